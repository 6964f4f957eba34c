import { Decimal } from 'decimal.js'

/** The house's own Decimal: 34 digits, half to even. decimal.js's shared settings are never touched. */
export const Exact = Decimal.clone({
  precision: 34,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -40,
  toExpPos: 40,
  defaults: true,
})

/** An exact number. Never part of a public type: results carry decimal text. */
export type Exact = Decimal

export const zero: Exact = new Exact(0)
export const unity: Exact = new Exact(1)
