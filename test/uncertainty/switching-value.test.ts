import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossingsOf, gridOf, wholeNumbers } from '../../src/uncertainty/switching-value.js'

/** Crossings of a function over a range, read at 101 points. */
const crossings = (f: (x: number) => number, from: number, to: number, isContinuous = true) => {
  const grid = isContinuous ? gridOf(from, to, 101, from) : wholeNumbers(from, to)
  const points = grid.map((at) => ({ at, value: f(at) }))
  return crossingsOf((at) => at.map(f), points, isContinuous)
}
const values = (f: (x: number) => number, from: number, to: number) =>
  crossings(f, from, to).roots.map(({ value }) => value)

describe('crossings of zero', () => {
  it('finds the root of a line, of any slope, to 1e-12', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e12, noNaN: true }),
        fc.boolean(),
        (root, slope, falls) => {
          const [found, ...more] = values((x) => (falls ? -1 : 1) * slope * (x - root), 0, 1)
          expect(more).toEqual([])
          expect(Math.abs((found as number) / root - 1)).toBeLessThan(1e-12)
        },
      ),
    )
  })

  it('finds all roots: √2, √3 and √5 of a polynomial, and one on the grid', () => {
    const found = values((x) => (x * x - 2) * (x * x - 3) * (x * x - 5), 0, 3)
    expect(found.length).toBe(3)
    for (const [i, square] of [2, 3, 5].entries())
      expect(Math.abs((found[i] as number) / Math.sqrt(square) - 1)).toBeLessThan(1e-12)
    expect(values((x) => x - 0.5, 0, 1)).toEqual([0.5])
    expect(values((x) => x, 0, 1)).toEqual([0])
  })

  it('finds nothing where there is nothing, and in nothing', () => {
    expect(crossings((x) => x * x + 1, -1, 1)).toEqual({ roots: [], jumps: [] })
    expect(crossingsOf(() => [], [])).toEqual({ roots: [], jumps: [] })
  })

  it('tells a jump and a pole from a root', () => {
    const step = crossings((x) => (x < 1 / 3 ? -1 : 2), 0, 1)
    expect(step.roots).toEqual([])
    expect(step.jumps.length).toBe(1)
    expect(step.jumps[0]?.from).toBeCloseTo(1 / 3, 11)
    expect(step.jumps[0]?.to).toBeCloseTo(1 / 3, 11)
    expect(crossings((x) => 1 / (x - Math.SQRT1_2), 0, 1)).toMatchObject({ roots: [], jumps: [{}] })
  })

  it('a run of zeros is one root from its first to its last value', () => {
    const flat = crossings((x) => (x < 0.3 ? x - 0.3 : x > 0.6 ? x - 0.6 : 0), 0, 1)
    expect(flat.roots).toEqual([{ value: 0.3, through: 0.6 }])
  })

  it('passes over what cannot be computed, and calls a change of sign across it a jump', () => {
    const hole = (x: number) => (x > 0.4 && x < 0.5 ? Number.NaN : x - 0.45)
    const { roots, jumps } = crossings(hole, 0, 1)
    expect(roots).toEqual([])
    expect(jumps).toEqual([{ from: 0.4, to: 0.5 }])
  })

  it('of whole numbers a change of sign is a jump, an exact zero a root', () => {
    expect(crossings((x) => x - 2030.5, 2025, 2040, false)).toEqual({ roots: [], jumps: [{ from: 2030, to: 2031 }] })
    expect(crossings((x) => x - 2030, 2025, 2040, false)).toEqual({
      roots: [{ value: 2030, through: 2030 }],
      jumps: [],
    })
  })

  it('more roots than a block has lanes are all narrowed', () => {
    // x mod 1 − 1/√2 made continuous: a triangle wave crosses 140 times in 70 periods.
    const wave = (x: number) => Math.abs((x % 1) - 0.5) - 0.2
    const grid = gridOf(0, 70, 1401, 0)
    const { roots } = crossingsOf(
      (at) => at.map(wave),
      grid.map((at) => ({ at, value: wave(at) })),
    )
    expect(roots.length).toBe(140)
    for (const [i, { value }] of roots.entries())
      expect(Math.abs(value - (Math.floor(i / 2) + (i % 2 === 0 ? 0.3 : 0.7)))).toBeLessThan(1e-10)
  })
})

describe('grids', () => {
  it('rise, end where they should, and have the extra value once', () => {
    expect(gridOf(0, 1, 5, 0.3)).toEqual([0, 0.25, 0.3, 0.5, 0.75, 1])
    expect(gridOf(0, 1, 5, 0.5)).toEqual([0, 0.25, 0.5, 0.75, 1])
    expect(gridOf(0, 1, 5, 7)).toEqual([0, 0.25, 0.5, 0.75, 1])
    expect(gridOf(2, 2, 5, 2)).toEqual([2])
    expect(wholeNumbers(2029.5, 2032)).toEqual([2030, 2031, 2032])
    expect(wholeNumbers(5, 4)).toEqual([])
  })
})
