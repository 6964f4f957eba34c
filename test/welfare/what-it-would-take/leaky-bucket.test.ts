import { describe, expect, it } from 'vitest'
import { leakyBucket, withstandsLeaks } from '../../../src/welfare/what-it-would-take/leaky-bucket.js'
import { expectPrinted } from '../printed.js'

describe('the leaky bucket', () => {
  it('§ 1.8 (computed): the least share that must arrive at an income ratio of 2', () => {
    const shares = [0.5, 1, 1.3, 1.6, 2].map((elasticity) => leakyBucket({ incomeRatio: 2, elasticity }).leastArriving)
    expectPrinted(shares, '.707107 .5 .406126 .329877 .25')
  })

  it('what may be lost is the rest; nothing without aversion; more than all must arrive with the richer', () => {
    expect(leakyBucket({ incomeRatio: 2, elasticity: 2 })).toEqual({ leastArriving: 0.25, mostLost: 0.75 })
    expect(leakyBucket({ incomeRatio: 2, elasticity: 0 })).toEqual({ leastArriving: 1, mostLost: 0 })
    expect(leakyBucket({ incomeRatio: 0.5, elasticity: 2 })).toEqual({ leastArriving: 4, mostLost: -3 })
  })

  it('is withstood from that share on', () => {
    expect(withstandsLeaks({ arrivingShare: 0.25, incomeRatio: 2, elasticity: 2 })).toBe(true)
    expect(withstandsLeaks({ arrivingShare: 0.249, incomeRatio: 2, elasticity: 2 })).toBe(false)
  })

  it('refuses ratios of 0, elasticities and shares below 0, and results beyond numbers', () => {
    expect(() => leakyBucket({ incomeRatio: 0, elasticity: -1 })).toThrow(
      new RangeError(
        [
          'Income ratio: expected a finite number above 0, got 0. Give the income of the giver over that of the receiver.',
          'Elasticity: expected a finite number of 0 and more, got -1. Give it without its sign, 1.3 for instance.',
        ].join('\n'),
      ),
    )
    expect(() => withstandsLeaks({ arrivingShare: -1, incomeRatio: 0, elasticity: 1 })).toThrow(
      new RangeError(
        [
          'Arriving share: expected a finite number of 0 and more, got -1. Write 60 % as 0.6.',
          'Income ratio: expected a finite number above 0, got 0. Give the income of the giver over that of the receiver.',
        ].join('\n'),
      ),
    )
    expect(() => leakyBucket({ incomeRatio: 1e-200, elasticity: 2 })).toThrow(
      'Share that must arrive: expected a result',
    )
  })
})
