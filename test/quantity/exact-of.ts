import { Decimal } from 'decimal.js'
import type { DoubleDouble } from '../../src/quantity/double-double.js'

/** Decimals of 80 digits, beside which 30 digits are inexact. */
export const Fine = Decimal.clone({ precision: 80, defaults: true })

/** Enough digits for every number of binary64 from 1e-60 to 1e60. */
const Long = Decimal.clone({ precision: 500, defaults: true })

/** What a binary64 number is exactly, not as it prints. */
export const exactOf = (value: number): Decimal => {
  let [whole, halvings] = [value, 0]
  for (; !Number.isInteger(whole); halvings++) whole *= 2
  return new Long(BigInt(whole).toString()).div(new Long(2).pow(halvings))
}

export const decimalOf = ({ high, low }: DoubleDouble): Decimal => new Fine(exactOf(high).plus(exactOf(low)))
