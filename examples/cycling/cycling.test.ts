import { readFileSync } from 'node:fs'
import { builtIn, compare } from 'mkba'
import { readScenarioFile } from 'mkba/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Study } from '../../src/appraisal/study.js'
import type { Comparison, Row } from '../../src/comparison/compare.js'

let study: Study
let comparison: Comparison
beforeAll(async () => {
  study = await readScenarioFile('examples/cycling/cycling.yaml')
  comparison = await compare(study, builtIn)
})

const find = (rows: readonly Row[], scenario: string, alternative: string, discounting: string): Row => {
  const found = rows.find(
    (each) => each.scenario === scenario && each.alternative === alternative && each.discounting === discounting,
  )
  if (!found) throw new Error(`There is no row ${scenario} ${alternative} ${discounting}.`)
  return found
}
const row = (scenario: string, alternative: string, discounting: string): Row =>
  find(comparison.rows, scenario, alternative, discounting)
const close = (actual: number, expected: number): void => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-6 * Math.abs(expected))
}

// From here to the first test nothing of the library is used: the arithmetic written out.

type Values = Readonly<Record<string, { readonly value?: number }>>
type Variants = readonly { readonly id: string; readonly set?: Values }[]
const file = parse(readFileSync('examples/cycling/cycling.yaml', 'utf8')) as {
  readonly assumptions: Values
  readonly alternatives: Variants
  readonly scenarios: Variants
}

/** Key figures as published: KiM 2023, SEE, SWOV 2022, WLO 2015 (in 2013 factor costs). */
const published: Readonly<Record<string, number>> = {
  valueOfTime: 10.39,
  carTime: 10.42,
  growth2020s: 0.0065,
  growth2030s: 0.0074,
  growth2040s: 0.0069,
  amongCars: 0.23,
  attractive: -0.05,
  death: 7_200_000,
  injury: 1_200_000,
}
const publishedCarbon: Readonly<Record<string, readonly [number, number]>> = { laag: [20, 40], hoog: [80, 160] }
const marketPrices = (121.4 / 98.4) * 1.182

/** Figures of the file under one scenario and alternative, else as published. */
const figures = (scenario: string, alternative: string) => {
  const set = {
    ...file.scenarios.find(({ id }) => id === scenario)?.set,
    ...file.alternatives.find(({ id }) => id === alternative)?.set,
  }
  return (name: string): number => {
    const value = (set[name] ?? file.assumptions[name])?.value ?? published[name]
    if (value === undefined) throw new Error(`${name} has no value.`)
    return value
  }
}

const between = (year: number): number => Math.min(1, Math.max(0, (year - 2030) / 20))

/** Terms count from the first flow of the study, 2027: 35 years in the Netherlands, 30 in Britain. */
const rates: Readonly<Record<string, Readonly<Record<string, (year: number) => number>>>> = {
  nl2025: {
    low: (year) => (year <= 2062 ? 0.022 : 0.014),
    standard: (year) => (year <= 2062 ? 0.028 : 0.018),
    health: (year) => (year <= 2062 ? 0.028 : 0.018),
  },
  ukGreenBook: {
    low: (year) => (year <= 2057 ? 0.035 : 0.03),
    standard: (year) => (year <= 2057 ? 0.035 : 0.03),
    health: (year) => (year <= 2057 ? 0.015 : 0.0129),
  },
}

const writtenOut = (scenario: string, alternative: string, discounting: string) => {
  const get = figures(scenario, alternative)
  const fromCar = get('fromCarLaag') * get('carFactor')
  const shifted = fromCar + get('fromTransit')
  const carKilometres = (fromCar / get('occupancy')) * get('carDistance')
  const timeIndex = (year: number): number => {
    let index = 1
    for (let t = 2023; t <= Math.min(year, 2050); t++)
      index *= 1 + get(t <= 2030 ? 'growth2020s' : t <= 2040 ? 'growth2030s' : 'growth2040s')
    return index
  }
  const ramp = (year: number) => Math.min(1, (year - 2028) / 4)
  const sum = (category: string, flow: (year: number) => number, [from, through] = [2029, 2088]) => {
    let total = 0
    let factor = 1
    for (let year = 2026; year <= (through as number); year++) {
      if (year > 2026) factor /= 1 + (rates[discounting]?.[category]?.(year) ?? NaN)
      if (year >= (from as number)) total += flow(year) * factor
    }
    return total
  }
  const used = (category: string, flow: (year: number) => number) => sum(category, (year) => ramp(year) * flow(year))
  const halved = get('cyclists') + 0.5 * (get('newCyclists') + shifted)
  const perKilometre = (year: number) =>
    get('emission2030') + (get('emission2050') - get('emission2030')) * between(year)
  const [carbon2030, carbon2050] = publishedCarbon[scenario] ?? [NaN, NaN]
  const carbon = (year: number) => marketPrices * carbon2030 * (carbon2050 / carbon2030) ** between(year)
  const comfort = get('amongCars') - get('attractive')
  const homes: Readonly<Record<number, number>> = { 2030: 0.25, 2031: 0.25, 2032: 0.5 }
  const costs = {
    building: sum('low', () => -get('investment') / 2, [2027, 2028]),
    upkeep: sum('low', () => -get('maintenance')),
  }
  const benefits = {
    time: used('standard', (year) => halved * get('timeGain') * get('valueOfTime') * timeIndex(year)),
    comfort: used('standard', (year) => halved * get('duration') * comfort * get('valueOfTime') * timeIndex(year)),
    health: used(
      'health',
      () => (get('newCyclists') + shifted) * get('tripLength') * get('active') * get('healthPerKilometre'),
    ),
    congestion: used(
      'standard',
      (year) => carKilometres * get('congestion') * get('peakShare') * get('carTime') * timeIndex(year),
    ),
    climate: used('standard', (year) => carKilometres * perKilometre(year) * carbon(year)),
    safety: used('standard', () => get('deathsAvoided') * get('death') + get('injuriesAvoided') * get('injury')),
    excise: used('standard', () => -carKilometres * get('excise')),
    transit: used('standard', () => -get('fromTransit') * get('transitFare')),
    station: sum('standard', (year) => {
      const here = get('homes') * (homes[year] ?? 0) * (get('landHere') - get('landElsewhere'))
      return here * (1 - get('timeInLand') - get('comfortInLand'))
    }),
  }
  let tonnes = 0
  for (let year = 2029; year <= 2088; year++) tonnes += carKilometres * perKilometre(year)
  const total = (part: Readonly<Record<string, number>>) => Object.values(part).reduce((a, b) => a + b)
  return { costs, benefits, tonnes, netPresentValue: total(costs) + total(benefits), spent: -total(costs) }
}

