import type { Text } from '../../quantity/text.js'
import { checkFigure } from './figures.js'

/** An alternative with the present values of its costs and benefits, costs positive. */
export interface CostAndBenefit {
  readonly id: string
  readonly cost: number
  readonly benefit: number
}

/**
 * - `efficient`: no other alternative, and no mix of two, gives as much for less
 * - `dominated`: another costs no more and gives no less
 * - `extendedlyDominated`: a mix of two others gives as much for less
 */
export type Dominance = 'efficient' | 'dominated' | 'extendedlyDominated'

/** An alternative against the best of those that cost less. */
export interface IncrementalStep extends CostAndBenefit {
  readonly netPresentValue: number
  readonly dominance: Dominance
  /** The ids that dominate it: one, or the two of a mix; doing nothing has no id. */
  readonly dominatedBy: readonly string[]
  /** The alternative that it is compared with; null is doing nothing, with which the first is compared in any case. */
  readonly against: string | null
  readonly incrementalCost: number
  readonly incrementalBenefit: number
  readonly incrementalNetPresentValue: number
  /** Incremental benefit over incremental cost; null when the cost is no higher. */
  readonly incrementalRatio: number | null
  /** Whether it replaces the one that it is compared with: the increment is worth its cost. */
  readonly accepted: boolean
}

export interface IncrementalAnalysis {
  /** In order of rising cost. */
  readonly steps: readonly IncrementalStep[]
  /** The alternative with the highest net present value, or null when doing nothing is better. */
  readonly choice: string | null
  readonly explanation: Text
}

export interface IncrementalOptions {
  /** One alternative must be chosen: doing nothing is no choice, and the analysis starts at the cheapest. */
  readonly mustChoose?: boolean
}

const nothing: CostAndBenefit = { id: '', cost: 0, benefit: 0 }

const check = (alternatives: readonly CostAndBenefit[]): void => {
  if (alternatives.length === 0)
    throw new RangeError('Expected at least one alternative, got none. Give [{ id, cost, benefit }].')
  const ids = new Set<string>()
  for (const { id, cost, benefit } of alternatives) {
    if (ids.has(id)) throw new RangeError(`Expected alternatives with ids of their own, got “${id}” twice. Rename one.`)
    ids.add(id)
    checkFigure(cost, `the cost of “${id}”`)
    checkFigure(benefit, `the benefit of “${id}”`)
    if (cost < 0) {
      throw new RangeError(
        `Expected costs of 0 and more, got ${cost} for “${id}”. Costs are positive here; count a saving as a benefit.`,
      )
    }
  }
}

const net = ({ cost, benefit }: CostAndBenefit): number => benefit - cost

/** Whether b costs no more and gives no less than a, and is better in one of the two. */
const dominates = (b: CostAndBenefit, a: CostAndBenefit): boolean =>
  b.cost <= a.cost && b.benefit >= a.benefit && (b.cost < a.cost || b.benefit > a.benefit)

/** Two that are not dominated, cheaper and dearer, whose mix gives more than `a` for its cost; the best of such mixes. */
const mixAbove = (a: CostAndBenefit, candidates: readonly CostAndBenefit[]): readonly string[] => {
  let highest = a.benefit
  let found: readonly string[] = []
  for (const low of candidates.filter(({ cost }) => cost < a.cost)) {
    for (const high of candidates.filter(({ cost }) => cost > a.cost)) {
      const share = (a.cost - low.cost) / (high.cost - low.cost)
      const benefit = low.benefit + share * (high.benefit - low.benefit)
      if (benefit <= highest) continue
      highest = benefit
      found = [low.id, high.id].filter(Boolean)
    }
  }
  return found
}

const dominanceOf = (
  a: CostAndBenefit,
  all: readonly CostAndBenefit[],
): { readonly dominance: Dominance; readonly dominatedBy: readonly string[] } => {
  const better = all.find((b) => dominates(b, a))
  if (better) return { dominance: 'dominated', dominatedBy: [better.id].filter(Boolean) }
  const mix = mixAbove(
    a,
    all.filter((b) => !all.some((c) => dominates(c, b))),
  )
  return mix.length > 0
    ? { dominance: 'extendedlyDominated', dominatedBy: mix }
    : { dominance: 'efficient', dominatedBy: [] }
}

/**
 * Incremental analysis (incrementele analyse) of alternatives that exclude each other: from cheap to dear, each against
 * the best so far, which it replaces when the extra benefit exceeds the extra cost. It chooses the highest net present
 * value, where ranking by ratio may choose wrongly.
 *
 * incremental ratio = (benefit − benefit of the best so far) / (cost − its cost). The first is compared with doing
 * nothing, at cost and benefit 0, unless one must be chosen. Dominance counts doing nothing as an alternative too.
 *
 * @throws RangeError for no alternatives, the same id twice, figures that are not finite, a cost below 0.
 * Source: Sullivan, Wicks, Koelling, Engineering Economy, § 10.7; extended dominance: health economics (Drummond et al.).
 */
export const incrementalAnalysis = (
  alternatives: readonly CostAndBenefit[],
  { mustChoose = false }: IncrementalOptions = {},
): IncrementalAnalysis => {
  check(alternatives)
  const sorted = alternatives.toSorted((a, b) => a.cost - b.cost || b.benefit - a.benefit)
  const all = mustChoose ? sorted : [nothing, ...sorted]
  let best: CostAndBenefit | null = mustChoose ? null : nothing
  const steps = sorted.map((alternative): IncrementalStep => {
    const against: CostAndBenefit = best ?? nothing
    const incrementalCost = alternative.cost - against.cost
    const incrementalBenefit = alternative.benefit - against.benefit
    const accepted = best === null || net(alternative) > net(against)
    if (accepted) best = alternative
    return {
      ...alternative,
      netPresentValue: net(alternative),
      ...dominanceOf(alternative, all),
      against: against === nothing ? null : against.id,
      incrementalCost,
      incrementalBenefit,
      incrementalNetPresentValue: incrementalBenefit - incrementalCost,
      incrementalRatio: incrementalCost > 0 ? incrementalBenefit / incrementalCost : null,
      accepted,
    }
  })
  const choice = steps.findLast(({ accepted }) => accepted)?.id ?? null
  return { steps, choice, explanation: explain(choice) }
}

const explain = (choice: string | null): Text =>
  choice === null
    ? {
        en: 'No alternative is worth its cost: doing nothing has the highest net present value.',
        nl: 'Geen alternatief is zijn kosten waard: niets doen heeft de hoogste netto contante waarde.',
      }
    : {
        en: `“${choice}” has the highest net present value: each extra euro up to it is worth its cost, and none beyond it.`,
        nl: `“${choice}” heeft de hoogste netto contante waarde: de extra kosten tot daar zijn het waard, die daarboven niet.`,
      }
