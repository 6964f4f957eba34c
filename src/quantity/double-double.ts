import { log } from './binary64.js'

/**
 * A number as the unevaluated sum of two binary64 numbers, of about 32 digits: for the few places where 16 are not
 * enough and decimals would be a hundred times slower. Basic operations only, so it gives the same bits in every engine.
 *
 * After Dekker, A floating-point technique for extending the available precision (1971), and Hida, Li & Bailey,
 * Library for double-double and quad-double arithmetic (2007). Relative errors are a few times 2⁻¹⁰⁴; sizes up to 1e290.
 */
export interface DoubleDouble {
  readonly high: number
  /** At most half a unit in the last place of the other. */
  readonly low: number
}

/** The part of a * b that is lost when it is rounded to `product` (Dekker and Veltkamp): a * b = product + error. */
export const productError = (a: number, b: number, product: number): number => {
  const wideA = 134217729 * a
  const wideB = 134217729 * b
  const highA = wideA - (wideA - a)
  const highB = wideB - (wideB - b)
  const lowA = a - highA
  const lowB = b - highB
  return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB)
}

/** The part of a + b that is lost when it is rounded to `sum` (Knuth): a + b = sum + error. */
export const sumError = (a: number, b: number, sum: number): number => {
  const partB = sum - a
  return a - (sum - partB) + (b - partB)
}

/** Two numbers, the second much the smaller, as one. */
const joined = (large: number, small: number): DoubleDouble => {
  const high = large + small
  return { high, low: small - (high - large) }
}

export const doubleDouble = (value: number): DoubleDouble => ({ high: value, low: 0 })

export const plus = (a: DoubleDouble, b: DoubleDouble): DoubleDouble => {
  const sum = a.high + b.high
  const low = a.low + b.low
  const first = joined(sum, sumError(a.high, b.high, sum) + low)
  return joined(first.high, first.low + sumError(a.low, b.low, low))
}

export const minus = (a: DoubleDouble, b: DoubleDouble): DoubleDouble => plus(a, { high: -b.high, low: -b.low })

export const times = (a: DoubleDouble, b: DoubleDouble): DoubleDouble => {
  const product = a.high * b.high
  return joined(product, productError(a.high, b.high, product) + (a.high * b.low + a.low * b.high))
}

export const over = (a: DoubleDouble, b: DoubleDouble): DoubleDouble => {
  const first = a.high / b.high
  const rest = minus(a, times(b, doubleDouble(first)))
  const second = rest.high / b.high
  const third = minus(rest, times(b, doubleDouble(second))).high / b.high
  return plus(joined(first, second), doubleDouble(third))
}

/** ln 2 to 32 digits. */
const ln2: DoubleDouble = { high: Math.LN2, low: 2.3190468138462996e-17 }
const half = doubleDouble(0.5)
/** 1/6 and 1/24, the third and fourth coefficients of the series of eˣ. */
const sixth: DoubleDouble = { high: 0.16666666666666666, low: 9.25185853854297e-18 }
const twentyFourth: DoubleDouble = { high: 0.041666666666666664, low: 2.3129646346357427e-18 }
const halvings = 8

/** eˣ − 1 for |x| ≤ 0.0014, by its series. */
const expLessOneNearZero = (x: DoubleDouble): DoubleDouble => {
  const r = x.high
  // From the fifth power on, terms are so small that binary64 has all of their digits that matter.
  const tail = r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320 + r / 362880))))
  const cubic = plus(sixth, times(x, plus(twentyFourth, doubleDouble(tail))))
  return times(x, plus(doubleDouble(1), times(x, plus(half, times(x, cubic)))))
}

/** eˣ for x < 700; 0 where that vanishes. */
export const expOf = (x: DoubleDouble): DoubleDouble => {
  const k = Math.round(x.high / ln2.high)
  const scale = 2 ** -halvings
  const rest = minus(x, times(ln2, doubleDouble(k)))
  let less = expLessOneNearZero({ high: rest.high * scale, low: rest.low * scale })
  // (1 + y)² − 1 = 2y + y², which loses nothing near zero.
  for (let i = 0; i < halvings; i++) less = plus({ high: 2 * less.high, low: 2 * less.low }, times(less, less))
  const value = plus(doubleDouble(1), less)
  const size = 2 ** k
  return { high: value.high * size, low: value.low * size }
}

/** ln x for x > 0, neither near the largest nor near the smallest number: one step of Newton from binary64. */
export const logOf = (x: DoubleDouble): DoubleDouble => {
  const close = doubleDouble(log(x.high))
  return plus(close, minus(times(x, expOf({ high: -close.high, low: 0 })), doubleDouble(1)))
}
