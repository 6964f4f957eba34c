import type { Axis } from '../../quantity/axis.js'
import { assumption, constant, given } from '../../quantity/leaf.js'
import { add, divide, multiply, pick, runningProduct } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import { calendarYear, discountingTo, one, perYear } from '../../quantity/unit.js'
import type { DiscountRegime, RegimeRates } from './regime.js'

const rateLeaf = (regime: DiscountRegime, name: string, value: string): Quantity<never> =>
  assumption({
    name,
    label: {
      en: `discount rate, ${name.split('.').slice(1).join(' ')}`,
      nl: `discontovoet, ${name.split('.').slice(1).join(' ')}`,
    },
    value,
    unit: perYear,
    sources: [{ id: regime.source.id, mark: regime.source.mark, title: regime.source.title, url: regime.source.url }],
  })

/** The rates of a regime as assumptions, made once: `nl2025.standard` and `nl2025.standard.later`. */
export const regimeRates = (regime: DiscountRegime): RegimeRates => ({
  regime,
  rates: Object.fromEntries(
    Object.entries(regime.categories).map(([category, { rate, later }]) => [
      category,
      {
        early: rateLeaf(regime, `${regime.id}.${category}`, rate),
        late: later ? rateLeaf(regime, `${regime.id}.${category}.later`, later.rate) : null,
        afterYears: later?.afterYears ?? 0,
      },
    ]),
  ),
})

/** A flat rate of the study's own, for all streams. */
export const flatRegime = (id: string, label: { en: string; nl: string }, rate: Quantity<never>): RegimeRates => {
  const stream = { category: 'all', source: 'the study', mark: 'assumed' } as const
  return {
    regime: {
      id,
      label,
      source: { id: 'the study', title: 'a flat rate of the study', mark: 'assumed', url: '' },
      validFrom: 0,
      validThrough: null,
      categories: { all: { rate: '0' } },
      streams: {},
      otherwise: stream,
      mandatorySensitivity: null,
    },
    rates: { all: { early: rate, late: null, afterYears: 0 } },
  }
}

const indicator = (years: Axis<'year'>, label: string, holds: (year: number) => boolean): Quantity<'year'> =>
  given({ label, axes: [years], values: years.members.map((year) => (holds(Number(year)) ? 1 : 0)), unit: one })

/** When money is discounted to, and from when a term structure counts. */
export interface DiscountDates {
  readonly discountTo: number
  /** The year from which the years of a term structure are counted (first flow of the study, or the base year). */
  readonly origin: number
}

/**
 * Discount factors (discontofactoren) of each category by year: whole years, factor 1 in the year discounted to, larger
 * than 1 before it. A term structure is chained: the later rate applies only to the years after its limit,
 * DF(t) = (1 + r1)^−min(t, k) · (1 + r2)^−max(t − k, 0) with k = origin − base + 35.
 */
export const discountFactors = (
  years: Axis<'year'>,
  { rates }: RegimeRates,
  { discountTo, origin }: DiscountDates,
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
    Object.entries(rates).map(([category, { early, late, afterYears }]) => {
      const limit = origin + afterYears
      const first = Number(years.members[0])
      const until = indicator(
        years,
        late ? `years until ${limit}` : 'years',
        (year) => year > first && (!late || year <= limit),
      )
      const after = indicator(years, `years after ${limit}`, (year) => year > first && year > limit)
      const early1 = multiply(multiply(early, oneYear), until)
      const rate = late
        ? add(early1, multiply(multiply(late, oneYear), after), { en: 'rate of the year', nl: 'voet van het jaar' })
        : early1
      const grown = runningProduct(add(unity, rate), { en: 'compounded rates', nl: 'samengestelde voeten' })
      const factor = divide(pick(grown, 'year', String(discountTo)), grown)
      return [
        category,
        multiply(factor, carrier, { en: `discount factor, ${category}`, nl: `discontofactor, ${category}` }),
      ]
    }),
  )
}
