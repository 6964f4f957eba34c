import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gini } from '../../../src/welfare/inequality/gini.js'
import {
  maximinWelfare,
  prioritarianWelfare,
  senWelfare,
  utilitarianWelfare,
} from '../../../src/welfare/inequality/social-welfare.js'
import { expectPrinted } from '../printed.js'
import { fewPeople, people, replicated, transfers } from './arbitraries.js'
import { corop, handbook, threeRegions } from './data.js'

describe('welfare of Sen', () => {
  it('I1 [P], I16 [C], R1 [C]', () => {
    expectPrinted([senWelfare(handbook), senWelfare(threeRegions.levels, threeRegions)], '22.2 28.38')
    expectPrinted([senWelfare(corop)], '37.6621875')
  })

  it('is μ (1 − G), rises by a transfer from richer to poorer, and is 0 when all have nothing', () => {
    fc.assert(
      fc.property(people, ({ levels, population }) => {
        const wanted = utilitarianWelfare(levels, { population }) * (1 - gini(levels, { population }))
        expect(senWelfare(levels, { population }) / wanted).toBeCloseTo(1, 11)
      }),
    )
    fc.assert(
      fc.property(transfers, ({ before, after }) => {
        expect(senWelfare(after)).toBeGreaterThan(senWelfare(before))
      }),
    )
    expect(senWelfare([0, 0])).toBe(0)
  })

  it('refuses levels below 0', () => {
    expect(() => senWelfare([-1, 2])).toThrow(
      'Levels at position 0: expected a finite number of 0 and more, got -1. Give levels of 0 and more.',
    )
  })
})

describe('utilitarian welfare', () => {
  it('is the mean: R1 [C], I16 [C]', () => {
    expectPrinted([utilitarianWelfare(corop)], '42.9475')
    expectPrinted([utilitarianWelfare(threeRegions.levels, threeRegions), utilitarianWelfare(handbook)], '30.6 33')
    expect(utilitarianWelfare([0.1, 0.1, 0.1])).toBe(0.1)
    expect(utilitarianWelfare([-4, 1])).toBe(-1.5)
  })

  it('refuses what it cannot take', () => {
    expect(() => utilitarianWelfare([Number.NaN])).toThrow('Levels at position 0: expected a finite number, got NaN.')
  })
})

describe('prioritarian welfare', () => {
  it('is the formula of its definition', () => {
    expect(prioritarianWelfare([1, 3], { gamma: 0 })).toBe(2)
    expect(prioritarianWelfare([4, 9], { gamma: 0.5 })).toBe(5)
    expect(prioritarianWelfare([1, Math.E], { gamma: 1, population: [3, 1] })).toBeCloseTo(0.25, 15)
    expect(prioritarianWelfare([1, 2], { gamma: 2 })).toBe(-0.75)
  })

  it('rises by a transfer, and is the same in any order and for each person written out', () => {
    fc.assert(
      fc.property(transfers, fc.constantFrom(0.5, 1, 2, 3), ({ before, after }, gamma) => {
        expect(prioritarianWelfare(after, { gamma })).toBeGreaterThan(prioritarianWelfare(before, { gamma }))
      }),
    )
    fc.assert(
      fc.property(fewPeople, fc.constantFrom(0, 0.5, 1, 2), (some, gamma) => {
        const { levels, population } = some
        const value = prioritarianWelfare(levels, { gamma, population })
        const near = (other: number): void =>
          expect(Math.abs(other - value)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)))
        near(prioritarianWelfare(levels.toReversed(), { gamma, population: population.toReversed() }))
        near(prioritarianWelfare(replicated(some, 2), { gamma }))
      }),
    )
  })

  it('refuses what it cannot take, all at once', () => {
    expect(() => prioritarianWelfare([0], { gamma: -1 })).toThrow(
      new RangeError(
        'Utilities at position 0: expected a finite number above 0, got 0. Measure utility from a point below everyone.\n' +
          'Gamma: expected a finite number of 0 and more, got -1. Give 0 for no priority to the worse off.',
      ),
    )
    expect(() => prioritarianWelfare([1e-300], { gamma: 3 })).toThrow(
      'Prioritarian welfare: expected a result that fits in a number, got',
    )
  })
})

describe('maximin welfare', () => {
  it('is the lowest level', () => {
    expect(maximinWelfare([3, -2, 5])).toBe(-2)
    expect(maximinWelfare(handbook)).toBe(10)
  })

  it('refuses what it cannot take', () => {
    expect(() => maximinWelfare([])).toThrow('Levels: expected a list of at least one number, got a list of 0.')
  })
})
