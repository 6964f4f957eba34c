import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gini } from '../../../src/welfare/inequality/gini.js'
import { golden } from '../../golden/golden.js'
import { expectPrinted } from '../printed.js'
import { fewPeople, people, replicated, transfers } from './arbitraries.js'
import { corop, handbook, quintiles, threeRegions } from './data.js'

interface Incomes {
  readonly incomes: readonly number[]
}

describe('Gini coefficient', () => {
  it('I1 [P]: handbook data', () => {
    expectPrinted([gini(handbook)], '.3272727')
    const { inputs, expectClose } = golden<Incomes>('dst-04-world-bank-inequality')
    expectClose(gini(inputs.incomes), 'gini')
  })

  it('dst-06 [quoted]: R package ineq', () => {
    const { inputs, expectClose } = golden<Incomes>('dst-06-r-ineq-examples')
    expectClose(gini(inputs.incomes), 'gini')
    // The index of Rosenbluth is 1 / (n (1 − G)).
    expectClose(1 / (inputs.incomes.length * (1 - gini(inputs.incomes))), 'rosenbluth')
  })

  it('I11 [C]: two regions; I14 [C]: quintiles; I16 [C]: shares of the population; R1 [C]: 40 COROP regions', () => {
    expectPrinted([gini([20, 25, 30, 30, 40, 50, 60], { population: [1, 2, 1, 2, 3, 2, 1] })], '.1761363636')
    expectPrinted([gini(quintiles.incomes)], '.276')
    expectPrinted([gini(threeRegions.levels, threeRegions)], '.0725490')
    expectPrinted([gini(corop)], '.1230645')
  })

  it('is the double sum of its definition', () => {
    fc.assert(
      fc.property(people, ({ levels, population }) => {
        const count = population.reduce((a, b) => a + b)
        const sum = levels.reduce((total, x, i) => total + x * population[i]!, 0)
        const differences = levels.flatMap((x, i) =>
          levels.map((y, j) => population[i]! * population[j]! * Math.abs(x - y)),
        )
        const wanted = differences.reduce((a, b) => a + b) / (2 * count * sum)
        expect(Math.abs(gini(levels, { population }) - wanted)).toBeLessThan(1e-13)
      }),
    )
  })

  it('is exactly 0 when all are equal, and the same for each person written out', () => {
    fc.assert(
      fc.property(fewPeople, fc.integer({ min: 1, max: 3 }), ({ levels, population }, times) => {
        expect(
          gini(
            levels.map(() => 0.1),
            { population },
          ),
        ).toBe(0)
        expect(gini(replicated({ levels, population }, times))).toBeCloseTo(gini(levels, { population }), 13)
      }),
    )
  })

  it('does not depend on the unit or the order', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 1000 }), ({ levels, population }, factor) => {
        const scaled = levels.map((level) => level * factor)
        const value = gini(levels, { population })
        expect(gini(scaled, { population })).toBeCloseTo(value, 13)
        expect(gini(levels.toReversed(), { population: population.toReversed() })).toBeCloseTo(value, 13)
      }),
    )
  })

  it('falls by a transfer from richer to poorer', () => {
    fc.assert(
      fc.property(transfers, ({ before, after }) => {
        expect(gini(after)).toBeLessThan(gini(before))
      }),
    )
  })

  it('can exceed 1 when levels lie below 0', () => {
    // Differences 4 and a mean of 1: ½ · ½ · 6 / 1.
    expect(gini([-2, 4])).toBe(1.5)
  })

  it('sorts: a million levels in a few seconds at most', () => {
    const levels = Array.from({ length: 1_000_000 }, (_, i) => ((i * 7919) % 1_000_000) + 1)
    // For 1 … n it is (n − 1 / n) / 3 / (n + 1) · … = (n² − 1) / (3 n (n + 1)) = (n − 1) / (3 n).
    expect(gini(levels)).toBeCloseTo(999_999 / 3_000_000, 12)
  })

  it('says all that is wrong at once', () => {
    expect(() => gini([1, Number.NaN], { population: [1, 0] })).toThrow(
      new RangeError(
        'Levels at position 1: expected a finite number, got NaN. Give a level for each person or group.\n' +
          'Population at position 1: expected a finite number above 0, got 0. Give the people behind each level, and leave out levels of nobody.',
      ),
    )
    expect(() => gini([1, 2], { population: [1] })).toThrow(
      'Population: expected a list of 2 numbers, got a list of 1. Give the people behind each level, and leave out levels of nobody.',
    )
    expect(() => gini([])).toThrow(
      'Levels: expected a list of at least one number, got a list of 0. Give a level for each person or group.',
    )
    expect(() => gini([-1, 1])).toThrow(
      'Levels: expected a mean above 0, got 0. The measure is a fraction of the mean; use an absolute one.',
    )
    expect(() => gini([1, 2], { population: [1e308, 1e308] })).toThrow(
      'Population: expected a total that fits in a number, got Infinity. Count people in a larger unit.',
    )
    expect(() => gini([-1e308, 1.7e308])).toThrow('Mean of the levels: expected a result that fits in a number, got')
  })
})
