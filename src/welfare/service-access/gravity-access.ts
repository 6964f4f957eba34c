import { decayedSums } from '../../quantity/decayed-sums/decayed-sums.js'
import type { DecayForm } from '../../quantity/quantity.js'
import type { Text } from '../../quantity/text.js'
import {
  choiceProblems,
  namedNumberProblems,
  notNegative,
  numberProblems,
  positive,
  refuse,
  within,
} from '../problems.js'
import { anything, inputProblems, list, object } from '../shape.js'
import {
  costAboveZero,
  costOfZeroOrMore,
  type TravelCosts,
  travelCostProblems,
  travelCostsShape,
} from './travel-costs.js'

/** How an opportunity counts for less as it costs more to reach (afstandsverval). */
export type AccessDecay =
  /** e^(−rate · c) */
  | { readonly kind: 'exponential'; readonly rate: number }
  /** c^(−exponent) */
  | { readonly kind: 'power'; readonly exponent: number }
  /** e^(−c² / (2 · width²)) */
  | { readonly kind: 'gaussian'; readonly width: number }

const decayProblems = (decay: AccessDecay): readonly Text[] => {
  if (decay.kind === 'exponential')
    return numberProblems({ en: 'rate of the decay', nl: 'tempo van het verval' }, decay.rate, notNegative)
  if (decay.kind === 'power')
    return numberProblems({ en: 'exponent of the decay', nl: 'exponent van het verval' }, decay.exponent, notNegative)
  if (decay.kind === 'gaussian')
    return numberProblems({ en: 'width of the decay', nl: 'breedte van het verval' }, decay.width, positive)
  const { kind }: { readonly kind: unknown } = decay
  return choiceProblems({ en: 'decay', nl: 'verval' }, kind, ['exponential', 'power', 'gaussian'])
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
export const gravityAccess = (input: {
  readonly travel: TravelCosts
  readonly opportunities: readonly number[]
  readonly decay: AccessDecay
}): readonly number[] => {
  refuse(inputProblems(input, { travel: travelCostsShape, opportunities: list(), decay: object({ kind: anything }) }))
  const { travel, opportunities, decay } = input
  refuse([
    ...travelCostProblems(travel, decay.kind === 'power' ? costAboveZero : costOfZeroOrMore),
    ...namedNumberProblems({ en: 'opportunities', nl: 'aanbod' }, opportunities, travel.destinations, notNegative),
    ...decayProblems(decay),
  ])
  const { form, strength, cost } = forKernel(decay, travel.cost)
  const sums = decayedSums({ cost, mass: Float64Array.from(opportunities), decays: [strength], form, ownZone: null })
  return Array.from(sums, (value) =>
    within(value, { en: 'gravity accessibility', nl: 'bereikbaarheid met afstandsverval' }),
  )
}
