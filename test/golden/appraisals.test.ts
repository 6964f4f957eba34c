import { describe, expect, it } from 'vitest'
import { harveyFactor, mazurFactor } from '../../src/appraisal/discounting/discount-rate.js'
import { costEffectiveness } from '../../src/appraisal/indicators/cost-effectiveness.js'
import { expectedAnnualDamage } from '../../src/appraisal/indicators/expected-annual-damage.js'
import { linearGrowth } from '../../src/appraisal/indicators/linear-growth.js'
import { agreesWithinRounding, roundedSum } from '../../src/appraisal/indicators/rounding-bounds.js'
import { annuityFactor, equivalentAnnualValue, irr, npv, payback, presentValue } from '../../src/functions/index.js'
import {
  add,
  constant,
  given,
  multiply,
  one,
  type Quantity,
  runningProduct,
  yearAxis,
} from '../../src/quantity/index.js'
import { decimalReading } from '../../src/reading/decimal.js'
import { golden } from './golden.js'

const zeros = (count: number): number[] => Array<number>(count).fill(0)

describe('whole appraisals against published figures', () => {
  const lane = golden<{
    rate: number
    construction_costs: readonly number[]
    annual_operating_cost: number
    annual_benefits: readonly number[]
    first_operation_year_exponent: number
  }>('prj-01-cal-bc-sketch-hov-lane')
  it(`yearly streams to cost, benefit, ratio and rate: ${lane.source}, results sheet`, () => {
    const { rate, construction_costs, annual_operating_cost, annual_benefits, first_operation_year_exponent } =
      lane.inputs
    expect(construction_costs).toHaveLength(first_operation_year_exponent)
    const costs = [...construction_costs, ...annual_benefits.map(() => annual_operating_cost)]
    const benefits = [...zeros(first_operation_year_exponent), ...annual_benefits]
    const [cost, benefit] = [npv(rate, costs) / 1e6, npv(rate, benefits) / 1e6]
    const flows = benefits.map((gain, t) => gain - (costs[t] ?? 0))
    lane.expectClose(cost, 'life_cycle_cost_million')
    lane.expectClose(benefit, 'benefits_million')
    lane.expectClose(npv(rate, flows) / 1e6, 'npv_million')
    lane.expectClose(benefit / cost, 'bcr')
    lane.expectClose(irr(flows).rates[0], 'irr')
    // The workbook: paid back 6 years after opening. Benefits from the year of opening (t = 6) on pay all back in it.
    const time = payback(flows)
    if (time.kind !== 'reached') throw new Error('expected a payback time')
    // Balances, million: −149.7 at t = 5; 25.2, 25.8, 26.4, 27.0, 27.6 in t = 6 … 10 leave −17.5; t = 11 brings 28.3.
    expect(Math.ceil(time.years) - (first_operation_year_exponent - 1)).toBe(6)
  })

  type Meath = Record<
    | 'base'
    | 'aadt'
    | 'hgv_share'
    | 'opening'
    | 'years'
    | 'price_base'
    | 'rate'
    | 'hours_saved'
    | 'growth_lv_to_2030'
    | 'growth_lv_after'
    | 'growth_hv_to_2030'
    | 'growth_hv_after'
    | 'vot_2019'
    | 'vot_growth_2020_2024'
    | 'vot_growth_after'
    | 'occupancy',
    number
  >
  const meath = golden<Meath>('prj-03-tii-meath-time-benefits')
  it(`growing traffic and value of time: ${meath.source}, README`, () => {
    const inputs = meath.inputs
    // 8 km at 70 km/h before, 10 km at 100 km/h after.
    const saved = 8 / 70 - 10 / 100
    meath.expectClose(saved * 3600, 'hours_saved_seconds')
    expect(saved).toBeCloseTo(inputs.hours_saved, 12)
    const years = yearAxis(inputs.base, inputs.opening + inputs.years - 1)
    const index = (growth: (year: number) => number): Quantity<'year'> =>
      runningProduct(
        given({ label: 'growth', axes: [years], values: years.members.map((year) => growth(Number(year))), unit: one }),
      )
    const grown = (to2030: number, after: number) =>
      index((year) => (year === inputs.base || year > 2050 ? 1 : year <= 2030 ? to2030 : after))
    const yearly = inputs.aadt * 365
    const light = multiply(
      constant(yearly * (1 - inputs.hgv_share)),
      grown(inputs.growth_lv_to_2030, inputs.growth_lv_after),
    )
    const heavy = multiply(constant(yearly * inputs.hgv_share), grown(inputs.growth_hv_to_2030, inputs.growth_hv_after))
    const traffic = add(light, heavy)
    const vehicles = decimalReading().table(traffic).values.map(Number)
    const at = (year: number) => vehicles[year - inputs.base]
    meath.expectClose(at(2019), 'traffic/2019')
    // peers.md § 4.4: 6570000 in 2016; 8038626.178 in 2030; 8083048.227 in 2031.
    expect(at(2016)).toBeCloseTo(6570000, 3)
    expect(at(2030)).toBeCloseTo(8038626.178, 3)
    expect(at(2031)).toBeCloseTo(8083048.227, 3)
    const value = multiply(
      constant(inputs.vot_2019),
      index((year) => (year <= 2019 ? 1 : year <= 2024 ? inputs.vot_growth_2020_2024 : inputs.vot_growth_after)),
    )
    const benefits = decimalReading()
      .table(multiply(multiply(traffic, value), constant(saved * inputs.occupancy)))
      .values.map(Number)
    // Discounted to the price base of 2011, five years before the first year of the series.
    const flows = [
      ...zeros(inputs.base - inputs.price_base),
      ...benefits.map((flow, i) => (inputs.base + i >= inputs.opening ? flow : 0)),
    ]
    meath.expectClose(npv(inputs.rate, flows), 'time_benefits')
  })

  const costs = golden<{
    estimate: number
    labour_share: number
    shadow_price_labour: number
    shadow_price_public_funds: number
    cpi_base: number
    cpi_estimate: number
    rate: number
    price_base: number
    profile: readonly (readonly [number, number])[]
  }>('prj-04-tii-shadow-priced-costs')
  it(`shadow prices, price base and phasing of costs: ${costs.source}, README cost table`, () => {
    const inputs = costs.inputs
    const labour = 1 - inputs.labour_share * (1 - inputs.shadow_price_labour)
    const price = inputs.cpi_base / inputs.cpi_estimate
    const amount = inputs.estimate * labour * price * inputs.shadow_price_public_funds
    const present = inputs.profile.map(([year, share]) => {
      const value = presentValue(inputs.rate, { years: year - inputs.price_base, final: amount * share })
      costs.expectClose(value, `discounted/${year}`)
      return value
    })
    costs.expectClose(
      present.reduce((sum, value) => sum + value, 0),
      'total',
    )
  })

  const flood = golden<Record<'damage_before' | 'damage_after' | 'cost' | 'rate' | 'years', number>>(
    'prj-06-fema-flood-house-eugene',
  )
  it(`avoided yearly damage: ${flood.source}, pp. 27-28`, () => {
    const { damage_before, damage_after, cost, rate, years } = flood.inputs
    const yearly = damage_before - damage_after
    flood.expectClose(yearly, 'annual_benefit')
    flood.expectClose(presentValue(rate, { years, yearly }), 'pv')
    flood.expectClose(presentValue(rate, { years, yearly }) / cost, 'bcr')
  })
})

