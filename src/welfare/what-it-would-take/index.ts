/** What it would take for a balance to turn (wat daarvoor nodig is), and how that compares with other ways. */
export { type BreakEvenElasticities, breakEvenElasticity, type ElasticityRoot } from './break-even-elasticity.js'
export { breakEvenWeight, breakEvenWeightFromRatio, breakEvenWeightOnBenefits } from './break-even-weight.js'
export { equityContribution, type MeanNormalisation } from './equity-contribution.js'
export type { ResidualElasticities } from './exponential-sum.js'
export {
  type CostThroughTaxes,
  costThroughTaxesUnitedStates,
  type InverseOptimum,
  inverseOptimum,
} from './inverse-optimum.js'
export { type LeakyBucket, leakyBucket, withstandsLeaks } from './leaky-bucket.js'
export { priceOfEquity } from './price-of-equity.js'
export { requiredIncomeRatio } from './required-income-ratio.js'
