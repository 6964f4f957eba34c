import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { compare } from '../../src/comparison/compare.js'
import { effect } from '../comparison/scenario.js'
import { golden } from './golden.js'
import { figure, flatStudy, instead, left, made, named, rowOf, spent, yearly, yearlyCost } from './scenarios.js'

/*
 * Published tables of present values, and costs without benefits, through the scenario language. A present value of a
 * source stands in the year that is discounted to, 2000; billions and millions count as euro.
 */

/** A study in which everything is a present value already. */
const inOneYear = (
  assumptions: Readonly<Record<string, unknown>>,
  effects: readonly Readonly<Record<string, unknown>>[],
  more: Readonly<Record<string, unknown>> = {},
) => flatStudy({ rate: 0.035, years: [2000, 2000], opening: 2000, operation: 1, assumptions, effects, more })

describe('summary tables as scenarios', () => {
  const rail = golden<{
    benefits: Record<'business' | 'other_users' | 'other_quantified' | 'indirect_tax' | 'wei', number>
    capital: number
    operating: number
    revenue: number
  }>('bcr-06-hs2-2013-revenue-netted')
  it(`fares netted from cost or counted as benefit: ${rail.source}, cost-benefit table`, async () => {
    const { benefits, capital, operating, revenue } = rail.inputs
    const onBudget = { budget: 'constrained' }
    const study = inOneYear(
      {
        business: figure(benefits.business, 'EUR/year'),
        otherUsers: figure(benefits.other_users, 'EUR/year'),
        otherQuantified: figure(benefits.other_quantified, 'EUR/year'),
        lostTax: figure(benefits.indirect_tax, 'EUR/year'),
        wider: figure(0, 'EUR/year'),
        capital: figure(capital, 'EUR'),
        operating: figure(operating, 'EUR/year'),
        revenue: figure(revenue, 'EUR/year'),
      },
      [
        yearly('business', 'business'),
        yearly('otherUsers', 'otherUsers'),
        yearly('otherQuantified', 'otherQuantified'),
        yearly('lostTax', 'lostTax', { role: 'transfer' }),
        yearly('wider', 'wider'),
        spent('line', 'capital', 2000, onBudget),
        yearlyCost('running', 'operating', onBudget),
        yearly('fares', 'revenue', { role: 'revenue', ...onBudget }),
      ],
      {
        scenarios: [
          { id: 'laag', label: 'transport benefits' },
          { id: 'wider', label: 'with wider benefits', set: { wider: instead(benefits.wei) } },
        ],
      },
    )
    const row = await rowOf(study)
    const budget = named(row, 'broadTransportBudget')
    rail.expectClose(budget.numerator.value, 'net_transport_benefits')
    rail.expectClose(budget.denominator.value, 'net_cost')
    rail.expectClose(budget.value, 'bcr')
    rail.expectClose(row.costs.value, 'total_cost')
    const wider = named(await rowOf(study, { scenario: 'wider' }), 'broadTransportBudget')
    rail.expectClose(wider.numerator.value, 'with_wei')
    rail.expectClose(wider.value, 'bcr_with_wei')
    // Fares as a benefit, (57.7 + 31.1) / 62.6: the unrounded figure of the file.
    expect(row.benefitCostRatio.value).toBeCloseTo(1.41853035144, 9)
  })

  const summary = golden<{ benefits: Record<'vmt' | 'vht' | 'accidents', number>; net_cost: number }>(
    'bcr-07-srf-residual-as-negative-cost',
  )
  it(`a summary table adds up at printed precision: ${summary.source}, table B/C summary`, async () => {
    const { benefits, net_cost } = summary.inputs
    const row = await rowOf(
      inOneYear(
        {
          ...Object.fromEntries(Object.entries(benefits).map(([id, amount]) => [id, figure(amount, 'EUR/year')])),
          // Cost less remaining capital value, as the source prints it.
          netCost: figure(net_cost, 'EUR'),
        },
        [...Object.keys(benefits).map((id) => yearly(id, id)), spent('highway', 'netCost', 2000)],
      ),
    )
    summary.expectClose(row.benefits.value, 'total_benefits')
    summary.expectClose(row.netPresentValue.value, 'npv')
    summary.expectClose(row.benefitCostRatio.value, 'bcr')
  })
})

