import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError, type Problem } from '../../src/appraisal/input/problem.js'
import {
  findKeyFigure,
  keyFigureMark,
  keyFigureRule,
  keyFigureSource,
  keyFigureValue,
} from '../../src/appraisal/key-figure.js'
import { keyFigures } from '../../src/key-figures/key-figures.js'
import { isDecimalText } from '../../src/quantity/leaf.js'
import { madeUp, yearly } from './figures.js'

const problemOf = (ask: () => unknown): Problem => {
  try {
    ask()
  } catch (error) {
    if (error instanceof InputError) return error.problems[0] as Problem
    throw error
  }
  throw new Error('expected an InputError')
}

describe('values between and outside the stated years', () => {
  const stated = { 2020: '10.0', 2030: '20', 2040: '40.00' }
  const valueWith = (rule: Parameters<typeof yearly>[1], year: number) =>
    keyFigureValue(madeUp({ values: yearly(stated, rule) }), year)

  it('a stated year has the text of the source, every digit of it', () => {
    for (const between of ['linear', 'geometric', 'step', 'none'] as const) {
      expect(valueWith({ between }, 2020)).toBe('10.0')
      expect(valueWith({ between }, 2040)).toBe('40.00')
    }
  })

  it('linear: 10 + (20 − 10) × 3/10 = 13; 20 + 20 × 1/10 = 22', () => {
    expect(valueWith({ between: 'linear' }, 2023)).toBe('13')
    expect(valueWith({ between: 'linear' }, 2031)).toBe('22')
  })

  it('geometric: a factor 2 in ten years is √2 in five, and 10 × √2 = 14.142135623730950488…', () => {
    expect(valueWith({ between: 'geometric' }, 2025)).toMatch(/^14\.14213562373095048801688724209/)
    // 20 × √2, one decade on.
    expect(valueWith({ between: 'geometric' }, 2035)).toMatch(/^28\.28427124746190097603377448419/)
  })

  it('step: the last stated value', () => {
    expect(valueWith({ between: 'step' }, 2029)).toBe('10.0')
    expect(valueWith({ between: 'step' }, 2031)).toBe('20')
  })

  it('constant outside: the nearest stated value; refused otherwise', () => {
    expect(valueWith({ before: 'constant' }, 1990)).toBe('10.0')
    expect(valueWith({ after: 'constant' }, 2100)).toBe('40.00')
    expect(() => valueWith({ after: 'constant' }, 2019)).toThrow(InputError)
    expect(() => valueWith({ before: 'constant' }, 2041)).toThrow(InputError)
  })

  it('one value holds in every year and without a year', () => {
    const figure = madeUp({ values: { kind: 'single', value: '7.50' } })
    expect(keyFigureValue(figure)).toBe('7.50')
    expect(keyFigureValue(figure, 2077)).toBe('7.50')
  })

  it('lies between its neighbours, as finite text, and a constant path stays constant', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 2001, max: 2049 }),
        fc.constantFrom('linear' as const, 'geometric' as const),
        (a, b, year, between) => {
          const text = keyFigureValue(madeUp({ values: yearly({ 2000: `${a}`, 2050: `${b}` }, { between }) }), year)
          expect(isDecimalText(text)).toBe(true)
          expect(Number(text)).toBeGreaterThanOrEqual(Math.min(a, b) * (1 - 1e-15))
          expect(Number(text)).toBeLessThanOrEqual(Math.max(a, b) * (1 + 1e-15))
          const flat = keyFigureValue(madeUp({ values: yearly({ 2000: `${a}`, 2050: `${a}` }, { between }) }), year)
          expect(flat).toBe(`${a}`)
        },
      ),
    )
  })

  it('linear and geometric hand-made paths mirror when the values are swapped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 49 }),
        fc.constantFrom('linear' as const, 'geometric' as const),
        (a, b, steps, between) => {
          const there = keyFigureValue(
            madeUp({ values: yearly({ 2000: `${a}`, 2050: `${b}` }, { between }) }),
            2000 + steps,
          )
          const back = keyFigureValue(
            madeUp({ values: yearly({ 2000: `${b}`, 2050: `${a}` }, { between }) }),
            2050 - steps,
          )
          expect(Number(there) / Number(back)).toBeCloseTo(1, 12)
        },
      ),
    )
  })
})

