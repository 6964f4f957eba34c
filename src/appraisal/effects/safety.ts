import * as z from 'zod'
import { multiply } from '../../quantity/operations.js'
import { textOf } from '../../quantity/text.js'
import { amountName, identifier, label } from '../input/schema-parts.js'
import { common, effectKind } from './kind.js'
import { profileFields, profileOf, profileReferences } from './profile.js'

/**
 * Traffic safety (verkeersveiligheid): casualties avoided by class of severity, times what one costs society.
 *
 * flow(t) = Σ casualties avoided × value × growth(t), a line per class.
 * Units: avoided person/year (negative when there are more), value EUR/person.
 * Source: SWOV, costs of traffic accidents (nl-guidance § 4.2). Do not chain editions: the classes changed.
 */
export const safety = effectKind({
  kind: 'safety',
  label: { en: 'traffic safety', nl: 'verkeersveiligheid' },
  role: 'benefit',
  schema: z.strictObject({
    kind: z.literal('safety'),
    ...common,
    casualties: z.array(z.strictObject({ id: identifier, label, avoided: amountName, value: amountName })).min(1),
    ...profileFields,
  }),
  references: (effect) => [
    ...effect.casualties.flatMap(({ avoided, value }, i) => [
      { field: `casualties.${i}.avoided`, to: 'amount' as const, name: avoided, unit: 'person/year' },
      { field: `casualties.${i}.value`, to: 'amount' as const, name: value, unit: 'EUR/person' },
    ]),
    ...profileReferences(effect),
  ],
  lines: (effect, context) => {
    const profile = profileOf(effect, context)
    return effect.casualties.map(({ id, label: name, avoided, value }) => ({
      suffix: id,
      label: textOf(name),
      flow: multiply(multiply(context.amount(avoided), context.amount(value)), profile),
    }))
  },
})
