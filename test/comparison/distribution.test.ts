import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { appraise } from '../../src/comparison/appraise-study.js'
import { compare } from '../../src/comparison/compare.js'
import { appraisalText } from '../../src/report/appraisal-text.js'
import { breakEvenText } from '../../src/report/distribution-text.js'
import { building, effect, figure, scenario } from './scenario.js'

const source = { source: 'test', mark: 'illustrative' }

/** Benefits and costs by region, all in the year that is discounted to: North, Randstad, rest. */
interface Project {
  readonly benefits: readonly [number, number, number]
  readonly costs: readonly [number, number, number]
}

const ids = ['north', 'randstad', 'rest'] as const
/** Inhabitants, incomes and shares of taxes of rows E2 to E4; the last adds up to 1. */
const data = { population: [1.7e6, 8e6, 8.1e6], income: [28000, 36000, 32000], taxShare: [0.08, 0.52, 0.4] } as const

const totalOf = (amounts: readonly number[]) => amounts.reduce((sum, each) => sum + each, 0)
const column = (unit: string) => ({
  label: unit,
  unit,
  ...source,
  ...(unit.startsWith('EUR')
    ? { prices: { level: 2025, unit: 'marketPrices', vat: 'included', mark: 'assumed' } }
    : {}),
})

const study = ({ benefits, costs }: Project, more: object = {}) => {
  const columns = { ...data, benefits, costs }
  return scenario({
    assumptions: {
      opening: figure(2025, 'year'),
      operation: figure(1, 'year'),
      cost: figure(totalOf(costs), 'EUR'),
      gain: figure(totalOf(benefits), 'EUR/year'),
      aversion: figure('1.3', '1'),
    },
    effects: [
      { ...building('cost', 2025, 2025), incidence: { by: 'costs' } },
      effect('recurring', 'gain', { amount: 'gain', incidence: { by: 'benefits' }, bearer: 'travellers' }),
    ],
    more: {
      regions: {
        members: ids.map((id) => ({ id, label: id })),
        columns: {
          population: column('person'),
          income: column('EUR/person/year'),
          ...Object.fromEntries(['taxShare', 'benefits', 'costs'].map((name) => [name, column('1')])),
        },
        rows: Object.fromEntries(
          ids.map((id, i) => [
            id,
            Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, String(values[i])])),
          ]),
        ),
      },
      welfare: [
        { id: 'unweighted', label: 'unweighted', method: 'unweighted' },
        {
          id: 'byTaxes',
          label: 'paid by taxes',
          method: 'unweighted',
          financing: { bearers: ['government'], by: 'taxShare' },
        },
        {
          id: 'income',
          label: 'by income',
          method: 'isoElastic',
          parameters: { elasticity: 'aversion', normalisation: 'populationMean' },
        },
      ],
      distribution: {
        favoured: [{ id: 'north', label: 'the North', regions: ['north'] }],
        income: 'income',
        population: 'population',
        elasticity: 'aversion',
      },
      ...more,
    },
  })
}

const e1: Project = { benefits: [900, 120, 80], costs: [150, 1350, 700] }

describe('what it would take: the synthetic cases of the dossier on broad welfare, § 6.5', () => {
  it('E1: a weight of 2.466667 on the North, 2.222222 on its benefits, price of equity 1.466667', async () => {
    const row = await appraise(study(e1), builtIn)
    const [north] = row.distribution.favoured
    expect(row.netPresentValue.value).toBe(-1100)
    expect([north?.netBenefit.value, north?.others.value]).toEqual([750, -1850])
    expect(north?.weight.value).toBeCloseTo(2.466667, 6)
    expect(north?.weightOnBenefits.value).toBeCloseTo(2.222222, 6)
    expect(north?.priceOfEquity.value).toBeCloseTo(1.466667, 6)
    expect(north?.throughTaxes?.verdict).toBe('dearerThanTaxes')
  })

  it('E2b: the elasticity that turns the balance is 4.410803; at 1.3 incomes would have to differ 2.002735 times', async () => {
    const { distribution } = await appraise(study(e1), builtIn)
    expect(distribution.breakEvenElasticity?.roots.map(({ elasticity }) => elasticity)).toEqual([
      expect.closeTo(4.410803, 6),
    ])
    const income = distribution.favoured[0]?.income
    expect(income?.requiredRatio.value).toBeCloseTo(2.002735, 6)
    // Mean income: (1.7 · 28 + 8 · 36 + 8.1 · 32) / 17.8 thousand, over 28.
    expect(income?.actualRatio).toBeCloseTo((1.7 * 28 + 8 * 36 + 8.1 * 32) / 17.8 / 28, 12)
  })

  it('E3: paid by shares of taxes the weight is 2.519337; the national result stays', async () => {
    const row = await appraise(study(e1), builtIn, { welfare: 'byTaxes' })
    expect(row.netPresentValue.value).toBe(-1100)
    expect(row.weighted).toBeNull()
    expect(row.distribution.financing).toMatchObject({ bearers: ['government'], by: 'taxShare' })
    expect(row.distribution.favoured[0]?.netBenefit.value).toBeCloseTo(724, 9)
    expect(row.distribution.favoured[0]?.weight.value).toBeCloseTo(2.519337, 6)
  })

  it('E5: a weight below 1 when the balance is positive already', async () => {
    const row = await appraise(study({ benefits: [1400, 200, 150], costs: [500, 650, 400] }), builtIn)
    expect(row.netPresentValue.value).toBe(200)
    expect(row.distribution.favoured[0]?.weight.value).toBeCloseTo(0.777778, 6)
  })

  it.each([
    [[1, 0, 0], 2],
    [[0.75, 0.25, 0], 2.333333],
    [[0.5, 0.25, 0.25], 3],
    [[0.25, 0.5, 0.25], 5],
  ] as const)('E6: benefits %o at a ratio of 0.5 need a weight of %d', async (benefits, weight) => {
    const row = await appraise(study({ benefits, costs: [0.2, 1, 0.8] }), builtIn)
    expect(row.distribution.favoured[0]?.weightOnBenefits.value).toBeCloseTo(weight, 6)
  })
})

