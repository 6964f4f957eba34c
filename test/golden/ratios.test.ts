import { describe, expect, it } from 'vitest'
import {
  type BenefitCostRatio,
  benefitCostRatios,
  type RatioItem,
  type RatioName,
} from '../../src/appraisal/indicators/benefit-cost-ratios.js'
import { rankByBudget } from '../../src/appraisal/indicators/budget-ranking.js'
import { incrementalAnalysis } from '../../src/appraisal/indicators/incremental-analysis.js'
import { savingsToInvestment } from '../../src/appraisal/indicators/savings-to-investment.js'
import { annuityFactor, equivalentAnnualValue, irr, npv, presentValue } from '../../src/functions/index.js'
import { golden } from './golden.js'

const ratio = (items: readonly RatioItem[], name: RatioName): BenefitCostRatio => {
  const found = benefitCostRatios(items).find((each) => each.name === name)
  if (!found) throw new Error(`There is no ratio ${name}.`)
  return found
}

/** A stream: an amount now, an equal amount in each of the years 1 … years, and an amount in the last year. */
const stream = (now: number, yearly: number, years: number, last = 0): readonly number[] =>
  Array.from({ length: years + 1 }, (_, t) => (t === 0 ? now : t === years ? yearly + last : yearly))

describe('benefit-cost ratios against published figures', () => {
  const bridge = golden<Record<'investment' | 'om_new' | 'om_old' | 'annual_benefit' | 'rate' | 'years', number>>(
    'bcr-01-sullivan-10-5-saving-as-benefit-or-cost',
  )
  it(`a saving below or above the line: ${bridge.source}, example 10-5`, () => {
    const { investment, om_new, om_old, annual_benefit, rate, years } = bridge.inputs
    const items: RatioItem[] = [
      { amount: -investment, role: 'capital' },
      // Less maintenance than before: a gain among the operating costs.
      { amount: presentValue(rate, { years, yearly: om_old - om_new }), role: 'operating' },
      { amount: presentValue(rate, { years, yearly: annual_benefit }), role: 'benefit' },
    ]
    bridge.expectClose(ratio(items, 'dutch').value, 'bc_saving_as_cost_reduction')
    bridge.expectClose(ratio(items, 'allCosts').value, 'bc_saving_as_cost_reduction')
    bridge.expectClose(ratio(items, 'operatingNetted').value, 'bc_saving_as_benefit')
    // The same project, so the same yearly value (unrounded figure of the file).
    const yearly = equivalentAnnualValue(rate, stream(-investment, annual_benefit + om_old - om_new, years))
    expect(yearly).toBeCloseTo(5396.36628441, 7)
  })

  type Option = { investment: number; om: number; market_value: number; benefit: number }
  const three = golden<{ rate: number; years: number; alternatives: Record<'A' | 'B' | 'C', Option> }>(
    'bcr-02-sullivan-10-7-incremental',
  )
  it(`the increment decides, not the ratio: ${three.source}, example 10-7`, () => {
    const { rate, years, alternatives } = three.inputs
    const options = (['A', 'B', 'C'] as const).map((id) => {
      const { investment, om, market_value, benefit } = alternatives[id]
      return {
        id,
        cost: -npv(rate, stream(-investment, -om, years, market_value)),
        benefit: presentValue(rate, { years, yearly: benefit }),
      }
    })
    for (const { id, cost, benefit } of options) {
      three.expectClose(cost, `pw_cost/${id}`)
      three.expectClose(benefit, `pw_benefit/${id}`)
    }
    const { steps, choice } = incrementalAnalysis(options.toReversed())
    const [a, b, c] = steps
    three.expectClose(a?.incrementalRatio, 'bc_A')
    three.expectClose(b?.incrementalRatio, 'inc_B_minus_A')
    three.expectClose(c?.incrementalRatio, 'inc_C_minus_A')
    three.expectClose(choice, 'choice')
    expect([a?.against, b?.against, c?.against]).toEqual([null, 'A', 'A'])
    expect([a?.accepted, b?.accepted, c?.accepted]).toEqual([true, false, true])
    // B − A at 0.91 and C − B at 2.33 / 1.75 = 1.33: a mix of A and C beats B.
    expect(b).toMatchObject({ dominance: 'extendedlyDominated', dominatedBy: ['A', 'C'] })
    // The highest ratio is A's, the choice is C.
    const ratios = options.map(({ id, cost, benefit }) => ({ id, ratio: benefit / cost }))
    expect(ratios.toSorted((x, y) => y.ratio - x.ratio)[0]?.id).toBe('A')
  })

  const unequal = golden<{
    rate: number
    alternatives: Record<'I' | 'II', { investment: number; life: number; cost: number; benefit: number }>
  }>('bcr-03-sullivan-10-8-conventional-modified')
  it(`conventional and modified, unequal lives: ${unequal.source}, example 10-8`, () => {
    const { rate, alternatives } = unequal.inputs
    for (const id of ['I', 'II'] as const) {
      const { investment, life: years, cost, benefit } = alternatives[id]
      const items: RatioItem[] = [
        { amount: -investment, role: 'capital' },
        { amount: presentValue(rate, { years, yearly: -cost }), role: 'operating' },
        { amount: presentValue(rate, { years, yearly: benefit }), role: 'benefit' },
      ]
      unequal.expectClose(ratio(items, 'dutch').value, `${id}/conventional`)
      unequal.expectClose(ratio(items, 'operatingNetted').value, `${id}/modified`)
      unequal.expectClose(equivalentAnnualValue(rate, stream(-investment, benefit - cost, years)), `${id}/annual_worth`)
    }
  })

  const salvage = golden<{
    rate: number
    years: number
    alternatives: Record<'A' | 'B', { investment: number; cost: number; benefit: number; salvage: number }>
  }>('bcr-04-lindeburg-14-4')
  it(`salvage lowers the cost: ${salvage.source}, example 14-4`, () => {
    const { rate, years, alternatives } = salvage.inputs
    for (const id of ['A', 'B'] as const) {
      const { investment, cost, benefit, salvage: final } = alternatives[id]
      const items: RatioItem[] = [
        { amount: -investment, role: 'capital' },
        { amount: presentValue(rate, { years, final }), role: 'capital' },
        { amount: presentValue(rate, { years, yearly: -cost }), role: 'operating' },
        { amount: presentValue(rate, { years, yearly: benefit }), role: 'benefit' },
      ]
      salvage.expectClose(ratio(items, 'allCosts').value, `${id}/bc`)
      salvage.expectClose(ratio(items, 'dutch').value, `${id}/bc`)
    }
  })

  const rail = golden<{
    benefits: Record<'business' | 'other_users' | 'other_quantified' | 'indirect_tax' | 'wei', number>
    capital: number
    operating: number
    revenue: number
  }>('bcr-06-hs2-2013-revenue-netted')
  it(`fares netted from cost or counted as benefit: ${rail.source}, cost-benefit table`, () => {
    const { benefits, capital, operating, revenue } = rail.inputs
    const { wei, ...transport } = benefits
    const items: RatioItem[] = [
      ...Object.values(transport).map((amount): RatioItem => ({ amount, role: 'benefit' })),
      { amount: -capital, role: 'capital', budget: true },
      { amount: -operating, role: 'operating', budget: true },
      { amount: revenue, role: 'revenue', budget: true },
    ]
    const budget = ratio(items, 'broadTransportBudget')
    rail.expectClose(budget.numerator, 'net_transport_benefits')
    rail.expectClose(budget.denominator, 'net_cost')
    rail.expectClose(budget.value, 'bcr')
    rail.expectClose(ratio(items, 'dutch').denominator, 'total_cost')
    const wider = ratio([...items, { amount: wei, role: 'benefit' }], 'broadTransportBudget')
    rail.expectClose(wider.numerator, 'with_wei')
    rail.expectClose(wider.value, 'bcr_with_wei')
    // Fares as a benefit, (57.7 + 31.1) / 62.6: the unrounded figure of the file.
    expect(ratio(items, 'dutch').value).toBeCloseTo(1.41853035144, 9)
  })

  const summary = golden<{ benefits: Record<string, number>; net_cost: number }>('bcr-07-srf-residual-as-negative-cost')
  it(`a summary table adds up at printed precision: ${summary.source}, table B/C summary`, () => {
    const { benefits, net_cost } = summary.inputs
    const items: RatioItem[] = [
      ...Object.values(benefits).map((amount): RatioItem => ({ amount, role: 'benefit' })),
      { amount: -net_cost, role: 'capital' },
    ]
    const { numerator, denominator, value } = ratio(items, 'dutch')
    summary.expectClose(numerator, 'total_benefits')
    summary.expectClose(numerator - denominator, 'npv')
    summary.expectClose(value, 'bcr')
  })

  const cycling = golden<{
    rate: number
    years: number
    annuity_printed: number
    capital: number
    maintenance: number
    benefits: Record<'health' | 'absence' | 'congestion', number>
  }>('bcr-09-cycling-network-sensitivity')
  it(`a ratio on both sides of 1: ${cycling.source}, cycling and walking network`, () => {
    const { rate, years, annuity_printed: factor, capital, maintenance, benefits } = cycling.inputs
    cycling.expectClose(annuityFactor(rate, years), 'exact_factor')
    const items = (health: number): RatioItem[] => [
      { amount: -capital / 1e6, role: 'capital' },
      { amount: (-maintenance * factor) / 1e6, role: 'operating' },
      ...Object.entries(benefits).map(
        ([key, yearly]): RatioItem => ({
          amount: ((key === 'health' ? health * yearly : yearly) * factor) / 1e6,
          role: 'benefit',
        }),
      ),
    ]
    const { numerator, denominator, value } = ratio(items(1), 'dutch')
    cycling.expectClose(numerator, 'printed_factor/pvb')
    cycling.expectClose(denominator, 'printed_factor/pvc')
    cycling.expectClose(numerator - denominator, 'printed_factor/npv')
    cycling.expectClose(value, 'printed_factor/bcr')
    // With 20 % less health benefit: (0.8 × 180,000 + 100,000) × 14.2 / 3.71 million.
    expect(ratio(items(0.8), 'dutch').value).toBeCloseTo(0.933908355795, 9)
  })

  const referral = golden<
    Record<'rate' | 'years' | 'build' | 'running' | 'benefit' | 'ob_build' | 'ob_benefit', number>
  >('bcr-10-optimism-bias-e-referral')
  it(`optimism bias on costs and benefits: ${referral.source}, e-referral`, () => {
    const { rate, years, build, running, benefit, ob_build, ob_benefit } = referral.inputs
    referral.expectClose(annuityFactor(rate, years), 'factor')
    const thousands = (onBuild: number, onBenefit: number): RatioItem[] => [
      { amount: (-build * (1 + onBuild)) / 1000, role: 'capital' },
      { amount: presentValue(rate, { years, yearly: -running }) / 1000, role: 'operating' },
      { amount: presentValue(rate, { years, yearly: benefit * (1 + onBenefit) }) / 1000, role: 'benefit' },
    ]
    const cases = { central: thousands(0, 0), adjusted: thousands(ob_build, ob_benefit) }
    for (const [key, items] of Object.entries(cases)) {
      const { numerator, denominator, value } = ratio(items, 'dutch')
      referral.expectClose(denominator, `${key}/pvc`)
      referral.expectClose(numerator, `${key}/pvb`)
      referral.expectClose(numerator - denominator, `${key}/npv`)
      if (key === 'central') referral.expectClose(value, 'central/bcr')
    }
  })

  type System = Record<'initial' | 'fan' | 'kwh' | 'om' | 'residual', number>
  const hvac = golden<{
    rate: number
    years: number
    price: number
    fan_year: number
    systems: Record<'conventional' | 'efficient', System>
  }>('bcr-12-nist-handbook-135-hvac')
  it(`life-cycle cost, net savings, savings to investment: ${hvac.source}, E3Test.java`, () => {
    const { rate, years, price, fan_year, systems } = hvac.inputs
    const costs = ({ initial, fan, kwh, om, residual }: System) => ({
      investment:
        initial + presentValue(rate, { years: fan_year, final: fan }) - presentValue(rate, { years, final: residual }),
      operating: presentValue(rate, { years, yearly: kwh * price + om }),
    })
    const result = savingsToInvestment(rate, years, costs(systems.conventional), costs(systems.efficient))
    hvac.expectClose(result.lifeCycleCost.base, 'lcc/conventional')
    hvac.expectClose(result.lifeCycleCost.alternative, 'lcc/efficient')
    hvac.expectClose(result.netSavings, 'net_savings')
    hvac.expectClose(result.ratio, 'sir')
    hvac.expectClose(result.adjustedInternalRate, 'airr')
    // Net savings are operational savings less the extra investment.
    expect(result.lifeCycleCost.base - result.lifeCycleCost.alternative).toBeCloseTo(result.netSavings, 6)
  })

  it('Dutch ratio test of nl-guidance § 5.1: losses above or below the line, 1.20 or 150/130', () => {
    const items: RatioItem[] = [
      { amount: -80, role: 'capital' },
      { amount: -20, role: 'operating' },
      { amount: 150, role: 'benefit' },
      { amount: -10, role: 'benefit' },
      { amount: -15, role: 'revenue' },
      { amount: -5, role: 'benefit' },
    ]
    expect(ratio(items, 'dutch').value).toBeCloseTo(1.2, 12)
    expect(ratio(items, 'allCosts').value).toBeCloseTo(150 / 130, 12)
    for (const { numerator, denominator } of benefitCostRatios(items)) expect(numerator - denominator).toBe(20)
  })
})

