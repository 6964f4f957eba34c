import { readdirSync, readFileSync } from 'node:fs'
import { readScenario } from 'mkba'
import { describe, expect, it } from 'vitest'
import { commutingEquilibriumModel } from '../../../src/agglomeration/equilibrium/commuting-equilibrium.js'
import { builtIn } from '../../../src/built-in.js'
import { Workshop } from '../../../src/comparison/workshop.js'
import { marks } from '../../../src/quantity/source.js'
import { decimalReading } from '../../../src/reading/decimal.js'

// The rule for minutes in README.md, written out a second time: every cell is computed again from its inputs.

type Row = Readonly<Record<string, string>>
type Table = readonly Row[]
const folder = 'examples/lelylijn/data'
const read = (file: string): Table => {
  const [head = [], ...lines] = readFileSync(`${folder}/${file}.csv`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','))
  return lines.map((cells) => {
    if (cells.length !== head.length) throw new Error(`${file}: ${cells.join()}`)
    return Object.fromEntries(head.map((column, i) => [column, cells[i] as string]))
  })
}
const value = (row: Row | undefined, column: string): number => Number(row?.[column] || Number.NaN)
const of = (rows: Table, id: string): Row => rows.find(({ region, zone }) => (region ?? zone) === id) as Row
const idsOf = (rows: Table): readonly string[] => rows.map(({ region, zone }) => (region ?? zone) as string)

const provinces = read('provinces')
const corop = read('corop')
const provinceOf = Object.fromEntries(
  read('corop-provinces').map((row) => [row.region as string, row.province as string]),
)
const plugIns = {
  ...builtIn,
  models: [...builtIn.models.filter(({ id }) => id !== commutingEquilibriumModel.id), commutingEquilibriumModel],
}

const allCentres = [...read('province-centres'), ...read('corop-centres')]
const crow = (from: Row, to: Row): number => {
  const [a, b, c, d] = [from.latitude, to.latitude, from.longitude, to.longitude].map(
    (each) => (Number(each) * Math.PI) / 180,
  )
  const [north, south, west, east] = [a, b, c, d] as [number, number, number, number]
  const cosine = Math.sin(north) * Math.sin(south) + Math.cos(north) * Math.cos(south) * Math.cos(east - west)
  return 6371 * Math.acos(Math.min(1, cosine))
}
const radius = (row: Row): number => (2 / 3) * Math.sqrt(value(row, 'land') / Math.PI)

const published = read('train-times')
const rowOf = (which: string, a: string, b: string): Row | undefined =>
  published.find((row) => row.case === which && [`${a}>${b}`, `${b}>${a}`].includes(`${row.from}>${row.to}`))

/** What differs between the two levels: the hubs, and who uses the line. */
const levels = [
  {
    name: 'province',
    zones: provinces,
    centres: read('province-centres'),
    zwolle: 'overijssel',
    amsterdam: 'noordHolland',
  },
  {
    name: 'corop',
    zones: corop,
    centres: read('corop-centres'),
    zwolle: 'noordOverijssel',
    amsterdam: 'grootAmsterdam',
  },
] as const
const north = ['groningen', 'fryslan', 'drenthe']
const provinceAt = (zone: string): string => provinceOf[zone] ?? zone
const byAmsterdam = (zone: string): boolean =>
  ['noordHolland', 'zuidHolland', 'zeeland'].includes(provinceAt(zone)) &&
  !['gooiEnVechtstreek', 'oostZuidHolland'].includes(zone)

