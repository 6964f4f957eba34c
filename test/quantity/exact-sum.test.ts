import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Exact } from '../../src/quantity/decimal.js'
import { difference, ExactSum, exactTotal } from '../../src/quantity/exact-sum.js'
import { longNumbers, numbers, runs, same } from './exact-numbers.js'

/** Exact enough for any sum and product here: what is rounded once from it is right. */
const Whole = Exact.clone({ precision: 4000, defaults: true, rounding: Exact.ROUND_HALF_EVEN })
const rounded = (value: Exact): string => new Exact(value).toSignificantDigits(34, Exact.ROUND_HALF_EVEN).toString()

const wide = (value: Exact): Exact => new Whole(value)
const total = (values: readonly Exact[]): Exact => values.reduce((sum, value) => sum.plus(wide(value)), new Whole(0))

describe('sums of exact numbers', () => {
  it.each([3, 40, 350])('a sum is rounded once, of numbers up to 10^±%i', (size) => {
    fc.assert(
      fc.property(fc.array(numbers(size), { maxLength: 12 }), (values) =>
        same(exactTotal(values), rounded(total(values))),
      ),
      runs,
    )
  })

  it('a sum of numbers of up to 26 words of digits is rounded once', () => {
    fc.assert(
      fc.property(fc.array(longNumbers(40), { maxLength: 6 }), (values) =>
        same(exactTotal(values), rounded(total(values))),
      ),
      runs,
    )
  })

  it('a sum is that of decimal.js where numbers are the same size, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 20 }), (cents) => {
        const values = cents.map((value) => new Exact(value).div(100))
        const wanted = values.reduce((sum, value) => sum.plus(value), new Exact(0)).toString()
        same(exactTotal(values), wanted)
        same(exactTotal([...values].reverse()), wanted)
      }),
      runs,
    )
  })

  it('a difference is that of decimal.js', () => {
    fc.assert(
      fc.property(numbers(40), numbers(40), (a, b) => same(difference(a, b), a.minus(b).toString())),
      runs,
    )
  })

  it('products are rounded before they are added, so that it makes no difference where they are made', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(numbers(100), numbers(100)), { maxLength: 8 }), (pairs) => {
        const sum = new ExactSum()
        for (const [a, b] of pairs) sum.addProduct(a, b)
        same(sum.take(), exactTotal(pairs.map(([a, b]) => a.times(b))).toString())
      }),
      runs,
    )
  })

  it.each([0, 2, 7, 12, 14])('a sum at %i places, rounded half to even and down', (places) => {
    fc.assert(
      fc.property(fc.array(fc.oneof(numbers(16), numbers(60)), { maxLength: 6 }), (values) => {
        const sum = new ExactSum()
        for (const [rounding, mode] of [
          ['halfEven', Exact.ROUND_HALF_EVEN],
          ['floor', Exact.ROUND_FLOOR],
        ] as const) {
          for (const value of values) sum.add(value)
          const wanted = total(values).toDecimalPlaces(places, mode)
          same(sum.takePlaces(places, rounding), wanted.isZero() ? '0' : new Exact(wanted).toString())
        }
      }),
      runs,
    )
  })

  it('what is exactly halfway goes to the even one', () => {
    const sum = new ExactSum()
    for (const [text, wanted] of [
      ['0.0000000000005', '0'],
      ['0.0000000000015', '0.000000000002'],
      ['0.0000000000025', '0.000000000002'],
      ['-0.0000000000035', '-0.000000000004'],
      ['9999999.9999999999995', '10000000'],
    ] as const) {
      sum.add(new Exact(text))
      same(sum.takePlaces(12, 'halfEven'), wanted)
    }
  })

  it('a loss rounded down is one unit, however small', () => {
    const sum = new ExactSum()
    for (const text of ['-1e-200', '-1e-5000']) {
      sum.add(new Exact(text))
      same(sum.takePlaces(12, 'floor'), '-0.000000000001')
    }
    sum.add(new Exact('1e-200'))
    same(sum.takePlaces(12, 'floor'), '0')
    same(sum.take(), '0')
  })

  it('decimal.js is asked where numbers are too long, too large or too small, and where they are not finite', () => {
    const long = new Exact(`1.${'3'.repeat(300)}`)
    same(exactTotal([long, new Exact(1)]), long.plus(1).toString())
    const sum = new ExactSum()
    sum.addProduct(long, new Exact(3))
    sum.add(new Exact('0.5'))
    same(sum.take(), long.times(3).plus('0.5').toString())
    same(exactTotal([new Exact('1e3000'), new Exact(1), new Exact('-1e3000')]), '1')
    same(exactTotal([new Exact('1e-5000')]), '1e-5000')
    same(exactTotal([long, long.neg(), new Exact('1e-900')]), '1e-900')
    sum.addProduct(new Exact('1e400'), new Exact('1e300'))
    same(sum.take(), '1e+700')
    sum.add(new Exact('1e500'))
    same(sum.takePlaces(12, 'halfEven'), '1e+500')
    const infinite = new Exact(Number.POSITIVE_INFINITY)
    expect(exactTotal([infinite, new Exact(1)]).toString()).toBe('Infinity')
    expect(difference(infinite, infinite).toString()).toBe('NaN')
  })

  it('nothing is left of a sum that was taken', () => {
    const sum = new ExactSum()
    same(sum.take(), '0')
    sum.add(new Exact('1e300'))
    sum.add(new Exact('1e5000'))
    sum.take()
    sum.add(new Exact('-7'))
    same(sum.take(), '-7')
  })

  it('nothing is left of a sum that was interrupted', () => {
    const broken = [new Exact(5), undefined as unknown as Exact]
    expect(() => exactTotal(broken)).toThrow(TypeError)
    same(exactTotal([new Exact(7)]), '7')
  })
})
