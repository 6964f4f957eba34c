import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { volumeByArcElasticity } from '../../../src/appraisal/indicators/arc-elasticity.js'
import { expectedAnnualDamage } from '../../../src/appraisal/indicators/expected-annual-damage.js'
import {
  consumerSurplus,
  costRecoveringPrice,
  highestRevenue,
  linearDemandVolume,
} from '../../../src/appraisal/indicators/linear-demand.js'
import { linearGrowth } from '../../../src/appraisal/indicators/linear-growth.js'
import { agreesWithinRounding, roundedSum } from '../../../src/appraisal/indicators/rounding-bounds.js'

describe('volumeByArcElasticity', () => {
  it('is the midpoint formula, and leads back', () => {
    // e = −1: the volume changes so that price times volume stays.
    expect(volumeByArcElasticity({ volume: 100, price: [2, 4], elasticity: -1 })).toBeCloseTo(50, 12)
    const price = fc.integer({ min: 1, max: 100 })
    fc.assert(
      fc.property(price, price, (p0, p1) => {
        const q1 = volumeByArcElasticity({ volume: 100, price: [p0, p1], elasticity: -0.7 })
        expect(volumeByArcElasticity({ volume: q1, price: [p1, p0], elasticity: -0.7 })).toBeCloseTo(100, 8)
        expect((q1 - 100) / (q1 + 100) + (0.7 * (p1 - p0)) / (p1 + p0)).toBeCloseTo(0, 12)
      }),
    )
  })

  it('refuses prices of zero and changes that leave no volume', () => {
    expect(() => volumeByArcElasticity({ volume: 1, price: [0, 1], elasticity: -1 })).toThrow(/prices above 0/)
    expect(() => volumeByArcElasticity({ volume: 1, price: [1, 9], elasticity: -2 })).toThrow(/smaller steps/)
    expect(() => volumeByArcElasticity({ volume: Number.NaN, price: [1, 2], elasticity: -2 })).toThrow(RangeError)
  })
})

describe('linear demand', () => {
  const demand = { volume: 100, chokePrice: 10 }

  it('falls in a straight line to nothing', () => {
    expect([0, 4, 10, 12].map((price) => linearDemandVolume(demand, price))).toEqual([100, 60, 0, 0])
    expect([0, 4, 10, 12].map((price) => consumerSurplus(demand, price))).toEqual([500, 180, 0, 0])
    expect(highestRevenue(demand)).toBe(250)
  })

  it('covers a cost at the lowest price, or says that none does', () => {
    // 2 × 80 = 160; the other price is 8, × 20.
    expect(costRecoveringPrice(demand, 160)).toBeCloseTo(2, 12)
    expect(costRecoveringPrice(demand, 250)).toBeCloseTo(5, 12)
    expect(costRecoveringPrice(demand, 0)).toBe(0)
    expect(costRecoveringPrice(demand, 251)).toBeNull()
  })

  it('refuses demand without volume, and negative prices and costs', () => {
    expect(() => linearDemandVolume({ volume: 0, chokePrice: 1 }, 1)).toThrow(RangeError)
    expect(() => consumerSurplus(demand, -1)).toThrow(RangeError)
    expect(() => costRecoveringPrice(demand, -1)).toThrow(RangeError)
  })
})

