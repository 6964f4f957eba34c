import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { discountFactor, exactDiscountFactor } from '../../../src/appraisal/discounting/discount-factor.js'
import { discountFactors, regimeRates } from '../../../src/appraisal/discounting/discount-factors.js'
import { oneSchedule, t } from '../../../src/appraisal/discounting/make-regime.js'
import type { DiscountRegime } from '../../../src/appraisal/discounting/regime.js'
import { discountRegimes } from '../../../src/appraisal/discounting/regimes.js'
import { type Timing, timings } from '../../../src/appraisal/discounting/timing.js'
import { yearAxis } from '../../../src/quantity/axis.js'
import { Exact } from '../../../src/quantity/decimal.js'
import { decimalReading } from '../../../src/reading/decimal.js'

const source = { id: 'test', title: 'made up', mark: 'illustrative', url: '' } as const
const regimeOf = (steps: readonly (readonly [number, string])[]): DiscountRegime =>
  oneSchedule({ id: 'test', label: t('test', 'test'), source }, ...steps)

/** Steps of a term structure: rising years, rates from 0 to 20 %. */
const termStructure = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 40 }), rate: fc.integer({ min: 0, max: 2000 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => {
    let afterYears = 0
    return parts.map(({ gap, rate }, i) => {
      if (i > 0) afterYears += gap
      return [afterYears, (rate / 10000).toFixed(4)] as const
    })
  })

const [first, last, base] = [2020, 2140, 2025]
const years = yearAxis(first, last)
const inGraph = (regime: DiscountRegime, origin: number, timing: Timing, category = 'standard') => {
  const factor = discountFactors(years, regimeRates(regime), { discountTo: base, origin, timing })[category]
  if (!factor) throw new Error(category)
  return decimalReading().table(factor).values
}

describe('discount factors of any term structure', () => {
  const cases = fc.record({
    steps: termStructure,
    origin: fc.integer({ min: first, max: 2060 }),
    timing: fc.constantFrom(...timings),
  })

  it('never rise with time for rates of zero and more, whatever the timing, also where the rate changes', () => {
    fc.assert(
      fc.property(cases, ({ steps, origin, timing }) => {
        const factors = inGraph(regimeOf(steps), origin, timing).map((text) => new Exact(text))
        // At a rate of zero two years have the same factor, made in two ways that may differ in the 34th digit.
        const above = (factor: Exact, before: Exact): boolean => factor.minus(before).gt(before.times('1e-31'))
        expect(factors.every((factor, i) => i === 0 || !above(factor, factors[i - 1] as Exact))).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  it('are chained: one year on divides by 1 + the rate of that year alone', () => {
    fc.assert(
      fc.property(cases, ({ steps, origin }) => {
        const factors = inGraph(regimeOf(steps), origin, 'wholeYears').map(Number)
        factors.slice(1).forEach((factor, i) => {
          const year = first + i + 1
          const rate = steps.filter(([after], at) => at === 0 || year - origin > after).at(-1)?.[1]
          expect(factor * (1 + Number(rate))).toBeCloseTo(factors[i] as number, 12)
        })
      }),
      { numRuns: 20 },
    )
  })

  it('are the same as the plain function gives, year by year, to 30 digits', () => {
    fc.assert(
      fc.property(cases, ({ steps, origin, timing }) => {
        const regime = regimeOf(steps)
        const factors = inGraph(regime, origin, timing)
        for (const year of [first, base - 1, base, base + 1, 2061, 2100, last]) {
          const plain = exactDiscountFactor(regime, { year, from: base, origin, timing })
          const relative = new Exact(factors[year - first] as string).div(plain).minus(1).abs()
          expect(relative.lt('1e-30')).toBe(true)
          expect(discountFactor(regime, { year, from: base, origin, timing })).toBe(Number(plain))
        }
      }),
      { numRuns: 20 },
    )
  })

  it('the end of a year is the start of the next, and the middle lies halfway in logarithms', () => {
    fc.assert(
      fc.property(termStructure, fc.integer({ min: 2025, max: 2160 }), (steps, year) => {
        const of = (timing: Timing, at: number) => discountFactor(regimeOf(steps), { year: at, from: 2030, timing })
        expect(of('endOfYear', year)).toBeCloseTo(of('wholeYears', year + 1), 13)
        const middle = of('midYear', year)
        expect(middle * middle).toBeCloseTo(of('startOfYear', year) * of('endOfYear', year), 13)
      }),
    )
  })
})

describe('the regimes that come with the library', () => {
  const all = discountRegimes.flatMap((regime) =>
    Object.entries(regime.categories).map(([category, { steps }]) => [regime.id, category, steps] as const),
  )

  it.each(all)('%s, %s: factor 1 in the base year, falling after it', (id, category, steps) => {
    const factors = Array.from({ length: 350 }, (_, i) => discountFactor(id, { category, year: 2000 + i, from: 2000 }))
    expect(factors[0]).toBe(1)
    const falls = steps.every(({ rate }) => Number(rate) > 0)
    // The only rate below zero is the risk-free one of 2020, whose factors rise: it is legitimate, and limited to 100 years.
    expect(falls).toBe(!(id === 'nl2020' && category === 'riskFree'))
    expect(factors.every((factor, i) => i === 0 || factor < (factors[i - 1] as number) === falls)).toBe(true)
  })

  it('the risk-free rate of 2020 is −1 %: a euro after one year is worth 1 / 0.99', () => {
    expect(discountFactor('nl2020', { category: 'riskFree', year: 2026, from: 2025 })).toBeCloseTo(1 / 0.99, 15)
  })

  it('a term structure that counts from a later year keeps its first rate longer: k = (origin − base) + 35', () => {
    const year = 2070
    const later = discountFactor('nl2025', { year, from: 2026, origin: 2032 })
    expect(later).toBeCloseTo(1.028 ** -(6 + 35) * 1.018 ** -(44 - 41), 14)
  })

  it('every id once', () => {
    const ids = discountRegimes.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('bad input to the plain function', () => {
  it.each([
    ['a regime that does not exist', 'nl2030', { year: 2030, from: 2025 }, /nl2025/],
    ['a category that does not exist', 'nl2025', { year: 2030, from: 2025, category: 'medium' }, /standard, low, high/],
    ['a name that every object has', 'nl2025', { year: 2030, from: 2025, category: 'toString' }, /standard/],
    ['half a year', 'nl2025', { year: 2030.5, from: 2025 }, /whole year/],
    ['no year', 'nl2025', { year: Number.NaN, from: 2025 }, /whole year/],
    ['a timing that does not exist', 'nl2025', { year: 2030, from: 2025, timing: 'noon' as Timing }, /midYear/],
    ['dates too far apart', 'nl2025', { year: 20300, from: 2025 }, /10000/],
    ['a factor too large', 'us1992', { year: 0, from: 10000 + 500 }, /10000/],
    ['a factor too large for a number', 'nz2024Commercial', { year: -7975, from: 2025 }, /1e308|fits in a number/],
  ] as const)('%s', (_, regime, options, message) => {
    expect(() => discountFactor(regime, options)).toThrow(RangeError)
    expect(() => discountFactor(regime, options)).toThrow(message)
  })

  it('a rate of −1', () => {
    expect(() => discountFactor(regimeOf([[0, '-1']]), { year: 2030, from: 2025 })).toThrow(/above -1/)
  })
})

describe('labels of rates', () => {
  const labels = (id: string) => {
    const regime = discountRegimes.find((each) => each.id === id)
    if (!regime) throw new Error(id)
    const rates = Object.values(regimeRates(regime).rates).flatMap((steps) => steps.map(({ rate }) => rate.label))
    const factors = discountFactors(years, regimeRates(regime), { discountTo: base, origin: base })
    return [rates, Object.values(factors).map(({ label }) => label)]
  }

  it('name the height of a rate in both languages', () => {
    const [rates, factors] = labels('nl2025')
    expect(rates).toContainEqual({ en: 'discount rate, low', nl: 'discontovoet, laag' })
    expect(rates).toContainEqual({ en: 'discount rate, standard', nl: 'discontovoet, standaard' })
    expect(rates).toContainEqual({
      en: 'discount rate, standard, after 35 years',
      nl: 'discontovoet, standaard, na 35 jaar',
    })
    expect(rates).toContainEqual({ en: 'discount rate, high', nl: 'discontovoet, hoog' })
    expect(factors).toContainEqual({ en: 'discount factor, low', nl: 'discontofactor, laag' })
  })

  it('and other categories as the regime does', () => {
    const [rates] = labels('nl2015')
    expect(rates).toContainEqual({ en: 'discount rate, travel time', nl: 'discontovoet, reistijd' })
  })
})
