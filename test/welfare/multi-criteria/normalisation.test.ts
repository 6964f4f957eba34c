import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Normalisation,
  normalisationProblems,
  valuesOf,
} from '../../../src/welfare/multi-criteria/normalisation.js'
import { english } from '../english.js'
import { messageOf, tableOf } from './tables.js'

const score = fc.double({ min: 0.01, max: 1e6, noNaN: true })
const columnsOfTwo = fc.array(fc.tuple(score, score), { minLength: 2, maxLength: 6 })

describe('normalisation', () => {
  it('stated range: by hand, turned round where low is better', () => {
    const table = tableOf(
      [
        [2, 10],
        [5, 40],
      ],
      '+-',
      [
        [0, 10],
        [0, 50],
      ],
    )
    expect(valuesOf(table, { kind: 'statedRange' })).toEqual([
      [0.2, 0.8],
      [0.5, 0.2],
    ])
  })

  it('min-max gives the best 1 and the worst 0', () => {
    expect(
      valuesOf(
        tableOf(
          [
            [1, 3000],
            [2, 3750],
            [5, 4500],
          ],
          '-+',
        ),
        { kind: 'minMax' },
      ),
    ).toEqual([
      [1, 0],
      [0.75, 0.5],
      [0, 1],
    ])
  })

  it('sum normalisation adds up to 1 on every criterion, vector normalisation has length 1', () => {
    fc.assert(
      fc.property(columnsOfTwo, (scores) => {
        const sums = valuesOf(tableOf(scores, '+-'), { kind: 'sum' })
        for (const k of [0, 1]) expect(sums.reduce((sum, row) => sum + row[k]!, 0)).toBeCloseTo(1, 12)
        const vectors = valuesOf(tableOf(scores, '++'), { kind: 'vector' })
        for (const k of [0, 1]) expect(vectors.reduce((sum, row) => sum + row[k]! ** 2, 0)).toBeCloseTo(1, 12)
      }),
    )
  })

  it('does not depend on the unit of a criterion, and better scores have better values', () => {
    const kinds = ['minMax', 'sum', 'vector'] as const
    fc.assert(
      fc.property(columnsOfTwo, fc.constantFrom(...kinds), (scores, kind) => {
        fc.pre(new Set(scores.map(([x]) => x)).size > 1 && new Set(scores.map(([, y]) => y)).size > 1)
        const values = valuesOf(tableOf(scores, '+-'), { kind })
        const inThousands = valuesOf(
          tableOf(
            scores.map(([x, y]) => [x / 1000, y]),
            '+-',
          ),
          { kind },
        )
        for (const [a, row] of values.entries()) {
          expect(inThousands[a]![0]).toBeCloseTo(row[0]!, 9)
          for (const [b, other] of values.entries()) {
            if (scores[a]![0] > scores[b]![0]) expect(row[0]).toBeGreaterThanOrEqual(other[0]!)
            if (scores[a]![1] < scores[b]![1]) expect(row[1]).toBeGreaterThanOrEqual(other[1]!)
          }
        }
      }),
    )
  })

  it.each<readonly [string, Normalisation, string, string]>([
    [
      'a range that is missing',
      { kind: 'statedRange' },
      '+',
      'range of “c1”: expected the lowest and highest score, got undefined. State the range or choose another normalisation.',
    ],
    [
      'values where low is better',
      { kind: 'asGiven' },
      '-',
      'better of “c1”: expected high, as scores are values already, got the text “low”. Turn the scores round or choose another normalisation.',
    ],
    [
      'a value function too few',
      { kind: 'valueFunctions', functions: [] },
      '+',
      'value functions: expected one for each of 1 criteria, got a list of 0. Give them in the order of the criteria.',
    ],
    [
      'another kind',
      { kind: 'zScore' } as unknown as Normalisation,
      '+',
      'normalisation: expected one of statedRange, valueFunctions, asGiven, minMax, sum, vector, got the text “zScore”. Choose one; there is no default.',
    ],
  ])('%s', (_, normalisation, better, text) => {
    expect(english(normalisationProblems(normalisation, tableOf([[1]], better).criteria))).toEqual([text])
  })

  it.each<readonly [string, readonly number[], string, Normalisation['kind'], string]>([
    [
      'equal scores',
      [2, 2],
      '+',
      'minMax',
      'scores on “c1”: expected scores that differ, for min-max, got 2, 2. Leave the criterion out, or state its range.',
    ],
    [
      'too far apart',
      [-1.7e308, 1.7e308],
      '+',
      'minMax',
      'scores on “c1”: expected scores with a difference that fits in a number, got -1.7e+308, 1.7e+308. Give them in a larger unit.',
    ],
    [
      'nothing but 0',
      [0, 0],
      '+',
      'vector',
      'scores on “c1”: expected a score that is not 0, for vector normalisation, got 0, 0. Leave the criterion out.',
    ],
    [
      '0 where low is better',
      [0, 1],
      '-',
      'sum',
      'scores on “c1”: expected scores above 0, for sum normalisation where low is better, got 0, 1. Choose another normalisation.',
    ],
    [
      'below 0',
      [-1, 2],
      '+',
      'sum',
      'scores on “c1”: expected scores of 0 and more, not all 0, for sum normalisation, got -1, 2. Choose another normalisation.',
    ],
    [
      'values that are too large',
      [1e200, 1],
      '+',
      'asGiven',
      'value of “A” on “c1”: expected a number below 1e100 in size, got 1e+200. Give scores in a larger unit.',
    ],
  ])('%s', (_, scores, better, kind, text) => {
    expect(
      messageOf(() =>
        valuesOf(
          tableOf(
            scores.map((each) => [each]),
            better,
          ),
          { kind } as Normalisation,
        ),
      ),
    ).toBe(text)
  })

  it('extreme scores neither overflow nor vanish', () => {
    expect(valuesOf(tableOf([[3e300], [4e300]], '+'), { kind: 'vector' }).flat()).toEqual([
      expect.closeTo(0.6, 12),
      expect.closeTo(0.8, 12),
    ])
    expect(valuesOf(tableOf([[3e-300], [4e-300]], '+'), { kind: 'vector' }).flat()).toEqual([
      expect.closeTo(0.6, 12),
      expect.closeTo(0.8, 12),
    ])
    expect(valuesOf(tableOf([[1e308], [1e308]], '+'), { kind: 'sum' })).toEqual([[0.5], [0.5]])
  })
})
