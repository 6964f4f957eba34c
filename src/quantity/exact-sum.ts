import { Exact, zero } from './decimal.js'
import { multiplyWords, powerOfProduct, productWords } from './decimal-arithmetic.js'
import { carry, fromWords, isShort, leading, powerOf, roundAt, roundTo34, tens, wordDigits } from './decimal-words.js'

/* Sums of exact numbers, rounded once instead of at every step. */

/** Words of a sum; the one at `units` holds the units. */
const room = 128
const units = room / 2
const modes = { halfEven: Exact.ROUND_HALF_EVEN, floor: Exact.ROUND_FLOOR } as const

/** Whether words have a place in a sum, with two before them for what is carried. */
const fits = (at: number, words: number): boolean => at >= 2 && at + words <= room

/** Sums of what has no place here are exact where all their digits lie within 5000 places. */
const Wide = Exact.clone({ precision: 5000 })

const notRounded = (): void => {}

/** A sum in the making: exact until it is asked for, so that its order makes no difference. */
export class ExactSum {
  readonly #words = new Float64Array(room)
  #first = room
  #last = -1
  /** What has no place here: very long, large or small numbers, and those that are not finite. */
  readonly #beyond: Exact[] = []

  /** Forgets what was added by someone who was interrupted before taking it. */
  restart(): void {
    if (this.#last >= 0 || this.#beyond.length > 0) this.take()
  }

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
      const first = multiplyWords(a, b)
      const words = a.d.length + b.d.length - first + 1
      const at = units - powerOfProduct(a, b, first)
      if (fits(at, words)) this.#addWords(at, productWords, first, words, a.s * b.s)
      else this.#addBeyond(a.times(b), 1)
    }
  }

  /** The sum, rounded to 34 digits; begins anew. */
  take(): Exact {
    return this.#beyond.length === 0 ? this.#taken(roundTo34) : new Exact(this.#takenBeyond().toSignificantDigits(34))
  }

  /** The sum at so many decimal places; begins anew. */
  takePlaces(places: number, rounding: 'halfEven' | 'floor'): Exact {
    const at = units + Math.floor(places / wordDigits) + 1
    const unit = tens[wordDigits - (places % wordDigits)]!
    if (this.#beyond.length > 0) return new Exact(this.#takenBeyond().toDecimalPlaces(places, modes[rounding])).plus(0)
    // What rounding down a small loss makes may stand far before its words.
    if (at < this.#first && this.#last >= 0) this.#first = at
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

  #addBeyond(value: Exact, sign: 1 | -1): void {
    this.#beyond.push(sign === 1 ? value : value.neg())
  }

  /** All together, by decimal.js. */
  #takenBeyond(): Exact {
    return this.#beyond.splice(0).reduce((sum, value) => sum.plus(value), new Wide(this.#taken(notRounded)))
  }

  #taken(round: (words: Float64Array, first: number, last: number, sign: number) => void): Exact {
    const [words, last] = [this.#words, this.#last]
    if (last < 0) return zero
    // Words stay exact for 9·10⁸ numbers, which reach two words further.
    const top = this.#first - 2
    carry(words, top, last)
    const sign = words[top]! < 0 ? -1 : 1
    if (sign < 0) {
      for (let i = top; i <= last; i++) words[i] = -words[i]!
      carry(words, top, last)
    }
    const first = leading(words, top, last)
    if (first <= last) round(words, first, last, sign)
    const start = leading(words, top, last)
    const made = start > last ? zero : fromWords(sign, words, start, last, units - start)
    words.fill(0, top, last + 1)
    this.#first = room
    this.#last = -1
    return made
  }
}

const shared = new ExactSum()

/** Σ of numbers, rounded to 34 digits once. */
export const exactTotal = (values: readonly Exact[]): Exact => {
  shared.restart()
  for (const value of values) shared.add(value)
  return shared.take()
}

/** a − b, rounded to 34 digits. */
export const difference = (a: Exact, b: Exact): Exact => {
  shared.restart()
  shared.add(a)
  shared.add(b, -1)
  return shared.take()
}
