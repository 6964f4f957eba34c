import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { irr } from '../../../src/appraisal/indicators/internal-rates-of-return.js'
import { npv } from '../../../src/functions/net-present-value.js'

const why = (flows: readonly number[]): string => {
  const result = irr(flows)
  return result.kind === 'none' ? result.why : result.kind
}

/** |NPV| over the sum of the absolute discounted flows; for negative rates with time reversed, to stay in range. */
const imbalance = (rate: number, flows: readonly number[]): number => {
  const [at, stream] = rate < 0 ? [1 / (1 + rate) - 1, flows.toReversed()] : [rate, flows]
  const high = { allowHighRate: true }
  return Math.abs(npv(at, stream, high)) / npv(at, stream.map(Math.abs), high)
}

/** The flows times (a - b x), x being the discount factor; this adds the rate b / a - 1. */
const timesFactor = (flows: readonly number[], a: number, b: number): number[] =>
  flows.concat(0).map((flow, t) => a * flow - b * (flows[t - 1] ?? 0))

/** Flows with exactly these rates, beginning with the given flow. */
const flowsWith = (rates: readonly number[], first: number): number[] =>
  rates.reduce((flows, rate) => timesFactor(flows, 1, 1 + rate), [first])

const expectRates = (flows: readonly number[], wanted: readonly number[], digits = 11): void => {
  const rates = irr(flows).rates
  expect(rates).toHaveLength(wanted.length)
  wanted.forEach((rate, i) => {
    expect(rates[i]).toBeCloseTo(rate, digits)
  })
}

describe('irr without a rate', () => {
  it('tells all zero, one sign and no root apart', () => {
    expect(why([])).toBe('allZero')
    expect(why([0, 0, 0])).toBe('allZero')
    expect(why([0, 5, 0, 1])).toBe('oneSign')
    expect(why([-5, -1])).toBe('oneSign')
    expect(why([-100, 200, -110])).toBe('noRoot')
  })

  it('explains itself in both languages', () => {
    for (const flows of [[0], [1, 1], [-100, 200, -110], [-100, 230, -132]]) {
      const result = irr(flows)
      if (result.kind === 'unique') throw new Error('expected none or several')
      expect(result.explanation.en).not.toBe('')
      expect(result.explanation.nl).not.toBe('')
    }
  })

  it('refuses a flow that is not finite', () => {
    expect(() => irr([-1, Number.NaN])).toThrow(RangeError)
    expect(() => irr([-1, Number.POSITIVE_INFINITY])).toThrow(/at position 1/)
  })
})

describe('irr with one rate', () => {
  it('is right to the last digit', () => {
    expect(irr([-100, 110])).toEqual({ kind: 'unique', rates: [0.1] })
    expect(irr([-4, 5])).toEqual({ kind: 'unique', rates: [0.25] })
    expect(irr([-2, 1])).toEqual({ kind: 'unique', rates: [-0.5] })
    expect(irr([-100, 100])).toEqual({ kind: 'unique', rates: [0] })
    // -2^40 + 2^40 + 1 a year later: r = 2^-40, far below the rounding of 1 + r
    expect(irr([-(2 ** 40), 2 ** 40 + 1])).toEqual({ kind: 'unique', rates: [2 ** -40] })
  })

  it('does not depend on zeros before and after', () => {
    expect(irr([0, 0, -4, 0, 9, 0])).toEqual({ kind: 'unique', rates: [0.5] })
  })

  it('is found for 200 years and amounts of 1e10', () => {
    // A perpetuity of 4 % over 199 years that pays the principal back at the end.
    const flows = [-1e10, ...Array<number>(198).fill(4e8), 1.04e10]
    expectRates(flows, [0.04], 14)
  })

  it('counts a rate at which the value only touches zero', () => {
    // -100 (1 - x)^2 and 100 (1 - 1.25 x)^2
    expect(irr([-100, 200, -100])).toEqual({ kind: 'unique', rates: [0] })
    expect(irr([100, -250, 156.25])).toEqual({ kind: 'unique', rates: [0.25] })
  })

  it('counts a threefold rate once', () => {
    expectRates([-1, 3, -3, 1], [0])
    expectRates(flowsWith([0.5, 0.5, 0.5], -8), [0.5])
  })

  it('agrees with rates computed by hand elsewhere', () => {
    expectRates([-1, ...Array<number>(98).fill(0), 1000], [1000 ** (1 / 99) - 1], 14)
    expectRates([-1, ...Array<number>(98).fill(0), 1000], [0.07226722201])
    // From the tests of other software: a closing cost of 1 makes many searches fail.
    expectRates([-1678.87, 771.96, 1814.05, 3520.3, 3552.95, 3584.99, 4789.91, -1], [1.00426984872])
    expectRates([-150000, 15000, 25000, 35000, 45000, 60000], [0.052432888859])
  })
})

