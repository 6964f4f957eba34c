import { annuityFactor, builtIn, compare } from 'mkba'
import { describe, expect, it } from 'vitest'
import { building, change, figure, relocation, scenario } from '../../test/comparison/scenario.js'

/*
 * Two tables of arithmetic on the Lelylijn: illustrative, not published. They are not rows of the example: they keep
 * simpler conventions (full gain for new travellers, no operator's result). Inputs: jobs and output of 2022 by part of the
 * country (CBS, see regions.csv); elasticities 0.038 and 0.048 (Groot, De Groot & Smit 2011, 2014). Printed digits are
 * compared as text, so a digit that differs is a failure.
 */

const north = { output: 76490e6, jobs: 905800 }
const randstad = { output: 492877e6, jobs: 4837800 }

/** Output a year that a part of the country gains when it has more jobs, at its own output per worker; loses with fewer. */
const densityEffect = (part: typeof north, change: number, elasticity: number): number =>
  part.output * (((part.jobs + change) / part.jobs) ** elasticity - 1)

/** Value in year `base` of amounts in the years `from` through `through`, each divided by 1 + rate per year after `base`. */
const presentValue = (flow: (year: number) => number, rate: number, from: number, through: number, base = from - 1) => {
  let total = 0
  for (let year = from; year <= through; year++) total += flow(year) / (1 + rate) ** (year - base)
  return total
}

const millions = (value: number): string => (value / 1e6).toFixed(0)
const billions = (value: number): string => (value / 1e9).toFixed(1)

describe('density alone: 100 years at 2.25 %, value at opening, illustrative, not published', () => {
  /** Jobs; millions a year for ε 0.038 and 0.048 of the Randstad, the North and together; billions of value at opening. */
  const table = [
    [25000, '-97 / -123', '79 / 100', '-18 / -23', '-3.8 / -4.9', '3.1 / 4.0', '-0.7 / -0.9'],
    [75000, '-293 / -370', '232 / 293', '-61 / -77', '-11.6 / -14.6', '9.2 / 11.6', '-2.4 / -3.0'],
    [220000, '-871 / -1100', '635 / 802', '-236 / -297', '-34.5 / -43.6', '25.2 / 31.8', '-9.4 / -11.8'],
  ] as const
  const elasticities = [0.038, 0.048]
  const annuity = presentValue(() => 1, 0.0225, 1, 100)

  it('the annuity factor is 39.64', () => {
    expect(annuity.toFixed(2)).toBe('39.64')
    expect(annuityFactor(0.0225, 100)).toBeCloseTo(annuity, 10)
  })

  it.each(table)('%d jobs moved, by plain arithmetic', (jobs, ...printed) => {
    const losses = elasticities.map((elasticity) => densityEffect(randstad, -jobs, elasticity))
    const gains = elasticities.map((elasticity) => densityEffect(north, jobs, elasticity))
    const net = gains.map((gain, i) => gain + (losses[i] ?? Number.NaN))
    const written = (write: (value: number) => string, values: readonly number[]) => values.map(write).join(' / ')
    const capital = (values: readonly number[]) => values.map((value) => value * annuity)
    expect([
      ...[losses, gains, net].map((values) => written(millions, values)),
      ...[losses, gains, net].map((values) => written(billions, capital(values))),
    ]).toEqual(printed)
  })

  // The library phases the move in from zero in the year of opening. Opening a year before, with one year for the move and
  // discounted to that year, leaves a hundred full years, as the table has them.
  describe.each(elasticities)('the library, elasticity %d', (elasticity) => {
    const column = elasticities.indexOf(elasticity)
    const study = scenario({
      years: [2037, 2137],
      discountTo: 2037,
      assumptions: {
        opening: figure(2037, 'year'),
        operation: figure(101, 'year'),
        cost: figure(1, 'EUR'),
        jobs: figure(25000, 'job'),
        residents: figure(0, 'person'),
        ramp: figure(1, 'year'),
        elasticity: figure(elasticity, '1'),
      },
      effects: [building('cost', 2037, 2037)],
      more: {
        relocation: relocation('jobs'),
        alternatives: table.map(([jobs]) => ({ id: `jobs${jobs}`, label: String(jobs), set: { jobs: change(jobs) } })),
        agglomeration: [
          {
            id: 'density',
            label: 'density',
            model: 'densityRelocation',
            enters: 'balance',
            parameters: { elasticity: 'elasticity' },
          },
        ],
        comparison: {
          reference: {
            scenario: 'laag',
            alternative: 'jobs25000',
            discounting: 'nl2020',
            agglomeration: 'density',
            welfare: 'unweighted',
          },
        },
      },
    })

    it.each(table)('%d jobs moved', async (jobs, lossesAYear, gainsAYear, netAYear, losses, gains, net) => {
      const { rows } = await compare(study, builtIn)
      const account = rows.find(({ alternative }) => alternative === `jobs${jobs}`)?.agglomerationAccount
      if (!account) throw new Error('There is no account of agglomeration.')
      const values = [account.grossLosses.value, account.grossGains.value, account.additional.value]
      expect(values.map(billions)).toEqual([losses, gains, net].map((cell) => cell.split(' / ')[column]))
      expect(values.map((value) => millions(value / annuity))).toEqual(
        [lossesAYear, gainsAYear, netAYear].map((cell) => cell.split(' / ')[column]),
      )
      const close = (actual: number, expected: number) => expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-9)
      close(account.grossLosses.value, annuity * densityEffect(randstad, -jobs, elasticity))
      close(account.grossGains.value, annuity * densityEffect(north, jobs, elasticity))
    })
  })
})

