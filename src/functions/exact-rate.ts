import type { RateRoot } from '../appraisal/indicators/internal-rates-of-return.js'
import { power } from '../quantity/binary64.js'
import { Exact } from '../quantity/decimal.js'
import type { DecimalText } from '../quantity/quantity.js'
import { decimalTextOf } from '../reading/decimal.js'

/** More digits than are printed, so that steps and differences near zero keep the printed ones. */
const Fine = Exact.clone({ precision: 80 })
type Fine = Exact

/** An amount at a whole number of periods from the first. */
export interface Term {
  readonly amount: Fine
  readonly period: number
}

/** Exact amounts of figures. */
export const fine = (figure: DecimalText | number): Fine => new Fine(figure)

const digits = 30

/** The sum of amount · x^period, its sizes and its slope at x; periods counted from the first term. */
const valueAt = (terms: readonly Term[], x: Fine): { value: Fine; size: Fine; slope: Fine } => {
  let [value, size, slope] = [fine(0), fine(0), fine(0)]
  let power = fine(1)
  let last = 0
  for (const { amount, period } of terms) {
    power = power.times(x.pow(period - last))
    last = period
    const term = amount.times(power)
    value = value.plus(term)
    size = size.plus(term.abs())
    slope = slope.plus(term.times(period).div(x))
  }
  return { value, size, slope }
}

/** The derivative times x: has the roots of the derivative. */
const turning = (terms: readonly Term[]): readonly Term[] =>
  terms.map(({ amount, period }) => ({ amount: amount.times(period), period })).filter(({ period }) => period > 0)

/**
 * A rate to 30 digits, from the rate in binary64, by Newton's method in x = (1 + rate)^(−1 / periods a year). Where the
 * value only touches zero the first derivative that crosses it is polished instead.
 */
export const exactRate = (terms: readonly Term[], { rate, multiple }: RateRoot, perYear = 1): DecimalText => {
  const first = terms[0]?.period ?? 0
  let used: readonly Term[] = terms.map(({ amount, period }) => ({ amount, period: period - first }))
  let x = fine(power(1 + rate, -1 / perYear))
  if (multiple) {
    const start = x
    const touches = (these: readonly Term[]): boolean => {
      const { value, size } = valueAt(these, start)
      return value.abs().lte(size.times('1e-4'))
    }
    do used = turning(used)
    while (touches(turning(used)) && used.length > 2)
  }
  for (let i = 0; i < 60; i++) {
    const { value, slope } = valueAt(used, x)
    if (value.isZero() || slope.isZero()) break
    const step = value.div(slope)
    x = x.minus(step)
    if (step.abs().lte(x.abs().times('1e-40'))) break
  }
  const exact = fine(1).div(x.pow(perYear)).minus(1)
  // A rate of zero comes out as a rest of the last digits.
  return decimalTextOf(exact.abs().lt('1e-60') ? fine(0) : exact.toSignificantDigits(digits))
}
