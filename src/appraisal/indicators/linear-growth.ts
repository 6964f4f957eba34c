import { checkFigure, checkYears } from './figures.js'

/** A yearly amount that grows in a straight line and then stays. */
export interface LinearGrowth {
  /** The amount of the first year. */
  readonly base: number
  /** The amount from `futureYear` on. */
  readonly future: number
  readonly baseYear: number
  readonly futureYear: number
}

/**
 * Yearly amounts that run in a straight line from those of a base year to those of a future year and then stay
 * (lineaire groei, daarna constant): base + (future − base) · min(1, (year − baseYear) / (futureYear − baseYear)).
 *
 * Units: whichever, a year. Timing: the first amount is that of the base year.
 *
 * @param years how many, from the base year on
 * @throws RangeError for amounts that are not finite, years that are not whole, a future year not after the base year.
 */
export const linearGrowth = ({ base, future, baseYear, futureYear }: LinearGrowth, years: number): number[] => {
  checkFigure(base, 'base')
  checkFigure(future, 'future')
  checkYears(years)
  if (!Number.isInteger(baseYear) || !Number.isInteger(futureYear) || futureYear <= baseYear) {
    throw new RangeError(
      `Expected a future year after the base year, got ${baseYear} and ${futureYear}. Write whole calendar years.`,
    )
  }
  return Array.from({ length: years }, (_, t) => base + (future - base) * Math.min(1, t / (futureYear - baseYear)))
}
