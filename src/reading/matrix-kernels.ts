import { decayedSums } from '../quantity/decayed-sums/decayed-sums.js'
import type { DecayForm, Solver } from '../quantity/quantity.js'

/** Row-major the other way round. */
const transposed = (cells: Float64Array, rows: number): Float64Array => {
  const columns = cells.length / rows
  return Float64Array.from(cells, (_, at) => cells[(at % rows) * columns + Math.floor(at / rows)] as number)
}

/**
 * Accessibility of every origin in binary64, with compensated sums over the destinations: the one kernel for large
 * matrices, `decayedSums`; every reading uses it.
 *
 * @param cost row-major, destinations running fastest when `destinationLast`, else origins
 */
export const accessibilityKernel = (
  mass: Float64Array,
  cost: Float64Array,
  form: DecayForm,
  decay: number,
  destinationLast: boolean,
): Float64Array =>
  decayedSums({
    cost: destinationLast ? cost : transposed(cost, mass.length),
    mass,
    decays: [decay],
    form,
    ownZone: null,
  })

/** Runs a solver and checks that it gives as many cells as it declared. */
export const runSolver = (solver: Solver, inputs: readonly Float64Array[], cells: number): Float64Array => {
  const result = solver.solve(inputs)
  if (result.length !== cells) {
    throw new RangeError(`Solver “${solver.id}” gave ${result.length} cells; its declared axes have ${cells}.`)
  }
  return result
}
