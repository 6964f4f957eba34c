import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effect, figure } from '../../comparison/scenario.js'
import { expectPrinted } from '../printed.js'
import { faultsIn, netRows, notesIn, problemsIn, type WeightsStudy, weighedRow, weightsIn } from './weights-study.js'

const eta = (value: number | string) => ({ eta: figure(value, '1') })
const at = (elasticity: number, reference: number, more: WeightsStudy = {}): WeightsStudy => ({
  ...more,
  assumptions: { ...eta(elasticity), standard: figure(reference, 'EUR/person/year'), ...more.assumptions },
  parameters: {
    elasticity: 'eta',
    reference: 'number',
    referenceIncome: 'standard',
    normalisation: 'reference',
    ...more.parameters,
  },
})

/** Weights against a reference that is a number, for net benefits that do not matter. */
const against = (reference: number, elasticity: number, incomes: readonly number[]) =>
  weightsIn(
    at(elasticity, reference, {
      rows: netRows(
        incomes,
        [],
        incomes.map((_, i) => (i === 0 ? -1 : 1)),
      ),
    }),
  )

const weightedIn = async (input: WeightsStudy): Promise<number> =>
  (await weighedRow(input)).weighted?.netPresentValue.value ?? Number.NaN

describe('isoElastic in a study gives the worked weights of income weighting', () => {
  it('W1 (computed): half the reference income at 1.3', async () => {
    expectPrinted((await against(30_000, 1.3, [60_000, 15_000])).slice(1), '2.462289')
  })

  it('W2 (computed from published weights 2.5 and 2.4): the income ratios that give them back', async () => {
    const [, a, b] = await against(1, 1.3, [1, 1 / 2.023521, 1 / 1.960967])
    expect([a, b]).toEqual([expect.closeTo(2.5, 5), expect.closeTo(2.4, 5)])
  })

  // Weights 2.4 and 2.5 of participants against 1 of taxpayers, by incomes 1.960967 and 2.023521 times lower.
  it('W3 (computed): 100 from taxpayers to participants is +140 at weight 2.4, +150 at 2.5', async () => {
    const transfer = (ratio: number) => weightedIn(at(1.3, 1, { rows: netRows([1 / ratio, 1], [1, 1], [100, -100]) }))
    expect(await transfer(1.960967)).toBeCloseTo(140, 3)
    expect(await transfer(2.023521)).toBeCloseTo(150, 3)
  })

  it('W4 (computed): +60 for participants and −100 for taxpayers turns at weight 1.666667, elasticity 0.736966 at half the income', async () => {
    const rows = netRows([1, 2], [1, 1], [60, -100])
    expectPrinted((await against(2, 0.736966, [2, 1])).slice(1), '1.666667')
    expect(await weightedIn(at(0.736966, 2, { rows }))).toBeCloseTo(0, 4)
    const { distribution } = await weighedRow({
      ...at(1, 2, { rows }),
      more: { distribution: { favoured: [{ id: 'p', label: 'p', regions: ['r0'] }], income: 'income' } },
    })
    expect(distribution.favoured[0]?.weight.value).toBeCloseTo(1.666667, 6)
    expect(distribution.breakEvenElasticity?.roots[0]?.elasticity).toBeCloseTo(0.736966, 6)
  })

  it('W5 (published by the EU guide): consumption 3000, 2500, 1250 against 2250', async () => {
    expectPrinted(await against(2250, 0.3, [3000, 2500, 1250]), '.917315 .968886 1.192839')
    expectPrinted(await against(2250, 0.7, [3000, 2500, 1250]), '.817604 .928902 1.509005')
    expectPrinted(await against(2250, 1.2, [3000, 2500, 1250]), '.708066 .881234 2.024543')
  })

  it('W6, W7 (published by the EU guide; the net benefits of W7 inferred): 290.98 and a gain of 53.21', async () => {
    const run = (net: readonly number[]) => {
      const rows = Object.fromEntries(
        Object.entries(netRows([3000, 2500, 1250], [1, 1, 1], net)).map(([id, row]) => [
          id,
          // Costs of 1 in each region and 1 more of benefits, so that there is something to divide by.
          { ...row, benefits: (row.benefits ?? 0) + 1, costs: (row.costs ?? 0) + 1 },
        ]),
      )
      return weightedIn(at(0.7, 2250, { rows }))
    }
    expectPrinted([await run([150, 100, 50])], '290.980998')
    expectPrinted([await run([60, 100, 140]), (await run([60, 100, 140])) - 300], '353.207132 53.21')
  })

  it('W8 (computed): Circular A-4 of 2023 by its name, reference 70,000', async () => {
    const study = {
      rows: netRows([15_000, 30_000, 150_000], [], [-1, 1, 1]),
      assumptions: { standard: figure(70_000, 'EUR/person/year') },
      parameters: {
        elasticityPreset: 'circularA4',
        reference: 'number',
        referenceIncome: 'standard',
        normalisation: 'reference',
      },
    }
    expectPrinted(await weightsIn(study), '8.641905 3.274670 0.344040')
  })

  it('W9 (computed): deciles of 10,000 to 100,000 against their mean 55,000', async () => {
    const deciles = Array.from({ length: 10 }, (_, i) => (i + 1) * 10_000)
    const rows = netRows(
      deciles,
      deciles.map(() => 1),
      deciles.map((_, i) => (i === 0 ? -1 : 1)),
    )
    const weights = await weightsIn({
      rows,
      assumptions: eta('1.3'),
      parameters: { elasticity: 'eta', normalisation: 'reference' },
    })
    expectPrinted([weights[0]!, weights[1]!, weights[7]!, weights[9]!], '9.172157 3.725053 0.614405 0.459697')
    expectPrinted((await against(55_000, 1.3, [1, 15_000])).slice(1), '5.414431')
  })

  const population = [20, 50, 30]
  const three = netRows([24, 30, 36], population, [40, 10, -30], { taxShare: [0.15, 0.5, 0.35] })
  it.each([
    ['W11', 'reference', '1.371397 1.026078 0.809552', '40.830110'],
    ['W12', 'populationMean', '1.331216 0.996014 0.785832', '39.633813'],
    ['W14', 'taxpayer', '1.368535 1.023936 0.807862', '40.744893'],
  ])('%s (computed): incomes 24, 30, 36, normalisation %s', async (_, normalisation, weights, balance) => {
    const study = { rows: three, assumptions: eta('1.3'), parameters: { elasticity: 'eta', normalisation } }
    expectPrinted(await weightsIn(study), weights)
    expectPrinted([await weightedIn(study)], balance)
  })

  it('W13 (computed): weight 1 for the poorest, and for the richest', async () => {
    const run = (normalisation: string) =>
      weightedIn({ rows: three, assumptions: eta('1.3'), parameters: { elasticity: 'eta', normalisation } })
    expectPrinted([await run('poorest')], '29.772638')
    expectPrinted([await run('richest')], '50.435456')
  })

  it('W18 (index published, weights computed): Evans, Kula & Sezer by name for the countries of the United Kingdom', async () => {
    const study = (elasticity: object) => ({
      rows: netRows([103, 75, 96, 81], [1, 1, 1, 1], [-1, 1, 1, 1]),
      columns: { income: { unit: 'EUR/person/year', income: { kind: 'grossDomesticProduct', statistic: 'mean' } } },
      assumptions: { standard: figure(100, 'EUR/person/year') },
      parameters: { ...elasticity, reference: 'number', referenceIncome: 'standard', normalisation: 'none' },
    })
    expectPrinted(await weightsIn(study({ elasticityPreset: 'evansKulaSezer' })), '0.953807 1.584536 1.067495 1.400954')
    expectPrinted(await weightsIn(study({})), '.962302 1.453518 1.054502 1.315132')
    expect(await notesIn(study({}))).toContain('gdpAsIncome')
  })

  it('W19 (bands published, weights computed): the Green Book of 2003 by its name, middles of its income bands', async () => {
    const middles = [134.5, 179.5, 244.5]
    const study = {
      rows: netRows(middles, [1, 1, 1], [1, 1, -1]),
      assumptions: { standard: figure(179.5, 'EUR/person/year') },
      parameters: {
        elasticityPreset: 'greenBook2003',
        reference: 'number',
        referenceIncome: 'standard',
        normalisation: 'reference',
      },
    }
    const [second, , fourth] = await weightsIn(study)
    expectPrinted([second!, fourth!], '1.334572 0.734151')
  })

  it('R3 (computed): gross domestic product of COROP regions, the default elasticity', async () => {
    expectPrinted(await against(42.9475, 1.3, [27.1, 30.2, 31.4, 32.9, 91.9]), '1.8195 1.5806 1.5025 1.4140 .3720')
  })

  const e1 = netRows([28, 36, 32], [1.7, 8, 8.1], [])
  const e1Rows = Object.fromEntries(
    Object.entries(e1).map(([id, row], i) => [
      id,
      { ...row, benefits: [900, 120, 80][i] as number, costs: [150, 1350, 700][i] as number },
    ]),
  )
  it.each([
    [1, '-896.324405 .586667'],
    [1.3, '-831.256679 .615471'],
    [1.6, '-764.093782 .645636'],
    [2, '-671.004689 .688034'],
  ] as const)('E2 (computed): the three parts of the country at elasticity %d', async (elasticity, printed) => {
    const { weighted, netPresentValue } = await weighedRow(at(elasticity, 33.5, { rows: e1Rows }))
    expectPrinted([weighted!.netPresentValue.value, weighted!.benefitCostRatio.value], printed)
    expect(netPresentValue.value).toBe(-1100)
  })

  it('E2, E2b (computed): the weights at 1.3 and at the break-even elasticity 4.410803', async () => {
    expectPrinted(await weightsIn(at(1.3, 33.5, { rows: e1Rows })), '1.262562 .910678 1.061361')
    expectPrinted(await weightsIn(at(4.410803, 33.5, { rows: e1Rows })), '2.205684 .727995 1.223918')
    expect(await weightedIn(at(4.410803, 33.5, { rows: e1Rows }))).toBeCloseTo(0, 3)
  })

  it.each([
    [1, '-924.174603 .579228'],
    [1.3, '-867.528611 .605314'],
    [1.6, '-808.831110 .632513'],
    [2, '-727.110341 .670543'],
  ] as const)('E3 (computed): the same, paid by shares of taxes, at elasticity %d', async (elasticity, printed) => {
    const rows = Object.fromEntries(
      Object.entries(e1Rows).map(([id, row], i) => [id, { ...row, taxShare: [0.08, 0.52, 0.4][i] as number }]),
    )
    const variant = { financing: { bearers: ['government'], by: 'taxShare' } }
    const { weighted } = await weighedRow(at(elasticity, 33.5, { rows, variant }))
    expectPrinted([weighted!.netPresentValue.value, weighted!.benefitCostRatio.value], printed)
  })
})

