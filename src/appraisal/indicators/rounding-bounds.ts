import { checkFigure } from './figures.js'
import { runningTotals } from './running-totals.js'

/** A printed figure and how far the true one may lie from it: half of the last digit. */
export interface RoundedFigure {
  readonly value: number
  readonly rounding: number
}

/**
 * The sum of rounded figures (som van afgeronde cijfers) with its bound: the true sum lies within
 * `value` ± `rounding`, the sum of the roundings.
 *
 * @throws RangeError for figures that are not finite, or a rounding below 0.
 */
export const roundedSum = (parts: readonly RoundedFigure[]): RoundedFigure => {
  for (const { value, rounding } of parts) {
    checkFigure(value, 'a figure')
    checkFigure(rounding, 'a rounding')
    if (rounding < 0)
      throw new RangeError(`Expected a rounding of 0 and more, got ${rounding}. Give half of the last digit.`)
  }
  const total = (values: readonly number[]): number => runningTotals(values).at(-1) ?? 0
  return { value: total(parts.map(({ value }) => value)), rounding: total(parts.map(({ rounding }) => rounding)) }
}

/**
 * Whether a printed total can be the sum of printed parts (consistent binnen afronding): the difference is no larger than
 * all roundings together.
 *
 * @throws RangeError as {@link roundedSum} does.
 */
export const agreesWithinRounding = (parts: readonly RoundedFigure[], printed: RoundedFigure): boolean => {
  const sum = roundedSum(parts)
  return Math.abs(sum.value - roundedSum([printed]).value) <= sum.rounding + printed.rounding
}
