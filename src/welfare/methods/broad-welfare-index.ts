import * as z from 'zod'
import { choiceParameter, numberParameter, optionalNumberParameter } from '../../appraisal/parameter.js'
import { groupedNumberText, numberText, type Text } from '../../quantity/text.js'
import type { Aggregation } from '../index/aggregate-scores.js'
import { type BroadWelfareIndex, broadWelfareIndex as indexOf } from '../index/broad-welfare-index.js'
import { ranksOf } from '../index/rank-sensitivity/ranks.js'
import type { AssessmentContext, Figure, Finding, IndexMethod } from '../method.js'
import { indexClaim, indexEvidence } from './index-parts/evidence.js'
import { idleParameters } from './index-parts/idle-parameters.js'
import { doubleCountingOf, indexNotes, meanHidesSpread } from './index-parts/index-notes.js'
import { indicatorWeights, type WeightMeaning } from './index-parts/indicator-weights.js'
import { lowScoreProblems } from './index-parts/low-scores.js'
import {
  beyondProblems,
  goalpostsProblems,
  indicatorColumns,
  measuredIndicators,
} from './index-parts/measured-indicators.js'
import { rankFigures } from './index-parts/rank-figures.js'
import { orInputErrorOf, refuseAll } from './input-problem.js'
import { unofficialData } from './unofficial-data.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const own = (title: string) => ({ id: 'own assumption', title, mark: 'assumed' }) as const

const parameters = z.object({
  aggregate: choiceParameter({
    label: t('how scores become one', 'hoe scores er één worden'),
    options: ['arithmetic', 'geometric', 'ces', 'minimum'],
    default: 'arithmetic',
  }),
  exponent: optionalNumberParameter({
    label: t(
      'exponent of aggregate: ces; the lower, the less a high score makes up for a low one',
      'exponent van aggregate: ces; hoe lager, hoe minder een hoge score een lage goedmaakt',
    ),
    unit: '1',
    source: own('a choice of the study: 1 is arithmetic, 0 geometric, −1 the harmonic mean'),
    max: 1,
  }),
  lowScores: choiceParameter({
    label: t('scores that geometric and ces cannot have', 'scores die geometric en ces niet aankunnen'),
    options: ['refuse', 'raise'],
    default: 'refuse',
  }),
  floor: optionalNumberParameter({
    label: t('the score to which lowScores: raise raises', 'de score waartoe lowScores: raise verhoogt'),
    unit: '1',
    source: own('a choice of the study, as a share of the distance between the goalposts'),
    min: 0,
    max: 1,
  }),
  outside: choiceParameter({
    label: t('values beyond the goalposts', 'waarden buiten de streefwaarden'),
    options: ['refuse', 'cap'],
    default: 'refuse',
  }),
  weightsAre: choiceParameter({
    label: t('what the weights of indicators are', 'wat de gewichten van indicatoren zijn'),
    options: ['shares', 'scores'],
    default: 'shares',
  }),
  ties: choiceParameter({
    label: t(
      'regions that tie at a quarter, for the rank by quarters',
      'regio’s gelijk op een kwart, voor de rang bij kwarten',
    ),
    options: ['in', 'out'],
    default: 'out',
  }),
  draws: numberParameter({
    label: t('draws of weights', 'trekkingen van gewichten'),
    unit: '1',
    default: '10000',
    source: own('a share of draws is then within about 0.01'),
    min: 1,
    max: 10_000_000,
  }),
  seed: numberParameter({
    label: t('seed of the draws', 'startwaarde van de trekkingen'),
    unit: '1',
    default: '1',
    source: own('any whole number'),
  }),
})

const numberOf = ({ numbers, parameters: given }: AssessmentContext, name: keyof typeof parameters.shape): number =>
  numbers(given.number(name))[0]!

const aggregationOf = (context: AssessmentContext): Aggregation => {
  const word = context.parameters.word
  const floor = word('lowScores') === 'raise' ? { raiseTo: numberOf(context, 'floor') } : 'refuse'
  const kind = word('aggregate') as Aggregation['kind']
  if (kind === 'ces') return { kind, exponent: numberOf(context, 'exponent'), floor }
  return kind === 'geometric' ? { kind, floor } : { kind }
}

