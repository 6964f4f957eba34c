import {
  effectiveDensityIreland,
  effectiveDensityModel,
  effectiveDensityNewZealand,
  effectiveDensityUnitedKingdom,
} from '../../src/agglomeration/effective-density/model.js'
import type { AgglomerationLine } from '../../src/agglomeration/model.js'
import { InputError } from '../../src/appraisal/input/problem.js'
import { builtIn } from '../../src/built-in.js'
import { Workshop } from '../../src/comparison/workshop.js'
import { building, figure, scenario, scenarioData } from '../comparison/scenario.js'

const models = [
  effectiveDensityModel,
  effectiveDensityUnitedKingdom,
  effectiveDensityIreland,
  effectiveDensityNewZealand,
]
export const plugIns = {
  ...builtIn,
  models: [...builtIn.models.filter(({ id }) => !models.some((each) => each.id === id)), ...models],
}

type Square = readonly (readonly number[])[]

export interface ZoneStudy {
  readonly model: string
  /** Zone → region. */
  readonly zones: Readonly<Record<string, string>>
  /** Column → its unit, and a figure for each zone. */
  readonly columns: Readonly<Record<string, readonly [unit: string, figures: readonly number[]]>>
  /** Matrix → rows of origins; costs in hours unless the name begins with `trips`. */
  readonly matrices: Readonly<Record<string, Square>>
  /** Numbers are made assumptions. */
  readonly parameters?: Readonly<Record<string, string | number>>
  readonly more?: Readonly<Record<string, unknown>>
}

const square = (ids: readonly string[], cells: Square, unit: string) => ({
  label: 'a matrix',
  unit,
  source: 'test',
  mark: 'illustrative',
  rows: Object.fromEntries(
    ids.map((from, i) => [from, Object.fromEntries(ids.map((to, j) => [to, String(cells[i]?.[j])]))]),
  ),
})

const region = { population: 1000, jobs: 100, output: 100, land: 10, income: 20000 }

const dataOf = ({ model, zones, columns, matrices, parameters = {}, more = {} }: ZoneStudy) => {
  const ids = Object.keys(zones)
  const numbers = Object.entries(parameters).filter(([, value]) => typeof value === 'number')
  const stated = Object.fromEntries(
    Object.entries(columns).map(([name, [unit]]) => {
      const { value: _, ...rest } = figure(0, unit)
      return [name, rest]
    }),
  )
  const rows = Object.fromEntries(
    ids.map((id, i) => [
      id,
      Object.fromEntries(Object.entries(columns).map(([name, [, figures]]) => [name, String(figures[i])])),
    ]),
  )
  return {
    rows: Object.fromEntries([...new Set(Object.values(zones))].map((id) => [id, region])),
    years: [2025, 2041] as const,
    assumptions: {
      cost: figure(1, 'EUR'),
      rate: figure('0.02', '1/year'),
      ...Object.fromEntries(numbers.map(([name, value]) => [`own${name}`, figure(value as number, '1')])),
    },
    effects: [building('cost', 2026, 2027)],
    more: {
      growthPaths: { wages: { label: 'wages', base: 2030, periods: [{ through: 2040, rate: 'rate' }] } },
      zones: {
        members: ids.map((id) => ({ id, region: zones[id] })),
        ...(Object.keys(columns).length === 0 ? {} : { columns: stated, rows }),
      },
      matrices: Object.fromEntries(
        Object.entries(matrices).map(([name, cells]) => [
          name,
          square(ids, cells, name.startsWith('trips') ? 'trip/year' : 'hour'),
        ]),
      ),
      agglomeration: [
        {
          id: 'density',
          label: 'density',
          model,
          enters: 'balance',
          parameters: {
            costWithout: 'before',
            costWith: 'after',
            diagonal: 'given',
            ...parameters,
            ...Object.fromEntries(numbers.map(([name]) => [name, `own${name}`])),
          },
        },
      ],
      comparison: {
        reference: {
          scenario: 'laag',
          alternative: 'project',
          discounting: 'nl2020',
          agglomeration: 'density',
          welfare: 'unweighted',
        },
      },
      ...more,
    },
    plugIns,
  }
}

/** The scenario as the text of a file. */
export const zoneScenarioText = (study: ZoneStudy): string => JSON.stringify(scenarioData(dataOf(study)))

/** The scenario, read. */
export const zoneScenario = (study: ZoneStudy) => scenario(dataOf(study))

/** What the model gives for a study with zones: steady amounts by line and region. */
export const runZones = (input: ZoneStudy) => {
  const study = zoneScenario(input)
  const workshop = new Workshop(study, plugIns)
  const { lines, warning, outsideSource } = workshop.agglomeration('laag', 'project', 'density')
  const byRegion = ({ output }: AgglomerationLine): Readonly<Record<string, number>> => {
    if (output.kind !== 'steady') throw new Error('The amount is not steady.')
    const { values } = workshop.reading.table(output.perYear)
    return Object.fromEntries(study.regions.members.map((id, i) => [id, Number(values[i])]))
  }
  const found = Object.fromEntries(lines.map((line) => [line.id, byRegion(line)]))
  const totals = Object.fromEntries(
    Object.entries(found).map(([id, values]) => [id, Object.values(values).reduce((sum, value) => sum + value, 0)]),
  )
  const all = Object.values(totals).reduce((sum, value) => sum + value, 0)
  return { study, workshop, lines, warning, outsideSource, byRegion: found, totals, net: all }
}

/** The codes of all problems that something throws. */
export const codesOf = (run: () => unknown): readonly string[] => problemsOf(run).map(({ code }) => code)

export const problemsOf = (run: () => unknown): InputError['problems'] => {
  try {
    run()
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}
