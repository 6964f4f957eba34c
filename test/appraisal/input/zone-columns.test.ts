import { describe, expect, it } from 'vitest'
import { AssumptionGraph } from '../../../src/appraisal/assumption-graph.js'
import { InputError } from '../../../src/appraisal/input/problem.js'
import { VariantMaker } from '../../../src/appraisal/variant.js'
import { readScenario } from '../../../src/read-scenario.js'
import { decimalReading } from '../../../src/reading/decimal.js'
import { distributionFrom } from '../../../src/uncertainty/distributions.js'
import { building, figure, scenarioData } from '../../comparison/scenario.js'

const source = { source: 'test', mark: 'illustrative' }
const prices = { level: 2025, unit: 'marketPrices', vat: 'included', mark: 'illustrative' }
const members = ['a', 'b', 'c 1'].map((id, at) => ({ id, region: at < 2 ? 'north' : 'south' }))
const columns = {
  jobs: { label: 'jobs', unit: 'job', ...source },
  outputPerJob: { label: 'output per job', unit: 'EUR/job/year', ...source, prices },
}
const rows = {
  a: { jobs: '10', outputPerJob: '70000.5' },
  b: { jobs: '20', outputPerJob: '80000' },
  'c 1': { jobs: '30', outputPerJob: '90000' },
}
const region = { population: 1, jobs: 1, output: 1, land: 1, income: 1 }

const study = (zones: object, csv: string | null = null) =>
  readScenario(
    JSON.stringify(
      scenarioData({
        rows: { north: region, south: region },
        assumptions: { cost: figure(1, 'EUR') },
        effects: [building('cost', 2026, 2027)],
        more: { zones: { members, ...zones } },
      }),
    ),
    { name: 'study.json', fileBeside: (name) => (name === 'zones.csv' ? csv : null) },
  )

