import { exp, log, power } from '../../../quantity/binary64.js'
import { fixedPoint, type Iteration } from './fixed-point.js'
import { requireBetween, requireMatrix, requirePositive } from './solver-input.js'
import { centred, rowShares, times, transposedTimes, worstMarket } from './trade.js'

/** What the households and firms of the spatial equilibrium are like. */
export interface SpatialParameters {
  /** σ: the elasticity of substitution between varieties of goods, above 1 (default of the source: 5). */
  readonly substitution: number
  /** α: the share of goods in spending; the rest goes to housing (default of the source: 0.75). */
  readonly goodsShare: number
}

/** The zones, in levels. Matrices row by row: the cost of what n buys in i stands in row n, column i. */
export interface SpatialLevels extends SpatialParameters {
  readonly productivity: Float64Array
  readonly land: Float64Array
  /** Iceberg cost of trade, at least 1: how much must be sent for one to arrive. */
  readonly tradeCost: Float64Array
  /** L̄: all workers. */
  readonly workers: number
  /** F: workers that a firm needs whatever it makes; only scales real income. Default 1. */
  readonly fixedLabour?: number
}

/** The spatial equilibrium (ruimtelijk evenwicht) in levels. */
export interface SpatialEquilibrium {
  readonly workers: Float64Array
  /** Wages with a geometric mean of 1: only relative wages are determined. */
  readonly wages: Float64Array
  /** π: the part of the spending of n that goes to i, row by row. */
  readonly tradeShares: Float64Array
  /** V̄: real income, the same everywhere. */
  readonly realIncome: number
  /** The largest relative difference in real income between zones: a check of the solution. */
  readonly realIncomeSpread: number
  /** The largest relative excess of spending over income on the market of a zone: a check of the solution. */
  readonly worstMarket: number
  readonly residual: number
  readonly iterations: number
}

/** What is known before a change: nothing else of the zones is needed. */
export interface SpatialBase extends SpatialParameters {
  readonly workers: Float64Array
  readonly wages: Float64Array
  readonly tradeShares: Float64Array
  /** d̂: the cost of trade after the change as a multiple of that before. */
  readonly tradeCostChange: Float64Array
}

/** The equilibrium after a change, as multiples of that before. */
export interface SpatialChange {
  readonly workers: Float64Array
  /** Multiples of the wages, with a geometric mean of 1. */
  readonly wages: Float64Array
  readonly tradeShares: Float64Array
  readonly realIncome: number
  readonly realIncomeSpread: number
  readonly worstMarket: number
  readonly residual: number
  readonly iterations: number
}

/** σ(1 − α) > 1: land is scarce enough for one equilibrium. @throws RangeError */
const requireUnique = ({ substitution, goodsShare }: SpatialParameters): void => {
  requireBetween('substitution', substitution, 1, Number.POSITIVE_INFINITY)
  requireBetween('goodsShare', goodsShare, 0, 1)
  const value = substitution * (1 - goodsShare)
  if (!(value > 1))
    throw new RangeError(
      `substitution × (1 − goodsShare): expected above 1, for otherwise there can be several equilibria; got ${value}. Take a larger elasticity of substitution or a smaller share of goods.`,
    )
}

/** Largest over smallest, minus one. */
const spread = (values: Float64Array): number => {
  let least = Number.POSITIVE_INFINITY
  let most = 0
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return most / least - 1
}

const isSymmetric = (matrix: Float64Array, zones: number): boolean => {
  for (let n = 0; n < zones; n++)
    for (let i = 0; i < n; i++) if (matrix[n * zones + i] !== matrix[i * zones + n]) return false
  return true
}

/** Every cell to the power of the exponent. */
const cellPowers = (matrix: Float64Array, exponent: number): Float64Array =>
  matrix.map((value) => (value === 1 ? 1 : value === 0 ? 0 : power(value, exponent)))

interface System extends SpatialParameters {
  /** M: free trade from row n to column i, in levels d^(1−σ), in changes π d̂^(1−σ). */
  readonly freeness: Float64Array
  /** What workers and wages are multiplied by to give income. */
  readonly income: Float64Array
  /** A^(σ−1), or ones in changes. */
  readonly strength: Float64Array
  /** What the number of workers is a multiple of: land, or the workers before. */
  readonly land: Float64Array
  readonly size: Float64Array
  readonly total: number
}

/** Σ size · workers becomes the total. */
const rescaled = ({ size, total }: System, workers: Float64Array): Float64Array => {
  const sum = workers.reduce((all, value, n) => all + value * (size[n] as number), 0)
  return workers.map((value) => (value * total) / sum)
}

