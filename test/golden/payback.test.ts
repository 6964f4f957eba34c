import { describe, expect, it } from 'vitest'
import { exact, payback } from '../../src/functions/index.js'
import { golden } from './golden.js'

type Flows = readonly number[]

/** The years; fails when the investment is not paid back. */
const yearsOf = (flows: Flows, discountRate = 0): number => {
  const result = payback(flows, { discountRate })
  if (result.kind !== 'reached') throw new Error(`expected a payback time, got ${result.kind}`)
  return result.years
}

describe('payback against published figures', () => {
  const textbook = golden<{ simple: Flows; longer: Flows; discounted_rate: number }>('npv-09-payback')
  it(`plain and discounted: ${textbook.source}`, () => {
    const { simple, longer, discounted_rate: discountRate } = textbook.inputs
    textbook.expectClose(yearsOf(simple), 'simple')
    const discounted = payback(simple, { discountRate })
    textbook.expectClose(discounted.kind === 'reached', 'discounted_reached')
    expect(discounted.kind).toBe('never')
    textbook.expectClose(yearsOf(longer, discountRate), 'discounted_four_years')
  })

  const annuities = golden<Record<'A' | 'B', { investment: number; annual: number; years: number }>>(
    'npv-13-brealey-myers-marcus-ch8-ranking-conflict',
  )
  it(`two annuities: ${annuities.source}`, () => {
    for (const key of ['A', 'B'] as const) {
      const { investment, annual, years } = annuities.inputs[key]
      annuities.expectClose(yearsOf([-investment, ...Array<number>(years).fill(annual)]), `payback/${key}`)
    }
  })

  it('peers.md § 4.6 gives 3.4210526 for [−50, 10, 13, 16, 19, 22], which is wrong', () => {
    // The balance after years 1 … 4: −40, −27, −11, 8. Of the 19 of year 4, 11 are needed: 3 + 11/19 = 3.5789474.
    // 3.4210526 is 3 + 8/19: what is left of year 4 after it is paid back, in the place of what is needed.
    const flows = [-50, 10, 13, 16, 19, 22]
    expect(yearsOf(flows)).toBeCloseTo(3 + (50 - 39) / 19, 14)
    expect(3 + 8 / 19).toBeCloseTo(3.4210526, 7)
    // 34 digits of 3 + 11/19 = 68/19.
    const result = exact.payback(flows.map(String))
    expect(result).toEqual({ kind: 'reached', years: '3.578947368421052631578947368421053' })
  })
})
