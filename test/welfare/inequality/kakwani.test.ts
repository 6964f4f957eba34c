import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concentrationIndex } from '../../../src/welfare/inequality/concentration.js'
import { gini } from '../../../src/welfare/inequality/gini.js'
import { kakwaniIndex } from '../../../src/welfare/inequality/kakwani.js'
import { expectPrinted } from '../printed.js'
import { people } from './arbitraries.js'
import { quintiles } from './data.js'

describe('Kakwani index', () => {
  it('I14 [C]: costs by quintile of income', () => {
    expectPrinted([kakwaniIndex(quintiles.costs, { incomes: quintiles.incomes })], '−.112')
  })

  it('is the concentration index of the burden less the Gini coefficient of income, 0 in proportion to income', () => {
    fc.assert(
      fc.property(people, ({ levels, population }) => {
        const incomes = levels.map((_, i) => 1 + ((i * 13) % 5))
        const wanted = concentrationIndex(levels, { orderedBy: incomes, population }) - gini(incomes, { population })
        expect(kakwaniIndex(levels, { incomes, population })).toBe(wanted)
        const proportional = levels.map((level) => 2 * level)
        expect(kakwaniIndex(proportional, { incomes: levels, population })).toBeCloseTo(0, 13)
      }),
    )
  })

  it('refuses what it cannot take, all at once', () => {
    expect(() => kakwaniIndex([1, Number.NaN], { incomes: [Number.NaN], population: [0, 1] })).toThrow(
      new RangeError(
        'Burdens at position 1: expected a finite number, got NaN. Give a burden for each person or group.\n' +
          'Population at position 0: expected a finite number above 0, got 0. Give the people behind each level, and leave out levels of nobody.\n' +
          'Incomes at position 0: expected a finite number, got NaN. Give a level for each person or group.\n' +
          'Population: expected a list of 1 numbers, got a list of 2. Give the people behind each level, and leave out levels of nobody.\n' +
          'Incomes: expected a list of 2 numbers, got a list of 1. Give an income for each burden.',
      ),
    )
    expect(() => kakwaniIndex([0, 0], { incomes: [1, -1] })).toThrow(
      new RangeError(
        'Burdens: expected a mean above 0, got 0. The measure is a fraction of the mean; use an absolute one.\n' +
          'Incomes: expected a mean above 0, got 0. The measure is a fraction of the mean; use an absolute one.',
      ),
    )
    // @ts-expect-error no incomes
    expect(() => kakwaniIndex([1, 2], {})).toThrow('Incomes: expected a list of at least one number, got undefined.')
  })
})