describe('ranking against published figures', () => {
  type Annuity = { investment: number; annual: number; years: number }
  const conflict = golden<{ A: Annuity; B: Annuity; rates: readonly [number, number] }>(
    'npv-13-brealey-myers-marcus-ch8-ranking-conflict',
  )
  it(`value and rate rank differently; the index is value per euro: ${conflict.source}, solutions 1-7`, () => {
    const { A, B, rates } = conflict.inputs
    const flows = { A: stream(-A.investment, A.annual, A.years), B: stream(-B.investment, B.annual, B.years) }
    const [low] = rates
    const ranked = (rate: number) =>
      rankByBudget([
        { id: 'A', netPresentValue: npv(rate, flows.A), budget: A.investment },
        { id: 'B', netPresentValue: npv(rate, flows.B), budget: B.investment },
      ])
    for (const { id, perEuro } of ranked(low)) conflict.expectClose(perEuro, `profitability_index/${id}`)
    expect(rates.map((rate) => ranked(rate)[0]?.id)).toEqual(['A', 'B'])
    // The rate of the difference between the two is where the order turns.
    const turn = irr(flows.A.map((flow, t) => flow - (flows.B[t] ?? 0))).rates
    expect(turn).toHaveLength(1)
    expect(turn[0]).toBeGreaterThan(rates[0])
    expect(turn[0]).toBeLessThan(rates[1])
  })

  const index = golden<{ alpha: readonly number[]; beta: readonly number[]; rate: number }>(
    'npv-14-profitability-index-alpha-beta',
  )
  it(`the index as present value over investment prefers the smaller: ${index.source}, solution 10`, () => {
    const { rate } = index.inputs
    for (const key of ['alpha', 'beta'] as const) {
      const [investment = 0, ...later] = index.inputs[key]
      const items: RatioItem[] = [
        { amount: investment, role: 'capital' },
        { amount: npv(rate, [0, ...later]), role: 'benefit' },
      ]
      index.expectClose(ratio(items, 'capitalOnly').value, `pi/${key}`)
      index.expectClose(npv(rate, index.inputs[key]), `npv/${key}`)
    }
  })
})
