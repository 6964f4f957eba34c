import { describe, expect, it } from 'vitest'
import { effect, figure, flowsOf, linesOf } from './flows.js'

/* Years 2028 … 2034; operation 2030 … 2033. Every expected figure is worked out beside it. */

describe('effects of transport, worked by hand', () => {
  it('shifted travellers gain half, as new ones do', () => {
    const lines = linesOf(
      [
        effect('userBenefit', 'time', {
          existingTravellers: 'existing',
          newTravellers: 'fresh',
          shiftedTravellers: [{ id: 'car', label: 'from the car', travellers: 'shifted' }],
          timeGain: 'gain',
          valueOfTime: 'value',
        }),
      ],
      {
        existing: figure(100, 'trip/year'),
        fresh: figure(20, 'trip/year'),
        shifted: figure(30, 'trip/year'),
        gain: figure('0.5', 'hour/trip'),
        value: figure(10, 'EUR/hour'),
      },
    )
    // Gain 0.5 × 10 = 5 a trip; existing 100 × 5, new 20 × 2.5, shifted 30 × 2.5.
    expect(lines['time.existing']).toEqual([0, 0, 500, 500, 500, 500, 0])
    expect(lines['time.new']).toEqual([0, 0, 50, 50, 50, 50, 0])
    expect(lines['time.shifted.car']).toEqual([0, 0, 75, 75, 75, 75, 0])
  })

  it('reliability and comfort', () => {
    const travellers = { existingTravellers: 'existing', newTravellers: 'fresh' }
    const assumptions = {
      existing: figure(100, 'trip/year'),
      fresh: figure(20, 'trip/year'),
      deviation: figure('0.1', 'hour/trip'),
      reliability: figure(6, 'EUR/hour'),
      duration: figure('0.5', 'hour/trip'),
      value: figure(10, 'EUR/hour'),
      markUp: figure('0.28', '1'),
    }
    const reliable = effect('reliability', 'reliable', {
      ...travellers,
      deviationGain: 'deviation',
      valueOfReliability: 'reliability',
    })
    // 100 × 0.1 × 6 = 60; half of 20 × 0.6 = 6.
    expect(linesOf([reliable], assumptions)).toEqual({
      'reliable.existing': [0, 0, 60, 60, 60, 60, 0],
      'reliable.new': [0, 0, 6, 6, 6, 6, 0],
    })
    const comfortable = effect('comfort', 'comfortable', {
      ...travellers,
      duration: 'duration',
      valueOfTime: 'value',
      markUpGain: 'markUp',
      years: { from: 2030, through: 2031 },
    })
    // 100 × 0.5 × 10 × 0.28 = 140; half of 20 × 1.4 = 14.
    expect(linesOf([comfortable], assumptions)).toEqual({
      'comfortable.existing': [0, 0, 140, 140, 0, 0, 0],
      'comfortable.new': [0, 0, 14, 14, 0, 0, 0],
    })
  })

  it('safety, a line per class of casualties', () => {
    const one = effect('safety', 'safety', {
      casualties: [
        { id: 'fatal', label: 'deaths', avoided: 'deaths', value: 'perDeath' },
        { id: 'serious', label: 'seriously injured', avoided: 'injured', value: 'perInjury' },
      ],
      valueGrowth: 'path',
    })
    const lines = linesOf([one], {
      deaths: figure('0.5', 'person/year'),
      perDeath: figure(1000, 'EUR/person'),
      injured: figure(-2, 'person/year'),
      perInjury: figure(100, 'EUR/person'),
    })
    // The path is 1, 1.1, 1.21 in 2030 … 2032 and constant after.
    expect(lines['safety.fatal']).toEqual([0, 0, 500, 550, 605, 605, 0])
    expect(lines['safety.serious']).toEqual([0, 0, -200, -220, -242, -242, 0])
  })

  it('emissions at a price by year, and noise', () => {
    const one = effect('emissions', 'air', {
      substances: [{ id: 'co2', label: 'CO2', change: 'tonnes', price: 'carbon' }],
    })
    const lines = linesOf(
      [one],
      {
        tonnes: figure(-10, 'tonne/year'),
        carbon2030: figure(80, 'EUR/tonne'),
        carbon2032: figure(100, 'EUR/tonne'),
      },
      {
        series: {
          carbon: {
            label: 'price of carbon',
            points: { 2030: 'carbon2030', 2032: 'carbon2032' },
            between: 'linear',
            before: 'zero',
            after: 'constant',
          },
        },
      },
    )
    // Ten tonnes less: 80, 90 (half-way), 100, then constant.
    expect(lines['air.co2']).toEqual([0, 0, 800, 900, 1000, 1000, 0])
    const quieter = effect('noise', 'noise', { exposed: 'people', change: 'decibels', value: 'perDecibel' })
    const figures = {
      people: figure(200, 'person'),
      decibels: figure(-3, 'dB'),
      perDecibel: figure(20, 'EUR/person/dB/year'),
    }
    const less = effect('noise', 'noise', {
      exposed: 'people',
      change: 'fewer',
      value: 'perDecibel',
      changeIs: 'decrease',
    })
    expect(flowsOf(less, { ...figures, fewer: figure(3, 'dB') })).toEqual([0, 0, 12000, 12000, 12000, 12000, 0])
    // −(200 × −3) × 20 = 12,000.
    expect(flowsOf(quieter, figures)).toEqual([0, 0, 12000, 12000, 12000, 12000, 0])
  })

  it('nuisance during construction', () => {
    const one = effect('constructionNuisance', 'nuisance', {
      trips: 'trips',
      delay: 'delay',
      valueOfTime: 'value',
      years: { from: 2028, through: 2029 },
    })
    const figures = {
      trips: figure(1000, 'trip/year'),
      delay: figure('0.05', 'hour/trip'),
      value: figure(10, 'EUR/hour'),
    }
    expect(flowsOf(one, figures)).toEqual([-500, -500, 0, 0, 0, 0, 0])
  })
})

