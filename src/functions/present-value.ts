import { checkFigure, checkRate, checkYears, type Figure, type RateOptions } from '../appraisal/indicators/figures.js'
import { type LevelFlows, levelPresentValue } from '../appraisal/indicators/present-value.js'
import { constant } from '../quantity/leaf.js'
import type { DecimalText, Quantity } from '../quantity/quantity.js'
import { exactOf, numberOf } from './read.js'

const checked = (rate: Figure, flows: LevelFlows, options: RateOptions): Quantity<never> => {
  checkRate(rate, options)
  checkYears(Number(flows.years))
  if (flows.yearly === undefined && flows.final === undefined) {
    throw new RangeError('Expected an amount, got none. Give { years, yearly }, { years, final } or all three.')
  }
  if (flows.yearly !== undefined) checkFigure(flows.yearly, 'yearly')
  if (flows.final !== undefined) checkFigure(flows.final, 'final')
  return levelPresentValue(rate, flows)
}

const later = (rate: Figure, amount: Figure, years: Figure, options: RateOptions): Quantity<never> => {
  checkRate(rate, options)
  checkFigure(amount, 'the amount')
  checkYears(Number(years), 0)
  return Number(years) === 0 ? constant(amount) : levelPresentValue(rate, { years, final: amount })
}

/** The two ways to ask: one amount after a number of years, or equal yearly amounts with or without a last one. */
const asked = (
  rate: Figure,
  what: Figure | LevelFlows,
  years: Figure | RateOptions | undefined,
  options: RateOptions,
): Quantity<never> => {
  if (typeof what === 'object') return checked(rate, what, typeof years === 'object' ? years : options)
  if (typeof years === 'number' || typeof years === 'string') return later(rate, what, years, options)
  throw new RangeError(
    'Expected presentValue(rate, amount, years), got no number of years. Give it, or { years, yearly, final }.',
  )
}

/**
 * Present value (contante waarde) of one amount later, amount · (1 + rate)^-years; or of equal yearly amounts with or
 * without a last one, yearly · Σ over t = 1 … years of (1 + rate)^-t + final · (1 + rate)^-years.
 *
 * Timing: the value is at time 0; the one amount falls after `years` years, `yearly` at the end of each of the years
 * 1 … years, `final` at the end of the last one. An amount keeps its sign (PV of spreadsheets turns it round). For yearly
 * amounts that differ use `npv`.
 *
 * @throws RangeError when no amount is given or one is not finite, for years that are not a whole number from 1 (from 0
 * for one amount) to 10,000, and for rates as `npv` does.
 */
export function presentValue(rate: number, amount: number, years: number, options?: RateOptions): number
export function presentValue(rate: number, flows: LevelFlows<number>, options?: RateOptions): number
export function presentValue(
  rate: number,
  what: number | LevelFlows<number>,
  years?: number | RateOptions,
  options: RateOptions = {},
): number {
  return numberOf(asked(rate, what, years, options))
}

/** {@link presentValue} at 34 digits, as decimal text. @throws RangeError as that does. */
export function exactPresentValue(rate: Figure, amount: Figure, years: Figure, options?: RateOptions): DecimalText
export function exactPresentValue(rate: Figure, flows: LevelFlows, options?: RateOptions): DecimalText
export function exactPresentValue(
  rate: Figure,
  what: Figure | LevelFlows,
  years?: Figure | RateOptions,
  options: RateOptions = {},
): DecimalText {
  return exactOf(asked(rate, what, years, options))
}
