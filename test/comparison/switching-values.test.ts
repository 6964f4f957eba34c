import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { appraise } from '../../src/comparison/appraise-study.js'
import { type SwitchingOptions, switchingValues } from '../../src/comparison/switching-values.js'
import { building, effect, figure, scenario } from './scenario.js'

type Parts = Parameters<typeof scenario>[0]

const annuity = (rate: number, from: number, through: number): number => {
  let total = 0
  for (let year = from; year <= through; year++) total += (1 + rate) ** -(year - 2025)
  return total
}

/** 3 million spent in 2026 at 1.6 %; 20,000 trips × 20 euro a year from 2030 through 2039 at 2.25 %. */
const study = (more: Partial<Parts> = {}) =>
  scenario({
    effects: [
      building('cost', 2026, 2026),
      effect('unitValue', 'gain', { sign: 'gain', quantity: 'trips', value: 'value' }),
    ],
    ...more,
    assumptions: {
      cost: figure(3e6, 'EUR'),
      trips: figure(20_000, 'trip/year'),
      value: figure(20, 'EUR/trip'),
      ...more.assumptions,
    },
  })
const costs = 3e6 / 1.016
const benefits = (from = 2030, through = 2039) => 400_000 * annuity(0.0225, from, through)

const switchOf = async (name: string, options: SwitchingOptions = {}, of = study(), choice = {}) => {
  const { assumptions } = await switchingValues(of, builtIn, choice, { ...options, assumptions: [name] })
  const [found] = assumptions
  if (!found || assumptions.length > 1) throw new Error(`Expected one result, for ${name}.`)
  return found
}

const closeTo = (value: number | undefined, expected: number, tolerance = 1e-12) =>
  expect(Math.abs((value as number) / expected - 1)).toBeLessThan(tolerance)

describe('switching values by hand', () => {
  it('of a linear assumption: costs / benefits times its value', async () => {
    const trips = await switchOf('trips')
    expect([trips.kind, trips.values.length, trips.why, trips.jumps, trips.leftOut]).toEqual([
      'unique',
      1,
      null,
      [],
      null,
    ])
    closeTo(trips.values[0]?.value, (20_000 * costs) / benefits())
    closeTo(trips.values[0]?.relative ?? 0, costs / benefits() - 1, 1e-9)
    closeTo(trips.values[0]?.difference, 20_000 * (costs / benefits() - 1), 1e-9)
    expect(trips.range).toEqual({ from: 0, to: 200_000 })
    closeTo((await switchOf('cost')).values[0]?.value, (3e6 * benefits()) / costs)
  })

  it('at the switching value the exact balance is zero', async () => {
    const [found] = (await switchOf('value')).values
    const row = await appraise(study({ assumptions: { value: figure(String(found?.value), 'EUR/trip') } }), builtIn)
    expect(Math.abs(row.netPresentValue.value)).toBeLessThan(1e-9 * costs)
  })

  it('for a ratio: the value at which benefits are that many times costs', async () => {
    const target = { indicator: 'benefitCostRatio', value: 1.5 } as const
    closeTo((await switchOf('trips', { target })).values[0]?.value, (1.5 * 20_000 * costs) / benefits())
    closeTo((await switchOf('cost', { target })).values[0]?.value, (3e6 * benefits()) / costs / 1.5)
    const balance = { indicator: 'netPresentValue', value: 1e6 } as const
    closeTo((await switchOf('trips', { target: balance })).values[0]?.value, (20_000 * (costs + 1e6)) / benefits())
  })

  it('of a discount rate: flows −1, 2.5, −1.54 have the two rates 10 % and 40 %', async () => {
    // x² − 2.5 x + 1.54 = (x − 1.1)(x − 1.4) for x = 1 + rate.
    const two = scenario({
      years: [2025, 2030],
      assumptions: {
        opening: figure(2026, 'year'),
        operation: figure(1, 'year'),
        rate: figure('0.05', '1/year'),
        first: figure(1e6, 'EUR'),
        gain: figure(2.5e6, 'EUR/year'),
        last: figure(1.54e6, 'EUR'),
      },
      effects: [
        building('first', 2025, 2025),
        effect('recurring', 'gain', { amount: 'gain' }),
        { ...building('last', 2027, 2027), id: 'closing' },
      ],
      more: { discounting: ['nl2020', { id: 'own', label: 'own', rate: 'rate' }] },
    })
    const found = await switchOf('rate', {}, two, { discounting: 'own' })
    expect([found.kind, found.values.length]).toEqual(['several', 2])
    closeTo(found.values[0]?.value, 0.1, 1e-11)
    closeTo(found.values[1]?.value, 0.4, 1e-11)
    expect(found.range).toEqual({ from: -0.5, to: 0.5 })
  })

  it('of a growth rate, which a flow depends on by a power', async () => {
    // 1.2 million × (1 + g)^5 in 2030 alone against 1.016 million in 2026: all at the same flat rate of nothing.
    const growing = scenario({
      assumptions: {
        operation: figure(1, 'year'),
        rate: figure('0', '1/year'),
        growth: figure('0.01', '1/year'),
        cost: figure(1.5e6, 'EUR'),
        gain: figure(1.2e6, 'EUR/year'),
      },
      effects: [building('cost', 2026, 2026), effect('recurring', 'gain', { amount: 'gain', growth: 'path' })],
      more: {
        growthPaths: { path: { label: 'path', base: 2025, periods: [{ through: 2040, rate: 'growth' }] } },
        discounting: ['nl2020', { id: 'own', label: 'own', rate: 'rate' }],
      },
    })
    const found = await switchOf('growth', {}, growing, { discounting: 'own' })
    closeTo(found.values[0]?.value, 1.25 ** 0.2 - 1, 1e-11)
    expect(found.kind).toBe('unique')
    const rate = await switchOf('rate', {}, growing, { discounting: 'own' })
    expect(rate.values[0]?.relative).toBeNull()
  })
})

