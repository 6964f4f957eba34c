import { describe, expect, it } from 'vitest'
import { figure } from '../../comparison/scenario.js'
import { groupsOf } from './group-study.js'
import { assessed, e1, type LevelStudy, levelStudyData } from './level-study.js'

const study = (more: Partial<LevelStudy>) =>
  levelStudyData({ ...e1, method: 'inequality', ...more, parameters: { years: 'thirtyYears', ...more.parameters } })

describe('measures of levels refuse, all at once and with a place', () => {
  it('no years: how the project changes incomes must be said', () => {
    const data = levelStudyData({ ...e1, method: 'inequality', parameters: {} })
    return expect(assessed(data)).rejects.toMatchObject({
      problems: [
        { code: 'wrongParameter', path: ['assessments', 'mine', 'parameters', 'years'], place: { file: 'test.json' } },
      ],
    })
  }, 20_000)

  it('years below 1', async () => {
    const none = study({ assumptions: { none: figure(0, 'year') }, parameters: { years: 'none' } })
    await expect(Promise.resolve().then(() => assessed(none))).rejects.toMatchObject({
      problems: [{ code: 'parameterOutOfRange' }],
    })
  })

  it('incomes of 0 and less, and regions of nobody, by name', async () => {
    await expect(assessed(study({ income: [-5, 0, 32000], population: [1.7e6, 8e6, 0] }))).rejects.toMatchObject({
      problems: [
        {
          code: 'levelDoesNotFit',
          path: ['regions', 'columns', 'income', 'north'],
          place: { file: 'test.json' },
          message: { en: '“income” of “north” is -5', nl: '“income” van “north” is -5' },
        },
        { code: 'levelDoesNotFit', got: 'randstad: 0' },
        { code: 'levelDoesNotFit', path: ['regions', 'columns', 'population', 'rest'], got: 'rest: 0' },
      ],
    })
  })

  it('an income that the project makes 0 or less', async () => {
    // The Randstad would lose 1230 million over 10 people and 30 years: 4.1 million each.
    await expect(assessed(study({ population: [1.7e6, 10, 8.1e6] }))).rejects.toMatchObject({
      problems: [
        {
          code: 'levelDoesNotFit',
          path: ['assessments', 'mine', 'parameters', 'years'],
          message: { en: 'with “project” the level of “randstad” becomes -4064000' },
          place: { file: 'test.json' },
        },
      ],
    })
  })

  it('columns that are not there, both', async () => {
    await expect(assessed(study({ parameters: { column: 'wealth', population: 'households' } }))).rejects.toMatchObject(
      { problems: [{ code: 'missingNeed' }, { code: 'missingNeed' }] },
    )
  })

  it('columns in another unit', async () => {
    const columns = { age: { unit: 'year', values: [40, 41, 42] } }
    await expect(assessed(study({ columns, parameters: { column: 'age', population: 'age' } }))).rejects.toMatchObject({
      problems: [
        {
          code: 'wrongUnit',
          path: ['assessments', 'mine', 'parameters', 'column'],
          expected: { en: 'EUR/person/year' },
          place: { file: 'test.json' },
        },
        { code: 'wrongUnit', path: ['assessments', 'mine', 'parameters', 'population'], expected: { en: 'person' } },
      ],
    })
  })

  it('incomes in other prices than the study', async () => {
    const data = study({ income: [28000, 36000, 32000] })
    const old = JSON.parse(JSON.stringify(data)) as { regions: { columns: { income: { prices: { level: number } } } } }
    old.regions.columns.income.prices.level = 2021
    await expect(assessed({ ...data, regions: old.regions })).rejects.toMatchObject({
      problems: [
        {
          code: 'mixedPriceLevels',
          path: ['assessments', 'mine', 'parameters', 'column'],
          message: { en: '“income” is in prices of 2021, market prices, and amounts of the project are set beside it' },
          expected: { nl: 'prijzen van 2025, marktprijzen' },
        },
      ],
    })
  })
})

describe('measures of levels in a study with income groups refuse', () => {
  const groups = (by: object) => {
    const { by: _, ...rest } = groupsOf({ north: [[1, 1]], randstad: [[1, 2]], rest: [[1, 3]] })
    return { groups: { ...rest, ...by } }
  }

  it('effects that do not say how groups share them', async () => {
    const mend = { en: 'say it, or leave out the assessment, which reads what falls where' }
    const problems = ['cost', 'gain'].map(() => ({ code: 'groupsNotSaid', mend }))
    await expect(assessed(study({ more: groups({}) }))).rejects.toMatchObject({ problems })
  })

  it('incomes of a group, by region and group', async () => {
    const more = {
      groups: groupsOf({ north: [[1, -1]], randstad: [[1, 2]], rest: [[1, 3]] }),
    }
    await expect(assessed(study({ more }))).rejects.toMatchObject({
      problems: [
        { code: 'levelDoesNotFit', path: ['groups', 'columns', 'income', 'north', 'g0'], place: { file: 'test.json' } },
      ],
    })
  })
})

it('the order of regions changes nothing', async () => {
  const turned = {
    ids: e1.ids.toReversed(),
    population: e1.population.toReversed(),
    income: e1.income.toReversed(),
    benefits: e1.benefits.toReversed(),
    costs: e1.costs.toReversed(),
  }
  const parameters = { years: 'thirtyYears' }
  for (const method of ['inequality', 'equallyDistributedEquivalent', 'maximin']) {
    const one = await assessed(levelStudyData({ ...e1, method, parameters }))
    const other = await assessed(levelStudyData({ ...turned, method, parameters }))
    expect(other.figures.map(({ id, alternative }) => [id, alternative])).toEqual(
      one.figures.map(({ id, alternative }) => [id, alternative]),
    )
    one.figures.forEach(({ id, value }, i) => {
      expect(other.figures[i]?.value, `${method} ${id}`).toBeCloseTo(value ?? Number.NaN, 9)
    })
  }
})

describe('measures of levels say', () => {
  it('how the project changes levels, that means hide spread, and which data are made up', async () => {
    const { notes, warnings } = await assessed(study({}))
    expect(notes.map(({ nl }) => nl).join(' ')).toContain('gedeeld door 30 jaar')
    expect(warnings[0]?.en).toContain('“income” does not say which income it is')
    expect(warnings[1]?.en).toContain('differences within regions')
    expect(warnings[2]?.en).toBe('Recalled, assumed or illustrative: EUR/person/year; person.')
  })

  it('that gross domestic product is no income of residents', async () => {
    const data = study({})
    const { columns, ...regions } = data.regions as { columns: Record<string, object> }
    const income = { ...columns.income, income: { kind: 'grossDomesticProduct', statistic: 'mean' } }
    const { warnings } = await assessed({ ...data, regions: { ...regions, columns: { ...columns, income } } })
    expect(warnings[0]?.nl).toContain('“income” is bruto binnenlands product')
  })
})
