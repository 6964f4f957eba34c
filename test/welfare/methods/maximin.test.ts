import { describe, expect, it } from 'vitest'
import { maximin } from '../../../src/welfare/methods/maximin.js'
import { change } from '../../comparison/scenario.js'
import { welfareContract } from '../../contract/welfare.js'
import { assessed, e1, figureOf, levelStudyData } from './level-study.js'

const parameters = { years: 'thirtyYears' }

welfareContract(maximin, { years: 'operation' })

describe('through a scenario file', () => {
  it('the North is worst off, and gains 750 million over 30 years and 1.7 million people (row E1)', async () => {
    const found = await assessed(levelStudyData({ ...e1, method: 'maximin', parameters }))
    const gain = 750e6 / 30 / 1.7e6
    expect(figureOf(found, 'lowest')).toBe(28000)
    expect(figureOf(found, 'lowest', 'project')).toBeCloseTo(28000 + gain, 8)
    expect(figureOf(found, 'gain', 'project')).toBeCloseTo(gain, 8)
    expect([figureOf(found, 'rank'), figureOf(found, 'rank', 'project')]).toEqual([2, 1])
    expect(found.notes.slice(0, 2).map(({ nl }) => nl)).toEqual([
      'Slechtst af, zonder project: “north”.',
      'Slechtst af, project: “north”.',
    ])
  })

  it('ranks from the bottom up where the worst off are equally well off, and shares ranks', async () => {
    const found = await assessed(
      levelStudyData({
        population: [1, 1, 1],
        income: [10, 20, 30],
        benefits: [0, 30, 0],
        costs: [0, 0, 60],
        method: 'maximin',
        parameters,
        more: {
          alternatives: [
            { id: 'project', label: 'project' },
            { id: 'same', label: 'same' },
            { id: 'dearer', label: 'dearer', set: { gain: change(-30) } },
          ],
        },
      }),
    )
    // 10, 21, 28 in the first two against 10, 20, 30 without and 10, 19, 28.
    expect([null, 'project', 'same', 'dearer'].map((id) => figureOf(found, 'rank', id))).toEqual([3, 1, 1, 4])
  })
})
