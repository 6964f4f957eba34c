import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valuesOf } from '../../../src/welfare/multi-criteria/normalisation.js'
import { weightedProduct, weightedProducts } from '../../../src/welfare/multi-criteria/weighted-product.js'
import { weightedSum, weightedSums } from '../../../src/welfare/multi-criteria/weighted-sum.js'
import { messageOf, orderOf, scoresOf, tableOf } from './tables.js'

const table = tableOf(
  [
    [96, 83, 75, 7],
    [63, 5, 56, 9],
    [72, 30, 32, 48],
    [11, 4, 27, 9],
    [77, 21, 17, 11],
  ],
  '++--',
)
/** They add up to 26/13 = 2, in the source too. */
const weights = [8, 5, 6, 7].map((weight) => weight / 13)
const input = { table, normalisation: { kind: 'sum' }, weights: { kind: 'fixed', weights, normalise: true } } as const

const expectDigits = (actual: readonly number[], printed: readonly number[]): void => {
  expect(actual).toHaveLength(printed.length)
  for (const [i, figure] of printed.entries()) expect(actual[i]).toBeCloseTo(figure, 6)
}

describe('weighted sum', () => {
  it('with stated ranges it is 1 less the distance of SPOTIS: Σ w |x − best| / (highest − lowest)', () => {
    const cars = tableOf(
      [
        [15_000, 90, 4],
        [21_000, 150, 9],
      ],
      '-++',
      [
        [10_000, 30_000],
        [50, 200],
        [0, 10],
      ],
    )
    const given = {
      table: cars,
      normalisation: { kind: 'statedRange' },
      weights: { kind: 'fixed', weights: [0.5, 0.3, 0.2] },
    } as const
    // .5 × 5/20 + .3 × 110/150 + .2 × 6/10, and .5 × 11/20 + .3 × 50/150 + .2 × 1/10.
    const distances = [0.125 + 0.22 + 0.12, 0.275 + 0.1 + 0.02]
    const { ranking } = weightedSum(given)
    for (const [i, distance] of distances.entries()) expect(scoresOf(ranking)[i]).toBeCloseTo(1 - distance, 14)
  })

  const printed = [0.608631, 0.31252, 0.334222, 0.265438, 0.479189]

  it('C5 [P] pymcdm: sum-normalised, with the weights as printed, which add up to 2', () => {
    expectDigits(weightedSums(valuesOf(table, { kind: 'sum' }), weights), printed)
  })

  it('C5 [P]: weights divided by their sum of 2 give half of it, and the same ranking', () => {
    const { ranking, weights: used, contributions } = weightedSum(input)
    expect(used.dividedBy).toBeCloseTo(2, 14)
    expectDigits(
      scoresOf(ranking).map((score) => 2 * score),
      printed,
    )
    expect(orderOf(ranking)).toEqual(['A', 'E', 'C', 'B', 'D'])
    for (const [a, row] of contributions.entries())
      expect(row.reduce((sum, each) => sum + each, 0)).toBeCloseTo(scoresOf(ranking)[a]!, 14)
  })

  it('lies between the worst and best value of an alternative; a dominated one never comes before', () => {
    const cell = fc.integer({ min: 0, max: 20 }).map((n) => n / 20)
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 6 })
    const points = fc.tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 9 }),
    )
    fc.assert(
      fc.property(rows, points, (scores, figures) => {
        const { ranking } = weightedSum({
          table: tableOf(scores, '+++'),
          normalisation: { kind: 'asGiven' },
          weights: { kind: 'fixed', weights: figures, normalise: true },
        })
        const sums = scoresOf(ranking)
        for (const [a, row] of scores.entries()) {
          expect(sums[a]).toBeGreaterThanOrEqual(Math.min(...row) - 1e-12)
          expect(sums[a]).toBeLessThanOrEqual(Math.max(...row) + 1e-12)
          for (const [b, other] of scores.entries())
            if (row.every((value, k) => value >= other[k]!)) expect(sums[a]).toBeGreaterThanOrEqual(sums[b]! - 1e-12)
        }
      }),
    )
  })

  it('lists the problems of table, normalisation and weights at once', () => {
    const bad = {
      table: tableOf([[1, Number.NaN]], '++'),
      normalisation: { kind: 'statedRange' },
      weights: { kind: 'fixed', weights: [1] },
    } as const
    expect(messageOf(() => weightedSum(bad)).split('\n')).toEqual([
      'scores of “A” on “c2”: expected a finite number, got NaN. Correct the table.',
      'range of “c1”: expected the lowest and highest score, got undefined. State the range or choose another normalisation.',
      'range of “c2”: expected the lowest and highest score, got undefined. State the range or choose another normalisation.',
      'weights: expected a list of 2 numbers, got a list of 1. Correct the weights.',
    ])
  })
})

describe('weighted product', () => {
  const printed = [0.064624, 0.016917, 0.019232, 0.007428, 0.051726]

  it('C6 [P] pymcdm: sum-normalised, with the weights as printed, which add up to 2', () => {
    expectDigits(weightedProducts(valuesOf(table, { kind: 'sum' }), weights), printed)
  })

  it('C6 [P]: weights divided by their sum of 2 give its root, and the same ranking', () => {
    const { ranking, zeroed } = weightedProduct(input)
    // Π v^(w/2) = √Π v^w.
    expectDigits(
      scoresOf(ranking).map((score) => score * score),
      printed,
    )
    expect(orderOf(ranking)).toEqual(['A', 'E', 'C', 'B', 'D'])
    expect(zeroed).toEqual([])
  })

  const given = (scores: readonly (readonly number[])[], fixed: readonly number[]) =>
    ({
      table: tableOf(scores, '++'),
      normalisation: { kind: 'asGiven' },
      weights: { kind: 'fixed', weights: fixed },
    }) as const

  it('a zero decides alone, and is named; without weight it does nothing', () => {
    const { ranking, zeroed } = weightedProduct(
      given(
        [
          [0, 1],
          [0.1, 0.1],
          [0, 0],
        ],
        [0.5, 0.5],
      ),
    )
    expect(orderOf(ranking)).toEqual(['B', 'A=C'])
    expect(zeroed).toEqual([
      { alternative: 'A', criteria: ['c1'] },
      { alternative: 'C', criteria: ['c1', 'c2'] },
    ])
    const without = weightedProduct(
      given(
        [
          [0, 0.9],
          [0.1, 0.1],
        ],
        [0, 1],
      ),
    )
    expect(scoresOf(without.ranking)).toEqual([0.9, 0.1])
    expect(without.zeroed).toEqual([])
  })

  it('never exceeds the weighted sum (means of Pythagoras)', () => {
    const cell = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), cell, (scores, weight) => {
        const both = given(scores, [weight, 1 - weight])
        const [products, sums] = [scoresOf(weightedProduct(both).ranking), scoresOf(weightedSum(both).ranking)]
        for (const [a, product] of products.entries()) expect(product).toBeLessThanOrEqual(sums[a]! + 1e-12)
      }),
    )
  })

  it('refuses values below 0', () => {
    expect(messageOf(() => weightedProduct(given([[-1, 1]], [0.5, 0.5])))).toBe(
      'value of “A” on “c1”: expected a value of 0 and more, for a product, got -1. Choose another normalisation or method.',
    )
  })
})
