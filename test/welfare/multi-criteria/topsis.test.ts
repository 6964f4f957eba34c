import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topsis } from '../../../src/welfare/multi-criteria/topsis.js'
import { golden } from '../../golden/golden.js'
import { orderOf, scoresOf, tableOf } from './tables.js'

const fixed = (weights: readonly number[]) => ({ kind: 'fixed', weights }) as const

describe('TOPSIS', () => {
  const published = golden<{
    matrix: readonly (readonly number[])[]
    weights: readonly number[]
    directions: readonly ('max' | 'min')[]
  }>('mca-01-topsis-tzeng-huang')

  it(`vector normalisation: ${published.source}`, () => {
    const { matrix, weights, directions } = published.inputs
    const table = tableOf(matrix, directions.map((direction) => (direction === 'max' ? '+' : '-')).join(''))
    const { ranking } = topsis({ table, normalisation: { kind: 'vector' }, weights: fixed(weights) })
    published.expectClose(scoresOf(ranking), 'closeness')
    published.expectClose(
      table.alternatives.map((id) => ranking?.find((each) => each.id === id)?.rank),
      'rank',
    )
  })

  it('C1 [P] pymcdm: min-max, cost and benefit', () => {
    const table = tableOf(
      [
        [1, 3000],
        [2, 3750],
        [5, 4500],
      ],
      '-+',
    )
    const { ranking } = topsis({ table, normalisation: { kind: 'minMax' }, weights: fixed([0.5, 0.5]) })
    const scores = scoresOf(ranking)
    for (const [a, figure] of [0.5, 0.617218, 0.5].entries()) expect(scores[a]).toBeCloseTo(figure, 6)
    // Values (1, 0), (¾, ½), (0, 1): the first and last are mirror images.
    expect(orderOf(ranking ?? [])).toEqual(['B', 'A=C'])
  })

  it('C2 [P] R MCDA: vector normalisation, price low, the rest high', () => {
    const table = tableOf(
      [
        [5490, 51.4, 8.5, 285],
        [6500, 70.6, 7, 288],
        [6489, 54.3, 7.5, 290],
      ],
      '-+++',
    )
    const { ranking } = topsis({ table, normalisation: { kind: 'vector' }, weights: fixed([0.35, 0.25, 0.25, 0.15]) })
    for (const [a, figure] of [0.481685, 0.518208, 0.177955].entries())
      expect(scoresOf(ranking)[a]).toBeCloseTo(figure, 6)
  })

  it('the ideal itself has closeness 1 and the worst 0; all lie between', () => {
    const cell = fc.double({ min: 0.1, max: 10, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (scores) => {
        const all = [...scores, [11, 11], [0.01, 0.01]]
        const { ranking } = topsis({
          table: tableOf(all, '++'),
          normalisation: { kind: 'vector' },
          weights: fixed([0.4, 0.6]),
        })
        const closeness = scoresOf(ranking)
        expect(closeness.at(-2)).toBe(1)
        expect(closeness.at(-1)).toBe(0)
        for (const each of closeness) expect(each >= 0 && each <= 1).toBe(true)
      }),
    )
  })

  it('an added alternative can turn the first two round', () => {
    const input = (scores: readonly (readonly number[])[]) =>
      ({ table: tableOf(scores, '++'), normalisation: { kind: 'minMax' }, weights: fixed([0.5, 0.5]) }) as const
    const firstOfTwo = (scores: readonly (readonly number[])[]) =>
      topsis(input(scores)).ranking?.find(({ id }) => id === 'A' || id === 'B')?.id
    expect(
      firstOfTwo([
        [10, 1],
        [6, 6],
        [1, 9],
      ]),
    ).toBe('B')
    // By hand: min-max of (10, 1), (6, 6), (1, 9) is (1, 0), (5/9, 5/8), (0, 1). With D at (1, 100) the second criterion
    // hardly differs between A, B and C: (1, 0), (5/9, 5/99), (0, 8/99).
    expect(
      firstOfTwo([
        [10, 1],
        [6, 6],
        [1, 9],
        [1, 100],
      ]),
    ).toBe('A')
  })

  it('is not defined where no alternative differs', () => {
    const table = tableOf(
      [
        [1, 5],
        [2, 5],
      ],
      '++',
    )
    const { ranking, why, distances } = topsis({ table, normalisation: { kind: 'vector' }, weights: fixed([0, 1]) })
    expect(ranking).toBeNull()
    expect(why).toEqual({
      en: 'No alternative differs from another on a criterion with weight.',
      nl: 'Geen alternatief verschilt van een ander op een criterium met gewicht.',
    })
    expect(distances).toEqual([
      { id: 'A', toIdeal: 0, toAntiIdeal: 0 },
      { id: 'B', toIdeal: 0, toAntiIdeal: 0 },
    ])
  })
})
