import { builtIn } from '../../../src/built-in.js'
import { type Assessment, assess } from '../../../src/comparison/assess.js'
import { readScenario } from '../../../src/read-scenario.js'
import { building, effect, figure, scenarioData } from '../../comparison/scenario.js'

type Json = Readonly<Record<string, unknown>>

const source = { source: 'test', mark: 'illustrative' } as const
export const prices = { level: 2025, unit: 'marketPrices', vat: 'included', mark: 'assumed' } as const

export const column = (unit: string, more: Json = {}): Json => ({
  label: unit,
  unit,
  ...source,
  ...(unit.startsWith('EUR') ? { prices } : {}),
  ...more,
})

const total = (amounts: readonly number[]): number => amounts.reduce((sum, each) => sum + each, 0)

/** Regions r0, r1 … in this order, and what a project in the year that is discounted to does in each. */
export interface LevelStudy {
  readonly ids?: readonly string[]
  readonly population: readonly number[]
  readonly income: readonly (number | string)[]
  /** EUR in each region; left out, the project changes nothing for anyone. */
  readonly benefits?: readonly number[]
  readonly costs?: readonly number[]
  readonly assumptions?: Json
  readonly columns?: Readonly<Record<string, { readonly unit: string; readonly values: readonly (number | string)[] }>>
  readonly method: string
  readonly parameters: Json
  readonly more?: Json
}

export const levelStudyData = (input: LevelStudy): Json => {
  const { population, income, method, parameters, more = {} } = input
  const ids = input.ids ?? population.map((_, i) => `r${i}`)
  const costs = input.costs ?? population.map(() => 1e6)
  const benefits = input.benefits ?? population.map(() => 1e6)
  const columns = {
    population: { unit: 'person', values: population },
    income: { unit: 'EUR/person/year', values: income },
    benefits: { unit: '1', values: benefits },
    costs: { unit: '1', values: costs },
    ...input.columns,
  }
  const names = Object.entries(columns)
  return scenarioData({
    assumptions: {
      opening: figure(2025, 'year'),
      operation: figure(1, 'year'),
      cost: figure(total(costs), 'EUR'),
      gain: figure(total(benefits), 'EUR/year'),
      thirtyYears: figure(30, 'year'),
      ...input.assumptions,
    },
    effects: [
      { ...building('cost', 2025, 2025), incidence: { by: 'costs' } },
      effect('recurring', 'gain', { amount: 'gain', incidence: { by: 'benefits' }, bearer: 'travellers' }),
    ],
    more: {
      regions: {
        members: ids.map((id) => ({ id, label: id })),
        columns: Object.fromEntries(names.map(([name, { unit }]) => [name, column(unit)])),
        rows: Object.fromEntries(
          ids.map((id, i) => [id, Object.fromEntries(names.map(([name, { values }]) => [name, String(values[i])]))]),
        ),
      },
      assessments: [{ id: 'mine', label: 'mine', method, parameters }],
      ...more,
    },
  })
}

export const readLevelStudy = (data: Json) => readScenario(JSON.stringify(data, null, 1), { name: 'test.json' })

export const assessed = async (data: Json): Promise<Assessment> => {
  const { assessments } = await assess(readLevelStudy(data), builtIn)
  const [found] = assessments
  if (!found) throw new RangeError('No assessment.')
  return found
}

/** The figure of an alternative (`without` for none) and region; not a number when there is none. */
export const figureOf = (
  { figures }: Assessment,
  id: string,
  alternative: string | null = null,
  region?: string,
): number => {
  const found = figures.find(
    (each) => each.id === id && (each.alternative ?? null) === alternative && each.region === region,
  )
  if (!found) throw new RangeError(`There is no figure “${id}”.`)
  return found.value ?? Number.NaN
}

/** Rows E1, E2 and E4 of the dossier on broad welfare: North, Randstad, rest; amounts in euro. */
export const e1 = {
  ids: ['north', 'randstad', 'rest'],
  population: [1.7e6, 8e6, 8.1e6],
  income: [28000, 36000, 32000],
  benefits: [900e6, 120e6, 80e6],
  costs: [150e6, 1350e6, 700e6],
} as const
