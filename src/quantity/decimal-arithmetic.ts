import { Exact, zero } from './decimal.js'

/*
 * Sums and products of exact numbers, rounded as decimal.js rounds but without making a number for every step between:
 * what decimal.js adds and multiplies is right, and slow because each step copies what it is given. It keeps a number as
 * words of seven digits that stand at fixed places from the point; here these go into one row of words.
 */

const base = 1e7
const wordDigits = 7
const digits = 34

/** Words of a sum; the one at `units` holds the units. */
const room = 128
const units = room / 2
/** Words of a number that is added here; decimal.js is asked for longer ones. So many products of words fit in 2⁵³. */
const most = 24

const tens = [1, 10, 100, 1000, 1e4, 1e5, 1e6, base]

const digitsOf = (word: number): number => {
  let count = 1
  while (word >= tens[count]!) count++
  return count
}

/** Lets every word hold seven digits again, from the last to the first, which takes what is left over, its sign too. */
const carry = (words: Float64Array, first: number, last: number): void => {
  for (let i = last; i > first; i--) {
    const word = words[i]!
    if (word >= 0 && word < base) continue
    const over = Math.floor(word / base)
    words[i] = word - over * base
    words[i - 1]! += over
  }
}

const modes = { halfEven: Exact.ROUND_HALF_EVEN, floor: Exact.ROUND_FLOOR } as const

type Rounding = 'halfEven' | 'floor' | 'ceil'

