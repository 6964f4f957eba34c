import { InputError, type Problem } from '../../../appraisal/input/problem.js'
import { subtract } from '../../../quantity/operations.js'
import { numberText, type Text } from '../../../quantity/text.js'
import type { AlternativeView, AssessmentContext } from '../../method.js'
import { type NumberRule, positive } from '../../problems.js'
import { problem } from '../input-problem.js'
import { unofficialData } from '../unofficial-data.js'
import { incomeWarnings } from '../weights-parts/warnings.js'
import { aboveZero, attempted, type CellColumn, cellColumnOf, cellName, columnsBehind } from './cell-columns.js'
import { priceProblems } from './price-problems.js'

/** Levels of all regions and groups, without the project or in an alternative. */
export interface LevelSituation {
  /** Null without the project. */
  readonly alternative: string | null
  readonly label: Text
  /** Region by region, with the groups of each; in the unit of the column. */
  readonly levels: readonly number[]
}

/** What measures of inequality read: levels without the project and in each alternative, of the same people. */
export interface LevelSituations {
  readonly unit: string
  /** People behind each level. */
  readonly population: readonly number[]
  /** The region of each level. */
  readonly regions: readonly string[]
  readonly before: LevelSituation
  readonly after: readonly LevelSituation[]
  /** How the project changes levels, in words. */
  readonly notes: readonly Text[]
  readonly warnings: readonly Text[]
}

/** What a measure asks of levels, also of those with the project. */
export interface LevelDemand {
  readonly rule: NumberRule
  readonly expected: Text
}

const perPersonAndYear = 'EUR/person/year'
const without: Text = { en: 'without the project', nl: 'zonder project' }

/** The column of levels and that of people. @throws InputError with the problems of both */
export const levelColumnsOf = (
  context: AssessmentContext,
  { rule, expected }: LevelDemand,
): { readonly levels: CellColumn; readonly people: CellColumn } => {
  const problems: Problem[] = []
  const { parameters } = context
  const levels = attempted(problems, () =>
    cellColumnOf(context, {
      parameter: 'column',
      column: parameters.word('column'),
      rule,
      expected,
      unit: perPersonAndYear,
    }),
  )
  const people = attempted(problems, () =>
    cellColumnOf(context, {
      parameter: 'population',
      column: parameters.word('population'),
      rule: positive,
      expected: aboveZero,
      unit: 'person',
    }),
  )
  if (!levels || !people) throw new InputError(problems)
  return { levels, people }
}

/** The net benefits of each region and group, a gain when positive: present values. */
export const netBenefitsOf = (context: AssessmentContext, { incidence }: AlternativeView): readonly number[] => {
  const { benefits, costs } = incidence()
  return context.numbers(subtract(benefits, costs, { en: 'net benefits', nl: 'netto baten' }))
}

const afterProblems = (
  context: AssessmentContext,
  { alternative, levels }: LevelSituation,
  { rule, expected }: LevelDemand,
): readonly Problem[] =>
  levels.flatMap((level, i) => {
    if (Number.isFinite(level) && rule.fits(level)) return []
    const [name, is] = [cellName(context, i), numberText(level)]
    return [
      problem(
        'levelDoesNotFit',
        [...context.path, 'parameters', 'years'],
        {
          en: `with “${alternative}” the level of “${name}” becomes ${is.en}`,
          nl: `met “${alternative}” wordt het niveau van “${name}” ${is.nl}`,
        },
        expected,
        {
          en: 'spread net benefits over more years, or check who pays',
          nl: 'spreid netto baten over meer jaren, of controleer wie betaalt',
        },
        `${name}: ${level}`,
      ),
    ]
  })

const spread = (years: number): Text => {
  const is = numberText(years)
  return {
    en: `Net benefits of each region and group are divided by ${is.en} years and by its inhabitants, and added to the level of all of them: a sum without interest. Costs fall where the effects say.`,
    nl: `Netto baten van elke regio en groep zijn gedeeld door ${is.nl} jaar en door de inwoners, en bij het niveau van allen opgeteld: een bedrag zonder rente. Kosten vallen waar de effecten zeggen.`,
  }
}

const meansOnly: Text = {
  en: 'Each region counts as if all its inhabitants had its mean: differences within regions, which are larger, are not seen. Add income groups.',
  nl: 'Elke regio telt alsof alle inwoners het gemiddelde hebben: verschillen binnen regio’s, en die zijn groter, blijven buiten beeld. Voeg inkomensgroepen toe.',
}

/** What the data of a measure keep from its reader. */
export const dataWarnings = (
  { groups, incomeIn, parameters }: AssessmentContext,
  columns: readonly CellColumn[],
): readonly Text[] => [
  ...incomeWarnings(parameters.word('column'), incomeIn(parameters.word('column'))),
  ...(groups.members.length === 1 ? [meansOnly] : []),
  ...unofficialData(columns.flatMap(({ cells }) => columnsBehind(cells))),
]

/**
 * Levels without the project and in each alternative: the net benefits of a region and group (benefits less costs, present
 * values) are spread evenly over `years` and over its inhabitants, x' = x + NB / (years · n).
 *
 * @throws InputError with all problems: `missingNeed`, `wrongUnit`, `mixedPriceLevels`, `groupsNotSaid`,
 * `levelDoesNotFit` of the column or of what an alternative makes of it
 */
export const levelSituations = (context: AssessmentContext, demand: LevelDemand): LevelSituations => {
  const problems: Problem[] = []
  const columns = attempted(problems, () => levelColumnsOf(context, demand))
  const nets = attempted(problems, () => context.alternatives.map((each) => netBenefitsOf(context, each)))
  if (!columns || !nets) throw new InputError(problems)
  const { levels, people } = columns
  const years = context.numbers(context.parameters.number('years'))[0] ?? Number.NaN
  const after = context.alternatives.map(
    ({ id, label }, a): LevelSituation => ({
      alternative: id,
      label,
      levels: levels.values.map((level, i) => level + (nets[a]?.[i] ?? 0) / years / (people.values[i] ?? 1)),
    }),
  )
  const wrong = [
    ...priceProblems(
      context,
      [...context.path, 'parameters', 'column'],
      context.parameters.word('column'),
      levels.cells.unit,
    ),
    ...after.flatMap((each) => afterProblems(context, each, demand)),
  ]
  if (wrong.length > 0) throw new InputError(wrong)
  const groups = context.groups.members.length
  return {
    unit: perPersonAndYear,
    population: people.values,
    regions: context.regions.members.flatMap((region) => Array<string>(groups).fill(region)),
    before: { alternative: null, label: without, levels: levels.values },
    after,
    notes: [spread(years)],
    warnings: dataWarnings(context, [levels, people]),
  }
}
