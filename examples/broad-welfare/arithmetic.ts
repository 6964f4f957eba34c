import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

// Nothing of the library is used here: the arithmetic of the example written out.

type Row = Readonly<Record<string, string>>

const folder = 'examples/broad-welfare'
const table = (name: string): readonly Row[] => {
  const [head = '', ...lines] = readFileSync(`${folder}/${name}.csv`, 'utf8').trim().split('\n')
  const names = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])))
}

interface File {
  readonly assumptions: Readonly<Record<string, { readonly value: number }>>
  readonly alternatives: readonly { readonly id: string; readonly set?: File['assumptions'] }[]
  readonly effects: readonly {
    readonly id: string
    readonly incidence?: { readonly shares: Readonly<Record<string, number>> }
    readonly groups?: { readonly shares: Readonly<Record<string, number>> }
  }[]
}
const file = parse(readFileSync(`${folder}/broad-welfare.yaml`, 'utf8')) as File

export const alternatives = ['tram', 'bus'] as const
export type Alternative = (typeof alternatives)[number]

export const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

const assumed = (alternative: Alternative, name: string): number =>
  (file.alternatives.find(({ id }) => id === alternative)?.set?.[name] ?? file.assumptions[name])?.value ?? Number.NaN

/** 2.8 % a year: no flow is more than 35 years after the first. */
const factor = (year: number): number => 1.028 ** (2026 - year)
const operating = sum(Array.from({ length: 25 }, (_, i) => factor(2030 + i)))

/** Present values of each effect, costs negative. */
const presentValues = (alternative: Alternative) => {
  const of = (name: string) => assumed(alternative, name)
  return {
    building: -of('investment') * (0.5 * factor(2028) + 0.5 * factor(2029)),
    running: -of('running') * operating,
    time: (of('travellers') + of('newTravellers') / 2) * of('timeGain') * of('valueOfTime') * operating,
    work: of('wages') * operating,
    streets: of('streets') * operating,
  }
}
type Effect = keyof ReturnType<typeof presentValues>

export const totals = (alternative: Alternative) => {
  const { building, running, time, work, streets } = presentValues(alternative)
  const [benefits, costs] = [time + work + streets, -building - running]
  return { benefits, costs, balance: benefits - costs }
}

export interface Cell {
  readonly region: string
  readonly group: string
  readonly inhabitants: number
  readonly income: number
  readonly taxes: number
  readonly trips: number
}
export const cells: readonly Cell[] = table('groups').map(({ region = '', group = '', ...figures }) => ({
  region,
  group,
  inhabitants: Number(figures.inhabitants),
  income: Number(figures.income),
  taxes: Number(figures.taxes),
  trips: Number(figures.trips),
}))
export const people = sum(cells.map(({ inhabitants }) => inhabitants))
export const regions = table('regions')

const withinRegion = (cell: Cell, column: 'inhabitants' | 'trips'): number =>
  cell[column] / sum(cells.filter(({ region }) => region === cell.region).map((each) => each[column]))

/** Which share of an effect a region and group has. */
const shareOf = (effect: Effect, cell: Cell): number => {
  if (effect === 'building' || effect === 'running') return cell.inhabitants / people
  const { incidence, groups } = file.effects.find(({ id }) => id === effect) ?? {}
  const ofRegion = incidence?.shares[cell.region] ?? Number.NaN
  if (effect === 'time') return ofRegion * withinRegion(cell, 'trips')
  return ofRegion * (effect === 'work' ? (groups?.shares[cell.group] ?? Number.NaN) : withinRegion(cell, 'inhabitants'))
}

const effectsOf = (alternative: Alternative): readonly (readonly [Effect, number])[] =>
  Object.entries(presentValues(alternative)) as readonly (readonly [Effect, number])[]

export const balanceOfRegion = (alternative: Alternative, region: string): number =>
  sum(
    effectsOf(alternative).flatMap(([effect, value]) =>
      cells.filter((cell) => cell.region === region).map((cell) => value * shareOf(effect, cell)),
    ),
  )

type Weight = (cell: Cell, effect: Effect) => number

const meanOverPeople = (of: (cell: Cell) => number): number =>
  sum(cells.map((cell) => (cell.inhabitants / people) * of(cell)))

/** The balance with a weight for each region, group and effect; costs by inhabitants or by taxes. */
export const weightedBalance = (alternative: Alternative, weight: Weight, costsBy: 'inhabitants' | 'taxes'): number =>
  sum(
    effectsOf(alternative).flatMap(([effect, value]) =>
      cells.map((cell) => {
        const byTaxes = costsBy === 'taxes' && (effect === 'building' || effect === 'running')
        return weight(cell, effect) * value * (byTaxes ? cell.taxes : shareOf(effect, cell))
      }),
    ),
  )

const meanIncome = meanOverPeople(({ income }) => income)
const elasticity = file.assumptions.elasticity?.value ?? Number.NaN
const ofTime = file.assumptions.incomeElasticityOfTime?.value ?? Number.NaN
const incomeLevel = meanOverPeople(({ income }) => (meanIncome / income) ** elasticity)
/** (mean / y)^1.3 over its mean; for time at one value for everyone the exponent is 1.3 − 0.5. */
export const incomeWeight: Weight = ({ income }, effect) =>
  (meanIncome / income) ** (effect === 'time' ? elasticity - ofTime : elasticity) / incomeLevel

/** Utility ln(y / 8000): weight 1 / (utility · y), over its mean. */
const priority = ({ income }: Cell): number => 1 / (Math.log(income / 8000) * income)
const priorityLevel = meanOverPeople(priority)
export const priorityWeight: Weight = (cell) => priority(cell) / priorityLevel

const scoreOf = ({ region }: Cell): number => Number(regions.find((row) => row.region === region)?.broadWelfare)
const needLevel = meanOverPeople((cell) => 1 / scoreOf(cell))
/** Reference over score, over its mean: the reference drops out. */
export const needWeight: Weight = (cell) => 1 / scoreOf(cell) / needLevel