const travel = ({ zones, centres, zwolle, amsterdam }: (typeof levels)[number]) => {
  const place = (zone: string) => of(centres, zone).place as string
  const between = (i: string, j: string, a: (zone: string) => boolean, b: (zone: string) => boolean) =>
    (a(i) && b(j)) || (a(j) && b(i))
  const isNorth = (zone: string) => north.includes(provinceAt(zone))
  const hub = (i: string, j: string): string | null => {
    if (between(i, j, isNorth, (zone) => !isNorth(zone) && zone !== zwolle)) return zwolle
    if (
      between(
        i,
        j,
        (zone) => zone === 'zeeuwschVlaanderen',
        (zone) => zone !== 'overigZeeland',
      )
    )
      return 'overigZeeland'
    return between(
      i,
      j,
      (zone) => zone === 'flevoland',
      (zone) => byAmsterdam(zone) && zone !== amsterdam,
    )
      ? amsterdam
      : null
  }
  const train = (i: string, j: string): { minutes: number; sourced: boolean } => {
    const time = rowOf('without', place(i), place(j))
    if (time) return { minutes: value(time, 'minutes'), sourced: true }
    const middle = hub(i, j)
    if (middle === null) return { minutes: crow(of(centres, i), of(centres, j)) * 0.8, sourced: false }
    const [one, two] = [train(i, middle), train(middle, j)]
    return { minutes: one.minutes + two.minutes, sourced: one.sourced && two.sourced }
  }
  const gain = (i: string, j: string): number => {
    const uses = (northern: string) =>
      between(
        i,
        j,
        (zone) => provinceAt(zone) === northern,
        (zone) => zone === 'flevoland' || byAmsterdam(zone),
      )
    if (
      between(
        i,
        j,
        (zone) => zone === 'zuidoostFriesland',
        (zone) => provinceAt(zone) === 'groningen',
      )
    )
      return 30
    return uses('groningen') ? 35 : uses('fryslan') ? 40 : 0
  }
  return idsOf(zones).map((i) =>
    idsOf(zones).map((j) => {
      const own = 10 + radius(of(zones, i)) * 1.6 // detour 1.2 at 45 km/h
      if (i === j) return { without: own, with: own, marks: ['illustrative', 'illustrative'] }
      const { minutes, sourced } = train(i, j)
      const mark = sourced ? 'derived' : 'illustrative'
      const withMark = gain(i, j) === 0 || rowOf('gain', place(i), place(j)) ? mark : 'illustrative'
      return { without: 30 + minutes, with: 30 + minutes - gain(i, j), marks: [mark, withMark] }
    }),
  )
}

describe('minutes from door to door by train', () => {
  it('published train times are those of the facts, § 1.3, and what follows from them', () => {
    const minutes = (which: string, from: string, to: string) => value(rowOf(which, from, to), 'minutes')
    expect(minutes('without', 'Groningen', 'Amsterdam')).toBe(120) // S5
    expect(minutes('gain', 'Groningen', 'Amsterdam')).toBe(120 - 85) // S5
    expect(minutes('gain', 'Leeuwarden', 'Amsterdam')).toBe(130 - 90) // S24, to Schiphol
    expect(minutes('gain', 'Groningen', 'Drachten')).toBe(45 - 15) // S26
    expect(minutes('without', 'Zwolle', 'Amsterdam')).toBe(120 - 57)
    expect(minutes('without', 'Zwolle', 'Utrecht')).toBe(117 - 54)
    expect(minutes('without', 'Lelystad', 'Amsterdam')).toBe(63 - 30)
  })

  for (const level of levels)
    it(`${level.name}: every cell follows from coordinates, land and published times; the line makes none dearer`, () => {
      const zones = idsOf(level.zones)
      const tables = ['without', 'with', 'without-marks', 'with-marks'].map((which) =>
        read(`${level.name}-minutes-${which}`),
      )
      const [without, project, withoutMarks, projectMarks] = tables as [Table, Table, Table, Table]
      for (const table of tables) expect(idsOf(table)).toEqual(zones)
      for (const [i, row] of travel(level).entries())
        for (const [j, cell] of row.entries()) {
          const [from, to] = [zones[i] as string, zones[j] as string]
          expect(Math.abs(value(without[i], to) - cell.without)).toBeLessThan(0.0501)
          expect(Math.abs(value(project[i], to) - cell.with)).toBeLessThan(0.0501)
          expect([withoutMarks[i]?.[to], projectMarks[i]?.[to]]).toEqual(cell.marks)
          for (const table of tables) expect(table[i]?.[to]).toBe(table[j]?.[from])
          expect(value(project[i], to)).toBeGreaterThan(0)
          expect(value(project[i], to)).toBeLessThanOrEqual(value(without[i], to))
        }
    })

  it('centres lie in the country, and a place has one position', () => {
    for (const { place, latitude, longitude } of allCentres) {
      expect(
        Number(latitude) > 50.7 && Number(latitude) < 53.6 && Number(longitude) > 3.3 && Number(longitude) < 7.3,
      ).toBe(true)
      for (const other of allCentres)
        if (other.place === place) expect([other.latitude, other.longitude]).toEqual([latitude, longitude])
    }
  })
})

