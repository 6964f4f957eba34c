import { beforeAll, describe, expect, it } from 'vitest'
import { type AppraisedCombinations, appraiseCombinations } from './claims/appraised.js'
import { casesOf, claims } from './claims/claims.js'
import { type Combinations, readCombinations } from './claims/combinations.js'
import { type Verdict, verdictsOf } from './claims/verdict.js'
import { whereOf } from './claims/where.js'

let combinations: Combinations
let all: AppraisedCombinations
let verdicts: readonly Verdict[]
beforeAll(async () => {
  combinations = await readCombinations()
  all = await appraiseCombinations(combinations)
  verdicts = verdictsOf(all, claims)
}, 120_000)

/** The combination with these levels, by their ids. */
const at = (ids: Readonly<Record<string, string>>): number =>
  combinations.dimensions.reduce((index, { id, levels }) => {
    const level = levels.findIndex((each) => each.id === ids[id])
    if (level < 0) throw new Error(`There is no ${id} “${ids[id]}”.`)
    return index * levels.length + level
  }, 0)

const verdict = (id: string): Verdict => {
  const found = verdicts.find(({ claim }) => claim.id === id)
  if (!found) throw new Error(`There is no claim “${id}”.`)
  return found
}

it('every combination of the published figures is there, once', () => {
  // Costs, VAT, travellers, homes, elasticities, regimes, relocations, models.
  expect(combinations.dimensions.map(({ levels }) => levels.length)).toEqual([7, 2, 4, 4, 3, 4, 5, 18])
  expect(combinations.count).toBe(7 * 2 * 4 * 4 * 3 * 4 * 5 * 18)
  expect(
    combinations.costs.map(({ investment, maintenance, alternative }) => [
      investment / 1e9,
      maintenance / 1e6,
      alternative,
    ]),
  ).toEqual([
    [13.8, 325, 'early'],
    [8.2, 125, 'early'],
    [17.2, 525, 'early'],
    [7.5, 125, 'early'],
    [5, 125, 'early'],
    [10, 125, 'early'],
    [14.5, 325, 'late'],
  ])
  expect(combinations.values).toEqual({
    vatAdded: [0, 0.21],
    travellersPerDay: [17000, 22500, 30000, 50000],
    movedHomes: [0, 10000, 25000, 75000],
    densityElasticity: [0, 0.038, 0.048],
  })
})

/** A flow by year, discounted to 2025 by plain loops. */
const presentValue = (flow: (year: number) => number, rate: (year: number) => number): number => {
  let [value, factor] = [0, 1]
  for (let year = 2026; year <= 2149; year++) {
    factor /= 1 + rate(year)
    value += flow(year) * factor
  }
  return value
}
const timeIndex = (year: number): number => {
  let index = 1
  for (let t = 2023; t <= Math.min(year, 2050); t++) index *= 1 + (t <= 2030 ? 0.0065 : t <= 2040 ? 0.0074 : 0.0069)
  return index
}
const rates = {
  nl2020: { low: () => 0.016, standard: () => 0.0225 },
  // 35 years from the first flow of the study, 2032.
  nl2025: {
    low: (year: number) => (year <= 2067 ? 0.022 : 0.014),
    standard: (year: number) => (year <= 2067 ? 0.028 : 0.018),
  },
} as const

