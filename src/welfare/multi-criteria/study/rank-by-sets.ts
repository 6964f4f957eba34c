import type { WeightSetInput } from '../../../appraisal/input/assessment-input.js'
import type { Problem } from '../../../appraisal/input/problem.js'
import { type Text, textOf } from '../../../quantity/text.js'
import type { AssessmentContext, Figure, Finding } from '../../method.js'
import { orInputError, problem, refuseAll } from '../../methods/input-problem.js'
import { defined, type Outcome } from '../../outcome.js'
import { type WeightChoice, weightsOf } from '../criterion-weights.js'
import type { DecisionTable } from '../decision-table.js'
import { valuesOf } from '../normalisation.js'
import type { Ranked } from '../ranking.js'
import { type Decision, decisionOf, setsNamed, weightChoiceOf } from './decision.js'
import { byAlternative, criterionFigures, weightFigures } from './figures.js'
import { consistencyFigures, consistencyWarnings } from './pairwise.js'
import { scaleNote } from './parameters.js'
import { pooledSets } from './pooled.js'
import { type Scale, scaleProblems } from './scale-checks.js'
import { criteriaWarnings } from './warnings.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** A figure of every alternative under one set of weights, beside its score. */
export interface Detail {
  readonly id: string
  readonly label: Text
  /** In the order of the alternatives. */
  readonly values: readonly number[]
}

/** What a method finds with one set of weights. */
export interface RankedBySet {
  readonly ranking: Outcome<readonly Ranked[]>
  readonly details: readonly Detail[]
  readonly warnings?: readonly Text[]
}

/** A method that ranks alternatives by weights. */
export interface RankingRule {
  /** What its score is called. */
  readonly score: Text
  /** What the details of a set are. */
  readonly details: Text
  readonly scale: Scale
  /** Problems of its own, beside those of scale and weights. */
  readonly problems?: (decision: Decision) => readonly Problem[]
  readonly rank: (table: DecisionTable, weights: WeightChoice) => RankedBySet
  /** Beside what the scale says of itself. */
  readonly notes?: readonly Text[]
}

/** The ranking of one set, or of all together. */
interface Judged {
  readonly id: string
  readonly label: Text
  readonly weights: readonly number[] | null
  readonly found: RankedBySet
}

/** Weights of swings and choice models are about stated ranges: they go with values over these, or scores in their own unit. */
const aboutRanges = (
  { path }: AssessmentContext,
  sets: readonly WeightSetInput[],
  scale: Scale,
): readonly Problem[] => {
  if (scale === 'statedRange' || scale === 'own') return []
  const about = sets.filter(({ kind }) => kind === 'swing' || kind === 'discreteChoice')
  return about.map(({ id, kind }) =>
    problem(
      'parametersDoNotFit',
      [...path, 'parameters', 'normalisation'],
      t(
        `“${id}” has weights of kind ${kind}, which are about stated ranges`,
        `“${id}” heeft gewichten van soort ${kind}, en die gaan over gegeven bereiken`,
      ),
      t('normalisation: statedRange', 'normalisation: statedRange'),
      t('choose it, or name other sets in weightSets', 'kies die, of noem andere sets in weightSets'),
      scale,
    ),
  )
}

const judge = (decision: Decision, set: WeightSetInput, rule: RankingRule): Judged => {
  const choice = weightChoiceOf(set, decision.table.criteria)
  const { weights } = weightsOf(choice, decision.table.criteria)
  return { id: `set.${set.id}`, label: textOf(set.label), weights, found: rule.rank(decision.table, choice) }
}

const together = t('all respondents', 'alle respondenten')

/** The pooled ranking, where there are several sets and they are to be pooled. */
const judgeTogether = (
  { parameters }: AssessmentContext,
  decision: Decision,
  sets: readonly WeightSetInput[],
  judged: readonly Judged[],
  rule: RankingRule,
): readonly Judged[] => {
  const pooling = parameters.word('pooling')
  if (sets.length < 2 || pooling === 'none') return []
  const pooled = pooledSets(
    sets,
    judged.map(({ weights }) => weights ?? []),
    pooling === 'geometric' ? 'geometric' : 'arithmetic',
  )
  const named = { id: 'pooled', label: together, weights: pooled.value }
  if (!pooled.value) return [{ ...named, found: { ranking: pooled, details: [] } }]
  return [{ ...named, found: rule.rank(decision.table, { kind: 'fixed', weights: pooled.value }) }]
}

