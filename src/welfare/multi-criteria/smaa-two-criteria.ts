import type { Text } from '../../quantity/text.js'
import { defined } from '../outcome.js'
import { fault, refuse } from '../problems.js'
import { inputProblems as unshaped } from '../shape.js'
import { type Acceptability, choiceEntropy, neverFirst } from './acceptability.js'
import { type DecisionTable, tableProblems } from './decision-table.js'
import { type Normalisation, normalisationProblems, valuesOf } from './normalisation.js'
import { normalisationShape, tableShape, weightSpaceShape } from './shapes.js'
import { type Stretch, stretchesOf } from './stretches.js'
import { narrowed, placed, type WeightSpace, weightSpaceProblems } from './weight-space.js'

export interface SmaaTwoCriteriaInput {
  readonly table: DecisionTable
  readonly normalisation: Normalisation
  /** What is known of weights; `{}` for nothing. */
  readonly weights: WeightSpace
}

/** Exact acceptabilities, in the order of the table. */
export interface SmaaTwoCriteria {
  readonly alternatives: readonly Acceptability[]
  /** In bits: see `choiceEntropy`. */
  readonly entropy: number
  /** The weights of the first criterion that agree with what is known. */
  readonly weightOfFirst: readonly [number, number]
}

const inputProblems = ({ table, normalisation, weights }: SmaaTwoCriteriaInput): readonly Text[] => [
  ...tableProblems(table),
  ...(table.criteria.length === 2
    ? []
    : [
        fault('criteria', { en: 'two, for an exact answer', nl: 'twee, voor een exact antwoord' }, table.criteria, {
          en: 'Draw weights with smaa.',
          nl: 'Trek gewichten met smaa.',
        }),
      ]),
  ...normalisationProblems(normalisation, table.criteria),
  ...weightSpaceProblems(weights, table.criteria),
]

/** The weights of the first of two criteria that bounds and order leave: the second has what the first has not. */
const interval = (space: WeightSpace, criteria: DecisionTable['criteria']): readonly [number, number] => {
  const { chain, lowest, highest } = narrowed(placed(space, criteria))
  const [from, to] = [Math.max(lowest[0]!, 1 - highest[1]!), Math.min(highest[0]!, 1 - lowest[1]!)]
  if (chain.length === 0) return [from, to]
  return chain[0] === 0 ? [Math.max(from, 0.5), to] : [from, Math.min(to, 0.5)]
}

/** The share of each rank that an alternative takes in one order: those that tie share their places. */
const rankShares = (order: Stretch['order'], alternative: number, count: number): readonly number[] => {
  const at = order.findIndex((group) => group.includes(alternative))
  const place = order.slice(0, at).reduce((before, { length }) => before + length, 0)
  const { length } = order[at]!
  return Array<number>(count)
    .fill(0)
    .fill(1 / length, place, place + length)
}

const acceptabilityOf = (
  id: string,
  a: number,
  count: number,
  stretches: readonly Stretch[],
  width: number,
): Acceptability => {
  const shares = stretches.map(({ order }) => rankShares(order, a, count))
  const ranks = Array.from({ length: count }, (_, r) =>
    stretches.reduce((sum, { from, to }, s) => sum + ((to - from) / width) * shares[s]![r]!, 0),
  )
  const first = stretches.filter(({ order }) => order[0]!.includes(a))
  const [start, end] = [first[0], first.at(-1)]
  if (!start || !end) return { id, ranks, centralWeights: neverFirst(false), confidence: neverFirst(false) }
  // Where straight lines are highest they are so over one stretch without holes.
  const middle = (start.from + end.to) / 2
  return { id, ranks, centralWeights: defined([middle, 1 - middle]), confidence: defined(1 / start.order[0]!.length) }
}

/**
 * Stochastic multi-criteria acceptability analysis (SMAA-2) of two criteria, exactly: the share of weights that give each
 * alternative each rank in the weighted sum, all weights that agree with what is known being equally likely. With two
 * criteria scores are straight lines in the first weight, so shares are lengths between crossings and nothing is drawn.
 *
 * Rows and columns of ranks add up to 1. Central weights are the middle of the weights that put an alternative first.
 * Alternatives that coincide share their ranks. Changes of order within 1e-12 of each other are one.
 *
 * @throws RangeError with all problems of table, normalisation and weights, or for another number of criteria.
 *
 * Source: Lahdelma & Salminen, SMAA-2, Operations Research 49 (2001).
 */
export const smaaTwoCriteria = (input: SmaaTwoCriteriaInput): SmaaTwoCriteria => {
  refuse(unshaped(input, { table: tableShape, normalisation: normalisationShape, weights: weightSpaceShape }))
  refuse(inputProblems(input))
  const { table, normalisation, weights } = input
  const lines = valuesOf(table, normalisation).map((row) => ({ atZero: row[1]!, atOne: row[0]! }))
  const [from, to] = interval(weights, table.criteria)
  const stretches = stretchesOf(lines, from, to)
  const { length: count } = table.alternatives
  const alternatives = table.alternatives.map((id, a) => acceptabilityOf(id, a, count, stretches, to - from))
  const entropy = choiceEntropy(alternatives.map(({ ranks }) => Math.min(ranks[0]!, 1)))
  return { alternatives, entropy, weightOfFirst: [from, to] }
}
