import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { discountFactors, regimeRates } from '../../src/appraisal/discounting/discount-factors.js'
import { nl2020, nl2025 } from '../../src/appraisal/discounting/dutch.js'
import { flatRegime } from '../../src/appraisal/discounting/study-regime.js'
import { builtIn } from '../../src/built-in.js'
import { appraise } from '../../src/comparison/appraise-study.js'
import { yearAxis } from '../../src/quantity/axis.js'
import { constant } from '../../src/quantity/leaf.js'
import { perYear } from '../../src/quantity/unit.js'
import { decimalReading } from '../../src/reading/decimal.js'
import { building, effect, figure, scenario } from '../comparison/scenario.js'
import { golden } from './golden.js'

const years = yearAxis(2023, 2330)

/** Factors by years after the base year; the limit of the term structure counts from the base year. */
const factorsOf = (regime: Parameters<typeof discountFactors>[1], category: string): readonly number[] => {
  const factor = discountFactors(years, regime, { discountTo: 2023, origin: 2023 })[category]
  if (!factor) throw new Error(`There is no category “${category}”.`)
  return decimalReading().table(factor).values.map(Number)
}

const table = {
  standard: {
    1: 0.972763,
    10: 0.758698,
    35: 0.3804,
    36: 0.373674,
    50: 0.291088,
    75: 0.18635,
    100: 0.119299,
    200: 0.020038,
  },
  low: {
    1: 0.978474,
    10: 0.804435,
    35: 0.466894,
    36: 0.460448,
    50: 0.379009,
    75: 0.267732,
    100: 0.189126,
    200: 0.047093,
  },
  high: {
    1: 0.959693,
    10: 0.662709,
    35: 0.236935,
    36: 0.230706,
    50: 0.158881,
    75: 0.081623,
    100: 0.041933,
    200: 0.002921,
  },
}

describe('Dutch discount factors (facts on Dutch guidance § 2.4)', () => {
  it.each(Object.entries(table))('the 2025 rates, %s', (category, expected) => {
    const factors = factorsOf(regimeRates(nl2025), category)
    for (const [t, value] of Object.entries(expected)) expect(factors[Number(t)]).toBeCloseTo(value, 6)
  })

  it('2.8 / 1.8 % chained and 2.8 % flat: RSopen (PBL, Object Vision) 2025, value of 1 euro in 2060 and 2120 from 2023', () => {
    const { expectClose } = golden('disc-12-dutch-2026-term-structure')
    const chained = factorsOf(regimeRates(nl2025), 'standard')
    const flat = factorsOf(flatRegime('flat', { en: 'flat', nl: 'vlak' }, constant('0.028', perYear)), 'all')
    for (const t of [37, 97]) {
      expectClose(chained[t] as number, `term_structure/${t}`)
      expectClose(flat[t] as number, `flat/${t}`)
    }
  })

  it.each([
    [nl2025, 'standard', { 30: 20.117, 35: 22.1286, 50: 27.0904, 60: 29.7327, 100: 36.6342, 200: 42.1487 }],
    [nl2025, 'low', { 30: 21.7926, 35: 24.2321, 50: 30.5096, 60: 34.0235, 100: 44.0727, 200: 54.2179 }],
    [nl2025, 'high', { 30: 16.8797, 35: 18.1682, 50: 21.0591, 60: 22.4354, 100: 25.3905, 200: 26.8354 }],
    [nl2020, 'low', { 100: 49.7206 }],
    [nl2020, 'standard', { 100: 39.6417 }],
    [nl2020, 'high', { 100: 32.5055 }],
  ] as const)('annuities of $id, %s', (regime, category, expected) => {
    const factors = factorsOf(regimeRates(regime), category)
    for (const [n, value] of Object.entries(expected)) {
      const annuity = factors.slice(1, Number(n) + 1).reduce((sum, factor) => sum + factor, 0)
      expect(annuity).toBeCloseTo(value, 4)
    }
  })

  it('the trap: switching the whole rate at year 36 would give 42.5518 instead of 36.6342', () => {
    let wrong = 0
    for (let t = 1; t <= 100; t++) wrong += (1 + (t <= 35 ? 0.028 : 0.018)) ** -t
    expect(wrong).toBeCloseTo(42.5518, 4)
    const right = factorsOf(regimeRates(nl2025), 'standard')
      .slice(1, 101)
      .reduce((sum, factor) => sum + factor, 0)
    expect(right).toBeLessThan(36.64)
  })

  it('factors are 1 in the base year and never rise with time for rates of zero and more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (basisPoints) => {
        const factors = factorsOf(
          flatRegime('flat', { en: 'flat', nl: 'vlak' }, constant((basisPoints / 10000).toFixed(4), perYear)),
          'all',
        )
        expect(factors[0]).toBe(1)
        expect(factors.every((factor, t) => t === 0 || factor <= (factors[t - 1] as number))).toBe(true)
      }),
      { numRuns: 10 },
    )
  })
})

