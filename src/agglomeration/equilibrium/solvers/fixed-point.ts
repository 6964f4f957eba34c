import { ConvergenceError } from './convergence-error.js'
import { requireBetween, requireCount } from './solver-input.js'

/** How a solver iterates. Every field has a default, given with each solver. */
export interface Iteration {
  /** Largest relative change that counts as found. */
  readonly tolerance?: number
  /** A whole number, at least 1. */
  readonly maximumIterations?: number
  /** The part of each step that is taken, above 0 and at most 1. */
  readonly damping?: number
}

/** How many earlier iterates an accelerated step looks at. */
const memory = 6
/** Iterations without a smaller residual after which nothing more can be gained. */
const patience = 4

const largest = (values: Float64Array): number => {
  let size = 0
  for (const value of values) {
    if (!(Math.abs(value) <= Number.MAX_VALUE)) return Number.POSITIVE_INFINITY
    size = Math.max(size, Math.abs(value))
  }
  return size
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

/** The weights that make f − Σ weight·change smallest (least squares, pivoted elimination of the normal equations). */
const leastSquares = (changes: readonly Float64Array[], f: Float64Array): number[] => {
  const rows = changes.map((each) => [...changes.map((other) => dot(each, other)), dot(each, f)])
  const size = rows.length
  const scale = rows.map((row, i) => Math.sqrt(row[i] as number) || 1)
  for (const [i, row] of rows.entries()) {
    for (let j = 0; j < size; j++) row[j] = (row[j] as number) / ((scale[i] as number) * (scale[j] as number))
    row[size] = (row[size] as number) / (scale[i] as number)
    row[i] = (row[i] as number) + 1e-12
  }
  for (let k = 0; k < size; k++) {
    const rest = rows.slice(k).map((row) => Math.abs(row[k] as number))
    const pivot = k + rest.indexOf(Math.max(...rest))
    ;[rows[k], rows[pivot]] = [rows[pivot] as number[], rows[k] as number[]]
    const own = rows[k] as number[]
    for (const row of rows.slice(k + 1)) {
      const factor = (row[k] as number) / (own[k] as number)
      for (let j = k; j <= size; j++) row[j] = (row[j] as number) - factor * (own[j] as number)
    }
  }
  const weights = new Array<number>(size).fill(0)
  for (let k = size - 1; k >= 0; k--) {
    const row = rows[k] as number[]
    let rest = row[size] as number
    for (let j = k + 1; j < size; j++) rest -= (row[j] as number) * (weights[j] as number)
    weights[k] = rest / (row[k] as number)
  }
  return weights.map((weight, k) => weight / (scale[k] as number))
}

/**
 * The x for which step(x) = x (vast punt), by damped iteration with Anderson acceleration over the last six iterates.
 *
 * x holds logarithms, so that the residual max |step(x) − x| is a relative change. Iterates on after the tolerance is
 * reached, as long as the residual still falls. Deterministic: the same input gives the same bits.
 * @throws RangeError for an iteration that cannot be
 * @throws ConvergenceError with the residual when the tolerance is not reached.
 * Source: Anderson, J. ACM 12 (1965) 547–560, type II.
 */
export const fixedPoint = (
  what: string,
  start: Float64Array,
  step: (x: Float64Array) => Float64Array,
  { tolerance = 1e-13, maximumIterations = 5000, damping = 1 }: Iteration,
): { readonly x: Float64Array; readonly residual: number; readonly iterations: number } => {
  requireBetween('tolerance', tolerance, 0, 1)
  requireBetween('damping', damping, 0, 1 + Number.EPSILON)
  requireCount('maximumIterations', maximumIterations)
  let x = start
  let best = { x: start, residual: Number.POSITIVE_INFINITY }
  let sinceBest = 0
  let restarts = 0
  let previous: { readonly x: Float64Array; readonly f: Float64Array } | null = null
  let history: { readonly x: Float64Array; readonly f: Float64Array }[] = []
  for (let iterations = 1; iterations <= maximumIterations; iterations++) {
    const f = step(x)
    for (let i = 0; i < f.length; i++) f[i] = (f[i] as number) - (x[i] as number)
    const residual = largest(f)
    sinceBest++
    if (residual < best.residual) {
      best = { x, residual }
      sinceBest = 0
    }
    if (best.residual === 0 || (best.residual <= tolerance && sinceBest >= patience)) return { ...best, iterations }
    if (!(residual <= 1e3 * best.residual) || residual === Number.POSITIVE_INFINITY) {
      // Acceleration overshot: again from the best so far, without memory and with shorter steps.
      restarts++
      if (best.residual === Number.POSITIVE_INFINITY)
        throw new ConvergenceError(what, best.residual, iterations, tolerance)
      const again = step(best.x)
      const part = damping * Math.max(0.5 ** restarts, 1 / 64)
      x = best.x.map((value, i) => value + part * ((again[i] as number) - value))
      history = []
      previous = null
      continue
    }
    if (previous) {
      const before = previous
      history.push({
        x: x.map((value, i) => value - (before.x[i] as number)),
        f: f.map((value, i) => value - (before.f[i] as number)),
      })
      if (history.length > memory) history.shift()
    }
    previous = { x, f }
    const weights = leastSquares(
      history.map((each) => each.f),
      f,
    )
    const next = x.map((value, i) => value + damping * (f[i] as number))
    for (const [k, weight] of weights.entries()) {
      const change = history[k] as { x: Float64Array; f: Float64Array }
      for (let i = 0; i < next.length; i++)
        next[i] = (next[i] as number) - weight * ((change.x[i] as number) + damping * (change.f[i] as number))
    }
    x = next
  }
  throw new ConvergenceError(what, best.residual, maximumIterations, tolerance)
}