describe('spread within regions', () => {
  const spread = (elasticity: number, sigma: number, benefit: number, incomeIs: string) =>
    weightsIn({
      ...at(elasticity, 30, {
        rows: netRows([30, 30], [1, 1], [1, -1], { spread: [sigma, sigma] }),
        assumptions: { benefit: figure(benefit, '1') },
        parameters: { spread: 'spread', incomeIs, benefitElasticity: 'benefit' },
      }),
    })

  it.each([
    [1, 0.5, '1.284025 1.133148 1'],
    [1.3, 0.4, '1.270233 1.144766 1.031692'],
    [1.3, 0.5, '1.453174 1.235221 1.049958'],
    [1.3, 0.6, '1.712921 1.355540 1.072723'],
    [2, 0.5, '2.117000 1.648721 1.284025'],
  ] as const)(
    '1.5 (computed): multipliers of mean incomes, elasticity %d, spread %d',
    async (elasticity, sigma, printed) => {
      const found = await Promise.all([0, 0.5, 1].map((benefit) => spread(elasticity, sigma, benefit, 'mean')))
      expectPrinted(
        found.map(([weight]) => weight!),
        printed,
      )
    },
  )

  it('1.5 (computed): multipliers of median incomes, elasticity 1.3, spread 0.5', async () => {
    const found = await Promise.all([0, 0.5, 1].map((benefit) => spread(1.3, 0.5, benefit, 'median')))
    expectPrinted(
      found.map(([weight]) => weight!),
      '1.235221 1.049958 0.892481',
    )
  })
})

