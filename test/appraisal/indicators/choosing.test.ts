import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankByBudget } from '../../../src/appraisal/indicators/budget-ranking.js'
import { costEffectiveness } from '../../../src/appraisal/indicators/cost-effectiveness.js'
import { firstYearRateOfReturn } from '../../../src/appraisal/indicators/first-year-rate-of-return.js'
import { incrementalAnalysis } from '../../../src/appraisal/indicators/incremental-analysis.js'
import { savingsToInvestment } from '../../../src/appraisal/indicators/savings-to-investment.js'

const alternative = (id: string, cost: number, benefit: number) => ({ id, cost, benefit })

describe('incrementalAnalysis', () => {
  it('says which are dominated, by which, and which by a mix of two', () => {
    const { steps, choice } = incrementalAnalysis([
      alternative('dear', 30, 55),
      alternative('poor', 12, 18),
      alternative('cheap', 10, 20),
      alternative('between', 20, 30),
    ])
    expect(steps.map(({ id, dominance, dominatedBy }) => [id, dominance, dominatedBy])).toEqual([
      ['cheap', 'efficient', []],
      ['poor', 'dominated', ['cheap']],
      // On the line from cheap to dear, a cost of 20 gives 37.5.
      ['between', 'extendedlyDominated', ['cheap', 'dear']],
      ['dear', 'efficient', []],
    ])
    // cheap: 20/10; poor against cheap: −2/2; between: 10/10, no better; dear against cheap: 35/20.
    expect(steps.map(({ incrementalRatio }) => incrementalRatio)).toEqual([2, -1, 1, 1.75])
    expect(steps.map(({ against }) => against)).toEqual([null, 'cheap', 'cheap', 'cheap'])
    expect(choice).toBe('dear')
  })

  it('chooses to do nothing when nothing is worth its cost, unless one must be chosen', () => {
    const bad = [alternative('a', 10, 8), alternative('b', 20, 19)]
    const { choice, explanation, steps } = incrementalAnalysis(bad)
    expect(choice).toBeNull()
    expect(explanation.nl).toMatch(/niets doen/)
    expect(steps[0]).toMatchObject({ against: null, incrementalNetPresentValue: -2, accepted: false })
    expect(incrementalAnalysis(bad, { mustChoose: true }).choice).toBe('b')
  })

  it('has no ratio where nothing more is spent', () => {
    const { steps } = incrementalAnalysis([alternative('a', 0, 5), alternative('b', 0, 4)])
    expect(steps.map(({ incrementalRatio, dominance }) => [incrementalRatio, dominance])).toEqual([
      [null, 'efficient'],
      [null, 'dominated'],
    ])
  })

  it('chooses the highest net present value, always one that no other or mix beats', () => {
    const figure = fc.integer({ min: 0, max: 50 })
    fc.assert(
      fc.property(fc.array(fc.tuple(figure, figure), { minLength: 1, maxLength: 8 }), (pairs) => {
        const alternatives = pairs.map(([cost, benefit], i) => alternative(String(i), cost, benefit))
        const { choice, steps } = incrementalAnalysis(alternatives)
        const best = Math.max(0, ...pairs.map(([cost, benefit]) => benefit - cost))
        const chosen = steps.find(({ id }) => id === choice)
        expect(chosen?.netPresentValue ?? 0).toBe(best)
        if (chosen) expect(chosen.dominance).toBe('efficient')
      }),
    )
  })

  it('refuses an id twice, no alternatives, and a negative cost', () => {
    expect(() => incrementalAnalysis([alternative('a', 1, 1), alternative('a', 2, 2)])).toThrow(/twice/)
    expect(() => incrementalAnalysis([])).toThrow(/at least one/)
    expect(() => incrementalAnalysis([alternative('a', -1, 1)])).toThrow(/0 and more/)
    expect(() => incrementalAnalysis([alternative('a', 1, Number.NaN)])).toThrow(RangeError)
  })
})

