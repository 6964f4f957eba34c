import { costRule, segmentName } from './checks.js'
import { Faults } from './faults.js'
import type { DensityMode, EffectiveDensityInput, ZoneMatrix } from './input.js'
import { meanCost } from './kernel.js'

type Case = 'without' | 'with'

/** A square matrix that was checked, as row-major cells; those that are so already are not copied. */
const cellsOf = (matrix: ZoneMatrix, zones: number): Float64Array => {
  if (matrix instanceof Float64Array) return matrix
  const cells = new Float64Array(zones ** 2)
  for (const [i, row] of matrix.entries()) cells.set(row, i * zones)
  return cells
}

/** The mean over segments, after judging pairs without trips and pairs with trips but no connection. */
const weighted = (
  mode: DensityMode,
  which: Case,
  costs: readonly Float64Array[],
  input: EffectiveDensityInput,
  faults: Faults,
): Float64Array => {
  const { zones, diagonal, tripWeights, pairsWithoutTrips = 'refuse' } = input
  const trips = mode[tripWeights === 'base' ? 'without' : which].map((segment) =>
    cellsOf(segment.trips as ZoneMatrix, zones.length),
  )
  const mean = meanCost(costs, trips)
  // One of each kind is named: where trips are missing they are so in many pairs.
  const counts = { infinite: 0, without: 0 }
  const result = mean.map((value, pair) => {
    if (Number.isFinite(value)) return value
    const i = Math.floor(pair / zones.length)
    const j = pair % zones.length
    if (i === j && diagonal === 'dropped') return value
    const place = `mode “${mode.id}” ${which} from “${zones[i]}” to “${zones[j]}”`
    if (value === Infinity) {
      if (++counts.infinite === 1)
        faults.add(place, 'a finite cost where trips are made', 'Infinity', 'Correct its cost or its trips.')
      return value
    }
    if (pairsWithoutTrips === 'noConnection') return Infinity
    if (++counts.without === 1)
      faults.add(
        place,
        'trips in at least one segment',
        'none',
        "Give trips, or set pairsWithoutTrips: 'noConnection'.",
      )
    return value
  })
  return result
}

/**
 * The cost matrix of each mode without or with the project, its segments averaged by trips.
 *
 * The cells of a mode with one segment that come row-major were not looked at: one that is not above 0 makes the density
 * of its row not a number, and `requireCosts` then names it.
 *
 * @throws RangeError for pairs without trips, and pairs with trips and no connection
 */
export const modeCosts = (input: EffectiveDensityInput): Readonly<Record<Case, readonly Float64Array[]>> => {
  const faults = new Faults()
  const costsIn = (which: Case): readonly Float64Array[] =>
    input.modes.map((mode) => {
      const costs = mode[which].map(({ cost }) => cellsOf(cost, input.zones.length))
      return costs.length === 1 ? (costs[0] as Float64Array) : weighted(mode, which, costs, input, faults)
    })
  const found = { without: costsIn('without'), with: costsIn('with') }
  faults.refuse()
  return found
}

/** Refuses costs of modes with one segment that are not above 0. @throws RangeError */
export const requireCosts = (input: EffectiveDensityInput): void => {
  const faults = new Faults()
  for (const mode of input.modes)
    for (const which of ['without', 'with'] as const) {
      const [only, ...others] = mode[which]
      if (only && others.length === 0)
        faults.matrix(`${segmentName(`mode “${mode.id}”`, which, 0)}.cost`, only.cost, input.zones, costRule(input))
    }
  faults.refuse()
}
