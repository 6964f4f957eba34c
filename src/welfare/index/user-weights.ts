import { ProblemList } from '../problem-list.js'
import { total } from '../total.js'

const score = { fits: (value: number) => value >= 0 && value <= 10, expected: 'a score from 0 to 10' }

const problemsOf = (what: string, scores: readonly number[], names: readonly string[], problems: ProblemList): void => {
  const before = problems.count
  problems.numbers(what, scores, names, score)
  if (problems.count === before && scores.every((value) => value === 0))
    problems.add(what, 'at least one score above 0', 'none', 'Score what matters; 0 everywhere gives no weights.')
}

const shares = (scores: readonly number[]): readonly number[] => {
  const sum = total(scores)
  return scores.map((value) => value / sum)
}

/**
 * Weights from importance scores of users (gewichten van gebruikers), as in the OECD Better Life Index:
 * w_k = score_k / Σ score.
 *
 * Axes: one weight for each of `indicators`, in their order. Units: scores from 0 to 10 (the Better Life Index starts at 5
 * for all), weights pure numbers that add up to 1.
 *
 * @throws RangeError that lists every problem: another number of scores than indicators, scores outside 0 to 10, all 0.
 *
 * Source: OECD, Better Life Index (since 2011).
 */
export const userWeights = ({
  indicators,
  scores,
}: {
  readonly indicators: readonly string[]
  readonly scores: readonly number[]
}): readonly number[] => {
  const problems = new ProblemList()
  problems.names('indicators', indicators)
  problemsOf('scores', scores, indicators, problems)
  problems.refuse()
  return shares(scores)
}

/**
 * Weights from importance scores by region (gewichten per regio): as `userWeights`, for regions that hold different goals.
 *
 * Axes: `scores` and the result have a list for each of `regions`, over `indicators`. Scores of regions under weights of
 * their own are not comparable as levels: a difference may come from the goals.
 *
 * @throws RangeError that lists every problem of every region.
 *
 * Source: OECD, Better Life Index (since 2011), applied by region.
 */
export const userWeightsByRegion = ({
  regions,
  indicators,
  scores,
}: {
  readonly regions: readonly string[]
  readonly indicators: readonly string[]
  readonly scores: readonly (readonly number[])[]
}): readonly (readonly number[])[] => {
  const problems = new ProblemList()
  problems.names('regions', regions)
  problems.names('indicators', indicators)
  if (scores.length !== regions.length)
    problems.add('scores', `${regions.length} lists, one a region`, scores.length, 'Give one for every region.')
  else
    for (const [at, region] of regions.entries())
      problemsOf(`scores of “${region}”`, scores[at] as readonly number[], indicators, problems)
  problems.refuse()
  return scores.map(shares)
}
