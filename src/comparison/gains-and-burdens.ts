import { type Exact, zero } from '../quantity/decimal.js'
import { difference, exactTotal } from '../quantity/exact-sum.js'
import type { DecimalText } from '../quantity/quantity.js'
import { decimalTextOf } from '../reading/decimal.js'
import { amountOf } from './amounts.js'
import type { Amount } from './result.js'

/** What someone gains and pays, present values: costs positive; net = benefits − costs + transfers. */
export interface GainsAndBurdens {
  readonly benefits: Amount
  readonly costs: Amount
  /** What others pay to them, less what they pay to others: it adds up to zero over all. */
  readonly transfers: Amount
  readonly net: Amount
}

/** Thrown when a table of who gains and pays does not add up; `amount` is what is left, in euro. */
export class IncidenceError extends Error {
  override readonly name = 'IncidenceError'
  readonly code: 'cellsNotNational' | 'transfersNotZero'
  readonly amount: DecimalText

  constructor(code: IncidenceError['code'], amount: DecimalText, message: string) {
    super(message)
    this.code = code
    this.amount = amount
  }
}

/** The same as exact numbers, and without net, which follows. */
export interface Sums {
  readonly benefits: Exact
  readonly costs: Exact
  readonly transfers: Exact
}

export const nothing: Sums = { benefits: zero, costs: zero, transfers: zero }
/** Most cells of a bearer have only costs, or only benefits. */
export const plus = (a: Exact, b: Exact): Exact => (b.isZero() ? a : a.isZero() ? b : exactTotal([a, b]))
export const minus = (a: Exact, b: Exact): Exact => (b.isZero() ? a : difference(a, b))
export const sumOf = (each: readonly Sums[]): Sums => ({
  benefits: exactTotal(each.map(({ benefits }) => benefits)),
  costs: exactTotal(each.map(({ costs }) => costs)),
  transfers: exactTotal(each.map(({ transfers }) => transfers)),
})
const netOf = ({ benefits, costs, transfers }: Sums): Exact => plus(minus(benefits, costs), transfers)
const nought = amountOf(zero)
const amount = (value: Exact): Amount => (value.isZero() ? nought : amountOf(value))
export const amountsOf = (sums: Sums): GainsAndBurdens => {
  const net = netOf(sums)
  const [benefits, transfers] = [amount(sums.benefits), amount(sums.transfers)]
  const same = net === sums.benefits ? benefits : net === sums.transfers ? transfers : null
  return { benefits, costs: amount(sums.costs), transfers, net: same ?? amount(net) }
}

/** Refuses a table whose transfers do not add up to zero, or whose cells do not add up to the national result. */
export const requireBalance = (all: Sums, national: Exact): void => {
  const left = netOf(all).minus(national)
  for (const [code, rest, what] of [
    ['transfersNotZero', all.transfers, 'Transfers: expected zero over all who pay and receive'],
    ['cellsNotNational', left, 'Cells: expected the national net present value together'],
  ] as const) {
    if (rest.isZero()) continue
    const text = decimalTextOf(rest)
    throw new IncidenceError(
      code,
      text,
      `${what}, got ${text} euro more. Report it: the library should not allow this.`,
    )
  }
}
