import { refuse } from '../problems.js'
import {
  type CriterionWeights,
  scaleProblems,
  type WeightChoice,
  weightProblems,
  weightsOf,
} from './criterion-weights.js'
import { type DecisionTable, tableProblems } from './decision-table.js'
import { type Normalisation, normalisationProblems, valuesOf } from './normalisation.js'

/** What the methods that add or multiply values start from. */
export interface MultiCriteriaInput {
  readonly table: DecisionTable
  readonly normalisation: Normalisation
  readonly weights: WeightChoice
}

/** Values, the higher the better, by alternative and criterion, and weights that add up to 1. */
export interface Standardised {
  readonly values: readonly (readonly number[])[]
  readonly weights: CriterionWeights
}

/** @throws RangeError with all problems of table, normalisation and weights. */
export const standardised = ({ table, normalisation, weights }: MultiCriteriaInput): Standardised => {
  refuse([
    ...tableProblems(table),
    ...normalisationProblems(normalisation, table.criteria),
    ...weightProblems(weights, table.criteria),
    ...scaleProblems(weights, normalisation),
  ])
  return { values: valuesOf(table, normalisation), weights: weightsOf(weights, table.criteria) }
}
