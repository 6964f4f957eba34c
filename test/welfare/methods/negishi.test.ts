import { describe, expect, it } from 'vitest'
import { figure } from '../../comparison/scenario.js'
import { expectPrinted } from '../printed.js'
import { faultsIn, netRows, notesIn, type WeightsStudy, weighedRow, weightsIn } from './weights-study.js'

const incomes = [24, 30, 36]
const study = (more: WeightsStudy = {}): WeightsStudy => ({
  method: 'negishi',
  rows: netRows(incomes, [20, 50, 30], [40, 10, -30], { taxShare: [1, 2, 3] }),
  ...more,
})

describe('negishi in a study', () => {
  it('W17 (computed): incomes 24, 30, 36 at 1.3, mean weight 1 over inhabitants', async () => {
    expectPrinted(await weightsIn(study()), '0.726492 0.970988 1.230692')
  })

  it('weight times marginal utility is the same for everyone', async () => {
    const products = (await weightsIn(study())).map((weight, i) => weight * (incomes[i] as number) ** -1.3)
    for (const product of products) expect(product / (products[0] as number)).toBeCloseTo(1, 12)
  })

  it('an elasticity of 0, or equal incomes, leaves the unweighted result', async () => {
    const nothing = await weighedRow(study({ parameters: { elasticityPreset: 'noWeighting' } }))
    expect(nothing.weighted?.netPresentValue.value).toBeCloseTo(nothing.netPresentValue.value, 9)
    const equal = await weighedRow(study({ rows: netRows([30, 30], [1, 2], [40, -30]) }))
    expect(equal.weighted?.netPresentValue.value).toBeCloseTo(equal.netPresentValue.value, 9)
  })

  it('is said to be a diagnosis', async () => {
    const { diagnostics } = await weighedRow(study())
    const said = diagnostics.find(({ code }) => code === 'diagnosisOnly')
    expect(said?.text.en).toContain('no measure of welfare')
    expect(said?.text.nl).toContain('geen maat voor welvaart')
    expect(await notesIn(study())).toContain('regionMeanHidesSpread')
  })

  it('takes a reference where it shows, and refuses it where a mean of 1 takes it out', async () => {
    const standard = { assumptions: { standard: figure(36, 'EUR/person/year') } }
    const reference = { reference: 'number', referenceIncome: 'standard' }
    const weights = await weightsIn(study({ ...standard, parameters: { ...reference, normalisation: 'reference' } }))
    expect(weights[2]).toBe(1)
    expect(await faultsIn(study({ ...standard, parameters: { ...reference, normalisation: 'taxpayer' } }))).toEqual([
      'keyWithoutEffect reference',
      'keyWithoutEffect referenceIncome',
    ])
  })

  it('refuses incomes of nothing', async () => {
    expect(await faultsIn(study({ rows: netRows([24, 0], [1, 1], [1, -1]) }))).toEqual(['columnNotPositive r1'])
  })
})
