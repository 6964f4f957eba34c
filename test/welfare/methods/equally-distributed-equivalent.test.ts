import { describe, expect, it } from 'vitest'
import { equallyDistributedEquivalent } from '../../../src/welfare/methods/equally-distributed-equivalent.js'
import { change, effect, figure } from '../../comparison/scenario.js'
import { welfareContract } from '../../contract/welfare.js'
import { handbook } from '../inequality/data.js'
import { expectPrinted } from '../printed.js'
import { groupsOf } from './group-study.js'
import { assessed, e1, figureOf, type LevelStudy, levelStudyData } from './level-study.js'

const method = 'equallyDistributedEquivalent'
const study = (aversion: string, more: Partial<LevelStudy> = {}) =>
  levelStudyData({
    ...e1,
    method,
    assumptions: { aversion: figure(aversion, '1'), ...more.assumptions },
    ...more,
    parameters: { years: 'thirtyYears', aversion: 'aversion', ...more.parameters },
  })

const sumOfInverses = (levels: readonly number[]): number => levels.reduce((sum, level) => sum + 1 / level, 0)

/** A project that changes nothing, for incomes of one person each. */
const still = (income: readonly number[], aversion: string, family = 'atkinson'): LevelStudy => ({
  income,
  population: income.map(() => 1),
  method,
  assumptions: { aversion: figure(aversion, '1'), ten: figure(10, 'year') },
  parameters: { years: 'thirtyYears', aversion: 'aversion', family },
})

welfareContract(equallyDistributedEquivalent, { years: 'operation' })

