import { fromTheOpening, overTwentyYears, rowsOf, sum } from '../lelylijn-models/arithmetic.js'

// Models of the move and of minutes a second time, for any division of the country, in plain loops without the library.

/** A division of the country, with what the loops read of it. */
export interface Division {
  readonly ids: readonly string[]
  readonly jobs: readonly number[]
  readonly output: readonly number[]
  readonly land: readonly number[]
  readonly north: readonly boolean[]
  readonly randstad: readonly boolean[]
  /** Minutes without the line, and with it as a mean over travellers by train and by car; null between parts of the country. */
  readonly minutes: {
    readonly without: readonly (readonly number[])[]
    readonly with: readonly (readonly number[])[]
  } | null
}

const data = 'examples/lelylijn/data'
const provinces = 'examples/lelylijn-models'
export const provinceOf = new Map(
  rowsOf(`${data}/corop-provinces.csv`).map(({ region, province }) => [region as string, province as string]),
)
export const partOf = (id: string): string => {
  const province = provinceOf.get(id) ?? id
  if (['groningen', 'fryslan', 'drenthe'].includes(province)) return 'north'
  if (['utrecht', 'noordHolland', 'zuidHolland'].includes(province)) return 'randstad'
  if (['overijssel', 'gelderland'].includes(province)) return 'east'
  return ['zeeland', 'noordBrabant', 'limburg'].includes(province) ? 'south' : province
}

export const cellsOf = (path: string): readonly (readonly number[])[] =>
  rowsOf(path).map(({ zone: _, ...cells }) => Object.values(cells).map(Number))

const divided = (file: string, minutes: Division['minutes']): Division => {
  const rows = rowsOf(file)
  const column = (name: string) => rows.map((row) => Number(row[name]))
  const ids = rows.map(({ region }) => region as string)
  return {
    ids,
    jobs: column('jobs'),
    output: column('output'),
    land: column('land'),
    north: ids.map((id) => partOf(id) === 'north'),
    randstad: ids.map((id) => partOf(id) === 'randstad'),
    minutes,
  }
}

export const parts = divided('examples/lelylijn/regions.csv', null)
export const twelve = divided(`${provinces}/regions.csv`, {
  without: cellsOf(`${provinces}/province-minutes-without.csv`),
  with: cellsOf(`${provinces}/province-minutes-average-with.csv`),
})
export const corop = divided(`${data}/corop.csv`, {
  without: cellsOf(`${data}/corop-minutes-without.csv`),
  with: cellsOf('examples/lelylijn/corop-minutes-average-with.csv'),
})

const at = (values: readonly number[], r: number): number => values[r] as number
const within = (values: readonly number[], members: readonly boolean[]): number =>
  sum(values.filter((_, r) => members[r]))

/** Jobs with the 25,000 that move over jobs now: in proportion to jobs, from the Randstad to the North. */
export const jobsRatio = ({ ids, jobs, north, randstad }: Division): readonly number[] => {
  const [gained, lost] = [25000 / within(jobs, north), 25000 / within(jobs, randstad)]
  return ids.map((_, r) => 1 + (north[r] ? gained : 0) - (randstad[r] ? lost : 0))
}

/** Present value by region of output × (ratio^0.038 − 1), growing over twenty years. */
export const densityRelocation = (division: Division): readonly number[] =>
  jobsRatio(division).map((ratio, r) => overTwentyYears * at(division.output, r) * (ratio ** 0.038 - 1))

/** ln A(D) = 0.06 · [x − x² / (2X)], x = ln(D / 50), X = ln(1500 / 50). */
const productivity = (density: number): number => {
  const [x, peak] = [Math.log(density / 50), Math.log(1500 / 50)]
  return Math.exp(0.06 * (x - x ** 2 / (2 * peak)))
}
export const densityOf = ({ jobs, land }: Division): readonly number[] => jobs.map((value, r) => value / at(land, r))
/** The same with the inverted U. */
export const concaveDensity = (division: Division): readonly number[] => {
  const density = densityOf(division)
  return jobsRatio(division).map((ratio, r) => {
    const change = productivity(at(density, r) * ratio) / productivity(at(density, r)) - 1
    return overTwentyYears * at(division.output, r) * change
  })
}

/** Which pairs of regions have a part in a sum over jobs, and at how many minutes. */
export interface Reach {
  readonly minutesWith?: readonly (readonly number[])[]
  readonly counts?: (r: number, s: number) => boolean
}

const ratioOf = (
  { jobs, minutes }: Division,
  weight: (minutes: number, r: number, s: number) => number,
  { minutesWith, counts = () => true }: Reach,
): readonly number[] => {
  if (!minutes) throw new Error('There are no minutes between these regions.')
  const reached = (cells: readonly (readonly number[])[], r: number): number =>
    sum(jobs.map((mass, s) => (counts(r, s) ? mass * weight(at(cells[r] ?? [], s), r, s) : 0)))
  const after = minutesWith ?? minutes.with
  return jobs.map((_, r) => reached(after, r) / reached(minutes.without, r))
}

/** Output × (ratio^0.018 − 1) of jobs elsewhere × exp(−0.015 t), growing over twenty years. */
export const borrowedSize = (division: Division, reach: Reach = {}): readonly number[] =>
  ratioOf(division, (t, r, s) => (r === s ? 0 : Math.exp(-0.015 * t)), reach).map(
    (ratio, r) => overTwentyYears * at(division.output, r) * (ratio ** 0.018 - 1),
  )

/** Jobs × output per job in whole euros × (ratio^0.04 − 1) of jobs × t^(−1.68), from the opening. */
export const effectiveDensity = (division: Division, reach: Reach = {}): readonly number[] => {
  const { jobs, output } = division
  return ratioOf(division, (t) => t ** -1.68, reach).map(
    (ratio, r) => fromTheOpening * at(jobs, r) * Math.round(at(output, r) / at(jobs, r)) * (ratio ** 0.04 - 1),
  )
}
