import { Decimal } from 'decimal.js'
import type { Language } from '../quantity/text.js'

/** Rounding 6 is half-even. Only exact operations are used, so the precision never decides about a digit. */
const Exact = Decimal.clone({ precision: 60, rounding: 6 })

const decimalPattern = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e([+-]?\d+))?$/i
const largestExponent = 1000
const largestDigits = 100

const separators: Record<Language, { readonly thousands: string; readonly decimal: string }> = {
  nl: { thousands: '.', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
}

const parse = (value: string): Decimal => {
  const match = decimalPattern.exec(value)
  if (match === null) {
    throw new RangeError(`expected decimal text such as '-1234.5' or '1.2e9', got ${JSON.stringify(value)}`)
  }
  if (Math.abs(Number(match[1] ?? 0)) > largestExponent) {
    throw new RangeError(
      `expected decimal text with an exponent between -${largestExponent} and ${largestExponent}, got ${JSON.stringify(value)}`,
    )
  }
  return new Exact(value)
}

const checkDigits = (digits: number): void => {
  if (!Number.isInteger(digits) || digits < 0 || digits > largestDigits) {
    throw new RangeError(`expected a whole number of decimals between 0 and ${largestDigits}, got ${digits}`)
  }
}

/** Euro as millions of euro, exactly. */
export const millionsOf = (euro: string): string => parse(shift(euro, -6)).toFixed()

/** Moves the decimal point to the right; in text, because a multiplication would round to the precision. */
const shift = (value: string, places: number): string => `${parse(value).toFixed()}e${places}`

/** Sign and digits after rounding: a negative amount that rounds to nothing has no sign left. */
const rounded = (value: string, digits: number): { negative: boolean; zero: boolean; plain: string } => {
  checkDigits(digits)
  const text = parse(value).toFixed(digits)
  const plain = text.replace('-', '')
  const zero = !/[1-9]/.test(plain)
  return { negative: text.startsWith('-') && !zero, zero, plain }
}

const grouped = (plain: string, language: Language): string => {
  const { thousands, decimal } = separators[language]
  const [whole = '', fraction] = plain.split('.')
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands)
  return fraction === undefined ? groups : `${groups}${decimal}${fraction}`
}

/**
 * Writes decimal text with a fixed number of decimals, rounded half-even on the text itself: '-1234.5' becomes
 * '-1.234,50' in Dutch and '-1,234.50' in English. What rounds to zero carries no sign.
 */
export const formatDecimal = (value: string, digits: number, language: Language): string => {
  const { negative, plain } = rounded(value, digits)
  return `${negative ? '-' : ''}${grouped(plain, language)}`
}

/** As `formatDecimal`, with a plus before what is still above zero after rounding. */
export const formatSigned = (value: string, digits: number, language: Language): string => {
  const { negative, zero, plain } = rounded(value, digits)
  const sign = negative ? '-' : zero ? '' : '+'
  return `${sign}${grouped(plain, language)}`
}

/** Writes an amount in euro as millions of euro, without the unit. */
export const formatMillions = (euro: string, language: Language, digits = 0): string =>
  formatDecimal(shift(euro, -6), digits, language)

/** Writes a fraction as a percentage: '0.0225' with two decimals becomes '2,25%' in Dutch and '2.25%' in English. */
export const formatPercent = (fraction: string, digits: number, language: Language): string =>
  `${formatDecimal(shift(fraction, 2), digits, language)}%`

/** Writes a ratio, of benefits to costs for instance, with two decimals; a ratio that does not exist is a dash. */
export const formatRatio = (value: string | null, language: Language): string =>
  value === null ? '–' : formatDecimal(value, 2, language)

/** Half-even division of a whole number that is not negative. */
const divideHalfEven = (value: bigint, step: bigint): bigint => {
  const quotient = value / step
  const twice = 2n * (value % step)
  return twice > step || (twice === step && quotient % 2n === 1n) ? quotient + 1n : quotient
}

/** The share of every part in a total that is not negative, in whole steps; the total is rounded half-even if not given. */
const apportion = (parts: readonly bigint[], step: bigint, given?: bigint): bigint[] => {
  const remainders = parts.map((part) => ((part % step) + step) % step)
  const floors = parts.map((part, index) => (part - remainders[index]!) / step)
  const total = given ?? divideHalfEven(sum(parts), step)
  const left = Number(total - sum(floors))
  const order = parts.map((_, index) => index)
  order.sort((a, b) => compare(remainders[b]!, remainders[a]!) || a - b)
  const raised = new Set(order.slice(0, left))
  return floors.map((floor, index) => (raised.has(index) ? floor + 1n : floor))
}

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n)

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Rounds the parts of a total so that they add up exactly to the rounded total, by largest remainder: every part is
 * rounded down and the steps still missing go to the parts that lost most, the first of equals first. The total is
 * rounded half-even. A negative total is treated as the mirror image of a positive one, so that costs written with and
 * without a minus sign come out alike. The result is plain decimal text with the given number of decimals.
 *
 * @param rounded the rounded total, when a table above this one already says whether it went up or down
 * @throws RangeError for text that is no decimal, and for a rounded total that is not the total rounded up or down.
 */
export const roundToTotal = (parts: readonly string[], digits: number, rounded?: string): string[] => {
  checkDigits(digits)
  const amounts = parts.map(parse)
  const places = amounts.reduce((most, amount) => Math.max(most, amount.decimalPlaces()), digits)
  const scaled = amounts.map((amount) => BigInt(amount.toFixed(places).replace('.', '')))
  const total = sum(scaled)
  const leading = total === 0n ? (scaled.find((value) => value !== 0n) ?? 0n) : total
  const sign = leading < 0n ? -1n : 1n
  const step = 10n ** BigInt(places - digits)
  const given = rounded === undefined ? undefined : sign * BigInt(parse(rounded).toFixed(digits).replace('.', ''))
  if (given !== undefined && (given * step - total * sign) ** 2n >= step ** 2n) {
    throw new RangeError(`expected the total of the parts rounded up or down, got ${JSON.stringify(rounded)}`)
  }
  const steps = apportion(
    scaled.map((value) => value * sign),
    step,
    given,
  )
  return steps.map((value) => new Exact(`${value * sign}e-${digits}`).toFixed(digits))
}
