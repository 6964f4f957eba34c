import { chandrupatla } from '../../appraisal/indicators/chandrupatla.js'
import type { Text } from '../../quantity/text.js'
import { finite, listProblems, notNegative, numberProblems, positive, problemInWords, refuse } from '../problems.js'
import { anything, inputProblems } from '../shape.js'
import { total } from '../total.js'
import { type ExponentialSum, exponentialSum, signAt, valueAt } from './exponential-sum.js'
import { polishElasticity } from './polish-elasticity.js'
import { type Place, placesBetween } from './turning-points.js'

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

/** Changes of sign from the highest income to the lowest: the balance has no more roots (Laguerre, after Descartes). */
const signChanges = (amounts: Float64Array): number => {
  let changes = 0
  for (let i = 1; i < amounts.length; i++) if (amounts[i]! > 0 !== amounts[i - 1]! > 0) changes += 1
  return changes
}

/** A root where places next to each other are all zero: multiple if the balance turns there, or is flat. */
const rootAt = (sum: ExponentialSum, places: readonly Place[]): ElasticityRoot => {
  const turns = places.filter(({ turning }) => turning)
  const used = turns.length > 0 ? turns : places
  const elasticity = total(used.map(({ at }) => at)) / used.length
  return { elasticity, multiple: turns.length > 0 || signAt(sum, elasticity, 1) === 0 }
}

/** All roots between two elasticities, both counted in. */
const rootsOf = (sum: ExponentialSum, low: number, high: number): readonly ElasticityRoot[] => {
  const ends = [low, high].map((at): Place => ({ at, turning: false }))
  const places = signChanges(sum.amounts) === 1 ? ends : placesBetween(sum, low, high)
  const signs = places.map(({ at }) => signAt(sum, at, 0))
  const roots: ElasticityRoot[] = []
  for (let i = 0; i < places.length; i++) {
    const first = i
    while (signs[first] === 0 && signs[i + 1] === 0) i++
    const next = places[i + 1]
    if (signs[first] === 0) roots.push(rootAt(sum, places.slice(first, i + 1)))
    else if (next && signs[i]! * signs[i + 1]! < 0) {
      const elasticity = chandrupatla((at) => valueAt(sum.amounts, sum, at), places[i]!.at, next.at)
      roots.push({ elasticity, multiple: false })
    }
  }
  return roots
}

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
 * ones: with one change of sign from the highest income to the lowest there is at most one (Laguerre 1884; Pólya & Szegő,
 * Problems and Theorems in Analysis II, part V), and otherwise the range is divided until bounds on the balance and its
 * derivatives leave at most one in each part. They are refined at 30 digits, figures counting as they print, and rounded
 * to binary64. Roots so close together that the balance between them is zero within the rounding of binary64 count as one
 * multiple root.
 *
 * @throws RangeError that lists every figure that is missing or not finite, incomes of 0 and less, and a range that is
 * not one of elasticities of 0 and more.
 */
export const breakEvenElasticity = (input: {
  readonly netBenefits: readonly number[]
  readonly incomes: readonly number[]
  readonly range: { readonly low: number; readonly high: number }
}): BreakEvenElasticities => {
  refuse(inputProblems(input, { netBenefits: anything, incomes: anything, range: anything }))
  const { netBenefits, incomes, range } = input
  refuse(problemsOf(netBenefits, incomes, range))
  const sum = exponentialSum(netBenefits, incomes)
  if (sum.terms.length === 0) return allZero
  if (signChanges(sum.amounts) === 0) return oneSign
  // A root at an end of the range, within rounding, may be polished to just outside it: it stays the end.
  const inRange = (value: number): number => Math.min(range.high, Math.max(range.low, value))
  const roots = rootsOf(sum, range.low, range.high).map((found) => ({
    ...found,
    elasticity: inRange(polishElasticity(sum, found)),
  }))
  const [root, second] = roots
  if (root === undefined) return noRoot
  return second === undefined ? { kind: 'unique', roots: [root] } : several(roots)
}
