/** Counts, over draws of weights, who takes which rank and at what weights who is first. */
export interface RankTally {
  /** Counts the ranks that these scores give, ties sharing their places. */
  readonly count: (scores: Float64Array, weights: Float64Array) => void
  /** By alternative and rank: how many draws. */
  readonly ranks: Float64Array
  /** By alternative and criterion: the sum of weights over draws in which it was first. */
  readonly weightSums: Float64Array
}

export const rankTally = (alternatives: number, criteria: number): RankTally => {
  const ranks = new Float64Array(alternatives * alternatives)
  const weightSums = new Float64Array(alternatives * criteria)
  const count = (scores: Float64Array, weights: Float64Array): void => {
    for (let a = 0; a < alternatives; a++) {
      const score = scores[a]!
      let [better, equal] = [0, 0]
      for (let b = 0; b < alternatives; b++) {
        if (scores[b]! > score) better++
        else if (scores[b] === score) equal++
      }
      const first = a * alternatives + better
      for (let place = first; place < first + equal; place++) ranks[place]! += 1 / equal
      if (better > 0) continue
      for (let k = 0; k < criteria; k++) weightSums[a * criteria + k]! += weights[k]! / equal
    }
  }
  return { count, ranks, weightSums }
}
