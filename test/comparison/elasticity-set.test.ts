import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { compare } from '../../src/comparison/compare.js'
import { standardElasticities } from '../../src/welfare/weights/presets.js'
import { type WeightsStudy, weighedRow, weightsStudy } from '../welfare/methods/weights-study.js'
import { figure } from './scenario.js'

/** Half the reference income in the one region, the reference income in the other. */
const rows = {
  poor: { income: 20_000, population: 100, benefits: 50, costs: 30 },
  rich: { income: 40_000, population: 100, benefits: 100, costs: 90 },
}

const against = (more: WeightsStudy = {}): WeightsStudy => ({
  rows,
  ...more,
  assumptions: { eta: figure('1.3', '1'), standard: figure(40_000, 'EUR/person/year'), ...more.assumptions },
  parameters: {
    elasticity: 'eta',
    reference: 'number',
    referenceIncome: 'standard',
    normalisation: 'reference',
    ...more.parameters,
  },
})

const setOf = async (input: WeightsStudy) => {
  const { weighted } = await weighedRow(input)
  return weighted?.atElasticities ?? []
}

const at = async (elasticity: string, input: WeightsStudy) =>
  (await setOf(input)).find((each) => each.elasticity === elasticity)

describe('the weighted result at each published elasticity', () => {
  it('is that of the standard set, each with who used it', async () => {
    const set = await setOf(against())
    expect(set.map(({ elasticity }) => elasticity)).toEqual(standardElasticities)
    expect(set.map(({ usedBy }) => usedBy.map(({ id }) => id))).toEqual([
      ['noWeighting'],
      ['lowEnd'],
      ['greenBook2003'],
      ['greenBook2022', 'greenBook2026'],
      ['circularA4'],
      ['evansKulaSezer', 'aclandGreenberg'],
      ['highEnd'],
    ])
  })

  // A weight of (40,000 / 20,000)^η = 2^η on 50 − 30, and of 1 on 100 − 90.
  it.each([
    ['0', 20 + 10, 150 / 120],
    ['1', 2 * 20 + 10, (2 * 50 + 100) / (2 * 30 + 90)],
    ['2', 4 * 20 + 10, (4 * 50 + 100) / (4 * 30 + 90)],
    ['0.5', Math.SQRT2 * 20 + 10, (Math.SQRT2 * 50 + 100) / (Math.SQRT2 * 30 + 90)],
  ])('at %s the balance is %d and the ratio %d', async (elasticity, balance, ratio) => {
    const found = await at(elasticity, against())
    expect(found?.netPresentValue.value).toBeCloseTo(balance, 10)
    expect(found?.benefitCostRatio.value).toBeCloseTo(ratio, 12)
  })

  it('leaves costs as they are where the row does', async () => {
    const found = await at('2', against({ variant: { costs: 'unweighted' } }))
    expect(found?.netPresentValue.value).toBeCloseTo(4 * 50 + 100 - 120, 10)
    expect(found?.benefitCostRatio.value).toBeCloseTo(300 / 120, 12)
  })

  // Benefits at standard values with an income elasticity of 0.5 weigh 2^(η − 0.5), costs in cash 2^η.
  it('weighs what standard values leave of each elasticity', async () => {
    const found = await at(
      '1',
      against({
        assumptions: { half: figure('0.5', '1') },
        benefits: { valuation: { kind: 'standardValue', incomeElasticity: 'half' } },
        costs: { valuation: { kind: 'cash' } },
        parameters: { residual: 'stated' },
      }),
    )
    expect(found?.netPresentValue.value).toBeCloseTo(Math.SQRT2 * 50 + 100 - (2 * 30 + 90), 10)
  })

  it('is used by nobody at 0 where that is not the unweighted result, standard values aside', async () => {
    const stated = (epsilon: string) =>
      against({
        assumptions: { epsilon: figure(epsilon, '1') },
        benefits: { valuation: { kind: 'standardValue', incomeElasticity: 'epsilon' } },
        costs: { valuation: { kind: 'cash' } },
        parameters: { residual: 'stated' },
      })
    // Benefits of the poor weigh 2^(−0.5): 50 / √2 + 100 − 120.
    const found = await at('0', stated('0.5'))
    expect(found?.netPresentValue.value).toBeCloseTo(50 / Math.SQRT2 + 100 - 120, 10)
    expect(found?.usedBy).toEqual([])
    // With willingness to pay that does not rise with income nothing was weighed: 0 is no weighting.
    expect((await at('0', stated('0')))?.usedBy.map(({ id }) => id)).toEqual(['noWeighting'])
  })

  it('says why there is no ratio', async () => {
    const found = await at('1', against({ assumptions: { spent: figure(0, 'EUR/year') } }))
    expect(found?.netPresentValue.value).toBeCloseTo(2 * 50 + 100, 10)
    expect(found?.benefitCostRatio).toEqual({
      value: null,
      why: { en: 'there are no costs to divide by', nl: 'er zijn geen kosten om door te delen' },
    })
  })

  it('is unweighted at 0 and the row itself at its own elasticity, whatever falls where', async () => {
    const money = fc.integer({ min: 1, max: 1000 })
    const region = fc.record({
      income: fc.integer({ min: 10, max: 99 }),
      population: money,
      benefits: money,
      costs: money,
    })
    await fc.assert(
      fc.asyncProperty(region, region, fc.constantFrom('1', '1.3', '1.6', '2'), async (north, south, own) => {
        const row = await weighedRow({
          rows: { north, south },
          assumptions: { eta: figure(own, '1') },
          parameters: { elasticity: 'eta' },
        })
        const set = row.weighted?.atElasticities ?? []
        const balanceAt = (value: string) =>
          set.find(({ elasticity }) => elasticity === value)?.netPresentValue.value ?? Number.NaN
        expect(balanceAt('0')).toBeCloseTo(row.netPresentValue.value, 9)
        expect(balanceAt(own)).toBeCloseTo(row.weighted?.netPresentValue.value ?? Number.NaN, 9)
      }),
      { numRuns: 20 },
    )
  })

  it('is none of weights without such an elasticity, and made once', async () => {
    const { weighted } = await weighedRow({ rows, method: 'negishi' })
    expect(weighted).not.toBeNull()
    expect(weighted?.atElasticities).toBeNull()
    const { rows: found } = await compare(weightsStudy(against()), builtIn)
    const [row] = found
    expect(row?.weighted?.atElasticities).toBe(row?.weighted?.atElasticities)
  })
})