describe('beside every row', () => {
  it('each region by itself when the study asks about none, without incomes no test of them', async () => {
    const row = await appraise(study(e1, { distribution: {} }), builtIn)
    expect(row.distribution.favoured.map(({ id }) => id)).toEqual([...ids])
    expect(row.distribution.breakEvenElasticity).toBeNull()
    expect(row.distribution.favoured[0]?.income).toBeNull()
  })

  it('a set of groups needs effects that say how these share, and is not passed over', async () => {
    const groups = { members: ['low', 'high'].map((id) => ({ id, label: id })) }
    const favoured = [{ id: 'poor', label: 'the poor', groups: ['low'] }]
    const welfare = [{ id: 'unweighted', label: 'unweighted', method: 'unweighted' }]
    const untold = study(e1, { groups, welfare, distribution: { favoured } })
    const askLess = 'say it, or ask for regions only, without groups, in distribution.favoured'
    await expect(appraise(untold, builtIn)).rejects.toMatchObject({
      problems: [{ code: 'groupsNotSaid', mend: { en: askLess } }, { code: 'groupsNotSaid' }],
    })
    const paid = [{ ...welfare[0], financing: { bearers: ['government'], by: 'taxShare' } }]
    const taxes = {
      columns: { taxShare: { label: 'taxes', unit: '1', source: 'test', mark: 'illustrative' } },
      rows: Object.fromEntries(ids.map((id) => [id, { low: { taxShare: '1' }, high: { taxShare: '3' } }])),
    }
    const byTaxes = study(e1, { groups: { ...groups, ...taxes }, welfare: paid, distribution: {} })
    await expect(appraise(byTaxes, builtIn)).rejects.toMatchObject({
      problems: [{ code: 'groupsNotSaid', mend: { en: 'say it, or leave out the financing' } }, {}],
    })
    const parameters = { elasticity: 'aversion', normalisation: 'reference' }
    const weighed = [{ id: 'unweighted', label: 'by income', method: 'isoElastic', parameters }]
    await expect(appraise(study(e1, { groups, welfare: weighed, distribution: {} }), builtIn)).rejects.toMatchObject({
      problems: [
        {},
        { code: 'groupsNotSaid', mend: { en: 'say it, or take “unweighted”, which reads no groups' } },
        {},
      ],
    })
    // Without such a question the study is appraised by region.
    const row = await appraise(study(e1, { groups, welfare, distribution: {} }), builtIn)
    expect(row.distribution.favoured[0]?.netBenefit.value).toBe(750)
  })

  it('a set without net benefit has no weight, and says why', async () => {
    const { distribution } = await appraise(study(e1, { distribution: {} }), builtIn)
    const randstad = distribution.favoured.find(({ id }) => id === 'randstad')
    expect(randstad?.weight).toMatchObject({ value: null, why: { en: expect.stringContaining('no net benefit') } })
    expect(randstad?.throughTaxes).toBeNull()
  })

  it('a set that holds everyone has no weight, as there are no others', async () => {
    const favoured = [{ id: 'all', label: { en: 'all', nl: 'allen' }, regions: [...ids] }]
    const balances = [e1, { benefits: [1400, 200, 150], costs: [500, 650, 400] } as const]
    for (const project of balances) {
      const row = await appraise(study(project, { distribution: { favoured } }), builtIn, { welfare: 'income' })
      const [all] = row.distribution.favoured
      expect(all?.others.value).toBe(0)
      for (const outcome of [all?.weight, all?.weightBesideOthersWeighted, all?.priceOfEquity])
        expect(outcome).toMatchObject({ value: null, why: { en: expect.stringContaining('there are no others') } })
      expect([all?.throughTaxes, all?.income]).toEqual([null, null])
      expect(row.diagnostics.find(({ code }) => code === 'breakEvenUndefined')?.text.nl).toMatch(
        /^allen: Alle groepen zijn bevoordeeld en er zijn geen anderen/,
      )
    }
    // Costs over benefits.
    const row = await appraise(study(e1, { distribution: { favoured } }), builtIn)
    expect(row.distribution.favoured[0]?.weightOnBenefits.value).toBeCloseTo(2200 / 1100, 12)
  })

  it('a weight below 0 is said to turn nothing, in notes and reports, and is not the lowest of a comparison', async () => {
    // The North gains 100, others 50: −50 / 100.
    const project: Project = { benefits: [150, 130, 20], costs: [50, 60, 40] }
    const favoured = [{ id: 'north', label: { en: 'the North', nl: 'het Noorden' }, regions: ['north'] }]
    const asked = study(project, { distribution: { favoured } })
    const comparison = await compare(asked, builtIn, { choices: { welfare: ['income'] } })
    const [row] = comparison.rows
    expect(row?.distribution.favoured[0]?.weight.value).toBeCloseTo(-0.5, 12)
    const note = row?.diagnostics.find(({ code }) => code === 'breakEvenUndefined')
    expect(note?.text.en).toBe(
      'the North: Others gain by themselves, so that only a weight below 0 would bring the balance to zero: no weight turns it.',
    )
    expect(note?.text.nl).toContain('geen gewicht laat het omslaan')
    const options = { width: 1000 } as const
    expect(appraisalText(comparison, { ...options, language: 'en' })).toContain(
      'the North: a weight below 0 says that no weight turns the balance this way',
    )
    expect(appraisalText(comparison, { ...options, language: 'nl' })).toContain(
      'het Noorden: een gewicht onder 0 zegt dat geen gewicht het saldo zo laat omslaan',
    )
    expect(breakEvenText(comparison.rows[0]!.distribution, 'en')).toBe('–')
  })

  it('wording fits sets of income groups as well as regions', async () => {
    const comparison = await compare(study(e1), builtIn, { choices: { welfare: ['unweighted'] } })
    const text = appraisalText(comparison, { language: 'en', width: 1000 })
    expect(text).toContain('Each euro that the favoured groups gain through the project')
    expect(text).toContain('what a euro of theirs must count for, against 1 of others')
    expect(text).not.toMatch(/favoured regions/)
  })

  // Weights (ȳ / y)^1.3 over their mean over inhabitants, on net benefits 750, −1230 and −620.
  it('a weighted row has the weights, what they add and the weight beside others weighted', async () => {
    const row = await appraise(study(e1), builtIn, { welfare: 'income' })
    const people = data.population.map((each) => each / 17.8e6)
    const mean = data.income.reduce((sum, income, i) => sum + income * (people[i] as number), 0)
    const raw = data.income.map((income) => (mean / income) ** 1.3)
    const level = raw.reduce((sum, weight, i) => sum + weight * (people[i] as number), 0)
    const weights = raw.map((weight) => weight / level)
    const [north, randstad, rest] = weights as [number, number, number]
    expect(row.weighted?.weights?.map(({ weight }) => weight)).toEqual(weights.map((each) => expect.closeTo(each, 12)))
    const balance = 750 * north - 1230 * randstad - 620 * rest
    expect(row.weighted?.netPresentValue.value).toBeCloseTo(balance, 9)
    expect(row.weighted?.equityContribution.value).toBeCloseTo(balance + 1100, 9)
    expect(row.distribution.favoured[0]?.weightBesideOthersWeighted?.value).toBeCloseTo(
      (1230 * randstad + 620 * rest) / 750,
      9,
    )
    expect(row.netPresentValue.value).toBe(-1100)
  })
})

it('says why what weighting adds means nothing when costs are not weighted', async () => {
  const welfare = [
    { id: 'unweighted', label: 'unweighted', method: 'unweighted' },
    {
      id: 'benefits',
      label: 'benefits',
      method: 'isoElastic',
      parameters: { normalisation: 'populationMean' },
      costs: 'unweighted',
    },
  ]
  const row = await appraise(study(e1, { welfare }), builtIn, { welfare: 'benefits' })
  expect(row.weighted?.costsAre).toBe('unweighted')
  expect(row.weighted?.equityContribution).toMatchObject({
    value: null,
    why: { en: expect.stringContaining('Costs are not weighted') },
  })
})
