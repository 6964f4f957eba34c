import type { Axis } from '../../quantity/axis.js'
import { assumption, constant, given } from '../../quantity/leaf.js'
import { add, divide, multiply, pick, power, runningProduct } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import { calendarYear, discountingTo, one, perYear } from '../../quantity/unit.js'
import { categoryWords } from './category-words.js'
import type { DiscountRegime, RateQuantity, RateStep, RegimeRates } from './regime.js'
import { halvesLater, type Timing } from './timing.js'

const rateLeaf = (regime: DiscountRegime, category: string, { afterYears, rate: value }: RateStep): Quantity<never> => {
  const { id, title, url, mark } = regime.source
  const later = { en: `, after ${afterYears} years`, nl: `, na ${afterYears} jaar` }
  const words = categoryWords(regime, category)
  return assumption({
    name: afterYears === 0 ? `${regime.id}.${category}` : `${regime.id}.${category}.after${afterYears}`,
    label: {
      en: `discount rate, ${words.en}${afterYears === 0 ? '' : later.en}`,
      nl: `discontovoet, ${words.nl}${afterYears === 0 ? '' : later.nl}`,
    },
    value,
    unit: perYear,
    sources: [{ id, mark: regime.categories[category]?.mark ?? mark, title, url }],
  })
}

/** The rates of a regime as assumptions, made once: `nl2025.standard` and `nl2025.standard.after35`. */
export const regimeRates = (regime: DiscountRegime): RegimeRates => ({
  regime,
  rates: Object.fromEntries(
    Object.entries(regime.categories).map(([category, { steps }]) => [
      category,
      steps.map((step) => ({ afterYears: step.afterYears, rate: rateLeaf(regime, category, step) })),
    ]),
  ),
})

/** When money is discounted to, from when a term structure counts, and when in their year flows fall. */
export interface DiscountDates {
  readonly discountTo: number
  /** The year from which the years of a term structure are counted (first flow of the study, or the base year). */
  readonly origin: number
  /** `wholeYears` when left out. */
  readonly timing?: Timing
}

/** 1 in the years that a condition holds for, null when there are none. */
const indicator = (years: Axis<'year'>, label: string, holds: (year: number) => boolean): Quantity<'year'> | null => {
  const values = years.members.map((year) => (holds(Number(year)) ? 1 : 0))
  return values.includes(1) ? given({ label, axes: [years], values, unit: one }) : null
}

/**
 * For each step of a term structure, the years whose rate it is. The rate of year y carries value from y − 1 to y; with
 * `ahead` 1 the rate that carries it from y to y + 1.
 */
const bandsOf = (years: Axis<'year'>, steps: readonly RateQuantity[], origin: number, ahead: 0 | 1) => {
  const first = Number(years.members[0])
  return steps.flatMap(({ afterYears, rate }, i) => {
    const from = i === 0 ? Number.NEGATIVE_INFINITY : origin + afterYears
    const through = origin + (steps[i + 1]?.afterYears ?? Number.POSITIVE_INFINITY)
    const label = i === 0 ? (steps.length > 1 ? `years until ${through}` : 'years') : `years after ${from}`
    const when = indicator(years, label, (year) => {
      const of = year + ahead
      return (ahead === 1 || year > first) && of > from && of <= through
    })
    return when ? [{ rate, when }] : []
  })
}

const nothing = (years: Axis<'year'>): Quantity<'year'> =>
  given({ label: 'no rate', axes: [years], values: years.members.map(() => 0), unit: one })

/** What carries a whole-year factor to the middle or the end of its year: (1 + rate of that year)^−½ or ^−1. */
const withinYear = (
  years: Axis<'year'>,
  steps: readonly RateQuantity[],
  origin: number,
  timing: 'midYear' | 'endOfYear',
): Quantity<'year' | never> => {
  const exponent = constant(timing === 'midYear' ? '-0.5' : -1)
  const parts = bandsOf(years, steps, origin, 1).map(({ rate, when }) =>
    multiply(when, power(add(constant(1), multiply(rate, constant(1, calendarYear))), exponent)),
  )
  return parts.reduce((sum, part) =>
    add(
      sum,
      part,
      timing === 'midYear' ? { en: 'half a year', nl: 'een half jaar' } : { en: 'a year', nl: 'een jaar' },
    ),
  )
}

/**
 * Discount factors (discontofactoren) of each category by year, 1 in the year discounted to with whole years, larger
 * than 1 before it. A term structure is chained: each rate applies only to its own years,
 * DF(t) = 1 / Π over s = 1 … t of (1 + rate of year s), never (1 + rate of year t)^−t. The years of a step are counted
 * from `origin`; years before it take the first rate. In the middle or at the end of a year the factor is multiplied by
 * (1 + r)^−½ or (1 + r)^−1, where r carries value from this year to the next, so that the end of one year is the start of
 * the next also where the rate changes.
 */
export const discountFactors = (
  years: Axis<'year'>,
  { regime, rates }: RegimeRates,
  { discountTo, origin, timing = 'wholeYears' }: DiscountDates,
): Readonly<Record<string, Quantity<'year'>>> => {
  const unity = constant(1)
  const oneYear = constant(1, calendarYear)
  const carrier = given({
    label: { en: `to the value of ${discountTo}`, nl: `naar de waarde van ${discountTo}` },
    axes: [],
    values: [1],
    unit: discountingTo(discountTo),
  })
  return Object.fromEntries(
    Object.entries(rates).map(([category, steps]) => {
      const parts = bandsOf(years, steps, origin, 0).map(({ rate, when }) => multiply(multiply(rate, oneYear), when))
      const rate = parts.reduce<Quantity<'year'> | null>(
        (sum, part) => (sum ? add(sum, part, { en: 'rate of the year', nl: 'voet van het jaar' }) : part),
        null,
      )
      const grown = runningProduct(add(unity, rate ?? nothing(years)), {
        en: 'compounded rates',
        nl: 'samengestelde voeten',
      })
      const whole = divide(pick(grown, 'year', String(discountTo)), grown)
      const factor =
        halvesLater[timing] === 0
          ? whole
          : multiply(whole, withinYear(years, steps, origin, timing as 'midYear' | 'endOfYear'))
      const { en, nl } = categoryWords(regime, category)
      return [category, multiply(factor, carrier, { en: `discount factor, ${en}`, nl: `discontofactor, ${nl}` })]
    }),
  )
}
