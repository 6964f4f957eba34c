import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { type Choices, compare } from '../../src/comparison/compare.js'
import { amountsOf } from '../../src/report/amounts.js'
import { appraisalText } from '../../src/report/appraisal-text.js'
import { comparisonText } from '../../src/report/comparison-text.js'
import { comparisonCsv } from '../../src/report/csv.js'
import { figure } from '../comparison/scenario.js'
import { type WeightsStudy, weightsStudy } from '../welfare/methods/weights-study.js'

const wide = { width: 400 } as const
const english = { ...wide, language: 'en' } as const
const dutch = { ...wide, language: 'nl' } as const

const set = (region: string) => ({ id: region, label: region, regions: [region] })
const line = (text: string, start: string) => text.split('\n').find((each) => each.startsWith(start)) ?? ''
const compared = (input: WeightsStudy, choices: Choices = {}) => compare(weightsStudy(input), builtIn, { choices })
const unweighted = { id: 'weights', label: 'unweighted', method: 'unweighted' }

describe('the break-even weight of a comparison', () => {
  // The poor gain 30 million net, others lose 60: a weight of 2.
  const rows = {
    poor: { income: 20_000, population: 100, benefits: 50e6, costs: 20e6 },
    rich: { income: 40_000, population: 100, benefits: 100e6, costs: 160e6 },
  }

  it('stands beside unweighted rows, and of a comparison of nothing else too', async () => {
    const text = comparisonText(await compared({ rows, more: { welfare: [unweighted] } }), english)
    expect(line(text, 'row ')).toMatch(/ costs +B\/C +break-even weight +GDP /)
    expect(line(text, 'laag · project')).toMatch(/ 0\.83 +2\.00 \(poor\) /)
    expect(text).not.toContain('weighted B/C')
  })

  it('beside weighted and unweighted rows together, in Dutch', async () => {
    const income = {
      id: 'income',
      label: 'income',
      method: 'isoElastic',
      parameters: { normalisation: 'populationMean' },
    }
    const text = comparisonText(await compared({ rows, more: { welfare: [unweighted, income] } }), dutch)
    for (const each of ['weights', 'income'])
      expect(line(text, `laag · project · nl2020 · none · ${each}`)).toContain('2,00 (poor)')
  })

  it('is the one nearest to 1 where the balance is above zero: it turns there first', async () => {
    // Balance 10. To turn it a may count for (60 − 30) / 40 = 0.75, b for (60 − 40) / 30 = 0.67.
    const net = { a: 40e6, b: 30e6, c: -60e6 }
    const positive = Object.fromEntries(
      Object.entries(net).map(([id, amount]) => [
        id,
        { income: 30_000, population: 1, benefits: 100e6, costs: 100e6 - amount },
      ]),
    )
    const comparison = await compared({ rows: positive })
    expect(line(comparisonText(comparison, english), 'laag · project')).toContain('0.75 (a)')
    expect(comparisonText(comparison, english)).toContain('the one nearest to 1, at which the balance turns first.')
    expect(comparisonText(comparison, dutch)).toContain(
      'het gewicht dat het dichtst bij 1 ligt, waarbij het saldo het eerst omslaat.',
    )
  })

  it('and the regions of a row follow one division, which is said where either is shown', async () => {
    const byTax = { poor: { ...rows.poor, tax: 0.1 }, rich: { ...rows.rich, tax: 0.9 } }
    const named = { scenario: 'laag', alternative: 'project', discounting: 'nl2020', agglomeration: 'none' }
    const comparison = await compared({
      rows: byTax,
      more: {
        welfare: [{ ...unweighted, financing: { bearers: ['government'], by: 'tax' } }],
        comparison: {
          reference: { ...named, welfare: 'weights' },
          rows: [{ ...named, name: 'paid by taxes', welfare: 'weights' }],
        },
      },
    })
    // Costs of 180 million by tax: 18 and 162, so 32 and −62 million: 62 / 32.
    const text = comparisonText(comparison, english)
    expect(line(text, 'paid by taxes')).toMatch(/ 1\.94 \(poor\) .* 32\.0 +-62\.0$/)
    const [, grid = ''] = text.split('The whole grid')
    expect(grid).toContain('1.94 (poor)')
    expect(grid).toContain('What falls on government is divided by “tax”')
  })
})

