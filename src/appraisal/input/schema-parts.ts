import * as z from 'zod'
import { isDecimalText } from '../../quantity/leaf.js'
import { marks } from '../../quantity/source.js'
import { priceUnits } from '../../quantity/unit.js'

/*
 * The message of a check is a key into `schema-wording.ts`, which says in both languages what was expected and how to
 * mend it. Numbers are kept as the text that the file has, so that no digit is lost.
 */

/** A finite decimal number: `13800000000`, `0.0225`, `1.3e9`. */
export const decimal = z
  .union(
    [
      z
        .string()
        .regex(/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/, { error: 'decimal' })
        .refine(isDecimalText, { error: 'decimal' }),
      z.number(),
    ],
    { error: 'decimal' },
  )
  .meta({ description: 'A finite decimal number; quote it to keep more than 15 digits in JSON.' })

/** A calendar year. */
export const year = z
  .union([z.string().regex(/^\d{4}$/, { error: 'year' }), z.number().int().min(1000).max(9999)], { error: 'year' })
  .meta({ description: 'A calendar year of four digits.' })

/** What every object in JavaScript has: as a name in a file it would be found although nobody gave it. */
export const reserved = Object.getOwnPropertyNames(Object.prototype)

/** An identifier: a letter, then letters, digits and hyphens. */
export const identifier = z
  .string({ error: 'identifier' })
  .regex(/^[A-Za-z][A-Za-z0-9-]*$/, { error: 'identifier' })
  .refine((name) => !reserved.includes(name), { error: 'reserved' })

const nameOf = (error: string) =>
  z
    .string({ error })
    .regex(/^[A-Za-z][A-Za-z0-9-]*$/, { error })
    .refine((name) => !reserved.includes(name), { error: 'reserved' })

/** The name of an assumption. */
export const assumptionName = nameOf('assumptionName').meta({ description: 'The name of an assumption of this file.' })
/** The name of an assumption, or of a series that has a value for each year. */
export const amountName = nameOf('assumptionName').meta({
  description: 'The name of an assumption or of a series of this file.',
})
/** The name of a growth path. */
export const pathName = identifier.meta({ description: 'The name of a growth path of this file.' })

const words = z.string({ error: 'label' }).trim().min(1, { error: 'label' })

/** A text in both languages, or one that is the same in both. */
export const label = z.union([words, z.strictObject({ en: words, nl: words })], { error: 'label' })

const joinedNames = z
  .array(identifier)
  .min(1)
  .transform((list) => list.join(', '))
  .meta({ description: 'A list of names, the same as a text with commas between them.' })

/** The value of a parameter of a model or method: the name of something, a choice, yes or no, a text, or names. */
export const parameter = z.union([identifier, z.boolean(), label, joinedNames], { error: 'parameter' })

export const mark = z.enum(marks, { error: 'mark' })

/** At what prices an amount of money is stated. */
export const prices = z.strictObject({
  level: year.meta({ description: 'The year whose prices the amount is expressed in (prijspeil).' }),
  unit: z.enum(priceUnits, { error: 'priceUnit' }),
  vat: z.enum(['included', 'excluded', 'notApplicable'], { error: 'vat' }),
  terms: z
    .enum(['real', 'nominal'], { error: 'terms' })
    .optional()
    .meta({ description: 'nominal: in the prices of each year, to be deflated with `convert`; real when left out.' }),
  mark,
  note: label.optional(),
})

export const distribution = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('uniform'), low: decimal, high: decimal }),
    z.strictObject({ kind: z.literal('triangular'), low: decimal, mode: decimal, high: decimal }),
    z.strictObject({ kind: z.literal('normal'), mean: decimal, standardDeviation: decimal }),
    z.strictObject({ kind: z.literal('lognormal'), median: decimal, logDeviation: decimal }),
  ],
  { error: 'distribution' },
)

const names = z.array(assumptionName).min(2, { error: 'twoNames' })

