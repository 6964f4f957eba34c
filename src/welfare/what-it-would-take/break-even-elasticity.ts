import { type Powers, rootsBetween } from '../../appraisal/indicators/polynomial-roots.js'
import { log, power } from '../../quantity/binary64.js'
import type { Text } from '../../quantity/text.js'
import {
  fault,
  finite,
  listProblems,
  notNegative,
  numberProblems,
  positive,
  problemInWords,
  refuse,
  within,
} from '../problems.js'
import { total } from '../total.js'
import { type ExactTerm, exactTerms, polishElasticity } from './polish-elasticity.js'

/** An elasticity at which the weighted balance is zero. It is multiple where the balance only touches zero, or is so flat there that rounding decides. */
export interface ElasticityRoot {
  readonly elasticity: number
  readonly multiple: boolean
}

/** All break-even elasticities on a range, rising: none with the reason, one, or several. */
export type BreakEvenElasticities =
  | {
      readonly kind: 'none'
      readonly roots: readonly []
      readonly why: 'allZero' | 'oneSign' | 'noRoot'
      readonly explanation: Text
    }
  | { readonly kind: 'unique'; readonly roots: readonly [ElasticityRoot] }
  | { readonly kind: 'several'; readonly roots: readonly ElasticityRoot[]; readonly explanation: Text }

type None = Extract<BreakEvenElasticities, { kind: 'none' }>

const none = (why: None['why'], en: string, nl: string): None => ({
  kind: 'none',
  roots: [],
  why,
  explanation: { en, nl },
})

const allZero = none(
  'allZero',
  'Net benefits are zero at each income, so the balance is zero at every elasticity and none stands out.',
  'De netto baten zijn bij elk inkomen nul; het saldo is bij elke elasticiteit nul en geen enkele springt eruit.',
)
const oneSign = none(
  'oneSign',
  'Net benefits have the same sign at each income, so no elasticity changes the sign of the balance.',
  'De netto baten hebben bij elk inkomen hetzelfde teken; geen elasticiteit verandert het teken van het saldo.',
)
const noRoot = none(
  'noRoot',
  'The weighted balance is zero at no elasticity on the range.',
  'Het gewogen saldo is bij geen enkele elasticiteit op het bereik nul.',
)

const several = (roots: readonly ElasticityRoot[]): BreakEvenElasticities => ({
  kind: 'several',
  roots,
  explanation: {
    en: `The weighted balance is zero at ${roots.length} elasticities: weighting more does not always help. Judge by the balance between them.`,
    nl: `Het gewogen saldo is nul bij ${roots.length} elasticiteiten: zwaarder wegen helpt niet altijd. Beoordeel op het saldo ertussen.`,
  },
})

interface Term {
  readonly amount: number
  /** The lowest income over this one: 1 and less, so that no power overflows at an elasticity of 0 and more. */
  readonly ratio: number
}

const termsOf = (exact: readonly ExactTerm[]): readonly Term[] => {
  const lowest = exact.at(-1)?.income ?? 1
  const terms = exact.map(({ income, amount }) => ({
    ratio: lowest / income,
    amount: within(amount.toNumber(), `Net benefit at an income of ${income}`),
  }))
  refuse(
    terms.some(({ ratio }) => ratio === 0)
      ? [fault('Incomes', 'a lowest that is not nothing beside the highest', lowest, 'Check their unit.')]
      : [],
  )
  return terms
}

/** Exponents of e^η, from 0 up: dividing by an exponential changes no root. */
const exponentsOf = (terms: readonly Term[]): readonly number[] => {
  const first = log(terms[0]?.ratio ?? 1)
  return terms.map(({ ratio }) => log(ratio) - first)
}

/** A sum of amount · ratio^η as `rootsBetween` reads it; its places are elasticities themselves. */
const exponentials = (terms: readonly Term[]): Powers => {
  const exponents = exponentsOf(terms)
  return {
    of: (index) => exponents[index]!,
    valueAt: (amounts, at) => {
      let value = 0
      for (let i = 0; i < amounts.length; i++) value += amounts[i]! * power(terms[i]!.ratio, at)
      return value
    },
  }
}

/** The amounts over a power of two (exactly) near the largest, so that their size does not matter. */
const scaled = (terms: readonly Term[]): readonly Term[] => {
  const largest = terms.reduce((most, { amount }) => Math.max(most, Math.abs(amount)), 0)
  const size = 2 ** Math.min(1023, Math.floor(Math.log2(largest)))
  return terms.map(({ amount, ratio }) => ({ amount: amount / size, ratio }))
}

