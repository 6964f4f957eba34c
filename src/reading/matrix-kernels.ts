import { exp, power } from '../quantity/binary64.js'
import type { DecayForm, Solver } from '../quantity/quantity.js'

/**
 * Accessibility of every origin in binary64, with compensated (Neumaier) sums over the destinations. The one kernel for
 * large matrices; every reading uses it.
 *
 * @param cost row-major, destinations running fastest when `destinationLast`, else origins
 */
export const accessibilityKernel = (
  mass: Float64Array,
  cost: Float64Array,
  form: DecayForm,
  decay: number,
  destinationLast: boolean,
): Float64Array => {
  const destinations = mass.length
  const origins = cost.length / destinations
  const result = new Float64Array(origins)
  const [nextOrigin, nextDestination] = destinationLast ? [destinations, 1] : [1, origins]
  for (let i = 0; i < origins; i++) {
    let total = 0
    let lost = 0
    for (let j = 0; j < destinations; j++) {
      const c = cost[i * nextOrigin + j * nextDestination] as number
      const term = (mass[j] as number) * (form === 'power' ? power(c, -decay) : exp(-decay * c))
      const next = total + term
      lost += Math.abs(total) >= Math.abs(term) ? total - next + term : term - next + total
      total = next
    }
    result[i] = total + lost
  }
  return result
}

/** Runs a solver and checks that it gives as many cells as it declared. */
export const runSolver = (solver: Solver, inputs: readonly Float64Array[], cells: number): Float64Array => {
  const result = solver.solve(inputs)
  if (result.length !== cells) {
    throw new RangeError(`Solver “${solver.id}” gave ${result.length} cells; its declared axes have ${cells}.`)
  }
  return result
}
