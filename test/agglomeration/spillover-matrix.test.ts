import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spilloverMatrix } from '../../src/agglomeration/spillover-matrix.js'
import { builtIn } from '../../src/built-in.js'
import { yearly } from '../../src/comparison/agglomeration.js'
import { compare } from '../../src/comparison/compare.js'
import { Workshop } from '../../src/comparison/workshop.js'
import { decimalReading } from '../../src/reading/decimal.js'
import { building, effect, figure, parts, scenario } from '../comparison/scenario.js'

const plugIns = {
  ...builtIn,
  models: [...builtIn.models.filter(({ id }) => id !== spilloverMatrix.id), spilloverMatrix],
}

type Region = keyof typeof parts
const regions = Object.keys(parts) as readonly Region[]
type Column = readonly (number | string)[]

/** Stays where it is. */
const own = (of: Region): Column => regions.map((region) => (region === of ? 1 : 0))

/** Illustrative columns, in the order North, Flevoland, Randstad, East, South. */
const published: Partial<Record<Region, Column>> = {
  north: [0.75, 0.03, 0.12, 0.06, 0.04],
  randstad: [0.05, 0.02, 0.85, 0.04, 0.04],
}

interface Setting {
  readonly columns?: Partial<Record<Region, Column>>
  /** The direct benefit of each region, EUR/year, all of one sign. */
  readonly direct?: Partial<Record<Region, number>>
  readonly parameters?: Readonly<Record<string, string>>
  readonly prefix?: string
  readonly unit?: string
}

const units = { population: 'person', jobs: 'job', output: 'EUR/year', land: 'km2', income: 'EUR/person/year' }

const studyOf = ({
  columns = published,
  direct = { north: 100 },
  parameters = {},
  prefix = 'spillover-',
  unit = '1',
}: Setting) => {
  const names = Object.fromEntries(regions.map((of) => [`${prefix}${of}`, unit]))
  const whole = Object.values(direct).reduce((sum, value) => sum + value, 0)
  const rows = Object.fromEntries(
    regions.map((region, at) => [
      region,
      {
        ...parts[region],
        ...Object.fromEntries(regions.map((of) => [`${prefix}${of}`, String((columns[of] ?? own(of))[at])])),
      },
    ]),
  )
  return scenario({
    plugIns,
    assumptions: {
      cost: figure(10, 'EUR'),
      trips: figure(1, 'trip/year'),
      none: figure(0, 'trip/year'),
      gain: figure(Math.sign(whole) || 1, 'hour/trip'),
      time: figure(Math.abs(whole), 'EUR/hour'),
    },
    effects: [
      building('cost', 2026, 2027),
      effect('userBenefit', 'users', {
        existingTravellers: 'trips',
        newTravellers: 'none',
        timeGain: 'gain',
        valueOfTime: 'time',
        incidence: {
          shares: Object.fromEntries(regions.map((region) => [region, String((direct[region] ?? 0) / (whole || 1))])),
          source: 'test',
          mark: 'illustrative',
        },
      }),
    ],
    more: {
      regions: {
        members: regions.map((id) => ({ id, label: id })),
        columns: Object.fromEntries(
          Object.entries({ ...units, ...names }).map(([name, each]) => {
            const { value: _, ...stated } = figure(0, each)
            return [name, stated]
          }),
        ),
        rows,
      },
      agglomeration: [
        { id: 'none', label: 'none', model: 'none', enters: 'balance' },
        { id: 'spill', label: 'spill', model: 'spilloverMatrix', enters: 'balance', parameters },
      ],
    },
  })
}

