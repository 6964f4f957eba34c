import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { compare } from '../../src/comparison/compare.js'
import { building, change, effect, figure, relocation, scenario } from '../comparison/scenario.js'

/*
 * The arithmetic check of the Lelylijn facts, § 4.1, with its simple conventions: t = year − 2022, value of time growing
 * 0.5 % a year from 2022 to 2060, ramp (year − 2038) / 20, operation 2038–2137, equal spending 2032–37 at 1.6 %, upkeep
 * at 1.6 %, benefits at 2.25 %, full gain for all travellers, no operator's result. Illustrative; not the example's row.
 */

interface Setting {
  readonly investment?: number
  readonly upkeep?: number
  readonly travellers?: number
  readonly minutes?: number
  readonly newShare?: number
  readonly benefitStream?: string
}

const study = ({
  investment = 7.5e9,
  upkeep = 125e6,
  travellers = 30000,
  minutes = 40,
  newShare = 0,
  benefitStream = 'travelTime',
}: Setting = {}) =>
  scenario({
    years: [2022, 2137],
    discountTo: 2022,
    assumptions: {
      opening: figure(2038, 'year'),
      operation: figure(100, 'year'),
      cost: figure(investment, 'EUR'),
      upkeep: figure(upkeep, 'EUR/year'),
      travellersPerYear: figure(travellers * 300, 'trip/year'),
      newShare: figure(newShare, '1'),
      one: figure(1, '1'),
      existingShare: { label: 'existing', difference: ['one', 'newShare'] },
      existing: { label: 'existing', product: ['travellersPerYear', 'existingShare'] },
      fresh: { label: 'new', product: ['travellersPerYear', 'newShare'] },
      minutes: figure(minutes, 'minute/trip'),
      perHour: figure(60, 'minute/hour'),
      gain: { label: 'gain', quotient: ['minutes', 'perHour'] },
      time: figure(13, 'EUR/hour'),
      growth: figure('0.005', '1/year'),
      elasticity: figure('0.038', '1'),
      jobs: figure(25000, 'job'),
      residents: figure(0, 'person'),
      ramp: figure(20, 'year'),
    },
    effects: [
      building('cost', 2032, 2037),
      effect('recurring', 'upkeep', { side: 'cost', stream: 'sunkMaintenance', amount: 'upkeep' }),
      effect('userBenefit', 'time', {
        stream: benefitStream,
        existingTravellers: 'existing',
        newTravellers: 'fresh',
        timeGain: 'gain',
        valueOfTime: 'time',
        valueOfTimeGrowth: 'index',
      }),
    ],
    more: {
      growthPaths: { index: { label: 'index', base: 2022, periods: [{ through: 2060, rate: 'growth' }] } },
      relocation: relocation('jobs'),
      alternatives: [10000, 25000, 75000].map((jobs) => ({
        id: `jobs${jobs}`,
        label: String(jobs),
        set: { jobs: change(jobs) },
      })),
      agglomeration: [
        { id: 'none', label: 'none', model: 'none', enters: 'balance' },
        {
          id: 'density',
          label: 'density',
          model: 'densityRelocation',
          enters: 'balance',
          parameters: { elasticity: 'elasticity' },
        },
        {
          id: 'bounded',
          label: 'Randstad at zero',
          model: 'densityRelocation',
          enters: 'balance',
          parameters: { elasticity: 'elasticity', counted: 'gainsOnly' },
        },
      ],
      comparison: {
        reference: {
          scenario: 'laag',
          alternative: 'jobs25000',
          discounting: 'nl2020',
          agglomeration: 'none',
          welfare: 'unweighted',
        },
      },
    },
  })

const rowsOf = async (setting: Setting = {}) => {
  const { rows } = await compare(study(setting), builtIn)
  return (agglomeration: string, jobs = 25000) => {
    const row = rows.find((each) => each.agglomeration === agglomeration && each.alternative === `jobs${jobs}`)
    if (!row) throw new Error('There is no such row.')
    return row
  }
}

