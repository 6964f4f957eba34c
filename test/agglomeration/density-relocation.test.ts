import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { densityRelocation } from '../../src/agglomeration/density-relocation/density-relocation.js'
import {
  coveredElasticities,
  elasticityOfPreset,
  elasticityPresets,
  namedElasticities,
} from '../../src/agglomeration/density-relocation/elasticity-presets.js'
import { InputError } from '../../src/appraisal/input/problem.js'
import { builtIn } from '../../src/built-in.js'
import { Workshop } from '../../src/comparison/workshop.js'
import { decimalReading } from '../../src/reading/decimal.js'
import { building, figure, parts, relocation, scenario } from '../comparison/scenario.js'
import { pageOf } from './page-of.js'
import { type ModelRun, runModel } from './run-model.js'

interface Setting {
  readonly elasticity: number
  readonly jobs: number
  readonly parameters?: Readonly<Record<string, unknown>>
  readonly from?: string
  readonly to?: string
  readonly preset?: string
  readonly rows?: typeof parts
}

/** The steady yearly amounts of each line by region, in millions of euro, from the model as the house runs it. */
const millions = ({
  elasticity,
  jobs,
  parameters = {},
  from = 'randstad',
  to = 'north',
  preset = 'jobsFollowHomesFromCore',
  rows = parts,
}: Setting) => {
  const study = scenario({
    assumptions: {
      cost: figure(1, 'EUR'),
      elasticity: figure(elasticity, '1'),
      jobs: figure(jobs, 'job'),
      residents: figure(0, 'person'),
      ramp: figure(20, 'year'),
    },
    effects: [building('cost', 2026, 2027)],
    rows,
    more: {
      relocation: relocation('jobs', { core: [from], periphery: [to], preset }),
      agglomeration: [
        {
          id: 'density',
          label: 'density',
          model: 'densityRelocation',
          enters: 'balance',
          parameters: { elasticity: 'elasticity', ...parameters },
        },
      ],
      comparison: {
        reference: {
          scenario: 'laag',
          alternative: 'project',
          discounting: 'nl2020',
          agglomeration: 'density',
          welfare: 'unweighted',
        },
      },
    },
  })
  const { lines, outsideSource } = new Workshop(study, builtIn).agglomeration('laag', 'project', 'density')
  const reading = decimalReading()
  const of = (id: string) => {
    const line = lines.find((each) => each.id === id)
    if (line?.output.kind !== 'steady') throw new Error(`There is no steady line “${id}”.`)
    const values = reading.table(line.output.perYear).values.map((value) => Number(value) / 1e6)
    return Object.fromEntries(study.regions.members.map((region, i) => [region, values[i] as number]))
  }
  const [gain, loss] = [of('externalityDestination'), of('externalityOrigin')]
  const total = (record: Record<string, number>) => Object.values(record).reduce((sum, value) => sum + value, 0)
  return {
    gain,
    loss,
    net: total(gain) + total(loss),
    own: total(of('ownProductivity')),
    composition: total(of('composition')),
    outsideSource,
  }
}

