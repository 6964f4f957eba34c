import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type InvestedRegion, investmentFairness } from '../../src/welfare/investment-fairness.js'

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

/** Made up: a thin region of 2 million, a dense one of 6 million; output 60 and 340 billion; amounts in millions. */
const north: InvestedRegion = { id: 'north', inhabitants: 2e6, output: 60_000, investment: 600, project: 500 }
const west: InvestedRegion = { id: 'west', inhabitants: 6e6, output: 340_000, investment: 3400, project: 0 }

describe('public investment by region', () => {
  const { before, after } = investmentFairness([north, west])

  it('without the project: 600 / 2 million and 3,400 / 6 million against 4,000 / 8 million', () => {
    expect(before.investment).toBe(4000)
    expect(before.perInhabitant).toBe(0.0005)
    expect(before.regions[0]?.perInhabitant).toEqual({ value: 0.0003, relative: 0.6, why: null })
    expect(before.regions[1]?.perInhabitant.relative).toBeCloseTo(3400 / 3000, 14)
  })

  it('per euro of output: 600 / 60,000 and 3,400 / 340,000 are both 1 %, as in the nation', () => {
    expect(before.perOutput).toBe(0.01)
    for (const { perOutput } of before.regions) expect(perOutput).toEqual({ value: 0.01, relative: 1, why: null })
  })

  it('benchmarks: 4,000 by heads is 1,000 and 3,000, by output 600 and 3,400', () => {
    const [first, second] = before.regions
    expect(first?.equalPerHead).toEqual({ allocation: 1000, above: -400 })
    expect(second?.equalPerHead).toEqual({ allocation: 3000, above: 400 })
    expect(first?.equalPerOutput.allocation).toBeCloseTo(600, 10)
    expect(second?.equalPerOutput.allocation).toBeCloseTo(3400, 10)
  })

  it('with the project of 500 in the north: 1,100 of 4,500, by heads 1,125', () => {
    expect(after.investment).toBe(4500)
    expect(after.regions[0]?.investment).toBe(1100)
    expect(after.regions[0]?.equalPerHead).toEqual({ allocation: 1125, above: -25 })
    expect(after.regions[1]?.equalPerHead).toEqual({ allocation: 3375, above: 25 })
  })

  it('has no relative figures, with the reason, where nothing is invested', () => {
    const nothing = investmentFairness([{ ...north, investment: 0, project: 0 }]).before
    expect(nothing.regions[0]?.perOutput).toEqual({
      value: 0,
      relative: null,
      why: {
        en: 'the nation invests nothing, so there is no average to compare with',
        nl: 'het land investeert niets; er is geen gemiddelde om mee te vergelijken',
      },
    })
  })
})

describe('public investment by region adds up', () => {
  const amount = fc.double({ min: 0, max: 1e6, noNaN: true })
  const size = fc.double({ min: 1, max: 1e7, noNaN: true })
  const regions = fc
    .array(fc.record({ inhabitants: size, output: size, investment: amount, project: amount }), {
      minLength: 1,
      maxLength: 8,
    })
    .map((list) => list.map((region, i) => ({ id: `r${i}`, ...region })))

  it('benchmarks to the national sum, what lies above them to zero', () => {
    fc.assert(
      fc.property(regions, (list) => {
        const { before, after } = investmentFairness(list)
        for (const { investment, regions: parts } of [before, after]) {
          expect(Math.abs(sum(parts.map((part) => part.investment)) - investment)).toBeLessThanOrEqual(
            1e-14 * 8 * investment,
          )
          for (const rule of ['equalPerHead', 'equalPerOutput'] as const) {
            const off = 1e-14 * 8 * investment
            expect(Math.abs(sum(parts.map((part) => part[rule].allocation)) - investment)).toBeLessThanOrEqual(off)
            expect(Math.abs(sum(parts.map((part) => part[rule].above)))).toBeLessThanOrEqual(off)
          }
        }
        const project = sum(list.map((region) => region.project))
        expect(Math.abs(after.investment - before.investment - project)).toBeLessThanOrEqual(
          1e-13 * (1 + after.investment),
        )
      }),
    )
  })

  it('a benchmark gives everyone the national figure, and relative figures average to 1 over the benchmark', () => {
    fc.assert(
      fc.property(regions, (list) => {
        const { before } = investmentFairness(list)
        fc.pre(before.investment > 1)
        const people = sum(list.map(({ inhabitants }) => inhabitants))
        const mean = sum(
          before.regions.map((part, i) => (part.perInhabitant.relative! * list[i]!.inhabitants) / people),
        )
        expect(mean).toBeCloseTo(1, 10)
        before.regions.forEach((part, i) => {
          expect(part.equalPerOutput.allocation / list[i]!.output / before.perOutput).toBeCloseTo(1, 12)
        })
      }),
    )
  })
})

describe('public investment by region refuses, all at once', () => {
  it('regions twice, figures that are missing or of the wrong sign, and more taken away than there is', () => {
    const wrong = { id: 'west', inhabitants: 0, output: Number.NaN, investment: -1, project: 0 }
    expect(() => investmentFairness([{ ...north, project: -601 }, west, wrong])).toThrow(
      new RangeError(
        [
          'Region “west”: expected each region once, got it twice or more. Add its figures together.',
          'Investment in “north” with the project: expected 0 and more, got -1. Check what it takes away.',
          'Inhabitants of “west”: expected a finite number above 0, got 0. Leave out a region without inhabitants.',
          'Output of “west”: expected a finite number above 0, got NaN. Give gross regional product, not its change.',
          'Investment in “west”: expected a finite number of 0 and more, got -1. Give gross investment, 0 where there is none.',
          'Investment in “west” with the project: expected 0 and more, got -1. Check what it takes away.',
        ].join('\n'),
      ),
    )
    expect(() => investmentFairness([{ ...north, project: undefined as never }])).toThrow(
      new RangeError(
        'Project in “north”: expected a finite number, got undefined. Give 0 for a region without a part in the project.',
      ),
    )
  })

  it('no regions, and sums that do not fit in a number', () => {
    expect(() => investmentFairness([])).toThrow(
      new RangeError('Regions: expected at least one region, got none. Give the regions of the nation.'),
    )
    const large = { ...north, investment: 1.5e308 }
    expect(() => investmentFairness([large, { ...large, id: 'other' }])).toThrow(
      'National investment: expected a result that fits in a number',
    )
    expect(() => investmentFairness([{ ...north, output: 1e-300, investment: 1e300 }])).toThrow(
      'Investment per unit: expected a result that fits in a number',
    )
  })
})
