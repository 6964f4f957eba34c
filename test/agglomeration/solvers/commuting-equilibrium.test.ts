import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CommutingBase,
  type CommutingShock,
  commutingEquilibriumChange,
  invertCommuting,
} from '../../../src/agglomeration/equilibrium/solvers/commuting-equilibrium.js'
import { ConvergenceError } from '../../../src/agglomeration/equilibrium/solvers/convergence-error.js'

const vector = (...values: readonly number[]): Float64Array => Float64Array.from(values)
const furthest = (a: Float64Array, b: Float64Array): number =>
  a.reduce((worst, value, i) => Math.max(worst, Math.abs(value / (b[i] as number) - 1)), 0)
const times = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => value * (b[i] as number))
const inverse = (a: Float64Array): Float64Array => a.map((value) => 1 / value)

/** Defaults of Ahlfeldt & Seidel 2024, and three made-up zones: golden M1. */
const parameters = {
  goodsShare: 0.7,
  tasteElasticity: 4.6,
  housingSupply: 0.38,
  substitution: 4,
  scaleElasticity: 0.05,
}
const three: CommutingBase = {
  ...parameters,
  commuting: vector(0.5, 0.02, 0.005, 0.06, 0.22, 0.005, 0.01, 0.01, 0.17),
  wages: vector(1.1, 1, 0.9),
  tradeCost: vector(1, 1.4, 1.8, 1.4, 1, 1.6, 1.8, 1.6, 1),
}
const between1and3 = (multiple: number): Float64Array => vector(1, 1, multiple, 1, 1, 1, multiple, 1, 1)

describe('golden M1: the published scheme, computed apart from this library', () => {
  it('inverts productivity and own trade shares', () => {
    const { productivity, tradeShares, worstMarket } = invertCommuting(three)
    expect(furthest(productivity, vector(1.039465793309, 0.995432544295, 0.965101662396))).toBeLessThan(1e-12)
    const own = vector(0.811904113071, 0.496633314441, 0.579156980817)
    expect(
      furthest(
        tradeShares.filter((_, cell) => cell % 4 === 0),
        own,
      ),
    ).toBeLessThan(2e-12)
    expect(worstMarket).toBeLessThan(1e-13)
  })

  it.each<[string, CommutingShock, Float64Array, Float64Array, Float64Array, number]>([
    [
      'commuting between 1 and 3 × 0.85',
      { commutingCost: between1and3(0.85) },
      vector(0.997939237099, 0.997704419545, 1.005069355162),
      vector(1.005674521268, 0.984917528582, 1.00297855962),
      vector(0.999407496239, 0.987736096846, 1.020033036175),
      1.003414925433,
    ],
    [
      'trade between 1 and 3 × 0.95',
      { tradeCost: between1and3(0.95) },
      vector(0.999757938441, 0.995875446124, 1.004878690656),
      vector(0.997729121321, 0.981936399137, 1.032279450347),
      vector(0.996849378349, 0.986197367625, 1.029409613649),
      1.002897879449,
    ],
    [
      'both',
      { commutingCost: between1and3(0.85), tradeCost: between1and3(0.95) },
      vector(0.998064309626, 0.993671773671, 1.009397206377),
      vector(1.003859051973, 0.966704434764, 1.034023509357),
      vector(0.996455593273, 0.973892431389, 1.048955108345),
      1.006383406189,
    ],
  ])('%s', (_, shock, wages, jobs, residents, utility) => {
    const change = commutingEquilibriumChange(three, shock)
    expect(furthest(change.wages, wages)).toBeLessThan(1e-12)
    expect(furthest(change.jobs, jobs)).toBeLessThan(1e-12)
    expect(furthest(change.residents, residents)).toBeLessThan(1e-12)
    expect(change.utility).toBeCloseTo(utility, 12)
  })
})

const anyShock = fc
  .record({
    zones: fc.integer({ min: 2, max: 6 }),
    seeds: fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 }),
  })
  .map(({ zones, seeds }) => {
    let next = 0
    const draw = (): number => seeds[next++ % seeds.length] as number
    const flows = Float64Array.from({ length: zones * zones }, (_, cell) =>
      cell % (zones + 1) === 0 ? draw() : 0.1 * draw(),
    )
    const all = flows.reduce((sum, value) => sum + value, 0)
    const base: CommutingBase = {
      ...parameters,
      commuting: flows.map((value) => value / all),
      wages: Float64Array.from({ length: zones }, () => 0.8 + 0.4 * draw()),
      tradeCost: Float64Array.from({ length: zones * zones }, (_, cell) =>
        cell % (zones + 1) === 0 ? 1 : 1.2 + draw(),
      ),
    }
    const shock: Required<CommutingShock> = {
      commutingCost: Float64Array.from({ length: zones * zones }, (_, cell) =>
        cell % (zones + 1) === 0 ? 1 : 0.8 + 0.2 * draw(),
      ),
      tradeCost: Float64Array.from({ length: zones * zones }, (_, cell) =>
        cell % (zones + 1) === 0 ? 1 : 0.9 + 0.1 * draw(),
      ),
      productivity: Float64Array.from({ length: zones }, () => 0.95 + 0.1 * draw()),
    }
    return { base, shock, zones }
  })

it('every market clears, utility is the same for all, and nobody is lost', () => {
  fc.assert(
    fc.property(anyShock, ({ base, shock }) => {
      const change = commutingEquilibriumChange(base, shock)
      const { jobs, residents } = invertCommuting(base)
      const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0)
      expect(change.worstMarket).toBeLessThan(1e-10)
      expect(change.utilitySpread).toBeLessThan(1e-10)
      expect(total(change.commuting)).toBeCloseTo(1, 12)
      expect(total(times(jobs, change.jobs))).toBeCloseTo(1, 12)
      expect(total(times(residents, change.residents))).toBeCloseTo(1, 12)
    }),
    { numRuns: 60 },
  )
})

