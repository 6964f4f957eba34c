import { readFileSync } from 'node:fs'
import { builtIn, compare, switchingValues } from 'mkba'
import { readScenarioFile } from 'mkba/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Study } from '../../src/appraisal/study.js'
import type { Comparison, Row } from '../../src/comparison/compare.js'

let study: Study
let comparison: Comparison
beforeAll(async () => {
  study = await readScenarioFile('examples/road/road.yaml')
  comparison = await compare(study, builtIn)
})

const row = (scenario: string, alternative: string, discounting = 'nl2025', agglomeration = 'none'): Row => {
  const found = comparison.rows.find(
    (each) =>
      each.scenario === scenario &&
      each.alternative === alternative &&
      each.discounting === discounting &&
      each.agglomeration === agglomeration,
  )
  if (!found) throw new Error(`There is no row ${scenario} ${alternative} ${discounting} ${agglomeration}.`)
  return found
}
const present = (of: Row, id: string): number =>
  of.effects.find((effect) => effect.id === id)?.presentValue.value ?? NaN
const close = (actual: number, expected: number): void => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-6 * Math.abs(expected))
}

// From here to the first test nothing of the library is used: the arithmetic written out.

type Values = Readonly<Record<string, { readonly value?: number }>>
type Variants = readonly { readonly id: string; readonly set?: Values }[]
const file = parse(readFileSync('examples/road/road.yaml', 'utf8')) as {
  readonly assumptions: Values
  readonly alternatives: Variants
  readonly scenarios: Variants
}

/** Own figures of the file under one scenario and alternative. */
const figures = (scenario: string, alternative: string) => {
  const set = {
    ...file.scenarios.find(({ id }) => id === scenario)?.set,
    ...file.alternatives.find(({ id }) => id === alternative)?.set,
  }
  return (name: string): number => {
    const value = (set[name] ?? file.assumptions[name])?.value
    if (value === undefined) throw new Error(`${name} has no value of its own.`)
    return value
  }
}

/** Key figures as published: KiM 2023 and 2013, SEE, SWOV 2022, WLO 2015, Milieuprijzen 2023; prices of 2022. */
const cpi = { 2010: 91.6, 2013: 98.4, 2021: 110.4, 2022: 121.4 }
const since2010 = cpi[2022] / cpi[2010]
const marketPrices = (cpi[2022] / cpi[2013]) * 1.182
const published = {
  carTime: 10.42,
  growthLaag: [0.0065, 0.0074, 0.0069],
  freight: { 2030: 49.66 * since2010, 2040: 53.44 * since2010, 2050: 57.27 * since2010 },
  reliability: 5.75 * since2010,
  death: 7_200_000,
  injury: 1_200_000,
  carbon: { laag: [20 * marketPrices, 40 * marketPrices], hoog: [80 * marketPrices, 160 * marketPrices] },
  nitrogen: 30_000 * (cpi[2022] / cpi[2021]),
}

const zones = ['noordhaven', 'duinwijk', 'middelstad', 'hogeveld', 'zuidmarkt', 'molenbeek']
const regionOf = [0, 0, 1, 1, 2, 2]
const matrix = (name: string): number[][] => {
  const [head = '', ...lines] = readFileSync(`examples/road/${name}.csv`, 'utf8').trim().split('\n')
  const cells = zones.map(() => zones.map(() => Number.NaN))
  const columns = head.split(',')
  for (const line of lines) {
    const parts = line.split(',')
    if (columns[0] === 'origin')
      (cells[zones.indexOf(parts[0] ?? '')] as number[])[zones.indexOf(parts[1] ?? '')] = Number(parts[2])
    else
      for (let k = 1; k < columns.length; k++)
        (cells[zones.indexOf(parts[0] ?? '')] as number[])[zones.indexOf(columns[k] ?? '')] = Number(parts[k])
  }
  return cells
}

