import type { Text } from '../../quantity/text.js'
import { defined, type Outcome, undefinedBecause } from '../outcome.js'
import { choiceProblems, fault, finite, namedNumberProblems, problemInWords, refuse, within } from '../problems.js'
import { bothLanguages, inputProblems, list, object } from '../shape.js'
import { total } from '../total.js'
import type { Better } from './indicator.js'

/** The values against which a score stands: of which regions and year, and how their spread is measured. */
export interface ReferenceSet {
  /** Which regions and which year, as it is printed with the scores. */
  readonly label: Text
  readonly values: readonly number[]
  /** `population` divides squared distances by n, `sample` by n − 1. */
  readonly deviation: 'population' | 'sample'
}

export interface ZScores {
  readonly scores: readonly number[]
  readonly mean: number
  readonly standardDeviation: number
  readonly reference: Text
}

const spreadOf = ({ values, deviation }: ReferenceSet, mean: number): number => {
  const freedom = deviation === 'population' ? values.length : values.length - 1
  // Scaled, so that squares neither overflow nor vanish.
  const largest = values.reduce((size, value) => Math.max(size, Math.abs(value - mean)), 0)
  if (largest === 0) return 0
  const squares = total(values.map((value) => ((value - mean) / largest) ** 2))
  return largest * Math.sqrt(squares / freedom)
}

/**
 * Standard scores (z-scores): z = (x − mean) / standard deviation, both of a stated reference set, with the sign turned
 * round where a low value is better.
 *
 * Axes: one score for each of `values`, in their order. Unit: a pure number, in standard deviations. The reference set is
 * an input, not the values themselves, as a new region or year would otherwise change the scores of all others. Null when
 * all its values are the same: there is no spread to measure in.
 *
 * @throws RangeError that lists every problem: no values, figures that are not finite, fewer than two in the reference set.
 *
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators (2008), § 5.
 */
export const zScores = (input: {
  readonly values: readonly number[]
  readonly better: Better
  readonly reference: ReferenceSet
}): Outcome<ZScores> => {
  refuse(inputProblems(input, { values: list(), reference: object({ label: bothLanguages, values: list() }) }))
  const { values, better, reference } = input
  const { length } = reference.values
  const places = (of: readonly number[]): readonly string[] => of.map((_, at) => String(at))
  refuse([
    ...(values.length === 0
      ? [
          problemInWords(
            { en: 'values', nl: 'waarden' },
            { en: 'at least one', nl: 'ten minste één' },
            { en: 'none', nl: 'geen' },
            { en: 'Give the values to score.', nl: 'Geef de waarden om te scoren.' },
          ),
        ]
      : []),
    ...namedNumberProblems({ en: 'values', nl: 'waarden' }, values, places(values), finite),
    ...choiceProblems('better', better, ['high', 'low']),
    ...(length < 2
      ? [
          fault(
            { en: 'reference set', nl: 'referentieset' },
            { en: 'at least two values', nl: 'ten minste twee waarden' },
            length,
            { en: 'Give all of its values.', nl: 'Geef alle waarden ervan.' },
          ),
        ]
      : []),
    ...namedNumberProblems(
      { en: 'reference set', nl: 'referentieset' },
      reference.values,
      places(reference.values),
      finite,
    ),
    ...choiceProblems({ en: 'deviation', nl: 'afwijking' }, reference.deviation, ['population', 'sample']),
  ])
  if (reference.values.every((value) => value === reference.values[0]))
    return undefinedBecause(
      'All values of the reference set are the same: there is no spread to measure in.',
      'Alle waarden van de referentieset zijn gelijk: er is geen spreiding om in te meten.',
    )
  const mean = within(total(reference.values) / length, {
    en: 'mean of the reference set',
    nl: 'gemiddelde van de referentieset',
  })
  const standardDeviation = within(spreadOf(reference, mean), {
    en: 'standard deviation of the reference set',
    nl: 'standaardafwijking van de referentieset',
  })
  const sign = better === 'high' ? 1 : -1
  return defined({
    scores: values.map((value) => within((sign * (value - mean)) / standardDeviation, 'score')),
    mean,
    standardDeviation,
    reference: reference.label,
  })
}
