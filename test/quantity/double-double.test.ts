import type { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DoubleDouble,
  doubleDouble,
  expOf,
  logOf,
  minus,
  over,
  plus,
  productError,
  sumError,
  times,
} from '../../src/quantity/double-double.js'
import { decimalOf, exactOf, Fine } from './exact-of.js'

const numbers = fc
  .tuple(
    fc.double({ min: 0.5, max: 2, noNaN: true }),
    fc.integer({ min: -40, max: 40 }),
    fc.boolean(),
    fc.integer({ min: -99, max: 99 }),
  )
  .map(([size, power, negative, rest]): DoubleDouble => {
    const high = (negative ? -size : size) * 2 ** power
    // At most half a unit in the last place, so that the two are one number.
    return { high, low: high * (rest / 400) * 2 ** -53 }
  })

/** The difference from what is right, as a part of it; a difference of sums as a part of their sizes. */
const expectNear = (actual: DoubleDouble, wanted: Decimal, size: Decimal, part: number): void => {
  expect(decimalOf(actual).minus(wanted).abs().lte(size.abs().times(part))).toBe(true)
}

describe('numbers of two binary64 numbers', () => {
  it('nothing is lost of a sum and of a product', () => {
    const doubles = fc.double({ min: -1e60, max: 1e60, noNaN: true }).filter((x) => x === 0 || Math.abs(x) > 1e-60)
    fc.assert(
      fc.property(doubles, doubles, (a, b) => {
        expect(
          exactOf(a + b)
            .plus(exactOf(sumError(a, b, a + b)))
            .eq(exactOf(a).plus(exactOf(b))),
        ).toBe(true)
        const product = exactOf(a * b).plus(exactOf(productError(a, b, a * b)))
        expect(product.eq(exactOf(a).times(exactOf(b)))).toBe(true)
      }),
    )
  })

  it('sums, differences, products and quotients have 30 digits and more', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const [x, y] = [decimalOf(a), decimalOf(b)]
        const sizes = x.abs().plus(y.abs())
        expectNear(plus(a, b), x.plus(y), sizes, 2 ** -103)
        expectNear(minus(a, b), x.minus(y), sizes, 2 ** -103)
        expectNear(times(a, b), x.times(y), x.times(y), 2 ** -101)
        expectNear(over(a, b), x.div(y), x.div(y), 2 ** -101)
      }),
    )
  })

  it('eˣ and ln x have 28 digits and more, and e⁰ is exactly 1', () => {
    const exponents = fc.double({ min: -600, max: 600, noNaN: true }).map((high) => ({ high, low: high * 2 ** -55 }))
    fc.assert(
      fc.property(exponents, (x) => {
        const wanted = decimalOf(x).exp()
        expectNear(expOf(x), wanted, wanted, 1e-28)
      }),
    )
    fc.assert(
      fc.property(numbers, ({ high, low }) => {
        const x = high < 0 ? { high: -high, low: -low } : { high, low }
        expectNear(logOf(x), decimalOf(x).ln(), new Fine(1).plus(decimalOf(x).ln().abs()), 1e-28)
      }),
    )
    expect(expOf(doubleDouble(0))).toEqual({ high: 1, low: 0 })
    expect(expOf(doubleDouble(-2000)).high).toBe(0)
  })
})