/** Contraction for symmetric costs: wages follow from workers in closed form, so that workers alone are iterated. */
const contraction = (system: System, start: Float64Array, iteration: Iteration) => {
  const { substitution: s, goodsShare, strength, land, freeness } = system
  const congestion = ((s - 1) * (1 - goodsShare)) / goodsShare
  const q = 2 * s - 1
  const wagesOf = (workers: Float64Array): Float64Array =>
    workers.map((value, n) => exp((log(strength[n] as number) + congestion * log(value / (land[n] as number))) / q))
  const step = (x: Float64Array): Float64Array => {
    const workers = x.map(exp)
    const wages = wagesOf(workers)
    const access = times(
      freeness,
      workers.map((value, n) => value * power(wages[n] as number, 1 - s) * (strength[n] as number)),
    )
    const next = access.map(
      (value, n) =>
        (land[n] as number) *
        exp(((q / s) * log(value * (strength[n] as number)) - log(strength[n] as number)) / congestion),
    )
    return rescaled(system, next).map(log)
  }
  const { x, residual, iterations } = fixedPoint('The spatial equilibrium', start.map(log), step, iteration)
  const workers = x.map(exp)
  return { workers, wages: wagesOf(workers), residual, iterations }
}

/** For any costs: access as a buyer and as a seller are iterated together; wages and workers follow in closed form. */
const twoSided = (system: System, iteration: Iteration) => {
  const { substitution: s, goodsShare, strength, land, freeness, income } = system
  const congestion = ((s - 1) * (1 - goodsShare)) / goodsShare
  const zones = land.length
  const solve = (x: Float64Array): { readonly workers: Float64Array; readonly wages: Float64Array } => {
    const wages = centred(x.slice(zones).map((value, n) => (value + log(strength[n] as number)) / s)).map(exp)
    const workers = wages.map(
      (wage, n) => (land[n] as number) * exp(((s - 1) * log(wage) + (x[n] as number)) / congestion),
    )
    return { workers: rescaled(system, workers), wages }
  }
  const step = (x: Float64Array): Float64Array => {
    const { workers, wages } = solve(x)
    const buying = times(
      freeness,
      workers.map((value, n) => value * power(wages[n] as number, 1 - s) * (strength[n] as number)),
    )
    const selling = transposedTimes(
      freeness,
      workers.map((value, n) => ((income[n] as number) * value * (wages[n] as number)) / (buying[n] as number)),
    )
    const next = new Float64Array(2 * zones)
    next.set(centred(buying.map(log)))
    next.set(centred(selling.map((value, n) => log(value / (income[n] as number)))), zones)
    return next
  }
  const { x, residual, iterations } = fixedPoint(
    'The spatial equilibrium',
    new Float64Array(2 * zones),
    step,
    iteration,
  )
  return { ...solve(x), residual, iterations }
}

/**
 * The spatial equilibrium in levels (ruimtelijk evenwicht: Helpman, Redding & Rossi-Hansberg): people live and work in one
 * zone, move freely, trade goods at iceberg costs and compete for land.
 *
 * π_ni = L_i (d_ni w_i / A_i)^(1−σ) / Σ_k L_k (d_nk w_k / A_k)^(1−σ);  w_i L_i = Σ_n π_ni w_n L_n;
 * P_n = σ/(σ−1) · (L_n / (σ F π_nn))^(1/(1−σ)) · w_n / A_n;  V̄ = (w_n/α) / (P_n^α r_n^(1−α)), r_n = (1−α)/α · w_n L_n / H_n.
 * With symmetric costs by contraction (factor |γ2/γ1| < 1), otherwise by a two-sided iteration.
 * Its real income contains the user benefits of cheaper transport: show it beside them, never add it.
 *
 * @throws RangeError for values that do not fit, and for σ(1 − α) ≤ 1
 * @throws ConvergenceError with the residual
 * Source: Redding & Rossi-Hansberg, Annual Review of Economics 9 (2017) 21–58, § 3 (equations 9–15); the
 * contraction is derived from them.
 */
