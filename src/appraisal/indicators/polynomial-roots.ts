import { power } from '../../quantity/binary64.js'
import { chandrupatla } from './chandrupatla.js'

/**
 * A place on the positive half line, folded onto 0..2 so that neither side overflows: up to 1 it is x itself (for
 * flows the discount factor 1 / (1 + r)), above 1 it is 2 - 1 / x (2 less the growth factor 1 + r).
 */
export type Place = number

/** A root of a polynomial, or of a sum of other powers of x, in x > 0. It is multiple where the value is zero, within rounding, at a turning point. */
export interface Root {
  readonly at: Place
  readonly multiple: boolean
}

/** The powers of x in a sum of terms: which, and how the sum is evaluated. */
export interface Powers {
  /** The power of the term at an index; rising. */
  readonly of: (index: number) => number
  /** The sum of coefficient × x^power at a place; above 1 divided by x^(highest power), which keeps the sign. */
  readonly valueAt: (coefficients: Float64Array, at: Place) => number
}

/** The powers 0, 1, 2 … of a polynomial, by Horner's scheme. */
export const wholePowers: Powers = {
  of: (index) => index,
  valueAt: (coefficients, at) => {
    let value = 0
    if (at <= 1) {
      for (let i = coefficients.length - 1; i >= 0; i--) value = value * at + coefficients[i]!
    } else {
      const y = 2 - at
      for (let i = 0; i < coefficients.length; i++) value = value * y + coefficients[i]!
    }
    return value
  },
}

/** Any rising powers, whole or not, of dates for instance. */
export const anyPowers = (powers: readonly number[]): Powers => {
  const highest = powers.at(-1) ?? 0
  return {
    of: (index) => powers[index] as number,
    valueAt: (coefficients, at) => {
      let value = 0
      for (let i = 0; i < coefficients.length; i++) {
        value += coefficients[i]! * (at <= 1 ? power(at, powers[i]!) : power(2 - at, highest - powers[i]!))
      }
      return value
    },
  }
}

/** The value at a place, or 0 where it is smaller than what rounding may make of a true zero. */
const roundedValueAt = (coefficients: Float64Array, sizes: Float64Array, powers: Powers, at: Place): number => {
  const value = powers.valueAt(coefficients, at)
  const allowed = 4 * coefficients.length * Number.EPSILON * powers.valueAt(sizes, at)
  return Math.abs(value) <= allowed ? 0 : value
}

/** The coefficients without their signs. A loop, because mapping a typed array is slow. */
const sizesOf = (coefficients: Float64Array): Float64Array => {
  const sizes = new Float64Array(coefficients.length)
  for (let i = 0; i < sizes.length; i++) sizes[i] = Math.abs(coefficients[i]!)
  return sizes
}

/** For every change of sign the power half-way between the two coefficients around it; zeros are passed over. */
const signChanges = (coefficients: Float64Array, powers: Powers): number[] => {
  const changes: number[] = []
  let last = -1
  for (let i = 0; i < coefficients.length; i++) {
    if (coefficients[i] === 0) continue
    if (last >= 0 && coefficients[i]! > 0 !== coefficients[last]! > 0) {
      changes.push((powers.of(last) + powers.of(i)) / 2)
    }
    last = i
  }
  return changes
}

/**
 * The sum with the roots of the derivative of p(x) / x^m. Its coefficients are those of p times (power - m), so with m
 * inside a change of sign it has one change fewer than p (the step in the proof of Descartes' rule of signs). The
 * power of two keeps the coefficients small and costs no rounding.
 */
const turningTerms = (coefficients: Float64Array, powers: Powers, m: number): Float64Array => {
  const scale = 2 ** -Math.ceil(Math.log2(1 + powers.of(coefficients.length - 1)))
  const turning = new Float64Array(coefficients.length)
  for (let i = 0; i < turning.length; i++) turning[i] = coefficients[i]! * ((powers.of(i) - m) * scale)
  return turning
}

/**
 * All roots between two places, in rising order, each once. Nothing is sampled, so no pair of close roots is missed:
 * between two turning points of p(x) / x^m there is at most one root, and the turning points are the roots of a
 * polynomial with one change of sign fewer, down to a polynomial without changes and so without roots. Roots that lie
 * so close together that the value between them is zero within rounding count as one multiple root.
 */
export const rootsBetween = (
  coefficients: Float64Array,
  low: Place,
  high: Place,
  powers: Powers = wholePowers,
): Root[] => {
  const changes = signChanges(coefficients, powers)
  if (changes.length === 0) return []
  const middle = changes[changes.length >> 1]!
  const turning = rootsBetween(turningTerms(coefficients, powers, middle), low, high, powers)
  const places = [low, ...turning.map((root) => root.at), high]
  const sizes = sizesOf(coefficients)
  const values = places.map((place) => roundedValueAt(coefficients, sizes, powers, place))
  const roots: Root[] = []
  for (let i = 0; i < places.length; i++) {
    if (values[i] === 0) {
      const first = i
      while (values[i + 1] === 0) i++
      roots.push({ at: (places[first]! + places[i]!) / 2, multiple: true })
    } else if (i + 1 < places.length && values[i]! * values[i + 1]! < 0) {
      const valueAt = (at: Place): number => powers.valueAt(coefficients, at)
      roots.push({ at: chandrupatla(valueAt, places[i]!, places[i + 1]!), multiple: false })
    }
  }
  return roots
}
