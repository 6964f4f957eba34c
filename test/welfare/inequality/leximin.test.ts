import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareLeximin, compareMaximin } from '../../../src/welfare/inequality/leximin.js'
import { fewPeople, people, replicated, transfers } from './arbitraries.js'

describe('maximin', () => {
  it('looks at the lowest level only', () => {
    expect(compareMaximin({ levels: [2, 2] }, { levels: [1, 100] })).toBe('first')
    expect(compareMaximin({ levels: [1, 2] }, { levels: [100, 1] })).toBe('equal')
    expect(compareMaximin({ levels: [0] }, { levels: [1] })).toBe('second')
  })
})

describe('leximin', () => {
  it('looks further up where the lowest are as well off', () => {
    expect(compareLeximin({ levels: [2, 2] }, { levels: [1, 100] })).toBe('first')
    expect(compareLeximin({ levels: [1, 2] }, { levels: [100, 1] })).toBe('second')
    expect(compareLeximin({ levels: [3, 1, 2] }, { levels: [2, 3, 1] })).toBe('equal')
  })

  it('prefers fewer people at the lowest level', () => {
    const levels = [1, 5]
    expect(compareLeximin({ levels, population: [1, 9] }, { levels, population: [2, 8] })).toBe('first')
  })

  it('compares places as shares, exactly', () => {
    // A third and two sixths are the same place; 0.1 + 0.2 is 0.3 as written.
    const thirds = { levels: [1, 2, 3] }
    expect(compareLeximin(thirds, { levels: [1, 1, 2, 2, 3, 3] })).toBe('equal')
    const [parts, whole] = [
      { levels: [1, 1, 2], population: [0.1, 0.2, 0.7] },
      { levels: [1, 2], population: [0.3, 0.7] },
    ]
    expect(compareLeximin(parts, whole)).toBe('equal')
    expect(compareLeximin({ levels: [1, 2], population: [1e-300, 1e300] }, { levels: [2] })).toBe('second')
  })

  it('turns round with the situations, equals itself written out, and agrees with maximin where that decides', () => {
    fc.assert(
      fc.property(people, people, (first, second) => {
        const preference = compareLeximin(first, second)
        const turned = { first: 'second', second: 'first', equal: 'equal' } as const
        expect(compareLeximin(second, first)).toBe(turned[preference])
        const lowest = compareMaximin(first, second)
        if (lowest !== 'equal') expect(preference).toBe(lowest)
      }),
    )
    fc.assert(
      fc.property(fewPeople, (some) => {
        expect(compareLeximin(some, { levels: replicated(some, 3).toReversed() })).toBe('equal')
      }),
    )
  })

  it('prefers a transfer from richer to poorer', () => {
    fc.assert(
      fc.property(transfers, ({ before, after }) => {
        expect(compareLeximin({ levels: after }, { levels: before })).toBe('first')
      }),
    )
  })

  it('refuses what it cannot take, all at once', () => {
    for (const refused of [compareLeximin, compareMaximin]) {
      expect(() => refused({ levels: [] }, { levels: [Number.NaN], population: [0] })).toThrow(
        new RangeError(
          'Levels of the first: expected a list of at least one number, got a list of 0. Give a level for each person or group.\n' +
            'Levels of the second at position 0: expected a finite number, got NaN. Give a level for each person or group.\n' +
            'Population at position 0: expected a finite number above 0, got 0. Give the people behind each level, and leave out levels of nobody.',
        ),
      )
    }
  })
})
