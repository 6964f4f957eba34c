import type { Exact } from '../quantity/decimal.js'
import type { Text } from '../quantity/text.js'
import { decimalTextOf } from '../reading/decimal.js'
import type { Amount, Ratio } from './result.js'

/** An exact number as numbers to use and text to print. */
export const amountOf = (value: Exact): Amount => ({ value: value.toNumber(), exact: decimalTextOf(value) })

const noCosts: Text = { en: 'there are no costs to divide by', nl: 'er zijn geen kosten om door te delen' }

/** A quotient, or null with the reason. */
export const ratioOf = (above: Exact, below: Exact, why: Text = noCosts): Ratio => {
  if (below.isZero()) return { value: null, exact: null, why }
  const value = above.div(below)
  return { value: value.toNumber(), exact: decimalTextOf(value), why: null }
}
