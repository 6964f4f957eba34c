import { subtract } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import type { Explanation } from '../reading/explained.js'
import type { Distribution } from './result.js'
import type { RowGraph } from './row-graph.js'
import type { Weighing } from './weigh.js'

const counterparts = {
  weightedNetPresentValue: 'netPresentValue',
  weightedBenefits: 'benefits',
  weightedCosts: 'costs',
} as const satisfies Readonly<Record<string, keyof RowGraph['national']>>

/** A figure that weights are in (gewogen uitkomst), by name. */
export type WeightedIndicator = keyof typeof counterparts

/** What always stands beside the explanation of a weighted figure. */
export interface BesideWeighted {
  /** The same figure without weights (ongewogen). */
  readonly unweighted: Explanation
  /** What it would take for the balance to turn (wat daarvoor nodig is): that of the row in `appraise`. */
  readonly distribution: Distribution
  /** Whether costs are weighted as benefits are. */
  readonly costsAre: Weighing['costsAre']
}

/** The explanation of a weighted figure: never without the unweighted one and what it would take. */
export interface WeightedExplanation extends Explanation {
  readonly besideWeighted: BesideWeighted
}

/** The explanation of a figure without weights. */
export interface UnweightedExplanation extends Explanation {
  readonly besideWeighted: null
}

/** What `explain` gives of an indicator or effect. */
export type IndicatorExplanation = WeightedExplanation | UnweightedExplanation

export const weightedIndicators = Object.freeze(Object.keys(counterparts))
export const isWeighted = (indicator: string): indicator is WeightedIndicator => Object.hasOwn(counterparts, indicator)

export const besideNothing = (explanation: Explanation): UnweightedExplanation => ({
  ...explanation,
  besideWeighted: null,
})

/** Weighted figures of a choice with what stands beside them. */
interface WeightedRow {
  readonly graph: RowGraph
  readonly weighing: Weighing
  readonly distribution: Distribution
}

const balanceLabel = { en: 'weighted net present value', nl: 'gewogen saldo (netto contante waarde)' }

/** Explains a weighted figure beside the unweighted one and what it would take; there is no other way to explain it. */
export const besideUnweighted = (
  indicator: WeightedIndicator,
  { graph: { national }, weighing: { benefits, costs, costsAre }, distribution }: WeightedRow,
  read: (quantity: Quantity<never>) => Explanation,
): WeightedExplanation => {
  const weighted: Readonly<Record<WeightedIndicator, Quantity<never>>> = {
    weightedNetPresentValue: subtract(benefits, costs, balanceLabel),
    weightedBenefits: benefits,
    weightedCosts: costs,
  }
  const unweighted = read(national[counterparts[indicator]])
  return { ...read(weighted[indicator]), besideWeighted: { unweighted, distribution, costsAre } }
}
