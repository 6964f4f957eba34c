import { annuity } from '../appraisal/indicators/annuity.js'
import { checkRate, checkYears, type Figure, type RateOptions } from '../appraisal/indicators/figures.js'
import type { DecimalText, Quantity } from '../quantity/quantity.js'
import { exactOf, numberOf } from './read.js'

const checked = (rate: Figure, years: Figure, options: RateOptions): Quantity<never> => {
  checkRate(rate, options)
  checkYears(Number(years))
  return annuity(rate, Number(years))
}

/**
 * Annuity factor (annuïteitenfactor): what one a year is worth, Σ over t = 1 … years of (1 + rate)^-t, which is
 * (1 - (1 + rate)^-years) / rate, and `years` at a rate of 0.
 *
 * Timing: the first payment falls at time 1, the last at the end of year `years`. Its reciprocal is the capital recovery
 * factor. Unit: years.
 *
 * @throws RangeError for years that are not a whole number from 1 to 10,000, and for rates as `npv` does.
 */
export const annuityFactor = (rate: number, years: number, options: RateOptions = {}): number =>
  numberOf(checked(rate, years, options))

/** {@link annuityFactor} at 34 digits, as decimal text. @throws RangeError as that does. */
export const exactAnnuityFactor = (rate: Figure, years: Figure, options: RateOptions = {}): DecimalText =>
  exactOf(checked(rate, years, options))
