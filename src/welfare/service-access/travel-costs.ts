import { fault, nameProblems, problemInWords } from '../problems.js'
import { list, object, type Shape, text } from '../shape.js'

/** Cost of travel from zones to zones (reiskosten): time, generalised cost or distance, in any one unit. */
export interface TravelCosts {
  readonly origins: readonly string[]
  readonly destinations: readonly string[]
  /** Row-major, `cost[i · destinations + j]` from origin i to destination j; Infinity where there is no connection. */
  readonly cost: Float64Array
}

const mostNamed = 5

/** What a cost may be; Infinity is no connection. */
export interface CostRule {
  readonly fits: (cost: number) => boolean
  readonly expected: string
}

export const costOfZeroOrMore: CostRule = {
  fits: (cost) => cost >= 0,
  expected: 'a cost of 0 or more (Infinity for no connection)',
}
export const costAboveZero: CostRule = {
  fits: (cost) => cost > 0,
  expected: 'a cost above 0 (Infinity for no connection)',
}

const float64Array: Shape = (what, value) =>
  value instanceof Float64Array ? [] : [fault(what, 'a Float64Array of cells, row by row', value, 'Give one.')]

/** A matrix of costs before it is checked. */
export const travelCostsShape: Shape = object({
  origins: list(text),
  destinations: list(text),
  cost: float64Array,
})

const cellProblems = ({ origins, destinations, cost }: TravelCosts, rule: CostRule): readonly string[] => {
  const found: string[] = []
  let wrong = 0
  for (let at = 0; at < cost.length; at++) {
    if (rule.fits(cost[at]!)) continue
    wrong += 1
    if (wrong > mostNamed) continue
    const [from, to] = [origins[Math.floor(at / destinations.length)], destinations[at % destinations.length]]
    found.push(fault(`cost from “${from}” to “${to}”`, rule.expected, cost[at], 'Correct the matrix.'))
  }
  const more = wrong - mostNamed
  return more > 0
    ? [...found, problemInWords('cost', 'costs that fit', `${more} more like these`, 'Correct them.')]
    : found
}

/** The problems of a matrix of costs. */
export const travelCostProblems = (travel: TravelCosts, rule: CostRule): readonly string[] => {
  const { origins, destinations, cost } = travel
  const size = origins.length * destinations.length
  const asked = `${size} cells, a row of destinations for each origin`
  return [
    ...nameProblems('origins', origins),
    ...nameProblems('destinations', destinations),
    ...(cost.length === size
      ? cellProblems(travel, rule)
      : [fault('cost', asked, cost.length, 'Give the whole matrix.')]),
  ]
}
