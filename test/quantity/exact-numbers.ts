import fc from 'fast-check'
import { expect } from 'vitest'
import { Exact } from '../../src/quantity/decimal.js'

/** Numbers of up to 34 digits, many of them with zeros, nines or a five at the end. */
export const numbers = (size: number) =>
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

export const runs = { numRuns: 2000 }

/** Digit by digit, and made of the words that decimal.js makes of them. */
export const same = (actual: Exact, wanted: string): void => {
  expect(actual.toString()).toBe(wanted)
  const { s, e, d } = new Exact(wanted)
  expect({ s: actual.s, e: actual.e, d: actual.d }).toEqual({ s, e, d })
}

/** Numbers of up to 26 words of seven digits, most of which carry, borrow or stand halfway. */
export const longNumbers = (size: number) =>
  fc
    .tuple(
      fc.array(
        fc.oneof(
          fc.constantFrom(0, 1, 4_999_999, 5_000_000, 9_999_990, 9_999_999),
          fc.integer({ min: 0, max: 9_999_999 }),
        ),
        { minLength: 1, maxLength: 26 },
      ),
      fc.integer({ min: -size, max: size }),
      fc.boolean(),
    )
    .map(([words, exponent, isNegative]) => {
      const digits = words.map((word) => String(word).padStart(7, '0')).join('')
      return new Exact(`${isNegative ? '-' : ''}${digits}e${exponent - digits.length}`)
    })
