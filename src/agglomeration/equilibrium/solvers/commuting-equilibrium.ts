import { exp, log, power } from '../../../quantity/binary64.js'
import { fixedPoint, type Iteration } from './fixed-point.js'
import { requireBetween, requireMatrix, requirePositive } from './solver-input.js'
import { rowShares, sellerStrength, times, transposedTimes, worstMarket } from './trade.js'

/** What households and firms are like when people can live in one zone and work in another. */
export interface CommutingParameters {
  /** α: the share of goods in spending; the rest goes to housing (default of the source: 0.7). */
  readonly goodsShare: number
  /** ε: how alike people's tastes for pairs of home and work are (4.6): the elasticity of commuting to its cost. */
  readonly tasteElasticity: number
  /** δ: the elasticity of housing supply to its price (0.38). */
  readonly housingSupply: number
  /** σ: the elasticity of substitution between varieties of goods, above 1 (4). */
  readonly substitution: number
  /** ν: the elasticity of productivity to jobs (0.05). */
  readonly scaleElasticity: number
}

/** The zones before a change. Matrices row by row. */
export interface CommutingBase extends CommutingParameters {
  /** λ: the share of all workers that live in n (row) and work in i (column); adds up to 1. */
  readonly commuting: Float64Array
  /** Wages by workplace. */
  readonly wages: Float64Array
  /** Iceberg cost of trade, at least 1. */
  readonly tradeCost: Float64Array
}

/** What changes, as multiples of before; what is left out stays as it is. */
export interface CommutingShock {
  /** κ̂: the cost of commuting from n (row) to i (column). */
  readonly commutingCost?: Float64Array
  /** d̂: the iceberg cost of trade. */
  readonly tradeCost?: Float64Array
  /** Â: productivity by workplace. */
  readonly productivity?: Float64Array
}

/** The base with what makes every market clear in it. */
export interface CommutingInversion {
  readonly jobs: Float64Array
  readonly residents: Float64Array
  /** v: mean wage of residents. */
  readonly residentWages: Float64Array
  /** A: productivity for which income equals spending on what a zone makes; a mean of 1. */
  readonly productivity: Float64Array
  /** π: the part of the spending of n that goes to i, row by row. */
  readonly tradeShares: Float64Array
  readonly worstMarket: number
}

/** The equilibrium after a shock, as multiples of before. */
export interface CommutingChange {
  /** Multiples of wages by workplace; the mean wage of zones stays the same. */
  readonly wages: Float64Array
  readonly jobs: Float64Array
  readonly residents: Float64Array
  readonly residentWages: Float64Array
  readonly housePrices: Float64Array
  readonly prices: Float64Array
  /** λ and π after the shock, as shares. */
  readonly commuting: Float64Array
  readonly tradeShares: Float64Array
  /** Û: expected utility, the same for all. */
  readonly utility: number
  /** The largest relative difference in Û between pairs of home and work: a check of the solution. */
  readonly utilitySpread: number
  readonly worstMarket: number
  readonly residual: number
  readonly iterations: number
}

const ones = (length: number): Float64Array => new Float64Array(length).fill(1)

const requireParameters = (base: CommutingParameters): void => {
  requireBetween('goodsShare', base.goodsShare, 0, 1)
  requireBetween('tasteElasticity', base.tasteElasticity, 1, Number.POSITIVE_INFINITY)
  requireBetween('housingSupply', base.housingSupply, -1, Number.POSITIVE_INFINITY)
  requireBetween('substitution', base.substitution, 1, Number.POSITIVE_INFINITY)
  requireBetween('scaleElasticity', base.scaleElasticity, -1, 1)
}

/**
 * Jobs, residents and productivity that go with observed commuting, wages and trade costs (inversie).
 *
 * v_n = Σ_i λ_ni w_i / Σ_i λ_ni;  π_ni ∝ L_i^(1−(1−σ)ν) (d_ni w_i / A_i)^(1−σ);  A solves w_i L_i = Σ_n π_ni v_n R_n.
 * Jobs and residents are shares of all workers.
 *
 * @throws RangeError for values that do not fit
 * @throws ConvergenceError
 * Source: Monte, Redding & Rossi-Hansberg, AER 108(12) (2018), in Seidel & Wickerath's variant: Ahlfeldt & Seidel 2024,
 * MRRH2018 toolkit.
 */