describe('a whole appraisal of the simplest kind, value in 2022, illustrative, not published', () => {
  interface Setting {
    readonly investment?: number
    readonly upkeep?: number
    readonly travellers?: number
    readonly minutes?: number
    readonly jobs?: number
    readonly costFactor?: number
    readonly gainOfNew?: number
    readonly benefitRate?: number
  }

  /** Built evenly in 2032–2037, in use 2038–2137; costs at 1.6 %, benefits at 2.25 %; the move takes twenty years. */
  const appraisal = ({
    investment = 7.5e9,
    upkeep = 125e6,
    travellers = 30000,
    minutes = 40,
    jobs = 25000,
    costFactor = 1,
    gainOfNew = 1,
    benefitRate = 0.0225,
  }: Setting) => {
    const building = costFactor * presentValue(() => investment / 6, 0.016, 2032, 2037, 2022)
    const maintenance = costFactor * presentValue(() => upkeep, 0.016, 2038, 2137, 2022)
    // Half of the travellers new, with half of the gain each when so asked: together three quarters.
    const gains = travellers * 300 * (0.5 + 0.5 * gainOfNew) * (minutes / 60)
    const timeValue = (year: number) => 13 * 1.005 ** (Math.min(year, 2060) - 2022)
    const benefit = (flow: (year: number) => number) => presentValue(flow, benefitRate, 2038, 2137, 2022)
    const ramp = (year: number) => Math.min(1, (year - 2038) / 20)
    const effectOf = (part: typeof north, change: number) =>
      benefit((year) => ramp(year) * densityEffect(part, change, 0.038))
    const time = benefit((year) => gains * timeValue(year))
    const [gain, loss] = [effectOf(north, jobs), effectOf(randstad, -jobs)]
    const costs = building + maintenance
    return {
      building,
      maintenance,
      costs,
      time,
      gain,
      loss,
      density: (time + gain + loss) / costs,
      none: time / costs,
      bounded: (time + gain) / costs,
    }
  }

  it('billions: costs 11.1 (6.2 + 4.9), travel time 2.6', () => {
    const { costs, building, maintenance, time } = appraisal({})
    expect([costs, building, maintenance, time].map(billions)).toEqual(['11.1', '6.2', '4.9', '2.6'])
  })

  it.each([
    [10000, '0.7', '-0.9', '0.22', '0.24', '0.30'],
    [25000, '1.7', '-2.1', '0.20', '0.24', '0.39'],
    [75000, '5.1', '-6.4', '0.11', '0.24', '0.70'],
  ])('%d jobs moved: North, Randstad, and the ratio with density, without and with gains only', (jobs, ...printed) => {
    const { gain, loss, density, none, bounded } = appraisal({ jobs })
    expect([billions(gain), billions(loss), ...[density, none, bounded].map((ratio) => ratio.toFixed(2))]).toEqual(
      printed,
    )
  })

  it('13.8 billion, 325 million upkeep, 33,500 a day, 45 minutes, 25,000 jobs: 0.12 / 0.14 / 0.21', () => {
    const { density, none, bounded } = appraisal({ investment: 13.8e9, upkeep: 325e6, travellers: 33500, minutes: 45 })
    expect([density, none, bounded].map((ratio) => ratio.toFixed(2))).toEqual(['0.12', '0.14', '0.21'])
  })

  it.each([
    ['as it stands', {}, '0.236'],
    ['half of the travellers new, with half of the gain', { gainOfNew: 0.5 }, '0.177'],
    ['21 % VAT on costs', { costFactor: 1.21 }, '0.195'],
    ['benefits at 2.9 %', { benefitRate: 0.029 }, '0.175'],
  ])('the ratio without agglomeration, %s', (_, setting, printed) => {
    expect(appraisal(setting).none.toFixed(3)).toBe(printed)
  })

  it('leaving the losses out exceeds 1 at 5 billion, 75,000 jobs and elasticity 0.048', () => {
    const { gain, time, costs } = appraisal({ investment: 5e9, jobs: 75000 })
    // To the higher elasticity: the yearly effect in proportion, the years being the same.
    const higher = (gain * densityEffect(north, 75000, 0.048)) / densityEffect(north, 75000, 0.038)
    expect((time + higher) / costs).toBeGreaterThan(1)
  })
})
