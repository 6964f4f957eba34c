import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { log } from '../../../quantity/binary64.js'
import { atOnce, type Pace, paced, type Work } from '../../paced.js'
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
    expected: { en: 'a whole number from 1 to 10,000,000', nl: 'een geheel getal van 1 tot 10.000.000' },
  },
  seed: {
    fits: (value: number) => Number.isInteger(value) && Math.abs(value) < 2 ** 31,
    expected: { en: 'a whole number between −2³¹ and 2³¹', nl: 'een geheel getal tussen −2³¹ en 2³¹' },
  },
}

/** Draws between two chances to report progress. */
const inOneStep = 2000

/** What shares of ranks are made of. */
export interface RankSharesInput extends ScoreTable {
  readonly how: WeightedAggregation
  readonly draws: number
  readonly seed: number
}

const checkInput = (input: RankSharesInput): void => {
  refuse(inputProblems(input, scoreTableShape))
  const { how, draws, seed, ...table } = input
  refuse([
    ...scoreTableProblems(table, how),
    ...numberProblems({ en: 'draws', nl: 'trekkingen' }, draws, drawRules.draws),
    ...numberProblems({ en: 'seed', nl: 'startwaarde' }, seed, drawRules.seed),
  ])
}

function* working({ regions, scores: given, how, draws, seed }: RankSharesInput): Work<RankShares> {
  const scores = linearScores(given, how)
  const generator = xoroshiro128plus(seed)
  const counts = regions.map(() => new Float64Array(regions.length))
  for (let draw = 0; draw < draws; draw++) {
    const weights = drawnWeights(generator, scores.length)
    const values = regions.map((_, at) =>
      scores.reduce((sum, list, k) => sum + (weights[k] as number) * (list[at] as number), 0),
    )
    const order = regions.map((_, at) => at).sort((a, b) => (values[b] as number) - (values[a] as number) || a - b)
    count(values, order, counts)
    if ((draw + 1) % inOneStep === 0) yield draw + 1
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
export const rankShares = (input: RankSharesInput): RankShares => {
  checkInput(input)
  return atOnce(working(input))
}

/**
 * {@link rankShares} with progress and cancellable (met voortgang): after every 2,000 draws the pace is awaited. The result
 * is that of `rankShares` to the last bit.
 *
 * @throws RangeError as `rankShares` does, and whatever the pace rejects with.
 */
export const rankSharesPaced = async (input: RankSharesInput, paceOver: (of: number) => Pace): Promise<RankShares> => {
  checkInput(input)
  return paced(working(input), input.draws, paceOver)
}