describe('what national standard values leave of the elasticity', () => {
  // Income 28 against 33.5: 100 of travel time at standard values with ε 0.5, and 50 in cash spent at the same place.
  const stated = (more: WeightsStudy = {}): WeightsStudy =>
    at(1.3, 33.5, {
      rows: { north: { income: 28, population: 1, benefits: 100, costs: 50 } },
      assumptions: { half: figure('0.5', '1') },
      benefits: { valuation: { kind: 'standardValue', incomeElasticity: 'half' } },
      costs: { valuation: { kind: 'cash' } },
      ...more,
      parameters: { residual: 'stated', ...more.parameters },
    })

  it('W20 (computed): cash weighs 1.262562, a standard value 1.154275', async () => {
    const row = await weighedRow(stated())
    expectPrinted(
      (row.weighted?.weights ?? []).map(({ weight }) => weight),
      '1.262562',
    )
    expect(row.weighted?.netPresentValue.value).toBeCloseTo(100 * (33.5 / 28) ** 0.8 - 50 * (33.5 / 28) ** 1.3, 9)
    expect((100 * (33.5 / 28) ** 0.8).toFixed(4)).toBe('115.4275')
  })

  it('1.6 (computed): with ε of 1 a standard value weighs 1.055276', async () => {
    const row = await weighedRow(stated({ assumptions: { half: figure(1, '1') } }))
    const balance = row.weighted?.netPresentValue.value ?? Number.NaN
    expectPrinted([(balance + 50 * (33.5 / 28) ** 1.3) / 100], '1.055276')
  })

  it('says which lines, and does not warn of weighting twice', async () => {
    const notes = await notesIn(stated())
    expect(notes).toContain('weightsDifferByLine')
    expect(notes).not.toContain('doubleWeighting')
    const warned = await notesIn(stated({ parameters: { residual: 'ignore' } }))
    expect(warned).toContain('doubleWeighting')
    expect(warned).not.toContain('weightsDifferByLine')
  })

  it('an own willingness to pay is weighed as cash', async () => {
    const own = { valuation: { kind: 'ownWillingnessToPay', incomeElasticity: 'half' } }
    const row = await weighedRow(stated({ benefits: own }))
    expect(row.weighted?.netPresentValue.value).toBeCloseTo(50 * (33.5 / 28) ** 1.3, 9)
  })

  it('keeps one level for all lines: normalisation changes no proportion between them', async () => {
    const rows = {
      north: { income: 24, population: 2, benefits: 90, costs: 30 },
      west: { income: 36, population: 3, benefits: 40, costs: 110 },
    }
    const study = (normalisation: string): WeightsStudy => ({
      ...stated({ rows, assumptions: { ...eta(1.3), half: figure('0.5', '1') } }),
      parameters: { elasticity: 'eta', residual: 'stated', normalisation },
    })
    const [mean, reference, poorest] = await Promise.all(
      ['populationMean', 'reference', 'poorest'].map(async (each) => (await weighedRow(study(each))).weighted),
    )
    expect(mean?.benefitCostRatio.value).toBeCloseTo(reference?.benefitCostRatio.value ?? Number.NaN, 12)
    expect(poorest?.benefitCostRatio.value).toBeCloseTo(reference?.benefitCostRatio.value ?? Number.NaN, 12)
    expect(mean?.equityContribution.value).toBeNull()
  })

  it('lines that do not say it are refused together, each once', async () => {
    const problems = await problemsIn(stated({ benefits: {}, costs: {} }))
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['valuationNotSaid', ['effects', 'gain', 'valuation']],
      ['valuationNotSaid', ['effects', 'spent', 'valuation']],
    ])
    expect(problems[0]?.message).toEqual({
      en: '“gain” does not say at whose values it is priced',
      nl: '“gain” zegt niet tegen wiens waardering het is geprijsd',
    })
    expect(problems[0]?.place?.line).toBeGreaterThan(0)
  })

  it('without residual they are named in a note', async () => {
    const { diagnostics } = await weighedRow(stated({ benefits: {}, parameters: { residual: 'ignore' } }))
    const said = diagnostics.find(({ code }) => code === 'valuationNotSaid')
    expect(said?.text.en).toContain('weighted twice: gain.')
    expect(said?.text.nl).toContain('dubbel gewogen: gain.')
  })
})