describe('worked example of the relocation of jobs, on CBS figures of 2022 by part of the country, millions of euro a year', () => {
  it.each([
    [0.021, 25000, 43.745196, -53.622972, -9.877776],
    [0.038, 25000, 79.176297, -97.027772, -17.851475],
    [0.038, 75000, 231.571553, -292.546528, -60.974975],
    [0.048, 25000, 100.025782, -122.558221, -22.532439],
    [0.048, 75000, 292.627871, -369.503592, -76.875721],
  ])('elasticity %d, %d jobs, on base output', (elasticity, jobs, north, randstad, net) => {
    const result = millions({ elasticity, jobs })
    expect(result.gain.north).toBeCloseTo(north, 6)
    expect(result.loss.randstad).toBeCloseTo(randstad, 6)
    expect(result.net).toBeCloseTo(net, 6)
  })

  it.each([
    [0.021, 25000, 44.952559, -53.345868, -8.393309],
    [0.038, 25000, 81.361555, -96.526367, -15.164812],
    [0.038, 75000, 250.745616, -288.011204, -37.265588],
    [0.048, 25000, 102.786485, -121.924885, -19.1384],
    [0.048, 75000, 316.857381, -363.775209, -46.917828],
  ])('elasticity %d, %d jobs, on new output', (elasticity, jobs, north, randstad, net) => {
    const result = millions({ elasticity, jobs, parameters: { onOutput: 'new' } })
    expect(result.gain.north).toBeCloseTo(north, 6)
    expect(result.loss.randstad).toBeCloseTo(randstad, 6)
    expect(result.net).toBeCloseTo(net, 6)
  })

  it.each([
    [0.021, 25000, -9.154],
    [0.038, 25000, -16.564],
    [0.038, 75000, -49.692],
    [0.048, 25000, -20.923],
    [0.048, 75000, -62.769],
  ])('elasticity %d, %d jobs: the first-order net ε · m · (y_N − y_R), twice', (elasticity, jobs, printed) => {
    const perWorker = ({ output, jobs: all }: (typeof parts)['north' | 'randstad']) => output / all
    const gap = (perWorker(parts.north) - perWorker(parts.randstad)) / 1e6
    expect(elasticity * jobs * gap).toBeCloseTo(printed, 3)
    // The model has it as the slope at no movers: one job, times the number of jobs.
    expect(Math.abs(millions({ elasticity, jobs: 1 }).net * jobs - printed)).toBeLessThan(0.001 * Math.abs(printed))
  })

  it.each([
    [25000, -435.893],
    [75000, -1307.678],
  ])('composition of %d jobs, shown and never added', (jobs, expected) => {
    expect(millions({ elasticity: 0.038, jobs }).composition).toBeCloseTo(expected, 3)
  })

  it.each([
    [0.038, -174],
    [0.02, -93],
    [0.048, -218],
  ])("the movers' own change at elasticity %d, in whole millions", (elasticity, expected) => {
    expect(Math.abs(millions({ elasticity, jobs: 25000 }).own - expected)).toBeLessThan(1)
  })

  it.each([
    ['randstad', -17.9],
    ['south', -7.3],
    ['flevoland', -7.8],
    ['east', 1.7],
  ])('jobs from %s: the origin decides the sign of the net', (from, expected) => {
    expect(Math.abs(millions({ elasticity: 0.038, jobs: 25000, from }).net - expected)).toBeLessThan(0.06)
  })

  it('jobs from everywhere pro rata: −10.7', () => {
    expect(
      Math.abs(millions({ elasticity: 0.038, jobs: 25000, preset: 'jobsFollowHomesProRata' }).net + 10.7),
    ).toBeLessThan(0.06)
  })
})

describe('what the model says of itself holds', () => {
  it('to first order the net is ε · m · (y_to − y_from)', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('north', 'flevoland', 'east', 'south'),
        fc.constantFrom(0.01, 0.02, 0.038, 0.05),
        (to, elasticity) => {
          const jobs = 10
          const perWorker = (region: keyof typeof parts) => parts[region].output / parts[region].jobs
          const first = (elasticity * jobs * (perWorker(to as 'north') - perWorker('randstad'))) / 1e6
          const { net } = millions({ elasticity, jobs, to })
          expect(Math.abs(net - first)).toBeLessThan(1e-3 * Math.abs(first))
        },
      ),
      { numRuns: 12 },
    )
  })

  it('land drops out: another area of every region changes nothing', () => {
    const wider = Object.fromEntries(
      Object.entries(parts).map(([id, row]) => [id, { ...row, land: row.land * 3 }]),
    ) as unknown as typeof parts
    const [a, b] = [
      millions({ elasticity: 0.038, jobs: 25000 }),
      millions({ elasticity: 0.038, jobs: 25000, rows: wider }),
    ]
    expect(b.net).toBeCloseTo(a.net, 12)
  })

  it('no movers, or an elasticity of zero, change nothing', () => {
    expect(millions({ elasticity: 0.038, jobs: 0 }).net).toBe(0)
    expect(millions({ elasticity: 0, jobs: 25000 }).net).toBe(0)
    expect(millions({ elasticity: 0, jobs: 25000 }).own).toBe(0)
  })
})

const run = (setting: Omit<ModelRun, 'model'>) => {
  const result = runModel({ model: densityRelocation, ...setting })
  return { ...result, line: (name: string) => result.lines.find(({ id }) => id === name) }
}

