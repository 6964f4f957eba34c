import * as z from 'zod'
import { multiply } from '../../quantity/operations.js'
import { amountName } from '../input/schema-parts.js'
import { common, effectKind } from './kind.js'
import { profileFields, profileOf, profileReferences } from './profile.js'
import { travellerFields, travellerLines, travellerReferences } from './travellers.js'

/**
 * Reliability of travel times (betrouwbaarheid): a smaller standard deviation of the travel time, by the rule of half.
 *
 * flow(t) = travellers × fall of the standard deviation × value of reliability × growth(t); new travellers half.
 * Units: travellers trip/year, standard deviation hour/trip, value of reliability EUR/hour of standard deviation.
 * Source: KiM 2013 and 2023 (nl-guidance § 4.1); a fixed mark-up on time gains is no longer in use.
 */
export const reliability = effectKind({
  kind: 'reliability',
  label: { en: 'reliability of travel times', nl: 'betrouwbaarheid van reistijden' },
  role: 'benefit',
  schema: z.strictObject({
    kind: z.literal('reliability'),
    ...common,
    ...travellerFields,
    deviationGain: amountName.meta({ description: 'How much the standard deviation of a trip falls.' }),
    valueOfReliability: amountName,
    ...profileFields,
  }),
  references: (effect) => [
    ...travellerReferences(effect),
    { field: 'deviationGain', to: 'amount', name: effect.deviationGain, unit: 'hour/trip' },
    { field: 'valueOfReliability', to: 'amount', name: effect.valueOfReliability, unit: 'EUR/hour' },
    ...profileReferences(effect),
  ],
  lines: (effect, context) => {
    const gain = multiply(context.amount(effect.deviationGain), context.amount(effect.valueOfReliability), {
      en: 'gain in reliability',
      nl: 'winst in betrouwbaarheid',
    })
    return travellerLines(effect, multiply(gain, profileOf(effect, context)), context)
  },
})
