import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributionalWeights } from '../../../src/functions/distributional-weights.js'
import { ReadingError } from '../../../src/reading/reading-error.js'
import { prioritarianWeights } from '../../../src/welfare/weights/prioritarian.js'
import { expectPrinted } from '../printed.js'
import { columnOf, number, read } from './leaves.js'

const income = [15_000, 30_000, 60_000]
const at = (priority: number, utility: 'log' | { elasticity: number }, y = income): readonly number[] =>
  distributionalWeights(
    { kind: 'prioritarian', priority, zeroIncome: 1000, utility, reference: 30_000, normalisation: 'reference' },
    { income: y },
  )

describe('prioritarian weights', () => {
  it('W15 (computed): 15,000, 30,000, 60,000 with zero utility at 1,000, u = ln(y / y_0)', () => {
    expectPrinted(at(0, 'log'), '2 1 .5')
    expect(at(0, 'log')).toEqual([2, 1, 0.5])
    expectPrinted(at(0.5, 'log'), '2.241391 1 .455715')
    expectPrinted(at(1, 'log'), '2.511916 1 .415353')
    expectPrinted(at(2, 'log'), '3.154861 1 .345036')
  })

  it('W16 (computed): the same with iso-elastic utility of 1.3 and priority 1', () => {
    expectPrinted(at(1, { elasticity: 1.3 }), '2.831133 1 0.367262')
  })

  it('without priority they are iso-elastic weights', () => {
    const elasticities = fc.double({ min: 0, max: 3, noNaN: true }).filter((value) => Math.abs(value - 1) > 1e-3)
    fc.assert(
      fc.property(elasticities, (elasticity) => {
        const plain = distributionalWeights(
          { kind: 'isoElastic', elasticity, reference: 30_000, normalisation: 'none' },
          { income },
        )
        at(0, { elasticity }).forEach((weight, i) => {
          expect(weight).toBeCloseTo(plain[i]!, 12)
        })
      }),
    )
  })

  it('more priority means more weight for the poorer and less for the richer', () => {
    const gamma = fc.double({ min: 0, max: 3, noNaN: true })
    fc.assert(
      fc.property(gamma, (priority) => {
        const [poor, middle, rich] = at(priority, 'log')
        const [poorer, , richer] = at(priority + 0.1, 'log')
        expect(middle).toBe(1)
        expect(poorer).toBeGreaterThan(poor!)
        expect(richer).toBeLessThan(rich!)
      }),
    )
  })

  it('are not read at or below the income of zero utility, whatever the priority, nor at an elasticity of 1', () => {
    const build = (incomes: readonly number[], priority: number, utility: 'log' | number) =>
      prioritarianWeights({
        income: columnOf('income', incomes),
        reference: { kind: 'number', value: number(30_000) },
        priority: number(priority),
        zeroIncome: number(1000),
        utility: utility === 'log' ? 'log' : { elasticity: number(utility) },
        normalisation: { kind: 'none' },
      })
    expect(() => read(build([500], 2, 'log'))).toThrow(ReadingError)
    expect(() => read(build([1000], 0, 'log'))).toThrow(ReadingError)
    expect(() => read(build([500], 2, 1.3))).toThrow(ReadingError)
    expect(() => read(build(income, 1, 1))).toThrow(ReadingError)
  })
})
