import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributionalWeights } from '../../../src/functions/distributional-weights.js'
import { exp, normalQuantile } from '../../../src/quantity/binary64.js'
import { spreadMultiplier } from '../../../src/welfare/weights/within-region-spread.js'
import { expectPrinted } from '../printed.js'
import { columnOf, number, read } from './leaves.js'

const multipliers = (elasticity: number, spread: number, incomeIs: 'mean' | 'median' = 'mean'): readonly number[] =>
  [0, 0.5, 1].flatMap((benefit) =>
    read(
      spreadMultiplier(number(elasticity), {
        spread: columnOf('spread', [spread]),
        incomeIs,
        benefitElasticity: number(benefit),
      }),
    ),
  )

describe('spread within a group', () => {
  it('the table of § 1.5 (computed): multipliers on weights from mean incomes for ε = 0, 0.5, 1', () => {
    expectPrinted(multipliers(1, 0.5), '1.284025 1.133148 1')
    expectPrinted(multipliers(1.3, 0.4), '1.270233 1.144766 1.031692')
    expectPrinted(multipliers(1.3, 0.5), '1.453174 1.235221 1.049958')
    expectPrinted(multipliers(1.3, 0.6), '1.712921 1.355540 1.072723')
    expectPrinted(multipliers(2, 0.5), '2.117000 1.648721 1.284025')
  })

  it('the same from median incomes (computed): elasticity 1.3, spread 0.5', () => {
    expectPrinted(multipliers(1.3, 0.5, 'median'), '1.235221 1.049958 0.892481')
  })

  it('multiplies the iso-elastic weight, and nothing without spread', () => {
    const shared = { elasticity: 1.3, reference: 30, normalisation: 'none' } as const
    const income = [20, 40]
    const plain = distributionalWeights({ ...shared, kind: 'isoElastic' }, { income })
    const scheme = { ...shared, kind: 'isoElasticWithSpread', incomeIs: 'mean', benefitElasticity: 0.5 } as const
    expect(distributionalWeights(scheme, { income, spread: [0, 0] })).toEqual(plain)
    const [first, second] = distributionalWeights(scheme, { income, spread: [0.5, 0] })
    expectPrinted([first! / plain[0]!], '1.235221')
    expect(second).toBe(plain[1])
  })

  it('is the mean weight over persons, by quadrature over 20,000 quantiles', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 2, noNaN: true }),
        fc.double({ min: 0.1, max: 0.6, noNaN: true }),
        fc.constantFrom(0, 0.5, 1),
        (elasticity, spread, benefit) => {
          const logs = Array.from({ length: 20_000 }, (_, i) => spread * normalQuantile((i + 0.5) / 20_000))
          const mean = (power: number): number => logs.reduce((sum, x) => sum + exp(power * x), 0) / logs.length
          // Median income 1 and reference 1: the mean of y^ε · y^(−η) over that of y^ε.
          const [found] = read(
            spreadMultiplier(number(elasticity), {
              spread: columnOf('spread', [spread]),
              incomeIs: 'median',
              benefitElasticity: number(benefit),
            }),
          )
          expect(mean(benefit - elasticity) / mean(benefit)).toBeCloseTo(found!, 2)
        },
      ),
      { numRuns: 10 },
    )
  })
})
