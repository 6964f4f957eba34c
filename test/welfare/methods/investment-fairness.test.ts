import { describe, expect, it } from 'vitest'
import { investmentFairness } from '../../../src/welfare/methods/investment-fairness.js'
import { change, figure, parts } from '../../comparison/scenario.js'
import { welfareContract } from '../../contract/welfare.js'
import { assessed, column, figureOf, type LevelStudy, levelStudyData, readLevelStudy } from './level-study.js'

welfareContract(
  investmentFairness,
  { investment: 'spending', bearers: 'government' },
  {
    regions: {
      members: Object.keys(parts).map((id) => ({ id, label: id })),
      columns: {
        population: column('person'),
        output: column('EUR/year'),
        spending: column('EUR'),
      },
      rows: Object.fromEntries(
        Object.entries(parts).map(([id, { population, output }]) => [id, { population, output, spending: 1e9 }]),
      ),
    },
  },
)

/** Made up: a thin region of 2 million, a dense one of 6 million; output 60 and 340 billion; amounts in euro. */
const base = {
  ids: ['north', 'west'],
  population: [2e6, 6e6],
  income: [28000, 36000],
  costs: [500e6, 0],
  benefits: [900e6, 100e6],
  columns: {
    output: { unit: 'EUR/year', values: [60e9, 340e9] },
    existing: { unit: 'EUR', values: [600e6, 3400e6] },
    built: { unit: '1', values: [0.25, 0.75] },
    kilometres: { unit: 'km', values: [1, 3] },
    tooMuch: { unit: '1', values: [0.3, 0.75] },
    nowhere: { unit: '1', values: [0, 0] },
  },
} satisfies Partial<LevelStudy>

const study = (more: Partial<LevelStudy> = {}) =>
  levelStudyData({
    ...base,
    method: 'investmentFairness',
    ...more,
    parameters: { investment: 'existing', bearers: 'government', ...more.parameters },
  })

describe('through a scenario file', () => {
  it('per inhabitant and per euro of output, against the nation, without the project', async () => {
    const found = await assessed(study())
    // 600 / 2 and 3400 / 6 against 4000 / 8 million; 600 / 60,000 and 3400 / 340,000 are both 1 %.
    expect(figureOf(found, 'perInhabitant', null, 'north')).toBeCloseTo(300, 10)
    expect(figureOf(found, 'nationalPerInhabitant')).toBeCloseTo(500, 10)
    expect(figureOf(found, 'perInhabitantRelative', null, 'north')).toBeCloseTo(0.6, 12)
    expect(figureOf(found, 'perInhabitantRelative', null, 'west')).toBeCloseTo(3400 / 3000, 12)
    for (const id of ['north', 'west']) expect(figureOf(found, 'perOutputRelative', null, id)).toBeCloseTo(1, 12)
    expect(figureOf(found, 'nationalPerOutput')).toBeCloseTo(0.01, 14)
    expect(figureOf(found, 'aboveEqualPerHead', null, 'north')).toBeCloseTo(-400e6, 4)
  })

  it('with 500 million in the north: 1,100 of 4,500, an equal amount per head being 1,125', async () => {
    const found = await assessed(study())
    expect(figureOf(found, 'investment', 'project', 'north')).toBeCloseTo(1100e6, 4)
    expect(figureOf(found, 'aboveEqualPerHead', 'project', 'north')).toBeCloseTo(-25e6, 4)
    expect(figureOf(found, 'aboveEqualPerHead', 'project', 'west')).toBeCloseTo(25e6, 4)
    expect(figureOf(found, 'aboveEqualPerOutput', 'project', 'north')).toBeCloseTo(1100e6 - 4500e6 * 0.15, 4)
    expect(found.figures.some(({ id }) => id === 'returnLed')).toBe(false)
    expect(found.warnings[0]?.nl).toContain('wie betaalt, niet waar wordt gebouwd')
  })

  it('built elsewhere than where it is paid: a quarter of 500 million in the north', async () => {
    const found = await assessed(study({ parameters: { place: 'built' } }))
    expect(figureOf(found, 'investment', 'project', 'north')).toBeCloseTo(725e6, 4)
    expect(figureOf(found, 'investment', 'project', 'west')).toBeCloseTo(3775e6, 4)
    expect(found.warnings.map(({ en }) => en).join(' ')).not.toContain('who pays')
  })

  it('by kilometres that are built, where it is asked to divide them by their sum: the same', async () => {
    const found = await assessed(study({ parameters: { place: 'kilometres', placeShares: 'normalise' } }))
    expect(figureOf(found, 'investment', 'project', 'north')).toBeCloseTo(725e6, 4)
  })

  it('the allocation in which the highest return leads stands beside it', async () => {
    const more = {
      alternatives: [
        { id: 'project', label: 'project' },
        { id: 'better', label: 'better', set: { gain: change(1500e6) } },
        { id: 'worthless', label: 'worthless', set: { gain: change(400e6) } },
        { id: 'free', label: 'free', set: { cost: change(0) } },
      ],
    }
    const assumptions = { budget: figure(750e6, 'EUR') }
    const found = await assessed(study({ assumptions, more, parameters: { budget: 'budget' } }))
    // Benefits 1,000, 1,500 and 400 on costs of 500 each: the second first, then half of the first.
    expect(['better', 'project', 'worthless'].map((id) => figureOf(found, 'benefitPerEuro', id))).toEqual([3, 2, 0.8])
    expect(['better', 'project', 'worthless'].map((id) => figureOf(found, 'fraction', id))).toEqual([1, 0.5, 0])
    expect(figureOf(found, 'returnLed', null, 'north')).toBeCloseTo(750e6, 4)
    expect(figureOf(found, 'returnLed', null, 'west')).toBeCloseTo(0, 4)
    const said = found.notes.map(({ en }) => en)
    expect(said).toContain('“free” takes nothing of the budget, so it does not compete for it.')
    const whole = await assessed(study({ assumptions, more, parameters: { budget: 'budget', division: 'whole' } }))
    expect(figureOf(whole, 'fraction', 'project')).toBe(0)
    expect(figureOf(whole, 'returnLed', null, 'north')).toBeCloseTo(500e6, 4)
    expect([figureOf(whole, 'budget'), figureOf(whole, 'left')]).toEqual([750e6, 250e6])
  })

  it('where nothing is invested there is no average, and the reason is said', async () => {
    const columns = { ...base.columns, existing: { unit: 'EUR', values: [0, 0] } }
    const { figures } = await assessed(study({ columns }))
    expect(figures.find(({ id }) => id === 'perInhabitantRelative')).toMatchObject({
      value: null,
      why: { nl: 'het land investeert niets; er is geen gemiddelde om mee te vergelijken' },
    })
  })
})

