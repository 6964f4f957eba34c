import { describe, expect, it } from 'vitest'
import { discountFactors, regimeRates } from '../../src/appraisal/discounting/discount-factors.js'
import { perpetuityFactor, perpetuityValue } from '../../src/appraisal/discounting/infinite-horizon.js'
import type { DiscountRegime } from '../../src/appraisal/discounting/regime.js'
import { discountRegimes } from '../../src/appraisal/discounting/regimes.js'
import { yearAxis } from '../../src/quantity/axis.js'
import { constant } from '../../src/quantity/leaf.js'
import { add, multiply, pick, sum } from '../../src/quantity/operations.js'
import { perYear } from '../../src/quantity/unit.js'
import { decimalReading } from '../../src/reading/decimal.js'

/** A flow of 1 a year in years 1, 2, … forever: the factors of a finite horizon, and what comes after its last year. */
const forever = (id: string, category: string, lastYear: number): number => {
  const years = yearAxis(2026, lastYear)
  const regime = regimeRates(discountRegimes.find((each) => each.id === id) as DiscountRegime)
  const dates = { discountTo: 2026, origin: 2026 }
  const factors = discountFactors(years, regime, dates)[category]
  if (!factors) throw new Error(category)
  const after = perpetuityFactor({ regime, category, growth: constant(0, perYear), lastYear, origin: 2026 })
  const tail = multiply(pick(factors, 'year', String(lastYear)), after)
  const reading = decimalReading()
  // The first year is the base year, whose factor of 1 does not belong in a stream that starts in year 1.
  return Number(reading.value(add(sum(multiply(factors, constant(1, perYear)), 'year'), tail))) - 1
}

describe('infinite annuities (facts on Dutch guidance § 2.4), the same whatever the year in which the formula takes over', () => {
  it.each([
    ['nl2025', 'standard', 43.2619],
    ['nl2025', 'low', 57.5817],
    ['nl2025', 'high', 26.9436],
    ['nl2020', 'low', 62.5],
    ['nl2020', 'standard', 44.4444],
    ['nl2020', 'high', 34.4828],
    ['nl2015', 'standard', 33.3333],
    ['nl2015', 'physical', 22.2222],
  ] as const)('%s, %s', (id, category, expected) => {
    expect(forever(id, category, 2061)).toBeCloseTo(expected, 4)
    expect(forever(id, category, 2126)).toBeCloseTo(expected, 4)
  })
})

it('growth after the last year: 100 growing 1 % at 3 % is worth 100 × 1.01 / 0.02 = 5,050', () => {
  expect(perpetuityValue(100, 0.03, 0.01)).toBeCloseTo(5050, 9)
})