describe('irr with several rates', () => {
  it('gives all of them, rising', () => {
    // (x - 1)(2 x - 1)(3 x - 1) 1000, and the rates 10 % and 20 %: -100 + 230 / 1.1 - 132 / 1.1^2 = 0
    expectRates([-1000, 6000, -11000, 6000], [0, 1, 2])
    expectRates([-100, 230, -132], [0.1, 0.2])
  })

  it('keeps a touching rate beside a crossing one', () => {
    expectRates(flowsWith([0.05, 0.25, 0.25], -64), [0.05, 0.25])
  })

  it('keeps rates apart that a sample of rates would pass over', () => {
    expectRates(flowsWith([0.0301, 0.03011], -1e6), [0.0301, 0.03011], 9)
  })
})

describe('irr in general', () => {
  const whole = fc.integer({ min: -1000, max: 1000 })
  const streams = fc.oneof(
    fc.array(whole, { maxLength: 12 }),
    fc.array(fc.double({ min: -1e10, max: 1e10, noNaN: true }), { maxLength: 200 }),
  )

  it('gives roots, in rising order', () => {
    fc.assert(
      fc.property(streams, (flows) => {
        const rates = irr(flows).rates
        for (const rate of rates) expect(imbalance(rate, flows)).toBeLessThanOrEqual(1e-12)
        expect(rates).toEqual([...new Set(rates)].sort((a, b) => a - b))
      }),
    )
  })

  it('does not depend on the unit of money', () => {
    fc.assert(
      fc.property(streams, fc.integer({ min: -40, max: 40 }), (flows, power) => {
        // Halving would not be exact for the very smallest numbers.
        const normal = flows.map((flow) => (Math.abs(flow) < 1e-200 ? 0 : flow))
        const scaled = normal.map((flow) => -flow * 2 ** power)
        expect(irr(scaled).rates).toEqual(irr(normal).rates)
      }),
    )
    fc.assert(
      fc.property(fc.array(whole, { maxLength: 8 }), fc.integer({ min: 1, max: 1e10 }), (flows, factor) => {
        const rates = irr(flows).rates
        expectRates(
          flows.map((flow) => flow * factor),
          rates,
          9,
        )
      }),
    )
  })

  it('is one rate for costs that are followed by benefits', () => {
    const sizes = fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 100 })
    const gaps = fc.integer({ min: 0, max: 3 })
    fc.assert(
      fc.property(sizes, gaps, sizes, (costs, gap, benefits) => {
        const first = [...costs.map((cost) => -cost), ...Array<number>(gap).fill(0)]
        // Enough benefits to keep the rate between the bounds of the search.
        const total = (flows: readonly number[]): number => flows.reduce((sum, flow) => sum + flow, 0)
        fc.pre(total(benefits) < 500 * total(costs) && total(costs) < 500 * total(benefits))
        const result = irr([...first, ...benefits])
        expect(result.kind).toBe('unique')
        if (result.kind !== 'unique') return
        expect(Math.sign(result.rates[0])).toBe(Math.sign(total(benefits) - total(costs)))
      }),
    )
  })

  it('returns the rates from which flows are built', () => {
    const chosen = fc.uniqueArray(fc.integer({ min: -8, max: 20 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(chosen, fc.constantFrom(-1e10, -7, 3), (twentieths, first) => {
        const rates = twentieths.map((k) => k / 20).sort((a, b) => a - b)
        expectRates(flowsWith(rates, first), rates, 6)
      }),
    )
  })

  it('returns each chosen rate once, touching or not, for flows of whole numbers', () => {
    // Products of up to five factors of small whole numbers are exact.
    const factors = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(factors, (pairs) => {
        const flows = pairs.reduce((product, [a, b]) => timesFactor(product, a, b), [1])
        const rates = [...new Set(pairs.map(([a, b]) => b / a - 1))].sort((a, b) => a - b)
        expectRates(flows, rates, 6)
      }),
    )
  })

  it('is quick for 130 years with a renewal every tenth year', () => {
    const flows = Array.from({ length: 130 }, (_, t) => (t < 5 ? -1e9 : t % 10 === 0 ? -2e8 : 1e8 + 1e6 * t))
    const times = Array.from({ length: 300 }, () => {
      const start = performance.now()
      irr(flows)
      return performance.now() - start
    })
    // The fastest call, in milliseconds; the others tell how busy the machine is.
    expect(Math.min(...times)).toBeLessThan(0.5)
  })
})
