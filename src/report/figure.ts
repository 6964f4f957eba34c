import type { AssumptionKind } from '../comparison/varied.js'
import { Exact } from '../quantity/decimal.js'
import type { Language } from '../quantity/text.js'
import { formatDecimal } from './number.js'

const digits = 6
const mostDecimals = 20

/** A figure of an assumption for people: six digits, or all before the point; a calendar year has no separators. */
export const figureText = (value: number, kind: AssumptionKind, language: Language): string => {
  if (kind === 'calendarYear') return String(value)
  const rounded = new Exact(value).toSignificantDigits(digits)
  const text = new Exact(value).abs().gte(10 ** digits) ? new Exact(value).toFixed(0) : rounded.toFixed()
  return formatDecimal(text, Math.min(new Exact(text).decimalPlaces(), mostDecimals), language)
}

/** A binary64 number as decimal text without an exponent, for programs and for exact formatting. */
export const decimalOf = (value: number): string => new Exact(value).toFixed()
