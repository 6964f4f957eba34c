import * as z from 'zod'
import { identifier, label } from '../input/schema-parts.js'

/** An effect without a price (PM-post): its expected sign and why it has no price. It stands in every table. */
export const unpriced = z.strictObject({
  kind: z.literal('unpriced'),
  id: identifier,
  label,
  sign: z.enum(['+', '-', '0', '?'], { error: 'unpricedSign' }),
  note: label,
  sources: z.array(identifier).optional(),
})
