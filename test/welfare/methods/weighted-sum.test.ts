import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weightedSum } from '../../../src/welfare/methods/weighted-sum.js'
import { welfareContract } from '../../contract/welfare.js'
import { expectPrinted } from '../printed.js'
import { assessCriteria, contractParts, criteriaOf, fixed, valuesOf, weightsOf } from './criteria-study.js'

welfareContract(weightedSum, { normalisation: 'statedRange' }, contractParts)

/** Rows C5 and C6 of the package pymcdm. */
const five = criteriaOf(
  [
    [96, 83, 75, 7],
    [63, 5, 56, 9],
    [72, 30, 32, 48],
    [11, 4, 27, 9],
    [77, 21, 17, 11],
  ],
  '++--',
)

describe('through a scenario file', () => {
  it('C5 [P] pymcdm: its weights add up to 2, so that weights that add up to 1 give half of what is printed', async () => {
    const found = await assessCriteria({
      method: 'weightedSum',
      parameters: { normalisation: 'sum' },
      alternatives: 5,
      criteria: five,
      weightSets: [fixed('printed', [8, 5, 6, 7], { normalise: true })],
    })
    expectPrinted(
      valuesOf(found, 'score.set.printed').map((score) => 2 * (score ?? Number.NaN)),
      '0.608631 0.312520 0.334222 0.265438 0.479189',
    )
    expect(valuesOf(found, 'rank.set.printed')).toEqual([1, 4, 3, 5, 2])
  })

  it('C7 [C]: rank-order centroid, rank sum and swing', async () => {
    const ranged = criteriaOf([[1, 1, 1, 1]], '++++', Array(4).fill({ range: { low: 0, high: 2 } }))
    const order = ['c1', 'c2', 'c3', 'c4']
    const named = { source: 'test', mark: 'illustrative' }
    const found = await assessCriteria({
      method: 'weightedSum',
      parameters: { normalisation: 'statedRange' },
      alternatives: 1,
      criteria: ranged,
      weightSets: [
        { id: 'centroid', label: 'centroid', kind: 'rankOrderCentroid', order, ...named },
        { id: 'sum', label: 'sum', kind: 'rankSum', order, ...named },
        { id: 'swing', label: 'swing', kind: 'swing', values: { c1: 100, c2: 80, c3: 40, c4: 20 }, ...named },
      ],
    })
    expectPrinted(weightsOf(found, 'set.centroid'), '0.520833 0.270833 0.145833 0.0625')
    expectPrinted(weightsOf(found, 'set.sum'), '0.4 0.3 0.2 0.1')
    expectPrinted(weightsOf(found, 'set.swing'), '0.416667 0.333333 0.166667 0.083333')
    // Half of each range: every weight counts for half.
    expect(valuesOf(found, 'score.set.swing')).toEqual([expect.closeTo(0.5, 12)])
  })

  const groups = [
    fixed('one', [0.5, 0.3, 0.2], { respondents: 50 }),
    fixed('two', [0.2, 0.3, 0.5], { respondents: 30 }),
    fixed('three', [0.6, 0.3, 0.1], { respondents: 20 }),
  ]
  const three = criteriaOf(
    [
      [1, 0, 0],
      [0, 0.4, 0.9],
    ],
    '+++',
  )
  const pooledBy = (pooling: string, weightSets = groups) =>
    assessCriteria({
      method: 'weightedSum',
      parameters: { normalisation: 'asGiven', pooling },
      alternatives: 2,
      criteria: three,
      weightSets,
    })

  it('C11 [C]: groups pooled by respondents, beside the ranking of each', async () => {
    const arithmetic = await pooledBy('arithmetic')
    expectPrinted(weightsOf(arithmetic, 'pooled'), '0.43 0.30 0.27')
    expectPrinted(weightsOf(await pooledBy('geometric'), 'pooled'), '0.426738 0.324981 0.248281')
    // 0.5 against 0.12 + 0.18; 0.2 against 0.12 + 0.45; 0.43 against 0.12 + 0.243.
    expectPrinted(valuesOf(arithmetic, 'score.set.one'), '0.50 0.30')
    expectPrinted(valuesOf(arithmetic, 'score.set.two'), '0.20 0.57')
    expectPrinted(valuesOf(arithmetic, 'score.pooled'), '0.430 0.363')
    expect(valuesOf(arithmetic, 'rank.set.two')).toEqual([2, 1])
    expect(valuesOf(arithmetic, 'rank.pooled')).toEqual([1, 2])
  })

  it('nothing is pooled when that is not asked; without respondents there is a reason', async () => {
    expect(valuesOf(await pooledBy('none'), 'rank.pooled')).toEqual([])
    const { figures } = await pooledBy('arithmetic', [fixed('silent', [0.5, 0.3, 0.2]), ...groups])
    expect(figures.find(({ id }) => id === 'rank.pooled')).toMatchObject({
      value: null,
      why: { en: 'Without respondents of silent sets cannot be pooled.' },
    })
  })

  it('a geometric mean of sets that share no criterion with weight is null with the reason', async () => {
    const apart = [fixed('left', [1, 0, 0], { respondents: 1 }), fixed('right', [0, 1, 0], { respondents: 1 })]
    const { figures } = await pooledBy('geometric', apart)
    expect(figures.find(({ id }) => id === 'score.pooled')).toMatchObject({
      value: null,
      why: { en: 'Every criterion has no weight in some group.' },
    })
  })

  it('reads the balance, benefits, costs, output and an effect of each alternative', async () => {
    const money = (id: string, better: string, more: object) => ({ id, label: id, better, unit: 'EUR', ...more })
    const found = await assessCriteria({
      method: 'weightedSum',
      parameters: { normalisation: 'asGiven' },
      alternatives: 1,
      criteria: [
        money('c1', 'high', { outcome: 'netPresentValue' }),
        money('c2', 'high', { outcome: 'benefits' }),
        money('c3', 'high', { outcome: 'costs' }),
        money('c4', 'high', { outcome: 'gdp' }),
        money('c5', 'high', { effect: 'building' }),
      ],
      weightSets: [fixed('each', [0.2, 0.2, 0.2, 0.2, 0.2])],
    })
    expect(['c1', 'c2', 'c3', 'c4', 'c5'].map((id) => valuesOf(found, `scores.${id}`)[0])).toEqual([
      50, 150, 100, 0, -100,
    ])
    // 50 + 150 + 100 + 0 − 100 = 200, a fifth of it.
    expect(valuesOf(found, 'score.set.each')).toEqual([expect.closeTo(40, 9)])
  })

  it('weights of a choice model, |β| · range / Σ: 0.05 · 30 = 1.5 and 0.1 · 10 = 1 make 0.6 and 0.4', async () => {
    const found = await assessCriteria({
      method: 'weightedSum',
      parameters: { normalisation: 'statedRange' },
      alternatives: 2,
      criteria: criteriaOf(
        [
          [45, 5],
          [40, 3],
        ],
        '-+',
        [{ range: { low: 30, high: 60 } }, { range: { low: 0, high: 10 } }],
      ),
      weightSets: [
        {
          id: 'model',
          label: 'model',
          kind: 'discreteChoice',
          values: { c1: -0.05, c2: 0.1 },
          source: 'test',
          mark: 'illustrative',
        },
      ],
    })
    expectPrinted(weightsOf(found, 'set.model'), '0.600000 0.400000')
    // Values ½ and ½; ⅔ and 0.3: 0.5 against 0.4 + 0.12.
    expectPrinted(valuesOf(found, 'score.set.model'), '0.500000 0.520000')
  })

  it('the sets that are named, and contributions that add up to the score', async () => {
    const found = await assessCriteria({
      method: 'weightedSum',
      parameters: { normalisation: 'asGiven', weightSets: 'three, one' },
      alternatives: 2,
      criteria: three,
      weightSets: groups,
    })
    expect(valuesOf(found, 'rank.set.two')).toEqual([])
    for (const set of ['set.one', 'set.three', 'pooled']) {
      const parts = ['c1', 'c2', 'c3'].map((id) => valuesOf(found, `contribution.${id}.${set}`))
      valuesOf(found, `score.${set}`).forEach((score, a) => {
        expect(parts.reduce((sum, values) => sum + (values[a] ?? Number.NaN), 0)).toBeCloseTo(score ?? Number.NaN, 12)
      })
    }
  })

  it('an alternative that is nowhere worse and somewhere better ranks higher, whatever the weights', async () => {
    const weight = fc.integer({ min: 1, max: 9 })
    await fc.assert(
      fc.asyncProperty(fc.tuple(weight, weight, weight), fc.integer({ min: 0, max: 5 }), async (weights, base) => {
        const found = await assessCriteria({
          method: 'weightedSum',
          parameters: { normalisation: 'asGiven' },
          alternatives: 2,
          criteria: criteriaOf(
            [
              [base, base, base],
              [base, base + 1, base],
            ],
            '+++',
          ),
          weightSets: [fixed('any', weights, { normalise: true })],
        })
        expect(valuesOf(found, 'rank.set.any')).toEqual([2, 1])
      }),
      { numRuns: 15 },
    )
  })
})
