import { checkFigure, fitting } from './figures.js'

/** Demand that falls in a straight line: `volume` at a price of 0, none from `chokePrice` on. */
export interface LinearDemand {
  readonly volume: number
  readonly chokePrice: number
}

const check = (demand: LinearDemand, price: number): void => {
  for (const [name, figure] of Object.entries({ ...demand, price })) checkFigure(figure, name)
  if (demand.volume > 0 && demand.chokePrice > 0 && price >= 0) return
  throw new RangeError(
    `Expected a volume and choke price above 0 and a price of 0 and more, got ${demand.volume}, ${demand.chokePrice} and ${price}.`,
  )
}

/**
 * The volume at a price on a straight demand line (lineaire vraag): volume · (1 − price / chokePrice), 0 from the choke
 * price on.
 *
 * Units: volume in any one unit a period, prices in money for each; price 0 and more.
 *
 * @throws RangeError for figures that are not finite, a volume or choke price not above 0, a price below 0.
 * Source: Boardman, Greenberg, Vining & Weimer, Cost-Benefit Analysis: Concepts and Practice, ch. 3.
 */
export const linearDemandVolume = (demand: LinearDemand, price: number): number => {
  check(demand, price)
  return demand.volume * Math.max(0, 1 - price / demand.chokePrice)
}

/**
 * Consumer surplus (consumentensurplus) at a price on a straight demand line: ½ · volume at the price · (chokePrice −
 * price). The difference between two prices is the rule of half, which is exact on a straight line.
 *
 * Units: money a period.
 *
 * @throws RangeError as {@link linearDemandVolume} does, and for a result too large for a number.
 */
export const consumerSurplus = (demand: LinearDemand, price: number): number =>
  fitting(0.5 * linearDemandVolume(demand, price) * Math.max(0, demand.chokePrice - price), 'a consumer surplus')

/**
 * The lowest price whose revenue, price · volume at it, covers a cost (kostendekkend tarief), or null when none does:
 * 2 · cost / (volume · (1 + √(1 − 4 · cost / (volume · chokePrice)))). On a straight line the most that can be earned is
 * {@link highestRevenue}.
 *
 * Units: cost in money a period, positive; the price in money for each.
 *
 * @throws RangeError as {@link linearDemandVolume} does, and for a cost that is negative or not finite.
 */
export const costRecoveringPrice = (demand: LinearDemand, cost: number): number | null => {
  const most = highestRevenue(demand)
  checkFigure(cost, 'cost')
  if (cost < 0) throw new RangeError(`Expected a cost of 0 and more, got ${cost}. Costs are positive here.`)
  const discriminant = 1 - cost / most
  if (discriminant < 0) return null
  // The smaller root of volume · p · (1 − p / choke) = cost, in the form that does not subtract near equals.
  return ((cost / demand.volume) * 2) / (1 + Math.sqrt(discriminant))
}

/**
 * The most that can be earned on a straight demand line (hoogste opbrengst): volume · chokePrice / 4, at half the choke
 * price.
 *
 * Units: money a period.
 *
 * @throws RangeError as {@link linearDemandVolume} does, and for a result too large for a number or too small to tell
 * from 0.
 */
export const highestRevenue = (demand: LinearDemand): number => {
  check(demand, 0)
  const most = fitting((demand.volume * demand.chokePrice) / 4, 'a revenue')
  if (most > 0) return most
  throw new RangeError('Expected a revenue that can be told from 0, got 0. Use smaller units.')
}
