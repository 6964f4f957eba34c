import { equivalentAnnual } from '../appraisal/indicators/equivalent-annual-value.js'
import { checkFlows, checkRate, type Figure, mostYears, type RateOptions } from '../appraisal/indicators/figures.js'
import type { DecimalText, Quantity } from '../quantity/quantity.js'
import { exactOf, numberOf } from './read.js'

const checked = (rate: Figure, flows: readonly Figure[], options: RateOptions): Quantity<never> => {
  checkRate(rate, options)
  checkFlows(flows)
  if (flows.length < 2 || flows.length > mostYears + 1) {
    throw new RangeError(
      `Expected a flow at time 0 and of at least one year after it, got ${flows.length} flows. Give 0 for a year without flows.`,
    )
  }
  return equivalentAnnual(rate, flows)
}

/**
 * Equivalent annual value (jaarlijkse equivalent, annuïteit): the equal amount a year with the same present value,
 * npv(rate, flows) / annuityFactor(rate, flows.length - 1).
 *
 * Timing: the first flow falls at time 0 and is not discounted; the equal amounts fall at the end of each of the years
 * 1 … flows.length - 1. So an asset that is bought now and lasts 8 years has 9 flows, and its equivalent runs over 8
 * years. Makes alternatives with unequal lives comparable, if each is renewed by its like.
 *
 * @throws RangeError for fewer than two flows, and as `npv` does.
 */
export const equivalentAnnualValue = (rate: number, flows: readonly number[], options: RateOptions = {}): number =>
  numberOf(checked(rate, flows, options))

/** {@link equivalentAnnualValue} at 34 digits, as decimal text. @throws RangeError as that does. */
export const exactEquivalentAnnualValue = (
  rate: Figure,
  flows: readonly Figure[],
  options: RateOptions = {},
): DecimalText => exactOf(checked(rate, flows, options))
