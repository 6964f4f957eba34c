import { describe, expect, it } from 'vitest'
import { parametersOf } from '../../src/appraisal/parameter.js'
import { numbersOf } from '../../src/appraisal/plug-in.js'
import { plugInsText } from '../../src/report/plug-ins.js'
import { isoElastic } from '../../src/welfare/methods/iso-elastic.js'
import { figure } from '../comparison/scenario.js'
import { faultsIn, netRows, type WeightsStudy, weighedRow } from '../welfare/methods/weights-study.js'

const rows = netRows([24, 30], [1, 1], [40, -30], { spread: [0.5, 0.5] })
const study = (parameters: object, assumptions = {}): WeightsStudy => ({
  rows,
  parameters: { ...parameters },
  assumptions,
})

describe('a number that may be left out', () => {
  it('is not missed where nothing asks for it, and is where something does', async () => {
    expect((await weighedRow(study({}))).weighted?.netPresentValue.value).toBeTypeOf('number')
    expect(await faultsIn(study({ spread: 'spread' }))).toEqual(['wrongParameter benefitElasticity'])
  })

  it('is checked as others are once it is given: name, unit and range', async () => {
    const given = (name: string, assumptions = {}) =>
      faultsIn(study({ spread: 'spread', benefitElasticity: name }, assumptions))
    expect(await given('nowhere')).toEqual(['unknownReference benefitElasticity'])
    expect(await given('euro', { euro: figure(1, 'EUR') })).toEqual(['wrongUnit benefitElasticity'])
    expect(await given('large', { large: figure(6, '1') })).toEqual(['parameterOutOfRange benefitElasticity'])
    expect(await given('fine', { fine: figure(1, '1') })).toEqual([])
  })

  it('says in the list of methods that there is none', () => {
    const text = plugInsText([isoElastic], { language: 'en', width: 400 })
    expect(text).toMatch(/• referenceIncome: .* = none \(the study: .*, assumed\)/)
    expect(parametersOf(isoElastic.parameters).referenceIncome).toMatchObject({ default: null, optional: true })
  })

  it('has no value among the numbers unless it is given', () => {
    const names = (isGiven: (name: string) => boolean) => numbersOf(isoElastic, { isGiven }).map(([name]) => name)
    expect(names(() => false)).toEqual(['elasticity'])
    expect(names((name) => name === 'referenceIncome')).toEqual(['elasticity', 'referenceIncome'])
  })
})

describe('which income a column holds', () => {
  it.each([
    [{ kind: 'wages', statistic: 'mean' }, 'kind', 'standardisedDisposable, disposable, gross, grossDomesticProduct'],
    [{ kind: 'gross', statistic: 'mode' }, 'statistic', 'mean, median'],
    [{ kind: 'gross' }, 'statistic', 'mean, median'],
  ])('%o is refused with what it may be', async (income, key, options) => {
    const wrong = { rows, columns: { income: { income } } }
    await expect(weighedRow(wrong)).rejects.toMatchObject({
      problems: [
        {
          path: ['regions', 'columns', 'income', 'income', key],
          expected: { en: `one of ${options}`, nl: `één van ${options}` },
        },
      ],
    })
  })
})