describe('properties', () => {
  const population = [20, 50, 30]

  it('an elasticity of zero, or equal incomes, leaves the unweighted result', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('reference', 'populationMean', 'poorest'),
        fc.integer({ min: 0, max: 30 }),
        async (normalisation, tenths) => {
          const run = (incomes: readonly number[], elasticity: number) =>
            weighedRow({
              rows: netRows(incomes, population, [40, 10, -30]),
              assumptions: eta(elasticity),
              parameters: { elasticity: 'eta', normalisation },
            })
          const flat = await run([24, 30, 36], 0)
          expect(flat.weighted?.netPresentValue.value).toBeCloseTo(flat.netPresentValue.value, 9)
          const equal = await run([30, 30, 30], tenths / 10)
          expect(equal.weighted?.netPresentValue.value).toBeCloseTo(equal.netPresentValue.value, 9)
        },
      ),
      { numRuns: 8 },
    )
  })

  it('the named elasticity is the number that it stands for, and its source is explained', async () => {
    const run = (parameters: NonNullable<WeightsStudy['parameters']>, assumptions = {}) =>
      weighedRow({ rows: netRows([24, 36], [1, 1], [40, -30]), parameters, assumptions })
    const [named, number] = [
      await run({ elasticityPreset: 'aclandGreenberg' }),
      await run({ elasticity: 'eta' }, eta('1.6')),
    ]
    expect(named.weighted?.netPresentValue.exact).toBe(number.weighted?.netPresentValue.exact)
  })

  it('adds up: what weighting adds is weighted less unweighted, where the mean weight is 1', async () => {
    for (const normalisation of ['populationMean', 'taxpayer', 'reference', 'none', 'poorest', 'richest']) {
      const { weighted, netPresentValue } = await weighedRow({
        rows: netRows([24, 30, 36], population, [40, 10, -30], { taxShare: [0.1, 0.5, 0.4] }),
        parameters: { normalisation },
      })
      const adds = weighted?.equityContribution.value ?? null
      if (normalisation === 'populationMean' || normalisation === 'taxpayer')
        expect(adds).toBeCloseTo((weighted?.netPresentValue.value ?? 0) - netPresentValue.value, 9)
      else expect(adds).toBeNull()
    }
  })
})

