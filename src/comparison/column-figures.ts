import type { Problem } from '../appraisal/input/problem.js'
import type { Axis } from '../quantity/axis.js'
import type { Exact } from '../quantity/decimal.js'
import { numberText, type Text } from '../quantity/text.js'
import { choiceProblem as problem } from './workshop-parts.js'

/** A column of data with what each of its figures is about: a region, or a region and an income group. */
export interface ColumnFigures {
  readonly name: string
  readonly section: 'regions' | 'groups'
  /** Ids of the members, joined when a figure is of a region and a group. */
  readonly about: readonly string[]
  readonly values: readonly Exact[]
}

/** Values region by region, with the groups of each, whatever the order of the axes. */
export const regionByRegion = <Value>(axes: readonly Axis[], values: readonly Value[]): readonly Value[] => {
  const [first, second] = axes
  if (!first || !second || first.name === 'region') return values
  return second.members.flatMap((_, r) => first.members.map((__, g) => values[g * second.members.length + r] as Value))
}

/** The column, or one of its figures. */
const at = ({ section, name }: ColumnFigures, about?: string): readonly string[] => [
  section,
  'columns',
  name,
  ...(about?.split(', ') ?? []),
]

const above: Text = { en: 'a figure above 0', nl: 'een cijfer boven 0' }
const corrected = (name: string, about: string | undefined): Text => ({
  en: `correct “${name}” of “${about}”, or merge the region`,
  nl: `verbeter “${name}” van “${about}”, of voeg de regio samen`,
})

/**
 * Every figure of zero or less in a column that a model or method divides by, or takes a power or logarithm of.
 *
 * @param by the id of that model or method
 */
export const notPositive = (column: ColumnFigures, by: string): readonly Problem[] =>
  column.values.flatMap((value, i): readonly Problem[] => {
    if (value.isPositive() && !value.isZero()) return []
    const [{ name }, about, is] = [column, column.about[i], numberText(value)]
    const message = {
      en: `“${name}” of “${about}” is ${is.en}, and “${by}” divides by it`,
      nl: `“${name}” van “${about}” is ${is.nl}, en “${by}” deelt erdoor`,
    }
    return [
      {
        ...problem('columnNotPositive', at(column, about), message, above, corrected(name, about)),
        got: `${about}: ${value}`,
      },
    ]
  })

/** What is wrong with a column that shares are taken of: figures below zero, or nothing to share. */
export const notShares = (column: ColumnFigures, by: string): readonly Problem[] => {
  const { name, values } = column
  const below = values.flatMap((value, i): readonly Problem[] => {
    if (!value.isNegative() || value.isZero()) return []
    const [about, is] = [column.about[i], numberText(value)]
    const message = { en: `“${name}” of “${about}” is ${is.en}`, nl: `“${name}” van “${about}” is ${is.nl}` }
    const expected = { en: 'a figure of at least 0', nl: 'een cijfer van minstens 0' }
    return [
      problem('negativeFigure', at(column, about), message, expected, {
        en: `correct “${name}” of “${about}”`,
        nl: `verbeter “${name}” van “${about}”`,
      }),
    ]
  })
  if (below.length > 0 || values.some((value) => !value.isZero())) return below
  const message = {
    en: `“${name}” is 0 everywhere, and “${by}” takes shares of it`,
    nl: `“${name}” is overal 0, en “${by}” neemt er aandelen van`,
  }
  const mend = {
    en: 'correct the figures, or name another column',
    nl: 'verbeter de cijfers, of noem een andere kolom',
  }
  return [problem('nothingToDivideBy', at(column), message, above, mend)]
}
