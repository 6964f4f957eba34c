import { constant } from '../../quantity/leaf.js'
import { add, multiply, pick } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import { annuity } from './annuity.js'
import type { Figure } from './figures.js'
import { flatFactors, timeSteps, yearlyRate } from './time-steps.js'

/** Equal yearly amounts and a last amount. */
export interface LevelFlows<Amount extends Figure = Figure> {
  /** How many years, whole. */
  readonly years: Amount
  /** The amount at the end of each of the years 1 … years; none when left out. */
  readonly yearly?: Amount
  /** An amount at the end of the last year, beside the yearly one; none when left out. */
  readonly final?: Amount
}

/** Present value (contante waarde) of equal yearly amounts and a last amount, as a quantity. */
export const levelPresentValue = (rate: Figure, { years, yearly, final }: LevelFlows): Quantity<never> => {
  const along = timeSteps(Number(years))
  const parts: Quantity<never>[] = []
  if (yearly !== undefined) parts.push(multiply(constant(yearly), annuity(rate, Number(years))))
  if (final !== undefined) {
    const factor = pick(flatFactors(yearlyRate(rate), along, 1), 'year', along.members.at(-1) as string)
    parts.push(multiply(constant(final), factor))
  }
  return parts.reduce((total, part) => add(total, part, { en: 'present value', nl: 'contante waarde' }))
}
