import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakEvenElasticity } from '../../../src/welfare/what-it-would-take/break-even-elasticity.js'
import { slowElasticities } from './slow-elasticities.js'

const range = { low: 0, high: 10 }

const expectTheSame = (netBenefits: readonly number[], incomes: readonly number[]): void => {
  const { roots } = breakEvenElasticity({ netBenefits, incomes, range })
  const slow = slowElasticities(netBenefits, incomes, range)
  expect(roots.map(({ multiple }) => multiple)).toEqual(slow.map(({ multiple }) => multiple))
  roots.forEach(({ elasticity, multiple }, i) => {
    const other = slow[i]!.elasticity
    if (multiple) expect(elasticity).toBeCloseTo(other, 6)
    // Both are the last digit, but for a root so near 0 that its digits are rounding of amounts.
    else if (Math.abs(other) > 1e-12) expect(elasticity).toBe(other)
    else expect(elasticity).toBeCloseTo(other, 24)
  })
}

describe('the fast method gives the same elasticities, to the last bit, as the slow one', () => {
  it('for whole amounts and incomes, some of them equal', () => {
    const groups = fc.array(
      fc.record({ amount: fc.integer({ min: -1000, max: 1000 }), income: fc.integer({ min: 15, max: 60 }) }),
      { minLength: 2, maxLength: 8 },
    )
    fc.assert(
      fc.property(groups, (list) => {
        expectTheSame(
          list.map(({ amount }) => amount),
          list.map(({ income }) => income),
        )
      }),
    )
  })

  it('for amounts and incomes with decimals, in forty groups', () => {
    const groups = fc.array(
      fc.record({ cents: fc.integer({ min: -1e9, max: 1e9 }), income: fc.integer({ min: 150_000, max: 600_000 }) }),
      { minLength: 30, maxLength: 40 },
    )
    fc.assert(
      fc.property(groups, (list) => {
        expectTheSame(
          list.map(({ cents }) => cents / 100),
          list.map(({ income }) => income / 10),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('for single, double and triple roots among each other: Π (2^η − 2^k) at incomes 1, 1/2, 1/4 …', () => {
    const powers = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(powers, (list) => {
        let amounts: readonly number[] = [1]
        for (const k of list)
          amounts = Array.from(
            { length: amounts.length + 1 },
            (_, i) => (amounts[i - 1] ?? 0) - 2 ** k * (amounts[i] ?? 0),
          )
        expectTheSame(
          amounts,
          amounts.map((_, i) => 2 ** -i),
        )
      }),
    )
  })
})
