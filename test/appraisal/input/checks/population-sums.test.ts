import { describe, expect, it } from 'vitest'
import { readScenario } from '../../../../src/read-scenario.js'
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
