import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankingOf } from '../../../src/welfare/multi-criteria/ranking.js'
import { orderOf } from './tables.js'

const names = ['A', 'B', 'C', 'D']

describe('ranking', () => {
  it('those that tie share the best of their places, and the next place stays empty', () => {
    expect(rankingOf(names, [1, 3, 3, 2], 3)).toEqual([
      { id: 'B', score: 3, rank: 1, tiedWith: ['C'] },
      { id: 'C', score: 3, rank: 1, tiedWith: ['B'] },
      { id: 'D', score: 2, rank: 3, tiedWith: [] },
      { id: 'A', score: 1, rank: 4, tiedWith: [] },
    ])
  })

  it('differences by rounding tie, real ones do not', () => {
    expect(orderOf(rankingOf(['A', 'B'], [0.3, 0.1 + 0.2], 1))).toEqual(['A=B'])
    expect(orderOf(rankingOf(['A', 'B'], [0.3, 0.3 + 1e-11], 1))).toEqual(['B', 'A'])
    // Relative to a size of 1 these differ by rounding, relative to themselves they do not.
    expect(orderOf(rankingOf(['A', 'B'], [1e-14, 2e-14], 1))).toEqual(['A=B'])
    expect(orderOf(rankingOf(['A', 'B'], [1e-14, 2e-14], 'own'))).toEqual(['B', 'A'])
  })

  it('holds each alternative once, and rank is one more than how many score more', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 }), (scores) => {
        const ranking = rankingOf(names, scores, 5)
        expect(ranking.map(({ id }) => id).sort()).toEqual(names)
        for (const { score, rank, tiedWith } of ranking) {
          expect(rank).toBe(1 + scores.filter((other) => other > score).length)
          expect(tiedWith).toHaveLength(scores.filter((other) => other === score).length - 1)
        }
      }),
    )
  })
})
