/*
 * The traps of facts/peers.md § 5, found by running other software: each gives the right answer here, or is refused.
 * Rows about other parts (value of information, dike probabilities, expression tables, parameter editions) are tested
 * with those parts.
 */
import { describe, expect, it } from 'vitest'
import { benefitCostRatios } from '../../src/appraisal/indicators/benefit-cost-ratios.js'
import { costEffectiveness } from '../../src/appraisal/indicators/cost-effectiveness.js'
import { InputError } from '../../src/appraisal/input/problem.js'
import {
  annuityFactor,
  discountFactor,
  equivalentAnnualValue,
  exact,
  irr,
  npv,
  npvExcel,
  payback,
  presentValue,
} from '../../src/functions/index.js'
import { keyFigures } from '../../src/key-figures/key-figures.js'
import { effect, figure, linesOf } from '../appraisal/effects/flows.js'

type Json = Readonly<Record<string, unknown>>

describe('traps of other software', () => {
  it('cban: answers rounded to two digits; here in full', () => {
    // 100 / 3 has no end in decimals: 34 digits, of which the last is rounded.
    expect(exact.npv('0.5', ['0', '50'])).toMatch(/^33\.3{31}\d$/)
    expect(npv(0.5, [0, 50])).toBeCloseTo(100 / 3, 13)
  })

  it('pagglomR: spot-rate powers make the factor jump up at the kink (0.2166 in 2050, 0.2526 in 2051)', () => {
    // From 2011 to 2050 are 39 years, then at 4 %; to 2051 are 40, then at 3.5 %: the powers of the spot rates.
    expect(1.04 ** -39).toBeCloseTo(0.2166, 4)
    expect(1.035 ** -40).toBeCloseTo(0.2526, 4)
    const factors = Array.from({ length: 320 }, (_, t) => discountFactor('ukGreenBook', { year: 2025 + t, from: 2025 }))
    factors.slice(1).forEach((factor, t) => {
      expect(factor).toBeLessThan(factors[t] as number)
    })
    // Chained over the kink after 30 years: each year divides by its own rate only (peers.md § 4.1, t = 30 and 31).
    expect(factors[30]).toBeCloseTo(0.356278410602302, 14)
    expect(factors[31]).toBeCloseTo(0.345901369516798, 14)
    expect(factors[31]).toBeCloseTo((factors[30] as number) / 1.03, 14)
  })

  it('pagglomR: the result depends on the day; here nothing reads a clock, and the base year is given', () => {
    expect(discountFactor('nl2025', { year: 2030, from: 2025 })).toBe(
      discountFactor('nl2025', { year: 2030, from: 2025 }),
    )
    expect(discountFactor('nl2025', { year: 2030, from: 2025 })).not.toBe(
      discountFactor('nl2025', { year: 2030, from: 2026 }),
    )
  })

  it('greenbook: calendar years give “Year 1001”; here a factor takes calendar years and a base year that counts', () => {
    const year2026 = discountFactor('ukGreenBook', { year: 2026, from: 2024 })
    expect(year2026).toBeCloseTo(1.035 ** -2, 14)
    expect(() => discountFactor('ukGreenBook', { year: 2026.5, from: 2024 })).toThrow(RangeError)
  })

  it('greenbook: payback counts the first crossing though the sum turns negative again; here the last', () => {
    // Balance −100, 20, −60, 40: crossed in year 1, lost in year 2, for good in year 3: 2 + 60/100.
    expect(payback([-100, 120, -80, 100])).toEqual({ kind: 'reached', years: 2.6 })
    expect(exact.payback(['-100', '120', '-80', '100'])).toEqual({ kind: 'reached', years: '2.6' })
    expect(payback([-100, 120, -80]).kind).toBe('never')
  })

  it('greenbook: the ratio at zero cost is NA; here null, with the reason in both languages', () => {
    for (const { value, why } of benefitCostRatios([{ amount: 10, role: 'benefit' }])) {
      expect(value).toBeNull()
      expect(why?.en && why.nl).toBeTruthy()
    }
    expect(costEffectiveness({ cost: 5, units: 0 })).toMatchObject({ value: null })
  })

  it('greenbook: the annuity of an equivalent runs over years 1 … n − 1 of n flows, unsaid; here said and tested', () => {
    // Three flows: now and two years. 100 over 1/1.1 + 1/1.21 = 1.7355 a year.
    expect(equivalentAnnualValue(0.1, [100, 0, 0])).toBeCloseTo(100 / (1 / 1.1 + 1 / 1.21), 12)
    expect(() => equivalentAnnualValue(0.1, [100])).toThrow(/at least one year/)
  })

  it('four packages on npm give infinity, 0.1, −0.99999 or an exception for [−100, 200, −110]; here no root', () => {
    // −100 + 200x − 110x² has the discriminant 40000 − 44000 < 0.
    for (const result of [irr([-100, 200, -110]), exact.irr(['-100', '200', '-110'])]) {
      expect(result).toMatchObject({ kind: 'none', rates: [], why: 'noRoot' })
    }
  })

  it('numpy-financial and others give one of several roots in silence; here all of them, and it says so', () => {
    const result = irr([-1600, 10000, -10000])
    expect(result).toMatchObject({ kind: 'several', rates: [0.25, 4] })
    expect(result.kind === 'several' && result.explanation.nl).toBeTruthy()
    expect(exact.irr(['-1600', '10000', '-10000']).rates).toEqual(['0.25', '4'])
  })

  it('formulajs and Excel discount the first flow too, 3176979.60 against 3335828.58; here two names', () => {
    // The published pair is of a road case at 5 %: the same value one year later.
    expect(3335828.58 / 1.05).toBeCloseTo(3176979.6, 2)
    const flows = [-1000, 300, 420, 680]
    expect(npvExcel(0.05, flows)).toBeCloseTo(npv(0.05, flows) / 1.05, 12)
    expect(npvExcel(0.05, [3335828.58])).toBeCloseTo(3176979.6, 2)
    expect(npv(0.05, [3335828.58])).toBe(3335828.58)
  })

  it('CLIMADA: its ratio is cost over benefit; here each ratio says what is above and below', () => {
    // peers.md § 4.7: a measure of 1311768360.85 with a benefit of 3.100583368954e10, cost/benefit 0.0423071469.
    const [cost, benefit] = [1311768360.85, 3.100583368954e10]
    expect(costEffectiveness({ cost, units: benefit }).value).toBeCloseTo(0.0423071469, 10)
    const [dutch] = benefitCostRatios([
      { amount: -cost, role: 'capital' },
      { amount: benefit, role: 'benefit' },
    ])
    expect(dutch?.value).toBeCloseTo(1 / 0.0423071469, 6)
    expect(dutch?.counts.nl && dutch.counts.en).toBeTruthy()
  })

  it('bca4abm: a discount rate of 0.75 was a factor; here refused, unless it is meant', () => {
    expect(() => npv(0.75, [-1, 2])).toThrow(/at most 0.5, got 0.75/)
    expect(() => exact.npv('0.75', ['-1', '2'])).toThrow(RangeError)
    expect(() => annuityFactor(0.75, 10)).toThrow(RangeError)
    expect(npv(0.75, [0, 7], { allowHighRate: true })).toBe(4)
  })

  it('RA2CE: the clock of maintenance does, or does not, start again at a renewal: two flows, two values', () => {
    // See appraisals.test.ts for the figures; the difference is 200 in each year that has maintenance in one of them only.
    const years = Array.from({ length: 20 }, (_, t) => t)
    const restarting = years.map((t) => (t % 10 > 0 && (t % 10) % 3 === 0 ? 200 : 0))
    const steady = years.map((t) => (t > 0 && t % 3 === 0 ? 200 : 0))
    expect(npv(0.025, steady) - npv(0.025, restarting)).toBeCloseTo(2714.5607997006 - 2704.4379345727, 9)
  })

  it('E3: a life of zero gives minus infinity; here an annuity over no years is refused', () => {
    expect(() => annuityFactor(0.03, 0)).toThrow(/from 1 to 10000, got 0/)
    expect(() => presentValue(0.03, { years: 0, yearly: 1 })).toThrow(RangeError)
  })

  it('healthiar valued the stock of one year; here each year counts', () => {
    expect(npv(0, [1, 1, 1])).toBe(3)
  })

  const refused = (one: Json, assumptions: Json): readonly string[] => {
    try {
      linesOf([one], assumptions)
    } catch (error) {
      if (error instanceof InputError) return error.problems.map(({ code }) => code)
      throw error
    }
    return []
  }

  it('tiicba: vehicle costs were not multiplied by kilometres; here units must cancel', () => {
    const costs = effect('unitValue', 'vehicles', { sign: 'gain', quantity: 'trips', value: 'perKilometre' })
    const figures = { trips: figure(1000, 'vehicle/year'), perKilometre: figure('0.1', 'EUR/vehicle/km') }
    expect(refused(costs, figures)).toContain('wrongUnit')
    expect(refused(costs, { ...figures, trips: figure(2000, 'vehicle·km/year') })).toEqual([])
  })

  it('tiicba: savings entered with the wrong sign; here a kind of effect has its own sign', () => {
    const less = { change: figure(-10, 'tonne/year'), price: figure(5, 'EUR/tonne') }
    const air = effect('emissions', 'air', {
      substances: [{ id: 'co2', label: 'CO2', change: 'change', price: 'price' }],
    })
    expect(linesOf([air], less)['air.co2']).toEqual([0, 0, 50, 50, 50, 50, 0])
  })

  it('E3: an asset without a life has a residual value of minus infinity; here refused', () => {
    const method = { kind: 'linear', amount: 'amount', life: 'life', from: 2030 }
    const rest = effect('residualValue', 'rest', { side: 'cost', at: 2033, method })
    expect(refused(rest, { amount: figure(100, 'EUR'), life: figure(0, 'year') })).toEqual(['valueOutOfRange'])
  })

  it('greenbook 2026: a figure without its edition; here every key figure has one', () => {
    for (const { edition, id } of keyFigures) expect(edition, id).not.toBe('')
  })
})
