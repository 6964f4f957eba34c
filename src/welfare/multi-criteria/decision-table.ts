import { type Label, numberText, type Text } from '../../quantity/text.js'
import { around, choiceProblems, fault, finite, nameProblems, numberProblems, problemInWords } from '../problems.js'

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

const correct = { en: 'Correct the table.', nl: 'Verbeter de tabel.' }

const rangeProblems = ({ id, range }: Criterion): readonly Text[] => {
  if (range === undefined) return []
  const [lowest, highest] = range
  const both = Number.isFinite(lowest) && Number.isFinite(highest)
  return both && Number.isFinite(highest - lowest) && lowest < highest
    ? []
    : [
        problemInWords(
          { en: `range of “${id}”`, nl: `bereik van “${id}”` },
          { en: 'two finite numbers, the lower first', nl: 'twee eindige getallen, het laagste eerst' },
          { en: `${lowest} to ${highest}`, nl: `${numberText(lowest).nl} tot ${numberText(highest).nl}` },
          { en: 'Correct the range.', nl: 'Verbeter het bereik.' },
        ),
      ]
}

/** The problems of criteria without their scores. */
export const criteriaProblems = (criteria: readonly Criterion[]): readonly Text[] => [
  ...nameProblems(
    'criteria',
    criteria.map(({ id }) => id),
  ),
  ...criteria.flatMap(({ id, better }) =>
    choiceProblems({ en: `better of “${id}”`, nl: `beter van “${id}”` }, better, ['high', 'low']),
  ),
  ...criteria.flatMap(rangeProblems),
]

const outside = (score: number, { range }: Criterion): boolean =>
  range !== undefined && (score < range[0] || score > range[1])

const numberInRange = (what: Label, score: unknown, criterion: Criterion): readonly Text[] => {
  const wrong = numberProblems(what, score, finite, correct)
  return wrong.length === 0 && outside(score as number, criterion)
    ? [
        fault(
          what,
          {
            en: `a score within the range ${criterion.range?.join(' to ')}`,
            nl: `een score binnen het bereik ${criterion.range?.map((end) => numberText(end).nl).join(' tot ')}`,
          },
          score,
          { en: 'Widen the range or correct the score.', nl: 'Verruim het bereik of verbeter de score.' },
        ),
      ]
    : wrong
}

/** Only the first wrong draw of a cell is named: there may be as many as there are draws. */
const drawsProblems = (
  what: Label,
  scores: readonly number[],
  criterion: Criterion,
  draws: number,
): readonly Text[] => {
  if (scores.length !== draws)
    return [
      fault(
        what,
        {
          en: `a number, or one number for each of ${draws} draws`,
          nl: `een getal, of één getal voor elk van ${draws} trekkingen`,
        },
        scores,
        { en: 'Give as many as there are draws.', nl: 'Geef er zoveel als er trekkingen zijn.' },
      ),
    ]
  const first = scores.findIndex((score) => !Number.isFinite(score) || outside(score, criterion))
  return first < 0
    ? []
    : numberInRange(
        around(what, (cell, language) => `${cell}, ${language === 'en' ? 'draw' : 'trekking'} ${first}`),
        scores[first],
        criterion,
      )
}

/** The problems of a table; `draws` says how many draws an uncertain score must have. */
export const tableProblems = (table: DecisionTable<UncertainScore>, draws = 0): readonly Text[] => {
  const { alternatives, criteria, scores } = table
  const rows =
    scores.length === alternatives.length
      ? []
      : [
          fault(
            'scores',
            {
              en: `a row for each of ${alternatives.length} alternatives`,
              nl: `een rij voor elk van ${alternatives.length} alternatieven`,
            },
            scores,
            correct,
          ),
        ]
  return [
    ...nameProblems({ en: 'alternatives', nl: 'alternatieven' }, alternatives),
    ...criteriaProblems(criteria),
    ...rows,
    ...scores.flatMap((row, a) => {
      const of = { en: `scores of “${alternatives[a] ?? a}”`, nl: `scores van “${alternatives[a] ?? a}”` }
      if (row.length !== criteria.length)
        return [
          fault(
            of,
            {
              en: `a score on each of ${criteria.length} criteria`,
              nl: `een score op elk van ${criteria.length} criteria`,
            },
            row,
            correct,
          ),
        ]
      return criteria.flatMap((criterion, k) => {
        const what = { en: `${of.en} on “${criterion.id}”`, nl: `${of.nl} op “${criterion.id}”` }
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
