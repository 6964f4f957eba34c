import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concentrationIndex, erreygersIndex } from '../../../src/welfare/inequality/concentration.js'
import { gini } from '../../../src/welfare/inequality/gini.js'
import { expectPrinted } from '../printed.js'
import { fewPeople, people, replicated } from './arbitraries.js'
import { quintiles } from './data.js'

/** An order of as many as the levels, with ties. */
const ranked = (levels: readonly number[]): readonly number[] => levels.map((_, i) => (i * 13) % 5)

describe('concentration index', () => {
  it('I14 [C]: a benefit by quintile of income', () => {
    expectPrinted([concentrationIndex(quintiles.benefits, { orderedBy: quintiles.incomes })], '−.2')
  })

  it('ordered by itself is the Gini coefficient, and the opposite in the opposite order', () => {
    fc.assert(
      fc.property(people, ({ levels, population }) => {
        const own = concentrationIndex(levels, { orderedBy: levels, population })
        expect(own).toBeCloseTo(gini(levels, { population }), 13)
        const opposite = levels.map((level) => -level)
        expect(concentrationIndex(levels, { orderedBy: opposite, population })).toBeCloseTo(-own, 13)
      }),
    )
  })

  it('shares what people at one place have, so their order does not matter', () => {
    // All at one place: no concentration.
    expect(concentrationIndex([1, 5, 9], { orderedBy: [2, 2, 2] })).toBe(0)
    const tied = concentrationIndex([1, 5, 9, 9], { orderedBy: [1, 2, 2, 3] })
    expect(concentrationIndex([1, 9, 5, 9], { orderedBy: [1, 2, 2, 3] })).toBe(tied)
    expect(concentrationIndex([1, 7, 7, 9], { orderedBy: [1, 2, 2, 3] })).toBeCloseTo(tied, 15)
  })

  it('is exactly 0 when all are equal, between −G and G, and the same in any unit, order and writing', () => {
    fc.assert(
      fc.property(fewPeople, fc.integer({ min: 2, max: 999 }), (some, factor) => {
        const { levels, population } = some
        const orderedBy = ranked(levels)
        const index = concentrationIndex(levels, { orderedBy, population })
        expect(Math.abs(index)).toBeLessThanOrEqual(gini(levels, { population }) + 1e-13)
        expect(
          concentrationIndex(
            levels.map(() => 0.1),
            { orderedBy, population },
          ),
        ).toBe(0)
        expect(
          concentrationIndex(
            levels.map((level) => level * factor),
            { orderedBy, population },
          ),
        ).toBeCloseTo(index, 13)
        const reversed = { orderedBy: orderedBy.toReversed(), population: population.toReversed() }
        expect(concentrationIndex(levels.toReversed(), reversed)).toBeCloseTo(index, 13)
        const written = replicated({ levels: orderedBy, population }, 2)
        expect(concentrationIndex(replicated(some, 2), { orderedBy: written })).toBeCloseTo(index, 12)
      }),
    )
  })

  it('refuses what it cannot take, all at once', () => {
    expect(() => concentrationIndex([1, Number.NaN], { orderedBy: [1] })).toThrow(
      new RangeError(
        'Levels at position 1: expected a finite number, got NaN. Give a level for each person or group.\n' +
          'Order: expected a list of 2 numbers, got a list of 1. Give what puts each level in order, income for instance.',
      ),
    )
    expect(() => concentrationIndex([-1, 1], { orderedBy: [1, 2] })).toThrow('Levels: expected a mean above 0, got 0.')
  })
})

describe('Erreygers index', () => {
  it('is 4 μ C / (b − a)', () => {
    const levels = [0.2, 0.5, 0.8]
    const orderedBy = [1, 2, 3]
    const index = concentrationIndex(levels, { orderedBy })
    expect(erreygersIndex(levels, { orderedBy, bounds: { lowest: 0, highest: 1 } })).toBeCloseTo(4 * 0.5 * index, 14)
  })

  it('is the opposite for what people lack, and the same when levels and bounds are rescaled', () => {
    fc.assert(
      fc.property(people, ({ levels, population }) => {
        const bounds = { lowest: 0, highest: 100_000 }
        const orderedBy = ranked(levels)
        const index = erreygersIndex(levels, { orderedBy, bounds, population })
        expect(Math.abs(index)).toBeLessThanOrEqual(1)
        const lacked = levels.map((level) => bounds.highest - level)
        expect(erreygersIndex(lacked, { orderedBy, bounds, population })).toBeCloseTo(-index, 12)
        const scaled = levels.map((level) => 3 * level - 50)
        const wider = { lowest: -50, highest: 299_950 }
        expect(erreygersIndex(scaled, { orderedBy, bounds: wider, population })).toBeCloseTo(index, 12)
      }),
    )
  })

  it('is 1 when the upper half has all and the lower half nothing', () => {
    expect(erreygersIndex([0, 0, 1, 1], { orderedBy: [1, 2, 3, 4], bounds: { lowest: 0, highest: 1 } })).toBe(1)
  })

  it('refuses what it cannot take, all at once', () => {
    const orderedBy = [1, 2]
    expect(() => erreygersIndex([0, 2], { orderedBy, bounds: { lowest: 0, highest: 1 } })).toThrow(
      'Levels at position 1: expected a number from 0 to 1, got 2. Give levels within the bounds, or wider bounds.',
    )
    expect(() => erreygersIndex([0, 2], { orderedBy: [1, Number.NaN], bounds: { lowest: 3, highest: 3 } })).toThrow(
      new RangeError(
        'Order at position 1: expected a finite number, got NaN. Give what puts each level in order, income for instance.\n' +
          'Highest bound: expected a number above the lowest bound, 3, got 3. Give the least and the most that a level can be.',
      ),
    )
    // @ts-expect-error no bounds
    expect(() => erreygersIndex([0, 2], { orderedBy })).toThrow(
      new RangeError(
        'Lowest bound: expected a finite number, got undefined. Give the least and the most that a level can be.\n' +
          'Highest bound: expected a finite number, got undefined. Give the least and the most that a level can be.',
      ),
    )
  })
})