/** Hours gained in a model year by region of residence: half at either end of a trip. */
const hoursGained = (alternative: string, year: number): number[] => {
  const points = { wide: ['without', 'wide-between', 'wide'], peakLane: ['without', 'peak'] }[alternative] ?? []
  const trips = points.map((point) => matrix(`trips-${point}-${year}`))
  const hours = points.map((point) => matrix(`hours-${point}-${year}`))
  const regions = [0, 0, 0]
  for (let i = 0; i < zones.length; i++)
    for (let j = 0; j < zones.length; j++) {
      let gain = 0
      for (let k = 1; k < points.length; k++) {
        const [q, q1] = [trips[k - 1]?.[i]?.[j] ?? NaN, trips[k]?.[i]?.[j] ?? NaN]
        const [c, c1] = [hours[k - 1]?.[i]?.[j] ?? NaN, hours[k]?.[i]?.[j] ?? NaN]
        gain += ((q + q1) / 2) * (c - c1)
      }
      for (const end of [i, j]) {
        const region = regionOf[end] as number
        regions[region] = (regions[region] as number) + gain / 2
      }
    }
  return regions
}

const straight = (year: number, [from, to]: readonly number[], first: number, last: number): number => {
  const share = Math.min(1, Math.max(0, (year - first) / (last - first)))
  return (from as number) + ((to as number) - (from as number)) * share
}
const geometric = (year: number, [from, to]: readonly number[], first: number, last: number): number => {
  const share = Math.min(1, Math.max(0, (year - first) / (last - first)))
  return (from as number) * ((to as number) / (from as number)) ** share
}

/** 35 years from the first flow of the study, 2028, and another rate after them; chained from 2026. */
const rates: Readonly<Record<string, Readonly<Record<string, (year: number) => number>>>> = {
  nl2025: {
    low: (year) => (year <= 2063 ? 0.022 : 0.014),
    standard: (year) => (year <= 2063 ? 0.028 : 0.018),
    bottleneck: (year) => (year <= 2063 ? 0.028 : 0.018),
  },
  nl2020: { low: () => 0.016, standard: () => 0.0225, bottleneck: () => 0.029 },
}

