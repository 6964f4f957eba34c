import { power } from '../../quantity/binary64.js'
import type { Text } from '../../quantity/text.js'
import { fault, refuse } from '../problems.js'
import type { CriterionWeights } from './criterion-weights.js'
import { type MultiCriteriaInput, standardised } from './multi-criteria-input.js'
import { type Ranked, rankingOf } from './ranking.js'

/** An alternative whose product is 0 whatever its other values, and the criteria that make it so. */
export interface Zeroed {
  readonly alternative: string
  readonly criteria: readonly string[]
}

/** A weighted product: best first in `ranking`; tables in the order of the decision table. */
export interface WeightedProduct {
  readonly weights: CriterionWeights
  readonly values: readonly (readonly number[])[]
  readonly ranking: readonly Ranked[]
  /** Where a value of 0 decides alone. */
  readonly zeroed: readonly Zeroed[]
}

/** v_ak^w_k by alternative and criterion. */
export const weightedFactors = (
  values: readonly (readonly number[])[],
  weights: readonly number[],
): readonly (readonly number[])[] => values.map((row) => row.map((value, k) => power(value, weights[k]!)))

/** Π_k v_ak^w_k for each alternative, whatever the weights add up to. */
export const weightedProducts = (
  values: readonly (readonly number[])[],
  weights: readonly number[],
): readonly number[] =>
  weightedFactors(values, weights).map((row) => row.reduce((product, factor) => product * factor, 1))

const negativeProblems = ({ table }: MultiCriteriaInput, values: readonly (readonly number[])[]): readonly Text[] =>
  values.flatMap((row, a) =>
    row.flatMap((value, k) =>
      value < 0
        ? [
            fault(
              {
                en: `value of “${table.alternatives[a]}” on “${table.criteria[k]!.id}”`,
                nl: `waarde van “${table.alternatives[a]}” op “${table.criteria[k]!.id}”`,
              },
              { en: 'a value of 0 and more, for a product', nl: 'een waarde van 0 of meer, voor een product' },
              value,
              { en: 'Choose another normalisation or method.', nl: 'Kies een andere normalisatie of methode.' },
            ),
          ]
        : [],
    ),
  )

/**
 * The weighted product (gewogen product) of each alternative: V_a = Π_k v_k(x_ak)^w_k.
 *
 * Values are pure numbers of 0 and more; weights add up to 1, and 0⁰ is 1. Partly compensatory: a value of 0 on a
 * criterion with weight makes the whole product 0, which `zeroed` lists.
 *
 * @throws RangeError with all problems of table, normalisation and weights, or for values below 0.
 *
 * Source: Bridgman, Dimensional Analysis (1922); Miller & Starr, Executive Decisions and Operations Research (1969).
 */
export const weightedProduct = (input: MultiCriteriaInput): WeightedProduct => {
  const { values, weights } = standardised(input)
  refuse(negativeProblems(input, values))
  const { alternatives, criteria } = input.table
  const products = weightedProducts(values, weights.weights)
  const zeroed = values.flatMap((row, a) => {
    const killing = criteria.filter((_, k) => row[k] === 0 && weights.weights[k]! > 0).map(({ id }) => id)
    return killing.length === 0 ? [] : [{ alternative: alternatives[a]!, criteria: killing }]
  })
  return { weights, values, ranking: rankingOf(alternatives, products, 'own'), zeroed }
}
