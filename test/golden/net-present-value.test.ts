import { describe, it } from 'vitest'
import { npv, npvExcel } from '../../src/functions/net-present-value.js'
import { golden } from './golden.js'

type Flows = readonly number[]

describe('npv against published figures', () => {
  const spreadsheet = golden<{
    ex1: { rate: number; flows_from_year_1: Flows }
    ex2: { rate: number; now: number; flows_from_year_1: Flows }
    ex2_loss_year_6: number
  }>('npv-04-microsoft-npv')
  it(`end-of-year and base-year timing: ${spreadsheet.source}`, () => {
    const { ex1, ex2, ex2_loss_year_6: loss } = spreadsheet.inputs
    spreadsheet.expectClose(npvExcel(ex1.rate, ex1.flows_from_year_1), 'ex1')
    spreadsheet.expectClose(ex2.now + npvExcel(ex2.rate, ex2.flows_from_year_1), 'ex2')
    spreadsheet.expectClose(npv(ex2.rate, [ex2.now, ...ex2.flows_from_year_1]), 'ex2')
    spreadsheet.expectClose(npv(ex2.rate, [ex2.now, ...ex2.flows_from_year_1, loss]), 'ex2_with_loss')
  })

  const library = golden<{ npv_flows: Flows; npv_rate: number; rates: Flows; table: readonly Flows[] }>(
    'npv-06-numpy-financial-docs',
  )
  it(`one stream, and a table of streams by rates: ${library.source}`, () => {
    const { npv_flows, npv_rate, rates, table } = library.inputs
    library.expectClose(npv(npv_rate, npv_flows), 'npv')
    for (const rate of rates) {
      const key = rate === 0 ? '0.0' : String(rate)
      const row = table.map((flows) => npv(rate, flows))
      library.expectClose(row, `table/${key}`)
    }
  })

  const threeYears = golden<{ simple: Flows; discounted_rate: number }>('npv-09-payback')
  it(`three years of benefits: ${threeYears.source}`, () => {
    const { simple, discounted_rate } = threeYears.inputs
    threeYears.expectClose(npv(discounted_rate, simple), 'npv_three_years')
  })

  const profile = golden<Record<'a' | 'b' | 'c', Flows>>('npv-12-ross-westerfield-jordan-ch9')
  it(`profile over rates: ${profile.source}`, () => {
    const percents = { a: [11, 30], b: [8, 20], c: [0, 10, 20, 30] }
    for (const key of ['a', 'b', 'c'] as const) {
      for (const percent of percents[key]) {
        profile.expectClose(npv(percent / 100, profile.inputs[key]), `${key}/npv_${percent}`)
      }
    }
  })

  type Annuity = { investment: number; annual: number; years: number }
  const ranking = golden<{ A: Annuity; B: Annuity; rates: readonly [number, number] }>(
    'npv-13-brealey-myers-marcus-ch8-ranking-conflict',
  )
  it(`two projects at 11 % and 16 %: ${ranking.source}`, () => {
    for (const key of ['A', 'B'] as const) {
      const { investment, annual, years } = ranking.inputs[key]
      const flows = [-investment, ...Array<number>(years).fill(annual)]
      ranking.expectClose(npv(ranking.inputs.rates[0], flows), `npv_11/${key}`)
      ranking.expectClose(npv(ranking.inputs.rates[1], flows), `npv_16/${key}`)
    }
  })
})
