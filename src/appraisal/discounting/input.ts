import * as z from 'zod'
import { assumptionName, identifier, label } from '../input/schema-parts.js'
import { timings } from './timing.js'

/*
 * What a scenario file may say of discounting: the id of a regime, a flat rate, a regime of its own with one rate per
 * effect, or a known regime with other streams assigned to its rates.
 */

export const timing = z.enum(timings, { error: 'timing' }).meta({
  description:
    'When in its year a flow falls: wholeYears (or startOfYear, the same: factor 1 in the year that is discounted to), midYear or endOfYear.',
})

const yearsLater = z
  .union([z.string().regex(/^[1-9]\d{0,3}$/, { error: 'yearsLater' }), z.number().int().min(1).max(9999)], {
    error: 'yearsLater',
  })
  .meta({ description: 'The rate holds for the years after this many, counted from where the term structure starts.' })

const streams = z
  .record(identifier, identifier)
  .meta({ description: 'Stream → category; other streams take `otherwise`.' })

export const flatRegime = z.strictObject({ id: identifier, label, rate: assumptionName, note: label.optional() })

export const ownRegime = z.strictObject({
  id: identifier,
  label,
  categories: z.record(
    identifier,
    z.strictObject({
      label: label.optional(),
      condition: label.optional(),
      rate: assumptionName,
      later: z
        .array(z.strictObject({ afterYears: yearsLater, rate: assumptionName }))
        .min(1)
        .optional(),
    }),
  ),
  streams: streams.optional(),
  otherwise: identifier.meta({ description: 'The category of streams that `streams` does not name.' }),
  note: label.optional(),
})

export const reassignedRegime = z.strictObject({
  id: identifier,
  label,
  base: identifier.meta({ description: 'The id of a known regime, whose rates are used.' }),
  streams: streams.optional(),
  otherwise: identifier.optional(),
  note: label.optional(),
})

export const discountingItem = z.union([identifier, flatRegime, ownRegime, reassignedRegime], { error: 'regime' })

export type DiscountingItem = z.output<typeof discountingItem>
export type OwnRegimeInput = z.output<typeof ownRegime>
export type ReassignedRegimeInput = z.output<typeof reassignedRegime>

/** The rates that an item names, each with its path inside the item. */
export const ratesOf = (
  item: DiscountingItem,
): readonly { readonly path: readonly (string | number)[]; readonly name: string }[] => {
  if (typeof item === 'string' || 'base' in item) return []
  if ('rate' in item) return [{ path: ['rate'], name: item.rate }]
  return Object.entries(item.categories).flatMap(([category, { rate, later = [] }]) => [
    { path: ['categories', category, 'rate'], name: rate },
    ...later.map((step, i) => ({ path: ['categories', category, 'later', i, 'rate'], name: step.rate })),
  ])
}

/** The categories that an item assigns streams to, each with its path inside the item. */
export const assignmentsOf = (
  item: DiscountingItem,
): readonly { readonly path: readonly (string | number)[]; readonly name: string }[] => {
  if (typeof item === 'string' || 'rate' in item) return []
  return [
    ...Object.entries(item.streams ?? {}).map(([stream, name]) => ({ path: ['streams', stream], name })),
    ...(item.otherwise === undefined ? [] : [{ path: ['otherwise'], name: item.otherwise }]),
  ]
}
