import type * as z from 'zod'
import { constant, given } from '../quantity/leaf.js'
import { add, divide, multiply } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import { textOf } from '../quantity/text.js'
import { type Carrier, carrying, type Money, one } from '../quantity/unit.js'
import type { ScenarioInput } from './input/scenario-schema.js'
import type { convert, prices } from './input/schema-parts.js'
import { moneyOf, sourcesOf } from './study.js'

type ConvertInput = z.output<typeof convert>
type PricesInput = z.output<typeof prices>

const unity = constant(1)

const factors = new WeakMap<ScenarioInput, Map<string, Quantity<never>>>()

/** Leaves are never the same quantity twice, so each factor of a study is made once. */
const once = (input: ScenarioInput, key: string, make: () => Quantity<never>): Quantity<never> => {
  const known = factors.get(input) ?? new Map<string, Quantity<never>>()
  factors.set(input, known)
  const made = known.get(key) ?? make()
  known.set(key, made)
  return made
}

const carrierOf = (input: ScenarioInput, carrier: Carrier): Quantity<never> =>
  once(input, `${carrier.field} ${carrier.from} ${carrier.to}`, () =>
    given({ label: '1', axes: [], values: [1], unit: carrying(carrier) }),
  )

/** Index of the year of the study over the index of the year of the amount: carries money to another price level. */
const indexFactor = (input: ScenarioInput, name: string, from: number, to: number): Quantity<never> => {
  const index = input.priceIndices?.[name]
  if (!index || !('values' in index)) throw new RangeError(`There is no price index “${name}” with values.`)
  const value = (at: number) =>
    once(input, `${name} ${at}`, () =>
      given({
        label: { en: `${textOf(index.label).en} ${at}`, nl: `${textOf(index.label).nl} ${at}` },
        axes: [],
        values: [String(index.values[at])],
        unit: one,
        sources: sourcesOf(input, index),
      }),
    )
  const carrier = carrierOf(input, { field: 'priceLevel', from, to })
  const { en, nl } = textOf(index.label)
  return multiply(divide(value(to), value(from)), carrier, { en: `${en} ${to} / ${from}`, nl: `${nl} ${to} / ${from}` })
}

/** 1 + the average indirect tax, from factor costs to market prices, or its inverse the other way. */
const markUpFactor = (
  input: ScenarioInput,
  markUp: Quantity<never>,
  { priceUnit: from }: Money,
  { priceUnit: to }: Money,
): Quantity<never> => {
  const carrier = carrierOf(input, { field: 'priceUnit', from, to })
  const factor = add(unity, markUp)
  return multiply(to === 'marketPrices' ? factor : divide(unity, factor), carrier, {
    en: to === 'marketPrices' ? 'to market prices' : 'to factor costs',
    nl: to === 'marketPrices' ? 'naar marktprijzen' : 'naar factorkosten',
  })
}

/** Which steps an amount needs: those that it names, as far as its own prices differ from those of the study. */
const stepsFor = (steps: ConvertInput, own: PricesInput | undefined, from: Money, to: Money) => ({
  vat: own?.vat === 'excluded' ? steps.vat : undefined,
  priceIndex: from.priceLevel === to.priceLevel ? undefined : steps.priceIndex,
  markUp: from.priceUnit === to.priceUnit ? undefined : steps.markUp,
})

/** The prices of an amount once its conversion is done. */
export const moneyAfter = (steps: ConvertInput, own: PricesInput | undefined, from: Money, to: Money): Money => {
  const { priceIndex, markUp } = stepsFor(steps, own, from, to)
  return {
    ...from,
    ...(priceIndex === undefined ? {} : { priceLevel: to.priceLevel }),
    ...(markUp === undefined ? {} : { priceUnit: to.priceUnit }),
  }
}

/**
 * An amount brought to the prices of the study (omrekening van prijspeil en prijseenheid), step by step so that each
 * factor shows in the explanation: value added tax, price level, then factor costs to market prices or back. A scenario
 * or alternative that gives the amount in other prices takes only the steps that it needs.
 *
 * VAT: × (1 + rate). Price level: × index(study) / index(amount). Market prices: × (1 + mark-up), back: / (1 + mark-up).
 * The average Dutch mark-up is 18.2 %, the British one 19 %; the study names the one it uses as an assumption.
 * Source: nl-guidance § 3.
 */
export const converted = (
  amount: Quantity<never>,
  steps: ConvertInput,
  own: PricesInput | undefined,
  input: ScenarioInput,
  assumption: (name: string) => Quantity<never>,
): Quantity<never> => {
  const [from, to] = [moneyOf(input, own), moneyOf(input)]
  const { vat, priceIndex, markUp } = stepsFor(steps, own, from, to)
  let result = amount
  if (vat) result = multiply(result, add(unity, assumption(vat)), { en: 'with value added tax', nl: 'met btw' })
  if (priceIndex) result = multiply(result, indexFactor(input, priceIndex, from.priceLevel, to.priceLevel))
  if (markUp) result = multiply(result, markUpFactor(input, assumption(markUp), from, to))
  return result
}

/** Nominal amounts of each year in prices of the index's base year (defleren): × 1 / index(t), which makes them real. */
export const deflated = (input: ScenarioInput, nominal: Quantity<never>, index: Quantity<'year'>): Quantity<'year'> => {
  const carrier = carrierOf(input, { field: 'terms', from: 'nominal', to: 'real' })
  return multiply(nominal, multiply(divide(unity, index), carrier, { en: 'deflator', nl: 'deflator' }))
}
