import { describe, expect, it } from 'vitest'
import {
  annuityFactor,
  equivalentAnnualValue,
  exact,
  mirr,
  npv,
  npvExcel,
  presentValue,
  ruleOfHalf,
} from '../../src/functions/index.js'

describe('exact functions', () => {
  it('keep every digit of their text', () => {
    // 0.1 + 0.2 − 0.3 is not zero in binary.
    expect(exact.npv('0', ['0.1', '0.2', '-0.3'])).toBe('0')
    expect(exact.npv('0', ['1e18', '0.00000000000001', '-1e18'])).toBe('0.00000000000001')
    expect(exact.npv('0.25', ['-100.10', '125'])).toBe('-0.1')
    expect(exact.npv('0.25', [])).toBe('0')
  })

  it('give rates that are exact where they have an end', () => {
    expect(exact.irr(['-100', '230', '-132'])).toMatchObject({ kind: 'several', rates: ['0.1', '0.2'] })
    expect(exact.irr(['-2', '1'])).toMatchObject({ rates: ['-0.5'] })
    expect(exact.irr(['-100', '100'])).toMatchObject({ rates: ['0'] })
    // 2^-40 of growth: far below the rounding of 1 + rate. 1 / 1099511627776, to 30 digits.
    expect(exact.irr(['-1099511627776', '1099511627777'])).toMatchObject({
      rates: ['0.000000000000909494701772928237915039062500'.replace(/0+$/, '')],
    })
  })

  it('give the rate of the turning point where the value only touches zero, double or threefold', () => {
    expect(exact.irr(['100', '-250', '156.25'])).toEqual({ kind: 'unique', rates: ['0.25'] })
    // (1 − 1.5x)³ = 1 − 4.5x + 6.75x² − 3.375x³.
    expect(exact.irr(['1', '-4.5', '6.75', '-3.375'])).toEqual({ kind: 'unique', rates: ['0.5'] })
  })

  it('says why there is no rate, as irr does', () => {
    expect(exact.irr([])).toMatchObject({ kind: 'none', why: 'allZero', rates: [] })
    expect(exact.irr(['1', '2'])).toMatchObject({ kind: 'none', why: 'oneSign' })
  })

  it('refuses what the plain ones refuse', () => {
    expect(() => exact.npv('2.25', ['1'])).toThrow(/0.0225/)
    expect(() => exact.npv('0.02', ['1', 'many'])).toThrow(/at position 1/)
    expect(() => exact.npv('0.02', ['1', '1.000.000'])).toThrow(RangeError)
    expect(() => exact.irr(['-1', 'NaN'])).toThrow(RangeError)
    expect(() => exact.payback(['-1', '2'], { discountRate: '-1' })).toThrow(RangeError)
    expect(exact.payback([])).toMatchObject({ kind: 'noInvestment' })
  })
})

describe('what plain functions refuse', () => {
  it.each([0, -1, 1.5, 10001, Number.NaN, Number.POSITIVE_INFINITY])('%s years', (years) => {
    expect(() => annuityFactor(0.03, years)).toThrow(RangeError)
    expect(() => presentValue(0.03, { years, yearly: 1 })).toThrow(/whole number of years/)
  })

  it('a present value of nothing, or of what is no number', () => {
    expect(() => presentValue(0.03, { years: 3 })).toThrow(/Give \{ years, yearly \}/)
    expect(() => presentValue(0.03, { years: 3, yearly: Number.NaN })).toThrow(/yearly/)
    expect(() => presentValue(0.03, { years: 3, final: Number.POSITIVE_INFINITY })).toThrow(/final/)
  })

  it('trips and costs that do not fit', () => {
    expect(() => ruleOfHalf({ trips: [1], cost: [1] })).toThrow(/two at least/)
    expect(() => ruleOfHalf({ trips: [1, 2, 3], cost: [1, 2] })).toThrow(/got 3 and 2/)
    expect(() => ruleOfHalf({ trips: [1, -2], cost: [1, 2] })).toThrow(/trips of 0 and more/)
    expect(() => ruleOfHalf({ trips: [1, 2], cost: [1, Number.NaN] })).toThrow(RangeError)
  })

  it('rates of a modified rate of return, also when there is none', () => {
    expect(() => mirr([1, 1], 3, 0.1)).toThrow(/0.03/)
    expect(() => mirr([-1, 1], 0.1, -1)).toThrow(/above -1/)
    expect(mirr([], 0.1, 0.1)).toBeNull()
    expect(mirr([-1, 0], 0.1, 0.1)).toBeNull()
  })

  it('results that do not fit in a number', () => {
    expect(() => npv(0, [1e308, 1e308])).toThrow(RangeError)
    expect(() => npvExcel(-0.999, [...Array<number>(200).fill(0), 1])).toThrow(RangeError)
    expect(() => annuityFactor(-0.999, 1000)).toThrow(/fits in a number/)
    expect(() => equivalentAnnualValue(0.1, [])).toThrow(/got 0 flows/)
  })
})

describe('presentValue of one amount', () => {
  it('amount / (1 + rate)^years: 88 in two years at 25 % is 56.32, now it is 88', () => {
    expect(presentValue(0.25, 88, 2)).toBeCloseTo(56.32, 12)
    expect(presentValue(0.25, 88, 0)).toBe(88)
    expect(exact.presentValue('0.25', '88', '2')).toBe('56.32')
  })

  it('without years, or with years that are none, it is refused', () => {
    const unsafe = presentValue as (...words: readonly unknown[]) => number
    expect(() => unsafe(0.25, 88)).toThrow(/no number of years/)
    expect(() => presentValue(0.25, 88, -1)).toThrow(RangeError)
    expect(() => presentValue(0.25, Number.NaN, 2)).toThrow(RangeError)
    expect(() => presentValue(25, 88, 2)).toThrow(RangeError)
  })
})
