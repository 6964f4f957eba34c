import { describe, expect, it } from 'vitest'
import { inequality } from '../../../src/welfare/methods/inequality.js'
import { figure } from '../../comparison/scenario.js'
import { welfareContract } from '../../contract/welfare.js'
import { corop, handbook } from '../inequality/data.js'
import { expectPrinted } from '../printed.js'
import { filledUp, groupsOf } from './group-study.js'
import { assessed, figureOf, type LevelStudy, levelStudyData } from './level-study.js'

const study = (more: Pick<LevelStudy, 'income'> & Partial<LevelStudy>) =>
  levelStudyData({
    method: 'inequality',
    population: more.income.map(() => 1),
    ...more,
    parameters: { years: 'thirtyYears', ...more.parameters },
  })

welfareContract(inequality, { years: 'operation' })

const [north, rest] = [corop.slice(0, 9), corop.slice(9)]

describe('through a scenario file', () => {
  it('I1, I2, I6 (package tests, World Bank Handbook): Gini, Hoover, Theil, mean log deviation, Palma', async () => {
    const found = await assessed(study({ income: handbook }))
    for (const at of [null, 'project']) {
      expectPrinted([figureOf(found, 'mean', at)], '33.0')
      expectPrinted([figureOf(found, 'gini', at)], '0.3272727')
      expectPrinted([figureOf(found, 'hoover', at)], '0.2363636')
      expectPrinted([figureOf(found, 'theil', at)], '0.1830644')
      expectPrinted([figureOf(found, 'meanLogDeviation', at)], '0.1792203')
      expectPrinted([figureOf(found, 'palmaShares', at)], '1.384615')
      expectPrinted([figureOf(found, 'palmaGroupMeans', at)], '5.538462')
    }
    // Each region is one income: nothing is within regions.
    expect(figureOf(found, 'theilWithin')).toBe(0)
    expect(figureOf(found, 'theilBetween')).toBeCloseTo(figureOf(found, 'theil'), 14)
  })

  // Row I3 (package tests).
  it.each([
    ['-1', '0.2043929'],
    ['0.5', '0.1777817'],
    ['1.25', '0.1883288'],
    ['1.5', '0.1954897'],
    ['1.75', '0.2047211'],
    ['2', '0.2162534'],
    ['2.25', '0.2303812'],
    ['2.5', '0.2474728'],
  ])('I3: generalised entropy at α = %s', async (alpha, printed) => {
    const data = study({ income: handbook, assumptions: { alpha: figure(alpha, '1') }, parameters: { alpha: 'alpha' } })
    expectPrinted([figureOf(await assessed(data), 'generalisedEntropy')], printed)
  })

  // Row I4 (package tests).
  it.each([
    ['0.25', '0.0446396'],
    ['0.5', '0.0869155'],
    ['0.75', '0.1267328'],
    ['1', '0.1640783'],
    ['1.25', '0.1989991'],
    ['1.5', '0.2315817'],
    ['1.75', '0.2619332'],
    ['2', '0.2901688'],
    ['2.25', '0.3164032'],
  ])('I4: Atkinson at ε = %s', async (aversion, printed) => {
    const data = study({
      income: handbook,
      assumptions: { aversion: figure(aversion, '1') },
      parameters: { aversion: 'aversion' },
    })
    expectPrinted([figureOf(await assessed(data), 'atkinson')], printed)
  })

  it('I11 (structure as in package tests): between and within two regions of three and four incomes', async () => {
    const groups = groupsOf({
      a: [
        [1, 20],
        [2, 25],
        [0.5, 30],
        [0.5, 30],
      ],
      b: [
        [2, 30],
        [3, 40],
        [2, 50],
        [1, 60],
      ],
    })
    const found = await assessed(study({ ids: ['a', 'b'], population: [4, 8], income: [25, 42.5], more: { groups } }))
    expectPrinted(
      ['theil', 'theilBetween', 'theilWithin'].map((id) => figureOf(found, id)),
      '0.0492562634 0.0270386690 0.0222175944',
    )
    expectPrinted(
      ['meanLogDeviation', 'meanLogDeviationBetween', 'meanLogDeviationWithin'].map((id) => figureOf(found, id)),
      '0.0500259935 0.0292400849 0.0207859086',
    )
    expectPrinted([figureOf(found, 'mean'), figureOf(found, 'gini')], '36.666667 0.1761363636')
    expect(found.warnings.map(({ en }) => en).join(' ')).not.toContain('differences within regions')
  })

  it('R1, R2 (computed on published figures): GDP per inhabitant of 40 COROP regions, and North against the rest', async () => {
    const found = await assessed(study({ income: [...corop] }))
    expectPrinted(
      ['mean', 'gini', 'theil', 'meanLogDeviation'].map((id) => figureOf(found, id)),
      '42.9475 0.1230645 0.0281934 0.0259167',
    )
    const one = { assumptions: { aversion: figure(1, '1') }, parameters: { aversion: 'aversion' } }
    expectPrinted([figureOf(await assessed(study({ income: [...corop], ...one })), 'atkinson')], '0.0255838')
    const each = (incomes: readonly number[]) => incomes.map((income) => [1, income] as const)
    const groups = groupsOf({ north: filledUp(each(north), rest.length), rest: each(rest) })
    const split = await assessed(
      study({ ids: ['north', 'rest'], population: [9, 31], income: [36, 45], more: { groups } }),
    )
    expectPrinted(
      ['theilBetween', 'theilWithin'].map((id) => figureOf(split, id)),
      '0.0040628 0.0241306',
    )
  })

  it('a project that gives the poorest what the richest pays lowers every measure (Pigou–Dalton)', async () => {
    const amounts = {
      benefits: handbook.map((level) => (level === 10 ? 5 : 0)),
      costs: handbook.map((l) => (l === 90 ? 5 : 0)),
    }
    const found = await assessed(study({ income: handbook, ...amounts, parameters: { years: 'operation' } }))
    expect(figureOf(found, 'mean', 'project')).toBeCloseTo(33, 12)
    for (const id of ['gini', 'theil', 'meanLogDeviation', 'generalisedEntropy', 'atkinson', 'hoover', 'palmaShares'])
      expect(figureOf(found, id, 'project'), id).toBeLessThan(figureOf(found, id))
  })
})

it('says when an aversion lies outside what is in use', async () => {
  const data = study({
    income: [1, 2],
    assumptions: { aversion: figure('12', '1') },
    parameters: { aversion: 'aversion' },
  })
  const { warnings } = await assessed(data)
  expect(warnings.at(-1)?.nl).toBe('“aversion” van “inequality” is 12; de bron (greenBook2022) dekt 0,25 tot 2,5.')
})
