import { describe, expect, it } from 'vitest'
import { leakTest } from '../../src/comparison/leak-test.js'
import { Exact } from '../../src/quantity/decimal.js'

const side = (net: number, income: number | null) => ({
  net: new Exact(net),
  income: income === null ? null : new Exact(income),
})

describe('the leaky bucket beside the comparison with taxes', () => {
  // Others earn twice as much: at an elasticity of 1 half of a euro must arrive, at 2 a quarter.
  it.each([
    [1, 0.5],
    [2, 0.75],
    [0, 0],
  ])('at elasticity %d a share of %d may be lost', (elasticity, mostLost) => {
    const found = leakTest(side(60, 20_000), side(-100, 40_000), elasticity)
    expect(found?.bounds).toEqual([{ elasticity, leastArriving: 1 - mostLost, mostLost }])
  })

  it('says what arrives: 60 of the 100 that others lose', () => {
    const found = leakTest(side(60, 20_000), side(-100, 40_000), 1)
    expect(found?.incomeRatio).toBe(2)
    expect(found?.arrivingShare).toEqual({ value: 0.6, why: null })
  })

  it('is at every published elasticity where the study states none', () => {
    const found = leakTest(side(60, 20_000), side(-100, 40_000), null)
    expect(found?.bounds.map(({ elasticity }) => elasticity)).toEqual([0.5, 1, 1.3, 1.4, 1.6, 2])
    expect(found?.bounds[0]?.mostLost).toBeCloseTo(1 - Math.SQRT1_2, 14)
  })

  it.each([
    [-1, -100],
    [60, 0],
    [60, 5],
  ])('of gains of %d and %d nothing is taken', (favoured, others) => {
    expect(leakTest(side(favoured, 20_000), side(others, 40_000), 1)?.arrivingShare).toEqual({
      value: null,
      why: {
        en: 'They gain nothing, or others lose nothing: there is no transfer to lose anything of.',
        nl: 'Zij winnen niets, of anderen verliezen niets: er is geen overdracht waarvan iets verloren kan gaan.',
      },
    })
  })

  it('is none without the incomes of both', () => {
    expect(leakTest(side(60, null), side(-100, 40_000), 1)).toBeNull()
    expect(leakTest(side(60, 20_000), side(-100, null), 1)).toBeNull()
    expect(leakTest(side(60, 0), side(-100, 40_000), 1)).toBeNull()
  })
})
