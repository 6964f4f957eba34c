import { multiply, sum } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import type { Figure } from './figures.js'
import { flatFactors, oneEachYear, timeSteps, yearlyRate } from './time-steps.js'

/**
 * Annuity factor (annuïteitenfactor) as a quantity: what one a year at the end of each of the years 1 … years is worth at
 * time 0, Σ over t = 1 … years of (1 + rate)^−t = (1 − (1 + rate)^−years) / rate, and `years` at a rate of 0.
 */
export const annuity = (rate: Figure, years: number): Quantity<never> => {
  const along = timeSteps(years)
  return sum(multiply(oneEachYear(along), flatFactors(yearlyRate(rate), along, 1)), 'year', {
    en: 'annuity factor',
    nl: 'annuïteitenfactor',
  })
}
