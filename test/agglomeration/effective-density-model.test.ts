import { describe, expect, it } from 'vitest'
import { effectiveDensityModel } from '../../src/agglomeration/effective-density/model.js'
import { InputError } from '../../src/appraisal/input/problem.js'
import { builtIn } from '../../src/built-in.js'
import { yearly } from '../../src/comparison/agglomeration.js'
import { compare } from '../../src/comparison/compare.js'
import { Workshop } from '../../src/comparison/workshop.js'
import { simulate } from '../../src/index.js'
import { binary64Reading } from '../../src/reading/sampled.js'
import { building, figure, scenario } from '../comparison/scenario.js'

const plugIns = {
  ...builtIn,
  models: [...builtIn.models.filter(({ id }) => id !== effectiveDensityModel.id), effectiveDensityModel],
}
const column = { population: 1000, land: 10, income: 20000 }
const rows = {
  north: { ...column, jobs: 100, output: 3000 },
  south: { ...column, jobs: 200, output: 5000 },
}

type Cells = readonly [readonly [number, number], readonly [number, number]]

const matrix = ([south, north]: Cells, unit = 'hour') => ({
  label: 'cost',
  unit,
  source: 'test',
  mark: 'illustrative',
  rows: {
    s: { s: String(south[0]), n: String(south[1]) },
    n: { s: String(north[0]), n: String(north[1]) },
  },
})

/** The zones stand in another order than the regions. */
const zones = [
  { id: 's', region: 'south' },
  { id: 'n', region: 'north' },
]

const now: Cells = [
  [1, 4],
  [4, 1],
]
const faster: Cells = [
  [1, 2],
  [2, 1],
]

const studyOf = (parameters: object = {}, more: object = {}, without = now, project = faster) =>
  scenario({
    rows,
    plugIns,
    years: [2025, 2041],
    assumptions: {
      cost: figure(1, 'EUR'),
      one: figure(1, '1'),
      half: figure('0.5', '1'),
    },
    effects: [building('cost', 2026, 2027)],
    more: {
      zones: { members: zones },
      matrices: { now: matrix(without), project: matrix(project), euro: matrix(project, 'km') },
      agglomeration: [
        {
          id: 'density',
          label: 'density',
          model: 'effectiveDensity',
          enters: 'balance',
          parameters: {
            costWithout: 'now',
            costWith: 'project',
            diagonal: 'given',
            decay: 'one',
            elasticity: 'half',
            ...parameters,
          },
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
      ...more,
    },
  })

const linesOf = (study: ReturnType<typeof studyOf>) => {
  const workshop = new Workshop(study, plugIns)
  const { lines } = workshop.agglomeration('laag', 'project', 'density')
  return { workshop, lines: Object.fromEntries(lines.map((line) => [line.id, line])) }
}

/** The steady amounts of a line: north, south. */
const steady = (
  study: ReturnType<typeof studyOf>,
  id: string,
  part: 'output' | 'additional' | 'inDirect' = 'output',
) => {
  const { workshop, lines } = linesOf(study)
  const amount = lines[id]?.[part]
  if (amount?.kind !== 'steady') throw new Error(`There is no steady ${part} of “${id}”.`)
  return workshop.reading.table(amount.perYear).values.map(Number)
}

const problemsOf = (run: () => unknown): readonly string[] => {
  try {
    run()
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ code }) => code)
    throw error
  }
  return []
}

