import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zScores } from '../../../src/welfare/index/z-score.js'
import { messageOf } from './indicators.js'

const label = { en: 'provinces, 2023', nl: 'provincies, 2023' }
const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 20 })

describe('zScores', () => {
  // Mean 5, squared distances 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32, over 8: deviation 2.
  const values = [2, 4, 4, 4, 5, 5, 7, 9]

  it('counts in standard deviations of the reference set', () => {
    const { value } = zScores({
      values: [5, 9, 1],
      better: 'high',
      reference: { label, values, deviation: 'population' },
    })
    expect(value).toEqual({ scores: [0, 2, -2], mean: 5, standardDeviation: 2, reference: label })
  })

  it('turns the sign round where low is better, and divides by n − 1 for a sample', () => {
    const reference = { label, values: [1, 3], deviation: 'sample' as const }
    // Squared distances 1 + 1 over 1.
    expect(zScores({ values: [2], better: 'low', reference }).value?.scores).toEqual([0])
    expect(zScores({ values: [4], better: 'low', reference }).value?.scores[0]).toBeCloseTo(-2 / Math.sqrt(2), 15)
  })

  it('is null with the reason without spread', () => {
    const reference = { label, values: [0.1, 0.1, 0.1], deviation: 'population' as const }
    expect(zScores({ values: [1], better: 'high', reference })).toEqual({
      value: null,
      why: {
        en: 'All values of the reference set are the same: there is no spread to measure in.',
        nl: 'Alle waarden van de referentieset zijn gelijk: er is geen spreiding om in te meten.',
      },
    })
  })

  it('has mean 0 and deviation 1 over its own reference set', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        // Differences of the size of rounding have no digits left.
        fc.pre(Math.max(...list) - Math.min(...list) > 1)
        const reference = { label, values: list, deviation: 'population' as const }
        const scores = zScores({ values: list, better: 'high', reference }).value?.scores as number[]
        const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
        const square = scores.reduce((sum, score) => sum + score ** 2, 0) / scores.length
        expect(Math.abs(mean)).toBeLessThan(1e-9)
        expect(square).toBeCloseTo(1, 9)
      }),
    )
  })

  it('lists every problem at once', () => {
    const reference = { label, values: [1], deviation: 'both' as 'sample' }
    expect(messageOf(() => zScores({ values: [], better: 'up' as 'high', reference })).split('\n')).toEqual([
      'values: expected at least one, got none. Give the values to score.',
      'better: expected one of high, low, got the text “up”. Choose one; there is no default.',
      'reference set: expected at least two values, got 1. Give all of its values.',
      'deviation: expected one of population, sample, got the text “both”. Choose one; there is no default.',
    ])
    const bad = { label, values: [1, Number.NaN], deviation: 'sample' as const }
    expect(messageOf(() => zScores({ values: [Number.POSITIVE_INFINITY], better: 'high', reference: bad }))).toBe(
      'values of “0”: expected a finite number, got Infinity. Correct it.\n' +
        'reference set of “1”: expected a finite number, got NaN. Correct it.',
    )
  })

  it('refuses what does not fit in a number', () => {
    const reference = { label, values: [1e308, 1.5e308], deviation: 'population' as const }
    expect(messageOf(() => zScores({ values: [1], better: 'high', reference }))).toMatch(
      /^mean of the reference set: expected a result that fits in a number, got .*\. Give amounts in a larger unit, or less extreme figures\.$/,
    )
  })
})
