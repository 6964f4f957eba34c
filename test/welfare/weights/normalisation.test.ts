import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributionalWeights } from '../../../src/functions/distributional-weights.js'
import { axis } from '../../../src/quantity/axis.js'
import { given } from '../../../src/quantity/leaf.js'
import { one } from '../../../src/quantity/unit.js'
import type { ByGroup } from '../../../src/welfare/weights/by-group.js'
import {
  levelOver,
  type Normalisation,
  type NormalisationKind,
  normalisationTexts,
  normalised,
  scalingText,
} from '../../../src/welfare/weights/normalisation.js'
import { expectPrinted } from '../printed.js'
import { columnOf, read } from './leaves.js'

const income = [24, 30, 36]
const population = [0.2, 0.5, 0.3]
const taxes = [0.15, 0.5, 0.35]
const netBenefits = [40, 10, -30]

const weightsWith = (normalisation: NormalisationKind): readonly number[] =>
  distributionalWeights(
    { kind: 'isoElastic', elasticity: 1.3, reference: 'mean', normalisation },
    { income, population, taxes },
  )
const weighted = (weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * netBenefits[i]!, 0)

describe('normalisation of the weights of incomes 24, 30, 36', () => {
  it('W12 (computed): mean weight 1 over inhabitants', () => {
    const weights = weightsWith('populationMean')
    expectPrinted(weights, '1.331216 0.996014 0.785832')
    expectPrinted([weighted(weights)], '39.633813')
  })

  it('W13 (computed): weight 1 for the poorest, and for the richest', () => {
    expectPrinted([weighted(weightsWith('poorest'))], '29.772638')
    expectPrinted([weighted(weightsWith('richest'))], '50.435456')
    expect(weightsWith('poorest')[0]).toBe(1)
    expect(weightsWith('richest')[2]).toBe(1)
  })

  it('W14 (computed): mean weight 1 over tax shares .15, .5, .35', () => {
    const weights = weightsWith('taxpayer')
    expectPrinted(weights, '1.368535 1.023936 0.807862')
    expectPrinted([weighted(weights)], '40.744893')
  })

  it('none and reference leave the formula, which is 1 at the reference', () => {
    expect(weightsWith('none')).toEqual(weightsWith('reference'))
    const atMean = distributionalWeights(
      { kind: 'isoElastic', elasticity: 1.3, reference: 30, normalisation: 'reference' },
      { income },
    )
    expect(atMean[1]).toBe(1)
  })

  it('every one leaves the proportions between weights as they are', () => {
    const plain = weightsWith('none')
    for (const kind of ['populationMean', 'taxpayer', 'poorest', 'richest'] as const) {
      const [a, b, c] = weightsWith(kind)
      expect(a! / b!).toBeCloseTo(plain[0]! / plain[1]!, 13)
      expect(b! / c!).toBeCloseTo(plain[1]! / plain[2]!, 13)
    }
  })

  it('Σ p w = 1 over any population, and Σ t w = 1 over any tax burden', () => {
    const groups = fc.array(
      fc.record({
        y: fc.double({ min: 1, max: 1e5, noNaN: true }),
        n: fc.integer({ min: 1, max: 1e6 }),
        t: fc.integer({ min: 1, max: 1e6 }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(groups, fc.double({ min: 0, max: 3, noNaN: true }), (list, elasticity) => {
        const columns = {
          income: list.map(({ y }) => y),
          population: list.map(({ n }) => n),
          taxes: list.map(({ t }) => t),
        }
        const mean = (kind: NormalisationKind, key: readonly number[]): number => {
          const scheme = { kind: 'isoElastic', elasticity, reference: 'mean', normalisation: kind } as const
          const total = key.reduce((a, b) => a + b)
          return distributionalWeights(scheme, columns).reduce((sum, w, i) => sum + (w * key[i]!) / total, 0)
        }
        expect(mean('populationMean', columns.population)).toBeCloseTo(1, 12)
        expect(mean('taxpayer', columns.taxes)).toBeCloseTo(1, 12)
      }),
    )
  })
})

describe('normalisation of weights by region and group', () => {
  const regions = axis('region', ['a', 'b'])
  const groups = axis('group', ['low', 'high'])
  const over = (label: string, values: readonly number[]): ByGroup =>
    given({ label, axes: [regions, groups], values, unit: one })
  /** The same cells with the group first: a low, b low, a high, b high. */
  const turned = (label: string, [al, ah, bl, bh]: readonly number[]): ByGroup =>
    given({ label, axes: [groups, regions], values: [al!, bl!, ah!, bh!], unit: one })
  const weights = over('weight', [8, 4, 2, 1])

  it('finds the poorest and richest whatever the order of the axes', () => {
    const values = [30, 10, 20, 40]
    for (const make of [over, turned]) {
      expect(read(normalised(weights, { kind: 'poorest', income: make('income', values) }))).toEqual([2, 1, 0.5, 0.25])
      expect(read(normalised(weights, { kind: 'richest', income: make('income', values) }))).toEqual([8, 4, 2, 1])
    }
  })

  it('takes the mean over regions and groups together: (8 + 4 + 2 + 1 · 5) / 8', () => {
    const found = read(normalised(weights, { kind: 'populationMean', population: over('people', [1, 1, 1, 5]) }))
    expect(found).toEqual([8, 4, 2, 1].map((weight) => weight / (19 / 8)))
  })

  it('takes the level from other weights where it is asked to, so that proportions between the two stay', () => {
    const people = { kind: 'populationMean', population: over('people', [1, 1, 1, 5]) } as const
    const other = over('other', [4, 4, 4, 4])
    expect(read(normalised(other, people, weights))).toEqual([4, 4, 4, 4].map((weight) => weight / (19 / 8)))
    expect(read(normalised(other, { kind: 'none' }, weights))).toEqual([4, 4, 4, 4])
  })

  it('refuses groups that share the lowest income and weigh differently', () => {
    const shared = normalised(columnOf('weight', [2, 1]), { kind: 'poorest', income: columnOf('income', [10, 10]) })
    expect(() => read(shared)).toThrow(
      'Expected one weight at the poorest income, got 2, 1 at 10. Choose another normalisation.',
    )
    const same = normalised(columnOf('weight', [2, 2, 1]), { kind: 'poorest', income: columnOf('income', [1, 1, 3]) })
    expect(read(same)).toEqual([1, 1, 0.5])
  })

  it('has shares over which the mean weight is 1: of people, of taxes, or all on one group; else none', () => {
    const people = columnOf('people', [2, 5, 3])
    const incomes = columnOf('income', [30, 20, 40])
    const shares = (normalisation: Normalisation) => {
      const over = levelOver(normalisation)
      return over && read(over)
    }
    expect(shares({ kind: 'populationMean', population: people })).toEqual([0.2, 0.5, 0.3])
    expect(shares({ kind: 'taxpayer', taxes: people })).toEqual([0.2, 0.5, 0.3])
    expect(shares({ kind: 'poorest', income: incomes })).toEqual([0, 1, 0])
    expect(shares({ kind: 'richest', income: incomes })).toEqual([0, 0, 1])
    expect(shares({ kind: 'reference' })).toBeNull()
    expect(shares({ kind: 'none' })).toBeNull()
  })

  it('is said in words in both languages', () => {
    for (const { condition, changes } of Object.values(normalisationTexts)) {
      for (const text of [condition, changes, scalingText]) expect(text.en && text.nl).toBeTruthy()
    }
  })
})
