import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Payback, payback } from '../../../src/appraisal/indicators/payback.js'
import { npv } from '../../../src/functions/net-present-value.js'

const yearsOf = (result: Payback): number => (result.kind === 'reached' ? result.years : Number.NaN)

describe('payback', () => {
  it('interpolates within the year of crossing', () => {
    // After three years -50 + 10 + 13 + 16 = -11; 11 of the 19 of year 4: 3 + 11/19 counted from t = 0
    expect(yearsOf(payback([-50, 10, 13, 16, 19, 22]))).toBeCloseTo(3 + 11 / 19, 14)
  })

  it('is whole when the balance is zero at the end of a year', () => {
    expect(payback([-100, 60, 40, 5])).toEqual({ kind: 'reached', years: 2 })
    expect(payback([-100, 60, 40, 0, 5])).toEqual({ kind: 'reached', years: 2 })
  })

  it('takes the last crossing when the balance turns negative again', () => {
    // Balance -100, 20, -60, 40: the first crossing, at 100/120 of year 1, is lost in year 2; 2 + 60/100
    expect(yearsOf(payback([-100, 120, -80, 100]))).toBeCloseTo(2.6, 14)
    expect(payback([-100, 120, -80]).kind).toBe('never')
  })

  it('discounts when asked', () => {
    // With 25 %: -100 + 50 + 40 + 32 = 22, so 2 + 10/32
    const flows = [-100, 62.5, 62.5, 62.5]
    expect(yearsOf(payback(flows, { discountRate: 0.25 }))).toBeCloseTo(2.3125, 14)
    expect(yearsOf(payback(flows))).toBeCloseTo(1.6, 14)
  })

  it('counts from the first entry, a zero too', () => {
    expect(yearsOf(payback([0, -100, 0, 200]))).toBeCloseTo(2.5, 14)
  })

  it('is 0 when the balance is never negative', () => {
    expect(payback([100, -60, -40])).toEqual({ kind: 'reached', years: 0 })
  })

  it('sees a balance that is zero but for rounding', () => {
    // In binary 0.3 + 0.3 + 0.3 < 0.9.
    expect(payback([-0.9, 0.3, 0.3, 0.3])).toEqual({ kind: 'reached', years: 3 })
  })

  it('tells never and nothing invested apart, in both languages', () => {
    const never = payback([-100, 50])
    const nothing = payback([0, 50])
    expect(never.kind).toBe('never')
    expect(nothing.kind).toBe('noInvestment')
    expect(payback([]).kind).toBe('noInvestment')
    for (const result of [never, nothing]) {
      if (result.kind === 'reached') throw new Error('expected an explanation')
      expect(result.explanation.en).not.toBe('')
      expect(result.explanation.nl).not.toBe('')
    }
  })

  it('refuses what npv refuses', () => {
    expect(() => payback([-1, Number.NaN])).toThrow(RangeError)
    expect(() => payback([-1, 2], { discountRate: 3 })).toThrow(/write 0.03/)
    expect(yearsOf(payback([-1, 8], { discountRate: 3, allowHighRate: true }))).toBe(0.5)
  })

  const flows = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 })
  const rates = fc.constantFrom(0, 0.0225, 0.1)

  it('is reached exactly when the net present value is not negative', () => {
    fc.assert(
      fc.property(flows, rates, (later, discountRate) => {
        const stream = [-1, ...later]
        const value = npv(discountRate, stream)
        fc.pre(value === 0 || Math.abs(value) > 1e-9)
        expect(payback(stream, { discountRate }).kind).toBe(value < 0 ? 'never' : 'reached')
      }),
    )
  })

  it('has a balance below zero the year before and none after', () => {
    fc.assert(
      fc.property(flows, (later) => {
        const stream = [-1, ...later]
        const result = payback(stream)
        if (result.kind !== 'reached') return
        const balanceAt = (t: number): number => stream.slice(0, t + 1).reduce((sum, flow) => sum + flow, 0)
        const crossing = Math.ceil(result.years)
        expect(balanceAt(crossing - 1)).toBeLessThan(0)
        for (let t = crossing; t < stream.length; t++) expect(balanceAt(t)).toBeGreaterThanOrEqual(0)
        // The straight line from the balance of the year before to that of the crossing year is zero there.
        const before = balanceAt(crossing - 1)
        const slope = balanceAt(crossing) - before
        expect(before + slope * (result.years - (crossing - 1))).toBeCloseTo(0, 8)
      }),
    )
  })
})
