import type { DensitySector, EffectiveDensityInput, ZoneMatrix } from './effective-density-input.js'
import { diagonals, productivityForms } from './effective-density-kernel.js'

/** Refuses an input of the plain function: what, what was expected, what was found and how to mend it. */
export const reject = (what: string, expected: string, got: unknown, mend: string): never => {
  throw new RangeError(`${what}: expected ${expected}, got ${String(got)}. ${mend}`)
}

export const requireOption = (name: string, value: unknown, options: readonly string[]): void => {
  if (!options.includes(value as string))
    reject(name, `one of ${options.join(', ')}`, value, 'Choose one; there is no default.')
}

/** Figures by zone, each finite and not negative. */
export const figuresByZone = (
  name: string,
  values: readonly number[] | undefined,
  zones: readonly string[],
): Float64Array => {
  if (values?.length !== zones.length)
    return reject(name, `${zones.length} figures, one a zone`, values?.length ?? 'none', 'Give one for every zone.')
  values.forEach((value, i) => {
    if (!(value >= 0 && value < Infinity))
      reject(`${name} of zone “${zones[i]}”`, 'a finite number of 0 or more', value, 'Correct it.')
  })
  return Float64Array.from(values)
}

/** What a cell of a matrix may be. */
export interface CellRule {
  readonly fits: (value: number, ownZone: boolean) => boolean
  readonly expected: string
}

/** A square matrix as row-major cells, which are not looked at. */
export const shapedCells = (name: string, matrix: ZoneMatrix, zones: readonly string[]): Float64Array => {
  const count = zones.length
  const flat = matrix instanceof Float64Array
  const ragged = flat ? undefined : matrix.find((row) => row.length !== count)
  const rows = flat ? matrix.length / count : matrix.length
  if (rows !== count || ragged) {
    const got = ragged ? `a row of ${ragged.length}` : `${rows} rows`
    reject(name, `a matrix of ${count} by ${count} zones`, got, 'Give a square matrix in the order of zones.')
  }
  return flat ? matrix : Float64Array.from(matrix.flat())
}

/** Refuses the first cell that does not fit a rule. */
export const requireCells = (name: string, cells: Float64Array, zones: readonly string[], rule: CellRule): void => {
  const count = zones.length
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      const value = cells[i * count + j] as number
      if (!rule.fits(value, i === j))
        reject(`${name} from “${zones[i]}” to “${zones[j]}”`, rule.expected, value, 'Correct the matrix.')
    }
  }
}

/** A square matrix as row-major cells, each of which fits a rule. */
export const cellsOf = (name: string, matrix: ZoneMatrix, zones: readonly string[], rule: CellRule): Float64Array => {
  const cells = shapedCells(name, matrix, zones)
  requireCells(name, cells, zones, rule)
  return cells
}

const requireNames = (what: string, names: readonly string[]): void => {
  if (names.length === 0) reject(what, 'at least one', 'none', 'Give one.')
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) reject(what, 'each name once', `“${twice}” twice`, 'Rename or remove one.')
}

const requireSector = ({ id, decay, elasticity, jobsWith }: DensitySector, responds: boolean): void => {
  if (!(decay >= 0 && decay < Infinity))
    reject(`decay of sector “${id}”`, 'a finite number of 0 or more', decay, 'Correct it.')
  if (!Number.isFinite(elasticity)) reject(`elasticity of sector “${id}”`, 'a finite number', elasticity, 'Correct it.')
  if (responds !== (jobsWith !== undefined))
    reject(
      `jobsWith of sector “${id}”`,
      responds ? 'jobs by zone, as there is a massWith' : 'none, as there is no massWith',
      jobsWith ? 'jobs' : 'none',
      'Land use responds in all or in none: give massWith and jobsWith of every sector, or neither.',
    )
}

/** Options chosen, names that are there once, figures of sectors that can be computed with. @throws RangeError */
export const requireFits = (input: EffectiveDensityInput): void => {
  const { zones, modes, sectors, diagonal, form, massWith, regionOfZone } = input
  requireOption('diagonal', diagonal, diagonals)
  requireOption('form', form, productivityForms)
  requireNames('zones', zones)
  for (const [what, list] of [
    ['modes', modes],
    ['sectors', sectors],
  ] as const)
    requireNames(
      what,
      list.map(({ id }) => id),
    )
  for (const sector of sectors) requireSector(sector, massWith !== undefined)
  if (regionOfZone && regionOfZone.length !== zones.length)
    reject('regionOfZone', `${zones.length} regions, one a zone`, regionOfZone.length, 'Give the region of every zone.')
}

/** Jobs of all sectors and of each, without or with the project. @throws RangeError when the sectors have more than all. */
export const jobsByZone = (
  input: EffectiveDensityInput,
  which: 'without' | 'with',
): { readonly mass: Float64Array; readonly bySector: readonly Float64Array[] } => {
  const { zones, sectors, massWith } = input
  const responds = which === 'with' && massWith !== undefined
  const mass = responds ? figuresByZone('massWith', massWith, zones) : figuresByZone('mass', input.mass, zones)
  const bySector = sectors.map(({ id, jobs, jobsWith }) =>
    responds
      ? figuresByZone(`jobsWith of sector “${id}”`, jobsWith, zones)
      : figuresByZone(`jobs of sector “${id}”`, jobs, zones),
  )
  zones.forEach((zone, i) => {
    const together = bySector.reduce((all, jobs) => all + (jobs[i] as number), 0)
    const all = mass[i] as number
    if (together > all * (1 + 1e-9))
      reject(
        `${responds ? 'massWith' : 'mass'} of zone “${zone}”`,
        `the jobs of all sectors, at least ${together}`,
        all,
        'Mass is all jobs, those outside the sectors too.',
      )
  })
  return { mass, bySector }
}
