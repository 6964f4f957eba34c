import { describe, expect, it } from 'vitest'
import { readScenario, tryReadScenario } from '../../../../src/read-scenario.js'
import { placeOf, scenario } from '../../scenario.js'
import { expectComplete } from '../problems-of.js'

type Change = readonly [from: string, to: string]

const warningsOf = (changes: readonly Change[], csv: string | null = null) =>
  readScenario(scenario(...changes), { name: 'small.yaml', fileBeside: () => csv }).warnings

describe('a count with a thousands point', () => {
  it('of an assumption is read as it stands, with a warning at its place', () => {
    const change: Change = ['value: 30000, unit: trip/year', 'value: 30.000, unit: trip/year']
    const study = readScenario(scenario(change), { name: 'small.yaml' })
    expect(study.input.assumptions.newTrips?.value).toBe('30.000')
    const [warning, ...others] = study.warnings
    expect(others).toEqual([])
    expect(warning).toMatchObject({
      code: 'thousandsPoint',
      path: ['assumptions', 'newTrips', 'value'],
      place: placeOf(scenario(change), '30.000'),
      message: { en: '30.000 counts as 30 trip/year', nl: '30.000 telt als 30 trip/year' },
      mend: { en: 'a thousands point? write 30000; if not, write 30' },
    })
    if (warning) expectComplete(warning)
  })

  it('of a column is told once, with how many there are', () => {
    const warnings = warningsOf([
      ['north: { population: 1000, jobs: 500', 'north: { population: 1.500, jobs: 1.250'],
      ['south: { population: 3000,', 'south: { population: 3.000,'],
      ['value: 200, unit: person', 'value: 1, unit: person'], // no more may move than there are
    ])
    expect(warnings.map(({ code, path, message }) => [code, path, message.en])).toEqual([
      [
        'thousandsPoint',
        ['regions', 'columns', 'population'],
        '1.500 counts as 1.5 person in “population”, the first of 2',
      ],
      ['thousandsPoint', ['regions', 'columns', 'jobs'], '1.250 counts as 1.25 job in “jobs”'],
    ])
  })

  it('is told beside the problems that follow from it', () => {
    // 200 people leave a region that has 3 of them now.
    const { study, problems, warnings } = tryReadScenario(
      scenario(['south: { population: 3000,', 'south: { population: 3.000,']),
    )
    expect([study, problems.map(({ code }) => code)]).toEqual([null, ['moreMovedThanThere']])
    expect(warnings.map(({ code }) => code)).toEqual(['thousandsPoint'])
  })

  it('of a scenario or alternative', () => {
    const warnings = warningsOf([
      ['id: line, label: the line', 'id: line, label: the line, set: { newTrips: { value: 40.000 } }'],
    ])
    expect(warnings.map(({ path }) => path)).toEqual([['alternatives', 0, 'set', 'newTrips', 'value']])
  })

  const columns =
    '  rows:\n    north: { population: 1000, jobs: 500, output: 40000000, land: 50 }\n    south: { population: 3000, jobs: 1500, output: 150000000, land: 50 }\n'
  it('in a table, unless decimals have a comma there', () => {
    expect(
      warningsOf(
        [[columns, '  file: regions.csv\n']],
        'region,population,jobs,output,land\nnorth,40.000,500,4,50\nsouth,3000,1500,15,50\n',
      ).map(({ message }) => message.nl),
    ).toEqual(['40.000 telt als 40 person in “population”'])
    expect(
      warningsOf(
        [[columns, '  file: regions.csv\n  delimiter: ";"\n  decimalMark: ","\n']],
        'region;population;jobs;output;land\nnorth;40,125;500;4;50\nsouth;3000;1500;15;50\n',
      ),
    ).toEqual([])
  })

  it.each<readonly [what: string, ...change: Change]>([
    ['a rate', 'value: 0.01, unit: 1/year', 'value: 0.012, unit: 1/year'],
    ['a time', 'value: 0.2, unit: hour/trip', 'value: 1.250, unit: hour/trip'],
    ['money', 'value: 10, unit: EUR/hour', 'value: 10.500, unit: EUR/hour'],
    ['fewer decimals', 'value: 30000, unit: trip/year', 'value: 30000.25, unit: trip/year'],
    ['a count below one', 'value: 30000, unit: trip/year', 'value: 0.125, unit: trip/year'],
    ['a count above 999', 'value: 30000, unit: trip/year', 'value: 30000.125, unit: trip/year'],
    [
      'people in a vehicle',
      'business: { label',
      'load: { label: load, value: 1.325, unit: person/vehicle, source: own, mark: assumed }\n  business: { label',
    ],
  ])('is not what %s is', (_, ...change) => expect(warningsOf([change])).toEqual([]))
})
