import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { Workshop } from '../../src/comparison/workshop.js'
import { effect } from '../comparison/scenario.js'
import { golden } from './golden.js'
import { byYear, figure, flatStudy, made, rowOf, spent, yearly, yearlyCost, yearSeries } from './scenarios.js'

/*
 * Published cases written in the scenario language and appraised whole, where `appraisals.test.ts` and others compute the
 * same cases with the plain functions. Years without a calendar year in the source begin in 2000. Amounts of any currency
 * count as euro.
 */

describe('whole projects as scenarios', () => {
  const lane = golden<{
    rate: number
    construction_costs: readonly number[]
    annual_operating_cost: number
    annual_benefits: readonly number[]
  }>('prj-01-cal-bc-sketch-hov-lane')
  it(`costs and benefits by year: ${lane.source}, results sheet`, async () => {
    const { rate, construction_costs, annual_operating_cost, annual_benefits } = lane.inputs
    const [building, benefits] = [
      yearSeries('building', 2000, construction_costs),
      yearSeries('benefits', 2006, annual_benefits),
    ]
    const row = await rowOf(
      flatStudy({
        rate,
        years: [2000, 2025],
        opening: 2006,
        operation: 20,
        assumptions: {
          ...building.assumptions,
          ...benefits.assumptions,
          once: figure(1, '1'),
          running: figure(annual_operating_cost, 'EUR/year'),
        },
        effects: [
          yearlyCost('building', 'building', {
            role: 'capital',
            phases: [{ from: 2000, through: 2005, factor: 'once' }],
          }),
          yearlyCost('running', 'running'),
          yearly('benefits', 'benefits'),
        ],
        more: { series: { ...building.series, ...benefits.series } },
      }),
    )
    lane.expectClose(row.costs.value / 1e6, 'life_cycle_cost_million')
    lane.expectClose(row.benefits.value / 1e6, 'benefits_million')
    lane.expectClose(row.netPresentValue.value / 1e6, 'npv_million')
    lane.expectClose(row.benefitCostRatio.value, 'bcr')
    expect(row.internalRatesOfReturn.kind).toBe('unique')
    lane.expectClose(row.internalRatesOfReturn.rates[0], 'irr')
    // The workbook counts 6 years after opening; the time here is from the first flow, 6 years before benefits begin.
    expect(row.payback.kind === 'reached' && Math.ceil(row.payback.years) - 5).toBe(6)
  })

  it(`the same building costs as one amount with shares by year: ${lane.source}`, async () => {
    const { rate, construction_costs } = lane.inputs
    const total = construction_costs.reduce((sum, cost) => sum + cost, 0)
    // Shares of 139,661,000 that end within six decimals are not exact, so the last takes what is left.
    const shares = construction_costs.slice(0, -1).map((cost) => Number((cost / total).toFixed(9)))
    const last = Number((1 - shares.reduce((sum, share) => sum + share, 0)).toFixed(9))
    const investment = effect('investment', 'building', {
      side: 'cost',
      amount: 'total',
      spending: { shares: Object.fromEntries([...shares, last].map((share, i) => [2000 + i, String(share)])) },
    })
    const row = await rowOf(
      flatStudy({
        rate,
        years: [2000, 2025],
        opening: 2006,
        operation: 20,
        assumptions: { total: figure(total, 'EUR'), running: figure(10000, 'EUR/year') },
        effects: [investment, yearlyCost('running', 'running')],
      }),
    )
    // Published 136.65 million; shares of nine digits leave at most 139.661 × 6 × 5e-10 million.
    expect(Math.abs(row.costs.value / 1e6 - 136.65)).toBeLessThanOrEqual(0.0051)
    expect(Math.abs(row.costs.value / 1e6 - 136.65398901)).toBeLessThanOrEqual(1e-6)
  })

  type Meath = Record<
    | 'aadt'
    | 'hgv_share'
    | 'opening'
    | 'years'
    | 'base'
    | 'price_base'
    | 'rate'
    | 'occupancy'
    | 'growth_lv_to_2030'
    | 'growth_lv_after'
    | 'growth_hv_to_2030'
    | 'growth_hv_after'
    | 'vot_2019'
    | 'vot_growth_2020_2024'
    | 'vot_growth_after',
    number
  >
  const meath = golden<Meath>('prj-03-tii-meath-time-benefits')
  it(`growing traffic and value of time: ${meath.source}, README`, async () => {
    const { inputs } = meath
    const growth = (factor: number) => figure(Number((factor - 1).toFixed(6)), '1/year')
    const path = (label: string, base: number, through: readonly [number, number], rates: readonly string[]) => ({
      label,
      base,
      periods: through.map((year, i) => ({ through: year, rate: rates[i] })),
    })
    const traffic = (id: string, trips: string) =>
      effect('userBenefit', id, {
        existingTravellers: trips,
        newTravellers: 'none',
        timeGain: 'gain',
        valueOfTime: 'value',
        valueOfTimeGrowth: 'valueOfTime',
        volumeGrowth: id,
      })
    const study = flatStudy({
      rate: inputs.rate,
      years: [inputs.price_base, 2050],
      opening: inputs.opening,
      operation: inputs.years,
      assumptions: {
        lightToday: figure(inputs.aadt * (1 - inputs.hgv_share), 'vehicle/day'),
        heavyToday: figure(inputs.aadt * inputs.hgv_share, 'vehicle/day'),
        days: figure(365, 'day/year'),
        occupancy: figure(inputs.occupancy, 'trip/vehicle'),
        lightTrips: made({ product: ['lightToday', 'days', 'occupancy'] }),
        heavyTrips: made({ product: ['heavyToday', 'days', 'occupancy'] }),
        none: figure(0, 'trip/year'),
        // 8 km at 70 km/h before, 10 km at 100 km/h after.
        kmBefore: figure(8, 'km/trip'),
        speedBefore: figure(70, 'km/hour'),
        kmAfter: figure(10, 'km/trip'),
        speedAfter: figure(100, 'km/hour'),
        hoursBefore: made({ quotient: ['kmBefore', 'speedBefore'] }),
        hoursAfter: made({ quotient: ['kmAfter', 'speedAfter'] }),
        gain: made({ difference: ['hoursBefore', 'hoursAfter'] }),
        value: figure(inputs.vot_2019, 'EUR/hour'),
        light1: growth(inputs.growth_lv_to_2030),
        light2: growth(inputs.growth_lv_after),
        heavy1: growth(inputs.growth_hv_to_2030),
        heavy2: growth(inputs.growth_hv_after),
        value1: growth(inputs.vot_growth_2020_2024),
        value2: growth(inputs.vot_growth_after),
      },
      effects: [traffic('light', 'lightTrips'), traffic('heavy', 'heavyTrips')],
      more: {
        growthPaths: {
          light: path('light', inputs.base, [2030, 2050], ['light1', 'light2']),
          heavy: path('heavy', inputs.base, [2030, 2050], ['heavy1', 'heavy2']),
          valueOfTime: path('value of time', 2019, [2024, 2050], ['value1', 'value2']),
        },
      },
    })
    const row = await rowOf(study)
    meath.expectClose(row.benefits.value, 'time_benefits')
    const workshop = new Workshop(study, builtIn)
    const hours = workshop.reading.value(workshop.variant('laag', 'project').assumption('gain'))
    meath.expectClose(Number(hours) * 3600, 'hours_saved_seconds')
  })

  type Costs = Record<
    | 'estimate'
    | 'labour_share'
    | 'shadow_price_labour'
    | 'shadow_price_public_funds'
    | 'cpi_base'
    | 'cpi_estimate'
    | 'rate'
    | 'price_base',
    number
  > & { readonly profile: readonly (readonly [number, number])[] }
  const costs = golden<Costs>('prj-04-tii-shadow-priced-costs')
  it(`shadow prices, price base and phasing: ${costs.source}, README cost table`, async () => {
    const { inputs } = costs
    // The year of the estimate is not printed; the index of 106.0 belongs to it, whatever year that is.
    const study = flatStudy({
      rate: inputs.rate,
      years: [inputs.price_base, 2019],
      opening: 2019,
      operation: 1,
      assumptions: {
        estimate: { ...figure(inputs.estimate, 'EUR', 2016), convert: { priceIndex: 'cpi' } },
        one: figure(1, '1'),
        labourShare: figure(inputs.labour_share, '1'),
        labourPrice: figure(inputs.shadow_price_labour, '1'),
        notCounted: made({ difference: ['one', 'labourPrice'] }),
        lessLabour: made({ product: ['labourShare', 'notCounted'] }),
        counted: made({ difference: ['one', 'lessLabour'] }),
        cost: made({ product: ['estimate', 'counted'] }),
        marginalCost: figure(inputs.shadow_price_public_funds, '1'),
      },
      effects: [
        effect('investment', 'road', {
          side: 'cost',
          amount: 'cost',
          spending: { shares: Object.fromEntries(inputs.profile.map(([year, share]) => [year, String(share)])) },
        }),
        effect('publicFunds', 'funds', { side: 'cost', of: ['road'], marginalCost: 'marginalCost' }),
      ],
      more: {
        priceLevel: inputs.price_base,
        priceIndices: {
          cpi: {
            label: 'consumer prices',
            source: 'test',
            mark: 'quoted',
            values: { [inputs.price_base]: String(inputs.cpi_base), 2016: String(inputs.cpi_estimate) },
          },
        },
      },
    })
    costs.expectClose((await rowOf(study)).costs.value, 'total')
    const { road = {}, funds = {} } = await byYear(study)
    for (const [year] of inputs.profile)
      costs.expectClose(-(road[year] as number) - (funds[year] as number), `discounted/${year}`)
  })

  const flood = golden<Record<'damage_before' | 'damage_after' | 'cost' | 'rate' | 'years', number>>(
    'prj-06-fema-flood-house-eugene',
  )
  it(`avoided yearly damage: ${flood.source}, pp. 27-28`, async () => {
    const { damage_before, damage_after, cost, rate, years } = flood.inputs
    const row = await rowOf(
      flatStudy({
        rate,
        years: [2000, 2000 + years],
        opening: 2001,
        operation: years,
        assumptions: {
          before: figure(damage_before, 'EUR/year'),
          after: figure(damage_after, 'EUR/year'),
          avoided: made({ difference: ['before', 'after'] }),
          cost: figure(cost, 'EUR'),
        },
        effects: [spent('raising', 'cost', 2000), yearly('damage', 'avoided')],
      }),
    )
    flood.expectClose(row.benefits.value, 'pv')
    flood.expectClose(row.benefitCostRatio.value, 'bcr')
  })
})
