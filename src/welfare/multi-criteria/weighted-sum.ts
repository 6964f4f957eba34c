import { total } from '../total.js'
import type { CriterionWeights } from './criterion-weights.js'
import { type MultiCriteriaInput, standardised } from './multi-criteria-input.js'
import { largestSize, type Ranked, rankingOf } from './ranking.js'

/** A weighted sum: best first in `ranking`; tables in the order of the decision table. */
export interface WeightedSum {
  readonly weights: CriterionWeights
  readonly values: readonly (readonly number[])[]
  /** Weight times value, by alternative and criterion: a row adds up to the score. */
  readonly contributions: readonly (readonly number[])[]
  readonly ranking: readonly Ranked[]
}

/** Σ_k w_k v_ak for each alternative, whatever the weights add up to. */
export const weightedSums = (values: readonly (readonly number[])[], weights: readonly number[]): readonly number[] =>
  values.map((row) => total(row.map((value, k) => weights[k]! * value)))

/**
 * The weighted sum (gewogen som, multi-attribute value theory) of each alternative: V_a = Σ_k w_k v_k(x_ak).
 *
 * Values are pure numbers from the chosen normalisation, the higher the better; weights add up to 1. Fully compensatory:
 * any shortfall can be made good. Weights mean something only beside the ranges that the values run over.
 *
 * @throws RangeError with all problems of table, normalisation and weights.
 *
 * Source: Keeney & Raiffa, Decisions with Multiple Objectives (1976).
 */
export const weightedSum = (input: MultiCriteriaInput): WeightedSum => {
  const { values, weights } = standardised(input)
  const contributions = values.map((row) => row.map((value, k) => weights.weights[k]! * value))
  const ranking = rankingOf(input.table.alternatives, weightedSums(values, weights.weights), largestSize(contributions))
  return { weights, values, contributions, ranking }
}
