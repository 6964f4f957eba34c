import { describe, expect, it } from 'vitest'
import type { Criterion } from '../../../src/welfare/multi-criteria/decision-table.js'
import { valuesOf } from '../../../src/welfare/multi-criteria/normalisation.js'
import {
  type PiecewiseLinear,
  piecewiseLinear,
  valueFunctionProblems,
} from '../../../src/welfare/multi-criteria/value-functions.js'
import { golden } from '../../golden/golden.js'
import { english } from '../english.js'
import { messageOf } from './tables.js'

describe('piecewise linear value functions', () => {
  const published = golden<{
    functions: Readonly<Record<'price' | 'time' | 'comfort', PiecewiseLinear>>
    alternatives: Readonly<Record<string, readonly number[]>>
  }>('mca-05-piecewise-linear-values')

  it(`price, time and comfort of five ways to travel: ${published.source}`, () => {
    const { functions, alternatives } = published.inputs
    const criteria: readonly Criterion[] = [
      { id: 'price', better: 'low' },
      { id: 'time', better: 'low' },
      { id: 'comfort', better: 'high' },
    ]
    const values = valuesOf(
      { alternatives: Object.keys(alternatives), criteria, scores: Object.values(alternatives) },
      { kind: 'valueFunctions', functions: [functions.price, functions.time, functions.comfort] },
    )
    for (const [a, name] of Object.keys(alternatives).entries()) published.expectClose(values[a], name)
  })

  it('is exact at its points, whichever way they are given', () => {
    const points = [
      [0, 0.1],
      [0.3, 0.7],
      [1, 0.9],
    ] as const
    for (const given of [points, [...points].reverse()])
      for (const [score, value] of points) expect(piecewiseLinear(given)(score)).toBe(value)
    expect(piecewiseLinear(points)(0.15)).toBeCloseTo(0.4, 15)
  })

  const cost: Criterion = { id: 'cost', better: 'low' }
  it.each<readonly [string, PiecewiseLinear, string]>([
    [
      'one point',
      [[1, 0]],
      'value function of “cost”: expected two points or more, got a list of 1. Correct its points.',
    ],
    [
      'no number',
      [
        [1, 1],
        [2, Number.NaN],
      ],
      'value function of “cost”: expected finite scores and values, got 1 → 1, 2 → NaN. Correct its points.',
    ],
    [
      'up and down',
      [
        [1, 1],
        [3, 0.5],
        [2, 0],
      ],
      'value function of “cost”: expected scores that rise throughout or fall throughout, got 1, 3, 2. Correct its points.',
    ],
    [
      'twice the same score',
      [
        [1, 1],
        [1, 0],
      ],
      'value function of “cost”: expected scores that rise throughout or fall throughout, got 1, 1. Correct its points.',
    ],
    [
      'the wrong way',
      [
        [1, 0],
        [2, 1],
      ],
      'value function of “cost”: expected a value at 1, the better end, not below that at 2, got 0 below 1. Correct the points, or which scores are better.',
    ],
  ])('%s', (_, points, text) => {
    expect(english(valueFunctionProblems(cost, points))).toEqual([text])
  })

  it('extrapolates nothing', () => {
    const table = { alternatives: ['A'], criteria: [cost], scores: [[3]] }
    expect(
      messageOf(() =>
        valuesOf(table, {
          kind: 'valueFunctions',
          functions: [
            [
              [0, 1],
              [2, 0],
            ],
          ],
        }),
      ),
    ).toBe(
      'score on “cost”: expected a score that its value function reaches, 0 to 2, got 3. Add points to the function; nothing is extrapolated.',
    )
  })
})
