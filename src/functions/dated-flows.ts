import { type DatedFlow, datedPresentValue } from '../appraisal/indicators/dated-flows.js'
import { checkRate, type Figure, type RateOptions } from '../appraisal/indicators/figures.js'
import { byDay, datedRateRoots } from '../appraisal/indicators/internal-rates-of-dated-flows.js'
import {
  type InternalRatesOfReturn,
  type RateRoot,
  ratesFound,
  withoutRates,
} from '../appraisal/indicators/internal-rates-of-return.js'
import type { DecimalText } from '../quantity/quantity.js'
import { exactRate, fine, type Term } from './exact-rate.js'
import { exactOf, numberOf } from './read.js'

export type { DatedFlow } from '../appraisal/indicators/dated-flows.js'

/**
 * Net present value (netto contante waarde) of flows on dates: the sum of amount / (1 + rate)^(days / 365).
 *
 * Timing: the first flow is not discounted and none may lie before it; days are counted from its date, actual/365, so a
 * leap year counts 366 days. Dates are text, `YYYY-MM-DD`.
 *
 * @throws RangeError for no flows, a date that is not one or lies before the first, an amount that is not finite, and for
 * rates as `npv` does.
 */
export const xnpv = (rate: number, flows: readonly DatedFlow<number>[], options: RateOptions = {}): number => {
  checkRate(rate, options)
  return numberOf(datedPresentValue(rate, flows))
}

/** {@link xnpv} at 34 digits, as decimal text. @throws RangeError as that does. */
export const exactXnpv = (rate: Figure, flows: readonly DatedFlow[], options: RateOptions = {}): DecimalText => {
  checkRate(rate, options)
  return exactOf(datedPresentValue(rate, flows))
}

const solve = <Rate>(
  flows: readonly DatedFlow[],
  rateOf: (terms: readonly Term[], root: RateRoot) => Rate,
): InternalRatesOfReturn<Rate> => {
  const terms = [...byDay(flows)]
    .map(([period, same]) => ({ period, amount: same.reduce((sum, { amount }) => sum.plus(fine(amount)), fine(0)) }))
    .filter(({ amount }) => !amount.isZero())
  const amounts = new Map(terms.map(({ period, amount }) => [period, amount.toNumber()]))
  return withoutRates([...amounts.values()]) ?? ratesFound(datedRateRoots(amounts).map((root) => rateOf(terms, root)))
}

/**
 * All internal rates of return (interne rentevoeten) of flows on dates: the yearly rates between -99.9 % and 99,900 % at
 * which {@link xnpv} is zero, in the shape of `irr`: none, unique or several, all of them, rising.
 *
 * Timing as {@link xnpv}: actual/365 from the date of the first flow. Amounts of one day count together.
 *
 * @throws RangeError for no flows, a date that is not one or lies before the first, an amount that is not finite.
 */
export const xirr = (flows: readonly DatedFlow<number>[]): InternalRatesOfReturn =>
  solve(flows, (terms, root) => Number(exactRate(terms, root, 365)))

/** {@link xirr} with each rate to 30 digits, as decimal text. @throws RangeError as that does. */
export const exactXirr = (flows: readonly DatedFlow[]): InternalRatesOfReturn<DecimalText> =>
  solve(flows, (terms, root) => exactRate(terms, root, 365))
