import { InputError, type Problem } from '../../appraisal/input/problem.js'
import { BuildError } from '../../quantity/build-error.js'
import type { AgglomerationContext } from '../model.js'
import { isCostUnit } from './cost-unit.js'
import { givenCells } from './given-cells.js'
import type { Diagonal } from './kernel.js'
import type { MatrixField, MatrixNames, ModeNames } from './matrix-names.js'
import {
  costProblems,
  costUnitProblems,
  type NamedMatrix,
  sameUnitProblems,
  tripProblems,
  unweighedPairs,
  type ZonePairs,
} from './matrix-problems.js'
import type { ParameterProblem } from './parameter-problem.js'

/** The matrices of one case: for each mode its segments, with the trips that weigh them where there are several. */
export interface DensityMode {
  readonly costs: readonly ZonePairs[]
  readonly trips: readonly ZonePairs[]
}

/** The modes without and with the project. */
export interface DensityModes {
  readonly without: readonly DensityMode[]
  readonly with: readonly DensityMode[]
}

type Found = Readonly<Partial<Record<MatrixField, readonly (readonly NamedMatrix[])[]>>>

/** The pairs of a mode that its trips connect; null when all are connected. */
export const connectedPairs = ({ trips }: DensityMode): Uint8Array | null => {
  const given = trips.map(givenCells)
  if (given.length === 0 || given.some((cells) => cells === null)) return null
  const [first] = given as readonly Float64Array[]
  return Uint8Array.from(first as Float64Array, (_, pair) =>
    (given as readonly Float64Array[]).some((cells) => (cells[pair] as number) > 0) ? 1 : 0,
  )
}

/** Reads the matrices of one parameter; those that the study lacks are problems of that parameter, each name once. */
const readField = (
  { matrix }: AgglomerationContext,
  field: MatrixField,
  names: ModeNames,
  problems: Problem[],
): readonly (readonly NamedMatrix[])[] => {
  const missing = new Set<string>()
  return names.map((mode) =>
    mode.flatMap((name) => {
      if (missing.has(name)) return []
      try {
        return [{ name, matrix: matrix(name) }]
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        missing.add(name)
        problems.push(...error.problems.map((each) => ({ ...each, path: [...each.path, field] })))
        return []
      }
    }),
  )
}

/** The matrices of a parameter, each name once. */
const distinct = (modes: readonly (readonly NamedMatrix[])[]): readonly NamedMatrix[] => {
  const all = modes.flat()
  return all.filter(({ name }, at) => all.findIndex((other) => other.name === name) === at)
}

/** Units and cells that do not fit. */
const unfit = (found: Found, zones: readonly string[], diagonal: Diagonal, problem: ParameterProblem) => {
  const of = (field: MatrixField) => distinct(found[field] ?? [])
  const first = of('costWithout').find(({ matrix }) => isCostUnit(matrix.unit))?.matrix
  const firstTrips = of('tripsWithout')[0]?.matrix
  const costs = (['costWithout', 'costWith'] as const).flatMap((field) =>
    of(field).flatMap((each) => {
      const wrong = costUnitProblems(field, each, problem)
      if (wrong.length > 0) return wrong
      return [
        ...(first ? sameUnitProblems(field, each, first, problem) : []),
        ...costProblems(field, each, zones, diagonal, problem),
      ]
    }),
  )
  const trips = (['tripsWithout', 'tripsWith'] as const).flatMap((field) =>
    of(field).flatMap((each) => [
      ...(firstTrips ? sameUnitProblems(field, each, firstTrips, problem) : []),
      ...tripProblems(field, each, zones, problem),
    ]),
  )
  return [...costs, ...trips]
}

/** The modes of a case: trips stand only with those that have several segments. */
const modesOf = (found: Found, costs: MatrixField, trips: MatrixField): readonly DensityMode[] =>
  (found[costs] ?? []).map((segments, mode) => ({
    costs: segments.map(({ matrix }) => matrix),
    trips: segments.length > 1 ? (found[trips]?.[mode] ?? []).map(({ matrix }) => matrix) : [],
  }))

const requireOrder = ({ costWithout }: Found): void => {
  const [origins, destinations] = costWithout?.[0]?.[0]?.matrix.axes ?? []
  if (origins?.name !== 'origin' || destinations?.name !== 'destination')
    throw new BuildError('wrongShape', 'Costs have the axes origin and destination, in that order.')
}

/** Reads the matrices that the parameters name, and everything that is wrong with them. */
export const densityModesOf = (
  context: AgglomerationContext,
  names: MatrixNames,
  problem: ParameterProblem,
): { readonly modes: DensityModes; readonly problems: readonly Problem[] } => {
  const { parameters, zones } = context
  const diagonal = parameters.word('diagonal') as Diagonal
  const missing: Problem[] = []
  const found: Found = Object.fromEntries(
    names.used.map(([field, modes]) => [field, readField(context, field, modes, missing)]),
  )
  if (missing.length === 0) requireOrder(found)
  const modes = {
    without: modesOf(found, 'costWithout', 'tripsWithout'),
    with: modesOf(found, 'costWith', names.own ? 'tripsWith' : 'tripsWithout'),
  }
  const problems = [...missing, ...unfit(found, zones, diagonal, problem)]
  if (problems.length > 0 || parameters.word('pairsWithoutTrips') === 'noConnection') return { modes, problems }
  const unweighed = (field: MatrixField, cases: readonly DensityMode[]) =>
    cases.flatMap((mode) => unweighedPairs(field, connectedPairs(mode), zones, diagonal, problem))
  return {
    modes,
    problems: [...unweighed('tripsWithout', modes.without), ...(names.own ? unweighed('tripsWith', modes.with) : [])],
  }
}
