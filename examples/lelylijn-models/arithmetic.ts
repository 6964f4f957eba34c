import { readFileSync } from 'node:fs'

// The models a second time, in plain loops over the csv files, without the library. README.md says where figures are from.

/** The rows of a csv file of this folder, or of a path below the root. */
export const rowsOf = (file: string): readonly Readonly<Record<string, string>>[] => {
  const path = file.includes('/') ? file : `examples/lelylijn-models/${file}`
  const [head = [], ...lines] = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','))
  return lines.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] as string])))
}
const regions = rowsOf('regions.csv')
/** A column of regions.csv, in the order of the file. */
export const column = (name: string): readonly number[] => regions.map((row) => Number(row[name]))
/** The cells of a square matrix, one row after another. */
export const cellsOf = (file: string): readonly (readonly number[])[] =>
  rowsOf(file).map(({ zone: _, ...cells }) => Object.values(cells).map(Number))

export const ids = regions.map(({ region }) => region as string)
export const north = ['groningen', 'fryslan', 'drenthe']
export const core = ['utrecht', 'noordHolland', 'zuidHolland']
const [population, land, jobs, output] = ['population', 'land', 'jobs', 'output'].map(column) as [
  readonly number[],
  readonly number[],
  readonly number[],
  readonly number[],
]
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
/** The sum of a column over some regions. */
export const sumOver = (values: readonly number[], members: readonly string[]): number =>
  sum(values.filter((_, r) => members.includes(ids[r] as string)))

/** The present value of a flow per year at the Dutch rates of 2025: 2.8 %, and 1.8 % after 35 years from 2032; chained. */
export const presentValue = (flow: (year: number) => number): number => {
  let [value, factor] = [0, 1]
  for (let year = 2026; year <= 2137; year++) {
    factor /= year <= 2032 + 35 ? 1.028 : 1.018
    value += flow(year) * factor
  }
  return value
}
const operating = (year: number): number => (year < 2038 ? 0 : 1)
/** What one euro a year is worth that is there from the opening, and one that grows over the twenty years of the move. */
export const fromTheOpening = presentValue(operating)
export const overTwentyYears = presentValue((year) => operating(year) * Math.min(1, (year - 2038) / 20))

const timeIndex = (year: number): number => {
  let index = 1
  for (let t = 2023; t <= Math.min(year, 2050); t++) index *= 1 + (t <= 2030 ? 0.0065 : t <= 2040 ? 0.0074 : 0.0069)
  return index
}
const hours = 30000 * 300 * 0.5 * (35 / 60)
/** Present value of the travel time of existing travellers; that of new ones is half of it. */
export const existing = presentValue((year) => operating(year) * hours * 10.76 * timeIndex(year))
export const timeShares = [
  0.153136, 0.168524, 0.12834, 0.010686, 0.15, 0.019314, 0.059609, 0.126886, 0.163505, 0.001879, 0.012686, 0.005435,
]

/** Part of a region in a group by a column, and 0 outside it. */
const within = (values: readonly number[], members: readonly string[]): readonly number[] =>
  values.map((value, r) => (members.includes(ids[r] as string) ? value / sumOver(values, members) : 0))
/** Jobs or residents that come to a region, less those that leave it. */
const moved = (values: readonly number[], all: number): readonly number[] => {
  const [to, from] = [within(values, north), within(values, core)]
  return values.map((_, r) => all * ((to[r] as number) - (from[r] as number)))
}
/** The present value by region of every line of a model, by the id of the line. */
export type Lines = Readonly<Record<string, readonly number[]>>

const byRegion = (each: (r: number) => number): readonly number[] => ids.map((_, r) => each(r))
const at = (values: readonly number[], r: number): number => values[r] as number
const jobsMoved = moved(jobs, 25000)
const residentsMoved = moved(population, 25000 * 2.1)
const jobsRatio = byRegion((r) => 1 + at(jobsMoved, r) / at(jobs, r))
const residentsRatio = byRegion((r) => 1 + at(residentsMoved, r) / at(population, r))
const density = byRegion((r) => at(jobs, r) / at(land, r))
const perJob = byRegion((r) => at(output, r) / at(jobs, r))

