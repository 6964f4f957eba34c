import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  breakPoint,
  corePeriphery,
  sustainPoint,
} from '../../../src/agglomeration/equilibrium/solvers/core-periphery.js'

const parameters = { substitution: 5, manufacturesShare: 0.4 }

/** Fujita, Krugman & Venables 1999 give 1.63 and 1.81; more digits were computed apart from this library. */
describe('golden K1: Fujita, Krugman & Venables 1999, ch. 5', () => {
  it('gives the break and sustain points', () => {
    expect(breakPoint(parameters)).toBeCloseTo(1.6265765616977859, 13)
    expect(sustainPoint(parameters)).toBeCloseTo(1.8073127199306878, 13)
    expect(breakPoint({ ...parameters, manufacturesShare: 0.3 })).toBeCloseTo(1.4217295766906686, 13)
    expect(sustainPoint({ ...parameters, manufacturesShare: 0.3 })).toBeCloseTo(1.4738605041188575, 13)
  })

  it('gives wages and differences in real wages with 60 % in one region', () => {
    const { wages, difference } = corePeriphery(parameters, 1.5, 0.6)
    expect(wages[0]).toBeCloseTo(0.990217701451, 11)
    expect(wages[1]).toBeCloseTo(1.014673447823, 11)
    expect(difference).toBeCloseTo(0.008487539896, 11)
    expect(corePeriphery(parameters, 1.7, 0.6).difference).toBeCloseTo(-0.005092830265, 11)
    expect(corePeriphery(parameters, 2.1, 0.6).difference).toBeCloseTo(-0.040734506184, 11)
  })
})

const anyModel = fc.record({
  substitution: fc.double({ min: 3, max: 8, noNaN: true }),
  manufacturesShare: fc.double({ min: 0.1, max: 0.6, noNaN: true }),
})

it('an even division gives no difference, and mirrored regions mirror the result', () => {
  fc.assert(
    fc.property(
      anyModel,
      fc.double({ min: 1, max: 3, noNaN: true }),
      fc.double({ min: 0.05, max: 0.5, noNaN: true }),
      (model, cost, share) => {
        expect(Math.abs(corePeriphery(model, cost, 0.5).difference)).toBeLessThan(1e-12)
        const one = corePeriphery(model, cost, share)
        const other = corePeriphery(model, cost, 1 - share)
        expect(Math.abs(one.difference + other.difference)).toBeLessThan(1e-10)
        // Total income is 1: μ from manufacturing, 1 − μ from farming.
        expect(share * one.wages[0] + (1 - share) * one.wages[1]).toBeCloseTo(1, 10)
      },
    ),
    { numRuns: 60 },
  )
})

it('the points are where the sign of the difference turns: near an even division, and with all in one region', () => {
  fc.assert(
    fc.property(anyModel, (model) => {
      fc.pre((model.substitution - 1) / model.substitution > model.manufacturesShare + 0.05)
      const [at, sustained] = [breakPoint(model), sustainPoint(model)]
      expect(sustained).toBeGreaterThanOrEqual(at)
      const near = (cost: number) => corePeriphery(model, cost, 0.5001).difference
      expect(near(at * 1.02)).toBeLessThan(0)
      expect(near(1 + (at - 1) * 0.95)).toBeGreaterThan(0)
      expect(Math.abs(corePeriphery(model, sustained, 1).difference)).toBeLessThan(1e-11)
    }),
    { numRuns: 60 },
  )
})

it('trade without cost leaves no difference, and what does not fit is refused', () => {
  expect(Math.abs(corePeriphery(parameters, 1, 0.8).difference)).toBeLessThan(1e-12)
  expect(() => corePeriphery(parameters, 0.9, 0.5)).toThrow(/tradeCost: expected a number of at least 1, got 0.9/)
  expect(() => corePeriphery(parameters, 1.5, 60)).toThrow(/firstShare: .* got 60; write 60 % as 0.6/)
  expect(() => corePeriphery({ ...parameters, substitution: 1 }, 1.5, 0.5)).toThrow(RangeError)
  expect(() => breakPoint({ substitution: 2, manufacturesShare: 0.6 })).toThrow(/concentrates at any trade cost/)
  expect(() => sustainPoint({ substitution: 2, manufacturesShare: 0.6 })).toThrow(RangeError)
})

describe('points that no number can give', () => {
  it.each([1e-20, 1e-12, 1e-8, 1e-5])('a share of manufactures of %d: break and sustain point are one', (share) => {
    const model = { substitution: 5, manufacturesShare: share }
    expect(breakPoint(model)).toBeGreaterThanOrEqual(1)
    expect(() => sustainPoint(model)).toThrow(RangeError)
    expect(() => sustainPoint(model)).toThrow(/manufacturesShare: expected large enough to tell the sustain point from/)
  })

  it.each([0.001, 0.003, 0.01])(
    'a share of manufactures of %d: apart by little, as the series to μ³ has it',
    (share) => {
      // ln T is x = μ (2s − 1) / (s − 1)² · 2 to first order in both, so the two differ by less than 2 x³ and more than 0.
      const model = { substitution: 5, manufacturesShare: share }
      const first = (2 * share * 9) / 16
      const gap = Math.log(sustainPoint(model)) - Math.log(breakPoint(model))
      expect(Math.abs(Math.log(breakPoint(model)) / first - 1)).toBeLessThan(2 * share)
      expect(gap).toBeGreaterThan(0)
      expect(gap).toBeLessThan(2 * first ** 3)
    },
  )

  it.each([
    [1.0001, 9.99e-5],
    [1.01, 0.0099009],
  ])('ρ next to μ (substitution %d): the points are larger than a number can be', (substitution, manufacturesShare) => {
    for (const point of [breakPoint, sustainPoint]) {
      expect(() => point({ substitution, manufacturesShare })).toThrow(RangeError)
      expect(() => point({ substitution, manufacturesShare })).toThrow(/larger than a number can be/)
    }
  })

  it('a break point that is a number beside a sustain point that is none', () => {
    const model = { substitution: 2, manufacturesShare: 0.4999999 }
    // ρ is 0.5: T_B = (0.9999999 · 1.4999999) / (1e-7 · 0.5000001).
    expect(breakPoint(model) / ((0.9999999 * 1.4999999) / (1e-7 * 0.5000001))).toBeCloseTo(1, 8)
    expect(() => sustainPoint(model)).toThrow(/larger than a number can be/)
  })

  it('a sustain point of which a power overflows is found: at T the brackets are T^(sμ)', () => {
    const model = { substitution: 5, manufacturesShare: 0.799 }
    const point = sustainPoint(model)
    // T^(1−s) is nothing there: (s − 1) ln T + ln((1 − μ) / 2) = s μ ln T.
    expect(Math.log(point)).toBeCloseTo(-Math.log(0.201 / 2) / (4 - 5 * 0.799), 6)
  })
})
