import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

// The rules of examples/lelylijn/data/README.md, written out a second time: every estimated cell is computed again here.

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
const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0)
const value = (row: Row | undefined, column: string): number => Number(row?.[column] || Number.NaN)
const total = (rows: Table, column: string): number => sum(rows.map((row) => value(row, column)))
const of = (rows: Table, id: string): Row => rows.find(({ region, zone }) => (region ?? zone) === id) as Row
const idsOf = (rows: Table): readonly string[] => rows.map(({ region, zone }) => (region ?? zone) as string)

const provinces = read('provinces')
const corop = read('corop')
const inputs = read('corop-inputs')
const coropMarks = read('corop-marks')
const municipalities = read('municipalities-2016')
const provinceOf = Object.fromEntries(
  read('corop-provinces').map((row) => [row.region as string, row.province as string]),
)
const within = (province: string): Table => corop.filter(({ region }) => provinceOf[region as string] === province)

/** Whole units in proportion to weights; what is left goes to the largest remainders. */
const divided = (units: number, weights: readonly number[]): readonly number[] => {
  const exact = weights.map((weight) => (units * weight) / sum(weights))
  const left = units - sum(exact.map(Math.floor))
  const order = exact.map((each, i) => [each % 1, i] as const).sort(([a, i], [b, j]) => b - a || i - j)
  const more = new Set(order.slice(0, left).map(([, i]) => i))
  return exact.map((each, i) => Math.floor(each) + (more.has(i) ? 1 : 0))
}
const estimated = (row: Row, column: string): boolean => of(coropMarks, row.region as string)[column] === 'assumed'

const crow = (from: Row, to: Row): number => {
  const [a, b, c, d] = [from.latitude, to.latitude, from.longitude, to.longitude].map(
    (each) => (Number(each) * Math.PI) / 180,
  )
  const [north, south, west, east] = [a, b, c, d] as [number, number, number, number]
  const cosine = Math.sin(north) * Math.sin(south) + Math.cos(north) * Math.cos(south) * Math.cos(east - west)
  return 6371 * Math.acos(Math.min(1, cosine))
}
const radius = (row: Row): number => (2 / 3) * Math.sqrt(value(row, 'land') / Math.PI)

