import type { Diagonal, ProductivityForm } from './kernel.js'

/** A matrix of zones by zones: rows of origins, or row-major with destinations running fastest. */
export type ZoneMatrix = readonly (readonly number[])[] | Float64Array

/** A purpose, user class or period of a mode. Trips are needed only where a mode has several: they weigh its costs. */
export interface CostSegment {
  readonly cost: ZoneMatrix
  readonly trips?: ZoneMatrix
}

/** A mode of travel; its segments stand in one order without and with the project. */
export interface DensityMode {
  readonly id: string
  readonly without: readonly CostSegment[]
  readonly with: readonly CostSegment[]
}

/** A sector whose productivity follows density. */
export interface DensitySector {
  readonly id: string
  readonly decay: number
  readonly elasticity: number
  /** Jobs of the sector by zone. */
  readonly jobs: readonly number[]
  /** Its jobs once land use has responded to the project; left out, they stay where they are. */
  readonly jobsWith?: readonly number[]
  /** Output per job a year: one figure, or by zone. */
  readonly outputPerJob: number | readonly number[]
}

/** What `effectiveDensity` computes from: everything by zone, in the order of `zones`. */
export interface EffectiveDensityInput {
  readonly zones: readonly string[]
  /** Jobs of all sectors by zone, those outside `sectors` included. */
  readonly mass: readonly number[]
  /** The same once land use has responded (dynamic clustering); left out, jobs stay where they are (static). */
  readonly massWith?: readonly number[]
  readonly modes: readonly DensityMode[]
  readonly sectors: readonly DensitySector[]
  readonly diagonal: Diagonal
  readonly form: ProductivityForm
  /** Whose trips weigh costs: those without the project in both cases (`base`), or each case its own. */
  readonly tripWeights?: 'base' | 'own'
  /** What a pair of zones without trips means: an error unless it is said to be no connection. */
  readonly pairsWithoutTrips?: 'refuse' | 'noConnection'
  /** The region of each zone, for results by region. */
  readonly regionOfZone?: readonly string[]
}
