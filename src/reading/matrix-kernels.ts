import { decayedSums } from '../quantity/decayed-sums/decayed-sums.js'
import type { DecayForm, Solver } from '../quantity/quantity.js'
import { ReadingError } from './reading-error.js'

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

/**
 * Runs a solver and checks that it gives as many cells as it declared.
 *
 * @throws ReadingError `solverFailed` with what the solver says, when it refuses its input or finds no solution
 */
export const runSolver = (solver: Solver, inputs: readonly Float64Array[], cells: number): Float64Array => {
  const result = solved(solver, inputs)
  if (result.length !== cells) {
    throw new RangeError(`Solver “${solver.id}” gave ${result.length} cells; its declared axes have ${cells}.`)
  }
  return result
}

const solved = (solver: Solver, inputs: readonly Float64Array[]): Float64Array => {
  try {
    return solver.solve(inputs)
  } catch (error) {
    // What is wrong with the input of a study is said in its own words.
    if (!(error instanceof Error) || error.name === 'InputError') throw error
    throw new ReadingError('solverFailed', `“${solver.id}”: ${error.message}`, { cause: error })
  }
}