export const spatialEquilibrium = (levels: SpatialLevels, iteration: Iteration = {}): SpatialEquilibrium => {
  const { productivity, land, tradeCost, workers: total, substitution: s, goodsShare, fixedLabour = 1 } = levels
  const zones = land.length
  requireUnique(levels)
  requirePositive('land', land, zones)
  requirePositive('productivity', productivity, zones)
  requireMatrix('tradeCost', tradeCost, zones, 1)
  requireBetween('workers', total, 0, Number.POSITIVE_INFINITY)
  requireBetween('fixedLabour', fixedLabour, 0, Number.POSITIVE_INFINITY)

  const ones = new Float64Array(zones).fill(1)
  const system: System = {
    substitution: s,
    goodsShare,
    freeness: cellPowers(tradeCost, 1 - s),
    income: ones,
    strength: productivity.map((value) => power(value, s - 1)),
    land,
    size: ones,
    total,
  }
  const found = isSymmetric(tradeCost, zones)
    ? contraction(system, rescaled(system, land), iteration)
    : twoSided(system, iteration)
  const { workers, residual, iterations } = found
  const wages = centred(found.wages.map(log)).map(exp)
  const sellers = workers.map((value, n) => value * power(wages[n] as number, 1 - s) * (system.strength[n] as number))
  const tradeShares = rowShares(system.freeness, sellers)
  const incomes = workers.map((value, n) => value * (wages[n] as number))
  const real = workers.map((value, n) => {
    const wage = wages[n] as number
    const ownShare = tradeShares[n * zones + n] as number
    const price =
      ((s / (s - 1)) * power(value / (s * fixedLabour * ownShare), 1 / (1 - s)) * wage) / (productivity[n] as number)
    const rent = (((1 - goodsShare) / goodsShare) * wage * value) / (land[n] as number)
    return wage / goodsShare / (power(price, goodsShare) * power(rent, 1 - goodsShare))
  })
  return {
    workers,
    wages,
    tradeShares,
    realIncome: real[0] as number,
    realIncomeSpread: spread(real),
    worstMarket: worstMarket(tradeShares, incomes, incomes),
    residual,
    iterations,
  }
}

/**
 * The change of the spatial equilibrium after a change of trade costs (exacte verandering, “exact hat”), from observed
 * workers, wages and trade shares only.
 *
 * V̂ = (1/π̂_nn)^(α/(σ−1)) · (1/λ̂_n)^((σ(1−α)−1)/(σ−1)), the same for every n.
 * Cells with a share of 0 stay at 0. Its real income contains the user benefits: show it beside them, never add it.
 *
 * @throws RangeError for values that do not fit, a base whose trade does not balance to 1e-6, and for σ(1 − α) ≤ 1
 * @throws ConvergenceError with the residual
 * Source: Redding & Rossi-Hansberg 2017 § 3.
 */
export const spatialEquilibriumChange = (base: SpatialBase, iteration: Iteration = {}): SpatialChange => {
  const { workers, wages, tradeShares, tradeCostChange, substitution: s, goodsShare } = base
  const zones = workers.length
  requireUnique(base)
  requirePositive('workers', workers, zones)
  requirePositive('wages', wages, zones)
  requireMatrix('tradeShares', tradeShares, zones, 0)
  requireMatrix('tradeCostChange', tradeCostChange, zones, 0, true)
  const incomes = workers.map((value, n) => value * (wages[n] as number))
  const imbalance = worstMarket(tradeShares, incomes, incomes)
  const rows = times(tradeShares, new Float64Array(zones).fill(1))
  if (!(imbalance <= 1e-6) || rows.some((sum) => !(Math.abs(sum - 1) <= 1e-6)))
    throw new RangeError(
      `tradeShares: expected rows that add up to 1 and sales equal to income in each zone, got a difference of ${Math.max(imbalance, ...rows.map((sum) => Math.abs(sum - 1)))}; make the base with sellerStrength or spatialEquilibrium.`,
    )

  const ones = new Float64Array(zones).fill(1)
  const changes = cellPowers(tradeCostChange, 1 - s)
  const freeness = tradeShares.map((share, cell) => share * (changes[cell] as number))
  const total = workers.reduce((sum, value) => sum + value, 0)
  const system: System = {
    substitution: s,
    goodsShare,
    freeness,
    income: incomes,
    strength: ones,
    land: ones,
    size: workers,
    total,
  }
  const found = twoSided(system, iteration)
  const sellers = found.workers.map((value, n) => value * power(found.wages[n] as number, 1 - s))
  const after = rowShares(freeness, sellers)
  const newIncomes = incomes.map((value, n) => value * (found.workers[n] as number) * (found.wages[n] as number))
  const real = found.workers.map((value, n) => {
    const own = (after[n * zones + n] as number) / (tradeShares[n * zones + n] as number)
    return power(own, -goodsShare / (s - 1)) * power(value, -(s * (1 - goodsShare) - 1) / (s - 1))
  })
  return {
    ...found,
    tradeShares: after,
    realIncome: real[0] as number,
    realIncomeSpread: spread(real),
    worstMarket: worstMarket(after, newIncomes, newIncomes),
  }
}
