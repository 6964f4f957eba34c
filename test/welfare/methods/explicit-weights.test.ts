import { describe, expect, it } from 'vitest'
import { figure } from '../../comparison/scenario.js'
import { faultsIn, netRows, problemsIn, type WeightsStudy, weighedRow, weightsIn } from './weights-study.js'

const study = (parameters: object, more: WeightsStudy = {}): WeightsStudy => ({
  method: 'explicitWeights',
  rows: netRows([1, 1, 1], [2, 5, 3], [40, 10, -30], { weight: [2, 1, 0.5] }),
  ...more,
  assumptions: { equity: figure('1.2', '1'), neutral: figure(1, '1'), ...more.assumptions },
  parameters: { ...parameters },
})

const balanceOf = async (input: WeightsStudy): Promise<number> =>
  (await weighedRow(input)).weighted?.netPresentValue.value ?? Number.NaN

describe('explicitWeights in a study', () => {
  it('of regions: as they are stated, or with a mean of 1', async () => {
    expect(await weightsIn(study({ regionColumn: 'weight' }))).toEqual([2, 1, 0.5])
    expect(await balanceOf(study({ regionColumn: 'weight' }))).toBeCloseTo(2 * 40 + 10 - 0.5 * 30, 9)
    expect((await weighedRow(study({ regionColumn: 'weight' }))).weighted?.range).toEqual({ low: 0.5, high: 2 })
    // Mean over 2, 5 and 3 inhabitants: (4 + 5 + 1.5) / 10.
    const mean = await weighedRow(study({ regionColumn: 'weight', normalisation: 'populationMean' }))
    expect(mean.weighted?.weights?.[1]?.weight).toBeCloseTo(1 / 1.05, 12)
    expect(mean.weighted?.equityContribution.value).toBeCloseTo(75 / 1.05 - 20, 9)
    expect(mean.weighted?.normalisation.en).toBe('mean weight over inhabitants 1')
  })

  const cell = (weight: number) => ({ population: 1, benefits: 10, costs: 4, weight })
  const cells = { north: { low: cell(3), high: cell(1) }, west: { low: cell(2), high: cell(0.5) } }
  const rows = {
    north: { benefits: 20, costs: 8, weight: 2 },
    west: { benefits: 20, costs: 8, weight: 1 },
  }

  it('of income groups, and crossed with those of regions', async () => {
    expect(await weightsIn(study({ groupColumn: 'weight' }, { rows, cells }))).toEqual([3, 1, 2, 0.5])
    expect(await weightsIn(study({ regionColumn: 'weight' }, { rows, cells }))).toEqual([2, 2, 1, 1])
    const crossed = study({ regionColumn: 'weight', groupColumn: 'weight' }, { rows, cells })
    expect(await weightsIn(crossed)).toEqual([6, 2, 2, 0.5])
    expect(await balanceOf(crossed)).toBeCloseTo(6 * (6 + 2 + 2 + 0.5), 9)
  })

  it('of bearers: each line counts for that of who gains or pays', async () => {
    const { weighted, diagnostics } = await weighedRow(study({ bearers: 'travellers equity; government neutral' }))
    expect(weighted?.netPresentValue.value).toBeCloseTo(1.2 * 50 - 30, 9)
    expect(weighted?.weights?.map(({ weight }) => weight)).toEqual([1, 1, 1])
    expect(weighted?.range).toEqual({ low: 1, high: 1.2 })
    expect(weighted?.equityContribution.value).toBeNull()
    expect(diagnostics.find(({ code }) => code === 'weightsDifferByLine')?.text.en).toContain('travellers × 1.2 1')
  })

  it('of bearers and regions: the product', async () => {
    const both = study({ regionColumn: 'weight', bearers: 'travellers equity; government neutral' })
    expect(await balanceOf(both)).toBeCloseTo(1.2 * (2 * 40 + 10) - 0.5 * 30, 9)
  })

  it('the break-even weight beside others weighted reckons with the weights of lines', async () => {
    const { distribution } = await weighedRow({
      ...study({ bearers: 'travellers equity; government neutral' }),
      more: { distribution: { favoured: [{ id: 'a', label: 'a', regions: ['r0'] }] } },
    })
    // Others: 10 of travellers at 1.2, and 30 of government at 1.
    expect(distribution.favoured[0]?.weightBesideOthersWeighted?.value).toBeCloseTo((30 - 12) / 40, 12)
  })

  it('firms and workers may be listed, for rows with agglomeration', async () => {
    const list = 'travellers equity; government neutral; firmsAndWorkers neutral'
    expect(await balanceOf(study({ bearers: list }))).toBeCloseTo(30, 9)
  })

  it('weights of 1 leave the unweighted result', async () => {
    const neutral = await weighedRow(study({ bearers: 'travellers neutral; government neutral' }))
    expect(neutral.weighted?.netPresentValue.exact).toBe(neutral.netPresentValue.exact)
  })
})

