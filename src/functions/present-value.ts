import { checkFigure, checkRate, checkYears, type Figure, type RateOptions } from '../appraisal/indicators/figures.js'
import { type LevelFlows, levelPresentValue } from '../appraisal/indicators/present-value.js'
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

/**
 * Present value (contante waarde) of equal yearly amounts, of one amount later, or of both:
 * yearly · Σ over t = 1 … years of (1 + rate)^-t + final · (1 + rate)^-years.
 *
 * Timing: `yearly` falls at the end of each of the years 1 … years, `final` at the end of the last one, the value is at
 * time 0. An amount keeps its sign (PV of spreadsheets turns it round). For yearly amounts that differ use `npv`.
 *
 * @throws RangeError when neither amount is given or one is not finite, for years that are not a whole number from 1 to
 * 10,000, and for rates as `npv` does.
 */
export const presentValue = (rate: number, flows: LevelFlows<number>, options: RateOptions = {}): number =>
  numberOf(checked(rate, flows, options))

/** {@link presentValue} at 34 digits, as decimal text. @throws RangeError as that does. */
export const exactPresentValue = (rate: Figure, flows: LevelFlows, options: RateOptions = {}): DecimalText =>
  exactOf(checked(rate, flows, options))
