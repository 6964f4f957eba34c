/** Multi-criteria analysis (multicriteria-analyse): decision tables, weights, rankings, and how much they hang on weights. */
export { type Acceptability as RankAcceptability, choiceEntropy } from './acceptability.js'
export { type AnalyticHierarchy, analyticHierarchy } from './analytic-hierarchy.js'
export {
  type CriterionWeights,
  criterionWeights,
  type WeightChoice as CriterionWeightChoice,
} from './criterion-weights.js'
export type { Criterion, DecisionTable, UncertainScore } from './decision-table.js'
export {
  type GroupRanking,
  type GroupRankings,
  type GroupRankingsInput,
  groupRankings,
  type Pooling as WeightPooling,
  type WeightGroup,
} from './group-weights.js'
export type { MultiCriteriaInput } from './multi-criteria-input.js'
export type { Normalisation as ScoreNormalisation } from './normalisation.js'
export type { PreferenceFunction } from './preference-functions.js'
export { type OutrankingFlows, type Promethee, type PrometheeInput, promethee } from './promethee.js'
export { type FirstOver as FirstOverWeights, type RankSensitivity, rankSensitivity } from './rank-sensitivity.js'
export type { Ranked as RankedAlternative } from './ranking.js'
export { type Smaa, smaa } from './smaa.js'
export type { SmaaInput } from './smaa-input.js'
export { type SmaaTwoCriteria, type SmaaTwoCriteriaInput, smaaTwoCriteria } from './smaa-two-criteria.js'
export { type IdealDistances, type Topsis, topsis } from './topsis.js'
export type { PiecewiseLinear as PiecewiseLinearValue } from './value-functions.js'
export { TooFewAccepted } from './weight-draws.js'
export type { WeightSpace } from './weight-space.js'
export { type WeightedProduct, weightedProduct, type Zeroed as ZeroedAlternative } from './weighted-product.js'
export { type WeightedSum, weightedSum } from './weighted-sum.js'
export { type ChoiceCoefficients, willingnessToPay } from './willingness-to-pay.js'
