import { Exact, unity } from '../../quantity/decimal.js'
import type { DecimalText } from '../../quantity/quantity.js'
import type { DiscountRegime, RateStep } from './regime.js'
import { discountRegimes } from './regimes.js'
import { halvesLater, type Timing, timings } from './timing.js'

/** Which factor is meant. */
export interface DiscountFactorOptions {
  /** A category of the regime; the one of streams that it does not name when left out. */
  readonly category?: string
  /** The year of the flow. */
  readonly year: number
  /** The year that is discounted to. */
  readonly from: number
  /** When in its year the flow falls; `wholeYears` when left out: factor 1 in `from`. */
  readonly timing?: Timing
  /** The year from which the years of a term structure count; `from` when left out. */
  readonly origin?: number
}

/** More years than this between two dates are a typing error. */
const longest = 10_000

const wholeYear = (value: number, name: string): void => {
  if (Number.isInteger(value)) return
  throw new RangeError(`Expected ${name} as a whole year, got ${value}. Write a calendar year such as 2030.`)
}

const stepsOf = (given: DiscountRegime | string, category: string | undefined): readonly RateStep[] => {
  const regime = typeof given === 'string' ? discountRegimes.find(({ id }) => id === given) : given
  if (!regime) {
    throw new RangeError(
      `Expected a discount regime, got “${given}”. Use one of ${discountRegimes.map(({ id }) => id).join(', ')}, or pass a regime.`,
    )
  }
  const name = category ?? regime.otherwise.category
  const steps = Object.hasOwn(regime.categories, name) ? regime.categories[name]?.steps : undefined
  if (steps?.length) return steps
  throw new RangeError(
    `Expected a category of “${regime.id}” with rates, got “${name}”. Use one of ${Object.keys(regime.categories).join(', ')}.`,
  )
}

/** (1 + rate) of each year from one year to a later one, as growth. */
const growthOver = (steps: readonly RateStep[], origin: number, after: number, through: number): Exact => {
  let grown = unity
  for (let year = after + 1; year <= through; year++) grown = grown.times(growthIn(steps, origin, year))
  return grown
}

/** 1 + the rate that carries value from the year before to this one. */
const growthIn = (steps: readonly RateStep[], origin: number, year: number): Exact => {
  const step = steps.findLast(({ afterYears }, i) => i === 0 || year > origin + afterYears) as RateStep
  const growth = unity.plus(new Exact(step.rate))
  if (growth.gt(0)) return growth
  throw new RangeError(`Expected a yearly rate above -1, got ${step.rate}. Write 2.25 % as 0.0225.`)
}

const compute = (regime: DiscountRegime | string, options: DiscountFactorOptions): Exact => {
  const { year, from, timing = 'wholeYears', origin = from } = options
  wholeYear(year, 'year')
  wholeYear(from, 'from')
  wholeYear(origin, 'origin')
  if (Math.abs(year - from) > longest)
    throw new RangeError(`Expected at most ${longest} years between ${from} and ${year}. Correct one of the two.`)
  if (!timings.includes(timing))
    throw new RangeError(`Expected a timing, got “${timing}”. Use one of ${timings.join(', ')}.`)
  const steps = stepsOf(regime, options.category)
  const whole = year >= from ? unity.div(growthOver(steps, origin, from, year)) : growthOver(steps, origin, year, from)
  if (halvesLater[timing] === 0) return whole
  const next = growthIn(steps, origin, year + 1)
  return whole.div(halvesLater[timing] === 1 ? next.sqrt() : next)
}

/**
 * The discount factor (discontofactor) of a year under a regime: what one euro of that year is worth in the year that is
 * discounted to. Chained: 1 / Π over the years between of (1 + rate of that year), the rates of a term structure each in
 * their own years only. In the middle or at the end of a year it is divided by (1 + r)^½ or 1 + r, with r the rate that
 * carries value from this year to the next. Years before `from` give a factor above 1 for positive rates.
 *
 * @param regime the id of a built-in regime, or a regime
 * @throws RangeError for a regime, category or timing that does not exist, a year that is not whole, or dates more than
 * 10,000 years apart, or a factor too large for a number.
 */
export const discountFactor = (regime: DiscountRegime | string, options: DiscountFactorOptions): number => {
  const factor = Number(compute(regime, options))
  if (Number.isFinite(factor)) return factor
  throw new RangeError(
    `Expected a factor that fits in a number, got one of more than 1e308 from ${options.from} to ${options.year}. Use fewer years.`,
  )
}

/** {@link discountFactor} in decimal arithmetic of 34 digits, as decimal text. @throws RangeError as that does. */
export const exactDiscountFactor = (regime: DiscountRegime | string, options: DiscountFactorOptions): DecimalText =>
  compute(regime, options).toFixed()
