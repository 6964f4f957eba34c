import type { Text } from '../../../quantity/text.js'
import { defined, type Outcome, undefinedBecause } from '../../outcome.js'
import { choiceProblems, fault, problemInWords, refuse } from '../../problems.js'
import { anything, inputProblems, list, object, text } from '../../shape.js'
import { aggregateScores } from '../aggregate-scores.js'
import { goalpostScores, type Outside } from '../goalposts.js'
import { type Indicator, type Measured, measuredBetweenGoalpostsShape, measuredProblems } from '../indicator.js'
import { type QuarterTies, quarterOf, quarterProblems } from '../quartile-count.js'
import { type RegionWeights, regionWeightProblems, weightsByRegion } from '../region-weights.js'
import { type ReferenceSet, zScores } from '../z-score.js'
import { ranksOf } from './ranks.js'

/** How values of indicators are made comparable. */
export type IndexNormalisation =
  | { readonly kind: 'goalposts'; readonly outside: Outside }
  /** Against the regions themselves, so that ranks depend on which regions are in. */
  | { readonly kind: 'zScore'; readonly deviation: ReferenceSet['deviation'] }
  | { readonly kind: 'quarters'; readonly ties: QuarterTies }

export interface NormalisedRanks {
  readonly values: readonly number[]
  readonly ranks: readonly number[]
}

export interface RanksByNormalisation {
  readonly regions: readonly string[]
  readonly each: readonly { readonly normalisation: IndexNormalisation; readonly outcome: Outcome<NormalisedRanks> }[]
  /** Best and worst rank of each region over the normalisations that have an outcome; null when none has. */
  readonly ranges: readonly { readonly region: string; readonly best: number | null; readonly worst: number | null }[]
}

type Scores = readonly (readonly number[])[]

const theseRegions: Text = { en: 'the regions themselves', nl: 'de regio’s zelf' }

const standardScores = (measured: readonly Measured[], deviation: ReferenceSet['deviation']): Outcome<Scores> => {
  const lists: (readonly number[])[] = []
  for (const { indicator, values } of measured) {
    const scored = zScores({ values, better: indicator.better, reference: { label: theseRegions, values, deviation } })
    if (scored.value === null)
      return undefinedBecause(
        `“${indicator.id}” is the same in all regions and has no standard score.`,
        `“${indicator.id}” is in alle regio’s gelijk en heeft geen z-score.`,
      )
    lists.push(scored.value.scores)
  }
  return defined(lists)
}

const scoresUnder = (
  normalisation: IndexNormalisation,
  regions: readonly string[],
  measured: readonly Measured<Indicator>[],
): Outcome<Scores> => {
  if (normalisation.kind === 'goalposts')
    return defined(goalpostScores({ regions, measured, outside: normalisation.outside }).scores)
  if (normalisation.kind === 'zScore') return standardScores(measured, normalisation.deviation)
  return defined(measured.map(({ indicator, values }) => quarterOf(values, indicator, normalisation.ties)))
}

const normalisationProblems = (normalisation: IndexNormalisation, regions: readonly string[]): readonly Text[] => {
  const kind = choiceProblems({ en: 'normalisation', nl: 'normalisatie' }, normalisation.kind, [
    'goalposts',
    'zScore',
    'quarters',
  ])
  if (kind.length > 0 || normalisation.kind === 'goalposts') return kind
  if (normalisation.kind === 'quarters')
    return [...choiceProblems('ties', normalisation.ties, ['in', 'out']), ...quarterProblems(regions)]
  const { length } = regions
  return [
    ...choiceProblems({ en: 'deviation', nl: 'afwijking' }, normalisation.deviation, ['population', 'sample']),
    ...(length < 2
      ? [
          fault(
            { en: 'regions', nl: 'regio’s' },
            { en: 'at least two, to have a spread', nl: 'ten minste twee, voor een spreiding' },
            length,
            { en: 'Add regions.', nl: 'Voeg regio’s toe.' },
          ),
        ]
      : []),
  ]
}

/**
 * Ranks of regions under each normalisation (rangen per normalisatie): fixed goalposts, standard scores, quarters; with the
 * same weights, for all regions or of each, and the arithmetic mean, the one aggregation that all three allow.
 *
 * Axes: lists run over `regions`; rank 1 is the best, equal values share the better rank. Units: ranks, and scores as pure
 * numbers, which are not comparable between normalisations. A normalisation without outcome is null with the reason.
 *
 * @throws RangeError that lists every problem: names twice, lists of another length, weights that do not add up to 1, fewer
 * than four regions, no normalisation, and what `goalpostScores` refuses.
 *
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators (2008), § 5 and § 7.
 */
export const ranksByNormalisation = (input: {
  readonly regions: readonly string[]
  readonly measured: readonly Measured<Indicator>[]
  readonly weights: RegionWeights
  readonly normalisations: readonly IndexNormalisation[]
}): RanksByNormalisation => {
  refuse(
    inputProblems(input, {
      regions: list(text),
      measured: measuredBetweenGoalpostsShape,
      weights: list(),
      normalisations: list(object({ kind: anything })),
    }),
  )
  const { regions, measured, weights, normalisations } = input
  const ids = measured.map(({ indicator }) => indicator.id)
  const none = normalisations.length === 0
  refuse([
    ...measuredProblems(regions, measured),
    ...regionWeightProblems(weights, regions, ids),
    ...(none
      ? [
          problemInWords(
            { en: 'normalisations', nl: 'normalisaties' },
            { en: 'at least one', nl: 'ten minste één' },
            { en: 'none', nl: 'geen' },
            { en: 'Name those to compare.', nl: 'Noem wat vergeleken moet worden.' },
          ),
        ]
      : []),
    ...normalisations.flatMap((each) => normalisationProblems(each, regions)),
  ])
  const own = weightsByRegion(weights, regions)
  const each = normalisations.map((normalisation) => {
    const scores = scoresUnder(normalisation, regions, measured)
    if (scores.value === null) return { normalisation, outcome: scores }
    const lists = scores.value
    const values = regions.map((_, at) => {
      const scored = lists.map((list) => list[at] as number)
      return aggregateScores({ scores: scored, weights: own[at]!, how: { kind: 'arithmetic' } }).value
    })
    return { normalisation, outcome: defined({ values, ranks: ranksOf(values) }) }
  })
  const ranges = regions.map((region, at) => {
    const ranks = each.flatMap(({ outcome }) => (outcome.value === null ? [] : [outcome.value.ranks[at] as number]))
    if (ranks.length === 0) return { region, best: null, worst: null }
    return { region, best: Math.min(...ranks), worst: Math.max(...ranks) }
  })
  return { regions, each, ranges }
}
