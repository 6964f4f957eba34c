/**
 * Ranks (rangnummers) of scores: 1 + the number of higher scores, so 1 is the highest and equal scores share the better
 * rank (1, 2, 2, 4).
 */
export const ranksOf = (scores: readonly number[]): readonly number[] =>
  scores.map((score) => 1 + scores.filter((other) => other > score).length)

/** The table of scores as ranks under weights see it: `scores[k][i]` of indicator k in region i. */
export interface ScoreTable {
  readonly regions: readonly string[]
  readonly indicators: readonly string[]
  readonly scores: readonly (readonly number[])[]
}
