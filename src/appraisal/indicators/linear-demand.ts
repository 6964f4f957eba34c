import { checkFigure } from './figures.js'

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
 * The volume at a price on a straight demand line (lineaire vraag): volume · (1 − price / chokePrice), 0 above the choke
 * price.
 *
 * @throws RangeError for figures that are not finite, a volume or choke price not above 0, a price below 0.
 */
export const volumeAt = (demand: LinearDemand, price: number): number => {
  check(demand, price)
  return demand.volume * Math.max(0, 1 - price / demand.chokePrice)
}

/**
 * Consumer surplus (consumentensurplus) at a price on a straight demand line: ½ · volume at the price · (chokePrice −
 * price). The difference between two prices is the rule of half, which is exact on a straight line.
 *
 * @throws RangeError as {@link volumeAt} does.
 */
export const consumerSurplus = (demand: LinearDemand, price: number): number =>
  0.5 * volumeAt(demand, price) * Math.max(0, demand.chokePrice - price)

/**
 * The lowest price whose revenue, price · volume at it, covers a cost (kostendekkend tarief), or null when none does: on
 * a straight line the most that can be earned is volume · chokePrice / 4, at half the choke price.
 *
 * @throws RangeError as {@link volumeAt} does, and for a cost that is negative or not finite.
 */
export const priceThatCovers = (demand: LinearDemand, cost: number): number | null => {
  check(demand, 0)
  checkFigure(cost, 'cost')
  if (cost < 0) throw new RangeError(`Expected a cost of 0 and more, got ${cost}. Costs are positive here.`)
  const discriminant = 1 - (4 * cost) / (demand.volume * demand.chokePrice)
  if (discriminant < 0) return null
  // The smaller root of volume · p · (1 − p / choke) = cost, in the form that does not subtract near equals.
  return (2 * cost) / (demand.volume * (1 + Math.sqrt(discriminant)))
}

/** The most that can be earned on a straight demand line: volume · chokePrice / 4. @throws RangeError as {@link volumeAt} does. */
export const highestRevenue = (demand: LinearDemand): number => {
  check(demand, 0)
  return (demand.volume * demand.chokePrice) / 4
}
