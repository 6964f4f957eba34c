import { exp, log } from '../../quantity/binary64.js'
import type { Text } from '../../quantity/text.js'
import { defined, type Outcome, undefinedBecause } from '../outcome.js'
import { choiceProblems, fault, nameProblems, numberProblems, positive, refuse } from '../problems.js'
import { inputProblems as unshaped } from '../shape.js'
import { total } from '../total.js'
import {
  type CriterionWeights,
  scaleProblems,
  type WeightChoice,
  weightProblems,
  weightsOf,
} from './criterion-weights.js'
import { type Criterion, type DecisionTable, tableProblems } from './decision-table.js'
import { type Normalisation, normalisationProblems, valuesOf } from './normalisation.js'
import { largestSize, type Ranked, rankingOf } from './ranking.js'
import { groupsShape, normalisationShape, tableShape } from './shapes.js'
import { weightedSums } from './weighted-sum.js'

/** A group and its weights: of stakeholders, or of citizens in a participatory value evaluation. */
export interface WeightGroup {
  readonly id: string
  /** How much the group counts when groups are pooled: its size in the population, in any one unit. */
  readonly size: number
  readonly weights: WeightChoice
  /** How many people were asked. It is printed and changes nothing. */
  readonly respondents?: number
}

/** How weights of groups become one set: `arithmetic` Σ s w, `geometric` Π w^s divided by its sum; s the share in size. */
export type Pooling = 'arithmetic' | 'geometric'

/** What one group finds. */
export interface GroupRanking {
  readonly id: string
  /** Its size as a share of all groups. */
  readonly share: number
  readonly respondents: number | null
  readonly weights: CriterionWeights
  readonly ranking: readonly Ranked[]
}

/** The ranking of each group, and beside these the pooled one. */
export interface GroupRankings {
  readonly groups: readonly GroupRanking[]
  readonly pooling: Pooling
  /** Null where pooling leaves no criterion a weight. */
  readonly pooled: Outcome<{ readonly weights: readonly number[]; readonly ranking: readonly Ranked[] }>
}

export interface GroupRankingsInput {
  readonly table: DecisionTable
  readonly normalisation: Normalisation
  readonly groups: readonly WeightGroup[]
  readonly pooling: Pooling
}

const groupProblems = (
  group: WeightGroup,
  criteria: readonly Criterion[],
  normalisation: Normalisation,
): readonly Text[] => {
  const { id, size, weights, respondents } = group
  const asked = respondents === undefined || (Number.isInteger(respondents) && respondents >= 1)
  return [
    ...numberProblems({ en: `size of group “${id}”`, nl: `omvang van groep “${id}”` }, size, positive, {
      en: 'Correct the size.',
      nl: 'Verbeter de omvang.',
    }),
    ...(asked
      ? []
      : [
          fault(
            { en: `respondents of group “${id}”`, nl: `respondenten van groep “${id}”` },
            { en: 'a whole number of 1 and more', nl: 'een geheel getal van 1 of meer' },
            respondents,
            { en: 'Correct it, or leave it out.', nl: 'Verbeter het, of laat het weg.' },
          ),
        ]),
    ...[...weightProblems(weights, criteria), ...scaleProblems(weights, normalisation)].map((text) => ({
      en: `group “${id}”, ${text.en}`,
      nl: `groep “${id}”, ${text.nl}`,
    })),
  ]
}

const inputProblems = ({ table, normalisation, groups, pooling }: GroupRankingsInput): readonly Text[] => [
  ...tableProblems(table),
  ...normalisationProblems(normalisation, table.criteria),
  ...nameProblems(
    { en: 'groups', nl: 'groepen' },
    groups.map(({ id }) => id),
  ),
  ...groups.flatMap((group) => groupProblems(group, table.criteria, normalisation)),
  ...choiceProblems({ en: 'pooling', nl: 'samenvoeging' }, pooling, ['arithmetic', 'geometric']),
]

/** Sizes as shares, relative to the largest so that the sum does not overflow. */
const sharesOf = (sizes: readonly number[]): readonly number[] => {
  const largest = Math.max(...sizes)
  const all = total(sizes.map((size) => size / largest))
  return sizes.map((size) => size / largest / all)
}

const geometric = (shares: readonly number[], sets: readonly (readonly number[])[], criterion: number): number =>
  sets.some((weights) => weights[criterion] === 0)
    ? 0
    : exp(total(sets.map((weights, g) => shares[g]! * log(weights[criterion]!))))

/**
 * One set of weights from those of groups (groepsgewichten): arithmetic Σ_h s_h w_hk, or geometric Π_h w_hk^s_h divided
 * by its sum. Shares s add up to 1. In the geometric mean a criterion that any group gives no weight has none; null where
 * that leaves no criterion.
 */
export const pooledWeights = (
  pooling: Pooling,
  shares: readonly number[],
  sets: readonly (readonly number[])[],
): Outcome<readonly number[]> => {
  const criteria = sets[0]?.map((_, k) => k) ?? []
  if (pooling === 'arithmetic')
    return defined(criteria.map((k) => total(sets.map((weights, g) => shares[g]! * weights[k]!))))
  const products = criteria.map((k) => geometric(shares, sets, k))
  const sum = total(products)
  return sum === 0
    ? undefinedBecause(
        'Every criterion has no weight in some group.',
        'Elk criterium heeft in een of andere groep geen gewicht.',
      )
    : defined(products.map((product) => product / sum))
}

/**
 * The ranking of alternatives by each group's own weights (rangorde per groep), by weighted sum, and the ranking by
 * pooled weights beside these: see {@link pooledWeights}. Weight sets of a participatory value evaluation or a choice
 * experiment enter as groups with `respondents`.
 *
 * Sizes are in any one unit and only their proportions count; weights and values are pure numbers.
 *
 * @throws RangeError with all problems of table, normalisation, groups and their weights.
 *
 * Sources: Aczél & Saaty, Journal of Mathematical Psychology 27 (1983), geometric pooling; Mouter, Koster & Dekker,
 * Transportation Research A 144 (2021), participatory value evaluation.
 */
export const groupRankings = (input: GroupRankingsInput): GroupRankings => {
  refuse(unshaped(input, { table: tableShape, normalisation: normalisationShape, groups: groupsShape }))
  refuse(inputProblems(input))
  const { table, normalisation, groups, pooling } = input
  const values = valuesOf(table, normalisation)
  const ranked = (weights: readonly number[]): readonly Ranked[] =>
    rankingOf(table.alternatives, weightedSums(values, weights), largestSize(values))
  const shares = sharesOf(groups.map(({ size }) => size))
  const found = groups.map(({ id, respondents, weights: choice }, g): GroupRanking => {
    const weights = weightsOf(choice, table.criteria)
    return { id, share: shares[g]!, respondents: respondents ?? null, weights, ranking: ranked(weights.weights) }
  })
  const pool = pooledWeights(
    pooling,
    shares,
    found.map(({ weights }) => weights.weights),
  )
  const pooled = pool.value
    ? defined({ weights: pool.value, ranking: ranked(pool.value) })
    : { value: null, why: pool.why }
  return { groups: found, pooling, pooled }
}
