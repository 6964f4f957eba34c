/** The explanation of a weighted figure never stands alone: checked by tsc with the rest. Never run. */
import {
  builtIn,
  type Explanation,
  explain,
  type IndicatorExplanation,
  type Study,
  type WeightedExplanation,
} from '../../src/index.js'

declare const study: Study
declare const tree: Explanation
declare const found: WeightedExplanation
declare const indicator: string
const { reference } = study.input.comparison

export const whole: Promise<WeightedExplanation> = explain(study, builtIn, reference, 'weightedBenefits')
export const either: Promise<IndicatorExplanation> = explain(study, builtIn, reference, indicator)
export const { unweighted, distribution, costsAre } = found.besideWeighted

// @ts-expect-error a tree alone is no explanation of a weighted figure
export const alone: WeightedExplanation = tree
// @ts-expect-error nor of any other indicator: it would have to say that nothing stands beside it
export const anyAlone: IndicatorExplanation = tree
// @ts-expect-error nor with nothing beside it
export const besideNothing: WeightedExplanation = { ...tree, besideWeighted: null }
// @ts-expect-error nor without what it would take
export const withoutBreakEven: WeightedExplanation = { ...tree, besideWeighted: { unweighted, costsAre } }
// @ts-expect-error nor without the unweighted figure
export const withoutUnweighted: WeightedExplanation = { ...tree, besideWeighted: { distribution, costsAre } }
// @ts-expect-error a name that may be of any indicator does not promise a weighted figure
export const unknown: Promise<WeightedExplanation> = explain(study, builtIn, reference, indicator)
