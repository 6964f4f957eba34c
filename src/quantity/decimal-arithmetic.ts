import { type Exact, zero } from './decimal.js'
import { base, carry, fromWords, isOrdinary, isShort, leading, mostWords, powerOf, roundTo34 } from './decimal-words.js'

/* Products, quotients and comparisons of exact numbers: to the digits of decimal.js. Zero has no sign. */

/** The words of the product last made. */
export const productWords = new Float64Array(2 * mostWords + 1)

/** Multiplies into `productWords`, rounded; returns where its first word stands, of `a.d.length + b.d.length + 1`. */
export const multiplyWords = (a: Exact, b: Exact): number => {
  const [x, y] = [a.d, b.d]
  const last = x.length + y.length
  productWords.fill(0, 0, last + 1)
  for (let i = 0; i < x.length; i++) {
    const left = x[i]!
    for (let j = 0; j < y.length; j++) productWords[i + j + 2]! += left * y[j]!
  }
  carry(productWords, 0, last)
  const first = productWords[1] === 0 ? 2 : 1
  roundTo34(productWords, first, last)
  return productWords[first - 1] === 0 ? first : first - 1
}

/** The power of the base at which the first word of a product stands. */
export const powerOfProduct = (a: Exact, b: Exact, first: number): number => powerOf(a) + powerOf(b) + 2 - first

/** a · b, rounded to 34 digits: that of decimal.js. */
export const product = (a: Exact, b: Exact): Exact => {
  if (!isShort(a) || !isShort(b)) return a.times(b).plus(0)
  if (a.d[0] === 0 || b.d[0] === 0) return zero
  const first = multiplyWords(a, b)
  const power = powerOfProduct(a, b, first)
  return isOrdinary(power) ? fromWords(a.s * b.s, productWords, first, a.d.length + b.d.length, power) : a.times(b)
}

/** Words of a quotient: at least 34 digits and one more, whatever the first. */
const quotientWords = 7
const remainder = new Float64Array(2 * mostWords)
const quotientRow = new Float64Array(quotientWords + 2)

/** Words of x / y into `quotientRow`, from its place 1; the last says by being 1 that there is a rest. */
const divide = (x: readonly number[], y: readonly number[]): void => {
  const last = Math.max(x.length, quotientWords + y.length) - 1
  remainder.fill(0, 0, last + 1)
  for (let i = 0; i < x.length; i++) remainder[i] = x[i]!
  const divisor = y[0]! + (y[1] ?? 0) / base + (y[2] ?? 0) / base ** 2
  for (let i = 0; i < quotientWords; i++) {
    if (i > 0) remainder[i]! += remainder[i - 1]! * base
    const left = remainder[i]! + (remainder[i + 1] ?? 0) / base + (remainder[i + 2] ?? 0) / base ** 2
    // The nearest, so that less than half of the divisor is left, or lacking: the next word takes it back.
    const word = Math.round(left / divisor)
    quotientRow[i + 1] = word
    for (let j = 0; j < y.length; j++) remainder[i + j]! -= word * y[j]!
  }
  carry(remainder, quotientWords - 1, last)
  if (remainder[quotientWords - 1]! < 0) quotientRow[quotientWords]! -= 1
  quotientRow[0] = 0
  quotientRow[quotientWords + 1] = leading(remainder, quotientWords - 1, last) > last ? 0 : 1
  carry(quotientRow, 0, quotientWords)
}

/** a / b for b other than 0, rounded to 34 digits: that of decimal.js. */
export const quotient = (a: Exact, b: Exact): Exact => {
  if (!isShort(a) || !isShort(b) || b.d[0] === 0) return a.div(b).plus(0)
  if (a.d[0] === 0) return zero
  divide(a.d, b.d)
  const last = quotientWords + 1
  roundTo34(quotientRow, leading(quotientRow, 0, last), last)
  const first = leading(quotientRow, 0, last)
  const power = powerOf(a) - powerOf(b) + 1 - first
  return isOrdinary(power) ? fromWords(a.s * b.s, quotientRow, first, last, power) : a.div(b)
}

/** Whether a is larger (1), smaller (−1) or the same (0), as `cmp` of decimal.js says. */
export const compare = (a: Exact, b: Exact): number => {
  if (a.s !== b.s || !isShort(a) || !isShort(b) || a.d[0] === 0 || b.d[0] === 0) return a.cmp(b)
  if (a.e !== b.e) return a.e > b.e ? a.s : -a.s
  for (let i = 0; i < a.d.length && i < b.d.length; i++) if (a.d[i] !== b.d[i]) return a.d[i]! > b.d[i]! ? a.s : -a.s
  return a.d.length === b.d.length ? 0 : a.d.length > b.d.length ? a.s : -a.s
}