const problemsOf = (zones: object, csv: string | null = null): InputError['problems'] => {
  try {
    study(zones, csv)
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

const table = 'zone;outputPerJob;jobs\nc 1;90000;30\na;70000,5;10\nb;80000;20\n'
const inFile = { columns, file: 'zones.csv', delimiter: ';', decimalMark: ',' }

describe('data by zone', () => {
  it('is the same from rows and from a file, in the order of the zones and with every digit', () => {
    const expected = { jobs: ['10', '20', '30'], outputPerJob: ['70000.5', '80000', '90000'] }
    expect(study({ columns, rows }).zones.columns).toEqual(expected)
    expect(study(inFile, table).zones.columns).toEqual(expected)
    expect(study({}).zones.columns).toEqual({})
  })

  it('is a quantity along the zones, with unit, prices and source', () => {
    const read = study({ columns, rows })
    const maker = new VariantMaker(read, new AssumptionGraph(read.input, {}, distributionFrom))
    const variant = maker.variant('laag', 'project')
    const output = variant.zoneColumn('outputPerJob')
    expect(output.axes).toEqual([{ name: 'zone', members: ['a', 'b', 'c 1'] }])
    expect(output.unit.key).toBe('EUR/job/year; prices 2025, market prices, real, at its year')
    expect(output.sources).toEqual([{ id: 'test', mark: 'illustrative', title: 'made up for tests' }])
    expect(decimalReading().table(output).values).toEqual(['70000.5', '80000', '90000'])
    expect(variant.zoneColumn('outputPerJob')).toBe(output)
    expect(() => variant.zoneColumn('homes')).toThrow(
      /zones\.columns\.homes: there is no column “homes” of data by zone/,
    )
  })

  it('has the problems of regional data, each with line and column', () => {
    const replaced = (from: string, to: string) => problemsOf(inFile, table.replace(from, to))
    const cases: readonly [InputError['problems'], string, number, number][] = [
      [replaced('70000,5', 'many'), 'wrongValue', 3, 3],
      [replaced('70000,5', '70000.5'), 'wrongDecimalMark', 3, 3],
      [replaced('a;70000,5;10', 'x;70000,5;10'), 'unknownReference', 3, 1],
      [replaced('\nb;', '\na;'), 'duplicateId', 4, 1],
      [replaced(';20', ';'), 'emptyCell', 4, 9],
      [replaced(';20', ';-20'), 'negativeFigure', 4, 9],
    ]
    for (const [problems, code, line, column] of cases) {
      const problem = problems.find((each) => each.code === code)
      expect(problem?.place, code).toEqual({ file: 'zones.csv', line, column })
    }
  })

  it('says of an empty cell to write the figure, and where a row may be left out', () => {
    const [problem] = problemsOf(inFile, table.replace(';20', ';'))
    expect(problem?.mend).toEqual({
      en: 'write the figure, 0 only if it is 0; a list of pairs of zones may leave the row out where it states missing: zero',
      nl: 'schrijf het cijfer, 0 alleen als het 0 is; in een lijst van zoneparen mag de rij weg als er missing: zero bij staat',
    })
  })

  it('has a figure that does not fit at its own place in the rows of the file too', () => {
    const [problem] = problemsOf({ columns, rows: { ...rows, b: { ...rows.b, jobs: '-20' } } })
    expect(problem?.path).toEqual(['zones', 'columns', 'jobs', 'b'])
    const written = JSON.stringify(
      scenarioData({
        rows: { north: region, south: region },
        assumptions: { cost: figure(1, 'EUR') },
        effects: [building('cost', 2026, 2027)],
        more: { zones: { members, columns, rows: { ...rows, b: { ...rows.b, jobs: '-20' } } } },
      }),
    )
    expect(problem?.place).toEqual({ file: 'study.json', line: 1, column: written.indexOf('"-20"') + 1 })
  })

  it.each([
    ['a zone without figures', { columns, rows: { a: rows.a, b: rows.b } }, ['missing', 'missing']],
    ['a zone without one of them', { columns, rows: { ...rows, b: { jobs: '20' } } }, ['missing']],
    ['columns without figures', { columns: { jobs: columns.jobs } }, ['missing', 'missing', 'missing']],
    ['a file that is not there', { columns, file: 'other.csv' }, ['fileNotFound']],
    [
      'a figure that is not finite',
      { columns, rows: { ...rows, a: { jobs: 'Infinity', outputPerJob: '1' } } },
      ['wrongValue'],
    ],
    ['a zone that is not there', { columns, rows: { ...rows, x: rows.a } }, ['unknownReference']],
    ['a column that is not there', { columns, rows: { ...rows, a: { ...rows.a, homes: '1' } } }, ['unknownReference']],
    [
      'a source that is not there',
      { columns: { ...columns, jobs: { ...columns.jobs, source: 'nobody' } }, rows },
      ['unknownReference'],
    ],
    [
      'a unit that is not there',
      { columns: { ...columns, jobs: { ...columns.jobs, unit: 'banana' } }, rows },
      ['unknownUnit'],
    ],
    [
      'jobs that are persons',
      { columns: { ...columns, jobs: { ...columns.jobs, unit: 'person' } }, rows },
      ['wrongUnit'],
    ],
    ['jobs below zero', { columns, rows: { ...rows, a: { ...rows.a, jobs: '-1' } } }, ['negativeFigure']],
    ['figures without columns', { rows }, ['unknownReference', 'keyWithoutEffect']],
    ['a delimiter without a file', { columns, rows, delimiter: ';' }, ['keyWithoutEffect']],
    ['rows beside a file', { ...inFile, rows }, ['keyWithoutEffect']],
    ['no unit', { columns: { ...columns, jobs: { label: 'jobs', ...source } }, rows }, ['missing']],
  ])('%s', (_, zones, codes) => {
    const found = problemsOf(zones, table).map(({ code }) => code)
    expect(new Set(found)).toEqual(new Set(codes))
  })

  it('names the zone and the column', () => {
    const [problem] = problemsOf({ columns, rows: { ...rows, b: { jobs: '20' } } })
    expect(problem?.message).toEqual({
      en: 'zone “b” has no figure for “outputPerJob”',
      nl: 'zone “b” heeft geen cijfer voor “outputPerJob”',
    })
    expect(problem?.place?.file).toBe('study.json')
  })
})
