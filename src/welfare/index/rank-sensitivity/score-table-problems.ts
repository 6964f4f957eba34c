import type { Text } from '../../../quantity/text.js'
import {
  fault,
  finite,
  type NumberRule,
  namedNumberProblems,
  nameProblems,
  notNegative,
  positive,
} from '../../problems.js'
import { list, text } from '../../shape.js'
import { type Aggregation, aggregationProblems, aggregationShape } from '../aggregate-scores.js'
import type { ScoreTable } from './ranks.js'

/** An aggregation in which weights matter by degrees. */
export type WeightedAggregation = Exclude<Aggregation, { kind: 'minimum' }>

const exponentOf = (how: WeightedAggregation): number =>
  how.kind === 'arithmetic' ? 1 : how.kind === 'geometric' ? 0 : how.exponent

const ruleOf = (how: WeightedAggregation): NumberRule => {
  if (how.kind === 'arithmetic' || how.floor !== 'refuse') return finite
  return exponentOf(how) > 0
    ? { ...notNegative, expected: { en: 'a score of 0 or more', nl: 'een score van 0 of meer' } }
    : { ...positive, expected: { en: 'a score above 0, or a floor', nl: 'een score boven 0, of een ondergrens' } }
}

/** A table of scores with its aggregation before it is checked. */
export const scoreTableShape = {
  regions: list(text),
  indicators: list(text),
  scores: list(list()),
  how: aggregationShape,
}

/** The problems of a table of scores and their aggregation. */
export const scoreTableProblems = (
  { regions, indicators, scores }: ScoreTable,
  how: WeightedAggregation,
): readonly Text[] => [
  ...nameProblems({ en: 'regions', nl: 'regio’s' }, regions),
  ...nameProblems({ en: 'indicators', nl: 'indicatoren' }, indicators, 2),
  ...aggregationProblems(how, ['arithmetic', 'geometric', 'ces']),
  ...(scores.length === indicators.length
    ? indicators.flatMap((id, at) =>
        namedNumberProblems({ en: `scores on “${id}”`, nl: `scores op “${id}”` }, scores[at]!, regions, ruleOf(how)),
      )
    : [
        fault(
          'scores',
          { en: `${indicators.length} lists, one an indicator`, nl: `${indicators.length} lijsten, één per indicator` },
          scores.length,
          { en: 'Give one for each.', nl: 'Geef er een voor elk.' },
        ),
      ]),
]
