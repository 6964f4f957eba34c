import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cumulativeAccess } from '../../../src/welfare/service-access/cumulative-access.js'
import { messageOf } from '../index/indicators.js'
import { travel } from './travel.js'

const opportunities = [5, 100, 1]

describe('cumulativeAccess', () => {
  it('adds up what lies within the cost, the limit itself included', () => {
    expect(cumulativeAccess({ travel, opportunities, within: 20 })).toEqual([105, 105, 0])
    expect(cumulativeAccess({ travel, opportunities, within: 19.9 })).toEqual([5, 100, 0])
    expect(cumulativeAccess({ travel, opportunities, within: 1000 })).toEqual([106, 106, 105])
  })

  it('never falls when the limit rises', () => {
    const limit = fc.double({ min: 0, max: 60, noNaN: true })
    fc.assert(
      fc.property(limit, limit, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((within) =>
          cumulativeAccess({ travel, opportunities, within }),
        )
        for (const [at, value] of (less as number[]).entries()) expect(value).toBeLessThanOrEqual(more?.[at] as number)
      }),
    )
  })

  it('keeps small numbers beside large ones', () => {
    const three = { ...travel, cost: new Float64Array(9) }
    expect(cumulativeAccess({ travel: three, opportunities: [1e16, 1, 1], within: 0 })[0]).toBe(1e16 + 2)
  })

  it('lists every problem at once', () => {
    const bad = { origins: ['A', 'A'], destinations: ['x'], cost: Float64Array.of(-1, Number.NaN) }
    expect(
      messageOf(() => cumulativeAccess({ travel: bad, opportunities: [-1], within: Number.POSITIVE_INFINITY })),
    ).toBe(
      'origins: expected each name once, got “A” twice. Rename or remove one.\n' +
        'cost from “A” to “x”: expected a cost of 0 or more (Infinity for no connection), got -1. Correct the matrix.\n' +
        'cost from “A” to “x”: expected a cost of 0 or more (Infinity for no connection), got NaN. Correct the matrix.\n' +
        'opportunities of “x”: expected a finite number of 0 and more, got -1. Correct it.\n' +
        'within: expected a finite number of 0 and more, got Infinity. Correct it.',
    )
    const short = { ...travel, cost: new Float64Array(8) }
    expect(messageOf(() => cumulativeAccess({ travel: short, opportunities, within: 1 }))).toBe(
      'cost: expected 9 cells, a row of destinations for each origin, got 8. Give the whole matrix.',
    )
    const wrong = { ...travel, cost: new Float64Array(9).fill(-1) }
    const lines = messageOf(() => cumulativeAccess({ travel: wrong, opportunities, within: 1 })).split('\n')
    expect(lines).toHaveLength(6)
    expect(lines[5]).toBe('cost: expected costs that fit, got 4 more like these. Correct them.')
  })
})