describe('years', () => {
  it('are whole: between the last year that pays and the first that does not is a jump', async () => {
    // Ten years of benefits pay for 3 million when they open early enough.
    const pays = (year: number) => benefits(year, year + 9) > costs
    const last = Array.from({ length: 27 }, (_, i) => 2025 + i)
      .filter(pays)
      .at(-1) as number
    expect(last).toBeGreaterThan(2030)
    const opening = await switchOf('opening')
    expect(opening).toMatchObject({ kind: 'none', values: [], jumps: [{ from: last, to: last + 1 }] })
    expect(opening.why?.en).toContain('goes past 0 without being it')
    expect(opening.range).toEqual({ from: 2025, to: 2060 })
    // Operation of ten years must end by 2060: from 2052 on the input would be refused.
    expect(opening.leftOut).toMatchObject({ points: 9, of: 36 })
    expect(opening.leftOut?.why.en).toContain('operation runs from 2052 through 2061')
    const operation = await switchOf('operation')
    const needed = Array.from({ length: 30 }, (_, i) => i + 1).find((n) => benefits(2030, 2029 + n) > costs) as number
    expect(operation.jumps).toEqual([{ from: needed - 1, to: needed }])
  })
})

describe('when there is none', () => {
  it('says on which side the balance or the ratio stays', async () => {
    const poor = study({ assumptions: { value: figure(0.5, 'EUR/trip') } })
    const trips = await switchOf('trips', {}, poor)
    expect([trips.kind, trips.values]).toEqual(['none', []])
    expect(trips.why).toEqual({
      en: 'the balance stays negative in the whole range',
      nl: 'het saldo blijft in het hele bereik negatief',
    })
    const ratio = await switchOf('trips', { target: { indicator: 'benefitCostRatio', value: 3 } }, poor)
    expect(ratio.why?.en).toBe('the ratio stays below 3 in the whole range')
    const narrow = await switchOf('trips', { ranges: { trips: { from: 19_000, to: 21_000 } } })
    expect(narrow.why?.en).toBe('the balance stays positive in the whole range')
  })

  it('of a central value of zero: multiples of it are no range; one of its own is', async () => {
    const zero = study({ assumptions: { trips: figure(0, 'trip/year') } })
    const found = await switchOf('trips', {}, zero)
    expect(found.why?.en).toContain('the central value is zero')
    const own = await switchOf('trips', { ranges: { trips: { from: 0, to: 1e5 } } }, zero)
    closeTo(own.values[0]?.value, (20_000 * costs) / benefits())
    expect(own.values[0]?.relative).toBeNull()
  })

  it('of a study without costs, for a ratio', async () => {
    const free = scenario({
      assumptions: { gain: figure(1e6, 'EUR/year') },
      effects: [effect('recurring', 'gain', { amount: 'gain' })],
    })
    const found = await switchOf('gain', { target: { indicator: 'benefitCostRatio', value: 1 } }, free)
    expect(found.why?.en).toBe('nothing in the range can be computed: there are no costs to divide by')
  })
})

describe('ranges', () => {
  it('are multiples of the central value that may be set, also below zero', async () => {
    const multiples = { from: -2, to: 2 }
    const trips = await switchOf('trips', { multiples })
    expect(trips.range).toEqual({ from: -40_000, to: 40_000 })
    closeTo(trips.values[0]?.value, (20_000 * costs) / benefits())
  })

  it('that are none, targets that are none and assumptions that do not exist are refused', async () => {
    const run = (options: SwitchingOptions) => switchingValues(study(), builtIn, {}, options)
    await expect(run({ multiples: { from: 1, to: 1 } })).rejects.toThrow(/Expected multiples to rise/)
    await expect(run({ ranges: { trips: { from: 1, to: Infinity } } })).rejects.toThrow(/the range of “trips”/)
    await expect(run({ target: { indicator: 'netPresentValue', value: Number.NaN } })).rejects.toThrow(/finite target/)
    await expect(run({ assumptions: ['nope', 'neither'] })).rejects.toMatchObject({
      problems: [{ code: 'unknownReference', got: 'nope' }, { got: 'neither' }],
    })
    await expect(switchingValues(study(), builtIn, { discounting: 'nope' })).rejects.toThrow(
      /no discount regime “nope”/,
    )
  })

  it('shows progress and can be cancelled', async () => {
    const seen: number[] = []
    await switchingValues(study(), builtIn, {}, { onProgress: ({ done }) => void seen.push(done) })
    expect(seen.at(-1)).toBe(7)
    const controller = new AbortController()
    controller.abort()
    await expect(switchingValues(study(), builtIn, {}, { signal: controller.signal })).rejects.toMatchObject({
      code: 'cancelled',
    })
  })
})
