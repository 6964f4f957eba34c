import { describe, expect, it } from 'vitest'
import { type DecisionTable, tableProblems } from '../../../src/welfare/multi-criteria/decision-table.js'
import { english } from '../english.js'
import { tableOf } from './tables.js'

describe('decision table', () => {
  const good = tableOf(
    [
      [1, 2],
      [3, 4],
    ],
    '+-',
    [[0, 5], null],
  )

  it('has no problems when it is sound', () => {
    expect(english(tableProblems(good))).toEqual([])
    expect(
      english(
        tableProblems(
          tableOf(
            [
              [1, [2, 3]],
              [3, 4],
            ],
            '+-',
          ),
          2,
        ),
      ),
    ).toEqual([])
  })

  const sideways = { ...good, criteria: [{ id: 'c1', better: 'up' }, good.criteria[1]] } as unknown as DecisionTable
  it.each<readonly [string, DecisionTable, string]>([
    [
      'no alternatives',
      { ...good, alternatives: [], scores: [] },
      'alternatives: expected at least 1, got 0. Add what is missing.',
    ],
    [
      'a double name',
      { ...good, alternatives: ['A', 'A'] },
      'alternatives: expected each name once, got “A” twice. Rename or remove one.',
    ],
    [
      'an empty name',
      { ...good, alternatives: ['', 'B'] },
      'alternatives: expected names that are not empty, got an empty one. Give its name.',
    ],
    [
      'a row too many',
      { ...good, scores: [...good.scores, [1, 2]] },
      'scores: expected a row for each of 2 alternatives, got a list of 3. Correct the table.',
    ],
    [
      'a short row',
      { ...good, scores: [[1], [3, 4]] },
      'scores of “A”: expected a score on each of 2 criteria, got a list of 1. Correct the table.',
    ],
    [
      'a score that is no number',
      {
        ...good,
        scores: [
          [1, Number.NaN],
          [3, 4],
        ],
      },
      'scores of “A” on “c2”: expected a finite number, got NaN. Correct the table.',
    ],
    [
      'a score outside its range',
      {
        ...good,
        scores: [
          [6, 2],
          [3, 4],
        ],
      },
      'scores of “A” on “c1”: expected a score within the range 0 to 5, got 6. Widen the range or correct the score.',
    ],
    [
      'a range that is turned round',
      tableOf([[1]], '+', [[5, 0]]),
      'range of “c1”: expected two finite numbers, the lower first, got 5 to 0. Correct the range.',
    ],
    [
      'another direction',
      sideways,
      'better of “c1”: expected one of high, low, got the text “up”. Choose one; there is no default.',
    ],
  ])('%s', (_, table, text) => {
    expect(english(tableProblems(table))).toContain(text)
  })

  it('lists every problem', () => {
    expect(english(tableProblems({ ...good, alternatives: ['A', 'A'], scores: [[9, Number.NaN], [3]] }))).toHaveLength(
      4,
    )
  })

  it('draws of a score: as many as asked, finite, within the range', () => {
    const table = (score: readonly number[]) => tableOf<number | readonly number[]>([[score, 2]], '++', [[0, 5], null])
    expect(english(tableProblems(table([1, 2, 3]), 2))).toEqual([
      'scores of “A” on “c1”: expected a number, or one number for each of 2 draws, got a list of 3. Give as many as there are draws.',
    ])
    expect(english(tableProblems(table([1, 7]), 2))).toEqual([
      'scores of “A” on “c1”, draw 1: expected a score within the range 0 to 5, got 7. Widen the range or correct the score.',
    ])
    expect(english(tableProblems(table([Number.NaN, 7]), 2))).toEqual([
      'scores of “A” on “c1”, draw 0: expected a finite number, got NaN. Correct the table.',
    ])
  })
})
