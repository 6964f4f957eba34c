import { log, power } from '../../../quantity/binary64.js'
import { within } from '../../problems.js'
import type { WeightedAggregation } from './score-table-problems.js'

const transformOf = (how: WeightedAggregation): ((score: number) => number) => {
  if (how.kind === 'arithmetic' || (how.kind === 'ces' && how.exponent === 1)) return (score) => score
  const raised = (score: number): number => (how.floor === 'refuse' ? score : Math.max(score, how.floor.raiseTo))
  if (how.kind === 'geometric' || how.exponent === 0) return (score) => log(raised(score))
  const sign = how.exponent < 0 ? -1 : 1
  return (score) => sign * power(raised(score), how.exponent)
}

/**
 * Scores of which the weighted sum ranks regions as the aggregation does: s, ln s, s^r, or −s^r for r below 0. So ranks
 * under other weights are exact for all of these, without aggregating anew.
 *
 * @throws RangeError when a power of a score does not fit in a number.
 */
export const linearScores = (
  scores: readonly (readonly number[])[],
  how: WeightedAggregation,
): readonly (readonly number[])[] => {
  const transform = transformOf(how)
  return scores.map((list) =>
    list.map((score) =>
      within(transform(score), { en: 'score raised to the exponent', nl: 'score verheven tot de exponent' }),
    ),
  )
}