/** How an amount in other prices is brought to the prices of the study; each step is a factor in the explanation. */
export const convert = z.strictObject({
  priceIndex: identifier
    .optional()
    .meta({ description: 'A price index of this file: to the price level of the study.' }),
  markUp: assumptionName
    .optional()
    .meta({ description: 'Average indirect taxes, a share: between factor costs and market prices.' }),
  vat: assumptionName
    .optional()
    .meta({ description: 'Value added tax, a share: added to an amount that excludes it.' }),
  deflator: pathName.optional().meta({ description: 'The growth path of prices that nominal amounts are divided by.' }),
})

/** The id of a key figure: words joined by dots. */
export const keyFigureId = z
  .string({ error: 'keyFigureId' })
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, { error: 'keyFigureId' })
  .meta({ description: 'The id of a key figure; `mkba key-figures` lists them.' })

/** A figure of the catalogue of key figures (kengetal), with its unit, prices and source. */
export const keyFigure = z.strictObject({
  id: keyFigureId,
  year: year.optional().meta({ description: 'For a figure that differs by year.' }),
})

/** An assumption: a value with unit, source and mark, a key figure, or a simple sum of others. */
export const assumption = z.strictObject({
  label,
  value: decimal.optional(),
  unit: z.string({ error: 'unit' }).optional(),
  source: z.union([identifier, z.array(identifier).min(1)], { error: 'sourceName' }).optional(),
  place: z.string().optional().meta({ description: 'Page, table or paragraph in the source.' }),
  mark: mark.optional(),
  prices: prices.optional(),
  note: label.optional(),
  distribution: distribution.optional(),
  convert: convert.optional(),
  fixed: z
    .boolean({ error: 'fixed' })
    .optional()
    .meta({ description: 'By definition, such as minutes per hour: no sensitivity or switching value moves it.' }),
  keyFigure: keyFigure.optional(),
  product: names.optional(),
  sum: names.optional(),
  quotient: names.length(2, { error: 'twoNames' }).optional(),
  difference: names.length(2, { error: 'twoNames' }).optional(),
})
export type AssumptionInput = z.output<typeof assumption>

/** What a scenario or an alternative may say of an assumption instead of what the base says. */
export const override = assumption
  .omit({
    label: true,
    unit: true,
    fixed: true,
    convert: true,
    product: true,
    sum: true,
    quotient: true,
    difference: true,
  })
  .extend({
    label: label.optional(),
  })
export type OverrideInput = z.output<typeof override>

/** A year: a calendar year, or the name of an assumption that holds one. */
export const yearOrName = z.union([year, assumptionName], { error: 'yearOrName' })

/** Shares over all regions, or the name of a column of regional data to divide by. */
export const incidence = z.union(
  [
    z.strictObject({ by: identifier, note: label.optional() }),
    z.strictObject({ shares: z.record(identifier, decimal), source: identifier, mark, note: label.optional() }),
  ],
  { error: 'incidence' },
)
export type IncidenceInput = z.output<typeof incidence>

export const rampUp = z.strictObject({
  years: assumptionName.meta({ description: 'How many years until full effect.' }),
  openingYear: z.enum(['zero', 'firstStep'], { error: 'openingYear' }).meta({
    description: 'Whether the opening year itself still has no effect, or already the first step.',
  }),
})
export type RampUpInput = z.output<typeof rampUp>

/** Which income a column holds, so that a method that weighs by income can tell (inkomensbegrip). */
export const income = z.strictObject({
  kind: z
    .enum(['standardisedDisposable', 'disposable', 'gross', 'grossDomesticProduct'], { error: 'incomeKind' })
    .meta({ description: 'standardisedDisposable: disposable, made comparable between sizes of households.' }),
  statistic: z.enum(['mean', 'median'], { error: 'statistic' }),
})
export type IncomeInput = z.output<typeof income>

/** A column of data by region or by zone: what it is, its unit and where it is from. */
export const dataColumn = z.strictObject({
  label,
  unit: z.string({ error: 'unit' }),
  source: identifier,
  mark,
  place: z.string().optional(),
  prices: prices.optional(),
  income: income.optional().meta({ description: 'Which income it is, of a column of incomes.' }),
  note: label.optional(),
})
export type DataColumnInput = z.output<typeof dataColumn>
