import { describe, expect, it } from 'vitest'
import { spatialEquilibrium } from '../../src/agglomeration/equilibrium/solvers/spatial-equilibrium.js'
import { spatialEquilibriumModel } from '../../src/agglomeration/equilibrium/spatial-equilibrium.js'
import { InputError } from '../../src/appraisal/input/problem.js'
import { builtIn } from '../../src/built-in.js'
import { yearly } from '../../src/comparison/agglomeration.js'
import { Workshop } from '../../src/comparison/workshop.js'
import { decimalReading } from '../../src/reading/decimal.js'
import { ReadingError } from '../../src/reading/reading-error.js'
import { building, effect, figure, scenario } from '../comparison/scenario.js'

const plugIns = {
  ...builtIn,
  models: [...builtIn.models.filter(({ id }) => id !== spatialEquilibriumModel.id), spatialEquilibriumModel],
}

/** Three made-up zones, computed apart from this library: d = (1 + distance / 50)^0.33, so cost is 1 + distance / 50. */
const distances = { without: [60, 180, 120], with: [60, 100, 120] } as const
const costs = ([a, b, c]: readonly number[]): readonly (readonly number[])[] =>
  [
    [0, a, b],
    [a, 0, c],
    [b, c, 0],
  ].map((row) => row.map((distance) => 1 + (distance as number) / 50))

/** Wages and workers of the base, from the solver in levels, in thousands of jobs and in euro. */
const base = spatialEquilibrium({
  substitution: 5,
  goodsShare: 0.75,
  productivity: Float64Array.of(1.2, 1, 0.9),
  land: Float64Array.of(100, 80, 120),
  workers: 1000,
  tradeCost: Float64Array.from(costs(distances.without).flat(), (cost) => cost ** 0.33),
})
const rows = Object.fromEntries(
  ['a', 'b', 'c'].map((id, n) => {
    const jobs = (base.workers[n] as number) * 1000
    return [id, { population: 1000, jobs, output: jobs * (base.wages[n] as number) * 50_000, land: 100, income: 1 }]
  }),
)

/** Zones in another order than regions: c, a, b. */
const order = [2, 0, 1]
const zoneName = (region: number): string => `zone ${'abc'[region]}`
const matrix = (cells: readonly (readonly number[])[], unit = '1') => {
  const { value: _, ...stated } = figure(0, unit)
  const row = (n: number) => Object.fromEntries(order.map((i) => [zoneName(i), String(cells[n]?.[i])]))
  return { ...stated, rows: Object.fromEntries(order.map((n) => [zoneName(n), row(n)])) }
}

const study = (more: Readonly<Record<string, unknown>> = {}, enters = 'ownLine') =>
  scenario({
    plugIns,
    assumptions: {
      cost: figure(1, 'EUR'),
      trips: figure(1e6, 'trip/year'),
      none: figure(0, 'trip/year'),
      gain: figure(1, 'hour/trip'),
      time: figure(10, 'EUR/hour'),
    },
    effects: [
      building('cost', 2026, 2027),
      effect('userBenefit', 'users', {
        existingTravellers: 'trips',
        newTravellers: 'none',
        timeGain: 'gain',
        valueOfTime: 'time',
      }),
    ],
    rows,
    more: {
      zones: { members: order.map((n) => ({ id: zoneName(n), region: 'abc'[n] })) },
      matrices: { now: matrix(costs(distances.without)), project: matrix(costs(distances.with)) },
      agglomeration: [
        {
          id: 'variant',
          label: 'variant',
          model: 'spatialEquilibrium',
          enters,
          parameters: { costWithout: 'now', costWith: 'project' },
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
      ...more,
    },
  })

const linesOf = (of: ReturnType<typeof study>) =>
  new Workshop(of, plugIns).agglomeration('laag', 'project', 'variant').lines

describe('golden H2, computed apart with the equations of Redding & Rossi-Hansberg 2017, through a study', () => {
  const lines = linesOf(study())
  const reading = decimalReading()
  const steady = (id: string): readonly number[] => {
    const amount = lines.find((line) => line.id === id)?.output
    if (amount?.kind !== 'steady') throw new Error(`There is no steady amount “${id}”.`)
    return reading.table(amount.perYear).values.map(Number)
  }
  const outputs = Object.values(rows).map(({ output }) => output)

  it('gives every region 0.803965676 % of its output as equivalent income', () => {
    for (const [n, gain] of steady('equilibriumGain').entries())
      expect(gain / (outputs[n] as number)).toBeCloseTo(0.00803965676, 11)
    expect(steady('equilibriumLoss').every((loss) => Math.abs(loss) === 0)).toBe(true)
  })

  it('shows what moves: λ̂ − 1 of the output of every region, gained in the far one only', () => {
    const changes = [0.966469548162, 0.929030748953, 1.278981738504].map((change) => change - 1)
    const [gains, losses] = [steady('movedGain'), steady('movedLoss')]
    for (const [n, change] of changes.entries()) {
      expect(((gains[n] as number) + (losses[n] as number)) / (outputs[n] as number)).toBeCloseTo(change, 11)
      expect((gains[n] as number) > 0).toBe(n === 2)
    }
  })

  it('takes the direct benefits, 10 million a year, from the equilibrium', () => {
    const line = lines.find(({ id }) => id === 'equilibriumGain')
    const national = (amount: typeof line extends undefined ? never : NonNullable<typeof line>['output'] | null) => {
      if (!amount) throw new Error('There is no amount.')
      return reading.table(yearly(amount)).values.reduce((sum, value) => sum + Number(value), 0)
    }
    if (!line) throw new Error('There is no line.')
    expect(national(line.inDirect)).toBeCloseTo(10 * 10e6, 3)
    expect(national(line.additional)).toBeCloseTo(national(line.output) - 10 * 10e6, 3)
  })
})

const codes = (run: () => unknown): readonly string[] => {
  try {
    run()
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ code }) => code)
    throw error
  }
  return []
}

