import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/built-in.js'
import { assess } from '../../../src/comparison/assess.js'
import { threshold } from '../../../src/welfare/methods/threshold.js'
import { figure } from '../../comparison/scenario.js'
import { welfareContract } from '../../contract/welfare.js'
import { expectPrinted } from '../printed.js'
import { groupsOf } from './group-study.js'
import { assessed, figureOf, type LevelStudy, levelStudyData, readLevelStudy } from './level-study.js'

const study = (line: string, more: Pick<LevelStudy, 'income'> & Partial<LevelStudy>) =>
  levelStudyData({
    method: 'threshold',
    population: more.income.map(() => 1),
    ...more,
    assumptions: { line: figure(line, 'EUR/person/year') },
    parameters: { years: 'operation', line: 'line', ...more.parameters },
  })

welfareContract(
  threshold,
  { years: 'operation', line: 'line' },
  {
    assumptions: {
      opening: figure(2030, 'year'),
      operation: figure(10, 'year'),
      cost: figure(50e6, 'EUR'),
      yearly: figure(9e6, 'EUR/year'),
      line: figure(27000, 'EUR/person/year'),
    },
  },
)

describe('through a scenario file', () => {
  it('I13 (package tests): Foster–Greer–Thorbecke and Watts', async () => {
    const found = await assessed(study('125', { income: [100, 110, 150, 160] }))
    expectPrinted(
      ['headCount', 'gap', 'severity', 'watts'].map((id) => figureOf(found, id)),
      '0.5 0.08 0.0136 0.0877442',
    )
    expect(figureOf(found, 'people')).toBe(2)
    expect(found.notes[0]?.en).toBe('Threshold: 125 EUR/person/year; someone at it has enough.')
  })

  it('I18 (computed), times 100: a threshold between the second and third level', async () => {
    const found = await assessed(study('65', { income: [50, 60, 70], population: [2, 5, 3] }))
    expectPrinted(
      ['headCount', 'gap', 'severity'].map((id) => figureOf(found, id)),
      '0.7 0.0846154 0.0136095',
    )
  })

  it('someone whom the project lifts to the threshold is no longer below it', async () => {
    const amounts = { benefits: [25, 0, 0, 0], costs: [0, 0, 0, 25] }
    const found = await assessed(study('125', { income: [100, 110, 150, 160], ...amounts }))
    expect(figureOf(found, 'headCount', 'project')).toBe(0.25)
    expect(figureOf(found, 'gap', 'project')).toBeCloseTo((0.25 * 15) / 125, 12)
    expect(figureOf(found, 'regionGap', null, 'r0')).toBeCloseTo(25 / 125, 12)
    expect(figureOf(found, 'regionGap', 'project', 'r0')).toBe(0)
  })

  it('shares of a region are of its own people', async () => {
    const groups = groupsOf({
      a: [
        [3, 50],
        [1, 200],
      ],
      b: [
        [1, 80],
        [1, 300],
      ],
    })
    const found = await assessed(
      study('100', { income: [87.5, 190], ids: ['a', 'b'], population: [4, 2], more: { groups } }),
    )
    expect(figureOf(found, 'regionHeadCount', null, 'a')).toBe(0.75)
    expect(figureOf(found, 'regionHeadCount', null, 'b')).toBe(0.5)
    expect(figureOf(found, 'regionGap', null, 'a')).toBeCloseTo(0.375, 12)
    // The parts add up by share of the population: (4 · 0.75 + 2 · 0.5) / 6.
    expect(figureOf(found, 'headCount')).toBeCloseTo(4 / 6, 12)
  })

  it('there is no Watts index with a level of 0, and the reason is said', async () => {
    const { figures } = await assessed(study('125', { income: [0, 110, 150, 160] }))
    expect(figures.find(({ id }) => id === 'watts')).toMatchObject({
      value: null,
      why: { nl: 'een niveau is 0, en daarvan bestaat geen logaritme' },
    })
    expect(figures.find(({ id }) => id === 'gap')?.value).toBeCloseTo((1 + 15 / 125) / 4, 12)
  })
})

describe('refuses', () => {
  it('a threshold that is not given, or is not money a year', async () => {
    const none = levelStudyData({
      method: 'threshold',
      population: [1],
      income: [1],
      parameters: { years: 'operation' },
    })
    expect(() => readLevelStudy(none)).toThrow('“threshold” needs “line”')
    const wrong = { ...study('125', { income: [100] }), assessments: [assessment({ line: 'operation' })] }
    expect(() => readLevelStudy(wrong)).toThrow('assumption “operation” is in year')
  })

  it('incomes below 0', async () => {
    await expect(assess(readLevelStudy(study('125', { income: [-1, 110] })), builtIn)).rejects.toMatchObject({
      problems: [{ code: 'levelDoesNotFit', got: 'r0: -1', expected: { nl: 'een cijfer van minstens 0' } }],
    })
  })
})

const assessment = (more: object) => ({
  id: 'mine',
  label: 'mine',
  method: 'threshold',
  parameters: { years: 'operation', ...more },
})
