import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { userWeights, userWeightsByRegion } from '../../../src/welfare/index/user-weights.js'
import { messageOf } from './indicators.js'

const eleven = Array.from({ length: 11 }, (_, at) => `dimension ${at + 1}`)

describe('userWeights', () => {
  it('B2 (computed for the collection of worked numbers): one score of 10 and ten of 5', () => {
    const weights = userWeights({ indicators: eleven, scores: eleven.map((_, at) => (at === 0 ? 10 : 5)) })
    expect((100 * (weights[0] as number)).toFixed(4)).toBe('16.6667')
    for (const weight of weights.slice(1)) expect((100 * weight).toFixed(4)).toBe('8.3333')
  })

  it('adds up to 1 and does not depend on the level of the scores', () => {
    const scores = fc.array(fc.double({ min: 0.01, max: 5, noNaN: true }), { minLength: 1, maxLength: 11 })
    fc.assert(
      fc.property(scores, (list) => {
        const indicators = eleven.slice(0, list.length)
        const weights = userWeights({ indicators, scores: list })
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 14)
        expect(userWeights({ indicators, scores: list.map((score) => 2 * score) })).toEqual(weights)
      }),
    )
  })

  it('lists every problem at once', () => {
    expect(messageOf(() => userWeights({ indicators: ['a', 'a'], scores: [11, -1] }))).toBe(
      'indicators: expected each name once, got “a” twice. Rename or remove one.\n' +
        'scores of “a”: expected a score from 0 to 10, got 11. Correct it.\n' +
        'scores of “a”: expected a score from 0 to 10, got -1. Correct it.',
    )
    expect(messageOf(() => userWeights({ indicators: ['a', 'b'], scores: [0, 0] }))).toBe(
      'scores: expected at least one score above 0, got none. Score what matters; 0 everywhere gives no weights.',
    )
    expect(messageOf(() => userWeights({ indicators: ['a', 'b'], scores: [1] }))).toBe(
      'scores: expected 2 numbers, got 1. Give one for each, in the same order.',
    )
  })
})

describe('userWeightsByRegion', () => {
  const [regions, indicators] = [
    ['North', 'South'],
    ['work', 'nature'],
  ]

  it('lets regions hold different goals', () => {
    const scores = [
      [5, 5],
      [1, 3],
    ]
    expect(userWeightsByRegion({ regions, indicators, scores })).toEqual([
      [0.5, 0.5],
      [0.25, 0.75],
    ])
  })

  it('lists the problems of every region', () => {
    const scores = [
      [5, 12],
      [0, 0],
    ]
    expect(messageOf(() => userWeightsByRegion({ regions, indicators, scores }))).toBe(
      'scores of “North” of “nature”: expected a score from 0 to 10, got 12. Correct it.\n' +
        'scores of “South”: expected at least one score above 0, got none. Score what matters; 0 everywhere gives no weights.',
    )
    expect(messageOf(() => userWeightsByRegion({ regions, indicators, scores: [[1, 1]] }))).toBe(
      'scores: expected 2 lists, one a region, got 1. Give one for every region.',
    )
  })
})