describe('the twelve provinces and the forty COROP regions', () => {
  it('have the national totals of CBS', () => {
    expect(total(provinces, 'population')).toBe(17_947_684) // 70072ned, 1-1-2024
    expect(total(provinces, 'output')).toBe((958_549 - 8_033) * 1e6) // 84432NED, 2022*, without the extra-regio
    expect(total(provinces, 'jobs')).toBe(10_156_600) // 84432NED, 2022*: 10,156.9 thousand with the extra-regio
    expect(total(provinces, 'pay')).toBe(525_134e6) // 85924ENG, 2024*: 525,311 million with the extra-regio
  })

  it('add up to the five parts of the country of the example', () => {
    const parts: Readonly<Record<string, string>> = {
      north: 'groningen fryslan drenthe',
      flevoland: 'flevoland',
      randstad: 'utrecht noordHolland zuidHolland',
      east: 'overijssel gelderland',
      south: 'zeeland noordBrabant limburg',
    }
    for (const part of read('../regions')) {
      const members = (parts[part.region as string] as string).split(' ').map((id) => of(provinces, id))
      for (const column of ['population', 'jobs', 'output', 'land'])
        expect(total(members, column)).toBe(value(part, column))
    }
  })

  it('a province is the sum of its COROP regions; CBS rounds output and pay to millions', () => {
    expect(corop).toHaveLength(40)
    for (const province of provinces) {
      const parts = within(province.region as string)
      const gap = (column: string) => Math.abs(total(parts, column) - value(province, column))
      for (const column of ['population', 'jobs']) expect(gap(column)).toBe(0)
      expect(gap('land')).toBeLessThan(1e-6)
      expect(gap('output')).toBe(province.region === 'noordHolland' ? 1e6 : 0)
      expect(gap('pay')).toBeLessThanOrEqual(1e6)
    }
  })

  it('jobs and missing output are divided by pay', () => {
    for (const province of provinces) {
      const parts = within(province.region as string)
      const jobs = divided(
        value(province, 'jobs'),
        parts.map((row) => value(row, 'pay')),
      )
      expect(parts.map((row) => value(row, 'jobs'))).toEqual(jobs)
      const open = parts.filter((row) => estimated(row, 'output'))
      const known = total(
        parts.filter((row) => !estimated(row, 'output')),
        'output',
      )
      const rest = divided(
        value(province, 'output') - known,
        open.map((row) => value(row, 'pay')),
      )
      expect(open.map((row) => value(row, 'output'))).toEqual(rest)
    }
    expect(corop.filter((row) => estimated(row, 'output'))).toHaveLength(12)
  })

  it('population: read for 2024, or by the shares of the last year read, or by those of the municipalities in 2016', () => {
    const then = (row: Row) =>
      total(
        municipalities.filter(({ region }) => region === row.region),
        'population',
      )
    for (const province of provinces) {
      const parts = within(province.region as string)
      const last = parts.map((row) => of(inputs, row.region as string))
      if (last.every(({ populationRead }) => populationRead !== '')) {
        const people = divided(
          value(province, 'population'),
          last.map((row) => value(row, 'populationRead')),
        )
        expect(parts.map((row) => value(row, 'population'))).toEqual(people)
        continue
      }
      const open = parts.filter((_, i) => last[i]?.populationRead === '')
      const known = last.filter(({ populationRead }) => populationRead !== '')
      for (const row of known) expect(of(corop, row.region as string).population).toBe(row.populationRead)
      const left = value(province, 'population') - total(known, 'populationRead')
      expect(open.map((row) => value(row, 'population'))).toEqual(divided(left, open.map(then)))
    }
  })

  it('land: homes over homes per km2 and the like, else by the line of density against address density', () => {
    const ratio = (row: Row, a: string, b: string) => value(row, a) / value(row, b)
    const measured = (row: Row): number =>
      [
        value(row, 'landRead'),
        ratio(row, 'homes', 'homesPerKm2'),
        ratio(row, 'densityPopulation', 'inhabitantsPerKm2'),
      ].find(Number.isFinite) ?? Number.NaN
    const known = inputs.filter((row) => Number.isFinite(measured(row)))
    expect(known).toHaveLength(23)
    const x = known.map((row) => Math.log(value(row, 'addressDensity')))
    const y = known.map((row) => Math.log(value(of(corop, row.region as string), 'population') / measured(row)))
    const [meanX, meanY] = [sum(x) / 23, sum(y) / 23]
    const slope =
      sum(x.map((each, i) => (each - meanX) * ((y[i] as number) - meanY))) / sum(x.map((each) => (each - meanX) ** 2))
    const expected = (row: Row) => {
      const people = value(of(corop, row.region as string), 'population')
      return people / Math.exp(meanY + slope * (Math.log(value(row, 'addressDensity')) - meanX))
    }
    // Amsterdam 219.49 − 53.99 km2 (CBS 70262ned), Haarlemmermeer 162,300 / 823, the other municipalities as dense as the latter.
    const people = (names: readonly string[]) =>
      total(
        municipalities.filter(
          ({ region, municipality = '' }) => region === 'grootAmsterdam' && names.includes(municipality),
        ),
        'population',
      )
    const all = total(
      municipalities.filter(({ region }) => region === 'grootAmsterdam'),
      'population',
    )
    const others = 1 - people(['Amsterdam', 'Haarlemmermeer', 'Haarlemmerliede en Spaarnwoude']) / all
    const amsterdam = 219.49 - 53.99 + (162_300 + value(of(corop, 'grootAmsterdam'), 'population') * others) / 823
    for (const province of provinces) {
      const parts = within(province.region as string)
      const rows = parts.map((row) => of(inputs, row.region as string))
      const base = rows.map((row) => (row.region === 'grootAmsterdam' ? amsterdam : measured(row)))
      const fixed = base.some(Number.isNaN) ? base.map((each) => Math.round(each * 10)) : base.map(() => Number.NaN)
      const left = Math.round(value(province, 'land') * 10) - sum(fixed.filter(Number.isFinite))
      const open = rows.filter((_, i) => Number.isNaN(fixed[i]))
      const weights = open.map((row) => (Number.isFinite(measured(row)) ? measured(row) : expected(row)))
      const shares = divided(left, weights)
      const land = rows.map((row, i) => (open.includes(row) ? shares[open.indexOf(row)] : fixed[i]) as number)
      expect(parts.map((row) => Math.round(value(row, 'land') * 10))).toEqual(land)
    }
  })
})

/** A table with the given sums of rows and columns that stays as near as it can to the proportions of another. */
const fitted = (seed: readonly (readonly number[])[], rows: readonly number[], columns: readonly number[]) => {
  let across = columns.map(() => 1)
  let down = rows.map(() => 1)
  for (let step = 0; step < 2000; step++) {
    down = seed.map((row, i) => (rows[i] as number) / sum(row.map((each, j) => each * (across[j] as number))))
    const next = columns.map((each, j) => each / sum(seed.map((row, i) => (row[j] as number) * (down[i] as number))))
    const change = Math.max(...next.map((each, j) => Math.abs(each / (across[j] as number) - 1)))
    across = next
    if (change < 1e-13) break
  }
  return seed.map((row, i) => row.map((each, j) => each * (down[i] as number) * (across[j] as number)))
}