/** EUR/year in a year of operation by region, of all lines that `part` picks; and the whole table of the additional part. */
const run = (setting: Setting) => {
  const study = studyOf(setting)
  const { lines, warning } = new Workshop(study, plugIns).agglomeration('laag', 'project', 'spill')
  const reading = decimalReading()
  const tableOf = (amount: (typeof lines)[number]['output'] | null) => {
    if (!amount) return {}
    const { axes, values } = reading.table(yearly(amount))
    const [outer, inner] = axes
    const at = (year: number, region: number) =>
      outer?.name === 'year'
        ? year * (inner?.members.length ?? 0) + region
        : region * (inner?.members.length ?? 0) + year
    const year = study.years.members.indexOf('2032')
    return Object.fromEntries(study.regions.members.map((region, i) => [region, Number(values[at(year, i)])]))
  }
  const add = (tables: readonly Record<string, number>[]) =>
    Object.fromEntries(regions.map((region) => [region, tables.reduce((sum, table) => sum + (table[region] ?? 0), 0)]))
  const of = (pick: (id: string) => boolean) =>
    add(lines.filter(({ id }) => pick(id)).map(({ output }) => tableOf(output)))
  return {
    lines,
    warning,
    received: of((id) => id.startsWith('received')),
    leaked: of((id) => id.startsWith('leaked')),
    surplus: of((id) => id.startsWith('surplus')),
    all: of(() => true),
    additional: add(lines.map(({ additional }) => tableOf(additional))),
  }
}
const total = (record: Record<string, number>) => Object.values(record).reduce((sum, value) => sum + value, 0)

describe('illustrative columns for North and Randstad', () => {
  it.each([
    ['north', [75, 3, 12, 6, 4]],
    ['randstad', [5, 2, 85, 4, 4]],
  ] as const)('100 in %s ends as printed', (region, expected) => {
    const { all, received, leaked } = run({ direct: { [region]: 100 } })
    regions.forEach((each, at) => {
      // What it ends as is the direct gain plus what the model moves.
      expect((all[each] ?? 0) + (each === region ? 100 : 0)).toBeCloseTo(expected[at] as number, 10)
    })
    expect(leaked[region]).toBeCloseTo((expected[regions.indexOf(region)] as number) - 100, 10)
    expect(total(received)).toBeCloseTo(-total(leaked), 10)
  })
})