const writtenOut = (scenario: 'laag' | 'hoog', alternative: string, discounting: string) => {
  const get = figures(scenario, alternative)
  const opening = get('openingYear')
  const last = opening + 99
  const [start, end] = [get('constructionStart'), get('constructionEnd')]
  const growth =
    scenario === 'laag' ? published.growthLaag : [get('growth2020s'), get('growth2030s'), get('growth2040s')]
  const timeIndex = (year: number): number => {
    let index = 1
    for (let t = 2023; t <= Math.min(year, 2050); t++)
      index *= 1 + ((t <= 2030 ? growth[0] : t <= 2040 ? growth[1] : growth[2]) as number)
    return index
  }
  const traffic = (year: number) => (1 + get('trafficBeyondLaag')) ** (Math.min(year, 2040) - 2022)
  const sum = (
    category: string,
    flow: (year: number) => number,
    [from, through]: readonly number[] = [opening, last],
  ) => {
    let total = 0
    let factor = 1
    for (let year = 2026; year <= (through as number); year++) {
      if (year > 2026) factor /= 1 + (rates[discounting]?.[category]?.(year) ?? NaN)
      if (year >= (from as number)) total += flow(year) * factor
    }
    return total
  }
  const gained = { 2030: hoursGained(alternative, 2030), 2040: hoursGained(alternative, 2040) }
  const time = [0, 1, 2].map((region) =>
    sum('bottleneck', (year) => {
      const hours = straight(year, [gained[2030][region] as number, gained[2040][region] as number], 2030, 2040)
      return hours * published.carTime * timeIndex(year) * traffic(year)
    }),
  )
  const freightTime = (year: number) => {
    const { 2030: a, 2040: b, 2050: c } = published.freight
    return year <= 2040 ? geometric(year, [a, b], 2030, 2040) : geometric(year, [b, c], 2040, 2050)
  }
  const costs = {
    building: sum('low', () => -(get('investment') * 1.21) / (end - start + 1), [start, end]),
    upkeep: sum('low', () => -get('maintenance')),
    asphalt: sum('low', (year) => (year > opening && (year - opening) % 25 === 0 ? -get('asphalt') : 0)),
    overhaul: sum('low', () => get('overhaul') / 2, [2033, 2034]),
  }
  const benefits = {
    time: time.reduce((a, b) => a + b),
    freight: sum('bottleneck', (year) => get('freight') * get('freightGain') * freightTime(year) * traffic(year)),
    reliability: sum('bottleneck', (year) => {
      const value = get('deviationGain') * published.reliability * timeIndex(year)
      return (get('travellers') + 0.5 * get('newTravellers')) * value * traffic(year)
    }),
    works: sum('standard', (year) => -get('delayedTrips') * get('delay') * published.carTime * timeIndex(year), [
      start,
      end,
    ]),
    safety: sum('standard', () => get('deathsAvoided') * published.death + get('injuriesAvoided') * published.injury),
    climate: sum('standard', (year) => {
      const tonnes = straight(year, [get('carbonDioxide2030'), get('carbonDioxide2050')], 2030, 2050)
      return -tonnes * geometric(year, published.carbon[scenario], 2030, 2050) * traffic(year)
    }),
    air: sum('standard', (year) => {
      const tonnes = straight(year, [get('nitrogen2030'), get('nitrogen2050')], 2030, 2050)
      return -tonnes * published.nitrogen * traffic(year)
    }),
    excise: sum('standard', (year) => {
      const excise = straight(year, [get('excise2030'), get('excise2050')], 2030, 2050)
      return get('extraKilometres') * excise * traffic(year)
    }),
    transit: sum('standard', (year) => -get('lostTransitTrips') * get('transitFare') * traffic(year)),
  }
  const total = (part: Readonly<Record<string, number>>) => Object.values(part).reduce((a, b) => a + b)
  return { time, costs, benefits, netPresentValue: total(costs) + total(benefits) }
}

describe.each([
  ['laag', 'wide', 'nl2025'],
  ['laag', 'peakLane', 'nl2025'],
  ['hoog', 'wide', 'nl2025'],
  ['laag', 'wide', 'nl2020'],
  ['hoog', 'peakLane', 'nl2020'],
] as const)(
  '%s, %s, %s: the arithmetic written out from the CSV files and the figures',
  (scenario, alternative, discounting) => {
    it('the balance, the costs, travel time and the other benefits agree to 1e-6', () => {
      const expected = writtenOut(scenario, alternative, discounting)
      const actual = row(scenario, alternative, discounting)
      close(actual.netPresentValue.value, expected.netPresentValue)
      for (const [id, value] of Object.entries(expected.costs)) close(present(actual, id), value)
      close(present(actual, 'time.existing') + present(actual, 'time.new'), expected.benefits.time)
      close(present(actual, 'climate.co2'), expected.benefits.climate)
      close(present(actual, 'air.nox'), expected.benefits.air)
      close(present(actual, 'excise'), expected.benefits.excise)
      close(present(actual, 'works'), expected.benefits.works)
    })

    it('travel time falls where travellers live', () => {
      const lines = row(scenario, alternative, discounting).effects.filter(({ id }) => id.startsWith('time.'))
      writtenOut(scenario, alternative, discounting).time.forEach((expected, region) => {
        const actual = lines.reduce((sum, line) => sum + (line.regions[region]?.value ?? NaN), 0)
        close(actual, expected)
      })
    })
  },
)

it('regions, bearers and income groups add up to the balance', () => {
  for (const each of comparison.rows) {
    const parts = (list: readonly { readonly value: number }[]) => list.reduce((sum, { value }) => sum + value, 0)
    close(parts(each.regions), each.netPresentValue.value)
    close(parts(each.bearers), each.netPresentValue.value)
    close(parts(each.groups?.members ?? []) + (each.groups?.unassigned.value ?? NaN), each.netPresentValue.value)
  }
})

