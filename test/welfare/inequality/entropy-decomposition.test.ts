import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decomposeEntropy } from '../../../src/welfare/inequality/entropy-decomposition.js'
import { generalisedEntropy } from '../../../src/welfare/inequality/generalised-entropy.js'
import { expectPrinted } from '../printed.js'
import { people } from './arbitraries.js'
import { corop, coropGroups } from './data.js'

const twoRegions = {
  levels: [20, 25, 30, 30, 40, 50, 60],
  population: [1, 2, 1, 2, 3, 2, 1],
  groups: ['a', 'a', 'a', 'b', 'b', 'b', 'b'],
}

describe('entropy between and within groups', () => {
  it('I11 [P] structure, [C] figures: Theil index', () => {
    const { levels, ...options } = twoRegions
    const { total, between, within, groups } = decomposeEntropy(levels, { ...options, alpha: 1 })
    expectPrinted([total, between, within], '.0492562634 .0270386690 .0222175944')
    expectPrinted(
      groups.map(({ entropy }) => entropy.value),
      '.0100677568 .0257910760',
    )
    expect(groups.map(({ id }) => id)).toEqual(['a', 'b'])
    expectPrinted([groups.reduce((sum, { populationShare, mean }) => sum + populationShare * mean, 0)], '36.666667')
  })

  it('I11 [C]: mean log deviation', () => {
    const { levels, ...options } = twoRegions
    const { total, between, within } = decomposeEntropy(levels, { ...options, alpha: 0 })
    // Printed: 0.0292400849 + 0.0207859086 = 0.0500259935.
    expectPrinted([total, between, within], '.0500259935 .0292400849 .0207859086')
  })

  it('I12 [P]: all inequality lies between a region that has nothing and one that has all', () => {
    const result = decomposeEntropy([0, 0, 0, 10, 10, 10], { alpha: 1, groups: ['a', 'a', 'a', 'b', 'b', 'b'] })
    expectPrinted([result.total, result.between], '.6931472 .6931472')
    expect(result.within).toBe(0)
    expect(result.groups[0]).toEqual({
      id: 'a',
      populationShare: 0.5,
      levelShare: 0,
      mean: 0,
      entropy: {
        value: null,
        why: {
          en: 'All levels of the group are 0, so there is no mean to compare them with.',
          nl: 'Alle niveaus van de groep zijn 0, dus er is geen gemiddelde om ze mee te vergelijken.',
        },
      },
      contribution: 0,
    })
    expect(result.groups[1]?.entropy).toEqual({ value: 0, why: null })
  })

  it('R2 [C]: the North against the other COROP regions', () => {
    const { total, between, within, groups } = decomposeEntropy(corop, { alpha: 1, groups: coropGroups })
    expectPrinted(
      groups.map(({ mean }) => mean),
      '35.9111 44.9903',
    )
    expectPrinted([between, within, (100 * between) / total], '.0040628 .0241306 14.4')
  })

  it('adds up for any partition and alpha, with the weights of its formula', () => {
    fc.assert(
      fc.property(
        people,
        fc.constantFrom(-1, 0, 0.4, 1, 2, 2.5),
        fc.integer({ min: 1, max: 5 }),
        (some, alpha, count) => {
          const { levels, population } = some
          const groups = levels.map((_, i) => `g${(i * 7) % count}`)
          const result = decomposeEntropy(levels, { alpha, population, groups })
          const near = (a: number, b: number): void =>
            expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-11 * Math.max(1, b))
          near(result.between + result.within, result.total)
          near(result.total, generalisedEntropy(levels, { alpha, population }))
          near(
            result.groups.reduce((sum, { populationShare }) => sum + populationShare, 0),
            1,
          )
          near(
            result.groups.reduce((sum, { levelShare }) => sum + levelShare, 0),
            1,
          )
          for (const { id, entropy } of result.groups) {
            const members = groups.flatMap((group, i) => (group === id ? [i] : []))
            const own = { alpha, population: members.map((i) => population[i]!) }
            near(
              entropy.value ?? Number.NaN,
              generalisedEntropy(
                members.map((i) => levels[i]!),
                own,
              ),
            )
          }
        },
      ),
    )
  })

  it('lies all within one group, or all between groups of one', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(0, 1, 2), ({ levels, population }, alpha) => {
        const one = decomposeEntropy(levels, { alpha, population, groups: levels.map(() => 'all') })
        expect(one.between).toBe(0)
        const each = decomposeEntropy(levels, { alpha, population, groups: levels.map((_, i) => String(i)) })
        expect(each.within).toBe(0)
      }),
    )
  })

  it('refuses what it cannot take, all at once', () => {
    expect(() => decomposeEntropy([1, -2], { alpha: Number.NaN, groups: [''] })).toThrow(
      new RangeError(
        'Levels at position 1: expected a finite number above 0, got -2. Give levels above 0, or an alpha above 0, which takes a level of 0.\n' +
          'Alpha: expected a finite number, got NaN. Give 0 for the mean log deviation, 1 for the Theil index.\n' +
          'Groups: expected a list of 2 names, got a list of 1. Give the name of the group of each level.\n' +
          'Groups at position 0: expected a name, got the text “”. Give the name of the group of each level.',
      ),
    )
    // @ts-expect-error no groups
    expect(() => decomposeEntropy([1], { alpha: 1 })).toThrow(
      'Groups: expected a list of 1 names, got undefined. Give the name of the group of each level.',
    )
  })
})
