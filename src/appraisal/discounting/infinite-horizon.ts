import { constant } from '../../quantity/leaf.js'
import { add, divide, multiply, power, subtract } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import { calendarYear } from '../../quantity/unit.js'
import type { RegimeRates } from './regime.js'

/**
 * The value of a flow that goes on forever after the last year (oneindige zichtperiode), in that last year:
 * flow · (1 + growth) / (rate − growth), the flow being that of the last year itself, which is not in the result.
 *
 * @param rate yearly real discount rate as a fraction
 * @param growth yearly real growth of the flow after the last year as a fraction
 * @throws RangeError when a number is not finite, or when growth is −1 or less or not below the rate: then there is no
 * finite value.
 */
export const perpetuityValue = (flow: number, rate: number, growth: number): number => {
  for (const [name, value] of Object.entries({ flow, rate, growth })) {
    if (!Number.isFinite(value)) throw new RangeError(`Expected ${name} as a finite number, got ${value}.`)
  }
  if (growth <= -1 || rate <= growth) {
    throw new RangeError(
      `Expected growth above -1 and below the rate of ${rate}, got ${growth}. With such growth an infinite horizon has no finite value: use a finite one, or lower growth.`,
    )
  }
  return (flow * (1 + growth)) / (rate - growth)
}

/** What an infinite horizon is computed from. */
export interface PerpetuityOptions {
  readonly regime: RegimeRates
  /** The category of rates that the flow takes. */
  readonly category: string
  /** Yearly growth of the flow after the last year, 1/year. */
  readonly growth: Quantity<never>
  /** The last year of the horizon, and the year from which a term structure counts. */
  readonly lastYear: number
  readonly origin: number
}

/**
 * How many times the flow of the last year everything after it is worth in that year, a pure number:
 * (1 + g) / (r − g), with r the last rate of the term structure. Added to the flow of the last year, times this factor,
 * and discounted with it, it makes the horizon infinite.
 *
 * Every reading refuses r ≤ g (ReadingError `divisionByZero` or `notFinite`, with the label of this difference): r − g
 * is written as the square of its root.
 *
 * @throws RangeError for a category that the regime does not have, or a horizon that ends before the last rate begins.
 */
export const perpetuityFactor = ({
  regime,
  category,
  growth,
  lastYear,
  origin,
}: PerpetuityOptions): Quantity<never> => {
  const last = regime.rates[category]?.at(-1)
  if (!last) {
    throw new RangeError(
      `Expected a category of “${regime.regime.id}”, got “${category}”. Use one of ${Object.keys(regime.rates).join(', ')}.`,
    )
  }
  if (lastYear < origin + last.afterYears) {
    throw new RangeError(
      `Expected a horizon through ${origin + last.afterYears} at least, where the last rate begins, got ${lastYear}. Widen the horizon.`,
    )
  }
  const oneYear = constant(1, calendarYear)
  const root = power(multiply(subtract(last.rate, growth), oneYear), constant('0.5'), {
    en: 'root of the discount rate minus growth, which must be above zero',
    nl: 'wortel van discontovoet min groei, die boven nul moet zijn',
  })
  return divide(add(constant(1), multiply(growth, oneYear)), multiply(root, root), {
    en: 'value of all later years per unit of the last',
    nl: 'waarde van alle latere jaren per eenheid van het laatste',
  })
}
