import { describe, expect, it } from 'vitest'
import { smaa } from '../../../src/welfare/multi-criteria/smaa.js'
import { TooFewAccepted } from '../../../src/welfare/multi-criteria/weight-draws.js'
import type { WeightSpace } from '../../../src/welfare/multi-criteria/weight-space.js'
import { area, clipped, type Point } from './polygon.js'
import { inputOf } from './smaa-inputs.js'
import { messageOf } from './tables.js'

describe('weights that are drawn', () => {
  const first = (weights: WeightSpace) => {
    // The first is always first, so that its central weights are the mean of all weights drawn.
    const scores = [1, 0].map((score) => Array<number>(3).fill(score))
    return smaa(inputOf(scores, { weights, draws: 20_000 }))
  }
  const meanWeights = (weights: WeightSpace) => first(weights).alternatives[0]?.centralWeights.value ?? []

  it('in order of importance the mean weights are the rank-order centroid', () => {
    // 11/18, 5/18, 2/18.
    for (const [k, mean] of [2 / 18, 11 / 18, 5 / 18].entries())
      expect(Math.abs(meanWeights({ order: ['c2', 'c3', 'c1'] })[k]! - mean)).toBeLessThan(0.005)
  })

  it('an order of some leaves the others free', () => {
    // Of c1 ≥ c3 the means are those of the larger and smaller of two: 1/3 ± 1/6; that of c2 stays 1/3.
    for (const [k, mean] of [0.5, 1 / 3, 1 / 6].entries())
      expect(Math.abs(meanWeights({ order: ['c1', 'c3'] })[k]! - mean)).toBeLessThan(0.01)
  })

  it('lower bounds alone refuse nothing: what is left is uniform', () => {
    const bounds = [
      [0.2, 1],
      [0.1, 1],
      [0, 1],
    ] as const
    const { acceptance, tried } = first({ bounds })
    expect([acceptance, tried]).toEqual([1, 20_000])
    // Each has its bound and a third of the 0.7 that is left.
    for (const [k, [low]] of bounds.entries())
      expect(Math.abs(meanWeights({ bounds })[k]! - low - 0.7 / 3)).toBeLessThan(0.006)
  })

  it('upper bounds refuse what is above them, and acceptance is the share that is left', () => {
    // Weights with none above ½ are a quarter of the triangle.
    const { acceptance, tried, draws } = first({
      bounds: [
        [0, 0.5],
        [0, 0.5],
        [0, 0.5],
      ],
    })
    expect(acceptance).toBe(draws / tried)
    expect(Math.abs(acceptance - 0.25)).toBeLessThan(0.01)
  })

  it('an order with different lower bounds is uniform too: means are the centroid of what is left', () => {
    const weights: WeightSpace = {
      order: ['c1', 'c2', 'c3'],
      bounds: [
        [0.1, 1],
        [0.15, 1],
        [0.05, 1],
      ],
    }
    // Corners of w1 ≥ w2 ≥ w3 with w2 ≥ 0.15 and w3 ≥ 0.05 in (w2, w3): a polygon, whose centroid is the mean.
    const corners = [
      (p: Point) => 1 - 2 * p[0] - p[1],
      (p: Point) => p[0] - p[1],
      (p: Point) => p[0] - 0.15,
      (p: Point) => p[1] - 0.05,
    ].reduce<readonly Point[]>(
      (polygon, side) => clipped(polygon, side),
      [
        [0, 0],
        [1, 0],
        [0, 1],
      ],
    )
    const moment = (axis: 0 | 1) =>
      corners.reduce((sum, [x, y], i) => {
        const [x2, y2] = corners[(i + 1) % corners.length]!
        return sum + (corners[i]![axis] + corners[(i + 1) % corners.length]![axis]) * (x * y2 - x2 * y)
      }, 0) /
      (6 * area(corners))
    const means = meanWeights(weights)
    expect(Math.abs(means[1]! - moment(0))).toBeLessThan(0.004)
    expect(Math.abs(means[2]! - moment(1))).toBeLessThan(0.004)
  })

  it('refuses, typed, when weights within the bounds are too rare', () => {
    // Nine upper bounds of 0.112 leave hardly anything of the simplex around 1/9.
    const weights = { bounds: Array.from({ length: 9 }, () => [0, 0.112] as const) }
    const run = () => smaa(inputOf([Array<number>(9).fill(1)], { weights }))
    expect(run).toThrow(TooFewAccepted)
    expect(messageOf(run)).toBe(
      'bounds: expected at least one in 1000 of the weights drawn to agree with them, got 0 of 100000. Widen the bounds or drop the order of importance.',
    )
    try {
      run()
    } catch (error) {
      expect(error).toMatchObject({ name: 'TooFewAccepted', accepted: 0, tried: 100_000 })
    }
  })
})
