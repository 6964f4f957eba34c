import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankSensitivity } from '../../../src/welfare/multi-criteria/rank-sensitivity.js'
import { weightedSum } from '../../../src/welfare/multi-criteria/weighted-sum.js'
import { orderOf, tableOf } from './tables.js'

const inputOf = (scores: readonly (readonly number[])[], weights: readonly number[]) =>
  ({
    table: tableOf(scores, '+'.repeat(weights.length)),
    normalisation: { kind: 'asGiven' },
    weights: { kind: 'fixed', weights },
  }) as const

describe('sensitivity of the ranking to one weight', () => {
  it('two alternatives, by hand: the table of C8 changes at 4/7', () => {
    // t against 0.4 t + 0.8 (1 − t): equal at t = 0.8 / 1.4.
    const [first] = rankSensitivity(
      inputOf(
        [
          [1, 0],
          [0.4, 0.8],
        ],
        [0.5, 0.5],
      ),
    )
    const at = expect.closeTo(4 / 7, 14)
    expect(first).toEqual({
      criterion: 'c1',
      weight: 0.5,
      stretches: {
        value: [
          { from: 0, to: at, first: ['B'] },
          { from: at, to: 1, first: ['A'] },
        ],
        why: null,
      },
      nextBelow: null,
      nextAbove: at,
    })
  })

  it('three criteria, by hand: the others keep their proportions', () => {
    // Of the second and third, 0.3 and 0.1 of 0.4, A has 0 and B 0.75: t against 0.75 (1 − t), equal at 3/7.
    const [first, second] = rankSensitivity(
      inputOf(
        [
          [1, 0, 0],
          [0, 1, 0],
        ],
        [0.6, 0.3, 0.1],
      ),
    )
    expect(first?.nextBelow).toBeCloseTo(3 / 7, 14)
    expect(first?.nextAbove).toBeNull()
    // For the second criterion: 6/7 (1 − t) against t, equal at 6/13.
    expect(second?.nextAbove).toBeCloseTo(6 / 13, 14)
  })

  it('alternatives that coincide are first together', () => {
    const [first] = rankSensitivity(
      inputOf(
        [
          [1, 0],
          [1, 0],
          [0, 0],
        ],
        [0.5, 0.5],
      ),
    )
    expect(first?.stretches.value).toEqual([{ from: 0, to: 1, first: ['A', 'B'] }])
  })

  it('a weight that stands at a change is that change', () => {
    const [first] = rankSensitivity(
      inputOf(
        [
          [1, 0],
          [0, 1],
        ],
        [0.5, 0.5],
      ),
    )
    expect([first?.nextBelow, first?.nextAbove]).toEqual([0.5, 0.5])
  })

  it('is not defined where no other criterion has weight', () => {
    const [first, second] = rankSensitivity(
      inputOf(
        [
          [1, 0],
          [0, 1],
        ],
        [1, 0],
      ),
    )
    expect(first?.stretches).toEqual({
      value: null,
      why: {
        en: 'No other criterion has weight, so the others have no proportions.',
        nl: 'Geen ander criterium heeft gewicht, dus de andere hebben geen verhouding.',
      },
    })
    expect(second?.nextAbove).toBe(0.5)
  })

  it('who comes first in the middle of a stretch is who the weighted sum puts first there', () => {
    const cell = fc.integer({ min: 0, max: 20 }).map((n) => n / 20)
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 7 })
    const weights = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
      .map(([x, y]) => [x / (x + y) / 2, y / (x + y) / 2, 0.5])
    fc.assert(
      fc.property(rows, weights, (scores, given) => {
        for (const [k, { stretches }] of rankSensitivity(inputOf(scores, given)).entries()) {
          const found = stretches.value ?? []
          expect(found[0]?.from).toBe(0)
          expect(found.at(-1)?.to).toBe(1)
          for (const [i, { from, to, first }] of found.entries()) {
            if (i > 0) expect(from).toBe(found[i - 1]!.to)
            const middle = (from + to) / 2
            const moved = given.map((weight, j) => (j === k ? middle : (weight * (1 - middle)) / (1 - given[k]!)))
            expect(orderOf(weightedSum(inputOf(scores, moved)).ranking)[0]).toBe(first.join('='))
          }
        }
      }),
    )
  })
})
