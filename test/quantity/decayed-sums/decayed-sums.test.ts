import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, power } from '../../../src/quantity/binary64.js'
import type { DecayedRows } from '../../../src/quantity/decayed-sums/decayed-rows.js'
import { decayedSums } from '../../../src/quantity/decayed-sums/decayed-sums.js'
import { plainDecayedSums } from '../../../src/quantity/decayed-sums/plain.js'
import { simdDecayedSums } from '../../../src/quantity/decayed-sums/simd.js'

const rows = (fields: Partial<DecayedRows> & Pick<DecayedRows, 'cost' | 'mass'>): DecayedRows => ({
  decays: [1],
  form: 'power',
  ownZone: null,
  ...fields,
})
const floats = (...values: number[]) => Float64Array.from(values)

/** Costs over the whole range of travel costs, some without a connection. */
const costs = fc.oneof(
  { weight: 20, arbitrary: fc.double({ min: 1e-6, max: 1e9, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
)
const problems = fc
  .record({ origins: fc.integer({ min: 1, max: 5 }), destinations: fc.integer({ min: 1, max: 40 }) })
  .chain(({ origins, destinations }) =>
    fc.record({
      cost: fc.array(costs, { minLength: origins * destinations, maxLength: origins * destinations }),
      mass: fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), {
        minLength: destinations,
        maxLength: destinations,
      }),
      decays: fc.array(fc.oneof(fc.double({ min: 0, max: 3, noNaN: true }), fc.constantFrom(0, 1, 2, 40)), {
        minLength: 1,
        maxLength: 6,
      }),
      form: fc.constantFrom('power' as const, 'exponential' as const),
      ownZone: fc.constantFrom(null, 0),
    }),
  )
  .map((all): DecayedRows => ({ ...all, cost: Float64Array.from(all.cost), mass: Float64Array.from(all.mass) }))

/** The sum as it is written down, with the powers of the house and the own zone left out. */
const written = ({ cost, mass, form, ownZone }: DecayedRows, origin: number, decay: number): number => {
  let total = 0
  mass.forEach((m, j) => {
    const c = cost[origin * mass.length + j] as number
    if (c === Number.POSITIVE_INFINITY || (ownZone !== null && j === ownZone + origin)) return
    total += m * (form === 'power' ? power(c, -decay) : exp(-decay * c))
  })
  return total
}

describe('decayed sums', () => {
  it('100 / 2 + 50 / 5 and 100 / 4 + 50 / 1; squared 100 / 4 + 50 / 25 and 100 / 16 + 50', () => {
    const result = decayedSums(rows({ cost: floats(2, 5, 4, 1), mass: floats(100, 50), decays: [1, 2, 0] }))
    expect([result[0], result[3]]).toEqual([60, 75])
    expect(result[1]).toBeCloseTo(27, 12)
    expect(result[4]).toBeCloseTo(56.25, 12)
    expect([result[2], result[5]]).toEqual([150, 150])
  })

  it('e^(−0.5 × 2) × 100 + e^(−0.5 × 5) × 50', () => {
    const result = decayedSums(rows({ cost: floats(2, 5), mass: floats(100, 50), decays: [0.5], form: 'exponential' }))
    // 36.78794411714423 + 4.104249931194940
    expect(result[0]).toBeCloseTo(40.89219404833917, 12)
  })

  it('leaves the own zone out where that is asked, and what cannot be reached', () => {
    const cost = floats(1, 2, 4, 1)
    expect([...decayedSums(rows({ cost, mass: floats(100, 50), ownZone: 0 }))]).toEqual([25, 25])
    expect([...decayedSums(rows({ cost: floats(Infinity, 2), mass: floats(100, 50), decays: [1, 1.5] }))]).toEqual([
      25,
      expect.closeTo(50 / (2 * Math.SQRT2), 12),
    ])
    expect([...decayedSums(rows({ cost: floats(Infinity, Infinity), mass: floats(1, 1), decays: [0, 1, 2] }))]).toEqual(
      [0, 0, 0],
    )
  })

  it.each([0, -1, Number.NaN, Number.NEGATIVE_INFINITY])('the power of a cost of %d is not finite', (cost) => {
    for (const decay of [0, 0.5, 1, 1.5]) {
      const [result] = decayedSums(rows({ cost: floats(cost, 2), mass: floats(0, 1), decays: [decay] }))
      expect(result).toBeNaN()
    }
  })

  it('what overflows is not finite, what underflows is nothing', () => {
    for (const [cost, decay] of [
      [1e-200, 3],
      [1e-300, 1.5],
      [0.1, 500],
    ] as const)
      expect(Number.isFinite(decayedSums(rows({ cost: floats(cost), mass: floats(1), decays: [decay] }))[0])).toBe(
        false,
      )
    for (const [cost, decay] of [
      [1e200, 3],
      [1e300, 1.5],
      [20, 500],
      [5, 1e300],
    ] as const)
      expect([...decayedSums(rows({ cost: floats(cost, cost), mass: floats(1, 7), decays: [decay] }))]).toEqual([0])
    const [one] = decayedSums(rows({ cost: floats(800), mass: floats(1), decays: [1], form: 'exponential' }))
    expect(one).toBe(0)
  })

  it('is what is written down: a term within 4 + 2 |log₂ of its decay| units in the last place', () => {
    fc.assert(
      fc.property(problems, (all) => {
        const result = decayedSums(all)
        for (let i = 0; i * all.mass.length < all.cost.length; i++)
          all.decays.forEach((decay, k) => {
            const expected = written(all, i, decay)
            if (expected < 1e-200 || expected > 1e300) return
            const row = all.cost.subarray(i * all.mass.length, (i + 1) * all.mass.length)
            const reach = Math.max(
              ...[...row]
                .filter(Number.isFinite)
                .map((c) => decay * (all.form === 'power' ? Math.abs(Math.log2(c)) : c)),
              0,
            )
            const error = Math.abs((result[i * all.decays.length + k] as number) - expected)
            expect(error).toBeLessThanOrEqual((4 + 2 * Math.min(reach, 1020)) * 2 ** -52 * expected)
          })
      }),
    )
  })

  it('the module and its twin in JavaScript give the same bits', () => {
    const module = simdDecayedSums(rows({ cost: floats(1), mass: floats(1) }))
    expect(module).not.toBeNull()
    fc.assert(
      fc.property(problems, (all) => {
        expect(simdDecayedSums(all)).toEqual(plainDecayedSums(all))
      }),
    )
  })

  it('the same bits over more columns than a chunk, and over more rows than a block', () => {
    const columns = 2100
    const mass = Float64Array.from({ length: columns }, (_, j) => 1 + (j % 97))
    const cost = Float64Array.from({ length: 40 * columns }, (_, at) => 3 + ((at * 7919) % 1009) / 7)
    const all = rows({ cost, mass, decays: [1, 1.097, 1.818], ownZone: 5 })
    const whole = decayedSums(all)
    expect(whole).toEqual(plainDecayedSums(all))
    const later = decayedSums({ ...all, cost: cost.subarray(17 * columns), ownZone: 22 })
    expect(later).toEqual(whole.subarray(17 * 3))
  })
})
