import type { Text } from '../../quantity/text.js'
import { discountedFlows } from './discounted-flows.js'
import type { RateOptions } from './figures.js'
import { runningTotals } from './running-totals.js'

/** The payback time, or why there is none. `Years` is decimal text in the exact variant. */
export type Payback<Years = number> =
  | { readonly kind: 'reached'; readonly years: Years }
  | { readonly kind: 'never'; readonly explanation: Text }
  | { readonly kind: 'noInvestment'; readonly explanation: Text }

export interface PaybackOptions extends RateOptions {
  /** Yearly rate as a fraction for the discounted payback time; without it flows are not discounted. */
  readonly discountRate?: number
}

type None = Exclude<Payback, { kind: 'reached' }>

const noInvestment: None = {
  kind: 'noInvestment',
  explanation: {
    en: 'There is no negative flow, so there is nothing to pay back.',
    nl: 'Er is geen negatieve stroom; er valt niets terug te verdienen.',
  },
}

const never: None = {
  kind: 'never',
  explanation: {
    en: 'The cumulative balance is still negative after the last year, so the investment is not paid back in the period.',
    nl: 'Het cumulatieve saldo is na het laatste jaar nog negatief; de investering wordt binnen de periode niet terugverdiend.',
  },
}

/** The balance after each year; one that is zero but for the rounding of the flows and factors is zero. */
const balances = (flows: readonly number[]): number[] => {
  let magnitude = 0
  return runningTotals(flows).map((balance, t) => {
    magnitude += Math.abs(flows[t]!)
    return Math.abs(balance) <= (t + 2) * Number.EPSILON * magnitude ? 0 : balance
  })
}

/**
 * The position of the last negative balance, after which it is paid back; −1 when it never is negative; or why there is no
 * payback time.
 */
export const crossingOf = (flows: readonly number[], balance: readonly number[]): number | None => {
  if (!flows.some((flow) => flow < 0)) return noInvestment
  const lastNegative = balance.findLastIndex((value) => value < 0)
  return lastNegative === balance.length - 1 ? never : lastNegative
}

/**
 * Payback time (terugverdientijd): the years from the first flow until the cumulative balance becomes zero or positive
 * and stays so to the end.
 *
 * When the balance turns negative again, for a renewal or for clearing the site, only the last crossing counts; a
 * payback time that is lost again later would flatter the project. Within the year of crossing the balance is taken
 * to run in a straight line from its value after the year before (t - 1) to its value after the year (t), so the time
 * is (t - 1) + shortfall after year t - 1 / (discounted) flow of year t. Time counts from the first entry of `flows`,
 * also when that is zero. With `discountRate` each flow counts with its factor (1 + rate)^-t, the first undiscounted.
 * The time is 0 when some flow is negative but the balance never is.
 *
 * @throws RangeError for a flow that is not finite or a rate that `npv` would refuse.
 */
export const payback = (flows: readonly number[], options: PaybackOptions = {}): Payback => {
  const discounted = discountedFlows(options.discountRate ?? 0, flows, options)
  const balance = balances(discounted)
  const crossing = crossingOf(flows, balance)
  if (typeof crossing === 'object') return crossing
  if (crossing < 0) return { kind: 'reached', years: 0 }
  const shortfall = -balance[crossing]!
  if (!Number.isFinite(shortfall + balance[crossing + 1]!))
    throw new RangeError('Expected flows whose sums fit in a number. Use a larger unit of money.')
  return { kind: 'reached', years: crossing + shortfall / (shortfall + balance[crossing + 1]!) }
}
