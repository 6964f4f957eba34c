import * as z from 'zod'
import { constant } from '../../quantity/leaf.js'
import { multiply } from '../../quantity/operations.js'
import { assumptionName, pathName, rampUp } from '../schema-parts.js'
import { common, effectKind, optional } from './kind.js'

/**
 * User benefit by the rule of half (reizigersbaten, halveringsregel), existing and new travellers apart.
 *
 * existing(t) = q0 × Δc(t), new(t) = ½ × (q1 − q0) × Δc(t), Δc(t) = time gain × value of time × growth(t);
 * together ½ (q0 + q1)(c0 − c1). Times growth of the volume and ramp-up, in the years of operation.
 * Units: travellers trip/year, time gain hour/trip, value of time EUR/hour.
 * Source: Leidraad § 3.2.3 (halveringsregel), nl-guidance S4.
 */
export const userBenefit = effectKind({
  kind: 'userBenefit',
  label: { en: 'user benefit (rule of half)', nl: 'reizigersbaten (halveringsregel)' },
  schema: z.strictObject({
    kind: z.literal('userBenefit'),
    ...common,
    existingTravellers: assumptionName,
    newTravellers: assumptionName,
    timeGain: assumptionName,
    valueOfTime: assumptionName,
    valueOfTimeGrowth: pathName.optional(),
    volumeGrowth: pathName.optional(),
    rampUp: rampUp.optional(),
  }),
  references: (effect) => [
    { field: 'existingTravellers', to: 'assumption', name: effect.existingTravellers, unit: 'trip/year' },
    { field: 'newTravellers', to: 'assumption', name: effect.newTravellers, unit: 'trip/year' },
    { field: 'timeGain', to: 'assumption', name: effect.timeGain, unit: 'hour/trip' },
    { field: 'valueOfTime', to: 'assumption', name: effect.valueOfTime, unit: 'EUR/hour' },
    ...optional('valueOfTimeGrowth', 'path', effect.valueOfTimeGrowth),
    ...optional('volumeGrowth', 'path', effect.volumeGrowth),
    ...optional('rampUp.years', 'assumption', effect.rampUp?.years, 'year'),
  ],
  lines: (effect, context) => {
    const gain = multiply(context.assumption(effect.timeGain), context.assumption(effect.valueOfTime), {
      en: 'gain in generalised cost',
      nl: 'winst in gegeneraliseerde kosten',
    })
    let profile = context.operating
    if (effect.valueOfTimeGrowth) profile = multiply(profile, context.path(effect.valueOfTimeGrowth))
    if (effect.volumeGrowth) profile = multiply(profile, context.path(effect.volumeGrowth))
    if (effect.rampUp) profile = multiply(profile, context.ramp(effect.rampUp))
    const each = multiply(gain, profile)
    const existing = multiply(context.assumption(effect.existingTravellers), each)
    const fresh = multiply(multiply(context.assumption(effect.newTravellers), constant('0.5')), each)
    return [
      { suffix: 'existing', label: { en: 'existing travellers', nl: 'bestaande reizigers' }, flow: existing },
      { suffix: 'new', label: { en: 'new travellers (half)', nl: 'nieuwe reizigers (helft)' }, flow: fresh },
    ]
  },
})
