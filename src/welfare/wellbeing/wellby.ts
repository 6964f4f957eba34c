import { power } from '../../quantity/binary64.js'
import { fitting, ProblemList, zeroOrMore } from '../problem-list.js'
import { total } from '../total.js'
import { rangeProblems, type ValueRange } from './point-value.js'

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

const yearsOf = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `year ${at + 1}`)

const problemsOf = ({ changes, values, discountRate, firstTime }: WellbyInput): ProblemList => {
  const problems = new ProblemList()
  const years = yearsOf(values.length)
  problems.names(
    'changes',
    changes.map(({ id }) => id),
  )
  if (values.length === 0)
    problems.add('values', 'at least one year', 'none', 'Give the value of a point in each year.')
  for (const [at, value] of values.entries()) rangeProblems(`value in ${years[at]}`, value, problems)
  for (const { id, people, points } of changes) {
    problems.numbers(`people in “${id}”`, people, years, zeroOrMore)
    problems.numbers(`points in “${id}”`, points, years, {
      fits: (value) => value >= -10 && value <= 10,
      expected: 'a change from −10 to 10 on the scale from 0 to 10',
    })
  }
  problems.number('discount rate', discountRate, {
    fits: (value) => value > -1 && value <= 0.5,
    expected: 'a fraction above −1 and at most 0.5 (2.25 % is 0.0225)',
  })
  problems.number('firstTime', firstTime, { fits: (value) => value === 0 || value === 1, expected: '0 or 1' })
  return problems
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
  problemsOf(input).refuse()
  const { changes, values, discountRate, firstTime } = input
  const factors = values.map((_, at) => power(1 + discountRate, -(at + firstTime)))
  const years = changes.map(({ people, points }) => people.map((persons, at) => persons * (points[at] as number)))
  const worth = (rows: readonly (readonly number[])[], name: keyof ValueRange): number => {
    const terms = rows.flatMap((row) => row.map((points, at) => points * values[at]![name] * (factors[at] as number)))
    return fitting(`${name} value`, total(terms))
  }
  const worthOf = (rows: readonly (readonly number[])[]): ValueRange => ({
    low: worth(rows, 'low'),
    central: worth(rows, 'central'),
    high: worth(rows, 'high'),
  })
  const byGroup = changes.map(({ id }, at) => {
    const row = years[at] as readonly number[]
    return { id, wellbys: fitting('WELLBYs', total(row)), value: worthOf([row]) }
  })
  return { wellbys: fitting('WELLBYs', total(years.flat())), value: worthOf(years), byGroup }
}
