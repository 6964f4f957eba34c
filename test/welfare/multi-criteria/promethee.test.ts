import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PreferenceFunction, preferenceOf } from '../../../src/welfare/multi-criteria/preference-functions.js'
import { promethee } from '../../../src/welfare/multi-criteria/promethee.js'
import { messageOf, orderOf, scoresOf, tableOf } from './tables.js'

const usual: PreferenceFunction = { kind: 'usual' }

describe('preference functions', () => {
  it.each<readonly [PreferenceFunction, readonly (readonly [number, number])[]]>([
    [
      usual,
      [
        [-1, 0],
        [0, 0],
        [0.001, 1],
      ],
    ],
    [
      { kind: 'uShape', indifference: 2 },
      [
        [2, 0],
        [2.1, 1],
      ],
    ],
    [
      { kind: 'vShape', preference: 4 },
      [
        [1, 0.25],
        [4, 1],
        [9, 1],
      ],
    ],
    [
      { kind: 'level', indifference: 2, preference: 4 },
      [
        [2, 0],
        [2.1, 0.5],
        [4, 0.5],
        [4.1, 1],
      ],
    ],
    [
      { kind: 'linear', indifference: 2, preference: 4 },
      [
        [2, 0],
        [3, 0.5],
        [4, 1],
        [9, 1],
      ],
    ],
    [
      { kind: 'gaussian', s: 2 },
      [
        [-3, 0],
        [2, 0.3934693402873666],
      ],
    ],
  ])('%o', (preference, points) => {
    // 1 − e^(−½) = 0.393469340287366576 for the Gaussian one at s.
    for (const [advantage, expected] of points) expect(preferenceOf(preference, advantage)).toBeCloseTo(expected, 15)
  })

  it('rise from 0 to 1', () => {
    const preferences: readonly PreferenceFunction[] = [
      { kind: 'vShape', preference: 3 },
      { kind: 'level', indifference: 1, preference: 3 },
      { kind: 'linear', indifference: 1, preference: 3 },
      { kind: 'gaussian', s: 1.5 },
    ]
    const advantage = fc.double({ min: -10, max: 10, noNaN: true })
    fc.assert(
      fc.property(advantage, advantage, fc.constantFrom(...preferences), (one, other, preference) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((each) => preferenceOf(preference, each))
        expect(low! >= 0 && low! <= high! && high! <= 1).toBe(true)
      }),
    )
  })
})

describe('PROMETHEE II', () => {
  it('C3 [P] pymcdm: usual preferences', () => {
    const { ranking, flows } = promethee({
      table: tableOf(
        [
          [4, 3, 2],
          [3, 2, 4],
          [5, 1, 3],
        ],
        '+++',
      ),
      weights: { kind: 'fixed', weights: [0.5, 0.3, 0.2] },
      preferences: [usual, usual, usual],
    })
    for (const [a, figure] of [0.1, -0.3, 0.2].entries()) expect(scoresOf(ranking)[a]).toBeCloseTo(figure, 12)
    // Of A: 0.8 over B (price, second) and 0.3 over C, over 2 others; and 0.2 and 0.7 the other way.
    expect(flows[0]).toEqual({
      id: 'A',
      leaving: expect.closeTo(0.55, 12),
      entering: expect.closeTo(0.45, 12),
      net: expect.closeTo(0.1, 12),
    })
  })

  it('C4 data R MCDA, flows [C]: Gaussian, level and V-shape with indifference', () => {
    const { ranking } = promethee({
      table: tableOf(
        [
          [1, 10, 1],
          [4, 20, 2],
          [2, 20, 0],
          [6, 40, 0],
          [30, 30, 3],
        ],
        '--+',
      ),
      weights: { kind: 'fixed', weights: [0.2, 0.3, 0.5] },
      preferences: [
        { kind: 'gaussian', s: 4 },
        { kind: 'level', indifference: 11, preference: 15 },
        { kind: 'linear', indifference: 1, preference: 3 },
      ],
    })
    const printed = [0.178405, 0.237742, -0.03849, -0.415157, 0.0375]
    for (const [a, figure] of printed.entries()) expect(scoresOf(ranking)[a]).toBeCloseTo(figure, 6)
    expect(orderOf(ranking)).toEqual(['B', 'A', 'E', 'C', 'D'])
  })

  it('net flows add up to 0, and the unit of a criterion goes with that of its threshold', () => {
    const cell = fc.double({ min: 0, max: 10, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 6 }), (scores) => {
        const of = (factor: number) =>
          promethee({
            table: tableOf(
              scores.map(([x, y]) => [x * factor, y]),
              '+-',
            ),
            weights: { kind: 'fixed', weights: [0.4, 0.6] },
            preferences: [
              { kind: 'vShape', preference: 2 * factor },
              { kind: 'gaussian', s: 3 },
            ],
          })
        const net = of(1).flows.map((flow) => flow.net)
        expect(net.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 12)
        for (const [a, flow] of of(1024).flows.entries()) expect(flow.net).toBe(net[a])
      }),
    )
  })

  it('lists all problems', () => {
    const table = tableOf([[1, 2, 3, 4, 5, 6]], '++++++')
    const preferences = [
      { kind: 'uShape', indifference: -1 },
      { kind: 'vShape', preference: 0 },
      { kind: 'level', indifference: 2, preference: 2 },
      { kind: 'linear', indifference: Number.NaN, preference: 0 },
      { kind: 'gaussian', s: 0 },
      { kind: 'logistic' } as unknown as PreferenceFunction,
    ] as const
    const equal = { kind: 'fixed', weights: table.criteria.map(() => 1 / 6) } as const
    expect(messageOf(() => promethee({ table, weights: equal, preferences })).split('\n')).toEqual([
      'alternatives: expected two or more, got a list of 1. Add one to compare with.',
      'indifference of “c1”: expected a finite number of 0 and more, got -1. Correct the threshold.',
      'preference of “c2”: expected a finite number above 0, got 0. Correct the threshold.',
      'preference of “c3”: expected a threshold above that of indifference, 2, got 2. Correct the threshold.',
      'indifference of “c4”: expected a finite number of 0 and more, got NaN. Correct the threshold.',
      'preference of “c4”: expected a finite number above 0, got 0. Correct the threshold.',
      's of “c5”: expected a finite number above 0, got 0. Correct the threshold.',
      'preference function of “c6”: expected one of usual, uShape, vShape, level, linear, gaussian, got the text “logistic”. Choose one; there is no default.',
    ])
    expect(
      messageOf(() =>
        promethee({ table: tableOf([[1], [2]], '+'), weights: { kind: 'fixed', weights: [1] }, preferences: [] }),
      ),
    ).toBe(
      'preference functions: expected one for each of 1 criteria, got a list of 0. Give them in the order of the criteria.',
    )
  })
})
