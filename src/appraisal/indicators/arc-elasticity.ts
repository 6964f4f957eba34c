import { checkFigure, fitting } from './figures.js'

/** A volume at a price, and what the price becomes. */
export interface PriceChange {
  readonly volume: number
  readonly price: readonly [before: number, after: number]
  /** Relative change in volume per relative change in price, negative for most goods. */
  readonly elasticity: number
}

/**
 * The volume after a change of price by arc elasticity (boogelasticiteit, middelpuntmethode): changes are relative to the
 * mean of before and after, so that the way back leads to the same volume.
 *
 * Units: volume and prices in any one unit each; the elasticity is a pure number, negative for most goods.
 * (q1 − q0) / (q1 + q0) = e · (p1 − p0) / (p1 + p0), so q1 = q0 · (1 + e·a) / (1 − e·a) with a = (p1 − p0) / (p1 + p0).
 *
 * @throws RangeError for figures that are not finite, a negative volume, prices that are not above 0, or a change so large
 * that the volume would not be positive.
 * Source: Allen, The concept of arc elasticity of demand, Review of Economic Studies 1 (1934).
 */
export const volumeByArcElasticity = ({ volume, price: [before, after], elasticity }: PriceChange): number => {
  for (const [name, figure] of Object.entries({ volume, before, after, elasticity })) checkFigure(figure, name)
  if (volume < 0 || before <= 0 || after <= 0) {
    throw new RangeError(
      `Expected a volume of 0 and more and prices above 0, got ${volume}, ${before} and ${after}. Give levels, not changes.`,
    )
  }
  const change = (elasticity * (after - before)) / (after + before)
  if (Math.abs(change) < 1) return fitting((volume * (1 + change)) / (1 - change), 'a volume')
  throw new RangeError(
    `Expected a change of price that leaves a volume, got an elasticity of ${elasticity} from ${before} to ${after}. Use smaller steps.`,
  )
}