/** Whether the balance is flat, within rounding, at a place where it is zero. */
const isFlatAt = (terms: readonly Term[], at: number): boolean => {
  const exponents = exponentsOf(terms)
  const slopes = terms.map(({ amount, ratio }, i) => amount * exponents[i]! * power(ratio, at))
  const size = total(slopes.map(Math.abs))
  return Math.abs(total(slopes)) <= 4 * terms.length * Number.EPSILON * size
}

/** All roots between two elasticities, both counted in. A zero at an end of the range is no turning point by itself. */
const rootsOf = (terms: readonly Term[], low: number, high: number): readonly ElasticityRoot[] =>
  rootsBetween(
    Float64Array.from(terms, ({ amount }) => amount),
    low,
    high,
    exponentials(terms),
  ).map(({ at, multiple }) => ({
    elasticity: at,
    multiple: multiple && ((at !== low && at !== high) || isFlatAt(terms, at)),
  }))

const problemsOf = (netBenefits: readonly number[], incomes: readonly number[], range: unknown): readonly string[] => {
  const length = Array.isArray(netBenefits) ? netBenefits.length : 0
  const { low, high } = { low: undefined, high: undefined, ...(range as object) }
  const bounds = [
    ...numberProblems('Lowest elasticity', low, notNegative, 'Give the range to search, from 0 to 10 for instance.'),
    ...numberProblems('Highest elasticity', high, notNegative, 'Give the range to search, from 0 to 10 for instance.'),
  ]
  const order =
    bounds.length === 0 && Number(low) > Number(high)
      ? [problemInWords('Range', 'a lowest elasticity of at most the highest', `${low} to ${high}`, 'Swap the two.')]
      : []
  return [
    ...listProblems('Net benefits', netBenefits, {
      length,
      rule: finite,
      mend: 'Give the present value for each group.',
    }),
    ...listProblems('Incomes', incomes, {
      length,
      rule: positive,
      mend: 'Give the income of each group, in one unit.',
    }),
    ...bounds,
    ...order,
  ]
}

/**
 * Break-even elasticities (omslagelasticiteiten): all η on a range at which the balance with iso-elastic weights,
 * Σ NB_i (y_ref / y_i)^η, is zero.
 *
 * Lists hold one number for each region or group; net benefits are present values in one unit of money, incomes in one
 * unit, above 0. The reference income does not matter: it scales the balance. The range is required, both ends counted
 * in; a balance of zero without weighting is a root at 0. There can be none, one or several.
 *
 * The balance is a sum of exponentials in η, and its roots are isolated without a grid that could pass over two close
 * ones: divided by one of the exponentials, its derivative is such a sum with one change of sign fewer, whose roots are
 * the only places between which the balance has more than one (Rolle; Pólya & Szegő, Problems and Theorems in Analysis
 * II, part V). They are refined at 50 digits, figures counting as they print, and rounded to binary64. Roots so close
 * together that the balance between them is zero within the rounding of binary64 count as one multiple root.
 *
 * @throws RangeError that lists every figure that is missing or not finite, incomes of 0 and less, and a range that is
 * not one of elasticities of 0 and more.
 */
export const breakEvenElasticity = (input: {
  readonly netBenefits: readonly number[]
  readonly incomes: readonly number[]
  readonly range: { readonly low: number; readonly high: number }
}): BreakEvenElasticities => {
  const { netBenefits, incomes, range } = input
  refuse(problemsOf(netBenefits, incomes, range))
  const exact = exactTerms(netBenefits, incomes)
  const terms = termsOf(exact)
  if (terms.length === 0) return allZero
  if (terms.every(({ amount }) => amount > 0) || terms.every(({ amount }) => amount < 0)) return oneSign
  // A root at an end of the range, within rounding, may be polished to just outside it: it stays the end.
  const inRange = (value: number): number => Math.min(range.high, Math.max(range.low, value))
  const roots = rootsOf(scaled(terms), range.low, range.high).map((found) => ({
    ...found,
    elasticity: inRange(polishElasticity(exact, found)),
  }))
  const [root, second] = roots
  if (root === undefined) return noRoot
  return second === undefined ? { kind: 'unique', roots: [root] } : several(roots)
}