/** Rounds what stands from `first` to `last` to multiples of `unit` in the word `at`; the word before `first` may change. */
const roundAt = (words: Float64Array, last: number, at: number, unit: number, rounding: Rounding): void => {
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

/** The same to so many digits from the first that is not zero, which stands in the word `first`. */
const roundTo34 = (words: Float64Array, first: number, last: number): void => {
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

/** Lists to copy: one that grows takes room for many more. */
const blanks = Array.from({ length: room }, (_, length) => Array.from({ length }, () => 0))

/** The number of words of which the first, not zero, stands at a power of the base. */
const numberOf = (sign: number, words: Float64Array, first: number, last: number, power: number): Exact => {
  let end = last
  while (words[end] === 0) end--
  const list = blanks[end - first + 1]!.slice()
  for (let i = first; i <= end; i++) list[i - first] = words[i]! | 0
  return new Made(sign, power * wordDigits + digitsOf(words[first]!) - 1, list) as unknown as Exact
}

/** Where the first word that is not zero stands; after the last where there is none. */
const leading = (words: Float64Array, from: number, last: number): number => {
  let first = from
  while (first <= last && words[first] === 0) first++
  return first
}

/** The power of the base at which the first word of a number stands. */
const powerOf = (value: Exact): number => Math.floor(value.e / wordDigits)

/** Far from the largest and the smallest that decimal.js knows. */
const isOrdinary = (power: number): boolean => Math.abs(power) < 1e9

const isShort = ({ d }: Exact): boolean => d !== null && d.length <= most

const productWords = new Float64Array(2 * most + 1)

/** Multiplies into `productWords`, rounded; returns where its first word stands, of `a.d.length + b.d.length + 1`. */
const multiply = (a: Exact, b: Exact): number => {
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

/** a · b, rounded to 34 digits: that of decimal.js. */
export const product = (a: Exact, b: Exact): Exact => {
  if (!isShort(a) || !isShort(b)) return a.times(b)
  if (a.d[0] === 0 || b.d[0] === 0) return zero
  const first = multiply(a, b)
  const power = powerOf(a) + powerOf(b) + 2 - first
  return isOrdinary(power) ? numberOf(a.s * b.s, productWords, first, a.d.length + b.d.length, power) : a.times(b)
}

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
export const exactOf = (whole: bigint, exponent: number): Exact => {
  const power = Math.floor(exponent / wordDigits)
  let rest = whole * BigInt(tens[exponent - power * wordDigits]!)
  for (let i = wholeWords.length - 1; i > 0; i -= 2) {
    const two = Number(rest % bigTwo)
    rest /= bigTwo
    wholeWords[i] = two % base
    wholeWords[i - 1] = Math.floor(two / base)
  }
  const first = leading(wholeWords, 0, wholeWords.length)
  return numberOf(1, wholeWords, first, wholeWords.length - 1, power + wholeWords.length - 1 - first)
}

/** Whether a is larger (1), smaller (−1) or the same (0), as `cmp` of decimal.js says. */
export const compare = (a: Exact, b: Exact): number => {
  if (a.s !== b.s || !isShort(a) || !isShort(b) || a.d[0] === 0 || b.d[0] === 0) return a.cmp(b)
  if (a.e !== b.e) return a.e > b.e ? a.s : -a.s
  for (let i = 0; i < a.d.length && i < b.d.length; i++) if (a.d[i] !== b.d[i]) return a.d[i]! > b.d[i]! ? a.s : -a.s
  return a.d.length === b.d.length ? 0 : a.d.length > b.d.length ? a.s : -a.s
}

/** Words of a quotient: at least 34 digits and one more, whatever the first. */
const quotientWords = 7
const remainder = new Float64Array(2 * most)
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
  if (!isShort(a) || !isShort(b) || b.d[0] === 0) return a.div(b)
  if (a.d[0] === 0) return zero
  divide(a.d, b.d)
  const last = quotientWords + 1
  roundTo34(quotientRow, leading(quotientRow, 0, last), last)
  const first = leading(quotientRow, 0, last)
  const power = powerOf(a) - powerOf(b) + 1 - first
  return isOrdinary(power) ? numberOf(a.s * b.s, quotientRow, first, last, power) : a.div(b)
}

/** Whether words have a place in a sum, with some before them for what is carried. */
const fits = (at: number, words: number): boolean => at >= 4 && at + words <= room

/** A sum in the making: exact until it is asked for, so that its order makes no difference. */
export class ExactSum {
  readonly #words = new Float64Array(room)
  #first = room
  #last = -1
  /** What has no place here: very long, large or small numbers, and those that are not finite. */
  #beyond: Exact | null = null

  /** Adds a number, or takes it off. */
  add(value: Exact, sign: 1 | -1 = 1): void {
    const words = isShort(value) ? value.d.length : 0
    const at = words > 0 ? units - powerOf(value) : 0
    if (!fits(at, words)) this.#addBeyond(value, sign)
    else if (value.d[0] !== 0) this.#addWords(at, value.d, 0, words, sign * value.s)
  }

  /** Adds a product, rounded to 34 digits first. */
  addProduct(a: Exact, b: Exact): void {
    if (!isShort(a) || !isShort(b)) {
      this.#addBeyond(a.times(b), 1)
    } else if (a.d[0] !== 0 && b.d[0] !== 0) {
      const first = multiply(a, b)
      const words = a.d.length + b.d.length - first + 1
      const at = units - (powerOf(a) + powerOf(b) + 2 - first)
      if (fits(at, words)) this.#addWords(at, productWords, first, words, a.s * b.s)
      else this.#addBeyond(a.times(b), 1)
    }
  }

  /** The sum, rounded to 34 digits; begins anew. */
  take(): Exact {
    const own = this.#taken(roundTo34)
    const beyond = this.#takeBeyond()
    return beyond ? own.plus(beyond) : own
  }

  /** The sum at so many decimal places; begins anew. */
  takePlaces(places: number, rounding: 'halfEven' | 'floor'): Exact {
    const at = units + Math.floor(places / wordDigits) + 1
    const unit = tens[wordDigits - (places % wordDigits)]!
    const beyond = this.#takeBeyond()
    if (beyond) return this.#taken(roundTo34).plus(beyond).toDecimalPlaces(places, modes[rounding])
    return this.#taken((words, _, last, sign) =>
      roundAt(words, last, at, unit, rounding === 'floor' && sign < 0 ? 'ceil' : rounding),
    )
  }

  #addWords(at: number, words: ArrayLike<number>, from: number, count: number, sign: number): void {
    const own = this.#words
    for (let i = 0; i < count; i++) own[at + i]! += sign * words[from + i]!
    if (at < this.#first) this.#first = at
    if (at + count > this.#last) this.#last = at + count - 1
  }

  #takeBeyond(): Exact | null {
    const beyond = this.#beyond
    this.#beyond = null
    return beyond
  }

  #addBeyond(value: Exact, sign: 1 | -1): void {
    const so = this.#beyond ?? zero
    this.#beyond = sign === 1 ? so.plus(value) : so.minus(value)
  }

  #taken(round: (words: Float64Array, first: number, last: number, sign: number) => void): Exact {
    const [words, last] = [this.#words, this.#last]
    if (last < 0) return zero
    // Sums of fewer than 10¹⁴ numbers reach two words further than these.
    const top = this.#first - 2
    carry(words, top, last)
    const sign = words[top]! < 0 ? -1 : 1
    if (sign < 0) {
      for (let i = top; i <= last; i++) words[i] = -words[i]!
      carry(words, top, last)
    }
    const first = leading(words, top, last)
    if (first <= last) round(words, first, last, sign)
    const start = leading(words, top - 1, last)
    const made = start > last ? zero : numberOf(sign, words, start, last, units - start)
    words.fill(0, top - 1, last + 1)
    this.#first = room
    this.#last = -1
    return made
  }
}

const shared = new ExactSum()

/** Σ of numbers, rounded to 34 digits once. */
export const exactTotal = (values: readonly Exact[]): Exact => {
  for (const value of values) shared.add(value)
  return shared.take()
}

/** a − b, rounded to 34 digits. */
export const difference = (a: Exact, b: Exact): Exact => {
  shared.add(a)
  shared.add(b, -1)
  return shared.take()
}
