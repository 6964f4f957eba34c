import type { Text } from '../../../quantity/text.js'
import type { GroupIncidenceInput } from '../groups.js'
import type { Path } from '../problem.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { AssumptionInput } from '../schema-parts.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** A place in the file that names something, with what it names. */
export interface Use {
  readonly path: Path
  readonly name: string
  readonly what: Text
  readonly among: readonly string[]
}

/** What can be named, in words. */
export const kinds = {
  assumption: t('assumption', 'aanname'),
  amount: t('assumption or series', 'aanname of reeks'),
  path: t('growth path', 'groeipad'),
  matrix: t('matrix', 'matrix'),
  effect: t('effect', 'effect'),
  group: t('income group', 'inkomensgroep'),
  bearer: t('bearer', 'drager'),
  criterion: t('criterion', 'criterium'),
  priceIndex: t('price index', 'prijsindex'),
  source: t('source', 'bron'),
  region: t('region', 'regio'),
  column: t('column of regional data', 'kolom met regionale gegevens'),
  groupColumn: t('column of data by income group', 'kolom met gegevens per inkomensgroep'),
  zone: t('zone', 'zone'),
  zoneColumn: t('column of data by zone', 'kolom met gegevens per zone'),
  scenario: t('scenario', 'scenario'),
  alternative: t('alternative', 'alternatief'),
  discounting: t('discount regime', 'discontoregime'),
  agglomeration: t('agglomeration variant', 'agglomeratievariant'),
  welfare: t('welfare variant', 'welvaartsvariant'),
  model: t('agglomeration model', 'agglomeratiemodel'),
  method: t('welfare method', 'welvaartsmethode'),
}

export type UseMaker = (what: keyof typeof kinds, path: Path, name: string) => Use

/** What the conversion of an amount names. */
export const conversionUses = ({ convert = {} }: AssumptionInput, path: Path, use: UseMaker): readonly Use[] => {
  const whats = { priceIndex: 'priceIndex', markUp: 'assumption', vat: 'assumption', deflator: 'path' } as const
  return (Object.keys(whats) as (keyof typeof whats)[]).flatMap((key) =>
    convert[key] === undefined ? [] : [use(whats[key], [...path, key], convert[key])],
  )
}

/** What series, price indices, zones and matrices name. */
export const tableUses = (input: ScenarioInput, use: UseMaker): readonly Use[] => [
  ...Object.entries(input.series ?? {}).flatMap(([name, series]) =>
    'points' in series
      ? Object.entries(series.points).map(([year, point]) => use('assumption', ['series', name, 'points', year], point))
      : [],
  ),
  ...Object.entries(input.priceIndices ?? {}).flatMap(([name, index]) =>
    'source' in index ? [use('source', ['priceIndices', name, 'source'], index.source)] : [],
  ),
  ...Object.entries(input.matrices ?? {}).map(([name, { source }]) =>
    use('source', ['matrices', name, 'source'], source),
  ),
  ...zoneUses(input.zones, use),
  ...groupUses(input.groups, use),
]

/** What the incidence of an effect over income groups names. */
export const groupIncidenceUses = (incidence: GroupIncidenceInput, path: Path, use: UseMaker): readonly Use[] =>
  'by' in incidence
    ? [use('groupColumn', [...path, 'by'], incidence.by)]
    : [
        ...Object.keys(incidence.shares).map((id) => use('group', [...path, 'shares', id], id)),
        use('source', [...path, 'source'], incidence.source),
      ]

/** What income groups and their columns name. */
const groupUses = (groups: ScenarioInput['groups'], use: UseMaker): readonly Use[] => {
  const { columns = {}, rows = {}, by } = groups ?? {}
  return [
    ...Object.entries(columns).map(([name, { source }]) =>
      use('source', ['groups', 'columns', name, 'source'], source),
    ),
    ...(by === undefined ? [] : [use('groupColumn', ['groups', 'by'], by)]),
    ...Object.entries(rows).flatMap(([region, ofRegion]) => [
      use('region', ['groups', 'rows', region], region),
      ...Object.entries(ofRegion).flatMap(([group, row]) => [
        use('group', ['groups', 'rows', region, group], group),
        ...Object.keys(row).map((name) => use('groupColumn', ['groups', 'rows', region, group, name], name)),
      ]),
    ]),
  ]
}

