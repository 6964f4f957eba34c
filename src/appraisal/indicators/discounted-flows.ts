import { checkFlows, checkRate, type RateOptions } from './figures.js'

/**
 * Each flow times its discount factor (1 + rate)^-t, with t = 0 for the first flow, in binary64.
 *
 * @throws RangeError for a rate or flow that `npv` would refuse, and when a discounted flow is too large for a number.
 */
export const discountedFlows = (rate: number, flows: readonly number[], options: RateOptions = {}): number[] => {
  checkRate(rate, options)
  checkFlows(flows)
  let factor = 1
  return flows.map((flow, t) => {
    if (t > 0) factor /= 1 + rate
    const value = flow === 0 ? 0 : flow * factor
    if (Number.isFinite(value)) return value
    throw new RangeError(
      `Expected discounted flows that fit in a number, got ${value} at position ${t} with rate ${rate}. ` +
        'Use a rate further above -1, fewer years or a larger unit of money.',
    )
  })
}