describe('what does not go together', () => {
  it('nothing stated', async () => {
    const [problem] = await problemsIn(study({}))
    expect([problem?.code, problem?.message.nl]).toEqual(['parametersDoNotFit', 'er zijn geen gewichten opgegeven'])
    expect(problem?.expected.en).toBe('one or more of regionColumn, groupColumn, bearers')
  })

  it('everything that is wrong with a list of bearers, at once', async () => {
    const list = 'travellers equity; travellers neutral; pensioners neutral; government'
    const problems = await problemsIn(study({ bearers: list }))
    expect(problems.map(({ code, got }) => [code, got])).toEqual([
      ['wrongParameter', 'government'],
      ['duplicateId', 'travellers'],
      ['unknownReference', 'pensioners'],
      ['missing', 'travellers, travellers, pensioners'],
    ])
    for (const { path, message, mend } of problems) {
      expect(path).toEqual(['welfare', 'weights', 'parameters', 'bearers'])
      expect(message.nl.length && mend.nl.length).toBeTruthy()
    }
    expect(problems[3]?.message.en).toBe('bearer “government” has no weight')
  })

  it('an assumption that is not there, is in a unit or below 0', async () => {
    const wrong = { euro: figure(1, 'EUR'), minus: figure(-1, '1') }
    const run = (weight: string) =>
      problemsIn(study({ bearers: `travellers ${weight}; government neutral` }, { assumptions: wrong }))
    expect((await run('nobody')).map(({ code, got }) => [code, got])).toEqual([['unknownReference', 'nobody']])
    expect((await run('euro')).map(({ code }) => code)).toEqual(['wrongUnit'])
    const [problem] = await run('minus')
    expect([problem?.code, problem?.message.en]).toEqual(['parametersDoNotFit', 'the weight of “travellers” is -1'])
  })

  it('weights of bearers that are all 0, as a column of such weights is', async () => {
    const nothing = { assumptions: { none: figure(0, '1') } }
    const [problem, ...others] = await problemsIn(study({ bearers: 'travellers none; government none' }, nothing))
    expect(others).toEqual([])
    expect([problem?.code, problem?.path.at(-1)]).toEqual(['parametersDoNotFit', 'bearers'])
    expect(problem?.message).toEqual({ en: 'all weights are 0', nl: 'alle gewichten zijn 0' })
    expect(problem?.expected.en).toBe('numbers of 0 and more, not all 0')
    expect(await problemsIn(study({ bearers: 'travellers none; government neutral' }, nothing))).toEqual([])
  })

  it('numbers in the place of names, with how to write it', async () => {
    const problems = await problemsIn(study({ bearers: 'travellers 1.2; government 1' }))
    expect(problems.map(({ code, got }) => [code, got])).toEqual([
      ['unknownReference', '1.2'],
      ['unknownReference', '1'],
    ])
    expect(problems[0]?.path.at(-1)).toBe('bearers')
    expect(problems[0]?.message.en).toBe('there is no assumption “1.2”')
    expect(problems[0]?.mend.en).toContain('names of assumptions')
  })

  it('a column of weights that is not there, in a unit, below 0 or 0 everywhere', async () => {
    expect(await faultsIn(study({ regionColumn: 'nowhere' }))).toEqual(['missingNeed nowhere'])
    expect(await faultsIn(study({ regionColumn: 'population' }))).toEqual(['parametersDoNotFit regionColumn'])
    const withWeights = (weight: readonly number[]) =>
      study({ regionColumn: 'weight' }, { rows: netRows([1, 1], [1, 1], [40, -30], { weight }) })
    const [below] = await problemsIn(withWeights([1, -2]))
    expect(below?.message.en).toBe('a weight in “weight” is -2')
    expect(await faultsIn(withWeights([0, 0]))).toEqual(['parametersDoNotFit regionColumn'])
  })

  it('weights of income groups in a study without them', async () => {
    expect(await faultsIn(study({ groupColumn: 'weight' }))).toEqual(['parametersDoNotFit groupColumn'])
  })

  it('a normalisation of nothing, and columns that it does not read', async () => {
    const bearers = 'travellers equity; government neutral'
    expect(await faultsIn(study({ bearers, normalisation: 'populationMean' }))).toEqual([
      'keyWithoutEffect normalisation',
    ])
    expect(await faultsIn(study({ regionColumn: 'weight', population: 'population' }))).toEqual([
      'keyWithoutEffect population',
    ])
  })
})