it('reversing the shock returns the start', () => {
  fc.assert(
    fc.property(anyShock, ({ base, shock, zones }) => {
      const change = commutingEquilibriumChange(base, shock)
      const tradeCost = times(base.tradeCost, shock.tradeCost)
      // Costs below 1 are not costs: the way back is only taken from where trade still costs something.
      fc.pre(tradeCost.every((cost) => cost >= 1))
      const back = commutingEquilibriumChange(
        { ...base, commuting: change.commuting, wages: times(base.wages, change.wages), tradeCost },
        {
          commutingCost: inverse(shock.commutingCost),
          tradeCost: inverse(shock.tradeCost),
          productivity: inverse(shock.productivity),
        },
      )
      const ones = new Float64Array(zones).fill(1)
      // Two solutions and an inversion, each to about 1e-13.
      expect(furthest(times(change.wages, back.wages), ones)).toBeLessThan(1e-11)
      expect(furthest(times(change.jobs, back.jobs), ones)).toBeLessThan(1e-11)
      expect(furthest(times(change.residents, back.residents), ones)).toBeLessThan(1e-11)
      expect(Math.abs(change.utility * back.utility - 1)).toBeLessThan(1e-11)
    }),
    { numRuns: 40 },
  )
})

it('no shock changes nothing, and every start leads to the same equilibrium', () => {
  expect([...commutingEquilibriumChange(three, {}).jobs].map((value) => value.toFixed(13))).toEqual([
    '1.0000000000000',
    '1.0000000000000',
    '1.0000000000000',
  ])
  const shock = { commutingCost: between1and3(0.85) }
  const straight = commutingEquilibriumChange(three, shock)
  for (const start of [vector(1.2, 0.9, 1), vector(0.8, 1, 1.3), vector(1, 1.3, 0.7)]) {
    const other = commutingEquilibriumChange(three, shock, { start })
    expect(furthest(other.wages, straight.wages)).toBeLessThan(1e-12)
    expect(furthest(other.residents, straight.residents)).toBeLessThan(1e-12)
  }
})

it('solves 400 zones within five seconds', () => {
  const side = 20
  const zones = side * side
  // No randomness: sizes by the golden ratio.
  const size = Float64Array.from({ length: zones }, (_, n) => Math.exp(3 * ((n * 0.6180339887498949) % 1)))
  const cell = (of: (distance: number, n: number, i: number) => number): Float64Array =>
    Float64Array.from({ length: zones * zones }, (_, at) => {
      const [n, i] = [Math.floor(at / zones), at % zones]
      return of(Math.hypot((n % side) - (i % side), Math.floor(n / side) - Math.floor(i / side)), n, i)
    })
  const flows = cell((distance, n, i) => (size[n] as number) * (size[i] as number) * Math.exp(-1.5 * distance))
  const all = flows.reduce((sum, value) => sum + value, 0)
  const base: CommutingBase = {
    ...parameters,
    commuting: flows.map((value) => value / all),
    wages: size.map((value) => 1 + value / 40),
    tradeCost: cell((distance) => Math.max(1, 20 * distance) ** 0.42),
  }
  const commutingCost = cell((distance, n) => (distance > 0 && n % side < 10 ? 0.85 : 1))
  const start = performance.now()
  const change = commutingEquilibriumChange(base, { commutingCost })
  expect(performance.now() - start).toBeLessThan(5000)
  expect(change.worstMarket).toBeLessThan(1e-10)
  expect(change.utilitySpread).toBeLessThan(1e-10)
  expect(change.utility).toBeGreaterThan(1)
})

describe('what does not fit is refused', () => {
  it.each<[string, Partial<CommutingBase>, RegExp]>([
    ['shares that do not add up', { commuting: new Float64Array(9).fill(1) }, /commuting: .* got 9/],
    ['a zone without jobs', { commuting: vector(0.5, 0, 0.1, 0.2, 0, 0, 0.1, 0, 0.1) }, /jobs by zone.*\[1\].*got 0/],
    ['no zones', { wages: vector(), commuting: vector(), tradeCost: vector() }, /wages: expected at least one zone/],
    ['a wage of zero', { wages: vector(1, 0, 1) }, /wages\[1\]/],
    ['trade cost below 1', { tradeCost: new Float64Array(9).fill(0.5) }, /tradeCost\[0\]\[0\]/],
    ['a substitution of 1', { substitution: 1 }, /substitution: expected a number above 1, got 1/],
  ])('%s', (_, part, message) => {
    expect(() => commutingEquilibriumChange({ ...three, ...part }, {})).toThrow(RangeError)
    expect(() => commutingEquilibriumChange({ ...three, ...part }, {})).toThrow(message)
  })

  it('a shock of another size or of zero, and too few iterations', () => {
    expect(() => commutingEquilibriumChange(three, { commutingCost: vector(1) })).toThrow(/expected 9 values, got 1/)
    expect(() => commutingEquilibriumChange(three, { tradeCost: new Float64Array(9) })).toThrow(RangeError)
    const shock = { commutingCost: between1and3(0.85) }
    expect(() => commutingEquilibriumChange(three, shock, { maximumIterations: 2 })).toThrow(ConvergenceError)
    expect(() => commutingEquilibriumChange(three, shock, { maximumIterations: 1.5 })).toThrow(
      /maximumIterations: expected a whole number of at least 1, got 1.5/,
    )
  })
})
