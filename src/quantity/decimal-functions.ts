import { log } from './binary64.js'
import { type Exact, unity } from './decimal.js'
import { quotient } from './decimal-arithmetic.js'
import { fromWhole, wholeOf } from './decimal-words.js'

/*
 * eˣ, ln x and xʸ of exact numbers to the last of 34 digits: what decimal.js gives, many times as fast. Worked out in
 * whole numbers with 192 binary digits after the point; where the result lies so close to halfway between two numbers of
 * 34 digits that these cannot tell which is nearer, and for arguments out of the ordinary, decimal.js is asked; so near to
 * halfway it may be off itself, by one in the last digit.
 *
 * Source: Brent & Zimmermann, Modern Computer Arithmetic (2010), ch. 4: tables and a series for what they leave of the
 * argument, and one step of high order from binary64 for the logarithm.
 */

const places = 192n
const one = 1n << places
const digits = 34

const smallTens = Array.from({ length: 64 }, (_, n) => 10n ** BigInt(n))

/** Powers of ten; those that are asked for all the time are there already. */
const tenTo = (n: number): bigint => smallTens[n] ?? 10n ** BigInt(n)

const ln10 = (2302585092994045684017991454684364207601101488628772976033327900967572609677352480n << places) / tenTo(81)

const fixedProduct = (a: bigint, b: bigint): bigint => (a * b) >> places

/** eˣ for 0 ≤ x < 1, by its series: the smaller, the faster. */
const expOfSmall = (x: bigint): bigint => {
  let [term, sum] = [x, one + x]
  for (let n = 2n; term > 0n; n++) {
    term = fixedProduct(term, x) / n
    sum += term
  }
  return sum
}

/** 1/n!, as many as x below 2⁻²⁴ needs: the next term is below 2⁻¹⁸⁰. */
const coefficients = [720n, 120n, 24n, 6n, 2n, 1n, 1n].map((factorial) => one / factorial)

/** eˣ for 0 ≤ x < 2⁻²⁴, by the same series. */
const expNearZero = (x: bigint): bigint => {
  let sum = coefficients[0]!
  for (let n = 1; n < coefficients.length; n++) sum = coefficients[n]! + fixedProduct(sum, x)
  return sum
}

/** Binary digits of an argument that are looked up in tables, 8 in each after the point; before it is 0, 1 or 2. */
const lookedUp = 24n
const below = places - lookedUp

/** e to multiples of a step. */
const powersOf = (step: bigint, count: number): readonly bigint[] => {
  const first = expOfSmall(step)
  const powers = [one]
  for (let power = first; powers.length < count; power = fixedProduct(power, first)) powers.push(power)
  return powers
}

type Tables = readonly [coarse: readonly bigint[], middle: readonly bigint[], fine: readonly bigint[]]

const makeTables = (): Tables => [powersOf(one >> 8n, 3 * 256), powersOf(one >> 16n, 256), powersOf(one >> 24n, 256)]

let tables: Tables | null = null

/** eˣ for x = count · 2⁻²⁴, 0 ≤ x < 3; what rounding adds is below 2⁻¹⁷⁴, and up to ln 10 below 2⁻¹⁷⁵. */
const expOfCount = (count: number): bigint => {
  tables ??= makeTables()
  const [coarse, middle, fine] = tables
  return fixedProduct(fixedProduct(coarse[count >> 16]!, middle[(count >> 8) & 255]!), fine[count & 255]!)
}

/** eˣ for 0 ≤ x < 3: from tables, and by its series for what those leave. */
const expOfFixed = (x: bigint): bigint => {
  const count = x >> below
  return fixedProduct(expOfCount(Number(count)), expNearZero(x - (count << below)))
}

/** ln x for 1 ≤ x < 10: near it from binary64, and for the rest ln a / b = 2 artanh s, s = (a − b) / (a + b) ≤ 2⁻²⁵, whose fourth term is below 2⁻¹⁷⁶. */
const logOfFixed = (x: bigint): bigint => {
  const count = Math.floor(log(Number(x) / Number(one)) * 2 ** Number(lookedUp))
  const near = expOfCount(count)
  const s = ((x - near) << places) / (x + near)
  const square = fixedProduct(s, s)
  let [power, sum] = [s, s]
  for (let n = 3n; n <= 5n; n += 2n) {
    power = fixedProduct(power, square)
    sum += power / n
  }
  return (BigInt(count) << below) + 2n * sum
}

