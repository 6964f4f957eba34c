import { refuse } from '../problems.js'
import { inputProblems } from '../shape.js'
import {
  type CriterionWeights,
  scaleProblems,
  type WeightChoice,
  weightProblems,
  weightsOf,
} from './criterion-weights.js'
import { type DecisionTable, tableProblems } from './decision-table.js'
import { type Normalisation, normalisationProblems, valuesOf } from './normalisation.js'
import { normalisationShape, tableShape, weightsShape } from './shapes.js'

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
export const standardised = (input: MultiCriteriaInput): Standardised => {
  refuse(inputProblems(input, { table: tableShape, normalisation: normalisationShape, weights: weightsShape }))
  const { table, normalisation, weights } = input
  refuse([
    ...tableProblems(table),
    ...normalisationProblems(normalisation, table.criteria),
    ...weightProblems(weights, table.criteria),
    ...scaleProblems(weights, normalisation),
  ])
  return { values: valuesOf(table, normalisation), weights: weightsOf(weights, table.criteria) }
}
