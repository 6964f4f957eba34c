import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benefitCostRatios, type RatioItem } from '../../src/appraisal/indicators/benefit-cost-ratios.js'
import {
  annuityFactor,
  type DatedFlow,
  equivalentAnnualValue,
  exact,
  irr,
  mirr,
  npv,
  npvExcel,
  payback,
  presentValue,
  ruleOfHalf,
  xirr,
  xnpv,
} from '../../src/functions/index.js'
import { Exact } from '../../src/quantity/decimal.js'

const rates = fc.integer({ min: -200, max: 5000 }).map((k) => k / 10000)
const cents = fc.integer({ min: -1e9, max: 1e9 }).map((k) => k / 100)
const flowLists = fc.array(cents, { minLength: 2, maxLength: 40 })
const roles = fc.constantFrom('capital' as const, 'operating' as const, 'revenue' as const, 'benefit' as const)
const items: fc.Arbitrary<RatioItem[]> = fc.array(
  fc.record({ amount: fc.integer({ min: -1e6, max: 1e6 }), role: roles, budget: fc.boolean() }),
  { maxLength: 12 },
)
const dates = fc
  .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
const datedFlows: fc.Arbitrary<DatedFlow<number>[]> = fc
  .array(fc.record({ date: dates, amount: fc.integer({ min: -1e6, max: 1e6 }) }), { minLength: 1, maxLength: 12 })
  .map((flows) => flows.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)))

const sizeOf = (flows: readonly number[]): number => flows.reduce((sum, flow) => sum + Math.abs(flow), 0)

/** Expects a within 1e-9 of b, relative to a size. */
const near = (a: number, b: number, size = Math.abs(b)): void => {
  expect(Math.abs(a - b), `${a} and ${b}`).toBeLessThanOrEqual(1e-9 * Math.max(size, 1e-9))
}