/** A decimal as c · 10^exponent, with 1 ≤ c < 10 to 192 places. */
const mantissaOf = (value: Exact): bigint => {
  const after = value.e + 7 * (value.d.length - 1 - Math.floor(value.e / 7))
  return (wholeOf(value) << places) / tenTo(after)
}

/** A decimal to 192 places; its size is at most 10^9. */
const fixedOf = (value: Exact): bigint => {
  const mantissa = mantissaOf(value)
  const power = tenTo(Math.abs(value.e))
  const size = value.e >= 0 ? mantissa * power : mantissa / power
  return value.isNegative() ? -size : size
}

/**
 * Nearer to halfway than this, digits that are not there would decide. The largest error is below 2⁻⁴³: that of a logarithm,
 * 2⁻¹⁷⁶, times an exponent below 10⁶ (2²⁰), times 34 digits (2¹¹³); or of a logarithm as small as 2⁻²⁰, times 10⁴⁰ (2¹³³).
 */
const tooClose = one >> 40n

/** A number above 0 times a power of ten, rounded to 34 digits; null when it is too close to halfway. */
const rounded = (value: bigint, exponent: number): Exact | null => {
  const whole = value >> places
  const fraction = value & (one - 1n)
  const fromHalf = fraction - (one >> 1n)
  if (fromHalf < tooClose && fromHalf > -tooClose) return null
  return fromWhole(fromHalf > 0n ? whole + 1n : whole, exponent)
}

/** Powers of ten beyond this are left to decimal.js. */
const mostTens = 4000n

/** e to a number with 192 places, or null. */
const exponential = (x: bigint): Exact | null => {
  const floor = x / ln10 - (x < 0n ? 1n : 0n)
  if (floor > mostTens || floor < -mostTens) return null
  const mantissa = expOfFixed(x - floor * ln10)
  return rounded(mantissa * tenTo(digits - 1), Number(floor) - (digits - 1))
}

const timesTen = (value: bigint, times: number): bigint => (times >= 0 ? value * tenTo(times) : value / tenTo(-times))

/** The n for which a number of 192 places, above 2⁻²⁰, lies from 10ⁿ to below 10ⁿ⁺¹. */
const tensOf = (value: bigint): number => {
  // 2⁶⁴ has twenty digits, so this is n or one too many.
  const most = String(value >> (places - 64n)).length - 20
  return value < timesTen(one, most) ? most - 1 : most
}

const logarithm = (x: Exact): bigint => logOfFixed(mantissaOf(x)) + BigInt(x.e) * ln10

/** Whether a number is of a size for which 192 places are enough. */
const isOrdinary = (x: Exact, most: number): boolean => x.isFinite() && (x.isZero() || (x.e < most && x.e > -most))

/** eˣ, rounded to 34 digits. */
export const exactExp = (x: Exact): Exact =>
  (isOrdinary(x, 9) && !x.isZero() ? exponential(fixedOf(x)) : null) ?? x.exp()

/** ln x for x > 0, rounded to 34 digits. */
export const exactLog = (x: Exact): Exact => {
  if (!isOrdinary(x, 4000) || !x.gt(0)) return x.ln()
  const value = logarithm(x)
  const size = value < 0n ? -value : value
  // Near 1 the logarithm has too few digits left.
  if (size < one >> 20n) return x.ln()
  const last = tensOf(size) - (digits - 1)
  const found = rounded(timesTen(size, -last), last)
  if (found === null) return x.ln()
  return value < 0n ? found.neg() : found
}

/** xʸ, rounded to 34 digits. Whole powers other than −1 are those of decimal.js. */
export const exactPower = (x: Exact, y: Exact): Exact => {
  if (y.eq(-1) && !x.isZero()) return quotient(unity, x)
  const isFast = x.gt(0) && isOrdinary(x, 4000) && isOrdinary(y, 6) && !y.isInteger()
  return (isFast ? exponential(fixedProduct(logarithm(x), fixedOf(y))) : null) ?? x.pow(y)
}
