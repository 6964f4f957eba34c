import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Progress, pacer } from '../../../src/reading/run-options.js'
import { smaa, smaaPaced } from '../../../src/welfare/multi-criteria/smaa.js'
import type { SmaaInput } from '../../../src/welfare/multi-criteria/smaa-input.js'
import { area, clipped, type Point } from './polygon.js'
import { inputOf, ranksOf, three } from './smaa-inputs.js'
import { messageOf, tableOf } from './tables.js'

/** For three criteria, the share of all weights (w1, w2) for which one alternative is above all others: an area. */
const exactFirst = (scores: readonly (readonly number[])[], a: number): number => {
  const lead =
    (b: number) =>
    ([x, y]: Point) => {
      const [p, q, r] = scores[a]!.map((value, k) => value - scores[b]![k]!)
      return p! * x + q! * y + r! * (1 - x - y)
    }
  const triangle: readonly Point[] = [
    [0, 0],
    [1, 0],
    [0, 1],
  ]
  return 2 * area(scores.reduce((polygon, _, b) => (b === a ? polygon : clipped(polygon, lead(b))), triangle))
}

describe('acceptability by drawing weights', () => {
  it('C9 [C] Monte Carlo, three alternatives and criteria: all ranks within ±0.006 at 10⁵ draws', () => {
    const printed = [
      [0.3046, 0.094, 0.6014],
      [0.0576, 0.831, 0.1115],
      [0.6378, 0.0751, 0.2871],
    ]
    const found = ranksOf(smaa(inputOf(three, { draws: 100_000, seed: 2026 })))
    for (const [a, row] of printed.entries())
      for (const [r, share] of row.entries()) expect(Math.abs(found[a]![r]! - share)).toBeLessThan(0.006)
  })

  it('C9: first ranks are areas of the triangle of weights, within five standard errors of these', () => {
    const found = ranksOf(smaa(inputOf(three, { draws: 100_000, seed: 7 })))
    const areas = three.map((_, a) => exactFirst(three, a))
    expect(areas.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12)
    // In fractions: 87/286, 3/52 and 365/572.
    for (const [a, share] of [87 / 286, 3 / 52, 365 / 572].entries()) expect(areas[a]).toBeCloseTo(share, 12)
    // What is printed, itself of draws, agrees with the areas to ±0.002.
    for (const [a, share] of [0.3046, 0.0576, 0.6378].entries()) expect(Math.abs(areas[a]! - share)).toBeLessThan(0.002)
    for (const [a, share] of areas.entries())
      expect(Math.abs(found[a]![0]! - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / 100_000))
  })

  it('C10 [V] R smaa: a dominated alternative has no central weights', () => {
    const { alternatives } = smaa(
      inputOf([
        [1, 1, 1],
        [0, 0, 0],
      ]),
    )
    expect(alternatives[0]?.ranks).toEqual([1, 0])
    // Over 1,000 draws; uniform weights have mean 1/3 and standard deviation √(1/18).
    for (const weight of alternatives[0]?.centralWeights.value ?? [])
      expect(Math.abs(weight - 1 / 3)).toBeLessThan(5 * Math.sqrt(1 / 18 / 1000))
    expect(alternatives[1]?.centralWeights).toEqual({
      value: null,
      why: { en: 'It is first in no draw.', nl: 'Het staat in geen enkele trekking bovenaan.' },
    })
    expect(alternatives[1]?.confidence.value).toBeNull()
  })

  it('rows and columns add up to 1, ties included; central weights are weights that put it first', () => {
    const cell = fc.integer({ min: 0, max: 3 }).map((n) => n / 3)
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 4294967295 }), (scores, seed) => {
        const found = smaa(inputOf(scores, { draws: 200, seed }))
        const ranks = ranksOf(found)
        for (const [a, row] of ranks.entries()) {
          expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
          expect(ranks.reduce((sum, each) => sum + each[a]!, 0)).toBeCloseTo(1, 12)
          const { centralWeights, confidence } = found.alternatives[a]!
          expect(centralWeights.value === null).toBe(row[0] === 0)
          if (!centralWeights.value) continue
          expect(centralWeights.value.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
          const same = scores.filter((other) => other.join() === scores[a]!.join()).length
          expect(confidence.value).toBeCloseTo(1 / same, 12)
        }
      }),
    )
  })

  it('the same seed gives the same bytes, another seed others', () => {
    const of = (seed: number) => JSON.stringify(smaa(inputOf(three, { seed })))
    expect(of(5)).toBe(of(5))
    expect(JSON.stringify(ranksOf(smaa(inputOf(three, { seed: 5 }))))).not.toBe(
      JSON.stringify(ranksOf(smaa(inputOf(three, { seed: 6 })))),
    )
  })

  it('more alternatives that are never first leave first ranks as they are', () => {
    const more = smaa(inputOf([...three, [0, 0, 0]]))
    for (const [a, [share]] of ranksOf(smaa(inputOf(three))).entries()) expect(ranksOf(more)[a]![0]).toBe(share)
  })

  it('the largest standard error is that of the share nearest to one half', () => {
    const found = smaa(inputOf(three, { draws: 400 }))
    const errors = ranksOf(found)
      .flat()
      .map((share) => Math.sqrt((share * (1 - share)) / 400))
    expect(found.largestStandardError).toBeCloseTo(Math.max(...errors), 15)
  })
})

