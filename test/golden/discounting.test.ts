import { describe, expect, it } from 'vitest'
import { discountFactor } from '../../src/appraisal/discounting/discount-factor.js'
import {
  certaintyEquivalentRates,
  harveyFactor,
  mazurFactor,
  ramseyRate,
} from '../../src/appraisal/discounting/discount-rate.js'
import { oneSchedule, t } from '../../src/appraisal/discounting/make-regime.js'
import type { DiscountRegime } from '../../src/appraisal/discounting/regime.js'
import type { Timing } from '../../src/appraisal/discounting/timing.js'
import { golden } from './golden.js'

const regimeOf = (...steps: readonly (readonly [number, string])[]): DiscountRegime =>
  oneSchedule(
    { id: 'test', label: t('test', 'test'), source: { id: 'test', title: 'test', mark: 'illustrative', url: '' } },
    ...steps,
  )
const flat = (rate: number): DiscountRegime => regimeOf([0, String(rate)])

/** The factor of so many years after the base year. */
const factorAfter = (
  regime: DiscountRegime | string,
  years: number,
  more: { category?: string; timing?: Timing } = {},
) => discountFactor(regime, { year: 2000 + years, from: 2000, ...more })

const annuity = (regime: DiscountRegime | string, n: number, first = 1, timing: Timing = 'wholeYears'): number =>
  Array.from({ length: n }, (_, i) => factorAfter(regime, first + i, { timing })).reduce(
    (sum, factor) => sum + factor,
    0,
  )

const presentValue = (regime: DiscountRegime | string, flows: readonly number[], timing: Timing = 'wholeYears') =>
  flows.reduce((sum, flow, i) => sum + flow * factorAfter(regime, i, { timing }), 0)

describe('Green Book: HM Treasury 2026, rates quoted from the TAG page on forthcoming changes, factors chained', () => {
  const { expectClose, expected } = golden('disc-01-uk-declining-schedules-2026')
  const { factor, annuity_standard } = expected as {
    factor: { standard: Record<string, number> }
    annuity_standard: Record<string, number>
  }

  it('the standard schedule at every kink, and its annuities', () => {
    for (const years of Object.keys(factor.standard))
      expectClose(factorAfter('ukGreenBook', Number(years)), `factor/standard/${years}`)
    for (const n of Object.keys(annuity_standard))
      expectClose(annuity('ukGreenBook', Number(n)), `annuity_standard/${n}`)
  })

  it('health and sensitivity: R package greenbook, run for the collection of peers § 4.1', () => {
    const health = { 30: 0.63976242990649, 60: 0.435533533292242, 100: 0.27540155558351, 300: 0.0586711565959758 }
    for (const [years, value] of Object.entries(health))
      expect(factorAfter('ukGreenBook', Number(years), { category: 'health' })).toBeCloseTo(value, 14)
    const sensitivity = { 30: 0.411986759515906, 60: 0.192429917364127, 100: 0.0774588281907892 }
    for (const [years, value] of Object.entries(sensitivity))
      expect(factorAfter('ukGreenBookSensitivity', Number(years))).toBeCloseTo(value, 14)
    expect(factorAfter('ukGreenBook', 60)).toBeCloseTo(0.14678198786952, 14)
    expect(factorAfter('ukGreenBook', 301)).toBeCloseTo(0.00138670041026179, 14)
  })

  it('the present value of 1,000 pounds in years 1 to 10: Green Book 2003, Annex 6', () => {
    const { expectClose: close } = golden('disc-05-green-book-1000-pounds')
    close(
      Array.from({ length: 10 }, (_, i) => 1000 * factorAfter('ukGreenBook', i + 1)),
      'pv',
    )
  })
})

