import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aggregateScores } from '../../../../src/welfare/index/aggregate-scores.js'
import { rankRanges } from '../../../../src/welfare/index/rank-sensitivity/rank-ranges.js'
import { ranksOf } from '../../../../src/welfare/index/rank-sensitivity/ranks.js'
import type { WeightedAggregation } from '../../../../src/welfare/index/rank-sensitivity/score-table-problems.js'
import { messageOf } from '../indicators.js'

const arithmetic = { kind: 'arithmetic' } as const
const hows: readonly WeightedAggregation[] = [
  arithmetic,
  { kind: 'geometric', floor: 'refuse' },
  { kind: 'ces', exponent: 0.5, floor: 'refuse' },
  { kind: 'ces', exponent: -2, floor: 'refuse' },
]

const table = fc.integer({ min: 2, max: 5 }).chain((count) =>
  fc
    .array(fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: count, maxLength: count }), {
      minLength: 2,
      maxLength: 4,
    })
    .map((scores) => ({
      regions: (scores[0] as number[]).map((_, at) => `r${at}`),
      indicators: scores.map((_, at) => `i${at}`),
      scores,
      weights: scores.map(() => 1 / scores.length),
    })),
)

describe('rankRanges', () => {
  it('finds where two regions change places', () => {
    // Second indicator alone: A 0, B .8; first alone: A 1, B .4. They change places at w = .8 / 1.4 = 4/7.
    const scores = [
      [1, 0.4],
      [0, 0.8],
    ]
    const given = { regions: ['A', 'B'], indicators: ['first', 'second'], scores, weights: [0.5, 0.5], how: arithmetic }
    const { current, byIndicator, overall } = rankRanges(given)
    expect(current).toEqual([2, 1])
    expect(byIndicator[0]?.ranges[0]).toMatchObject({ region: 'A', best: 1, worst: 2 })
    expect(byIndicator[0]?.ranges[0]?.turns[0]).toBeCloseTo(4 / 7, 15)
    expect(byIndicator[1]?.ranges[0]?.turns[0]).toBeCloseTo(3 / 7, 15)
    expect(overall).toEqual([
      { region: 'A', best: 1, worst: 2 },
      { region: 'B', best: 1, worst: 2 },
    ])
  })

  it('keeps a region that is best on all at rank 1', () => {
    const scores = [
      [0.9, 0.5],
      [0.9, 0.5],
    ]
    for (const how of hows) {
      const given = { regions: ['A', 'B'], indicators: ['1', '2'], scores, weights: [0.3, 0.7], how }
      expect(rankRanges(given).overall).toEqual([
        { region: 'A', best: 1, worst: 1 },
        { region: 'B', best: 2, worst: 2 },
      ])
    }
  })

  it('holds every rank that trying weights finds, and its ends are reached', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...hows), (given, how) => {
        const { byIndicator } = rankRanges({ ...given, how })
        const ranksAt = (k: number, t: number) => {
          const weights = given.weights.map((weight, j) =>
            j === k ? t : ((1 - t) * weight) / (1 - (given.weights[k] as number)),
          )
          const values = given.regions.map(
            (_, i) => aggregateScores({ scores: given.scores.map((list) => list[i] as number), weights, how }).value,
          )
          // Regions that differ by rounding only have no order to try.
          fc.pre(values.every((a, i) => values.every((b, j) => i === j || Math.abs(a - b) > 1e-12)))
          return ranksOf(values)
        }
        for (const [k, { ranges }] of byIndicator.entries())
          for (const [i, { best, worst, turns }] of ranges.entries()) {
            const edges = [0, ...turns, 1]
            // Between crossings that differ by rounding only, trying weights says nothing.
            fc.pre(edges.every((edge, at) => at === 0 || edge - (edges[at - 1] as number) > 1e-6))
            const tried = [0, ...edges.slice(1).map((edge, at) => (edge + (edges[at] as number)) / 2), 1].map(
              (t) => ranksAt(k, t)[i] as number,
            )
            expect([Math.min(...tried), Math.max(...tried)]).toEqual([best, worst])
            const anywhere = ranksAt(k, 0.37)[i] as number
            if (turns.every((turn) => Math.abs(turn - 0.37) > 1e-6)) {
              expect(anywhere).toBeGreaterThanOrEqual(best)
              expect(anywhere).toBeLessThanOrEqual(worst)
            }
          }
      }),
    )
  })

  it('with weights of each region, one alike for all moves and the others keep those of the region', () => {
    // Without the first: A .2, B .8 (of .5 and .9 by 3 to 1: .6). With nothing else: A 1, B .4.
    const given = {
      regions: ['A', 'B'],
      indicators: ['first', 'second', 'third'],
      scores: [
        [1, 0.4],
        [0.2, 0.5],
        [0.2, 0.9],
      ],
      weights: [
        [0.5, 0.25, 0.25],
        [0.2, 0.6, 0.2],
      ],
      how: arithmetic,
    }
    const { current, byIndicator } = rankRanges(given)
    // A: .5 + .05 + .05 = .6; B: .08 + .3 + .18 = .56.
    expect(current).toEqual([1, 2])
    expect(byIndicator[0]).toMatchObject({ indicator: 'first', weight: null })
    // A: t + .2 (1 − t); B: .4 t + .6 (1 − t). They change places at .6 t = .4 (1 − t).
    expect(byIndicator[0]?.ranges[0]?.turns[0]).toBeCloseTo(0.4, 15)
    const alike = given.regions.map(() => [0.5, 0.25, 0.25])
    expect(rankRanges({ ...given, weights: alike }).overall).toEqual(
      rankRanges({ ...given, weights: [0.5, 0.25, 0.25] }).overall,
    )
  })

  it('refuses weights of each region that are not lists, too few, or add up to something else', () => {
    const given = { regions: ['A', 'B'], indicators: ['1', '2'], scores: [[1, 0], [0, 1]], how: arithmetic } // biome-ignore format: a table
    const refused = (weights: unknown) =>
      messageOf(() => rankRanges({ ...given, weights: weights as readonly (readonly number[])[] }))
    expect(refused([[0.5, 0.5]])).toBe('weights: expected 2 lists, one a region, got 1. Give one for every region.')
    expect(refused([[0.5, 0.5], 'half'])).toBe('weights at position 1: expected a list, got the text “half”. Give one.')
    expect(
      refused([
        [0.5, 0.4],
        [1, 0],
      ]),
    ).toBe(
      'weights of “A”: expected a sum of 1, got 0.9. Divide each by their sum, if that is what they mean.\n' +
        'weight of “1”: expected a weight below 1, got 1. The others have no proportions to keep: give them weight.',
    )
  })

  it('lists every problem at once', () => {
    const given = {
      regions: ['A'],
      indicators: ['1', '2'],
      scores: [[1], [Number.NaN]],
      weights: [1, 0],
      how: arithmetic,
    }
    expect(messageOf(() => rankRanges(given))).toBe(
      'scores on “2” of “A”: expected a finite number, got NaN. Correct it.\n' +
        'weight of “1”: expected a weight below 1, got 1. The others have no proportions to keep: give them weight.',
    )
  })
})
