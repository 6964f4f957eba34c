import { Exact } from './decimal.js'

/*
 * Exact numbers as decimal.js keeps them: words of seven digits that stand at fixed places from the point. What is worked
 * out in rows of these words gives the digits of decimal.js without a number, and a copy, for every step between.
 */

export const base = 1e7
export const wordDigits = 7
const digits = 34

/**
 * Words of a number that is worked with here; decimal.js is asked for longer ones. Sums of products of words stay below 2⁵³
 * up to 90 of them: 24 keep rows short.
 */
export const mostWords = 24

export const tens = [1, 10, 100, 1000, 1e4, 1e5, 1e6, base]

const digitsOf = (word: number): number => {
  let count = 1
  while (word >= tens[count]!) count++
  return count
}

/** Lets every word hold seven digits again, but the first: it takes what is left over, and may be negative or longer. */
export const carry = (words: Float64Array, first: number, last: number): void => {
  for (let i = last; i > first; i--) {
    const word = words[i]!
    if (word >= 0 && word < base) continue
    const over = Math.floor(word / base)
    words[i] = word - over * base
    words[i - 1]! += over
  }
}

type Rounding = 'halfEven' | 'floor' | 'ceil'

/** Rounds words up to `last` to multiples of `unit` in the word `at` (of 10⁷: that word goes too); may carry to words before. */
export const roundAt = (words: Float64Array, last: number, at: number, unit: number, rounding: Rounding): void => {
  if (at > last) return
  const word = words[at]!
  const rest = word % unit
  let tail = false
  for (let i = at + 1; i <= last; i++) {
    tail ||= words[i] !== 0
    words[i] = 0
  }
  const isOdd = (unit === base ? words[at - 1]! : (word - rest) / unit) % 2 === 1
  const isUp =
    rounding === 'halfEven'
      ? rest > unit / 2 || (rest === unit / 2 && (tail || isOdd))
      : rounding === 'ceil' && (rest > 0 || tail)
  words[at] = word - rest + (isUp ? unit : 0)
  for (let i = at; words[i]! >= base; i--) {
    words[i]! -= base
    words[i - 1]! += 1
  }
}

/** The same to 34 digits from the first that is not zero, which stands in the word `first`. */
export const roundTo34 = (words: Float64Array, first: number, last: number): void => {
  const after = digits - digitsOf(words[first]!)
  roundAt(words, last, first + Math.floor(after / wordDigits) + 1, tens[wordDigits - (after % wordDigits)]!, 'halfEven')
}

/** What decimal.js makes of sign, exponent and words, but without its looking at each of them. */
class Made {
  readonly s: number
  readonly e: number
  readonly d: readonly number[]

  constructor(s: number, e: number, d: readonly number[]) {
    this.s = s
    this.e = e
    this.d = d
  }
}
Object.setPrototypeOf(Made.prototype, Exact.prototype)
Object.defineProperty(Made.prototype, 'constructor', { value: Exact })

/** The number of words of which the first, not zero, stands at a power of the base. */
export const fromWords = (sign: number, words: Float64Array, first: number, last: number, power: number): Exact => {
  let end = last
  while (words[end] === 0) end--
  // Of its length at once: a list that grows takes room for many more.
  const list = new Array<number>(end - first + 1)
  for (let i = first; i <= end; i++) list[i - first] = words[i]! | 0
  return new Made(sign, power * wordDigits + digitsOf(words[first]!) - 1, list) as unknown as Exact
}

/** Where the first word that is not zero stands; after the last where there is none. */
export const leading = (words: Float64Array, from: number, last: number): number => {
  let first = from
  while (first <= last && words[first] === 0) first++
  return first
}

/** The power of the base at which the first word of a number stands. */
export const powerOf = (value: Exact): number => Math.floor(value.e / wordDigits)

/** Far from the largest and the smallest that decimal.js knows. */
export const isOrdinary = (power: number): boolean => Math.abs(power) < 1e9

export const isShort = ({ d }: Exact): boolean => d !== null && d.length <= mostWords

const bigWord = 10n ** BigInt(wordDigits)
const bigTwo = bigWord * bigWord

/** The words of a number as one whole number, without its sign. */
export const wholeOf = ({ d }: Exact): bigint => {
  let whole = BigInt(d.length % 2 === 1 ? d[0]! : 0)
  for (let i = d.length % 2; i < d.length; i += 2) whole = whole * bigTwo + BigInt(d[i]! * base + d[i + 1]!)
  return whole
}

const wholeWords = new Float64Array(6)

/** The exact number whole · 10^exponent, of a whole number above zero with up to 34 digits, or 10³⁴. */
export const fromWhole = (whole: bigint, exponent: number): Exact => {
  const power = Math.floor(exponent / wordDigits)
  let rest = whole * BigInt(tens[exponent - power * wordDigits]!)
  for (let i = wholeWords.length - 1; i > 0; i -= 2) {
    const two = Number(rest % bigTwo)
    rest /= bigTwo
    wholeWords[i] = two % base
    wholeWords[i - 1] = Math.floor(two / base)
  }
  const first = leading(wholeWords, 0, wholeWords.length - 1)
  return fromWords(1, wholeWords, first, wholeWords.length - 1, power + wholeWords.length - 1 - first)
}
