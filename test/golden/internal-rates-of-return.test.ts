import { describe, expect, it } from 'vitest'
import { irr } from '../../src/appraisal/indicators/internal-rates-of-return.js'
import { golden } from './golden.js'

type Flows = readonly number[]

/** The one rate; fails when there is none or more than one. */
const rateOf = (flows: Flows): number => {
  const result = irr(flows)
  if (result.kind !== 'unique') throw new Error(`expected one rate, got ${result.kind}`)
  return result.rates[0]
}

describe('irr against published figures', () => {
  const spreadsheet = golden<{ flows: Flows }>('npv-05-microsoft-irr')
  it(`a positive rate and two negative ones: ${spreadsheet.source}`, () => {
    const { flows } = spreadsheet.inputs
    spreadsheet.expectClose(rateOf(flows.slice(0, 3)), 'two_years')
    spreadsheet.expectClose(rateOf(flows.slice(0, 5)), 'four_years')
    spreadsheet.expectClose(rateOf(flows), 'five_years')
  })

  const library = golden<{ irr_flows: readonly Flows[] }>('npv-06-numpy-financial-docs')
  it(`five streams, two of them with several rates: ${library.source}`, () => {
    const streams = library.inputs.irr_flows
    streams.forEach((flows, i) => {
      const several = Array.isArray((library.expected as { irr: unknown[] }).irr[i])
      library.expectClose(several ? irr(flows).rates : rateOf(flows), `irr/${i}`)
    })
  })

  const roots = golden<{ flows: Record<string, Flows> }>('npv-07-multiple-and-missing-irr')
  for (const [key, flows] of Object.entries(roots.inputs.flows)) {
    it(`number of rates and all rates, stream ${key}: ${roots.source}`, () => {
      const rates = irr(flows).rates
      roots.expectClose(rates.length, `count/${key}`)
      roots.expectClose(rates, `roots/${key}`)
      const kind = rates.length === 0 ? 'none' : rates.length === 1 ? 'unique' : 'several'
      expect(irr(flows).kind).toBe(kind)
    })
  }

  const profile = golden<Record<'a' | 'b' | 'c', Flows>>('npv-12-ross-westerfield-jordan-ch9')
  it(`where the profile crosses zero: ${profile.source}`, () => {
    for (const key of ['a', 'b', 'c'] as const) profile.expectClose(rateOf(profile.inputs[key]), `${key}/irr`)
  })

  const ranking = golden<Record<'A' | 'B', { investment: number; annual: number; years: number }>>(
    'npv-13-brealey-myers-marcus-ch8-ranking-conflict',
  )
  it(`two annuities: ${ranking.source}`, () => {
    for (const key of ['A', 'B'] as const) {
      const { investment, annual, years } = ranking.inputs[key]
      ranking.expectClose(rateOf([-investment, ...Array<number>(years).fill(annual)]), `irr/${key}`)
    }
  })

  const loan = golden<{ financing: Flows }>('npv-14-profitability-index-alpha-beta')
  it(`a stream that begins positive: ${loan.source}`, () => {
    loan.expectClose(rateOf(loan.inputs.financing), 'financing_irr')
  })
})
