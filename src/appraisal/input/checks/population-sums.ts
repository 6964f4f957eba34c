import { Exact, zero } from '../../../quantity/decimal.js'
import type { DecimalText } from '../../../quantity/quantity.js'
import { numberText, type Text } from '../../../quantity/text.js'
import type { Problem } from '../problem.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { DataColumnInput } from '../schema-parts.js'
import type { ProblemMaker } from '../schema-problems.js'
import type { SectionFigures } from './thousands-points.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const totalColumn = 'population'

const countsPeople = (column: DataColumnInput | undefined): boolean => column?.unit.trim() === 'person'

/** The columns of people by group that the study divides effects or weighs by. */
const usedForPeople = ({ groups, distribution, welfare, assessments = [] }: ScenarioInput): ReadonlySet<string> =>
  new Set(
    [
      groups?.by,
      distribution?.population,
      ...[...welfare, ...assessments].map(({ parameters }) => parameters?.population),
    ].filter((name) => typeof name === 'string'),
  )

interface Sum {
  readonly section: 'groups' | 'zones'
  readonly column: string
  readonly total: string
  /** What the parts of each region add up to; null for a region without parts. */
  readonly sums: readonly (Exact | null)[]
}

const added = (values: readonly DecimalText[]): Exact | null =>
  values.length === 0 ? null : values.reduce((sum: Exact, value) => sum.plus(value), zero)

const groupSums = (input: ScenarioInput, { groups: figures }: SectionFigures): readonly Sum[] => {
  const { members = [], columns = {} } = input.groups ?? {}
  const used = usedForPeople(input)
  return Object.entries(columns).flatMap(([column, own]) => {
    const values = figures[column]
    const total = countsPeople(input.regions.columns[column]) ? column : used.has(column) ? totalColumn : null
    if (!values || total === null || !countsPeople(own)) return []
    const sums = input.regions.members.map((_, r) => added(values.slice(r * members.length, (r + 1) * members.length)))
    return [{ section: 'groups', column, total, sums }]
  })
}

const zoneSums = (input: ScenarioInput, { zones: figures }: SectionFigures): readonly Sum[] => {
  const { members = [], columns = {} } = input.zones ?? {}
  return Object.entries(columns).flatMap(([column, own]) => {
    const values = figures[column]
    if (!values || !countsPeople(own)) return []
    const sums = input.regions.members.map(({ id }) => added(values.filter((_, z) => members[z]?.region === id)))
    return [{ section: 'zones', column, total: column, sums }]
  })
}

const parts = { groups: t('income groups', 'inkomensgroepen'), zones: t('zones', 'zones') }

const difference = (
  input: ScenarioInput,
  { regions: figures }: SectionFigures,
  { section, column, total, sums }: Sum,
  make: ProblemMaker,
): readonly Problem[] => {
  const totals = figures[total]
  if (!totals || !countsPeople(input.regions.columns[total])) return []
  const unlike = sums.flatMap((sum, r) => {
    const whole = new Exact(totals[r] ?? 0)
    return sum === null || sum.eq(whole) ? [] : [{ id: input.regions.members[r]?.id, sum, whole }]
  })
  const [first] = unlike
  if (!first) return []
  const [sum, whole] = [numberText(first.sum), numberText(first.whole)]
  const count = unlike.length
  const many = count === 1 ? t('', '') : t(`, the first of ${count} regions`, `, de eerste van ${count} regio’s`)
  return [
    make(
      'populationDiffers',
      [section, 'columns', column],
      t(
        `“${column}” of the ${parts[section].en} of “${first.id}” adds up to ${sum.en}, and its “${total}” is ${whole.en}${many.en}`,
        `“${column}” van de ${parts[section].nl} van “${first.id}” telt op tot ${sum.nl}, en “${total}” is daar ${whole.nl}${many.nl}`,
      ),
      t('the same people', 'dezelfde mensen'),
      t(
        'correct one of the two, unless some people belong to neither part; both are used as they stand',
        'verbeter één van de twee, tenzij sommige mensen bij geen deel horen; beide gelden zoals ze er staan',
      ),
      { got: null },
    ),
  ]
}

/** People by income group or by zone that do not add up to the people of their region (inwoners): both are used as they stand. */
export const populationSums = (input: ScenarioInput, figures: SectionFigures, make: ProblemMaker): readonly Problem[] =>
  [...groupSums(input, figures), ...zoneSums(input, figures)].flatMap((sum) => difference(input, figures, sum, make))
