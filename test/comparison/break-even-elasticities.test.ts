import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type WeightsStudy, weighedRow } from '../welfare/methods/weights-study.js'
import { figure } from './scenario.js'

/** Incomes, inhabitants, and what falls there of an effect at standard values and of costs in cash. */
interface Region {
  readonly income: number
  readonly population: number
  readonly taxShare?: number
  readonly benefits: number
  readonly costs: number
}

/** Time savings at national standard values, with willingness to pay that rises as income to the power ε. */
const study = (
  regions: readonly Region[],
  epsilon: string,
  elasticity: string,
  parameters: Readonly<Record<string, unknown>> = {},
  more: WeightsStudy = {},
): WeightsStudy => ({
  rows: Object.fromEntries(regions.map((region, i) => [`r${i}`, { ...region }])),
  assumptions: {
    epsilon: figure(epsilon, '1'),
    eta: figure(elasticity, '1'),
    spreadOfBenefits: figure(0, '1'),
  },
  benefits: { valuation: { kind: 'standardValue', incomeElasticity: 'epsilon' } },
  costs: { valuation: { kind: 'cash' } },
  more: { distribution: { income: 'income', population: 'population' } },
  ...more,
  parameters: { elasticity: 'eta', residual: 'stated', ...parameters },
})

const normalisations = ['populationMean', 'taxpayer', 'reference', 'none', 'poorest', 'richest'] as const
type Kind = Readonly<Record<'normalisation' | 'residual' | 'costs', string>>

const kinds: readonly Kind[] = normalisations.flatMap((normalisation) =>
  ['ignore', 'stated'].flatMap((residual) =>
    ['weighted', 'unweighted'].map((costs) => ({ normalisation, residual, costs })),
  ),
)
const hundredOf = figure(100, 'EUR/year')

const rootsIn = async (input: WeightsStudy): Promise<readonly number[]> =>
  ((await weighedRow(input)).distribution.breakEvenElasticity?.roots ?? []).map((root) => root.elasticity)

/** 100 of time where income is 20, 120 of costs where it is 40; the mean over as many inhabitants is 30. */
const two: readonly Region[] = [
  { income: 20, population: 1, benefits: 100, costs: 0 },
  { income: 40, population: 1, benefits: 0, costs: 120 },
]

