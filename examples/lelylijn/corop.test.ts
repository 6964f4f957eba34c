import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { rowsOf, sum } from '../lelylijn-models/arithmetic.js'
import { cellsOf, corop, partOf, provinceOf } from './resolution-arithmetic.js'

// The inputs of corop.yaml are those of lelylijn.yaml and of the twelve provinces; its data are those of data/.

const folder = 'examples/lelylijn'
const yaml = (path: string) => parse(readFileSync(path, 'utf8'))
const scenario = yaml(`${folder}/corop.yaml`)
const original = yaml(`${folder}/lelylijn.yaml`)
const provinces = yaml('examples/lelylijn-models/lelylijn-models.yaml')

interface Named {
  readonly id: string
}
const byId = <Item extends Named>(items: readonly Item[], id: string): Item => {
  const item = items.find((each) => each.id === id)
  if (!item) throw new Error(`There is no “${id}”.`)
  return item
}
const { ids } = corop
const inPart = (part: string): readonly string[] => ids.filter((id) => partOf(id) === part)
const regions = rowsOf(`${folder}/corop-regions.csv`)
const data = rowsOf(`${folder}/data/corop.csv`)
const column = (name: string): readonly number[] => regions.map((row) => Number(row[name]))
const partNames = ['north', 'flevoland', 'randstad', 'east', 'south']

describe('the same as in lelylijn.yaml', () => {
  it('conventions, growth, null alternative, the alternative and the scenario of its reference row, the regime', () => {
    for (const name of ['mkba', 'currency', 'priceLevel', 'priceUnit', 'discountTo', 'timing', 'termStructureFrom'])
      expect(scenario[name], name).toEqual(original[name])
    for (const name of ['horizon', 'growthPaths', 'nullAlternative'])
      expect(scenario[name], name).toEqual(original[name])
    expect(scenario.alternatives).toEqual([byId(original.alternatives, 'mirtMiddle')])
    expect(scenario.scenarios).toEqual([byId(original.scenarios, 'laag')])
    expect(scenario.discounting).toEqual(['nl2025'])
  })

  it('every assumption; what lelylijn.yaml does not have is that of the twelve provinces', () => {
    for (const name of Object.keys(original.assumptions))
      expect(scenario.assumptions[name], name).toEqual(original.assumptions[name])
    for (const name of Object.keys(scenario.assumptions))
      expect(scenario.assumptions[name], name).toEqual(provinces.assumptions[name])
    const { data: own, ...sources } = scenario.sources
    expect(own.title).toContain('data/README.md')
    for (const name of Object.keys(sources))
      expect(sources[name], name).toEqual(original.sources[name] ?? provinces.sources[name])
  })

  it('effects, and who gains and pays by the same rules; where the move is from and to', () => {
    const plain = (effects: readonly Readonly<Record<string, unknown>>[]) =>
      effects.map((effect) => ({ ...effect, incidence: null }))
    expect(plain(scenario.effects)).toEqual(plain(original.effects))
    for (const [i, { incidence }] of original.effects.entries())
      if (incidence && !incidence.shares) expect(scenario.effects[i].incidence).toEqual(incidence)
    const { core: _, periphery: __, ...relocation } = original.relocation
    expect(scenario.relocation).toEqual({ ...relocation, core: inPart('randstad'), periphery: inPart('north') })
    expect(scenario.distribution).toEqual({
      ...original.distribution,
      favoured: [{ ...original.distribution.favoured[0], regions: inPart('north') }],
    })
  })

  it.each(['travelTime', 'modeShift'])(
    'shares of %s: those of the five parts, within each by population, by largest remainder',
    (id) => {
      const sharesOf = (effects: readonly (Named & { incidence?: { shares: Record<string, number> } })[]) =>
        byId(effects, id).incidence?.shares ?? {}
      const [shares, whole] = [sharesOf(scenario.effects), sharesOf(original.effects)]
      expect(Object.keys(shares)).toEqual(ids)
      const people = (region: string): number => column('population')[ids.indexOf(region)] as number
      for (const part of partNames) {
        const members = inPart(part)
        const all = Math.round((whole[part] as number) * 1e6)
        const exact = members.map((region) => (all * people(region)) / sum(members.map(people)))
        const order = exact.map((value) => value % 1).sort((a, b) => b - a)
        const left = all - sum(exact.map(Math.floor))
        // The largest remainders are rounded up: as many as are left over.
        const rounded = exact.map((value) => Math.floor(value) + (order.indexOf(value % 1) < left ? 1 : 0))
        expect(members.map((region) => Math.round((shares[region] as number) * 1e6))).toEqual(rounded)
      }
      expect(Math.round(1e6 * sum(Object.values(shares)))).toBe(1e6)
    },
  )
})

