import { exp } from '../../quantity/binary64.js'
import { Exact } from '../../quantity/decimal.js'
import {
  type DoubleDouble,
  doubleDouble,
  expOf,
  logOf,
  minus,
  over,
  plus,
  times,
} from '../../quantity/double-double.js'
import { fault, refuse, within } from '../problems.js'

/** The net benefits of all groups with one income together, as a term amount · e^(−decay · η). */
export interface Term {
  readonly income: number
  /** In a unit of money that makes the largest a few digits long; figures count as they print. */
  readonly amount: DoubleDouble
  /** ln(income / lowest income): 0 and more. */
  readonly decay: DoubleDouble
}

/** A balance as a sum of exponentials in the elasticity, from the highest income to the lowest. */
export interface ExponentialSum {
  readonly terms: readonly Term[]
  /** The same in binary64. */
  readonly amounts: Float64Array
  readonly decays: Float64Array
}

/** More digits than sums of figures as they print have. */
const Fine = Exact.clone({ precision: 50 })

/** decimal.js keeps words of seven digits. */
const digitsOfWord = 7
const word = doubleDouble(10 ** digitsOfWord)
/** So many hold more digits than a double-double has. */
const mostWords = 6

const wordsBefore = (value: Exact): number => Math.floor(value.e / digitsOfWord)

/** A decimal over 10^(7 · shift), so that no size overflows. */
const doubleDoubleOf = (value: Exact, shift: number): DoubleDouble => {
  const words = value.d.slice(0, mostWords)
  let result = words.reduce((sum, each) => plus(times(sum, word), doubleDouble(each)), doubleDouble(0))
  let left = wordsBefore(value) - shift - (words.length - 1)
  let power = doubleDouble(1)
  for (; left < 0; left++) power = times(power, word)
  for (; left > 0; left--) result = times(result, word)
  const size = over(result, power)
  return value.s < 0 ? { high: -size.high, low: -size.low } : size
}

const allAsOne = (values: readonly Exact[]): readonly DoubleDouble[] => {
  const shift = values.reduce((most, value) => Math.max(most, wordsBefore(value)), Number.NEGATIVE_INFINITY)
  return values.map((value) => doubleDoubleOf(value, shift))
}

/** What standard values have weighed already, with an elasticity of its own for each net benefit. */
export interface ResidualElasticities {
  /** The income elasticity of willingness to pay ε that a standard value took out; 0 for other net benefits. */
  readonly incomeElasticities: readonly number[]
  /** The income at which weights are 1. */
  readonly reference: number
}

/** Net benefits at one income that are weighed with one elasticity less η. */
interface Part {
  readonly income: number
  readonly taken: number
  readonly amount: Exact
}

/** Net benefits by income, from high to low, and by what is taken from the elasticity; those that cancel are left out. */
const partsOf = (
  netBenefits: readonly number[],
  incomes: readonly number[],
  residual: ResidualElasticities | undefined,
): readonly Part[] => {
  const parts = new Map<number | string, Part>()
  incomes.forEach((income, i) => {
    // At the reference all weights are 1, so that what is taken does not matter.
    const taken = income === residual?.reference ? 0 : (residual?.incomeElasticities[i] ?? 0)
    const amount = new Fine(netBenefits[i]!)
    const key = taken === 0 ? income : `${income} ${taken}`
    const known = parts.get(key)?.amount
    parts.set(key, { income, taken, amount: known ? known.plus(amount) : amount })
  })
  return [...parts.values()].filter(({ amount }) => !amount.isZero()).sort((a, b) => b.income - a.income)
}

/** Below this ratio of incomes powers leave the range of numbers. */
const smallestRatio = 1e-290

const requireRange = (parts: readonly Part[], reference: number | undefined): void => {
  for (const { income, amount } of parts)
    within(amount.toNumber(), {
      en: `Net benefit at an income of ${income}`,
      nl: `Netto baat bij een inkomen van ${income}`,
    })
  const incomes = [...parts.map(({ income }) => income), ...(reference === undefined ? [] : [reference])]
  const [highest, lowest] = [Math.max(...incomes), Math.min(...incomes)]
  refuse(
    lowest / highest < smallestRatio
      ? [
          fault(
            { en: 'Incomes', nl: 'Inkomens' },
            {
              en: 'a lowest that is not nothing beside the highest',
              nl: 'een laagste dat niet niets is naast het hoogste',
            },
            lowest,
            { en: 'Check their unit.', nl: 'Ga de eenheid na.' },
          ),
        ]
      : [],
  )
}

/** What is left of amounts that cancel at thirty digits: powers of incomes are rounded. */
const nothingLeft = 1e-28

/** What falls at one income, with the logarithm of that income up to a constant that is the same for all. */
interface Level {
  readonly income: number
  readonly log: DoubleDouble
  readonly amount: DoubleDouble
  /** What was added up to the amount, without signs. */
  readonly size: number
}

