import * as z from 'zod'
import { multiply } from '../../quantity/operations.js'
import { textOf } from '../../quantity/text.js'
import { amountName, identifier, label } from '../input/schema-parts.js'
import { changeIs, signOf } from './change.js'
import { common, effectKind } from './kind.js'
import { profileFields, profileOf, profileReferences } from './profile.js'

/**
 * Emissions (emissies: CO2, stikstof, fijnstof): tonnes more or less per year times the price of a tonne, a line per
 * substance. The price is an assumption or a series by year, such as the CO2 price of a WLO scenario.
 *
 * flow(t) = − change × price(t) × growth(t); + when the file gives the decrease (changeIs: decrease).
 * Units: change tonne/year (negative when less is emitted), price EUR/tonne.
 * Source: efficient CO2 prices of the scenario, market prices: × 1.182 (nl-guidance § 4.3); Handboek Milieuprijzen § 4.4.
 */
export const emissions = effectKind({
  kind: 'emissions',
  label: { en: 'emissions', nl: 'emissies' },
  role: 'benefit',
  schema: z.strictObject({
    kind: z.literal('emissions'),
    ...common,
    substances: z.array(z.strictObject({ id: identifier, label, change: amountName, price: amountName })).min(1),
    changeIs,
    ...profileFields,
  }),
  references: (effect) => [
    ...effect.substances.flatMap(({ change, price }, i) => [
      { field: `substances.${i}.change`, to: 'amount' as const, name: change, unit: 'tonne/year' },
      { field: `substances.${i}.price`, to: 'amount' as const, name: price, unit: 'EUR/tonne' },
    ]),
    ...profileReferences(effect),
  ],
  lines: (effect, context) => {
    const profile = multiply(profileOf(effect, context), signOf(effect.changeIs))
    return effect.substances.map(({ id, label: name, change, price }) => ({
      suffix: id,
      label: textOf(name),
      flow: multiply(multiply(context.amount(change), context.amount(price)), profile),
    }))
  },
})