describe('the same as by province', () => {
  it('variants and their parameters, but for the size of a city and for jobs by sector', () => {
    const { netUrbanCost, effectiveDensity, ...same } = Object.fromEntries(
      scenario.agglomeration.map((variant: Named) => [variant.id, variant]),
    )
    for (const [id, variant] of Object.entries(same)) expect(variant, id).toEqual(byId(provinces.agglomeration, id))
    // A region is a city of its own here; sectors are known by province only.
    const [city, density] = ['netUrbanCost', 'effectiveDensity'].map((id) =>
      structuredClone<{ id: string; label: unknown; note: unknown; parameters: Record<string, string> }>(
        byId(provinces.agglomeration, id),
      ),
    )
    expect(netUrbanCost).toEqual({ ...city, parameters: { ...city?.parameters, cityPopulation: 'population' } })
    const { label, note } = effectiveDensity
    expect(effectiveDensity).toEqual({ ...density, label, note, parameters: { ...density?.parameters, jobs: 'jobs' } })
    expect(label.en).toContain('jobs of all sectors')
    expect(note.en).toContain('only known by province')
  })

  it('welfare methods and their parameters', () => {
    expect(scenario.welfare.map(({ id }: Named) => id)).toEqual(['unweighted', 'incomeWeights', 'northTwice'])
    for (const method of scenario.welfare) expect(method).toEqual(byId(provinces.welfare, method.id))
    expect(scenario.welfare[1]).toEqual(byId(original.welfare, 'incomeWeights'))
  })
})

describe('data', () => {
  it('population, land, jobs and output are those of data/corop.csv, in its order, with the names of the regions', () => {
    const names = ['region', 'population', 'land', 'jobs', 'output']
    const of = (rows: readonly Readonly<Record<string, string>>[]) => rows.map((row) => names.map((name) => row[name]))
    expect(of(regions)).toEqual(of(data))
    const labels = rowsOf(`${folder}/data/corop-provinces.csv`).map(({ region, name }) => ({ id: region, label: name }))
    expect(scenario.regions.members).toEqual(labels)
    expect(scenario.zones.members).toEqual(ids.map((id) => ({ id, region: id })))
  })

  it('regions add up to their province: people and jobs exactly, output and land to the rounding of CBS', () => {
    const within = { population: 0, jobs: 0, output: 1.01e6, land: 0.21 } as const
    for (const province of rowsOf(`${folder}/data/provinces.csv`))
      for (const [name, margin] of Object.entries(within)) {
        const total = sum(column(name).filter((_, r) => provinceOf.get(ids[r] as string) === province.region))
        expect(Math.abs(total - Number(province[name])), `${province.region}, ${name}`).toBeLessThanOrEqual(margin)
      }
  })

  it('output per job, rounded; income that of the part of the country; the North counted twice', () => {
    column('outputPerJob').forEach((value, r) => {
      expect(value).toBe(Math.round((corop.output[r] as number) / (corop.jobs[r] as number)))
    })
    const incomes = new Map(rowsOf(`${folder}/regions.csv`).map(({ region, income }) => [region as string, income]))
    expect(regions.map(({ income }) => income)).toEqual(ids.map((id) => incomes.get(partOf(id))))
    expect(column('countedTwice')).toEqual(ids.map((id) => (partOf(id) === 'north' ? 2 : 1)))
  })

  it('minutes are read from data/; those with the line are without, less 0.14 of what the train gains', () => {
    const { minutesWithout, minutesByTrain, minutesAverage, commuters } = scenario.matrices
    expect([minutesWithout, minutesByTrain, commuters].map(({ file }) => file)).toEqual(
      ['corop-minutes-without', 'corop-minutes-with', 'commuting-corop'].map((name) => `data/${name}.csv`),
    )
    const without = cellsOf(`${folder}/data/corop-minutes-without.csv`)
    const byTrain = cellsOf(`${folder}/data/corop-minutes-with.csv`)
    const average = cellsOf(`${folder}/${minutesAverage.file}`)
    average.forEach((row, i) => {
      row.forEach((minutes, j) => {
        const [before, after] = [without, byTrain].map((cells) => cells[i]?.[j] as number) as [number, number]
        expect(Math.abs(minutes - (before - 0.14 * (before - after)))).toBeLessThan(1e-9)
      })
    })
    ids.forEach((id, j) => {
      expect(column(`minutes-without-${id}`)).toEqual(without.map((row) => row[j]))
      expect(column(`minutes-with-${id}`)).toEqual(average.map((row) => row[j]))
    })
  })

  it('a column has the mark of its weakest cell, and says how many cells are estimated; minutes are illustrative', () => {
    const marks = rowsOf(`${folder}/data/corop-marks.csv`)
    const { columns } = scenario.regions
    for (const name of ['population', 'land', 'jobs', 'output']) {
      expect(columns[name].mark).toBe('assumed')
      const estimated = marks.filter((row) => row[name] === 'assumed').length
      expect(columns[name].note.en).toContain(`${estimated} of 40 cells estimated`)
      expect(columns[name].note.nl).toContain(`${estimated} van 40 cellen geschat`)
    }
    for (const name of [
      'income',
      'countedTwice',
      ...ids.flatMap((id) => [`minutes-without-${id}`, `minutes-with-${id}`]),
    ])
      expect(columns[name].mark, name).toBe('illustrative')
    for (const { mark } of Object.values<{ mark: string }>(scenario.matrices)) expect(mark).toBe('illustrative')
  })
})
