import { Exact, zero } from '../../../quantity/decimal.js'
import { numberText, type Text } from '../../../quantity/text.js'
import type { CriterionInput, WeightSetInput } from '../assessment-input.js'
import type { Path, Problem } from '../problem.js'
import type { ProblemMaker } from '../schema-problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

type Values = NonNullable<WeightSetInput['values']>

/** A coefficient is utility per unit of score: it has the sign of the direction. */
const signProblem = (values: Values, { id, better }: CriterionInput, at: Path, make: ProblemMaker) => {
  const value = new Exact(values[id] ?? 0)
  if (better === 'high' ? value.gte(0) : value.lte(0)) return []
  const [is, high] = [numberText(value), better === 'high']
  return [
    make(
      'negativeWeight',
      [...at, id],
      t(
        `the coefficient of “${id}” is ${is.en}, and ${better} is better`,
        `de coëfficiënt van “${id}” is ${is.nl}, en ${high ? 'hoog' : 'laag'} is beter`,
      ),
      high ? t('0 or more', '0 of meer') : t('0 or less', '0 of minder'),
      t('correct the coefficient, or which scores are better', 'verbeter de coëfficiënt, of welke scores beter zijn'),
    ),
  ]
}

/**
 * What is wrong with complete coefficients of a choice model (keuzemodel), of which weights are |β| × range: a sign that
 * goes against the direction, or nothing of worth. Ranges that lack are told elsewhere.
 */
export const coefficientProblems = (
  { id, values = {} }: WeightSetInput,
  criteria: readonly CriterionInput[],
  at: Path,
  make: ProblemMaker,
): readonly Problem[] => {
  const signs = criteria.flatMap((criterion) => signProblem(values, criterion, at, make))
  if (signs.length > 0) return signs
  const worth = criteria.reduce((sum, { id: criterion }) => sum.plus(new Exact(values[criterion] ?? 0).abs()), zero)
  if (worth.gt(0)) return []
  return [
    make(
      'sharesNotOne',
      at,
      t(`the coefficients of “${id}” are all 0`, `de coëfficiënten van “${id}” zijn alle 0`),
      t('a coefficient other than 0', 'een coëfficiënt anders dan 0'),
      t('give the coefficients of the choice model', 'geef de coëfficiënten van het keuzemodel'),
      { got: null },
    ),
  ]
}
