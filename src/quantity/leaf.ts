import { type Axis, cellCount } from './axis.js'
import { BuildError } from './build-error.js'
import type { Distribution } from './distribution.js'
import { node, typed } from './node.js'
import type { DecimalText, Quantity } from './quantity.js'
import { requireDistinct } from './requirements.js'
import type { Source } from './source.js'
import type { Label } from './text.js'
import { one, type Unit } from './unit.js'

const decimalPattern = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i

/** Whether a text is a finite decimal number: digits with an optional point and exponent, no thousands separators. */
export const isDecimalText = (text: string): boolean => decimalPattern.test(text) && Number.isFinite(Number(text))

const decimalText = (value: DecimalText | number, label: Label): DecimalText => {
  const text = String(value)
  if (isDecimalText(text)) return text
  const name = typeof label === 'string' ? label : label.en
  throw new BuildError(
    'notANumber',
    `“${name}” has the value “${text}”; expected a finite decimal number such as 0.0225 or 13800000000.`,
  )
}

type AxesOf<List extends readonly Axis[]> = List[number]['name']

/**
 * Given data (gegeven): one value per cell in row-major order of the axes, the last axis running fastest.
 * Text keeps every digit; a `Float64Array` is for large matrices.
 *
 * @throws BuildError `wrongShape` when the number of values differs from the number of cells, `notANumber` for a value
 * that is not finite.
 */
export const given = <const List extends readonly Axis[]>(options: {
  readonly label: Label
  readonly axes: List
  readonly values: readonly (DecimalText | number)[] | Float64Array
  readonly unit: Unit
  readonly sources?: readonly Source[]
}): Quantity<AxesOf<List>> => {
  const { label, axes, unit, sources = [] } = options
  requireDistinct(axes, label)
  const expected = cellCount(axes)
  if (options.values.length !== expected) {
    const name = typeof label === 'string' ? label : label.en
    throw new BuildError(
      'wrongShape',
      `“${name}” has ${options.values.length} values; its axes have ${expected} cells.`,
    )
  }
  const values =
    options.values instanceof Float64Array ? options.values : options.values.map((value) => decimalText(value, label))
  if (values instanceof Float64Array) {
    const wrong = values.find((value) => !Number.isFinite(value))
    if (wrong !== undefined) decimalText(wrong, label)
  }
  return typed(node({ operation: { kind: 'given', values }, inputs: [], axes, unit, label, sources }))
}

/** A given pure number without a source, for the constants of a formula. */
export const constant = (value: DecimalText | number, unit: Unit = one): Quantity<never> =>
  given({ label: String(value), axes: [], values: [value], unit })

/**
 * An assumption (aanname): a scalar that someone may want to change, by name, with its source and optionally a
 * distribution. The decimal reading uses `value`, the sampled reading draws from the distribution.
 *
 * @throws BuildError `notANumber` when the value is not a finite decimal number.
 */
export const assumption = (options: {
  readonly name: string
  readonly label: Label
  readonly value: DecimalText | number
  readonly unit: Unit
  readonly sources: readonly Source[]
  readonly distribution?: Distribution | undefined
}): Quantity<never> => {
  const { name, label, unit, sources, distribution = null } = options
  const value = decimalText(options.value, label)
  return typed(
    node({ operation: { kind: 'assumption', name, value, distribution }, inputs: [], axes: [], unit, label, sources }),
  )
}

/** The calendar year of each member of a year axis (jaartal), from which time profiles are made. */
export const yearNumber = (years: Axis<'year'>, unit: Unit): Quantity<'year'> =>
  given({ label: { en: 'calendar year', nl: 'kalenderjaar' }, axes: [years], values: years.members, unit })
