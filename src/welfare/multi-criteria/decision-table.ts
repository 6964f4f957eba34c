import { choiceProblems, fault, finite, nameProblems, numberProblems } from '../problems.js'

/** A criterion (criterium) on which alternatives are judged. */
export interface Criterion {
  readonly id: string
  /** Which scores are better: `high` for benefits, `low` for costs. */
  readonly better: 'high' | 'low'
  /** The lowest and highest score that a swing of this criterion runs over, in the unit of its scores. */
  readonly range?: readonly [number, number]
}

/** A score that is known, or its draws: joint with those of all other cells, the first draw of each belonging together. */
export type UncertainScore = number | readonly number[]

/**
 * A decision table (effectentabel, scorekaart): what each alternative scores on each criterion, in the unit of that
 * criterion. A multi-criteria analysis orders these alternatives; “do nothing” is in it only as one of them, and no rank
 * says that a project is worth its cost.
 */
export interface DecisionTable<Score = number> {
  readonly alternatives: readonly string[]
  readonly criteria: readonly Criterion[]
  /** Rows of alternatives, columns of criteria. */
  readonly scores: readonly (readonly Score[])[]
}

const correct = 'Correct the table.'

const rangeProblems = ({ id, range }: Criterion): readonly string[] => {
  if (range === undefined) return []
  const [lowest, highest] = range
  const both = Number.isFinite(lowest) && Number.isFinite(highest)
  return both && Number.isFinite(highest - lowest) && lowest < highest
    ? []
    : [
        fault(
          `range of “${id}”`,
          'two finite numbers, the lower first',
          `${lowest} to ${highest}`,
          'Correct the range.',
        ),
      ]
}

/** The problems of criteria without their scores. */
export const criteriaProblems = (criteria: readonly Criterion[]): readonly string[] => [
  ...nameProblems(
    'criteria',
    criteria.map(({ id }) => id),
  ),
  ...criteria.flatMap(({ id, better }) => choiceProblems(`better of “${id}”`, better, ['high', 'low'])),
  ...criteria.flatMap(rangeProblems),
]

const outside = (score: number, { range }: Criterion): boolean =>
  range !== undefined && (score < range[0] || score > range[1])

const numberInRange = (what: string, score: unknown, criterion: Criterion): readonly string[] => {
  const wrong = numberProblems(what, score, finite, correct)
  return wrong.length === 0 && outside(score as number, criterion)
    ? [
        fault(
          what,
          `a score within the range ${criterion.range?.join(' to ')}`,
          score,
          'Widen the range or correct the score.',
        ),
      ]
    : wrong
}

/** Only the first wrong draw of a cell is named: there may be as many as there are draws. */
const drawsProblems = (
  what: string,
  scores: readonly number[],
  criterion: Criterion,
  draws: number,
): readonly string[] => {
  if (scores.length !== draws)
    return [
      fault(what, `a number, or one number for each of ${draws} draws`, scores, 'Give as many as there are draws.'),
    ]
  const first = scores.findIndex((score) => !Number.isFinite(score) || outside(score, criterion))
  return first < 0 ? [] : numberInRange(`${what}, draw ${first}`, scores[first], criterion)
}

/** The problems of a table; `draws` says how many draws an uncertain score must have. */
export const tableProblems = (table: DecisionTable<UncertainScore>, draws = 0): readonly string[] => {
  const { alternatives, criteria, scores } = table
  const rows =
    scores.length === alternatives.length
      ? []
      : [fault('scores', `a row for each of ${alternatives.length} alternatives`, scores, correct)]
  return [
    ...nameProblems('alternatives', alternatives),
    ...criteriaProblems(criteria),
    ...rows,
    ...scores.flatMap((row, a) => {
      const of = `scores of “${alternatives[a] ?? a}”`
      if (row.length !== criteria.length)
        return [fault(of, `a score on each of ${criteria.length} criteria`, row, correct)]
      return criteria.flatMap((criterion, k) => {
        const what = `${of} on “${criterion.id}”`
        const score = row[k]
        return Array.isArray(score) && draws > 0
          ? drawsProblems(what, score, criterion, draws)
          : numberInRange(what, score, criterion)
      })
    }),
  ]
}

/** The scores of all alternatives on one criterion. */
export const column = (table: DecisionTable, k: number): readonly number[] => table.scores.map((row) => row[k]!)
