import { power } from '../../quantity/binary64.js'
import type { Text } from '../../quantity/text.js'
import {
  atPosition,
  listProblems,
  nameProblems,
  notNegative,
  numberProblems,
  problemInWords,
  refuse,
  within,
} from '../problems.js'
import { inputProblems, list, object, text } from '../shape.js'
import { total } from '../total.js'
import { rangeProblems, rangeShape, type ValueRange } from './point-value.js'

/** A group whose life satisfaction changes, year by year, so that how long a change lasts is always stated. */
export interface LifeSatisfactionChange {
  readonly id: string
  /** Persons in each year. */
  readonly people: readonly number[]
  /** Change in life satisfaction on a scale from 0 to 10 in each year; adaptation shows as a change that fades. */
  readonly points: readonly number[]
}

export interface WellbyInput {
  readonly changes: readonly LifeSatisfactionChange[]
  /** Value of a point in each year, in the prices of one year, money per point per person per year. */
  readonly values: readonly ValueRange[]
  /** Real discount rate a year, as a fraction. */
  readonly discountRate: number
  /** When the first year counts: 0 leaves it undiscounted, 1 discounts it by a year. */
  readonly firstTime: 0 | 1
}

export interface WellbyResult {
  /** Points × persons × years, not discounted. */
  readonly wellbys: number
  /** Present value by the low, central and high value of a point: of a loss, `low` is the smallest loss. */
  readonly value: ValueRange
  /** Present value of each group. */
  readonly byGroup: readonly { readonly id: string; readonly wellbys: number; readonly value: ValueRange }[]
}

const change = {
  fits: (points: number) => points >= -10 && points <= 10,
  expected: {
    en: 'a change from −10 to 10 on the scale from 0 to 10',
    nl: 'een verandering van −10 tot 10 op de schaal van 0 tot 10',
  },
}
const rate = {
  fits: (fraction: number) => fraction > -1 && fraction <= 0.5,
  expected: {
    en: 'a fraction above −1 and at most 0.5 (2.25 % is 0.0225)',
    nl: 'een fractie boven −1 en hoogstens 0,5 (2,25 % is 0,0225)',
  },
}
const zeroOrOne = { fits: (time: number) => time === 0 || time === 1, expected: { en: '0 or 1', nl: '0 of 1' } }

const mend: Text = {
  en: 'Correct it, one for each year that has a value of a point.',
  nl: 'Verbeter het, een voor elk jaar dat een waarde van een punt heeft.',
}

const problemsOf = ({ changes, values, discountRate, firstTime }: WellbyInput): readonly Text[] => {
  const length = values.length
  const ids = changes.map(({ id }) => id)
  const none = length === 0
  return [
    ...nameProblems({ en: 'changes', nl: 'veranderingen' }, ids),
    ...(none
      ? [
          problemInWords(
            { en: 'values', nl: 'waarden' },
            { en: 'at least one year', nl: 'ten minste één jaar' },
            { en: 'none', nl: 'geen' },
            { en: 'Give the value of a point in each year.', nl: 'Geef de waarde van een punt in elk jaar.' },
          ),
        ]
      : []),
    ...values.flatMap((value, at) => rangeProblems(atPosition({ en: 'value', nl: 'waarde' }, at), value)),
    ...changes.flatMap(({ id, people, points }) => [
      ...listProblems({ en: `people in “${id}”`, nl: `mensen in “${id}”` }, people, {
        length,
        rule: notNegative,
        mend,
      }),
      ...listProblems({ en: `points in “${id}”`, nl: `punten in “${id}”` }, points, { length, rule: change, mend }),
    ]),
    ...numberProblems({ en: 'discount rate', nl: 'discontovoet' }, discountRate, rate),
    ...numberProblems('firstTime', firstTime, zeroOrOne),
  ]
}

const shape = {
  changes: list(object({ id: text, people: list(), points: list() })),
  values: list(rangeShape),
}

/**
 * Value of changes in life satisfaction (WELLBY, waarde van levenstevredenheid):
 * V = Σ_t Σ_g n_gt · ΔLS_gt · v_t / (1 + r)^t. One WELLBY is one point on the scale from 0 to 10 for one person for a year.
 *
 * Axes: `people`, `points` and `values` run over the same years, one apart; how long a change lasts is what these lists
 * say. Units: money of one price year; the rate is real. Timing: the first year is at time `firstTime`. Every point counts
 * the same whoever gains it, so no income weight belongs on top; and it replaces what it contains, see
 * `wellbeingProblems`.
 *
 * @throws RangeError that lists every problem: groups twice, lists of another length than `values`, persons below 0, changes
 * beyond the scale, values out of order, a rate that is no fraction, a result too large for a number.
 *
 * Source: HM Treasury, Wellbeing guidance for appraisal: supplementary Green Book guidance (2021).
 */
export const wellbyValue = (input: WellbyInput): WellbyResult => {
  refuse(inputProblems(input, shape))
  refuse(problemsOf(input))
  const { changes, values, discountRate, firstTime } = input
  const factors = values.map((_, at) => power(1 + discountRate, -(at + firstTime)))
  const years = changes.map(({ people, points }) => people.map((persons, at) => persons * (points[at] as number)))
  const worth = (rows: readonly (readonly number[])[], name: keyof ValueRange): number => {
    const terms = rows.flatMap((row) => row.map((points, at) => points * values[at]![name] * (factors[at] as number)))
    return within(total(terms), { en: `${name} value`, nl: `waarde (${name})` })
  }
  const worthOf = (rows: readonly (readonly number[])[]): ValueRange => ({
    low: worth(rows, 'low'),
    central: worth(rows, 'central'),
    high: worth(rows, 'high'),
  })
  const byGroup = changes.map(({ id }, at) => {
    const row = years[at] as readonly number[]
    return { id, wellbys: within(total(row), { en: 'WELLBYs', nl: 'WELLBY’s' }), value: worthOf([row]) }
  })
  return { wellbys: within(total(years.flat()), { en: 'WELLBYs', nl: 'WELLBY’s' }), value: worthOf(years), byGroup }
}
