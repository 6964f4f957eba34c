import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyticHierarchy } from '../../../src/welfare/multi-criteria/analytic-hierarchy.js'
import { weightedSum } from '../../../src/welfare/multi-criteria/weighted-sum.js'
import { golden } from '../../golden/golden.js'
import { messageOf, scoresOf, tableOf } from './tables.js'

type Comparisons = readonly (readonly number[])[]

describe('analytic hierarchy process', () => {
  const cars = golden<{
    criteria: Comparisons
    alternatives: Readonly<Record<'style' | 'reliability' | 'fuel', Comparisons>>
  }>('mca-03-ahp-cars')

  it(`C12 [V], four cars on three criteria: ${cars.source}`, () => {
    const { criteria, alternatives } = cars.inputs
    const weights = analyticHierarchy(criteria)
    const priorities = [alternatives.style, alternatives.reliability, alternatives.fuel].map(
      (each) => analyticHierarchy(each).priorities,
    )
    const table = tableOf(
      priorities[0]!.map((_, a) => priorities.map((each) => each[a]!)),
      '+++',
    )
    const { ranking } = weightedSum({
      table,
      normalisation: { kind: 'asGiven' },
      weights: { kind: 'fixed', weights: weights.priorities },
    })
    cars.expectClose(scoresOf(ranking), 'overall')
    // The file has these three among its unrounded figures only.
    for (const [k, figure] of [0.319618263936, 0.558424543095, 0.121957192969].entries())
      expect(weights.priorities[k]).toBeCloseTo(figure, 11)
    expect(weights.largestEigenvalue).toBeCloseTo(3.01829470729, 10)
    expect(weights.consistencyIndex).toBeCloseTo(0.00914735364482, 11)
    // Over the random index of three, 0.58.
    expect(weights.consistencyRatio.value).toBeCloseTo(0.00914735364482 / 0.58, 11)
  })

  it('finds the shares that comparisons without contradiction were made of, at λ = n', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 7 }), (points) => {
        const { priorities, largestEigenvalue, consistencyRatio } = analyticHierarchy(
          points.map((one) => points.map((other) => one / other)),
        )
        const sum = points.reduce((all, each) => all + each, 0)
        for (const [i, each] of points.entries()) expect(priorities[i]).toBeCloseTo(each / sum, 12)
        expect(largestEigenvalue).toBeCloseTo(points.length, 11)
        expect(consistencyRatio.value).toBeCloseTo(0, 10)
      }),
    )
  })

  it('there is no consistency ratio for fewer than three or more than ten', () => {
    const ones = (n: number) => Array.from({ length: n }, () => Array<number>(n).fill(1))
    expect(analyticHierarchy(ones(1)).consistencyIndex).toBe(0)
    expect(analyticHierarchy(ones(2)).consistencyRatio.why?.en).toBe('Fewer than three cannot contradict each other.')
    expect(analyticHierarchy(ones(11)).consistencyRatio).toEqual({
      value: null,
      why: { en: 'There is no random index for more than ten.', nl: 'Voor meer dan tien is er geen toevalsindex.' },
    })
  })

  it('comparisons that go round in a circle, a million times as important each, do not settle', () => {
    const x = 1e6
    const circle = [
      [1, x, 1 / x],
      [1 / x, 1, 2 * x],
      [x, 1 / (2 * x), 1],
    ]
    expect(messageOf(() => analyticHierarchy(circle))).toMatch(
      /^priorities: expected a last change of at most 1e-15 after 10000 steps, got 0\.\d+\. Use less extreme comparisons\.$/,
    )
  })

  it.each<readonly [string, Comparisons, string]>([
    ['nothing', [], 'comparisons: expected a square table, got rows of none. Correct the comparisons.'],
    ['not square', [[1, 2]], 'comparisons: expected a square table, got rows of 2. Correct the comparisons.'],
    [
      'not above 0',
      [
        [1, 0],
        [1, 1],
      ],
      'comparison 0 with 1: expected a finite number above 0, got 0. Correct the comparisons.',
    ],
    [
      'not reciprocal',
      [
        [1, 2],
        [0.4, 1],
      ],
      'comparison 1 with 0: expected 1 over comparison 0 with 1, 2, got 0.4. Correct the comparisons.',
    ],
    [
      'not itself',
      [[2]],
      'comparison 0 with 0: expected 1 over comparison 0 with 0, 2, got 2. Correct the comparisons.',
    ],
  ])('%s', (_, comparisons, text) => {
    expect(messageOf(() => analyticHierarchy(comparisons))).toBe(text)
  })
})