describe('combinations, written out in plain loops from the tables of README.md', () => {
  it.each([
    {
      costs: 'essayLow',
      investment: 5e9,
      upkeep: 125e6,
      opening: 2038,
      years: 6,
      vat: 0,
      riders: 50000,
      regime: 'nl2020',
    },
    {
      costs: 'mirtMiddle',
      investment: 13.8e9,
      upkeep: 325e6,
      opening: 2038,
      years: 6,
      vat: 0.21,
      riders: 17000,
      regime: 'nl2025',
    },
    {
      costs: 'knot2026',
      investment: 14.5e9,
      upkeep: 325e6,
      opening: 2050,
      years: 10,
      vat: 0.21,
      riders: 22500,
      regime: 'nl2020',
    },
    {
      costs: 'knot2026',
      investment: 14.5e9,
      upkeep: 325e6,
      opening: 2050,
      years: 10,
      vat: 0,
      riders: 30000,
      regime: 'nl2025',
    },
  ] as const)(
    '$costs, VAT $vat, $riders travellers, $regime',
    ({ costs, investment, upkeep, opening, years, vat, riders, regime }) => {
      const operating = (year: number) => (year >= opening && year < opening + 100 ? 1 : 0)
      const { low, standard } = rates[regime]
      const spent =
        presentValue(
          (year) => (year >= opening - years && year < opening ? investment / years : 0) + operating(year) * upkeep,
          low,
        ) *
        (1 + vat)
      const trips = riders * 300 * 0.5
      const time = presentValue((year) => operating(year) * 1.5 * trips * (35 / 60) * 10.76 * timeIndex(year), standard)
      const rest = presentValue(
        (year) => operating(year) * (trips * 12 - 22500 * 300 * 12 + trips * 60 * (0.08 - 0.05)),
        standard,
      )
      const levels = {
        costs,
        vatAdded: String(vat),
        travellersPerDay: String(riders),
        movedHomes: '25000',
        densityElasticity: '0.038',
        discounting: regime,
        relocation: 'fromRandstad',
      }
      const none = at({ ...levels, agglomeration: 'none' })
      const near = (actual: number | undefined, expected: number) =>
        expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThan(1e-9 * spent)
      near(all.costs[none], spent)
      near(all.benefits[none], time + rest)
      near(all.netPresentValue[none], time + rest - spent)
      // A fixed share of the travel time on top.
      near(all.benefits[at({ ...levels, agglomeration: 'shareHigh' })], 1.38 * time + rest)
      near(all.additional[at({ ...levels, agglomeration: 'shareLow' })], -0.01 * time)
      // Without movers, or without an elasticity, density does nothing.
      for (const still of [{ movedHomes: '0' }, { densityElasticity: '0' }, { relocation: 'homesOnly' }])
        near(all.netPresentValue[at({ ...levels, ...still, agglomeration: 'densityRelocation' })], time + rest - spent)
    },
  )
})

it('leaving the losses out exceeds 1 at 5 billion, 75,000 jobs and an elasticity of 0.048, so no claim holds everywhere', () => {
  const corner = {
    costs: 'essayLow',
    vatAdded: '0',
    travellersPerDay: '50000',
    movedHomes: '75000',
    densityElasticity: '0.048',
    discounting: 'nl2020',
    relocation: 'fromRandstad',
  }
  const best = at({ ...corner, agglomeration: 'gainsOnly' })
  expect((all.benefits[best] as number) / (all.costs[best] as number)).toBeGreaterThan(1)
})

it('regions add up, and the model that is asked for is the one that is read', () => {
  const caseAt = casesOf(all)
  for (const index of [0, 17, 4321, 99999, combinations.count - 1]) {
    const each = caseAt(index)
    expect(each.model).toBe(combinations.dimensions.at(-1)?.levels[index % 18]?.id)
    expect(each.under(each.model).netPresentValue).toBe(each.netPresentValue)
    expect(each.under('none').model).toBe('none')
    expect(each.netPresentValue).toBeCloseTo(each.benefits - each.costs, 2)
    expect(each.lowestRegion).toBeLessThanOrEqual(Math.max(each.north, each.randstad))
  }
})

