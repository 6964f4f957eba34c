import * as z from 'zod'
import { assumptionName, decimal, identifier, label, mark, parameter } from './schema-parts.js'

/** A method that has results of its own beside the grid (toets): inequality, an index, a ranking, access to services. */
export const assessment = z.strictObject({
  id: identifier,
  label,
  method: identifier,
  note: label.optional(),
  parameters: z.record(identifier, parameter).optional(),
})
export type AssessmentInput = z.output<typeof assessment>

const better = z.enum(['high', 'low'], { error: 'better' })

/** A criterion of a multi-criteria analysis (criterium): an outcome of the appraisal, or stated scores. */
export const criterion = z.strictObject({
  id: identifier,
  label,
  better,
  unit: z.string({ error: 'unit' }),
  outcome: z
    .enum(['netPresentValue', 'benefits', 'costs', 'gdp'], { error: 'outcome' })
    .optional()
    .meta({ description: 'What of each alternative it reads; else an effect, or scores.' }),
  effect: identifier.optional().meta({ description: 'The effect whose present value it reads.' }),
  scores: z.record(identifier, decimal).optional().meta({ description: 'Alternative → score.' }),
  source: identifier.optional(),
  mark: mark.optional(),
  range: z.strictObject({ low: decimal, high: decimal }).optional().meta({
    description: 'The range that weights of swings and choice models are about, and that scores are set against.',
  }),
  preference: z
    .strictObject({
      kind: z.enum(['usual', 'uShape', 'vShape', 'level', 'linear', 'gaussian'], { error: 'preference' }),
      indifference: decimal.optional(),
      strict: decimal.optional(),
      deviation: decimal.optional(),
    })
    .optional()
    .meta({ description: 'How a difference turns into preference, for PROMETHEE, in the unit of the criterion.' }),
  note: label.optional(),
})
export type CriterionInput = z.output<typeof criterion>

/** Weights of criteria, of one group of people (gewichtenset). */
export const weightSet = z.strictObject({
  id: identifier,
  label,
  kind: z.enum(['fixed', 'swing', 'rankOrderCentroid', 'rankSum', 'pairwise', 'discreteChoice'], {
    error: 'weightSetKind',
  }),
  values: z
    .record(identifier, decimal)
    .optional()
    .meta({ description: 'Criterion → weight, swing score or coefficient of a choice model.' }),
  comparisons: z
    .record(identifier, z.record(identifier, decimal))
    .optional()
    .meta({ description: 'Criterion → another → how many times as important it is as that one; each pair once.' }),
  order: z.array(identifier).min(1).optional().meta({ description: 'Criteria, the most important first.' }),
  normalise: z.boolean({ error: 'normalise' }).optional().meta({ description: 'Divide fixed weights by their sum.' }),
  respondents: decimal.optional().meta({ description: 'How many people it stands for, when sets are pooled.' }),
  source: identifier,
  mark,
  note: label.optional(),
})
export type WeightSetInput = z.output<typeof weightSet>

/** An indicator of broad welfare by region (indicator van brede welvaart). */
export const indicator = z.strictObject({
  id: identifier,
  label,
  column: identifier.meta({ description: 'The column of regional data that it reads.' }),
  better,
  low: decimal.meta({ description: 'Goalpost: the score is 0 or 1 there. Fixed, and no minimum of the data.' }),
  high: decimal,
  scale: z.enum(['linear', 'logarithmic'], { error: 'indicatorScale' }).optional().meta({
    description: 'logarithmic: equal ratios count the same, as of income; linear when left out.',
  }),
  weight: decimal.optional().meta({ description: 'The same everywhere; equal weights when no indicator has one.' }),
  weightColumn: identifier
    .optional()
    .meta({ description: 'Column with a weight for each region: regions may hold different goals.' }),
  measures: z
    .array(identifier)
    .optional()
    .meta({ description: 'Effects that price the same: named as double counting if someone added the two.' }),
  source: identifier.optional(),
  note: label.optional(),
})
export type IndicatorInput = z.output<typeof indicator>

/** A service that people travel to: education, care, work, culture, a meeting place (voorziening). */
export const service = z.strictObject({
  id: identifier,
  label,
  opportunities: identifier.meta({ description: 'Column of data by zone: jobs, places, floor space.' }),
  people: identifier.meta({ description: 'Column of data by zone with those who use it.' }),
  cost: identifier.meta({ description: 'Matrix of travel cost; alternatives put another in its place.' }),
  limit: assumptionName.optional().meta({ description: 'The cost within which it counts as reached, the norm.' }),
  decay: assumptionName.optional().meta({ description: 'How fast the pull falls with cost.' }),
  note: label.optional(),
})
export type ServiceInput = z.output<typeof service>
