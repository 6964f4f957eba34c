import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributionalWeights } from '../../../src/functions/distributional-weights.js'
import { expectPrinted } from '../printed.js'

describe('Negishi weights', () => {
  const income = [24, 30, 36]
  const population = [0.2, 0.5, 0.3]

  it('W17 (computed): incomes 24, 30, 36, shares .2, .5, .3, elasticity 1.3, mean weight 1', () => {
    const scheme = { kind: 'negishi', elasticity: 1.3, reference: 'mean', normalisation: 'populationMean' } as const
    expectPrinted(distributionalWeights(scheme, { income, population }), '0.726492 0.970988 1.230692')
  })

  it('times marginal utility they are the same for everyone: no motive to redistribute', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 1e5, noNaN: true }), { minLength: 2, maxLength: 6 }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (incomes, elasticity) => {
          const shared = { elasticity, reference: 'mean' } as const
          const columns = { income: incomes, population: incomes.map(() => 1) }
          const negishi = distributionalWeights(
            { ...shared, kind: 'negishi', normalisation: 'populationMean' },
            columns,
          )
          const marginal = distributionalWeights({ ...shared, kind: 'isoElastic', normalisation: 'none' }, columns)
          const products = negishi.map((weight, i) => weight * marginal[i]!)
          for (const product of products) expect(product / products[0]!).toBeCloseTo(1, 12)
        },
      ),
    )
  })
})