export const invertCommuting = (base: CommutingBase, iteration: Iteration = {}): CommutingInversion => {
  const { commuting, wages, tradeCost, substitution: s, scaleElasticity } = base
  const zones = wages.length
  requireParameters(base)
  requirePositive('wages', wages, zones)
  requireMatrix('commuting', commuting, zones, 0)
  requireMatrix('tradeCost', tradeCost, zones, 1)
  const all = commuting.reduce((sum, share) => sum + share, 0)
  if (!(Math.abs(all - 1) <= 1e-9))
    throw new RangeError(`commuting: expected shares that add up to 1, got ${all}; divide by all workers.`)
  const jobs = transposedTimes(commuting, ones(zones))
  const residents = times(commuting, ones(zones))
  requirePositive('jobs by zone (columns of commuting)', jobs, zones)
  requirePositive('residents by zone (rows of commuting)', residents, zones)

  const spending = times(commuting, wages)
  const income = jobs.map((value, i) => value * (wages[i] as number))
  const freeness = tradeCost.map((cost) => power(cost, 1 - s))
  const strength = sellerStrength(freeness, spending, income, iteration)
  const tradeShares = rowShares(freeness, strength)
  const scale = 1 - (1 - s) * scaleElasticity
  const raw = strength.map(
    (value, i) => power(value / power(jobs[i] as number, scale), 1 / (s - 1)) * (wages[i] as number),
  )
  const mean = raw.reduce((sum, value) => sum + value, 0) / zones
  return {
    jobs,
    residents,
    residentWages: spending.map((value, n) => value / (residents[n] as number)),
    productivity: raw.map((value) => value / mean),
    tradeShares,
    worstMarket: worstMarket(tradeShares, spending, income),
  }
}

/**
 * The change of the equilibrium with commuting after a shock (ruimtelijk evenwicht met woon-werkverkeer; exacte verandering).
 *
 * v̂_n = Σ_i λ_ni κ̂_ni^(−ε) ŵ_i^(1+ε) w_i / (Σ_i λ_ni κ̂_ni^(−ε) ŵ_i^ε · v_n);  q̂_n = (v̂_n R̂_n)^(1/(1+δ));
 * π̂_ni ∝ L̂_i^(1−(1−σ)ν) (d̂_ni ŵ_i / Â_i)^(1−σ);  P̂_n = (Σ_i π_ni L̂_i^(1−(1−σ)ν) (d̂_ni ŵ_i / Â_i)^(1−σ))^(1/(1−σ));
 * λ̂_ni ∝ (P̂_n^α q̂_n^(1−α))^(−ε) (ŵ_i / κ̂_ni)^ε;  w_i ŵ_i L_i L̂_i = Σ_n π̂_ni π_ni v̂_n v_n R̂_n R_n.
 * No condition for one equilibrium only is known in the source: `start` begins elsewhere, to check.
 * Its utility contains the user benefits of cheaper transport: show it beside them, never add it.
 *
 * @param start multiples of wages to begin from, by zone; ones when left out
 * @throws RangeError for values that do not fit
 * @throws ConvergenceError with the residual
 * Source: as `invertCommuting`.
 */
