import { describe, expect, it } from 'vitest'
import {
  benefitCostRatios,
  gainBelow,
  type RatioItem,
  ratioDefinitions,
  ratioNames,
} from '../../../src/appraisal/indicators/benefit-cost-ratios.js'

const project: readonly RatioItem[] = [
  { amount: -100, role: 'capital', budget: true },
  { amount: 10, role: 'capital', budget: true },
  { amount: -30, role: 'operating', budget: true },
  { amount: 20, role: 'revenue', budget: true },
  { amount: 150, role: 'benefit' },
  { amount: -5, role: 'benefit' },
  { amount: -4, role: 'transfer' },
]

const valuesOf = (items: readonly RatioItem[]) =>
  Object.fromEntries(benefitCostRatios(items).map(({ name, value }) => [name, value]))

describe('benefitCostRatios', () => {
  it('puts each amount where the name says', () => {
    // Value: 150 + 20 + 10 − 100 − 30 − 5 − 4 = 41 in each.
    const found = Object.fromEntries(benefitCostRatios(project).map((each) => [each.name, each]))
    const parts = (name: string) => [found[name]?.numerator, found[name]?.denominator]
    expect(parts('dutch')).toEqual([161, 120])
    expect(parts('broadTransportBudget')).toEqual([141, 100])
    expect(parts('allCosts')).toEqual([170, 129])
    expect(parts('operatingNetted')).toEqual([131, 90])
    expect(parts('capitalOnly')).toEqual([141, 100])
  })

  it('is in the order of the names, each with label and what it counts in both languages', () => {
    expect(benefitCostRatios(project).map(({ name }) => name)).toEqual([...ratioNames])
    for (const { label, counts, nothingBelow } of ratioDefinitions)
      for (const text of [label, counts, nothingBelow]) expect(text.en && text.nl).toBeTruthy()
  })

  it('lets a side be stated: operating costs of the operator among the benefits', () => {
    const items: RatioItem[] = [
      { amount: -100, role: 'capital' },
      { amount: -20, role: 'operating', side: 'benefit' },
      { amount: 170, role: 'benefit' },
    ]
    expect(valuesOf(items)).toEqual({
      dutch: 1.5,
      broadTransportBudget: null,
      allCosts: 170 / 120,
      operatingNetted: 1.5,
      capitalOnly: 1.5,
    })
  })

  it('has no ratio without costs, nor when costs are saved on balance', () => {
    const [dutch, budget] = benefitCostRatios([{ amount: 5, role: 'benefit' }])
    expect([dutch?.value, dutch?.why?.nl]).toEqual([null, 'er zijn geen kosten om door te delen'])
    expect(budget?.why?.en).toMatch(/scarce budget/)
    const [saved] = benefitCostRatios([
      { amount: 5, role: 'benefit' },
      { amount: 3, role: 'capital' },
    ])
    expect(saved).toMatchObject({ numerator: 5, denominator: -3, value: null, why: gainBelow })
  })

  it('refuses amounts that are not finite', () => {
    expect(() => benefitCostRatios([{ amount: Number.NaN, role: 'benefit' }])).toThrow(/costs negative/)
  })
})