/** What zones and their columns name. */
const zoneUses = (zones: ScenarioInput['zones'], use: UseMaker): readonly Use[] => {
  const { members = [], columns = {}, rows = {} } = zones ?? {}
  return [
    ...members.map(({ region }, i) => use('region', ['zones', 'members', i, 'region'], region)),
    ...Object.entries(columns).map(([name, { source }]) => use('source', ['zones', 'columns', name, 'source'], source)),
    ...Object.entries(rows).flatMap(([zone, row]) => [
      use('zone', ['zones', 'rows', zone], zone),
      ...Object.keys(row).map((name) => use('zoneColumn', ['zones', 'rows', zone, name], name)),
    ]),
  ]
}

/** The column by which people share: of income groups where a study has them, else of regions. */
const peopleColumn = (input: ScenarioInput): 'groupColumn' | 'column' => (input.groups ? 'groupColumn' : 'column')

/** What welfare variants and the question of distribution name. */
export const welfareUses = (input: ScenarioInput, use: UseMaker): readonly Use[] => {
  const column = peopleColumn(input)
  const { favoured = [], income, population, elasticity } = input.distribution ?? {}
  return [
    ...input.welfare.flatMap(({ method, financing }, i) => [
      use('method', ['welfare', i, 'method'], method),
      ...(financing
        ? [
            ...financing.bearers.map((id, j) => use('bearer', ['welfare', i, 'financing', 'bearers', j], id)),
            use(column, ['welfare', i, 'financing', 'by'], financing.by),
          ]
        : []),
    ]),
    ...favoured.flatMap(({ regions = [], groups = [] }, i) => [
      ...regions.map((id, j) => use('region', ['distribution', 'favoured', i, 'regions', j], id)),
      ...groups.map((id, j) => use('group', ['distribution', 'favoured', i, 'groups', j], id)),
    ]),
    ...(income === undefined ? [] : [use(column, ['distribution', 'income'], income)]),
    ...(population === undefined ? [] : [use(column, ['distribution', 'population'], population)]),
    ...(elasticity === undefined ? [] : [use('assumption', ['distribution', 'elasticity'], elasticity)]),
  ]
}

/** What assessments, criteria, indicators and services name. */
export const assessmentUses = (input: ScenarioInput, use: UseMaker): readonly Use[] => {
  const { assessments = [], criteria = [], weightSets = [], indicators = [], services = [] } = input
  const some = (what: Parameters<UseMaker>[0], path: Path, name: string | undefined) =>
    name === undefined ? [] : [use(what, path, name)]
  return [
    ...assessments.map(({ method }, i) => use('method', ['assessments', i, 'method'], method)),
    ...criteria.flatMap(({ effect, scores = {}, source }, i) => [
      ...some('effect', ['criteria', i, 'effect'], effect),
      ...some('source', ['criteria', i, 'source'], source),
      ...Object.keys(scores).map((id) => use('alternative', ['criteria', i, 'scores', id], id)),
    ]),
    ...weightSets.flatMap(({ values = {}, order = [], comparisons = {}, source }, i) => [
      ...Object.keys(values).map((id) => use('criterion', ['weightSets', i, 'values', id], id)),
      ...order.map((id, j) => use('criterion', ['weightSets', i, 'order', j], id)),
      ...Object.entries(comparisons).flatMap(([first, others]) =>
        [[first], ...Object.keys(others).map((second) => [first, second])].map((pair) =>
          use('criterion', ['weightSets', i, 'comparisons', ...pair], pair.at(-1) ?? first),
        ),
      ),
      use('source', ['weightSets', i, 'source'], source),
    ]),
    ...indicators.flatMap(({ column, weightColumn, measures = [], source }, i) => [
      use('column', ['indicators', i, 'column'], column),
      ...some('column', ['indicators', i, 'weightColumn'], weightColumn),
      ...measures.map((id, j) => use('effect', ['indicators', i, 'measures', j], id)),
      ...some('source', ['indicators', i, 'source'], source),
    ]),
    ...services.flatMap(({ opportunities, people, cost, limit, decay }, i) => [
      use('zoneColumn', ['services', i, 'opportunities'], opportunities),
      use('zoneColumn', ['services', i, 'people'], people),
      use('matrix', ['services', i, 'cost'], cost),
      ...some('assumption', ['services', i, 'limit'], limit),
      ...some('assumption', ['services', i, 'decay'], decay),
    ]),
  ]
}
