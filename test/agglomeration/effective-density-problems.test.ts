import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/appraisal/input/problem.js'
import { compare } from '../../src/comparison/compare.js'
import { codesOf, plugIns, problemsOf, runZones, type ZoneStudy, zoneScenario, zoneScenarioText } from './zone-study.js'

const square = (value: number) => [0, 1].map(() => [value, value])
const fine: ZoneStudy = {
  model: 'effectiveDensity',
  zones: { a: 'north', b: 'south' },
  columns: { jobs: ['job', [100, 200]], output: ['EUR/year', [1000, 2000]], each: ['EUR/job/year', [10, 10]] },
  matrices: { before: square(2), after: square(1), tripsSome: square(1), tripsNone: square(0) },
  parameters: { decay: 1 },
}
const withColumns = (columns: ZoneStudy['columns']): ZoneStudy => ({
  ...fine,
  columns: { ...fine.columns, ...columns },
})
const withParameters = (parameters: NonNullable<ZoneStudy['parameters']>): ZoneStudy => ({
  ...fine,
  parameters: { ...fine.parameters, ...parameters },
})
const withMatrices = (matrices: ZoneStudy['matrices'], parameters = {}): ZoneStudy => ({
  ...withParameters(parameters),
  matrices: { ...fine.matrices, ...matrices },
})
const segments = { costWithout: 'before + before', costWith: 'after + after' }