describe('the elasticity at which the balance of a row is zero', () => {
  it('with residual: stated is that of η less ε for standard values: 100 · 1.5^(η − ε) = 120 · 0.75^η', async () => {
    const row = await weighedRow(study(two, '0.5', '1.3'))
    // 2^η = 1.2 · 1.5^0.5
    const expected = Math.log(1.2 * Math.sqrt(1.5)) / Math.LN2
    expect(row.distribution.breakEvenElasticity?.roots.map(({ elasticity }) => elasticity)).toEqual([
      expect.closeTo(expected, 12),
    ])
    expect(row.distribution.residual).toBe('stated')
  })

  it('with residual: ignore is that of one weight for all: 2^η = 1.2', async () => {
    const row = await weighedRow(study(two, '0.5', '1.3', { residual: 'ignore' }))
    expect(row.distribution.breakEvenElasticity?.roots[0]?.elasticity).toBeCloseTo(Math.log(1.2) / Math.LN2, 12)
    expect(row.distribution.residual).toBe('ignore')
  })

  it('depends on the reference only where something is taken from the elasticity', async () => {
    const reference = { reference: 'number', referenceIncome: 'own', normalisation: 'reference' }
    const own = { assumptions: { epsilon: figure('0.5', '1'), eta: figure(1, '1'), own: income(20) } }
    // At a reference of 20 the standard value weighs 1: 100 = 120 · 0.5^η.
    const found = await rootsIn(study(two, '0.5', '1', reference, own))
    expect(found).toEqual([expect.closeTo(Math.log(1.2) / Math.LN2, 12)])
  })

  /** How many elasticities at which the balance is zero there are; each put into the method gives a balance of zero. */
  const rootsPutBack = async (regions: readonly Region[], epsilon: string, { costs, ...parameters }: Kind) => {
    const put = (elasticity: string) => study(regions, epsilon, elasticity, parameters, { variant: { costs } })
    const roots = await rootsIn(put('1.3'))
    for (const root of roots) {
      const { weighted } = await weighedRow(put(root.toFixed(15)))
      // Of what is weighed a part in 10¹³ is left of writing the root in fifteen decimals.
      const size = regions.reduce((sum, { benefits, costs: spent }) => sum + benefits + spent, 0)
      const level = Math.max(1, weighted?.range?.high ?? Number.NaN)
      expect(Math.abs(weighted?.netPresentValue.value ?? Number.NaN)).toBeLessThan(1e-12 * size * level)
    }
    return roots.length
  }

  it('put into the method gives a weighted balance of zero, every one of them', async () => {
    const region = fc.record({
      income: fc.integer({ min: 18, max: 60 }),
      population: fc.integer({ min: 1, max: 9 }),
      taxShare: fc.integer({ min: 1, max: 9 }),
      benefits: fc.integer({ min: 1, max: 900 }),
      costs: fc.integer({ min: 1, max: 900 }),
    })
    let checked = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(region, { minLength: 2, maxLength: 4 }),
        fc.constantFrom('0.3', '0.5', '1'),
        fc.constantFrom(...kinds),
        async (regions, epsilon, kind) => {
          checked += await rootsPutBack(regions, epsilon, kind)
        },
      ),
      { numRuns: 60 },
    )
    expect(checked).toBeGreaterThan(5)
  })

  it.each(kinds)('so it is with $normalisation, residual: $residual and costs $costs', async (kind) => {
    // The poor gain and the country loses, so that weighing more turns the balance ...
    const poor = { income: 20, population: 1, taxShare: 1, benefits: 600, costs: 20 }
    const rich = { income: 50, population: 6, taxShare: 8, benefits: 150, costs: 800 }
    // ... but where the poor weigh 1 others only count for less: there the country must gain, and by others.
    const byOthers = [
      { ...poor, benefits: 300, costs: 0 },
      { ...rich, benefits: 600, costs: 500 },
    ]
    const isDownwards = kind.normalisation === 'poorest' && kind.costs === 'unweighted'
    expect(await rootsPutBack(isDownwards ? byOthers : [poor, rich], '0.5', kind)).toBe(1)
  })

  // Benefits of 100 at 20 and 60 at 40, unweighted costs of 140 wherever they fall. With r = 2^η.
  const three: readonly Region[] = [
    { income: 20, population: 1, taxShare: 1, benefits: 100, costs: 0 },
    { income: 40, population: 1, taxShare: 4, benefits: 60, costs: 140 },
  ]
  const unweighted = (parameters: Readonly<Record<string, unknown>>, costs = 'unweighted') =>
    rootsIn(study(three, '0.5', '1.3', { residual: 'ignore', ...parameters }, { variant: { costs } }))

  it('of a row that leaves costs unweighted is that of the row, which depends on the level of the weights', async () => {
    // Mean weight 1 over as many: 2 (100 r + 60) / (r + 1) = 140, so 60 r = 20: below 0.
    expect(await unweighted({ normalisation: 'populationMean' })).toEqual([])
    // Over taxes of one and four fifths: 5 (100 r + 60) / (r + 4) = 140, so 360 r = 260: below 0 too.
    expect(await unweighted({ normalisation: 'taxpayer' })).toEqual([])
    // Weight 1 for the poorest: 100 + 60 / r = 140, so r = 1.5.
    const ofPoorest = [expect.closeTo(Math.log(1.5) / Math.LN2, 12)]
    expect(await unweighted({ normalisation: 'poorest' })).toEqual(ofPoorest)
    // Weight 1 for the richest: 100 r + 60 = 140, so r = 0.8.
    expect(await unweighted({ normalisation: 'richest' })).toEqual([])
    // Weighted costs fall on the rich: 100 r + 60 = 140 as well, whatever the level.
    expect(await unweighted({ normalisation: 'poorest' }, 'weighted')).toEqual([])
  })

  it('says that costs are not weighted where there is none', async () => {
    const input = study(three, '0.5', '1.3', { residual: 'ignore' }, { variant: { costs: 'unweighted' } })
    const { distribution } = await weighedRow(input)
    expect(distribution).toMatchObject({ costsAre: 'unweighted', searchedElasticities: { low: 0, high: 10 } })
    expect(distribution.breakEvenElasticity).toMatchObject({
      kind: 'none',
      explanation: {
        en: 'The weighted balance is zero at no elasticity from 0 to 10; others were not looked at. Costs, which are not weighted, count there as falling where the mean weight is 1.',
        nl: expect.stringContaining('Kosten, die niet zijn gewogen, tellen daarbij alsof zij vallen waar'),
      },
    })
  })

  it('of unweighted costs that are as large as benefits and spread like the level, no elasticity stands out', async () => {
    // A third of 100 each, so that shares and booked amounts are both rounded: the balance is 0 whatever the weights.
    const alike = [20, 30, 40].map((income) => ({ income, population: 1, taxShare: 1, benefits: 1, costs: 1 }))
    const input = study(alike, '0.5', '1.3', { residual: 'ignore' }, { variant: { costs: 'unweighted' } })
    const hundred = { ...input, assumptions: { ...input.assumptions, gain: hundredOf, spent: hundredOf } }
    const { distribution } = await weighedRow(hundred)
    expect(distribution.breakEvenElasticity).toMatchObject({ kind: 'none', why: 'allZero' })
  })

  it('is not sought with spread within regions, and says why', async () => {
    const rows = two.map((region) => ({ ...region, spread: 0.5 }))
    const spread = { spread: 'spread', benefitElasticity: 'spreadOfBenefits' }
    const { distribution } = await weighedRow(study(rows, '0.5', '1.3', spread))
    expect(distribution.breakEvenElasticity).toMatchObject({ kind: 'none', roots: [], why: 'notSought' })
    const found = distribution.breakEvenElasticity
    expect(found?.kind === 'none' && found.explanation.en).toContain('no powers of income')
    expect(found?.kind === 'none' && found.explanation.nl).toContain('geen machten van het inkomen')
  })

  it('is not there where the study names no incomes', async () => {
    const { distribution } = await weighedRow(study(two, '0.5', '1.3', {}, { more: { distribution: {} } }))
    expect(distribution.breakEvenElasticity).toBeNull()
  })
})

const income = (value: number) => ({
  ...figure(value, 'EUR/person/year'),
  prices: { level: 2025, unit: 'marketPrices', vat: 'included', mark: 'assumed' },
})
