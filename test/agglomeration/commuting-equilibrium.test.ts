import { describe, expect, it } from 'vitest'
import { commutingEquilibriumModel } from '../../src/agglomeration/equilibrium/commuting-equilibrium.js'
import type { Problem } from '../../src/appraisal/input/problem.js'
import { builtIn } from '../../src/built-in.js'
import { Workshop } from '../../src/comparison/workshop.js'
import { decimalReading } from '../../src/reading/decimal.js'
import { ReadingError } from '../../src/reading/reading-error.js'
import { building, figure, scenario } from '../comparison/scenario.js'
import { problemsOf } from './zone-study.js'

const plugIns = {
  ...builtIn,
  models: [...builtIn.models.filter(({ id }) => id !== commutingEquilibriumModel.id), commutingEquilibriumModel],
}

/** Three made-up regions; what they give was computed apart from this library, with the published scheme. */
const commuting = [
  [0.5, 0.02, 0.005],
  [0.06, 0.22, 0.005],
  [0.01, 0.01, 0.17],
]
const wages = [1.1, 1, 0.9]
const tradeCosts = [
  [1, 1.4, 1.8],
  [1.4, 1, 1.6],
  [1.8, 1.6, 1],
]
const million = 1e6
const columnSums = wages.map((_, i) => commuting.reduce((sum, row) => sum + (row[i] as number), 0))
const outputs = columnSums.map((jobs, i) => jobs * (wages[i] as number) * million)
const rows = Object.fromEntries(
  ['a', 'b', 'c'].map((id, n) => [
    id,
    { population: 1000, jobs: columnSums[n] as number, output: outputs[n] as number, land: 100, income: 1 },
  ]),
)

const matrix = (cells: readonly (readonly number[])[], unit = '1') => {
  const { value: _, ...stated } = figure(0, unit)
  const row = (cellsOfRow: readonly number[]) =>
    Object.fromEntries(cellsOfRow.map((cell, i) => [`zone ${'abc'[i]}`, String(cell)]))
  return { ...stated, rows: Object.fromEntries(cells.map((each, n) => [`zone ${'abc'[n]}`, row(each)])) }
}

type Square = readonly (readonly number[])[]

interface Setting {
  readonly tradePower?: number
  readonly changes?: string
  readonly commuters?: Square
  readonly unit?: string
  readonly without?: Square
  /** The costs with the project: those without where commuting between a and c costs 0.85 of before. */
  readonly project?: Square
}

/** A study in which trade cost is travel cost to a power. */
const studyOf = ({
  tradePower = 0.42,
  changes = 'commuting',
  commuters = commuting,
  unit = 'person',
  without,
  project,
}: Setting) => {
  const costs = without ?? tradeCosts.map((row) => row.map((cost) => cost ** (1 / tradePower)))
  // At the default elasticity of 0.47.
  const multiple = 0.85 ** (1 / 0.47)
  const faster = costs.map((row, n) => row.map((cost, i) => (n + i === 2 && n !== i ? cost * multiple : cost)))
  return scenario({
    plugIns,
    assumptions: { cost: figure(1, 'EUR'), tradePower: figure(tradePower, '1') },
    effects: [building('cost', 2026, 2027)],
    rows,
    more: {
      zones: { members: ['a', 'b', 'c'].map((region) => ({ id: `zone ${region}`, region })) },
      matrices: { now: matrix(costs), project: matrix(project ?? faster), commuters: matrix(commuters, unit) },
      agglomeration: [
        {
          id: 'variant',
          label: 'variant',
          model: 'commutingEquilibrium',
          enters: 'ownLine',
          parameters: {
            commuters: 'commuters',
            costWithout: 'now',
            costWith: 'project',
            changes,
            tradeCostElasticity: 'tradePower',
          },
        },
      ],
      comparison: {
        reference: {
          scenario: 'laag',
          alternative: 'project',
          discounting: 'nl2020',
          agglomeration: 'variant',
          welfare: 'unweighted',
        },
      },
    },
  })
}

const linesOf = (setting: Setting) =>
  new Workshop(studyOf(setting), plugIns).agglomeration('laag', 'project', 'variant').lines

/** The change of utility and jobs. */
const run = (setting: Setting) => {
  const lines = linesOf(setting)
  const reading = decimalReading()
  const steady = (id: string): readonly number[] => {
    const amount = lines.find((line) => line.id === id)?.output
    if (amount?.kind !== 'steady') throw new Error(`There is no steady amount “${id}”.`)
    return reading.table(amount.perYear).values.map(Number)
  }
  const [gains, movedTo, movedFrom] = ['equilibriumGain', 'movedGain', 'movedLoss'].map(steady) as [
    readonly number[],
    readonly number[],
    readonly number[],
  ]
  return { gains, jobs: outputs.map((output, n) => ((movedTo[n] as number) + (movedFrom[n] as number)) / output) }
}

/** What residents of each region earn: Σ_i λ_ni w_i. */
const earned = commuting.map((row) => row.reduce((sum, share, i) => sum + share * (wages[i] as number), 0) * million)

