import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { appraise } from '../../src/comparison/appraise-study.js'
import { effect, figure, scenario } from '../comparison/scenario.js'

interface Group {
  readonly income: number
  readonly population: number
  readonly net: number
}

/** Weighted balance of one year of net benefits by group in the base year, so that nothing is discounted. */
const weighted = async (groups: readonly Group[], elasticity: number, normalisation: string) => {
  const rows = Object.fromEntries(
    groups.map(({ income, population }, i) => [`g${i}`, { income, population, jobs: 1, output: 1, land: 1 }]),
  )
  const study = scenario({
    rows,
    assumptions: {
      opening: figure(2025, 'year'),
      operation: figure(1, 'year'),
      eta: figure(elasticity, '1'),
      ...Object.fromEntries(groups.map(({ net }, i) => [`net${i}`, figure(net, 'EUR/year')])),
    },
    effects: groups.map((_, i) =>
      effect('recurring', `effect${i}`, {
        amount: `net${i}`,
        incidence: {
          shares: Object.fromEntries(groups.map((__, k) => [`g${k}`, k === i ? 1 : 0])),
          source: 'test',
          mark: 'illustrative',
        },
      }),
    ),
    more: {
      welfare: [
        { id: 'weights', label: 'weights', method: 'isoElastic', parameters: { elasticity: 'eta', normalisation } },
      ],
      comparison: {
        reference: {
          scenario: 'laag',
          alternative: 'project',
          discounting: 'nl2020',
          agglomeration: 'none',
          welfare: 'weights',
        },
      },
    },
  })
  const row = await appraise(study, builtIn)
  return { plain: row.netPresentValue.value, weighted: row.weighted?.netPresentValue.value ?? Number.NaN }
}

const groups = [
  { income: 24, population: 20, net: 40 },
  { income: 30, population: 50, net: 10 },
  { income: 36, population: 30, net: -30 },
]

describe('iso-elastic weights (facts on broad welfare § 1.7)', () => {
  it('W11: incomes 24, 30, 36, shares .2, .5, .3, net benefits 40, 10, −30, η 1.3, weight 1 at the mean: 40.830110', async () => {
    expect((await weighted(groups, 1.3, 'reference')).weighted).toBeCloseTo(40.83011, 6)
  })

  it('W12: the same with mean weight 1 over inhabitants: 39.633813', async () => {
    expect((await weighted(groups, 1.3, 'populationMean')).weighted).toBeCloseTo(39.633813, 6)
  })

  it('W1: (30,000 / 15,000)^1.3 = 2.462289, two groups whose mean is 30,000', async () => {
    const two = [
      { income: 15000, population: 1, net: 100 },
      { income: 45000, population: 1, net: 0 },
    ]
    expect((await weighted(two, 1.3, 'reference')).weighted).toBeCloseTo(246.2289, 4)
  })

  it('an elasticity of zero, or equal incomes, leaves the unweighted result', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('reference', 'populationMean'),
        fc.integer({ min: 0, max: 30 }),
        async (normalisation, tenths) => {
          const flat = await weighted(groups, 0, normalisation)
          expect(flat.weighted).toBeCloseTo(flat.plain, 9)
          const equal = await weighted(
            groups.map((group) => ({ ...group, income: 30 })),
            tenths / 10,
            normalisation,
          )
          expect(equal.weighted).toBeCloseTo(equal.plain, 9)
        },
      ),
      { numRuns: 10 },
    )
  })
})
