import { defined, type Outcome, undefinedBecause } from '../outcome.js'
import { namedNumberProblems, notNegative, refuse } from '../problems.js'
import { inputProblems, list } from '../shape.js'
import { costOfZeroOrMore, type TravelCosts, travelCostProblems, travelCostsShape } from './travel-costs.js'

/** The nearest destination with a service, and the cost of going there. */
export interface NearestService {
  readonly destination: string
  readonly cost: number
}

/**
 * Nearest service (dichtstbijzijnde voorziening): min_j c_ij over the destinations that have the service, O_j > 0.
 *
 * Axes: `services` O runs over the destinations, the result over the origins. Unit: that of the costs. Of destinations at
 * the same cost the first one is named. Null with the reason for an origin from which none can be reached.
 *
 * @throws RangeError that lists every problem: names twice, a matrix of another size, costs below 0, services below 0.
 *
 * Source: Geurs and van Wee, Accessibility evaluation of land-use and transport strategies (2004).
 */
export const nearestService = (input: {
  readonly travel: TravelCosts
  readonly services: readonly number[]
}): readonly Outcome<NearestService>[] => {
  refuse(inputProblems(input, { travel: travelCostsShape, services: list() }))
  const { travel, services } = input
  refuse([
    ...travelCostProblems(travel, costOfZeroOrMore),
    ...namedNumberProblems({ en: 'services', nl: 'voorzieningen' }, services, travel.destinations, notNegative),
  ])
  const { origins, destinations, cost } = travel
  return origins.map((origin, i) => {
    const costTo = (j: number): number => cost[i * destinations.length + j] as number
    let nearest: number | null = null
    for (const [j, service] of services.entries())
      if (service > 0 && costTo(j) < (nearest === null ? Number.POSITIVE_INFINITY : costTo(nearest))) nearest = j
    if (nearest === null)
      return undefinedBecause(
        `From “${origin}” no place with the service can be reached.`,
        `Vanuit “${origin}” is geen plaats met de voorziening te bereiken.`,
      )
    return defined({ destination: destinations[nearest] as string, cost: costTo(nearest) })
  })
}
