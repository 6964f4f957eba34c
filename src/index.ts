/** The public face of `mkba`. Quantities have a subpath of their own, `mkba/quantity`; reading files is in `mkba/node`. */
export type {
  AgglomerationContext,
  AgglomerationLine,
  AgglomerationModel,
  Amount as ModelAmount,
} from './agglomeration/model.js'
export { agglomerationModels } from './agglomeration/models.js'
export { dutchRegimes } from './appraisal/discounting/dutch.js'
export type { DiscountRegime } from './appraisal/discounting/regime.js'
export { type InternalRatesOfReturn, irr } from './appraisal/indicators/internal-rates-of-return.js'
export { npv, npvEndOfYear } from './appraisal/indicators/net-present-value.js'
export { type Payback, payback } from './appraisal/indicators/payback.js'
export {
  choiceParameter,
  nameParameter,
  numberParameter,
  type Parameter,
  parametersOf,
  textParameter,
} from './appraisal/parameter.js'
export type { Evidence, Parameters, PlugIn } from './appraisal/plug-in.js'
export { InputError, type Path, type Place, type Problem, problemText } from './appraisal/problem.js'
export type { Relocation } from './appraisal/relocation.js'
export { type Choice, type ScenarioInput, scenarioJsonSchema } from './appraisal/scenario-schema.js'
export type { Study } from './appraisal/study.js'
export { builtIn } from './built-in.js'
export { appraise } from './comparison/appraise-study.js'
export { type Assessment, assess } from './comparison/assess.js'
export { type ByYear, presentValuesByYear, type YearRow } from './comparison/by-year.js'
export type { Change, GridDimension } from './comparison/changes.js'
export { type Choices, type Comparison, compare, type Row } from './comparison/compare.js'
export { explain } from './comparison/explain.js'
export type { Progress, RunOptions } from './comparison/options.js'
export type {
  AgglomerationAccount,
  Amount,
  Appraised,
  Diagnostic,
  EffectResult,
  Ratio,
  RegionAmount,
  UnpricedResult,
  Unweighted,
  WeightedResult,
} from './comparison/result.js'
export { type Simulation, simulate } from './comparison/simulate.js'
export type { PlugIns } from './comparison/workshop.js'
export type { Label, Language, Text } from './quantity/text.js'
export { type ReadScenarioOptions, readScenario } from './read-scenario.js'
export type { Explanation } from './reading/explained.js'
export { ReadingError } from './reading/reading-error.js'
export type {
  AccessibilityMethod,
  AlternativeView,
  AssessmentContext,
  BesideMethod,
  GridMethod,
  Incidence,
  IndexMethod,
  MeasureMethod,
  MethodContext,
  RankingMethod,
  Weighted,
  WeightsMethod,
  WelfareFunctionMethod,
  WelfareMethod,
} from './welfare/method.js'
export { welfareMethods } from './welfare/methods.js'
