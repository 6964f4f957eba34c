import * as z from 'zod'
import { constant } from '../../quantity/leaf.js'
import { multiply } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import { textOf } from '../../quantity/text.js'
import { amountName, identifier, label } from '../input/schema-parts.js'
import type { EffectContext, EffectLine, Reference } from './kind.js'

/** Who gains: those who travelled already, those who travel because of the project, and those who come from elsewhere. */
export const travellerFields = {
  existingTravellers: amountName,
  newTravellers: amountName.meta({ description: 'Induced demand: trips that are not made without the project.' }),
  shiftedTravellers: z
    .array(z.strictObject({ id: identifier, label, travellers: amountName }))
    .min(1)
    .optional()
    .meta({ description: 'Trips that come from another mode or route (overstappers), each group by name.' }),
}

interface TravellersInput {
  readonly existingTravellers: string
  readonly newTravellers: string
  readonly shiftedTravellers?:
    | readonly { readonly id: string; readonly label: z.output<typeof label>; readonly travellers: string }[]
    | undefined
}

export const travellerReferences = (input: TravellersInput): readonly Reference[] => [
  {
    field: 'existingTravellers',
    to: 'amount',
    name: input.existingTravellers,
    unit: 'trip/year',
    range: { least: 0 },
  },
  { field: 'newTravellers', to: 'amount', name: input.newTravellers, unit: 'trip/year' },
  ...(input.shiftedTravellers ?? []).map(
    ({ travellers }, i): Reference => ({
      field: `shiftedTravellers.${i}.travellers`,
      to: 'amount',
      name: travellers,
      unit: 'trip/year',
    }),
  ),
]

/**
 * The rule of half (halveringsregel): existing travellers have the whole gain, new and shifted ones half of it, since the
 * first of them gains all and the last nothing. Together ½ (q0 + q1) × gain.
 *
 * @param gain per trip and year, with the profile in it, EUR/trip
 */
export const travellerLines = (
  input: TravellersInput,
  gain: Quantity<'year'>,
  context: EffectContext,
): readonly EffectLine[] => {
  const half = (name: string) => multiply(multiply(context.amount(name), constant('0.5')), gain)
  return [
    {
      suffix: 'existing',
      label: { en: 'existing travellers', nl: 'bestaande reizigers' },
      flow: multiply(context.amount(input.existingTravellers), gain),
    },
    {
      suffix: 'new',
      label: { en: 'new travellers (half)', nl: 'nieuwe reizigers (helft)' },
      flow: half(input.newTravellers),
    },
    ...(input.shiftedTravellers ?? []).map(({ id, label: name, travellers }): EffectLine => {
      const { en, nl } = textOf(name)
      return { suffix: `shifted.${id}`, label: { en: `${en} (half)`, nl: `${nl} (helft)` }, flow: half(travellers) }
    }),
  ]
}
