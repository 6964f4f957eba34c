import type { CriterionInput, WeightSetInput } from '../../../appraisal/input/assessment-input.js'
import type { Problem } from '../../../appraisal/input/problem.js'
import type { Text } from '../../../quantity/text.js'
import type { AlternativeView, AssessmentContext } from '../../method.js'
import { problem } from '../../methods/input-problem.js'
import type { WeightChoice } from '../criterion-weights.js'
import type { Criterion, DecisionTable } from '../decision-table.js'
import { hierarchyOf } from './pairwise.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** The criteria of a study as a table, with what they are called. */
export interface Decision {
  readonly table: DecisionTable
  readonly criteria: readonly CriterionInput[]
  readonly alternatives: readonly { readonly id: string; readonly label: Text }[]
}

const first = (numbers: readonly number[]): number => numbers[0] ?? Number.NaN

const scoreOf = (context: AssessmentContext, alternative: AlternativeView, criterion: CriterionInput): number => {
  const { outcome, effect, scores = {} } = criterion
  if (outcome !== undefined) return first(context.numbers(alternative[outcome]))
  if (effect !== undefined) return first(context.numbers(alternative.effect(effect)))
  return Number(scores[alternative.id])
}

const criterionOf = ({ id, better, range }: CriterionInput): Criterion => ({
  id,
  better,
  ...(range ? { range: [Number(range.low), Number(range.high)] as const } : {}),
})

/** The table that criteria of the file make (effectentabel): outcomes and effects as present values, or stated scores. */
export const decisionOf = (context: AssessmentContext): Decision => ({
  table: {
    alternatives: context.alternatives.map(({ id }) => id),
    criteria: context.criteria.map(criterionOf),
    scores: context.alternatives.map((alternative) =>
      context.criteria.map((criterion) => scoreOf(context, alternative, criterion)),
    ),
  },
  criteria: context.criteria,
  alternatives: context.alternatives,
})

/** The weights of a set, in the order of the criteria. */
export const weightChoiceOf = (set: WeightSetInput, criteria: readonly { readonly id: string }[]): WeightChoice => {
  const { kind, values = {}, order = [], normalise = false } = set
  if (kind === 'pairwise') return { kind: 'fixed', weights: hierarchyOf(set, criteria).priorities }
  const figures = criteria.map(({ id }) => Number(values[id]))
  if (kind === 'fixed') return { kind, weights: figures, normalise }
  if (kind === 'swing') return { kind, points: figures }
  if (kind === 'discreteChoice') return { kind, coefficients: figures }
  return { kind, order }
}

/** The sets that a parameter names, or all; and the problem of each name that is none. */
export const setsNamed = (
  context: AssessmentContext,
  parameter: string,
): { readonly sets: readonly WeightSetInput[]; readonly problems: readonly Problem[] } => {
  const { weightSets } = context
  const { word, isGiven } = context.parameters
  if (!isGiven(parameter)) return { sets: weightSets, problems: [] }
  const text = word(parameter)
  const names = text.split(',').map((name) => name.trim())
  const known = weightSets.map(({ id }) => id)
  const path = [...context.path, 'parameters', parameter]
  if (names.includes(''))
    return {
      sets: [],
      problems: [
        problem(
          'unknownReference',
          path,
          t('the name of a set of weights is empty', 'de naam van een gewichtenset is leeg'),
          t(`one of ${known.join(', ')}`, `één van ${known.join(', ')}`),
          t(
            'name a set between the commas, or leave it out for all',
            'noem een set tussen de komma’s, of laat het weg voor alle',
          ),
          text,
        ),
      ],
    }
  return {
    sets: weightSets.filter(({ id }) => names.includes(id)),
    problems: names
      .filter((name) => !known.includes(name))
      .map((name) =>
        problem(
          'unknownReference',
          path,
          t(`there is no set of weights “${name}”`, `er is geen gewichtenset “${name}”`),
          t(`one of ${known.join(', ')}`, `één van ${known.join(', ')}`),
          t('correct the name, or add the set', 'verbeter de naam, of voeg de set toe'),
          name,
        ),
      ),
  }
}
