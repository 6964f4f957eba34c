import { beforeAll, describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { type Comparison, compare } from '../../src/comparison/compare.js'
import { appraisalText } from '../../src/report/appraisal-text.js'
import { comparisonText } from '../../src/report/comparison-text.js'
import { comparisonCsv } from '../../src/report/csv.js'
import { comparisonJson } from '../../src/report/json.js'
import { appraisalMarkdown, comparisonMarkdown } from '../../src/report/markdown.js'
import { figure } from '../comparison/scenario.js'
import { weightsStudy } from '../welfare/methods/weights-study.js'

/**
 * The poor have half the reference income, so they weigh 2^η: 50 − 20 million there, 100 − 160 million elsewhere. At 1
 * that is 2 × 30 − 60 = 0 and a ratio of 200 / 200; at 2 it is 4 × 30 − 60 = 60 and 300 / 240.
 */
const study = (more: object = {}) =>
  weightsStudy({
    rows: {
      poor: { income: 20_000, population: 100, benefits: 50e6, costs: 20e6 },
      rich: { income: 40_000, population: 100, benefits: 100e6, costs: 160e6 },
    },
    assumptions: { eta: figure('1.3', '1'), one: figure(1, '1'), standard: figure(40_000, 'EUR/person/year') },
    parameters: {
      elasticity: 'eta',
      reference: 'number',
      referenceIncome: 'standard',
      normalisation: 'reference',
    },
    more: {
      distribution: {
        income: 'income',
        population: 'population',
        favoured: [{ id: 'poor', label: { en: 'the poor', nl: 'de armen' }, regions: ['poor'] }],
        ...more,
      },
    },
  })

const wide = { width: 400 }
const line = (text: string, start: string) =>
  text
    .split('\n')
    .find((each) => each.trim().startsWith(start))
    ?.trim()

let comparison: Comparison
beforeAll(async () => {
  comparison = await compare(study(), builtIn)
})

describe('a report of a row that is weighted by income', () => {
  it('has the weighted result at each published elasticity, in English', () => {
    const [, text = ''] = appraisalText(comparison, { language: 'en', ...wide }).split('at other elasticities')
    expect(line(text, '1  ')).toMatch(/^1 +Green Book 2003 +0\.0 +1\.00$/)
    expect(line(text, '2  ')).toMatch(/^2 +high end of practice +60\.0 +1\.25$/)
    expect(text).toContain(
      '- Elasticity of marginal utility of income, all else as in the row. None above 0 is official for the Netherlands.',
    )
    expect(text).toContain('- 1: HM Treasury, The Green Book (2003), Annex 5')
    expect(text).not.toContain('At 0 not the unweighted balance')
  })

  it('and in Dutch', () => {
    const [, text = ''] = appraisalText(comparison, { language: 'nl', ...wide }).split('bij andere elasticiteiten')
    expect(line(text, '2  ')).toMatch(/^2 +bovenkant van de praktijk +60,0 +1,25$/)
    expect(line(text, '1,4')).toContain('Circular A-4 uit 2023 (ingetrokken in 2025)')
    expect(text).toContain('Geen ervan boven 0 is officieel voor Nederland.')
  })

  it('has them in a comparison, a line for the balance and one for the ratio', () => {
    const [, text = ''] = comparisonText(comparison, { language: 'en', ...wide }).split('at other elasticities')
    expect(line(text, 'row')).toMatch(/^row +0 +0\.5 +1 +1\.3 +1\.4 +1\.6 +2$/)
    expect(line(text, 'laag')).toMatch(/weighted balance +-30\.0 .* 60\.0$/)
    expect(line(text, 'weighted B/C')).toMatch(/^weighted B\/C +0\.83 .* 1\.25$/)
  })

  it('has them in Markdown', () => {
    expect(appraisalMarkdown(comparison, 'nl')).toContain('| 2 | bovenkant van de praktijk | 60,0 | 1,25 |')
    expect(comparisonMarkdown(comparison, 'en')).toContain('| row |  | 0 | 0.5 | 1 | 1.3 | 1.4 | 1.6 | 2 |')
  })

  it('has them in CSV', () => {
    const csv = comparisonCsv(comparison, 'nl')
    expect(csv).toContain(
      'weighted.elasticity/2/netPresentValue,"gewogen saldo, elasticiteit 2: bovenkant van de praktijk",60000000\r\n',
    )
    expect(csv).toContain(
      'weighted.elasticity/2/benefitCostRatio,"gewogen B/K, elasticiteit 2: bovenkant van de praktijk",1.25\r\n',
    )
  })

  it('has them in JSON', () => {
    expect(comparisonJson(comparison, 'en').rows[0]?.weighted?.atElasticities?.[2]).toEqual({
      elasticity: 1,
      usedBy: ['Green Book 2003'],
      sources: ['HM Treasury, The Green Book (2003), Annex 5'],
      netPresentValue: 0,
      benefitCostRatio: 1,
    })
  })

  describe('where standard values have been weighed already', () => {
    const parameters = { elasticity: 'eta', normalisation: 'populationMean' }
    const stated = (more: Readonly<Record<string, unknown>> = {}) =>
      weightsStudy({
        rows: {
          poor: { income: 20_000, population: 100, benefits: 50e6, costs: 20e6 },
          rich: { income: 40_000, population: 100, benefits: 100e6, costs: 160e6 },
        },
        assumptions: { eta: figure('1.3', '1'), half: figure('0.5', '1') },
        parameters: { ...parameters, residual: 'stated' },
        benefits: { valuation: { kind: 'standardValue', incomeElasticity: 'half' } },
        costs: { valuation: { kind: 'cash' } },
        more,
      })

    it('0 is not unweighted, and nobody used that', async () => {
      const found = await compare(stated(), builtIn)
      const text = appraisalText(found, { language: 'nl', ...wide })
      expect(text).toContain(
        '- Bij 0 niet het ongewogen saldo: wat landelijke kengetallen al hebben gewogen gaat eraf.',
      )
      expect(text).not.toContain('geen weging (Nederlandse praktijk)')
      expect(text).not.toContain('- 0: ')
      expect(comparisonCsv(found, 'nl')).toMatch(/elasticity\/0\/netPresentValue,"gewogen saldo, elasticiteit 0",/)
    })

    it('a comparison names the rows of which that is so', async () => {
      const welfare = [
        { id: 'weights', label: 'all', method: 'isoElastic', parameters },
        { id: 'stated', label: 'less', method: 'isoElastic', parameters: { ...parameters, residual: 'stated' } },
      ]
      const text = comparisonText(await compare(stated({ welfare }), builtIn), { language: 'en', ...wide })
      expect(text).toContain(
        '- laag · project · nl2020 · none · stated: At 0 not the unweighted balance: what national standard values have weighed already is taken off.',
      )
      expect(text).not.toContain('- 0: Romijn & Renes')
    })
  })
})

describe('the leaky bucket in a report', () => {
  // Others have 40,000 against 20,000, lose 60 million and bring the poor 30: half arrives, and at 1 half must.
  it('stands beside the comparison with taxes, at the elasticity of the study', async () => {
    const found = await compare(study({ elasticity: 'one' }), builtIn)
    expect(appraisalText(found, { language: 'en', ...wide })).toContain(
      '- the poor: leaky bucket: the mean income of others is 2.00 times theirs; of a euro from others at most 50.0% (elasticity 1) may be lost on the way. Of what others lose through the project 50.0% is lost.',
    )
    expect(appraisalText(found, { language: 'nl', ...wide })).toContain(
      '- de armen: lekkende emmer: het gemiddelde inkomen van anderen is 2,00 maal dat van hen; van een euro van anderen mag hoogstens 50,0% (elasticiteit 1) onderweg verloren gaan. Van wat anderen door het project verliezen gaat 50,0% verloren.',
    )
  })

  it('has every published elasticity where the study states none', () => {
    expect(appraisalText(comparison, { language: 'en', ...wide })).toContain(
      'at most 29.3% (elasticity 0.5), 50.0% (elasticity 1), 59.4% (elasticity 1.3), 62.1% (elasticity 1.4), 67.0% (elasticity 1.6), 75.0% (elasticity 2) may be lost',
    )
  })

  it('is in CSV and JSON', () => {
    const csv = comparisonCsv(comparison, 'nl')
    expect(csv).toContain('poor/leaks/incomeRatio,gemiddeld inkomen van anderen ten opzichte van dat van hen,2\r\n')
    expect(csv).toContain('poor/leaks/arrivingShare,wat zij winnen van elke euro die anderen verliezen,0.5\r\n')
    expect(csv).toContain('poor/leaks/mostLost/2,wat er van elke euro van anderen verloren mag gaan,0.75\r\n')
    expect(comparisonJson(comparison, 'en').rows[0]?.distribution.favoured[0]?.leaks?.arrivingShare.value).toBe(0.5)
  })
})
