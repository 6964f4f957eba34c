import { log } from '../../quantity/binary64.js'
import { checkFigure, fitting } from './figures.js'

/** Damage of an event that is reached or exceeded once in so many years on average. */
export interface ReturnPeriodDamage {
  /** Years, 1 and more. */
  readonly returnPeriod: number
  readonly damage: number
}

/**
 * How damage runs between two return periods.
 * - `logarithmic`: linear in the logarithm of the return period
 * - `linear`: linear in the yearly probability, the trapezium rule
 */
export type DamageBetween = 'logarithmic' | 'linear'

/** ∫ of the damage over the probabilities between two return periods a < b, damage linear in ln T. */
const logarithmicPart = (low: ReturnPeriodDamage, high: ReturnPeriodDamage): number => {
  const [a, b] = [low.returnPeriod, high.returnPeriod]
  const slope = (high.damage - low.damage) / (log(b) - log(a))
  // D(T) = damage(a) + slope · ln(T / a); over p = 1/T, ∫ ln(T/a) dp = 1/a − (1 + ln(b/a)) / b.
  return low.damage * (1 / a - 1 / b) + slope * (1 / a - (1 + log(b) - log(a)) / b)
}

const linearPart = (low: ReturnPeriodDamage, high: ReturnPeriodDamage): number =>
  ((low.damage + high.damage) / 2) * (1 / low.returnPeriod - 1 / high.returnPeriod)

const parts: Partial<Readonly<Record<string, typeof linearPart>>> = { logarithmic: logarithmicPart, linear: linearPart }

/**
 * Expected annual damage (verwachte jaarlijkse schade) from the damage at some return periods: the integral of damage
 * over the yearly probability of being exceeded, 1 / return period.
 *
 * `between` says how damage runs between two return periods; the two rules give different figures, so it must be given.
 * Beyond the longest return period damage stays what it is there, below the shortest there is none. The order of the
 * points does not matter. Units: damage in any one unit, the result in that unit a year.
 *
 * @throws RangeError for no points, a return period below 1, the same one twice, damage that is not finite, or another
 * rule.
 * Source: Delft-FIAT (Deltares), risk module.
 */
export const expectedAnnualDamage = (points: readonly ReturnPeriodDamage[], between: DamageBetween): number => {
  const sorted = points.toSorted((a, b) => a.returnPeriod - b.returnPeriod)
  sorted.forEach(({ returnPeriod, damage }, i) => {
    checkFigure(returnPeriod, 'a return period')
    checkFigure(damage, 'damage')
    if (returnPeriod < 1 || returnPeriod === sorted[i - 1]?.returnPeriod) {
      throw new RangeError(
        `Expected return periods of 1 year and more, each once, got ${returnPeriod}. A probability p a year is a return period of 1 / p.`,
      )
    }
  })
  const last = sorted.at(-1)
  if (!last) throw new RangeError('Expected at least one return period, got none. Give [{ returnPeriod, damage }].')
  const part = parts[between]
  if (part === undefined)
    throw new RangeError(`Expected “logarithmic” or “linear” between return periods, got ${between}. Choose one.`)
  const inner = sorted
    .slice(1)
    .reduce((sum, high, i) => sum + part(sorted[i] as ReturnPeriodDamage, high), last.damage / last.returnPeriod)
  return fitting(inner, 'a yearly damage')
}
