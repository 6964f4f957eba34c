import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concaveBreakEvenPeaks, concaveElasticityRatio } from '../../src/agglomeration/concave-density/break-even.js'
import { concaveDensity } from '../../src/agglomeration/concave-density/concave-density.js'
import { localElasticity } from '../../src/agglomeration/concave-density/profile.js'
import { relocationOf } from '../../src/appraisal/relocation.js'
import { builtIn } from '../../src/built-in.js'
import { Workshop } from '../../src/comparison/workshop.js'
import { constant, given } from '../../src/quantity/leaf.js'
import { one, parseUnit } from '../../src/quantity/unit.js'
import { decimalReading } from '../../src/reading/decimal.js'
import { explainedReading } from '../../src/reading/explained.js'
import { preparedBinary64 } from '../../src/reading/sampled.js'
import { building, figure, parts, relocation, scenario } from '../comparison/scenario.js'

const plugIns = {
  ...builtIn,
  models: [...builtIn.models.filter(({ id }) => id !== concaveDensity.id), concaveDensity],
}

type Rows = Readonly<
  Record<keyof typeof parts, { readonly land: number; readonly jobs: number; readonly output: number }>
>

/** Densities in whole jobs per km2; the worked numbers are made with these. */
const printed = { north: 109, flevoland: 143, randstad: 706, east: 222, south: 269 } as const
const rounded = Object.fromEntries(
  Object.entries(parts).map(([id, row]) => [id, { ...row, land: row.jobs / printed[id as keyof typeof printed] }]),
) as unknown as Rows

interface Setting {
  readonly jobs: number
  readonly elasticity?: number
  readonly peak?: number
  readonly reference?: number
  readonly from?: string
  readonly to?: string
  readonly rows?: Rows
}

const run = ({
  jobs,
  elasticity = 0.06,
  peak = 1500,
  reference = 50,
  from = 'randstad',
  to = 'north',
  rows = parts,
}: Setting) => {
  const study = scenario({
    plugIns,
    assumptions: {
      cost: figure(1, 'EUR'),
      elasticity: figure(elasticity, '1'),
      peak: figure(peak, 'job/km2'),
      reference: figure(reference, 'job/km2'),
      jobs: figure(jobs, 'job'),
      residents: figure(0, 'person'),
      ramp: figure(20, 'year'),
    },
    effects: [building('cost', 2026, 2027)],
    rows: rows as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>,
    more: {
      relocation: relocation('jobs', { core: [from], periphery: [to] }),
      agglomeration: [
        {
          id: 'concave',
          label: 'concave',
          model: 'concaveDensity',
          enters: 'balance',
          parameters: { elasticity: 'elasticity', peakDensity: 'peak', referenceDensity: 'reference' },
        },
      ],
      comparison: {
        reference: {
          scenario: 'laag',
          alternative: 'project',
          discounting: 'nl2020',
          agglomeration: 'concave',
          welfare: 'unweighted',
        },
      },
    },
  })
  const workshop = new Workshop(study, plugIns)
  const { lines, warning, notes } = workshop.agglomeration('laag', 'project', 'concave')
  const variant = workshop.variant('laag', 'project')
  return { study, lines, warning, notes: notes(), variant }
}

/** The steady yearly amounts of a line by region, in millions of euro. */
const millions = ({ study, lines }: ReturnType<typeof run>, id: string): Record<string, number> => {
  const line = lines.find((each) => each.id === id)
  if (line?.output.kind !== 'steady') throw new Error(`There is no steady line “${id}”.`)
  const values = decimalReading().table(line.output.perYear).values
  return Object.fromEntries(study.regions.members.map((region, i) => [region, Number(values[i]) / 1e6]))
}
const total = (record: Record<string, number>) => Object.values(record).reduce((sum, value) => sum + value, 0)
const netOf = (ran: ReturnType<typeof run>) =>
  total(millions(ran, 'externalityGain')) + total(millions(ran, 'externalityLoss'))

const shape = { elasticity: constant('0.06'), reference: constant(50, parseUnit('job/km2', null)) }
const example = { ...shape, peak: constant(1500, parseUnit('job/km2', null)) }

