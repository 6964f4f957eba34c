/**
 * `mkba/welfare`: broad welfare (brede welvaart) and distribution as plain functions of numbers, usable without a scenario
 * file. In groups: weights; what it would take for a balance to turn; who is invested in; inequality and welfare; indices
 * of broad welfare; values of wellbeing; multi-criteria analysis; access to services.
 */
export type { DecimalText } from '../quantity/quantity.js'
export type { Mark, Source } from '../quantity/source.js'
export type { Text } from '../quantity/text.js'
export { ReadingError } from '../reading/reading-error.js'
export type { Progress, RunOptions } from '../reading/run-options.js'
export * from '../welfare/index/index.js'
export * from '../welfare/inequality/index.js'
export {
  type Benchmark,
  type Intensity,
  type InvestedRegion,
  type InvestmentFairness,
  type InvestmentPicture,
  investmentFairness,
  type RegionalInvestment,
} from '../welfare/investment-fairness.js'
export * from '../welfare/multi-criteria/index.js'
export type { Outcome } from '../welfare/outcome.js'
export {
  type AllocatedProject,
  type CompetingProject,
  type ReturnLedAllocation,
  returnLedAllocation,
} from '../welfare/return-led-allocation.js'
export * from '../welfare/service-access/index.js'
export { giniOfLognormal } from '../welfare/weights/gini-of-lognormal.js'
export {
  type NormalisationKind as WeightNormalisation,
  type NormalisationText as WeightNormalisationText,
  normalisationTexts as weightNormalisationTexts,
  scalingText as weightScalingText,
} from '../welfare/weights/normalisation.js'
export { type ElasticityPreset, elasticityPresets, standardElasticities } from '../welfare/weights/presets.js'
export * from '../welfare/wellbeing/index.js'
export * from '../welfare/what-it-would-take/index.js'
export { distributionalWeights, type GroupColumns, type WeightScheme } from './distributional-weights.js'
export { smaaInSteps } from './smaa-in-steps.js'
