import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { npv, npvExcel } from '../../src/functions/net-present-value.js'

const amounts = fc.array(fc.double({ min: -1e10, max: 1e10, noNaN: true }), { maxLength: 60 })
const rates = fc.double({ min: 0, max: 0.5, noNaN: true })

describe('npv', () => {
  it('leaves the first flow undiscounted', () => {
    // -100 + 60 / 1.25 + 100 / 1.25^2 = -100 + 48 + 64
    expect(npv(0.25, [-100, 60, 100])).toBe(12)
  })

  it('discounts the first flow by a year in the convention of spreadsheets', () => {
    // -100 / 1.25 + 150 / 1.25^2 = -80 + 96
    expect(npvExcel(0.25, [-100, 150])).toBeCloseTo(16, 12)
  })

  it('is 0 without flows', () => {
    expect(npv(0.03, [])).toBe(0)
  })

  it('compounds with a negative rate', () => {
    // 1 / (1 - 0.5)^2 = 4
    expect(npv(-0.5, [0, 0, 1])).toBe(4)
  })

  it('keeps small flows beside large ones that cancel', () => {
    expect(npv(0, [1e16, 1, -1e16])).toBe(1)
    expect(npv(0, [1, 1e100, 1, -1e100])).toBe(2)
  })

  it('does not see zeros far away, where the factor is out of range', () => {
    expect(npv(-0.999, [1, ...Array<number>(300).fill(0)])).toBe(1)
  })

  it('is linear in the flows and falls with the rate when costs come first', () => {
    fc.assert(
      fc.property(rates, amounts, fc.integer({ min: -9, max: 9 }), (rate, flows, k) => {
        // With a negative rate later flows count for more than they are: rounding is relative to what is added up.
        const size = flows.reduce((sum, flow, t) => sum + Math.abs(k * flow) * Math.max(1, (1 + rate) ** -t), 0)
        const scaled = npv(
          rate,
          flows.map((flow) => flow * k),
        )
        // Below the smallest normal number nothing is relative.
        expect(Math.abs(scaled - k * npv(rate, flows))).toBeLessThanOrEqual(1e-13 * size + 2 ** -1022)
      }),
    )
    expect(npv(0.03, [-10, 6, 6])).toBeGreaterThan(npv(0.04, [-10, 6, 6]))
  })

  it('equals the spreadsheet value of the later flows plus the first', () => {
    fc.assert(
      fc.property(rates, amounts, fc.integer({ min: -1000, max: 1000 }), (rate, later, first) => {
        const size = later.reduce((sum, flow) => sum + Math.abs(flow), Math.abs(first))
        const difference = npv(rate, [first, ...later]) - (first + npvExcel(rate, later))
        expect(Math.abs(difference)).toBeLessThanOrEqual(1e-13 * size + 2 ** -1022)
      }),
    )
  })

  it('gives the closed form of an annuity', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.5, noNaN: true }), fc.integer({ min: 1, max: 200 }), (rate, years) => {
        const annuity = (1 - (1 + rate) ** -years) / rate
        expect(npv(rate, [0, ...Array<number>(years).fill(1)]) / annuity).toBeCloseTo(1, 11)
      }),
    )
  })
})

describe('npv refuses', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY])('a flow of %s, and says where', (flow) => {
    expect(() => npv(0.03, [1, flow])).toThrow(RangeError)
    expect(() => npv(0.03, [1, flow])).toThrow(/at position 1.*Give 0/)
  })

  it.each([-1, -1.5, Number.NaN, Number.POSITIVE_INFINITY])('a rate of %s', (rate) => {
    expect(() => npv(rate, [1])).toThrow(RangeError)
    expect(() => npvExcel(rate, [1])).toThrow(/above -1/)
    expect(() => npv(rate, [1], { allowHighRate: true })).toThrow(RangeError)
  })

  it('a percentage typed as a fraction, unless a high rate is allowed', () => {
    expect(() => npv(2.25, [1])).toThrow(/write 0.0225/)
    expect(() => npvExcel(0.51, [1])).toThrow(RangeError)
    expect(npv(0.5, [0, 3])).toBe(2)
    expect(npv(1, [0, 3], { allowHighRate: true })).toBe(1.5)
  })

  it('discounted flows that do not fit in a number', () => {
    expect(() => npv(-0.999, [...Array<number>(200).fill(0), 1])).toThrow(/at position 200/)
  })
})
