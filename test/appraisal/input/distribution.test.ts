import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/appraisal/input/problem.js'
import { readScenario } from '../../../src/read-scenario.js'
import { building, figure, scenarioData } from '../../comparison/scenario.js'

const source = { source: 'test', mark: 'illustrative' }
const members = ['low', 'high'].map((id) => ({ id, label: id }))
const prices = { level: 2025, unit: 'marketPrices', vat: 'included', mark: 'assumed' }
const columns = {
  population: { label: 'inhabitants', unit: 'person', ...source },
  income: { label: 'income', unit: 'EUR/person/year', prices, ...source },
  taxes: { label: 'share of taxes', unit: '1', ...source },
}
const region = { population: 1, jobs: 1, output: 1, land: 1, income: 1 }
const cell = { population: 1, income: 1, taxes: 1 }
const rows = { north: { low: cell, high: cell }, south: { low: cell, high: cell } }

const problemsOf = (more: object, cells: object = rows): readonly (readonly [string, string])[] => {
  try {
    readScenario(
      JSON.stringify(
        scenarioData({
          rows: { north: region, south: region },
          assumptions: { cost: figure(1, 'EUR'), sign: figure('-1.3', '1'), hours: figure(1, 'hour') },
          effects: [building('cost', 2026, 2027)],
          more: { groups: { members, columns, rows: cells, by: 'population' }, ...more },
        }),
      ),
      { name: 'study.json' },
    )
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems.map(({ code, path }) => [code, path.join('.')])
  }
  return []
}

const paidBy = (by: string) => ({
  welfare: [
    { id: 'unweighted', label: 'unweighted', method: 'unweighted', financing: { bearers: ['government'], by } },
  ],
})
const changed = (low: object) => ({ ...rows, north: { low: { ...cell, ...low }, high: cell } })

describe('who is favoured, and their incomes', () => {
  it('takes incomes, inhabitants and an elasticity', () => {
    const favoured = [{ id: 'north', label: 'north', regions: ['north'] }]
    expect(problemsOf({ distribution: { favoured, income: 'income', population: 'population' } })).toEqual([])
  })

  it.each([
    [
      'an income of 0',
      { income: 'income' },
      changed({ income: 0 }),
      [['columnNotPositive', 'groups.columns.income.north.low']],
    ],
    [
      'a negative income',
      { income: 'income' },
      changed({ income: -5 }),
      [['columnNotPositive', 'groups.columns.income.north.low']],
    ],
    ['an income that is a share', { income: 'taxes' }, rows, [['wrongUnit', 'distribution.income']]],
    ['inhabitants in euro', { population: 'income' }, rows, [['wrongUnit', 'distribution.population']]],
    ['a negative elasticity', { elasticity: 'sign' }, rows, [['valueOutOfRange', 'distribution.elasticity']]],
    ['an elasticity in hours', { elasticity: 'hours' }, rows, [['wrongUnit', 'distribution.elasticity']]],
    ['a set of nobody', { favoured: [{ id: 'all', label: 'all' }] }, rows, [['missing', 'distribution.favoured.0']]],
    [
      'a set twice',
      { favoured: ['north', 'south'].map((id) => ({ id: 'one', label: id, regions: [id] })) },
      rows,
      [['duplicateId', 'distribution.favoured.1']],
    ],
  ])('%s is refused', (_, distribution, cells, expected) => {
    expect(problemsOf({ distribution }, cells)).toEqual(expected)
  })
})

describe('who pays', () => {
  it('shares of taxes that are nothing everywhere, or negative, are refused', () => {
    const none = { ...cell, taxes: 0 }
    const nothing = { north: { low: none, high: none }, south: { low: none, high: none } }
    expect(problemsOf(paidBy('taxes'))).toEqual([])
    expect(problemsOf(paidBy('taxes'), nothing)).toEqual([['nothingToDivideBy', 'groups.columns.taxes']])
    expect(problemsOf(paidBy('taxes'), changed({ taxes: '-0.05' }))).toEqual([
      ['negativeFigure', 'groups.columns.taxes.north.low'],
    ])
  })
})