describe('Dutch appraisals', () => {
  const zuidas = golden<{
    extra_cost: number
    land_proceeds: number
    external_effects: number
    rounding_of_components: Record<'extra_cost' | 'land_proceeds' | 'external_effects', number>
  }>('nl-02-zuidas-2006-rounded-components')
  it(`rounded parts add up within their rounding: ${zuidas.source}, summary, step 2`, () => {
    const { extra_cost, land_proceeds, external_effects, rounding_of_components: rounding } = zuidas.inputs
    const parts = [
      { value: -extra_cost, rounding: rounding.extra_cost },
      { value: land_proceeds, rounding: rounding.land_proceeds },
      { value: external_effects, rounding: rounding.external_effects },
    ]
    // The printed parts add up to −140 ± 105; the printed balance of −80 lies within.
    expect(roundedSum(parts)).toEqual({ value: -140, rounding: 105 })
    const printed = { value: (zuidas.expected as { balance: number }).balance, rounding: 5 }
    expect(agreesWithinRounding(parts, printed)).toBe(true)
    expect(agreesWithinRounding(parts, { value: -20, rounding: 5 })).toBe(false)
  })

  const locks = golden<{
    direct_benefits_best: number
    cost: readonly [number, number]
    balance_best: number
  }>('nl-03-ijmuiden-2001-direct-against-indirect')
  it(`direct effects alone do not pay: ${locks.source}, summary`, () => {
    const { direct_benefits_best: direct, cost, balance_best: balance } = locks.inputs
    const [low, high] = cost
    locks.expectClose([direct / high, direct / low], 'ratio_direct_only_best')
    locks.expectClose([npv(0, [-high, direct]), npv(0, [-low, direct])], 'balance_direct_only_best')
    locks.expectClose([balance + low, balance + high], 'implied_total_benefits_best')
    const multiple = [low, high].map((each) => (balance + each - direct) / direct)
    locks.expectClose(multiple, 'implied_indirect_multiple')
  })

  const rail = golden<{
    rate: number
    irr_range: readonly [number, number]
    npv_range_billion: readonly [number, number]
    period: readonly [number, number]
  }>('nl-05-zuiderzeelijn-2006-irr-and-npv-agree')
  it(`internal rate and balance agree in sign: ${rail.source}`, () => {
    const { rate, irr_range, npv_range_billion, period } = rail.inputs
    const [low, high] = irr_range
    // One internal rate above the discount rate goes with a balance above zero.
    const signByInternalRate = (internal: number, discount: number): number => Math.sign(internal - discount)
    rail.expectClose(signByInternalRate(low, rate), 'sign_low')
    rail.expectClose(signByInternalRate(high, rate), 'sign_high')
    expect(Math.sign(npv_range_billion[0])).toBe(signByInternalRate(low, rate))
    expect(Math.sign(npv_range_billion[1])).toBe(signByInternalRate(high, rate))
    // The same for a stream of that period made to have each rate: 1 now, an equal amount in each later year.
    const years = period[1] - period[0]
    for (const internal of irr_range) {
      const flows = [-1, ...Array<number>(years).fill(1 / annuityFactor(internal, years))]
      expect(irr(flows).rates[0]).toBeCloseTo(internal, 10)
      const value = npv(rate, flows)
      expect(Math.abs(value) < 1e-12 ? 0 : Math.sign(value)).toBe(signByInternalRate(internal, rate))
    }
  })
})

