import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { humanDevelopmentIndex } from '../../../src/welfare/index/human-development.js'
import { messageOf } from './indicators.js'

const given = { lifeExpectancy: 82.5, expectedSchooling: 18.6, meanSchooling: 12.6, incomePerInhabitant: 57_278 }

describe('humanDevelopmentIndex', () => {
  it('B1 (computed for the collection of worked numbers), expected schooling of 18.6 years capped at 18', () => {
    const result = humanDevelopmentIndex({ ...given, outside: 'cap' })
    expect(result.health.toFixed(6)).toBe('0.961538')
    expect(result.education.toFixed(6)).toBe('0.920000')
    expect(result.income.toFixed(6)).toBe('0.959280')
    expect(result.index.toFixed(6)).toBe('0.946745')
    expect(result.capped).toEqual([{ indicator: 'expected-schooling', region: 'country', value: 18.6, to: 18 }])
  })

  it('refuses to cap without being asked', () => {
    expect(messageOf(() => humanDevelopmentIndex({ ...given, outside: 'refuse' }))).toBe(
      '“expected-schooling” of “country”: expected a value between the goalposts, got 18.6, beyond 18. Correct it, widen the goalposts, or cap it with outside: cap.',
    )
    expect(messageOf(() => humanDevelopmentIndex({ ...given, lifeExpectancy: Number.NaN, outside: 'cap' }))).toBe(
      'values of “life-expectancy” of “country”: expected a finite number, got NaN. Correct it.',
    )
  })

  it('is 1 where everything is at the upper goalposts and 0 where one dimension is at the lower', () => {
    const best = { lifeExpectancy: 85, expectedSchooling: 18, meanSchooling: 15, incomePerInhabitant: 75_000 }
    expect(humanDevelopmentIndex({ ...best, outside: 'refuse' }).index).toBe(1)
    expect(humanDevelopmentIndex({ ...best, incomePerInhabitant: 100, outside: 'refuse' }).index).toBe(0)
  })

  it('rises with income, by less the higher it is', () => {
    const income = fc.double({ min: 200, max: 30_000, noNaN: true })
    fc.assert(
      fc.property(income, (y) => {
        const at = (incomePerInhabitant: number) =>
          humanDevelopmentIndex({ ...given, incomePerInhabitant, outside: 'cap' }).income
        // Each doubling counts the same, so each further euro counts for less.
        expect(at(2 * y) - at(y)).toBeCloseTo(Math.log(2) / Math.log(750), 12)
      }),
    )
  })
})