const cases: readonly [string, ZoneStudy, readonly string[]][] = [
  ['nothing is wrong', fine, []],
  [
    'a cost of zero',
    withMatrices({
      after: [
        [1, 0],
        [1, 1],
      ],
    }),
    ['costNotPositive'],
  ],
  [
    'a cost of zero within a zone',
    withMatrices({
      before: [
        [0, 1],
        [1, 1],
      ],
    }),
    ['costNotPositive'],
  ],
  [
    'that, with the diagonal dropped',
    withMatrices(
      {
        before: [
          [0, 1],
          [1, 1],
        ],
      },
      { diagonal: 'dropped' },
    ),
    [],
  ],
  [
    'a negative cost',
    withMatrices({
      before: [
        [1, -1],
        [1, 1],
      ],
    }),
    ['negativeMatrix'],
  ],
  ['a matrix that the study does not have', withParameters({ costWith: 'nothing' }), ['unknownReference']],
  [
    'matrices, columns and a growth path that it does not have',
    withParameters({ costWithout: 'no', costWith: 'nor, no', mass: 'every', output: 'nothing', growth: 'none' }),
    // The names of costWith are of other modes, so its matrices are not looked for.
    ['missingNeed', 'missingNeed', 'wrongParameter', 'unknownReference'],
  ],
  [
    'the same with as many matrices on either side',
    withParameters({ costWithout: 'no', costWith: 'nor', mass: 'every', output: 'nothing', growth: 'none' }),
    ['missingNeed', 'missingNeed', 'unknownReference', 'unknownReference', 'unknownReference'],
  ],
  ['matrices of other modes', withParameters({ costWith: 'after, after' }), ['wrongParameter']],
  ['no matrix at all', withParameters({ costWithout: ' , ' }), ['wrongParameter']],
  ['a name left out after a comma', withParameters({ costWithout: 'before,' }), ['wrongParameter']],
  ['a name left out before a comma', withParameters({ costWith: ',after' }), ['wrongParameter']],
  ['a name left out between commas', withParameters({ costWithout: 'before,,before' }), ['wrongParameter']],
  ['a name left out after a plus', withParameters({ costWith: 'after +' }), ['wrongParameter']],
  [
    'names left out in trips, also where they would weigh nothing',
    withParameters({ costWithout: 'before', tripsWithout: 'tripsSome +' }),
    ['wrongParameter'],
  ],
  [
    'names left out in all four',
    withParameters({ costWithout: 'a +', costWith: '+ a', tripsWithout: 'a,', tripsWith: ',a' }),
    Array(4).fill('wrongParameter'),
  ],
  ['trips without segments', withParameters({ tripsWithout: 'tripsSome' }), ['keyWithoutEffect']],
  [
    'all that only segments read',
    withParameters({
      tripsWithout: 'tripsSome',
      tripsWith: 'tripsSome',
      tripWeights: 'own',
      pairsWithoutTrips: 'noConnection',
    }),
    Array(4).fill('keyWithoutEffect'),
  ],
  [
    'trips with the project where those of the base weigh',
    withParameters({ ...segments, tripsWithout: 'tripsSome + tripsSome', tripsWith: 'tripsSome + tripsSome' }),
    ['keyWithoutEffect'],
  ],
  [
    'columns of land use that responds, where it does not',
    withParameters({ massWith: 'jobs', jobsWith: 'jobs' }),
    ['keyWithoutEffect', 'keyWithoutEffect'],
  ],
  ['jobs of a sector whose output is given in all', withParameters({ jobs: 'nobody' }), ['keyWithoutEffect']],
  ['several segments without trips', withParameters(segments), ['wrongParameter']],
  ['trips of other segments', withParameters({ ...segments, tripsWithout: 'tripsSome' }), ['wrongParameter']],
  [
    'own weights without trips with the project',
    withParameters({ ...segments, tripsWithout: 'tripsSome + tripsSome', tripWeights: 'own' }),
    ['wrongParameter'],
  ],
  [
    'a pair without trips',
    withParameters({ ...segments, tripsWithout: 'tripsNone + tripsNone' }),
    ['pairWithoutTrips'],
  ],
  [
    'zones that no trips connect',
    withParameters({ ...segments, tripsWithout: 'tripsNone + tripsNone', pairsWithoutTrips: 'noConnection' }),
    ['zoneWithoutDensity', 'zoneWithoutDensity'],
  ],
  ['costs in another unit', withMatrices({ tripsSome: square(2) }, { costWith: 'tripsSome' }), ['wrongUnit']],
  ['no column of all jobs', withParameters({ mass: 'every' }), ['missingNeed']],
  ['jobs of a sector missing', withParameters({ output: 'each', jobs: 'nobody' }), ['missingNeed']],
  ['output missing', withParameters({ output: 'nothing' }), ['missingNeed']],
  [
    'all sectors of a preset missing',
    { ...fine, model: 'effectiveDensityIreland', parameters: {} },
    Array(12).fill('missingNeed'),
  ],
  ['jobs with the project missing', withParameters({ output: 'each', landUse: 'dynamic' }), ['missingNeed']],
  [
    'output of all jobs where jobs change',
    { ...withColumns({ jobsWith: ['job', [1, 2]] }), parameters: { decay: 1, landUse: 'dynamic' } },
    ['wrongUnit'],
  ],
  ['jobs in another unit', withParameters({ mass: 'each' }), ['wrongUnit']],
  [
    'negative jobs of a sector',
    { ...withColumns({ some: ['job', [1, -2]] }), parameters: { decay: 1, output: 'each', jobs: 'some' } },
    ['negativeFigure'],
  ],
  [
    'a sector with more jobs than all',
    { ...withColumns({ some: ['job', [1, 999]] }), parameters: { decay: 1, output: 'each', jobs: 'some' } },
    ['sectorsAboveAllJobs'],
  ],
  ['no jobs anywhere', withColumns({ jobs: ['job', [0, 0]] }), ['zoneWithoutDensity', 'zoneWithoutDensity']],
  [
    'no jobs outside a zone, with its own dropped',
    { ...withColumns({ jobs: ['job', [100, 0]] }), parameters: { decay: 1, diagonal: 'dropped' } },
    ['zoneWithoutDensity', 'zoneWithoutDensity'],
  ],
  ['a growth path that the study does not have', withParameters({ growth: 'none' }), ['unknownReference']],
  ['an elasticity outside its range', withParameters({ elasticity: 4 }), ['parameterOutOfRange']],
  ['no diagonal chosen', withParameters({ diagonal: 'maybe' }), ['wrongParameter']],
]

