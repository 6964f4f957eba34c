import { rankByBudget } from '../appraisal/indicators/budget-ranking.js'
import type { Text } from '../quantity/text.js'
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

const twice = (ids: readonly string[], { en, nl }: Text): readonly Text[] =>
  [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map((id) =>
    problemInWords(
      { en: `${en} “${id}”`, nl: `${nl} “${id}”` },
      { en: `each ${en.toLowerCase()} once`, nl: `${nl}: elk één keer` },
      { en: 'it twice or more', nl: 'twee keer of vaker' },
      { en: 'Give each its own name.', nl: 'Geef elk een eigen naam.' },
    ),
  )

const projectProblems = (
  { id, region, cost, benefit }: CompetingProject,
  regions: readonly string[],
): readonly Text[] => [
  ...numberProblems({ en: `Cost of “${id}”`, nl: `Kosten van “${id}”` }, cost, positive, {
    en: 'Give costs positive; what costs nothing needs no budget.',
    nl: 'Geef kosten positief; wat niets kost heeft geen budget nodig.',
  }),
  ...numberProblems({ en: `Benefit of “${id}”`, nl: `Baat van “${id}”` }, benefit, notNegative, {
    en: 'Give gross benefits.',
    nl: 'Geef bruto baten.',
  }),
  ...(regions.includes(region)
    ? []
    : [
        problemInWords(
          { en: `Region of “${id}”`, nl: `Regio van “${id}”` },
          { en: `one of ${regions.join(', ')}`, nl: `een van ${regions.join(', ')}` },
          `“${region}”`,
          { en: 'Correct its name, or add the region.', nl: 'Verbeter de naam, of voeg de regio toe.' },
        ),
      ]),
]

const check = ({ projects, regions, budget, division }: Input): void =>
  refuse([
    ...twice(regions, { en: 'Region', nl: 'Regio' }),
    ...twice(
      projects.map(({ id }) => id),
      { en: 'Project', nl: 'Project' },
    ),
    ...projects.flatMap((project) => projectProblems(project, regions)),
    ...numberProblems('Budget', budget, notNegative, {
      en: 'Give what there is to spend.',
      nl: 'Geef wat er te besteden is.',
    }),
    ...choiceProblems({ en: 'Division', nl: 'Verdeling' }, division, ['fractional', 'whole']),
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
      benefitPerEuro: within(project.benefit / project.cost, {
        en: `Benefit per euro of “${project.id}”`,
        nl: `Baat per euro van “${project.id}”`,
      }),
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
