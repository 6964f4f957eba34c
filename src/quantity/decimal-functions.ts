import { log } from './binary64.js'
import { Exact } from './decimal.js'

/*
 * eˣ, ln x and xʸ of exact numbers to the last of 34 digits: what decimal.js gives, about ten times as fast. Worked out in
 * whole numbers with 256 binary digits after the point; where the result lies so close to halfway between two numbers of
 * 34 digits that these cannot tell which is nearer, and for arguments out of the ordinary, decimal.js is asked.
 *
 * Source: Brent & Zimmermann, Modern Computer Arithmetic (2010), ch. 4: series after halving the argument, and one step of
 * high order from binary64 for the logarithm.
 */

const places = 256n
const one = 1n << places
const digits = 34

/** A number to 256 places, from decimal text without a point: digits and how many of them come after it. */
const fixed = (text: string, after: number): bigint => (BigInt(text) << places) / 10n ** BigInt(after)

const ln10 = fixed('2302585092994045684017991454684364207601101488628772976033327900967572609677352480', 81)

/** How often the argument of the series is halved. */
const halvings = 12n

/** eˣ for 0 ≤ x < 3: by its series after halving, and squaring back; what rounding adds is below 2⁻²³⁰. */
const expOfFixed = (x: bigint): bigint => {
  const small = x >> halvings
  let [term, less] = [small, small]
  for (let n = 2n; term > 0n; n++) {
    term = ((term * small) >> places) / n
    less += term
  }
  // (1 + y)² − 1 = 2y + y².
  for (let i = 0n; i < halvings; i++) less = (less << 1n) + ((less * less) >> places)
  return one + less
}

/** ln x for 1 ≤ x < 10: from binary64, by the first terms of ln(1 + z) for what that leaves. */
const logOfFixed = (x: bigint): bigint => {
  const close = BigInt(Math.round(log(Number(x) / Number(one)) * 2 ** 50)) << (places - 50n)
  const z = (x << places) / expOfFixed(close) - one
  let [power, sum] = [z, z]
  for (let n = 2n; n <= 6n; n++) {
    power = -((power * z) >> places)
    sum += power / n
  }
  return close + sum
}

/** A decimal as c · 10^exponent, with 1 ≤ c < 10 to 256 places. */
const mantissaOf = (value: Exact): bigint => {
  let [whole, after] = [0n, -1]
  value.d.forEach((word, i) => {
    whole = whole * 10_000_000n + BigInt(word)
    after += i === 0 ? String(word).length : 7
  })
  return (whole << places) / 10n ** BigInt(after)
}

/** A decimal to 256 places; its size is at most 10^9. */
const fixedOf = (value: Exact): bigint => {
  const mantissa = mantissaOf(value)
  const power = 10n ** BigInt(Math.abs(value.e))
  const size = value.e >= 0 ? mantissa * power : mantissa / power
  return value.isNegative() ? -size : size
}

/** Nearer to halfway than this, digits that are not there would decide. */
const tooClose = one >> 40n

/** A number above 0 times a power of ten, rounded to 34 digits; null when it is too close to halfway. */
const rounded = (value: bigint, exponent: number): Exact | null => {
  const whole = value >> places
  const fraction = value & (one - 1n)
  const fromHalf = fraction - (one >> 1n)
  if (fromHalf < tooClose && fromHalf > -tooClose) return null
  return new Exact(`${fromHalf > 0n ? whole + 1n : whole}e${exponent}`)
}

/** Powers of ten beyond this are left to decimal.js. */
const mostTens = 4000n

/** e to a number with 256 places, or null. */
const exponential = (x: bigint): Exact | null => {
  const floor = x / ln10 - (x < 0n ? 1n : 0n)
  if (floor > mostTens || floor < -mostTens) return null
  const mantissa = expOfFixed(x - floor * ln10)
  return rounded(mantissa * 10n ** BigInt(digits - 1), Number(floor) - (digits - 1))
}

const timesTen = (value: bigint, times: number): bigint =>
  times >= 0 ? value * 10n ** BigInt(times) : value / 10n ** BigInt(-times)

/** The n for which a number of 256 places, above 2⁻⁶⁰, lies from 10ⁿ to below 10ⁿ⁺¹. */
const tensOf = (value: bigint): number => {
  // 2⁶⁴ has twenty digits, so this is n or one too many.
  const most = String(value >> (places - 64n)).length - 20
  return value < timesTen(one, most) ? most - 1 : most
}

const logarithm = (x: Exact): bigint => logOfFixed(mantissaOf(x)) + BigInt(x.e) * ln10

/** Whether a number is of a size for which 256 places are enough. */
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
  if (size < one >> 60n) return x.ln()
  const found = rounded(timesTen(size, digits - 1 - tensOf(size)), tensOf(size) - (digits - 1))
  if (found === null) return x.ln()
  return value < 0n ? found.neg() : found
}

/** xʸ, rounded to 34 digits. Whole powers are those of decimal.js. */
export const exactPower = (x: Exact, y: Exact): Exact => {
  const isFast = x.gt(0) && isOrdinary(x, 4000) && isOrdinary(y, 6) && !y.isInteger()
  return (isFast ? exponential((logarithm(x) * fixedOf(y)) >> places) : null) ?? x.pow(y)
}