describe('risk', () => {
  type Row = { base: number; future: number; future_year: number; rate: number }
  const damage = golden<{ base_year: number; years: number; rows: readonly Row[] }>(
    'rsk-01-hec-fda-equivalent-annual-damage',
  )
  it(`damage that grows and then stays, as an equal yearly amount: ${damage.source}, AlternativeTest.cs`, () => {
    const { base_year, years, rows } = damage.inputs
    const equivalents = rows.map(({ base, future, future_year, rate }) => {
      const yearly = linearGrowth({ base, future, baseYear: base_year, futureYear: future_year }, years)
      return equivalentAnnualValue(rate, [0, ...yearly])
    })
    damage.expectClose(equivalents, 'equivalent_annual')
  })

  const flood = golden<{
    return_periods: readonly number[]
    damages: readonly number[]
    single: { return_period: number; damage: number }
  }>('rsk-03-delft-fiat-expected-annual-damage')
  it(`expected yearly damage from return periods: ${flood.source}, risk module`, () => {
    const { return_periods, damages, single } = flood.inputs
    const points = return_periods.map((returnPeriod, i) => ({ returnPeriod, damage: damages[i] as number }))
    flood.expectClose(expectedAnnualDamage(points, 'logarithmic'), 'log_linear')
    flood.expectClose(expectedAnnualDamage(points.toReversed(), 'logarithmic'), 'log_linear')
    const one = [{ returnPeriod: single.return_period, damage: single.damage }]
    flood.expectClose(expectedAnnualDamage(one, 'logarithmic'), 'single')
    // The trapezium rule on probabilities, the unrounded figure of the file: another rule, another figure.
    expect(expectedAnnualDamage(points, 'linear')).toBeCloseTo(106.75, 10)
  })
})

