import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Exact } from '../../src/quantity/decimal.js'
import { compare, product, quotient } from '../../src/quantity/decimal-arithmetic.js'
import { longNumbers, numbers, runs, same } from './exact-numbers.js'

describe('products and quotients of exact numbers', () => {
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

  it('products and quotients of up to 26 words of digits are those of decimal.js', () => {
    fc.assert(
      fc.property(longNumbers(60), longNumbers(60), (a, b) => {
        same(product(a, b), a.times(b).toString())
        if (!b.isZero()) same(quotient(a, b), a.div(b).toString())
      }),
      { numRuns: 10_000 },
    )
  })

  it('a quotient halfway between two numbers of 34 digits, by a divisor of up to 18 words', () => {
    const halves = fc.tuple(fc.bigInt({ min: 10n ** 33n, max: 10n ** 34n - 1n }), fc.constantFrom(-1n, 0n, 1n))
    fc.assert(
      fc.property(halves, longNumbers(0), ([whole, by], long) => {
        const divisor = BigInt(
          `1${long.d
            .slice(0, 17)
            .map((word) => String(word).padStart(7, '0'))
            .join('')}`,
        )
        const a = new Exact(String((whole * 10n + 5n) * divisor + by))
        const b = new Exact(String(divisor))
        same(quotient(a, b), a.div(b).toString())
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

  it('which of two is the larger is what decimal.js says', () => {
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
  })

  it('decimal.js is asked where numbers are too long, too large or too small, and where they are not finite', () => {
    const long = new Exact(`1.${'3'.repeat(300)}`)
    same(product(long, new Exact(3)), long.times(3).toString())
    same(quotient(long, new Exact(3)), long.div(3).toString())
    for (const zero of [product(new Exact(0), long.neg()), quotient(new Exact(0), long.neg())])
      expect(Object.is(zero.toNumber(), 0)).toBe(true)
    same(product(new Exact('1e5000000000'), new Exact('1e4000000000')), '1e+9000000000')
    same(quotient(new Exact('1e5000000000'), new Exact('1e-4000000000')), '1e+9000000000')
    expect(quotient(new Exact(1), new Exact(0)).toString()).toBe('Infinity')
    expect(product(new Exact(Number.NaN), new Exact(1)).toString()).toBe('NaN')
  })
})
