import * as z from 'zod'
import { assumptionName, decimal, identifier, label, mark, yearOrName } from './schema-parts.js'

const places = z.strictObject({ shares: z.record(identifier, decimal), source: identifier, mark })
const common = {
  start: yearOrName.meta({ description: 'The year after which people and firms start to move.' }),
  rampYears: assumptionName.meta({ description: 'How many years until all have moved.' }),
  nationalTotals: z.union(
    [
      z.literal('fixed'),
      z.strictObject({ open: label.meta({ description: 'Why national totals are not fixed here.' }) }),
    ],
    { error: 'nationalTotals' },
  ),
  note: label.optional(),
}

/** Who moves (verplaatsing van banen en inwoners): an input of its own, whatever model reads it. */
export const relocation = z.discriminatedUnion(
  'preset',
  [
    z.strictObject({
      preset: z.enum(['jobsFollowHomesFromCore', 'jobsFollowHomesProRata', 'residentsOnly', 'jobsToCore']),
      jobs: assumptionName,
      residents: assumptionName,
      core: z.array(identifier).min(1),
      periphery: z.array(identifier).min(1),
      ...common,
    }),
    z.strictObject({
      preset: z.literal('custom'),
      jobs: assumptionName,
      residents: assumptionName,
      jobsFrom: places,
      jobsTo: places,
      residentsFrom: places,
      residentsTo: places,
      ...common,
    }),
  ],
  { error: 'relocation' },
)
export type RelocationInput = z.output<typeof relocation>
