import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suitsIndex } from '../../../src/welfare/inequality/suits.js'
import { expectPrinted } from '../printed.js'
import { fewPeople, replicated } from './arbitraries.js'
import { quintiles } from './data.js'

const { incomes, costs, benefits } = quintiles

describe('Suits index', () => {
  it('I14 [C]: costs and benefits by quintile of income', () => {
    expectPrinted([suitsIndex(costs, { incomes }), suitsIndex(benefits, { incomes })], '−.1167 −.4675')
  })

  it('is 0 in proportion to income, near 1 when only the richest bear, near −1 when only the poorest do', () => {
    fc.assert(
      fc.property(fewPeople, ({ levels, population }) => {
        const burdens = levels.map((income) => 0.3 * income)
        expect(suitsIndex(burdens, { incomes: levels, population })).toBeCloseTo(0, 12)
      }),
    )
    // A hundred equal incomes but for the order: the triangle less the last step.
    const hundred = Array.from({ length: 100 }, (_, i) => 1 + i / 1e9)
    const at = (place: number): readonly number[] => hundred.map((_, i) => (i === place ? 1 : 0))
    expect(suitsIndex(at(99), { incomes: hundred })).toBeCloseTo(0.99, 6)
    expect(suitsIndex(at(0), { incomes: hundred })).toBeCloseTo(-0.99, 6)
  })

  it('takes groups with the same income together', () => {
    const apart = suitsIndex([1, 5, 3], { incomes: [10, 20, 20] })
    expect(suitsIndex([1, 3, 5], { incomes: [10, 20, 20] })).toBe(apart)
    expect(suitsIndex([1, 4], { incomes: [10, 20], population: [1, 2] })).toBeCloseTo(apart, 14)
    expect(suitsIndex([1, 5, 3], { incomes: [20, 20, 20] })).toBe(0)
  })

  it('lies between −1 and 1 and is the same in any unit and order and for each person written out', () => {
    fc.assert(
      fc.property(fewPeople, fc.integer({ min: 2, max: 999 }), (some, factor) => {
        const { levels: burdens, population } = some
        const earned = burdens.map((_, i) => 1 + ((i * 13) % 5))
        const index = suitsIndex(burdens, { incomes: earned, population })
        expect(Math.abs(index)).toBeLessThanOrEqual(1)
        const scaled = burdens.map((burden) => burden * factor)
        expect(suitsIndex(scaled, { incomes: earned.map((x) => x * factor), population })).toBeCloseTo(index, 12)
        const reversed = { incomes: earned.toReversed(), population: population.toReversed() }
        expect(suitsIndex(burdens.toReversed(), reversed)).toBeCloseTo(index, 12)
        const written = replicated({ levels: earned, population }, 2)
        expect(suitsIndex(replicated(some, 2), { incomes: written })).toBeCloseTo(index, 12)
      }),
    )
  })

  it('refuses what it cannot take, all at once', () => {
    expect(() => suitsIndex([1, -1], { incomes: [1] })).toThrow(
      new RangeError(
        'Burdens at position 1: expected a finite number of 0 and more, got -1. Give burdens of 0 and more.\n' +
          'Incomes: expected a list of 2 numbers, got a list of 1. Give an income of 0 and more for each burden.',
      ),
    )
    expect(() => suitsIndex([0, 0], { incomes: [0, 0] })).toThrow(
      new RangeError(
        'Burdens: expected a mean above 0, got 0. The measure is a fraction of the mean; use an absolute one.\n' +
          'Incomes: expected some income above 0, got 0. Give an income of 0 and more for each burden.',
      ),
    )
  })
})
