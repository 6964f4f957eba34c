import { describe, expect, it } from 'vitest'
import { progressivity } from '../../../src/welfare/methods/progressivity.js'
import { change, effect, figure } from '../../comparison/scenario.js'
import { welfareContract } from '../../contract/welfare.js'
import { expectPrinted } from '../printed.js'
import { groupsOf } from './group-study.js'
import { assessed, e1, figureOf, levelStudyData } from './level-study.js'

const method = 'progressivity'

welfareContract(progressivity)

/** Row I14 of the dossier: quintiles with these shares. */
const i14 = {
  population: [1, 1, 1, 1, 1],
  income: [8, 13, 18, 24, 37],
  costs: [12, 16, 20, 23, 29],
  benefits: [30, 25, 20, 15, 10],
}

describe('through a scenario file', () => {
  it('I14 (computed): Suits, Kakwani and concentration of costs and benefits', async () => {
    const found = await assessed(levelStudyData({ ...i14, method, parameters: {} }))
    expectPrinted([figureOf(found, 'gini')], '0.276')
    expectPrinted([figureOf(found, 'costsSuits', 'project')], '-0.1167')
    expectPrinted([figureOf(found, 'benefitsSuits', 'project')], '-0.4675')
    expectPrinted([figureOf(found, 'costsKakwani', 'project')], '-0.112')
    expectPrinted([figureOf(found, 'benefitsConcentration', 'project')], '-0.2')
    expect(found.notes[0]?.nl).toContain('progressief')
  })

  it('what falls in proportion to income is neutral, by income group too', async () => {
    const groups = groupsOf({
      a: [
        [1, 10],
        [1, 30],
      ],
      b: [
        [1, 20],
        [1, 40],
      ],
    })
    const byIncome = { ...groups, by: 'income' }
    const found = await assessed(
      levelStudyData({
        ids: ['a', 'b'],
        population: [2, 2],
        income: [20, 30],
        costs: [40, 60],
        benefits: [80, 120],
        method,
        parameters: {},
        more: { groups: byIncome },
      }),
    )
    for (const id of ['costsSuits', 'costsKakwani', 'benefitsSuits', 'benefitsKakwani'])
      expect(figureOf(found, id, 'project'), id).toBeCloseTo(0, 12)
  })

  it('has no index of nothing, and no Suits index of what is negative somewhere', async () => {
    const data = levelStudyData({
      ...i14,
      method,
      parameters: {},
      more: {
        alternatives: [
          { id: 'project', label: 'project' },
          { id: 'loss', label: 'loss', set: { gain: change(-100) } },
        ],
      },
    })
    const { figures } = await assessed(data)
    const benefits = figures.filter(({ alternative, id }) => alternative === 'loss' && id.startsWith('benefits'))
    expect(benefits.map(({ value, why }) => [value, why?.en])).toEqual(
      Array.from({ length: 3 }, () => [null, 'the sum is 0 or less, so there are no shares of it']),
    )
  })

  it('has a Kakwani but no Suits index where some lose', async () => {
    const more = {
      effects: [
        ...(levelStudyData({ ...i14, method, parameters: {} }).effects as readonly object[]),
        effect('recurring', 'noise', {
          amount: 'loss',
          incidence: { shares: { r0: 1, r1: 0, r2: 0, r3: 0, r4: 0 }, source: 'test', mark: 'illustrative' },
        }),
      ],
    }
    const data = levelStudyData({
      ...i14,
      method,
      parameters: {},
      assumptions: { loss: figure(-40, 'EUR/year') },
      more,
    })
    const { figures } = await assessed(data)
    const one = (id: string) => figures.find((each) => each.id === id)
    expect(one('benefitsSuits')).toMatchObject({ value: null, why: { nl: expect.stringContaining('dalen') } })
    // Benefits −10, 25, 20, 15, 10 over incomes in that order: Σ (2i − 6) x_i / (5 · Σ x).
    expect(one('benefitsConcentration')?.value).toBeCloseTo((-4 * -10 - 2 * 25 + 2 * 15 + 4 * 10) / (5 * 60), 12)
    expect(one('costsSuits')?.value).not.toBeNull()
  })
})

it('refuses incomes of 0', async () => {
  await expect(assessed(levelStudyData({ ...e1, income: [0, 1, 2], method, parameters: {} }))).rejects.toMatchObject({
    problems: [{ code: 'levelDoesNotFit', got: 'north: 0' }],
  })
})