it('one effect of travel time stands for each alternative, with its own matrices', () => {
  for (const each of comparison.rows) {
    const time = each.effects.filter(({ id }) => id.startsWith('time'))
    expect(time.map(({ id }) => id)).toEqual(['time.existing', 'time.new'])
    for (const { presentValue } of time) expect(presentValue.value).toBeGreaterThan(0)
  }
  expect(present(row('laag', 'wide'), 'time.existing')).not.toBe(present(row('laag', 'peakLane'), 'time.existing'))
})

it('30 % of the direct benefits is shown and not added', () => {
  const [without, shown] = [row('laag', 'wide'), row('laag', 'wide', 'nl2025', 'oldRange')]
  expect(shown.netPresentValue.exact).toBe(without.netPresentValue.exact)
  const direct = /^(time|freight|reliability)\./
  const benefits = without.effects.filter(({ id }) => direct.test(id))
  close(
    shown.agglomerationAccount?.additional.value ?? NaN,
    0.3 * benefits.reduce((a, b) => a + b.presentValue.value, 0),
  )
})

it('from doing nothing to the peak lane to 2x3 lanes: the steps are the differences', () => {
  const found = comparison.incremental.find(
    (each) => each.scenario === 'laag' && each.discounting === 'nl2025' && each.agglomeration === 'none',
  )
  const [wide, peak] = [row('laag', 'wide'), row('laag', 'peakLane')]
  expect(found?.analysis?.steps.map(({ id }) => id)).toEqual(['peakLane', 'wide'])
  const [first, second] = found?.analysis?.steps ?? []
  close(first?.incrementalCost ?? NaN, peak.costs.value)
  close(second?.incrementalCost ?? NaN, wide.costs.value - peak.costs.value)
  close(second?.incrementalNetPresentValue ?? NaN, wide.netPresentValue.value - peak.netPresentValue.value)
  expect(found?.analysis?.choice).toBe(wide.netPresentValue.value > peak.netPresentValue.value ? 'wide' : 'peakLane')
})

it('the switching value of the investment is where its present value takes the whole balance', async () => {
  const { assumptions } = await switchingValues(study, builtIn, study.input.comparison.reference, {
    assumptions: ['investment'],
  })
  const reference = row('laag', 'wide')
  const expected = 620e6 * (1 - reference.netPresentValue.value / present(reference, 'building'))
  close(assumptions[0]?.values[0]?.value ?? NaN, expected)
})

it('wherever it prints, it is fictitious', () => {
  expect(comparison.status?.en).toMatch(/^Fictitious and illustrative/)
  expect(comparison.status?.nl).toMatch(/^Verzonnen en illustratief/)
  for (const { diagnostics } of comparison.rows)
    expect(diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining(['unofficialFigures', 'assumedPrices']))
})

it('the README tells these results', () => {
  const readme = readFileSync('examples/road/README.md', 'utf8')
  const million = ({ value }: { readonly value: number }) => Math.round(value / 1e6)
  const rows = [...['nl2025', 'nl2020'].map((regime) => row('laag', 'wide', regime)), row('hoog', 'wide')]
  for (const each of [...rows, row('laag', 'peakLane'), row('hoog', 'peakLane')]) {
    const [balance, benefits] = [million(each.netPresentValue), million(each.benefits)]
    // As printed: benefits less costs are the balance, so the costs take what rounding leaves.
    const costs = benefits - balance
    expect(Math.abs(costs - each.costs.value / 1e6)).toBeLessThan(1)
    const printed = [balance, benefits, costs].map((amount) => amount.toLocaleString('en-GB'))
    expect(readme).toContain(`${printed.join(' | ')} | ${each.benefitCostRatio.value?.toFixed(2)} |`)
  }
})
