import type { Text } from '../../../quantity/text.js'
import type { Aggregation } from '../../index/aggregate-scores.js'
import type { BroadWelfareIndex, IndexWeights } from '../../index/broad-welfare-index.js'
import type { Outside } from '../../index/goalposts.js'
import type { Indicator, Measured } from '../../index/indicator.js'
import type { QuarterTies } from '../../index/quartile-count.js'
import { rankRanges } from '../../index/rank-sensitivity/rank-ranges.js'
import { rankSharesPaced } from '../../index/rank-sensitivity/rank-shares.js'
import { type IndexNormalisation, ranksByNormalisation } from '../../index/rank-sensitivity/ranks-by-normalisation.js'
import type { WeightedAggregation } from '../../index/rank-sensitivity/score-table-problems.js'
import type { AssessmentContext, Figure } from '../../method.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** What decides the ranks. */
export interface Ranked {
  readonly index: BroadWelfareIndex
  readonly measured: readonly Measured<Indicator>[]
  readonly how: Aggregation
  readonly weights: IndexWeights
  readonly outside: Outside
  readonly ties: QuarterTies
  readonly draws: number
  readonly seed: number
  readonly pace: AssessmentContext['pace']
}

const part = t('How the rank depends on weights and method', 'Hoe de rang afhangt van gewichten en methode')

type Value = number | Text

/** One figure for each region; a text where there is no value says why. */
const byRegion = (id: string, label: Text, regions: readonly string[], of: (at: number) => Value): Figure[] =>
  regions.map((region, at) => {
    const value = of(at)
    const figure = { id, label, unit: '1', part, region }
    return typeof value === 'number' ? { ...figure, value } : { ...figure, value: null, why: value }
  })

const onlyMinimum = t(
  'under the minimum a weight matters only by being above 0',
  'bij het minimum telt een gewicht alleen door boven 0 te zijn',
)
const oneIndicator = t('there is one indicator only', 'er is maar één indicator')
const allWeight = t(
  'one indicator has all the weight, so the others have no proportions to keep',
  'één indicator heeft al het gewicht, dus de andere hebben geen verhouding om te houden',
)

const weighted = (how: Aggregation): WeightedAggregation | null => (how.kind === 'minimum' ? null : how)

/** The ranks under other weights of one indicator, and under all weights that there can be. */
const underWeights = async ({
  index,
  measured,
  how,
  weights,
  draws,
  seed,
  pace,
}: Ranked): Promise<readonly Figure[]> => {
  const { regions, scores } = index
  const table = { regions, indicators: measured.map(({ indicator }) => indicator.id), scores }
  const kind = weighted(how)
  const never = kind === null ? onlyMinimum : measured.length < 2 ? oneIndicator : null
  const fixed = weights.weights.flat().includes(1) ? allWeight : null
  const ranges = kind && !never && !fixed ? rankRanges({ ...table, weights: weights.weights, how: kind }) : null
  const shares = kind && !never ? await rankSharesPaced({ ...table, how: kind, draws, seed }, pace) : null
  const range = (end: 'best' | 'worst') => (at: number) => ranges?.overall[at]?.[end] ?? never ?? fixed ?? onlyMinimum
  const share = (rank: number) => (at: number) => shares?.shares[at]?.[rank] ?? never ?? onlyMinimum
  return [
    ...byRegion(
      'rankBest',
      t('best rank, one weight 0 to 1', 'beste rang, één gewicht 0 tot 1'),
      regions,
      range('best'),
    ),
    ...byRegion(
      'rankWorst',
      t('worst rank, one weight 0 to 1', 'slechtste rang, één gewicht 0 tot 1'),
      regions,
      range('worst'),
    ),
    ...byRegion(
      'meanRank',
      t('mean rank, any weights', 'gemiddelde rang, alle gewichten'),
      regions,
      (at) => shares?.meanRanks[at] ?? never ?? onlyMinimum,
    ),
    ...byRegion('firstShare', t('share of weights with rank 1', 'aandeel gewichten met rang 1'), regions, share(0)),
    ...byRegion(
      'lastShare',
      t('share of weights with the last rank', 'aandeel gewichten met de laatste rang'),
      regions,
      share(regions.length - 1),
    ),
  ]
}

const names: Readonly<Record<IndexNormalisation['kind'], Text>> = {
  goalposts: t('rank by goalposts, arithmetic', 'rang bij streefwaarden, rekenkundig'),
  zScore: t('rank by standard scores', 'rang bij z-scores'),
  quarters: t('rank by quarters', 'rang bij kwarten'),
}
const fewRegions = (least: number): Text => t(`needs at least ${least} regions`, `vraagt minstens ${least} regio’s`)

/** The ranks under each normalisation, with the same weights and the arithmetic mean, which all three allow. */
const underNormalisations = ({ index, measured, weights, outside, ties }: Ranked): readonly Figure[] => {
  const { regions } = index
  const all: readonly { readonly normalisation: IndexNormalisation; readonly least: number }[] = [
    { normalisation: { kind: 'goalposts', outside }, least: 1 },
    { normalisation: { kind: 'zScore', deviation: 'population' }, least: 2 },
    { normalisation: { kind: 'quarters', ties }, least: 4 },
  ]
  const possible = all.filter(({ least }) => regions.length >= least).map(({ normalisation }) => normalisation)
  const found = ranksByNormalisation({ regions, measured, weights: weights.weights, normalisations: possible }).each
  return all.flatMap(({ normalisation: { kind }, least }) => {
    const outcome = found.find(({ normalisation }) => normalisation.kind === kind)?.outcome
    return byRegion(`rank.${kind}`, names[kind], regions, (at) =>
      outcome === undefined ? fewRegions(least) : outcome.value === null ? outcome.why : outcome.value.ranks[at]!,
    )
  })
}

/** What the rank of each region hangs on (gevoeligheid van de rang). */
export const rankFigures = async (ranked: Ranked): Promise<readonly Figure[]> => [
  ...(await underWeights(ranked)),
  ...underNormalisations(ranked),
]
