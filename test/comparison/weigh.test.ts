import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { builtIn } from '../../src/built-in.js'
import { constant } from '../../src/quantity/leaf.js'
import { divide, multiply, sum } from '../../src/quantity/operations.js'
import type { WeightsMethod, WelfareFunctionMethod, WelfareMethod } from '../../src/welfare/method.js'
import { netRows, notesIn, problemsIn, type WeightsStudy, weighedRow } from '../welfare/methods/weights-study.js'
import { figure } from './scenario.js'

const t = (text: string) => ({ en: text, nl: text })
const itself = {
  claim: t('a claim'),
  evidence: { for: [{ text: t('for'), source: 'nobody' }], against: [{ text: t('against'), source: 'nobody' }] },
  needs: [],
  parameters: z.object({}),
}

const double: WeightsMethod = {
  ...itself,
  id: 'double',
  label: t('double'),
  kind: 'weights',
  weights: ({ column }) => ({
    weights: multiply(divide(column('population'), column('population')), constant(2)),
    normalisation: t('weight 2 everywhere'),
    warnings: [t('a plain warning'), { code: 'doubleWeighting', ...t('with a code') }],
  }),
}

const half: WelfareFunctionMethod = {
  ...itself,
  id: 'half',
  label: t('half'),
  kind: 'welfareFunction',
  weigh: (_, { benefits, costs }) => ({
    benefits: multiply(sum(sum(benefits, 'group'), 'region'), constant('0.5')),
    costs: sum(sum(costs, 'group'), 'region'),
    normalisation: t('half'),
    warnings: [],
  }),
}

const rows = netRows([24, 30], [2, 3], [40, -30])
const study = (method: WelfareMethod, more: WeightsStudy = {}): WeightsStudy => ({
  rows,
  method: method.id,
  ...more,
  plugIns: { ...builtIn, methods: [...builtIn.methods.filter(({ id }) => id !== method.id), method] },
})

describe('a method of someone else', () => {
  it('warns in texts, under a code of its own choice or as a welfare warning', async () => {
    const { diagnostics, weighted } = await weighedRow(study(double))
    expect(weighted?.netPresentValue.value).toBeCloseTo(20, 9)
    const said = diagnostics.filter(({ code }) => ['welfareWarning', 'doubleWeighting'].includes(code))
    expect(said).toEqual([
      { code: 'welfareWarning', text: t('a plain warning') },
      { code: 'doubleWeighting', text: t('with a code') },
    ])
  })

  it('has its columns checked, and what it says of its data shown at its parameter', async () => {
    const strict: WeightsMethod = {
      ...double,
      positive: () => ['benefits', 'income'],
      shares: () => ['costs'],
      unfit: (context, read) => [
        {
          parameter: 'none',
          message: t(`incomes ${read(context.cellColumn('income')).join()}`),
          expected: t('others'),
          mend: t('change them'),
        },
      ],
    }
    const problems = await problemsIn(study(strict))
    expect(problems.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['columnNotPositive', 'regions.columns.benefits.r1'],
      ['parametersDoNotFit', 'welfare.weights.parameters.none'],
    ])
    expect(problems[1]?.message.en).toBe('incomes 24,30')
  })

  it('with nothing to weigh leaves the row as it is', async () => {
    const nothing: WeightsMethod = { ...double, weights: () => null }
    expect((await weighedRow(study(nothing))).weighted).toBeNull()
  })
})

describe('costs that are not weighted', () => {
  const unweightedCosts = { variant: { costs: 'unweighted' } }

  it('count once, and the ratio is said to depend on the level of the weights', async () => {
    const row = await weighedRow(study(double, unweightedCosts))
    expect(row.weighted?.netPresentValue.value).toBeCloseTo(2 * 40 - 30, 9)
    expect(row.weighted?.equityContribution.value).toBeNull()
    expect(row.diagnostics.map(({ code }) => code)).toContain('scaleDependentRatio')
  })

  it('the break-even weight beside others weighted takes the costs of others as they are', async () => {
    const more = { distribution: { favoured: [{ id: 'a', label: 'a', regions: ['r0'] }] } }
    const { distribution } = await weighedRow(study(double, { ...unweightedCosts, more }))
    expect(distribution.favoured[0]?.weightBesideOthersWeighted?.value).toBeCloseTo(30 / 40, 12)
  })

  it.each([
    ['unweighted', builtIn.methods.find(({ id }) => id === 'unweighted') as WelfareMethod],
    ['a welfare function', half],
    ['a method with nothing to weigh', { ...double, weights: () => null }],
  ])('have no effect with %s, and are refused there', async (_, method) => {
    const [problem] = await problemsIn(study(method, unweightedCosts))
    expect([problem?.code, problem?.path]).toEqual(['keyWithoutEffect', ['welfare', 'weights', 'costs']])
    expect(problem?.place?.line).toBeGreaterThan(0)
    expect(problem?.message.nl).toContain('geen gewichten')
    expect(await problemsIn(study(method))).toEqual([])
  })
})

describe('what it would take, said with the row', () => {
  const asked = (rowsOf: WeightsStudy['rows'], more: object = {}): WeightsStudy => ({
    rows: rowsOf ?? rows,
    method: 'unweighted',
    more: { distribution: { favoured: [{ id: 'a', label: { en: 'A', nl: 'a' }, regions: ['r0'] }], ...more } },
  })

  it('a set that is asked about without a break-even weight', async () => {
    const { diagnostics } = await weighedRow(asked(netRows([24, 30], [2, 3], [-40, 30])))
    const said = diagnostics.find(({ code }) => code === 'breakEvenUndefined')
    expect(said?.text.en).toMatch(/^A: .*no net benefit/)
    expect(said?.text.nl).toMatch(/^a: /)
    expect(await notesIn(asked(rows))).not.toContain('breakEvenUndefined')
  })

  // At income ratio x the balance is 6 − 5 x + x²: zero at x = 2 and 3, which is elasticity 1 and log2 3.
  it('several elasticities that turn the balance', async () => {
    const twice = asked(netRows([4, 2, 1], [1, 1, 1], [6, -5, 1]), { income: 'income' })
    const { diagnostics, distribution } = await weighedRow(twice)
    expect(distribution.breakEvenElasticity?.roots.map(({ elasticity }) => elasticity)).toEqual([
      expect.closeTo(1, 9),
      expect.closeTo(Math.log2(3), 9),
    ])
    expect(diagnostics.find(({ code }) => code === 'multipleRoots')?.text.en).toContain('2 elasticities')
    expect(await notesIn(asked(rows, { income: 'income' }))).not.toContain('multipleRoots')
  })

  it('which income it is that the question is asked of, once', async () => {
    const both = { ...asked(rows, { income: 'income' }), method: 'isoElastic' }
    expect((await notesIn(both)).filter((code) => code === 'incomeNotSaid')).toHaveLength(1)
    expect(await notesIn(asked(rows, { income: 'income' }))).toContain('incomeNotSaid')
    const gross = { income: { income: { kind: 'grossDomesticProduct', statistic: 'mean' } } }
    expect(await notesIn({ ...asked(rows, { income: 'income' }), columns: gross })).toContain('gdpAsIncome')
  })
})

it('an assumption that only weighs costs is among the figures that are not official', async () => {
  const { diagnostics } = await weighedRow({
    rows,
    method: 'explicitWeights',
    assumptions: { onlyCosts: figure(1, '1'), equity: figure(2, '1') },
    parameters: { bearers: 'travellers equity; government onlyCosts' },
  })
  expect(diagnostics.find(({ code }) => code === 'unofficialFigures')?.text.en).toContain('onlyCosts')
})
