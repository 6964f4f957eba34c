import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criterionWeights, type WeightChoice } from '../../../src/welfare/multi-criteria/criterion-weights.js'
import { weightedSum } from '../../../src/welfare/multi-criteria/weighted-sum.js'
import { willingnessToPay } from '../../../src/welfare/multi-criteria/willingness-to-pay.js'
import { messageOf, tableOf } from './tables.js'

const criteria = (better: string, ranges: readonly (readonly [number, number])[] = []) =>
  tableOf([[]], better, ranges).criteria
const four = criteria('++++', [
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 4],
])
const inOrder = ['c1', 'c2', 'c3', 'c4']
const rounded = (weights: readonly number[]) => weights.map((weight) => Number(weight.toFixed(6)))

describe('criterion weights', () => {
  it('C7 [C]: rank-order centroid, rank sum and swing 100/80/40/20 of four criteria', () => {
    const centroid = criterionWeights({ kind: 'rankOrderCentroid', order: inOrder }, four)
    // (1/4)(1 + 1/2 + 1/3 + 1/4) = 25/48, 13/48, 7/48, 3/48.
    expect(rounded(centroid.weights)).toEqual([0.520833, 0.270833, 0.145833, 0.0625])
    expect(criterionWeights({ kind: 'rankSum', order: inOrder }, four).weights).toEqual([0.4, 0.3, 0.2, 0.1])
    const swing = criterionWeights({ kind: 'swing', points: [100, 80, 40, 20] }, four)
    expect(rounded(swing.weights)).toEqual([0.416667, 0.333333, 0.166667, 0.083333])
    expect(swing.dividedBy).toBe(240)
    expect(centroid.dividedBy).toBeNull()
  })

  it('an order is by importance, weights stay in the order of the criteria', () => {
    expect(criterionWeights({ kind: 'rankSum', order: ['c3', 'c1', 'c4', 'c2'] }, four).weights).toEqual([
      0.3, 0.1, 0.4, 0.2,
    ])
  })

  it('discrete choice (§ 5.1): |β| × range over its sum, by hand', () => {
    const two = criteria('+-', [
      [0, 10],
      [5, 25],
    ])
    // 0.2 × 10 = 2 and 0.3 × 20 = 6.
    expect(criterionWeights({ kind: 'discreteChoice', coefficients: [0.2, -0.3] }, two)).toEqual({
      kind: 'discreteChoice',
      weights: [0.25, 0.75],
      dividedBy: 8,
    })
  })

  it('C5 [P]: weights that add up to 2 are refused, unless division by their sum is asked for, which is reported', () => {
    const weights = [8, 5, 6, 7].map((weight) => weight / 13)
    expect(messageOf(() => criterionWeights({ kind: 'fixed', weights }, four))).toBe(
      'weights: expected a sum of 1, got 2. Correct them, or ask for division by their sum with normalise: true.',
    )
    const asked = criterionWeights({ kind: 'fixed', weights, normalise: true }, four)
    expect(asked.dividedBy).toBeCloseTo(2, 14)
    expect(asked.weights[0]).toBeCloseTo(8 / 26, 14)
  })

  it('weights from whatever source add up to 1 and are not negative', () => {
    const points = fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 4, maxLength: 4 })
    const order = fc.shuffledSubarray(inOrder, { minLength: 4 })
    fc.assert(
      fc.property(points, order, (figures, ids) => {
        const choices: readonly WeightChoice[] = [
          { kind: 'fixed', weights: figures, normalise: true },
          { kind: 'swing', points: figures },
          { kind: 'discreteChoice', coefficients: figures },
          { kind: 'rankSum', order: ids },
          { kind: 'rankOrderCentroid', order: ids },
        ]
        for (const choice of choices) {
          const { weights } = criterionWeights(choice, four)
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
          expect(Math.min(...weights)).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  const two = criteria('+-', [
    [0, 1],
    [0, 1],
  ])
  it.each<readonly [string, WeightChoice, string]>([
    [
      'below 0',
      { kind: 'fixed', weights: [1.5, -0.5] },
      'weights at position 1: expected a finite number of 0 and more, got -0.5. Correct the weights.',
    ],
    [
      'one too few',
      { kind: 'fixed', weights: [1] },
      'weights: expected a list of 2 numbers, got a list of 1. Correct the weights.',
    ],
    [
      'all 0',
      { kind: 'fixed', weights: [0, 0], normalise: true },
      'weights: expected a finite sum above 0, got 0. Correct the weights.',
    ],
    [
      'no points',
      { kind: 'swing', points: [0, 0] },
      'points: expected a finite sum above 0, got 0. Correct the weights.',
    ],
    [
      'an order that is not complete',
      { kind: 'rankSum', order: ['c1', 'c1'] },
      'order of importance: expected each of c1, c2 once, got the text “c1, c1”. Name all criteria, the most important first.',
    ],
    [
      'a coefficient of the other sign',
      { kind: 'discreteChoice', coefficients: [1, 1] },
      'coefficient of “c2”: expected one of 0 and less, as low is better, got 1. Correct the coefficient, or which scores are better.',
    ],
    [
      'no coefficients',
      { kind: 'discreteChoice', coefficients: [0, 0] },
      'coefficients times ranges: expected a finite sum above 0, got 0. Correct the weights.',
    ],
    [
      'a coefficient that is no number',
      { kind: 'discreteChoice', coefficients: [Number.NaN, 0] },
      'coefficients at position 0: expected a finite number, got NaN. Correct the coefficients.',
    ],
    [
      'another kind',
      { kind: 'equal' } as unknown as WeightChoice,
      'weights: expected one of fixed, swing, rankOrderCentroid, rankSum, discreteChoice, got the text “equal”. Choose one; there is no default.',
    ],
  ])('%s', (_, choice, text) => {
    expect(messageOf(() => criterionWeights(choice, two))).toBe(text)
  })

  it('weights about ranges need these, and values that run over them', () => {
    const bare = criteria('+')
    expect(messageOf(() => criterionWeights({ kind: 'swing', points: [1] }, bare))).toBe(
      'range of “c1”: expected the lowest and highest score, as weights of kind swing are about it, got undefined. State the range.',
    )
    const table = tableOf([[1], [2]], '+', [[0, 4]])
    expect(
      messageOf(() =>
        weightedSum({ table, normalisation: { kind: 'minMax' }, weights: { kind: 'swing', points: [1] } }),
      ),
    ).toBe(
      'normalisation: expected statedRange, as weights of kind swing are about the stated ranges, got the text “minMax”. Choose it, or other weights.',
    )
  })
})

describe('willingness to pay', () => {
  it('is −β / β of cost (§ 5.1), by hand', () => {
    const worth = willingnessToPay({ coefficients: [-0.06, 0.9, -0.3], cost: 2 })
    expect(worth.map(({ value }) => value)).toEqual([expect.closeTo(-0.2, 14), expect.closeTo(3, 14), -1])
  })

  it('is not defined where cost has no coefficient', () => {
    expect(willingnessToPay({ coefficients: [1, 0], cost: 1 })[0]).toEqual({
      value: null,
      why: {
        en: 'The coefficient of cost is 0: money buys no utility.',
        nl: 'De coëfficiënt van kosten is 0: geld koopt geen nut.',
      },
    })
  })

  it('lists all problems', () => {
    expect(messageOf(() => willingnessToPay({ coefficients: [Number.NaN, 1], cost: 2 })).split('\n')).toEqual([
      'coefficients at position 0: expected a finite number, got NaN. Correct the coefficients.',
      'cost: expected a place from 0 to 1, got 2. Say which coefficient is that of cost.',
    ])
    expect(messageOf(() => willingnessToPay({ coefficients: [1e300, 1e-300], cost: 1 }))).toBe(
      'willingness to pay at position 0: expected a number that fits, got -Infinity. Use other units.',
    )
  })
})
