import { describe, expect, it } from 'vitest'
import type { AgglomerationModel } from '../../src/agglomeration/model.js'
import { agglomerationModels } from '../../src/agglomeration/models.js'
import type { Problem } from '../../src/appraisal/input/problem.js'
import { builtIn } from '../../src/built-in.js'
import { Workshop } from '../../src/comparison/workshop.js'
import { building, effect, figure, parts, relocation, scenario } from '../comparison/scenario.js'
import { problemsOf } from './zone-study.js'

type Region = keyof typeof parts
const regions = Object.keys(parts) as readonly Region[]
type Figures = Readonly<Record<string, Partial<Record<Region, number>>>>

/** Columns beside those of every study: their unit, and a figure that suits every region. */
const extra: Readonly<Record<string, readonly [unit: string, value: number]>> = {
  bestSize: ['person', 1e6],
  citySize: ['person', 5e5],
  commutingCostChange: ['EUR/job/year', -500],
  wage: ['EUR/job/year', 40000],
  salary: ['EUR/job/year', 40000],
  productivityIndex: ['1', 1],
  ...Object.fromEntries(
    regions.flatMap((of) => [
      [`minutes-without-${of}`, ['minute', 60]],
      [`minutes-with-${of}`, ['minute', 50]],
    ]),
  ),
}
const units = { population: 'person', jobs: 'job', output: 'EUR/year', land: 'km2', income: 'EUR/person/year' }

const stated = (unit: string) => {
  const { value: _, ...rest } = figure(0, unit)
  return rest
}

/** A matrix between the zones, of which each region has one. */
const matrix = (unit: string, within: number, between: number) => ({
  ...stated(unit),
  rows: Object.fromEntries(
    regions.map((from) => [from, Object.fromEntries(regions.map((to) => [to, from === to ? within : between]))]),
  ),
})

type Words = Readonly<Record<string, string>>

/** A study with all that a model could read, in which some figures are others. */
const studyOf = (model: AgglomerationModel, parameters: Words, figures: Figures) =>
  scenario({
    assumptions: {
      cost: figure(1, 'EUR'),
      jobs: figure(1000, 'job'),
      residents: figure(1000, 'person'),
      ramp: figure(20, 'year'),
      trips: figure(1e6, 'trip/year'),
      noTrips: figure(0, 'trip/year'),
      gain: figure(1, 'hour/trip'),
      time: figure(10, 'EUR/hour'),
      quarter: figure('0.25', '1'),
    },
    effects: [
      building('cost', 2026, 2027),
      effect('userBenefit', 'users', {
        stream: 'business',
        existingTravellers: 'trips',
        newTravellers: 'noTrips',
        timeGain: 'gain',
        valueOfTime: 'time',
      }),
    ],
    more: {
      regions: {
        members: regions.map((id) => ({ id, label: id })),
        columns: Object.fromEntries(
          [...Object.entries(units), ...Object.entries(extra).map(([name, [unit]]) => [name, unit] as const)].map(
            ([name, unit]) => [name, stated(unit)],
          ),
        ),
        rows: Object.fromEntries(
          regions.map((id) => [
            id,
            {
              ...parts[id],
              ...Object.fromEntries(Object.entries(extra).map(([name, [, value]]) => [name, value])),
              ...Object.fromEntries(
                Object.entries(figures).flatMap(([name, by]) => (by[id] === undefined ? [] : [[name, by[id]]])),
              ),
            },
          ]),
        ),
      },
      relocation: relocation('jobs'),
      zones: { members: regions.map((id) => ({ id, region: id })) },
      matrices: {
        now: matrix('minute', 30, 90),
        project: matrix('minute', 30, 80),
        commuters: matrix('person', 100000, 1000),
      },
      agglomeration: [
        {
          id: 'variant',
          label: 'variant',
          model: model.id,
          enters: model.role === 'beside' ? 'ownLine' : 'balance',
          parameters,
        },
      ],
      comparison: {
        reference: {
          scenario: 'laag',
          alternative: 'project',
          discounting: 'nl2020',
          agglomeration: 'variant',
          welfare: 'unweighted',
        },
      },
    },
  })

const problems = (model: AgglomerationModel, parameters: Words, figures: Figures): readonly Problem[] =>
  problemsOf(() =>
    new Workshop(studyOf(model, parameters, figures), builtIn).agglomeration('laag', 'project', 'variant'),
  )

const costs = { costWithout: 'now', costWith: 'project' }
const shares = Object.fromEntries(
  ['congestion', 'pollution', 'energy', 'housing', 'publicServices', 'rent'].map((id) => [`${id}Share`, 'quarter']),
)
const labour = { labourSupply: 'off', productiveJobs: 'off', imperfectCompetition: 'off' }