describe('the elasticity at which the balance is zero', () => {
  // 2^η weighs what the poor gain, 30, against what others lose, 60: 1. Unweighted costs: see below.
  const told = async (more: WeightsStudy, language: 'en' | 'nl') => {
    const comparison = await compared({
      rows: {
        poor: { income: 20_000, population: 100, weight: 2, benefits: 50e6, costs: 20e6 },
        rich: { income: 40_000, population: 100, weight: 1, benefits: 100e6, costs: 160e6 },
      },
      more: { distribution: { income: 'income', population: 'population' } },
      ...more,
    })
    const text = appraisalText(comparison, { ...wide, language })
    return text.split('\n').find((each) => /^- (Elasticity|Elasticiteit) .* (is zero|nul is),/.test(each))
  }

  it('is shown with where it was looked for', async () => {
    expect(await told({}, 'en')).toBe(
      '- Elasticity of marginal utility of income at which the balance is zero, looked for from 0 to 10, with one weight for all effects of a group: 1.00',
    )
    expect(await told({}, 'nl')).toBe(
      '- Elasticiteit van het marginale nut van inkomen waarbij het saldo nul is, gezocht van 0 tot 10, met één gewicht voor alle effecten van een groep: 1,00',
    )
  })

  it('is that of the row where costs are not weighted: 50 · 2^η + 100 = 180 at 0.678', async () => {
    const richest = { parameters: { normalisation: 'richest' }, variant: { costs: 'unweighted' } }
    // ln 1.6 / ln 2
    expect(await told(richest, 'en')).toMatch(/, costs not weighted, as in the row: 0\.68$/)
    expect(await told(richest, 'nl')).toMatch(/, kosten niet gewogen, zoals in de rij: 0,68$/)
  })

  it('weighs costs beside weights that follow from no elasticity, and says so', async () => {
    const own = { method: 'explicitWeights', parameters: { regionColumn: 'weight' }, variant: { costs: 'unweighted' } }
    expect(await told(own, 'en')).toMatch(/, costs weighted as benefits are: 1\.00$/)
    expect(await told(own, 'nl')).toMatch(/, kosten gewogen zoals baten: 1,00$/)
  })
})

