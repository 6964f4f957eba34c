import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Node } from '../../src/quantity/quantity.js'
import { decimalReading } from '../../src/reading/decimal.js'
import { explainedReading } from '../../src/reading/explained.js'
import { type DrawSource, drawsPerBlock, sampledReading } from '../../src/reading/sampled.js'
import { cellsOf, graphs } from './graphs.js'
import { naive } from './naive.js'

const runs = { numRuns: 400 }
const closeness = 1e-12

/** Every draw at the central value, so that the machinery for random quantities can be held against the others. */
const central: DrawSource = ({ operation }, _, into) => {
  into.fill(operation.kind === 'assumption' ? Number(operation.value) : Number.NaN)
}

const sampled = (of: Node, fold: boolean): readonly number[] => {
  const [block] = [...sampledReading([of], { draws: 1, drawsOf: central, fold })]
  const values = block?.values[0] as Float64Array
  return cellsOf(of).map((_, i) => values[i * drawsPerBlock] as number)
}

const expectClose = (actual: readonly number[], expected: readonly number[], sizes: readonly number[]): void => {
  actual.forEach((value, i) => {
    expect(Math.abs(value - (expected[i] as number))).toBeLessThanOrEqual(
      closeness * Math.max(sizes[i] as number, Number.MIN_VALUE),
    )
  })
  expect(actual.length).toBe(expected.length)
}

describe('the readings agree on random graphs', () => {
  const sizesOf = (of: Node) => {
    const read = naive()
    return cellsOf(of).map((cell) => read(of, cell))
  }

  it('decimal gives what the definition of each operation gives', () => {
    fc.assert(
      fc.property(graphs, (of) => {
        const plain = sizesOf(of)
        const decimal = decimalReading().table(of).values.map(Number)
        expectClose(
          decimal,
          plain.map(({ value }) => value),
          plain.map(({ size }) => size),
        )
      }),
      runs,
    )
  })

  it('sampled differs from decimal by at most 1e-12 of the magnitude of the graph', () => {
    fc.assert(
      fc.property(graphs, (of) => {
        const sizes = sizesOf(of).map(({ size }) => size)
        const decimal = decimalReading().table(of).values.map(Number)
        expectClose(sampled(of, true), decimal, sizes)
      }),
      runs,
    )
  })

  it('folded equals unfolded, decimal to 28 digits of the magnitude and sampled to 1e-12', () => {
    fc.assert(
      fc.property(graphs, (of) => {
        const sizes = sizesOf(of).map(({ size }) => size)
        const [folded, unfolded] = [true, false].map((fold) => decimalReading({ fold }).cells(of))
        folded?.forEach((value, i) => {
          const difference = value
            .minus(unfolded?.[i] ?? Number.NaN)
            .abs()
            .toNumber()
          expect(difference).toBeLessThanOrEqual(1e-28 * (sizes[i] as number))
        })
        expectClose(sampled(of, true), sampled(of, false), sizes)
      }),
      runs,
    )
  })

  it('an explanation has the value of the reading, and its parts make it up', () => {
    fc.assert(
      fc.property(graphs, (of) => {
        const read = naive()
        for (const cell of cellsOf(of).slice(0, 3)) {
          const explanation = explainedReading().explain(of, cell)
          const plain = read(of, cell)
          expect(Math.abs(Number(explanation.value) - plain.value)).toBeLessThanOrEqual(
            closeness * plain.size + Number.MIN_VALUE,
          )
          if (of.operation.kind === 'sum') {
            const total = explanation.parts().reduce((sum, part) => sum + Number(part.value), 0)
            expect(Math.abs(total - plain.value)).toBeLessThanOrEqual(closeness * plain.size + Number.MIN_VALUE)
          }
        }
      }),
      { numRuns: 150 },
    )
  })
})