describe('peers.md §§ 4.1, 4.4 and 4.7', () => {
  it('capital recovery: 4 % over 30 years 0.0578300991337; 2.25 % over 60 years 0.0305353274824', () => {
    expect(1 / annuityFactor(0.04, 30)).toBeCloseTo(0.0578300991337, 12)
    expect(1 / annuityFactor(0.0225, 60)).toBeCloseTo(0.0305353274824, 12)
  })

  it('healthiar: 50 × 20 less 100 in year 5 at 3 % → 776.3479059457, and 19,800 × 541,000 against 8.2e9 in year 10', () => {
    expect(presentValue(0.03, { years: 5, final: 50 * 20 - 100 })).toBeCloseTo(776.3479059457, 9)
    const [benefit, cost] = [19800 * 541000, 8.2e9]
    const later = (final: number) => presentValue(0.03, { years: 10, final })
    expect(benefit - cost).toBeCloseTo(2511800000, 2)
    expect(later(benefit - cost)).toBeCloseTo(1869015095.44, 2)
    expect(later(benefit) - cost).toBeCloseTo(-229414802.41, 2)
    expect(benefit - later(cost)).toBeCloseTo(4610229897.85, 2)
  })

  it('healthiar, hyperbolic: Harvey 2337455091, 1768290246, 3080964845; Mazur 1932153846, 39846154, 4404107692', () => {
    const [benefit, cost] = [19800 * 541000, 8.2e9]
    const both = (factor: number) => [(benefit - cost) * factor, benefit * factor - cost, benefit - cost * factor]
    const published = { harvey: [2337455091, 1768290246, 3080964845], mazur: [1932153846, 39846154, 4404107692] }
    const found = { harvey: both(harveyFactor(0.03, 10)), mazur: both(mazurFactor(0.03, 10)) }
    for (const key of ['harvey', 'mazur'] as const)
      published[key].forEach((wanted, i) => {
        expect(Math.abs((found[key][i] as number) - wanted)).toBeLessThanOrEqual(0.5)
      })
  })

  it('cban: one year at 4, 4 and 4.2 %: costs 44490.55…, benefits 47471.50…, ratio 1.067…, value 2980.94…', () => {
    const rates = [0.04, 0.04, 0.042]
    const total = (amounts: readonly number[]) =>
      amounts.reduce((sum, final, i) => sum + presentValue(rates[i] as number, { years: 1, final }), 0)
    const [costs, benefits] = [total([2500, 28000, 15800.5]), total([2600.95, 30600, 16200.5])]
    expect(costs).toBeCloseTo(44490.5507160781, 8)
    expect(benefits).toBeCloseTo(47471.4951830799, 8)
    expect(benefits / costs).toBeCloseTo(1.06700174349, 11)
    expect(benefits - costs).toBeCloseTo(2980.944467001, 8)
  })

  it('RA2CE: renewals and maintenance at 2.5 %, t = 0 … 19', () => {
    const flows = (of: (t: number) => number) =>
      npv(
        0.025,
        Array.from({ length: 20 }, (_, t) => of(t)),
      )
    // 1000 every 10 years and 200 every 3 in between, the clock starting again at a renewal: t = 0, 10; 3, 6, 9, 13, …
    const restarting = flows((t) => (t % 10 === 0 ? 1000 : (t % 10) % 3 === 0 ? 200 : 0))
    expect(restarting).toBeCloseTo(2704.4379345727, 9)
    // The clock not starting again: maintenance in 3, 6, 9, 12, 15, 18.
    const steady = flows((t) => (t % 10 === 0 ? 1000 : 0) + (t > 0 && t % 3 === 0 ? 200 : 0))
    expect(steady).toBeCloseTo(2714.5607997006, 9)
    expect(flows((t) => (t === 0 ? 5000 : t % 3 === 0 ? 50 : 0))).toBeCloseTo(5233.3405994937, 9)
    expect(flows(() => 1100)).toBeCloseTo(17576.7804770668, 9)
    expect(flows((t) => (t === 0 ? 1000 : 0))).toBe(1000)
    expect(flows((t) => (t % 8 === 0 ? 1000 : (t % 8) % 2 === 0 ? 100 : 0))).toBeCloseTo(3053.742434197, 9)
    // Published for the rounded 2704.4379 per unit: × 2.4 × 10 links 64906.510430, of which 0.4 exposed 25962.604172.
    expect(restarting * 24).toBeCloseTo(64906.51043, 5)
    expect(restarting * 24 * 0.4).toBeCloseTo(25962.604172, 5)
    expect(flows((t) => 0.01 + 0.0001 * t)).toBeCloseTo(0.1736622615, 10)
    expect(flows((t) => 0.01 + 0.001 * t)).toBeCloseTo(0.298522394, 10)
  })

  it('CLIMADA: 23 equal yearly risks at 2 % from year 0, a ramp over 13 years at 2.5 %, one measure', () => {
    const risk = 6.512201157564418e9
    const level = (yearly: number) => npv(0.02, Array<number>(23).fill(yearly))
    expect(level(risk) / 1.215049630691397e11).toBeCloseTo(1, 12)
    // One measure of 1311768360.85: the risk falls to 4850407096.28 in each of the 23 years.
    const benefit = level(6512201157.56 - 4850407096.28)
    expect(benefit / 3.100583368954e10).toBeCloseTo(1, 10)
    expect(costEffectiveness({ cost: 1311768360.85, units: benefit }).value).toBeCloseTo(0.0423071469, 10)
    // The same, growing in a straight line over those years to 59506659786.6 without and 48262311514.7 with it.
    const grown = (from: number, to: number) =>
      npv(0.02, linearGrowth({ base: from, future: to, baseYear: 2018, futureYear: 2040 }, 23))
    const later = grown(6512201157.56, 59506659786.6) - grown(4850407096.28, 48262311514.7)
    expect(later / 113345027690.81).toBeCloseTo(1, 10)
    expect(costEffectiveness({ cost: 1311768360.85, units: later }).value).toBeCloseTo(0.0115732325, 10)
    const ramp = (from: number, to: number) =>
      npv(0.025, linearGrowth({ base: from, future: to, baseYear: 0, futureYear: 12 }, 13))
    expect(ramp(0, 1000)).toBeCloseTo(5305.1269753, 6)
    expect(ramp(500, 1000)).toBeCloseTo(8281.4457868, 6)
  })
})
