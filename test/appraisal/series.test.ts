import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/appraisal/input/problem.js'
import type { KeyFigure } from '../../src/appraisal/key-figure.js'
import { effect, figure, linesOf } from './effects/flows.js'

/* Years 2028 … 2034; an amount that works in all of them shows the series itself. */

type Json = Readonly<Record<string, unknown>>

const rule = (between: string, before = 'constant', after = 'constant'): Json => ({ between, before, after })

const series = (points: Readonly<Record<string, number>>, rules: Json): readonly number[] => {
  const names = Object.fromEntries(Object.keys(points).map((year) => [year, `at${year}`]))
  const assumptions = Object.fromEntries(
    Object.entries(points).map(([year, value]) => [`at${year}`, figure(value, 'EUR/year')]),
  )
  const one = effect('recurring', 'amount', {
    amount: 'values',
    phases: [{ from: 2028, through: 2034, factor: 'unity' }],
  })
  const lines = linesOf(
    [one],
    { ...assumptions, unity: figure(1, '1') },
    { series: { values: { label: 'values', points: names, ...rules } } },
  )
  return lines.amount as readonly number[]
}

describe('values of all years from those of a few', () => {
  it('in a straight line, constant outside', () => {
    expect(series({ 2029: 100, 2033: 200 }, rule('linear'))).toEqual([100, 100, 125, 150, 175, 200, 200])
  })

  it('nothing outside', () => {
    expect(series({ 2030: 100, 2032: 200 }, rule('linear', 'zero', 'zero'))).toEqual([0, 0, 100, 150, 200, 0, 0])
  })

  it('by equal growth: 100 to 400 in two years doubles each year, and goes on doubling', () => {
    expect(series({ 2029: 100, 2031: 400 }, rule('geometric', 'constant', 'sameGrowth'))).toEqual([
      100, 100, 200, 400, 800, 1600, 3200,
    ])
  })

  it('by equal growth from a year before the horizon: 1 in 2026 and 16 in 2030 is 4 in 2028', () => {
    expect(series({ 2026: 1, 2030: 16 }, rule('geometric'))).toEqual([4, 8, 16, 16, 16, 16, 16])
  })

  it('in a straight line from a year before the horizon: 0 in 2024 and 80 in 2032 is 40 in 2028', () => {
    expect(series({ 2024: 0, 2032: 80 }, rule('linear'))).toEqual([40, 50, 60, 70, 80, 80, 80])
  })

  it('by steps: the value of the last year that has one', () => {
    expect(series({ 2028: 1, 2030: 2, 2033: 3 }, rule('step', 'refuse'))).toEqual([1, 1, 2, 2, 2, 3, 3])
  })

  it('one year is enough when it says what holds around it', () => {
    expect(series({ 2030: 7 }, rule('linear', 'zero'))).toEqual([0, 0, 7, 7, 7, 7, 7])
  })

  it.each([
    ['seriesTooShort', { 2029: 1, 2033: 2 }, rule('linear', 'refuse')],
    ['seriesTooShort', { 2029: 1, 2033: 2 }, rule('linear', 'zero', 'refuse')],
    ['seriesNeedsTwoPoints', { 2029: 1 }, rule('linear', 'zero', 'sameGrowth')],
  ])('%s', (code, points, rules) => {
    expect.assertions(1)
    try {
      series(points as unknown as Readonly<Record<string, number>>, rules)
    } catch (error) {
      expect((error as InputError).problems.map((each) => each.code)).toEqual([code])
    }
  })
})

describe('amounts in other prices', () => {
  const prices = (more: Json): Json => ({ level: 2025, unit: 'marketPrices', vat: 'included', mark: 'quoted', ...more })
  const one = effect('recurring', 'amount', { amount: 'raw' })
  const indices = {
    priceIndices: { cpi: { label: 'cpi', source: 'test', mark: 'quoted', values: { 2010: '80', 2025: '100' } } },
  }
  const amount = (own: Json, convert: Json): readonly number[] => {
    const raw = { ...figure(200, 'EUR/year'), prices: prices(own), convert }
    const assumptions = { raw, markUp: figure('0.182', '1'), vat: figure('0.21', '1') }
    return linesOf([one], assumptions, indices).amount as readonly number[]
  }
  const refused = (own: Json, convert: Json): readonly string[] => {
    try {
      amount(own, convert)
    } catch (error) {
      if (error instanceof InputError) return error.problems.map(({ code }) => code)
      throw error
    }
    return []
  }

  it('another price level, by an index: 200 × 100 / 80', () => {
    expect(amount({ level: 2010 }, { priceIndex: 'cpi' })).toEqual([0, 0, 250, 250, 250, 250, 0])
  })

  it('factor costs to market prices: 200 × 1.182', () => {
    expect(amount({ unit: 'factorCosts' }, { markUp: 'markUp' })[2]).toBeCloseTo(236.4, 9)
  })

  it('without value added tax: 200 × 1.21', () => {
    expect(amount({ vat: 'excluded' }, { vat: 'vat' })[2]).toBeCloseTo(242, 9)
  })

  it('all three at once, in that order: 200 × 1.21 × 1.25 × 1.182', () => {
    const own = { level: 2010, unit: 'factorCosts', vat: 'excluded' }
    expect(amount(own, { vat: 'vat', priceIndex: 'cpi', markUp: 'markUp' })[2]).toBeCloseTo(
      200 * 1.21 * 1.25 * 1.182,
      9,
    )
  })

  it('nominal amounts, deflated by a path of prices: 200 / 1.1^t from 2030 to 2032, constant prices after', () => {
    const found = amount({ terms: 'nominal' }, { deflator: 'path' })
    expect(found[2]).toBeCloseTo(200, 9)
    expect(found[3]).toBeCloseTo(200 / 1.1, 8)
    expect(found[4]).toBeCloseTo(200 / 1.21, 8)
    expect(found[5]).toBeCloseTo(200 / 1.21, 8)
  })

  it.each([
    ['conversionNotNeeded', {}, { priceIndex: 'cpi' }],
    ['conversionNotNeeded', {}, { markUp: 'markUp' }],
    ['conversionNotNeeded', {}, { vat: 'vat' }],
    ['nominalNotDeflated', {}, { deflator: 'path' }],
    ['nominalNotDeflated', { terms: 'nominal' }, {}],
    ['priceIndexYear', { level: 2012 }, { priceIndex: 'cpi' }],
    ['mixedPriceLevels', { level: 2010 }, {}],
    ['mixedPriceLevels', { unit: 'factorCosts' }, {}],
  ])('%s', (code, own, convert) => {
    expect(refused(own, convert)).toContain(code)
  })
})

