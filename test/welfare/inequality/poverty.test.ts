import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fosterGreerThorbecke, watts } from '../../../src/welfare/inequality/poverty.js'
import { golden } from '../../golden/golden.js'
import { expectPrinted } from '../printed.js'
import { fewPeople, replicated } from './arbitraries.js'

const incomes = [100, 110, 150, 160]

describe('poverty', () => {
  it('I13 [P]: Foster, Greer & Thorbecke, and Watts', () => {
    expectPrinted(
      [0, 0.5, 1, 1.5, 2, 2.5].map((alpha) => fosterGreerThorbecke(incomes, { line: 125, alpha })),
      '.5 .1984059 .08 .0327530 .0136 .0057192',
    )
    expectPrinted([watts(incomes, { line: 125 })], '.0877442')
  })

  it('I18 [C]: scores with shares of the population', () => {
    const population = [0.2, 0.5, 0.3]
    expectPrinted(
      [0, 1, 2].map((alpha) => fosterGreerThorbecke([0.5, 0.6, 0.7], { line: 0.65, alpha, population })),
      '.7 .0846154 .0136095',
    )
  })

  it('dst-06 [quoted]: R package ineq', () => {
    const { inputs, expectClose } = golden<{ readonly incomes: number[]; readonly poverty_line: number }>(
      'dst-06-r-ineq-examples',
    )
    expectClose(watts(inputs.incomes, { line: inputs.poverty_line }), 'watts_2000')
    expectClose(fosterGreerThorbecke(inputs.incomes, { line: inputs.poverty_line, alpha: 0 }), 'headcount_2000')
  })

  it('counts nobody at the line as poor, and those with nothing in full', () => {
    expect(fosterGreerThorbecke([5, 6], { line: 5, alpha: 0 })).toBe(0)
    expect(watts([5, 6], { line: 5 })).toBe(0)
    expect([0, 1, 2].map((alpha) => fosterGreerThorbecke([0, 6], { line: 5, alpha }))).toEqual([0.5, 0.5, 0.5])
  })

  it('is the same in any unit and order and for each person written out, and never rises with alpha', () => {
    fc.assert(
      fc.property(
        fewPeople,
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 2, max: 9 }),
        (some, line, factor) => {
          const { levels, population } = some
          const all = (of: readonly number[], people: readonly number[] | undefined, at: number): readonly number[] => [
            ...[0, 1, 2].map((alpha) => fosterGreerThorbecke(of, { line: at, alpha, population: people })),
            watts(of, { line: at, population: people }),
          ]
          const values = all(levels, population, line)
          const near = (others: readonly number[]): void => {
            others.forEach((other, i) => {
              expect(other).toBeCloseTo(values[i]!, 12)
            })
          }
          near(
            all(
              levels.map((level) => level * factor),
              population,
              line * factor,
            ),
          )
          near(all(levels.toReversed(), population.toReversed(), line))
          near(all(replicated(some, 2), undefined, line))
          expect(values[0]).toBeGreaterThanOrEqual(values[1]!)
          expect(values[1]).toBeGreaterThanOrEqual(values[2]!)
          // ln(z / x) ≥ (z − x) / z
          expect(values[3]).toBeGreaterThanOrEqual(values[1]! - 1e-14)
        },
      ),
    )
  })

  it('refuses what it cannot take, all at once', () => {
    expect(() => fosterGreerThorbecke([-1], { line: 0, alpha: -1 })).toThrow(
      new RangeError(
        'Levels at position 0: expected a finite number of 0 and more, got -1. Give levels that the measure of poverty takes.\n' +
          'Line: expected a finite number above 0, got 0. Give the least that is enough, in the unit of the levels.\n' +
          'Alpha: expected a finite number of 0 and more, got -1. Give 0 for the head count, 1 for the gap.',
      ),
    )
    expect(() => watts([0], { line: 1 })).toThrow(
      'Levels at position 0: expected a finite number above 0, got 0. Give levels that the measure of poverty takes.',
    )
  })
})
