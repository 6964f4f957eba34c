import type { Text } from '../../quantity/text.js'
import { fault, refuse } from '../problems.js'
import { inputProblems as unshaped } from '../shape.js'
import { total } from '../total.js'
import { type CriterionWeights, type WeightChoice, weightProblems, weightsOf } from './criterion-weights.js'
import { type DecisionTable, tableProblems } from './decision-table.js'
import { type PreferenceFunction, preferenceOf, preferenceProblems } from './preference-functions.js'
import { type Ranked, rankingOf } from './ranking.js'
import { preferencesShape, tableShape, weightsShape } from './shapes.js'

export interface PrometheeInput {
  readonly table: DecisionTable
  readonly weights: WeightChoice
  /** One for each criterion, in their order. */
  readonly preferences: readonly PreferenceFunction[]
}

/** Outranking flows of one alternative, from 0 to 1; net from −1 to 1. */
export interface OutrankingFlows {
  readonly id: string
  /** φ⁺: how far it is preferred to the others, on average. */
  readonly leaving: number
  /** φ⁻: how far the others are preferred to it, on average. */
  readonly entering: number
  /** φ = φ⁺ − φ⁻. */
  readonly net: number
}

/** PROMETHEE II: flows in the order of the table, and the ranking by net flow. */
export interface Promethee {
  readonly weights: CriterionWeights
  /** π(a, b): rows a, columns b, 0 on the diagonal. */
  readonly preferences: readonly (readonly number[])[]
  readonly flows: readonly OutrankingFlows[]
  readonly ranking: readonly Ranked[]
}

const inputProblems = ({ table, weights, preferences }: PrometheeInput): readonly Text[] => {
  const { alternatives, criteria } = table
  return [
    ...tableProblems(table),
    ...(alternatives.length === 1
      ? [
          fault({ en: 'alternatives', nl: 'alternatieven' }, { en: 'two or more', nl: 'twee of meer' }, alternatives, {
            en: 'Add one to compare with.',
            nl: 'Voeg er een toe om mee te vergelijken.',
          }),
        ]
      : []),
    ...weightProblems(weights, criteria),
    ...(preferences.length === criteria.length
      ? criteria.flatMap(({ id }, k) => preferenceProblems(id, preferences[k]!))
      : [
          fault(
            { en: 'preference functions', nl: 'voorkeursfuncties' },
            { en: `one for each of ${criteria.length} criteria`, nl: `één voor elk van ${criteria.length} criteria` },
            preferences,
            { en: 'Give them in the order of the criteria.', nl: 'Geef ze in de volgorde van de criteria.' },
          ),
        ]),
  ]
}

/**
 * PROMETHEE II (outranking): π(a, b) = Σ_k w_k P_k(advantage of a over b), φ⁺(a) = Σ_b π(a, b) / (n − 1),
 * φ⁻(a) = Σ_b π(b, a) / (n − 1), φ = φ⁺ − φ⁻.
 *
 * Scores stay in their own units, so there is no normalisation; thresholds are in these units. Weights add up to 1. Net
 * flows add up to 0. Partly compensatory; an alternative more or less can turn the ranking round.
 *
 * @throws RangeError with all problems: table, weights, fewer than two alternatives, thresholds that are not in order.
 *
 * Source: Brans & Vincke, A preference ranking organisation method, Management Science 31 (1985).
 */
export const promethee = (input: PrometheeInput): Promethee => {
  refuse(unshaped(input, { table: tableShape, weights: weightsShape, preferences: preferencesShape }))
  refuse(inputProblems(input))
  const { alternatives, criteria, scores } = input.table
  const weights = weightsOf(input.weights, criteria)
  const advantage = (a: number, b: number, k: number): number => {
    const difference = scores[a]![k]! - scores[b]![k]!
    return criteria[k]!.better === 'high' ? difference : -difference
  }
  const preferences = alternatives.map((_, a) =>
    alternatives.map((__, b) =>
      total(criteria.map((___, k) => weights.weights[k]! * preferenceOf(input.preferences[k]!, advantage(a, b, k)))),
    ),
  )
  const others = alternatives.length - 1
  const flows = alternatives.map((id, a) => {
    const leaving = total(preferences[a]!) / others
    const entering = total(preferences.map((row) => row[a]!)) / others
    return { id, leaving, entering, net: leaving - entering }
  })
  const ranking = rankingOf(
    alternatives,
    flows.map(({ net }) => net),
    1,
  )
  return { weights, preferences, flows, ranking }
}