describe('what does not go together', () => {
  const rows = netRows([24, 30, 36], [20, 50, 30], [40, 10, -30], { spread: [0.5, 0.5, 0.5] })

  it('incomes of zero or less, each region named', async () => {
    const problems = await problemsIn({ rows: netRows([0, 30, -4], [1, 1, 1], [1, 1, -1]) })
    expect(problems.map(({ code, path, got }) => [code, path.join('.'), got])).toEqual([
      ['columnNotPositive', 'regions.columns.income.r0', 'r0: 0'],
      ['columnNotPositive', 'regions.columns.income.r2', 'r2: -4'],
    ])
    expect(problems[0]?.message).toEqual({
      en: '“income” of “r0” is 0, and “isoElastic” divides by it',
      nl: '“income” van “r0” is 0, en “isoElastic” deelt erdoor',
    })
  })

  it('every column that is missing, at once', async () => {
    const lacking = {
      rows: { north: { benefits: 1, costs: 1 }, west: { benefits: 1, costs: 2 } },
      parameters: { income: 'pay', normalisation: 'taxpayer' },
    }
    expect(await faultsIn(lacking)).toEqual(['missingNeed pay', 'missingNeed population', 'missingNeed taxShare'])
  })

  it('shares of nothing, or of less', async () => {
    const taxes = (taxShare: readonly number[]) => ({
      rows: netRows([24, 30, 36], [1, 1, 1], [40, 10, -30], { taxShare }),
      parameters: { normalisation: 'taxpayer' },
    })
    expect(await faultsIn(taxes([0, 0, 0]))).toEqual(['nothingToDivideBy taxShare'])
    const [below] = await problemsIn(taxes([1, -1, 1]))
    expect([below?.code, below?.message.nl]).toEqual(['negativeFigure', '“taxShare” van “r1” is -1'])
  })

  it('an elasticity of the study and a published one; a name that nobody published', async () => {
    const both = {
      rows,
      assumptions: eta(1),
      parameters: { elasticity: 'eta', elasticityPreset: 'greenBook2022' },
    }
    expect(await faultsIn(both)).toEqual(['oneWay elasticityPreset'])
    const [unknown] = await problemsIn({ rows, parameters: { elasticityPreset: 'greenBook1999' } })
    expect([unknown?.code, unknown?.path.at(-1)]).toEqual(['wrongParameter', 'elasticityPreset'])
    expect(unknown?.expected.en).toContain('greenBook2022')
  })

  it.each([
    ['taxes: taxShare', { taxes: 'taxShare' }, 'keyWithoutEffect taxes'],
    ['incomeIs without spread', { incomeIs: 'median' }, 'keyWithoutEffect incomeIs'],
    ['a reference that a mean of 1 takes out', { reference: 'median' }, 'keyWithoutEffect reference'],
    [
      'a reference income beside the mean',
      { referenceIncome: 'standard', normalisation: 'none' },
      'keyWithoutEffect referenceIncome',
    ],
    ['a number that is not given', { reference: 'number', normalisation: 'none' }, 'wrongParameter referenceIncome'],
    [
      'a reference in another unit',
      { reference: 'number', referenceIncome: 'eta', normalisation: 'none' },
      'wrongUnit referenceIncome',
    ],
    [
      'a reference of nothing',
      { reference: 'number', referenceIncome: 'nothing', normalisation: 'none' },
      'parametersDoNotFit referenceIncome',
    ],
    ['spread without how benefits rise', { spread: 'spread' }, 'wrongParameter benefitElasticity'],
    ['spread in a unit', { spread: 'population', benefitElasticity: 'eta' }, 'parametersDoNotFit spread'],
    [
      'a mean that is said to be a median',
      { spread: 'spread', incomeIs: 'median', benefitElasticity: 'eta' },
      'parametersDoNotFit incomeIs',
    ],
  ])('%s', async (_, parameters, fault) => {
    const study: WeightsStudy = {
      rows,
      parameters,
      columns: { income: { income: { kind: 'standardisedDisposable', statistic: 'mean' } } },
      assumptions: {
        ...eta(1),
        standard: figure(30, 'EUR/person/year'),
        nothing: figure(0, 'EUR/person/year'),
      },
    }
    expect(await faultsIn(study)).toContain(fault)
  })

  it('a reference at prices of another year than the incomes', async () => {
    const old = { prices: { level: 2020, unit: 'marketPrices', vat: 'included', mark: 'assumed' } }
    const [problem] = await problemsIn(at(1.3, 30, { rows, columns: { income: old } }))
    expect(problem?.code).toBe('parametersDoNotFit')
    expect(problem?.message.en).toContain('prices 2020')
  })

  it('one weight for the poorest where those have another spread each', async () => {
    const parameters = { spread: 'spread', benefitElasticity: 'eta', normalisation: 'poorest' }
    const tied = (spread: readonly number[]) => ({
      rows: netRows([24, 24, 36], [1, 1, 1], [40, 10, -30], { spread }),
      parameters,
      assumptions: eta(1),
    })
    expect(await faultsIn(tied([0.4, 0.5, 0.5]))).toEqual(['parametersDoNotFit normalisation'])
    expect(await faultsIn(tied([0.4, 0.4, 0.5]))).toEqual([])
    expect(
      await faultsIn({ ...tied([0.4, 0.5, 0.5]), parameters: { ...parameters, normalisation: 'richest' } }),
    ).toEqual([])
  })

  it('costs unweighted is said to depend on the level; outside what sources cover too', async () => {
    expect(await notesIn({ rows, variant: { costs: 'unweighted' } })).toContain('scaleDependentRatio')
    expect(await notesIn({ rows, assumptions: eta(4), parameters: { elasticity: 'eta' } })).toContain('outsideSource')
    const usual = await notesIn({ rows })
    expect(usual).not.toContain('scaleDependentRatio')
    expect(usual).not.toContain('outsideSource')
  })
})

