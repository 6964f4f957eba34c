import { type CellRule, cellsOf, reject, requireCells, requireOption, shapedCells } from './effective-density-checks.js'
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

const costRule = ({ diagonal }: EffectiveDensityInput): CellRule => ({
  fits: (value, ownZone) => value > 0 || (ownZone && diagonal === 'dropped' && value === 0),
  expected: 'a cost above 0 (Infinity for no connection)',
})

/** The costs within zones, which a dropped diagonal hides from the densities. */
const requireOwn = (name: string, cells: Float64Array, input: EffectiveDensityInput): void => {
  const { fits, expected } = costRule(input)
  input.zones.forEach((zone, i) => {
    const value = cells[i * (input.zones.length + 1)] as number
    if (!fits(value, true)) reject(`${name} from “${zone}” to “${zone}”`, expected, value, 'Correct the matrix.')
  })
}

/**
 * The cost matrix of each mode without or with the project, its segments averaged by trips.
 *
 * The cells of a mode with one segment are not looked at here: one that is not above 0 makes the density of its row not a
 * number, and `requireCosts` then names it. Looking at all of them takes as long as a third of the densities.
 *
 * @throws RangeError for matrices of another shape, trips that are missing, and costs of 0 or less where there are several
 * segments.
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
    const named = mode[which].map(({ cost }, at) => ({ name: nameOf(mode, which, at, 'cost'), cost }))
    const costs = named.map(({ name, cost }) => shapedCells(name, cost, input.zones))
    if (costs.length === 1) {
      const [cells] = costs as [Float64Array]
      requireOwn(named[0]?.name ?? '', cells, input)
      return cells
    }
    for (const [at, cells] of costs.entries()) requireCells(named[at]?.name ?? '', cells, input.zones, costRule(input))
    return weighted(mode, which, costs, input)
  })

/** Refuses the first cost of a mode with one segment that is not above 0. @throws RangeError */
export const requireCosts = (input: EffectiveDensityInput): void => {
  for (const which of ['without', 'with'] as const)
    modeCosts(input, which).forEach((cells, at) => {
      const mode = input.modes[at] as DensityMode
      if (mode[which].length === 1) requireCells(nameOf(mode, which, 0, 'cost'), cells, input.zones, costRule(input))
    })
}
