import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Aggregation, aggregateScores } from '../../../src/welfare/index/aggregate-scores.js'
import { messageOf } from './indicators.js'

const ces = (exponent: number): Aggregation => ({ kind: 'ces', exponent, floor: 'refuse' })
const geometric: Aggregation = { kind: 'geometric', floor: 'refuse' }

describe('B3 (computed for the collection of worked numbers): scores .9, .6, .3 with weights .5, .3, .2', () => {
  const given = { scores: [0.9, 0.6, 0.3], weights: [0.5, 0.3, 0.2] }
  it.each([
    ['arithmetic', { kind: 'arithmetic' } as const, 0.69, 2],
    ['geometric', geometric, 0.639721, 6],
    ['r = 0.5', ces(0.5), 0.666289, 6],
    ['r = −1', ces(-1), 0.580645, 6],
    ['r = −5', ces(-5), 0.409343, 6],
    ['minimum', { kind: 'minimum' } as const, 0.3, 1],
  ])('%s', (_, how, printed, digits) => {
    expect(Number(aggregateScores({ ...given, how }).value.toFixed(digits))).toBe(printed)
  })
})

const scores = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 2, maxLength: 6 })
const withWeights = scores.chain((list) =>
  fc.array(fc.integer({ min: 1, max: 100 }), { minLength: list.length, maxLength: list.length }).map((parts) => {
    const sum = parts.reduce((a, b) => a + b, 0)
    return { scores: list, weights: parts.map((part) => part / sum) }
  }),
)

describe('aggregateScores', () => {
  it('falls with the exponent, from arithmetic through geometric to the minimum', () => {
    fc.assert(
      fc.property(withWeights, (given) => {
        const hows = [
          { kind: 'arithmetic' } as const,
          ces(0.5),
          geometric,
          ces(-1),
          ces(-5),
          { kind: 'minimum' } as const,
        ]
        const values = hows.map((how) => aggregateScores({ ...given, how }).value)
        for (let i = 1; i < values.length; i++)
          expect(values[i]).toBeLessThanOrEqual((values[i - 1] as number) * (1 + 1e-12))
      }),
    )
  })

  it('is smooth where the exponent goes through 0, and is the minimum far below it', () => {
    fc.assert(
      fc.property(withWeights, fc.double({ min: -8, max: -3, noNaN: true }), (given, power) => {
        const small = 10 ** power
        const middle = aggregateScores({ ...given, how: geometric }).value
        // The slope in r is value · variance of ln s / 2, which is at most (ln 100)² / 8 < 3.
        for (const r of [small, -small])
          expect(Math.abs(aggregateScores({ ...given, how: ces(r) }).value - middle)).toBeLessThanOrEqual(
            3.1 * small + 1e-12,
          )
        expect(aggregateScores({ ...given, how: ces(0) }).value).toBe(middle)
        const least = aggregateScores({ ...given, how: { kind: 'minimum' } }).value
        expect(aggregateScores({ ...given, how: ces(-1e6) }).value).toBeCloseTo(least, 4)
      }),
    )
  })

  it('agrees with the formula on both sides of where it changes its way of computing', () => {
    // For s = .9 and .1, weights a half: M_r = .3 · cosh(r L)^(1/r) with L = ln 3. The change lies at r = 1e-4 / (2 L) =
    // 4.55e-5.
    const half = Math.log(9) / 2
    for (const r of [1e-6, 4e-5, 5e-5, 1e-3]) {
      const x = r * half
      // ln cosh x = x²/2 − x⁴/12 + …
      const wanted = 0.3 * Math.exp((x ** 2 / 2 - x ** 4 / 12 + x ** 6 / 45) / r)
      const { value } = aggregateScores({ scores: [0.9, 0.1], weights: [0.5, 0.5], how: ces(r) })
      expect(Math.abs(value - wanted)).toBeLessThan(2e-12)
    }
  })

  it('is between the lowest and highest score, and scales with them', () => {
    fc.assert(
      fc.property(withWeights, fc.double({ min: -20, max: 1, noNaN: true }), (given, exponent) => {
        const { value } = aggregateScores({ ...given, how: ces(exponent) })
        expect(value).toBeGreaterThanOrEqual(Math.min(...given.scores) * (1 - 1e-11))
        expect(value).toBeLessThanOrEqual(Math.max(...given.scores) * (1 + 1e-11))
        const doubled = aggregateScores({
          ...given,
          scores: given.scores.map((score) => 2 * score),
          how: ces(exponent),
        })
        expect(doubled.value / value).toBeCloseTo(2, 9)
      }),
    )
  })

  it('leaves a score without weight out of the minimum and the powers', () => {
    const given = { scores: [0.1, 0.5, 0.8], weights: [0, 0.5, 0.5] }
    expect(aggregateScores({ ...given, how: { kind: 'minimum' } }).value).toBe(0.5)
    expect(aggregateScores({ ...given, how: ces(-1) }).value).toBeCloseTo(1 / (0.5 / 0.5 + 0.5 / 0.8), 14)
  })

  it('raises what is below the floor and lists it', () => {
    const how: Aggregation = { kind: 'geometric', floor: { raiseTo: 0.01 } }
    const { value, raised } = aggregateScores({ scores: [0, 1], weights: [0.5, 0.5], how })
    expect(value).toBeCloseTo(0.1, 15)
    expect(raised).toEqual([0])
  })

  it('takes scores of any sign in the arithmetic mean, and 0 with an exponent above 0', () => {
    expect(aggregateScores({ scores: [-1, 1, 0], weights: [0.5, 0.25, 0.25], how: { kind: 'arithmetic' } }).value).toBe(
      -0.25,
    )
    expect(aggregateScores({ scores: [0, 1], weights: [0.5, 0.5], how: ces(0.5) }).value).toBe(0.25)
  })

  it('lists every problem at once', () => {
    const call = (how: Aggregation, list: readonly number[], weights: readonly number[]) => () =>
      aggregateScores({ scores: list, weights, how })
    expect(messageOf(call(geometric, [0, 0.5], [0.5, 0.6]))).toBe(
      'scores at position 0: expected a score above 0, or a floor to raise it to, got 0. Correct it.\n' +
        'weights: expected a sum of 1, got 1.1. Divide each by their sum, if that is what they mean.',
    )
    expect(messageOf(call(ces(2), [-1], [2]))).toBe(
      'exponent: expected a finite number of at most 1, got 2. Correct it.\n' +
        'scores at position 0: expected a score of 0 or more, as it is raised to a power, got -1. Correct it.\n' +
        'weights at position 0: expected a share from 0 to 1, got 2. Correct it, one for each score in the same order.',
    )
    expect(messageOf(call(ces(1), [1, 2], [1]))).toBe(
      'weights: expected a list of 2 numbers, got a list of 1. Correct it, one for each score in the same order.',
    )
    expect(messageOf(call({ kind: 'geometric', floor: { raiseTo: 0 } }, [], []))).toBe(
      'scores: expected at least one, got none. Give the scores to combine.\n' +
        'floor: expected a finite number above 0, got 0. Correct it.\n' +
        'weights: expected a sum of 1, got 0. Divide each by their sum, if that is what they mean.',
    )
    expect(messageOf(call({ kind: 'median' } as unknown as Aggregation, [Number.NaN], [1]))).toBe(
      'aggregation: expected one of arithmetic, geometric, ces, minimum, got the text “median”. Choose one; there is no default.\n' +
        'scores at position 0: expected a finite number, got NaN. Correct it.',
    )
  })
})