describe('what a reader is told of incomes', () => {
  const rows = netRows([24, 30], [1, 1], [40, -10], { spread: [0.5, 0.5] })
  const said = (kind: string) => ({ income: { income: { kind, statistic: 'mean' } } })

  it('a column that does not say which income it is, or that is gross domestic product', async () => {
    expect(await notesIn({ rows })).toContain('incomeNotSaid')
    const gross = await notesIn({ rows, columns: said('grossDomesticProduct') })
    expect(gross).toContain('gdpAsIncome')
    expect(gross).not.toContain('incomeNotSaid')
    const fine = await notesIn({ rows, columns: said('standardisedDisposable') })
    expect(fine.filter((code) => ['incomeNotSaid', 'gdpAsIncome'].includes(code))).toEqual([])
  })

  it('the mean of a region hides the spread within it, unless the spread or income groups are there', async () => {
    expect(await notesIn({ rows })).toContain('regionMeanHidesSpread')
    const parameters = { spread: 'spread', benefitElasticity: 'zero' }
    expect(await notesIn({ rows, parameters, assumptions: { zero: figure(0, '1') } })).not.toContain(
      'regionMeanHidesSpread',
    )
  })

  it('made-up figures among the weights, by name', async () => {
    const { diagnostics } = await weighedRow({ rows })
    const said = diagnostics.find(({ code }) => code === 'illustrativeData')
    expect(said?.text.en).toMatch(/more: (population; income|income; population)\.$/)
    const quoted = { mark: 'quoted' }
    expect(await notesIn({ rows, columns: { income: quoted, population: quoted } })).not.toContain('illustrativeData')
  })

  it('no weighting warns of nothing that an elasticity would do', async () => {
    const notes = await notesIn({ rows, parameters: { elasticityPreset: 'noWeighting' } })
    expect(notes.filter((code) => ['doubleWeighting', 'valuationNotSaid'].includes(code))).toEqual([])
  })
})

