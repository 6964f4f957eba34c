import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../../src/quantity/binary64.js'
import { giniOfLognormal } from '../../../src/welfare/weights/gini-of-lognormal.js'
import { expectPrinted } from '../printed.js'

describe('the Gini coefficient of lognormal incomes', () => {
  it('§ 1.5 (computed): spreads 0.4, 0.5 and 0.6', () => {
    expectPrinted([0.4, 0.5, 0.6].map(giniOfLognormal), '0.222703 0.276326 0.328627')
  })

  it('is 2 Φ(σ / √2) − 1, so the normal quantile of (1 + G) / 2 is σ / √2', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 6, noNaN: true }), (spread) => {
        expect(normalQuantile((1 + giniOfLognormal(spread)) / 2)).toBeCloseTo(spread / Math.SQRT2, 9)
      }),
    )
  })

  it('is 0 without spread and 1 with spread without end', () => {
    expect(giniOfLognormal(0)).toBe(0)
    expect(giniOfLognormal(12)).toBe(1)
    expect(giniOfLognormal(1e300)).toBe(1)
  })

  it('refuses a spread below 0', () => {
    expect(() => giniOfLognormal(-0.1)).toThrow(
      new RangeError(
        'Spread: expected a finite number of 0 and more, got -0.1. Give the standard deviation of the logarithm of income.',
      ),
    )
  })
})