describe('what does not fit is refused', () => {
  const matrices = { now: matrix(costs(distances.without)), project: matrix(costs(distances.with)) }

  it('σ(1 − α) of 1 or less, as there can then be several equilibria: 4 × (1 − 0.75) is 1', () => {
    const { agglomeration, assumptions } = study().input
    const [variant] = agglomeration
    const parameters = { ...variant?.parameters, substitution: 'four' }
    const tooWeak = study({
      assumptions: { ...assumptions, four: figure(4, '1') },
      agglomeration: [{ ...variant, parameters }],
    })
    expect(codes(() => linesOf(tooWeak))).toEqual(['parametersDoNotFit'])
  })

  it('in the balance: it contains the user benefits', () => {
    expect(codes(() => linesOf(study({}, 'balance')))).toEqual(['besideOnly'])
  })

  it('no zones, two zones in a region, a cost of zero, another unit', () => {
    expect(codes(() => linesOf(study({ zones: undefined, matrices: undefined })))).toEqual(['missingNeed'])
    const members = order.map((n) => ({ id: zoneName(n), region: n === 0 ? 'b' : 'abc'[n] }))
    expect(codes(() => linesOf(study({ zones: { members } })))).toEqual(['zonesAreNotRegions'])
    const zero = matrix(costs(distances.with).map((row, n) => row.map((cost, i) => (n === i ? 0 : cost))))
    expect(codes(() => linesOf(study({ matrices: { ...matrices, project: zero } })))).toEqual(['costNotPositive'])
    const hours = matrix(costs(distances.with), 'hour')
    expect(codes(() => linesOf(study({ matrices: { ...matrices, project: hours } })))).toEqual(['wrongUnit'])
  })
})

describe('costs that no equilibrium goes with: a typed error with its cause', () => {
  const between = (cost: number) => matrix([0, 1, 2].map((n) => [0, 1, 2].map((i) => (n === i ? 1 : cost))))

  it.each([
    ['far too low with the project', costs(distances.without), 1e-300],
    ['further apart than numbers go', [0, 1, 2].map((n) => [0, 1, 2].map((i) => (n === i ? 1 : 1e300))), 1e-300],
  ])('%s', (_, without, cost) => {
    const lines = linesOf(study({ matrices: { now: matrix(without), project: between(cost) } }))
    const amount = lines[0]?.output
    if (amount?.kind !== 'steady') throw new Error('It is steady.')
    const outcome = (): unknown => {
      try {
        return decimalReading().table(amount.perYear)
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

  it('what moves are people, and the lines say so', () => {
    const labels = linesOf(study())
      .filter(({ id }) => id.startsWith('moved'))
      .map(({ label }) => label)
    expect(labels).toEqual([
      { en: 'output of regions that people move to', nl: 'productie van regio’s waar mensen heen gaan' },
      { en: 'output of regions that people leave', nl: 'productie van regio’s waar mensen vertrekken' },
    ])
  })
})
