import * as z from 'zod'
import { multiply } from '../../quantity/operations.js'
import { amountName } from '../input/schema-parts.js'
import { common, effectKind } from './kind.js'
import { profileFields, profileOf, profileReferences } from './profile.js'
import { travellerFields, travellerLines, travellerReferences } from './travellers.js'

/**
 * Comfort of travelling (comfort): an hour that is pleasanter counts for less, by a mark-up on the value of time that
 * falls (a seat instead of standing, a path away from cars), by the rule of half.
 *
 * flow(t) = travellers × duration × value of time × fall of the mark-up × growth(t); new travellers half.
 * Units: travellers trip/year, duration hour/trip, value of time EUR/hour, mark-up 1.
 * Source: KiM 2023 (nl-guidance § 4.1): comfort as a mark-up on the value of time.
 */
export const comfort = effectKind({
  kind: 'comfort',
  label: { en: 'comfort of travelling', nl: 'reiscomfort' },
  role: 'benefit',
  schema: z.strictObject({
    kind: z.literal('comfort'),
    ...common,
    ...travellerFields,
    duration: amountName,
    valueOfTime: amountName,
    markUpGain: amountName.meta({ description: 'Fall of the mark-up: 0.28 from +23 % to −5 %.' }),
    ...profileFields,
  }),
  references: (effect) => [
    ...travellerReferences(effect),
    { field: 'duration', to: 'amount', name: effect.duration, unit: 'hour/trip' },
    { field: 'valueOfTime', to: 'amount', name: effect.valueOfTime, unit: 'EUR/hour' },
    { field: 'markUpGain', to: 'amount', name: effect.markUpGain, unit: '1' },
    ...profileReferences(effect),
  ],
  lines: (effect, context) => {
    const time = multiply(context.amount(effect.duration), context.amount(effect.valueOfTime))
    const gain = multiply(time, context.amount(effect.markUpGain), { en: 'gain in comfort', nl: 'winst in comfort' })
    return travellerLines(effect, multiply(gain, profileOf(effect, context)), context)
  },
})
