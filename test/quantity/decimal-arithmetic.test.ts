import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Exact } from '../../src/quantity/decimal.js'
import {
  compare,
  difference,
  ExactSum,
  exactOf,
  exactTotal,
  product,
  quotient,
  wholeOf,
} from '../../src/quantity/decimal-arithmetic.js'

/** Exact enough for any sum and product here: what is rounded once from it is right. */
const Whole = Exact.clone({ precision: 4000, defaults: true, rounding: Exact.ROUND_HALF_EVEN })
const rounded = (value: Exact): string => new Exact(value).toSignificantDigits(34, Exact.ROUND_HALF_EVEN).toString()

/** Numbers of up to 34 digits, many of them with zeros, nines or a five at the end. */
const numbers = (size: number) =>
  fc
    .tuple(
      fc.oneof(
        fc.bigInt({ min: 0n, max: 10n ** 34n - 1n }),
        fc.bigInt({ min: 0n, max: 10n ** 8n }),
        fc
          .tuple(fc.integer({ min: 1, max: 33 }), fc.integer({ min: -2, max: 2 }))
          .map(([n, by]) => 10n ** BigInt(n) + BigInt(by)),
        fc
          .tuple(fc.integer({ min: 1, max: 33 }), fc.integer({ min: -2, max: 2 }))
          .map(([n, by]) => 5n * 10n ** BigInt(n) + BigInt(by)),
      ),
      fc.integer({ min: -size, max: size }),
      fc.boolean(),
    )
    .map(([whole, exponent, isNegative]) => new Exact(`${isNegative ? '-' : ''}${whole}e${exponent}`))

const runs = { numRuns: 2000 }
const same = (actual: Exact, wanted: string): void => {
  expect(actual.toString()).toBe(wanted === '-0' ? '0' : wanted)
  // What it is made of is what decimal.js makes of the same text.
  const { s, e, d } = new Exact(wanted === '-0' ? '0' : wanted)
  expect({ s: actual.s, e: actual.e, d: actual.d }).toEqual({ s, e, d })
}

const wide = (value: Exact): Exact => new Whole(value)
const total = (values: readonly Exact[]): Exact => values.reduce((sum, value) => sum.plus(wide(value)), new Whole(0))

