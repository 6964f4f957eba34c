import type { Study } from '../../src/appraisal/study.js'
import type { PlugIns } from '../../src/comparison/workshop.js'
import { type ReadScenarioOptions, readScenario } from '../../src/read-scenario.js'

type Json = Readonly<Record<string, unknown>>

const source = { source: 'test', mark: 'illustrative' } as const
const prices = { level: 2025, unit: 'marketPrices', vat: 'included', mark: 'illustrative' } as const

/** An assumption with all that it must state. */
export const figure = (value: number | string, unit: string): Json => ({
  label: `${value} ${unit}`,
  value: String(value),
  unit,
  ...source,
  ...(unit.startsWith('EUR') ? { prices } : {}),
})

/** An override of an assumption by a scenario or alternative. */
export const change = (value: number | string): Json => ({ value: String(value), ...source })

/** What every effect states, with sensible values for a test. */
export const effect = (kind: string, id: string, more: Json): Json => ({
  kind,
  id,
  label: id,
  side: 'benefit',
  stream: 'other',
  bearer: 'everyone',
  incidence: { by: 'population' },
  inGdp: 'no',
  ...more,
})

const column = (unit: string): Json => ({ label: unit, unit, ...source, ...(unit.startsWith('EUR') ? { prices } : {}) })

/** Five parts of the Netherlands as in the regional data of the Lelylijn example. */
export const parts = {
  north: { population: 1767582, jobs: 905800, output: 76490e6, land: 8291, income: 26900 },
  flevoland: { population: 450920, jobs: 201200, output: 17303e6, land: 1411, income: 27400 },
  randstad: { population: 8221343, jobs: 4837800, output: 492877e6, land: 6851, income: 29100 },
  east: { population: 3338136, jobs: 1834900, output: 148588e6, land: 8282, income: 28100 },
  south: { population: 4169703, jobs: 2376900, output: 215258e6, land: 8833, income: 27900 },
} as const

interface Parts {
  readonly assumptions: Json
  readonly effects: readonly Json[]
  readonly years?: readonly [number, number]
  readonly discountTo?: number
  readonly rows?: Readonly<Record<string, Json>>
  readonly more?: Json
  readonly plugIns?: PlugIns
  /** What else reading takes: key figures, matrices, a reader of formulas. */
  readonly reading?: Omit<ReadScenarioOptions, 'name' | 'plugIns'>
}

/** A scenario as plain data: operation from 2030 for 10 years unless `assumptions` says otherwise. */
export const scenarioData = ({
  assumptions,
  effects,
  years = [2025, 2060],
  discountTo = 2025,
  rows = parts,
  more = {},
}: Parts): Json => ({
  mkba: 1,
  title: 'a scenario for tests',
  currency: 'EUR',
  priceLevel: 2025,
  priceUnit: 'marketPrices',
  discountTo,
  timing: 'wholeYears',
  termStructureFrom: 'firstFlow',
  horizon: { firstYear: years[0], lastYear: years[1], opening: 'opening', yearsOfOperation: 'operation' },
  sources: { test: { title: 'made up for tests' } },
  assumptions: { opening: figure(2030, 'year'), operation: figure(10, 'year'), ...assumptions },
  regions: {
    members: Object.keys(rows).map((id) => ({ id, label: id })),
    columns: Object.fromEntries(
      Object.entries({
        population: 'person',
        jobs: 'job',
        output: 'EUR/year',
        land: 'km2',
        income: 'EUR/person/year',
      }).map(([name, unit]) => [name, column(unit)]),
    ),
    rows,
  },
  nullAlternative: { label: 'nothing', description: 'Nothing is done.' },
  alternatives: [{ id: 'project', label: 'project' }],
  scenarios: [{ id: 'laag', label: 'laag' }],
  effects,
  discounting: ['nl2020'],
  agglomeration: [{ id: 'none', label: 'none', model: 'none', enters: 'balance' }],
  welfare: [{ id: 'unweighted', label: 'unweighted', method: 'unweighted' }],
  comparison: {
    reference: {
      scenario: 'laag',
      alternative: 'project',
      discounting: 'nl2020',
      agglomeration: 'none',
      welfare: 'unweighted',
    },
  },
  ...more,
})

/** The same, read and checked. */
export const scenario = (input: Parts): Study =>
  readScenario(JSON.stringify(scenarioData(input)), {
    name: 'test.json',
    ...(input.plugIns ? { plugIns: input.plugIns } : {}),
    ...input.reading,
  })

/** An investment of `amount` evenly from one year through another. */
export const building = (amount: string, from: number, through: number): Json =>
  effect('investment', 'building', {
    side: 'cost',
    stream: 'sunkInvestment',
    bearer: 'government',
    amount,
    spending: { from, through },
  })

/** A relocation of `jobs` (an assumption) by a preset from the Randstad to the North. */
export const relocation = (jobs: string, more: Json = {}): Json => ({
  preset: 'jobsFollowHomesFromCore',
  jobs,
  residents: 'residents',
  core: ['randstad'],
  periphery: ['north'],
  start: 'opening',
  rampYears: 'ramp',
  nationalTotals: 'fixed',
  ...more,
})
