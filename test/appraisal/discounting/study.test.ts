import { describe, expect, it } from 'vitest'
import { nl2025 } from '../../../src/appraisal/discounting/dutch.js'
import { InputError, type Problem } from '../../../src/appraisal/input/problem.js'
import { builtIn } from '../../../src/built-in.js'
import { appraise } from '../../../src/comparison/appraise-study.js'
import { compare } from '../../../src/comparison/compare.js'
import { building, effect, figure, scenario } from '../../comparison/scenario.js'

type Json = Readonly<Record<string, unknown>>

/** Building in 2025, a benefit of 1 million a year in 2026 and 2027; the base year is 2025. */
const study = (
  discounting: readonly unknown[],
  { timing = 'wholeYears', benefit = {}, more = {}, assumptions = {} as Json, lastYear = 2060 } = {},
) => {
  const [first] = discounting
  return scenario({
    years: [2025, lastYear],
    assumptions: {
      opening: figure(2026, 'year'),
      operation: figure(2, 'year'),
      cost: figure(1e6, 'EUR'),
      gain: figure(1e6, 'EUR/year'),
      r2: figure('0.02', '1/year'),
      r4: figure('0.04', '1/year'),
      r10: figure('0.1', '1/year'),
      ...assumptions,
    },
    effects: [building('cost', 2025, 2025), effect('recurring', 'gain', { amount: 'gain', ...benefit })],
    more: {
      timing,
      termStructureFrom: 'discountTo',
      discounting,
      comparison: {
        reference: {
          scenario: 'laag',
          alternative: 'project',
          discounting: typeof first === 'string' ? first : (first as { id: string }).id,
          agglomeration: 'none',
          welfare: 'unweighted',
        },
      },
      ...more,
    },
  })
}

const flat4 = { id: 'flat4', label: '4 %', rate: 'r4' }

const presentValuesOf = async (...given: Parameters<typeof study>): Promise<Record<string, number>> => {
  const { effects } = await appraise(study(...given), builtIn)
  return Object.fromEntries(effects.map(({ id, presentValue }) => [id, presentValue.value]))
}

