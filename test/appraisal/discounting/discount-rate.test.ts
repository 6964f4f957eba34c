import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  certaintyEquivalentRates,
  harveyFactor,
  mazurFactor,
  ramseyRate,
} from '../../../src/appraisal/discounting/discount-rate.js'
import { perpetuityFactor, perpetuityValue } from '../../../src/appraisal/discounting/infinite-horizon.js'
import { flatRegime } from '../../../src/appraisal/discounting/study-regime.js'
import { constant } from '../../../src/quantity/leaf.js'
import { perYear } from '../../../src/quantity/unit.js'
import { decimalReading } from '../../../src/reading/decimal.js'

describe('certainty-equivalent rates', () => {
  it('one certain rate stays that rate', () => {
    for (const { marginal, average } of certaintyEquivalentRates([0.03], [1, 50, 200])) {
      expect(marginal).toBeCloseTo(0.03, 12)
      expect(average).toBeCloseTo(0.03, 12)
    }
  })

  it('fall with time and stay between the lowest and the highest rate', () => {
    const rate = fc.integer({ min: 0, max: 1000 }).map((basisPoints) => basisPoints / 10000)
    fc.assert(
      fc.property(fc.array(rate, { minLength: 1, maxLength: 6 }), (rates) => {
        const found = certaintyEquivalentRates(rates, [1, 10, 50, 100, 300])
        found.forEach(({ marginal }, i) => {
          expect(marginal).toBeLessThanOrEqual((found[i - 1]?.marginal ?? 1) + 1e-12)
          expect(marginal).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-12)
          expect(marginal).toBeLessThanOrEqual(Math.max(...rates) + 1e-12)
        })
      }),
    )
  })

  it('probabilities weigh the factors: 1 and 5 % at three to one', () => {
    const [ten] = certaintyEquivalentRates([0.01, 0.05], [10], [0.75, 0.25])
    expect(ten?.factor).toBeCloseTo(0.75 / 1.01 ** 10 + 0.25 / 1.05 ** 10, 14)
  })

  it.each([
    [[], [10], undefined],
    [[-1], [10], undefined],
    [[0.03], [0], undefined],
    [[0.03], [1.5], undefined],
    [[0.03, 0.04], [10], [1]],
    [[0.03, 0.04], [10], [0.5, 0.6]],
    [[0.03, 0.04], [10], [-0.5, 1.5]],
    [[9], [10_000], undefined],
  ])('refuses rates %j, years %j, probabilities %j', (rates, years, probabilities) => {
    expect(() => certaintyEquivalentRates(rates, years, probabilities)).toThrow(RangeError)
  })
})

describe('other formulas', () => {
  it('hyperbolic factors are 1 today, fall, and lie above the exponential one in the long run', () => {
    for (const factor of [harveyFactor, mazurFactor]) {
      expect(factor(0.05, 0)).toBe(1)
      expect(factor(0.05, 10)).toBeLessThan(1)
      expect(factor(0.05, 200)).toBeGreaterThan(1.05 ** -200)
      expect(() => factor(0.05, -1)).toThrow(RangeError)
      expect(() => factor(Number.NaN, 1)).toThrow(RangeError)
    }
  })

  it('Ramsey refuses what is not finite', () => {
    expect(() => ramseyRate({ timePreference: 0.01, elasticity: Number.NaN, growth: 0.02 })).toThrow(/elasticity/)
  })
})

describe('an infinite horizon', () => {
  it.each([
    [100, 0.03, 0.03],
    [100, 0.01, 0.02],
    [100, 0.03, -1],
    [Number.NaN, 0.03, 0],
  ])('refuses a flow of %d at a rate of %d and growth of %d', (flow, rate, growth) => {
    expect(() => perpetuityValue(flow, rate, growth)).toThrow(RangeError)
  })

  const factorOf = (rate: string, growth: string) =>
    perpetuityFactor({
      regime: flatRegime('flat', { en: 'flat', nl: 'vlak' }, constant(rate, perYear)),
      category: 'all',
      growth: constant(growth, perYear),
      lastYear: 2100,
      origin: 2025,
    })

  it('as a quantity: 1.01 / 0.02, and no reading when growth is the rate or above it', () => {
    expect(Number(decimalReading().value(factorOf('0.03', '0.01')))).toBeCloseTo(50.5, 12)
    expect(() => decimalReading().value(factorOf('0.03', '0.03'))).toThrow(/zero|finite/)
    expect(() => decimalReading().value(factorOf('0.03', '0.04'))).toThrow(/above zero|finite|real/)
  })

  it('refuses a horizon that ends before the last rate begins', () => {
    const regime = {
      ...flatRegime('two', { en: 'two', nl: 'twee' }, constant('0.03', perYear)),
      rates: {
        all: [
          { afterYears: 0, rate: constant('0.03', perYear) },
          { afterYears: 35, rate: constant('0.02', perYear) },
        ],
      },
    }
    const growth = constant(0, perYear)
    expect(() => perpetuityFactor({ regime, category: 'all', growth, lastYear: 2059, origin: 2025 })).toThrow(/2060/)
    expect(() => perpetuityFactor({ regime, category: 'one', growth, lastYear: 2100, origin: 2025 })).toThrow(/all/)
  })
})
