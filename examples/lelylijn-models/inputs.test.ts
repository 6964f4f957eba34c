import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { cellsOf, column, core, ids, north, rowsOf, sum, timeShares } from './arithmetic.js'

// The copies in this folder equal their originals, and every derived column follows from its rule in README.md.

const here = 'examples/lelylijn-models'
const data = 'examples/lelylijn/data'
const text = (path: string): string => readFileSync(path, 'utf8')
const scenario = parse(text(`${here}/lelylijn-models.yaml`))
const original = parse(text('examples/lelylijn/lelylijn.yaml'))

const [population, land, jobs, output] = ['population', 'land', 'jobs', 'output'].map(column) as [
  readonly number[],
  readonly number[],
  readonly number[],
  readonly number[],
]
const heads = sum(population)
const [without, byTrain, average] = ['without', 'with', 'average-with'].map((which) =>
  cellsOf(`province-minutes-${which}.csv`),
) as [readonly (readonly number[])[], readonly (readonly number[])[], readonly (readonly number[])[]]
const commuters = cellsOf('commuting-provinces.csv')
const cell = (matrix: readonly (readonly number[])[], i: number, j: number): number => matrix[i]?.[j] as number
/** A number of millionths divided in proportion to weights, by largest remainder. */
const millionths = (weights: readonly number[], all: number): readonly number[] => {
  const exact = weights.map((weight) => (all * weight) / sum(weights))
  const parts = exact.map(Math.floor)
  const order = [...parts.keys()].sort((a, b) => ((exact[b] as number) % 1) - ((exact[a] as number) % 1))
  for (const r of order.slice(0, all - sum(parts))) parts[r] = (parts[r] as number) + 1
  return parts
}

describe('copies', () => {
  it.each(['province-minutes-without.csv', 'province-minutes-with.csv', 'commuting-provinces.csv'])(
    '%s is that of the data, byte for byte',
    (file) => {
      expect(text(`${here}/${file}`)).toBe(text(`${data}/${file}`))
    },
  )

  it('population, land, jobs, output, house prices and pay are those of provinces.csv, in its order', () => {
    const names = ['region', 'population', 'land', 'jobs', 'output', 'housePrice', 'pay']
    const of = (file: string) => rowsOf(file).map((row) => names.map((name) => row[name]))
    expect(of('regions.csv')).toEqual(of(`${data}/provinces.csv`))
    expect(scenario.regions.members.map(({ id }: { id: string }) => id)).toEqual(ids)
    expect(heads).toBe(17947684)
  })

  it('years, prices, assumptions and effects are those of lelylijn.yaml, but for the regions they fall in', () => {
    for (const name of ['currency', 'priceLevel', 'priceUnit', 'discountTo', 'timing', 'termStructureFrom', 'horizon'])
      expect(scenario[name]).toEqual(original[name])
    expect(scenario.growthPaths).toEqual(original.growthPaths)
    expect(scenario.nullAlternative).toEqual(original.nullAlternative)
    for (const [name, assumption] of Object.entries(original.assumptions))
      expect(scenario.assumptions[name], name).toEqual(assumption)
    const plain = (effects: readonly Record<string, unknown>[]) =>
      effects.map((effect) => ({ ...effect, incidence: null }))
    expect(plain(scenario.effects)).toEqual(plain(original.effects))
    for (const [i, { incidence }] of original.effects.entries())
      if (incidence && !incidence.shares) expect(scenario.effects[i].incidence.by).toEqual(incidence.by)
    const { core: _, periphery: __, ...relocation } = original.relocation
    expect(scenario.relocation).toEqual({ ...relocation, core, periphery: north })
  })

  it('shares of provinces are those of the five parts of the country, within each by population', () => {
    const parts = {
      north,
      flevoland: ['flevoland'],
      randstad: core,
      east: ['overijssel', 'gelderland'],
      south: ['zeeland', 'noordBrabant', 'limburg'],
    }
    for (const id of ['travelTime', 'modeShift']) {
      const of = (effects: readonly { id: string }[]) =>
        (effects.find((effect) => effect.id === id) as unknown as { incidence: { shares: Record<string, number> } })
          .incidence.shares
      const [shares, whole] = [of(scenario.effects), of(original.effects)]
      if (id === 'travelTime') expect(Object.values(shares)).toEqual(timeShares)
      for (const [part, members] of Object.entries(parts)) {
        const people = members.map((member) => population[ids.indexOf(member)] as number)
        expect(members.map((member) => Math.round((shares[member] as number) * 1e6))).toEqual(
          millionths(people, Math.round((whole[part] as number) * 1e6)),
        )
      }
    }
  })
})