const sides = (gain: string, loss: string, value: (r: number) => number): Lines => ({
  [gain]: byRegion((r) => Math.max(0, value(r))),
  [loss]: byRegion((r) => Math.min(0, value(r))),
})
/** Gains and losses of what grows over twenty years. */
const growing = (id: string, perYear: (r: number) => number): Lines =>
  sides(`${id}Gain`, `${id}Loss`, (r) => overTwentyYears * perYear(r))

/** Movers' own change, productivity of a region being A up to a constant: by where they come from. */
const own = (productivity: (r: number) => number): readonly number[] => {
  const goal = sum(within(jobs, north).map((share, r) => (share === 0 ? 0 : share * productivity(r))))
  return byRegion(
    (r) => overTwentyYears * 25000 * at(within(jobs, core), r) * at(perJob, r) * (goal / productivity(r) - 1),
  )
}
const composition = byRegion((r) => overTwentyYears * at(perJob, r) * at(jobsMoved, r))

const densityRelocation: Lines = {
  ...sides(
    'externalityDestination',
    'externalityOrigin',
    (r) => overTwentyYears * at(output, r) * (at(jobsRatio, r) ** 0.038 - 1),
  ),
  ownProductivity: own((r) => at(density, r) ** 0.038),
  composition,
}

/** ln A(D) = 0.06 · [x − x² / (2X)], x = ln(D / 50), X = ln(peak / 50). */
const concave = (D: number, peak: number): number => {
  const [x, X] = [Math.log(D / 50), Math.log(peak / 50)]
  return Math.exp(0.06 * (x - x ** 2 / (2 * X)))
}
/** The externality a year by region of the inverted U with this peak. */
export const concaveExternality = (peak: number): readonly number[] =>
  byRegion(
    (r) => at(output, r) * (concave(at(density, r) * at(jobsRatio, r), peak) / concave(at(density, r), peak) - 1),
  )

/** σ + β = 0.08 and γ + θ = 0.11; N* is the best size. */
const bounded = (best: readonly number[]): Lines => {
  const [a, b] = [0.08, 0.11]
  return {
    ...growing('productivity', (r) => at(output, r) * (at(residentsRatio, r) ** a - 1)),
    ...growing('urbanCost', (r) => {
      const size = at(population, r) / at(best, r)
      return -at(output, r) * (a / b) * size ** (b - a) * (at(residentsRatio, r) ** b - 1)
    }),
  }
}

/** ∫ ε_c d ln N in a thousand steps: ε_c is 0.03 at 100,000 and 0.08 at 12.2 million, linear in ln N. */
const costRise = (r: number): number => {
  const city = at(column('cityPopulation'), r)
  const steps = 1000
  const step = Math.log(at(residentsRatio, r)) / steps
  let rise = 0
  for (let k = 0; k < steps; k++)
    rise += (0.03 + (0.05 * (Math.log(city / 1e5) + (k + 0.5) * step)) / Math.log(122)) * step
  return Math.exp(rise) - 1
}
const netUrbanCost = (real: number): Lines => {
  const productivity = (r: number): number => at(output, r) * (at(jobsRatio, r) ** 0.038 - 1)
  const cost = (r: number): number => -at(output, r) * costRise(r)
  return {
    ...growing('productivity', productivity),
    ...growing('urbanCost', (r) => real * cost(r)),
    landRent: byRegion((r) => overTwentyYears * (real - 1) * cost(r)),
    residentsUrbanCost: byRegion((r) => overTwentyYears * cost(r)),
    residentsNet: byRegion((r) => overTwentyYears * (productivity(r) + cost(r))),
  }
}

/** Elasticities of costs to density, and the columns per head that they work on; a cost that rises is a loss. */
const costs = (suffix: string): readonly (readonly [string, number, string])[] => [
  ['congestion', 0.12, `traffic${suffix}`],
  ['pollution', 0.13, `pollution${suffix}`],
  ['energy', -0.07, `energy${suffix}`],
  ['housing', 0.055, `building${suffix}`],
  ['publicServices', -0.17, 'servicesPerHead'],
]
const headsTimes = (name: string, r: number): number =>
  at(column(name), r) * at(population, r) * Math.log(at(residentsRatio, r))
