import { decayedSums } from '../../quantity/decayed-sums/decayed-sums.js'

/**
 * What the cost within a zone does: `given` takes it from the matrix like every other cost, `dropped` leaves a zone's own
 * jobs out of its density. It can change a result tenfold, so whoever computes must choose.
 */
export type Diagonal = 'given' | 'dropped'
export const diagonals = ['given', 'dropped'] as const satisfies readonly Diagonal[]

/**
 * Effective density (effectieve dichtheid) of every zone for each decay: Σ_modes Σ_j mass_j / cost_ij^decay.
 *
 * Binary64, sums compensated; one logarithm for each cell and a power of two for each cell and decay; see `decayedSums`.
 * An infinite cost means that there is no connection and adds nothing.
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
  const ownZone = diagonal === 'dropped' ? 0 : null
  return densitiesOf(
    costs.map((cost) => decayedSums({ cost, mass, decays, form: 'power', ownZone })),
    decays.length,
  )
}

/** The sums of all modes together, by decay: each mode gives zones by decays. */
export const densitiesOf = (byMode: readonly Float64Array[], decays: number): readonly Float64Array[] =>
  Array.from({ length: decays }, (_, k) =>
    Float64Array.from({ length: (byMode[0]?.length ?? 0) / decays }, (_zone, i) =>
      byMode.reduce((density, sums) => density + (sums[i * decays + k] as number), 0),
    ),
  )

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
