import { readFileSync } from 'node:fs'
import { assess, builtIn, compare } from 'mkba'
import { readScenarioFile } from 'mkba/node'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/comparison/assess.js'
import type { Row } from '../../src/comparison/compare.js'
import {
  type Alternative,
  alternatives,
  balanceOfRegion,
  cells,
  incomeWeight,
  needWeight,
  people,
  priorityWeight,
  regions,
  sum,
  totals,
  weightedBalance,
} from './arithmetic.js'

let rows: readonly Row[]
let assessments: readonly Assessment[]
beforeAll(async () => {
  const study = await readScenarioFile('examples/broad-welfare/broad-welfare.yaml')
  rows = (await compare(study, builtIn)).rows
  assessments = (await assess(study, builtIn)).assessments
})

const rowOf = (alternative: Alternative, welfare = 'unweighted'): Row => {
  const found = rows.find((row) => row.alternative === alternative && row.welfare === welfare)
  if (!found) throw new Error(`There is no row ${alternative} ${welfare}.`)
  return found
}

const assessmentOf = (id: string): Assessment => {
  const found = assessments.find((each) => each.id === id)
  if (!found) throw new Error(`There is no assessment ${id}.`)
  return found
}
const figure = (assessment: string, id: string, place: { alternative?: string; region?: string } = {}): number => {
  const found = assessmentOf(assessment).figures.filter(
    (each) => each.id === id && each.alternative === place.alternative && each.region === place.region,
  )
  if (found.length !== 1) throw new Error(`There are ${found.length} figures ${id} of ${assessment}.`)
  return found[0]?.value ?? Number.NaN
}

/** Equal but for rounding: amounts are booked to 1e-12 euro, and this arithmetic is in binary64. */
const close = (actual: number | undefined, expected: number): void => {
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected))
}

describe('the balance and who has it', () => {
  it.each(alternatives)('%s: benefits, costs and balance, in all and by region', (alternative) => {
    const { benefits, costs, balance } = totals(alternative)
    const row = rowOf(alternative)
    close(row.benefits.value, benefits)
    close(row.costs.value, costs)
    close(row.netPresentValue.value, balance)
    for (const { region = '' } of regions)
      close(row.regions.find(({ id }) => id === region)?.value, balanceOfRegion(alternative, region))
  })

  it.each(alternatives)('%s: weighted four ways beside the same unweighted balance', (alternative) => {
    const expected = {
      income: weightedBalance(alternative, incomeWeight, 'inhabitants'),
      incomeByTaxes: weightedBalance(alternative, incomeWeight, 'taxes'),
      worseOff: weightedBalance(alternative, priorityWeight, 'inhabitants'),
      need: weightedBalance(alternative, needWeight, 'inhabitants'),
    }
    for (const [welfare, balance] of Object.entries(expected)) {
      close(rowOf(alternative, welfare).weighted?.netPresentValue.value, balance)
      close(rowOf(alternative, welfare).netPresentValue.value, totals(alternative).balance)
    }
  })
})

/** Values over the ranges that the file states: balance −800 to 0 million, clinics, landscape and CO2. */
const values: Readonly<Record<Alternative, readonly number[]>> = {
  tram: [(totals('tram').balance + 8e8) / 8e8, 60 / 80, 3 / 12, 14 / 20],
  bus: [(totals('bus').balance + 8e8) / 8e8, 0, 11.5 / 12, 7 / 20],
}
const weights: Readonly<Record<string, readonly number[]>> = {
  citizens: [40, 100, 60, 50].map((points) => points / 250),
  councils: [0.5, 0.25, 0.1, 0.15],
  // Rank-order centroid of balance, CO2, landscape, clinics: 25/48, 13/48, 7/48, 3/48.
  experts: [25, 3, 7, 13].map((part) => part / 48),
}
const people666 = { citizens: 620, councils: 34, experts: 12 }
const pooled = [0, 1, 2, 3].map((k) =>
  sum(Object.entries(people666).map(([set, count]) => (count / 666) * (weights[set]?.[k] ?? Number.NaN))),
)
const scoreOf = (alternative: Alternative, by: readonly number[]): number =>
  sum(by.map((weight, k) => weight * (values[alternative][k] ?? Number.NaN)))

