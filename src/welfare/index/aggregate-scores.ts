import { exp, log, power } from '../../quantity/binary64.js'
import { finite, fitting, type NumberRule, ProblemList } from '../problem-list.js'
import { total } from '../total.js'

/**
 * What happens to a score of 0 or near it, which a geometric mean and a mean with an exponent below 0 cannot have: it is
 * refused, or raised to a stated floor above 0 and listed.
 */
export type Floor = 'refuse' | { readonly raiseTo: number }

/** How scores become one: how far a high score on one indicator makes up for a low one on another. */
export type Aggregation =
  | { readonly kind: 'arithmetic' }
  | { readonly kind: 'geometric'; readonly floor: Floor }
  /** `exponent` r ≤ 1: 1 is arithmetic, 0 geometric, and the lower the nearer to the minimum. */
  | { readonly kind: 'ces'; readonly exponent: number; readonly floor: Floor }
  | { readonly kind: 'minimum' }

export interface Aggregated {
  readonly value: number
  /** Positions of the scores that were raised to the floor. */
  readonly raised: readonly number[]
}

/** How far a sum may be from 1: the rounding of typed fractions, no more. */
const unitSum = 1e-12

/** Adds what is wrong with weights to a list. */
export const weightProblems = (
  what: string,
  weights: readonly number[],
  names: readonly string[],
  problems: ProblemList,
): void => {
  const rule: NumberRule = { fits: (value) => value >= 0 && value <= 1, expected: 'a share from 0 to 1' }
  problems.numbers(what, weights, names, rule)
  const sum = total(weights)
  if (weights.every(rule.fits) && Math.abs(sum - 1) > unitSum)
    problems.add(what, 'a sum of 1', sum, 'Divide each by their sum, if that is what they mean.')
}

const floorOf = (how: Aggregation): Floor | null => (how.kind === 'geometric' || how.kind === 'ces' ? how.floor : null)

/** Adds what is wrong with an aggregation to a list. */
export const aggregationProblems = (how: Aggregation, problems: ProblemList): void => {
  problems.option('aggregation', how.kind, ['arithmetic', 'geometric', 'ces', 'minimum'])
  if (how.kind === 'ces')
    problems.number('exponent', how.exponent, {
      fits: (value) => Number.isFinite(value) && value <= 1,
      expected: 'a finite number of at most 1',
    })
  const floor = floorOf(how)
  if (floor !== null && floor !== 'refuse')
    problems.number('floor', floor.raiseTo, {
      fits: (value) => value > 0 && value < Number.POSITIVE_INFINITY,
      expected: 'a finite number above 0',
    })
}

/** The lowest score that the aggregation can have: with or without itself, or none. */
const needs = (how: Aggregation): NumberRule => {
  const floor = floorOf(how)
  if (floor === null) return finite
  if (floor !== 'refuse') return finite
  const zeroFits = how.kind === 'ces' && how.exponent > 0
  return {
    fits: (value) => (zeroFits ? value >= 0 : value > 0) && value < Number.POSITIVE_INFINITY,
    expected: zeroFits
      ? 'a score of 0 or more, as it is raised to a power'
      : 'a score above 0, or a floor to raise it to',
  }
}

/** (Σ w s^r)^(1/r), anchored so that no power overflows, and by cumulants of ln s where r is near 0. */
const powerMean = (scores: readonly number[], weights: readonly number[], r: number): number => {
  const used = scores.flatMap((score, at) =>
    (weights[at] as number) > 0 ? [{ score, weight: weights[at] as number }] : [],
  )
  const [least, most] = [Math.min(...used.map(({ score }) => score)), Math.max(...used.map(({ score }) => score))]
  if (least === most) return least
  if (least > 0 && Math.abs(r) * (log(most) - log(least)) < 1e-4) {
    const moment = (f: (ln: number) => number): number => total(used.map(({ score, weight }) => weight * f(log(score))))
    const mean = moment((ln) => ln)
    const variance = moment((ln) => (ln - mean) ** 2)
    const third = moment((ln) => (ln - mean) ** 3)
    return exp(mean + (r * variance) / 2 + (r * r * third) / 6)
  }
  const anchor = r < 0 ? least : most
  const sum = total(used.map(({ score, weight }) => weight * power(score / anchor, r)))
  return anchor * power(sum, 1 / r)
}

const combined = (scores: readonly number[], weights: readonly number[], how: Aggregation): number => {
  if (how.kind === 'minimum') return Math.min(...scores.filter((_, at) => (weights[at] as number) > 0))
  if (how.kind === 'arithmetic' || (how.kind === 'ces' && how.exponent === 1))
    return total(scores.map((score, at) => (weights[at] as number) * score))
  return powerMean(scores, weights, how.kind === 'geometric' ? 0 : how.exponent)
}

/**
 * One score from several (samengestelde score): arithmetic Σ w s, geometric Π s^w, constant elasticity (Σ w s^r)^(1/r) with
 * r ≤ 1, or the minimum of the scores that have a weight above 0.
 *
 * Axes: `scores` and `weights` run over the indicators. Weights add up to 1; they are not normalised here. Unit: that of
 * the scores. In the arithmetic mean a high score makes up in full for a low one, in the geometric one partly, in the
 * minimum not at all. Geometric and constant elasticity need scores above 0 (0 too for 0 < r ≤ 1): `floor` says what to do
 * with others, and there is no default; what was raised is listed. A score without weight plays no part, but is checked.
 *
 * @throws RangeError that lists every problem: lists of unequal length, weights outside 0 to 1 or with another sum,
 * an exponent above 1, scores that are not finite or too low.
 *
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators (2008), § 6; Hardy, Littlewood and
 * Pólya, Inequalities (1934), for the mean of order r.
 */
export const aggregateScores = ({
  scores,
  weights,
  how,
}: {
  readonly scores: readonly number[]
  readonly weights: readonly number[]
  readonly how: Aggregation
}): Aggregated => {
  const problems = new ProblemList()
  const names = scores.map((_, at) => String(at))
  if (scores.length === 0) problems.add('scores', 'at least one', 'none', 'Give the scores to combine.')
  aggregationProblems(how, problems)
  problems.numbers('scores', scores, names, needs(how))
  weightProblems('weights', weights, names, problems)
  problems.refuse()
  const floor = floorOf(how)
  const lowest = floor === null || floor === 'refuse' ? Number.NEGATIVE_INFINITY : floor.raiseTo
  const raised = scores.flatMap((score, at) => (score < lowest ? [at] : []))
  const used = scores.map((score) => Math.max(score, lowest))
  return { value: fitting('aggregate', combined(used, weights, how)), raised }
}
