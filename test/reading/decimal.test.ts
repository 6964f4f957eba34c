import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axis } from '../../src/quantity/axis.js'
import { constant, given } from '../../src/quantity/leaf.js'
import { divide, multiply, sum } from '../../src/quantity/operations.js'
import { one } from '../../src/quantity/unit.js'
import { decimalReading } from '../../src/reading/decimal.js'

const [regions, groups] = [axis('region', ['a', 'b', 'c']), axis('group', ['low', 'high'])]
const cells = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 6, maxLength: 6 })

/** Sevenths, which have as many digits as there are. */
const sevenths = (label: string, values: readonly number[]) =>
  divide(given({ label, axes: [regions, groups], values, unit: one }), constant(7))

const quantities = (weights: readonly number[], amounts: readonly number[]) => {
  const amount = sevenths('amounts', amounts)
  const products = multiply(sevenths('weights', weights), amount)
  return { amount, products, total: sum(sum(products, 'group'), 'region') }
}

describe('a decimal reading', () => {
  it('gives a sum of products the same digits whether the products have been read or not', () => {
    fc.assert(
      fc.property(cells, cells, (weights, amounts) => {
        const { products, total } = quantities(weights, amounts)
        const [alone, after] = [decimalReading(), decimalReading()]
        after.cells(products)
        expect(after.value(total)).toBe(alone.value(total))
      }),
    )
  })

  it('gives the numbers of its cells, the same list each time', () => {
    const { amount } = quantities([1, 1, 1, 1, 1, 1], [7, -14, 0, 1, 2, 21])
    const reading = decimalReading()
    expect(reading.numbers(amount)).toEqual([1, -2, 0, 1 / 7, 2 / 7, 3])
    expect(reading.numbers(amount)).toBe(reading.numbers(amount))
  })
})
