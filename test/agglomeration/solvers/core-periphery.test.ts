import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  breakPoint,
  corePeriphery,
  sustainPoint,
} from '../../../src/agglomeration/equilibrium/solvers/core-periphery.js'

const parameters = { substitution: 5, manufacturesShare: 0.4 }

/** Fujita, Krugman & Venables 1999 give 1.63 and 1.81; more digits are computed in the facts on agglomeration, § 7.1. */
describe('golden K1 of the facts on agglomeration, § 7.1', () => {
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
