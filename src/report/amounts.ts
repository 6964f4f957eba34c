import { Exact, zero } from '../quantity/decimal.js'
import type { Language } from '../quantity/text.js'
import { formatDecimal, formatSigned, millionsOf, roundToTotal } from './number.js'

/** How the amounts of one report are written: millions of euro, all with the same number of decimals. */
export interface Amounts {
  readonly one: (euro: string) => string
  /** With a plus before a gain. */
  readonly signed: (euro: string) => string
  /** What the second is more than the first, as both are printed. */
  readonly difference: (from: string, to: string) => string
  /** Amounts that are printed with their total: what is printed adds up to what is printed for the total. */
  readonly parts: (euro: readonly string[], signed?: boolean) => readonly string[]
  /**
   * A column of two groups, benefits and costs: every group adds up to its subtotal, and the subtotals to the total.
   * Costs are negative.
   */
  readonly groups: (
    first: readonly string[],
    second: readonly string[],
  ) => {
    readonly first: readonly string[]
    readonly second: readonly string[]
    readonly subtotals: readonly [string, string]
    readonly total: string
  }
}

/** The largest of some amounts, without its sign, in euro. */
export const largestOf = (amounts: readonly { readonly value: number }[]): number =>
  amounts.reduce((largest, { value }) => Math.max(largest, Math.abs(value)), 0)

const total = (euro: readonly string[]): string => euro.reduce((sum, each) => sum.plus(each), zero).toFixed()

/** Large amounts without decimals, smaller ones with as many as show three digits or so. */
const digitsFor = (largest: number): number => (largest >= 1e9 ? 0 : largest >= 1e8 ? 1 : largest >= 1e7 ? 2 : 3)

/** Writes amounts for a report whose largest amount is known, in euro. */
export const amountsOf = (largest: number, language: Language): Amounts => {
  const digits = digitsFor(Math.abs(largest))
  const plain = (text: string) => formatDecimal(text, digits, language)
  const withSign = (text: string) => formatSigned(text, digits, language)
  const rounded = (euro: readonly string[], sum?: string) => roundToTotal(euro.map(millionsOf), digits, sum)
  return {
    one: (euro) => plain(millionsOf(euro)),
    signed: (euro) => withSign(millionsOf(euro)),
    difference: (from, to) => {
      const [first, second] = [from, to].map((euro) => rounded([euro])[0] ?? '0') as [string, string]
      return plain(new Exact(second).minus(first).toFixed())
    },
    parts: (euro, signed = false) => rounded(euro).map(signed ? withSign : plain),
    groups: (first, second) => {
      const [above, below] = rounded([total(first), total(second)]) as [string, string]
      return {
        first: rounded(first, above).map(plain),
        second: rounded(second, below).map(plain),
        subtotals: [plain(above), plain(below)],
        total: plain(new Exact(above).plus(below).toFixed()),
      }
    },
  }
}

/** The amount with the opposite sign. */
export const negated = (euro: string): string => new Exact(euro).neg().toFixed()