describe('golden M1, computed apart with the scheme of Ahlfeldt & Seidel 2024, through a study', () => {
  it('cheaper commuting: 0.3414925433 % of what residents earn, and the jobs that move', () => {
    const { gains, jobs } = run({})
    for (const [n, gain] of gains.entries()) expect(gain / (earned[n] as number)).toBeCloseTo(0.003414925433, 11)
    for (const [n, change] of [1.005674521268, 0.984917528582, 1.00297855962].entries())
      expect(jobs[n]).toBeCloseTo(change - 1, 11)
  })

  it('cheaper commuting and trade', () => {
    // The power for which the same travel costs make trade cost 0.95 of before.
    const tradePower = (0.47 * Math.log(0.95)) / Math.log(0.85)
    const { gains, jobs } = run({ tradePower, changes: 'commutingAndTrade' })
    for (const [n, gain] of gains.entries()) expect(gain / (earned[n] as number)).toBeCloseTo(0.006383406189, 11)
    for (const [n, change] of [1.003859051973, 0.966704434764, 1.034023509357].entries())
      expect(jobs[n]).toBeCloseTo(change - 1, 11)
  })
})

describe('what moves apart from homes are jobs', () => {
  it('the lines of moved output say so, in both languages', () => {
    const labels = linesOf({})
      .filter(({ id }) => id.startsWith('moved'))
      .map(({ label }) => label)
    expect(labels).toEqual([
      { en: 'output of regions that jobs move to', nl: 'productie van regio’s waar banen heen gaan' },
      { en: 'output of regions that jobs leave', nl: 'productie van regio’s waar banen vertrekken' },
    ])
  })
})

describe('the matrix of commuters', () => {
  const problems = (setting: Setting): readonly Problem[] => problemsOf(() => linesOf(setting))

  it('counts people or jobs: a working person has one', () => {
    expect(run({ unit: 'job' })).toEqual(run({ unit: 'person' }))
  })

  it.each(['1', 'trip/year', 'person/year', 'hour'])('in %s is refused', (unit) => {
    expect(problems({ unit })).toMatchObject([
      {
        code: 'wrongUnit',
        path: ['agglomeration', 'variant', 'parameters', 'commuters'],
        message: { en: `the commuters are in ${unit}`, nl: `de pendelaars zijn in ${unit}` },
        expected: { en: 'person or job', nl: 'person of job' },
      },
    ])
  })

  it('a zone where nobody lives, and one where nobody works, are named at once', () => {
    const commuters = [
      [0.5, 0, 0.005],
      [0, 0, 0],
      [0.01, 0, 0.17],
    ]
    expect(problems({ commuters }).map(({ code, message }) => [code, message.en, message.nl])).toEqual([
      ['zoneWithoutCommuters', 'no commuter lives in “zone b”', 'geen pendelaar woont in “zone b”'],
      ['zoneWithoutCommuters', 'no commuter works in “zone b”', 'geen pendelaar werkt in “zone b”'],
    ])
  })

  it('all that is wrong with matrices comes at once', () => {
    const commuters = [
      [1, 1, 1],
      [1, 1, 1],
      [0, 0, 0],
    ]
    const project = [
      [1, 1, 1],
      [1, 0, 1],
      [1, 1, 1],
    ]
    expect(problems({ commuters, unit: 'hour', project }).map(({ code }) => code)).toEqual([
      'costNotPositive',
      'wrongUnit',
      'zoneWithoutCommuters',
    ])
  })
})

/** The same cost between all zones, and 1 within each. */
const between = (cost: number): Square => tradeCosts.map((row, n) => row.map((_, i) => (n === i ? 1 : cost)))

describe('costs that no equilibrium goes with: a typed error with its cause', () => {
  it.each<[string, Setting]>([
    ['next to nothing', { project: between(1e-300) }],
    ['next to nothing, and trade too', { project: between(1e-300), changes: 'commutingAndTrade' }],
    ['further apart than numbers go', { without: between(1e300), project: between(1e-300) }],
    [
      'trade that costs more than numbers go',
      {
        without: [
          [1e-300, 1e300, 1],
          [1, 1, 1],
          [1, 1, 1],
        ],
      },
    ],
  ])('%s', (_, setting) => {
    const outcome = (): unknown => {
      try {
        return run(setting)
      } catch (error) {
        return error
      }
    }
    const found = outcome()
    expect(found).toBeInstanceOf(ReadingError)
    expect(found).toMatchObject({
      code: 'solverFailed',
      cause: { name: expect.stringMatching(/^(RangeError|ConvergenceError)$/) },
    })
  })
})

it('costs without end between zones are an answer: nobody gains, and all figures are finite', () => {
  const { gains, jobs } = run({ project: between(1e300) })
  for (const [n, gain] of gains.entries()) {
    expect(gain).toBe(0)
    expect(Number.isFinite(jobs[n])).toBe(true)
  }
})
