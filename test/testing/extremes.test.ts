import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Extremes, extremesOf } from '../../src/testing/extremes.js'

const gridOf = (from: number, to: number, count = 255): readonly number[] =>
  Array.from({ length: count }, (_, i) => (i === count - 1 ? to : from + ((to - from) * i) / (count - 1)))

const over = (f: (x: number) => number, from: number, to: number): Extremes =>
  extremesOf((at) => at.map(f), gridOf(from, to), true)

describe('the lowest and highest of a function', () => {
  it('that only rises or falls are at the ends', () => {
    expect(over((x) => 2 * x - 1, 0, 3)).toEqual({ lowest: { at: 0, value: -1 }, highest: { at: 3, value: 5 } })
    expect(over((x) => 1 / x, 1, 4)).toEqual({ lowest: { at: 4, value: 0.25 }, highest: { at: 1, value: 1 } })
  })

  it('that turns once are at the turn, also between two points of the grid', () => {
    // 7 − (x − 1.2345)² is highest at 1.2345.
    const { highest, lowest } = over((x) => 7 - (x - 1.2345) ** 2, 0, 10)
    expect(highest.value).toBeCloseTo(7, 12)
    expect(highest.at).toBeCloseTo(1.2345, 5)
    expect(lowest).toEqual({ at: 10, value: 7 - (10 - 1.2345) ** 2 })
  })

  it('that turns within the first or the last step are at that turn, however near the end', () => {
    for (const turn of [0.3, 0.001, 1e-6, 253.7, 253.999]) {
      const { highest } = over((x) => 7 - (x - turn) ** 2, 0, 254)
      expect(highest.value).toBeCloseTo(7, 12)
      expect(over((x) => (x - turn) ** 2 - 7, 0, 254).lowest.value).toBeCloseTo(-7, 12)
    }
  })

  it('that turns very near a point of the grid, or midway between two, are at that turn', () => {
    // With steps of 1 the points are 0, 1, 2 … 254.
    for (const turn of [100.001, 99.999, 100.5])
      expect(over((x) => 1e7 * (1 - (x - turn) ** 2), 0, 254).highest.value / 1e7).toBeCloseTo(1, 11)
  })

  it('that turns twice: (x − 1)(x − 2)(x − 3) turns at 2 ∓ 1/√3, where it is ± 2/(3√3)', () => {
    const { highest, lowest } = over((x) => (x - 1) * (x - 2) * (x - 3), 1, 3)
    expect(highest.value).toBeCloseTo(2 / (3 * Math.sqrt(3)), 12)
    expect(lowest.value).toBeCloseTo(-2 / (3 * Math.sqrt(3)), 12)
    expect(highest.at).toBeCloseTo(2 - 1 / Math.sqrt(3), 5)
  })

  it('with a corner are at the corner', () => {
    expect(over((x) => -Math.abs(x - 0.7), 0, 3).highest.value).toBeCloseTo(0, 9)
  })

  it('that is the same everywhere are anywhere', () => {
    expect(over(() => 3, 0, 1).highest.value).toBe(3)
    expect(over(() => 3, 0, 1).lowest.value).toBe(3)
  })

  it('of which only the grid exists are on the grid', () => {
    const { highest } = extremesOf((at) => at.map((x) => -((x - 2.4) ** 2)), [1, 2, 3], false)
    expect(highest.at).toBe(2)
  })

  it('are as far out as any value that is tried, for every curve with one turn', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (steepness, turn, where) => {
          const f = (x: number): number => steepness * (x - turn) ** 2 + 5
          const { lowest, highest } = over(f, -50, 50)
          const tried = f(-50 + 100 * where)
          const rounding = 1e-9 * Math.max(1, Math.abs(highest.value), Math.abs(lowest.value))
          return lowest.value <= tried + rounding && tried <= highest.value + rounding
        },
      ),
    )
  })
})
