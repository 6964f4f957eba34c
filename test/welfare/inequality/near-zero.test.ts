import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Exact } from '../../../src/quantity/decimal.js'
import { boxCox } from '../../../src/welfare/inequality/box-cox.js'
import { expMinusOne, logOnePlus } from '../../../src/welfare/inequality/near-zero.js'

const Fine = Exact.clone({ precision: 60 })
const numbers = fc.integer({ min: -30_000, max: 30_000 }).map((k) => k / 1000)
const sizes = fc.integer({ min: -40, max: 0 })

/** Expects a few units in the last place of 16 digits at most. */
const near = (actual: number, wanted: Exact): void => {
  if (wanted.isZero()) expect(actual + 0).toBe(0)
  else expect(wanted.minus(actual).div(wanted).abs().toNumber()).toBeLessThan(4e-15)
}

describe('exp and log near zero', () => {
  it('keep their digits, near zero and far from it', () => {
    fc.assert(
      fc.property(numbers, sizes, (part, size) => {
        const x = part * 2 ** size
        near(expMinusOne(x), new Fine(x).exp().minus(1))
        if (x > -0.99) near(logOnePlus(x), new Fine(x).plus(1).ln())
      }),
    )
  })

  it('take what does not fit as exp and log do', () => {
    expect([expMinusOne(1000), expMinusOne(-1000), expMinusOne(Number.NEGATIVE_INFINITY)]).toEqual([
      Number.POSITIVE_INFINITY,
      -1,
      -1,
    ])
    expect([logOnePlus(Number.POSITIVE_INFINITY), logOnePlus(-1)]).toEqual([
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ])
  })
})

describe('Box–Cox transform', () => {
  it('is its formula, and the logarithm at power 0', () => {
    expect(boxCox(3, 2)).toBeCloseTo(4, 14)
    expect(boxCox(4, 0.5)).toBeCloseTo(2, 14)
    expect(boxCox(0, 0.5)).toBe(-2)
    expect(boxCox(Math.E, 0)).toBe(1)
    expect(boxCox(2, 5e-324)).toBe(boxCox(2, 0))
    expect(Math.abs(boxCox(2, 1e-9) - Math.LN2 - (1e-9 * Math.LN2 ** 2) / 2)).toBeLessThan(1e-15)
  })
})
