import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { palma } from '../../../src/welfare/inequality/palma.js'
import { expectPrinted } from '../printed.js'
import { fewPeople, replicated } from './arbitraries.js'
import { handbook } from './data.js'

describe('Palma ratio', () => {
  it('I6 [C]: by shares and by group means', () => {
    const values = (['shares', 'groupMeans'] as const).map((convention) => palma(handbook, { convention }).value)
    expectPrinted(values, '1.384615 5.538462')
  })

  it('is 0.25 by shares and 1 by group means when all are equal', () => {
    const population = [3, 5, 2]
    expect(palma([7, 7, 7], { convention: 'shares', population }).value).toBeCloseTo(0.25, 14)
    expect(palma([7, 7, 7], { convention: 'groupMeans', population }).value).toBeCloseTo(1, 14)
  })

  it('cuts a group across the border in proportion to people', () => {
    // Of 20 people the richest 2 are in the last group of 5, the poorest 8 are 5 of the first and 3 of the second group.
    const options = { convention: 'shares', population: [5, 10, 5] } as const
    expect(palma([10, 20, 70], options).value).toBeCloseTo((2 * 70) / (5 * 10 + 3 * 20), 14)
  })

  it('takes the order from another variable, ties cut as one', () => {
    // Poorest 4 of 10 by income: the first 2, and half of the next 4, who tie and have 6 on average.
    const access = [1, 3, 4, 8, 4, 8, 9, 9, 9, 5]
    const orderedBy = [1, 1, 2, 2, 2, 2, 3, 3, 3, 4]
    const { value } = palma(access, { convention: 'groupMeans', orderedBy })
    expect(value).toBeCloseTo(5 / ((1 + 3 + 2 * 6) / 4), 14)
  })

  it('is null with a reason when the poorest 40 % have nothing', () => {
    expect(palma([0, 0, 0, 0, 1, 1, 1, 1, 1, 1], { convention: 'shares' })).toEqual({
      value: null,
      why: {
        en: 'The poorest 40 % have nothing, so nothing can be divided by what they have.',
        nl: 'De armste 40 % heeft niets, dus er valt niets te delen door wat zij hebben.',
      },
    })
    expect(palma([0, 0, 0, 1, 1, 1, 1, 1, 1, 1], { convention: 'shares' }).value).toBeCloseTo(1, 12)
  })

  it('is the same in any unit and order and for each person written out', () => {
    fc.assert(
      fc.property(fewPeople, fc.integer({ min: 2, max: 999 }), (some, factor) => {
        const { levels, population } = some
        const options = { convention: 'shares', population } as const
        const value = palma(levels, options).value ?? Number.NaN
        const near = (other: number | null): void => expect((other ?? Number.NaN) / value).toBeCloseTo(1, 10)
        near(
          palma(
            levels.map((level) => level * factor),
            options,
          ).value,
        )
        near(palma(levels.toReversed(), { ...options, population: population.toReversed() }).value)
        near(palma(replicated(some, 2), { convention: 'shares' }).value)
        near((palma(levels, { ...options, convention: 'groupMeans' }).value ?? Number.NaN) / 4)
      }),
    )
  })

  it('refuses what it cannot take, all at once', () => {
    expect(() =>
      // @ts-expect-error no such convention
      palma([1, -2], { convention: 'other', orderedBy: [1] }),
    ).toThrow(
      new RangeError(
        'Levels at position 1: expected a finite number of 0 and more, got -2. Give levels of 0 and more.\n' +
          'Convention: expected one of shares, groupMeans, got the text “other”. Choose one; there is no default.\n' +
          'Order: expected a list of 2 numbers, got a list of 1. Give what puts each level in order.',
      ),
    )
  })
})