describe('set B: a whole project, base year 2026 (facts on Dutch guidance § 10.3, millions of euro)', () => {
  /** Investment 25 a year 2027–2030; upkeep 1 a year 2031–2130; benefit 6 in 2031, growing 0.7 % a year to 2050. */
  const project = (
    streams: { readonly costs: string; readonly benefits: string },
    discounting: string,
    from: 'firstFlow' | 'discountTo',
  ) =>
    scenario({
      years: [2026, 2130],
      discountTo: 2026,
      assumptions: {
        opening: figure(2031, 'year'),
        operation: figure(100, 'year'),
        cost: figure(100e6, 'EUR'),
        upkeep: figure(1e6, 'EUR/year'),
        trips: figure(1e6, 'trip/year'),
        value: figure(6, 'EUR/trip'),
        growth: figure('0.007', '1/year'),
        still: figure(0, '1/year'),
        r3: figure('0.03', '1/year'),
        r45: figure('0.045', '1/year'),
      },
      effects: [
        { ...building('cost', 2027, 2030), stream: streams.costs },
        effect('recurring', 'upkeep', { side: 'cost', stream: streams.costs, amount: 'upkeep' }),
        effect('unitValue', 'benefit', {
          stream: streams.benefits,
          sign: 'gain',
          quantity: 'trips',
          value: 'value',
          valueGrowth: 'path',
        }),
      ],
      more: {
        termStructureFrom: from,
        growthPaths: { path: { label: 'path', base: 2031, periods: [{ through: 2050, rate: 'growth' }] } },
        discounting: [
          'nl2020',
          'nl2025',
          'nl2025BenefitsHigh',
          { id: 'r3', label: '3 %', rate: 'r3' },
          { id: 'r45', label: '4.5 %', rate: 'r45' },
        ],
        comparison: {
          reference: {
            scenario: 'laag',
            alternative: 'project',
            discounting,
            agglomeration: 'none',
            welfare: 'unweighted',
          },
        },
      },
    })
  const low = { costs: 'sunkInvestment', benefits: 'travelTime' }
  const standard = { costs: 'maintenance', benefits: 'travelTime' }

  it.each([
    [
      '2025, all standard, years from 2026',
      standard,
      'nl2025',
      'discountTo',
      93.3736,
      33.3557,
      222.0529,
      95.3235,
      1.7522,
    ],
    [
      '2025, all standard, years from 2027',
      standard,
      'nl2025',
      'firstFlow',
      93.3736,
      33.2102,
      221.0559,
      94.472,
      1.7463,
    ],
    ['2025, low on costs', low, 'nl2025', 'discountTo', 94.733, 41.0141, 222.0529, 86.3058, 1.6358],
    ['2025, benefits high', standard, 'nl2025BenefitsHigh', 'discountTo', 93.3736, 33.3557, 144.659, 17.9296, 1.1415],
    [
      '2025, low costs and benefits high',
      low,
      'nl2025BenefitsHigh',
      'discountTo',
      94.733,
      41.0141,
      144.659,
      8.9119,
      1.0657,
    ],
    ['2020, all standard', standard, 'nl2020', 'firstFlow', 94.6185, 36.266, 241.6133, 110.7288, 1.846],
    ['2020, low on costs', low, 'nl2020', 'firstFlow', 96.1245, 46.6618, 241.6133, 98.827, 1.6921],
    [
      '2020, low costs, bottleneck benefits high',
      { costs: 'sunkInvestment', benefits: 'bottleneckTravelTime' },
      'nl2020',
      'firstFlow',
      96.1245,
      46.6618,
      192.2332,
      49.4468,
      1.3463,
    ],
    ['3 % flat', standard, 'r3', 'firstFlow', 92.9275, 28.0752, 186.0097, 65.007, 1.5372],
    ['4.5 % flat', standard, 'r45', 'firstFlow', 89.6881, 18.4063, 120.6507, 12.5562, 1.1162],
  ] as const)('%s', async (_, streams, discounting, from, investment, upkeep, benefits, balance, ratio) => {
    const row = await appraise(project(streams, discounting, from), builtIn)
    const of = (id: string) => (row.effects.find((each) => each.id === id)?.presentValue.value ?? 0) / 1e6
    expect(of('building')).toBeCloseTo(-investment, 4)
    expect(of('upkeep')).toBeCloseTo(-upkeep, 4)
    expect(of('benefit')).toBeCloseTo(benefits, 4)
    expect(row.netPresentValue.value / 1e6).toBeCloseTo(balance, 4)
    expect(row.benefitCostRatio.value).toBeCloseTo(ratio, 4)
    expect(row.internalRatesOfReturn).toMatchObject({ kind: 'unique' })
    expect(row.internalRatesOfReturn.rates[0]).toBeCloseTo(0.050888, 6)
    expect(row.firstYearReturn.value).toBeCloseTo(0.05, 12)
  })
})

