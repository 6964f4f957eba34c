import { runningTotals } from './running-totals.js'

export interface RateOptions {
  /** Accept a rate above 0.5 (50 % a year). Without it such a rate is taken for a percentage typed as a fraction. */
  readonly allowHighRate?: boolean
}

const highestUsualRate = 0.5

const checkRate = (rate: number, { allowHighRate = false }: RateOptions): void => {
  if (!Number.isFinite(rate) || rate <= -1) {
    throw new RangeError(
      `Expected a yearly discount rate as a finite fraction above -1, got ${rate}. Write 2.25 % as 0.0225.`,
    )
  }
  if (rate > highestUsualRate && !allowHighRate) {
    throw new RangeError(
      `Expected a yearly discount rate as a fraction of at most ${highestUsualRate}, got ${rate}. ` +
        `If ${rate} % is meant, write ${rate / 100}; if the rate is right, pass { allowHighRate: true }.`,
    )
  }
}

/** Throws a RangeError that names the first flow that is not a finite number. */
export const checkFlows = (flows: readonly number[]): void => {
  const wrong = flows.findIndex((flow) => !Number.isFinite(flow))
  if (wrong < 0) return
  throw new RangeError(
    `Expected a finite number for every year, got ${flows[wrong]} at position ${wrong}. Give 0 for a year without flows.`,
  )
}

/**
 * Each flow times its discount factor (1 + rate)^-t, with t = 0 for the first flow.
 *
 * @throws RangeError as {@link npv} does, also when a discounted flow is too large for a number.
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

/**
 * Net present value (netto contante waarde) of yearly flows: the sum over t of flows[t] / (1 + rate)^t.
 *
 * The first flow falls in the base year and is not discounted (its factor is 1); flows lie one year apart. The rate is
 * a fraction a year (0.0225 is 2.25 %) and must be of the same kind as the flows: a real rate for flows in constant
 * prices. Costs are negative. Without flows the value is 0.
 *
 * @throws RangeError for a flow that is not finite; a rate that is not finite or at most -1; a rate above 0.5 unless
 * `{ allowHighRate: true }` is given, because 2.25 is almost always a percentage typed as a fraction.
 */
export const npv = (rate: number, flows: readonly number[], options: RateOptions = {}): number =>
  runningTotals(discountedFlows(rate, flows, options)).at(-1) ?? 0

/**
 * Net present value with end-of-year discounting, the NPV of spreadsheets: the sum of flows[t] / (1 + rate)^(t + 1).
 *
 * The first flow is already discounted by one year, so an investment made now does not belong in `flows` but is added
 * to the result. It equals {@link npv} divided by 1 + rate.
 *
 * @throws RangeError as {@link npv} does.
 */
export const npvEndOfYear = (rate: number, flows: readonly number[], options: RateOptions = {}): number =>
  npv(rate, flows, options) / (1 + rate)