describe('refuses', () => {
  const problemsOf = async (more: Partial<LevelStudy>): Promise<unknown> =>
    assessed(study(more)).then(
      () => [],
      ({ problems }: { readonly problems: unknown }) => problems,
    )

  it('a place whose shares do not add up to 1, or are in a unit, unless it is asked to divide them', async () => {
    expect(await problemsOf({ parameters: { place: 'tooMuch' } })).toMatchObject([
      {
        code: 'sharesNotOne',
        path: ['regions', 'columns', 'tooMuch'],
        place: { file: 'test.json' },
        message: {
          en: 'the shares in “tooMuch” add up to 1.05',
          nl: 'de aandelen in “tooMuch” tellen op tot 1,05',
        },
        mend: { en: expect.stringContaining('placeShares: normalise') },
      },
    ])
    expect(await problemsOf({ parameters: { place: 'tooMuch', placeShares: 'normalise' } })).toEqual([])
    expect(await problemsOf({ parameters: { place: 'kilometres' } })).toMatchObject([{ code: 'wrongUnit' }])
    expect(await problemsOf({ parameters: { placeShares: 'normalise' } })).toMatchObject([
      {
        code: 'keyWithoutEffect',
        path: ['assessments', 'mine', 'parameters', 'placeShares'],
        message: { nl: 'placeShares doet hier niet mee' },
      },
    ])
  })

  it('a bearer of no costs, one that stands twice, and an empty name', async () => {
    expect(await problemsOf({ parameters: { bearers: 'government, travellers, government' } })).toMatchObject([
      {
        code: 'unknownReference',
        path: ['assessments', 'mine', 'parameters', 'bearers'],
        place: { file: 'test.json' },
        got: 'travellers',
        expected: { en: 'bearers of costs: government' },
      },
      { code: 'duplicateId', got: 'government' },
    ])
    expect(await problemsOf({ parameters: { bearers: ', ' } })).toMatchObject([
      { code: 'unknownReference', message: { nl: 'een naam is leeg' } },
    ])
  })

  it('columns in another unit, of nobody, of no output or below zero: all at once', async () => {
    const columns = {
      ...base.columns,
      output: { unit: 'EUR/year', values: [0, 340e9] },
      existing: { unit: 'EUR', values: [-1, 3400e6] },
    }
    expect(await problemsOf({ columns, population: [2e6, 0], parameters: { place: 'nowhere' } })).toMatchObject([
      { code: 'levelDoesNotFit', path: ['regions', 'columns', 'existing', 'north'], got: 'north: -1' },
      { code: 'levelDoesNotFit', path: ['regions', 'columns', 'population', 'west'], got: 'west: 0' },
      { code: 'levelDoesNotFit', path: ['regions', 'columns', 'output', 'north'], got: 'north: 0' },
      { code: 'nothingToDivideBy', path: ['regions', 'columns', 'nowhere'] },
    ])
    expect(await problemsOf({ parameters: { investment: 'output' } })).toMatchObject([
      { code: 'wrongUnit', path: ['assessments', 'mine', 'parameters', 'investment'], expected: { en: 'EUR' } },
    ])
    expect(await problemsOf({ parameters: { investment: 'spending', place: 'there' } })).toMatchObject([
      { code: 'missingNeed' },
      { code: 'missingNeed' },
    ])
  })

  it('existing investment in other prices', async () => {
    const data = JSON.parse(JSON.stringify(study())) as {
      regions: { columns: { existing: { prices: { unit: string } } } }
    }
    data.regions.columns.existing.prices.unit = 'factorCosts'
    await expect(assessed(data as unknown as Readonly<Record<string, unknown>>)).rejects.toMatchObject({
      problems: [{ code: 'mixedPriceLevels', path: ['assessments', 'mine', 'parameters', 'investment'] }],
    })
  })

  it('a project that takes away more than there is', async () => {
    expect(await problemsOf({ assumptions: { cost: figure(-700e6, 'EUR') } })).toMatchObject([
      {
        code: 'negativeFigure',
        path: ['assessments', 'mine', 'parameters', 'bearers'],
        message: { nl: 'met “project” is de investering in “north” -100000000' },
      },
    ])
  })

  it('no column of existing investment, and no bearers, when the file is read', () => {
    const none = levelStudyData({ ...base, method: 'investmentFairness', parameters: {} })
    expect(() => readLevelStudy(none)).toThrow(/investment[\s\S]*bearers/)
  })
})