describe('ratios and the rule of half (facts on Dutch guidance § 5.1 and § 10.3)', () => {
  it('losses are negative benefits: 120 / 100 = 1.20; as costs it would be 150 / 130 = 1.154; the balance is 20 in both', async () => {
    const once = (id: string, amount: number, side: 'cost' | 'benefit') => ({
      name: id,
      assumption: figure(amount * 1e6, 'EUR/year'),
      line: effect('recurring', id, { side, stream: 'other', amount: id }),
    })
    const lines = [
      once('travelTime', 150, 'benefit'),
      once('excise', -10, 'benefit'),
      once('exploitation', -15, 'benefit'),
      once('emissions', -5, 'benefit'),
      once('upkeep', 20, 'cost'),
    ]
    const study = scenario({
      // One year of operation in the base year, so that nothing is discounted.
      assumptions: {
        opening: figure(2025, 'year'),
        operation: figure(1, 'year'),
        cost: figure(80e6, 'EUR'),
        ...Object.fromEntries(lines.map(({ name, assumption }) => [name, assumption])),
      },
      effects: [building('cost', 2025, 2025), ...lines.map(({ line }) => line)],
    })
    const row = await appraise(study, builtIn)
    expect(row.netPresentValue.exact).toBe('20000000')
    expect(row.benefitCostRatio.exact).toBe('1.2')
    expect(row.grossBenefitCostRatio.value).toBeCloseTo(150 / 130, 12)
  })

  it('10,000 → 12,000 trips, cost 20.00 → 18.50: 15,000 for existing and 1,500 for new travellers', async () => {
    const study = scenario({
      assumptions: {
        opening: figure(2025, 'year'),
        operation: figure(1, 'year'),
        cost: figure(1, 'EUR'),
        existing: figure(10000, 'trip/year'),
        fresh: figure(2000, 'trip/year'),
        gain: figure('0.15', 'hour/trip'),
        time: figure(10, 'EUR/hour'),
      },
      effects: [
        building('cost', 2025, 2025),
        effect('userBenefit', 'users', {
          existingTravellers: 'existing',
          newTravellers: 'fresh',
          timeGain: 'gain',
          valueOfTime: 'time',
        }),
      ],
    })
    const { effects } = await appraise(study, builtIn)
    expect(effects.map(({ id, presentValue }) => [id, presentValue.exact])).toEqual([
      ['building', '-1'],
      ['users.existing', '15000'],
      ['users.new', '1500'],
    ])
  })
})
