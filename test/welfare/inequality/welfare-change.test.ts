import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kolmPollakEquivalent, kolmPollakKappa } from '../../../src/welfare/inequality/kolm-pollak.js'
import { welfareChange } from '../../../src/welfare/inequality/welfare-change.js'
import { expectPrinted } from '../printed.js'
import { people, transfers } from './arbitraries.js'

const before = [60, 63, 66, 69, 72]
const after = [62, 64.5, 67, 69.5, 72]

describe('change in welfare', () => {
  it('I15 [C]: five equal groups, ε 1 and 10', () => {
    const changes = [1, 10].map((aversion) => welfareChange(before, after, { family: 'atkinson', aversion }))
    expectPrinted(
      changes.map(({ efficiency }) => efficiency),
      '1.0 1.0',
    )
    expectPrinted(
      changes.map(({ total }) => total),
      '1.043263 1.412772',
    )
    expect(changes.map(({ quadrant }) => quadrant)).toEqual(['winWin', 'winWin'])
  })

  it('I15 [C], ε 2: the printed 1.086577 does not follow from its formula', () => {
    // At ε = 2 the equivalent is the harmonic mean: 65.726480 before and 66.813068 after, so 1.086588 and not 1.086577.
    const harmonic = (levels: readonly number[]): number => 5 / levels.reduce((sum, level) => sum + 1 / level, 0)
    expectPrinted(
      [harmonic(before), harmonic(after), harmonic(after) - harmonic(before)],
      '65.726480 66.813068 1.086588',
    )
    const { mean, equivalent, total, equity } = welfareChange(before, after, { family: 'atkinson', aversion: 2 })
    expectPrinted([mean.before, mean.after, mean.change], '66 67 1.0')
    expectPrinted([equivalent.before, equivalent.after, total, equity], '65.726480 66.813068 1.086588 .086588')
  })

  it('E4 [C]: efficiency lost, equality gained', () => {
    // Net benefits of 750, −1230 and −620 million euros over 30 years and 1.7, 8.0 and 8.1 million people.
    const incomes = [28_000, 36_000, 32_000]
    const population = [1.7, 8.0, 8.1]
    const changed = [750, -1230, -620].map((benefit, i) => incomes[i]! + benefit / 30 / population[i]!)
    const rows = [1, 1.3, 2, 5].map((aversion) =>
      welfareChange(incomes, changed, { family: 'atkinson', aversion, population }),
    )
    expectPrinted([rows[0]!.efficiency], '−2.059925')
    expectPrinted(
      rows.map(({ total }) => total),
      '−1.669689 −1.544212 −1.235910 .336929',
    )
    expectPrinted(
      rows.map(({ equity }) => equity),
      '.390236 .515714 .824015 2.396854',
    )
    expect(rows[3]!.quadrant).toBe('tradeOffForEquity')
  })

  it('names the other quadrants', () => {
    const options = { family: 'atkinson', aversion: 1 } as const
    expect(welfareChange([10, 20], [10, 25], options).quadrant).toBe('tradeOffForEfficiency')
    expect(welfareChange([10, 20], [5, 20], options).quadrant).toBe('loseLose')
    expect(welfareChange([10, 20], [12, 18], options).quadrant).toBe('onAxis')
    expect(welfareChange([10, 20], [10, 20], options)).toEqual({
      mean: { before: 15, after: 15, change: 0 },
      equivalent: { before: expect.closeTo(Math.sqrt(200), 12), after: expect.closeTo(Math.sqrt(200), 12), change: 0 },
      total: 0,
      efficiency: 0,
      equity: 0,
      quadrant: 'onAxis',
    })
    // The same for all is no change in equity for Kolm and Pollak, whatever rounding makes of it.
    const more = welfareChange([0.1, 0.7, 0.2], [0.4, 1, 0.5], { family: 'kolmPollak', kappa: 0.3 })
    expect(more.quadrant).toBe('onAxis')
    expect(more.efficiency).toBeCloseTo(0.3, 14)
  })

  it('counts less of a bad as a gain', () => {
    const distances = [2, 5, 8, 15]
    const nearer = [2, 5, 8, 11]
    const kappa = kolmPollakKappa(distances, { aversion: -1 })
    const change = welfareChange(distances, nearer, { family: 'kolmPollak', kappa })
    expect(change.mean).toEqual({ before: 7.5, after: 6.5, change: -1 })
    expect(change.efficiency).toBe(1)
    const [first, second] = [distances, nearer].map((levels) => kolmPollakEquivalent(levels, { kappa }))
    expect(change.total).toBe(first! - second!)
    expect(change.equity).toBeGreaterThan(0)
    expect(change.quadrant).toBe('winWin')
  })

  it('is the sum of efficiency and equity, and turns round with the situations', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(0, 0.5, 1, 2), fc.integer({ min: 1, max: 99 }), (some, aversion, step) => {
        const { levels, population } = some
        const changed = levels.map((level, i) => level + ((i * step) % 17))
        const options = { family: 'atkinson', aversion, population } as const
        const there = welfareChange(levels, changed, options)
        const size = Math.max(...changed)
        expect(Math.abs(there.efficiency + there.equity - there.total)).toBeLessThanOrEqual(1e-14 * size)
        const back = welfareChange(changed, levels, options)
        expect([back.total, back.efficiency]).toEqual([0 - there.total, 0 - there.efficiency])
      }),
    )
  })

  it('gives a transfer from richer to poorer as equity alone', () => {
    fc.assert(
      fc.property(transfers, ({ before: first, after: second }) => {
        const change = welfareChange(first, second, { family: 'atkinson', aversion: 1 })
        expect(Math.abs(change.efficiency)).toBeLessThan(1e-10)
        expect(change.equity).toBeGreaterThan(0)
      }),
    )
  })

  it('refuses what it cannot take, all at once', () => {
    expect(() => welfareChange([0, 1], [1], { family: 'atkinson', aversion: -1 })).toThrow(
      new RangeError(
        'Levels before at position 0: expected a finite number above 0, got 0. Give levels above 0, or use the family of Kolm and Pollak, which takes any level.\n' +
          'Levels after: expected a list of 2 numbers, got a list of 1. Give the same groups in the same order.\n' +
          'Aversion: expected a finite number of 0 and more, got -1. Give 0 for no aversion to inequality.',
      ),
    )
    expect(() => welfareChange([0], [1], { family: 'kolmPollak', kappa: 0 })).toThrow(
      'Kappa: expected a finite number other than 0, got 0. Give a number above 0 for goods, below 0 for bads; 0 does not say which.',
    )
    // @ts-expect-error no such family
    expect(() => welfareChange([0], [Number.NaN], { family: 'other' })).toThrow(
      new RangeError(
        'Levels after at position 0: expected a finite number, got NaN. Give a level for each person or group.\n' +
          'Family: expected one of atkinson, kolmPollak, got the text “other”. Choose one; there is no default.',
      ),
    )
    expect(() => welfareChange([-1.7e308], [1.7e308], { family: 'kolmPollak', kappa: 1 })).toThrow(
      'Change: expected a result that fits in a number, got Infinity.',
    )
  })
})
