import type { Text } from '../../../quantity/text.js'
import { partsOf } from '../../assumption-graph.js'
import { ratesOf } from '../../discounting/input.js'
import { optional, type Reference, share as shareRange } from '../../effects/kind.js'
import { kindOf, type PricedEffect } from '../../effects/kinds.js'
import type { PlugIn } from '../../plug-in.js'
import { isYear } from '../../study.js'
import { unknownName } from '../nearest-names.js'
import type { Path, Problem } from '../problem.js'
import { relocationsIn } from '../relocations.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { IncidenceInput } from '../schema-parts.js'
import type { ProblemMaker } from '../schema-problems.js'
import { regimeUses } from './rates.js'
import { assessmentUses, conversionUses, groupIncidenceUses, kinds, tableUses, type Use, welfareUses } from './uses.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** What exists outside the file that it may refer to. */
export interface Known {
  readonly models: readonly string[]
  readonly methods: readonly string[]
  readonly regimes: readonly string[]
  /** The methods that weigh the balance and form rows; the others have results of their own. */
  readonly gridMethods?: readonly string[]
  /** The models and methods themselves, when their parameters are to be checked while reading. */
  readonly plugIns?: { readonly models: readonly PlugIn[]; readonly methods: readonly PlugIn[] }
}

/** Income elasticities of willingness to pay: what is found lies between 0 and 2. */
const elasticityRange = { least: 0, most: 5 }

/** What an effect refers to, found through its kind. */
export const referencesOf = (effect: PricedEffect): readonly Reference[] => {
  const own = (kindOf(effect).references as unknown as (effect: PricedEffect) => readonly Reference[])(effect)
  const share: readonly Reference[] =
    effect.gdpShare === undefined
      ? []
      : [{ field: 'gdpShare', to: 'assumption', name: effect.gdpShare, unit: '1', range: shareRange }]
  const elasticity = optional(
    'valuation.incomeElasticity',
    'assumption',
    effect.valuation?.incomeElasticity,
    '1',
    elasticityRange,
  )
  const overlaps = Object.entries(effect.overlaps ?? {}).flatMap(([id, overlap]): readonly Reference[] => [
    { field: `overlaps.${id}`, to: 'effect', name: id },
    { field: `overlaps.${id}.share`, to: 'assumption', name: overlap.share, unit: '1', range: shareRange },
  ])
  const forever: readonly Reference[] =
    effect.forever === undefined
      ? []
      : [{ field: 'forever.growth', to: 'assumption', name: effect.forever.growth, unit: '1/year' }]
  return [...own, ...share, ...elasticity, ...overlaps, ...forever]
}

/** Every incidence over regions that an effect states, with its place in the effect. */
export const incidencesOf = (effect: PricedEffect): readonly { path: Path; incidence: IncidenceInput }[] => [
  ...('originShare' in effect.incidence ? [] : [{ path: ['incidence'], incidence: effect.incidence }]),
  ...(effect.kind === 'transfer' ? [{ path: ['payer', 'incidence'], incidence: effect.payer.incidence }] : []),
]

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

/** Who gains or pays somewhere. */
const bearersOf = ({ effects }: ScenarioInput): readonly string[] =>
  effects.flatMap((effect) =>
    effect.kind === 'unpriced' ? [] : [effect.bearer, ...(effect.kind === 'transfer' ? [effect.payer.bearer] : [])],
  )

/** On whom falls what a model of agglomeration adds: never in the effects, so not among the names that are listed. */
const ofModels = 'firmsAndWorkers'

/** Every place in the file that names something, with what it names. */
const usesOf = (input: ScenarioInput, known: Known): readonly Use[] => {
  const names = {
    assumption: Object.keys(input.assumptions),
    amount: [...Object.keys(input.assumptions), ...Object.keys(input.series ?? {})],
    path: Object.keys(input.growthPaths ?? {}),
    matrix: Object.keys(input.matrices ?? {}),
    effect: input.effects.flatMap(({ kind, id }) => (kind === 'unpriced' ? [] : [id])),
    group: input.groups?.members.map(({ id }) => id) ?? [],
    bearer: bearersOf(input),
    criterion: input.criteria?.map(({ id }) => id) ?? [],
    priceIndex: Object.keys(input.priceIndices ?? {}),
    source: Object.keys(input.sources),
    region: input.regions.members.map(({ id }) => id),
    column: Object.keys(input.regions.columns),
    groupColumn: Object.keys(input.groups?.columns ?? {}),
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
    const groups = effect.groups ? groupIncidenceUses(effect.groups, ['effects', i, 'groups'], use) : []
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
  const moving = relocationsIn(input).flatMap(({ relocation, path: at }) => [
    use('assumption', [...at, 'jobs'], relocation.jobs),
    use('assumption', [...at, 'residents'], relocation.residents),
    use('assumption', [...at, 'rampYears'], relocation.rampYears),
    ...yearNames(relocation, at).map(({ path, name }) => use('assumption', path, name)),
    ...(relocation.preset === 'custom'
      ? (['jobsFrom', 'jobsTo', 'residentsFrom', 'residentsTo'] as const).flatMap((key) => [
          use('source', [...at, key, 'source'], relocation[key].source),
          ...shares([...at, key, 'shares'], relocation[key].shares),
        ])
      : [
          ...all('region', [...at, 'core'], relocation.core),
          ...all('region', [...at, 'periphery'], relocation.periphery),
        ]),
  ])
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
    ...welfareUses(input, use),
    ...assessmentUses(input, use),
    ...choice(['comparison', 'reference'], input.comparison.reference),
    ...(input.comparison.rows ?? []).flatMap((row, i) => choice(['comparison', 'rows', i], row)),
  ]
}

/** Names that refer to nothing, but for those that the file has and whose own entry has problems. */
export const referenceProblems = (
  input: ScenarioInput,
  known: Known,
  broken: ReadonlySet<string>,
  make: ProblemMaker,
): readonly Problem[] =>
  usesOf(input, known)
    .filter(
      ({ name, among, what }) =>
        !among.includes(name) && !broken.has(name) && !(what === kinds.bearer && name === ofModels),
    )
    .map(({ path, name, what, among }) => {
      const said = unknownName(
        name,
        among,
        t('correct the name, or add what it names', 'verbeter de naam, of voeg toe wat hij noemt'),
      )
      return make(
        'unknownReference',
        path,
        t(`there is no ${what.en} “${name}”`, `er is geen ${what.nl} “${name}”`),
        said.expected,
        said.mend,
        { got: null },
      )
    })