const problemsOf = (...given: Parameters<typeof study>): readonly Problem[] => {
  try {
    study(...given)
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

describe('timing in a scenario', () => {
  it('1 million in 2026 and 2027 at 4 %, and a cost of 1 million in 2025', async () => {
    const discounted = 1e6 / 1.04 + 1e6 / 1.04 ** 2
    for (const timing of ['wholeYears', 'startOfYear']) {
      const found = await presentValuesOf([flat4], { timing })
      expect(found.gain).toBeCloseTo(discounted, 6)
      expect(found.building).toBe(-1e6)
    }
    const middle = await presentValuesOf([flat4], { timing: 'midYear' })
    expect(middle.gain).toBeCloseTo(discounted / Math.sqrt(1.04), 6)
    expect(middle.building).toBeCloseTo(-1e6 / Math.sqrt(1.04), 6)
    const end = await presentValuesOf([flat4], { timing: 'endOfYear' })
    expect(end.gain).toBeCloseTo(discounted / 1.04, 6)
    expect(end.building).toBeCloseTo(-1e6 / 1.04, 6)
  })

  it('is printed among the conventions, in both languages', async () => {
    const { conventions } = await compare(study([flat4], { timing: 'midYear' }), builtIn)
    const found = conventions.find(({ en }) => en.includes('middle of their year'))
    expect(found?.nl).toContain('midden in hun jaar')
  })

  it('another timing is refused', () => {
    expect(problemsOf([flat4], { timing: 'noon' })).toMatchObject([{ code: 'wrongValue', path: ['timing'] }])
  })
})

describe('a regime of the study’s own', () => {
  const own = {
    id: 'own',
    label: 'one rate per effect',
    categories: { costs: { rate: 'r2' }, gains: { rate: 'r10', later: [{ afterYears: 1, rate: 'r4' }] } },
    streams: { sunkInvestment: 'costs' },
    otherwise: 'gains',
  }

  it('one rate per effect, chained: 2026 at 10 %, 2027 at 10 and then 4 %', async () => {
    const found = await presentValuesOf([own])
    expect(found.gain).toBeCloseTo(1e6 / 1.1 + 1e6 / 1.1 / 1.04, 6)
    const { effects, diagnostics } = await appraise(study([own]), builtIn)
    expect(effects.map(({ category }) => category)).toEqual(['costs', 'gains'])
    expect(diagnostics.map(({ code }) => code)).toContain('ratioDependsOnBaseYear')
  })

  it('a known regime with another assignment: the risk-free −1 % of 2020 for a proven stream', async () => {
    const proven = { id: 'proven', label: 'proven', base: 'nl2020', streams: { rent: 'riskFree' } }
    const found = await presentValuesOf([proven], { benefit: { stream: 'rent' } })
    expect(found.gain).toBeCloseTo(1e6 / 0.99 + 1e6 / 0.99 ** 2, 6)
    const { diagnostics } = await appraise(study([proven], { benefit: { stream: 'rent' } }), builtIn)
    const codes = diagnostics.map(({ code }) => code)
    expect(codes).toContain('rateMustBeProven')
    expect(codes).not.toContain('horizonOverMaximum')
    const long = await appraise(study([proven], { benefit: { stream: 'rent' }, lastYear: 2126 }), builtIn)
    expect(long.diagnostics.map(({ code }) => code)).toContain('horizonOverMaximum')
  })

  it('no stream takes the risk-free rate unless a study says so', async () => {
    const { diagnostics } = await appraise(study(['nl2020'], { lastYear: 2126 }), builtIn)
    const codes = diagnostics.map(({ code }) => code)
    expect(codes).not.toContain('rateMustBeProven')
    expect(codes).not.toContain('horizonOverMaximum')
  })

  it('a base whose own list of regimes is passed in is checked when it is used', async () => {
    const item = { id: 'mine', label: 'mine', base: 'theirs', streams: { rent: 'riskFree' } }
    const plugIns = { ...builtIn, regimes: [...builtIn.regimes, { ...nl2025, id: 'theirs' }] }
    const data = study(['nl2025'])
    const made = { ...data, input: { ...data.input, discounting: [...data.input.discounting, item] } }
    await expect(compare(made, plugIns)).rejects.toMatchObject({
      problems: [{ code: 'unknownReference', got: 'riskFree' }],
    })
  })

  it.each<readonly [string, string, unknown, Json]>([
    ['a stream to a category that is not there', 'unknownReference', { ...own, streams: { rent: 'none' } }, {}],
    ['other streams to a category that is not there', 'unknownReference', { ...own, otherwise: 'none' }, {}],
    [
      'a rate that is no assumption',
      'unknownReference',
      { ...own, categories: { ...own.categories, costs: { rate: 'nothing' } } },
      {},
    ],
    ['a base that is not there', 'unknownReference', { id: 'own', label: 'own', base: 'nl2030' }, {}],
    [
      'a category that the base lacks',
      'unknownReference',
      { id: 'own', label: 'own', base: 'nl2025', streams: { rent: 'riskFree' } },
      {},
    ],
    [
      'steps that do not rise',
      'stepsNotRising',
      {
        ...own,
        categories: {
          ...own.categories,
          costs: {
            rate: 'r2',
            later: [
              { afterYears: 30, rate: 'r4' },
              { afterYears: 30, rate: 'r2' },
            ],
          },
        },
      },
      {},
    ],
    [
      'a step after no years',
      'wrongValue',
      { ...own, categories: { ...own.categories, costs: { rate: 'r2', later: [{ afterYears: 0, rate: 'r4' }] } } },
      {},
    ],
    ['a rate typed as a percentage', 'rateTooHigh', own, { r4: figure('4', '1/year') }],
    ['a rate of −1', 'rateTooLow', own, { r4: figure('-1', '1/year') }],
    ['a flat rate below −1', 'rateTooLow', flat4, { r4: figure('-1.5', '1/year') }],
    ['a rate in another unit', 'wrongUnit', own, { r4: figure('0.04', '1') }],
    ['an unknown key', 'unknownKey', { ...own, otherways: 'gains' }, {}],
  ])('%s', (_, code, item, assumptions) => {
    expect(problemsOf([item], { assumptions }).map((problem) => problem.code)).toEqual([code])
  })

  it('growth of −1 a year is refused too', () => {
    const growth = { label: 'path', base: 2025, periods: [{ through: 2030, rate: 'r4' }] }
    const found = problemsOf(['nl2020'], {
      assumptions: { r4: figure('-1', '1/year') },
      more: { growthPaths: { growth } },
    })
    expect(found.map(({ code }) => code)).toEqual(['rateTooLow'])
  })

  it('a rate that a formula makes is checked when it is used', async () => {
    const made = study([flat4], {
      assumptions: {
        one: figure('1', '1/year'),
        r4: { label: 'made', difference: ['r2', 'one'] },
        r2: figure('-0.5', '1/year'),
      },
    })
    await expect(appraise(made, builtIn)).rejects.toMatchObject({ problems: [{ code: 'rateTooLow', got: '-1.5' }] })
  })
})

describe('what is said of a regime', () => {
  const codes = async (...given: Parameters<typeof study>) =>
    (await appraise(study(...given), builtIn)).diagnostics.map(({ code }) => code)

  it('used outside the years for which it holds', async () => {
    expect(await codes(['nl2025'])).toContain('regimeOutsideValidity')
    expect(await codes(['nl2015'])).toContain('regimeOutsideValidity')
    expect(await codes(['nl2020'])).not.toContain('regimeOutsideValidity')
    expect(await codes(['ukGreenBook'])).not.toContain('regimeOutsideValidity')
    expect(await codes(['norway'])).toContain('regimeValidityUnknown')
    expect(await codes([flat4])).not.toContain('regimeOutsideValidity')
  })

  it('relative prices are named and never taken off the rate', async () => {
    const nature = { benefit: { stream: 'nature' } }
    expect(await codes(['nl2015'], nature)).toContain('relativePrice')
    expect((await presentValuesOf(['nl2015'], nature)).gain).toBeCloseTo(1e6 / 1.03 + 1e6 / 1.03 ** 2, 6)
  })

  it('a recalled rate is said to be unofficial', async () => {
    const { diagnostics } = await appraise(study(['dk2021']), builtIn)
    expect(diagnostics.find(({ code }) => code === 'unofficialFigures')?.text.en).toContain('dk2021.standard')
  })

  it('mandatory sensitivities stand beside: 3 and 10 % with the Australian 7 %', async () => {
    const { rows } = await compare(study(['au7']), builtIn)
    expect(rows[0]?.sensitivities.map(({ discounting }) => discounting)).toEqual(['au3', 'au10'])
    const expected = 1e6 / 1.1 + 1e6 / 1.1 ** 2 - 1e6
    expect(rows[0]?.sensitivities[1]?.netPresentValue.value).toBeCloseTo(expected, 6)
    const optional = await compare(study(['ukGreenBook']), builtIn)
    expect(optional.rows[0]?.sensitivities).toEqual([])
  })
})
