import type { Text } from '../../../quantity/text.js'
import { partsOf } from '../../assumption-graph.js'
import { ratesOf } from '../../discounting/input.js'
import { type Reference, share as shareRange } from '../../effects/kind.js'
import { kindOf, type PricedEffect } from '../../effects/kinds.js'
import type { PlugIn } from '../../plug-in.js'
import { isYear } from '../../study.js'
import type { Path, Problem } from '../problem.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { AssumptionInput, IncidenceInput } from '../schema-parts.js'
import type { ProblemMaker } from '../schema-problems.js'
import { regimeUses } from './rates.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** What exists outside the file that it may refer to. */
export interface Known {
  readonly models: readonly string[]
  readonly methods: readonly string[]
  readonly regimes: readonly string[]
  /** The models and methods themselves, when their parameters are to be checked while reading. */
  readonly plugIns?: { readonly models: readonly PlugIn[]; readonly methods: readonly PlugIn[] }
}

/** What an effect refers to, found through its kind. */
export const referencesOf = (effect: PricedEffect): readonly Reference[] => {
  const own = (kindOf(effect).references as unknown as (effect: PricedEffect) => readonly Reference[])(effect)
  const share: readonly Reference[] =
    effect.gdpShare === undefined
      ? []
      : [{ field: 'gdpShare', to: 'assumption', name: effect.gdpShare, unit: '1', range: shareRange }]
  const overlaps = Object.entries(effect.overlaps ?? {}).flatMap(([id, overlap]): readonly Reference[] => [
    { field: `overlaps.${id}`, to: 'effect', name: id },
    { field: `overlaps.${id}.share`, to: 'assumption', name: overlap.share, unit: '1', range: shareRange },
  ])
  const forever: readonly Reference[] =
    effect.forever === undefined
      ? []
      : [{ field: 'forever.growth', to: 'assumption', name: effect.forever.growth, unit: '1/year' }]
  return [...own, ...share, ...overlaps, ...forever]
}

/** Every incidence over regions that an effect states, with its place in the effect. */
export const incidencesOf = (effect: PricedEffect): readonly { path: Path; incidence: IncidenceInput }[] => [
  ...('originShare' in effect.incidence ? [] : [{ path: ['incidence'], incidence: effect.incidence }]),
  ...(effect.kind === 'transfer' ? [{ path: ['payer', 'incidence'], incidence: effect.payer.incidence }] : []),
]

interface Use {
  readonly path: Path
  readonly name: string
  readonly what: Text
  readonly among: readonly string[]
}

const kinds = {
  assumption: t('assumption', 'aanname'),
  amount: t('assumption or series', 'aanname of reeks'),
  path: t('growth path', 'groeipad'),
  matrix: t('matrix', 'matrix'),
  effect: t('effect', 'effect'),
  group: t('income group', 'inkomensgroep'),
  priceIndex: t('price index', 'prijsindex'),
  source: t('source', 'bron'),
  region: t('region', 'regio'),
  column: t('column of regional data', 'kolom met regionale gegevens'),
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

const listed = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

/** Years that are given by the name of an assumption, wherever they stand. */
const yearNames = (value: unknown, path: Path): readonly { path: Path; name: string }[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    if (['from', 'through', 'start', 'at'].includes(key) && typeof inner === 'string' && !isYear(inner))
      return [{ path: at, name: inner }]
    return yearNames(inner, at)
  })
}

