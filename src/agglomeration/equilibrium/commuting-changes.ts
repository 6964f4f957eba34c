import { power } from '../../quantity/binary64.js'
import { betweenPlaces, inPlaces, type Place } from './equilibrium-setting.js'
import { commutingEquilibriumChange } from './solvers/commuting-equilibrium.js'
import { times, transposedTimes } from './solvers/trade.js'

/** The numbers that the equilibrium with commuting reads, in this order. */
export const numberNames = [
  'goodsShare',
  'tasteElasticity',
  'housingSupply',
  'substitution',
  'scaleElasticity',
  'commutingCostElasticity',
  'tradeCostElasticity',
] as const

/**
 * From the cells of output by region, commuters, costs without and with, and the numbers: by region, (Û − 1) × residents'
 * earnings as a share of output, and then the change of jobs.
 *
 * Wages are output per commuter by workplace, so that all earnings together are all output.
 * @throws RangeError for costs that the solver cannot work with; ConvergenceError
 */
export const commutingChanges =
  (places: readonly Place[], tradeToo: boolean) =>
  (inputs: readonly Float64Array[]): Float64Array => {
    const [income, flows, without, project] = inputs as unknown as readonly [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ]
    const [goodsShare, tasteElasticity, housingSupply, substitution, scaleElasticity, commutingPower, tradePower] =
      inputs.slice(4).map(([value]) => value) as [number, number, number, number, number, number, number]
    const output = inPlaces(places, income)
    const [before, after] = [betweenPlaces(places, without), betweenPlaces(places, project)]
    const result = new Float64Array(2 * places.length)
    // The same costs: nothing changes, to the last bit.
    if (after.every((cost, cell) => cost === before[cell])) return result

    const commuters = betweenPlaces(places, flows)
    const all = commuters.reduce((sum, value) => sum + value, 0)
    const commuting = commuters.map((value) => value / all)
    const jobs = transposedTimes(commuting, new Float64Array(places.length).fill(1))
    const wages = output.map((value, at) => value / (jobs[at] as number))
    // Only relative costs of trade matter: the lowest is 1.
    const lowest = before.reduce((least, cost) => Math.min(least, cost), Number.POSITIVE_INFINITY)
    const change = (exponent: number): Float64Array =>
      after.map((cost, cell) => power(cost / (before[cell] as number), exponent))
    const { utility, jobs: jobsChange } = commutingEquilibriumChange(
      {
        goodsShare,
        tasteElasticity,
        housingSupply,
        substitution,
        scaleElasticity,
        commuting,
        wages,
        tradeCost: before.map((cost) => power(cost / lowest, tradePower)),
      },
      { commutingCost: change(commutingPower), ...(tradeToo ? { tradeCost: change(tradePower) } : {}) },
    )
    const earned = times(commuting, wages)
    for (const [at, { region }] of places.entries()) {
      result[region] = ((utility - 1) * (earned[at] as number)) / (output[at] as number)
      result[places.length + region] = (jobsChange[at] as number) - 1
    }
    return result
  }
