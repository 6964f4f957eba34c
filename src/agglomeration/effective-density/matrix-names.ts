import type { Problem } from '../../appraisal/input/problem.js'
import type { Parameters } from '../../appraisal/plug-in.js'
import type { Text } from '../../quantity/text.js'
import type { ParameterProblem } from './parameter-problem.js'

const t = (en: string, nl: string): Text => ({ en, nl })

export const matrixFields = ['costWithout', 'costWith', 'tripsWithout', 'tripsWith'] as const
export type MatrixField = (typeof matrixFields)[number]

/** Names of matrices: for each mode its segments. */
export type ModeNames = readonly (readonly string[])[]

/** The matrices that the model reads, and whether trips weigh their costs, those of each case its own. */
export interface MatrixNames {
  readonly used: readonly (readonly [MatrixField, ModeNames])[]
  readonly weighs: boolean
  readonly own: boolean
}

/** `a + b, c`: two modes, the first of two segments. An empty text names nothing. */
const namesOf = (text: string): ModeNames =>
  text === '' ? [] : text.split(',').map((mode) => mode.split('+').map((name) => name.trim()))

const shapeOf = (names: ModeNames): string => names.map(({ length }) => length).join(', ')

const mend = t(
  'name one matrix for each segment: modes separated by a comma, segments by a plus',
  'noem één matrix per segment: vervoerwijzen gescheiden door een komma, segmenten door een plus',
)

/** Names that are not there, between two commas or after the last plus for instance. */
const emptyNames = (field: MatrixField, text: string, problem: ParameterProblem): readonly Problem[] => {
  const count = namesOf(text)
    .flat()
    .filter((name) => name === '').length
  if (count === 0) return []
  return [
    problem(
      'wrongParameter',
      field,
      t(`“${field}” has ${count} empty names in “${text}”`, `“${field}” heeft ${count} lege namen in “${text}”`),
      t('the name of a matrix at every place', 'op elke plaats de naam van een matrix'),
      t('remove the comma or plus, or give the name', 'verwijder de komma of plus, of geef de naam'),
      text,
    ),
  ]
}

/** A parameter that does not name as many matrices for each mode as `costWithout` does. */
const misshapen = (
  field: MatrixField,
  names: ModeNames,
  shape: string,
  problem: ParameterProblem,
): readonly Problem[] => {
  const own = shapeOf(names)
  if (own === shape && shape !== '') return []
  return [
    problem(
      'wrongParameter',
      field,
      t(
        `the matrices that “${field}” names, by mode: ${own || 'none'}`,
        `de matrices die “${field}” noemt, per vervoerwijze: ${own || 'geen'}`,
      ),
      t(
        `as many for each mode as costWithout: ${shape || '–'}`,
        `per vervoerwijze evenveel als costWithout: ${shape || '–'}`,
      ),
      mend,
    ),
  ]
}

/** The names of matrices that the parameters give, and what is wrong with them. */
export const matrixNamesOf = (
  { word }: Parameters,
  problem: ParameterProblem,
): { readonly names: MatrixNames; readonly problems: readonly Problem[] } => {
  const given = Object.fromEntries(matrixFields.map((field) => [field, namesOf(word(field))]))
  const of = (field: MatrixField): readonly [MatrixField, ModeNames] => [field, given[field] ?? []]
  const [, base] = of('costWithout')
  const weighs = base.some(({ length }) => length > 1)
  const own = word('tripWeights') === 'own'
  const used = [
    of('costWithout'),
    of('costWith'),
    ...(weighs ? [of('tripsWithout')] : []),
    ...(weighs && own ? [of('tripsWith')] : []),
  ]
  const empty = matrixFields.flatMap((field) => emptyNames(field, word(field), problem))
  // Where a name is missing, how many there are of each mode says nothing yet.
  const problems =
    empty.length > 0 ? empty : used.flatMap(([field, names]) => misshapen(field, names, shapeOf(base), problem))
  return { names: { used, weighs, own }, problems }
}
