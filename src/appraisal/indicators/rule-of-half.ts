import { constant, given } from '../../quantity/leaf.js'
import { add, multiply, subtract } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import { parseUnit } from '../../quantity/unit.js'
import { checkFigure, type Figure } from './figures.js'

/** Trips and generalised cost per trip, before and after; points between the two may stand between. */
export interface TripsAndCost<Amount extends Figure = Figure> {
  /** Trips without and with the project: [q0, q1]. */
  readonly trips: readonly Amount[]
  /** Generalised cost per trip without and with the project: [c0, c1]; in euro, minutes or any one unit. */
  readonly cost: readonly Amount[]
}

/** Throws a RangeError when trips and cost do not fit together. */
export const checkTripsAndCost = ({ trips, cost }: TripsAndCost): void => {
  if (trips.length < 2 || trips.length !== cost.length) {
    throw new RangeError(
      `Expected as many trips as costs, two at least, got ${trips.length} and ${cost.length}. Give { trips: [q0, q1], cost: [c0, c1] }.`,
    )
  }
  for (const figure of cost) checkFigure(figure, 'a cost per trip')
  for (const figure of trips) {
    checkFigure(figure, 'a number of trips')
    if (Number(figure) < 0)
      throw new RangeError(`Expected trips of 0 and more, got ${figure}. Give trips, not changes.`)
  }
}

const perTrip = parseUnit('1/trip', null)
const trip = parseUnit('trip', null)

const between = (points: TripsAndCost, i: number): Quantity<never> => {
  const leaf = (en: string, nl: string, value: Figure, unit: typeof trip) =>
    given({ label: { en, nl }, axes: [], values: [value], unit })
  const q0 = leaf('trips before', 'ritten vooraf', points.trips[i] as Figure, trip)
  const q1 = leaf('trips after', 'ritten achteraf', points.trips[i + 1] as Figure, trip)
  const c0 = leaf('cost before', 'kosten vooraf', points.cost[i] as Figure, perTrip)
  const c1 = leaf('cost after', 'kosten achteraf', points.cost[i + 1] as Figure, perTrip)
  return multiply(multiply(constant('0.5'), add(q0, q1)), subtract(c0, c1), {
    en: 'user benefit (rule of half)',
    nl: 'reizigersbaten (halveringsregel)',
  })
}

/**
 * User benefit by the rule of half (halveringsregel) as a quantity: ½ (q0 + q1)(c0 − c1), over each stretch between two
 * points when there are points between.
 */
export const halfRule = (points: TripsAndCost): Quantity<never> =>
  points.trips
    .slice(1)
    .map((_, i) => between(points, i))
    .reduce((total, part) => add(total, part))