describe('income groups within regions', () => {
  const cells = {
    north: {
      low: { income: 18, population: 2, benefits: 30, costs: 10 },
      high: { income: 36, population: 1, benefits: 10, costs: 20 },
    },
    west: {
      low: { income: 20, population: 3, benefits: 5, costs: 30 },
      high: { income: 50, population: 4, benefits: 15, costs: 80 },
    },
  }

  it('each group in each region has a weight, and the weighted balance is theirs', async () => {
    const row = await weighedRow({
      cells,
      assumptions: eta(1),
      parameters: { elasticity: 'eta', normalisation: 'populationMean' },
    })
    const list = Object.values(cells).flatMap((groups) => Object.values(groups))
    const people = list.reduce((sum, { population }) => sum + population, 0)
    const level = list.reduce((sum, { population, income }) => sum + population / people / income, 0)
    const balance = list.reduce((sum, { income, benefits, costs }) => sum + (benefits - costs) / income / level, 0)
    expect(row.weighted?.weights?.map(({ region, group, weight }) => [region, group, weight])).toEqual(
      Object.entries(cells).flatMap(([region, groups]) =>
        Object.entries(groups).map(([group, { income }]) => [region, group, expect.closeTo(1 / income / level, 12)]),
      ),
    )
    expect(row.weighted?.netPresentValue.value).toBeCloseTo(balance, 9)
  })

  it('a group without income is named with its region', async () => {
    const wrong = { ...cells, west: { ...cells.west, low: { ...cells.west.low, income: 0 } } }
    const [problem] = await problemsIn({ cells: wrong })
    expect([problem?.path.join('.'), problem?.got]).toEqual(['groups.columns.income.west.low', 'west, low: 0'])
  })

  it('an effect that does not say how groups share is said together with what else is wrong', async () => {
    const wrong = { ...cells, west: { ...cells.west, low: { ...cells.west.low, income: 0 } } }
    const codes = (await problemsIn({ cells: wrong, benefits: { groups: undefined } })).map(({ code }) => code)
    expect(codes).toEqual(['columnNotPositive', 'groupsNotSaid'])
  })
})

it('effects of several lines are one problem, and agglomeration is cash', async () => {
  const more = {
    effects: [
      effect('userBenefit', 'users', {
        existingTravellers: 'trips',
        newTravellers: 'trips',
        timeGain: 'hours',
        valueOfTime: 'time',
      }),
    ],
  }
  const problems = await problemsIn({
    rows: netRows([24, 30], [1, 1], [40, -10]),
    parameters: { residual: 'stated' },
    assumptions: {
      trips: figure(10, 'trip/year'),
      hours: figure(1, 'hour/trip'),
      time: figure(10, 'EUR/hour'),
    },
    more,
  })
  expect(problems.map(({ path }) => path[1])).toEqual(['users'])
})
