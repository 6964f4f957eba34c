import { exp, log } from '../../../quantity/binary64.js'
import { fixedPoint, type Iteration } from './fixed-point.js'
import { requireMatrix, requirePositive } from './solver-input.js'

/** Σ_i matrix_ni · x_i for each n; the matrix is given row by row. */
export const times = (matrix: Float64Array, x: Float64Array): Float64Array => {
  const zones = x.length
  const result = new Float64Array(zones)
  for (let n = 0; n < zones; n++) {
    const row = n * zones
    let sum = 0
    for (let i = 0; i < zones; i++) sum += (matrix[row + i] as number) * (x[i] as number)
    result[n] = sum
  }
  return result
}

/** Σ_n matrix_ni · x_n for each i. */
export const transposedTimes = (matrix: Float64Array, x: Float64Array): Float64Array => {
  const zones = x.length
  const result = new Float64Array(zones)
  for (let n = 0; n < zones; n++) {
    const row = n * zones
    const value = x[n] as number
    for (let i = 0; i < zones; i++) result[i] = (result[i] as number) + (matrix[row + i] as number) * value
  }
  return result
}

/** matrix_ni · column_i / Σ_k matrix_nk · column_k: shares that add up to one in every row. */
export const rowShares = (matrix: Float64Array, column: Float64Array): Float64Array => {
  const zones = column.length
  const totals = times(matrix, column)
  return matrix.map(
    (value, cell) => (value * (column[cell % zones] as number)) / (totals[Math.floor(cell / zones)] as number),
  )
}

/** The largest |Σ_n share_ni expenditure_n / income_i − 1|: by how much the worst market does not clear. */
export const worstMarket = (shares: Float64Array, expenditure: Float64Array, income: Float64Array): number =>
  transposedTimes(shares, expenditure).reduce(
    (worst, sales, i) => Math.max(worst, Math.abs(sales / (income[i] as number) - 1)),
    0,
  )

/**
 * The strength u_i of each zone as a seller for which trade balances (handel in evenwicht): with shares
 * π_ni = K_ni u_i / Σ_k K_nk u_k, Σ_n π_ni · expenditure_n = income_i for every i. u has a geometric mean of 1.
 *
 * K is freeness of trade, d^(1−σ), row by row; total expenditure must equal total income.
 * @throws RangeError for values that do not fit
 * @throws ConvergenceError with the residual, also where a zone trades with none
 */
export const sellerStrength = (
  freeness: Float64Array,
  expenditure: Float64Array,
  income: Float64Array,
  iteration: Iteration = {},
): Float64Array => {
  const zones = income.length
  requirePositive('expenditure', expenditure, zones)
  requirePositive('income', income, zones)
  requireMatrix('freeness', freeness, zones, 0)
  const [spent, earned] = [expenditure, income].map((all) => all.reduce((sum, value) => sum + value, 0)) as [
    number,
    number,
  ]
  if (!(Math.abs(spent / earned - 1) <= 1e-9))
    throw new RangeError(
      `expenditure: expected a total of ${earned}, as that of income, got ${spent}; what one spends another earns.`,
    )
  const step = (x: Float64Array): Float64Array => {
    const u = x.map(exp)
    const totals = times(freeness, u)
    const sales = transposedTimes(
      freeness,
      expenditure.map((value, n) => value / (totals[n] as number)),
    )
    return centred(sales.map((value, i) => log((income[i] as number) / value)))
  }
  return fixedPoint('Balanced trade', new Float64Array(zones), step, iteration).x.map(exp)
}

/** x less its mean: logarithms whose geometric mean becomes 1. */
export const centred = (x: Float64Array): Float64Array => {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length
  return x.map((value) => value - mean)
}
