import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveDensityPresets } from '../../src/agglomeration/effective-density/presets.js'
import { yearly } from '../../src/comparison/agglomeration.js'
import { compare } from '../../src/comparison/compare.js'
import { golden } from '../golden/golden.js'
import { after, before, example, jobs, mass } from './three-zones.js'
import { plugIns, runZones, type ZoneStudy, zoneScenario } from './zone-study.js'

interface Inputs {
  readonly sectors: readonly string[]
  readonly gva_per_job: readonly number[]
  readonly jobs: readonly (readonly number[])[]
  readonly cost_before: readonly (readonly number[])[]
  readonly cost_after: readonly (readonly number[])[]
}

/** TII Project Appraisal Guidelines Unit 6.9, parameters and formula as in the R package pagglomR, calc_prod_impacts. */
const tii = golden<Inputs>('agg-01-tii-three-zones')
const suffix = (id: string): string =>
  id
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

describe(`${tii.source}, through a scenario file with the Irish sectors`, () => {
  const { inputs } = tii
  const { totals, net, warning, outsideSource } = runZones({
    model: 'effectiveDensityIreland',
    zones: { '1': 'west', '2': 'west', '3': 'east' },
    columns: {
      jobs: ['job', inputs.jobs.map((row) => row.reduce((all, each) => all + each, 0))],
      ...Object.fromEntries(
        inputs.sectors.flatMap((id, k) => [
          [`jobs${suffix(id)}`, ['job', inputs.jobs.map((row) => row[k] as number)] as const],
          [
            `outputPerJob${suffix(id)}`,
            ['EUR/job/year', inputs.jobs.map(() => inputs.gva_per_job[k] as number)] as const,
          ],
        ]),
      ),
    },
    matrices: { before: inputs.cost_before, after: inputs.cost_after },
  })

  it.each(inputs.sectors)('gain of %s', (id) => {
    tii.expectClose(totals[`densityGain${suffix(id)}`], `gain/${id}`)
    expect(totals[`densityLoss${suffix(id)}`]).toBe(0)
  })

  it('total, without any figure that is recalled or outside its source', () => {
    tii.expectClose(net, 'total')
    expect(warning).toBeNull()
    expect(outsideSource).toEqual([])
  })
})

const columns: ZoneStudy['columns'] = {
  jobs: ['job', mass],
  ...Object.fromEntries(
    example.sectors.flatMap(({ id, outputPerJob }, k) => [
      [`jobs${suffix(id)}`, ['job', jobs.map((row) => row[k] as number)] as const],
      [`outputPerJob${suffix(id)}`, ['EUR/job/year', jobs.map(() => outputPerJob as number)] as const],
    ]),
  ),
}
const british: ZoneStudy = {
  model: 'effectiveDensityUnitedKingdom',
  zones: { one: 'city', two: 'country', three: 'country' },
  columns,
  matrices: { before, after },
}