describe.each(
  ['laag', 'hoog'].flatMap((scenario) =>
    ['route', 'sober'].flatMap((alternative) =>
      ['nl2025', 'ukGreenBook'].map((discounting) => ({ scenario, alternative, discounting })),
    ),
  ),
)('$scenario, $alternative, $discounting: the arithmetic written out', ({ scenario, alternative, discounting }) => {
  it('the balance and every effect agree to 1e-6', () => {
    const expected = writtenOut(scenario, alternative, discounting)
    const actual = row(scenario, alternative, discounting)
    close(actual.netPresentValue.value, expected.netPresentValue)
    for (const [id, value] of Object.entries({ ...expected.costs, ...expected.benefits })) {
      const lines = actual.effects.filter((effect) => effect.id === id || effect.id.startsWith(`${id}.`))
      close(
        lines.reduce((total, { presentValue }) => total + presentValue.value, 0),
        value,
      )
    }
  })

  it('a tonne of CO2 costs the costs of the route over all tonnes of its years', () => {
    const expected = writtenOut(scenario, alternative, discounting)
    const [tonne] = row(scenario, alternative, discounting).indicators.costPerUnit
    close(tonne?.units.value ?? NaN, expected.tonnes)
    close(tonne?.value ?? NaN, expected.spent / expected.tonnes)
  })
})

it('health takes the British rate for health and no rate of its own in the Netherlands', () => {
  const category = (discounting: string) =>
    row('laag', 'route', discounting).effects.find(({ id }) => id === 'health')?.category
  expect(category('ukGreenBook')).toMatch(/health/)
  expect(category('nl2025')).toMatch(/standard/)
})

it('the contribution of the towns is zero together, and changes only who pays', async () => {
  const without = await compare(
    await readScenarioFile('examples/cycling/cycling.yaml', { changes: { subsidy: '0' } }),
    builtIn,
  )
  for (const each of comparison.rows) {
    const present = (id: string) => each.effects.find((effect) => effect.id === id)?.presentValue.exact
    expect(present('subsidy.paid')).toBe(`-${present('subsidy.received')}`)
    const other = find(without.rows, each.scenario, each.alternative, each.discounting)
    close(each.netPresentValue.value, other.netPresentValue.value)
    close(each.benefitCostRatio.value ?? NaN, other.benefitCostRatio.value ?? NaN)
    close(each.grossBenefitCostRatio.value ?? NaN, other.grossBenefitCostRatio.value ?? NaN)
    const bearer = (of: Row, id: string) => of.bearers.find((found) => found.id === id)?.value ?? 0
    expect(bearer(each, 'towns')).toBeLessThan(bearer(other, 'towns'))
    expect(bearer(each, 'province')).toBeGreaterThan(bearer(other, 'province'))
  }
})

it('regions and bearers add up to the balance', () => {
  for (const { regions, bearers, netPresentValue } of comparison.rows)
    for (const parts of [regions, bearers])
      close(
        parts.reduce((sum, { value }) => sum + value, 0),
        netPresentValue.value,
      )
})

it('from wider lanes to the fast route: the steps are the differences', () => {
  for (const { scenario, discounting, analysis } of comparison.incremental) {
    const [route, sober] = [row(scenario, 'route', discounting), row(scenario, 'sober', discounting)]
    const step = analysis?.steps.find(({ id }) => id === 'route')
    expect(step?.against).toBe('sober')
    close(step?.incrementalCost ?? NaN, route.costs.value - sober.costs.value)
    close(step?.incrementalBenefit ?? NaN, route.benefits.value - sober.benefits.value)
  }
})

it('wherever it prints, it is fictitious, and the overlap of land and travellers is stated', () => {
  expect(comparison.status?.en).toMatch(/^Fictitious and illustrative/)
  expect(comparison.status?.nl).toMatch(/^Verzonnen en illustratief/)
  for (const { diagnostics } of comparison.rows)
    expect(diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining(['unofficialFigures', 'overlapsStated']))
})

it('the README tells these results', () => {
  const readme = readFileSync('examples/cycling/README.md', 'utf8')
  const millions = ({ value }: { readonly value: number }) => (value / 1e6).toFixed(2)
  for (const each of comparison.rows.filter(({ name }) => name !== null)) {
    const amounts = [each.netPresentValue, each.benefits, each.costs].map(millions).join(' | ')
    const tonne = Math.round(each.indicators.costPerUnit[0]?.value ?? NaN).toLocaleString('en-GB')
    expect(readme).toContain(`${amounts} | ${each.benefitCostRatio.value?.toFixed(2)} | ${tonne} |`)
  }
})
