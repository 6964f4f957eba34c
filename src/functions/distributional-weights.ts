import type { Text } from '../quantity/text.js'
import { decimalReading } from '../reading/decimal.js'
import { ReadingError } from '../reading/reading-error.js'
import { problemInWords, Refusal, refuse } from '../welfare/problems.js'
import { anything, object } from '../welfare/shape.js'
import { weightsFromScheme } from '../welfare/weights/from-scheme.js'
import type { GroupColumns, WeightScheme } from '../welfare/weights/scheme.js'
import { weightsThatFit } from '../welfare/weights/weights-that-fit.js'

export type { GroupColumns, WeightScheme } from '../welfare/weights/scheme.js'

const lessExtreme: Text = {
  en: 'Give less extreme incomes, scores or parameters.',
  nl: 'Geef minder extreme inkomens, scores of parameters.',
}

/**
 * Distributional weights (verdelingsgewichten) of groups as plain numbers, by a scheme and at the level that a normalisation
 * fixes:
 *
 * - `{ kind: 'isoElastic', elasticity, reference, normalisation }`: (y_ref / y)^η of `income`
 * - `{ kind: 'isoElasticWithSpread', elasticity, incomeIs, benefitElasticity, reference, normalisation }`: the same with
 *   lognormal incomes within each group, of `income` and `spread`
 * - `{ kind: 'prioritarian', priority, zeroIncome, utility, reference, normalisation }`: gains of those with less utility first,
 *   of `income`
 * - `{ kind: 'negishi', elasticity, reference, normalisation }`: the weights on utility that an unweighted balance implies, of
 *   `income`
 * - `{ kind: 'need', form, strength, reference, normalisation }`: by a score of broad welfare, of `score`
 * - `{ kind: 'explicit', weights, normalisation }`: as stated
 *
 * `WeightScheme` has the formulas and what each field may be. `reference` is `'mean'` or `'median'` of the inhabitants, or a
 * level; `normalisation` is `'none'`, `'reference'`, `'populationMean'`, `'taxpayer'`, `'poorest'` or `'richest'`.
 *
 * Lists hold one number for each group; incomes and reference in one unit; weights are pure numbers in the order of the
 * groups. Read at 34 digits from the formulas that the methods of `mkba compare` have.
 *
 * @throws RangeError that lists every column that is needed and missing, of another length or with wrong numbers, and
 * every wrong parameter; for incomes at or below that of zero utility; for weights that do not fit in a number: too large, or
 * so small that they would become 0.
 * Sources: HM Treasury, The Green Book (2022), Annex A3 (isoElastic); Adler, Measuring Social Welfare (2019) (prioritarian);
 * Negishi (1960), recalled (negishi); spread and need are of this library.
 */
export const distributionalWeights = (scheme: WeightScheme, columns: GroupColumns): readonly number[] => {
  refuse([...object({ kind: anything })('Scheme', scheme), ...object({})('Columns', columns)])
  const weights = weightsFromScheme(scheme, columns)
  const isZero = (position: number) => scheme.kind === 'explicit' && scheme.weights[position] === 0
  try {
    return weightsThatFit(
      decimalReading()
        .table(weights)
        .values.map((text) => Number(text) + 0),
      lessExtreme,
      isZero,
    )
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error
    throw new Refusal([
      problemInWords(
        { en: 'Weights', nl: 'Gewichten' },
        { en: 'weights that fit in a number', nl: 'gewichten die in een getal passen' },
        { en: `none (${error.message})`, nl: `geen (${error.text.nl})` },
        lessExtreme,
      ),
    ])
  }
}
