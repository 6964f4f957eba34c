import * as z from 'zod'
import { multiply } from '../../quantity/operations.js'
import { amountName, pathName, rampUp } from '../input/schema-parts.js'
import { common, effectKind, optional } from './kind.js'
import { profileOf } from './profile.js'
import { travellerFields, travellerLines, travellerReferences } from './travellers.js'

/**
 * User benefit by the rule of half (reizigersbaten, halveringsregel): existing, new and shifted travellers apart.
 *
 * existing(t) = q0 × Δc(t), new(t) = ½ × (q1 − q0) × Δc(t), Δc(t) = time gain × value of time × growth(t);
 * together ½ (q0 + q1)(c0 − c1). Times growth of the volume and ramp-up, in the years of operation.
 * Units: travellers trip/year, time gain hour/trip, value of time EUR/hour.
 * Source: Leidraad § 3.2.3 (halveringsregel), nl-guidance S4.
 */
export const userBenefit = effectKind({
  kind: 'userBenefit',
  label: { en: 'user benefit (rule of half)', nl: 'reizigersbaten (halveringsregel)' },
  role: 'benefit',
  schema: z.strictObject({
    kind: z.literal('userBenefit'),
    ...common,
    ...travellerFields,
    timeGain: amountName,
    valueOfTime: amountName,
    valueOfTimeGrowth: pathName.optional(),
    volumeGrowth: pathName.optional(),
    rampUp: rampUp.optional(),
  }),
  references: (effect) => [
    ...travellerReferences(effect),
    { field: 'timeGain', to: 'amount', name: effect.timeGain, unit: 'hour/trip' },
    { field: 'valueOfTime', to: 'amount', name: effect.valueOfTime, unit: 'EUR/hour' },
    ...optional('valueOfTimeGrowth', 'path', effect.valueOfTimeGrowth),
    ...optional('volumeGrowth', 'path', effect.volumeGrowth),
    ...optional('rampUp.years', 'assumption', effect.rampUp?.years, 'year'),
  ],
  lines: (effect, context) => {
    const { valueOfTimeGrowth: valueGrowth, volumeGrowth, rampUp: ramp } = effect
    const gain = multiply(context.amount(effect.timeGain), context.amount(effect.valueOfTime), {
      en: 'gain in generalised cost',
      nl: 'winst in gegeneraliseerde kosten',
    })
    return travellerLines(
      effect,
      multiply(gain, profileOf({ valueGrowth, volumeGrowth, rampUp: ramp }, context)),
      context,
    )
  },
})
