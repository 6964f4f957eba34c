/** Inequality, poverty and welfare of levels over people or regions: plain functions of lists of numbers. */
export {
  type AtkinsonOptions,
  atkinsonEquivalent,
  atkinsonIndex,
  atkinsonMarginalWeights,
} from './atkinson.js'
export {
  type ConcentrationOptions,
  concentrationIndex,
  type ErreygersOptions,
  erreygersIndex,
} from './concentration.js'
export {
  type EfficiencyAndEquity,
  type EfficiencyEquityFrontier,
  type EfficiencyEquityPlace,
  efficiencyEquityFrontier,
} from './efficiency-equity-frontier.js'
export {
  type DecompositionOptions,
  decomposeEntropy,
  type EntropyDecomposition,
  type EntropyGroup,
} from './entropy-decomposition.js'
export { type EntropyOptions, generalisedEntropy, meanLogDeviation, theil } from './generalised-entropy.js'
export { gini } from './gini.js'
export { hoover } from './hoover.js'
export { type KakwaniOptions, kakwaniIndex } from './kakwani.js'
export {
  type KappaOptions,
  type KolmPollakOptions,
  kolmPollakEquivalent,
  kolmPollakIndex,
  kolmPollakKappa,
  kolmPollakMarginalWeights,
} from './kolm-pollak.js'
export { type BetterSituation, compareLeximin, compareMaximin } from './leximin.js'
export { maxMinRatio } from './max-min-ratio.js'
export { type PalmaConvention, type PalmaOptions, palma } from './palma.js'
export type { PopulationOption, Situation as LevelSituation } from './population.js'
export { type FosterGreerThorbeckeOptions, fosterGreerThorbecke, type PovertyOptions, watts } from './poverty.js'
export {
  maximinWelfare,
  type PrioritarianOptions,
  prioritarianWelfare,
  senWelfare,
  utilitarianWelfare,
} from './social-welfare.js'
export { type BurdenOptions as SuitsOptions, suitsIndex } from './suits.js'
export {
  type BeforeAndAfter,
  type EfficiencyEquityQuadrant,
  type EquivalentFamily,
  type WelfareChange,
  welfareChange,
} from './welfare-change.js'
