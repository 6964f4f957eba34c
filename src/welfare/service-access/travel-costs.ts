import type { Text } from '../../quantity/text.js'
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
  readonly expected: Text
}

export const costOfZeroOrMore: CostRule = {
  fits: (cost) => cost >= 0,
  expected: {
    en: 'a cost of 0 or more (Infinity for no connection)',
    nl: 'kosten van 0 of meer (Infinity voor geen verbinding)',
  },
}
export const costAboveZero: CostRule = {
  fits: (cost) => cost > 0,
  expected: { en: 'a cost above 0 (Infinity for no connection)', nl: 'kosten boven 0 (Infinity voor geen verbinding)' },
}

const float64Array: Shape = (what, value) =>
  value instanceof Float64Array
    ? []
    : [
        fault(
          what,
          { en: 'a Float64Array of cells, row by row', nl: 'een Float64Array van cellen, rij voor rij' },
          value,
          { en: 'Give one.', nl: 'Geef er een.' },
        ),
      ]

/** A matrix of costs before it is checked. */
export const travelCostsShape: Shape = object({
  origins: list(text),
  destinations: list(text),
  cost: float64Array,
})

const cellProblems = ({ origins, destinations, cost }: TravelCosts, rule: CostRule): readonly Text[] => {
  const found: Text[] = []
  let wrong = 0
  for (let at = 0; at < cost.length; at++) {
    if (rule.fits(cost[at]!)) continue
    wrong += 1
    if (wrong > mostNamed) continue
    const [from, to] = [origins[Math.floor(at / destinations.length)], destinations[at % destinations.length]]
    found.push(
      fault(
        { en: `cost from “${from}” to “${to}”`, nl: `kosten van “${from}” naar “${to}”` },
        rule.expected,
        cost[at],
        { en: 'Correct the matrix.', nl: 'Verbeter de matrix.' },
      ),
    )
  }
  const more = wrong - mostNamed
  return more > 0
    ? [
        ...found,
        problemInWords(
          { en: 'cost', nl: 'kosten' },
          { en: 'costs that fit', nl: 'kosten die passen' },
          { en: `${more} more like these`, nl: `nog ${more} zoals deze` },
          { en: 'Correct them.', nl: 'Verbeter ze.' },
        ),
      ]
    : found
}

/** The problems of a matrix of costs. */
export const travelCostProblems = (travel: TravelCosts, rule: CostRule): readonly Text[] => {
  const { origins, destinations, cost } = travel
  const size = origins.length * destinations.length
  const asked = {
    en: `${size} cells, a row of destinations for each origin`,
    nl: `${size} cellen, voor elke herkomst een rij bestemmingen`,
  }
  return [
    ...nameProblems({ en: 'origins', nl: 'herkomsten' }, origins),
    ...nameProblems({ en: 'destinations', nl: 'bestemmingen' }, destinations),
    ...(cost.length === size
      ? cellProblems(travel, rule)
      : [
          fault({ en: 'cost', nl: 'kosten' }, asked, cost.length, {
            en: 'Give the whole matrix.',
            nl: 'Geef de hele matrix.',
          }),
        ]),
  ]
}
