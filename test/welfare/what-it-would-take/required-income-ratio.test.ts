import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributionalWeights } from '../../../src/functions/distributional-weights.js'
import { breakEvenWeight } from '../../../src/welfare/what-it-would-take/break-even-weight.js'
import { requiredIncomeRatio } from '../../../src/welfare/what-it-would-take/required-income-ratio.js'
import { expectPrinted } from '../printed.js'
import { example, net } from './example.js'

describe('the income ratio that would justify a weight', () => {
  it('W2 (computed from published weights): 2.5 and 2.4 at 1.3', () => {
    expectPrinted(
      [2.5, 2.4].map((weight) => requiredIncomeRatio({ weight, elasticity: 1.3 }).value),
      '2.023521 1.960967',
    )
  })

  it('E2b (computed): that of the break-even weight of the example, against 33.5 / 28 = 1.196', () => {
    const { benefits, costsByPlace, one, north, reference, incomes } = example
    const netBenefits = net(benefits, costsByPlace)
    const weight = breakEvenWeight({ netBenefits, weights: one, favoured: north }).value!
    expectPrinted([requiredIncomeRatio({ weight, elasticity: 1.3 }).value], '2.002735')
    expectPrinted([reference / incomes[0]!], '1.196')
  })

  it('gives the weight back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.double({ min: 0.2, max: 4, noNaN: true }),
        (weight, elasticity) => {
          const ratio = requiredIncomeRatio({ weight, elasticity }).value!
          const scheme = { kind: 'isoElastic', elasticity, reference: ratio, normalisation: 'none' } as const
          expect(distributionalWeights(scheme, { income: [1] })[0]! / weight).toBeCloseTo(1, 12)
        },
      ),
    )
  })

  it('is undefined, with the reason, for a weight of 0, an elasticity of 0 and beyond numbers', () => {
    const why = (weight: number, elasticity: number) => requiredIncomeRatio({ weight, elasticity }).why
    expect(why(0, 1)?.en).toBe('A weight of zero or less follows from no ratio of incomes.')
    expect(why(-1, 1)?.nl).toBe('Een gewicht van nul of minder volgt uit geen enkele inkomensverhouding.')
    expect(why(2, 0)?.en).toContain('every income weighs the same')
    expect(why(2, 0)?.nl).toContain('weegt elk inkomen even zwaar')
    expect(why(10, 0.001)?.en).toContain('too extreme for a number')
    expect(why(0.1, 0.001)?.nl).toContain('te extreem voor een getal')
  })

  it('refuses what is not a number and an elasticity below 0', () => {
    expect(() => requiredIncomeRatio({ weight: Number.NaN, elasticity: -1 })).toThrow(
      new RangeError(
        [
          'Weight: expected a finite number, got NaN. Give the break-even weight.',
          'Elasticity: expected a finite number of 0 and more, got -1. Give it without its sign, 1.3 for instance.',
        ].join('\n'),
      ),
    )
  })
})