describe('what counts and what is only shown', () => {
  const jobs = 25000
  const [gain, loss, own] = [79.176297, -97.027772, -174]

  it('by default the externality in full, and nothing of the movers’ own change or of composition', () => {
    const { additional, line, gains, losses } = run({ jobs, parameters: { elasticity: 0.038 } })
    expect(additional / 1e6).toBeCloseTo(gain + loss, 5)
    expect(gains / 1e6).toBeCloseTo(gain, 5)
    expect(losses / 1e6).toBeCloseTo(loss, 5)
    expect([line('composition')?.part, line('composition')?.additional]).toEqual(['shown', null])
  })

  it('30 % of the movers’ own change as tax wedge: −52 million, beside the externality', () => {
    const { additional } = run({ jobs, parameters: { elasticity: 0.038, ownProductivity: 0.3 } })
    expect(Math.abs(additional / 1e6 - (gain + loss) - 0.3 * own)).toBeLessThan(0.3)
  })

  it('the additional share takes its part of gains and losses alike', () => {
    const { additional, gains } = run({ jobs, parameters: { elasticity: 0.038, additionalShare: 0.25 } })
    expect(additional / 1e6).toBeCloseTo((gain + loss) / 4, 5)
    expect(gains / 1e6).toBeCloseTo(gain, 5)
  })

  it.each([
    ['gainsOnly', 79.176297],
    ['lossesOnly', -97.027772],
  ])('one side only (%s) is a sensitivity and says so; the other side stays in the account', (counted, expected) => {
    const { additional, gains, losses, warning } = run({ jobs, parameters: { elasticity: 0.038, counted } })
    expect(additional / 1e6).toBeCloseTo(expected, 5)
    expect(gains / 1e6).toBeCloseTo(gain, 5)
    expect(losses / 1e6).toBeCloseTo(loss, 5)
    expect(warning?.en).toContain('a sensitivity, not a theory')
    expect(warning?.nl).toContain('gevoeligheidsanalyse')
  })
})

/* No published case of amenities with relocation was found: independent arithmetic on the formula of the model. */
describe('amenities of residents', () => {
  const amenities = { residents: 50000, parameters: { amenities: 'counted' } } as const

  it('the default elasticity is 0.04 × 100 / 280 to four digits', () => {
    expect((0.04 * 100) / 280).toBeCloseTo(0.0143, 4)
  })

  it('50,000 residents from the Randstad to the North: +18.97 and −20.87 million', () => {
    // North: 1,767,582 × 26,900 × ((1 + 50,000/1,767,582)^0.0143 − 1); Randstad: 8,221,343 × 29,100 × (…^0.0143 − 1).
    const { output, line, additional } = run(amenities)
    expect(output('amenityDestination').north).toBeCloseTo(18970275.643561, 4)
    expect(output('amenityOrigin').randstad).toBeCloseTo(-20869117.210055, 4)
    expect(additional).toBeCloseTo(18970275.643561 - 20869117.210055, 4)
    expect(line('amenityDestination')?.inGdp).toBe(false)
    expect([line('amenityDestination')?.part, line('amenityOrigin')?.part]).toEqual(['gain', 'loss'])
  })

  it('to first order η · m · (v_to − v_from): with equal value per head nothing is left', () => {
    const rows = Object.fromEntries(Object.entries(parts).map(([id, row]) => [id, { ...row, income: 28000 }]))
    const { additional, gains } = run({ ...amenities, residents: 10, rows })
    expect(Math.abs(additional)).toBeLessThan(1e-4 * gains)
  })

  it('another column and elasticity; shown only enters nothing; left out there are no lines', () => {
    const parameters = { amenities: 'shown', amenityColumn: 'output', amenityElasticity: 0.02 }
    const { output, additional, line } = run({ residents: 50000, parameters })
    expect(output('amenityDestination').north).toBeCloseTo(
      parts.north.output * ((1 + 50000 / parts.north.population) ** 0.02 - 1),
      3,
    )
    expect(additional).toBe(0)
    expect([line('amenityOrigin')?.part, line('amenityOrigin')?.additional]).toEqual(['shown', null])
    expect(run({ residents: 50000 }).lines.some(({ id }) => id.startsWith('amenity'))).toBe(false)
  })

  it('a column in another unit, or that is not there, is refused', () => {
    const codesOf = (amenityColumn: string) => {
      try {
        run({ residents: 1, parameters: { amenities: 'shown', amenityColumn } })
      } catch (error) {
        if (error instanceof InputError) return error.problems.map(({ code }) => code)
        throw error
      }
      return []
    }
    expect(codesOf('land')).toEqual(['wrongUnit'])
    expect(codesOf('parks')).toEqual(['missingNeed'])
  })
})

