import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributionalWeights } from '../../../src/functions/distributional-weights.js'
import type { NormalisationKind } from '../../../src/welfare/weights/normalisation.js'
import { equityContribution } from '../../../src/welfare/what-it-would-take/equity-contribution.js'
import { expectPrinted } from '../printed.js'

const income = [24, 30, 36]
const population = [0.2, 0.5, 0.3]
const taxes = [0.15, 0.5, 0.35]
const netBenefits = [40, 10, -30]
const weightsOf = (normalisation: NormalisationKind): readonly number[] =>
  distributionalWeights(
    { kind: 'isoElastic', elasticity: 1.3, reference: 'mean', normalisation },
    { income, population, taxes },
  )

describe('the equity contribution', () => {
  it('W12 and W14 (computed): 39.633813 and 40.744893 less the unweighted 20', () => {
    const over = (kind: 'populationMean' | 'taxpayer', shares: readonly number[]) =>
      equityContribution({ netBenefits, weights: weightsOf(kind), normalisation: { kind, shares } }).value
    expectPrinted([over('populationMean', population)], '19.633813')
    expectPrinted([over('taxpayer', taxes)], '20.744893')
  })

  it('is undefined, with the reason, under a normalisation whose mean weight is not 1', () => {
    for (const kind of ['none', 'reference', 'poorest', 'richest'] as const) {
      const { value, why } = equityContribution({ netBenefits, weights: weightsOf(kind), normalisation: { kind } })
      expect(value).toBeNull()
      expect(why?.en).toContain('is a choice of scale')
      expect(why?.nl).toContain('een schaalkeuze')
    }
  })

  it('is zero for an effect that is the same for every inhabitant', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (each) => {
        const { value } = equityContribution({
          netBenefits: population.map((share) => share * each),
          weights: weightsOf('populationMean'),
          normalisation: { kind: 'populationMean', shares: population },
        })
        expect(Math.abs(value!)).toBeLessThanOrEqual(1e-14 * Math.abs(each))
      }),
    )
  })

  it('refuses weights of another normalisation and shares that do not add up to 1', () => {
    const kind = 'populationMean'
    const mean = weightsOf('reference').reduce((total, weight, i) => total + weight * population[i]!, 0)
    const wrong = () =>
      equityContribution({ netBenefits, weights: weightsOf('reference'), normalisation: { kind, shares: population } })
    expect(wrong).toThrow(
      /^Weights under populationMean: expected a mean of 1 over the shares, to 9 decimals, got 1\.03/,
    )
    expect(mean).toBeGreaterThan(1.03)
    expect(() =>
      equityContribution({ netBenefits: [1, 1], weights: [1, 1], normalisation: { kind, shares: [0.5, 0.25] } }),
    ).toThrow(
      new RangeError('Shares: expected shares that add up to 1, to 9 decimals, got 0.75. Divide each by their sum.'),
    )
  })

  it('says to how many decimals: weights of 2/3 and 4/3 cut off at six have a mean of 0.9999995', () => {
    const call = (weights: readonly number[]) =>
      equityContribution({ netBenefits: [1, 1], weights, normalisation: { kind: 'taxpayer', shares: [0.5, 0.5] } })
    expect(() => call([0.666666, 1.333333])).toThrow(
      new RangeError(
        'Weights under taxpayer: expected a mean of 1 over the shares, to 9 decimals, got 0.9999995. Give the weights of this normalisation, and do not round them.',
      ),
    )
    expect(call([2 / 3, 4 / 3]).value).toBeCloseTo(0, 15)
  })

  it('refuses what is missing or not a number, all at once', () => {
    const input = { netBenefits: [Number.NaN], weights: [-1], normalisation: { kind: 'taxpayer' } }
    expect(() => equityContribution(input as never)).toThrow(
      new RangeError(
        [
          'Net benefits at position 0: expected a finite number, got NaN. Give the present value for each group.',
          'Weights at position 0: expected a finite number of 0 and more, got -1. Give the weight of each group.',
          'Shares: expected a list of 1 numbers, got undefined. Give the share of each group.',
        ].join('\n'),
      ),
    )
    const unknown = { netBenefits: [1], weights: [1], normalisation: { kind: 'mean' } }
    expect(() => equityContribution(unknown as never)).toThrow(
      'Normalisation: expected one of none, reference, populationMean, taxpayer, poorest, richest, got the text “mean”. Choose one; there is no default.',
    )
  })

  it('refuses a result that does not fit in a number', () => {
    const normalisation = { kind: 'populationMean', shares: [0.001, 0.999] } as const
    expect(() => equityContribution({ netBenefits: [1e308, 0], weights: [1000, 0], normalisation })).toThrow(
      'Equity contribution: expected a result that fits in a number',
    )
  })
})
