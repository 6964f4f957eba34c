import { describe, expect, it } from 'vitest'
import { effect } from '../comparison/scenario.js'
import { golden } from './golden.js'
import { byYear, figure, flatStudy, made, rowOf, yearly, yearlyCost, yearSeries } from './scenarios.js'

/* Published figures for kinds of effects, timing and checks, through the scenario language; see `scenarios.test.ts`. */

describe('user benefits as scenarios', () => {
  type Pair = readonly [number, number]
  type Group = Record<'initial' | 'shifters' | 'gain' | 'road_remaining' | 'road_gain', Pair>
  const guide = golden<Record<'passengers' | 'freight', Group>>('prj-07-eu-guide-2008-rail-surplus')
  it.each(['passengers', 'freight'] as const)(
    `initial users, shifters and decongestion, start and end year: ${guide.source}, table 4.17, p. 147: %s`,
    async (kind) => {
      const { initial, shifters, gain, road_remaining, road_gain } = guide.inputs[kind]
      const trips = { initial, shifters, road: road_remaining }
      const gains = { gain, roadGain: road_gain }
      const all = [
        ...Object.entries(trips).map(([name, values]) => yearSeries(name, 2000, values, 'trip/year')),
        // Gains are in euro per trip: an hour a trip, worth as many euro.
        ...Object.entries(gains).map(([name, values]) => yearSeries(name, 2000, values, 'EUR/hour')),
      ]
      const common = { newTravellers: 'none', timeGain: 'hour' }
      const study = flatStudy({
        rate: 0,
        years: [2000, 2001],
        opening: 2000,
        operation: 2,
        assumptions: {
          ...Object.assign({}, ...all.map(({ assumptions }) => assumptions)),
          none: figure(0, 'trip/year'),
          hour: figure(1, 'hour/trip'),
        },
        effects: [
          effect('userBenefit', 'rail', {
            ...common,
            existingTravellers: 'initial',
            shiftedTravellers: [{ id: 'road', label: 'from the road', travellers: 'shifters' }],
            valueOfTime: 'gain',
          }),
          effect('userBenefit', 'road', { ...common, existingTravellers: 'road', valueOfTime: 'roadGain' }),
        ],
        more: { series: Object.assign({}, ...all.map(({ series }) => series)) },
      })
      const lines = await byYear(study)
      const both = (...ids: readonly string[]) =>
        [2000, 2001].map((year) => ids.reduce((sum, id) => sum + (lines[id]?.[year] as number), 0))
      guide.expectClose(both('rail.existing'), `${kind}/initial`)
      guide.expectClose(both('rail.shifted.road'), `${kind}/shifters`)
      guide.expectClose(both('rail.existing', 'rail.shifted.road'), `${kind}/rail_total`)
      guide.expectClose(both('road.existing'), `${kind}/road`)
      guide.expectClose(both(...Object.keys(lines)), `${kind}/total`)
    },
  )

  const road = golden<Record<'max_volume' | 'choke_price' | 'price_before' | 'price_after' | 'days', number>>(
    'usr-01-garber-hoel-rural-road',
  )
  const ruralRoad = (volumes: Readonly<Record<string, unknown>>) =>
    flatStudy({
      rate: 0.04,
      years: [2000, 2000],
      opening: 2000,
      operation: 1,
      assumptions: {
        maximum: figure(road.inputs.max_volume, 'trip/day'),
        choke: figure(road.inputs.choke_price, 'EUR/hour'),
        before: figure(road.inputs.price_before, 'EUR/hour'),
        after: figure(road.inputs.price_after, 'EUR/hour'),
        one: figure(1, '1'),
        hour: figure(1, 'hour/trip'),
        days: figure(road.inputs.days, 'day/year'),
        gain: made({ difference: ['before', 'after'] }),
        ...volumes,
        newVolume: made({ difference: ['volumeAfter', 'volumeBefore'] }),
        existing: made({ product: ['volumeBefore', 'days'] }),
        induced: made({ product: ['newVolume', 'days'] }),
      },
      effects: [
        effect('userBenefit', 'drivers', {
          existingTravellers: 'existing',
          newTravellers: 'induced',
          timeGain: 'hour',
          valueOfTime: 'gain',
        }),
      ],
    })
  it(`rule of half on straight demand: ${road.source}, chapter 13`, async () => {
    // The answer rounds volumes to whole vehicles first.
    const { volume_before, volume_after } = road.expected as Record<'volume_before' | 'volume_after', number>
    const rounded = {
      volumeBefore: figure(volume_before, 'trip/day'),
      volumeAfter: figure(volume_after, 'trip/day'),
    }
    const row = await rowOf(ruralRoad(rounded))
    road.expectClose(row.benefits.value / road.inputs.days, 'daily')
    // 365 × 52.125 = 19,025.625; the published 19,027.45 is 365 × 52.13, the day rounded to cents first.
    expect(row.benefits.value).toBeCloseTo(19025.625, 9)
    // Full gain for new traffic too, the wrong method: all of them as existing travellers.
    const full = await rowOf(ruralRoad({ ...rounded, volumeBefore: rounded.volumeAfter }))
    road.expectClose(full.benefits.value, 'yearly_all_at_full_gain')
  })

  it(`the same with volumes from the demand line, 500 (1 − price / 1.50): ${road.source}`, async () => {
    const volume = (price: string) => ({
      [`${price}Share`]: made({ quotient: [price, 'choke'] }),
      [`${price}Left`]: made({ difference: ['one', `${price}Share`] }),
    })
    const row = await rowOf(
      ruralRoad({
        ...volume('before'),
        ...volume('after'),
        volumeBefore: made({ product: ['maximum', 'beforeLeft'] }),
        volumeAfter: made({ product: ['maximum', 'afterLeft'] }),
      }),
    )
    // Without rounding: 365 × ½ (166.67 + 250) × 0.25 = 19,010.4166667, the unrounded figure of the file.
    expect(row.benefits.value).toBeCloseTo(19010.4166667, 6)
  })
})

