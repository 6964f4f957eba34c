import { describe, expect, it } from 'vitest'
import { readScenario, tryReadScenario } from '../../../../src/read-scenario.js'
import { scenario } from '../../scenario.js'
import { expectComplete } from '../problems-of.js'

const groups = (column: string, high: number, more = ''): string => `groups:
  members: [{ id: low, label: low }, { id: high, label: high }]
  columns:
    ${column}: { label: people, unit: person, source: own, mark: assumed }
  rows:
    north: { low: { ${column}: 600 }, high: { ${column}: 400 } }
    south: { low: { ${column}: 1000 }, high: { ${column}: ${high} } }
${more}`

const zones = (b: number): string => `zones:
  members: [{ id: a, region: north }, { id: b, region: north }]
  columns:
    population: { label: people, unit: person, source: own, mark: assumed }
  rows: { a: { population: 600 }, b: { population: ${b} } }
`

const before = 'nullAlternative: { label: nothing'
const warningsOf = (section: string, ...changes: readonly (readonly [string, string])[]) =>
  readScenario(scenario([before, `${section}${before}`], ...changes)).warnings

describe('people by income group and by zone', () => {
  // South has 3000 people, 1000 + 1900 in its groups.
  const sums = {
    en: '“population” of the income groups of “south” adds up to 2900, and its “population” is 3000',
    nl: '“population” van de inkomensgroepen van “south” telt op tot 2900, en “population” is daar 3000',
  }

  it('that do not add up to those of the region are told with both sums', () => {
    const [warning, ...others] = warningsOf(groups('population', 1900))
    expect(others).toEqual([])
    expect(warning).toMatchObject({
      code: 'populationDiffers',
      path: ['groups', 'columns', 'population'],
      message: sums,
    })
    if (warning) expectComplete(warning)
  })

  it('are compared under another name where effects are divided by them, or a method weighs by them', () => {
    expect(warningsOf(groups('people', 1900))).toEqual([])
    expect(warningsOf(groups('people', 1900, '  by: people\n')).map(({ message }) => message.en)).toEqual([
      sums.en.replace('“population” of the', '“people” of the'),
    ])
    const weighs = 'distribution: { population: people }\ncomparison:'
    expect(warningsOf(groups('people', 1900), ['comparison:', weighs])).toHaveLength(1)
  })

  it('that add up say nothing', () => {
    expect(warningsOf(groups('population', 2000))).toEqual([])
    expect(warningsOf(zones(400))).toEqual([])
  })

  it('of zones are told too; a region without zones is not zero', () => {
    expect(warningsOf(zones(300)).map(({ code, message }) => [code, message.en])).toEqual([
      ['populationDiffers', '“population” of the zones of “north” adds up to 900, and its “population” is 1000'],
    ])
  })

  it('count the regions that differ', () => {
    const other = groups('population', 1900).replace('low: { population: 600 }', 'low: { population: 500 }')
    expect(warningsOf(other).map(({ message }) => message.nl)).toEqual([
      '“population” van de inkomensgroepen van “north” telt op tot 900, en “population” is daar 1000, de eerste van 2 regio’s',
    ])
  })
})

describe('columns that could not be read', () => {
  const rows = {
    regions:
      '  rows:\n    north: { population: 1000, jobs: 500, output: 40000000, land: 50 }\n    south: { population: 3000, jobs: 1500, output: 150000000, land: 50 }\n',
    groups:
      '  rows:\n    north: { low: { population: 600 }, high: { population: 400 } }\n    south: { low: { population: 1000 }, high: { population: 1900 } }\n',
  }
  const read = (regions: string, ofGroups = groups('population', 1900), csv: Readonly<Record<string, string>> = {}) => {
    const text = scenario([before, `${ofGroups}${before}`], [rows.regions, '  file: regions.csv\n'])
    const files: Readonly<Record<string, string>> = { 'regions.csv': regions, ...csv }
    const { problems, warnings } = tryReadScenario(text, { fileBeside: (name) => files[name] ?? null })
    return [problems.map(({ code, path }) => [code, ...path]), warnings.map(({ code }) => code)]
  }
  const header = 'region,population,jobs,output,land'

  it.each([
    [
      'a renamed one',
      'region,Inhab,jobs,output,land\nnorth,1000,500,4,5\nsouth,3000,1500,15,5',
      ['missing', 'regions', 'columns', 'population'],
    ],
    [
      'a word',
      `${header}\nnorth,many,500,4,5\nsouth,3000,1500,15,5`,
      ['wrongValue', 'regions.csv', 'north', 'population'],
    ],
    ['a figure that is missing', `${header}\nsouth,3000,1500,15,5`, ['missing', 'regions', 'columns', 'population']],
  ])('%s is a problem and no warning', (_, csv, problem) => {
    const [problems, warnings] = read(csv)
    expect(problems).toContainEqual(problem)
    expect(warnings).toEqual([])
  })

  it('of groups too; a problem of another column leaves the warning', () => {
    const good = `${header}\nnorth,1000,500,4,5\nsouth,3000,1500,15,5`
    const inFile = groups('population', 1900).replace(rows.groups, '  file: groups.csv\n')
    const people = (column: string) =>
      `region,group,${column}\nnorth,low,600\nnorth,high,400\nsouth,low,1000\nsouth,high,1900`
    expect(read(good, inFile, { 'groups.csv': people('people') })).toEqual([
      [['missing', 'groups', 'columns', 'population']],
      [],
    ])
    expect(read(good, inFile, { 'groups.csv': people('population') })).toEqual([[], ['populationDiffers']])
    const [problems, warnings] = read(good.replace('500,4', 'few,4'), inFile, { 'groups.csv': people('population') })
    expect(problems).toEqual([['wrongValue', 'regions.csv', 'north', 'jobs']])
    expect(warnings).toEqual(['populationDiffers'])
  })
})
