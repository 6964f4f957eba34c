import type { NumberRule, ProblemList } from '../../problem-list.js'
import { type Aggregation, aggregationProblems } from '../aggregate-scores.js'
import type { ScoreTable } from './ranks.js'

/** An aggregation in which weights matter by degrees. */
export type WeightedAggregation = Exclude<Aggregation, { kind: 'minimum' }>

const exponentOf = (how: WeightedAggregation): number =>
  how.kind === 'arithmetic' ? 1 : how.kind === 'geometric' ? 0 : how.exponent

const ruleOf = (how: WeightedAggregation): NumberRule => {
  const needsPositive = how.kind !== 'arithmetic' && how.floor === 'refuse'
  const zeroFits = exponentOf(how) > 0
  return {
    fits: (value) => Number.isFinite(value) && (!needsPositive || (zeroFits ? value >= 0 : value > 0)),
    expected: needsPositive ? `a score ${zeroFits ? 'of 0 or more' : 'above 0, or a floor'}` : 'a finite number',
  }
}

/** Adds what is wrong with a table of scores and their aggregation to a list. */
export const scoreTableProblems = (
  { regions, indicators, scores }: ScoreTable,
  how: WeightedAggregation,
  problems: ProblemList,
): void => {
  problems.names('regions', regions)
  problems.names('indicators', indicators, 2)
  problems.option('aggregation', how.kind, ['arithmetic', 'geometric', 'ces'])
  aggregationProblems(how, problems)
  if (scores.length !== indicators.length)
    problems.add('scores', `${indicators.length} lists, one an indicator`, scores.length, 'Give one for each.')
  else
    for (const [at, id] of indicators.entries())
      problems.numbers(`scores on “${id}”`, scores[at] as readonly number[], regions, ruleOf(how))
}
