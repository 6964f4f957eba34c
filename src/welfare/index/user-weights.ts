import type { Label, Text } from '../../quantity/text.js'
import { fault, namedNumberProblems, nameProblems, problemInWords, refuse } from '../problems.js'
import { inputProblems, list, text } from '../shape.js'
import { total } from '../total.js'

const score = {
  fits: (value: number) => value >= 0 && value <= 10,
  expected: { en: 'a score from 0 to 10', nl: 'een score van 0 tot 10' },
}

const problemsOf = (what: Label, scores: readonly number[], names: readonly string[]): readonly Text[] => {
  const wrong = namedNumberProblems(what, scores, names, score)
  if (wrong.length > 0 || scores.some((value) => value > 0)) return wrong
  const mend = {
    en: 'Score what matters; 0 everywhere gives no weights.',
    nl: 'Geef een score aan wat telt; overal 0 geeft geen gewichten.',
  }
  return [
    problemInWords(
      what,
      { en: 'at least one score above 0', nl: 'ten minste één score boven 0' },
      { en: 'none', nl: 'geen' },
      mend,
    ),
  ]
}

const shares = (scores: readonly number[]): readonly number[] => {
  const sum = total(scores)
  return scores.map((value) => value / sum)
}

/**
 * Weights from importance scores of users (gewichten van gebruikers), as in the OECD Better Life Index:
 * w_k = score_k / Σ score.
 *
 * Axes: one weight for each of `indicators`, in their order. Units: scores from 0 to 10 (the Better Life Index starts at 5
 * for all), weights pure numbers that add up to 1.
 *
 * @throws RangeError that lists every problem: another number of scores than indicators, scores outside 0 to 10, all 0.
 *
 * Source: OECD, Better Life Index (since 2011).
 */
export const userWeights = (input: {
  readonly indicators: readonly string[]
  readonly scores: readonly number[]
}): readonly number[] => {
  refuse(inputProblems(input, { indicators: list(text), scores: list() }))
  const { indicators, scores } = input
  refuse([
    ...nameProblems({ en: 'indicators', nl: 'indicatoren' }, indicators),
    ...problemsOf('scores', scores, indicators),
  ])
  return shares(scores)
}

/**
 * Weights from importance scores by region (gewichten per regio): as `userWeights`, for regions that hold different goals.
 *
 * Axes: `scores` and the result have a list for each of `regions`, over `indicators`. Scores of regions under weights of
 * their own are not comparable as levels: a difference may come from the goals.
 *
 * @throws RangeError that lists every problem of every region.
 *
 * Source: OECD, Better Life Index (since 2011), applied by region.
 */
export const userWeightsByRegion = (input: {
  readonly regions: readonly string[]
  readonly indicators: readonly string[]
  readonly scores: readonly (readonly number[])[]
}): readonly (readonly number[])[] => {
  refuse(inputProblems(input, { regions: list(text), indicators: list(text), scores: list(list()) }))
  const { regions, indicators, scores } = input
  refuse([
    ...nameProblems({ en: 'regions', nl: 'regio’s' }, regions),
    ...nameProblems({ en: 'indicators', nl: 'indicatoren' }, indicators),
    ...(scores.length === regions.length
      ? regions.flatMap((region, at) =>
          problemsOf({ en: `scores of “${region}”`, nl: `scores van “${region}”` }, scores[at]!, indicators),
        )
      : [
          fault(
            'scores',
            { en: `${regions.length} lists, one a region`, nl: `${regions.length} lijsten, één per regio` },
            scores.length,
            { en: 'Give one for every region.', nl: 'Geef er een voor elke regio.' },
          ),
        ]),
  ])
  return scores.map(shares)
}