describe('whether incomes differ enough', () => {
  // Break-even weight 2; mean income 30,000 over 20,000 is 1.5 times theirs. Needed: 2^(1 / η).
  const told = async (elasticity: string, language: 'en' | 'nl') => {
    const comparison = await compared({
      rows: {
        poor: { income: 20_000, population: 100, benefits: 50e6, costs: 20e6 },
        rich: { income: 40_000, population: 100, benefits: 100e6, costs: 160e6 },
      },
      assumptions: { eta: figure(elasticity, '1') },
      more: {
        welfare: [unweighted],
        distribution: { income: 'income', population: 'population', elasticity: 'eta', favoured: [set('poor')] },
      },
    })
    const text = appraisalText(comparison, { ...wide, language })
    return text.split('\n').find((each) => / (mean income would|zou het gemiddelde inkomen) /.test(each))
  }

  it('is said, with two decimals where these tell the two apart', async () => {
    expect(await told('1', 'en')).toBe(
      '- poor: with income weights of elasticity 1 mean income would have to be 2.00 times theirs; it is 1.50 times, so it is not enough',
    )
    // 2^(1/2)
    expect(await told('2', 'nl')).toBe(
      '- poor: met inkomensgewichten van elasticiteit 2 zou het gemiddelde inkomen 1,41 maal dat van hen moeten zijn; het is 1,50 maal, dus het is genoeg',
    )
  })

  it('with more decimals where two would be the same', async () => {
    // e^(0.6931472 / 1.7) = 1.503407, e^(0.6931472 / 1.71) = 1.499826
    expect(await told('1.7', 'en')).toContain(
      'would have to be 1.503 times theirs; it is 1.500 times, so it is not enough',
    )
    expect(await told('1.71', 'nl')).toContain(
      '1,4998 maal dat van hen moeten zijn; het is 1,5000 maal, dus het is genoeg',
    )
  })

  it('below 1 the difference must be smaller than needed: the balance is positive already', async () => {
    // The rich gain 60 and the poor lose 30: 30 / 60 = 0.5 turns it; mean income is 0.75 times theirs.
    const ofRich = async (elasticity: string) =>
      appraisalText(
        await compared({
          rows: {
            poor: { income: 20_000, population: 100, benefits: 20e6, costs: 50e6 },
            rich: { income: 40_000, population: 100, benefits: 160e6, costs: 100e6 },
          },
          assumptions: { eta: figure(elasticity, '1') },
          more: {
            welfare: [unweighted],
            distribution: { income: 'income', population: 'population', elasticity: 'eta', favoured: [set('rich')] },
          },
        }),
        english,
      )
    // 0.75^η against 0.5: 0.75 turns nothing at 1; at 3 it is 0.42, and 0.5^(1/3) = 0.79.
    expect(await ofRich('1')).toContain('would have to be 0.50 times theirs; it is 0.75 times, so it is not enough')
    expect(await ofRich('3')).toContain('would have to be 0.79 times theirs; it is 0.75 times, so it is enough')
  })
})

describe('the weights of an appraisal', () => {
  // Reference income 40,000, elasticity 1: (40 / 20), (40 / 80); (40 / 40), (40 / 160).
  const cells = {
    north: {
      low: { income: 20_000, population: 1, benefits: 1e6, costs: 1e6 },
      high: { income: 80_000, population: 1, benefits: 1e6, costs: 1e6 },
    },
    south: {
      low: { income: 40_000, population: 1, benefits: 1e6, costs: 1e6 },
      high: { income: 160_000, population: 1, benefits: 1e6, costs: 1e6 },
    },
  }
  const input: WeightsStudy = {
    cells,
    assumptions: { one: figure(1, '1'), standard: figure(40_000, 'EUR/person/year') },
    parameters: { elasticity: 'one', reference: 'number', referenceIncome: 'standard', normalisation: 'reference' },
  }

  const { cells: _, ...parametersOnly } = input

  it('are in a table by region and group, with what fixes their level', async () => {
    const [, text = ''] = appraisalText(await compared(input), english).split('The weight of a euro\n')
    const [head, , north, south, , note] = text.split('\n')
    expect(head).toMatch(/^region +low +high$/)
    expect(north).toMatch(/^north +2\.00 +0\.50$/)
    expect(south).toMatch(/^south +1\.00 +0\.25$/)
    expect(note).toMatch(/^- Weights: /)
    expect(text).not.toContain('Some effects have weights of their own')
  })

  it('by region alone in a study without groups, and not at all without weights', async () => {
    const rows = { north: cells.north.low, south: cells.south.low }
    const [, text = ''] = appraisalText(await compared({ ...parametersOnly, rows }), dutch).split(
      'Het gewicht van een euro\n',
    )
    expect(text).toMatch(/^regio +gewicht\n[─ ]+\nnorth +2,00\nsouth +1,00\n/)
    const none = await compared({ rows, more: { welfare: [unweighted] } })
    expect(appraisalText(none, dutch)).not.toContain('Het gewicht van een euro')
  })

  it('are records in CSV', async () => {
    const records = comparisonCsv(await compared(input), 'en').split('\r\n')
    const own = records.filter((each) => each.includes(',weight,')).map((each) => each.split(',weight,')[1])
    expect(own).toEqual([
      'north/low,"north, low",2',
      'north/high,"north, high",0.5',
      'south/low,"south, low",1',
      'south/high,"south, high",0.25',
    ])
  })

  it('say that effects at standard values have others', async () => {
    const stated = {
      ...input,
      parameters: { ...input.parameters, residual: 'stated' },
      assumptions: { ...input.assumptions, half: figure('0.5', '1') },
      benefits: { valuation: { kind: 'standardValue', incomeElasticity: 'half' } },
      costs: { valuation: { kind: 'cash' } },
    }
    const text = appraisalText(await compared(stated), english)
    expect(text).toContain('- Some effects have weights of their own, named under “What to know”.')
    expect(text).toContain('and not with the weight of their region and group: gain.')
    expect(appraisalText(await compared(stated), dutch)).toContain(
      'en niet met het gewicht van hun regio en groep: gain.',
    )
  })
})