describe('expectedAnnualDamage', () => {
  it('is the integral of damage over probability, by numerical integration', () => {
    const points = [
      { returnPeriod: 2, damage: 10 },
      { returnPeriod: 50, damage: 90 },
    ]
    // Midpoint rule in p between 1/50 and 1/2, D = 10 + 80 ln(T / 2) / ln(25); beyond 50 years 90.
    const steps = 20000
    const width = (1 / 2 - 1 / 50) / steps
    const inner = Array.from({ length: steps }, (_, i) => {
      const period = 1 / (1 / 50 + (i + 0.5) * width)
      return (10 + (80 * Math.log(period / 2)) / Math.log(25)) * width
    }).reduce((sum, part) => sum + part, 90 / 50)
    expect(expectedAnnualDamage(points, 'logarithmic')).toBeCloseTo(inner, 5)
    expect(expectedAnnualDamage(points, 'linear')).toBeCloseTo(50 * (1 / 2 - 1 / 50) + 90 / 50, 12)
  })

  it('is the damage times the probability when damage is the same from some period on', () => {
    const flat = [5, 20, 100].map((returnPeriod) => ({ returnPeriod, damage: 40 }))
    for (const between of ['logarithmic', 'linear'] as const)
      expect(expectedAnnualDamage(flat, between)).toBeCloseTo(8, 12)
  })

  it('refuses no points, the same period twice, and periods below a year', () => {
    const point = { returnPeriod: 5, damage: 1 }
    expect(() => expectedAnnualDamage([], 'linear')).toThrow(/at least one/)
    expect(() => expectedAnnualDamage([point, point], 'linear')).toThrow(/each once/)
    expect(() => expectedAnnualDamage([{ returnPeriod: 0.5, damage: 1 }], 'linear')).toThrow(RangeError)
    expect(() => expectedAnnualDamage([{ returnPeriod: 5, damage: Number.NaN }], 'linear')).toThrow(RangeError)
    expect(() => expectedAnnualDamage([point], JSON.parse('"cubic"'))).toThrow(
      'Expected “logarithmic” or “linear” between return periods, got cubic. Choose one.',
    )
  })
})

describe('results that do not fit in a number', () => {
  it.each([
    ['a consumer surplus', () => consumerSurplus({ volume: 1e200, chokePrice: 1e200 }, 0)],
    ['a revenue', () => highestRevenue({ volume: 1e200, chokePrice: 1e200 })],
    ['a sum', () => roundedSum([1e308, 1e308].map((value) => ({ value, rounding: 0 })))],
    [
      'a yearly damage',
      () =>
        expectedAnnualDamage(
          [1, 2].map((t) => ({ returnPeriod: t, damage: 1.7e308 })),
          'linear',
        ),
    ],
  ])('%s is refused', (name, run) => {
    expect(run).toThrow(`Expected ${name} that fits in a number, got Infinity. Use larger units.`)
  })

  it('nor may a revenue be too small to tell from 0', () => {
    expect(() => highestRevenue({ volume: 1e-200, chokePrice: 1e-200 })).toThrow(
      'Expected a revenue that can be told from 0, got 0. Use smaller units.',
    )
  })
})

describe('small helpers', () => {
  it('linearGrowth runs to the future year and stays', () => {
    const growth = { base: 10, future: 40, baseYear: 2025, futureYear: 2028 }
    expect(linearGrowth(growth, 6)).toEqual([10, 20, 30, 40, 40, 40])
    expect(() => linearGrowth({ ...growth, futureYear: 2025 }, 6)).toThrow(/after the base year/)
    expect(() => linearGrowth(growth, 0)).toThrow(RangeError)
  })

  it('rounded figures agree when all roundings together bridge the difference', () => {
    const parts = [
      { value: 1.2, rounding: 0.05 },
      { value: 3.4, rounding: 0.05 },
    ]
    expect(roundedSum(parts).value).toBeCloseTo(4.6, 12)
    expect(agreesWithinRounding(parts, { value: 4.7, rounding: 0.05 })).toBe(true)
    expect(agreesWithinRounding(parts, { value: 4.8, rounding: 0.05 })).toBe(false)
    // 4.6 and 4.75 differ by 0.15, all that the three roundings bridge: in binary64 that would be in doubt.
    expect(agreesWithinRounding(parts, { value: 4.75, rounding: 0.05 })).toBe(true)
    expect(roundedSum([])).toEqual({ value: 0, rounding: 0 })
    expect(() => roundedSum([{ value: 1, rounding: -1 }])).toThrow(
      'Expected a rounding of 0 and more, got -1. Give half of the last digit.',
    )
  })
})