describe('what is refused', () => {
  it.each<readonly [string, Partial<SmaaInput>, string]>([
    [
      'draws',
      { draws: 0 },
      'draws: expected a whole number from 1 to 1000000000, got 0. Say how many weights to draw.',
    ],
    [
      'seed',
      { seed: 0.5 },
      'seed: expected a whole number from 0 to 4294967295, got 0.5. Choose one and keep it with the result.',
    ],
    [
      'an unknown criterion in order',
      { weights: { order: ['c1', 'c9'] } },
      'order of importance: expected two or more of c1, c2, c3, each once, got the text “c1, c9”. Correct the order, or leave it out.',
    ],
    [
      'bounds too few',
      { weights: { bounds: [[0, 1]] } },
      'bounds: expected a pair for each of 3 criteria, got a list of 1. Give them in the order of the criteria.',
    ],
    [
      'bounds turned round',
      {
        weights: {
          bounds: [
            [0.5, 0.5],
            [0, 1],
            [0, 1],
          ],
        },
      },
      'bounds of “c1”: expected two numbers from 0 to 1, the lower first, got 0.5 to 0.5. Correct them; for weights that are known use a weighted sum.',
    ],
    [
      'bounds that are too high',
      {
        weights: {
          bounds: [
            [0.5, 1],
            [0.5, 1],
            [0, 1],
          ],
        },
      },
      'bounds: expected lowest weights that add up to less than 1 and highest to more, got 1 and 3. Widen the bounds.',
    ],
    [
      'bounds that are too low',
      {
        weights: {
          bounds: [
            [0, 0.25],
            [0, 0.25],
            [0, 0.25],
          ],
        },
      },
      'bounds: expected lowest weights that add up to less than 1 and highest to more, got 0 and 0.75. Widen the bounds.',
    ],
    [
      'an order against bounds',
      {
        weights: {
          order: ['c1', 'c2'],
          bounds: [
            [0, 0.2],
            [0.3, 1],
            [0, 1],
          ],
        },
      },
      'bounds with the order of importance: expected weights that agree with both, got none for c1, c2. Widen the bounds or drop the order.',
    ],
    [
      'one criterion',
      { table: tableOf([[1]], '+') },
      'criteria: expected two or more, got a list of 1. With one there are no weights to draw.',
    ],
  ])('%s', (_, more, text) => {
    expect(messageOf(() => smaa(inputOf(three, more)))).toBe(text)
  })
})

describe('acceptability with progress', () => {
  const input = inputOf(three, { draws: 10_000 })

  it('is smaa to the last bit', async () => {
    expect(await smaaPaced(input, (of) => pacer({}, of, 'smaa'))).toEqual(smaa(input))
  })

  it('counts up to the number of draws, twice that when scores are uncertain', async () => {
    const uncertain = inputOf(
      [
        [Array<number>(5000).fill(1), 0],
        [0, 1],
      ],
      { draws: 5000 },
    )
    for (const [each, of] of [
      [input, 10_000],
      [uncertain, 10_000],
    ] as const) {
      const seen: number[] = []
      await smaaPaced(each, (all) => {
        expect(all).toBe(of)
        return async (done) => {
          seen.push(done)
        }
      })
      expect(seen).toEqual([...seen].sort((a, b) => a - b))
      expect([seen[0], seen.at(-1)]).toEqual([0, of])
      expect(seen.length).toBeGreaterThan(5)
    }
  })

  it('is cancelled in the middle', async () => {
    const stop = new AbortController()
    const seen: Progress[] = []
    const onProgress = (progress: Progress) => {
      seen.push(progress)
      stop.abort()
    }
    const long = inputOf(three, { draws: 1_000_000 })
    await expect(smaaPaced(long, (of) => pacer({ signal: stop.signal, onProgress }, of, 'smaa'))).rejects.toMatchObject(
      { code: 'cancelled' },
    )
    expect(seen[0]).toMatchObject({ of: 1_000_000, stage: 'smaa' })
  })

  it('refuses before anything is drawn', async () => {
    await expect(smaaPaced({ ...input, draws: 0 }, () => async () => undefined)).rejects.toThrow(
      'draws: expected a whole number',
    )
  })
})
