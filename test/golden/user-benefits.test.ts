import { describe, expect, it } from 'vitest'
import { volumeByArcElasticity } from '../../src/appraisal/indicators/arc-elasticity.js'
import {
  consumerSurplus,
  costRecoveringPrice,
  highestRevenue,
  linearDemandVolume,
} from '../../src/appraisal/indicators/linear-demand.js'
import { annuityFactor, ruleOfHalf } from '../../src/functions/index.js'
import { log64 } from '../../src/quantity/index.js'
import { golden } from './golden.js'

describe('user benefits against published figures', () => {
  const road = golden<Record<'max_volume' | 'choke_price' | 'price_before' | 'price_after' | 'days', number>>(
    'usr-01-garber-hoel-rural-road',
  )
  it(`rule of half on straight demand: ${road.source}, chapter 13`, () => {
    const { max_volume, choke_price, price_before, price_after, days } = road.inputs
    const demand = { volume: max_volume, chokePrice: choke_price }
    const [before, after] = [linearDemandVolume(demand, price_before), linearDemandVolume(demand, price_after)]
    road.expectClose(before, 'volume_before')
    road.expectClose(after, 'volume_after')
    // The answer rounds volumes to whole vehicles before it goes on: 167 and 250.
    const cost = [price_before, price_after]
    const daily = ruleOfHalf({ trips: [Math.round(before), Math.round(after)], cost })
    road.expectClose(daily, 'daily')
    // 52.125 a day is 19,025.625 a year; the published 19,027.45 is 365 × 52.13, the day rounded to cents first.
    expect(daily * days).toBeCloseTo(19025.625, 9)
    road.expectClose((Math.round(daily * 100 + 1e-9) / 100) * days, 'yearly')
    // Full gain for new traffic too is the wrong method, and exceeds the rule of half.
    const full = ruleOfHalf({ trips: [Math.round(after), Math.round(after)], cost }) * days
    road.expectClose(full, 'yearly_all_at_full_gain')
    expect(full).toBeGreaterThan(daily * days)
    // Without rounding the year is 19,010.42, and the rule of half is the difference in surplus exactly.
    const exactly = ruleOfHalf({ trips: [before, after], cost })
    expect(exactly * days).toBeCloseTo(19010.4166667, 6)
    expect(consumerSurplus(demand, price_after) - consumerSurplus(demand, price_before)).toBeCloseTo(exactly, 10)
  })

  const fare = golden<Record<'q0' | 'p0' | 'p1' | 'elasticity', number>>('usr-03-arc-elasticity-fare')
  it(`arc elasticity: ${fare.source}, question 976965`, () => {
    const { q0, p0, p1, elasticity } = fare.inputs
    const q1 = volumeByArcElasticity({ volume: q0, price: [p0, p1], elasticity })
    fare.expectClose(q1, 'q1')
    // And back to where it came from.
    expect(volumeByArcElasticity({ volume: q1, price: [p1, p0], elasticity })).toBeCloseTo(q0, 6)
  })

  const bridge = golden<{ a: number; b: number; tolls: readonly number[]; cost_1: number; cost_2: number }>(
    'usr-04-bridge-toll-surplus',
  )
  it(`a free bridge can be worth it where no toll pays for it: ${bridge.source}`, () => {
    const { a, b, tolls, cost_1, cost_2 } = bridge.inputs
    const demand = { volume: a, chokePrice: a / b }
    for (const toll of tolls) bridge.expectClose(consumerSurplus(demand, toll), `cs/${toll}`)
    const breakEven = costRecoveringPrice(demand, cost_1)
    bridge.expectClose(breakEven, 'break_even_toll')
    bridge.expectClose(consumerSurplus(demand, breakEven ?? 0), 'cs_at_break_even')
    bridge.expectClose(highestRevenue(demand), 'max_revenue')
    bridge.expectClose(costRecoveringPrice(demand, cost_2) !== null, 'large_bridge_covered_by_toll')
    bridge.expectClose(consumerSurplus(demand, 0) - cost_2, 'net_benefit_free_large')
  })

  const airport = golden<Record<'yen_per_log' | 'q0' | 'q1' | 'f0' | 'f1' | 'rate' | 'years', number>>(
    'usr-06-mlit-airport-frequency',
  )
  it(`frequency in the logarithm of generalised cost: ${airport.source}, equation 5.8`, () => {
    const { yen_per_log, q0, q1, f0, f1, rate, years } = airport.inputs
    const cost = [-yen_per_log * log64(f0), -yen_per_log * log64(f1)]
    airport.expectClose(ruleOfHalf({ trips: [q0, q1], cost }), 'user_benefit')
    airport.expectClose(annuityFactor(rate, years), 'annuity')
  })

  type Pair = readonly [number, number]
  type Group = Record<'initial' | 'shifters' | 'gain' | 'road_remaining' | 'road_gain', Pair>
  const guide = golden<Record<'passengers' | 'freight', Group>>('prj-07-eu-guide-2008-rail-surplus')
  it(`existing users, modal shift and decongestion: ${guide.source}, table 4.17, p. 147`, () => {
    for (const kind of ['passengers', 'freight'] as const) {
      const { initial, shifters, gain, road_remaining, road_gain } = guide.inputs[kind]
      const both = (trips: (year: 0 | 1) => Pair, by: Pair): Pair =>
        [0, 1].map((year) =>
          ruleOfHalf({ trips: trips(year as 0 | 1), cost: [by[year as 0 | 1], 0] }),
        ) as unknown as Pair
      const existing = both((year) => [initial[year], initial[year]], gain)
      const shifted = both((year) => [0, shifters[year]], gain)
      const rail = both((year) => [initial[year], initial[year] + shifters[year]], gain)
      const road = both((year) => [road_remaining[year], road_remaining[year]], road_gain)
      guide.expectClose(existing, `${kind}/initial`)
      guide.expectClose(shifted, `${kind}/shifters`)
      guide.expectClose(rail, `${kind}/rail_total`)
      guide.expectClose(road, `${kind}/road`)
      guide.expectClose([rail[0] + road[0], rail[1] + road[1]], `${kind}/total`)
    }
  })
})