describe('what is wrong with a study is a typed problem', () => {
  it.each(cases)('%s', (_, study, codes) => {
    expect(codesOf(() => runZones(study))).toEqual(codes)
  })

  it('a zone without density is named, in both languages', () => {
    const study = { ...withColumns({ jobs: ['job', [100, 0]] }), parameters: { decay: 1, diagonal: 'dropped' } }
    const [problem] = problemsOf(() => runZones(study))
    expect(problem?.message).toEqual({
      en: 'zones that reach no jobs (1): a',
      nl: 'zones die geen banen bereiken (1): a',
    })
  })

  it('a region without a zone', () => {
    const members = ['north', 'south'].map((id) => ({ id, region: 'north' }))
    const rows = { north: { jobs: '1', output: '1', each: '1' }, south: { jobs: '1', output: '1', each: '1' } }
    const found = problemsOf(() =>
      runZones({
        ...fine,
        zones: { north: 'north', south: 'south' },
        more: { zones: { members, columns: columnsOf(), rows } },
      }),
    )
    expect(found.map(({ code }) => code)).toEqual(['regionWithoutZone'])
    expect(found[0]?.message.en).toContain('south')
  })

  it('no zones', () => {
    expect(codesOf(() => runZones({ ...fine, more: { zones: undefined, matrices: undefined } }))).toEqual([
      'missingNeed',
    ])
  })

  it('zones missing: one problem, whatever else is wrong with the parameters', () => {
    const none = { zones: undefined, matrices: undefined }
    const { parameters } = withParameters({ costWithout: ',', massWith: 'x', growth: 'none', output: 'nothing' })
    const found = problemsOf(() => runZones({ ...fine, ...(parameters ? { parameters } : {}), more: none }))
    expect(found.map(({ code }) => code)).toEqual(['missingNeed'])
    expect(found[0]?.expected).toEqual({ en: 'a section zones', nl: 'een onderdeel zones' })
  })

  it('costs that cannot be divided by: how many, the first with its value, and where the file names the matrix', async () => {
    const after = [
      [1, 0],
      [0, 1],
    ]
    const [problem, ...others] = await placedProblems(withMatrices({ after }))
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      code: 'costNotPositive',
      path: ['agglomeration', 'density', 'parameters', 'costWith'],
      message: {
        en: 'matrix “after” has 2 costs that cannot be divided by, the first a → b: 0',
        nl: 'matrix “after” heeft 2 keer kosten waar niet door te delen is, als eerste a → b: 0',
      },
      got: 'a → b: 0',
      place: { line: 1, column: placeOf(withMatrices({ after }), '"costWith":') },
    })
  })

  it('a matrix that the study does not have stands at the parameter that names it', async () => {
    const study = withParameters({ costWith: 'nothing', growth: 'none' })
    const found = await placedProblems(study)
    expect(found.map(({ path, place, got }) => [path.at(-1), place?.column, got])).toEqual([
      ['costWith', placeOf(study, '"costWith":'), 'nothing'],
      ['growth', placeOf(study, '"growth":'), 'none'],
    ])
  })

  it('a key without effect says why, in both languages', () => {
    const study = withParameters({ ...segments, tripsWithout: 'tripsSome + tripsSome', tripsWith: 'x + y' })
    const [problem] = problemsOf(() => runZones(study))
    expect(problem?.path).toEqual(['agglomeration', 'density', 'parameters', 'tripsWith'])
    expect(problem?.message).toEqual({
      en: 'this says nothing: tripWeights is base',
      nl: 'dit zegt niets: tripWeights is base',
    })
    expect(problem?.got).toBe('x + y')
  })

  it('one sector of many whose jobs nothing reads is named', () => {
    const found = problemsOf(() =>
      runZones({
        ...withColumns(
          Object.fromEntries(
            ['Manufacturing', 'Construction', 'Wholesale', 'Transport', 'Ict', 'FinanceBusiness'].map((sector) => [
              `outputPerJob${sector}`,
              ['EUR/year', [10, 10]] as const,
            ]),
          ),
        ),
        model: 'effectiveDensityIreland',
        parameters: { jobsIct: 'jobs', jobsWithWholesale: 'jobs' },
      }),
    )
    expect(found.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ['keyWithoutEffect', 'jobsWithWholesale'],
      ['keyWithoutEffect', 'jobsIct'],
    ])
  })

  it('a column that zones lack is that of regions, where each is one zone', () => {
    const { zones, matrices, model } = fine
    const parameters = { decay: 1, elasticity: 0.5, form: 'linear' }
    const { byRegion } = runZones({ zones, matrices, model, columns: {}, parameters })
    // Twice the density at an elasticity of ½: half of the output of 100 in either region.
    expect(byRegion.densityGain).toEqual({ north: 50, south: 50 })
  })
})

const base = { label: 'a matrix', source: 'test', mark: 'illustrative' }
const ofTwo = (cell: string) => Object.fromEntries(['a', 'b'].map((from) => [from, { a: cell, b: cell }]))
const money = (level: number) => ({ prices: { level, unit: 'marketPrices', vat: 'included', mark: 'illustrative' } })
const inUnits = (before: object, after: object): ZoneStudy => ({
  ...fine,
  more: {
    matrices: { before: { ...base, rows: ofTwo('2'), ...before }, after: { ...base, rows: ofTwo('1'), ...after } },
  },
})

