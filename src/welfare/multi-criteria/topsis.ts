import type { Text } from '../../quantity/text.js'
import type { CriterionWeights } from './criterion-weights.js'
import { euclideanLength } from './euclidean-length.js'
import { type MultiCriteriaInput, standardised } from './multi-criteria-input.js'
import { type Ranked, rankingOf } from './ranking.js'

/** How far one alternative is from the best and the worst that occurs. */
export interface IdealDistances {
  readonly id: string
  readonly toIdeal: number
  readonly toAntiIdeal: number
}

/** Closeness to the ideal, best first in `ranking`; null with the reason where no alternative differs from another. */
export type Topsis = {
  readonly weights: CriterionWeights
  readonly values: readonly (readonly number[])[]
  readonly distances: readonly IdealDistances[]
} & ({ readonly ranking: readonly Ranked[]; readonly why: null } | { readonly ranking: null; readonly why: Text })

const distance = (one: readonly number[], other: readonly number[]): number =>
  euclideanLength(one.map((value, k) => value - other[k]!))

/**
 * TOPSIS (afstand tot het ideaal): closeness C_a = d⁻ / (d⁺ + d⁻), with d⁺ and d⁻ the Euclidean distances of weighted
 * values w_k v_ak to the best and the worst weighted value of each criterion among the alternatives.
 *
 * Closeness lies between 0 and 1, the higher the better. Where low is better the values are turned round first, which
 * leaves all distances as they are. The ranking depends on the normalisation (`vector` in the original, `minMax` also in
 * use), and an alternative more or less can turn it round.
 *
 * @throws RangeError with all problems of table, normalisation and weights.
 *
 * Source: Hwang & Yoon, Multiple Attribute Decision Making (1981); Tzeng & Huang (2011).
 */
export const topsis = (input: MultiCriteriaInput): Topsis => {
  const { values, weights } = standardised(input)
  const { alternatives, criteria } = input.table
  const weighted = values.map((row) => row.map((value, k) => weights.weights[k]! * value))
  const along = (choose: (...values: number[]) => number) =>
    criteria.map((_, k) => choose(...weighted.map((row) => row[k]!)))
  const [ideal, antiIdeal] = [along(Math.max), along(Math.min)]
  const distances = alternatives.map((id, a) => ({
    id,
    toIdeal: distance(weighted[a]!, ideal),
    toAntiIdeal: distance(weighted[a]!, antiIdeal),
  }))
  const shared = { weights, values, distances }
  if (distances.every(({ toIdeal, toAntiIdeal }) => toIdeal + toAntiIdeal === 0)) {
    const why = {
      en: 'No alternative differs from another on a criterion with weight.',
      nl: 'Geen alternatief verschilt van een ander op een criterium met gewicht.',
    }
    return { ...shared, ranking: null, why }
  }
  const scores = distances.map(({ toIdeal, toAntiIdeal }) => toAntiIdeal / (toIdeal + toAntiIdeal))
  return { ...shared, ranking: rankingOf(alternatives, scores, 1), why: null }
}
