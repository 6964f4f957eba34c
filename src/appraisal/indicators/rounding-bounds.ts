import { type Exact, zero } from '../../quantity/decimal.js'
import { checkFigure, fitting } from './figures.js'

/** A printed figure and how far the true one may lie from it: half of the last digit. */
export interface RoundedFigure {
  readonly value: number
  readonly rounding: number
}

/** Printed figures are decimal, so they are added up in decimal: 4.6 and 0.15 make 4.75, not almost. */
const totalOf = (parts: readonly RoundedFigure[]): { readonly value: Exact; readonly rounding: Exact } => {
  for (const { value, rounding } of parts) {
    checkFigure(value, 'a figure')
    checkFigure(rounding, 'a rounding')
    if (rounding < 0)
      throw new RangeError(`Expected a rounding of 0 and more, got ${rounding}. Give half of the last digit.`)
  }
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum.plus(value), zero)
  return { value: total(parts.map(({ value }) => value)), rounding: total(parts.map(({ rounding }) => rounding)) }
}

/**
 * The sum of rounded figures (som van afgeronde cijfers) with its bound: the true sum lies within
 * `value` ± `rounding`, the sum of the roundings. Units: whichever, the same for all. 0 without parts.
 *
 * @throws RangeError for figures that are not finite, a rounding below 0, or a sum too large for a number.
 */
export const roundedSum = (parts: readonly RoundedFigure[]): RoundedFigure => {
  const { value, rounding } = totalOf(parts)
  return { value: fitting(value.toNumber(), 'a sum'), rounding: fitting(rounding.toNumber(), 'a sum of roundings') }
}

/**
 * Whether a printed total can be the sum of printed parts (consistent binnen afronding): the difference is no larger than
 * all roundings together. Units: whichever, the same for all.
 *
 * @throws RangeError as {@link roundedSum} does.
 */
export const agreesWithinRounding = (parts: readonly RoundedFigure[], printed: RoundedFigure): boolean => {
  const [sum, total] = [totalOf(parts), totalOf([printed])]
  return sum.value.minus(total.value).abs().lte(sum.rounding.plus(total.rounding))
}
