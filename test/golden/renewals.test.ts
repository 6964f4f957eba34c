import { describe, expect, it } from 'vitest'
import { effect, linesOf } from '../appraisal/effects/flows.js'
import { figure } from '../comparison/scenario.js'

/*
 * Renewals and residual values as other software has them (peers.md § 4.7; T: stated in its own tests, R: came out of it),
 * through the kinds `renewal` and `residualValue`. Year 0 is 2028. `residual-value.test.ts` has RA2CE and the asset of 156.
 */

type Json = Readonly<Record<string, unknown>>

const money = (value: number): Json => figure(value, 'EUR')
const years = (value: number): Json => figure(value, 'year')

/** The flows of each line in the years 0 … last. */
const flows = (effects: readonly Json[], assumptions: Json, last: number) =>
  linesOf(
    effects,
    { operation: years(1), ...assumptions },
    {
      horizon: { firstYear: 2028, lastYear: 2028 + last, opening: 'opening', yearsOfOperation: 'operation' },
    },
  )

/** The years since 2028 in which something is spent or left. */
const yearsOf = (line: readonly number[] | undefined): readonly number[] =>
  (line ?? []).flatMap((flow, year) => (flow === 0 ? [] : [year]))

describe('transit-benefit-cost: 1500 million, 60 years, four components (R, T)', () => {
  /** Share of the capital cost, and life. */
  const components = {
    structures: [0.55, 80],
    track: [0.25, 30],
    stations: [0.15, 30],
    vehicles: [0.05, 12],
  } as const
  const [capital, horizon] = [1500e6, 60]

  /** The year in which what is there at the end was put in place: the last multiple of the life before the end. */
  const lastRenewal = { structures: 0, track: 30, stations: 30, vehicles: 48 } as const

  const entries = Object.entries(components)
  const lines = flows(
    entries.flatMap(([id, [, life]]) => [
      effect('renewal', `${id}Again`, {
        side: 'cost',
        amount: id,
        interval: `${id}Life`,
        from: 2028,
        // A component that wears out in the last year is not renewed any more.
        through: 2028 + horizon - 1,
      }),
      effect('residualValue', `${id}Rest`, {
        side: 'cost',
        at: 2028 + horizon,
        method: {
          kind: 'linear',
          amount: id,
          life: `${id}Life`,
          from: 2028 + (life > horizon ? 0 : lastRenewal[id as keyof typeof lastRenewal]),
        },
      }),
    ]),
    {
      capital: money(capital),
      ...Object.fromEntries(
        entries.flatMap(([id, [share, life]]) => [
          [`${id}Share`, figure(share, '1')],
          [id, { label: id, product: ['capital', `${id}Share`] }],
          [`${id}Life`, years(life)],
        ]),
      ),
    },
    horizon,
  )
  const inYear = (kind: 'Again' | 'Rest', year: number) =>
    Object.entries(lines).reduce((sum, [id, line]) => (id.endsWith(kind) ? sum + (line[year] ?? 0) : sum), 0) / 1e6

  it('renewals of 75 in the years 12, 24, 36 and 48', () => {
    expect(yearsOf(lines.vehiclesAgain)).toEqual([12, 24, 36, 48])
    for (const year of [12, 24, 36, 48]) expect(inYear('Again', year)).toBeCloseTo(-75, 9)
  })

  it('600 in year 30, of two components, and nothing in any other year', () => {
    expect(inYear('Again', 30)).toBeCloseTo(-600, 9)
    const all = Array.from({ length: horizon + 1 }, (_, year) => year).filter((year) => inYear('Again', year) !== 0)
    expect(all).toEqual([12, 24, 30, 36, 48])
  })

  it('a residual value of 206.25 in year 60, of the structures alone: 825 × 20 / 80', () => {
    expect(inYear('Rest', 60)).toBeCloseTo(206.25, 9)
    expect(lines.structuresRest?.[60]).toBeCloseTo(206.25e6, 3)
    expect(yearsOf(lines.structuresRest)).toEqual([60])
    for (const id of ['track', 'stations', 'vehicles']) expect(yearsOf(lines[`${id}Rest`])).toEqual([])
  })
})

describe('NIST E3 (T)', () => {
  it.each([
    [25, 10, 2, 24],
    [25, 0, 2, 24],
    [25, 5, 2, 25],
    [25, 23, 2, 25],
    [25, 0, 7, 21],
    [25, 2, 7, 23],
  ])('a study of %i years, first in year %i, every %i years: last in year %i', (study, first, interval, last) => {
    const one = effect('renewal', 'again', {
      side: 'cost',
      amount: 'amount',
      interval: 'interval',
      from: 2028 + first,
      through: 2028 + study,
    })
    const { again } = flows([one], { amount: money(100), interval: years(interval) }, study)
    expect(yearsOf(again).at(-1)).toBe(last)
    expect(yearsOf(again)[0]).toBe(first + interval)
    expect(new Set(again?.filter((flow) => flow !== 0))).toEqual(new Set([-100]))
  })

  it.each([
    [25, 50, 25],
    [4, 5, 1],
  ])('a study of %i years and a life of %i from year 0: %i years left', (study, life, left) => {
    // One euro for each year of the life, so that the residual value counts the years left.
    const one = effect('residualValue', 'rest', {
      side: 'cost',
      at: 2028 + study,
      method: { kind: 'linear', amount: 'amount', life: 'life', from: 2028 },
    })
    const { rest } = flows([one], { amount: money(life), life: years(life) }, study)
    expect(rest?.[study]).toBeCloseTo(left, 9)
    expect(yearsOf(rest)).toEqual([study])
  })
})

describe('RA2CE at 2.5 %, t = 0 … 19, the first year not discounted (T)', () => {
  const present = (lines: Readonly<Record<string, readonly number[]>>) =>
    Object.values(lines)
      .flat()
      .reduce((sum, flow, i) => sum - flow / 1.025 ** (i % 20), 0)
  const first = effect('investment', 'first', {
    side: 'cost',
    amount: 'amount',
    spending: { from: 2028, through: 2028 },
  })

  it('5000 once and 50 every 3 years, with nothing renewed in the horizon: 5233.3405994937', () => {
    const upkeep = effect('renewal', 'again', {
      side: 'cost',
      amount: 'amount',
      interval: 'life',
      from: 2028,
      through: 2047,
      between: { amount: 'small', interval: 'three', clock: 'restarts' },
    })
    const figures = { amount: money(5000), life: years(20), small: money(50), three: years(3) }
    const lines = flows([first, upkeep], figures, 19)
    expect(yearsOf(lines.again)).toEqual([])
    expect(yearsOf(lines['again.maintenance'])).toEqual([3, 6, 9, 12, 15, 18])
    expect(present(lines)).toBeCloseTo(5233.3405994937, 6)
  })

  it('1100 every year: 17576.7804770668', () => {
    const every = effect('renewal', 'again', {
      side: 'cost',
      amount: 'amount',
      interval: 'one',
      from: 2028,
      through: 2047,
    })
    expect(present(flows([first, every], { amount: money(1100), one: years(1) }, 19))).toBeCloseTo(17576.7804770668, 6)
  })
})