describe('amounts of one report', () => {
  // A large project that gives the North little: every amount is in whole millions.
  const rows = {
    north: { income: 20_000, population: 100, benefits: 3.4e6, costs: 1e6 },
    south: { income: 40_000, population: 100, benefits: 2000e6, costs: 3000e6 },
  }

  it('have the same number of decimals, small ones too', async () => {
    const text = appraisalText(await compared({ rows }), english)
    const [, distribution = ''] = text.split('What it would take for the balance to turn')
    // North 2.4, others −1000 million; the balance is −998 as printed, and so are its parts.
    expect(line(distribution, 'north')).toMatch(/^north +2 +-1,000 /)
    const [, bearers = ''] = text.split('Who gains and who pays')
    expect(line(bearers, 'travellers')).toMatch(/ 2,003$/)
    expect(line(bearers, 'government')).toMatch(/ -3,001$/)
  })

  it('have one rounding: a region among the favoured as in the table of regions', async () => {
    // −1312.41 and −246.35 million: a balance of −1558.76, so −1559, of which −1312 and the rest, −247.
    const uneven = {
      north: { income: 1, population: 1, benefits: 1e6, costs: 1313.41e6 },
      south: { income: 1, population: 1, benefits: 1e6, costs: 247.35e6 },
    }
    const text = appraisalText(await compared({ rows: uneven }), english)
    expect(line(text, 'balance')).toMatch(/^balance +-1,559 +0 +-1,312 +-246$/)
    const [, distribution = ''] = text.split('What it would take for the balance to turn')
    expect(line(distribution, 'north')).toMatch(/^north +-1,312 +-247 /)
    expect(line(distribution, 'south')).toMatch(/^south +-246 +-1,313 /)
  })

  it('print benefits and costs against doing nothing as the rows do', async () => {
    // 54.496 − 30.0035 = 24.4925 million: as printed 54.49 − 30.00 = 24.49, while 54.496 alone would be 54.50.
    const project = { all: { income: 1, population: 1, benefits: 54.496e6, costs: 30.0035e6 } }
    const alternatives = [
      { id: 'project', label: 'project' },
      { id: 'other', label: 'other', set: { spent: { value: '60000000', source: 'test', mark: 'illustrative' } } },
    ]
    const text = comparisonText(await compared({ rows: project, more: { alternatives } }), english)
    expect(line(text, 'laag · project')).toMatch(/ 24\.49 +54\.49 +30\.00 /)
    expect(line(text, 'project ')).toMatch(/^project +doing nothing +30\.00 +54\.49 /)
  })

  it('what weighting adds is the difference of what is printed', () => {
    const { difference, one } = amountsOf(1e9, 'nl')
    // 1.4 to 3.6 million: printed as 1 and 4.
    expect([one('1400000'), one('3600000'), difference('1400000', '3600000')]).toEqual(['1', '4', '3'])
    expect(difference('3600000', '1400000')).toBe('-3')
  })
})
