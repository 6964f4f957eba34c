import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figure } from '../../comparison/scenario.js'
import { expectPrinted } from '../printed.js'
import { faultsIn, netRows, notesIn, problemsIn, type WeightsStudy, weighedRow, weightsIn } from './weights-study.js'

const incomes = [15_000, 30_000, 60_000]

/** Incomes 15,000, 30,000 and 60,000 against 30,000, with utility zero at 1,000. */
const study = (priority: number, more: WeightsStudy = {}): WeightsStudy => ({
  method: 'prioritarian',
  rows: netRows(incomes, [1, 1, 1], [40, 10, -30]),
  ...more,
  assumptions: {
    gamma: figure(priority, '1'),
    zero: figure(1000, 'EUR/person/year'),
    standard: figure(30_000, 'EUR/person/year'),
    ...more.assumptions,
  },
  parameters: {
    priority: 'gamma',
    zeroIncome: 'zero',
    reference: 'number',
    referenceIncome: 'standard',
    normalisation: 'reference',
    ...more.parameters,
  },
})

describe('prioritarian in a study', () => {
  it.each([
    [0, '2 1 .5'],
    [0.5, '2.241391 1 .455715'],
    [1, '2.511916 1 .415353'],
    [2, '3.154861 1 .345036'],
  ] as const)('W15 (computed): logarithmic utility, priority %d', async (priority, printed) => {
    expectPrinted(await weightsIn(study(priority)), printed)
  })

  it('W16 (computed): iso-elastic utility of 1.3, priority 1', async () => {
    expectPrinted(await weightsIn(study(1, { parameters: { utility: 'isoElastic' } })), '2.831133 1 0.367262')
  })

  it('priority 0 with an elasticity of 0 leaves the unweighted result; equal incomes do too', async () => {
    const nothing = await weighedRow(
      study(0, { parameters: { utility: 'isoElastic', elasticityPreset: 'noWeighting' } }),
    )
    expect(nothing.weighted?.netPresentValue.value).toBeCloseTo(nothing.netPresentValue.value, 9)
    const equal = await weighedRow(study(1, { rows: netRows([30_000, 30_000], [1, 1], [40, -30]) }))
    expect(equal.weighted?.netPresentValue.value).toBeCloseTo(equal.netPresentValue.value, 9)
  })

  it('more priority never lowers the weight of the poorest nor raises that of the richest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 1, max: 10 }), async (tenths, more) => {
        const [low, high] = [await weightsIn(study(tenths / 10)), await weightsIn(study((tenths + more) / 10))]
        expect(high[0]).toBeGreaterThan(low[0] ?? Number.NaN)
        expect(high[2]).toBeLessThan(low[2] ?? Number.NaN)
      }),
      { numRuns: 6 },
    )
  })

  it('the mean weight is 1 over inhabitants, by default', async () => {
    const { parameters: _, ...rest } = study(1)
    const weights = await weightsIn({ ...rest, parameters: { zeroIncome: 'zero' } })
    expect(weights.reduce((sum, weight) => sum + weight, 0) / 3).toBeCloseTo(1, 12)
  })
})

describe('what does not go together', () => {
  it('incomes at or below that of zero utility, all of them, in both languages', async () => {
    const [problem] = await problemsIn(study(1, { assumptions: { zero: figure('30000.5', 'EUR/person/year') } }))
    expect(problem?.code).toBe('parametersDoNotFit')
    expect(problem?.path).toEqual(['welfare', 'weights', 'parameters', 'zeroIncome'])
    expect(problem?.message.en).toBe('utility is zero at 30000.5, and some have no more: r0 15000; r1 30000')
    expect(problem?.message.nl).toBe('het nut is nul bij 30000,5, en sommige hebben niet meer: r0 15000; r1 30000')
    expect(await faultsIn(study(1, { assumptions: { zero: figure(15_000, 'EUR/person/year') } }))).toEqual([
      'parametersDoNotFit zeroIncome',
    ])
  })

  it('groups are named with their region', async () => {
    const row = { population: 1, benefits: 2, costs: 1 }
    const cells = { north: { low: { income: 900, ...row }, high: { income: 3000, ...row } } }
    const { rows: _, ...rest } = study(1)
    const [problem] = await problemsIn({ ...rest, cells })
    expect(problem?.message.en).toContain('north, low 900')
  })

  it('a reference without utility', async () => {
    const faults = await faultsIn(study(1, { assumptions: { standard: figure(800, 'EUR/person/year') } }))
    expect(faults).toEqual(['parametersDoNotFit referenceIncome'])
  })

  it('an income of zero utility that is not stated, of nothing, or at other prices', async () => {
    expect(await faultsIn({ ...study(1), parameters: {} })).toEqual(['wrongParameter zeroIncome'])
    const nothing = { zero: figure(0, 'EUR/person/year') }
    expect(await faultsIn(study(1, { assumptions: nothing }))).toEqual(['parametersDoNotFit zeroIncome'])
    const old = { prices: { level: 2020, unit: 'marketPrices', vat: 'included', mark: 'assumed' } }
    expect(await faultsIn(study(1, { columns: { income: old } }))).toEqual([
      'parametersDoNotFit zeroIncome',
      'parametersDoNotFit referenceIncome',
    ])
  })

  it('iso-elastic utility with an elasticity of 1; an elasticity for logarithmic utility', async () => {
    const one = study(1, { parameters: { utility: 'isoElastic', elasticityPreset: 'greenBook2003' } })
    expect(await faultsIn(one)).toEqual(['parametersDoNotFit utility'])
    expect(await faultsIn(study(1, { parameters: { elasticityPreset: 'greenBook2022' } }))).toEqual([
      'keyWithoutEffect elasticityPreset',
    ])
  })

  it('incomes of nothing', async () => {
    const rows = netRows([0, 30_000], [1, 1], [40, -30])
    expect(await faultsIn(study(1, { rows }))).toEqual(['columnNotPositive r0', 'parametersDoNotFit zeroIncome'])
  })
})

it('warns of weighting twice, of the mean of a region and of a priority beyond what is in use', async () => {
  const half = { half: figure('0.5', '1'), gamma: figure(5, '1') }
  const valuation = { kind: 'standardValue', incomeElasticity: 'half' }
  const notes = await notesIn(study(5, { assumptions: half, benefits: { valuation } }))
  expect(notes).toEqual(expect.arrayContaining(['doubleWeighting', 'regionMeanHidesSpread', 'outsideSource']))
})