describe('rankings', () => {
  it.each(alternatives)('%s: the weighted sum of each set and of all respondents', (alternative) => {
    for (const [set, by] of Object.entries(weights))
      close(figure('sum', `score.set.${set}`, { alternative }), scoreOf(alternative, by))
    close(figure('sum', 'score.pooled', { alternative }), scoreOf(alternative, pooled))
  })

  /*
   * Weights uniform on the simplex: Σ w d is above 0 with chance Σ over d_k > 0 of d_k³ / Π (d_k − d_j), the other three
   * differences j, when no two differences are equal.
   */
  it('the share of all weights that put the tram first, within three standard errors of the exact one', () => {
    const differences = values.tram.map((value, k) => value - (values.bus[k] ?? Number.NaN))
    const share = sum(
      differences.map((own, k) =>
        own > 0
          ? own ** 3 / differences.reduce((product, other, j) => (j === k ? product : product * (own - other)), 1)
          : 0,
      ),
    )
    const found = figure('allWeights', 'acceptability.1', { alternative: 'tram' })
    expect(Math.abs(found - share)).toBeLessThanOrEqual(3 * Math.sqrt((share * (1 - share)) / 20_000))
    expect(Math.round(100 * share)).toBe(47)
  })

  it('in the order of the experts the bus is always first: it is so at all four corners', () => {
    // Corners of balance ≥ CO2 ≥ landscape ≥ clinics: equal weights on the first one, two, three or four.
    const corners = [
      [1, 0, 0, 0],
      [0.5, 0, 0, 0.5],
      [1 / 3, 0, 1 / 3, 1 / 3],
      [0.25, 0.25, 0.25, 0.25],
    ]
    const leads = corners.map((by) => scoreOf('bus', by) - scoreOf('tram', by))
    const always = leads.every((lead) => lead > 0)
    expect(figure('orderOfExperts', 'acceptability.1', { alternative: 'bus' }) === 1).toBe(always)
  })
})

describe('beside the balance', () => {
  it('the Gini coefficient of incomes, as mean difference over twice the mean', () => {
    const differences = cells.flatMap((one) =>
      cells.map((other) => one.inhabitants * other.inhabitants * Math.abs(one.income - other.income)),
    )
    const mean = sum(cells.map(({ inhabitants, income }) => inhabitants * income)) / people
    close(figure('incomes', 'gini'), sum(differences) / people ** 2 / (2 * mean))
  })

  it('the index is what the column of need weights says', () => {
    for (const { region = '', broadWelfare, goodHealth, atWork, satisfied } of regions) {
      const scores = [
        (Number(goodHealth) - 0.5) / 0.4,
        (Number(atWork) - 0.5) / 0.3,
        (Number(satisfied) - 0.75) / 0.2,
      ] as const
      const index = 0.4 * scores[0] + 0.3 * scores[1] + 0.3 * scores[2]
      close(figure('broadWelfare', 'index', { region }), index)
      close(Number(broadWelfare), index)
    }
  })

  // Oosterveen, 60,000 people, is 0.45 hour from a clinic, 0.35 by tram and 0.42 by bus; the coast is always too far.
  it('people within 0.4 hour of a clinic are the scores of the criterion', () => {
    for (const [alternative, near] of [
      ['tram', 650_000],
      ['bus', 590_000],
    ] as const)
      expect(figure('sum', 'scores.care', { alternative })).toBe(near)
    const shares = assessmentOf('access').figures.filter(
      ({ id, region }) => id.startsWith('clinics') && region === undefined,
    )
    for (const share of [650 / 750, 590 / 750])
      expect(shares.some(({ value }) => value !== null && Math.abs(value - share) < 1e-12)).toBe(true)
  })

  it('every assessment of the file has figures; both balances are below zero all the same', () => {
    for (const { figures } of assessments) expect(figures.length).toBeGreaterThan(0)
    for (const alternative of alternatives) expect(rowOf(alternative).netPresentValue.value).toBeLessThan(0)
  })
})

const readme = readFileSync('examples/broad-welfare/README.md', 'utf8')
const cellsOf = (name: string): readonly string[] =>
  (readme.split('\n').find((line) => line.startsWith(`| ${name} |`)) ?? '')
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim())
const millions = (value: number | undefined): string => `−${Math.round(Math.abs(value ?? Number.NaN) / 1e6)}`

describe('README.md', () => {
  it.each(['income', 'incomeByTaxes', 'worseOff', 'need'])('has the weighted balances of %s', (welfare) => {
    expect(cellsOf(`\`${welfare}\``)).toEqual(
      alternatives.map((alternative) => millions(rowOf(alternative, welfare).weighted?.netPresentValue.value)),
    )
  })

  it('has the balances', () => {
    expect(cellsOf('balance, unweighted')).toEqual(
      alternatives.map((alternative) => millions(rowOf(alternative).netPresentValue.value)),
    )
  })

  it.each(['sum', 'product', 'ideal', 'outranking'])('has who comes first by %s', (id) => {
    const first = ['set.citizens', 'set.councils', 'set.experts', 'pooled'].map(
      (set) =>
        assessmentOf(id).figures.find((each) => each.id === `rank.${set}` && each.value === 1)?.alternative ?? '–',
    )
    expect(cellsOf(`\`${id}\``)).toEqual(first)
  })
})