const indexFigures = (
  { regions, values, scores }: BroadWelfareIndex,
  context: AssessmentContext,
): readonly Figure[] => {
  const ranks = ranksOf(values)
  const at = (id: string, label: Text, list: readonly number[]): readonly Figure[] =>
    regions.map((region, i) => ({
      id,
      label,
      unit: '1',
      part: t('Index and scores', 'Index en scores'),
      region,
      value: list[i]!,
    }))
  return [
    ...at('index', t('index', 'index'), values),
    ...at('rank', t('rank', 'rang'), ranks),
    ...context.indicators.flatMap(({ id, label }, k) => {
      const text = typeof label === 'string' ? t(label, label) : label
      return at(`score.${id}`, t(`score: ${text.en}`, `score: ${text.nl}`), scores[k]!)
    }),
  ]
}

const weightFigures = (
  context: AssessmentContext,
  weights: ReturnType<typeof indicatorWeights>['weights'],
): readonly Figure[] =>
  context.indicators.flatMap(({ id, label }, k): readonly Figure[] => {
    const text = typeof label === 'string' ? t(label, label) : label
    const figure = {
      id: `weight.${id}`,
      label: t(`weight: ${text.en}`, `gewicht: ${text.nl}`),
      unit: '1',
      part: t('Weights', 'Gewichten'),
    }
    if (weights.kind === 'common') return [{ ...figure, value: weights.weights[k]! }]
    return context.regions.members.map((region, i) => ({ ...figure, region, value: weights.weights[i]![k]! }))
  })

const assess = async (context: AssessmentContext): Promise<Finding> => {
  const { word } = context.parameters
  const measured = measuredIndicators(context)
  const outside = word('outside') as 'refuse' | 'cap'
  const regions = context.regions.members
  refuseAll([
    ...idleParameters(context),
    ...goalpostsProblems(measured),
    ...(outside === 'refuse' ? beyondProblems(measured, context) : []),
  ])
  const { weights, note } = indicatorWeights(context, word('weightsAre') as WeightMeaning)
  const how = aggregationOf(context)
  refuseAll(lowScoreProblems({ regions, measured, outside, how }))
  const path = [...context.path, 'parameters']
  return orInputErrorOf(path, async () => {
    const index = indexOf({ regions, measured, outside, weights, how })
    const [draws, seed] = [numberOf(context, 'draws'), numberOf(context, 'seed')]
    const ties = word('ties') as 'in' | 'out'
    const { pace } = context
    const ranks = await rankFigures({ index, measured, how, weights, outside, ties, draws, seed, pace })
    const drawn = [groupedNumberText(draws), numberText(seed)]
    return {
      figures: [...indexFigures(index, context), ...weightFigures(context, weights), ...ranks],
      notes: [
        ...index.notes.slice(0, 1),
        note,
        ...indexNotes(context, index, how),
        t(
          `Shares of ranks: ${drawn[0]!.en} draws of weights, all equally likely, seed ${drawn[1]!.en}.`,
          `Aandelen van rangen: ${drawn[0]!.nl} trekkingen van gewichten, alle even waarschijnlijk, startwaarde ${drawn[1]!.nl}.`,
        ),
      ],
      warnings: [
        ...doubleCountingOf(context),
        ...index.notes.slice(1),
        meanHidesSpread,
        ...unofficialData(indicatorColumns(context)),
      ],
    }
  })
}

/**
 * Index of broad welfare by region (brede-welvaartsindex): indicators scored between fixed goalposts, weighted, and brought
 * together by an arithmetic, geometric or constant-elasticity mean or the minimum; with what the ranks hang on.
 *
 * Axes: region. Unit: a pure number, 0 at the worse and 1 at the better goalposts; rank 1 is the highest. Score
 * s = (x − low) / (high − low), index Σ w s, Π s^w, (Σ w s^r)^(1/r) or min s: `src/welfare/index` computes them.
 *
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators (2008); Saisana, Saltelli and Tarantola, Uncertainty
 * and sensitivity analysis of composite indicators (2005).
 *
 * @throws InputError with all problems: goalposts that do not rise, values beyond them when refused, weights that are
 * given in part, in two ways, out of range or with another sum, scores that are too low for the aggregation.
 */
export const broadWelfareIndex: IndexMethod = {
  id: 'broadWelfareIndex',
  kind: 'index',
  label: t('index of broad welfare', 'brede-welvaartsindex'),
  claim: indexClaim,
  evidence: indexEvidence,
  needs: ['indicators'],
  parameters,
  assess,
}
