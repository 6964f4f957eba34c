import { describe, expect, it } from 'vitest'
import {
  annuityFactor,
  type DatedFlow,
  equivalentAnnualValue,
  exact,
  npv,
  npvExcel,
  presentValue,
  xnpv,
} from '../../src/functions/index.js'
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

  const dated = golden<{ rate: number; flows: readonly (readonly [string, number])[] }>('npv-03-excel-xnpv-xirr-2008')
  it(`dates across a leap day: ${dated.source}`, () => {
    const flows = dated.inputs.flows.map(([date, amount]): DatedFlow<number> => ({ date, amount }))
    dated.expectClose(xnpv(dated.inputs.rate, flows), 'xnpv')
    dated.expectClose(Number(exact.xnpv(dated.inputs.rate, flows)), 'xnpv')
  })

  type Machine = { cost: number; life: number; maintenance: number }
  const machines = golden<{ A: Machine; B: Machine; rate: number }>('npv-10-wikipedia-eac-and-mirr')
  it(`equivalent annual cost with unequal lives: ${machines.source}`, () => {
    const { rate } = machines.inputs
    for (const key of ['A', 'B'] as const) {
      const { cost, life, maintenance } = machines.inputs[key]
      const flows = [cost, ...Array<number>(life).fill(maintenance)]
      machines.expectClose(equivalentAnnualValue(rate, flows), `eac_${key}`)
    }
  })
})

describe('npv against peers.md § 4.6', () => {
  const road = [-40000, 5000, 8000, 12000, 30000]
  const short = [-15000, 1500, 2500, 3500, 4500, 6000]
  it.each([
    [0.05, short, 122.894854951],
    [0.05, road, 7065.2660157],
    [0.08, road, 3065.22266818],
    [0.04, road, 8516.22404678],
    [0.0225, road, 11212.19923577],
    [0.08, short, -1298.217697],
    [0.04, short, 643.36698039],
    [0.0225, short, 1617.243337138],
    [0.1, [-500000, 200000, 300000, 200000], 80015.03],
    [0.05, [-100, 50, 40, 30, 20], 26.2694],
    [0.05, [-100, 50, 40, 30, 20, 1000], 809.79557],
  ])('at %d on %j: %d', (rate, flows, wanted) => {
    const digits = String(wanted).split('.')[1]?.length ?? 0
    expect(npv(rate, flows)).toBeCloseTo(wanted, digits - 1)
    expect(Math.abs(Number(exact.npv(rate, flows)) - wanted)).toBeLessThanOrEqual(10 ** -digits)
  })

  it('the profitability index 1.09 that is listed with 80015.03 (finance.js) is of other flows', () => {
    // (200000 / 1.1 + 300000 / 1.21 + 200000 / 1.331) / 500000 = 580015.03 / 500000 = 1.16, not 1.09.
    expect(npv(0.1, [0, 200000, 300000, 200000]) / 500000).toBeCloseTo(1.16003, 5)
    // The example of finance.js for its index (recalled): 43666.8 / 40000.
    expect(npv(0.1, [0, 18000, 12000, 10000, 9000, 6000]) / 40000).toBeCloseTo(1.09, 2)
  })

  it('payments and values of annuities (numpy-financial)', () => {
    // Payment 8 % / 12, 60, 15000: what is paid back a month.
    expect(equivalentAnnualValue(0.08 / 12, [-15000, ...Array<number>(60).fill(0)])).toBeCloseTo(-304.145914326, 9)
    // Present value 5 % / 12, 120, −100, 15692.93: −100.00067131626 there, where the sign is turned round.
    expect(presentValue(0.05 / 12, { years: 120, yearly: -100, final: 15692.93 })).toBeCloseTo(100.00067131626, 9)
    // Future value 5 % / 12, 120, −100, −100 → 15692.92889433575.
    const now = presentValue(0.05 / 12, { years: 120, yearly: 100 }) + 100
    expect(now / presentValue(0.05 / 12, { years: 120, final: 1 })).toBeCloseTo(15692.92889433575, 7)
    // Periods 7 % / 12, −150, 8000 → 64.07: 64 payments of 150 are worth less than 8000, 65 more.
    expect(150 * annuityFactor(0.07 / 12, 64)).toBeLessThan(8000)
    expect(150 * annuityFactor(0.07 / 12, 65)).toBeGreaterThan(8000)
  })
})
