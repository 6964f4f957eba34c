import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { log } from '../../../quantity/binary64.js'
import { numberProblems, refuse } from '../../problems.js'
import { inputProblems } from '../../shape.js'
import { total } from '../../total.js'
import { linearScores } from './linear-scores.js'
import type { ScoreTable } from './ranks.js'
import { scoreTableProblems, scoreTableShape, type WeightedAggregation } from './score-table-problems.js'

export interface RankShares {
  readonly regions: readonly string[]
  /** `shares[i][r]`: the share of draws in which region i has rank r + 1. Rows and columns add up to 1. */
  readonly shares: readonly (readonly number[])[]
  readonly meanRanks: readonly number[]
  readonly draws: number
  readonly seed: number
}

type Generator = ReturnType<typeof xoroshiro128plus>

const smallest = 2 ** -54

/** Weights drawn evenly over all that are not below 0 and add up to 1: exponential draws divided by their sum. */
export const drawnWeights = (generator: Generator, count: number): readonly number[] => {
  const draws = Array.from({ length: count }, () => -log(Math.max(uniformFloat64(generator), smallest)))
  const sum = total(draws)
  return draws.map((draw) => draw / sum)
}

/** Adds one draw to the counts; regions with the same value share the ranks that they take up. */
const count = (values: readonly number[], order: readonly number[], counts: readonly Float64Array[]): void => {
  let from = 0
  while (from < order.length) {
    let to = from + 1
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to += 1
    for (const region of order.slice(from, to)) {
      const row = counts[region] as Float64Array
      for (let rank = from; rank < to; rank++) row[rank] = (row[rank] as number) + 1 / (to - from)
    }
    from = to
  }
}

const drawRules = {
  draws: {
    fits: (value: number) => Number.isInteger(value) && value >= 1 && value <= 10_000_000,
    expected: 'a whole number from 1 to 10,000,000',
  },
  seed: {
    fits: (value: number) => Number.isInteger(value) && Math.abs(value) < 2 ** 31,
    expected: 'a whole number between −2³¹ and 2³¹',
  },
}

/**
 * Shares of ranks under unknown weights (aandeel van elke rang bij onbekende gewichten): weights are drawn evenly over all
 * that are not below 0 and add up to 1, and counted is how often each region has each rank.
 *
 * Axes: `shares[i][r]` over `regions` and ranks, rank 1 the best; regions that tie share the ranks they take up. Unit:
 * shares of draws, with a sampling error of about √(s (1 − s) / draws). The same seed gives the same bytes everywhere.
 *
 * @throws RangeError that lists every problem: fewer than two indicators, names twice, lists of another length, scores
 * that are not finite or too low for the aggregation, draws or a seed that are not whole numbers.
 *
 * Source: Lahdelma, Hokkanen and Salminen, SMAA – stochastic multiobjective acceptability analysis (1998); Saisana,
 * Saltelli and Tarantola, Uncertainty and sensitivity analysis of composite indicators (2005).
 */
export const rankShares = (
  input: ScoreTable & {
    readonly how: WeightedAggregation
    readonly draws: number
    readonly seed: number
  },
): RankShares => {
  refuse(inputProblems(input, scoreTableShape))
  const { how, draws, seed, ...table } = input
  refuse([
    ...scoreTableProblems(table, how),
    ...numberProblems('draws', draws, drawRules.draws),
    ...numberProblems('seed', seed, drawRules.seed),
  ])
  const { regions } = table
  const scores = linearScores(table.scores, how)
  const generator = xoroshiro128plus(seed)
  const counts = regions.map(() => new Float64Array(regions.length))
  for (let draw = 0; draw < draws; draw++) {
    const weights = drawnWeights(generator, scores.length)
    const values = regions.map((_, at) =>
      scores.reduce((sum, list, k) => sum + (weights[k] as number) * (list[at] as number), 0),
    )
    const order = regions.map((_, at) => at).sort((a, b) => (values[b] as number) - (values[a] as number) || a - b)
    count(values, order, counts)
  }
  const shares = counts.map((row) => Array.from(row, (times) => times / draws))
  return {
    regions,
    shares,
    meanRanks: shares.map((row) => total(row.map((share, at) => share * (at + 1)))),
    draws,
    seed,
  }
}
