import { InputError, type Path, type Problem } from '../../../appraisal/input/problem.js'
import type { Node } from '../../../quantity/quantity.js'
import { numberText, type Text } from '../../../quantity/text.js'
import { shortUnitText } from '../../../quantity/unit.js'
import type { AssessmentContext, ByGroup } from '../../method.js'
import type { NumberRule } from '../../problems.js'
import { problem } from '../input-problem.js'

/** What a measure asks of the figures of a column. */
export interface ColumnDemand {
  /** The parameter that names the column; null for a column with a fixed name. */
  readonly parameter: string | null
  readonly column: string
  readonly rule: NumberRule
  readonly expected: Text
  /** Its unit without the price level; null for shares, of which only the proportions count. */
  readonly unit: string | null
}

export const aboveZero: Text = { en: 'a figure above 0', nl: 'een cijfer boven 0' }
export const zeroAndMore: Text = { en: 'a figure of at least 0', nl: 'een cijfer van minstens 0' }

/** Runs a step, and keeps its problems for one error in the end. */
export const attempted = <Made>(problems: Problem[], step: () => Made): Made | null => {
  try {
    return step()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    problems.push(...error.problems)
    return null
  }
}

/** The part of the file with these figures: in a study without groups a column of cells is one of regions. */
const sectionOf = ({ operation }: ByGroup): 'regions' | 'groups' => (operation.kind === 'given' ? 'groups' : 'regions')

/** The columns of the file behind a figure by region and group. */
export const columnsBehind = (cells: ByGroup): readonly Node[] => (cells.inputs.length > 0 ? cells.inputs : [cells])

/** The ids of the region and of the group, which of a study without groups is one for all. */
const membersOf = (
  { regions, groups }: Pick<AssessmentContext, 'regions' | 'groups'>,
  at: number,
): readonly string[] => {
  const count = groups.members.length
  return [regions.members[Math.floor(at / count)] ?? '', groups.members[at % count] ?? '']
}

/** Only the region when there is one group. */
const named = (context: Pick<AssessmentContext, 'regions' | 'groups'>, at: number): readonly string[] =>
  membersOf(context, at).slice(0, context.groups.members.length === 1 ? 1 : 2)

/** “north”, or “north, low” by their ids where a study has groups. */
export const cellName = (context: Pick<AssessmentContext, 'regions' | 'groups'>, at: number): string =>
  named(context, at).join(', ')

/** The same by their labels, for people: “Kuststreek, lage inkomens”. */
export const cellLabel = (context: AssessmentContext, at: number): Text => {
  const [region = '', group] = named(context, at)
  const labels = [context.labelOf('region', region), ...(group === undefined ? [] : [context.labelOf('group', group)])]
  return { en: labels.map(({ en }) => en).join(', '), nl: labels.map(({ nl }) => nl).join(', ') }
}

const unitProblems = (
  context: AssessmentContext,
  cells: Node,
  { column, unit, parameter }: ColumnDemand,
): readonly Problem[] => {
  const is = shortUnitText(cells.unit)
  if (unit === null || is === unit) return []
  const path: Path = parameter === null ? context.path : [...context.path, 'parameters', parameter]
  return [
    problem(
      'wrongUnit',
      path,
      { en: `column “${column}” is in ${is}`, nl: `kolom “${column}” is in ${is}` },
      { en: unit, nl: unit },
      { en: 'name a column in that unit', nl: 'noem een kolom in die eenheid' },
    ),
  ]
}

const figureProblems = (
  context: AssessmentContext,
  values: readonly number[],
  { column, rule, expected }: ColumnDemand,
  section: 'regions' | 'groups',
): readonly Problem[] =>
  values.flatMap((value, i) => {
    if (rule.fits(value)) return []
    const members = section === 'regions' ? [context.regions.members[i] ?? ''] : membersOf(context, i)
    const [name, is] = [section === 'regions' ? members.join() : cellName(context, i), numberText(value)]
    return [
      problem(
        'levelDoesNotFit',
        [section, 'columns', column, ...members],
        { en: `“${column}” of “${name}” is ${is.en}`, nl: `“${column}” van “${name}” is ${is.nl}` },
        expected,
        {
          en: 'correct it, merge it with another region or group, or choose a measure that takes it',
          nl: 'verbeter het, voeg het samen met een andere regio of groep, of kies een maatstaf die het aankan',
        },
        `${name}: ${value}`,
      ),
    ]
  })

/** A column of a file with its figures. */
export interface CellColumn {
  readonly cells: ByGroup
  readonly values: readonly number[]
}

/**
 * A column by region and income group, with figures and unit checked.
 *
 * @throws InputError `missingNeed`, `wrongUnit`, `levelDoesNotFit`
 */
export const cellColumnOf = (context: AssessmentContext, demand: ColumnDemand): CellColumn => {
  const cells = context.cellColumn(demand.column)
  const values = context.numbers(cells)
  const problems = [
    ...unitProblems(context, cells, demand),
    ...figureProblems(context, values, demand, sectionOf(cells)),
  ]
  if (problems.length > 0) throw new InputError(problems)
  return { cells, values }
}

/**
 * A column by region, with figures and unit checked.
 *
 * @throws InputError `missingNeed`, `wrongUnit`, `levelDoesNotFit`
 */
export const regionColumnOf = (context: AssessmentContext, demand: ColumnDemand): readonly number[] => {
  const column = context.column(demand.column)
  const values = context.numbers(column)
  const problems = [...unitProblems(context, column, demand), ...figureProblems(context, values, demand, 'regions')]
  if (problems.length > 0) throw new InputError(problems)
  return values
}
