import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/appraisal/input/problem.js'
import { builtIn } from '../../../src/built-in.js'
import { appraise } from '../../../src/comparison/appraise-study.js'
import { readScenario } from '../../../src/read-scenario.js'
import { building, effect, figure, scenarioData } from '../../comparison/scenario.js'

const source = { source: 'test', mark: 'illustrative' }
const members = ['low', 'high'].map((id) => ({ id, label: id }))
const columns = { population: { label: 'inhabitants', unit: 'person', ...source } }
const rows = {
  north: { low: { population: '1' }, high: { population: '3' } },
  south: { low: { population: '4' }, high: { population: '1' } },
}
const region = { jobs: 1, output: 1, land: 1, income: 1 }
/** Regions of 4 and 5 inhabitants: the cost falls over them by number. */
const regions = { north: { ...region, population: 4 }, south: { ...region, population: 5 } }

const study = (groups: object, csv: string | null = null, more: object = {}) =>
  readScenario(
    JSON.stringify(
      scenarioData({
        rows: regions,
        discountTo: 2026,
        assumptions: { cost: figure(900, 'EUR') },
        effects: [{ ...building('cost', 2026, 2026), ...more }],
        more: { groups: { members, ...groups } },
      }),
    ),
    { name: 'study.json', fileBeside: (name) => (name === 'groups.csv' ? csv : null) },
  )

const problemsOf = (...given: Parameters<typeof study>): InputError['problems'] => {
  try {
    study(...given)
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

const table = 'group;region;population\nhigh;south;1\nlow;north;1\nlow;south;4\nhigh;north;3\n'
const inFile = { columns, file: 'groups.csv', delimiter: ';' }

describe('data by region and income group', () => {
  it('is the same from rows and from a file, region by region in the order of the groups', () => {
    const expected = { population: ['1', '3', '4', '1'] }
    expect(study({ columns, rows }).cells.columns).toEqual(expected)
    expect(study(inFile, table).cells.columns).toEqual(expected)
    expect(study({}).cells).toEqual({ groups: { name: 'group', members: ['low', 'high'] }, columns: {} })
  })

  it('without groups everyone is one group', () => {
    const none = readScenario(
      JSON.stringify(
        scenarioData({
          rows: regions,
          assumptions: { cost: figure(900, 'EUR') },
          effects: [building('cost', 2026, 2026)],
        }),
      ),
      { name: 'study.json' },
    )
    expect(none.cells.groups.members).toEqual(['everyone'])
  })

  // Arithmetic: 900 over 4 and 5 inhabitants is 400 and 500; north ¼ and ¾, south ⅘ and ⅕: 100 + 400 and 300 + 100.
  it.each([
    ['the column of an effect', {}, { groups: { by: 'population' } }],
    ['the column of the study', { by: 'population' }, {}],
  ])('divides what falls in a region over its groups by %s', async (_, groups, more) => {
    const row = await appraise(study({ columns, rows, ...groups }, null, more), builtIn)
    expect(row.groups?.members.map(({ id, value }) => [id, value])).toEqual([
      ['low', -500],
      ['high', -400],
    ])
    expect(row.groups?.unassigned.value).toBe(0)
  })

  it('shares of an effect go before the column of the study', async () => {
    const shares = { shares: { low: 0.1, high: 0.9 }, ...source }
    const row = await appraise(study({ columns, rows, by: 'population' }, null, { groups: shares }), builtIn)
    expect(row.groups?.members.map(({ value }) => value)).toEqual([-90, -810])
  })

  it('without either it stays undivided, and says so', async () => {
    const row = await appraise(study({ columns, rows }), builtIn)
    expect(row.groups?.unassigned.value).toBe(-900)
    expect(row.groups?.unassignedEffects).toEqual(['building'])
  })
})

describe('what is wrong with it', () => {
  it.each([
    [
      'a missing figure',
      { columns, rows: { north: rows.north, south: { low: { population: '1' } } } },
      null,
      'missing',
    ],
    ['an unknown region', { columns, rows: { ...rows, west: {} } }, null, 'unknownReference'],
    [
      'an unknown group',
      { columns, rows: { ...rows, north: { ...rows.north, middle: {} } } },
      null,
      'unknownReference',
    ],
    ['a column that is not there', { columns, rows, by: 'income' }, null, 'unknownReference'],
    ['rows without columns', { rows: {} }, null, 'keyWithoutEffect'],
    ['a file without the key', inFile, 'region;population\nnorth;1\n', 'missing'],
    ['a cell twice', inFile, `${table}low;north;2\n`, 'duplicateId'],
    ['a strange cell', inFile, `${table}middle;north;2\n`, 'unknownReference'],
    ['a word', inFile, table.replace(';4', ';four'), 'wrongValue'],
    [
      'a negative figure',
      { columns, rows: { ...rows, south: { low: { population: '-1' }, high: { population: '1' } } } },
      null,
      'negativeFigure',
    ],
    [
      'nothing to divide by',
      { columns, by: 'population', rows: { ...rows, south: { low: { population: '0' }, high: { population: '0' } } } },
      null,
      'nothingToDivideBy',
    ],
  ])('%s', (_, groups, csv, code) => {
    expect(problemsOf(groups, csv).map((problem) => problem.code)).toEqual([code])
  })

  it('names the cell, in both languages', () => {
    const short = { north: rows.north, south: { low: { population: '1' } } }
    expect(problemsOf({ columns, rows: short })[0]?.message).toEqual({
      en: 'region, group “south, high” has no figure for “population”',
      nl: 'regio, groep “south, high” heeft geen cijfer voor “population”',
    })
  })

  it('a column of income groups is refused for an effect of a study without groups', () => {
    const data = scenarioData({
      rows: regions,
      assumptions: { cost: figure(900, 'EUR') },
      effects: [effect('investment', 'building', { ...building('cost', 2026, 2026), groups: { by: 'population' } })],
    })
    expect(() => readScenario(JSON.stringify(data), { name: 'study.json' })).toThrow(
      /there is no column of data by income group “population”/,
    )
  })
})

describe('at whose values an effect is priced', () => {
  const problems = (valuation: object) =>
    problemsOf({}, null, { valuation }).map(({ code, path }) => [code, path.at(-1)])

  it.each([
    [{ kind: 'cash' }, []],
    [
      { kind: 'standardValue', incomeElasticity: 'opening' },
      [
        ['wrongUnit', 'incomeElasticity'],
        ['valueOutOfRange', 'value'],
      ],
    ],
    [{ kind: 'standardValue' }, [['missing', 'valuation']]],
    [{ kind: 'ownWillingnessToPay' }, [['missing', 'valuation']]],
    [
      { kind: 'cash', incomeElasticity: 'none' },
      [
        ['unknownReference', 'incomeElasticity'],
        ['keyWithoutEffect', 'incomeElasticity'],
      ],
    ],
    [{ kind: 'national' }, [['wrongValue', 'kind']]],
  ])('%o gives %o', (valuation, expected) => {
    expect(problems(valuation)).toEqual(expected)
  })
})
