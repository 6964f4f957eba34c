import { describe, expect, it } from 'vitest'
import { isoElasticWeights } from '../../../src/welfare/weights/iso-elastic.js'
import { residualElasticity } from '../../../src/welfare/weights/residual-elasticity.js'
import { expectPrinted } from '../printed.js'
import { columnOf, number, read } from './leaves.js'

const weight = (valuation: Parameters<typeof residualElasticity>[1]): readonly number[] =>
  read(
    isoElasticWeights({
      income: columnOf('income', [28]),
      reference: { kind: 'number', value: number(33.5) },
      elasticity: residualElasticity(number(1.3), valuation),
      normalisation: { kind: 'reference' },
    }),
  )

describe('the elasticity that is left for weighting', () => {
  it('W20 (computed): income 28 against 33.5, standard values with an income elasticity of 0.5', () => {
    expectPrinted(weight({ kind: 'standardValue', incomeElasticity: number(0.5) }), '1.154275')
  })

  it('§ 1.6 (computed): income elasticity 1; cash and own willingness to pay keep the whole elasticity', () => {
    expectPrinted(weight({ kind: 'standardValue', incomeElasticity: number(1) }), '1.055276')
    expectPrinted(weight({ kind: 'cash', incomeElasticity: null }), '1.262562')
    expect(weight({ kind: 'ownWillingnessToPay', incomeElasticity: number(0.5) })).toEqual(
      weight({ kind: 'cash', incomeElasticity: null }),
    )
  })

  it('a standard value times the weight that is left is the true value times the whole weight', () => {
    const left = weight({ kind: 'standardValue', incomeElasticity: number(0.5) })[0]!
    const whole = weight({ kind: 'cash', incomeElasticity: null })[0]!
    expect(whole * Math.sqrt(28 / 33.5)).toBeCloseTo(left, 14)
  })

  it('is below zero when standard values weigh more than the elasticity asks for', () => {
    expect(read(residualElasticity(number(0.5), { kind: 'standardValue', incomeElasticity: number(1) }))).toEqual([
      -0.5,
    ])
  })

  it('refuses a standard value without an income elasticity', () => {
    expect(() => weight({ kind: 'standardValue', incomeElasticity: null })).toThrow(
      new RangeError(
        'Income elasticity of a standard value: expected how willingness to pay rises with income, got none. Give 0 when it does not.',
      ),
    )
  })
})