/** The amounts of one income together: what was weighed by (y_ref / y)^ε already counts for that much less. */
const levelsOf = (parts: readonly Part[], reference: number | undefined): readonly Level[] => {
  const amounts = allAsOne(parts.map(({ amount }) => amount))
  const incomes = [...parts.map(({ income }) => income), ...(reference === undefined ? [] : [reference])]
  const logs = allAsOne(incomes.map((income) => new Fine(income))).map(logOf)
  const levels = new Map<number, Level>()
  parts.forEach(({ income, taken }, i) => {
    const log = logs[i]!
    const amount =
      taken === 0 ? amounts[i]! : times(amounts[i]!, expOf(times(doubleDouble(taken), minus(log, logs[parts.length]!))))
    const known = levels.get(income)
    const size = Math.abs(amount.high) + (known?.size ?? 0)
    levels.set(income, { income, log, amount: known ? plus(known.amount, amount) : amount, size })
  })
  return [...levels.values()].filter(({ amount, size }) => !(Math.abs(amount.high) <= nothingLeft * size))
}

/**
 * The balance with iso-elastic weights over the lowest income to the power of the elasticity, which changes no root:
 * Σ NB (y_ref / y)^(η − ε) is Σ NB (y / y_ref)^ε · (y_ref / y)^η, of which only the amounts differ.
 *
 * @throws RangeError for net benefits at one income whose sum does not fit in a number, and for a lowest income that is
 * nothing beside the highest.
 */
export const exponentialSum = (
  netBenefits: readonly number[],
  incomes: readonly number[],
  residual?: ResidualElasticities,
): ExponentialSum => {
  const parts = partsOf(netBenefits, incomes, residual)
  requireRange(parts, residual?.reference)
  const levels = levelsOf(parts, residual?.reference)
  for (const { income, amount } of levels)
    within(amount.high, {
      en: `Net benefit at an income of ${income} less what standard values weigh`,
      nl: `Netto baat bij een inkomen van ${income} zonder wat kengetallen wegen`,
    })
  const terms = levels.map(({ income, log, amount }) => ({ income, amount, decay: minus(log, levels.at(-1)!.log) }))
  return {
    terms,
    amounts: Float64Array.from(terms, ({ amount }) => amount.high),
    decays: Float64Array.from(terms, ({ decay }) => decay.high),
  }
}

/** A moment Σ amount · decay^order · e^(−decay · η) to 30 digits, its slope, and its size without signs. */
export const fineMomentAt = (
  { terms }: ExponentialSum,
  elasticity: DoubleDouble,
  order: number,
): { readonly value: DoubleDouble; readonly slope: number; readonly size: number } => {
  let value = doubleDouble(0)
  let [slope, size] = [0, 0]
  for (const { amount, decay } of terms) {
    const exponent = times(decay, elasticity)
    let term = times(amount, expOf({ high: -exponent.high, low: -exponent.low }))
    for (let k = 0; k < order; k++) term = times(term, decay)
    value = plus(value, term)
    slope -= term.high * decay.high
    size += Math.abs(term.high)
  }
  return { value, slope, size }
}

/** The amounts of a moment, amount · decay^order. */
export const coefficientsOf = ({ amounts, decays }: ExponentialSum, order: number): Float64Array => {
  const coefficients = new Float64Array(amounts)
  for (let k = 0; k < order; k++) for (let i = 0; i < coefficients.length; i++) coefficients[i]! *= decays[i]!
  return coefficients
}

/** Σ coefficient · e^(−decay · η), as near as binary64 brings it. */
export const valueAt = (coefficients: Float64Array, { decays }: ExponentialSum, elasticity: number): number => {
  let value = 0
  for (let i = 0; i < coefficients.length; i++) value += coefficients[i]! * exp(-decays[i]! * elasticity)
  return value
}

/** What rounding can make of a sum of positive terms in binary64, exponents up to where e^(−x) vanishes. */
export const roundingOf = ({ amounts }: ExponentialSum): number => (amounts.length + 800) * Number.EPSILON

/**
 * The sign of a moment at an elasticity; 0 where it is smaller than four roundings of each of its terms. In thirty digits
 * where binary64 cannot tell.
 */
export const signAt = (sum: ExponentialSum, elasticity: number, order: number): -1 | 0 | 1 => {
  const coefficients = coefficientsOf(sum, order)
  let [value, size] = [0, 0]
  for (let i = 0; i < coefficients.length; i++) {
    const term = coefficients[i]! * exp(-sum.decays[i]! * elasticity)
    value += term
    size += Math.abs(term)
  }
  if (Math.abs(value) > 4 * roundingOf(sum) * size) return value > 0 ? 1 : -1
  const fine = fineMomentAt(sum, doubleDouble(elasticity), order)
  if (Math.abs(fine.value.high) <= 4 * coefficients.length * Number.EPSILON * fine.size) return 0
  return fine.value.high > 0 ? 1 : -1
}
