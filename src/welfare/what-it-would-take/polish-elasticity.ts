import { type DoubleDouble, doubleDouble, minus } from '../../quantity/double-double.js'
import { type ExponentialSum, fineMomentAt, signAt } from './exponential-sum.js'

/** How far a single root may be from where binary64 found it, and a multiple one, around which the balance is zero within rounding. */
const farthest = { single: 1e-6, multiple: 1e-2 }
const mostSteps = 12
/** A step below this changes no digit of a number of binary64, nor would another one. */
const smallestStep = 1e-20

/** Where a moment is zero, by Newton's method at thirty digits. */
const newton = (sum: ExponentialSum, order: number, start: number): number => {
  let elasticity: DoubleDouble = doubleDouble(start)
  for (let i = 0; i < mostSteps; i++) {
    const { value, slope } = fineMomentAt(sum, elasticity, order)
    if (value.high === 0 || slope === 0) break
    const step = value.high / slope
    elasticity = minus(elasticity, doubleDouble(step))
    if (Math.abs(step) <= smallestStep * (1 + Math.abs(start))) break
  }
  return Math.abs(elasticity.high) < 1e-28 ? 0 : elasticity.high
}

/** A moment this small beside its terms, near a multiple root, only touches zero. */
const touching = 1e-5

/** The moments of which a multiple root may be a crossing, the likeliest first: those below all touch zero there. */
const crossingOrders = (sum: ExponentialSum, elasticity: number): readonly number[] => {
  const touches = (order: number): boolean => {
    const { value, size } = fineMomentAt(sum, doubleDouble(elasticity), order)
    return Math.abs(value.high) <= touching * size
  }
  const orders = [1]
  while (orders.length < sum.terms.length && touches(orders.length + 1)) orders.unshift(orders.length + 1)
  return orders
}

/**
 * An elasticity at which the balance is zero, to the last digit of binary64, from one that is close. A multiple root,
 * where the balance only touches zero, is pinned down by a moment that crosses there. Gives the start back when the steps
 * lead elsewhere.
 */
export const polishElasticity = (
  sum: ExponentialSum,
  { elasticity, multiple }: { readonly elasticity: number; readonly multiple: boolean },
): number => {
  const most = (multiple ? farthest.multiple : farthest.single) * (1 + elasticity)
  const isRoot = (polished: number): boolean =>
    Math.abs(polished - elasticity) <= most && (!multiple || signAt(sum, polished, 0) === 0)
  const orders = multiple ? crossingOrders(sum, elasticity) : [0]
  for (const order of orders) {
    const polished = newton(sum, order, elasticity)
    if (isRoot(polished)) return polished
  }
  return elasticity
}
