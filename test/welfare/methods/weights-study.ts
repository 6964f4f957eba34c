import type { InputError } from '../../../src/appraisal/input/problem.js'
import { builtIn } from '../../../src/built-in.js'
import { appraise } from '../../../src/comparison/appraise-study.js'
import type { Appraised } from '../../../src/comparison/result.js'
import type { PlugIns } from '../../../src/comparison/workshop.js'
import { effect, figure, scenario } from '../../comparison/scenario.js'

type Json = Readonly<Record<string, unknown>>
type Figures = Readonly<Record<string, number>>

const source = { source: 'test', mark: 'illustrative' } as const
const prices = { level: 2025, unit: 'marketPrices', vat: 'included', mark: 'assumed' } as const
const units: Readonly<Record<string, string>> = { population: 'person', income: 'EUR/person/year' }

/** What a study on weights is made of: one year, the one that is discounted to, so that amounts stay as they are. */
export interface WeightsStudy {
  /** By region, or by region and group: income, population, and what falls there as `benefits` and `costs`. */
  readonly rows?: Readonly<Record<string, Figures>>
  readonly cells?: Readonly<Record<string, Readonly<Record<string, Figures>>>>
  readonly method?: string
  readonly parameters?: Json
  readonly assumptions?: Readonly<Record<string, Json>>
  /** What columns say beside label, unit and source. */
  readonly columns?: Readonly<Record<string, Json>>
  /** What the effects of benefits and costs say beside amount and incidence. */
  readonly benefits?: Json
  readonly costs?: Json
  /** Of the welfare variant itself: `costs`, `financing`. */
  readonly variant?: Json
  readonly more?: Json
  readonly plugIns?: PlugIns
}

const columnOf = (name: string, more: Json = {}): Json => {
  const unit = (more.unit as string | undefined) ?? units[name] ?? '1'
  return { label: name, unit, ...source, ...(unit.startsWith('EUR') ? { prices } : {}), ...more }
}

const total = (list: readonly Figures[], name: string): number => list.reduce((sum, row) => sum + (row[name] ?? 0), 0)

const text = (figures: Figures): Json =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, String(value)]))

const columnsOf = (rows: readonly Figures[], more: WeightsStudy['columns'] = {}): Json =>
  Object.fromEntries(Object.keys(rows[0] ?? {}).map((name) => [name, columnOf(name, more[name])]))

const choice = { scenario: 'laag', alternative: 'project', discounting: 'nl2020', agglomeration: 'none' }

const regionsOf = (rows: Readonly<Record<string, Figures>>, more: WeightsStudy['columns']): Json => ({
  members: Object.keys(rows).map((id) => ({ id, label: id })),
  columns: columnsOf(Object.values(rows), more),
  rows: Object.fromEntries(Object.entries(rows).map(([id, figures]) => [id, text(figures)])),
})

const groupsOf = (cells: NonNullable<WeightsStudy['cells']>, more: WeightsStudy['columns']): Json => {
  const [first = {}] = Object.values(cells)
  return {
    members: Object.keys(first).map((id) => ({ id, label: id })),
    columns: columnsOf(Object.values(first), more),
    rows: Object.fromEntries(
      Object.entries(cells).map(([region, groups]) => [
        region,
        Object.fromEntries(Object.entries(groups).map(([group, figures]) => [group, text(figures)])),
      ]),
    ),
  }
}

/** Regions with what their groups have together. */
const summed = (cells: NonNullable<WeightsStudy['cells']>): Readonly<Record<string, Figures>> =>
  Object.fromEntries(
    Object.entries(cells).map(([id, groups]) => {
      const list = Object.values(groups)
      return [id, { benefits: total(list, 'benefits'), costs: total(list, 'costs') }]
    }),
  )

/** The level of the weights that most tests have; they state another where it matters. */
const parametersOf = (method: string, parameters: WeightsStudy['parameters']) => {
  if (!withFormula.includes(method)) return parameters ? { parameters } : {}
  return { parameters: { normalisation: 'populationMean', ...parameters } }
}
const withFormula = ['isoElastic', 'prioritarian', 'negishi', 'needScore']

export const weightsStudy = (input: WeightsStudy) => {
  const { cells, rows = cells ? summed(cells) : {}, method = 'isoElastic', parameters, plugIns = builtIn } = input
  const list = Object.values(rows)
  const by = (column: string) => (cells ? { groups: { by: column } } : {})
  return scenario({
    plugIns,
    assumptions: {
      opening: figure(2025, 'year'),
      operation: figure(1, 'year'),
      gain: figure(total(list, 'benefits'), 'EUR/year'),
      spent: figure(total(list, 'costs'), 'EUR/year'),
      ...input.assumptions,
    },
    effects: [
      effect('recurring', 'gain', {
        amount: 'gain',
        incidence: { by: 'benefits' },
        bearer: 'travellers',
        ...by('benefits'),
        ...input.benefits,
      }),
      effect('recurring', 'spent', {
        side: 'cost',
        amount: 'spent',
        incidence: { by: 'costs' },
        bearer: 'government',
        ...by('costs'),
        ...input.costs,
      }),
    ],
    more: {
      regions: regionsOf(rows, cells ? {} : input.columns),
      ...(cells ? { groups: groupsOf(cells, input.columns) } : {}),
      welfare: [{ id: 'weights', label: 'weights', method, ...parametersOf(method, parameters), ...input.variant }],
      comparison: { reference: { ...choice, welfare: 'weights' } },
      ...input.more,
    },
  })
}

/** The row of a study: unweighted, with the weighted figures beside it. */
export const weighedRow = async (input: WeightsStudy): Promise<Appraised> =>
  appraise(weightsStudy(input), input.plugIns ?? builtIn)

/** The weights by region, and group, in the order of the study. */
export const weightsIn = async (input: WeightsStudy): Promise<readonly number[]> =>
  ((await weighedRow(input)).weighted?.weights ?? []).map(({ weight }) => weight)

/** The problems of a study that is refused. */
export const problemsIn = async (input: WeightsStudy): Promise<InputError['problems']> => {
  try {
    await weighedRow(input)
  } catch (error) {
    if (error instanceof Error && 'problems' in error) return (error as InputError).problems
    throw error
  }
  return []
}

/** The codes of problems with the last key of their path. */
export const faultsIn = async (input: WeightsStudy): Promise<readonly string[]> =>
  (await problemsIn(input)).map(({ code, path }) => `${code} ${path.at(-1)}`)

/** The codes of what is to be known of the welfare of a row. */
export const notesIn = async (input: WeightsStudy): Promise<readonly string[]> =>
  (await weighedRow(input)).diagnostics.map(({ code }) => code)

/** Incomes with shares of the population, as in the facts: net benefits of 0 and more are benefits, others costs. */
export const netRows = (
  incomes: readonly number[],
  population: readonly number[],
  net: readonly number[],
  more: Readonly<Record<string, readonly number[]>> = {},
): Readonly<Record<string, Figures>> =>
  Object.fromEntries(
    incomes.map((income, i) => [
      `r${i}`,
      {
        income,
        population: population[i] ?? 1,
        benefits: Math.max(0, net[i] ?? 0),
        costs: Math.max(0, -(net[i] ?? 0)),
        ...Object.fromEntries(Object.entries(more).map(([name, values]) => [name, values[i] ?? 0])),
      },
    ]),
  )
