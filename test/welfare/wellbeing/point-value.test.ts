import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { upratedPointValue } from '../../../src/welfare/wellbeing/point-value.js'
import { messageOf } from '../index/indicators.js'

const value = { low: 10_000, central: 13_000, high: 16_000 }

describe('upratedPointValue', () => {
  it('M3 (computed; the R package greenbook prints £16,027.91): by prices', () => {
    const { central } = upratedPointValue({ value, prices: { from: 81.1085, to: 100 }, income: null })
    expect(central.toFixed(6)).toBe('16027.913227')
  })

  it('M4 (computed; the exponent of 1.3 is recalled, not confirmed): by prices and real income', () => {
    const { central } = upratedPointValue({
      value,
      prices: { from: 1, to: 1.22 },
      income: { from: 1, to: 1.03, elasticity: 1.3 },
    })
    expect(central.toFixed(6)).toBe('16481.304190')
  })

  it('keeps the order of the range, and an elasticity of 0 is no growth', () => {
    const index = fc.double({ min: 0.5, max: 2, noNaN: true })
    fc.assert(
      fc.property(index, index, (price, income) => {
        const prices = { from: 1, to: price }
        const { low, central, high } = upratedPointValue({
          value,
          prices,
          income: { from: 1, to: income, elasticity: 1.3 },
        })
        expect(low <= central && central <= high).toBe(true)
        expect(upratedPointValue({ value, prices, income: { from: 1, to: income, elasticity: 0 } })).toEqual(
          upratedPointValue({ value, prices, income: null }),
        )
      }),
    )
  })

  it('lists every problem at once', () => {
    const call = () =>
      upratedPointValue({
        value: { low: -1, central: 0, high: 0 },
        prices: { from: 0, to: Number.NaN },
        income: { from: -1, to: 0, elasticity: Number.POSITIVE_INFINITY },
      })
    expect(messageOf(call).split('\n')).toEqual([
      'value, low: expected a finite amount of 0 or more, got -1. Correct it.',
      'price index, from: expected a finite number above 0, got 0. Correct it.',
      'price index, to: expected a finite number above 0, got NaN. Correct it.',
      'income, from: expected a finite number above 0, got -1. Correct it.',
      'income, to: expected a finite number above 0, got 0. Correct it.',
      'income elasticity: expected a finite number, got Infinity. Correct it.',
    ])
    expect(messageOf(() => upratedPointValue({ value, prices: { from: 1e-300, to: 1e10 }, income: null }))).toMatch(
      /^uprated value: expected a result that fits in a number, got Infinity\./,
    )
  })
})
