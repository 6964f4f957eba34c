import { describe, expect, it } from 'vitest'
import { axis } from '../../src/quantity/axis.js'
import { assumption, constant, given } from '../../src/quantity/leaf.js'
import { add, divide, external, multiply, sum } from '../../src/quantity/operations.js'
import { one } from '../../src/quantity/unit.js'
import { ReadingError } from '../../src/reading/reading-error.js'
import { drawsPerBlock, sampledReading } from '../../src/reading/sampled.js'
import { uniform } from '../../src/uncertainty/distributions.js'
import { drawsFrom } from '../../src/uncertainty/draws.js'
import { laneReader } from '../../src/uncertainty/lanes.js'

const leaf = (name: string, value: number | string) => assumption({ name, label: name, value, unit: one, sources: [] })

describe('lanes', () => {
  const [a, b, c] = [leaf('a', 3), leaf('b', 5), leaf('c', 7)]
  const formula = add(multiply(a, b), c)

  it('change one assumption each, or none; the others keep their central value', () => {
    const read = laneReader([formula], new Set(['a', 'b', 'c']))
    // 3 × 5 + 7, 2 × 5 + 7, 3 × 0 + 7, 3 × 5 − 1
    const [values] = read([null, { name: 'a', value: 2 }, { name: 'b', value: 0 }, { name: 'c', value: -1 }])
    expect([...(values as Float64Array)]).toEqual([22, 17, 7, 14])
    expect([...(read([null])[0] as Float64Array)]).toEqual([22])
  })

  it('go on over as many blocks as it takes', () => {
    const read = laneReader([formula, a], new Set(['a']))
    const count = 2 * drawsPerBlock + 3
    const [values, own] = read(Array.from({ length: count }, (_, i) => ({ name: 'a', value: i })))
    expect([...(values as Float64Array)]).toEqual(Array.from({ length: count }, (_, i) => 5 * i + 7))
    expect(own?.length).toBe(count)
  })

  it('give what cannot be computed as not finite, in its own lane only', () => {
    const [values] = laneReader([divide(a, b)], new Set(['b']))([{ name: 'b', value: 0 }, null])
    expect([...(values as Float64Array)]).toEqual([Infinity, 0.6])
  })

  it('take an assumption that has a distribution at its central value', () => {
    const random = assumption({ name: 'r', label: 'r', value: 4, unit: one, sources: [], distribution: uniform(0, 1) })
    expect(laneReader([add(random, a)], new Set(['a']))([{ name: 'a', value: 1 }])[0]?.[0]).toBe(5)
    expect(laneReader([add(random, a)], new Set(['a', 'r']))([null])[0]?.[0]).toBe(7)
  })

  it('refuse a change of what was not named, and a solver that is not meant to run per draw', () => {
    expect(() => laneReader([formula], new Set(['a']))([{ name: 'b', value: 1 }])).toThrow(/Expected changes of a, got/)
    const item = axis('item', ['p', 'q'])
    const solved = external({
      solver: { id: 'slow', perDraw: false, solve: () => Float64Array.of(1) },
      inputs: [multiply(a, given({ label: 'g', axes: [item], values: [1, 2], unit: one }))],
      axes: [],
      unit: one,
      label: 'solved',
    })
    expect(() => laneReader([solved], new Set(['a']))([null])).toThrow(ReadingError)
  })
})

describe('the sampled reading lets a caller say what varies', () => {
  it('an assumption without a distribution, filled by the source of draws; left out, only those with one', () => {
    const [a, b] = [leaf('a', 2), leaf('b', 10)]
    const options = {
      draws: 3,
      drawsOf: (_: unknown, __: number, into: Float64Array) => into.set([...into.keys()]),
    }
    const [block] = sampledReading([multiply(a, b)], {
      ...options,
      varies: ({ operation }) => operation.kind === 'assumption' && operation.name === 'a',
    })
    expect([...(block?.values[0]?.slice(0, 3) ?? [])]).toEqual([0, 10, 20])
    const [plain] = sampledReading([multiply(a, b)], options)
    expect([...(plain?.values[0]?.slice(0, 3) ?? [])]).toEqual([20, 20, 20])
  })

  it('refuses what is not finite unless it is asked to keep it', () => {
    const quotient = divide(constant(1), leaf('d', 0))
    expect(() => [...sampledReading([quotient], { draws: 1, drawsOf: drawsFrom(1) })]).toThrow(/not finite/)
    const [kept] = sampledReading([quotient], { draws: 1, drawsOf: drawsFrom(1), keepNotFinite: true })
    expect(kept?.values[0]?.[0]).toBe(Infinity)
  })

  it('varying every assumption changes nothing as long as each keeps its value, folded or not', () => {
    const item = axis('item', ['p', 'q', 'r'])
    const weights = given({ label: 'w', axes: [item], values: [1, 2, 4], unit: one })
    const graph = sum(multiply(multiply(leaf('x', 1.5), weights), add(leaf('y', 0.25), weights)), 'item')
    // Σ 1.5 w (0.25 + w) = 1.5 × (0.25 × 7 + 21)
    const all = { draws: 1, varies: () => true, drawsOf: laneValues }
    for (const fold of [true, false]) {
      const [block] = sampledReading([graph], { ...all, fold })
      expect(block?.values[0]?.[0]).toBe(1.5 * (0.25 * 7 + 21))
    }
  })
})

const laneValues = ({ operation }: { operation: { kind: string } }, _: number, into: Float64Array): void => {
  const { kind, value, values } = operation as { kind: string; value?: string; values?: readonly string[] }
  if (kind === 'assumption') into.fill(Number(value))
  else values?.forEach((each, cell) => void into.fill(Number(each), cell * drawsPerBlock, (cell + 1) * drawsPerBlock))
}
