import type { DecayForm } from '../quantity.js'

/** Rows of a matrix of costs, with the masses that they lead to. */
export interface DecayedRows {
  /** Row-major, destinations running fastest. Infinity is no connection. */
  readonly cost: Float64Array
  /** By destination. */
  readonly mass: Float64Array
  readonly decays: readonly number[]
  readonly form: DecayForm
  /** Which destination is the own zone of the first row (of the next row the next one), if that is left out; else null. */
  readonly ownZone: number | null
}