const densityBundle = (suffix: string): Lines => ({
  ...growing('productivity', (r) => 0.04 * at(output, r) * Math.log(at(jobsRatio, r))),
  ...Object.assign({}, ...costs(suffix).map(([id, e, name]) => growing(id, (r) => -e * headsTimes(name, r)))),
  rent: byRegion((r) => overTwentyYears * 0.15 * headsTimes('rentPerHead', r)),
})

const [without, average] = [cellsOf('province-minutes-without.csv'), cellsOf('province-minutes-average-with.csv')]
const reached = (
  minutes: readonly (readonly number[])[],
  r: number,
  weight: (minutes: number, s: number) => number,
): number => sum(jobs.map((mass, s) => mass * weight(at(minutes[r] as readonly number[], s), s)))

/** What is borrowed falls with exp(−0.015 t), and is worth 0.018. */
const borrowedSize = (from: number): Lines =>
  growing('borrowedSize', (r) => {
    const weight = (t: number, s: number): number => (s === r ? 0 : Math.exp(-0.015 * t))
    const ratio = reached(average, r, weight) / reached(without, r, weight)
    return at(jobs, r) < from ? 0 : at(output, r) * (ratio ** 0.018 - 1)
  })
/** The ratio of effective densities, jobs / minutes to the power of 1.68, with and without the line. */
export const effectiveRatio = byRegion((r) => {
  const weight = (t: number): number => t ** -1.68
  return reached(average, r, weight) / reached(without, r, weight)
})

const ofTime = (name: (effect: string) => string, value: (flow: readonly number[], r: number) => number): Lines =>
  Object.fromEntries(
    [['travelTime.existing', existing] as const, ['travelTime.new', existing / 2] as const].map(([effect, whole]) => {
      const flow = timeShares.map((share) => share * whole)
      return [name(effect), byRegion((r) => value(flow, r))]
    }),
  )
const spill = (r: number, s: number): number => at(column(`spillover-${ids[s]}`), r)

/** Every line of every model that a loop can compute; the equilibria have properties instead. */
export const lines: Readonly<Record<string, Lines>> = {
  shareOfDirect: {
    ...ofTime(
      (effect) => `shareOf.${effect}`,
      (flow, r) => 0.3 * at(flow, r),
    ),
    ...ofTime(
      (effect) => `shareOfLoss.${effect}`,
      () => 0,
    ),
  },
  densityRelocation,
  gainsOnly: densityRelocation,
  labourMarket: {
    ...sides('labourSupplyGain', 'labourSupplyLoss', (r) => {
      const people = (-0.1 * at(column('commutingCostChange'), r) * at(jobs, r)) / (0.7 * at(column('wage'), r))
      return fromTheOpening * people * 0.69 * at(perJob, r)
    }),
    ...ofTime(
      (effect) => `imperfectCompetition.${effect}`,
      (flow, r) => 0.1 * 0.15 * at(flow, r),
    ),
  },
  concaveDensity: {
    ...growing('externality', (r) => at(concaveExternality(1500), r)),
    ownProductivity: own((r) => concave(at(density, r), 1500)),
    composition,
  },
  boundedCitySize: bounded(population),
  boundedCommonSize: bounded(column('bestSize')),
  netUrbanCost: netUrbanCost(0),
  netUrbanCostHalf: netUrbanCost(0.5),
  densityBundle: densityBundle('PerHead'),
  densityBundleByDensity: densityBundle('ByDensity'),
  borrowedSize: borrowedSize(0),
  borrowedSizeThreshold: borrowedSize(1e6),
  spilloverMatrix: {
    ...ofTime(
      (effect) => `received.${effect}`,
      (flow, r) => sum(flow.map((d, s) => (s === r ? 0 : spill(r, s) * d))),
    ),
    ...ofTime(
      (effect) => `leaked.${effect}`,
      (flow, r) => (spill(r, r) - 1) * at(flow, r),
    ),
  },
  effectiveDensity: sides(
    'densityGain',
    'densityLoss',
    (r) =>
      fromTheOpening *
      at(column('marketJobs'), r) *
      at(column('outputPerJob'), r) *
      (at(effectiveRatio, r) ** 0.04 - 1),
  ),
}