describe('worked example (ε0 0.06, D0 50, D_peak 1500), millions of euro a year', () => {
  // For 25,000 jobs by hand:
  // x = ln 14.12, x′ = x + ln(4812.8 / 4837.8), X = ln 30, 492,877 · (exp(0.06 · (x′ − x) · (1 − (x + x′) / 2X)) − 1)
  // = −34.0638557, and 95.8802559 − 34.0638557 = 61.8164002.
  it.each([
    [25000, 95.880256, -34.063856, 61.8164],
    [75000, 277.66693, -103.4277, 174.23923],
  ])('%d jobs from the Randstad to the North', (jobs, north, randstad, net) => {
    const ran = run({ jobs, rows: rounded })
    expect(Math.abs((millions(ran, 'externalityGain').north as number) - north)).toBeLessThan(1e-6)
    expect(Math.abs((millions(ran, 'externalityLoss').randstad as number) - randstad)).toBeLessThan(1e-6)
    expect(Math.abs(netOf(ran) - net)).toBeLessThan(1e-6)
  })

  it('local elasticities at the printed densities', () => {
    const densities = given({
      label: 'densities',
      axes: [{ name: 'region', members: Object.keys(printed) }],
      values: Object.values(printed),
      unit: parseUnit('job/km2', null),
    })
    const values = decimalReading().table(localElasticity(densities, example)).values.map(Number)
    const expected = [0.046252, 0.041463, 0.013294, 0.033704, 0.030316]
    for (const [i, value] of values.entries()) expect(value).toBeCloseTo(expected[i] as number, 6)
  })

  it('the break-even peak lies at 2.6 million jobs per km2, outside any data, so none is given', () => {
    const regions = Object.entries(rounded).map(([id, { jobs, output, land }]) => ({
      jobs,
      output,
      land,
      change: { north: 25000, randstad: -25000 }[id] ?? 0,
    }))
    const inside = concaveBreakEvenPeaks(regions, { elasticity: 0.06, reference: 50 })
    expect(inside.peaks).toEqual([])
    expect(inside.reason?.nl).toBeTruthy()
    expect([inside.from, inside.to]).toEqual([109, 706].map((density) => expect.closeTo(density, 9)))
    const wide = concaveBreakEvenPeaks(regions, { elasticity: 0.06, reference: 50, within: [1500, 1e9] })
    expect(wide.peaks.length).toBe(1)
    expect(Math.abs((wide.peaks[0] as number) / 2.6e6 - 1)).toBeLessThan(0.02)
  })

  it('the ratio of local elasticities: 0.0133 / 0.0463 as it is, and y_N / y_R where the net turns', () => {
    const { variant } = run({ jobs: 25000, rows: rounded })
    const ratio = concaveElasticityRatio({ column: variant.column, relocation: relocationOf(variant) }, example)
    const reading = decimalReading()
    if (!ratio) throw new Error('There is a relocation.')
    expect(Number(reading.value(ratio.actual))).toBeCloseTo(0.013294 / 0.046252, 4)
    expect(Number(reading.value(ratio.breakEven))).toBeCloseTo(76490e6 / 905800 / (492877e6 / 4837800), 12)
  })
})

