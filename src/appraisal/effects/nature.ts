import * as z from 'zod'
import { multiply } from '../../quantity/operations.js'
import { amountName, pathName } from '../input/schema-parts.js'
import { common, effectKind } from './kind.js'
import { profileOf, years } from './profile.js'

/**
 * Nature (natuur, ecosysteemdiensten): area gained or lost times the yearly value of its services, with the relative
 * price of nature as a path of its own. Scarcity is in the price, never in the discount rate.
 *
 * flow(t) = area × value × relative price(t).
 * Units: area km2 (negative when lost), value EUR/km2/year, relative price 1.
 * Source: relative price rise of 1 % a year, 0 when substitutable (2015 regime, nl-guidance § 2.3).
 */
export const nature = effectKind({
  kind: 'nature',
  label: { en: 'nature', nl: 'natuur' },
  role: 'benefit',
  schema: z.strictObject({
    kind: z.literal('nature'),
    ...common,
    area: amountName,
    value: amountName,
    relativePrice: pathName.meta({ description: 'Growth path of the price of nature relative to other prices.' }),
    years,
  }),
  references: ({ area, value, relativePrice }) => [
    { field: 'area', to: 'amount', name: area, unit: 'km2' },
    { field: 'value', to: 'amount', name: value, unit: 'EUR/km2/year' },
    { field: 'relativePrice', to: 'path', name: relativePrice },
  ],
  lines: (effect, context) => {
    const profile = profileOf({ years: effect.years, valueGrowth: effect.relativePrice }, context)
    const flow = multiply(multiply(context.amount(effect.area), context.amount(effect.value)), profile)
    return [{ suffix: '', label: null, flow }]
  },
})