describe('three zones with the British sectors, figures worked out in another language, through a scenario file', () => {
  const run = runZones(british)

  it('W by sector, of region city W of zone 1, of region country W of zones 2 and 3, and in all', () => {
    const bySector = [1019277.280541, 539884.402248, 854414.40946, 5610446.431389]
    effectiveDensityPresets.unitedKingdom.sectors.forEach(({ id }, k) => {
      expect(run.totals[`densityGain${suffix(id)}`]).toBeCloseTo(bySector[k] as number, 5)
    })
    const ofRegion = (region: string) =>
      Object.values(run.byRegion).reduce((sum, values) => sum + (values[region] as number), 0)
    expect(ofRegion('city')).toBeCloseTo(3489473.037411, 5)
    expect(ofRegion('country')).toBeCloseTo(1914506.592711 + 2620042.893515, 5)
    expect(run.net).toBeCloseTo(8024022.523637, 5)
  })

  it('the linear form, and the diagonal dropped', () => {
    expect(runZones({ ...british, parameters: { form: 'linear' } }).net).toBeCloseTo(8084857.524238, 5)
    expect(runZones({ ...british, parameters: { diagonal: 'dropped' } }).net).toBeCloseTo(103078401.955466, 4)
  })

  it('says that two of its sectors are recalled', () => {
    expect(run.warning?.en).toContain('recalled')
    expect(run.warning?.nl).toContain('uit het geheugen')
  })

  it('one decay for all sectors of a call: the densities of one case are one solver', () => {
    const solvers = new Set<unknown>()
    const walk = (node: { operation: { kind: string; solver?: unknown }; inputs: readonly unknown[] }): void => {
      if (node.operation.kind === 'external') solvers.add(node.operation.solver)
      for (const input of node.inputs) walk(input as typeof node)
    }
    for (const { output } of run.lines) walk(yearly(output) as never)
    expect(solvers.size).toBe(2)
  })

  it('is the same in another order of zones and of sectors of the file', () => {
    const order = [2, 0, 1]
    const turned = <Value>(list: readonly Value[]) => order.map((at) => list[at] as Value)
    const shuffled = runZones({
      ...british,
      zones: { three: 'country', one: 'city', two: 'country' },
      columns: Object.fromEntries(
        Object.entries(columns)
          .reverse()
          .map(([name, [unit, figures]]) => [name, [unit, turned(figures)] as const]),
      ),
      matrices: { before: turned(before).map(turned), after: turned(after).map(turned) },
    })
    expect(shuffled.net).toBeCloseTo(run.net, 6)
    for (const [id, values] of Object.entries(run.byRegion))
      expect(shuffled.byRegion[id]?.city).toBeCloseTo(values.city as number, 6)
  })

  it('a common factor of costs, or of all jobs that make density, changes nothing; twice the output doubles', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 9, noNaN: true }), (factor) => {
        const times = (cells: readonly (readonly number[])[]) => cells.map((row) => row.map((each) => each * factor))
        const scaled = runZones({ ...british, matrices: { before: times(before), after: times(after) } })
        expect(scaled.net / run.net).toBeCloseTo(1, 9)
      }),
      { numRuns: 10 },
    )
    const more = { ...columns, jobs: ['job', mass.map((each) => 3 * each)] as const }
    expect(runZones({ ...british, columns: more }).net / run.net).toBeCloseTo(1, 9)
    const richer = Object.fromEntries(
      Object.entries(columns).map(([name, [unit, figures]]) => [
        name,
        [unit, name.startsWith('output') ? figures.map((each) => 2 * each) : figures] as const,
      ]),
    )
    expect(runZones({ ...british, columns: richer }).net / run.net).toBeCloseTo(2, 9)
  })

  it('no change of cost, or an elasticity of 0: nothing', () => {
    expect(runZones({ ...british, matrices: { before, after: before } }).net).toBe(0)
    const none = Object.fromEntries(example.sectors.map(({ id }) => [`elasticity${suffix(id)}`, 0]))
    const { net, outsideSource } = runZones({ ...british, parameters: none })
    expect(net).toBe(0)
    expect(outsideSource.length).toBe(4)
  })
})

/** Two zones in the north, one in the south; one sector of decay 1 and elasticity ½ in the linear form. */
const simple: ZoneStudy = {
  model: 'effectiveDensity',
  zones: { a: 'north', b: 'north', c: 'south' },
  columns: {
    jobs: ['job', [100, 300, 200]],
    output: ['EUR/year', [1000, 2000, 4000]],
  },
  matrices: {
    before: [
      [1, 2, 4],
      [2, 1, 4],
      [4, 4, 1],
    ],
    after: [
      [1, 4, 2],
      [4, 1, 2],
      [2, 2, 1],
    ],
  },
  parameters: { decay: 1, elasticity: 0.5, form: 'linear' },
}