describe('timing and series as scenarios', () => {
  const circular = golden<{ rate: number; costs: readonly number[]; benefits: readonly number[] }>(
    'disc-06-omb-a94-2023-appendix-b',
  )
  const sample = (timing: string) => {
    const { rate, costs, benefits } = circular.inputs
    const [spending, gains] = [yearSeries('spending', 2000, costs), yearSeries('gains', 2000, benefits)]
    return rowOf(
      flatStudy({
        rate,
        years: [2000, 2009],
        opening: 2000,
        operation: costs.length,
        assumptions: { ...spending.assumptions, ...gains.assumptions },
        effects: [yearlyCost('spending', 'spending'), yearly('gains', 'gains')],
        more: { timing, series: { ...spending.series, ...gains.series } },
      }),
    )
  }
  it(`the first year already discounted once: ${circular.source}, Appendix B`, async () => {
    const row = await sample('endOfYear')
    circular.expectClose(row.costs.value, 'pvc')
    circular.expectClose(row.benefits.value, 'pvb')
    circular.expectClose(row.netPresentValue.value, 'npv')
    // In the middle of each year instead: the unrounded figure of the file.
    expect((await sample('midYear')).netPresentValue.value).toBeCloseTo(62.4927656802, 9)
  })

  type Damage = { base: number; future: number; future_year: number; rate: number }
  const damage = golden<{ base_year: number; years: number; rows: readonly Damage[] }>(
    'rsk-01-hec-fda-equivalent-annual-damage',
  )
  it(`damage that grows in a straight line and then stays, as a yearly amount: ${damage.source}, AlternativeTest.cs`, async () => {
    const { base_year, years, rows } = damage.inputs
    const equivalents: (number | null)[] = []
    for (const { base, future, future_year, rate } of rows) {
      const row = await rowOf(
        flatStudy({
          rate,
          years: [base_year, base_year + years - 1],
          opening: base_year,
          operation: years,
          assumptions: { base: figure(base, 'EUR/year'), future: figure(future, 'EUR/year') },
          effects: [yearly('damage', 'damage')],
          more: {
            // The value of the base year is at t = 1.
            timing: 'endOfYear',
            series: {
              damage: {
                label: 'damage',
                points: { [base_year]: 'base', [future_year]: 'future' },
                between: 'linear',
                before: 'refuse',
                after: 'constant',
              },
            },
          },
        }),
      )
      equivalents.push(row.indicators.equivalentAnnualValue.value)
    }
    damage.expectClose(equivalents, 'equivalent_annual')
  })
})