describe('discount rates from a formula', () => {
  it('Ramsey: the Green Book’s 3.5 %, and 1.5 % for health, whose value grows with income', () => {
    const { inputs, expectClose } = golden<{ delta: number; catastrophe_risk_L: number; mu: number; growth: number }>(
      'disc-02-ramsey-stpr-uk',
    )
    const parts = { timePreference: inputs.delta, catastropheRisk: inputs.catastrophe_risk_L, elasticity: inputs.mu }
    expectClose(ramseyRate({ ...parts, growth: inputs.growth }), 'stpr')
    expectClose(ramseyRate({ ...parts, growth: 0 }), 'health_stpr')
  })

  it('Ramsey: the rates of eleven countries in Annex B of the guide of the European Commission, 2008', () => {
    const { inputs, expectClose } = golden<{ rows: Record<string, { p: number; e: number; g: number }> }>(
      'disc-03-eu-2008-sdr-table',
    )
    for (const [country, { p, e, g }] of Object.entries(inputs.rows)) {
      const rate = ramseyRate({ timePreference: p / 100, elasticity: e, growth: g / 100 })
      expectClose(100 * rate, `sdr_percent/${country}`)
    }
  })

  it('certainty-equivalent: ten equally likely rates of 1 to 10 %, Pearce, Groom, Hepburn, Koundouri 2003', () => {
    const { inputs, expectClose } = golden<{ rates: number[]; years: number[] }>(
      'disc-11-certainty-equivalent-ten-rates',
    )
    for (const { year, marginal } of certaintyEquivalentRates(inputs.rates, inputs.years))
      expectClose(100 * marginal, `marginal_rate_percent/${year}`)
    // The notes of the case: the average rate is another number, 5.07 % after ten years.
    const [ten] = certaintyEquivalentRates(inputs.rates, [10])
    expect(100 * (ten?.average ?? 0)).toBeCloseTo(5.07, 2)
    expect((1 + (ten?.average ?? 0)) ** -10).toBeCloseTo(ten?.factor ?? 0, 14)
  })

  it('exponential and Harvey: tests of the R package healthiar after a workbook of the University of Porto', () => {
    const { inputs, expectClose } = golden<{ rate: number; flows: number[] }>('disc-08-exponential-vs-hyperbolic')
    expectClose(
      inputs.flows.map((flow, i) => flow * factorAfter(flat(inputs.rate), i)),
      'exponential',
    )
    expectClose(
      inputs.flows.map((flow, i) => flow * harveyFactor(inputs.rate, i)),
      'hyperbolic_harvey',
    )
  })

  it('exponential, Harvey and Mazur: healthiar, 2,511,800,000 in ten years at 3 % (run for the collection of peers)', () => {
    const net = 19_800 * 541_000 - 8.2e9
    expect(net).toBe(2_511_800_000)
    expect(net * factorAfter(flat(0.03), 10)).toBeCloseTo(1_869_015_095.44, 2)
    expect(net * harveyFactor(0.03, 10)).toBeCloseTo(2_337_455_091, 0)
    expect(net * mazurFactor(0.03, 10)).toBeCloseTo(1_932_153_846, 0)
  })
})

describe('timing within the year', () => {
  it('end of year: OMB Circular A-94 (November 2023), Appendix B; its first year is already discounted once', () => {
    const { inputs, expectClose } = golden<{ costs: number[]; benefits: number[] }>('disc-06-omb-a94-2023-appendix-b')
    const net = inputs.benefits.map((benefit, i) => benefit - (inputs.costs[i] as number))
    expectClose(presentValue('us2023', inputs.costs, 'endOfYear'), 'pvc')
    expectClose(presentValue('us2023', inputs.benefits, 'endOfYear'), 'pvb')
    expectClose(presentValue('us2023', net, 'endOfYear'), 'npv')
    // With a flat rate the middle of the year is half a year earlier: 61.546082… × 1.031^½.
    expect(presentValue('us2023', net, 'midYear')).toBeCloseTo(61.5460822074 * Math.sqrt(1.031), 9)
  })

  it.each([
    ['nl2020', 'low', 50.5162, 49.7206],
    ['nl2020', 'standard', 40.5337, 39.6417],
    ['nl2020', 'high', 33.4482, 32.5055],
    ['nl2015', 'standard', 32.5469, 31.5989],
    ['nl2015', 'physical', 22.9376, 21.9499],
  ] as const)(
    '%s, %s: 100 years from the base year at the start and at the end (Dutch guidance § 2.4)',
    (regime, category, begin, end) => {
      const total = (timing: Timing) =>
        Array.from({ length: 100 }, (_, i) => factorAfter(regime, i, { category, timing })).reduce(
          (sum, each) => sum + each,
          0,
        )
      expect(total('startOfYear')).toBeCloseTo(begin, 4)
      expect(total('wholeYears')).toBe(total('startOfYear'))
      expect(total('endOfYear')).toBeCloseTo(end, 4)
    },
  )

  it('the end of a year is the start of the next, also where a rate changes: 36.6342 for nl2025 over 100 years', () => {
    expect(annuity('nl2025', 100, 0, 'endOfYear')).toBeCloseTo(36.6342, 4)
  })
})

