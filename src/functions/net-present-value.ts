import { discountedFlows } from '../appraisal/indicators/discounted-flows.js'
import { checkFlows, checkRate, type Figure, type RateOptions } from '../appraisal/indicators/figures.js'
import { netPresentValue } from '../appraisal/indicators/net-present-value.js'
import type { DecimalText, Quantity } from '../quantity/quantity.js'
import { exactOf, numberOf } from './read.js'

const checked = (rate: Figure, flows: readonly Figure[], first: 0 | 1, options: RateOptions): Quantity<never> => {
  checkRate(rate, options)
  checkFlows(flows)
  return netPresentValue(rate, flows, first)
}

/** Throws the error that names the flow, when a discounted flow does not fit in a number. */
const refuseTooLarge = (rate: number, flows: readonly number[]): void => {
  if (rate < 0) discountedFlows(rate, flows, { allowHighRate: true })
}

/**
 * Net present value (netto contante waarde) of yearly flows: the sum over t of flows[t] / (1 + rate)^t.
 *
 * Timing: the first flow falls at time 0, in the base year, and is not discounted; flows lie one year apart. The rate is
 * a fraction a year (0.0225 is 2.25 %) and must be of the same kind as the flows: a real rate for flows in constant
 * prices. Costs are negative; any one unit of money. Without flows the value is 0.
 *
 * @throws RangeError for a flow that is not finite; a rate that is not finite or at most -1; a rate above 0.5 unless
 * `{ allowHighRate: true }` is given, because 2.25 is almost always a percentage typed as a fraction; a result too large
 * for a number.
 */
export const npv = (rate: number, flows: readonly number[], options: RateOptions = {}): number => {
  const value = checked(rate, flows, 0, options)
  refuseTooLarge(rate, flows)
  return numberOf(value)
}

/** {@link npv} at 34 digits, as decimal text. @throws RangeError as that does. */
export const exactNpv = (rate: Figure, flows: readonly Figure[], options: RateOptions = {}): DecimalText =>
  exactOf(checked(rate, flows, 0, options))

/**
 * Net present value (netto contante waarde) with the timing of the NPV of spreadsheets: the sum over t of
 * flows[t] / (1 + rate)^(t + 1).
 *
 * Timing: the first flow falls at time 1 and is already discounted by a year, so an investment made now does not belong
 * in `flows` but is added to the result. It equals {@link npv} divided by 1 + rate.
 *
 * @throws RangeError as {@link npv} does.
 */
export const npvExcel = (rate: number, flows: readonly number[], options: RateOptions = {}): number => {
  const value = checked(rate, flows, 1, options)
  refuseTooLarge(rate, [0, ...flows])
  return numberOf(value)
}

/** {@link npvExcel} at 34 digits, as decimal text. @throws RangeError as that does. */
export const exactNpvExcel = (rate: Figure, flows: readonly Figure[], options: RateOptions = {}): DecimalText =>
  exactOf(checked(rate, flows, 1, options))
