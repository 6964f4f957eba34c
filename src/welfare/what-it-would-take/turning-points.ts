import { chandrupatla } from '../../appraisal/indicators/chandrupatla.js'
import { type Powers, rootsBetween } from '../../appraisal/indicators/polynomial-roots.js'
import { exp } from '../../quantity/binary64.js'
import { coefficientsOf, type ExponentialSum, roundingOf, signAt, valueAt } from './exponential-sum.js'

/** An elasticity between which and the next one the balance has at most one root. */
export interface Place {
  readonly at: number
  /** Whether the balance turns there, rising before and falling after or the other way round. */
  readonly turning: boolean
}

/** Moments Σ amount · decay^k · e^(−decay · η) up to this order; the first is the slope with its sign turned round. */
const highestOrder = 3
const orders = Array.from({ length: highestOrder }, (_, k) => k + 1)

/** The positive terms of each moment at one elasticity, and the negative ones without their sign. */
interface Moments {
  readonly at: number
  readonly gains: Float64Array
  readonly losses: Float64Array
}

const momentsAt = ({ amounts, decays }: ExponentialSum, at: number): Moments => {
  const [gains, losses] = [new Float64Array(highestOrder + 1), new Float64Array(highestOrder + 1)]
  for (let i = 0; i < amounts.length; i++) {
    const decay = decays[i]!
    const side = amounts[i]! > 0 ? gains : losses
    let size = Math.abs(amounts[i]!) * exp(-decay * at)
    for (let k = 0; k <= highestOrder; k++) {
      side[k]! += size
      size *= decay
    }
  }
  return { at, gains, losses }
}

/** Whether a moment has one sign on an interval: gains and losses only fall, so the ends bound both. */
const hasOneSign = (order: number, from: Moments, to: Moments, rounding: number): boolean => {
  const exceeds = (least: number, most: number): boolean => least * (1 - rounding) > most * (1 + rounding)
  return exceeds(to.gains[order]!, from.losses[order]!) || exceeds(to.losses[order]!, from.gains[order]!)
}

/** As `rootsBetween` reads it: its places are elasticities themselves. */
const exponentials = (sum: ExponentialSum): Powers => ({
  of: (index) => sum.decays[0]! - sum.decays[index]!,
  valueAt: (coefficients, at) => valueAt(coefficients, sum, at),
})

/** The roots of a moment between places from one of which to the next it has at most one. */
const rootsFrom = (sum: ExponentialSum, order: number, places: readonly number[]): readonly number[] => {
  const coefficients = coefficientsOf(sum, order)
  const signs = places.map((place) => signAt(sum, place, order))
  return places.flatMap((place, i) => {
    if (signs[i] === 0) return [place]
    const next = places[i + 1]
    if (next === undefined || signs[i]! * signs[i + 1]! >= 0) return []
    return [chandrupatla((at) => valueAt(coefficients, sum, at), place, next)]
  })
}

/** The roots of the slope on an interval on which a moment has one sign: each moment turns where the next one is zero. */
const rootsOfSlope = (sum: ExponentialSum, order: number, from: number, to: number): readonly number[] => {
  let between: readonly number[] = []
  for (let k = order - 1; k >= 1; k--) between = rootsFrom(sum, k, [from, ...between, to])
  return between
}

/** How often an interval is halved before it is left to the method that needs no bounds, and is slow. */
const deepest = 12

/**
 * Places that divide a range, rising, so that the balance has at most one root from one to the next.
 *
 * On an interval gains and losses both only fall with the elasticity, so its ends bound them: where the balance cannot be
 * zero, or a low moment has one sign so that the turning points are few and found, there is nothing left to divide;
 * elsewhere it is halved. What is left when it is narrow, near a root of multiplicity four and more, goes to
 * `rootsBetween`.
 */
export const placesBetween = (sum: ExponentialSum, low: number, high: number): readonly Place[] => {
  const rounding = roundingOf(sum)
  const turning = (at: number): Place => ({ at, turning: true })
  const divide = (from: Moments, to: Moments, depth: number): readonly Place[] => {
    if (hasOneSign(0, from, to, rounding)) return []
    const order = orders.find((k) => hasOneSign(k, from, to, rounding))
    if (order !== undefined) return rootsOfSlope(sum, order, from.at, to.at).map(turning)
    if (depth === deepest)
      return rootsBetween(coefficientsOf(sum, 1), from.at, to.at, exponentials(sum)).map(({ at }) => turning(at))
    const middle = momentsAt(sum, (from.at + to.at) / 2)
    return [...divide(from, middle, depth + 1), { at: middle.at, turning: false }, ...divide(middle, to, depth + 1)]
  }
  const end = (at: number): Place => ({ at, turning: false })
  return [end(low), ...divide(momentsAt(sum, low), momentsAt(sum, high), 0), end(high)]
}
