import type { Text } from '../../quantity/text.js'
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
  expected: { en: `a whole number from ${least} to ${most}`, nl: `een geheel getal van ${least} tot ${most}` },
})

const mostDraws = 1e9
const largestSeed = 2 ** 32 - 1

const isUncertain = ({ scores }: DecisionTable<UncertainScore>): boolean =>
  scores.some((row) => row.some((score) => typeof score === 'object'))

const inputProblems = ({ table, normalisation, weights, draws, seed }: SmaaInput): readonly Text[] => [
  ...numberProblems({ en: 'draws', nl: 'trekkingen' }, draws, wholeNumber(1, mostDraws), {
    en: 'Say how many weights to draw.',
    nl: 'Zeg hoeveel gewichten er worden getrokken.',
  }),
  ...numberProblems({ en: 'seed', nl: 'startwaarde' }, seed, wholeNumber(0, largestSeed), {
    en: 'Choose one and keep it with the result.',
    nl: 'Kies er een en bewaar die bij de uitkomst.',
  }),
  ...tableProblems(table, draws),
  ...(table.criteria.length === 1
    ? [
        fault('criteria', { en: 'two or more', nl: 'twee of meer' }, table.criteria, {
          en: 'With one there are no weights to draw.',
          nl: 'Met één criterium zijn er geen gewichten te trekken.',
        }),
      ]
    : []),
  ...normalisationProblems(normalisation, table.criteria),
  ...(isUncertain(table) && !ownScoreOnly.includes(normalisation.kind)
    ? [
        fault(
          { en: 'normalisation', nl: 'normalisatie' },
          {
            en: `one of ${ownScoreOnly.join(', ')}, as scores are uncertain`,
            nl: `een van ${ownScoreOnly.join(', ')}, want scores zijn onzeker`,
          },
          normalisation.kind,
          {
            en: 'Choose one, so that a value does not depend on the draws of other alternatives.',
            nl: 'Kies er een, zodat een waarde niet van de trekkingen van andere alternatieven afhangt.',
          },
        ),
      ]
    : []),
  ...weightSpaceProblems(weights, table.criteria),
]

const unusableProblems = ({ table, normalisation }: SmaaInput): readonly Text[] =>
  table.criteria.flatMap((criterion, k) => {
    const scores = table.scores.map((row) => row[k]!)
    const value = partialValue(normalisation, criterion, k, scores.flat())
    return scores.flatMap((score, a) => {
      const wrong = unusableScore(score, value)
      return wrong === undefined
        ? []
        : [
            fault(
              {
                en: `value of “${table.alternatives[a]}” on “${criterion.id}”`,
                nl: `waarde van “${table.alternatives[a]}” op “${criterion.id}”`,
              },
              { en: 'a number below 1e100 in size', nl: 'een getal kleiner dan 1e100' },
              value(wrong),
              { en: 'Give scores in a larger unit.', nl: 'Geef scores in een grotere eenheid.' },
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