describe('the library', () => {
  for (const { name, zones } of levels)
    it(`${name}: reads the files as regions, zones and matrices, and a model runs on them`, () => {
      const ids = idsOf(zones)
      const table = name === 'corop' ? 'corop' : 'provinces'
      const stated = 'source: data, mark: assumed'
      const money = 'prices: { level: 2022, unit: marketPrices, vat: included, mark: assumed }'
      const study = readScenario(
        `
mkba: 1
title: data
currency: EUR
priceLevel: 2022
priceUnit: marketPrices
discountTo: 2022
timing: wholeYears
termStructureFrom: firstFlow
horizon: { firstYear: 2022, lastYear: 2040, opening: opening, yearsOfOperation: years }
sources: { data: { title: the data of this folder } }
assumptions:
  opening: { label: opening, value: 2030, unit: year, ${stated} }
  years: { label: years, value: 11, unit: year, ${stated} }
  cost: { label: cost, value: 1, unit: EUR, ${stated}, ${money} }
regions:
  members: [${ids.map((id) => `{ id: ${id}, label: ${id} }`)}]
  columns:
    population: { label: population, unit: person, ${stated} }
    land: { label: land, unit: km2, ${stated} }
    jobs: { label: jobs, unit: job, ${stated} }
    output: { label: output, unit: EUR/year, ${stated}, ${money} }
  file: ${table}.csv
zones: { members: [${ids.map((id) => `{ id: ${id}, region: ${id} }`)}] }
matrices:
  without: { label: without, unit: minute/trip, ${stated}, file: ${name}-minutes-without.csv, layout: square }
  project: { label: with, unit: minute/trip, ${stated}, file: ${name}-minutes-with.csv, layout: square }
  commuters: { label: commuters, unit: person, ${stated}, file: commuting-${table}.csv, layout: square }
nullAlternative: { label: none, description: none }
alternatives: [{ id: line, label: line }]
scenarios: [{ id: one, label: one }]
effects:
  - { kind: investment, id: building, label: building, side: cost, stream: sunkInvestment, bearer: government, incidence: { by: population }, inGdp: no, amount: cost, spending: { from: opening, through: opening } }
discounting: [nl2025]
agglomeration:
  - { id: model, label: model, model: commutingEquilibrium, enters: ownLine, parameters: { commuters: commuters, costWithout: without, costWith: project } }
welfare: [{ id: unweighted, label: unweighted, method: unweighted }]
comparison: { reference: { scenario: one, alternative: line, discounting: nl2025, agglomeration: model, welfare: unweighted } }
`,
        { fileBeside: (file) => readFileSync(`${folder}/${file}`, 'utf8'), plugIns },
      )
      const { lines } = new Workshop(study, plugIns).agglomeration('one', 'line', 'model')
      const gain = lines.find(({ id }) => id === 'equilibriumGain')?.output
      if (gain?.kind !== 'steady') throw new Error('There is no steady gain.')
      const gains = decimalReading().table(gain.perYear).values.map(Number)
      expect(gains).toHaveLength(ids.length)
      for (const each of gains) expect(each).toBeGreaterThan(0)
    })
})

describe('marks', () => {
  it('every file is listed with a mark, every cell of a file with marks by cell has one, and every source is listed', () => {
    const files = read('files')
    const found = readdirSync(folder).filter((name) => name.endsWith('.csv'))
    expect(files.map(({ file }) => `${file}.csv`).sort()).toEqual(found.sort())
    const sources = read('sources').map(({ id }) => id)
    for (const { file = '', mark = '', source = '' } of files) {
      if (mark === '') continue
      for (const id of source.startsWith('see') ? [] : source.split(' ')) expect(sources).toContain(id)
      if (mark === 'by row: mark') for (const row of read(file)) expect(marks).toContain(row.mark)
      else if (!mark.startsWith('by cell: ')) expect(marks).toContain(mark)
      else {
        const [cells, stated] = [read(file), read(mark.slice('by cell: '.length))]
        expect(idsOf(stated)).toEqual(idsOf(cells))
        for (const row of stated) {
          const { region: _, zone: __, ...marked } = row
          expect(Object.keys(row)).toEqual(Object.keys(cells[0] as Row))
          for (const each of Object.values(marked)) expect(marks).toContain(each)
        }
      }
    }
    for (const { source = '' } of read('train-times')) for (const id of source.split(' ')) expect(sources).toContain(id)
  })
})
