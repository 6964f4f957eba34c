import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type WeightsStudy, weighedRow } from '../welfare/methods/weights-study.js'
import { figure } from './scenario.js'

/** Incomes, inhabitants, and what falls there of an effect at standard values and of costs in cash. */
interface Region {
  readonly income: number
  readonly population: number
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

  it('put into the method gives a weighted balance of zero, every one of them', async () => {
    const region = fc.record({
      income: fc.integer({ min: 18, max: 60 }),
      population: fc.integer({ min: 1, max: 9 }),
      benefits: fc.integer({ min: 1, max: 900 }),
      costs: fc.integer({ min: 1, max: 900 }),
    })
    let checked = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(region, { minLength: 2, maxLength: 4 }),
        fc.constantFrom('0.3', '0.5', '1'),
        fc.constantFrom('populationMean', 'reference', 'poorest'),
        async (regions, epsilon, normalisation) => {
          for (const root of await rootsIn(study(regions, epsilon, '1.3', { normalisation }))) {
            const { weighted } = await weighedRow(study(regions, epsilon, root.toFixed(15), { normalisation }))
            // Of what is weighed a part in 10¹³ is left of writing the root in fifteen decimals.
            const size = regions.reduce((sum, { benefits, costs }) => sum + benefits + costs, 0)
            const level = Math.max(...(weighted?.weights ?? []).map(({ weight }) => weight))
            expect(Math.abs(weighted?.netPresentValue.value ?? Number.NaN)).toBeLessThan(1e-12 * size * level)
            checked += 1
          }
        },
      ),
      { numRuns: 40 },
    )
    expect(checked).toBeGreaterThan(5)
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
