import { fault, refuse } from '../../problems.js'
import { inputProblems, list } from '../../shape.js'
import { total } from '../../total.js'
import { type RegionWeights, regionWeightProblems, weightsByRegion } from '../region-weights.js'
import { linearScores } from './linear-scores.js'
import { ranksOf, type ScoreTable } from './ranks.js'
import { scoreTableProblems, scoreTableShape, type WeightedAggregation } from './score-table-problems.js'

/** The ranks that a region can have. */
export interface RankRange {
  readonly region: string
  readonly best: number
  readonly worst: number
}

/** What the weight of one indicator does to the ranks, the others keeping their proportions. */
export interface IndicatorRankRanges {
  readonly indicator: string
  /** Its weight as given; null where regions have weights of their own. */
  readonly weight: number | null
  /** `turns` are the weights of this indicator at which the region changes places with another, in order. */
  readonly ranges: readonly (RankRange & { readonly turns: readonly number[] })[]
}

export interface RankRanges {
  /** Ranks under the weights as given. */
  readonly current: readonly number[]
  readonly byIndicator: readonly IndicatorRankRanges[]
  /** Over all indicators, one changed at a time. */
  readonly overall: readonly RankRange[]
}

/** How much further a region is than another without the indicator (at weight 0) and with nothing else (at weight 1). */
interface Lead {
  readonly at0: number
  readonly at1: number
  /** The weight at which they change places; null when they never do. */
  readonly turn: number | null
}

const leadOf = (at0: number, at1: number): Lead => ({
  at0,
  at1,
  turn: (at0 > 0 && at1 < 0) || (at0 < 0 && at1 > 0) ? at0 / (at0 - at1) : null,
})

/** Whether the other region is ahead at a weight. */
const isBehind = ({ at0, at1, turn }: Lead, weight: number): boolean => {
  if (turn !== null) return weight < turn ? at0 < 0 : weight > turn && at1 < 0
  if (weight === 0) return at0 < 0
  return weight === 1 ? at1 < 0 : at0 < 0 || at1 < 0
}

const rangeOf = (region: string, leads: readonly Lead[]) => {
  const turns = [...new Set(leads.flatMap(({ turn }) => (turn === null ? [] : [turn])))].sort((a, b) => a - b)
  const edges = [0, ...turns, 1]
  const between = edges.slice(1).map((edge, at) => ((edges[at] as number) + edge) / 2)
  const ranks = [0, ...between, 1].map((weight) => 1 + leads.filter((lead) => isBehind(lead, weight)).length)
  return { region, best: Math.min(...ranks), worst: Math.max(...ranks), turns }
}

/**
 * Range of ranks (bandbreedte van de rang) when the weight of one indicator goes from 0 to 1 and the others keep their
 * proportions: w_k = t, w_j = (1 − t) · w_j / (1 − w_k), for all regions, each with its own where it has these.
 *
 * Found from the weights at which two regions change places, not by trying weights, so the range is exact but for the
 * rounding of a crossing. At a crossing itself both ranks count. Rank 1 is the best; equal scores share the better rank.
 * Axes: lists run over `regions` and, in `byIndicator`, over `indicators`. Units: ranks, and weights as shares.
 *
 * @throws RangeError that lists every problem: as `rankShares` for the scores, weights outside 0 to 1 or with a sum other
 * than 1, and a weight of 1, which leaves the others no proportions.
 *
 * Source: own derivation; the question is that of Saisana, Saltelli and Tarantola, Uncertainty and sensitivity analysis of
 * composite indicators (2005).
 */
export const rankRanges = (
  input: ScoreTable & { readonly weights: RegionWeights; readonly how: WeightedAggregation },
): RankRanges => {
  refuse(inputProblems(input, { ...scoreTableShape, weights: list() }))
  const { weights, how, ...table } = input
  const { regions, indicators } = table
  const own = weightsByRegion(weights, regions)
  const mend = {
    en: 'The others have no proportions to keep: give them weight.',
    nl: 'De andere hebben geen verhouding om te bewaren: geef ze gewicht.',
  }
  refuse([
    ...scoreTableProblems(table, how),
    ...regionWeightProblems(weights, regions, indicators),
    ...indicators.flatMap((indicator, k) =>
      own.some((list) => list[k] === 1)
        ? [
            fault(
              { en: `weight of “${indicator}”`, nl: `gewicht van “${indicator}”` },
              { en: 'a weight below 1', nl: 'een gewicht onder 1' },
              1,
              mend,
            ),
          ]
        : [],
    ),
  ])
  const scores = linearScores(table.scores, how)
  const sumOver = (region: number, without: number | null): number =>
    total(scores.map((list, k) => (k === without ? 0 : own[region]![k]! * (list[region] as number))))
  const byIndicator = indicators.map((indicator, k) => {
    const alone = scores[k] as readonly number[]
    const rest = regions.map((_, at) => sumOver(at, k) / (1 - own[at]![k]!))
    const ranges = regions.map((region, at) => {
      const against = (other: number): Lead =>
        leadOf((rest[at] as number) - (rest[other] as number), (alone[at] as number) - (alone[other] as number))
      return rangeOf(
        region,
        regions.flatMap((_, other) => (other === at ? [] : [against(other)])),
      )
    })
    const weight = weights[k]
    return { indicator, weight: typeof weight === 'number' ? weight : null, ranges }
  })
  const overall = regions.map((region, at) => {
    const all = byIndicator.map(({ ranges }) => ranges[at] as RankRange)
    return { region, best: Math.min(...all.map(({ best }) => best)), worst: Math.max(...all.map(({ worst }) => worst)) }
  })
  return { current: ranksOf(regions.map((_, at) => sumOver(at, null))), byIndicator, overall }
}