describe('rankByBudget', () => {
  const project = (id: string, netPresentValue: number, budget: number) => ({ id, netPresentValue, budget })
  const projects = [project('a', 30, 100), project('b', 20, 40), project('c', -5, 10), project('d', 3, 0)]

  it('ranks by value per euro, those that cost the budget nothing first', () => {
    const ranked = rankByBudget(projects)
    expect(ranked.map(({ id, perEuro }) => [id, perEuro])).toEqual([
      ['d', null],
      ['b', 0.5],
      ['a', 0.3],
      ['c', -0.5],
    ])
    expect(ranked.map(({ cumulativeBudget }) => cumulativeBudget)).toEqual([0, 40, 140, 150])
    expect(ranked.every(({ taken }) => taken === null)).toBe(true)
    expect(ranked[0]?.why?.nl).toBeTruthy()
  })

  it('takes what is worth having and fits', () => {
    expect(rankByBudget(projects, 120).map(({ taken }) => taken)).toEqual([true, true, false, false])
    expect(rankByBudget(projects, 150).map(({ taken }) => taken)).toEqual([true, true, true, false])
  })

  it('refuses a budget below zero and figures that are not finite', () => {
    expect(() => rankByBudget([project('a', 1, -1)])).toThrow(/costs positive/)
    expect(() => rankByBudget([project('a', Number.NaN, 1)])).toThrow(RangeError)
    expect(() => rankByBudget([], Number.NaN)).toThrow(RangeError)
  })
})

describe('costEffectiveness', () => {
  it('is cost per unit, or null with a reason', () => {
    expect(costEffectiveness({ cost: 500, units: 20 })).toEqual({ value: 25, why: null })
    for (const units of [0, -3]) {
      const { value, why } = costEffectiveness({ cost: 500, units })
      expect(value).toBeNull()
      expect(why?.en && why.nl).toBeTruthy()
    }
    expect(() => costEffectiveness({ cost: Number.NaN, units: 1 })).toThrow(RangeError)
    expect(() => costEffectiveness({ cost: 1e300, units: 1e-300 })).toThrow(RangeError)
  })
})

describe('firstYearRateOfReturn', () => {
  it('is the first net benefit over what was spent, compounded to the year of opening', () => {
    expect(firstYearRateOfReturn(0, [-60, -40, 8, 9], 2)).toEqual({ value: 0.08, why: null })
    // 64 · 1.25² + 40 · 1.25 = 100 + 50.
    expect(firstYearRateOfReturn(0.25, [-64, -40, 30], 2).value).toBeCloseTo(0.2, 14)
  })

  it('is null when nothing was spent, and refuses an opening that is no later position', () => {
    expect(firstYearRateOfReturn(0.03, [0, 5], 1)).toMatchObject({ value: null })
    for (const opening of [0, 2, -1, 0.5]) {
      expect(() => firstYearRateOfReturn(0.03, [-1, 5], opening)).toThrow(RangeError)
    }
  })
})

describe('savingsToInvestment', () => {
  it('has no ratio without extra investment, and no rate without savings', () => {
    const base = { investment: 100, operating: 50 }
    expect(savingsToInvestment(0.03, 10, base, { investment: 90, operating: 40 })).toMatchObject({
      netSavings: 20,
      ratio: null,
      adjustedInternalRate: null,
    })
    const worse = savingsToInvestment(0.03, 10, base, { investment: 110, operating: 60 })
    expect(worse).toMatchObject({ ratio: -1, adjustedInternalRate: null })
    expect(worse.why?.nl).toBeTruthy()
    // Savings equal to the extra investment: a ratio of 1 is the discount rate itself.
    expect(savingsToInvestment(0.03, 10, base, { investment: 110, operating: 40 }).adjustedInternalRate).toBeCloseTo(
      0.03,
      14,
    )
  })
})
