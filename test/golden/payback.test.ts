import { describe, expect, it } from 'vitest'
import { payback } from '../../src/appraisal/indicators/payback.js'
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
})
