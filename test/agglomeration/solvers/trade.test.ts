import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ConvergenceError } from '../../../src/agglomeration/equilibrium/solvers/convergence-error.js'
import { fixedPoint } from '../../../src/agglomeration/equilibrium/solvers/fixed-point.js'
import { rowShares, sellerStrength, times, worstMarket } from '../../../src/agglomeration/equilibrium/solvers/trade.js'

const vector = (...values: readonly number[]): Float64Array => Float64Array.from(values)

it('two zones: u₁ / u₂ is what clears the first market', () => {
  // Freeness ¼ between, spending and income (3, 1): 3 u / (u + ¼) + ¼ u / (¼ u + 1) = 3 with u = u₁ / u₂.
  const u = sellerStrength(vector(1, 0.25, 0.25, 1), vector(3, 1), vector(3, 1))
  const ratio = (u[0] as number) / (u[1] as number)
  expect((3 * ratio) / (ratio + 0.25) + (0.25 * ratio) / (0.25 * ratio + 1)).toBeCloseTo(3, 12)
  expect((u[0] as number) * (u[1] as number)).toBeCloseTo(1, 13)
})

it('trade balances for any freeness, and shares add up to one', () => {
  const zones = fc.integer({ min: 1, max: 8 })
  const size = fc.double({ min: 0.01, max: 1, noNaN: true })
  fc.assert(
    fc.property(
      zones.chain((n) =>
        fc.record({
          freeness: fc.array(size, { minLength: n * n, maxLength: n * n }),
          income: fc.array(size, { minLength: n, maxLength: n }),
        }),
      ),
      ({ freeness, income }) => {
        const [k, y] = [Float64Array.from(freeness), Float64Array.from(income)]
        const shares = rowShares(k, sellerStrength(k, y, y))
        expect(worstMarket(shares, y, y)).toBeLessThan(1e-10)
        for (const sum of times(
          shares,
          y.map(() => 1),
        ))
          expect(sum).toBeCloseTo(1, 13)
      },
    ),
    { numRuns: 100 },
  )
})

it('refuses what cannot balance', () => {
  expect(() => sellerStrength(vector(1, 1, 1, 1), vector(1, 2), vector(1, 1))).toThrow(/expected a total of 2.*got 3/)
  expect(() => sellerStrength(vector(1, 1, 1, 1), vector(1, -1), vector(1, -1))).toThrow(/expenditure\[1\]/)
  expect(() => sellerStrength(vector(1, -1, 1, 1), vector(1, 1), vector(1, 1))).toThrow(/freeness\[0\]\[1\]/)
  expect(() => sellerStrength(vector(), vector(), vector())).toThrow(/expenditure: expected at least one zone/)
  // A zone that nobody buys from, itself included.
  expect(() => sellerStrength(vector(1, 0, 1, 0), vector(1, 1), vector(1, 1))).toThrow(ConvergenceError)
})

it('a fixed point is found where plain iteration runs away, and what has none is refused', () => {
  // x = 3 − 2x at 1: plain iteration doubles the distance every time; acceleration finds it.
  expect(fixedPoint('x', vector(5), (x) => x.map((value) => 3 - 2 * value), {}).x[0]).toBeCloseTo(1, 13)
  expect(() => fixedPoint('x', vector(0), (x) => x.map((value) => value + 1), { maximumIterations: 50 })).toThrow(
    ConvergenceError,
  )
  expect(() => fixedPoint('x', vector(0), (x) => x.map(() => Number.NaN), {})).toThrow(/after 1 iterations/)
  expect(() => fixedPoint('x', vector(0), (x) => x, { damping: 0 })).toThrow(/damping/)
  expect(() => fixedPoint('x', vector(0), (x) => x, { maximumIterations: 0.5 })).toThrow(
    /maximumIterations: .* got 0.5/,
  )
  expect(() => fixedPoint('x', vector(0), (x) => x, { tolerance: -1 })).toThrow(/tolerance/)
})