/** The same by plain loops. */
const byHand = (jobs: number) => {
  const present = (flow: (year: number) => number, rate: number, from: number, through: number) => {
    let total = 0
    for (let year = from; year <= through; year++) total += flow(year) / (1 + rate) ** (year - 2022)
    return total
  }
  const ramp = (year: number) => Math.min(1, (year - 2038) / 20)
  const cost = present(() => 7.5e9 / 6, 0.016, 2032, 2037) + present(() => 125e6, 0.016, 2038, 2137)
  const time = present((year) => 30000 * 300 * (40 / 60) * 13 * 1.005 ** Math.min(year - 2022, 38), 0.0225, 2038, 2137)
  const north = present((year) => ramp(year) * 76490e6 * ((1 + jobs / 905800) ** 0.038 - 1), 0.0225, 2038, 2137)
  const randstad = present((year) => ramp(year) * 492877e6 * ((1 - jobs / 4837800) ** 0.038 - 1), 0.0225, 2038, 2137)
  return { cost, time, north, randstad }
}

describe('the arithmetic check of the Lelylijn facts § 4.1', () => {
  it('billions: cost 11.1 (6.2 + 4.9), time benefit 2.6', async () => {
    const row = (await rowsOf())('none')
    const of = (id: string) => (row.effects.find((each) => each.id === id)?.presentValue.value ?? 0) / 1e9
    expect(row.costs.value / 1e9).toBeCloseTo(11.1, 1)
    expect(of('building')).toBeCloseTo(-6.2, 1)
    expect(of('upkeep')).toBeCloseTo(-4.9, 1)
    expect(of('time.existing')).toBeCloseTo(2.6, 1)
  })

  it.each([
    [10000, 0.7, -0.9, 0.22, 0.24, 0.3],
    [25000, 1.7, -2.1, 0.2, 0.24, 0.39],
    [75000, 5.1, -6.4, 0.11, 0.24, 0.7],
  ])(
    '%d jobs moved: North %d, Randstad %d billion; ratio %d with the full model, %d without, %d bounded',
    async (jobs, north, randstad, full, none, bounded) => {
      const row = await rowsOf()
      const account = row('density', jobs).agglomerationAccount
      expect((account?.grossGains.value ?? 0) / 1e9).toBeCloseTo(north, 1)
      expect((account?.grossLosses.value ?? 0) / 1e9).toBeCloseTo(randstad, 1)
      expect(row('density', jobs).benefitCostRatio.value).toBeCloseTo(full, 2)
      expect(row('none', jobs).benefitCostRatio.value).toBeCloseTo(none, 2)
      expect(row('bounded', jobs).benefitCostRatio.value).toBeCloseTo(bounded, 2)
    },
  )

  it.each([10000, 25000, 75000])('agrees with plain loops to 1e-9 at %d jobs', async (jobs) => {
    const row = (await rowsOf())('density', jobs)
    const { cost, time, north, randstad } = byHand(jobs)
    const close = (actual: number | undefined, expected: number) =>
      expect(Math.abs((actual ?? 0) / expected - 1)).toBeLessThan(1e-9)
    close(row.costs.value, cost)
    close(row.agglomerationAccount?.grossGains.value, north)
    close(row.agglomerationAccount?.grossLosses.value, randstad)
    close(row.benefitCostRatio.value ?? 0, (time + north + randstad) / cost)
  })

  it.each([
    ['half of the travellers new', { newShare: 0.5 }, 0.177],
    ['21 % VAT on costs', { investment: 7.5e9 * 1.21, upkeep: 125e6 * 1.21 }, 0.195],
    ['benefits at 2.9 %', { benefitStream: 'bottleneckTravelTime' }, 0.175],
  ])('%s', async (_, setting, expected) => {
    expect((await rowsOf(setting))('none').benefitCostRatio.value).toBeCloseTo(expected, 3)
  })

  it('13.8 billion, 325 million upkeep, 33,500 a day, 45 minutes: 0.12 / 0.14 / 0.21', async () => {
    const row = await rowsOf({ investment: 13.8e9, upkeep: 325e6, travellers: 33500, minutes: 45 })
    expect(row('density').benefitCostRatio.value).toBeCloseTo(0.12, 2)
    expect(row('none').benefitCostRatio.value).toBeCloseTo(0.14, 2)
    expect(row('bounded').benefitCostRatio.value).toBeCloseTo(0.21, 2)
  })
})
