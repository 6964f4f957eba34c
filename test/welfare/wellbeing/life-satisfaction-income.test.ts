import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lifeSatisfactionIncome } from '../../../src/welfare/wellbeing/life-satisfaction-income.js'
import { messageOf } from '../index/indicators.js'

describe('lifeSatisfactionIncome', () => {
  it('one point at an income of 30,000 and b = 1.25 (computed for the collection of worked numbers)', () => {
    const { marginal, compensatingVariation, equivalentVariation } = lifeSatisfactionIncome({
      income: 30_000,
      coefficient: 1.25,
      points: 1,
    })
    expect(marginal).toBe(24_000)
    expect(compensatingVariation.toFixed(2)).toBe('16520.13')
    expect(equivalentVariation.toFixed(2)).toBe('36766.23')
  })

  const points = fc.double({ min: 1e-9, max: 5, noNaN: true })
  const coefficient = fc.double({ min: 0.2, max: 5, noNaN: true })

  it('has compensating below marginal below equivalent for a gain, all near each other for a small one', () => {
    fc.assert(
      fc.property(points, coefficient, (gain, b) => {
        const { marginal, compensatingVariation, equivalentVariation } = lifeSatisfactionIncome({
          income: 1,
          coefficient: b,
          points: gain,
        })
        expect(compensatingVariation).toBeLessThanOrEqual(marginal)
        expect(equivalentVariation).toBeGreaterThanOrEqual(marginal)
        const x = gain / b
        // e^x − 1 − x is x²/2 with a rest below x³ for x up to 1.
        if (x < 1) {
          expect(Math.abs(equivalentVariation - x - x ** 2 / 2)).toBeLessThanOrEqual(x ** 3 + 1e-15)
          expect(Math.abs(compensatingVariation - x + x ** 2 / 2)).toBeLessThanOrEqual(x ** 3 + 1e-15)
        }
      }),
    )
  })

  it('leaves someone as well off as the formula says', () => {
    fc.assert(
      fc.property(points, coefficient, (gain, b) => {
        const { equivalentVariation, compensatingVariation } = lifeSatisfactionIncome({
          income: 20_000,
          coefficient: b,
          points: gain,
        })
        fc.pre(gain / b < 20)
        expect(b * Math.log((20_000 + equivalentVariation) / 20_000)).toBeCloseTo(gain, 9)
        // After the gain minus the compensation: LS rises by the gain and falls by b ln of the income left.
        if (gain / b < 5) expect(gain + b * Math.log((20_000 - compensatingVariation) / 20_000)).toBeCloseTo(0, 9)
      }),
    )
  })

  it('mirrors gains and losses, and a change of 0 is worth 0', () => {
    const gain = lifeSatisfactionIncome({ income: 100, coefficient: 2, points: 1 })
    const loss = lifeSatisfactionIncome({ income: 100, coefficient: 2, points: -1 })
    expect(loss.compensatingVariation).toBe(-gain.equivalentVariation)
    expect(loss.equivalentVariation).toBe(-gain.compensatingVariation)
    expect(lifeSatisfactionIncome({ income: 100, coefficient: 2, points: 0 })).toEqual({
      marginal: 0,
      compensatingVariation: 0,
      equivalentVariation: 0,
    })
  })

  it('lists every problem at once', () => {
    expect(messageOf(() => lifeSatisfactionIncome({ income: 0, coefficient: -1, points: 11 }))).toBe(
      'income: expected a finite number above 0, got 0. Correct it.\n' +
        'coefficient: expected a finite number above 0, got -1. Correct it.\n' +
        'points: expected a change from −10 to 10, got 11. Correct it.',
    )
    expect(messageOf(() => lifeSatisfactionIncome({ income: 1, coefficient: 1e-3, points: 10 }))).toMatch(
      /^equivalent variation: expected a result that fits in a number, got Infinity\./,
    )
  })
})