describe('derived', () => {
  it('minutes with the line are those without, less 0.14 of what the train gains', () => {
    for (const [i, row] of average.entries())
      for (const [j, minutes] of row.entries())
        expect(minutes).toBeCloseTo(cell(without, i, j) - 0.14 * (cell(without, i, j) - cell(byTrain, i, j)), 9)
    ids.forEach((id, j) => {
      expect(column(`minutes-without-${id}`)).toEqual(without.map((row) => row[j]))
      expect(column(`minutes-with-${id}`)).toEqual(average.map((row) => row[j]))
    })
  })

  const corop = rowsOf(`${data}/corop.csv`)
  const provinceOf = Object.fromEntries(
    rowsOf(`${data}/corop-provinces.csv`).map(({ region, province }) => [region as string, province]),
  )
  const city = ids.map((id) => {
    const people = corop
      .filter(({ region }) => provinceOf[region as string] === id)
      .map((row) => Number(row.population))
    return sum(people.map((p) => p ** 2)) / sum(people)
  })
  const gained = ids.map((_, work) =>
    sum(ids.map((__, home) => cell(commuters, home, work) * (cell(without, home, work) - cell(byTrain, home, work)))),
  )
  const timeBenefits = 30000 * 300 * (0.5 + 0.5 / 2) * (35 / 60) * 10.76
  const perHead = {
    traffic: (((92.9 + 32.7) * 1e9) / 40) * (10.76 / heads),
    pollution: (19 / 683) * (sum(output) / heads),
    energy: (11.5 / 683) * (sum(output) / heads),
    building: 1000,
  }
  const byDensity = (item: keyof typeof perHead, elasticity: number) => {
    const power = population.map((people, r) => (people / (land[r] as number)) ** elasticity)
    const mean = sum(population.map((people, r) => people * (power[r] as number))) / heads
    return power.map((value) => (Math.round(perHead[item]) * value) / mean)
  }
  const market = ['manufacturing', 'construction', 'consumerServices', 'producerServices']
  const sectors = rowsOf(`${data}/sector-jobs.csv`)
  const rules: Readonly<Record<string, readonly number[]>> = {
    wage: column('pay').map((pay, r) => pay / 1.038 / 1.033 / (jobs[r] as number)),
    cityPopulation: city,
    bestSize: population.map((people, r) => (people * 3e6) / Math.round(city[r] as number)),
    trafficPerHead: ids.map(() => perHead.traffic),
    pollutionPerHead: ids.map(() => perHead.pollution),
    energyPerHead: ids.map(() => perHead.energy),
    buildingPerHead: ids.map(() => perHead.building),
    rentPerHead: column('housePrice').map((price) => (price * 0.04) / 2.1),
    trafficByDensity: byDensity('traffic', 0.12),
    pollutionByDensity: byDensity('pollution', 0.13),
    energyByDensity: byDensity('energy', -0.07),
    buildingByDensity: byDensity('building', 0.055),
    marketJobs: sectors.map((row) => sum(market.map((sector) => Number(row[sector])))),
    outputPerJob: output.map((value, r) => value / (jobs[r] as number)),
  }
  it.each(Object.keys(rules))('%s, rounded to whole euros or persons', (name) => {
    column(name).forEach((value, r) => {
      expect(Math.abs(value - (rules[name]?.[r] as number)), ids[r]).toBeLessThan(0.501)
    })
  })

  it('commutingCostChange, to four digits', () => {
    column('commutingCostChange').forEach((value, r) => {
      const exact = (-0.25 * timeBenefits * (gained[r] as number)) / sum(gained) / (jobs[r] as number)
      expect(Math.abs(value - exact)).toBeLessThan(5.01e-5)
    })
  })

  it.each(ids)('spill-overs of %s: 0.8 stays, the rest by output over minutes, by largest remainder', (source) => {
    const s = ids.indexOf(source)
    const pull = ids.map((_, r) => (r === s ? 0 : (output[r] as number) / cell(without, r, s)))
    const parts = [...millionths(pull, 200000)]
    parts[s] = 800000
    expect(column(`spillover-${source}`).map((share) => Math.round(share * 1e6))).toEqual(parts)
  })

  it('spill-overs imply that the North leaks more to the core than the core to the North, as README.md says', () => {
    const leak = (from: readonly string[], to: readonly string[]): number =>
      sum(from.flatMap((s) => to.map((r) => column(`spillover-${s}`)[ids.indexOf(r)] as number))) / from.length
    expect(leak(north, core)).toBeGreaterThan(leak(core, north))
  })
})

it('income is that of the part of the country, and satisfaction with life that of the province', () => {
  const parts = new Map(rowsOf('examples/lelylijn/regions.csv').map(({ region, income }) => [region, income]))
  const partOf = (id: string): string =>
    north.includes(id)
      ? 'north'
      : core.includes(id)
        ? 'randstad'
        : id === 'flevoland'
          ? id
          : ['overijssel', 'gelderland'].includes(id)
            ? 'east'
            : 'south'
  expect(column('income').map(String)).toEqual(ids.map((id) => parts.get(partOf(id))))
  const satisfied = rowsOf(`${data}/provinces.csv`).map((row) => Number(row.satisfied))
  expect(column('satisfied')).toEqual(satisfied)
  expect(column('countedTwice')).toEqual(ids.map((id) => (north.includes(id) ? 2 : 1)))
})
