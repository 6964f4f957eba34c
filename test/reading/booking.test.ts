import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axis } from '../../src/quantity/axis.js'
import { constant, given } from '../../src/quantity/leaf.js'
import { book, divide, log, multiply, sum } from '../../src/quantity/operations.js'
import { one, parseUnit } from '../../src/quantity/unit.js'
import { decimalReading } from '../../src/reading/decimal.js'
import { drawsPerBlock, sampledReading } from '../../src/reading/sampled.js'

const Exact = Decimal.clone({ precision: 60 })
const euro = parseUnit('EUR', { priceLevel: 2025, priceUnit: 'marketPrices', terms: 'real', valuation: 2025 })

/** An amount divided over regions, booked, in the order of the members. */
const booked = (amount: string, weights: readonly number[], members: readonly string[]) => {
  const regions = axis('region', members)
  const parts = given({ label: 'weights', axes: [regions], values: weights, unit: one })
  const divided = multiply(
    given({ label: 'amount', axes: [], values: [amount], unit: euro }),
    divide(parts, sum(parts, 'region')),
  )
  const reading = decimalReading()
  return {
    parts: reading.table(book(divided, 'region')).values,
    raw: reading.table(divided).values,
    total: reading.value(book(sum(divided, 'region'))),
  }
}

describe('booking', () => {
  it('parts add up exactly to the booked total, each within 1e-12 of what it was, in any order of the members', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), weights, fc.nat(), (cents, shares, seed) => {
        const members = shares.map((_, i) => `r${i}`)
        const amount = new Exact(cents).div(700).toFixed(20)
        const { parts, raw, total } = booked(amount, shares, members)
        expect(parts.reduce((sum, part) => sum.plus(part), new Exact(0)).toFixed()).toBe(new Exact(total).toFixed())
        for (const [i, part] of parts.entries()) {
          const off = new Exact(part).minus(raw[i] as string).abs()
          expect(off.lte('1e-12')).toBe(true)
        }
        const order = members
          .map((_, i) => (i * 7 + seed) % members.length)
          .filter((at, i, all) => all.indexOf(at) === i)
        if (order.length < members.length) return
        const moved = booked(
          amount,
          order.map((at) => shares[at] as number),
          order.map((at) => members[at] as string),
        )
        for (const [i, at] of order.entries()) expect(moved.parts[i]).toBe(parts[at])
      }),
    )
  })

  /** Amounts by region as they are given, booked. */
  const bookedAs = (values: readonly string[]) => {
    const regions = axis(
      'region',
      values.map((_, i) => `r${i}`),
    )
    return decimalReading().table(book(given({ label: 'amounts', axes: [regions], values, unit: euro }), 'region'))
      .values
  }

  it('what is missing goes to the largest remainder, also when it is the last by name', () => {
    // Remainders of .2, .1 and .7 of 1e-12: together 1, so that one unit is missing of the parts rounded down.
    expect(bookedAs(['1.0000000000002', '2.0000000000001', '3.0000000000007'])).toEqual(['1', '2', '3.000000000001'])
  })

  it('parts that have more than 34 digits together keep them all', () => {
    const long = ['12345678901234567890123.123456789012', '0.1', '0.2']
    expect(bookedAs(long)).toEqual(long)
    // 1e25 and three times a third of 1e-12: one unit is missing, and the first by name has it.
    expect(
      bookedAs(['10000000000000000000000000', ...Array<string>(3).fill(`0.${'0'.repeat(12)}${'3'.repeat(12)}4`)]),
    ).toEqual(['10000000000000000000000000', '0.000000000001', '0', '0'])
  })

  it('a third of a euro over three regions: one unit of 1e-12 goes to the first by name', () => {
    expect(booked('1', [1, 1, 1], ['c', 'a', 'b']).parts).toEqual([
      '0.333333333333',
      '0.333333333334',
      '0.333333333333',
    ])
  })

  it('is the identity in the sampled reading', () => {
    const third = divide(given({ label: 'one euro', axes: [], values: ['1'], unit: euro }), constant(3))
    const [block] = [...sampledReading([book(third), third], { draws: 1, drawsOf: () => undefined })]
    expect(block?.values[0]).toEqual(block?.values[1])
    expect(block?.values[0]?.length).toBe(drawsPerBlock)
    expect(decimalReading().value(book(third))).toBe('0.333333333333')
  })
})

describe('the decimal reading', () => {
  it('has 34 digits', () => {
    expect(decimalReading().value(divide(constant(1), constant(3)))).toBe(`0.${'3'.repeat(34)}`)
  })

  it('refuses a division by zero and a logarithm of nothing, by name', () => {
    expect(() => decimalReading().value(divide(constant(1), constant(0), 'share of nothing'))).toThrow(
      /share of nothing/,
    )
    expect(() => decimalReading().value(log(constant(0), 'log of nothing'))).toThrow(/log of nothing/)
  })
})
