import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generalisedEntropy, meanLogDeviation, theil } from '../../../src/welfare/inequality/generalised-entropy.js'
import { golden } from '../../golden/golden.js'
import { expectPrinted } from '../printed.js'
import { fewPeople, people, replicated, transfers } from './arbitraries.js'
import { corop, handbook } from './data.js'

const alphas = [-1, 0, 0.3, 0.5, 1, 1.7, 2, 2.5]

describe('generalised entropy', () => {
  it('I2, I3 [P]: handbook data', () => {
    expectPrinted([theil(handbook), meanLogDeviation(handbook)], '.1830644 .1792203')
    expectPrinted(
      [-1, 0.5, 1.25, 1.5, 1.75, 2, 2.25, 2.5].map((alpha) => generalisedEntropy(handbook, { alpha })),
      '.2043929 .1777817 .1883288 .1954897 .2047211 .2162534 .2303812 .2474728',
    )
  })

  it('dst-04 [quoted]: tests of PovertyAndInequalityMeasures.jl', () => {
    const { inputs, expectClose } = golden<{ readonly incomes: number[]; readonly ge_alpha: number[] }>(
      'dst-04-world-bank-inequality',
    )
    expectClose(theil(inputs.incomes), 'theil_T')
    expectClose(meanLogDeviation(inputs.incomes), 'theil_L')
    expectClose(
      inputs.ge_alpha.map((alpha) => generalisedEntropy(inputs.incomes, { alpha })),
      'ge',
    )
  })

  it('dst-06 [quoted]: the Herfindahl index is (1 + 2 GE(2)) / n', () => {
    const { inputs, expectClose } = golden<{ readonly incomes: number[] }>('dst-06-r-ineq-examples')
    expectClose((1 + 2 * generalisedEntropy(inputs.incomes, { alpha: 2 })) / inputs.incomes.length, 'herfindahl')
  })

  it('dst-07 [quoted], I12 [P]: half of the people have nothing', () => {
    const { inputs, expectClose } = golden<{ readonly theil: number[] }>('dst-07-pysal-atkinson-ede')
    expectClose(theil(inputs.theil), 'theil_T')
  })

  it('R1 [C]: 40 COROP regions, unweighted', () => {
    expectPrinted([theil(corop), meanLogDeviation(corop)], '.0281934 .0259167')
  })

  it('is the formula of its definition, away from 0 and 1', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(-1, -0.5, 0.3, 0.5, 0.7, 1.5, 2, 2.5), ({ levels, population }, alpha) => {
        const count = population.reduce((a, b) => a + b)
        const mean = levels.reduce((sum, x, i) => sum + x * population[i]!, 0) / count
        const powers = levels.reduce((sum, x, i) => sum + (population[i]! / count) * (x / mean) ** alpha, 0)
        const wanted = (powers - 1) / (alpha * (alpha - 1))
        const got = generalisedEntropy(levels, { alpha, population })
        expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-11 * Math.max(1, wanted))
      }),
    )
  })

  it('goes over into the Theil index and the mean log deviation without a jump', () => {
    for (const [limit, at] of [
      [0, meanLogDeviation(handbook)],
      [1, theil(handbook)],
    ] as const) {
      for (const step of [1e-6, 1e-9, 1e-12, 1e-15]) {
        for (const alpha of [limit - step, limit + step]) {
          const difference = Math.abs(generalisedEntropy(handbook, { alpha }) - at)
          expect(difference).toBeLessThan(step + 1e-15)
        }
      }
    }
    expect(generalisedEntropy(handbook, { alpha: 5e-324 })).toBe(meanLogDeviation(handbook))
  })

  it('is exactly 0 when all are equal, never below, and keeps its digits when all are nearly equal', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(...alphas), ({ levels, population }, alpha) => {
        expect(
          generalisedEntropy(
            levels.map(() => 0.1),
            { alpha, population },
          ),
        ).toBe(0)
        expect(generalisedEntropy(levels, { alpha, population })).toBeGreaterThanOrEqual(0)
      }),
    )
    // For small d, levels 1 ± d have GE ≈ d² / 2 for every α.
    for (const alpha of alphas) {
      const nearly = generalisedEntropy([1 - 2 ** -12, 1 + 2 ** -12], { alpha })
      expect(nearly / (2 ** -24 / 2)).toBeCloseTo(1, 6)
    }
  })

  it('is the same for each person written out, in any unit and order; falls by a transfer to someone poorer', () => {
    fc.assert(
      fc.property(fewPeople, fc.constantFrom(...alphas), fc.integer({ min: 2, max: 999 }), (some, alpha, factor) => {
        const { levels, population } = some
        const value = generalisedEntropy(levels, { alpha, population })
        const near = (other: number): void =>
          expect(Math.abs(other - value)).toBeLessThanOrEqual(1e-11 * Math.max(1, value))
        near(generalisedEntropy(replicated(some, 2), { alpha }))
        near(
          generalisedEntropy(
            levels.map((level) => level * factor),
            { alpha, population },
          ),
        )
        near(generalisedEntropy(levels.toReversed(), { alpha, population: population.toReversed() }))
      }),
    )
    fc.assert(
      fc.property(transfers, fc.constantFrom(...alphas), ({ before, after }, alpha) => {
        expect(generalisedEntropy(after, { alpha })).toBeLessThan(generalisedEntropy(before, { alpha }))
      }),
    )
  })

  it('takes levels of 0 for alpha above 0 only', () => {
    // (½ · 2^α − 1) / (α (α − 1)) for levels 0 and 1.
    expect(generalisedEntropy([0, 1], { alpha: 2 })).toBe(0.5)
    expect(generalisedEntropy([0, 1], { alpha: 0.25 })).toBeCloseTo((2 ** 0.25 / 2 - 1) / (0.25 * -0.75), 14)
    expect(() => meanLogDeviation([0, 1])).toThrow(
      'Levels at position 0: expected a finite number above 0, got 0. Give levels above 0, or an alpha above 0, which takes a level of 0.',
    )
  })

  it('refuses what it cannot take, all at once', () => {
    expect(() => generalisedEntropy([-1, 2], { alpha: Number.POSITIVE_INFINITY })).toThrow(
      new RangeError(
        'Levels at position 0: expected a finite number of 0 and more, got -1. Give levels of 0 and more, or use the Kolm–Pollak index.\n' +
          'Alpha: expected a finite number, got Infinity. Give 0 for the mean log deviation, 1 for the Theil index.',
      ),
    )
    expect(() => theil([0, 0])).toThrow('Levels: expected a mean above 0, got 0.')
    expect(() => generalisedEntropy([1e-300, 1], { alpha: -2 })).toThrow(
      'Generalised entropy: expected a result that fits in a number, got',
    )
  })
})