describe('an amount that a scenario gives in other prices', () => {
  const prices = (level: number, vat = 'included') => ({ level, unit: 'marketPrices', vat, mark: 'quoted' })
  const raw = { ...figure(200, 'EUR/year'), prices: prices(2010), convert: { priceIndex: 'cpi' } }
  const hoog = (own: Json) => ({
    priceIndices: {
      cpi: { label: 'cpi', source: 'test', mark: 'quoted', values: { 2010: '80', 2020: '90', 2025: '100' } },
    },
    scenarios: [
      { id: 'laag', label: 'laag', set: { raw: { value: '300', source: 'test', mark: 'illustrative', prices: own } } },
    ],
  })
  const one = effect('recurring', 'amount', { amount: 'raw' })

  it('already at the price level of the study: 300 as it is', () => {
    expect(linesOf([one], { raw }, hoog(prices(2025))).amount?.[2]).toBe(300)
  })

  it('at a third price level: 300 × 100 / 90', () => {
    expect(linesOf([one], { raw }, hoog(prices(2020))).amount?.[2]).toBeCloseTo(1000 / 3, 8)
  })

  it('at a level that the index does not have', () => {
    expect.assertions(1)
    try {
      linesOf([one], { raw }, hoog(prices(2019)))
    } catch (error) {
      expect((error as InputError).problems.map(({ code }) => code)).toEqual(['priceIndexYear'])
    }
  })
})

describe('key figures in a file', () => {
  const own: KeyFigure = {
    id: 'own.rate',
    label: { en: 'a rate', nl: 'een tarief' },
    unit: 'EUR/year',
    per: null,
    values: {
      kind: 'byYear',
      values: { 2028: '10', 2030: '20' },
      marks: null,
      between: 'linear',
      before: 'refuse',
      after: 'constant',
      ruleMark: 'assumed',
    },
    prices: { currency: 'EUR', level: 2025, unit: 'marketPrices', vat: 'included', mark: 'quoted', note: null },
    kind: 'resourceCost',
    validFrom: null,
    validThrough: null,
    edition: '2025',
    supersededBy: null,
    source: { id: 'own', title: 'a list of tariffs', url: null },
    place: 'p. 1',
    mark: 'quoted',
    status: 'research',
    note: null,
  }
  const one = effect('recurring', 'amount', { amount: 'raw' })
  const codes = (assumptions: Json, more: Json = {}): readonly string[] => {
    try {
      linesOf([one], assumptions, more, { keyFigures: [own] })
    } catch (error) {
      if (error instanceof InputError) return error.problems.map(({ code }) => code)
      throw error
    }
    return []
  }

  it('as an assumption, in a year between two stated ones', () => {
    const raw = { label: 'raw', keyFigure: { id: 'own.rate', year: 2029 } }
    // Half-way between 10 and 20.
    expect(linesOf([one], { raw }, {}, { keyFigures: [own] }).amount).toEqual([0, 0, 15, 15, 15, 15, 0])
  })

  it('as a series by year, by its own rule', () => {
    const phases = [{ from: 2028, through: 2034, factor: 'unity' }]
    const lines = linesOf(
      [{ ...one, phases }],
      { unity: figure(1, '1') },
      { series: { raw: { label: 'raw', keyFigure: 'own.rate' } } },
      { keyFigures: [own] },
    )
    expect(lines.amount).toEqual([10, 15, 20, 20, 20, 20, 20])
  })

  it.each([
    ['unknownKeyFigure', { raw: { label: 'raw', keyFigure: { id: 'own.nothing' } } }],
    ['keyFigureYearMissing', { raw: { label: 'raw', keyFigure: { id: 'own.rate' } } }],
    ['keyFigureYearMissing', { raw: { label: 'raw', keyFigure: { id: 'own.rate', year: 2020 } } }],
    ['keyFigureTwice', { raw: { label: 'raw', unit: 'EUR', keyFigure: { id: 'own.rate', year: 2030 } } }],
    ['oneWay', { raw: { ...figure(1, 'EUR/year'), keyFigure: { id: 'own.rate', year: 2030 } } }],
  ])('%s', (code, assumptions) => {
    expect(codes(assumptions)).toContain(code)
  })

  it('a figure without values by year makes no series', () => {
    const single = { ...own, values: { kind: 'single', value: '3' } } as const
    expect.assertions(1)
    try {
      linesOf([one], {}, { series: { raw: { label: 'raw', keyFigure: 'own.rate' } } }, { keyFigures: [single] })
    } catch (error) {
      expect((error as InputError).problems.map((each) => each.code)).toContain('keyFigureNoPath')
    }
  })
})
