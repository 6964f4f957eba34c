import { power } from '../../quantity/binary64.js'
import { finite, fitting, type NumberRule, ProblemList, positive } from '../problem-list.js'

/** A low, a central and a high value: a single value would hide how wide the range is. */
export interface ValueRange {
  readonly low: number
  readonly central: number
  readonly high: number
}

/** Real income per inhabitant in the price year and in the year asked, and how the value grows with it. */
export interface IncomeGrowth {
  readonly from: number
  readonly to: number
  /** Percentage by which the value rises when income rises by one percent; 0 is no real growth. */
  readonly elasticity: number
}

/** Adds what is wrong with a range to a list. */
export const rangeProblems = (what: string, { low, central, high }: ValueRange, problems: ProblemList): void => {
  const rule: NumberRule = {
    fits: (value) => value >= 0 && value < Number.POSITIVE_INFINITY,
    expected: 'a finite amount of 0 or more',
  }
  for (const [name, value] of Object.entries({ low, central, high })) problems.number(`${what}, ${name}`, value, rule)
  if (low > central || central > high)
    problems.add(what, 'low ≤ central ≤ high', `${low}, ${central}, ${high}`, 'Put them in order.')
}

/** A function of each value of a range. */
export const eachValue = ({ low, central, high }: ValueRange, f: (value: number) => number): ValueRange => ({
  low: f(low),
  central: f(central),
  high: f(high),
})

/**
 * The value of a point of life satisfaction in another year (waarde van een punt levenstevredenheid): by prices and, if
 * stated, by real income, v_t = v_0 · (P_t / P_0) · (Y_t / Y_0)^η.
 *
 * Units: money per point per person per year, in the prices of the index year `to`; index levels and incomes are any
 * numbers above 0 in one unit each. `income: null` says that the value does not grow with income.
 *
 * @throws RangeError that lists every problem: values below 0 or out of order, index levels or incomes not above 0, an
 * elasticity that is not finite, a result too large for a number.
 *
 * Source: HM Treasury, Wellbeing guidance for appraisal (2021), for the value; uprating with income is not confirmed there.
 */
export const upratedPointValue = ({
  value,
  prices,
  income,
}: {
  readonly value: ValueRange
  readonly prices: { readonly from: number; readonly to: number }
  readonly income: IncomeGrowth | null
}): ValueRange => {
  const problems = new ProblemList()
  rangeProblems('value', value, problems)
  problems.number('price index, from', prices.from, positive)
  problems.number('price index, to', prices.to, positive)
  if (income !== null) {
    problems.number('income, from', income.from, positive)
    problems.number('income, to', income.to, positive)
    problems.number('income elasticity', income.elasticity, finite)
  }
  problems.refuse()
  const growth = income === null ? 1 : power(income.to / income.from, income.elasticity)
  return eachValue(value, (amount) => fitting('uprated value', ((amount * prices.to) / prices.from) * growth))
}
