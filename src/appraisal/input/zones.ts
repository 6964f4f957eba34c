import * as z from 'zod'
import type { DecimalText } from '../../quantity/quantity.js'
import { dataColumn, decimal, identifier, label, mark, prices, reserved } from './schema-parts.js'

/** The name of a zone: letters, digits, points, hyphens and underscores; numbers are names too. */
const zoneName = z
  .string({ error: 'zoneName' })
  .regex(/^[\p{L}\d][\p{L}\d._ -]*$/u, { error: 'zoneName' })
  .refine((name) => !reserved.includes(name), { error: 'reserved' })

/** The zones of a traffic model, each in a region of the study, with data by zone as regions have it. */
export const zones = z.strictObject({
  members: z
    .array(z.strictObject({ id: zoneName, region: identifier }))
    .min(1)
    .meta({ description: 'In the order of the rows and columns of matrices.' }),
  columns: z
    .record(identifier, dataColumn)
    .optional()
    .meta({ description: 'Data by zone, jobs of a sector for instance, for models that read them.' }),
  file: z.string().optional().meta({
    description: 'A CSV or Parquet file beside this one, with a column “zone” and one for each of `columns`.',
  }),
  delimiter: z.enum([',', ';'], { error: 'delimiter' }).optional(),
  decimalMark: z.enum(['.', ','], { error: 'decimalMark' }).optional(),
  rows: z.record(z.string(), z.record(identifier, decimal)).optional(),
})

/** A matrix of zones by zones (matrix van herkomst en bestemming), from a CSV or Parquet file, rows in the file, or the caller. */
export const matrix = z.strictObject({
  label,
  unit: z.string({ error: 'unit' }),
  source: identifier,
  mark,
  place: z.string().optional(),
  prices: prices.optional(),
  note: label.optional(),
  file: z.string().optional().meta({ description: 'A CSV or Parquet file beside this one.' }),
  layout: z.enum(['pairs', 'square'], { error: 'layout' }).optional().meta({
    description:
      'pairs: columns origin, destination and value; square: a column “zone” and one for each destination, in any order.',
  }),
  missing: z
    .enum(['refuse', 'zero'], { error: 'missingPairs' })
    .optional()
    .meta({ description: 'What a pair that is not in a file of pairs means; refused when left out.' }),
  delimiter: z.enum([',', ';'], { error: 'delimiter' }).optional(),
  decimalMark: z.enum(['.', ','], { error: 'decimalMark' }).optional(),
  rows: z.record(z.string(), z.record(z.string(), decimal)).optional(),
})
export type MatrixInput = z.output<typeof matrix>

/** Zones as the effects need them: names, and the position of each one's region. */
export interface Zones {
  readonly ids: readonly string[]
  readonly regionOf: readonly number[]
  /** The figures of each column of data by zone, in the order of the zones. */
  readonly columns: Readonly<Record<string, readonly DecimalText[]>>
}
