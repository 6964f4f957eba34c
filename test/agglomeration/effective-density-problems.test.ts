import { describe, expect, it } from 'vitest'
import { codesOf, problemsOf, runZones, type ZoneStudy } from './zone-study.js'

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
  ['matrices of other modes', withParameters({ costWith: 'after, after' }), ['wrongParameter']],
  ['no matrix at all', withParameters({ costWithout: ' , ' }), ['wrongParameter', 'wrongParameter']],
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

  it('a column that zones lack is that of regions, where each is one zone', () => {
    const { zones, matrices, model } = fine
    const parameters = { decay: 1, elasticity: 0.5, form: 'linear' }
    const { byRegion } = runZones({ zones, matrices, model, columns: {}, parameters })
    // Twice the density at an elasticity of ½: half of the output of 100 in either region.
    expect(byRegion.densityGain).toEqual({ north: 50, south: 50 })
  })
})

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