describe('through a scenario file', () => {
  // Row E4 (computed): E1 spread evenly over 30 years; the equity part is ΔEDE − Δμ.
  it.each([
    ['1', '-1.669689', '0.390236'],
    ['1.3', '-1.544212', '0.515714'],
    ['2', '-1.235910', '0.824015'],
    ['5', '0.336929', '2.396854'],
  ])('E4: aversion %s', async (aversion, change, equity) => {
    const found = await assessed(study(aversion))
    expectPrinted([figureOf(found, 'efficiency', 'project')], '-2.059925')
    expectPrinted([figureOf(found, 'total', 'project')], change)
    expectPrinted([figureOf(found, 'equity', 'project')], equity)
    expect(found.notes[0]?.en).toBe('“project”: equality gains at the cost of the mean.')
  })

  it('E4: the mean change is −1100 million over 30 years and 17.8 million people', async () => {
    const found = await assessed(study('1'))
    const means = figureOf(found, 'mean', 'project') - figureOf(found, 'mean')
    expect(means).toBeCloseTo(-1100e6 / 30 / 17.8e6, 8)
    expect(figureOf(found, 'equivalent', 'project') - figureOf(found, 'equivalent')).toBeCloseTo(
      figureOf(found, 'total', 'project'),
      10,
    )
  })

  // Row I16 (computed).
  it('I16: Atkinson and Kolm–Pollak', async () => {
    const people = { ids: ['a', 'b', 'c'], population: [2, 5, 3], income: [24, 30, 36] } as const
    const still = { costs: [1, 1, 1], benefits: [1, 1, 1] } as const
    for (const [aversion, printed] of [
      ['0', '30.6'],
      ['0.5', '30.452834'],
      ['1', '30.303558'],
      ['1.3', '30.213112'],
      ['2', '30.0'],
      ['5', '29.078224'],
    ] as const)
      expectPrinted([figureOf(await assessed(study(aversion, { ...people, ...still })), 'equivalent')], printed)
    const found = await assessed(study('1.3', { ...people, ...still, parameters: { family: 'kolmPollak' } }))
    expectPrinted([figureOf(found, 'equivalent')], '30.230135')
    expect(found.notes.map(({ en }) => en).join(' ')).toContain('κ = 0.0416981')
  })

  // Row I5 (package tests).
  it.each([
    ['0.5', '30.131789'],
    ['1', '27.585417'],
    ['1.3', '26.211918'],
    ['2', '23.424428'],
  ])('I5: aversion %s', async (aversion, printed) => {
    const found = await assessed(levelStudyData(still(handbook, aversion)))
    expectPrinted([figureOf(found, 'equivalent')], printed)
    expect(found.notes[0]?.en).toBe('“project”: the mean or equality does not change.')
  })

  // Rows I7 and I8 (package tests).
  it.each([
    ['0.5', 'atkinson', '28.105398', null],
    ['1', 'atkinson', '26.051711', null],
    ['0.5', 'kolmPollak', '28.641817', '1.358183'],
    ['1', 'kolmPollak', '27.315424', '2.684576'],
    ['2', 'kolmPollak', '24.860538', '5.139462'],
  ])('I7, I8: aversion %s, %s', async (aversion, family, printed, cost) => {
    const found = await assessed(levelStudyData(still([10, 20, 30, 40, 50], aversion, family)))
    expectPrinted([figureOf(found, 'equivalent')], printed)
    if (cost !== null) expectPrinted([figureOf(found, 'cost')], cost)
  })

  // Row I15 (computed): each of five equal groups gains; the lowest most.
  it.each([
    ['1', '1.043263'],
    // Row I15 prints 1.086577 at 2; its formula, the harmonic mean, gives 1.0865881 for these levels.
    ['2', (5 / sumOfInverses([62, 64.5, 67, 69.5, 72]) - 5 / sumOfInverses([60, 63, 66, 69, 72])).toFixed(6)],
    ['10', '1.412772'],
  ])('I15: aversion %s', async (aversion, printed) => {
    const found = await assessed(
      levelStudyData({
        ...still([60, 63, 66, 69, 72], aversion),
        benefits: [20, 15, 10, 5, 0],
        costs: [0, 0, 0, 0, 0],
        more: { effects: onlyGain },
        parameters: { years: 'ten', aversion: 'aversion' },
      }),
    )
    expectPrinted([figureOf(found, 'efficiency', 'project')], '1.0')
    expectPrinted([figureOf(found, 'total', 'project')], printed)
  })

  it('tells the frontier when there are several alternatives', async () => {
    // Half the gain at the same cost is worse for the mean, and for the north, where most of the gain falls.
    const more = {
      alternatives: [
        { id: 'project', label: 'project' },
        { id: 'half', label: 'half', set: { gain: change(550e6) } },
      ],
    }
    const found = await assessed(study('1.3', { more }))
    const said = found.notes.map(({ nl }) => nl)
    expect(said).toContain('Op de grens van doelmatigheid en verdeling, de doelmatigste eerst: “project”.')
    expect(said).toContain('“half” wordt op beide, of op één bij gelijke andere, verslagen door “project”.')
  })

  it('counts income groups within regions', async () => {
    const groups = groupsOf({
      north: [
        [3, 10],
        [1, 30],
      ],
      south: [
        [2, 20],
        [2, 40],
      ],
    })
    const found = await assessed(
      study('1', {
        ids: ['north', 'south'],
        population: [4, 4],
        income: [15, 30],
        benefits: [80, 0],
        costs: [0, 0],
        parameters: { years: 'operation' },
        more: { groups, effects: onlyGain },
      }),
    )
    // Means by hand: (3·10 + 30 + 2·20 + 2·40) / 8 = 22.5; with 80 / 4 = 20 more for each in the north, 32.5.
    expect(figureOf(found, 'mean')).toBeCloseTo(22.5, 12)
    expect(figureOf(found, 'mean', 'project')).toBeCloseTo(32.5, 12)
    // Geometric means: (10³ · 30 · 20² · 40²)^(1/8) and (30³ · 50 · 20² · 40²)^(1/8).
    expect(figureOf(found, 'equivalent')).toBeCloseTo((10 ** 3 * 30 * 20 ** 2 * 40 ** 2) ** (1 / 8), 10)
    expect(figureOf(found, 'equivalent', 'project')).toBeCloseTo((30 ** 3 * 50 * 20 ** 2 * 40 ** 2) ** (1 / 8), 10)
    expect(found.warnings.map(({ en }) => en).join(' ')).not.toContain('differences within regions')
  })
})

const onlyGain = [effect('recurring', 'gain', { amount: 'gain', incidence: { by: 'benefits' } })]

describe('refuses', () => {
  it('an aversion of 0 with Kolm and Pollak', async () => {
    await expect(assessed(study('0', { parameters: { family: 'kolmPollak' } }))).rejects.toMatchObject({
      problems: [
        {
          code: 'parametersDoNotFit',
          path: ['assessments', 'mine', 'parameters', 'aversion'],
          place: { file: 'test.json' },
          message: { nl: 'de aversie is 0 bij de familie van Kolm en Pollak' },
        },
      ],
    })
  })

  it('incomes of 0 and less with Atkinson, and takes them with Kolm and Pollak', async () => {
    const poor = { income: [0, 36000, 32000] }
    await expect(assessed(study('1', poor))).rejects.toMatchObject({
      problems: [{ code: 'levelDoesNotFit', path: ['regions', 'columns', 'income', 'north'], got: 'north: 0' }],
    })
    const found = await assessed(study('1', { ...poor, parameters: { family: 'kolmPollak' } }))
    expect(figureOf(found, 'equivalent')).toBeLessThan(figureOf(found, 'mean'))
  })
})
