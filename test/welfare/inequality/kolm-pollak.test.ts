import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  kolmPollakEquivalent,
  kolmPollakIndex,
  kolmPollakKappa,
  kolmPollakMarginalWeights,
} from '../../../src/welfare/inequality/kolm-pollak.js'
import { utilitarianWelfare } from '../../../src/welfare/inequality/social-welfare.js'
import { expectPrinted } from '../printed.js'
import { anyPeople, fewPeople, replicated, transfers } from './arbitraries.js'
import { threeRegions } from './data.js'

const five = [10, 20, 30, 40, 50]
const kappas = fc.constantFrom(-1e-3, -1e-5, 1e-7, 1e-5, 1e-4, 1e-3)

describe('Kolm–Pollak equivalent and index', () => {
  it('I8 [P]: five levels', () => {
    const rows = [0.5, 1, 2].map((aversion) => {
      const kappa = kolmPollakKappa(five, { aversion })
      return [kappa, kolmPollakEquivalent(five, { kappa }), kolmPollakIndex(five, { kappa })]
    })
    expectPrinted(rows[0]!, '.01363636 28.641817 1.358183')
    expectPrinted(rows[1]!, '.02727273 27.315424 2.684576')
    expectPrinted(rows[2]!, '.05454545 24.860538 5.139462')
  })

  it('I9 [C]: adding 10 to all adds 10', () => {
    const more = five.map((level) => level + 10)
    expectPrinted(
      [five, more].map((levels) => kolmPollakEquivalent(levels, { kappa: 0.05 })),
      '25.246725 35.246725',
    )
  })

  it('I10 [C]: bads', () => {
    const distances = [2, 5, 8, 15]
    const kappa = kolmPollakKappa(distances, { aversion: -1 })
    expectPrinted([kappa, kolmPollakEquivalent(distances, { kappa })], '−.0943396 8.659564')
    // EDE − μ, with a mean of 7.5.
    expectPrinted([kolmPollakIndex(distances, { kappa })], '1.159564')
  })

  it('I16 [C]: shares of the population', () => {
    const { levels, population } = threeRegions
    const kappa = kolmPollakKappa(levels, { aversion: 1.3, population })
    expectPrinted([kappa, kolmPollakEquivalent(levels, { kappa, population })], '.0416981 30.230135')
  })

  it('is the formula of its definition', () => {
    fc.assert(
      fc.property(anyPeople, fc.constantFrom(-1e-3, -1e-4, 1e-4, 1e-3), ({ levels, population }, kappa) => {
        const count = population.reduce((a, b) => a + b)
        const powers = levels.reduce((sum, x, i) => sum + (population[i]! / count) * Math.exp(-kappa * x), 0)
        const wanted = -Math.log(powers) / kappa
        expect(Math.abs(kolmPollakEquivalent(levels, { kappa, population }) - wanted)).toBeLessThan(1e-8)
      }),
    )
  })

  it('is at most the mean for goods, at least for bads, and the mean without inequality or aversion', () => {
    fc.assert(
      fc.property(anyPeople, kappas, ({ levels, population }, kappa) => {
        const mean = utilitarianWelfare(levels, { population })
        const equivalent = kolmPollakEquivalent(levels, { kappa, population })
        const index = kolmPollakIndex(levels, { kappa, population })
        expect(Math.sign(kappa) * (mean - equivalent)).toBeGreaterThanOrEqual(0)
        expect(index).toBeGreaterThanOrEqual(0)
        expect(Math.abs(index - Math.abs(mean - equivalent))).toBeLessThan(1e-10)
        const equal = levels.map(() => -0.1)
        expect(kolmPollakEquivalent(equal, { kappa, population })).toBe(-0.1)
        expect(kolmPollakIndex(equal, { kappa, population })).toBe(0)
        expect(kolmPollakEquivalent(levels, { kappa: 0, population })).toBe(mean)
        expect(kolmPollakIndex(levels, { kappa: 0, population })).toBe(0)
        // Without much aversion it nearly is: the cost is about κ / 2 times the variance, at most 10¹⁰ here.
        expect(Math.abs(kolmPollakEquivalent(levels, { kappa: 1e-16, population }) - mean)).toBeLessThan(1e-6)
      }),
    )
  })

  it('tends to the worst level when kappa grows, also where powers would not fit', () => {
    fc.assert(
      fc.property(anyPeople, ({ levels, population }) => {
        const count = population.reduce((a, b) => a + b)
        for (const kappa of [1, 1e6, -1, -1e6]) {
          const worst = kappa > 0 ? Math.min(...levels) : Math.max(...levels)
          const share = levels.reduce((sum, x, i) => sum + (x === worst ? population[i]! : 0), 0) / count
          // Between the worst level and that less ln(share) / κ.
          const distance = Math.sign(kappa) * (kolmPollakEquivalent(levels, { kappa, population }) - worst)
          expect(distance).toBeGreaterThanOrEqual(-1e-9)
          expect(distance).toBeLessThanOrEqual(-Math.log(share) / Math.abs(kappa) + 1e-9)
        }
      }),
    )
  })

  it('shifts with the levels, and is the same in any order and for each person written out', () => {
    fc.assert(
      fc.property(anyPeople, kappas, fc.integer({ min: -1e5, max: 1e5 }), ({ levels, population }, kappa, step) => {
        const index = kolmPollakIndex(levels, { kappa, population })
        const near = (other: number): void => expect(Math.abs(other - index)).toBeLessThanOrEqual(1e-9)
        near(
          kolmPollakIndex(
            levels.map((level) => level + step),
            { kappa, population },
          ),
        )
        near(kolmPollakIndex(levels.toReversed(), { kappa, population: population.toReversed() }))
      }),
    )
    fc.assert(
      fc.property(fewPeople, kappas, (some, kappa) => {
        const value = kolmPollakEquivalent(some.levels, { kappa, population: some.population })
        expect(Math.abs(kolmPollakEquivalent(replicated(some, 2), { kappa }) - value)).toBeLessThan(1e-9)
        const aversion = 1000 * kappa
        const from = kolmPollakKappa(some.levels, { aversion, population: some.population })
        expect(kolmPollakKappa(replicated(some), { aversion }) / from).toBeCloseTo(1, 12)
      }),
    )
  })

  it('gets better by a transfer from richer to poorer', () => {
    fc.assert(
      fc.property(transfers, fc.constantFrom(-1e-3, -1e-4, 1e-4, 1e-3), ({ before, after }, kappa) => {
        expect(kolmPollakIndex(after, { kappa })).toBeLessThan(kolmPollakIndex(before, { kappa }))
      }),
    )
  })

  it('has weights that add up to 1 and give its change for a small change', () => {
    const levels = [-3, 4, 10]
    const population = [0.2, 0.5, 0.3]
    for (const kappa of [-0.2, 0, 0.1]) {
      const weights = kolmPollakMarginalWeights(levels, { kappa, population })
      expect(weights.reduce((sum, weight, i) => sum + population[i]! * weight, 0)).toBeCloseTo(1, 13)
      levels.forEach((_, i) => {
        const at = (step: number): number =>
          kolmPollakEquivalent(
            levels.map((level, j) => (i === j ? level + step : level)),
            { kappa, population },
          )
        expect((at(1e-4) - at(-1e-4)) / 2e-4).toBeCloseTo(population[i]! * weights[i]!, 8)
      })
    }
  })

  it('has a kappa in the inverse of the unit of the levels, also for levels whose squares would not fit', () => {
    expect(kolmPollakKappa([1e200, 3e200], { aversion: 1 })).toBeCloseTo(0.4e-200, 210)
    expect(kolmPollakKappa([1e200, 3e200], { aversion: 1 }) * 1e200).toBeCloseTo(0.4, 13)
    expect(kolmPollakKappa(five, { aversion: 0 })).toBe(0)
  })

  it('refuses what it cannot take, all at once', () => {
    for (const refused of [kolmPollakEquivalent, kolmPollakIndex, kolmPollakMarginalWeights]) {
      expect(() => refused([1, Number.POSITIVE_INFINITY], { kappa: Number.NaN })).toThrow(
        new RangeError(
          'Levels at position 1: expected a finite number, got Infinity. Give a level for each person or group.\n' +
            'Kappa: expected a finite number, got NaN. Give a number above 0 for goods, below 0 for bads.',
        ),
      )
    }
    expect(() => kolmPollakKappa([-1, 1], { aversion: Number.NaN })).toThrow(
      new RangeError(
        'Levels: expected a mean above 0, got 0. The measure is a fraction of the mean; use an absolute one.\n' +
          'Aversion: expected a finite number, got NaN. Give a number above 0 for goods, below 0 for bads.',
      ),
    )
    expect(() => kolmPollakEquivalent([-1e10, 1e10], { kappa: 1e300 })).toThrow(
      'Equally-distributed equivalent: expected a result that fits in a number, got',
    )
    expect(() => kolmPollakMarginalWeights([0, 1e6], { kappa: 1, population: [1e-320, 1e6] })).toThrow(
      'expected a result that fits in a number',
    )
  })
})
