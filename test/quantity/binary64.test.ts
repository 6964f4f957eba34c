import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, log, normalQuantile, power } from '../../src/quantity/binary64.js'

const Exact = Decimal.clone({ precision: 40 })

/** The distance between a double and the next one away from zero. */
const ulp = (value: number): number => {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, Math.abs(value))
  view.setBigUint64(0, view.getBigUint64(0) + 1n)
  return view.getFloat64(0) - Math.abs(value)
}

/** The value of a double to 40 digits: `new Decimal(number)` would take its shortest text instead. */
const exact = (value: number): Decimal => {
  let whole = value
  let exponent = 0
  while (!Number.isInteger(whole)) {
    whole *= 2
    exponent++
  }
  return new Exact(BigInt(whole).toString()).div(new Exact(2).pow(exponent))
}

const errorInUlps = (actual: number, value: Decimal): number =>
  value.minus(exact(actual)).abs().div(ulp(value.toNumber())).toNumber()

/** Fails a property with the error when it is one unit in the last place or more. */
const within = (arbitrary: fc.Arbitrary<number[]>, error: (values: number[]) => number, numRuns: number): void => {
  fc.assert(
    fc.property(arbitrary, (values) => {
      expect(error(values)).toBeLessThan(1)
    }),
    { numRuns },
  )
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })

describe('exp, log and power differ from 40 decimal digits by less than one unit in the last place', () => {
  it('exp', () => {
    within(fc.tuple(between(-700, 700)), ([x]) => errorInUlps(exp(x as number), exact(x as number).exp()), 2000)
    within(fc.tuple(between(-1, 1)), ([x]) => errorInUlps(exp(x as number), exact(x as number).exp()), 1000)
  })

  it('log', () => {
    const error = ([x]: number[]) => (x === 1 ? log(1) : errorInUlps(log(x as number), exact(x as number).ln()))
    within(fc.tuple(between(1e-200, 1e200)), error, 1000)
    within(fc.tuple(between(0.5, 2)), error, 1000)
  })

  it('power', () => {
    within(
      fc.tuple(between(0.01, 100), between(-50, 50)),
      ([x, y]) => errorInUlps(power(x as number, y as number), exact(x as number).pow(exact(y as number))),
      1000,
    )
  })

  it('published digits: e, ln 2, the square root of 2, 1.028^-37', () => {
    expect(exp(1)).toBe(Math.E)
    expect(log(2)).toBe(Math.LN2)
    expect(power(2, 0.5)).toBe(Math.SQRT2)
    expect(power(1.028, -37)).toBeCloseTo(0.35996, 6)
  })

  it('special values are those of the language', () => {
    const odd = [0, -0, 1, -1, 2, -2, 0.5, -0.5, Infinity, -Infinity, NaN, 1e308, 5e-324, -3, 4]
    for (const x of odd) {
      for (const y of odd)
        if (!Number.isFinite(Math.abs(x) ** y) || [0, 1].includes(Math.abs(x)) || y === 0)
          expect(power(x, y)).toBe(x ** y)
    }
    expect([exp(Infinity), exp(-Infinity), exp(0), exp(1000), exp(-1000)]).toEqual([Infinity, 0, 1, Infinity, 0])
    expect([log(0), log(1), log(Infinity)]).toEqual([-Infinity, 0, Infinity])
    for (const x of [NaN, -1, -Infinity]) expect(log(x)).toBeNaN()
    expect([power(-2, 3), power(-2, 2)]).toEqual([-8, 4])
    expect(power(-2, 0.5)).toBeNaN()
  })
})

describe('the normal quantile (AS 241)', () => {
  it.each([
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.5, 0],
    [1e-10, -6.361340902404056],
  ])('at %d it is %d, as published', (p, expected) => {
    expect(Math.abs(normalQuantile(p) - expected)).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(expected)) * 2)
  })

  it('is symmetric and rises', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.499, noNaN: true }), (p) => {
        expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 10)
        expect(normalQuantile(p + 0.0005)).toBeGreaterThan(normalQuantile(p))
      }),
    )
  })
})