describe('what the model says of itself holds', () => {
  it('a matrix in which all stays changes nothing', () => {
    const { all } = run({ columns: {}, direct: { north: 40, east: 60 } })
    for (const value of Object.values(all)) expect(value).toBe(0)
  })

  it('columns that add up to 1 redistribute: whatever the shares and gains, ΔY is S · d and the country has the same', () => {
    const parts100 = fc
      .array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 })
      .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 100])
      .map((cuts) => cuts.slice(1).map((cut, i) => (cut - (cuts[i] as number)) / 100))
    fc.assert(
      fc.property(
        parts100,
        parts100,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(1, -1),
        (north, east, tenths, sign) => {
          const exact = (shares: readonly number[]) => shares.map((share) => share.toFixed(2))
          const direct = { north: sign * 10 * tenths, east: sign * 10 * (10 - tenths) }
          const { all, received, leaked, additional } = run({
            columns: { north: exact(north), east: exact(east) },
            direct,
          })
          regions.forEach((region, at) => {
            const ends = direct.north * (north[at] as number) + direct.east * (east[at] as number)
            expect((all[region] as number) + ((direct as Record<string, number>)[region] ?? 0)).toBeCloseTo(ends, 9)
            expect(received[region]).toBeGreaterThanOrEqual(0)
            expect(leaked[region]).toBeLessThanOrEqual(0)
          })
          expect(total(additional)).toBeCloseTo(0, 9)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('in the balance it moves amounts between regions and leaves the national net present value alone', async () => {
    const { rows } = await compare(studyOf({}), plugIns)
    const [none, spill] = rows
    expect(spill?.netPresentValue.value).toBeCloseTo(none?.netPresentValue.value ?? Number.NaN, 9)
    const account = spill?.agglomerationAccount
    expect(account?.redistributed.value).toBeCloseTo(account?.grossGains.value ?? Number.NaN, 9)
    expect(account?.grossGains.value).toBeGreaterThan(0)
    expect(account?.additional.value).toBeCloseTo(0, 9)
  })

  it('only shown, it enters no column at all', () => {
    const { lines, received } = run({ parameters: { redistribution: 'shown' } })
    expect(total(received)).toBeCloseTo(25, 10)
    expect(lines.every(({ additional }) => additional === null)).toBe(true)
  })

  it('with proof a column sum of 1.2 gives a surplus of 0.2, landing as the column does', () => {
    const north = [0.9, 0.03, 0.15, 0.06, 0.06]
    const { all, surplus, additional, received, leaked, warning } = run({
      columns: { north },
      parameters: { proof: 'a study of supply chains' },
    })
    regions.forEach((region, at) => {
      expect((all[region] as number) + (region === 'north' ? 100 : 0)).toBeCloseTo(100 * (north[at] as number), 9)
      expect(surplus[region]).toBeCloseTo((20 * (north[at] as number)) / 1.2, 9)
    })
    expect(total(received) + total(leaked)).toBeCloseTo(0, 9)
    expect(total(additional)).toBeCloseTo(20, 9)
    expect(warning?.en).toContain('a study of supply chains')
  })

  it('the surplus enters also where the redistribution is only shown; a direct loss spreads as a loss', () => {
    const north = [0.9, 0.03, 0.15, 0.06, 0.06]
    const parameters = { proof: 'a study', redistribution: 'shown' }
    expect(total(run({ columns: { north }, parameters }).additional)).toBeCloseTo(20, 9)
    const loss = run({ columns: { north }, direct: { north: -100 }, parameters })
    expect(total(loss.additional)).toBeCloseTo(-20, 9)
    for (const value of Object.values(loss.surplus)) expect(value).toBeLessThan(0)
  })

  it('columns may have another beginning of their names', () => {
    expect(total(run({ prefix: 'lek-', parameters: { prefix: 'lek-' } }).received)).toBeCloseTo(25, 10)
  })

  it('says that the shares are the study’s own', () => {
    expect(run({}).warning?.nl).toContain('gevoeligheid')
  })
})

describe('bad input', () => {
  const problems = (setting: Setting) => {
    try {
      run(setting)
    } catch (error) {
      return (error as { problems?: readonly { code: string; path: readonly unknown[]; mend: { en: string } }[] })
        .problems
    }
    return undefined
  }

  it.each(['none', 'None', 'geen'])('a column sum above 1 is refused without proof (%j)', (proof) => {
    expect(problems({ columns: { north: [0.9, 0, 0.2, 0, 0] }, parameters: { proof } })).toMatchObject([
      { code: 'sharesNotOne', path: ['regions', 'columns', 'spillover-north'], got: '1.1' },
    ])
  })

  it('a proof that is empty is no proof', () => {
    expect(problems({ columns: { north: [0.9, 0, 0.2, 0, 0] }, parameters: { proof: ' ' } })).toMatchObject([
      { code: 'wrongValue', path: ['agglomeration', 'spill', 'parameters', 'proof'] },
    ])
  })

  it('a column sum below 1 is refused with and without proof, and all columns are named at once', () => {
    const columns = { north: [0.9, 0, 0, 0, 0], east: [0, 0, 0, 1.5, -0.5] } as const
    for (const proof of ['none', 'a study'])
      expect(problems({ columns, parameters: { proof } })).toMatchObject([
        { code: 'sharesNotOne', path: ['regions', 'columns', 'spillover-north'] },
        { code: 'negativeShare', path: ['regions', 'columns', 'spillover-east'] },
      ])
  })

  it('missing columns are all named', () => {
    const missing = problems({ parameters: { prefix: 'other-' } })
    expect(missing?.map(({ code }) => code)).toEqual(regions.map(() => 'missingNeed'))
    expect(missing?.map(({ path }) => path.at(-1))).toEqual(regions.map((region) => `other-${region}`))
  })

  it('columns in another unit are refused', () => {
    expect(problems({ unit: 'job' })?.map(({ code }) => code)).toEqual(regions.map(() => 'wrongUnit'))
  })
})
