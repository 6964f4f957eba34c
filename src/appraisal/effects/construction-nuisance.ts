import * as z from 'zod'
import { constant } from '../../quantity/leaf.js'
import { multiply } from '../../quantity/operations.js'
import { amountName, pathName } from '../input/schema-parts.js'
import { common, effectKind, optional } from './kind.js'
import { profileOf, years } from './profile.js'

/**
 * Nuisance during construction (hinder tijdens de bouw): delay of those who pass while the work goes on, shown apart.
 *
 * flow(t) = − trips × delay × value of time × growth(t), in the stated years.
 * Units: trips trip/year, delay hour/trip, value of time EUR/hour. Source: nl-guidance § 5 (construction nuisance).
 */
export const constructionNuisance = effectKind({
  kind: 'constructionNuisance',
  label: { en: 'nuisance during construction', nl: 'hinder tijdens de bouw' },
  role: 'benefit',
  schema: z.strictObject({
    kind: z.literal('constructionNuisance'),
    ...common,
    trips: amountName,
    delay: amountName,
    valueOfTime: amountName,
    years,
    valueOfTimeGrowth: pathName.optional(),
  }),
  references: ({ trips, delay, valueOfTime, valueOfTimeGrowth }) => [
    { field: 'trips', to: 'amount', name: trips, unit: 'trip/year' },
    { field: 'delay', to: 'amount', name: delay, unit: 'hour/trip' },
    { field: 'valueOfTime', to: 'amount', name: valueOfTime, unit: 'EUR/hour' },
    ...optional('valueOfTimeGrowth', 'path', valueOfTimeGrowth),
  ],
  lines: (effect, context) => {
    const loss = multiply(context.amount(effect.delay), context.amount(effect.valueOfTime))
    const profile = profileOf({ years: effect.years, valueGrowth: effect.valueOfTimeGrowth }, context)
    const flow = multiply(multiply(context.amount(effect.trips), loss), profile)
    return [{ suffix: '', label: null, flow: multiply(flow, constant(-1)) }]
  },
})