/** Figures of a ranking in the order of the alternatives, whatever the ranking. */
const inOrder = (
  { table }: Decision,
  ranking: RankedBySet['ranking'],
  read: (ranked: Ranked) => number,
): Outcome<readonly number[]> => {
  if (!ranking.value) return ranking
  const values = new Map(ranking.value.map((ranked) => [ranked.id, read(ranked)]))
  return defined(table.alternatives.map((id) => values.get(id) ?? Number.NaN))
}

const figuresOf = (decision: Decision, { id, label, found }: Judged, score: Text): readonly Figure[] => [
  ...byAlternative(
    decision,
    { id: `rank.${id}`, label: t(`rank: ${label.en}`, `plaats: ${label.nl}`) },
    inOrder(decision, found.ranking, ({ rank }) => rank),
  ),
  ...byAlternative(
    decision,
    { id: `score.${id}`, label: t(`${score.en}: ${label.en}`, `${score.nl}: ${label.nl}`) },
    inOrder(decision, found.ranking, (ranked) => ranked.score),
  ),
]

const detailsOf = (decision: Decision, { id, label, found }: Judged, of: Text): readonly Figure[] =>
  found.details.flatMap((detail) =>
    byAlternative(
      decision,
      {
        id: `${detail.id}.${id}`,
        label: detail.label,
        part: t(`${of.en}: ${label.en}`, `${of.nl}: ${label.nl}`),
      },
      defined(detail.values),
    ),
  )

/** Ranks and scores first, then what they are made of. */
const figures = (decision: Decision, judged: readonly Judged[], rule: RankingRule): readonly Figure[] => {
  const { scale, score, details } = rule
  const values = scale === 'own' ? null : valuesOf(decision.table, { kind: scale })
  return [
    ...judged.flatMap((each) => figuresOf(decision, each, score)),
    ...criterionFigures(decision, values),
    ...judged.flatMap((each) => detailsOf(decision, each, details)),
    ...judged.flatMap((each) => (each.weights ? weightFigures(decision, each, each.weights) : [])),
  ]
}

const distinct = (texts: readonly Text[]): readonly Text[] => [
  ...new Map(texts.map((text) => [text.en, text])).values(),
]

/**
 * The ranking of the alternatives of a study by each set of weights, and by all respondents together (rangorde).
 *
 * @throws InputError with all problems of criteria, scale and weights
 */
export const rankBySets = (context: AssessmentContext, rule: RankingRule): Finding => {
  const decision = decisionOf(context)
  const { sets, problems } = setsNamed(context, 'weightSets')
  refuseAll([
    ...problems,
    ...scaleProblems(decision, rule.scale),
    ...aboutRanges(context, sets, rule.scale),
    ...(rule.problems?.(decision) ?? []),
  ])
  return orInputError(['criteria'], () => {
    const own = sets.map((set) => judge(decision, set, rule))
    const judged = [...own, ...judgeTogether(context, decision, sets, own, rule)]
    return {
      figures: [...figures(decision, judged, rule), ...consistencyFigures(sets, decision.criteria)],
      notes: [...(rule.scale === 'own' ? [] : [scaleNote[rule.scale]]), ...(rule.notes ?? [])],
      warnings: distinct([
        ...criteriaWarnings(context, sets, rule.scale),
        ...consistencyWarnings(sets, decision.criteria),
        ...judged.flatMap(({ found }) => found.warnings ?? []),
      ]),
    }
  })
}

/** What each criterion does to the score of each alternative: rows of alternatives, columns of criteria. */
export const contributionDetails = (
  { criteria }: AssessmentContext,
  rows: readonly (readonly number[])[],
): readonly Detail[] =>
  criteria.map(({ id, label }, k) => ({
    id: `contribution.${id}`,
    label: textOf(label),
    values: rows.map((row) => row[k] ?? Number.NaN),
  }))