export const commutingEquilibriumChange = (
  base: CommutingBase,
  shock: CommutingShock,
  { damping = 0.25, ...iteration }: Iteration & { readonly start?: Float64Array } = {},
): CommutingChange => {
  const { goodsShare, tasteElasticity: taste, housingSupply, substitution: s, scaleElasticity, wages, commuting } = base
  const zones = wages.length
  const { jobs, residents, residentWages, tradeShares } = invertCommuting(base)
  const commutingCost = shock.commutingCost ?? ones(zones * zones)
  const tradeCost = shock.tradeCost ?? ones(zones * zones)
  const productivity = shock.productivity ?? ones(zones)
  const start = iteration.start ?? ones(zones)
  requireMatrix('commutingCost', commutingCost, zones, 0, true)
  requireMatrix('tradeCost', tradeCost, zones, 0, true)
  requirePositive('productivity', productivity, zones)
  requirePositive('start', start, zones)

  const scale = 1 - (1 - s) * scaleElasticity
  const pull = commuting.map((share, cell) => share * power(commutingCost[cell] as number, -taste))
  const freeness = tradeShares.map((share, cell) => share * power(tradeCost[cell] as number, 1 - s))
  const wageSum = wages.reduce((sum, value) => sum + value, 0)
  const spendingBase = residents.map((value, n) => value * (residentWages[n] as number))

  /** Everything that follows from multiples of wages, jobs and residents. */
  const follow = (w: Float64Array, l: Float64Array, r: Float64Array) => {
    const wageSize = wages.reduce((sum, value, i) => sum + value * (w[i] as number), 0) / wageSum
    const wage = w.map((value) => value / wageSize)
    const draw = wage.map((value) => power(value, taste))
    const homes = times(pull, draw)
    const earned = times(
      pull,
      draw.map((value, i) => value * (wage[i] as number) * (wages[i] as number)),
    )
    const residentWage = earned.map((value, n) => value / (homes[n] as number) / (residentWages[n] as number))
    const housePrice = residentWage.map((value, n) => power(value * (r[n] as number), 1 / (1 + housingSupply)))
    const sellers = wage.map(
      (value, i) => power(l[i] as number, scale) * power(value / (productivity[i] as number), 1 - s),
    )
    const trade = times(freeness, sellers)
    const price = trade.map((value) => power(value, 1 / (1 - s)))
    const comfort = price.map((value, n) =>
      power(power(value, goodsShare) * power(housePrice[n] as number, 1 - goodsShare), -taste),
    )
    const weight = comfort.reduce((sum, value, n) => sum + value * (homes[n] as number), 0)
    const share = comfort.map((value) => value / weight)
    const residentsNext = share.map((value, n) => (value * (homes[n] as number)) / (residents[n] as number))
    const jobsNext = transposedTimes(pull, share).map((value, i) => (value * (draw[i] as number)) / (jobs[i] as number))
    return { wage, draw, residentWage, housePrice, sellers, trade, price, share, weight, residentsNext, jobsNext }
  }
  const parts = (x: Float64Array) =>
    [x.slice(0, zones).map(exp), x.slice(zones, 2 * zones).map(exp), x.slice(2 * zones).map(exp)] as const

  const step = (x: Float64Array): Float64Array => {
    const [w, l, r] = parts(x)
    const { wage, residentWage, sellers, trade, residentsNext, jobsNext } = follow(w, l, r)
    const sales = transposedTimes(
      freeness,
      spendingBase.map(
        (value, n) => (value * (residentWage[n] as number) * (residentsNext[n] as number)) / (trade[n] as number),
      ),
    )
    const wageNext = wage.map((value, i) => {
      const income = (wages[i] as number) * value * (jobs[i] as number) * (jobsNext[i] as number)
      return value * power(((sellers[i] as number) * (sales[i] as number)) / income, 1 / (s + taste))
    })
    const size = wages.reduce((sum, value, i) => sum + value * (wageNext[i] as number), 0) / wageSum
    const next = new Float64Array(3 * zones)
    next.set(wageNext.map((value) => log(value / size)))
    next.set(jobsNext.map(log), zones)
    next.set(residentsNext.map(log), 2 * zones)
    return next
  }
  const first = new Float64Array(3 * zones)
  first.set(start.map(log))
  const { x, residual, iterations } = fixedPoint('The equilibrium with commuting', first, step, {
    ...iteration,
    damping,
  })
  const [w, l, r] = parts(x)
  const found = follow(w, l, r)
  const after = pull.map(
    (value, cell) => value * (found.share[Math.floor(cell / zones)] as number) * (found.draw[cell % zones] as number),
  )
  let least = Number.POSITIVE_INFINITY
  let most = 0
  for (const [cell, share] of after.entries()) {
    const n = Math.floor(cell / zones)
    const i = cell % zones
    const before = commuting[cell] as number
    if (before === 0) continue
    const housePrice = power(
      (found.residentWage[n] as number) * (found.residentsNext[n] as number),
      1 / (1 + housingSupply),
    )
    const cost = power(found.price[n] as number, goodsShare) * power(housePrice, 1 - goodsShare)
    const utility =
      (found.wage[i] as number) / ((commutingCost[cell] as number) * cost) / power(share / before, 1 / taste)
    least = Math.min(least, utility)
    most = Math.max(most, utility)
  }
  const newShares = rowShares(freeness, found.sellers)
  const newSpending = spendingBase.map(
    (value, n) => value * (found.residentWage[n] as number) * (found.residentsNext[n] as number),
  )
  const newIncome = wages.map(
    (value, i) => value * (found.wage[i] as number) * (jobs[i] as number) * (found.jobsNext[i] as number),
  )
  return {
    wages: found.wage,
    jobs: found.jobsNext,
    residents: found.residentsNext,
    residentWages: found.residentWage,
    housePrices: found.housePrice,
    prices: found.price,
    commuting: after,
    tradeShares: newShares,
    utility: power(found.weight, 1 / taste),
    utilitySpread: most / least - 1,
    worstMarket: worstMarket(newShares, newSpending, newIncome),
    residual,
    iterations,
  }
}