describe('effects on land, nature and public money, worked by hand', () => {
  it('nature with its relative price in the price path', () => {
    const one = effect('nature', 'nature', {
      area: 'area',
      value: 'perKm2',
      relativePrice: 'path',
      years: { from: 2029, through: 2034 },
    })
    const figures = { area: figure(-2, 'km2'), perKm2: figure(100, 'EUR/km2/year') }
    expect(flowsOf(one, figures)).toEqual([
      0,
      // The base of the path is 2030; in 2029 no growth has begun, so it is 1 as well.
      -200, -200, -220, -242, -242, -242,
    ])
  })

  it('land development is land value here minus elsewhere, less what is counted with the travellers', () => {
    const land = effect('landDevelopment', 'land', {
      homes: 'homes',
      landValueHere: 'here',
      landValueElsewhere: 'elsewhere',
      completion: { shares: { 2030: '0.25', 2031: '0.75' } },
      overlaps: { time: { share: 'overlap', why: 'buyers pay for a shorter journey' } },
    })
    const time = effect('userBenefit', 'time', {
      existingTravellers: 'none',
      newTravellers: 'none',
      timeGain: 'gain',
      valueOfTime: 'value',
    })
    const lines = linesOf([land, time], {
      homes: figure(40, 'home'),
      here: figure(50000, 'EUR/home'),
      elsewhere: figure(30000, 'EUR/home'),
      overlap: figure('0.4', '1'),
      none: figure(0, 'trip/year'),
      gain: figure('0.5', 'hour/trip'),
      value: figure(10, 'EUR/hour'),
    })
    // 40 × 20,000 × 0.6 = 480,000, a quarter in 2030 and the rest in 2031.
    expect(lines.land).toEqual([0, 0, 120000, 360000, 0, 0, 0])
  })

  it('costs avoided are a gain, in the years in which they would have been made', () => {
    const one = effect('costsAvoided', 'old', {
      side: 'cost',
      amount: 'saved',
      spending: { from: 2031, through: 2032 },
    })
    expect(flowsOf(one, { saved: figure(90, 'EUR') })).toEqual([0, 0, 0, 45, 45, 0, 0])
  })

  it('what a transfer gives one it takes from another', () => {
    const one = effect('transfer', 'subsidy', {
      bearer: 'farmers',
      amount: 'subsidy',
      payer: { bearer: 'government', incidence: { by: 'jobs' } },
    })
    expect(linesOf([one], { subsidy: figure(7, 'EUR/year') })).toEqual({
      'subsidy.received': [0, 0, 7, 7, 7, 7, 0],
      'subsidy.paid': [0, 0, -7, -7, -7, -7, 0],
    })
  })

  it('the marginal cost of public funds is on what the treasury pays', () => {
    const upkeep = effect('recurring', 'upkeep', { side: 'cost', amount: 'yearly' })
    const funds = effect('publicFunds', 'funds', { of: ['upkeep'], marginalCost: 'marginal' })
    const lines = linesOf([upkeep, funds], { yearly: figure(100, 'EUR/year'), marginal: figure('1.3', '1') })
    expect(lines.funds).toEqual([0, 0, -30, -30, -30, -30, 0])
  })

  it('optimism bias and contingency stand apart from the investment', () => {
    const one = effect('investment', 'works', {
      side: 'cost',
      amount: 'cost',
      spending: { from: 2028, through: 2028 },
      optimismBias: { upperBound: 'upper', mitigated: 'mitigated' },
      contingency: 'unforeseen',
    })
    const lines = linesOf([one], {
      cost: figure(100, 'EUR'),
      upper: figure('0.5', '1'),
      mitigated: figure('0.5', '1'),
      unforeseen: figure('0.1', '1'),
    })
    // 100 × 0.5 × (1 − 0.5) = 25; 100 × 0.1 = 10.
    expect(lines).toEqual({
      works: [-100, 0, 0, 0, 0, 0, 0],
      'works.optimismBias': [-25, 0, 0, 0, 0, 0, 0],
      'works.contingency': [-10, 0, 0, 0, 0, 0, 0],
    })
  })
})