describe('units of costs', () => {
  const costs = ['1', 'minute', 'hour', 'day', 'km', 'hour/trip', 'minute/person', 'km/vehicle']
  it.each(costs)('%s is a cost', (unit) => {
    expect(codesOf(() => runZones(inUnits({ unit }, { unit })))).toEqual([])
  })

  it.each(['EUR', 'EUR/trip'])('%s is a cost', (unit) => {
    const priced = { unit, ...money(2025) }
    expect(codesOf(() => runZones(inUnits(priced, priced)))).toEqual([])
  })

  const others = ['person', 'job', 'trip/year', 'km2', 'year', '1/hour', 'km/hour', 'hour/trip/person', 'hour^2']
  it.each(others)('%s is no cost', (unit) => {
    const found = problemsOf(() => runZones(inUnits({ unit }, { unit })))
    expect(found.map(({ code, path, got }) => [code, path.at(-1), got])).toEqual([
      ['wrongUnit', 'costWithout', unit],
      ['wrongUnit', 'costWith', unit],
    ])
    expect(found[0]?.expected.en).toBe('minute, hour, day, EUR, km, each also per trip, person, vehicle, or 1')
    expect(found[0]?.expected.nl).toBe('minute, hour, day, EUR, km, elk ook per trip, person, vehicle, of 1')
  })

  it('another unit with the project, and the same in other prices', () => {
    expect(codesOf(() => runZones(inUnits({ unit: 'hour' }, { unit: 'minute' })))).toEqual(['wrongUnit'])
    const [problem, ...rest] = problemsOf(() =>
      runZones(inUnits({ unit: 'EUR', ...money(2025) }, { unit: 'EUR', ...money(2020) })),
    )
    expect(rest).toEqual([])
    expect(problem).toMatchObject({ code: 'mixedPriceLevels', got: expect.stringContaining('prices 2020') })
    expect(problem?.mend.en).toContain('convert')
    expect(problem?.mend.nl).toContain('reken')
  })
})

describe('money by zone', () => {
  const withLevel = (level: number): ZoneStudy => ({
    ...withParameters({ output: 'each' }),
    more: {
      zones: {
        members: ['a', 'b'].map((id) => ({ id, region: fine.zones[id] })),
        columns: {
          jobs: { ...base, unit: 'job' },
          each: { ...base, unit: 'EUR/job/year', ...money(level) },
        },
        rows: { a: { jobs: '1', each: '1' }, b: { jobs: '1', each: '1' } },
      },
    },
  })

  it('in the prices of the study', () => {
    expect(codesOf(() => runZones(withLevel(2025)))).toEqual([])
  })

  it('in other prices must be converted', () => {
    const [problem, ...rest] = problemsOf(() => runZones(withLevel(2020)))
    expect(rest).toEqual([])
    expect(problem).toMatchObject({ code: 'mixedPriceLevels', path: ['zones', 'columns', 'each'] })
    expect(problem?.got).toContain('prices 2020')
    expect(problem?.expected.en).toContain('prices 2025')
    expect(problem?.mend.en).toContain('convert its figures to the prices of the study')
    expect(problem?.mend.nl).toContain('reken de cijfers om naar de prijzen van de studie')
  })
})

/** The problems of a study as a comparison gives them, with their places in the file. */
const placedProblems = async (study: ZoneStudy): Promise<InputError['problems']> => {
  try {
    await compare(zoneScenario(study), plugIns)
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

/** The column where the value of a key stands in the text of a study, which is one line. */
const placeOf = (study: ZoneStudy, key: string): number => zoneScenarioText(study).indexOf(key) + key.length + 1

const columnsOf = () =>
  Object.fromEntries(
    Object.entries(fine.columns).map(([name, [unit]]) => [
      name,
      {
        label: name,
        unit,
        source: 'test',
        mark: 'illustrative',
        ...(unit.startsWith('EUR')
          ? { prices: { level: 2025, unit: 'marketPrices', vat: 'included', mark: 'illustrative' } }
          : {}),
      },
    ]),
  )

describe('a column that is not there', () => {
  it('is missed at the parameter that names it, with the one that was meant', () => {
    const [problem, ...others] = problemsOf(() => runZones(withParameters({ mass: 'jobz' })))
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      code: 'missingNeed',
      path: ['agglomeration', 'density', 'parameters', 'mass'],
      got: 'jobz',
    })
    expect(problem?.message.en).toContain('“mass” reads column “jobz”, and there is none in the data by zone')
    expect(problem?.message.nl).toContain('“mass” leest kolom “jobz”, en die is er niet in de gegevens per zone')
    expect(problem?.mend.en).toContain('did you mean “jobs”?')
  })
})
