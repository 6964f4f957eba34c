import * as z from 'zod'
import { decimal, identifier, keyFigureId, label, mark, year } from './schema-parts.js'

/** A price index (prijsindex) by year, from the file or from a key figure. */
export const priceIndex = z.union(
  [
    z.strictObject({
      label,
      source: identifier,
      mark,
      place: z.string().optional(),
      values: z.record(year, decimal),
      note: label.optional(),
    }),
    z.strictObject({ label, keyFigure: keyFigureId }),
  ],
  { error: 'priceIndex' },
)
