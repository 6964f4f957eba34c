import { describe, expect, it } from 'vitest'
import { exactTerms, polishElasticity } from '../../../src/welfare/what-it-would-take/polish-elasticity.js'

describe('polishing a break-even elasticity', () => {
  it('brings a close start to the last digit: 4 · 1 − 2^η', () => {
    expect(polishElasticity(exactTerms([4, -1], [1, 0.5]), { elasticity: 2 + 1e-9, multiple: false })).toBe(2)
  })

  it('brings a start near a double root there: (2^η − 4)²', () => {
    const terms = exactTerms([16, -8, 1], [1, 0.5, 0.25])
    expect(polishElasticity(terms, { elasticity: 2 - 1e-8, multiple: true })).toBe(2)
  })

  it('brings a start near a triple root there: (2^η − 4)³', () => {
    const terms = exactTerms([-64, 48, -12, 1], [1, 0.5, 0.25, 0.125])
    expect(polishElasticity(terms, { elasticity: 2 + 1e-7, multiple: true })).toBe(2)
  })

  it('gives the start back when there is no root near', () => {
    expect(polishElasticity(exactTerms([4, -1], [1, 0.5]), { elasticity: 3, multiple: false })).toBe(3)
  })

  it('puts amounts of one income together, from high to low, and leaves out what cancels', () => {
    const terms = exactTerms([0.1, 5, 0.2, -3, -0.3], [7, 2, 7, 9, 7])
    expect(terms.map(({ income, amount }) => [income, amount.toNumber()])).toEqual([
      [9, -3],
      [2, 5],
    ])
  })
})
