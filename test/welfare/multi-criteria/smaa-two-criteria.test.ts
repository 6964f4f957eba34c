import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choiceEntropy } from '../../../src/welfare/multi-criteria/acceptability.js'
import { smaa } from '../../../src/welfare/multi-criteria/smaa.js'
import { smaaTwoCriteria } from '../../../src/welfare/multi-criteria/smaa-two-criteria.js'
import type { WeightSpace } from '../../../src/welfare/multi-criteria/weight-space.js'
import { golden } from '../../golden/golden.js'
import { messageOf, tableOf } from './tables.js'

const exact = (scores: readonly (readonly number[])[], weights: WeightSpace = {}) =>
  smaaTwoCriteria({ table: tableOf(scores, '++'), normalisation: { kind: 'asGiven' }, weights })

describe('acceptability for two criteria, exactly', () => {
  const published = golden<{ values: Readonly<Record<'a' | 'b', readonly number[]>> }>(
    'mca-06-smaa-two-alternatives-exact',
  )

  it(`closed form: ${published.source}`, () => {
    const { values } = published.inputs
    const { alternatives } = exact([values.a, values.b])
    for (const [i, name] of ['a', 'b'].entries()) {
      published.expectClose(alternatives[i]?.ranks[0], `acceptability/${name}`)
      published.expectClose(alternatives[i]?.centralWeights.value?.[0], `central_weight_1/${name}`)
    }
  })

  it('C8 [C] closed form: (1, 0) and (0.4, 0.8)', () => {
    const { alternatives, entropy } = exact([
      [1, 0],
      [0.4, 0.8],
    ])
    const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 14))
    expect(alternatives.map(({ ranks }) => ranks)).toEqual([near([3 / 7, 4 / 7]), near([4 / 7, 3 / 7])])
    expect(alternatives.map(({ centralWeights }) => centralWeights.value)).toEqual([
      near([11 / 14, 3 / 14]),
      near([2 / 7, 5 / 7]),
    ])
    expect(alternatives.map(({ confidence }) => confidence.value)).toEqual([1, 1])
    expect(entropy).toBeCloseTo(choiceEntropy([3 / 7, 4 / 7]), 14)
  })

  it('an order of importance and bounds, by hand', () => {
    // A is first above 4/7: of the weights from ½ to 1 that is 6/7; of those from 0.4 to 0.7, (0.7 − 4/7) / 0.3 = 3/7.
    const table = [
      [1, 0],
      [0.4, 0.8],
    ]
    const ordered = exact(table, { order: ['c1', 'c2'] })
    expect(ordered.weightOfFirst).toEqual([0.5, 1])
    expect(ordered.alternatives[0]?.ranks[0]).toBeCloseTo(6 / 7, 14)
    expect(exact(table, { order: ['c2', 'c1'] }).alternatives[0]?.ranks[0]).toBe(0)
    const bounded = exact(table, {
      bounds: [
        [0.4, 1],
        [0.3, 1],
      ],
    })
    expect(bounded.weightOfFirst).toEqual([0.4, 0.7])
    expect(bounded.alternatives[0]?.ranks[0]).toBeCloseTo(3 / 7, 14)
  })

  it('three lines through one point: the one between is never first', () => {
    const { alternatives } = exact([
      [1, 0],
      [0.5, 0.5],
      [0, 1],
    ])
    expect(alternatives.map(({ ranks }) => ranks)).toEqual([
      [0.5, 0, 0.5],
      [0, 1, 0],
      [0.5, 0, 0.5],
    ])
    expect(alternatives[1]?.centralWeights).toEqual({
      value: null,
      why: { en: 'It is first for no weights.', nl: 'Het staat bij geen enkel gewicht bovenaan.' },
    })
    expect(alternatives[1]?.confidence.value).toBeNull()
  })

  it('alternatives that coincide share their ranks', () => {
    const { alternatives } = exact([
      [1, 1],
      [1, 1],
      [0, 0],
    ])
    expect(alternatives.map(({ ranks }) => ranks)).toEqual([
      [0.5, 0.5, 0],
      [0.5, 0.5, 0],
      [0, 0, 1],
    ])
    expect(alternatives[0]?.centralWeights.value).toEqual([0.5, 0.5])
    expect(alternatives[0]?.confidence.value).toBe(0.5)
  })

  it('rows and columns add up to 1, and sampling agrees within six standard errors', () => {
    const cell = fc.integer({ min: 0, max: 10 }).map((n) => n / 10)
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 })
    const spaces: readonly WeightSpace[] = [
      {},
      { order: ['c2', 'c1'] },
      {
        bounds: [
          [0.1, 0.6],
          [0.2, 0.8],
        ],
      },
      {
        order: ['c1', 'c2'],
        bounds: [
          [0.4, 0.9],
          [0.2, 1],
        ],
      },
    ]
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(...spaces),
        fc.integer({ min: 0, max: 4294967295 }),
        (scores, weights, seed) => {
          const table = tableOf(scores, '++')
          const { alternatives } = exact(scores, weights)
          const sampled = smaa({ table, normalisation: { kind: 'asGiven' }, weights, draws: 2000, seed })
          for (const [a, { ranks }] of alternatives.entries()) {
            expect(ranks.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
            expect(alternatives.reduce((sum, each) => sum + each.ranks[a]!, 0)).toBeCloseTo(1, 12)
            for (const [r, share] of ranks.entries())
              expect(Math.abs(sampled.alternatives[a]!.ranks[r]! - share)).toBeLessThan(6 * Math.sqrt(0.25 / 2000))
          }
        },
      ),
    )
  })

  it('refuses other than two criteria, and problems of all parts', () => {
    const input = {
      table: tableOf([[1, 2, 3]], '+++'),
      normalisation: { kind: 'statedRange' },
      weights: { order: ['c1'] },
    } as const
    expect(messageOf(() => smaaTwoCriteria(input)).split('\n')).toEqual([
      'criteria: expected two, for an exact answer, got a list of 3. Draw weights with smaa.',
      ...['c1', 'c2', 'c3'].map(
        (id) =>
          `range of “${id}”: expected the lowest and highest score, got undefined. State the range or choose another normalisation.`,
      ),
      'order of importance: expected two or more of c1, c2, c3, each once, got the text “c1”. Correct the order, or leave it out.',
    ])
  })
})

describe('entropy of the choice', () => {
  it('C10 [V] R smaa, thrombolysis: 0.3504 and 0.6496 have 0.9344248 bits', () => {
    expect(choiceEntropy([0.3504, 0.6496])).toBeCloseTo(0.9344248, 7)
  })

  it('is 0 when one is always first and log₂ n when all are equally often', () => {
    expect(choiceEntropy([1, 0])).toBe(0)
    expect(choiceEntropy([0.25, 0.25, 0.25, 0.25])).toBeCloseTo(2, 14)
  })

  it('refuses what is no share', () => {
    expect(messageOf(() => choiceEntropy([Number.NaN, 0.5, 2])).split('\n')).toEqual([
      'share at position 0: expected a share from 0 to 1, got NaN. Correct it.',
      'share at position 2: expected a share from 0 to 1, got 2. Correct it.',
    ])
  })
})
