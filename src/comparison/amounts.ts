import { gainBelow } from '../appraisal/indicators/benefit-cost-ratios.js'
import { type Exact, zero } from '../quantity/decimal.js'
import type { Text } from '../quantity/text.js'
import { decimalTextOf } from '../reading/decimal.js'
import type { Amount, Ratio } from './result.js'

/** An exact number as numbers to use and text to print. */
export const amountOf = (value: Exact): Amount => {
  const exact = decimalTextOf(value)
  return { value: Number(exact), exact }
}

const noCosts: Text = { en: 'there are no costs to divide by', nl: 'er zijn geen kosten om door te delen' }

/** Benefits over costs; null with the reason when there is no cost to divide by, or what would be divided by is a gain. */
export const benefitCostRatioOf = (benefits: Exact, costs: Exact): Ratio =>
  costs.lt(zero) ? { value: null, exact: null, why: gainBelow } : ratioOf(benefits, costs)

/** A quotient, or null with the reason. */
export const ratioOf = (above: Exact, below: Exact, why: Text = noCosts): Ratio => {
  if (below.isZero()) return { value: null, exact: null, why }
  const value = above.div(below)
  return { value: value.toNumber(), exact: decimalTextOf(value), why: null }
}
