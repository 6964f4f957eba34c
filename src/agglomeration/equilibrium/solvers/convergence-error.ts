/**
 * Thrown when a solver does not reach its tolerance (het evenwicht is niet gevonden).
 *
 * `residual` is the largest relative change of the last iteration, in the best of the iterations; `iterations` is how many
 * were made. The message says what to try.
 */
export class ConvergenceError extends Error {
  override readonly name = 'ConvergenceError'
  readonly code = 'notConverged'
  readonly residual: number
  readonly iterations: number

  constructor(what: string, residual: number, iterations: number, tolerance: number) {
    super(
      `${what} was not found: expected a residual of at most ${tolerance}, got ${residual} after ${iterations} iterations. Allow more iterations, take a smaller damping, or look for zones with next to no trade or people, and for costs that are far too low or too high.`,
    )
    this.residual = residual
    this.iterations = iterations
  }
}
