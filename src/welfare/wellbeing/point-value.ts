import { power } from '../../quantity/binary64.js'
import { type Label, type Text, textOf } from '../../quantity/text.js'
import { around, finite, notNegative, numberProblems, positive, problemInWords, refuse, within } from '../problems.js'
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

const amount = {
  ...notNegative,
  expected: { en: 'a finite amount of 0 or more', nl: 'een eindig bedrag van 0 of meer' },
}

/** A range before it is checked. */
export const rangeShape: Shape = object({ low: anything, central: anything, high: anything })

/** The problems of a range. */
export const rangeProblems = (what: Label, { low, central, high }: ValueRange): readonly Text[] => [
  ...Object.entries({ low, central, high }).flatMap(([name, value]) =>
    numberProblems(
      around(what, (whole) => `${whole}, ${name}`),
      value,
      amount,
    ),
  ),
  ...(low > central || central > high
    ? [
        problemInWords(what, textOf('low ≤ central ≤ high'), `${low}, ${central}, ${high}`, {
          en: 'Put them in order.',
          nl: 'Zet ze op volgorde.',
        }),
      ]
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
    ...numberProblems({ en: 'price index, from', nl: 'prijsindex, van' }, prices.from, positive),
    ...numberProblems({ en: 'price index, to', nl: 'prijsindex, naar' }, prices.to, positive),
    ...(income === null
      ? []
      : [
          ...numberProblems({ en: 'income, from', nl: 'inkomen, van' }, income.from, positive),
          ...numberProblems({ en: 'income, to', nl: 'inkomen, naar' }, income.to, positive),
          ...numberProblems({ en: 'income elasticity', nl: 'inkomenselasticiteit' }, income.elasticity, finite),
        ]),
  ])
  const growth = income === null ? 1 : power(income.to / income.from, income.elasticity)
  return eachValue(value, (each) =>
    within(((each * prices.to) / prices.from) * growth, { en: 'uprated value', nl: 'opgehoogde waarde' }),
  )
}