describe('flat rates', () => {
  it('present value coefficients at 7 %: FEMA 2003', () => {
    const { inputs, expectClose } = golden<{ years: number[] }>('disc-17-fema-present-value-coefficients')
    for (const n of inputs.years) expectClose(annuity('us1992', n), `coefficient/${n}`)
  })

  it('a benefit in ten years against yearly costs: Wikibooks, Fundamentals of Transportation (its problem page prints 500,000)', () => {
    const { inputs, expectClose } = golden<{
      rate: number
      years: number
      benefit_at_end: number
      annual_cost: number
    }>('disc-14-wikibooks-guide-wire')
    expectClose(inputs.benefit_at_end * factorAfter(flat(inputs.rate), inputs.years), 'pv_benefit')
    expectClose(inputs.annual_cost * annuity(flat(inputs.rate), inputs.years), 'pv_cost')
  })

  it('single amounts, discounted, grown and deflated: tests of the R package healthiar', () => {
    const { inputs, expectClose } = golden<{
      a: { amount: number; rate: number; years: number }
      b: { amount: number; growth: number; years: number }
      c: { amount: number; rate: number; inflation: number }
    }>('disc-09-single-future-amount')
    const { a, b, c } = inputs
    expectClose(a.amount * factorAfter(flat(a.rate), a.years), 'a')
    // What is five years before the year discounted to has grown.
    expectClose(b.amount * factorAfter(flat(b.growth), -b.years), 'b')
    expectClose((c.amount / (1 + c.inflation)) * factorAfter(flat(c.rate), 1), 'c')
  })

  it('capital recovery: 4 % over 30 years, 2.25 % over 60 (peers § 4.1)', () => {
    expect(1 / annuity(flat(0.04), 30)).toBeCloseTo(0.0578300991337, 12)
    expect(1 / annuity('nl2020', 60)).toBeCloseTo(0.0305353274824, 12)
  })
})

describe('the meaning of a rate that changes over time', () => {
  it('the trap of TII 6.11 as a public R package applies it: the spot rate to the full power rises at the kink', () => {
    const { expectClose } = golden('disc-10-spot-power-trap-ireland')
    const tii = regimeOf([0, '0.04'], [30, '0.035'])
    const factor = (year: number) => discountFactor(tii, { year, from: 2011, origin: 2020 })
    expectClose(1.04 ** -39, 'spot_power/2050')
    expectClose(1.035 ** -40, 'spot_power/2051')
    expect(1.035 ** -40).toBeGreaterThan(1.04 ** -39)
    expectClose(factor(2050), 'spot_power/2050')
    expect(factor(2051)).toBeCloseTo(1.04 ** -39 / 1.035, 14)
    expect(factor(2080)).toBeCloseTo(1.04 ** -39 * 1.035 ** -30, 14)
  })

  it('peers § 4.1: 21.9073 when year t takes rate t, as here; 20.0908 with spot rates, 24.2987 with the rate of the year before', () => {
    const flows = [-100, 50, 40, 30, 20]
    const rates = [0.05, 0.06, 0.07, 0.08, 0.09]
    const steps = (shift: number) => [0, 1, 2, 3].map((years) => [years, String(rates[years + shift])] as const)
    expect(presentValue(regimeOf(...steps(1)), flows)).toBeCloseTo(21.9072864649, 9)
    expect(presentValue(regimeOf(...steps(0)), flows)).toBeCloseTo(24.2986611234, 9)
    const spot = flows.reduce((sum, flow, i) => sum + flow * (1 + (rates[i] as number)) ** -i, 0)
    expect(spot).toBeCloseTo(20.0908319036, 9)
  })

  it('peers § 4.1: 3 % for three years and 2 % after, 100 in year 4, is 89.7197705248', () => {
    expect(100 * factorAfter(regimeOf([0, '0.03'], [3, '0.02']), 4)).toBeCloseTo(89.7197705248, 9)
    // With the rate of the year before it would be 100 / (1.03² · 1.02²) = 90.5993761182; the collection prints
    // 90.5993763782, which its own formula does not give in the seventh decimal.
    expect(100 * factorAfter(regimeOf([0, '0.03'], [2, '0.02']), 4)).toBeCloseTo(100 / (1.0609 * 1.0404), 9)
  })
})
