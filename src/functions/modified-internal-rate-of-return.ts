import { checkFlows, checkRate, type Figure, type RateOptions } from '../appraisal/indicators/figures.js'
import { modifiedInternalRate } from '../appraisal/indicators/modified-internal-rate-of-return.js'
import type { DecimalText, Quantity } from '../quantity/quantity.js'
import { exactOf, numberOf } from './read.js'

const checked = (
  flows: readonly Figure[],
  financeRate: Figure,
  reinvestmentRate: Figure,
  options: RateOptions,
): Quantity<never> | null => {
  checkFlows(flows)
  checkRate(financeRate, options)
  checkRate(reinvestmentRate, options)
  const both = flows.some((flow) => Number(flow) > 0) && flows.some((flow) => Number(flow) < 0)
  return both ? modifiedInternalRate(flows, financeRate, reinvestmentRate) : null
}

/**
 * Modified internal rate of return (gemodificeerde interne rentevoet): (value of the positive flows in the last year,
 * reinvested / value of the negative flows at time 0, financed)^(1 / n) - 1, with n = flows.length - 1. Null when there
 * is no positive or no negative flow: then there is no rate.
 *
 * Timing: the first flow falls at time 0, flows lie one year apart, n years pass until the last, a zero last flow too.
 * Both rates are fractions a year. Unlike `irr` it is always one rate.
 *
 * @throws RangeError for a flow that is not finite, and for rates as `npv` does.
 */
export const mirr = (
  flows: readonly number[],
  financeRate: number,
  reinvestmentRate: number,
  options: RateOptions = {},
): number | null => {
  const rate = checked(flows, financeRate, reinvestmentRate, options)
  return rate && numberOf(rate)
}

/** {@link mirr} at 34 digits, as decimal text. @throws RangeError as that does. */
export const exactMirr = (
  flows: readonly Figure[],
  financeRate: Figure,
  reinvestmentRate: Figure,
  options: RateOptions = {},
): DecimalText | null => {
  const rate = checked(flows, financeRate, reinvestmentRate, options)
  return rate && exactOf(rate)
}