describe('published elasticities, each with its source', () => {
  const preset = (id: string) => elasticityPresets.find((each) => each.id === id)

  it.each([
    ['groot2011', '0.038', 'after', 'quoted'],
    ['groot2014', '0.048', 'after', 'quoted'],
    ['meloMean', '0.058', 'mixed', 'recalled'],
    ['meloMedian', '0.041', 'mixed', 'recalled'],
    ['ahlfeldtHighIncome', '0.04', 'mixed', 'quoted'],
    ['oecdRaw', '0.12', 'before', 'quoted'],
    ['low', '0.015', 'chosen', 'derived'],
    ['central', '0.03', 'chosen', 'derived'],
    ['high', '0.048', 'chosen', 'derived'],
  ])('%s: %s, %s correction for sorting, %s', (id, value, sorting, mark) => {
    expect(preset(id)).toMatchObject({ value, range: null, sorting, source: { mark } })
  })

  it.each([
    ['donovan2024', ['0.015', '0.039'], 'mixed'],
    ['donovan2021', ['0.027', '0.064'], 'mixed'],
    ['oecdComparableWorkers', ['0.02', '0.05'], 'after'],
    ['sweden', ['0.028', '0.035'], 'after'],
    ['newZealandAfterSorting', ['0.02', '0.04'], 'after'],
  ])('%s is a range, which a scenario cannot name', (id, range, sorting) => {
    expect(preset(id)).toMatchObject({ value: null, range, sorting })
    expect(namedElasticities).not.toContain(id)
    expect(() => elasticityOfPreset(id)).toThrow(/Expected one of low, central.*Name one/)
  })

  it('2 to 10 % per doubling: ln 1.02 / ln 2 to ln 1.10 / ln 2', () => {
    expect(preset('netherlandsPerDoubling')?.range?.map(Number)).toEqual(
      [1.02, 1.1].map((factor) => Number((Math.log(factor) / Math.log(2)).toFixed(4))),
    )
  })

  it('each says what it is in both languages, with source, and illustrative when recalled', () => {
    for (const { label, source, value, range } of elasticityPresets) {
      expect(label.en && label.nl && source.id && source.title && source.mark).toBeTruthy()
      expect((value === null) !== (range === null)).toBe(true)
      if (range) expect(Number(range[0])).toBeLessThan(Number(range[1]))
      if (source.mark !== 'recalled') continue
      expect(label.en).toContain('illustrative')
      expect(label.nl).toContain('illustratief')
    }
    expect(new Set(elasticityPresets.map(({ id }) => id)).size).toBe(elasticityPresets.length)
  })

  it('the page of the model lists all of them, with value or range', () => {
    const rows = pageOf('density-relocation').split('\n')
    for (const { id, value, range, source } of elasticityPresets) {
      const row = rows.find((each) => each.startsWith('|') && each.split('|')[1]?.includes(`\`${id}\``))
      for (const figure of value === null ? (range ?? []) : [value]) expect(row, id).toContain(figure)
      expect(row, id).toContain(source.mark)
    }
  })

  it.each([
    ['groot2011', 79.176297, -97.027772],
    ['groot2014', 100.025782, -122.558221],
  ])('by name in a scenario: %s gives the row of R1 for 25,000 jobs', (elasticityPreset, north, randstad) => {
    const { gains, losses, warning } = run({ jobs: 25000, parameters: { elasticityPreset } })
    expect(gains / 1e6).toBeCloseTo(north, 5)
    expect(losses / 1e6).toBeCloseTo(randstad, 5)
    expect(warning).toBeNull()
  })

  it('a recalled one is warned about as illustrative', () => {
    const { warning } = run({ jobs: 25000, parameters: { elasticityPreset: 'meloMean' } })
    expect([warning?.en, warning?.nl]).toEqual([
      expect.stringContaining('illustrative'),
      expect.stringContaining('illustratief'),
    ])
  })

  it('one of the study and one by name is refused', () => {
    expect(() => run({ jobs: 1, parameters: { elasticity: 0.03, elasticityPreset: 'central' } })).toThrow(InputError)
    expect(() => run({ jobs: 1, parameters: { elasticity: 0.03, elasticityPreset: 'central' } })).toThrow(
      /remove elasticity, or elasticityPreset/,
    )
  })

  it('an elasticity outside what sources cover is computed, and said to be outside', () => {
    expect(coveredElasticities).toEqual([0.015, 0.1375])
    for (const elasticity of [0.015, 0.038, 0.1375]) expect(millions({ elasticity, jobs: 1 }).outsideSource).toEqual([])
    for (const elasticity of [-0.02, 0, 0.014, 0.2]) {
      const [said, ...more] = millions({ elasticity, jobs: 1 }).outsideSource
      expect(more).toEqual([])
      expect(said?.en).toContain(
        `is ${elasticity}; its source (the published range of elasticities) covers 0.015 to 0.1375`,
      )
    }
  })
})
