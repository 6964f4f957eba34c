import * as z from 'zod'
import { priceUnits } from '../../quantity/unit.js'
import { discountingItem, timing } from '../discounting/input.js'
import { effect } from '../effects/kinds.js'
import { series } from '../series.js'
import { assessment, criterion, indicator, service, weightSet } from './assessment-input.js'
import { groups } from './groups.js'
import { priceIndex } from './price-index.js'
import { relocation } from './relocation-input.js'
import {
  amountName,
  assumption,
  assumptionName,
  dataColumn,
  decimal,
  identifier,
  label,
  mark,
  override,
  parameter,
  pathName,
  year,
} from './schema-parts.js'
import { distributionOfWelfare, welfare } from './welfare-input.js'
import { matrix, zones } from './zones.js'

const source = z.strictObject({
  title: z.string({ error: 'label' }),
  publisher: z.string().optional(),
  date: z.string().optional(),
  url: z.string().optional(),
  note: label.optional(),
})

export const growthPath = z.strictObject({
  label,
  base: year.meta({ description: 'The year in which the index is 1; it may lie before the horizon.' }),
  periods: z
    .array(z.strictObject({ through: year, rate: assumptionName }))
    .min(1)
    .meta({
      description: 'Yearly growth from the base year on, in order; after the last period the index is constant.',
    }),
})

const regions = z.strictObject({
  members: z.array(z.strictObject({ id: identifier, label })).min(1),
  columns: z.record(identifier, dataColumn),
  file: z.string().optional().meta({
    description: 'A CSV or Parquet file beside this one, with a column “region” and one for each of `columns`.',
  }),
  delimiter: z.enum([',', ';'], { error: 'delimiter' }).optional(),
  decimalMark: z.enum(['.', ','], { error: 'decimalMark' }).optional(),
  rows: z.record(identifier, z.record(identifier, decimal)).optional(),
})

const variant = z.strictObject({
  id: identifier,
  label,
  note: label.optional(),
  mark: mark.optional(),
  measures: z
    .array(identifier)
    .min(1)
    .optional()
    .meta({ description: 'The measures of a package (pakket); each should also be an alternative of its own.' }),
  set: z.record(assumptionName, override).optional(),
  matrices: z
    .record(identifier, identifier)
    .optional()
    .meta({ description: 'Matrix of an effect → the matrix that takes its place here.' }),
})

const scenario = variant.extend({
  relocation: relocation
    .optional()
    .meta({ description: 'Who moves from where under this scenario, in the place of the relocation of the study.' }),
})

const agglomeration = z.strictObject({
  id: identifier,
  label,
  model: identifier,
  enters: z.enum(['balance', 'ownLine'], { error: 'enters' }).meta({
    description: 'balance: the additional part counts; ownLine: shown as a line of its own and not added.',
  }),
  note: label.optional(),
  parameters: z.record(identifier, parameter).optional(),
})

const choice = z.strictObject({
  scenario: identifier,
  alternative: identifier,
  discounting: identifier,
  agglomeration: identifier,
  welfare: identifier,
})

/** The whole input language: what a scenario file may say. */
export const scenarioFile = z.strictObject({
  mkba: z.union([z.literal('1'), z.literal(1)], { error: 'version' }),
  title: label,
  status: label
    .optional()
    .meta({ description: 'Printed wherever a result is, for instance that figures are illustrative.' }),
  currency: z.literal('EUR', { error: 'currency' }),
  priceLevel: year,
  priceUnit: z.enum(priceUnits, { error: 'priceUnit' }),
  discountTo: year.meta({ description: 'The year that is discounted to (basisjaar).' }),
  timing,
  termStructureFrom: z.enum(['firstFlow', 'discountTo'], { error: 'termStructureFrom' }).meta({
    description:
      'Where the years of a term structure are counted from: the first flow of the study over all alternatives, or the base year.',
  }),
  horizon: z.strictObject({
    firstYear: year,
    lastYear: year,
    opening: assumptionName,
    yearsOfOperation: assumptionName,
  }),
  sources: z.record(identifier, source),
  keyFigureFile: z
    .string()
    .optional()
    .meta({ description: 'A file of key figures of one’s own beside this one; see docs/key-figures.md.' }),
  assumptions: z.record(assumptionName, assumption),
  growthPaths: z.record(pathName, growthPath).optional(),
  series: z.record(identifier, series).optional().meta({
    description: 'Values by year from a few years, with the rules between and beyond them.',
  }),
  priceIndices: z.record(identifier, priceIndex).optional(),
  regions,
  bearers: z
    .record(identifier, label)
    .optional()
    .meta({ description: 'Names of bearers for reports; a bearer without one is printed by its id.' }),
  groups: groups.optional(),
  zones: zones.optional(),
  matrices: z.record(identifier, matrix).optional(),
  nullAlternative: z.strictObject({ label, description: label }),
  alternatives: z.array(variant).min(1),
  scenarios: z.array(scenario).min(1),
  relocation: relocation.optional(),
  effects: z.array(effect).min(1),
  costEffectiveness: z
    .array(z.strictObject({ id: identifier, label, quantity: amountName }))
    .min(1)
    .optional()
    .meta({ description: 'Units of effect per year of operation, for the costs per unit.' }),
  discounting: z.array(discountingItem).min(1),
  agglomeration: z.array(agglomeration).min(1),
  welfare: z.array(welfare).min(1),
  distribution: distributionOfWelfare
    .optional()
    .meta({ description: 'Who gains and who pays (verdeling): whose break-even weights are asked.' }),
  assessments: z
    .array(assessment)
    .min(1)
    .optional()
    .meta({ description: 'Methods with results of their own, which form no rows (toetsen).' }),
  criteria: z.array(criterion).min(1).optional().meta({ description: 'For multi-criteria analysis.' }),
  weightSets: z
    .array(weightSet)
    .min(1)
    .optional()
    .meta({ description: 'Weights of the criteria, by group of people.' }),
  indicators: z.array(indicator).min(1).optional().meta({ description: 'For an index of broad welfare by region.' }),
  services: z.array(service).min(1).optional().meta({ description: 'For access to services.' }),
  comparison: z.strictObject({
    reference: choice,
    rows: z.array(choice.extend({ name: label, note: label.optional() })).optional(),
  }),
})

export type ScenarioInput = z.output<typeof scenarioFile>
export type AgglomerationInput = z.output<typeof agglomeration>
export type { WelfareInput } from './welfare-input.js'
/** One choice on each dimension of the grid. */
export type Choice = z.output<typeof choice>

/** The JSON Schema of a scenario file, for editors and other tools. */
export const scenarioJsonSchema = (): Readonly<Record<string, unknown>> => z.toJSONSchema(scenarioFile, { io: 'input' })
