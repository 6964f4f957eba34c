import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributionAdjustedConsumption, genuineProgress } from '../../../src/welfare/index/genuine-progress.js'
import { messageOf } from './indicators.js'

const item = (id: string, amount: number) => ({ id, label: { en: id, nl: id }, amount })

describe('genuine progress', () => {
  it('B4 (computed for the collection of worked numbers): consumption 500, Gini 28.5 against 26.0', () => {
    // 500 · 100 / (100 · 28.5 / 26)
    const value = distributionAdjustedConsumption({ consumption: 500, gini: 28.5, baseGini: 26 })
    expect(value.toFixed(6)).toBe('456.140351')
    expect(distributionAdjustedConsumption({ consumption: 500, gini: 0.285, baseGini: 0.26 })).toBeCloseTo(value, 12)
  })

  it('adds items with their sign and prints all of them', () => {
    const items = [item('care', 100), item('pollution', -40)]
    expect(genuineProgress({ consumption: 500, gini: 26, baseGini: 26, items })).toEqual({
      adjustedConsumption: 500,
      items,
      value: 560,
    })
  })

  it('leaves the base year as it is and falls with inequality', () => {
    // Whole percentages: equal ones are equal, and others differ by more than rounding.
    const gini = fc.integer({ min: 5, max: 90 }).map((percentage) => percentage / 100)
    fc.assert(
      fc.property(gini, gini, (now, base) => {
        const value = distributionAdjustedConsumption({ consumption: 100, gini: now, baseGini: base })
        expect(value > 100 + 1e-9).toBe(now < base)
        expect(distributionAdjustedConsumption({ consumption: 100, gini: base, baseGini: base })).toBeCloseTo(100, 12)
      }),
    )
  })

  it('lists every problem at once', () => {
    const items = [item('care', Number.NaN), item('care', 1)]
    expect(messageOf(() => genuineProgress({ consumption: -1, gini: 0, baseGini: 101, items })).split('\n')).toEqual([
      'consumption: expected a finite number of 0 and more, got -1. Correct it.',
      'gini: expected a number above 0, at most 100, got 0. Correct it.',
      'baseGini: expected a number above 0, at most 100, got 101. Correct it.',
      'items: expected each name once, got “care” twice. Rename or remove one.',
      'amount of “care”: expected a finite number, got NaN. Correct it.',
    ])
    expect(messageOf(() => distributionAdjustedConsumption({ consumption: 1, gini: 0.285, baseGini: 26 }))).toBe(
      'gini and baseGini: expected both a fraction or both times 100, got 0.285 and 26. Write both in one way.',
    )
    expect(messageOf(() => distributionAdjustedConsumption({ consumption: 1e308, gini: 1e-3, baseGini: 0.5 }))).toBe(
      'corrected consumption: expected a result that fits in a number, got Infinity. Give amounts in a larger unit, or less extreme figures.',
    )
  })
})