describe('invariants of the plain functions', () => {
  it('scaling money scales the value, and leaves rates of return and ratios', () => {
    fc.assert(
      fc.property(rates, flowLists, fc.integer({ min: 1, max: 64 }), (rate, flows, k) => {
        const scaled = flows.map((flow) => flow * k)
        const value = npv(rate, flows)
        near(npv(rate, scaled), k * value, k * sizeOf(flows))
        expect(irr(flows.map((flow) => flow * 2 ** 7)).rates).toEqual(irr(flows).rates)
      }),
    )
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 64 }), (parts, k) => {
        const scaled = benefitCostRatios(parts.map((part) => ({ ...part, amount: part.amount * k })))
        benefitCostRatios(parts).forEach(({ value }, i) => {
          const other = scaled[i]?.value
          if (value === null) expect(other).toBeNull()
          else near(other as number, value)
        })
      }),
    )
  })

  it('moving the year discounted to scales the value by the factor of a flat rate', () => {
    fc.assert(
      fc.property(rates, flowLists, fc.integer({ min: 1, max: 30 }), (rate, flows, years) => {
        const later = npv(rate, [...Array<number>(years).fill(0), ...flows])
        const factor = (1 + rate) ** -years
        near(later, factor * npv(rate, flows), factor * sizeOf(flows) * Math.max(1, (1 + rate) ** -flows.length))
      }),
    )
  })

  it('every ratio leaves the net present value, and is above 1 exactly when that is positive', () => {
    fc.assert(
      fc.property(items, (parts) => {
        const value = parts.reduce((sum, { amount }) => sum + amount, 0)
        for (const { numerator, denominator, value: ratio, why } of benefitCostRatios(parts)) {
          expect(numerator - denominator).toBe(value)
          if (denominator > 0) expect((ratio as number) > 1).toBe(value > 0)
          else expect(ratio === null && why !== null).toBe(true)
        }
      }),
    )
  })

  it('internal rates of return are rates at which the value is zero, to 25 digits in the exact variant', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 15 }), (flows) => {
        const result = exact.irr(flows.map(String))
        const plain = irr(flows)
        expect(result.kind).toBe(plain.kind)
        result.rates.forEach((rate, i) => {
          expect(Math.abs(Number(rate) - (plain.rates[i] as number))).toBeLessThanOrEqual(
            1e-9 * (1 + Math.abs(Number(rate))),
          )
          const growth = new Exact(rate).plus(1)
          const terms = flows.map((flow, t) => new Exact(flow).div(growth.pow(t)))
          const size = terms.reduce((sum, term) => sum.plus(term.abs()), new Exact(0))
          const value = terms.reduce((sum, term) => sum.plus(term), new Exact(0))
          expect(value.abs().div(size).toNumber()).toBeLessThan(1e-24)
        })
      }),
      { numRuns: 60 },
    )
  })

  it('rates of dated flows are rates at which their value is zero', () => {
    fc.assert(
      fc.property(datedFlows, (flows) => {
        for (const rate of xirr(flows).rates) {
          fc.pre(rate > -0.5)
          const value = xnpv(rate, flows, { allowHighRate: true })
          const size = xnpv(
            rate,
            flows.map(({ date, amount }) => ({ date, amount: Math.abs(amount) })),
            { allowHighRate: true },
          )
          expect(Math.abs(value)).toBeLessThanOrEqual(1e-10 * size)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('dates a year of 365 days apart give the value and rate of yearly flows', () => {
    fc.assert(
      fc.property(rates, cents, cents, cents, (rate, a, b, c) => {
        const flows = [a, b, c]
        // 2021, 2022 and 2023 have 365 days each.
        const dated = flows.map((amount, t) => ({ date: `${2021 + t}-01-01`, amount }))
        near(xnpv(rate, dated), npv(rate, flows), sizeOf(flows))
        const [yearly, byDate] = [irr(flows), xirr(dated)]
        expect(byDate.kind).toBe(yearly.kind)
        byDate.rates.forEach((each, i) => {
          near(each, yearly.rates[i] as number, 1 + Math.abs(each))
        })
      }),
      { numRuns: 60 },
    )
  })

  it('the present value of the equivalent annual value is the net present value', () => {
    fc.assert(
      fc.property(rates, flowLists, (rate, flows) => {
        const years = flows.length - 1
        const yearly = equivalentAnnualValue(rate, flows)
        const size = sizeOf(flows) * Math.max(1, (1 + rate) ** -years)
        near(presentValue(rate, { years, yearly }), npv(rate, flows), size)
        near(yearly * annuityFactor(rate, years), npv(rate, flows), size)
      }),
    )
  })

  it('the annuity factor is its closed form, and one year of it the factor of that year', () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 200 }), (rate, years) => {
        fc.pre(Math.abs(rate) > 1e-3)
        near(annuityFactor(rate, years), (1 - (1 + rate) ** -years) / rate)
        near(annuityFactor(rate, 1), presentValue(rate, { years: 1, final: 1 }))
      }),
    )
    expect(annuityFactor(0, 12)).toBe(12)
    expect(exact.annuityFactor('0', '12')).toBe('12')
  })

  it('the rule of half over a path that lies on a straight line is that of its ends', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), cents, cents, (q0, q1, c0, c1) => {
        const ends = ruleOfHalf({ trips: [q0, q1], cost: [c0, c1] })
        const path = ruleOfHalf({ trips: [q0, (q0 + q1) / 2, q1], cost: [c0, (c0 + c1) / 2, c1] })
        near(path, ends, 1000 * (Math.abs(c0) + Math.abs(c1)))
      }),
    )
  })

  it('exact and number variants agree to 1e-9', () => {
    const scale = (rate: number, flows: readonly number[]) => sizeOf(flows) * Math.max(1, (1 + rate) ** -flows.length)
    fc.assert(
      fc.property(rates, rates, flowLists, datedFlows, (rate, other, flows, dated) => {
        const texts = flows.map(String)
        const size = scale(rate, flows)
        near(Number(exact.npv(String(rate), texts)), npv(rate, flows), size)
        near(Number(exact.npvExcel(String(rate), texts)), npvExcel(rate, flows), size)
        near(Number(exact.equivalentAnnualValue(String(rate), texts)), equivalentAnnualValue(rate, flows), size)
        near(Number(exact.annuityFactor(String(rate), String(flows.length))), annuityFactor(rate, flows.length))
        const [yearly, final, years] = [flows[0] as number, flows[1] as number, flows.length]
        near(
          Number(
            exact.presentValue(String(rate), { years: String(years), yearly: String(yearly), final: String(final) }),
          ),
          presentValue(rate, { years, yearly, final }),
          size * years,
        )
        const modified = mirr(flows, rate, other)
        const exactly = exact.mirr(texts, String(rate), String(other))
        if (modified === null) expect(exactly).toBeNull()
        else near(Number(exactly), modified, Math.max(1, Math.abs(modified)))
        const trips = flows.map(Math.abs)
        near(
          Number(exact.ruleOfHalf({ trips: trips.map(String), cost: texts })),
          ruleOfHalf({ trips, cost: flows }),
          sizeOf(flows) ** 2,
        )
        near(Number(exact.xnpv(String(rate), dated)), xnpv(rate, dated), sizeOf(dated.map(({ amount }) => amount)) * 8)
      }),
      { numRuns: 60 },
    )
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -99, max: 99 }), { maxLength: 20 }),
        fc.constantFrom(0, 0.0225, 0.1),
        (flows, discountRate) => {
          const [plain, exactly] = [
            payback(flows, { discountRate }),
            exact.payback(flows.map(String), { discountRate }),
          ]
          expect(exactly.kind).toBe(plain.kind)
          if (plain.kind === 'reached' && exactly.kind === 'reached')
            near(Number(exactly.years), plain.years, 1 + plain.years)
        },
      ),
    )
    fc.assert(
      fc.property(datedFlows, (dated) => {
        const [plain, exactly] = [xirr(dated), exact.xirr(dated)]
        expect(exactly.kind).toBe(plain.kind)
        exactly.rates.forEach((rate, i) => {
          near(Number(rate), plain.rates[i] as number, 1 + Math.abs(Number(rate)))
        })
      }),
      { numRuns: 30 },
    )
  })
})
