import * as z from 'zod'
import { multiply } from '../../quantity/operations.js'
import { amountName } from '../input/schema-parts.js'
import { changeIs, signOf } from './change.js'
import { common, effectKind } from './kind.js'
import { profileFields, profileOf, profileReferences } from './profile.js'

/**
 * Noise (geluidhinder): people exposed times the change in decibels times what a decibel costs a person in a year.
 *
 * flow(t) = − exposed × change × value × growth(t); + when the file gives the decrease (changeIs: decrease).
 * Units: exposed person, change dB (negative when quieter), value EUR/person/dB/year.
 * Source: Handboek Milieuprijzen; values per dB could not be read (nl-guidance § 4.4), so a study brings its own.
 */
export const noise = effectKind({
  kind: 'noise',
  label: { en: 'noise', nl: 'geluidhinder' },
  role: 'benefit',
  schema: z.strictObject({
    kind: z.literal('noise'),
    ...common,
    exposed: amountName,
    change: amountName,
    value: amountName,
    changeIs,
    ...profileFields,
  }),
  references: (effect) => [
    { field: 'exposed', to: 'amount', name: effect.exposed, unit: 'person' },
    { field: 'change', to: 'amount', name: effect.change, unit: 'dB' },
    { field: 'value', to: 'amount', name: effect.value, unit: 'EUR/person/dB/year' },
    ...profileReferences(effect),
  ],
  lines: (effect, context) => {
    const nuisance = multiply(context.amount(effect.exposed), context.amount(effect.change), {
      en: 'change in exposure',
      nl: 'verandering van blootstelling',
    })
    const flow = multiply(multiply(nuisance, context.amount(effect.value)), profileOf(effect, context))
    return [{ suffix: '', label: null, flow: multiply(flow, signOf(effect.changeIs)) }]
  },
})