describe('zones in regions, by arithmetic written out', () => {
  // d a: 100 + 300/2 + 200/4 = 300 → 100 + 300/4 + 200/2 = 275; d b: 50 + 300 + 50 = 400 → 25 + 300 + 100 = 425;
  // d c: 25 + 75 + 200 = 300 → 50 + 150 + 200 = 400.
  const [a, b, c] = [1000 * 0.5 * (275 / 300 - 1), 2000 * 0.5 * (425 / 400 - 1), 4000 * 0.5 * (400 / 300 - 1)] as const

  it('gains and losses of zones in one region stand beside each other', () => {
    const { byRegion } = runZones(simple)
    expect(byRegion.densityGain?.north).toBeCloseTo(b, 10)
    expect(byRegion.densityLoss?.north).toBeCloseTo(a, 10)
    expect(byRegion.densityGain?.south).toBeCloseTo(c, 10)
    expect(byRegion.densityLoss?.south).toBe(0)
  })

  it('output per job times jobs is the same as output', () => {
    const { net } = runZones({
      ...simple,
      columns: { ...simple.columns, each: ['EUR/job/year', [10, 2000 / 300, 20]] },
      parameters: { ...simple.parameters, output: 'each' },
    })
    expect(net).toBeCloseTo(a + b + c, 9)
  })

  it('land use that responds: density and gaining jobs of afterwards', () => {
    const { byRegion, warning } = runZones({
      ...simple,
      columns: {
        jobs: ['job', [100, 300, 200]],
        jobsWith: ['job', [200, 300, 100]],
        each: ['EUR/job/year', [10, 8, 20]],
      },
      parameters: { ...simple.parameters, output: 'each', landUse: 'dynamic' },
    })
    // d with: a 200 + 75 + 50 = 325; b 50 + 300 + 50 = 400; c 100 + 150 + 100 = 350.
    expect(byRegion.densityGain?.north).toBeCloseTo(200 * 10 * 0.5 * (325 / 300 - 1), 10)
    expect(byRegion.densityLoss?.north).toBe(0)
    expect(byRegion.densityGain?.south).toBeCloseTo(100 * 20 * 0.5 * (350 / 300 - 1), 10)
    expect(warning?.en).toContain('indicative')
  })

  it('two modes add up; segments of a mode are averaged by trips, of the base or each case its own', () => {
    const same = (value: number) => [0, 1, 2].map(() => [value, value, value])
    const modes: ZoneStudy = {
      ...simple,
      matrices: {
        peak0: same(2),
        off0: same(1),
        peak1: same(1),
        off1: same(1),
        train0: same(3),
        train1: same(2),
        tripsPeak: same(1),
        tripsOff: same(3),
        tripsPeakLater: same(3),
        tripsTrain: same(7),
      },
      parameters: {
        ...simple.parameters,
        costWithout: 'peak0 + off0, train0',
        costWith: 'peak1+off1,train1',
        tripsWithout: 'tripsPeak + tripsOff, tripsTrain',
      },
    }
    // Costs by road (1·2 + 3·1) / 4 = 1.25 → 1; density 600/1.25 + 600/3 = 680 → 600 + 300 = 900.
    expect(runZones(modes).net).toBeCloseTo(7000 * 0.5 * (900 / 680 - 1), 9)
    // With 3 and 3 trips in the peak and off it afterwards the cost there is 1 all the same; with a peak of 2 it is 1.5.
    const own = { ...modes.parameters, tripWeights: 'own', tripsWith: 'tripsPeakLater + tripsOff, tripsTrain' }
    const slower = { ...modes.matrices, peak1: same(2) }
    const net = (weights: Readonly<Record<string, string | number>>) =>
      runZones({ ...modes, matrices: slower, parameters: weights }).net
    expect(net(modes.parameters ?? {})).toBeCloseTo(7000 * 0.5 * ((600 / 1.25 + 300) / 680 - 1), 9)
    expect(net(own)).toBeCloseTo(7000 * 0.5 * ((600 / 1.5 + 300) / 680 - 1), 9)
  })

  it('a growth path: 1 in 2030, two per cent a year until the last of ten years of operation', () => {
    const { workshop, lines } = runZones({ ...simple, parameters: { ...simple.parameters, growth: 'wages' } })
    const gain = lines.find(({ id }) => id === 'densityGain')
    if (!gain) throw new Error('There is no gain.')
    const { values } = workshop.reading.table(yearly(gain.output))
    const total = values.reduce((sum, value) => sum + Number(value), 0)
    expect(total).toBeCloseTo((b + c) * Array.from({ length: 10 }, (_, t) => 1.02 ** t).reduce((x, y) => x + y, 0), 7)
  })

  it('a study is appraised with it, and says what lies outside its source', async () => {
    const { rows } = await compare(zoneScenario(simple), plugIns)
    const said = rows[0]?.diagnostics.filter(({ code }) => code === 'outsideSource')
    expect(said?.map(({ text }) => text.en)).toEqual([
      '“elasticity” of “effectiveDensity” is 0.5; its source (Graham, Gibbons & Martin 2009) covers 0.02 to 0.08.',
    ])
    expect(said?.[0]?.text.nl).toContain('dekt 0,02 tot 0,08')
  })
})
