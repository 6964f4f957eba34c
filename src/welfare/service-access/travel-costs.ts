import type { ProblemList } from '../problem-list.js'

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

/** Adds what is wrong with a matrix of costs to a list. */
export const travelCostProblems = (
  { origins, destinations, cost }: TravelCosts,
  rule: CostRule,
  problems: ProblemList,
): void => {
  problems.names('origins', origins)
  problems.names('destinations', destinations)
  const size = origins.length * destinations.length
  if (cost.length !== size) {
    problems.add('cost', `${size} cells, a row of destinations for each origin`, cost.length, 'Give the whole matrix.')
    return
  }
  let wrong = 0
  for (let at = 0; at < size; at++) {
    if (rule.fits(cost[at] as number)) continue
    wrong += 1
    if (wrong > mostNamed) continue
    const [from, to] = [origins[Math.floor(at / destinations.length)], destinations[at % destinations.length]]
    problems.add(`cost from “${from}” to “${to}”`, rule.expected, String(cost[at]), 'Correct the matrix.')
  }
  if (wrong > mostNamed) problems.add('cost', 'costs that fit', `${wrong - mostNamed} more like these`, 'Correct them.')
}
