import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { Workshop } from '../../src/comparison/workshop.js'
import { decimalReading } from '../../src/reading/decimal.js'
import { building, figure, parts, relocation, scenario } from '../comparison/scenario.js'

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
  const { lines } = new Workshop(study, builtIn).agglomeration('laag', 'project', 'density')
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
  }
}

describe('golden R1: agglomeration facts § 4, data of the Lelylijn facts § 3.2, millions of euro a year', () => {
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
    [25000, -435.893],
    [75000, -1307.678],
  ])('composition of %d jobs, shown and never added', (jobs, expected) => {
    expect(millions({ elasticity: 0.038, jobs }).composition).toBeCloseTo(expected, 3)
  })

  it.each([
    [0.038, -174],
    [0.02, -93],
    [0.048, -218],
  ])("the movers' own change at elasticity %d, as printed in § 0.1 in whole millions", (elasticity, expected) => {
    expect(Math.abs(millions({ elasticity, jobs: 25000 }).own - expected)).toBeLessThan(1)
  })

  it.each([
    ['randstad', -17.9],
    ['south', -7.3],
    ['flevoland', -7.8],
    ['east', 1.7],
  ])('jobs from %s: the origin decides the sign of the net (§ 0.1)', (from, expected) => {
    expect(Math.abs(millions({ elasticity: 0.038, jobs: 25000, from }).net - expected)).toBeLessThan(0.06)
  })

  it('jobs from everywhere pro rata: −10.7 (§ 0.1)', () => {
    expect(
      Math.abs(millions({ elasticity: 0.038, jobs: 25000, preset: 'jobsFollowHomesProRata' }).net + 10.7),
    ).toBeLessThan(0.06)
  })
})

describe('what the model says of itself holds', () => {
  it('to first order the net is ε · m · (y_to − y_from): § 0.1', () => {
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