describe('residual values and renewals, worked by hand', () => {
  const residual = (method: object) => effect('residualValue', 'rest', { side: 'cost', at: 2033, method })
  const figures = {
    amount: figure(1000, 'EUR'),
    life: figure(10, 'year'),
    rate: figure('0.1', '1/year'),
    low: figure('0.05', '1/year'),
    yearly: figure(21, 'EUR/year'),
    remaining: figure(2, 'year'),
  }

  it('a stated amount', () => {
    expect(flowsOf(residual({ kind: 'stated', amount: 'amount' }), figures)).toEqual([0, 0, 0, 0, 0, 1000, 0])
  })

  it('none books nothing', () => {
    expect(linesOf([residual({ kind: 'none' })], figures)).toEqual({})
  })

  it('linear, and nothing once the life is over', () => {
    const linear = { kind: 'linear', amount: 'amount', life: 'life' }
    // From 2029 to 2033 four of ten years are used.
    expect(flowsOf(residual({ ...linear, from: 2029 }), figures)).toEqual([0, 0, 0, 0, 0, 600, 0])
    expect(flowsOf(residual({ ...linear, life: 'remaining', from: 2029 }), figures)).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  it('perpetuity: the year after over rate minus growth', () => {
    // 21 × 1.05 / (0.1 − 0.05) = 441.
    const method = { kind: 'perpetuity', yearly: 'yearly', rate: 'rate', growth: 'low' }
    expect(flowsOf(residual(method), figures)).toEqual([0, 0, 0, 0, 0, 441, 0])
  })

  it('remaining benefits: their value in that year', () => {
    // 21 / 1.05 + 21 / 1.05² = 20 + 19.047619047619…
    const method = { kind: 'remainingBenefits', yearly: 'yearly', rate: 'low', remaining: 'remaining' }
    expect(flowsOf(residual(method), figures)[5]).toBeCloseTo(20 + 400 / 21, 8)
  })

  it('renewals after the first investment, with maintenance whose clock starts anew or runs on', () => {
    const lines = (clock: string) =>
      linesOf(
        [
          effect('renewal', 'renew', {
            side: 'cost',
            amount: 'amount',
            interval: 'three',
            from: 2028,
            through: 2034,
            between: { amount: 'small', interval: 'two', clock },
          }),
        ],
        { amount: figure(1000, 'EUR'), three: figure(3, 'year'), small: figure(10, 'EUR'), two: figure(2, 'year') },
      )
    // Renewal in 2031 and 2034. Restarting: 2 years after 2028 and after 2031. Running on: every second year.
    expect(lines('restarts')).toEqual({
      renew: [0, 0, 0, -1000, 0, 0, -1000],
      'renew.maintenance': [0, 0, -10, 0, 0, -10, 0],
    })
    expect(lines('runsOn')['renew.maintenance']).toEqual([0, 0, -10, 0, -10, 0, -10])
  })
})
