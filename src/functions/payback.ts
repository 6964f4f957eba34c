import { checkFlows, checkRate, type Figure, type RateOptions } from '../appraisal/indicators/figures.js'
import { crossingOf, type Payback } from '../appraisal/indicators/payback.js'
import { flatFactors, flowQuantity, timeSteps, yearlyRate } from '../appraisal/indicators/time-steps.js'
import { Exact } from '../quantity/decimal.js'
import { multiply } from '../quantity/operations.js'
import type { DecimalText } from '../quantity/quantity.js'
import { decimalReading, decimalTextOf } from '../reading/decimal.js'

export { type Payback, type PaybackOptions, payback } from '../appraisal/indicators/payback.js'

export interface ExactPaybackOptions extends RateOptions {
  /** Yearly rate as a fraction for the discounted payback time; without it flows are not discounted. */
  readonly discountRate?: Figure
}

/** A balance that is smaller than this part of all that was added up is zero but for the rounding of 34 digits. */
const rest = '1e-30'

/** The balance after each flow; one that is zero but for rounding is zero. */
const balances = (rate: Figure, flows: readonly Figure[]): readonly Exact[] => {
  const along = timeSteps(flows.length)
  const discounted = decimalReading().cells(
    multiply(flowQuantity(flows, along), flatFactors(yearlyRate(rate), along, 0)),
  )
  let [balance, size] = [new Exact(0), new Exact(0)]
  return discounted.map((flow) => {
    balance = balance.plus(flow)
    size = size.plus(flow.abs())
    return balance.abs().lte(size.times(rest)) ? new Exact(0) : balance
  })
}

/**
 * `payback` at 34 digits, the years as decimal text: the last crossing of the cumulative balance, in a straight line
 * within its year. Timing: counted from the first flow, at time 0, which is not discounted.
 *
 * @throws RangeError for a flow that is not finite or a rate that `npv` would refuse.
 */
export const exactPayback = (flows: readonly Figure[], options: ExactPaybackOptions = {}): Payback<DecimalText> => {
  const { discountRate = 0 } = options
  checkRate(discountRate, options)
  checkFlows(flows)
  const balance = flows.length === 0 ? [] : balances(discountRate, flows)
  const crossing = crossingOf(
    flows.map(Number),
    balance.map((value) => value.toNumber()),
  )
  if (typeof crossing === 'object') return crossing
  const before = balance[crossing]
  const after = balance[crossing + 1]
  if (!before || !after) return { kind: 'reached', years: '0' }
  return { kind: 'reached', years: decimalTextOf(before.div(before.minus(after)).plus(crossing)) }
}
