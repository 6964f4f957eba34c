import { finite, listProblems, refuse } from '../../problems.js'

/**
 * Ranks (rangnummers) of scores: 1 + the number of higher scores, so 1 is the highest and equal scores share the better
 * rank (1, 2, 2, 4).
 *
 * @throws RangeError that lists every score that is missing or not finite.
 */
export const ranksOf = (scores: readonly number[]): readonly number[] => {
  const length = Array.isArray(scores) ? scores.length : 0
  refuse(
    listProblems('scores', scores, {
      length,
      rule: finite,
      mend: { en: 'Give a score for each.', nl: 'Geef een score voor elk.' },
    }),
  )
  return scores.map((score) => 1 + scores.filter((other) => other > score).length)
}

/** The table of scores as ranks under weights see it: `scores[k][i]` of indicator k in region i. */
export interface ScoreTable {
  readonly regions: readonly string[]
  readonly indicators: readonly string[]
  readonly scores: readonly (readonly number[])[]
}
