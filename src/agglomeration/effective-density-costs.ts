import { cellsOf, reject, requireOption } from './effective-density-checks.js'
import type { CostSegment, DensityMode, EffectiveDensityInput } from './effective-density-input.js'
import { meanCost } from './effective-density-kernel.js'

type Case = 'without' | 'with'

const nameOf = (mode: DensityMode, which: Case, at: number, field: keyof CostSegment): string =>
  `mode “${mode.id}” ${which}[${at}].${field}`

const tripsOf = (mode: DensityMode, which: Case, zones: readonly string[]): readonly Float64Array[] =>
  mode[which].map(({ trips }, at) => {
    const name = nameOf(mode, which, at, 'trips')
    if (trips === undefined)
      return reject(name, 'a matrix of trips', 'none', 'A mode with several segments needs trips to weigh their costs.')
    return cellsOf(name, trips, zones, {
      fits: (value) => value >= 0 && value < Infinity,
      expected: 'trips, finite and 0 or more',
    })
  })

/** The mean over segments, after judging pairs without trips and pairs with trips but no connection. */
const weighted = (
  mode: DensityMode,
  which: Case,
  costs: readonly Float64Array[],
  input: EffectiveDensityInput,
): Float64Array => {
  const { zones, diagonal, tripWeights, pairsWithoutTrips = 'refuse' } = input
  requireOption('tripWeights', tripWeights, ['base', 'own'])
  requireOption('pairsWithoutTrips', pairsWithoutTrips, ['refuse', 'noConnection'])
  const mean = meanCost(costs, tripsOf(mode, tripWeights === 'base' ? 'without' : which, zones))
  return mean.map((value, pair) => {
    if (Number.isFinite(value)) return value
    const i = Math.floor(pair / zones.length)
    const j = pair % zones.length
    if (i === j && diagonal === 'dropped') return value
    const place = `mode “${mode.id}” ${which} from “${zones[i]}” to “${zones[j]}”`
    if (value === Infinity)
      return reject(place, 'a finite cost where trips are made', value, 'Correct its cost or its trips.')
    if (pairsWithoutTrips === 'noConnection') return Infinity
    return reject(
      place,
      'trips in at least one segment',
      'none',
      "Give trips, or set pairsWithoutTrips: 'noConnection'.",
    )
  })
}

/**
 * The cost matrix of each mode without or with the project, its segments averaged by trips.
 *
 * @throws RangeError for matrices of another shape, costs of 0 or less, trips that are missing.
 */
export const modeCosts = (input: EffectiveDensityInput, which: Case): readonly Float64Array[] =>
  input.modes.map((mode) => {
    if (mode.with.length === 0 || mode.with.length !== mode.without.length)
      reject(
        `mode “${mode.id}”`,
        'the same segments without and with the project, at least one',
        `${mode.without.length} without and ${mode.with.length} with`,
        'Give both.',
      )
    const costs = mode[which].map(({ cost }, at) =>
      cellsOf(nameOf(mode, which, at, 'cost'), cost, input.zones, {
        fits: (value, ownZone) => value > 0 || (ownZone && input.diagonal === 'dropped' && value === 0),
        expected: 'a cost above 0 (Infinity for no connection)',
      }),
    )
    return costs.length === 1 ? (costs[0] as Float64Array) : weighted(mode, which, costs, input)
  })
