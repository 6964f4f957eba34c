import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gini } from '../../../src/welfare/inequality/gini.js'
import { hoover } from '../../../src/welfare/inequality/hoover.js'
import { golden } from '../../golden/golden.js'
import { expectPrinted } from '../printed.js'
import { fewPeople, replicated, transfers } from './arbitraries.js'
import { handbook } from './data.js'

describe('Hoover index', () => {
  it('I1 [P], dst-04 [quoted]: handbook data', () => {
    expectPrinted([hoover(handbook)], '.2363636')
    const { inputs, expectClose } = golden<{ readonly incomes: number[] }>('dst-04-world-bank-inequality')
    expectClose(hoover(inputs.incomes), 'hoover')
  })

  it('is exactly 0 when all are equal, at most the Gini coefficient, and the same in any unit, order and writing', () => {
    fc.assert(
      fc.property(fewPeople, fc.integer({ min: 2, max: 999 }), (some, factor) => {
        const { levels, population } = some
        expect(
          hoover(
            levels.map(() => 0.1),
            { population },
          ),
        ).toBe(0)
        const index = hoover(levels, { population })
        expect(index).toBeLessThanOrEqual(gini(levels, { population }) + 1e-14)
        expect(
          hoover(
            levels.map((level) => level * factor),
            { population },
          ),
        ).toBeCloseTo(index, 13)
        expect(hoover(levels.toReversed(), { population: population.toReversed() })).toBeCloseTo(index, 13)
        expect(hoover(replicated(some, 2))).toBeCloseTo(index, 13)
      }),
    )
  })

  it('never rises by a transfer from richer to poorer', () => {
    fc.assert(
      fc.property(transfers, ({ before, after }) => {
        expect(hoover(after)).toBeLessThanOrEqual(hoover(before) + 1e-14)
      }),
    )
  })

  it('refuses what it cannot take', () => {
    expect(() => hoover([1, Number.NaN])).toThrow(
      'Levels at position 1: expected a finite number, got NaN. Give a level for each person or group.',
    )
    expect(() => hoover([0, 0])).toThrow('Levels: expected a mean above 0, got 0.')
  })
})
