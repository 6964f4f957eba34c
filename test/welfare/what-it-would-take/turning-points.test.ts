import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exponentialSum, valueAt } from '../../../src/welfare/what-it-would-take/exponential-sum.js'
import { placesBetween } from '../../../src/welfare/what-it-would-take/turning-points.js'

/** Π (2^η − root) at incomes 1, 1/2, 1/4 …: over the lowest income to the power η. */
const sumWithRoots = (roots: readonly number[]) => {
  let amounts: readonly number[] = [1]
  for (const root of roots)
    amounts = Array.from({ length: amounts.length + 1 }, (_, k) => (amounts[k - 1] ?? 0) - root * (amounts[k] ?? 0))
  return exponentialSum(
    amounts,
    amounts.map((_, k) => 2 ** -k),
  )
}

describe('places that divide a range', () => {
  it('rise from one end to the other', () => {
    const places = placesBetween(sumWithRoots([2, 2, 8]), 0, 10).map(({ at }) => at)
    expect([places[0], places.at(-1)]).toEqual([0, 10])
    expect(places.toSorted((a, b) => a - b)).toEqual(places)
  })

  it('a balance that cannot be zero is not divided', () => {
    expect(placesBetween(exponentialSum([5, -1], [1, 2]), 0, 10)).toEqual([
      { at: 0, turning: false },
      { at: 10, turning: false },
    ])
  })

  it.each([
    [2, [4, 4]],
    [3, [4, 4, 4]],
    [4, [4, 4, 4, 4]],
    [5, [4, 4, 4, 4, 4]],
    [6, [4, 4, 4, 4, 4, 4]],
  ])('a root of multiplicity %i at 2 is a turning point or within rounding of one', (multiplicity, roots) => {
    const turning = placesBetween(sumWithRoots(roots), 0, 10).filter((place) => place.turning)
    // At a distance d the balance is about (2.8 d)^m / 16^m of its terms, so rounding allows 6e-16^(1/m).
    const nearest = Math.min(...turning.map(({ at }) => Math.abs(at - 2)))
    expect(nearest).toBeLessThan(10 * (100 * Number.EPSILON) ** (1 / multiplicity))
  })

  it('from one place to the next the balance changes sign at most once, on any grid between', () => {
    const groups = fc.array(
      fc.record({ amount: fc.integer({ min: -1000, max: 1000 }), income: fc.integer({ min: 15, max: 60 }) }),
      { minLength: 3, maxLength: 12 },
    )
    fc.assert(
      fc.property(groups, (list) => {
        const sum = exponentialSum(
          list.map(({ amount }) => amount),
          list.map(({ income }) => income),
        )
        if (sum.terms.length === 0) return
        const places = placesBetween(sum, 0, 10).map(({ at }) => at)
        places.slice(1).forEach((to, i) => {
          const from = places[i]!
          const signs = Array.from({ length: 9 }, (_, k) =>
            Math.sign(valueAt(sum.amounts, sum, from + ((k + 0.5) / 9) * (to - from))),
          )
          expect(signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length).toBeLessThanOrEqual(1)
        })
      }),
    )
  })
})
