import { Decimal } from 'decimal.js'
import { builtIn, compare } from 'mkba'
import { readScenarioFile } from 'mkba/node'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Study } from '../../src/appraisal/study.js'
import type { Comparison } from '../../src/comparison/compare.js'

let study: Study
let comparison: Comparison
beforeAll(async () => {
  study = await readScenarioFile('examples/lelylijn/lelylijn.yaml')
  comparison = await compare(study, builtIn)
})

const named = (name: string) => {
  const row = comparison.rows.find((each) => each.name?.en === name)
  if (!row) throw new Error(`There is no row “${name}”.`)
  return row
}

/** CBS figures by province (facts of the example, § 3.1): population, land km2, GDP in millions, employed × 1000. */
const provinces = {
  north: [
    [601510, 2324, 32566, 317.3],
    [661956, 3335, 25490, 338.1],
    [504116, 2632, 18434, 250.4],
  ],
  flevoland: [[450920, 1411, 17303, 201.2]],
  randstad: [
    [1400187, 1378, 88660, 883.0],
    [2980494, 2665, 203766, 1858.0],
    [3840662, 2808, 200451, 2096.8],
  ],
  east: [
    [1189079, 3319, 53172, 663.6],
    [2149057, 4963, 95416, 1171.3],
  ],
  south: [
    [391657, 1781, 17839, 198.9],
    [2644872, 4905, 143315, 1581],
    [1133174, 2147, 54104, 597],
  ],
} as const

it('the five parts add up from the provinces of CBS', () => {
  study.regions.members.forEach((region, i) => {
    const rows = provinces[region as keyof typeof provinces]
    const total = (column: number) => rows.reduce((sum, row) => sum.plus(row[column] as number), new Decimal(0))
    expect(study.columns.population?.[i]).toBe(total(0).toString())
    expect(study.columns.land?.[i]).toBe(total(1).toString())
    expect(study.columns.output?.[i]).toBe(total(2).times(1e6).toString())
    expect(study.columns.jobs?.[i]).toBe(total(3).times(1000).toString())
  })
})

/** The present value of a flow per year, by plain loops over calendar years. */
const presentValue = (
  flow: (year: number) => number,
  rate: (year: number) => number,
  from: number,
  through: number,
): number => {
  let value = 0
  for (let year = from; year <= through; year++) {
    let factor = 1
    for (let t = 2026; t <= year; t++) factor /= 1 + rate(t)
    value += flow(year) * factor
  }
  return value
}
const flat = (rate: number) => () => rate
/** 35 years from the first flow of the study, 2032, and another rate after: chained. */
const chained = (early: number, late: number) => (year: number) => (year <= 2032 + 35 ? early : late)

const timeIndex = (year: number): number => {
  let index = 1
  for (let t = 2023; t <= Math.min(year, 2050); t++) index *= 1 + (t <= 2030 ? 0.0065 : t <= 2040 ? 0.0074 : 0.0069)
  return index
}

describe.each([
  {
    name: 'official guidance',
    investment: 13.8e9,
    upkeep: 325e6,
    low: chained(0.022, 0.014),
    standard: chained(0.028, 0.018),
  },
  {
    name: 'official guidance, at the time of the essay',
    investment: 7.5e9,
    upkeep: 125e6,
    low: flat(0.016),
    standard: flat(0.0225),
  },
])(
  'the arithmetic of the row “$name”, written out from the tables of README.md',
  ({ name, investment, upkeep, low, standard }) => {
    const newTrips = 30000 * 300 * 0.5
    const hours = 35 / 60
    const costs = presentValue(() => investment / 6, low, 2032, 2037) + presentValue(() => upkeep, low, 2038, 2137)
    const benefits = {
      'travelTime.existing': presentValue((year) => newTrips * hours * 10.76 * timeIndex(year), standard, 2038, 2137),
      'travelTime.new': presentValue((year) => 0.5 * newTrips * hours * 10.76 * timeIndex(year), standard, 2038, 2137),
      operation: presentValue(() => newTrips * 12 - 22500 * 300 * 12, standard, 2038, 2137),
      excise: presentValue(() => -newTrips * 60 * 0.05, standard, 2038, 2137),
      modeShift: presentValue(() => newTrips * 60 * 0.08, standard, 2038, 2137),
    }

    it('each benefit, the costs and the ratio agree to 1e-9', () => {
      const row = named(name)
      const close = (actual: number, expected: number) => expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-9)
      close(row.costs.value, costs)
      for (const [id, expected] of Object.entries(benefits))
        close(row.effects.find((effect) => effect.id === id)?.presentValue.value ?? 0, expected)
      close(row.benefitCostRatio.value ?? 0, Object.values(benefits).reduce((sum, value) => sum + value, 0) / costs)
    })

    it('the densities: gross gains and losses of 25,000 jobs from the Randstad to the North', () => {
      const ramp = (year: number) => Math.min(1, (year - 2038) / 20)
      const north = 76490e6 * ((930.8 / 905.8) ** 0.038 - 1)
      const randstad = 492877e6 * ((4812.8 / 4837.8) ** 0.038 - 1)
      const account = named(name).agglomerationAccount
      const gains = presentValue((year) => north * ramp(year), standard, 2038, 2137)
      const losses = presentValue((year) => randstad * ramp(year), standard, 2038, 2137)
      expect(Math.abs((account?.grossGains.value ?? 0) / gains - 1)).toBeLessThan(1e-9)
      expect(Math.abs((account?.grossLosses.value ?? 0) / losses - 1)).toBeLessThan(1e-9)
    })
  },
)

it('wherever it prints, it is an illustrative reconstruction', () => {
  expect(comparison.status?.en).toMatch(/illustrative reconstruction/i)
  expect(comparison.status?.nl).toMatch(/illustratieve reconstructie/i)
  for (const row of comparison.rows) expect(row.diagnostics.some(({ code }) => code === 'unofficialFigures')).toBe(true)
  for (const row of comparison.rows) expect(row.diagnostics.some(({ code }) => code === 'assumedPrices')).toBe(true)
})

it('the essay and official guidance have the same balance: both leave the density effect out of it', () => {
  expect(named('essay').netPresentValue.exact).toBe(named('official guidance').netPresentValue.exact)
  expect(named('official guidance').agglomerationAccount?.enters).toBe('ownLine')
  expect(named('essay').agglomerationAccount).toBeNull()
})

it('under the 2025 rates benefits at the high rate always stand beside', () => {
  for (const row of comparison.rows) {
    expect(row.sensitivities.map(({ discounting }) => discounting)).toEqual(
      row.discounting === 'nl2025' ? ['nl2025BenefitsHigh'] : [],
    )
  }
})