describe('commuters', () => {
  const allJobs = total(provinces, 'jobs')
  const residents = read('employed-residents')
  const living = corop.map((row) => {
    const province = provinceOf[row.region as string] as string
    const share = value(row, 'population') / value(of(provinces, province), 'population')
    return (
      ((allJobs * value(of(residents, province), 'employedResidents')) / total(residents, 'employedResidents')) * share
    )
  })
  const centres = read('corop-centres')
  const seed = corop.map((row, i) =>
    centres.map((centre, j) => (i === j ? radius(row) : crow(centres[i] as Row, centre)) ** -2.6312),
  )
  const cells = fitted(
    seed,
    living,
    corop.map((row) => value(row, 'jobs')),
  )

  it('fall with distance so that as many work in their own province as in 2005', () => {
    const ids = idsOf(corop)
    const home = sum(
      cells.flatMap((row, i) => row.filter((_, j) => provinceOf[ids[i] as string] === provinceOf[ids[j] as string])),
    )
    expect(home / allJobs).toBeCloseTo(5820.7 / 7000.4, 4) // CBS 71008ned
    // ESB 88 (4393), 2003: in 1998 one in three of those who work in Utrecht lived elsewhere, in Flevoland over a quarter.
    const table = read('commuting-provinces')
    const inward = (province: string) =>
      1 - value(of(table, province), province) / value(of(provinces, province), 'jobs')
    expect(inward('utrecht')).toBeCloseTo(1 / 3, 1)
    expect(inward('flevoland')).toBeGreaterThan(1 / 4)
  })

  it('every cell follows from jobs, residents, land and coordinates; provinces are sums of COROP regions', () => {
    const table = read('commuting-corop')
    expect(idsOf(table)).toEqual(idsOf(corop))
    for (const [i, row] of cells.entries())
      for (const [j, cell] of row.entries())
        expect(Math.abs(value(table[i], idsOf(corop)[j] as string) - cell)).toBeLessThan(0.051)
    for (const row of read('commuting-provinces'))
      for (const to of idsOf(provinces)) {
        const parts = cells.flatMap((each, i) => (provinceOf[idsOf(corop)[i] as string] === row.zone ? [each] : []))
        const there = parts.flatMap((each) => each.filter((_, j) => provinceOf[idsOf(corop)[j] as string] === to))
        expect(Math.abs(value(row, to) - sum(there))).toBeLessThan(0.051)
      }
  })
})

describe('jobs by sector', () => {
  it('follow from the shares of manufacturing and of government and care, and add up to the jobs of each province', () => {
    // CBS 85272NED, 2022, thousands of 9548: C; F; G–I and R–U; J–N; the rest.
    const national = {
      manufacturing: 802,
      construction: 1310 - 898,
      consumerServices: 2320 + 429,
      producerServices: 4409 - 2320,
    }
    const people = [...Object.values(national), 9548 - sum(Object.values(national))]
    const figures = read('sector-inputs')
    const full = (ids: readonly string[], column: string) => sum(ids.map((id) => value(of(figures, id), column)))
    const west = ['zuidHolland', 'zeeland']
    const ten = idsOf(provinces).slice(0, 10)
    const care = (id: string): number => {
      const own = value(of(figures, id), 'governmentAndCareFte2019')
      if (Number.isFinite(own)) return own / value(of(figures, id), 'allFte2019')
      if (!west.includes(id)) return 389_800 / (7_736_100 - full(ten, 'allFte2019')) // Noord-Brabant and Limburg together
      return (988_800 - full(['utrecht', 'noordHolland'], 'governmentAndCareFte2019')) / full(west, 'allFte2019')
    }
    const rows = provinces.map((row) => {
      const id = row.region as string
      const more = [value(of(figures, id), 'manufacturingShare2014') / 0.1, 1, 1, 1, care(id) / (1_998_500 / 7_736_100)]
      return people.map((each, k) => each * value(row, 'jobs') * (more[k] as number))
    })
    const jobs = provinces.map((row) => value(row, 'jobs'))
    const cells = fitted(
      rows,
      jobs,
      people.map((each) => (sum(jobs) * each) / 9548),
    )
    const sectors = [...Object.keys(national), 'rest']
    for (const [i, row] of read('sector-jobs').entries()) {
      expect(sectors.map((sector) => value(row, sector))).toEqual(
        divided(jobs[i] as number, cells[i] as readonly number[]),
      )
      expect(sum(sectors.map((sector) => value(row, sector)))).toBe(jobs[i])
    }
  })
})
