import { exp, log } from '../quantity/binary64.js'

/**
 * What the cost within a zone does: `given` takes it from the matrix like every other cost, `dropped` leaves a zone's own
 * jobs out of its density. It can change a result tenfold, so whoever computes must choose.
 */
export type Diagonal = 'given' | 'dropped'
export const diagonals = ['given', 'dropped'] as const satisfies readonly Diagonal[]

/** Σ mass · exp(−decay · ln cost) over the first cells, with compensation (Neumaier). */
const decayedSum = (mass: Float64Array, logs: Float64Array, cells: number, decay: number): number => {
  let total = 0
  let lost = 0
  for (let at = 0; at < cells; at++) {
    const term = (mass[at] as number) * exp(-decay * (logs[at] as number))
    const next = total + term
    // Terms are not negative, so the total is nearly always the larger.
    lost += total >= term ? total - next + term : term - next + total
    total = next
  }
  return total + lost
}

/**
 * Effective density (effectieve dichtheid) of every zone for each decay: Σ_modes Σ_j mass_j / cost_ij^decay.
 *
 * Binary64, sums compensated; one logarithm for each cell and one exponential for each cell and decay. An
 * infinite cost means that there is no connection and adds nothing.
 *
 * @param mass jobs of all sectors, by zone; 0 or more
 * @param costs a matrix for each mode, row-major, destinations running fastest; above 0 off the diagonal
 * @returns for each decay, the density by zone
 */
export const effectiveDensityKernel = (
  mass: Float64Array,
  costs: readonly Float64Array[],
  decays: readonly number[],
  diagonal: Diagonal,
): readonly Float64Array[] => {
  const zones = mass.length
  const results = decays.map(() => new Float64Array(zones))
  const logs = new Float64Array(zones * costs.length)
  const reached = new Float64Array(zones * costs.length)
  for (let i = 0; i < zones; i++) {
    // The cells of this origin that add something, over all modes, side by side.
    let cells = 0
    for (const cost of costs) {
      for (let j = 0; j < zones; j++) {
        const c = cost[i * zones + j] as number
        if (c === Infinity || (j === i && diagonal === 'dropped')) continue
        logs[cells] = log(c)
        reached[cells++] = mass[j] as number
      }
    }
    for (let k = 0; k < decays.length; k++)
      (results[k] as Float64Array)[i] = decayedSum(reached, logs, cells, decays[k] as number)
  }
  return results
}

/**
 * The mean cost of every pair over purposes and periods, weighted by trips: Σ_p trips_p · cost_p / Σ_p trips_p.
 *
 * Costs without trips do not count, so they may be infinite; a pair without any trips gives NaN, for the caller to judge.
 */
export const meanCost = (costs: readonly Float64Array[], trips: readonly Float64Array[]): Float64Array => {
  const result = new Float64Array(costs[0]?.length ?? 0)
  for (let pair = 0; pair < result.length; pair++) {
    let [weighted, all] = [0, 0]
    for (let p = 0; p < costs.length; p++) {
      const weight = (trips[p] as Float64Array)[pair] as number
      if (weight === 0) continue
      weighted += weight * ((costs[p] as Float64Array)[pair] as number)
      all += weight
    }
    result[pair] = weighted / all
  }
  return result
}

/** How density turns into productivity: TAG's power form, or the linear form of 2005. */
export type ProductivityForm = 'power' | 'linear'
export const productivityForms = ['power', 'linear'] as const satisfies readonly ProductivityForm[]
