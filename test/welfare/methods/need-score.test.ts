import { describe, expect, it } from 'vitest'
import { figure } from '../../comparison/scenario.js'
import { expectPrinted } from '../printed.js'
import { faultsIn, netRows, problemsIn, type WeightsStudy, weighedRow, weightsIn } from './weights-study.js'

const population = [20, 50, 30]
/** Scores .5, .6 and .7 with shares .2, .5 and .3, whose mean is .61. */
const study = (parameters: object, more: WeightsStudy = {}): WeightsStudy => ({
  method: 'needScore',
  rows: netRows([1, 1, 1], population, [40, 10, -30], { score: [0.5, 0.6, 0.7] }),
  ...more,
  parameters: { score: 'score', ...parameters },
})

describe('needScore in a study, a design of this library', () => {
  const two = { assumptions: { two: figure(2, '1') } }

  it('B5 (computed): ratio to the mean, strength 1 and 2, at the reference and with a mean of 1', async () => {
    expectPrinted(await weightsIn(study({ normalisation: 'reference' })), '1.22 1.016667 .871429')
    expectPrinted(await weightsIn(study({})), '1.203438 1.002865 .859599')
    expectPrinted(
      await weightsIn(study({ strength: 'two', normalisation: 'reference' }, two)),
      '1.4884 1.033611 .759388',
    )
    expectPrinted(await weightsIn(study({ strength: 'two' }, two)), '1.427993 .991662 .728568')
  })

  it('B6 (computed): gap below the mean, strength 1', async () => {
    expectPrinted(await weightsIn(study({ form: 'gap', normalisation: 'reference' })), '1.180328 1.016393 1')
  })

  it('a gap takes a score of 0, the whole reference below it: 1 + λ', async () => {
    const rows = netRows([1, 1], [1, 1], [40, -30], { score: [0, 0.5] })
    expect(await weightsIn(study({ form: 'gap', normalisation: 'reference' }, { rows }))).toEqual([2, 1])
  })

  it.each(['ratio', 'gap'])('strength 0, or equal scores, leaves the unweighted result: %s', async (form) => {
    const zero = { assumptions: { zero: figure(0, '1') } }
    const nothing = await weighedRow(study({ form, strength: 'zero' }, zero))
    expect(nothing.weighted?.netPresentValue.value).toBeCloseTo(nothing.netPresentValue.value, 9)
    const rows = netRows([1, 1], [1, 2], [40, -30], { score: [0.6, 0.6] })
    const equal = await weighedRow(study({ form }, { rows }))
    expect(equal.weighted?.netPresentValue.value).toBeCloseTo(equal.netPresentValue.value, 9)
  })

  it('a score that is aimed at: at .7 nobody has a gap', async () => {
    const aim = { assumptions: { aim: figure('0.7', '1') } }
    const parameters = { form: 'gap', reference: 'number', referenceScore: 'aim', normalisation: 'reference' }
    const weights = await weightsIn(study(parameters, aim))
    expect(weights[2]).toBe(1)
    expect(weights[0]).toBeCloseTo(1 + 0.2 / 0.7, 12)
  })

  it('says that it is a design of this library', async () => {
    const { diagnostics } = await weighedRow(study({}))
    expect(diagnostics.find(({ code }) => code === 'designOfThisLibrary')?.text.en).toContain('not a published method')
  })

  it('a score of a region holds for each income group in it', async () => {
    const row = { population: 1, benefits: 2, costs: 1 }
    const cells = { north: { low: row, high: row }, west: { low: row, high: row } }
    const rows = {
      north: { benefits: 4, costs: 2, score: 0.5 },
      west: { benefits: 4, costs: 2, score: 1 },
    }
    expect(await weightsIn(study({ normalisation: 'reference' }, { rows, cells }))).toEqual([1.5, 1.5, 0.75, 0.75])
    const wrong = { ...rows, west: { ...rows.west, score: 0 } }
    const [problem] = await problemsIn(study({}, { rows: wrong, cells }))
    expect([problem?.path.join('.'), problem?.got]).toEqual(['regions.columns.score.west', 'west: 0'])
  })

  it('a score by group goes before that of its region', async () => {
    const row = (score: number) => ({ population: 1, benefits: 2, costs: 1, score })
    const cells = { north: { low: row(0.5), high: row(1) } }
    const rows = { north: { benefits: 4, costs: 2, score: 9 } }
    expect(await weightsIn(study({ normalisation: 'reference' }, { rows, cells }))).toEqual([1.5, 0.75])
  })
})

describe('what does not go together', () => {
  it('a score that is not named, that is not there, or of zero or less', async () => {
    expect(await faultsIn({ ...study({}), parameters: {} })).toEqual(['wrongParameter score'])
    expect(await faultsIn(study({ score: 'welfare' }))).toEqual(['missingNeed welfare'])
    const rows = netRows([1, 1, 1], population, [40, 10, -30], { score: [-0.5, 0.6, 0] })
    expect((await problemsIn(study({}, { rows }))).map(({ got }) => got)).toEqual(['r0: -0.5', 'r2: 0'])
  })

  it('in a gap a score below zero, scores of nothing, and a reference of zero', async () => {
    const gap = (people: readonly number[], score: readonly number[], more: object = {}) =>
      problemsIn(study({ form: 'gap', ...more }, { rows: netRows([1, 1, 1], people, [40, 10, -30], { score }) }))
    const [below, ...none] = await gap(population, [0, -0.5, 0.7])
    expect([below?.code, below?.path.join('.'), below?.message]).toEqual([
      'negativeFigure',
      'regions.columns.score.r1',
      { en: '“score” of “r1” is -0.5', nl: '“score” van “r1” is -0,5' },
    ])
    expect(none).toEqual([])
    expect((await gap(population, [0, 0, 0])).map(({ code }) => code)).toEqual(['nothingToDivideBy'])
    expect((await gap([0, 0, 0], [0, 0, 1])).map(({ code }) => code)).toEqual(['nothingToDivideBy'])
    const [mean] = await gap([1, 1, 0], [0, 0, 0.7])
    expect([mean?.code, mean?.path.join('.'), mean?.message.en, mean?.mend.en]).toEqual([
      'parametersDoNotFit',
      'welfare.weights.parameters.reference',
      'the mean score is 0, and a gap is a share of it',
      'correct the scores, or state a score that is aimed at with reference: number',
    ])
    const [median] = await gap([1, 1, 1], [0, 0, 0.7], { reference: 'median' })
    expect(median?.message.nl).toBe('de mediane score is 0, en een achterstand is een deel ervan')
  })

  it('a reference that a mean of 1 takes out of the ratio, and not out of the gap', async () => {
    expect(await faultsIn(study({ reference: 'median' }))).toEqual(['keyWithoutEffect reference'])
    expect(await faultsIn(study({ form: 'gap', reference: 'median' }))).toEqual([])
  })

  it('a reference score in a unit', async () => {
    const aim = { assumptions: { aim: figure(5, 'person') } }
    expect(await faultsIn(study({ form: 'gap', reference: 'number', referenceScore: 'aim' }, aim))).toEqual([
      'wrongUnit referenceScore',
    ])
  })
})
