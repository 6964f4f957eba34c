import { describe, expect, it } from 'vitest'
import { readScenario } from '../../../../src/read-scenario.js'
import { scenario } from '../../scenario.js'
import { expectComplete } from '../problems-of.js'

const warningsOf = (criterion: string) =>
  readScenario(
    scenario(['comparison:', `criteria:\n  - { id: costs, label: costs, better: low, ${criterion} }\ncomparison:`]),
  ).warnings

describe('the range of a criterion in euro', () => {
  it('that looks like millions is told with the same in euro', () => {
    const [warning, ...others] = warningsOf('unit: EUR, outcome: costs, range: { low: -60, high: 0.5 }')
    expect(others).toEqual([])
    expect(warning).toMatchObject({
      code: 'rangeInMillions',
      path: ['criteria', 0, 'range'],
      message: { en: 'the range of “costs” is -60 to 0.5 euro', nl: 'het bereik van “costs” is -60 tot 0,5 euro' },
      expected: { en: 'a range in euro, not millions' },
      got: '{ low: -60, high: 0.5 }',
      mend: { en: 'millions? write -60000000 to 500000', nl: 'miljoenen? schrijf -60000000 tot 500000' },
    })
    if (warning) expectComplete(warning)
  })

  it.each([
    ['of millions in euro', 'unit: EUR, outcome: costs, range: { low: -60000000, high: 0 }'],
    ['of stated scores', 'unit: points, scores: { line: 6 }, source: own, mark: assumed, range: { low: 0, high: 10 }'],
    ['that is not there', 'unit: EUR, outcome: costs'],
  ])('%s is no warning', (_, criterion) => expect(warningsOf(criterion)).toEqual([]))
})
