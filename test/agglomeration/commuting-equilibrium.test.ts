import { describe, expect, it } from 'vitest'
import { commutingEquilibriumModel } from '../../src/agglomeration/equilibrium/commuting-equilibrium.js'
import { builtIn } from '../../src/built-in.js'
import { Workshop } from '../../src/comparison/workshop.js'
import { decimalReading } from '../../src/reading/decimal.js'
import { building, figure, scenario } from '../comparison/scenario.js'

const plugIns = {
  ...builtIn,
  models: [...builtIn.models.filter(({ id }) => id !== commutingEquilibriumModel.id), commutingEquilibriumModel],
}

/** Facts on agglomeration § 7.4, golden M1; regions a, b, c. */
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

/** The change of utility and jobs, through a study in which trade cost is travel cost to a power. */
const run = (tradePower: number, changes: string) => {
  const costs = tradeCosts.map((row) => row.map((cost) => cost ** (1 / tradePower)))
  // Commuting between a and c costs 0.85 of before, at the default elasticity of 0.47.
  const multiple = 0.85 ** (1 / 0.47)
  const project = costs.map((row, n) => row.map((cost, i) => (n + i === 2 && n !== i ? cost * multiple : cost)))
  const study = scenario({
    plugIns,
    assumptions: { cost: figure(1, 'EUR'), tradePower: figure(tradePower, '1') },
    effects: [building('cost', 2026, 2027)],
    rows,
    more: {
      zones: { members: ['a', 'b', 'c'].map((region) => ({ id: `zone ${region}`, region })) },
      matrices: { now: matrix(costs), project: matrix(project), commuters: matrix(commuting, 'person') },
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
  const { lines } = new Workshop(study, plugIns).agglomeration('laag', 'project', 'variant')
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

describe('golden M1 of the facts on agglomeration, § 7.4, through a study', () => {
  it('cheaper commuting: 0.3414925433 % of what residents earn, and the jobs that move', () => {
    const { gains, jobs } = run(0.42, 'commuting')
    for (const [n, gain] of gains.entries()) expect(gain / (earned[n] as number)).toBeCloseTo(0.003414925433, 11)
    for (const [n, change] of [1.005674521268, 0.984917528582, 1.00297855962].entries())
      expect(jobs[n]).toBeCloseTo(change - 1, 11)
  })

  it('cheaper commuting and trade', () => {
    // The power for which the same travel costs make trade cost 0.95 of before.
    const tradePower = (0.47 * Math.log(0.95)) / Math.log(0.85)
    const { gains, jobs } = run(tradePower, 'commutingAndTrade')
    for (const [n, gain] of gains.entries()) expect(gain / (earned[n] as number)).toBeCloseTo(0.006383406189, 11)
    for (const [n, change] of [1.003859051973, 0.966704434764, 1.034023509357].entries())
      expect(jobs[n]).toBeCloseTo(change - 1, 11)
  })
})