/** Every place in the file that names something, with what it names. */
const usesOf = (input: ScenarioInput, known: Known): readonly Use[] => {
  const names = {
    assumption: Object.keys(input.assumptions),
    amount: [...Object.keys(input.assumptions), ...Object.keys(input.series ?? {})],
    path: Object.keys(input.growthPaths ?? {}),
    matrix: Object.keys(input.matrices ?? {}),
    effect: input.effects.flatMap(({ kind, id }) => (kind === 'unpriced' ? [] : [id])),
    group: input.groups?.members.map(({ id }) => id) ?? [],
    priceIndex: Object.keys(input.priceIndices ?? {}),
    source: Object.keys(input.sources),
    region: input.regions.members.map(({ id }) => id),
    column: Object.keys(input.regions.columns),
    zone: input.zones?.members.map(({ id }) => id) ?? [],
    zoneColumn: Object.keys(input.zones?.columns ?? {}),
    scenario: input.scenarios.map(({ id }) => id),
    alternative: input.alternatives.map(({ id }) => id),
    discounting: input.discounting.map((each) => (typeof each === 'string' ? each : each.id)),
    agglomeration: input.agglomeration.map(({ id }) => id),
    welfare: input.welfare.map(({ id }) => id),
    model: known.models,
    method: known.methods,
  }
  const use = (what: keyof typeof kinds, path: Path, name: string): Use => ({
    path,
    name,
    what: kinds[what],
    among: names[what],
  })
  const all = (what: keyof typeof kinds, path: Path, value: string | readonly string[] | undefined) =>
    listed(value).map((name, i) => use(what, typeof value === 'string' ? path : [...path, i], name))
  const shares = (path: Path, record: object) => Object.keys(record).map((name) => use('region', [...path, name], name))
  const variants = (['scenarios', 'alternatives'] as const).flatMap((list) =>
    input[list].flatMap(({ set = {}, matrices = {} }, i) => [
      ...Object.entries(set).flatMap(([name, { source }]) => [
        use('assumption', [list, i, 'set', name], name),
        ...all('source', [list, i, 'set', name, 'source'], source),
      ]),
      ...Object.entries(matrices).flatMap(([name, other]) => [
        use('matrix', [list, i, 'matrices', name], name),
        use('matrix', [list, i, 'matrices', name], other),
      ]),
    ]),
  )
  const effects = input.effects.flatMap((effect, i) => {
    const sources = all('source', ['effects', i, 'sources'], effect.sources)
    if (effect.kind === 'unpriced') return sources
    const places = incidencesOf(effect).flatMap(({ path, incidence }) =>
      'by' in incidence
        ? [use('column', ['effects', i, ...path, 'by'], incidence.by)]
        : [
            ...shares(['effects', i, ...path, 'shares'], incidence.shares),
            use('source', ['effects', i, ...path, 'source'], incidence.source),
          ],
    )
    const groups = effect.groups
      ? [
          ...Object.keys(effect.groups.shares).map((id) => use('group', ['effects', i, 'groups', 'shares', id], id)),
          use('source', ['effects', i, 'groups', 'source'], effect.groups.source),
        ]
      : []
    const own = referencesOf(effect).map(({ field, to, name }) =>
      use(to, ['effects', i, ...field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))], name),
    )
    return [
      ...sources,
      ...places,
      ...groups,
      ...own,
      ...yearNames(effect, ['effects', i]).map(({ path, name }) => use('assumption', path, name)),
    ]
  })
  const { relocation } = input
  const moving = relocation
    ? [
        use('assumption', ['relocation', 'jobs'], relocation.jobs),
        use('assumption', ['relocation', 'residents'], relocation.residents),
        use('assumption', ['relocation', 'rampYears'], relocation.rampYears),
        ...yearNames(relocation, ['relocation']).map(({ path, name }) => use('assumption', path, name)),
        ...(relocation.preset === 'custom'
          ? (['jobsFrom', 'jobsTo', 'residentsFrom', 'residentsTo'] as const).flatMap((key) =>
              shares(['relocation', key, 'shares'], relocation[key].shares),
            )
          : [
              ...all('region', ['relocation', 'core'], relocation.core),
              ...all('region', ['relocation', 'periphery'], relocation.periphery),
            ]),
      ]
    : []
  const choice = (path: Path, chosen: object) =>
    (['scenario', 'alternative', 'discounting', 'agglomeration', 'welfare'] as const).map((key) =>
      use(key, [...path, key], (chosen as Record<string, string>)[key] as string),
    )
  return [
    ...Object.entries(input.assumptions).flatMap(([name, figure]) => {
      const field = (['product', 'sum', 'quotient', 'difference'] as const).find((key) => figure[key])
      return [
        ...all('source', ['assumptions', name, 'source'], figure.source),
        ...partsOf(figure).map((part, i) => use('assumption', ['assumptions', name, field as string, i], part)),
        ...conversionUses(figure, ['assumptions', name, 'convert'], use),
      ]
    }),
    ...tableUses(input, use),
    ...Object.entries(input.growthPaths ?? {}).flatMap(([name, { periods }]) =>
      periods.map(({ rate }, i) => use('assumption', ['growthPaths', name, 'periods', i, 'rate'], rate)),
    ),
    ...Object.entries(input.regions.columns).map(([name, { source }]) =>
      use('source', ['regions', 'columns', name, 'source'], source),
    ),
    ...Object.entries(input.regions.rows ?? {}).flatMap(([region, row]) => [
      use('region', ['regions', 'rows', region], region),
      ...Object.keys(row).map((name) => use('column', ['regions', 'rows', region, name], name)),
    ]),
    use('assumption', ['horizon', 'opening'], input.horizon.opening),
    use('assumption', ['horizon', 'yearsOfOperation'], input.horizon.yearsOfOperation),
    ...variants,
    ...(input.costEffectiveness ?? []).map(({ quantity }, i) =>
      use('amount', ['costEffectiveness', i, 'quantity'], quantity),
    ),
    ...effects,
    ...moving,
    ...input.discounting.flatMap((each, i) => [
      ...ratesOf(each).map(({ path, name }) => use('assumption', ['discounting', i, ...path], name)),
      ...regimeUses(each, ['discounting', i], known.regimes),
    ]),
    ...input.agglomeration.map(({ model }, i) => use('model', ['agglomeration', i, 'model'], model)),
    ...input.welfare.map(({ method }, i) => use('method', ['welfare', i, 'method'], method)),
    ...choice(['comparison', 'reference'], input.comparison.reference),
    ...(input.comparison.rows ?? []).flatMap((row, i) => choice(['comparison', 'rows', i], row)),
  ]
}