describe('how sure a value is', () => {
  it('a stated year as the source, another no surer than the rule', () => {
    const figure = madeUp({
      mark: 'quoted',
      status: 'official',
      values: yearly({ 2020: '1', 2030: '2' }, { between: 'linear', marks: { 2030: 'derived' } }),
    })
    expect([2020, 2025, 2030].map((year) => keyFigureMark(figure, year))).toEqual(['quoted', 'assumed', 'derived'])
    const recalled = madeUp({
      mark: 'recalled',
      values: yearly({ 2020: '1', 2030: '2' }, { between: 'linear', ruleMark: 'derived' }),
    })
    expect(keyFigureMark(recalled, 2025)).toBe('recalled')
  })

  it('the source carries title, place, address and the mark of the year', () => {
    const time = findKeyFigure(keyFigures, 'nl.value-of-time.see.wlo-laag.commute')
    expect(keyFigureSource(time, 2030)).toMatchObject({
      id: 'NL-S15-bereikbaarheid',
      mark: 'quoted',
      place: time.place,
    })
    expect(keyFigureSource(time, 2035).mark).toBe('assumed')
    expect(keyFigureSource(madeUp({ source: { id: 'x', title: 'y', url: null } }))).not.toHaveProperty('url')
  })
})

describe('what does not exist', () => {
  it('an unknown id names the nearest ones, and says how many others there are', () => {
    const problem = problemOf(() => findKeyFigure(keyFigures, 'nl.accidents.2022.fatalities'))
    expect(problem.code).toBe('unknownKeyFigure')
    const nearest = problem.expected.en.split(/[ ,]+/).filter((word) => word.startsWith('nl.'))
    expect(nearest.slice(0, 2).sort()).toEqual(['nl.accidents.2022.fatality', 'nl.accidents.2022.serious-injury'])
    expect(nearest).toHaveLength(8)
    expect(problem.expected.en).toContain(`and ${keyFigures.length - 8} others`)
    expect(problem.got).toBe('nl.accidents.2022.fatalities')
    expect(problem.mend.nl).toContain('mkba key-figures')
  })

  it('says where in the file it was asked for', () => {
    const place = { file: 'a.yaml', line: 3, column: 5 }
    const problem = problemOf(() => findKeyFigure([], 'a.b', { path: ['assumptions', 'time'], place }))
    expect(problem).toMatchObject({ place, path: ['assumptions', 'time'] })
    expect(problem.expected.en).toMatch(/empty/)
  })

  it('a year without a value names the years and the rule', () => {
    const car = findKeyFigure(keyFigures, 'nl.value-of-time.kim2023.car.mean')
    const problem = problemOf(() => keyFigureValue(car, 2030))
    expect(problem.code).toBe('keyFigureYearMissing')
    expect(problem.message.en).toContain('2030')
    expect(problem.expected).toEqual({ en: 'a value for 2022 only', nl: 'alleen een waarde voor 2022' })
    const carbon = findKeyFigure(keyFigures, 'nl.carbon.wlo2015.two-degree-low')
    expect(problemOf(() => keyFigureValue(carbon, 2051)).expected.en).toBe(
      'values for 2030, 2050; at a constant growth rate between the years, no value before 2030, no value after 2050',
    )
  })

  it('no year for a figure that differs by year', () => {
    const commute = findKeyFigure(keyFigures, 'nl.value-of-time.see.wlo-laag.commute')
    expect(problemOf(() => keyFigureValue(commute))).toMatchObject({ code: 'keyFigureYearMissing', got: null })
    expect(keyFigureRule(commute).en).toContain('2010, 2020, 2030, 2040, 2050')
  })

  it('a year that is not whole is a mistake in the program', () => {
    for (const year of [2030.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => keyFigureValue(madeUp(), year)).toThrow(RangeError)
  })
})
