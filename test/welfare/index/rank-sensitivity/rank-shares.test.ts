import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankShares, rankSharesPaced } from '../../../../src/welfare/index/rank-sensitivity/rank-shares.js'
import { messageOf } from '../indicators.js'

const arithmetic = { kind: 'arithmetic' } as const

// A is best when the weight w of the first indicator is above .8 / 1.4: w > .4 w + .8 (1 − w), so w > 4/7.
const two = {
  regions: ['A', 'B'],
  indicators: ['first', 'second'],
  scores: [
    [1, 0.4],
    [0, 0.8],
  ],
}

describe('rankShares', () => {
  const draws = 100_000

  it('finds the shares of C8 (closed form): 3/7 and 4/7', () => {
    const { shares, meanRanks } = rankShares({ ...two, how: arithmetic, draws, seed: 1 })
    // Three standard errors at 100,000 draws are .0047.
    expect(Math.abs((shares[0]?.[0] as number) - 3 / 7)).toBeLessThan(0.0047)
    expect(Math.abs((shares[1]?.[0] as number) - 4 / 7)).toBeLessThan(0.0047)
    expect(meanRanks[0]).toBeCloseTo(1 + 4 / 7, 2)
  })

  it('finds the shares of C9 (computed for the collection of worked numbers by a million draws)', () => {
    const scores = [
      [0.8, 0.5, 0.2],
      [0.3, 0.6, 0.7],
      [0.4, 0.5, 0.9],
    ]
    const { shares } = rankShares({
      regions: ['A', 'B', 'C'],
      indicators: ['1', '2', '3'],
      scores,
      how: arithmetic,
      draws,
      seed: 7,
    })
    const printed = [
      [0.3046, 0.094, 0.6014],
      [0.0576, 0.831, 0.1115],
      [0.6378, 0.0751, 0.2871],
    ]
    for (const [i, row] of printed.entries())
      for (const [r, share] of row.entries())
        expect(Math.abs((shares[i]?.[r] as number) - share)).toBeLessThanOrEqual(0.006)
  })

  it('has rows and columns that add up to 1, also with ties, and the same bytes for the same seed', () => {
    const table = fc.integer({ min: 1, max: 5 }).chain((count) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: count, maxLength: count }), {
        minLength: 2,
        maxLength: 4,
      }),
    )
    fc.assert(
      fc.property(table, fc.integer({ min: -1000, max: 1000 }), (scores, seed) => {
        const regions = (scores[0] as number[]).map((_, at) => `r${at}`)
        const given = { regions, indicators: scores.map((_, at) => `i${at}`), scores, how: arithmetic, draws: 50, seed }
        const result = rankShares(given)
        expect(rankShares(given)).toEqual(result)
        for (const [i, row] of result.shares.entries()) {
          expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
          expect(result.shares.reduce((sum, each) => sum + (each[i] as number), 0)).toBeCloseTo(1, 12)
        }
      }),
    )
  })

  it('shares ranks between regions that are the same, and gives the first to one that is best on all', () => {
    const scores = [
      [0.9, 0.5, 0.5],
      [0.9, 0.4, 0.4],
    ]
    const given = { regions: ['A', 'B', 'C'], indicators: ['1', '2'], scores, draws: 10, seed: 3 }
    for (const how of [arithmetic, { kind: 'ces', exponent: -2, floor: 'refuse' } as const])
      expect(rankShares({ ...given, how }).shares).toEqual([
        [1, 0, 0],
        [0, 0.5, 0.5],
        [0, 0.5, 0.5],
      ])
  })

  it('lists every problem at once', () => {
    const bad = { ...two, indicators: ['first'], how: arithmetic, draws: 0, seed: 0.5 }
    expect(messageOf(() => rankShares(bad))).toBe(
      'indicators: expected at least 2, got 1. Add what is missing.\n' +
        'scores: expected 1 lists, one an indicator, got 2. Give one for each.\n' +
        'draws: expected a whole number from 1 to 10,000,000, got 0. Correct it.\n' +
        'seed: expected a whole number between −2³¹ and 2³¹, got 0.5. Correct it.',
    )
    const geometric = { kind: 'geometric', floor: 'refuse' } as const
    expect(messageOf(() => rankShares({ ...two, how: geometric, draws: 1, seed: 1 }))).toBe(
      'scores on “second” of “A”: expected a score above 0, or a floor, got 0. Correct it.',
    )
    const minimum = { kind: 'minimum' } as unknown as typeof arithmetic
    expect(messageOf(() => rankShares({ ...two, how: minimum, draws: 1, seed: 1 }))).toBe(
      'aggregation: expected one of arithmetic, geometric, ces, got the text “minimum”. Choose one; there is no default.',
    )
    const steep = { kind: 'ces', exponent: -400, floor: { raiseTo: 0.1 } } as const
    expect(messageOf(() => rankShares({ ...two, how: steep, draws: 1, seed: 1 }))).toBe(
      'score raised to the exponent: expected a result that fits in a number, got -Infinity. Give amounts in a larger unit, or less extreme figures.',
    )
  })
})

describe('rankSharesPaced', () => {
  const input = { ...two, how: arithmetic, draws: 5000, seed: 1 }

  it('is rankShares to the last bit, and counts up to the number of draws', async () => {
    const seen: number[] = []
    const paceOver = (of: number) => async (done: number) => {
      expect(of).toBe(5000)
      seen.push(done)
    }
    expect(await rankSharesPaced(input, paceOver)).toEqual(rankShares(input))
    expect(seen).toEqual([0, 2000, 4000, 5000])
  })

  it('refuses before anything is drawn', async () => {
    await expect(rankSharesPaced({ ...input, draws: 0 }, () => async () => undefined)).rejects.toThrow(
      'draws: expected a whole number',
    )
  })
})