describe('the model of a study, by independent arithmetic', () => {
  // d north: 100 + 200 / 4 = 150 → 100 + 200 / 2 = 200; d south: 200 + 100 / 4 = 225 → 250.
  const north = 3000 * (Math.sqrt(200 / 150) - 1)
  const south = 5000 * (Math.sqrt(250 / 225) - 1)

  it('output × ((d with / d without)^½ − 1), each zone in its own region', () => {
    const gains = steady(studyOf(), 'densityGain')
    expect(gains[0]).toBeCloseTo(north, 10)
    expect(gains[1]).toBeCloseTo(south, 10)
    expect(steady(studyOf(), 'densityLoss').map(Math.abs)).toEqual([0, 0])
  })

  it('the linear form, and the diagonal dropped: 200 / 4 → 200 / 2 doubles the density of either', () => {
    const linear = steady(studyOf({ form: 'linear' }), 'densityGain')
    expect(linear[0]).toBeCloseTo(3000 * 0.5 * (200 / 150 - 1), 10)
    const dropped = steady(studyOf({ diagonal: 'dropped' }), 'densityGain')
    expect(dropped[0]).toBeCloseTo(3000 * (Math.SQRT2 - 1), 10)
    expect(dropped[1]).toBeCloseTo(5000 * (Math.SQRT2 - 1), 10)
  })

  it('slower travel is a loss, and no gain', () => {
    const study = studyOf({}, {}, faster, now)
    expect(steady(study, 'densityLoss')[0]).toBeCloseTo(3000 * (Math.sqrt(150 / 200) - 1), 10)
    expect(steady(study, 'densityGain').map(Math.abs)).toEqual([0, 0])
  })

  it('what is additional and what is in user benefits make the whole', () => {
    const study = studyOf({ additionalShare: 'half' })
    for (const part of ['additional', 'inDirect'] as const)
      expect(steady(study, 'densityGain', part)[0]).toBeCloseTo(north / 2, 10)
  })

  it('it is there in full in the ten years of operation and in no other, in binary64 as in decimal', () => {
    const { workshop, lines } = linesOf(studyOf())
    const flow = yearly(lines.densityGain!.output)
    const { axes, values } = workshop.reading.table(flow)
    const binary = binary64Reading().table(flow).values
    expect(new Set(axes.map(({ name }) => name))).toEqual(new Set(['year', 'region']))
    const total = values.reduce((sum, value) => sum + Number(value), 0)
    expect(total).toBeCloseTo(10 * (north + south), 8)
    values.forEach((value, i) => {
      expect(binary[i]).toBeCloseTo(Number(value), 9)
    })
  })

  it('draws of decay and elasticity reach the result', async () => {
    const spread = { distribution: { kind: 'triangular', low: '0.4', mode: '0.5', high: '1.5' } }
    const study = studyOf(
      {},
      {
        assumptions: {
          opening: figure(2030, 'year'),
          operation: figure(10, 'year'),
          cost: figure(1, 'EUR'),
          one: { ...figure(1, '1'), ...spread },
          half: figure('0.5', '1'),
        },
      },
    )
    const drawn = await simulate(study, plugIns, study.input.comparison.reference, { draws: 100, seed: 3 })
    expect(new Set(drawn.netPresentValue).size).toBe(100)
  })

  it('a study is appraised with it', async () => {
    const { rows: all } = await compare(studyOf(), plugIns)
    expect(all.length).toBeGreaterThan(0)
  })
})

describe('what a study must have', () => {
  it('says what is missing or does not fit', () => {
    const third = [...zones, { id: 'x', region: 'north' }]
    const square = (value: number) => ({
      ...matrix(now),
      rows: Object.fromEntries(
        ['s', 'n', 'x'].map((id) => [id, Object.fromEntries(['s', 'n', 'x'].map((to) => [to, String(value)]))]),
      ),
    })
    const cases: readonly [() => unknown, readonly string[]][] = [
      [() => linesOf(studyOf({}, { zones: undefined, matrices: undefined })), ['missingNeed']],
      [
        () => linesOf(studyOf({}, { zones: { members: third }, matrices: { now: square(1), project: square(2) } })),
        ['missingNeed', 'missingNeed'],
      ],
      [() => linesOf(studyOf({ costWith: 'nothing' })), ['unknownReference']],
      [() => linesOf(studyOf({ costWith: 'euro' })), ['wrongUnit']],
      [() => linesOf(studyOf({ diagonal: undefined })), ['wrongParameter']],
      [() => linesOf(studyOf({ decay: undefined })), ['wrongParameter']],
      [() => linesOf(studyOf({ costWithout: undefined })), ['wrongParameter']],
      [
        () =>
          linesOf(
            studyOf({}, {}, [
              [0, 4],
              [4, 1],
            ]),
          ),
        ['costNotPositive'],
      ],
      [
        () =>
          linesOf(
            studyOf(
              {},
              {},
              [
                [0, 4],
                [4, 0],
              ],
              [
                [0, 2],
                [0, 0],
              ],
            ),
          ),
        ['costNotPositive', 'costNotPositive'],
      ],
    ]
    for (const [run, codes] of cases) expect(problemsOf(run)).toEqual(codes)
  })

  it('a dropped diagonal may be zero', () => {
    const study = studyOf(
      { diagonal: 'dropped' },
      {},
      [
        [0, 4],
        [4, 0],
      ],
      [
        [0, 2],
        [2, 0],
      ],
    )
    expect(steady(study, 'densityGain')[0]).toBeCloseTo(3000 * (Math.SQRT2 - 1), 10)
  })
})
