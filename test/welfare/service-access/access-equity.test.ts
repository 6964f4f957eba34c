import { describe, expect, it } from 'vitest'
import { gini } from '../../../src/welfare/inequality/gini.js'
import { accessEquity, type SpreadMeasure } from '../../../src/welfare/service-access/access-equity.js'
import { messageOf } from '../index/indicators.js'

const zones = ['a', 'b']
const mean: SpreadMeasure = (levels, { population }) =>
  levels.reduce((sum, level, at) => sum + level * (population[at] as number), 0) / population.reduce((a, b) => a + b, 0)
const least = (levels: readonly number[]): number => Math.min(...levels)

describe('accessEquity', () => {
  it('gives each measure before and after', () => {
    const result = accessEquity({ zones, before: [10, 30], after: [20, 30], people: [1, 3], measures: { mean, least } })
    expect(result).toEqual([
      { measure: 'mean', before: 25, after: 27.5, change: 2.5 },
      { measure: 'least', before: 10, after: 20, change: 10 },
    ])
  })

  it('takes the measures of inequality, and leaves out zones without people', () => {
    // Levels 10 and 30 of one person each: half the mean difference is 20 / 4, over a mean of 20.
    const given = { zones: ['a', 'b', 'c'], people: [1, 1, 0], measures: { gini } }
    const [result] = accessEquity({ ...given, before: [10, 30, 99], after: [20, 20, 0] })
    expect(result?.before).toBeCloseTo(0.25, 14)
    expect(result?.after).toBe(0)
  })

  it('lists every problem at once', () => {
    const bad = { zones, before: [1], after: [-1, 1], people: [1, Number.NaN], measures: {} }
    expect(messageOf(() => accessEquity(bad))).toBe(
      'levels before: expected 2 numbers, got 1. Give one for each, in the same order.\n' +
        'levels after of “a”: expected a finite number of 0 and more, got -1. Correct it.\n' +
        'people of “b”: expected a finite number of 0 and more, got NaN. Correct it.\n' +
        'measures: expected at least 1, got 0. Add what is missing.',
    )
    const measures = { mean }
    const nobody = { zones, before: [1, 1], after: [1, 1], people: [0, 0], measures }
    expect(messageOf(() => accessEquity(nobody))).toBe(
      'people: expected people in at least one zone, got none. Give the people of each zone.',
    )
    const broken = { ...nobody, people: [1, 1], measures: { broken: () => Number.NaN } }
    expect(messageOf(() => accessEquity(broken))).toBe(
      'broken: expected a result that fits in a number, got NaN. Give amounts in a larger unit, or less extreme figures.',
    )
  })
})