describe('user benefits against peers.md § 4.4', () => {
  it('HELMET rule of half by relation: existing −600 and 80, new and lost −20 and 10, together −530', () => {
    // Minus is a saving there: cost after minus before, times trips. Columns of [[100,50],[80,20]] → [[120,40],[80,30]],
    // cost [[10,20],[30,5]] → [[8,22],[25,5]].
    const [before, after] = [
      [100, 50, 80, 20],
      [120, 40, 80, 30],
    ] as const
    const [c0, c1] = [
      [10, 20, 30, 5],
      [8, 22, 25, 5],
    ] as const
    const column = (of: (cell: number) => number, which: 0 | 1) => of(which) + of(which + 2)
    const benefit = (cell: number) =>
      -ruleOfHalf({
        trips: [before[cell] as number, after[cell] as number],
        cost: [c0[cell] as number, c1[cell] as number],
      })
    // Existing travellers are those before and after: the smaller of the two numbers.
    const existing = (cell: number) => {
      const staying = Math.min(before[cell] as number, after[cell] as number)
      return -ruleOfHalf({ trips: [staying, staying], cost: [c0[cell] as number, c1[cell] as number] })
    }
    const plain = [column(benefit, 0), column(benefit, 1)]
    expect(plain).toEqual([-620, 90])
    expect(plain[0]! + plain[1]!).toBe(-530)
    expect([column(existing, 0), column(existing, 1)]).toEqual([-600, 80])
    expect([plain[0]! + 600, plain[1]! - 80]).toEqual([-20, 10])
    // Revenue change: cost as fares, q1 c1 − q0 c0 by column.
    const revenue = (cell: number) =>
      (after[cell] as number) * (c1[cell] as number) - (before[cell] as number) * (c0[cell] as number)
    // Published −440 and −70: 960 + 2000 − 1000 − 2400 = −440; 880 + 150 − 1000 − 100 = −70.
    expect([column(revenue, 0), column(revenue, 1)]).toEqual([-440, -70])
  })
})
