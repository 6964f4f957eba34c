import type { Text } from '../../quantity/text.js'
import { checkFlows, checkRate, type RateOptions } from './figures.js'

/** The first-year rate of return, or why there is none. */
export interface FirstYearReturn {
  readonly value: number | null
  readonly why: Text | null
}

const nothingSpent: Text = {
  en: 'nothing is spent before the first benefits',
  nl: 'er is niets uitgegeven vóór de eerste baten',
}

/**
 * First-year rate of return (eerstejaarsrendement): the net flow of the year of opening over what was spent before it,
 * flows[opening] / −Σ over t < opening of flows[t] · (1 + rate)^(opening − t).
 *
 * Timing: flows lie one year apart; spending is compounded to the year of opening, with a rate of 0 it is simply added
 * up. Below the discount rate it is better to open later. Null with a reason when nothing was spent.
 *
 * @param opening position in `flows` of the first year with benefits, 1 or later
 * @throws RangeError for an opening that is not a position after the first, and as `npv` does.
 */
export const firstYearRateOfReturn = (
  rate: number,
  flows: readonly number[],
  opening: number,
  options: RateOptions = {},
): FirstYearReturn => {
  checkRate(rate, options)
  checkFlows(flows)
  const first = flows[opening]
  if (first === undefined || opening < 1) {
    throw new RangeError(
      `Expected the position of the year of opening, from 1 to ${flows.length - 1}, got ${opening}. Position 0 is the first flow.`,
    )
  }
  const spent = flows.slice(0, opening).reduce((sum, flow) => (sum - flow) * (1 + rate), 0)
  return spent > 0 ? { value: first / spent, why: null } : { value: null, why: nothingSpent }
}
