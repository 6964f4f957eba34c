import * as z from 'zod'
import type { Axis } from '../../quantity/axis.js'
import type { DecimalText } from '../../quantity/quantity.js'
import { dataColumn, decimal, identifier, label } from './schema-parts.js'

/** Income groups (inkomensgroepen) beside the regions, with data for each group in each region. */
export const groups = z.strictObject({
  members: z.array(z.strictObject({ id: identifier, label })).min(1),
  columns: z
    .record(identifier, dataColumn)
    .optional()
    .meta({ description: 'Data by region and group: population, income, spread of income, share of taxes.' }),
  file: z.string().optional().meta({
    description:
      'A CSV or Parquet file beside this one, with columns “region” and “group” and one for each of `columns`.',
  }),
  delimiter: z.enum([',', ';'], { error: 'delimiter' }).optional(),
  decimalMark: z.enum(['.', ','], { error: 'decimalMark' }).optional(),
  rows: z.record(identifier, z.record(identifier, z.record(identifier, decimal))).optional(),
  by: identifier.optional().meta({
    description:
      'The column over which what falls in a region is divided among its groups, for effects that do not say.',
  }),
})
export type GroupsInput = z.output<typeof groups>

/** Which share of an effect each income group has: stated, or in each region by a column of data. */
export const groupIncidence = z.union(
  [
    z.strictObject({ by: identifier, note: label.optional() }),
    z.strictObject({
      shares: z.record(identifier, decimal),
      source: identifier,
      mark: dataColumn.shape.mark,
      note: label.optional(),
    }),
  ],
  { error: 'groupIncidence' },
)

export type GroupIncidenceInput = z.output<typeof groupIncidence>

/** Regions by income groups, as what falls on people is told apart: one group, everyone, when a study has none. */
export interface Cells {
  readonly groups: Axis<'group'>
  /** The figures of each column, region by region, in the order of the groups. */
  readonly columns: Readonly<Record<string, readonly DecimalText[]>>
}
