/** A weighted result never stands alone: checked by tsc with the rest. Never run. */
import type { Appraised, Distribution, Unweighted, WeightedResult, Weights } from '../../src/index.js'

declare const weighted: WeightedResult
declare const unweighted: Unweighted
declare const distribution: Distribution
declare const weights: Weights

export const whole: Appraised = { ...unweighted, weighted, distribution, diagnostics: [] }
export const plain: Appraised = { ...unweighted, weighted: null, distribution, diagnostics: [] }

// @ts-expect-error without the unweighted figures there is no result
export const alone: Appraised = { weighted, distribution, diagnostics: [] }
// @ts-expect-error nor without what it would take for the balance to turn
export const withoutBreakEven: Appraised = { ...unweighted, weighted, diagnostics: [] }
// @ts-expect-error a method gives weights, and no result of its own
export const ofMethod: WeightedResult = weights
// @ts-expect-error a weighted result does not stand where an unweighted one is asked
export const inItsPlace: Unweighted = weighted
