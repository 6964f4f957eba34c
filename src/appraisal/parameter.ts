import * as z from 'zod'
import type { DecimalText } from '../quantity/quantity.js'
import type { Mark } from '../quantity/source.js'
import type { Text } from '../quantity/text.js'

/** A number that a plug-in reads: its unit, default and source are part of it. */
export interface NumberParameter {
  readonly kind: 'number'
  readonly label: Text
  readonly unit: string
  /** Null when there is no default: the user must choose, unless it is `optional`. */
  readonly default: DecimalText | null
  /** True when it may be left out: only what other parameters ask for reads it. */
  readonly optional?: boolean
  /** True for an amount that is held against a column, whose price level it has: the plug-in checks that, not the study’s. */
  readonly anyPriceLevel?: boolean
  readonly source: { readonly id: string; readonly title: string; readonly mark: Mark; readonly place?: string }
  readonly min?: number
  readonly max?: number
  /** The lowest and highest value that the source supports; another value is let in, and a diagnostic says so. */
  readonly covers?: readonly [low: number, high: number]
}

/** A choice between named options, or a text that the user must give. */
export interface WordParameter {
  readonly kind: 'choice' | 'text'
  readonly label: Text
  readonly options?: readonly string[]
  readonly default: string | null
}
export type Parameter = NumberParameter | WordParameter

const withMeta = <Schema extends z.ZodType>(schema: Schema, parameter: Parameter): Schema =>
  schema.meta({ description: parameter.label.en, parameter: parameter as unknown as Record<string, unknown> })

/** A number: in a file the name of an assumption; left out, the default with its own source. */
export const numberParameter = (parameter: Omit<NumberParameter, 'kind'>) =>
  withMeta(z.string().optional(), { ...parameter, kind: 'number' })

/** A number that other parameters may ask for: left out, it is only missed when the plug-in reads it. */
export const optionalNumberParameter = (parameter: Omit<NumberParameter, 'kind' | 'default' | 'optional'>) =>
  numberParameter({ ...parameter, default: null, optional: true })

/** One of several options; without a default the user must choose. */
export const choiceParameter = <const Options extends readonly [string, ...string[]]>(parameter: {
  readonly label: Text
  readonly options: Options
  readonly default: Options[number] | null
}) => {
  const options = z.enum(parameter.options)
  const schema = parameter.default === null ? options : options.default(parameter.default as never)
  return withMeta<typeof options | z.ZodDefault<typeof options>>(schema, { ...parameter, kind: 'choice' })
}

const words = z.string().trim().min(1)

/** A text that must be there, in one language or both: why a share is what it is, for instance. */
export const textParameter = (parameter: { readonly label: Text }) =>
  withMeta(z.union([words, z.strictObject({ en: words, nl: words })]), { ...parameter, kind: 'text', default: null })

/** The name of something else, a column of regional data for instance. */
export const nameParameter = (parameter: { readonly label: Text; readonly default: string | null }) =>
  withMeta(parameter.default === null ? z.string() : z.string().default(parameter.default), {
    ...parameter,
    kind: 'text',
  })

/** The name of something that need not be there: left out, the model reads an empty text. */
export const optionalNameParameter = (parameter: { readonly label: Text }) =>
  withMeta(z.string().default(''), { ...parameter, kind: 'text', default: '' })

/** The parameters of a plug-in's schema, by name. @throws TypeError when one was not made by the functions above. */
export const parametersOf = (schema: z.ZodObject): Readonly<Record<string, Parameter>> =>
  Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => {
      const parameter = (field as z.ZodType).meta()?.parameter as Parameter | undefined
      if (!parameter)
        throw new TypeError(
          `Parameter “${name}” has no label, unit and source; make it with numberParameter, choiceParameter, textParameter or nameParameter.`,
        )
      return [name, parameter]
    }),
  )
