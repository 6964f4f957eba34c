/** An alternative in a ranking. */
export interface Ranked {
  readonly id: string
  readonly score: number
  /** 1 for the best; those that tie share the best of their places, and the places after it stay empty. */
  readonly rank: number
  /** The others with the same rank. */
  readonly tiedWith: readonly string[]
}

/** Scores this close, relative to their scale, differ by rounding only. */
const closeness = 1e-12

/** How large a difference by rounding can be: relative to one size for all, or to the scores themselves (`own`). */
export type TieScale = number | 'own'

/**
 * Alternatives from the highest score to the lowest (rangorde), ties in the order of the table. Scores that differ by
 * no more than 1e-12 of `scale`, the size of what was added up to them, tie.
 */
export const rankingOf = (
  alternatives: readonly string[],
  scores: readonly number[],
  scale: TieScale,
): readonly Ranked[] => {
  const order = alternatives.map((_, a) => a).sort((a, b) => scores[b]! - scores[a]! || a - b)
  const groups: number[][] = []
  for (const a of order) {
    const group = groups.at(-1)
    const best = scores[group?.[0] ?? a]!
    const close = closeness * (scale === 'own' ? Math.abs(best) : scale)
    if (group && best - scores[a]! <= close) group.push(a)
    else groups.push([a])
  }
  return groups.flatMap((group, g) => {
    const rank = 1 + groups.slice(0, g).reduce((before, { length }) => before + length, 0)
    const members = [...group].sort((a, b) => a - b)
    return members.map((a) => ({
      id: alternatives[a]!,
      score: scores[a]!,
      rank,
      tiedWith: members.filter((other) => other !== a).map((other) => alternatives[other]!),
    }))
  })
}

/** The largest absolute value in a table, the scale of its sums. */
export const largestSize = (table: readonly (readonly number[])[]): number => Math.max(...table.flat().map(Math.abs), 0)
