/**
 * The public face of `mkba`. Subpaths have the rest: quantities in `mkba/quantity`, plain functions of broad welfare in
 * `mkba/welfare`, reading files in `mkba/node`.
 */
export {
  type BreakEvenPeaks,
  type ConcaveRegion,
  concaveBreakEvenPeaks,
  concaveElasticityRatio,
  type ElasticityRatio,
} from './agglomeration/concave-density/break-even.js'
export type { ConcaveShape } from './agglomeration/concave-density/profile.js'
export {
  coveredElasticities,
  type ElasticityPreset,
  type ElasticityPresetId,
  elasticityOfPreset,
  elasticityPresets,
  namedElasticities,
  type SortingCorrection,
} from './agglomeration/density-relocation/elasticity-presets.js'
export {
  type EffectiveDensityResult,
  effectiveDensity,
  type GainsAndLosses,
  type SectorResult,
} from './agglomeration/effective-density/effective-density.js'
export type {
  CostSegment,
  DensityMode,
  DensitySector,
  EffectiveDensityInput,
  ZoneMatrix,
} from './agglomeration/effective-density/input.js'
export type { Diagonal, ProductivityForm } from './agglomeration/effective-density/kernel.js'
export { effectiveDensityModelOf } from './agglomeration/effective-density/model.js'
export {
  type EffectiveDensityPreset,
  type EffectiveDensitySector,
  effectiveDensityPresets,
  type PresetFigure,
} from './agglomeration/effective-density/presets.js'
export {
  type CommutingBase,
  type CommutingChange,
  type CommutingInversion,
  type CommutingShock,
  commutingEquilibriumChange,
  invertCommuting,
} from './agglomeration/equilibrium/solvers/commuting-equilibrium.js'
export { ConvergenceError } from './agglomeration/equilibrium/solvers/convergence-error.js'
export {
  breakPoint,
  type CorePeriphery,
  type CorePeripheryParameters,
  corePeriphery,
  sustainPoint,
} from './agglomeration/equilibrium/solvers/core-periphery.js'
export { equivalentIncome } from './agglomeration/equilibrium/solvers/equivalent-income.js'
export type { Iteration } from './agglomeration/equilibrium/solvers/fixed-point.js'
export {
  type SpatialBase,
  type SpatialChange,
  type SpatialEquilibrium,
  type SpatialLevels,
  spatialEquilibrium,
  spatialEquilibriumChange,
} from './agglomeration/equilibrium/solvers/spatial-equilibrium.js'
export type {
  AgglomerationContext,
  AgglomerationLine,
  AgglomerationModel,
  Amount as ModelAmount,
} from './agglomeration/model.js'
export { agglomerationModels } from './agglomeration/models.js'
export {
  coveredShares,
  type ShareOfDirectPreset,
  shareOfDirectPresets,
} from './agglomeration/share-of-direct/presets.js'
export { inDirectParameter, shown, twoSided } from './agglomeration/two-sided.js'
export {
  certaintyEquivalentRates,
  harveyFactor,
  mazurFactor,
  ramseyRate,
} from './appraisal/discounting/discount-rate.js'
export { perpetuityValue } from './appraisal/discounting/infinite-horizon.js'
export type {
  DiscountRegime,
  RateCategory,
  RateStep,
  RegimeSensitivity,
  RelativePrice,
  StreamCategory,
} from './appraisal/discounting/regime.js'
export { discountRegimes } from './appraisal/discounting/regimes.js'
export type { Timing } from './appraisal/discounting/timing.js'
export { type PriceChange, volumeByArcElasticity } from './appraisal/indicators/arc-elasticity.js'
export {
  type BenefitCostRatio,
  benefitCostRatios,
  type RatioItem,
  type RatioName,
} from './appraisal/indicators/benefit-cost-ratios.js'
export { type BudgetProject, type RankedProject, rankByBudget } from './appraisal/indicators/budget-ranking.js'
export { type CostEffectiveness, costEffectiveness } from './appraisal/indicators/cost-effectiveness.js'
export {
  type DamageBetween,
  expectedAnnualDamage,
  type ReturnPeriodDamage,
} from './appraisal/indicators/expected-annual-damage.js'
export { type FirstYearReturn, firstYearRateOfReturn } from './appraisal/indicators/first-year-rate-of-return.js'
export {
  type CostAndBenefit,
  type IncrementalAnalysis,
  type IncrementalStep,
  incrementalAnalysis,
} from './appraisal/indicators/incremental-analysis.js'
export {
  consumerSurplus,
  costRecoveringPrice,
  highestRevenue,
  type LinearDemand,
  linearDemandVolume,
} from './appraisal/indicators/linear-demand.js'
export { type LinearGrowth, linearGrowth } from './appraisal/indicators/linear-growth.js'
export { agreesWithinRounding, type RoundedFigure, roundedSum } from './appraisal/indicators/rounding-bounds.js'
export {
  type LifeCycleCosts,
  type SavingsToInvestment,
  savingsToInvestment,
} from './appraisal/indicators/savings-to-investment.js'
export { InputError, type Path, type Place, type Problem, problemText } from './appraisal/input/problem.js'
export type { ReadResult } from './appraisal/input/read-study.js'
export { type Choice, type ScenarioInput, scenarioJsonSchema } from './appraisal/input/scenario-schema.js'
export {
  findKeyFigure,
  type KeyFigure,
  keyFigureMark,
  keyFigureRule,
  keyFigureSource,
  keyFigureValue,
  keyFigureYears,
} from './appraisal/key-figure.js'
export {
  choiceParameter,
  nameParameter,
  numberParameter,
  optionalNameParameter,
  optionalNumberParameter,
  type Parameter,
  parametersOf,
  textParameter,
} from './appraisal/parameter.js'
export type { Evidence, Parameters, PlugIn, Unfit } from './appraisal/plug-in.js'
export type { Relocation } from './appraisal/relocation.js'
export type { Study } from './appraisal/study.js'
export { builtIn } from './built-in.js'
export { appraiseMany } from './comparison/appraise-many.js'
export { appraise } from './comparison/appraise-study.js'
export { type Assessment, type Assessments, type AssessOptions, assess } from './comparison/assess.js'
export { type ByYear, presentValuesByYear, type YearRow } from './comparison/by-year.js'
export type { Change, GridDimension } from './comparison/changes.js'
export { checkStudy } from './comparison/check-study.js'
export { type Choices, type Comparison, compare, type Row } from './comparison/compare.js'
export { explain } from './comparison/explain.js'
export type {
  BesideWeighted,
  IndicatorExplanation,
  UnweightedExplanation,
  WeightedExplanation,
  WeightedIndicator,
} from './comparison/explain-weighted.js'
export type { Financing } from './comparison/financing-words.js'
export { type GainsAndBurdens, IncidenceError } from './comparison/gains-and-burdens.js'
export {
  type IncidenceCell,
  type IncidenceMargin,
  type IncidenceOptions,
  type IncidenceTable,
  incidenceTable,
} from './comparison/incidence-table.js'
export type { IncrementalResult } from './comparison/incremental.js'
export type { ManyAppraised } from './comparison/many-columns.js'
export type { Point } from './comparison/points.js'
export type {
  AgglomerationAccount,
  Amount,
  Appraised,
  AtElasticity,
  CellWeight,
  CostPerUnit,
  Diagnostic,
  Distribution,
  EffectResult,
  Favoured,
  GroupResult,
  IncomeTest,
  Indicators,
  LeakTest,
  NamedAmount,
  NamedRatio,
  NoElasticitySought,
  Ratio,
  RegionAmount,
  UnpricedResult,
  Unweighted,
  WeightedResult,
} from './comparison/result.js'
export {
  type AssumptionSensitivity,
  type Sensitivity,
  type SensitivityOptions,
  type SensitivityPoint,
  sensitivity,
} from './comparison/sensitivity.js'
export { type Simulation, simulate } from './comparison/simulate.js'
export {
  type AssumptionSwitch,
  type SwitchingOptions,
  type SwitchingValue,
  type SwitchingValues,
  type SwitchTarget,
  switchingValues,
} from './comparison/switching-values.js'
export type { PlugIns } from './comparison/workshop.js'
export { effectiveDensityInBlocks } from './functions/effective-density-in-blocks.js'
export * from './functions/index.js'
export { checkKeyFigures, type KeyFigureCheck } from './key-figures/check-key-figures.js'
export { type KeyFigureGap, keyFigureGaps } from './key-figures/gaps.js'
export { keyFiguresJsonSchema } from './key-figures/key-figure-schema.js'
export { britishKeyFigures, dutchKeyFigures, keyFigures } from './key-figures/key-figures.js'
export { readKeyFigures } from './key-figures/read-key-figures.js'
export { searchKeyFigures } from './key-figures/search-key-figures.js'
export { type Formula, FormulaError, type FormulaProblem, type FormulaReader } from './quantity/formula.js'
export type { Label, Language, Text } from './quantity/text.js'
export { type ReadScenarioOptions, readScenario, tryReadScenario } from './read-scenario.js'
export type { Explanation } from './reading/explained.js'
export { ReadingError } from './reading/reading-error.js'
export type { Progress, RunOptions } from './reading/run-options.js'
export type {
  AccessibilityMethod,
  AlternativeView,
  AssessmentContext,
  BesideMethod,
  ByElasticity,
  GridMethod,
  Incidence,
  IncidenceLine,
  IndexMethod,
  MeasureMethod,
  MethodContext,
  RankingMethod,
  Warning as WelfareWarning,
  Weighted,
  Weights,
  WeightsContext,
  WeightsMethod,
  WelfareFunctionMethod,
  WelfareMethod,
} from './welfare/method.js'
export { welfareMethods } from './welfare/methods.js'
export type { Outcome } from './welfare/outcome.js'
export type { Pace } from './welfare/paced.js'
export type { ElasticityPreset as MarginalUtilityPreset } from './welfare/weights/presets.js'
export type { BreakEvenElasticities, ElasticityRoot } from './welfare/what-it-would-take/break-even-elasticity.js'
export type { InverseOptimum } from './welfare/what-it-would-take/inverse-optimum.js'
export type { LeakyBucket } from './welfare/what-it-would-take/leaky-bucket.js'