describe('costs without benefits as scenarios', () => {
  type System = Record<'initial' | 'fan' | 'kwh' | 'om' | 'residual', number>
  const hvac = golden<{
    rate: number
    years: number
    price: number
    fan_year: number
    systems: Record<'conventional' | 'efficient', System>
  }>('bcr-12-nist-handbook-135-hvac')
  const { rate, years, price, fan_year, systems } = hvac.inputs
  const last = 2000 + years
  const figuresOf = (prefix: string, { initial, fan, kwh, om, residual }: System) => ({
    [`${prefix}Initial`]: figure(initial, 'EUR'),
    [`${prefix}Fan`]: figure(fan, 'EUR'),
    [`${prefix}Use`]: figure(kwh, 'kWh/year'),
    [`${prefix}Upkeep`]: figure(om, 'EUR/year'),
    [`${prefix}Residual`]: figure(residual, 'EUR'),
    [`${prefix}Energy`]: made({ product: [`${prefix}Use`, 'price'] }),
  })
  const shared = {
    price: figure(price, 'EUR/kWh'),
    fanYears: figure(fan_year, 'year'),
    years: figure(years, 'year'),
  }
  const ofSystem = (prefix: string) => [
    spent(`${prefix}System`, `${prefix}Initial`, 2000),
    effect('renewal', `${prefix}Fan`, {
      side: 'cost',
      amount: `${prefix}Fan`,
      interval: 'fanYears',
      from: 2000,
      through: last - 1,
    }),
    yearlyCost(`${prefix}Energy`, `${prefix}Energy`),
    yearlyCost(`${prefix}Upkeep`, `${prefix}Upkeep`),
    left(`${prefix}Residual`, `${prefix}Residual`, last),
  ]

  it(`life-cycle costs of two systems, and the saving: ${hvac.source}, E3Test.java`, async () => {
    const { efficient } = systems
    const study = flatStudy({
      rate,
      years: [2000, last],
      opening: 2001,
      operation: years,
      assumptions: { ...shared, ...figuresOf('own', systems.conventional) },
      effects: ofSystem('own'),
      more: {
        alternatives: [
          { id: 'project', label: 'conventional' },
          {
            id: 'efficient',
            label: 'efficient',
            set: {
              ownInitial: instead(efficient.initial),
              ownFan: instead(efficient.fan),
              ownUse: instead(efficient.kwh),
              ownUpkeep: instead(efficient.om),
              ownResidual: instead(efficient.residual),
            },
          },
        ],
      },
    })
    const [conventional, other] = (await compare(study, builtIn)).rows
    hvac.expectClose(conventional?.costs.value, 'lcc/conventional')
    hvac.expectClose(other?.costs.value, 'lcc/efficient')
    hvac.expectClose(other?.changes[0]?.netPresentValue.value, 'net_savings')
  })

  it(`savings to investment, the conventional system being the null alternative: ${hvac.source}, E3Test.java`, async () => {
    const avoided = (id: string, amount: string, from: number, through: number, role: string) =>
      effect('costsAvoided', id, { side: 'cost', role, amount, spending: { from, through } })
    const row = await rowOf(
      flatStudy({
        rate,
        years: [2000, last],
        opening: 2001,
        operation: years,
        assumptions: {
          ...shared,
          ...figuresOf('own', systems.efficient),
          ...figuresOf('old', systems.conventional),
          oldEnergyAll: made({ product: ['oldEnergy', 'years'] }),
          oldUpkeepAll: made({ product: ['oldUpkeep', 'years'] }),
        },
        effects: [
          ...ofSystem('own'),
          avoided('oldSystem', 'oldInitial', 2000, 2000, 'capital'),
          avoided('oldFan', 'oldFan', 2000 + fan_year, 2000 + fan_year, 'capital'),
          avoided('oldEnergy', 'oldEnergyAll', 2001, last, 'operating'),
          avoided('oldUpkeep', 'oldUpkeepAll', 2001, last, 'operating'),
          // What the old system would have been worth in the end is lost.
          spent('oldResidual', 'oldResidual', last),
        ],
      }),
    )
    hvac.expectClose(row.netPresentValue.value, 'net_savings')
    const ratio = named(row, 'operatingNetted')
    hvac.expectClose(ratio.value, 'sir')
    // Unrounded figures of the file: investment-related 27,239.95 and operational savings 74,387.37.
    expect(ratio.denominator.value).toBeCloseTo(27239.9547893, 6)
    expect(ratio.numerator.value).toBeCloseTo(74387.3743023, 6)
  })
})