type UseMaker = (what: keyof typeof kinds, path: Path, name: string) => Use

/** What the conversion of an amount names. */
const conversionUses = ({ convert = {} }: AssumptionInput, path: Path, use: UseMaker): readonly Use[] => {
  const whats = { priceIndex: 'priceIndex', markUp: 'assumption', vat: 'assumption', deflator: 'path' } as const
  return (Object.keys(whats) as (keyof typeof whats)[]).flatMap((key) =>
    convert[key] === undefined ? [] : [use(whats[key], [...path, key], convert[key])],
  )
}

/** What series, price indices, zones and matrices name. */
const tableUses = (input: ScenarioInput, use: UseMaker): readonly Use[] => [
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
]

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

const most = 12

/** Names that refer to nothing, but for those that the file has and whose own entry has problems. */
export const referenceProblems = (
  input: ScenarioInput,
  known: Known,
  broken: ReadonlySet<string>,
  make: ProblemMaker,
): readonly Problem[] =>
  usesOf(input, known)
    .filter(({ name, among }) => !among.includes(name) && !broken.has(name))
    .map(({ path, name, what, among }) => {
      const list =
        among.length === 0 ? '–' : [...among.slice(0, most), ...(among.length > most ? ['…'] : [])].join(', ')
      return make(
        'unknownReference',
        path,
        t(`there is no ${what.en} “${name}”`, `er is geen ${what.nl} “${name}”`),
        t(`one of ${list}`, `één van ${list}`),
        t('correct the name, or add what it names', 'verbeter de naam, of voeg toe wat hij noemt'),
        { got: null },
      )
    })
