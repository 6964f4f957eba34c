import { describe, expect, it } from 'vitest'
import { exponentialSum } from '../../../src/welfare/what-it-would-take/exponential-sum.js'
import { polishElasticity } from '../../../src/welfare/what-it-would-take/polish-elasticity.js'

describe('polishing a break-even elasticity', () => {
  it('brings a close start to the last digit: 4 · 1 − 2^η', () => {
    expect(polishElasticity(exponentialSum([4, -1], [1, 0.5]), { elasticity: 2 + 1e-9, multiple: false })).toBe(2)
  })

  it('brings a start near a double root there: (2^η − 4)²', () => {
    const sum = exponentialSum([16, -8, 1], [1, 0.5, 0.25])
    expect(polishElasticity(sum, { elasticity: 2 - 1e-8, multiple: true })).toBe(2)
  })

  it('brings a start near a triple root there: (2^η − 4)³', () => {
    const sum = exponentialSum([-64, 48, -12, 1], [1, 0.5, 0.25, 0.125])
    expect(polishElasticity(sum, { elasticity: 2 + 1e-7, multiple: true })).toBe(2)
  })

  it('gives the start back when there is no root near', () => {
    expect(polishElasticity(exponentialSum([4, -1], [1, 0.5]), { elasticity: 3, multiple: false })).toBe(3)
  })

  it('gives the start back when a moment crosses where the balance is not zero: (2^η − 4)² + 1', () => {
    const sum = exponentialSum([17, -8, 1], [1, 0.5, 0.25])
    expect(polishElasticity(sum, { elasticity: 2 + 1e-9, multiple: true })).toBe(2 + 1e-9)
  })
})
