import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atkinsonEquivalent, atkinsonIndex, atkinsonMarginalWeights } from '../../../src/welfare/inequality/atkinson.js'
import { meanLogDeviation } from '../../../src/welfare/inequality/generalised-entropy.js'
import { utilitarianWelfare } from '../../../src/welfare/inequality/social-welfare.js'
import { golden } from '../../golden/golden.js'
import { expectPrinted } from '../printed.js'
import { fewPeople, people, replicated, transfers, twoOrMore } from './arbitraries.js'
import { corop, handbook, threeRegions } from './data.js'

const aversions = fc.constantFrom(0, 0.25, 0.5, 1, 1.3, 2, 5)

describe('Atkinson index and equivalent', () => {
  it('I4, I5 [P]: handbook data', () => {
    expectPrinted(
      [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25].map((aversion) => atkinsonIndex(handbook, { aversion })),
      '.0446396 .0869155 .1267328 .1640783 .1989991 .2315817 .2619332 .2901688 .3164032',
    )
    expectPrinted(
      [0.5, 1, 1.3, 2].map((aversion) => atkinsonEquivalent(handbook, { aversion })),
      '30.131789 27.585417 26.211918 23.424428',
    )
  })

  it('dst-04, dst-06, dst-07 [quoted]: Julia, R and PySAL', () => {
    const handbookFile = golden<{ readonly incomes: number[]; readonly atkinson_epsilon: number[] }>(
      'dst-04-world-bank-inequality',
    )
    const indices = handbookFile.inputs.atkinson_epsilon.map((aversion) =>
      atkinsonIndex(handbookFile.inputs.incomes, { aversion }),
    )
    handbookFile.expectClose(indices, 'atkinson')
    const ineq = golden<{ readonly incomes: number[] }>('dst-06-r-ineq-examples')
    ineq.expectClose(atkinsonIndex(ineq.inputs.incomes, { aversion: 0.5 }), 'atkinson_half')
    const { inputs, expectClose } = golden<{ readonly incomes: number[]; readonly epsilon: number[] }>(
      'dst-07-pysal-atkinson-ede',
    )
    expectClose(
      inputs.epsilon.map((aversion) => atkinsonIndex(inputs.incomes, { aversion })),
      'index',
    )
    expectClose(
      inputs.epsilon.map((aversion) => atkinsonEquivalent(inputs.incomes, { aversion })),
      'ede',
    )
  })

  it('I7 [P], I16 [C], R1 [C]', () => {
    const five = [10, 20, 30, 40, 50]
    expectPrinted(
      [atkinsonEquivalent(five, { aversion: 0.5 }), atkinsonIndex(five, { aversion: 0.5 })],
      '28.105398 .0631534',
    )
    expectPrinted(
      [atkinsonEquivalent(five, { aversion: 1 }), atkinsonIndex(five, { aversion: 1 })],
      '26.051711 .1316096',
    )
    const { levels, population } = threeRegions
    expectPrinted(
      [0, 0.5, 1, 1.3, 2, 5].map((aversion) => atkinsonEquivalent(levels, { aversion, population })),
      '30.6 30.452834 30.303558 30.213112 30.0 29.078224',
    )
    expectPrinted([atkinsonIndex(corop, { aversion: 1 })], '.0255838')
  })

  it('I17 [C]: marginal weights', () => {
    const { levels, population } = threeRegions
    expectPrinted(atkinsonMarginalWeights(levels, { aversion: 1, population }), '1.262648 1.010119 .841766')
    expectPrinted(atkinsonMarginalWeights(levels, { aversion: 1.3, population }), '1.348899 1.009245 .796271')
  })

  it('is the formula of its definition', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(0.25, 0.5, 1.3, 2, 5), ({ levels, population }, aversion) => {
        const count = population.reduce((a, b) => a + b)
        const powers = levels.reduce((sum, x, i) => sum + (population[i]! / count) * x ** (1 - aversion), 0)
        const wanted = powers ** (1 / (1 - aversion))
        expect(atkinsonEquivalent(levels, { aversion, population }) / wanted).toBeCloseTo(1, 11)
      }),
    )
  })

  it('is at most the mean, which it is without aversion or inequality', () => {
    fc.assert(
      fc.property(people, aversions, ({ levels, population }, aversion) => {
        const mean = utilitarianWelfare(levels, { population })
        expect(atkinsonEquivalent(levels, { aversion, population })).toBeLessThanOrEqual(mean)
        expect(atkinsonIndex(levels, { aversion, population })).toBeGreaterThanOrEqual(0)
        expect(atkinsonEquivalent(levels, { aversion: 0, population })).toBe(mean)
        const equal = levels.map(() => 0.1)
        expect(atkinsonEquivalent(equal, { aversion, population })).toBe(0.1)
        expect(atkinsonIndex(equal, { aversion, population })).toBe(0)
      }),
    )
  })

  it('tends to the lowest level when aversion grows, also where powers would not fit', () => {
    fc.assert(
      fc.property(people, ({ levels, population }) => {
        const lowest = Math.min(...levels)
        // With a share p at the lowest level it lies between that and that times p^(1 / (1 − ε)).
        const count = population.reduce((a, b) => a + b)
        const share = levels.reduce((sum, x, i) => sum + (x === lowest ? population[i]! : 0), 0) / count
        for (const aversion of [50, 1e3, 1e6]) {
          const equivalent = atkinsonEquivalent(levels, { aversion, population })
          expect(equivalent).toBeGreaterThanOrEqual(lowest * (1 - 1e-12))
          expect(equivalent).toBeLessThanOrEqual(lowest * share ** (1 / (1 - aversion)) * (1 + 1e-12))
        }
      }),
    )
  })

  it('does not jump at an aversion of 1, nor where powers are counted from the lowest level', () => {
    const atOne = atkinsonIndex(handbook, { aversion: 1 })
    for (const step of [1e-6, 1e-10, 1e-14]) {
      expect(Math.abs(atkinsonIndex(handbook, { aversion: 1 + step }) - atOne)).toBeLessThan(step + 1e-15)
      expect(Math.abs(atkinsonIndex(handbook, { aversion: 1 - step }) - atOne)).toBeLessThan(step + 1e-15)
    }
    // ln(33 / 10) · (ε − 1) passes 600 at ε ≈ 503.5.
    const border = 1 + 600 / Math.log(3.3)
    const [below, above] = [border - 1e-9, border + 1e-9].map((aversion) => atkinsonEquivalent(handbook, { aversion }))
    expect(below! / above!).toBeCloseTo(1, 12)
  })

  it('falls as aversion grows', () => {
    fc.assert(
      fc.property(twoOrMore, ({ levels, population }) => {
        const values = [0, 0.5, 1, 1.5, 3].map((aversion) => atkinsonEquivalent(levels, { aversion, population }))
        values.slice(1).forEach((value, i) => {
          expect(value).toBeLessThanOrEqual(values[i]! * (1 + 1e-15))
        })
      }),
    )
  })

  it('has an index that is the same in any unit and order, and for each person written out', () => {
    fc.assert(
      fc.property(fewPeople, aversions, fc.integer({ min: 2, max: 999 }), (some, aversion, factor) => {
        const { levels, population } = some
        const index = atkinsonIndex(levels, { aversion, population })
        expect(
          atkinsonIndex(
            levels.map((level) => level * factor),
            { aversion, population },
          ),
        ).toBeCloseTo(index, 12)
        expect(atkinsonIndex(replicated(some, 2), { aversion })).toBeCloseTo(index, 12)
        const reversed = { aversion, population: population.toReversed() }
        expect(atkinsonIndex(levels.toReversed(), reversed)).toBeCloseTo(index, 12)
      }),
    )
  })

  it('rises by a transfer from richer to poorer', () => {
    fc.assert(
      fc.property(transfers, fc.constantFrom(0.25, 0.5, 1, 1.3, 2), ({ before, after }, aversion) => {
        expect(atkinsonEquivalent(after, { aversion })).toBeGreaterThan(atkinsonEquivalent(before, { aversion }))
      }),
    )
  })

  it('has weights with Σ p w x = EDE that give its change for a small change', () => {
    const { levels, population } = threeRegions
    for (const aversion of [0, 0.5, 1, 2]) {
      const weights = atkinsonMarginalWeights(levels, { aversion, population })
      const equivalent = atkinsonEquivalent(levels, { aversion, population })
      const sum = levels.reduce((total, level, i) => total + population[i]! * weights[i]! * level, 0)
      expect(sum).toBeCloseTo(equivalent, 12)
      levels.forEach((_, i) => {
        const at = (step: number): number =>
          atkinsonEquivalent(
            levels.map((level, j) => (i === j ? level + step : level)),
            { aversion, population },
          )
        expect((at(1e-4) - at(-1e-4)) / 2e-4).toBeCloseTo(population[i]! * weights[i]!, 8)
      })
    }
    expect(atkinsonMarginalWeights([1, 2], { aversion: 0 })).toEqual([1, 1])
  })

  it('refuses what it cannot take, all at once', () => {
    for (const refused of [atkinsonEquivalent, atkinsonIndex, atkinsonMarginalWeights]) {
      expect(() => refused([0, 1], { aversion: -1, population: [1, -1] })).toThrow(
        new RangeError(
          'Levels at position 0: expected a finite number above 0, got 0. Give levels above 0, or use the Kolm–Pollak equivalent, which takes any level.\n' +
            'Population at position 1: expected a finite number above 0, got -1. Give the people behind each level, and leave out levels of nobody.\n' +
            'Aversion: expected a finite number of 0 and more, got -1. Give 0 for no aversion to inequality.',
        ),
      )
    }
    expect(() => atkinsonMarginalWeights([1e-200, 1e200], { aversion: 0.9 })).toThrow(
      'Weight at position 0: expected a weight that fits in a number, got one that is too large. Give a smaller aversion, or levels that lie less far apart.',
    )
    // (10^200 / 2·10^−200)^−2 is of the order of 10^−800.
    expect(() => atkinsonMarginalWeights([1e-200, 1e200], { aversion: 2 })).toThrow(
      'Weight at position 1: expected a weight that fits in a number, got one that is too near 0. Give a smaller aversion, or levels that lie less far apart.',
    )
  })

  describe('of levels whose quotient does not fit in a number', () => {
    // Two levels x < y: EDE = x · 2^(1/(ε−1)) for ε > 1, √(x y) at ε = 1, y · 2^(−1/(1−ε)) for ε < 1, with the rest below
    // one part in 10^40.
    it.each([
      [[1e-200, 1e200], 2, 2e-200],
      [[1e-160, 1e160], 2, 2e-160],
      [[1e-300, 1e300], 1.5, 4e-300],
      [[1e-200, 1e200], 1, 1],
      [[1e-160, 1e160], 1, 1],
      [[1e-300, 1e300], 1, 1],
      [[1e-200, 1e200], 0.5, 2.5e199],
      [[1e-200, 1e200], 0, 5e199],
      [[1e-160, 1e160], 1.5, 4e-160],
    ])('%j at aversion %d: %d', (levels, aversion, wanted) => {
      expect(atkinsonEquivalent(levels, { aversion }) / wanted).toBeCloseTo(1, 11)
      expect(atkinsonIndex(levels, { aversion })).toBeCloseTo(1 - wanted / ((levels[0]! + levels[1]!) / 2), 14)
    })

    it('the equivalent is the same multiple of the levels in any unit, near an aversion of 1 too', () => {
      for (const aversion of [0.9, 0.999, 1, 1.001, 1.1, 3, 50]) {
        const wide = [1e-150, 3, 1e150]
        const [own, small] = [1, 1e-150].map((unit) =>
          atkinsonEquivalent(
            wide.map((level) => level * unit),
            { aversion },
          ),
        )
        expect(small! / 1e-150 / own!).toBeCloseTo(1, 11)
      }
    })

    it('the mean log deviation is ln of mean over geometric mean', () => {
      expect(meanLogDeviation([1e-200, 1e200])).toBeCloseTo(Math.log(5e199), 10)
    })

    it('marginal weights that fit: (x / EDE)^−½ with EDE = y / 4 for ε = ½', () => {
      const [low, high] = atkinsonMarginalWeights([1e-200, 1e200], { aversion: 0.5 })
      expect(high).toBeCloseTo(0.5, 12)
      expect(low! / 5e199).toBeCloseTo(1, 11)
    })
  })
})
