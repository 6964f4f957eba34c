import { power } from '../../quantity/binary64.js'
import { finite, notNegative, numberProblems, positive, problemInWords, refuse, within } from '../problems.js'
import { anything, inputProblems, object, orNull, type Shape } from '../shape.js'

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

const amount = { ...notNegative, expected: 'a finite amount of 0 or more' }

/** A range before it is checked. */
export const rangeShape: Shape = object({ low: anything, central: anything, high: anything })

/** The problems of a range. */
export const rangeProblems = (what: string, { low, central, high }: ValueRange): readonly string[] => [
  ...Object.entries({ low, central, high }).flatMap(([name, value]) =>
    numberProblems(`${what}, ${name}`, value, amount),
  ),
  ...(low > central || central > high
    ? [problemInWords(what, 'low ≤ central ≤ high', `${low}, ${central}, ${high}`, 'Put them in order.')]
    : []),
]

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
export const upratedPointValue = (input: {
  readonly value: ValueRange
  readonly prices: { readonly from: number; readonly to: number }
  readonly income: IncomeGrowth | null
}): ValueRange => {
  refuse(
    inputProblems(input, {
      value: rangeShape,
      prices: object({ from: anything, to: anything }),
      income: orNull(object({ from: anything, to: anything, elasticity: anything })),
    }),
  )
  const { value, prices, income } = input
  refuse([
    ...rangeProblems('value', value),
    ...numberProblems('price index, from', prices.from, positive),
    ...numberProblems('price index, to', prices.to, positive),
    ...(income === null
      ? []
      : [
          ...numberProblems('income, from', income.from, positive),
          ...numberProblems('income, to', income.to, positive),
          ...numberProblems('income elasticity', income.elasticity, finite),
        ]),
  ])
  const growth = income === null ? 1 : power(income.to / income.from, income.elasticity)
  return eachValue(value, (each) => within(((each * prices.to) / prices.from) * growth, 'uprated value'))
}
