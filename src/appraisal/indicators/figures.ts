import { isDecimalText } from '../../quantity/leaf.js'
import type { DecimalText } from '../../quantity/quantity.js'

/** A number, or the same as decimal text so that no digit is lost. */
export type Figure = DecimalText | number

/** Throws a RangeError when a figure is no finite decimal number. `name` says what it is, `mend` what to write. */
export const checkFigure = (figure: Figure, name: string, mend = ''): void => {
  if (isDecimalText(String(figure))) return
  throw new RangeError(`Expected ${name} as a finite number, got ${figure}.${mend && ` ${mend}`}`)
}

/** The result of a formula. @throws RangeError when it is too large for a number */
export const fitting = (result: number, name: string): number => {
  if (Number.isFinite(result)) return result
  throw new RangeError(`Expected ${name} that fits in a number, got ${result}. Use larger units.`)
}

export interface RateOptions {
  /** Accept a rate above 0.5 (50 % a year). Without it such a rate is taken for a percentage typed as a fraction. */
  readonly allowHighRate?: boolean
}

const highestUsualRate = 0.5

/** Throws a RangeError for a yearly rate that is not finite, at most −1, or above 0.5 without `allowHighRate`. */
export const checkRate = (rate: Figure, { allowHighRate = false }: RateOptions = {}): void => {
  if (!isDecimalText(String(rate)) || Number(rate) <= -1) {
    throw new RangeError(
      `Expected a yearly discount rate as a finite fraction above -1, got ${rate}. Write 2.25 % as 0.0225.`,
    )
  }
  if (Number(rate) > highestUsualRate && !allowHighRate) {
    throw new RangeError(
      `Expected a yearly discount rate as a fraction of at most ${highestUsualRate}, got ${rate}. ` +
        `If ${rate} % is meant, write ${Number(rate) / 100}; if the rate is right, pass { allowHighRate: true }.`,
    )
  }
}

/** Throws a RangeError that names the first flow that is not a finite number. */
export const checkFlows = (flows: readonly Figure[]): void => {
  const wrong = flows.findIndex((flow) => !isDecimalText(String(flow)))
  if (wrong < 0) return
  throw new RangeError(
    `Expected a finite number for every year, got ${flows[wrong]} at position ${wrong}. Give 0 for a year without flows.`,
  )
}

/** More years than this are a typing error. */
export const mostYears = 10_000

/** Throws a RangeError when a number of years is not whole, below `least` or above 10,000. */
export const checkYears = (years: number, least = 1): void => {
  if (Number.isInteger(years) && years >= least && years <= mostYears) return
  throw new RangeError(
    `Expected a whole number of years from ${least} to ${mostYears}, got ${years}. For ever is worth 1 / rate a year; for part of a year give yearly flows.`,
  )
}