/** What each model divides by, or takes a power or logarithm of, by what its parameters choose. */
const table: readonly (readonly [model: string, parameters: Words, columns: readonly string[]])[] = [
  ['densityRelocation', {}, ['jobs', 'land']],
  ['densityRelocation', { amenities: 'counted' }, ['jobs', 'land', 'population']],
  ['labourMarket', {}, ['jobs', 'wage']],
  ['labourMarket', { wage: 'salary' }, ['jobs', 'salary']],
  ['labourMarket', { ...labour, productiveJobs: 'on', productivityFrom: 'outputPerWorker' }, ['jobs']],
  ['labourMarket', { ...labour, productiveJobs: 'on' }, []],
  ['labourMarket', { ...labour, imperfectCompetition: 'on' }, []],
  ['concaveDensity', {}, ['jobs', 'land', 'output']],
  ['boundedCitySize', {}, ['population']],
  ['boundedCitySize', { optimalPopulation: 'bestSize' }, ['population', 'bestSize']],
  ['boundedCitySize', { optimalPopulation: 'bestSize', sizeFollows: 'jobs' }, ['population', 'bestSize', 'jobs']],
  ['netUrbanCost', {}, ['jobs', 'population']],
  ['netUrbanCost', { cityPopulation: 'citySize' }, ['jobs', 'citySize', 'population']],
  ['netUrbanCost', { cityPopulation: 'citySize', sizeFollows: 'jobs' }, ['jobs', 'citySize']],
  ['densityBundle', shares, ['jobs', 'population']],
  ['densityBundle', { ...shares, externalsFollow: 'jobs' }, ['jobs']],
  ['borrowedSize', {}, ['jobs']],
  ['borrowedSize', { masses: 'moving' }, ['jobs']],
  ['spatialEquilibrium', costs, ['jobs', 'output']],
  ['commutingEquilibrium', { ...costs, commuters: 'commuters' }, ['output']],
]

/** The columns that could be zero in a study, whatever the model. */
const all = ['population', 'jobs', 'output', 'land', 'income', 'bestSize', 'citySize', 'wage', 'salary']

const modelOf = (id: string): AgglomerationModel => {
  const found = agglomerationModels.find((model) => model.id === id)
  if (!found) throw new Error(`There is no model “${id}”.`)
  return found
}

it('the table has every model that names such columns', () => {
  const named = agglomerationModels.filter(({ positive }) => positive).map(({ id }) => id)
  expect(named.filter((id) => !table.some(([model]) => model === id))).toEqual([])
})

describe.each(table)('%s with %j', (id, parameters, columns) => {
  const model = modelOf(id)

  it('takes the study as it is', () => {
    expect(problems(model, parameters, {})).toEqual([])
  })

  it.each(columns)('refuses a region with no %s, by name', (column) => {
    const found = problems(model, parameters, { [column]: { east: 0 } })
    expect(found).toMatchObject([
      { code: 'columnNotPositive', path: ['regions', 'columns', column, 'east'], got: 'east: 0' },
    ])
    expect(found[0]?.message).toEqual({
      en: `“${column}” of “east” is 0, and “${id}” divides by it`,
      nl: `“${column}” van “east” is 0, en “${id}” deelt erdoor`,
    })
    expect(found[0]?.expected).toEqual({ en: 'a figure above 0', nl: 'een cijfer boven 0' })
  })

  it('names every such cell at once, and no other', () => {
    const zeros = Object.fromEntries(all.map((column) => [column, { east: 0, south: 0 }]))
    const found = problems(model, parameters, zeros)
    const cells = columns.flatMap((column) => ['east', 'south'].map((region) => `${column} ${region}: 0`))
    expect(found.map(({ code }) => code)).toEqual(cells.map(() => 'columnNotPositive'))
    expect(found.map(({ path, got }) => `${path.at(-2)} ${got}`).sort()).toEqual([...cells].sort())
  })
})

it('a figure below zero is written with a decimal comma in Dutch', () => {
  const [found] = problems(modelOf('labourMarket'), {}, { wage: { north: -0.5 } })
  expect(found?.message.en).toContain('“wage” of “north” is -0.5')
  expect(found?.message.nl).toContain('“wage” van “north” is -0,5')
})

it('what else is wrong with the data comes along', () => {
  const found = problems(modelOf('labourMarket'), { workers: 'nobody' }, { wage: { north: 0 }, jobs: { south: 0 } })
  expect(found.map(({ code, path }) => `${code} ${path[2]}`).sort()).toEqual([
    'columnNotPositive jobs',
    'columnNotPositive wage',
    'missingNeed nobody',
  ])
})

it('a column that is not there is missing, whether or not it must be above 0', () => {
  const found = problems(modelOf('boundedCitySize'), { optimalPopulation: 'nowhere' }, { population: { east: 0 } })
  expect(found.map(({ code }) => code).sort()).toEqual(['columnNotPositive', 'missingNeed'])
})
