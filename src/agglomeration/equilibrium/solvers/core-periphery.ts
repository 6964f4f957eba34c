import { exp, log, power } from '../../../quantity/binary64.js'
import { fixedPoint, type Iteration } from './fixed-point.js'
import { requireBetween } from './solver-input.js'

/** Two regions with farmers, half in each, and footloose manufacturing. */
export interface CorePeripheryParameters {
  /** s: the elasticity of substitution between varieties of manufactures, above 1. */
  readonly substitution: number
  /** μ: the share of manufactures in spending, and of manufacturing workers in all workers. */
  readonly manufacturesShare: number
}

/** What holds in the two regions while manufacturing workers stay where they are. */
export interface CorePeriphery {
  readonly wages: readonly [number, number]
  /** G: price indices of manufactures. */
  readonly prices: readonly [number, number]
  /** ω = w G^(−μ). */
  readonly realWages: readonly [number, number]
  /** ω₁ − ω₂: above zero, workers move to the first region. */
  readonly difference: number
  readonly residual: number
  readonly iterations: number
}

const requireParameters = ({ substitution, manufacturesShare }: CorePeripheryParameters): void => {
  requireBetween('substitution', substitution, 1, Number.POSITIVE_INFINITY)
  requireBetween('manufacturesShare', manufacturesShare, 0, 1)
}

/** ρ > μ: without it manufacturing always concentrates, whatever the trade cost. @throws RangeError */
const requireNoBlackHole = ({ substitution, manufacturesShare }: CorePeripheryParameters): number => {
  const rho = (substitution - 1) / substitution
  if (!(rho > manufacturesShare))
    throw new RangeError(
      `manufacturesShare: expected below (substitution − 1) / substitution = ${rho}, got ${manufacturesShare}; otherwise manufacturing concentrates at any trade cost and there is no such point.`,
    )
  return rho
}

/**
 * Wages, prices and real wages in the core–periphery model (kern en periferie) for a given division of manufacturing workers.
 *
 * Y_r = μ λ_r w_r + (1−μ)/2;  G_r^(1−s) = Σ_q λ_q (w_q T_rq)^(1−s);  w_r^s = Σ_q Y_q T_rq^(1−s) G_q^(s−1);  ω = w G^(−μ).
 * A teaching model, with several equilibria: not for appraisal.
 *
 * @param tradeCost T: the iceberg cost between the regions, at least 1
 * @param firstShare λ: the share of manufacturing workers in the first region, 0 to 1
 * @throws RangeError for values that do not fit
 * @throws ConvergenceError with the residual
 * Source: Krugman, JPE 99 (1991); Fujita, Krugman & Venables, The Spatial Economy (1999) ch. 5.
 */
export const corePeriphery = (
  parameters: CorePeripheryParameters,
  tradeCost: number,
  firstShare: number,
  iteration: Iteration = {},
): CorePeriphery => {
  requireParameters(parameters)
  if (!(tradeCost >= 1 && tradeCost <= Number.MAX_VALUE))
    throw new RangeError(`tradeCost: expected a number of at least 1, got ${tradeCost}; 1 is trade without cost.`)
  if (!(firstShare >= 0 && firstShare <= 1))
    throw new RangeError(`firstShare: expected a share from 0 to 1, got ${firstShare}; write 60 % as 0.6.`)
  const { substitution: s, manufacturesShare: mu } = parameters
  const free = power(tradeCost, 1 - s)
  const second = 1 - firstShare
  const state = (w1: number, w2: number) => {
    const sold1 = firstShare * power(w1, 1 - s)
    const sold2 = second * power(w2, 1 - s)
    // G^(1−s) of both regions.
    const market1 = sold1 + free * sold2
    const market2 = free * sold1 + sold2
    const income1 = mu * firstShare * w1 + (1 - mu) / 2
    const income2 = mu * second * w2 + (1 - mu) / 2
    return { market1, market2, perMarket1: income1 / market1, perMarket2: income2 / market2 }
  }
  const step = (x: Float64Array): Float64Array => {
    const { perMarket1, perMarket2 } = state(exp(x[0] as number), exp(x[1] as number))
    return Float64Array.of(log(perMarket1 + free * perMarket2) / s, log(free * perMarket1 + perMarket2) / s)
  }
  const { x, residual, iterations } = fixedPoint('The core–periphery equilibrium', new Float64Array(2), step, iteration)
  const wages = [exp(x[0] as number), exp(x[1] as number)] as const
  const { market1, market2 } = state(...wages)
  const prices = [power(market1, 1 / (1 - s)), power(market2, 1 / (1 - s))] as const
  const realWages = [wages[0] * power(prices[0], -mu), wages[1] * power(prices[1], -mu)] as const
  return { wages, prices, realWages, difference: realWages[0] - realWages[1], residual, iterations }
}

/**
 * The trade cost below which an even division of manufacturing is no longer stable (breekpunt).
 *
 * T_B = [((ρ+μ)(1+μ)) / ((ρ−μ)(1−μ))]^(1/(s−1)), ρ = (s−1)/s.
 * @throws RangeError when ρ ≤ μ, or so little above it that the point is no finite number
 * Source: as `corePeriphery`.
 */
export const breakPoint = (parameters: CorePeripheryParameters): number => {
  requireParameters(parameters)
  const { substitution: s, manufacturesShare: mu } = parameters
  const rho = requireNoBlackHole(parameters)
  return requireFinite(parameters, power(((rho + mu) * (1 + mu)) / ((rho - mu) * (1 - mu)), 1 / (s - 1)))
}

/** Refuses a point beyond the largest number of a computer. @throws RangeError */
const requireFinite = ({ manufacturesShare }: CorePeripheryParameters, point: number): number => {
  if (point <= Number.MAX_VALUE) return point
  throw new RangeError(
    `manufacturesShare: expected further below (substitution − 1) / substitution, got ${manufacturesShare}; the trade cost at which the division turns is then larger than a number can be.`,
  )
}

/** What rounding makes of a gain of zero stays well below this. */
const rounding = 16 * Number.EPSILON

/**
 * The trade cost above which manufacturing in one region alone no longer lasts (houdbaarheidspunt): the T > 1 for which
 * T^(−μ) [ (1+μ)/2 · T^(1−s) + (1−μ)/2 · T^(s−1) ]^(1/s) = 1, by bisection to the last bit.
 *
 * @throws RangeError when ρ ≤ μ or so little above it that the point is no finite number, and for a μ so small that it
 * cannot be told from the break point: they differ by about μ³
 * Source: as `corePeriphery`.
 */
export const sustainPoint = (parameters: CorePeripheryParameters): number => {
  const { substitution: s, manufacturesShare: mu } = parameters
  // T^(s−1) is taken out of the brackets, as it overflows long before T does.
  const gain = (t: number): number =>
    ((s - 1) * log(t) + log(((1 + mu) / 2) * power(t, 2 - 2 * s) + (1 - mu) / 2)) / s - mu * log(t)
  // Concentration lasts at the break point, and not far above it.
  let low = breakPoint(parameters)
  if (!(gain(low) < -rounding))
    throw new RangeError(
      `manufacturesShare: expected large enough to tell the sustain point from the break point, got ${mu}; both lie at ${low}, as far as a number can tell.`,
    )
  let high = 2 * low
  while (gain(requireFinite(parameters, high)) < 0) [low, high] = [high, 2 * high]
  for (let middle = low + (high - low) / 2; middle > low && middle < high; middle = low + (high - low) / 2) {
    if (gain(middle) < 0) low = middle
    else high = middle
  }
  return high
}
