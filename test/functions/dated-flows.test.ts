import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../src/appraisal/indicators/dated-flows.js'
import { exact, xirr, xnpv } from '../../src/functions/index.js'

const at = (date: string, amount: number) => ({ date, amount })

describe('dayNumber', () => {
  it('agrees with the calendar of the platform over four centuries', () => {
    const origin = Date.UTC(2000, 2, 1)
    fc.assert(
      fc.property(fc.integer({ min: -150000, max: 150000 }), (days) => {
        const date = new Date(origin + days * 86400000).toISOString().slice(0, 10)
        expect(dayNumber(date) - dayNumber('2000-03-01')).toBe(days)
      }),
    )
    expect(dayNumber('2000-03-01') - dayNumber('2000-02-28')).toBe(2)
    expect(dayNumber('1900-03-01') - dayNumber('1900-02-28')).toBe(1)
  })

  it.each(['2025-2-1', '2025-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '01-02-2025', '2025-02-01T00:00', ''])(
    'refuses “%s”',
    (date) => {
      expect(() => dayNumber(date)).toThrow(RangeError)
      expect(() => dayNumber(date)).toThrow(/YYYY-MM-DD/)
    },
  )
})

describe('xnpv', () => {
  it('counts a leap year as 366 days', () => {
    // From 1 January 2024 to 1 January 2025 are 366 days: 110 / 1.1^(366/365).
    const value = xnpv(0.1, [at('2024-01-01', -100), at('2025-01-01', 110)])
    expect(value).toBeCloseTo(-100 + 110 / 1.1 ** (366 / 365), 10)
    expect(value).toBeLessThan(0)
  })

  it('does not discount the first flow, and takes later ones in any order', () => {
    expect(xnpv(0.1, [at('2024-05-05', 7)])).toBe(7)
    const [a, b, c] = [at('2025-01-01', -10), at('2026-01-01', 5), at('2025-06-01', 6)]
    expect(xnpv(0.04, [a, b, c])).toBeCloseTo(xnpv(0.04, [a, c, b]), 12)
  })

  it('refuses what has no meaning, saying how to mend it', () => {
    expect(() => xnpv(0.1, [])).toThrow(/at least one flow/)
    expect(() => xnpv(0.1, [at('2025-01-02', 1), at('2025-01-01', 1)])).toThrow(/earliest flow first/)
    expect(() => xnpv(0.1, [at('2025-01-01', Number.NaN)])).toThrow(/amount of 2025-01-01/)
    expect(() => xnpv(2.25, [at('2025-01-01', 1)])).toThrow(/0.0225/)
    expect(() => exact.xnpv('x', [at('2025-01-01', 1)])).toThrow(RangeError)
  })
})

describe('xirr', () => {
  it('tells none, unique and several apart', () => {
    expect(xirr([at('2025-01-01', 0)])).toMatchObject({ kind: 'none', why: 'allZero', rates: [] })
    expect(xirr([at('2025-01-01', 1), at('2026-01-01', 1)])).toMatchObject({ kind: 'none', why: 'oneSign' })
    // 365 days apart twice: −100 + 230x − 132x², rates 10 % and 20 %.
    const several = [at('2021-01-01', -100), at('2022-01-01', 230), at('2023-01-01', -132)]
    expect(exact.xirr(several)).toMatchObject({ kind: 'several', rates: ['0.1', '0.2'] })
    expect(xirr(several)).toMatchObject({ kind: 'several', rates: [0.1, 0.2] })
    expect(xirr([at('2021-01-01', -100), at('2022-01-01', 200), at('2023-01-01', -110)])).toMatchObject({
      why: 'noRoot',
    })
  })

  it('adds up amounts of one day', () => {
    const split = [at('2025-01-01', -60), at('2025-01-01', -40), at('2026-01-01', 110)]
    expect(xirr(split)).toEqual({ kind: 'unique', rates: [0.1] })
    expect(xirr([at('2025-01-01', -1), at('2025-01-01', 1)])).toMatchObject({ why: 'allZero' })
  })

  it('counts a rate at which the value only touches zero', () => {
    // −100 (1 − 1.25x)² a year apart.
    expect(exact.xirr([at('2021-01-01', -100), at('2022-01-01', 250), at('2023-01-01', -156.25)])).toEqual({
      kind: 'unique',
      rates: ['0.25'],
    })
  })
})
