import { rankByBudget } from '../appraisal/indicators/budget-ranking.js'
import { choiceProblems, notNegative, numberProblems, positive, problemInWords, refuse, within } from './problems.js'
import { inputProblems, list, object, text } from './shape.js'
import { total } from './total.js'

/** A project that competes for the budget; present values in one unit of money. */
export interface CompetingProject {
  readonly id: string
  readonly region: string
  /** What it takes of the budget, above 0. */
  readonly cost: number
  readonly benefit: number
}

/** A project in its place in the order. */
export interface AllocatedProject extends CompetingProject {
  readonly benefitPerEuro: number
  /** The part of it that is carried out: 0 or 1, or between with divisible projects. */
  readonly fraction: number
  readonly spent: number
}

/** A budget as the highest return divides it. */
export interface ReturnLedAllocation {
  /** From the highest benefit per euro to the lowest. */
  readonly projects: readonly AllocatedProject[]
  /** What each region gets, regions in the order given. */
  readonly regions: readonly { readonly id: string; readonly spent: number }[]
  readonly spent: number
  readonly left: number
}

interface Input {
  readonly projects: readonly CompetingProject[]
  readonly regions: readonly string[]
  readonly budget: number
  /** `fractional`: the last project is carried out in part. `whole`: one that does not fit is passed over, the next is tried. */
  readonly division: 'fractional' | 'whole'
}

const twice = (ids: readonly string[], what: string): readonly string[] =>
  [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map((id) =>
    problemInWords(`${what} “${id}”`, `each ${what.toLowerCase()} once`, 'it twice or more', 'Give each its own name.'),
  )

const projectProblems = (
  { id, region, cost, benefit }: CompetingProject,
  regions: readonly string[],
): readonly string[] => [
  ...numberProblems(`Cost of “${id}”`, cost, positive, 'Give costs positive; what costs nothing needs no budget.'),
  ...numberProblems(`Benefit of “${id}”`, benefit, notNegative, 'Give gross benefits.'),
  ...(regions.includes(region)
    ? []
    : [
        problemInWords(
          `Region of “${id}”`,
          `one of ${regions.join(', ')}`,
          `“${region}”`,
          'Correct its name, or add the region.',
        ),
      ]),
]

const check = ({ projects, regions, budget, division }: Input): void =>
  refuse([
    ...twice(regions, 'Region'),
    ...twice(
      projects.map(({ id }) => id),
      'Project',
    ),
    ...projects.flatMap((project) => projectProblems(project, regions)),
    ...numberProblems('Budget', budget, notNegative, 'Give what there is to spend.'),
    ...choiceProblems('Division', division, ['fractional', 'whole']),
  ])

/** What each project gets, in order. The last one in part gets what is left, not a rounded part of its cost. */
const spendings = (
  ranked: readonly CompetingProject[],
  budget: number,
  division: Input['division'],
): { readonly amounts: readonly number[]; readonly left: number } => {
  let left = budget
  const amounts = ranked.map(({ cost, benefit }) => {
    const fits = cost <= left
    const spent = benefit <= cost ? 0 : fits ? cost : division === 'fractional' ? left : 0
    left -= spent
    return spent
  })
  return { amounts, left }
}

const shape = { projects: list(object({ id: text, region: text })), regions: list(text) }

/**
 * The allocation in which the highest return leads (verdeling naar hoogste rendement): projects are carried out from the
 * highest benefit per euro of budget to the lowest until the budget is spent, wherever they lie.
 *
 * Projects that are not worth their cost (benefit ≤ cost) are not carried out, so a budget can be left. With divisible
 * projects this gives the largest sum of benefits less costs that the budget allows; with whole ones another choice may
 * give more, which an order does not see. Equal returns: the larger balance first, then the order given (the ranking of
 * `rankByBudget`). One unit of money; a benefit per euro is a pure number. What regions get adds up to what is spent,
 * within rounding of binary64. Source of the rule: Dantzig, Discrete-Variable Extremum Problems (1957).
 *
 * @throws RangeError that lists every name that stands twice, region that is not in the list and figure that is missing,
 * not finite or of the wrong sign.
 */
export const returnLedAllocation = (input: Input): ReturnLedAllocation => {
  refuse(inputProblems(input, shape))
  check(input)
  const { projects, regions, budget, division } = input
  const byId = new Map(projects.map((project) => [project.id, project]))
  const ranked = rankByBudget(
    projects.map(({ id, cost, benefit }) => ({ id, budget: cost, netPresentValue: benefit - cost })),
  ).map(({ id }) => byId.get(id)!)
  const { amounts, left } = spendings(ranked, budget, division)
  const allocated = ranked.map(
    (project, i): AllocatedProject => ({
      ...project,
      benefitPerEuro: within(project.benefit / project.cost, `Benefit per euro of “${project.id}”`),
      fraction: amounts[i]! / project.cost,
      spent: amounts[i]!,
    }),
  )
  const spentIn = (id: string): number =>
    total(allocated.filter(({ region }) => region === id).map(({ spent }) => spent))
  return {
    projects: allocated,
    regions: regions.map((id) => ({ id, spent: spentIn(id) })),
    spent: total(amounts),
    left,
  }
}
