import type { Text } from '../../quantity/text.js'
import { refuse } from '../problems.js'
import { inputProblems, list, oneOf, text } from '../shape.js'
import { type Aggregation, aggregateScores, aggregationProblems, aggregationShape } from './aggregate-scores.js'
import { type Capped, type GoalpostScores, goalpostScores, type Outside } from './goalposts.js'
import { type Indicator, type Measured, measuredBetweenGoalpostsShape } from './indicator.js'
import { regionWeightProblems, weightsByRegion } from './region-weights.js'

/** Weights over the indicators: the same for all regions, or a list for each region, which may hold other goals. */
export type IndexWeights =
  | { readonly kind: 'common'; readonly weights: readonly number[] }
  | { readonly kind: 'byRegion'; readonly weights: readonly (readonly number[])[] }

/** A score that was raised to the floor of the aggregation. */
export interface Raised {
  readonly indicator: string
  readonly region: string
}

export interface BroadWelfareIndex {
  readonly regions: readonly string[]
  /** The index by region. */
  readonly values: readonly number[]
  /** Scores by indicator, then region. */
  readonly scores: GoalpostScores['scores']
  readonly capped: readonly Capped[]
  readonly raised: readonly Raised[]
  /** What must be said wherever the index is shown. */
  readonly notes: readonly Text[]
}

export interface BroadWelfareIndexInput {
  readonly regions: readonly string[]
  readonly measured: readonly Measured<Indicator>[]
  readonly outside: Outside
  readonly weights: IndexWeights
  readonly how: Aggregation
}

const describes: Text = Object.freeze({
  en: 'A composite index describes where regions stand; it is no amount and is never added to a net present value.',
  nl: 'Een samengestelde index beschrijft waar regio’s staan; hij is geen bedrag en wordt nooit bij een netto contante waarde opgeteld.',
})
const ownGoals: Text = Object.freeze({
  en: 'Regions have weights of their own: a difference between them may come from their goals.',
  nl: 'Regio’s hebben eigen gewichten: een verschil tussen hen kan van hun doelen komen.',
})

/**
 * Index of broad welfare by region (brede-welvaartsindex): scores of indicators between fixed goalposts, weighted and
 * brought together as `how` says.
 *
 * Axes: the result runs over `regions`. Unit: a pure number, 0 at the worse and 1 at the better goalposts. Everything that
 * decides the outcome is an input: goalposts, what happens beyond them, weights, aggregation. What was capped or raised is
 * listed.
 *
 * @throws RangeError that lists every problem, as `goalpostScores` and `aggregateScores` do.
 *
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators (2008). There is no official Dutch composite: CBS
 * and the planning bureaus publish dashboards.
 */
export const broadWelfareIndex = (input: BroadWelfareIndexInput): BroadWelfareIndex => {
  refuse(
    inputProblems(input, {
      regions: list(text),
      measured: measuredBetweenGoalpostsShape,
      weights: oneOf({ common: { weights: list() }, byRegion: { weights: list(list()) } }),
      how: aggregationShape,
    }),
  )
  const { regions, measured, outside, how } = input
  const ids = measured.map(({ indicator }) => indicator.id)
  refuse([...regionWeightProblems(input.weights.weights, regions, ids), ...aggregationProblems(how)])
  const { scores, capped } = goalpostScores({ regions, measured, outside })
  const weights = weightsByRegion(input.weights.weights, regions)
  const raised: Raised[] = []
  const values = regions.map((region, at) => {
    const { value, raised: positions } = aggregateScores({
      scores: scores.map((list) => list[at] as number),
      weights: weights[at] as readonly number[],
      how,
    })
    for (const position of positions) raised.push({ indicator: measured[position]?.indicator.id as string, region })
    return value
  })
  const notes = input.weights.kind === 'byRegion' ? [describes, ownGoals] : [describes]
  return { regions, values, scores, capped, raised, notes }
}