describe('claims', () => {
  it('each is asked of the combinations it names, and its shares by level add up', () => {
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length)
    for (const { claim, asked, holds, byLevel } of verdicts) {
      for (const { levels } of byLevel) {
        expect(levels.reduce((sum, level) => sum + level.asked, 0)).toBe(asked)
        expect(levels.reduce((sum, level) => sum + level.holds, 0)).toBe(holds)
      }
      if (!claim.among) expect(asked).toBe(combinations.count)
    }
    // Movers, an elasticity above 0, and movers that leave the Randstad: 7 costs × 2 VAT × 4 travellers × 3 homes × 2
    // elasticities × 4 regimes × 2 relocations. It holds where all of them leave the Randstad.
    expect(verdict('randstadMinus').asked).toBe(7 * 2 * 4 * 3 * 2 * 4 * 2)
    expect(verdict('randstadMinus').holds).toBe(7 * 2 * 4 * 3 * 2 * 4)
  })

  it('what holds for a claim holds for one that asks less', () => {
    // A ratio of 1 or more is a balance of 0 or more; a loss of 3.5 billion is one of more than nothing.
    expect(verdict('pays').holds).toBeLessThanOrEqual(verdict('goodForAll').holds)
    expect(verdict('goodForEach').holds).toBeLessThanOrEqual(verdict('goodForAll').holds)
    expect(verdict('loss').holds + verdict('goodForAll').holds).toBeLessThanOrEqual(combinations.count)
  })
})

describe('where a claim fails, in words', () => {
  const t = (text: string) => ({ en: text, nl: text })
  const made = (
    levels: readonly (readonly [string, number, number])[],
    other: readonly (readonly [string, number, number])[] = [['all', 10, 5]],
  ) => {
    const of = (id: string, list: readonly (readonly [string, number, number])[]) => ({
      dimension: { id, label: t(id), levels: [] },
      levels: list.map(([label, asked, holds]) => ({ label: t(label), asked, holds })),
    })
    const sum = (pick: 1 | 2) => levels.reduce((total, level) => total + level[pick], 0)
    return {
      claim: claims[0],
      asked: sum(1),
      holds: sum(2),
      byLevel: [of('size', levels), of('colour', other)],
    } as Verdict
  }

  it.each([
    [
      'nowhere',
      made([
        ['a', 10, 10],
        ['b', 10, 10],
      ]),
      'fails nowhere',
      'faalt nergens',
    ],
    [
      'everywhere',
      made([
        ['a', 10, 0],
        ['b', 10, 0],
      ]),
      'fails everywhere',
      'faalt overal',
    ],
    [
      'at some levels',
      made([
        ['a', 10, 10],
        ['b', 10, 9],
        ['c', 10, 2],
      ]),
      'fails only with size b or c',
      'faalt alleen bij size b of c',
    ],
    [
      'at most levels',
      made([
        ['a', 10, 10],
        ['b', 10, 9],
        ['c', 10, 8],
        ['d', 10, 7],
        ['e', 10, 6],
      ]),
      'fails never with size a',
      'faalt nooit bij size a',
    ],
    [
      'mostly, so where it holds',
      made([
        ['a', 10, 0],
        ['b', 10, 3],
      ]),
      'holds only with size b',
      'geldt alleen bij size b',
    ],
    [
      'more at one level than at another',
      made([
        ['a', 10, 9],
        ['b', 10, 5],
      ]),
      'fails most often with size b (50.0 %)',
      'faalt het vaakst bij size b (50,0 %)',
    ],
    [
      'by two dimensions',
      made(
        [
          ['a', 10, 10],
          ['b', 10, 8],
        ],
        [
          ['red', 10, 10],
          ['blue', 10, 8],
        ],
      ),
      'fails only with size b, with colour blue',
      'faalt alleen bij size b, met colour blue',
    ],
  ] as const)('%s', (_, each, en, nl) => {
    expect(whereOf(each, 'en')).toBe(en)
    expect(whereOf(each, 'nl')).toBe(nl)
  })

  it('is said for every claim, and never empty', () => {
    for (const each of verdicts)
      for (const language of ['en', 'nl'] as const) expect(whereOf(each, language)).not.toMatch(/ $|undefined|NaN/)
  })
})
