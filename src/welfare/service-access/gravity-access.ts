import { decayedSums } from '../../quantity/decayed-sums/decayed-sums.js'
import type { DecayForm } from '../../quantity/quantity.js'
import { fitting, ProblemList, positive, zeroOrMore } from '../problem-list.js'
import { costAboveZero, costOfZeroOrMore, type TravelCosts, travelCostProblems } from './travel-costs.js'

/** How an opportunity counts for less as it costs more to reach (afstandsverval). */
export type AccessDecay =
  /** e^(−rate · c) */
  | { readonly kind: 'exponential'; readonly rate: number }
  /** c^(−exponent) */
  | { readonly kind: 'power'; readonly exponent: number }
  /** e^(−c² / (2 · width²)) */
  | { readonly kind: 'gaussian'; readonly width: number }

const decayProblems = (decay: AccessDecay, problems: ProblemList): void => {
  problems.option('decay', decay.kind, ['exponential', 'power', 'gaussian'])
  if (decay.kind === 'exponential') problems.number('rate of the decay', decay.rate, zeroOrMore)
  if (decay.kind === 'power') problems.number('exponent of the decay', decay.exponent, zeroOrMore)
  if (decay.kind === 'gaussian') problems.number('width of the decay', decay.width, positive)
}

/** Every decay as one of the two of the kernel; the Gaussian is exponential in half the square of cost over width. */
const forKernel = (
  decay: AccessDecay,
  cost: Float64Array,
): { readonly form: DecayForm; readonly strength: number; readonly cost: Float64Array } => {
  if (decay.kind === 'exponential') return { form: 'exponential', strength: decay.rate, cost }
  if (decay.kind === 'power') return { form: 'power', strength: decay.exponent, cost }
  return { form: 'exponential', strength: 0.5, cost: cost.map((value) => (value / decay.width) ** 2) }
}

/**
 * Gravity accessibility (bereikbaarheid met afstandsverval): A_i = Σ_j O_j · f(c_ij), with f exponential e^(−rate · c),
 * power c^(−exponent) or Gaussian e^(−c² / (2 width²)).
 *
 * Axes: `opportunities` O runs over the destinations, the result over the origins. Units: that of the opportunities for the
 * exponential and Gaussian, which are 1 at cost 0; a power has the unit of O · cost^(−exponent), so levels under other
 * units of cost differ. `rate` is per unit of cost, `width` in it. No connection counts for 0. Binary64 with compensated
 * sums, by the kernel of agglomeration.
 *
 * @throws RangeError that lists every problem: names twice, a matrix of another size, costs below 0 (0 too for the power),
 * opportunities below 0, a decay below 0 or a width that is not above 0, a result too large for a number.
 *
 * Source: Hansen, How accessibility shapes land use (1959); Ingram, The concept of accessibility (1971) for the Gaussian.
 */
export const gravityAccess = ({
  travel,
  opportunities,
  decay,
}: {
  readonly travel: TravelCosts
  readonly opportunities: readonly number[]
  readonly decay: AccessDecay
}): readonly number[] => {
  const problems = new ProblemList()
  travelCostProblems(travel, decay.kind === 'power' ? costAboveZero : costOfZeroOrMore, problems)
  problems.numbers('opportunities', opportunities, travel.destinations, zeroOrMore)
  decayProblems(decay, problems)
  problems.refuse()
  const { form, strength, cost } = forKernel(decay, travel.cost)
  const sums = decayedSums({ cost, mass: Float64Array.from(opportunities), decays: [strength], form, ownZone: null })
  return Array.from(sums, (value) => fitting('gravity accessibility', value))
}
