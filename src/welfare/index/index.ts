/** Indices of broad welfare (brede-welvaartsindices): scores, weights, aggregation, and how much the outcome hangs on them. */
export {
  type Aggregated as AggregatedScore,
  type Aggregation as ScoreAggregation,
  aggregateScores,
  type Floor as ScoreFloor,
} from './aggregate-scores.js'
export {
  type BroadWelfareIndex,
  type BroadWelfareIndexInput,
  broadWelfareIndex,
  type IndexWeights,
  type Raised as RaisedScore,
} from './broad-welfare-index.js'
export {
  type CoropProduct,
  gdpIsNotIncome,
  gdpPerInhabitant2021,
  gdpPerInhabitant2021Source,
} from './data/gdp-per-inhabitant-2021.js'
export { type ProvinceCount, quarterCounts2023, quarterCounts2023Source } from './data/quarter-counts-2023.js'
export {
  type MonitorIndicator,
  type MonitorTheme,
  regionalMonitorIndicators,
  regionalMonitorSource,
} from './data/regional-monitor.js'
export { regionalMonitorOverlaps } from './data/regional-monitor-overlaps.js'
export {
  type IndexDoubleCounting,
  type IndicatorOverlap,
  indexDoubleCounting,
  type PricedEffectView,
} from './double-counting.js'
export {
  type ConsumptionAndInequality,
  distributionAdjustedConsumption,
  type GenuineProgress,
  genuineProgress,
  type ProgressItem,
} from './genuine-progress.js'
export {
  type Capped as CappedValue,
  type GoalpostScores,
  goalpostScores,
  type Outside as BeyondGoalposts,
} from './goalposts.js'
export { type HumanDevelopment, humanDevelopmentIndex, humanDevelopmentIndicators } from './human-development.js'
export {
  type Better as BetterValue,
  checkedIndicators,
  type Goalposts,
  type Indicator as IndexIndicator,
  type IndicatorDescription,
  type Measured as MeasuredIndicator,
} from './indicator.js'
export { type QuarterCount, type QuarterTies, quartileCount } from './quartile-count.js'
export {
  type IndicatorRankRanges,
  type RankRange,
  type RankRanges,
  rankRanges,
} from './rank-sensitivity/rank-ranges.js'
export { type RankShares, rankShares } from './rank-sensitivity/rank-shares.js'
export { ranksOf, type ScoreTable } from './rank-sensitivity/ranks.js'
export {
  type IndexNormalisation,
  type NormalisedRanks,
  type RanksByNormalisation,
  ranksByNormalisation,
} from './rank-sensitivity/ranks-by-normalisation.js'
export type { WeightedAggregation as WeightedScoreAggregation } from './rank-sensitivity/score-table-problems.js'
export { userWeights, userWeightsByRegion } from './user-weights.js'
export { type ReferenceSet as ZScoreReference, type ZScores, zScores } from './z-score.js'
