import { describe, expect, it } from 'vitest'
import { triangular, uniform } from '../../src/uncertainty/distributions.js'
import { inTornadoOrder, lowAndHigh, swingOf, tailsOf } from '../../src/uncertainty/one-at-a-time.js'

describe('one at a time', () => {
  it('a step is a fraction of the central value without a rounding error, years are whole years', () => {
    expect(lowAndHigh('0.028', false, { step: 0.25, years: 1 })).toEqual([0.021, 0.035])
    expect(lowAndHigh('0.3', false, { step: 0.1, years: 1 })).toEqual([0.27, 0.33])
    expect(lowAndHigh('2038', true, { step: 0.25, years: 2 })).toEqual([2036, 2040])
  })

  it('the low value is the smaller also of a negative central value; from zero there is no step', () => {
    expect(lowAndHigh('-8', false, { step: 0.25, years: 1 })).toEqual([-10, -6])
    expect(lowAndHigh('0', false, { step: 0.25, years: 1 })).toEqual([0, 0])
  })

  it('tails are the 0.1 and 0.9 quantiles', () => {
    expect(tailsOf(uniform(0, 10))).toEqual([1, 9])
    // Triangle 0, 1, 2: F(x) = x²/2 up to the middle, so 0.1 = x²/2 and by symmetry 2 − x.
    const [low, high] = tailsOf(triangular(0, 1, 2))
    expect(low).toBeCloseTo(Math.sqrt(0.2), 14)
    expect(high).toBeCloseTo(2 - Math.sqrt(0.2), 14)
  })

  it('the swing is from the smallest to the largest, of what could be computed', () => {
    expect(swingOf([-3, 1, 4])).toBe(7)
    expect(swingOf([5, 1, 4])).toBe(4)
    expect(swingOf([null, 1, 4])).toBe(3)
    expect(swingOf([null])).toBe(0)
  })

  it('tornado order is by swing, equals in the order that they had', () => {
    const list = [
      { id: 'a', swing: 1 },
      { id: 'b', swing: 3 },
      { id: 'c', swing: 1 },
    ]
    expect(inTornadoOrder(list).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  })
})
