import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { compare } from '../../src/comparison/compare.js'
import { sensitivity } from '../../src/comparison/sensitivity.js'
import { effect } from '../comparison/scenario.js'
import { golden } from './golden.js'
import { figure, flatStudy, instead, left, made, named, rowOf, spent, yearly, yearlyCost } from './scenarios.js'

/*
 * Published benefit-cost ratios through the scenario language, where `ratios.test.ts` has the same with the plain
 * functions. Year 0 of a source is 2000.
 */

/** An operating cost of the null alternative that is no longer made, every year from 2001 on. */
const operatingAvoided = (id: string, amount: string, through: number) =>
  effect('costsAvoided', id, { side: 'cost', role: 'operating', amount, spending: { from: 2001, through } })

describe('benefit-cost ratios as scenarios', () => {
  const bridge = golden<Record<'investment' | 'om_new' | 'om_old' | 'annual_benefit' | 'rate' | 'years', number>>(
    'bcr-01-sullivan-10-5-saving-as-benefit-or-cost',
  )
  it(`a saving below or above the line: ${bridge.source}, example 10-5`, async () => {
    const { investment, om_new, om_old, annual_benefit, rate, years } = bridge.inputs
    const widening = (effects: readonly Readonly<Record<string, unknown>>[]) =>
      rowOf(
        flatStudy({
          rate,
          years: [2000, 2000 + years],
          opening: 2001,
          operation: years,
          assumptions: {
            investment: figure(investment, 'EUR'),
            newUpkeep: figure(om_new, 'EUR/year'),
            oldUpkeep: figure(om_old, 'EUR/year'),
            saving: made({ difference: ['oldUpkeep', 'newUpkeep'] }),
            years: figure(years, 'year'),
            allOldUpkeep: made({ product: ['oldUpkeep', 'years'] }),
            benefit: figure(annual_benefit, 'EUR/year'),
          },
          effects: [spent('widening', 'investment', 2000), yearly('traffic', 'benefit'), ...effects],
        }),
      )
    const asCost = await widening([
      yearlyCost('upkeep', 'newUpkeep'),
      operatingAvoided('saved', 'allOldUpkeep', 2000 + years),
    ])
    const asBenefit = await widening([yearly('saving', 'saving')])
    bridge.expectClose(asCost.benefitCostRatio.value, 'bc_saving_as_cost_reduction')
    bridge.expectClose(asBenefit.benefitCostRatio.value, 'bc_saving_as_benefit')
    // The one study has the other ratio by another name; the balance is the same (unrounded figure of the file).
    bridge.expectClose(named(asCost, 'operatingNetted').value, 'bc_saving_as_benefit')
    for (const { indicators } of [asCost, asBenefit])
      expect(indicators.equivalentAnnualValue.value).toBeCloseTo(5396.36628441, 7)
  })

  type Option = { investment: number; om: number; market_value: number; benefit: number }
  const three = golden<{ rate: number; years: number; alternatives: Record<'A' | 'B' | 'C', Option> }>(
    'bcr-02-sullivan-10-7-incremental',
  )
  it(`the increment decides, not the ratio: ${three.source}, example 10-7`, async () => {
    const { rate, years, alternatives } = three.inputs
    const last = 2000 + years
    const { A } = alternatives
    const study = flatStudy({
      rate,
      years: [2000, last],
      opening: 2001,
      operation: years,
      assumptions: {
        investment: figure(A.investment, 'EUR'),
        upkeep: figure(A.om, 'EUR/year'),
        worth: figure(A.market_value, 'EUR'),
        benefit: figure(A.benefit, 'EUR/year'),
      },
      effects: [
        spent('building', 'investment', 2000),
        yearlyCost('upkeep', 'upkeep'),
        left('worth', 'worth', last),
        yearly('benefit', 'benefit'),
      ],
      more: {
        alternatives: (['A', 'B', 'C'] as const).map((id) => {
          const { investment, om, market_value, benefit } = alternatives[id]
          const set = {
            investment: instead(investment),
            upkeep: instead(om),
            worth: instead(market_value),
            benefit: instead(benefit),
          }
          return { id, label: id, set }
        }),
        comparison: {
          reference: {
            scenario: 'laag',
            alternative: 'A',
            discounting: 'flat',
            agglomeration: 'none',
            welfare: 'unweighted',
          },
        },
      },
    })
    const { rows, incremental } = await compare(study, builtIn)
    for (const { alternative, costs, benefits } of rows) {
      three.expectClose(costs.value, `pw_cost/${alternative}`)
      three.expectClose(benefits.value, `pw_benefit/${alternative}`)
    }
    const ratios = rows.map(({ alternative, benefitCostRatio }) => ({
      alternative,
      ratio: benefitCostRatio.value ?? 0,
    }))
    three.expectClose(ratios[0]?.ratio, 'bc_A')
    expect(ratios.toSorted((x, y) => y.ratio - x.ratio)[0]?.alternative).toBe('A')
    const [a, b, c] = incremental[0]?.analysis?.steps ?? []
    three.expectClose(a?.incrementalRatio, 'bc_A')
    three.expectClose(b?.incrementalRatio, 'inc_B_minus_A')
    three.expectClose(c?.incrementalRatio, 'inc_C_minus_A')
    three.expectClose(incremental[0]?.analysis?.choice, 'choice')
  })

  const unequal = golden<{
    rate: number
    alternatives: Record<'I' | 'II', { investment: number; life: number; cost: number; benefit: number }>
  }>('bcr-03-sullivan-10-8-conventional-modified')
  it(`conventional and modified, unequal lives: ${unequal.source}, example 10-8`, async () => {
    const { rate, alternatives } = unequal.inputs
    const { I: first } = alternatives
    const study = flatStudy({
      rate,
      years: [2000, 2035],
      opening: 2001,
      operation: first.life,
      assumptions: {
        investment: figure(first.investment, 'EUR'),
        cost: figure(first.cost, 'EUR/year'),
        benefit: figure(first.benefit, 'EUR/year'),
      },
      effects: [spent('building', 'investment', 2000), yearlyCost('running', 'cost'), yearly('benefit', 'benefit')],
      more: {
        alternatives: (['I', 'II'] as const).map((id) => {
          const { investment, life, cost, benefit } = alternatives[id]
          const set = {
            investment: instead(investment),
            operation: instead(life),
            cost: instead(cost),
            benefit: instead(benefit),
          }
          return { id, label: id, set }
        }),
        comparison: {
          reference: {
            scenario: 'laag',
            alternative: 'I',
            discounting: 'flat',
            agglomeration: 'none',
            welfare: 'unweighted',
          },
        },
      },
    })
    for (const alternative of ['I', 'II']) {
      const row = await rowOf(study, { alternative })
      unequal.expectClose(named(row, 'dutch').value, `${alternative}/conventional`)
      unequal.expectClose(named(row, 'operatingNetted').value, `${alternative}/modified`)
      unequal.expectClose(row.indicators.equivalentAnnualValue.value, `${alternative}/annual_worth`)
    }
  })

  type Salvage = { investment: number; cost: number; benefit: number; salvage: number }
  const salvage = golden<{ rate: number; years: number; alternatives: Record<'A' | 'B', Salvage> }>(
    'bcr-04-lindeburg-14-4',
  )
  it.each(['A', 'B'] as const)(`salvage lowers the cost: ${salvage.source}, example 14-4, %s`, async (id) => {
    const { rate, years, alternatives } = salvage.inputs
    const { investment, cost, benefit, salvage: worth } = alternatives[id]
    const row = await rowOf(
      flatStudy({
        rate,
        years: [2000, 2000 + years],
        opening: 2001,
        operation: years,
        assumptions: {
          investment: figure(investment, 'EUR'),
          cost: figure(cost, 'EUR/year'),
          benefit: figure(benefit, 'EUR/year'),
          worth: figure(worth, 'EUR'),
        },
        effects: [
          spent('building', 'investment', 2000),
          yearlyCost('running', 'cost'),
          left('worth', 'worth', 2000 + years),
          yearly('benefit', 'benefit'),
        ],
      }),
    )
    salvage.expectClose(row.benefitCostRatio.value, `${id}/bc`)
  })

  const cycling = golden<{
    rate: number
    years: number
    capital: number
    maintenance: number
    benefits: Record<'health' | 'absence' | 'congestion', number>
  }>('bcr-09-cycling-network-sensitivity')
  it(`a ratio on both sides of 1: ${cycling.source}, cycling and walking network`, async () => {
    const { rate, years, capital, maintenance, benefits } = cycling.inputs
    const study = flatStudy({
      rate,
      years: [2000, 2000 + years],
      opening: 2001,
      operation: years,
      assumptions: {
        capital: figure(capital, 'EUR'),
        maintenance: figure(maintenance, 'EUR/year'),
        ...Object.fromEntries(Object.entries(benefits).map(([id, amount]) => [id, figure(amount, 'EUR/year')])),
      },
      effects: [
        spent('paths', 'capital', 2000),
        yearlyCost('upkeep', 'maintenance'),
        ...Object.keys(benefits).map((id) => yearly(id, id)),
      ],
    })
    const row = await rowOf(study)
    // The source rounds the annuity 14.2124 to 14.2; its totals are printed in two decimals of a million.
    const { printed_factor: printed } = cycling.expected as {
      printed_factor: Record<'pvb' | 'pvc' | 'npv' | 'bcr', number>
    }
    const near = (actual: number | null, wanted: number) =>
      expect(Math.abs((actual ?? Number.NaN) - wanted)).toBeLessThanOrEqual(0.0051)
    near(row.benefits.value / 1e6, printed.pvb)
    near(row.costs.value / 1e6, printed.pvc)
    near(row.netPresentValue.value / 1e6, printed.npv)
    near(row.benefitCostRatio.value, printed.bcr)
    // With 20 % less health benefit the text has a ratio below 1, 0.93.
    const { assumptions } = await sensitivity(study, builtIn, {}, { step: 0.2 })
    const health = assumptions.find(({ name }) => name === 'health')
    near(health?.low.benefitCostRatio?.value ?? null, 0.93)
  })

  const referral = golden<
    Record<'rate' | 'years' | 'build' | 'running' | 'benefit' | 'ob_build' | 'ob_benefit', number>
  >('bcr-10-optimism-bias-e-referral')
  it(`optimism bias on costs and benefits: ${referral.source}, e-referral`, async () => {
    const { rate, years, build, running, benefit, ob_build, ob_benefit } = referral.inputs
    const study = flatStudy({
      rate,
      years: [2000, 2000 + years],
      opening: 2001,
      operation: years,
      assumptions: {
        // In thousands, as the source prints them.
        build: figure(build / 1000, 'EUR'),
        running: figure(running / 1000, 'EUR/year'),
        fullBenefit: figure(benefit / 1000, 'EUR/year'),
        realised: figure(1, '1'),
        benefit: made({ product: ['fullBenefit', 'realised'] }),
        upperBound: figure(0, '1'),
        mitigated: figure(0, '1'),
      },
      effects: [
        spent('build', 'build', 2000, { optimismBias: { upperBound: 'upperBound', mitigated: 'mitigated' } }),
        yearlyCost('running', 'running'),
        yearly('benefit', 'benefit'),
      ],
      more: {
        scenarios: [
          { id: 'laag', label: 'central' },
          {
            id: 'adjusted',
            label: 'adjusted',
            set: { upperBound: instead(ob_build), realised: instead(1 + ob_benefit) },
          },
        ],
      },
    })
    for (const [key, scenario] of [
      ['central', 'laag'],
      ['adjusted', 'adjusted'],
    ] as const) {
      const row = await rowOf(study, { scenario })
      referral.expectClose(row.costs.value, `${key}/pvc`)
      referral.expectClose(row.benefits.value, `${key}/pvb`)
      referral.expectClose(row.netPresentValue.value, `${key}/npv`)
      if (key === 'central') referral.expectClose(row.benefitCostRatio.value, 'central/bcr')
      const uplift = row.effects.find(({ id }) => id === 'build.optimismBias')?.presentValue.value
      expect(uplift).toBeCloseTo(key === 'central' ? 0 : -480, 9)
    }
  })
})
