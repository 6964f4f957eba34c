import { namedNumberProblems, notNegative, numberProblems, refuse, within } from '../problems.js'
import { inputProblems, list } from '../shape.js'
import { total } from '../total.js'
import { costOfZeroOrMore, type TravelCosts, travelCostProblems, travelCostsShape } from './travel-costs.js'

/**
 * Opportunities within a cost (cumulatieve bereikbaarheid): A_i = Σ_j O_j · 1[c_ij ≤ limit].
 *
 * Axes: `opportunities` O runs over the destinations (schools, jobs, hospital beds), the result over the origins. Units:
 * that of the opportunities; `within` is in the unit of the costs, and a cost equal to it is within. All opportunities
 * within the limit count alike, those just beyond it not at all: vary the limit.
 *
 * @throws RangeError that lists every problem: names twice, a matrix of another size, costs below 0 or not a number,
 * opportunities below 0, a limit below 0.
 *
 * Source: Geurs and van Wee, Accessibility evaluation of land-use and transport strategies (2004).
 */
export const cumulativeAccess = (input: {
  readonly travel: TravelCosts
  readonly opportunities: readonly number[]
  readonly within: number
}): readonly number[] => {
  refuse(inputProblems(input, { travel: travelCostsShape, opportunities: list() }))
  const { travel, opportunities, within: limit } = input
  refuse([
    ...travelCostProblems(travel, costOfZeroOrMore),
    ...namedNumberProblems({ en: 'opportunities', nl: 'aanbod' }, opportunities, travel.destinations, notNegative),
    ...numberProblems({ en: 'within', nl: 'grens' }, limit, notNegative),
  ])
  const width = opportunities.length
  return travel.origins.map((_, i) => {
    const reached = opportunities.filter((_each, j) => travel.cost[i * width + j]! <= limit)
    return within(total(reached), { en: 'opportunities within the cost', nl: 'aanbod binnen de grens' })
  })
}