describe('what the model says of itself holds', () => {
  it("independent arithmetic: the movers' own change, and the composition", () => {
    const ran = run({ jobs: 25000 })
    const logA = (density: number) => {
      const [x, peak] = [Math.log(density / 50), Math.log(1500 / 50)]
      return 0.06 * (x - (x * x) / (2 * peak))
    }
    const { north, randstad } = parts
    const ratio = Math.exp(logA(north.jobs / north.land) - logA(randstad.jobs / randstad.land))
    const expected = (25000 * randstad.output * (ratio - 1)) / randstad.jobs / 1e6
    expect(millions(ran, 'ownProductivity').randstad).toBeCloseTo(expected, 8)
    expect(total(millions(ran, 'composition'))).toBeCloseTo(-435.893, 3)
  })

  it('to first order the net turns where the ratio of local elasticities is that of output per worker', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('north', 'flevoland', 'east', 'south'),
        fc.double({ min: Math.log(800), max: Math.log(1e9), noNaN: true }),
        (to, logPeak) => {
          const peak = Math.round(Math.exp(logPeak))
          const ran = run({ jobs: 5, to, peak })
          const ratio = concaveElasticityRatio(
            { column: ran.variant.column, relocation: relocationOf(ran.variant) },
            { ...shape, peak: constant(peak, parseUnit('job/km2', null)) },
          )
          const reading = decimalReading()
          const [actual, breakEven] = [ratio?.actual, ratio?.breakEven].map((each) =>
            Number(reading.value(each as never)),
          )
          fc.pre(Math.abs((actual as number) - (breakEven as number)) > 1e-3)
          expect(netOf(ran) > 0).toBe((actual as number) < (breakEven as number))
        },
      ),
      { numRuns: 15 },
    )
  })

  it('at a break-even peak inside the data the net of the model is zero', () => {
    // A destination with a third of the origin's output per worker, and one region far denser than both.
    const rows = {
      ...parts,
      north: { ...parts.north, output: 27000e6 },
      flevoland: { ...parts.flevoland, land: 50 },
    } as Rows
    const regions = Object.entries(rows).map(([id, { jobs, output, land }]) => ({
      jobs,
      output,
      land,
      change: { randstad: -20000, north: 20000 }[id] ?? 0,
    }))
    const found = concaveBreakEvenPeaks(regions, { elasticity: 0.06, reference: 50 })
    expect(found.reason).toBeNull()
    expect(found.peaks.length).toBe(1)
    for (const peak of found.peaks) {
      const ran = run({ jobs: 20000, rows, peak })
      expect(Math.abs(netOf(ran))).toBeLessThan(1e-8 * total(millions(ran, 'externalityGain')))
    }
  })

  it('with the peak at infinity it is one elasticity everywhere: the limit is densityRelocation', () => {
    const far = netOf(run({ jobs: 25000, elasticity: 0.038, peak: 1e12 }))
    // Independent arithmetic of the limit: Y · [(E′/E)^0.038 − 1]; X = ln(2e10) = 23.7 is still felt, so only its sign and side.
    const constantNet =
      76490 * ((905800 + 25000) / 905800) ** 0.038 - 76490 + (492877 * ((4837800 - 25000) / 4837800) ** 0.038 - 492877)
    const nearer = netOf(run({ jobs: 25000, elasticity: 0.038, peak: 1e9 }))
    expect(Math.abs(far - constantNet)).toBeLessThan(Math.abs(nearer - constantNet))
    expect(far).toBeLessThan(0)
  })

  it('beyond its peak a region gains by losing jobs', () => {
    const ran = run({ jobs: 25000, peak: 300 })
    expect(millions(ran, 'externalityGain').randstad).toBeGreaterThan(0)
    expect(total(millions(ran, 'externalityLoss'))).toBe(0)
  })

  it('no movers, or an elasticity of zero, change nothing', () => {
    expect(netOf(run({ jobs: 0 }))).toBe(0)
    expect(netOf(run({ jobs: 25000, elasticity: 0 }))).toBe(0)
  })

  it('an elasticity of zero has no peak and says so; nobody moving says nothing', () => {
    const { notes } = run({ jobs: 25000, elasticity: 0 })
    expect(notes.map(({ en }) => en)).toEqual([expect.stringContaining('there is no peak')])
    expect(notes.map(({ nl }) => nl)).toEqual([expect.stringContaining('er is geen piek')])
    expect(run({ jobs: 0, elasticity: 0 }).notes).toEqual([])
    expect(run({ jobs: 25000 }).notes.length).toBe(2)
  })

  it('decimal and binary64 agree, and the explanation ends in the same value', () => {
    const { lines } = run({ jobs: 25000 })
    const amount = lines.find(({ id }) => id === 'externalityGain')?.output
    if (amount?.kind !== 'steady') throw new Error('It is steady.')
    const exact = decimalReading().table(amount.perYear).values.map(Number)
    const [fast] = preparedBinary64([amount.perYear]).read()
    for (const [i, value] of exact.entries())
      expect(Math.abs((fast?.[i] ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-4)
    expect(Number(explainedReading().explain(amount.perYear, { region: 'north' }).value)).toBeCloseTo(
      exact[0] as number,
      6,
    )
  })

  it('always says that it is a sensitivity', () => {
    expect(run({ jobs: 1 }).warning?.nl).toContain('gevoeligheid')
  })
})

describe('bad input', () => {
  it('a peak that does not lie above the reference is refused, both by name', () => {
    expect(() => run({ jobs: 1, peak: 90, reference: 120 })).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ code: 'parameterOutOfRange', path: expect.arrayContaining(['referenceDensity']) }),
          expect.objectContaining({ code: 'parameterOutOfRange', path: expect.arrayContaining(['peakDensity']) }),
        ],
      }),
    )
  })

  it('without a relocation there is no ratio', () => {
    expect(
      concaveElasticityRatio(
        { column: () => given({ label: '', axes: [], values: [1], unit: one }) as never, relocation: null },
        example,
      ),
    ).toBeNull()
  })

  const fine = { jobs: 10, change: 1, output: 100, land: 1 }
  it.each([
    [[], 'regions'],
    [[{ ...fine, jobs: 0 }], 'regions[0].jobs: expected a number above 0, got 0'],
    [[{ ...fine, land: 0 }], 'regions[0].land'],
    [[{ ...fine, change: -10 }], 'regions[0].jobs + change'],
    [[fine, { ...fine, output: Number.NaN }], 'regions[1].output'],
  ])('peaks of %j: refused', (regions, message) => {
    expect(() => concaveBreakEvenPeaks(regions, { elasticity: 0.06, reference: 5 })).toThrow(message)
  })

  it('a range that is none, an elasticity that is no number', () => {
    expect(() => concaveBreakEvenPeaks([fine], { elasticity: 0.06, reference: 5, within: [9, 8] })).toThrow('within')
    expect(() => concaveBreakEvenPeaks([fine], { elasticity: Number.NaN, reference: 5 })).toThrow('elasticity')
    expect(() => concaveBreakEvenPeaks([fine], { elasticity: 0.06, reference: 0 })).toThrow('reference')
  })

  it.each([
    [{ elasticity: 0, reference: 5 }, 'nothing changes'],
    [{ elasticity: 0.06, reference: 50 }, 'no region is denser'],
  ])('no peak with %j, and why', (options, reason) => {
    expect(concaveBreakEvenPeaks([fine], options).reason?.en).toContain(reason)
  })
})
