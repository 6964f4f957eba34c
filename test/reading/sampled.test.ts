import { describe, expect, it } from 'vitest'
import { axis } from '../../src/quantity/axis.js'
import type { Distribution } from '../../src/quantity/distribution.js'
import { assumption, constant } from '../../src/quantity/leaf.js'
import { add, divide, external, multiply, stack } from '../../src/quantity/operations.js'
import type { Quantity } from '../../src/quantity/quantity.js'
import { one } from '../../src/quantity/unit.js'
import { drawsPerBlock, sampledReading } from '../../src/reading/sampled.js'
import { lognormal, normal, triangular, uniform } from '../../src/uncertainty/distributions.js'
import { drawsFrom } from '../../src/uncertainty/draws.js'

const leaf = (name: string, distribution: Distribution) =>
  assumption({ name, label: name, value: 1, unit: one, sources: [], distribution })

const draw = (quantity: Quantity<never>, draws: number, seed = 1): Float64Array => {
  const all = new Float64Array(draws)
  for (const { first, count, values } of sampledReading([quantity], { draws, drawsOf: drawsFrom(seed) }))
    all.set((values[0] as Float64Array).subarray(0, count), first)
  return all
}

describe('draws are a function of seed, name and index only', () => {
  const a = leaf('a', normal(0, 1))

  it('fewer draws are the first of more', () => {
    expect(draw(a, 100)).toEqual(draw(a, 1000).slice(0, 100))
  })

  it('another assumption changes nothing, another name or seed everything', () => {
    const b = leaf('b', uniform(0, 1))
    const [block] = [...sampledReading([add(a, b), a], { draws: 10, drawsOf: drawsFrom(1) })]
    expect(block?.values[1]?.slice(0, 10)).toEqual(draw(a, 10))
    expect(draw(leaf('c', normal(0, 1)), 10)).not.toEqual(draw(a, 10))
    expect(draw(a, 10, 2)).not.toEqual(draw(a, 10))
  })

  it('blocks differ from each other', () => {
    const all = draw(a, 2 * drawsPerBlock)
    expect(all.slice(0, drawsPerBlock)).not.toEqual(all.slice(drawsPerBlock))
    expect(new Set(all).size).toBe(2 * drawsPerBlock)
  })
})

describe('distributions have the moments that they should', () => {
  const n = 40_000
  it.each([
    ['uniform 2 to 6: mean 4, s.d. 4/√12', uniform(2, 6), 4, 4 / Math.sqrt(12)],
    ['triangular 0, 1, 5: mean 2, variance (0+1+25−0−0−5)/18', triangular(0, 1, 5), 2, Math.sqrt(21 / 18)],
    ['normal 3, 2', normal(3, 2), 3, 2],
    [
      'lognormal, median 1, log s.d. 0.5: mean e^0.125, variance (e^0.25 − 1) e^0.25',
      lognormal(1, 0.5),
      Math.exp(0.125),
      Math.sqrt((Math.exp(0.25) - 1) * Math.exp(0.25)),
    ],
  ])('%s', (name, distribution, mean, deviation) => {
    const values = draw(leaf(name, distribution), n)
    const average = values.reduce((sum, value) => sum + value, 0) / n
    const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / (n - 1)
    expect(Math.abs(average - mean)).toBeLessThan((4 * deviation) / Math.sqrt(n))
    expect(distribution.mean).toBeCloseTo(mean, 12)
    expect(Math.sqrt(variance) / deviation).toBeGreaterThan(0.97)
    expect(Math.sqrt(variance) / deviation).toBeLessThan(1.03)
  })

  it.each([
    ['uniform', () => uniform(3, 2)],
    ['triangular', () => triangular(0, 5, 4)],
    ['normal', () => normal(0, 0)],
    ['lognormal', () => lognormal(-1, 1)],
  ])('%s refuses what is none', (name, build) => {
    expect(build).toThrow(new RegExp(name))
  })
})

describe('what cannot be read', () => {
  it('a value that is not finite, by name', () => {
    expect(() =>
      draw(divide(constant(1), multiply(constant(0), leaf('x', normal(0, 1))), 'nothing to divide by'), 1),
    ).toThrow(/nothing to divide by/)
  })

  it('a solver that is not meant to run per draw, when what it reads differs by draw; one that is runs', () => {
    const items = axis('item', ['p', 'q'])
    const inputs = [stack(items, [leaf('x', uniform(1, 2)), constant(3)])]
    const total = (perDraw: boolean) =>
      external({
        solver: {
          id: 'total',
          perDraw,
          solve: ([cells]) => Float64Array.of((cells as Float64Array).reduce((sum, value) => sum + value, 0)),
        },
        inputs,
        axes: [],
        unit: one,
        label: 'total',
      })
    expect(() => draw(total(false), 1)).toThrow(/not meant to run per draw/)
    expect(draw(total(true), 5)).toEqual(draw(leaf('x', uniform(1, 2)), 5).map((value) => value + 3))
  })
})

it('memory: the blocks are the same arrays, used again', () => {
  const a = leaf('a', normal(0, 1))
  const arrays = new Set<Float64Array>()
  for (const { values } of sampledReading([multiply(a, a)], { draws: 1000, drawsOf: drawsFrom(1) }))
    arrays.add(values[0] as Float64Array)
  expect(arrays.size).toBe(1)
})
