import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quarterOf, quartileCount } from '../../../src/welfare/index/quartile-count.js'
import { indicator, messageOf } from './indicators.js'

const twelve = Array.from({ length: 12 }, (_, at) => `province ${at + 1}`)

describe('quartileCount', () => {
  it('has three of twelve regions in each outer quarter', () => {
    const measured = [
      { indicator: indicator('trust', 0, 1), values: twelve.map((_, at) => at) },
      { indicator: indicator('debt', 0, 1, 'low'), values: twelve.map((_, at) => at) },
    ]
    const counts = quartileCount({ regions: twelve, measured, ties: 'out' })
    expect(counts[0]).toEqual({ region: 'province 1', top: ['debt'], bottom: ['trust'], net: 0 })
    expect(counts[11]).toEqual({ region: 'province 12', top: ['trust'], bottom: ['debt'], net: 0 })
    expect(counts[5]).toEqual({ region: 'province 6', top: [], bottom: [], net: 0 })
    const one = quartileCount({ regions: twelve, measured: measured.slice(0, 1), ties: 'out' })
    expect(one.map(({ net }) => net)).toEqual([-1, -1, -1, 0, 0, 0, 0, 0, 0, 1, 1, 1])
  })

  it('has two of ten, as a third would be more than a quarter', () => {
    const values = Array.from({ length: 10 }, (_, at) => at)
    expect(quarterOf(values, { better: 'high' }, 'out')).toEqual([-1, -1, 0, 0, 0, 0, 0, 0, 1, 1])
  })

  it('takes all regions of a tie in or out, as asked', () => {
    const values = [9, 8, 8, 1, 2, 3, 4, 5]
    expect(quarterOf(values, { better: 'high' }, 'in')).toEqual([1, 1, 1, -1, -1, 0, 0, 0])
    expect(quarterOf(values, { better: 'high' }, 'out')).toEqual([1, 0, 0, -1, -1, 0, 0, 0])
  })

  it('has nobody in a quarter when all are the same', () => {
    for (const ties of ['in', 'out'] as const)
      expect(quarterOf([1, 1, 1, 1], { better: 'low' }, ties)).toEqual([0, 0, 0, 0])
  })

  it('turns round with the direction, and never has more than a quarter with ties out', () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 30 })
    fc.assert(
      fc.property(values, fc.constantFrom('in' as const, 'out' as const), (list, ties) => {
        const [high, low] = [quarterOf(list, { better: 'high' }, ties), quarterOf(list, { better: 'low' }, ties)]
        expect(low.map((each) => 0 - each)).toEqual(high.map((each) => each + 0))
        if (ties === 'out') expect(high.filter((each) => each === 1).length).toBeLessThanOrEqual(list.length / 4)
      }),
    )
  })

  it('lists every problem at once', () => {
    const measured = [{ indicator: indicator('trust', 0, 1), values: [1, 2] }]
    const call = () => quartileCount({ regions: ['a', 'b'], measured, ties: 'split' as 'in' })
    expect(messageOf(call)).toBe(
      'ties: expected one of in, out, got the text “split”. Choose one; there is no default.\n' +
        'regions: expected at least four, to have quarters, got 2. Add regions.',
    )
  })
})
