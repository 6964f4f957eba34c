import { fault, numberProblems, refuse } from '../problems.js'
import { inputProblems as unshaped } from '../shape.js'
import { type DecisionTable, tableProblems, type UncertainScore } from './decision-table.js'
import { unusableScore } from './drawn-values.js'
import {
  columnProblems,
  type Normalisation,
  normalisationProblems,
  ownScoreOnly,
  partialValue,
} from './normalisation.js'
import { normalisationShape, tableShape, weightSpaceShape } from './shapes.js'
import { type WeightSpace, weightSpaceProblems } from './weight-space.js'

export interface SmaaInput {
  /** Scores that are uncertain are given as draws, as many as `draws`. */
  readonly table: DecisionTable<UncertainScore>
  /** With uncertain scores one in which a value depends on its own score only. */
  readonly normalisation: Normalisation
  /** What is known of weights; `{}` for nothing. */
  readonly weights: WeightSpace
  /** How many weights are drawn. */
  readonly draws: number
  /** A whole number from 0 to 4294967295: the same seed gives the same result to the last bit. */
  readonly seed: number
}

const wholeNumber = (least: number, most: number) => ({
  fits: (value: number) => Number.isInteger(value) && value >= least && value <= most,
  expected: `a whole number from ${least} to ${most}`,
})

const mostDraws = 1e9
const largestSeed = 2 ** 32 - 1

const isUncertain = ({ scores }: DecisionTable<UncertainScore>): boolean =>
  scores.some((row) => row.some((score) => typeof score === 'object'))

const inputProblems = ({ table, normalisation, weights, draws, seed }: SmaaInput): readonly string[] => [
  ...numberProblems('draws', draws, wholeNumber(1, mostDraws), 'Say how many weights to draw.'),
  ...numberProblems('seed', seed, wholeNumber(0, largestSeed), 'Choose one and keep it with the result.'),
  ...tableProblems(table, draws),
  ...(table.criteria.length === 1
    ? [fault('criteria', 'two or more', table.criteria, 'With one there are no weights to draw.')]
    : []),
  ...normalisationProblems(normalisation, table.criteria),
  ...(isUncertain(table) && !ownScoreOnly.includes(normalisation.kind)
    ? [
        fault(
          'normalisation',
          `one of ${ownScoreOnly.join(', ')}, as scores are uncertain`,
          normalisation.kind,
          'Choose one, so that a value does not depend on the draws of other alternatives.',
        ),
      ]
    : []),
  ...weightSpaceProblems(weights, table.criteria),
]

const unusableProblems = ({ table, normalisation }: SmaaInput): readonly string[] =>
  table.criteria.flatMap((criterion, k) => {
    const scores = table.scores.map((row) => row[k]!)
    const value = partialValue(normalisation, criterion, k, scores.flat())
    return scores.flatMap((score, a) => {
      const wrong = unusableScore(score, value)
      return wrong === undefined
        ? []
        : [
            fault(
              `value of “${table.alternatives[a]}” on “${criterion.id}”`,
              'a number below 1e100 in size',
              value(wrong),
              'Give scores in a larger unit.',
            ),
          ]
    })
  })

/** @throws RangeError with all problems. */
export const checkSmaa = (input: SmaaInput): void => {
  refuse(unshaped(input, { table: tableShape, normalisation: normalisationShape, weights: weightSpaceShape }))
  const { table, normalisation } = input
  refuse(inputProblems(input))
  refuse(
    table.criteria.flatMap((criterion, k) =>
      columnProblems(
        normalisation,
        criterion,
        k,
        table.scores.flatMap((row) => row[k]!),
      ),
    ),
  )
  refuse(unusableProblems(input))
}