describe('sums and products of exact numbers', () => {
  it.each([3, 40, 350])('a sum is rounded once, of numbers up to 10^±%i', (size) => {
    fc.assert(
      fc.property(fc.array(numbers(size), { maxLength: 12 }), (values) =>
        same(exactTotal(values), rounded(total(values))),
      ),
      runs,
    )
  })

  it('a sum is that of decimal.js where numbers are the same size, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 20 }), (cents) => {
        const values = cents.map((value) => new Exact(value).div(100))
        const wanted = values.reduce((sum, value) => sum.plus(value), new Exact(0)).toString()
        same(exactTotal(values), wanted)
        same(exactTotal([...values].reverse()), wanted)
      }),
      runs,
    )
  })

  it.each([3, 200, 5000])('a product is that of decimal.js, up to 10^±%i', (size) => {
    fc.assert(
      fc.property(numbers(size), numbers(size), (a, b) => same(product(a, b), a.times(b).toString())),
      runs,
    )
  })

  it.each([3, 200, 5000])('a quotient is that of decimal.js, up to 10^±%i', (size) => {
    fc.assert(
      fc.property(numbers(size), numbers(size), (a, b) => {
        if (!b.isZero()) same(quotient(a, b), a.div(b).toString())
      }),
      runs,
    )
  })

  it('a quotient is that of decimal.js for numbers as they occur, and where it ends, or halfway', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e8 }), fc.integer({ min: 1, max: 1e8 }), fc.nat(20), (x, y, shift) => {
        const [a, b] = [new Exact(`${x}e-${shift}`), new Exact(y)]
        same(quotient(a, b), a.div(b).toString())
        same(quotient(a.times(b), b), a.toString())
      }),
      runs,
    )
    fc.assert(
      fc.property(
        fc.bigInt({ min: 10n ** 33n, max: 10n ** 34n - 1n }),
        fc.integer({ min: 1, max: 1e7 }),
        (whole, y) => {
          // Halfway between two numbers of 34 digits, and as near to it as 35 + 7 digits can be.
          for (const by of [-1n, 0n, 1n]) {
            const a = new Exact(String((whole * 10n + 5n) * BigInt(y) + by))
            same(quotient(a, new Exact(y)), a.div(y).toString())
          }
        },
      ),
      runs,
    )
  })

  it('a difference is that of decimal.js', () => {
    fc.assert(
      fc.property(numbers(40), numbers(40), (a, b) => same(difference(a, b), a.minus(b).toString())),
      runs,
    )
  })

  it('products are rounded before they are added, so that it makes no difference where they are made', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(numbers(100), numbers(100)), { maxLength: 8 }), (pairs) => {
        const sum = new ExactSum()
        for (const [a, b] of pairs) sum.addProduct(a, b)
        same(sum.take(), exactTotal(pairs.map(([a, b]) => a.times(b))).toString())
      }),
      runs,
    )
  })

  it('which of two is the larger is what decimal.js says, and what a whole number makes', () => {
    fc.assert(
      fc.property(numbers(12), numbers(12), (a, b) => {
        expect(compare(a, b)).toBe(a.cmp(b))
        expect(compare(a, new Exact(a))).toBe(0)
        // Alike but for the last digit, or longer.
        expect(compare(a, a.plus('1e-12'))).toBe(a.cmp(a.plus('1e-12')))
      }),
      runs,
    )
    expect(compare(new Exact('Infinity'), new Exact(1))).toBe(1)
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 34n }), fc.integer({ min: -40, max: 40 }), (whole, exponent) => {
        same(exactOf(whole, exponent), new Exact(`${whole}e${exponent}`).toString())
        const value = new Exact(`${whole}e${exponent}`)
        const ofLastWord = 7 * (Math.floor(value.e / 7) - value.d.length + 1)
        expect(value.eq(`${wholeOf(value)}e${ofLastWord}`)).toBe(true)
      }),
      runs,
    )
  })

  it.each([0, 2, 7, 12, 14])('a sum at %i places, rounded half to even and down', (places) => {
    fc.assert(
      fc.property(fc.array(numbers(16), { maxLength: 6 }), (values) => {
        const sum = new ExactSum()
        for (const [rounding, mode] of [
          ['halfEven', Exact.ROUND_HALF_EVEN],
          ['floor', Exact.ROUND_FLOOR],
        ] as const) {
          for (const value of values) sum.add(value)
          const wanted = total(values).toDecimalPlaces(places, mode)
          same(sum.takePlaces(places, rounding), wanted.isZero() ? '0' : new Exact(wanted).toString())
        }
      }),
      runs,
    )
  })

  it('what is exactly halfway goes to the even one', () => {
    const sum = new ExactSum()
    for (const [text, wanted] of [
      ['0.0000000000005', '0'],
      ['0.0000000000015', '0.000000000002'],
      ['0.0000000000025', '0.000000000002'],
      ['-0.0000000000035', '-0.000000000004'],
      ['9999999.9999999999995', '10000000'],
    ] as const) {
      sum.add(new Exact(text))
      same(sum.takePlaces(12, 'halfEven'), wanted)
    }
  })

  it('decimal.js is asked where numbers are too long, too large or too small, and where they are not finite', () => {
    const long = new Exact(`1.${'3'.repeat(300)}`)
    same(exactTotal([long, new Exact(1)]), long.plus(1).toString())
    same(product(long, new Exact(3)), long.times(3).toString())
    const sum = new ExactSum()
    sum.addProduct(long, new Exact(3))
    sum.add(new Exact('0.5'))
    same(sum.take(), long.times(3).plus('0.5').toString())
    same(exactTotal([new Exact('1e5000'), new Exact(1), new Exact('-1e5000')]), '1')
    same(exactTotal([new Exact('1e-5000')]), '1e-5000')
    same(quotient(long, new Exact(3)), long.div(3).toString())
    same(quotient(new Exact('1e5000000000'), new Exact('1e-4000000000')), '1e+9000000000')
    expect(quotient(new Exact(1), new Exact(0)).toString()).toBe('Infinity')
    same(product(new Exact('1e5000000000'), new Exact('1e4000000000')), '1e+9000000000')
    sum.addProduct(new Exact('1e400'), new Exact('1e300'))
    same(sum.take(), '1e+700')
    sum.add(new Exact('1e500'))
    same(sum.takePlaces(12, 'halfEven'), '1e+500')
    expect(exactTotal([new Exact(Number.POSITIVE_INFINITY), new Exact(1)]).toString()).toBe('Infinity')
    expect(product(new Exact(Number.NaN), new Exact(1)).toString()).toBe('NaN')
    expect(difference(new Exact(Number.POSITIVE_INFINITY), new Exact(Number.POSITIVE_INFINITY)).toString()).toBe('NaN')
  })

  it('nothing is left of a sum that was taken', () => {
    const sum = new ExactSum()
    same(sum.take(), '0')
    sum.add(new Exact('1e300'))
    sum.add(new Exact('1e5000'))
    sum.take()
    sum.add(new Exact('-7'))
    same(sum.take(), '-7')
  })
})
