import { describe, expect, it } from 'vitest'
import { type DatedFlow, exact, irr, mirr, xirr } from '../../src/functions/index.js'
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

  const encyclopedia = golden<{ irr_flows: Flows }>('npv-10-wikipedia-eac-and-mirr')
  it(`three years of benefits: ${encyclopedia.source}`, () => {
    encyclopedia.expectClose(rateOf(encyclopedia.inputs.irr_flows), 'irr')
  })

  const dated = golden<{ flows: readonly (readonly [string, number])[] }>('npv-03-excel-xnpv-xirr-2008')
  it(`dates across a leap day: ${dated.source}`, () => {
    const result = xirr(dated.inputs.flows.map(([date, amount]): DatedFlow<number> => ({ date, amount })))
    expect(result.kind).toBe('unique')
    dated.expectClose(result.rates[0], 'xirr')
  })
})

describe('mirr against published figures', () => {
  type Rates = { finance_rate: number; reinvest_rate: number }
  const spreadsheet = golden<Rates & { flows: Flows; reinvest_rate_alt: number; years_short: number }>(
    'npv-01-microsoft-mirr',
  )
  it(`five years, three years, another rate: ${spreadsheet.source}, example table`, () => {
    const { flows, finance_rate, reinvest_rate, reinvest_rate_alt, years_short } = spreadsheet.inputs
    spreadsheet.expectClose(mirr(flows, finance_rate, reinvest_rate), 'five_years')
    spreadsheet.expectClose(mirr(flows.slice(0, years_short + 1), finance_rate, reinvest_rate), 'three_years')
    spreadsheet.expectClose(mirr(flows, finance_rate, reinvest_rate_alt), 'five_years_alt')
  })

  const library = golden<Rates & { mirr_flows: Flows }>('npv-06-numpy-financial-docs')
  it(`costs in two years: ${library.source}`, () => {
    const { mirr_flows, finance_rate, reinvest_rate } = library.inputs
    library.expectClose(mirr(mirr_flows, finance_rate, reinvest_rate), 'mirr')
  })

  const encyclopedia = golden<{ mirr: Rates & { flows: Flows } }>('npv-10-wikipedia-eac-and-mirr')
  it(`two years of costs: ${encyclopedia.source}`, () => {
    const { flows, finance_rate, reinvest_rate } = encyclopedia.inputs.mirr
    encyclopedia.expectClose(mirr(flows, finance_rate, reinvest_rate), 'mirr')
  })
})

describe('rates against peers.md § 4.6', () => {
  it.each([
    [[-150000, 15000, 25000, 35000, 45000, 60000], [0.052432888859]],
    [[-100, 0, 0, 74], [-0.095495830349]],
    [[-100, 39, 59, 55, 20], [0.28094842116]],
    [[-100, 100, 0, 7], [0.06205848563]],
    [[-40000, 5000, 8000, 12000, 30000], [0.1058225984]],
    [[-250000, 100000, 150000, 200000, 250000, 300000], [0.567230334436]],
    [[-75000, 12000, 15000, 18000, 21000, 24000], [0.057151428872]],
    [[-1, ...Array<number>(98).fill(0), 1000], [0.07226722201]],
    [
      [-100, 100, 0, -7],
      [-0.678894373632, -0.083299666185],
    ],
    [
      [-5, 10.5, 1, -8, 1],
      [-0.870201247485, 0.088598338528, 0.709559527686],
    ],
    [
      [-1000, 6000, -11000, 6000],
      [0, 1, 2],
    ],
    [
      [-100, 230, -132],
      [0.1, 0.2],
    ],
    [[-1678.87, 771.96, 1814.05, 3520.3, 3552.95, 3584.99, 4789.91, -1], [1.00426984872]],
    // rate(10, 0, −3500, 10000) of numpy-financial.
    [[-3500, ...Array<number>(9).fill(0), 10000], [0.110690853714]],
  ])('irr of %j: %j', (flows, wanted) => {
    for (const rates of [irr(flows).rates, exact.irr(flows).rates.map(Number)]) {
      expect(rates).toHaveLength(wanted.length)
      wanted.forEach((rate, i) => {
        expect(rates[i]).toBeCloseTo(rate, 9)
      })
    }
  })

  it('about −0.76 and 1.85 on [−50, −100, 600, 300, −100]', () => {
    // The lower root is −0.7689 (npv-07 gives −0.768895470681): “about −0.76” there is cut off, not rounded.
    const [low, high] = irr([-50, -100, 600, 300, -100]).rates
    expect(low).toBeCloseTo(-0.7688954707, 9)
    expect(high).toBeCloseTo(1.85, 2)
  })

  it('xirr: 14.11 % (nodejs-xirr)', () => {
    const result = xirr([
      { date: '2015-12-01', amount: -1000 },
      { date: '2016-08-01', amount: -100 },
      { date: '2016-08-19', amount: 1200 },
    ])
    expect(result.kind).toBe('unique')
    expect(result.rates[0]).toBeCloseTo(0.1411, 4)
  })

  it.each([
    [[-4500, -800, 800, 800, 600, 600, 800, 800, 700, 3000], 0.08, 0.055, 0.0665971750316],
    [[-120000, 39000, 30000, 21000, 37000, 46000], 0.1, 0.12, 0.126094130366],
    [[100, 200, -50, 300, -200], 0.05, 0.06, 0.342823387842],
    [[-100, -20, 20, 20, 20], 0.1, 0.05, -0.145359231435],
  ])('mirr of %j at %d and %d: %d', (flows, finance, reinvestment, wanted) => {
    expect(mirr(flows, finance, reinvestment)).toBeCloseTo(wanted, 11)
    expect(Number(exact.mirr(flows, finance, reinvestment))).toBeCloseTo(wanted, 11)
  })

  it('mirr of only positive flows: none', () => {
    expect(mirr([100, 20], 0.1, 0.05)).toBeNull()
    expect(exact.mirr(['100', '20'], '0.1', '0.05')).toBeNull()
  })
})
