import { axis } from '../../quantity/axis.js'
import { constant, given } from '../../quantity/leaf.js'
import { add, divide, multiply, power, subtract, sum } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import { calendarYear, one, parseUnit } from '../../quantity/unit.js'
import { checkFigure, type Figure } from './figures.js'
import { yearlyRate } from './time-steps.js'

/** An amount on a date. */
export interface DatedFlow<Amount extends Figure = Figure> {
  /** The date as `YYYY-MM-DD`. */
  readonly date: string
  readonly amount: Amount
}

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/**
 * The number of a day (dagnummer) in the Gregorian calendar, 0 for 1 March of the year 0.
 *
 * Years are taken to begin in March, so that a leap day is the last: (153 m + 2) / 5 days lie before month m.
 *
 * @throws RangeError for text that is no date as `YYYY-MM-DD`.
 */
export const dayNumber = (date: string): number => {
  const [year, month, day] = (pattern.exec(date) ?? []).slice(1).map(Number)
  if (!year || !month || !day || month > 12 || day > daysInMonth(year, month)) {
    throw new RangeError(`Expected a date as YYYY-MM-DD, got ${date}. Write 31 January 2030 as 2030-01-31.`)
  }
  const marchYear = month > 2 ? year : year - 1
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return 365 * marchYear + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
}

/**
 * The days from the first flow to each.
 *
 * @throws RangeError for no flows, an amount that is not finite, a wrong date, or a date before that of the first flow.
 */
export const daysFromFirst = (flows: readonly DatedFlow[]): readonly number[] => {
  const [first] = flows
  if (!first) throw new RangeError('Expected at least one flow with a date, got none. Give [{ date, amount }].')
  const start = dayNumber(first.date)
  return flows.map(({ date, amount }) => {
    checkFigure(amount, `the amount of ${date}`)
    const days = dayNumber(date) - start
    if (days >= 0) return days
    throw new RangeError(
      `Expected dates from ${first.date} on, the date of the first flow, got ${date}. Put the earliest flow first.`,
    )
  })
}

/**
 * Net present value of dated flows as a quantity: the sum of amount / (1 + rate)^(days / 365), days counted from the date
 * of the first flow (actual/365: a leap year counts 366 of them).
 */
export const datedPresentValue = (rate: Figure, flows: readonly DatedFlow[]): Quantity<never> => {
  const passed = daysFromFirst(flows)
  const along = axis(
    'flow',
    flows.map((_, i) => String(i)),
  )
  const days = given({
    label: { en: 'days from the first flow', nl: 'dagen sinds de eerste stroom' },
    axes: [along],
    values: passed,
    unit: parseUnit('day', null),
  })
  const amount = given({
    label: { en: 'amount', nl: 'bedrag' },
    axes: [along],
    values: flows.map((flow) => flow.amount),
    unit: one,
  })
  const years = divide(subtract(constant(0, parseUnit('day', null)), days), constant(365, parseUnit('day', null)))
  const growth = add(constant(1), multiply(yearlyRate(rate), constant(1, calendarYear)))
  const factor = power(growth, years, { en: 'discount factor', nl: 'discontofactor' })
  return sum(multiply(amount, factor), 'flow', { en: 'net present value', nl: 'netto contante waarde' })
}
