import type { Criterion, DecisionTable } from '../../../src/welfare/multi-criteria/decision-table.js'
import type { Ranked } from '../../../src/welfare/multi-criteria/ranking.js'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A table with names a, b, … for alternatives and c1, c2, … for criteria; `better` one sign for each criterion. */
export const tableOf = <Score = number>(
  scores: readonly (readonly Score[])[],
  better: string,
  ranges: readonly (readonly [number, number] | null)[] = [],
): DecisionTable<Score> => ({
  alternatives: scores.map((_, a) => letters[a]!),
  criteria: [...better].map((sign, k): Criterion => {
    const range = ranges[k]
    return { id: `c${k + 1}`, better: sign === '+' ? 'high' : 'low', ...(range ? { range } : {}) }
  }),
  scores,
})

/** Scores in the order of the table. */
export const scoresOf = (ranking: readonly Ranked[] | null): readonly number[] =>
  [...(ranking ?? [])].sort((a, b) => letters.indexOf(a.id) - letters.indexOf(b.id)).map(({ score }) => score)

/** Ids in order of rank, those that tie in one text. */
export const orderOf = (ranking: readonly Ranked[]): readonly string[] => {
  const ranks = [...new Set(ranking.map(({ rank }) => rank))]
  return ranks.map((rank) =>
    ranking
      .filter((each) => each.rank === rank)
      .map(({ id }) => id)
      .join('='),
  )
}

/** The message of what is thrown. */
export const messageOf = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    if (error instanceof RangeError) return error.message
    throw error
  }
  throw new Error('expected a RangeError, got none')
}
