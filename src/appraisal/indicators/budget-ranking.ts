import type { Text } from '../../quantity/text.js'
import { checkFigure } from './figures.js'

/** A project with its net present value and what it takes of the scarce budget, positive, as a present value. */
export interface BudgetProject {
  readonly id: string
  readonly netPresentValue: number
  readonly budget: number
}

/** A project in its place. */
export interface RankedProject extends BudgetProject {
  /** Net present value per euro of budget; null when it takes nothing of the budget. */
  readonly perEuro: number | null
  readonly why: Text | null
  /** The budget of this project and all before it. */
  readonly cumulativeBudget: number
  /** Whether it is taken: worth having, and within what is left of the budget. Null when no budget is given. */
  readonly taken: boolean | null
}

const takesNothing: Text = {
  en: 'it takes nothing of the scarce budget, so its net present value alone decides',
  nl: 'het legt geen beslag op het schaarse budget; alleen de netto contante waarde beslist',
}

/** From high to low; projects that take nothing come first when they are worth having, else last. */
const rankOf = ({ perEuro, netPresentValue }: { perEuro: number | null; netPresentValue: number }): number =>
  perEuro ?? (netPresentValue > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY)

/**
 * Net present value per euro of constrained budget (netto contante waarde per euro schaars budget), from high to low:
 * the order in which independent projects are taken when money is short.
 *
 * perEuro = netPresentValue / budget. With `available`, projects with a positive net present value are taken in order as
 * long as they fit; one that does not fit is passed over. With projects that cannot be divided another choice may add up
 * to more, which a ranking does not see.
 *
 * @param available the budget; without it nothing is taken or left
 * @throws RangeError for figures that are not finite, or a budget below 0.
 */
export const rankByBudget = (projects: readonly BudgetProject[], available?: number): readonly RankedProject[] => {
  for (const { id, netPresentValue, budget } of projects) {
    checkFigure(netPresentValue, `the net present value of “${id}”`)
    checkFigure(budget, `the budget of “${id}”`)
    if (budget < 0)
      throw new RangeError(`Expected a budget of 0 and more, got ${budget} for “${id}”. Give costs positive.`)
  }
  if (available !== undefined) checkFigure(available, 'the available budget')
  const ranked = projects
    .map((project) => ({ ...project, perEuro: project.budget > 0 ? project.netPresentValue / project.budget : null }))
    .sort((a, b) => (rankOf(b) === rankOf(a) ? b.netPresentValue - a.netPresentValue : rankOf(b) - rankOf(a)))
  let [cumulativeBudget, left] = [0, available ?? 0]
  return ranked.map((project): RankedProject => {
    cumulativeBudget += project.budget
    const taken = available === undefined ? null : project.netPresentValue > 0 && project.budget <= left
    if (taken) left -= project.budget
    return { ...project, why: project.perEuro === null ? takesNothing : null, cumulativeBudget, taken }
  })
}
