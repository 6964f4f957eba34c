import { decimalReading } from '../reading/decimal.js'
import { ReadingError } from '../reading/reading-error.js'
import { problemInWords, refuse, within } from '../welfare/problems.js'
import { anything, object } from '../welfare/shape.js'
import { weightsFromScheme } from '../welfare/weights/from-scheme.js'
import type { GroupColumns, WeightScheme } from '../welfare/weights/scheme.js'

export type { GroupColumns, WeightScheme } from '../welfare/weights/scheme.js'

/**
 * Distributional weights (verdelingsgewichten) of groups as plain numbers: those of `isoElasticWeights`,
 * `spreadWeights`, `prioritarianWeights`, `negishiWeights`, `needWeights` or stated ones, at the level that a
 * normalisation fixes. Read from the same formulas in decimal arithmetic.
 *
 * Lists hold one number for each group; incomes and reference in one unit; weights are pure numbers in the order of the
 * groups. Formulas and sources stand with those functions.
 *
 * @throws RangeError that lists every column that is needed and missing, of another length or with wrong numbers, and
 * every wrong parameter; for incomes at or below that of zero utility; for weights that do not fit in a number.
 */
export const distributionalWeights = (scheme: WeightScheme, columns: GroupColumns): readonly number[] => {
  refuse([...object({ kind: anything })('Scheme', scheme), ...object({})('Columns', columns)])
  const weights = weightsFromScheme(scheme, columns)
  try {
    return decimalReading()
      .table(weights)
      .values.map((text) => within(Number(text), 'Weight'))
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error
    const mend = 'Give less extreme incomes, scores or parameters.'
    throw new RangeError(problemInWords('Weights', 'weights that fit in a number', `none (${error.message})`, mend))
  }
}
