import { describe, expect, it } from 'vitest'
import { type BroadWelfareIndexInput, broadWelfareIndex } from '../../../src/welfare/index/broad-welfare-index.js'
import { indicator, messageOf } from './indicators.js'

const input: BroadWelfareIndexInput = {
  regions: ['North', 'West'],
  measured: [
    { indicator: indicator('trust', 0, 100), values: [80, 40] },
    { indicator: indicator('debt', 0, 20, 'low'), values: [5, 25] },
  ],
  outside: 'cap',
  weights: { kind: 'common', weights: [0.5, 0.5] },
  how: { kind: 'arithmetic' },
}

describe('broadWelfareIndex', () => {
  it('scores, weighs and brings together, by region', () => {
    // North (0.8 + 0.75) / 2, West (0.4 + 0) / 2.
    const result = broadWelfareIndex(input)
    expect(result.values).toEqual([0.775, 0.2])
    expect(result.scores).toEqual([
      [0.8, 0.4],
      [0.75, 0],
    ])
    expect(result.capped).toEqual([{ indicator: 'debt', region: 'West', value: 25, to: 20 }])
    expect(result.raised).toEqual([])
    expect(result.notes).toHaveLength(1)
    expect(result.notes[0]?.en).toMatch(/never added to a net present value/)
  })

  it('says that regions with weights of their own differ by goals too', () => {
    const weights = {
      kind: 'byRegion' as const,
      weights: [
        [1, 0],
        [0.5, 0.5],
      ],
    }
    const result = broadWelfareIndex({ ...input, weights })
    expect(result.values).toEqual([0.8, 0.2])
    expect(result.notes[1]?.nl).toMatch(/eigen gewichten/)
  })

  it('lists what was raised to the floor, with indicator and region', () => {
    const result = broadWelfareIndex({ ...input, how: { kind: 'geometric', floor: { raiseTo: 0.1 } } })
    expect(result.raised).toEqual([{ indicator: 'debt', region: 'West' }])
    expect(result.values[1]).toBeCloseTo(0.2, 15)
  })

  it('lists every problem at once', () => {
    const short = { kind: 'byRegion' as const, weights: [[0.5, 0.5]] }
    expect(messageOf(() => broadWelfareIndex({ ...input, weights: short, how: { kind: 'mean' as 'minimum' } }))).toBe(
      'weights: expected 2 lists, one a region, got 1. Give one for every region.\n' +
        'aggregation: expected one of arithmetic, geometric, ces, minimum, got the text “mean”. Choose one; there is no default.',
    )
    const uneven = {
      kind: 'byRegion' as const,
      weights: [
        [0.5, 0.4],
        [1, 0],
      ],
    }
    expect(messageOf(() => broadWelfareIndex({ ...input, weights: uneven }))).toBe(
      'weights of “North”: expected a sum of 1, got 0.9. Divide each by their sum, if that is what they mean.',
    )
  })
})
