import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ConvergenceError } from '../../../src/agglomeration/equilibrium/solvers/convergence-error.js'
import { equivalentIncome } from '../../../src/agglomeration/equilibrium/solvers/equivalent-income.js'
import {
  type SpatialLevels,
  spatialEquilibrium,
  spatialEquilibriumChange,
} from '../../../src/agglomeration/equilibrium/solvers/spatial-equilibrium.js'

const vector = (...values: readonly number[]): Float64Array => Float64Array.from(values)
const ratio = (after: Float64Array, before: Float64Array): Float64Array =>
  after.map((value, i) => value / (before[i] as number))
const furthest = (a: Float64Array, b: Float64Array): number =>
  a.reduce((worst, value, i) => Math.max(worst, Math.abs(value / (b[i] as number) - 1)), 0)

/** Three made-up zones, golden H2: d = (1 + distance / 50)^0.33. */
const costs = (from1to2: number, from1to3: number, from2to3: number): Float64Array => {
  const [a, b, c] = [from1to2, from1to3, from2to3].map((distance) => (1 + distance / 50) ** 0.33) as [
    number,
    number,
    number,
  ]
  return vector(1, a, b, a, 1, c, b, c, 1)
}
const three = {
  substitution: 5,
  goodsShare: 0.75,
  productivity: vector(1.2, 1, 0.9),
  land: vector(100, 80, 120),
  workers: 1000,
  fixedLabour: 1,
}
const before = costs(60, 180, 120)
const after = costs(60, 100, 120)

const changeOf = (levels: SpatialLevels, tradeCost: Float64Array) => {
  const base = spatialEquilibrium(levels)
  return spatialEquilibriumChange({ ...levels, ...base, tradeCostChange: ratio(tradeCost, levels.tradeCost) })
}

describe('golden H2: equations of Redding & Rossi-Hansberg 2017, computed apart in another language', () => {
  const base = spatialEquilibrium({ ...three, tradeCost: before })
  const project = spatialEquilibrium({ ...three, tradeCost: after })

  it('gives workers, wages, own trade shares and real income before the project', () => {
    expect(furthest(base.workers, vector(671.533776558334, 197.51122061826, 130.955002823406))).toBeLessThan(1e-13)
    expect(furthest(base.wages, vector(1.232166184228, 0.979709820785, 0.828386957818))).toBeLessThan(1e-12)
    const own = vector(0.85790506863, 0.462018743886, 0.596908648154)
    expect(
      furthest(
        base.tradeShares.filter((_, cell) => cell % 4 === 0),
        own,
      ),
    ).toBeLessThan(2e-12)
    expect(base.realIncome).toBeCloseTo(2.726804497189, 12)
  })

  it('gives workers after the project: the far small region gains, the core and the in-between region lose', () => {
    const workers = vector(649.016945605554, 183.493997217524, 167.489057176922)
    expect(furthest(project.workers, workers)).toBeLessThan(1e-13)
  })

  it('gives the changes in exact-hat form', () => {
    const change = changeOf({ ...three, tradeCost: before }, after)
    expect(furthest(change.workers, vector(0.966469548162, 0.929030748953, 1.278981738504))).toBeLessThan(1e-12)
    expect(furthest(change.wages, vector(0.988185809814, 0.982418822107, 1.030065193362))).toBeLessThan(1e-12)
    expect(change.realIncome).toBeCloseTo(1.00803965676, 12)
    expect(change.realIncomeSpread).toBeLessThan(1e-13)
  })
})

it('gives the closed form for zones that are alike: workers equal, π_nn = 1 / (1 + d^(1−σ))', () => {
  const { workers, wages, tradeShares, realIncome } = spatialEquilibrium({
    substitution: 5,
    goodsShare: 0.75,
    productivity: vector(1, 1),
    land: vector(10, 10),
    workers: 100,
    tradeCost: vector(1, 2, 2, 1),
  })
  const own = 1 / (1 + 2 ** -4)
  // P = σ/(σ−1) · (L / (σ F π))^(1/(1−σ)); r = (1−α)/α · L / H; V = (1/α) / (P^α r^(1−α)).
  const price = (5 / 4) * (50 / (5 * own)) ** (1 / -4)
  const rent = ((0.25 / 0.75) * 50) / 10
  expect([...workers].map((value) => value.toFixed(10))).toEqual(['50.0000000000', '50.0000000000'])
  expect([...wages].map((value) => value.toFixed(12))).toEqual(['1.000000000000', '1.000000000000'])
  expect(tradeShares[0]).toBeCloseTo(own, 14)
  expect(realIncome).toBeCloseTo(1 / 0.75 / (price ** 0.75 * rent ** 0.25), 13)
})

/** Zones in a plane, with costs that need not be symmetric. */
const anyZones = (symmetric: boolean) =>
  fc
    .record({
      places: fc.array(
        fc.record({
          x: fc.double({ min: 0, max: 200, noNaN: true }),
          y: fc.double({ min: 0, max: 200, noNaN: true }),
          productivity: fc.double({ min: 0.7, max: 1.5, noNaN: true }),
          land: fc.double({ min: 20, max: 200, noNaN: true }),
          harbour: fc.double({ min: 1, max: 1.3, noNaN: true }),
        }),
        { minLength: 2, maxLength: 7 },
      ),
      substitution: fc.double({ min: 4.5, max: 7, noNaN: true }),
      goodsShare: fc.double({ min: 0.5, max: 0.75, noNaN: true }),
      cheaper: fc.double({ min: 0.6, max: 1, noNaN: true }),
    })
    .map(({ places, substitution, goodsShare, cheaper }) => {
      const tradeCost = Float64Array.from(
        places.flatMap((from, n) =>
          places.map((to, i) =>
            n === i ? 1 : (1.3 + Math.hypot(from.x - to.x, from.y - to.y) / 50) ** 0.33 * (symmetric ? 1 : to.harbour),
          ),
        ),
      )
      const levels: SpatialLevels = {
        substitution,
        goodsShare,
        productivity: Float64Array.from(places, ({ productivity }) => productivity),
        land: Float64Array.from(places, ({ land }) => land),
        workers: 1000,
        tradeCost,
      }
      const project = tradeCost.map((cost, cell) =>
        cell === 1 || cell === places.length ? 1 + (cost - 1) * cheaper : cost,
      )
      return { levels, project }
    })

describe.each([
  ['symmetric', true],
  ['asymmetric', false],
] as const)('with %s costs', (_, symmetric) => {
  it('every market clears, levels equal the exact-hat form, and reversing the change returns the start', () => {
    fc.assert(
      fc.property(anyZones(symmetric), ({ levels, project }) => {
        const base = spatialEquilibrium(levels)
        const next = spatialEquilibrium({ ...levels, tradeCost: project })
        const change = changeOf(levels, project)
        expect(Math.max(base.worstMarket, next.worstMarket, change.worstMarket)).toBeLessThan(1e-10)
        expect(Math.max(base.realIncomeSpread, next.realIncomeSpread, change.realIncomeSpread)).toBeLessThan(1e-10)
        expect(furthest(ratio(next.workers, base.workers), change.workers)).toBeLessThan(1e-12)
        expect(furthest(ratio(next.wages, base.wages), change.wages)).toBeLessThan(1e-12)
        expect(Math.abs(next.realIncome / base.realIncome / change.realIncome - 1)).toBeLessThan(1e-12)
        const back = spatialEquilibriumChange({
          ...levels,
          workers: next.workers,
          wages: next.wages,
          tradeShares: change.tradeShares,
          tradeCostChange: ratio(levels.tradeCost, project),
        })
        expect(furthest(back.workers, ratio(base.workers, next.workers))).toBeLessThan(1e-12)
        expect(Math.abs(back.realIncome * change.realIncome - 1)).toBeLessThan(1e-12)
        expect(furthest(back.tradeShares, base.tradeShares)).toBeLessThan(1e-12)
      }),
      { numRuns: 60 },
    )
  })

  it('the order of zones does not matter', () => {
    fc.assert(
      fc.property(anyZones(symmetric), ({ levels }) => {
        const zones = levels.land.length
        const turned = spatialEquilibrium({
          ...levels,
          productivity: levels.productivity.toReversed(),
          land: levels.land.toReversed(),
          tradeCost: levels.tradeCost.map((_, cell) => levels.tradeCost[zones * zones - 1 - cell] as number),
        })
        const straight = spatialEquilibrium(levels)
        expect(furthest(turned.workers.toReversed(), straight.workers)).toBeLessThan(1e-12)
        expect(Math.abs(turned.realIncome / straight.realIncome - 1)).toBeLessThan(1e-12)
      }),
      { numRuns: 30 },
    )
  })
})

it('no change changes nothing, and cheaper trade makes nobody worse off', () => {
  const same = changeOf({ ...three, tradeCost: before }, before)
  expect(furthest(same.workers, vector(1, 1, 1))).toBeLessThan(1e-13)
  expect(same.realIncome).toBeCloseTo(1, 13)
  expect(equivalentIncome(1, vector(5, 6))).toBe(0)
  expect(equivalentIncome(1.5, vector(5, 6))).toBe(5.5)
  expect(() => equivalentIncome(Number.NaN, vector(1))).toThrow(RangeError)
})

it('agrees with the iteration for any costs where a symmetric matrix is disturbed by one bit', () => {
  const disturbed = before.map((cost, cell) => (cell === 1 ? cost * (1 + 2 ** -52) : cost))
  const one = spatialEquilibrium({ ...three, tradeCost: before })
  const other = spatialEquilibrium({ ...three, tradeCost: disturbed })
  expect(furthest(one.workers, other.workers)).toBeLessThan(1e-12)
})

it('solves 900 zones, and the change from them equals the levels', () => {
  const side = 30
  const zones = side * side
  const tradeCost = new Float64Array(zones * zones)
  for (let n = 0; n < zones; n++)
    for (let i = 0; i < zones; i++) {
      const distance = Math.hypot((n % side) - (i % side), Math.floor(n / side) - Math.floor(i / side))
      tradeCost[n * zones + i] = n === i ? 1 : 2 * distance ** 0.33
    }
  // No randomness: productivity by the golden ratio, between exp(−0.5) and exp(0.5).
  const productivity = Float64Array.from({ length: zones }, (_, n) => Math.exp(((n * 0.6180339887498949) % 1) - 0.5))
  const levels = {
    substitution: 5,
    goodsShare: 0.75,
    productivity,
    land: new Float64Array(zones).fill(100),
    workers: 153_889,
    tradeCost,
  }
  const base = spatialEquilibrium(levels)
  const project = tradeCost.map((cost, cell) => (cost === 1 ? cost : cost / (cell % 7 === 0 ? 1 : 1.5)))
  const symmetric = project.map((cost, cell) => {
    const mirrored = project[(cell % zones) * zones + Math.floor(cell / zones)] as number
    return Math.min(cost, mirrored)
  })
  const next = spatialEquilibrium({ ...levels, tradeCost: symmetric })
  const change = spatialEquilibriumChange({ ...levels, ...base, tradeCostChange: ratio(symmetric, tradeCost) })
  expect(Math.max(base.worstMarket, next.worstMarket, change.worstMarket)).toBeLessThan(1e-10)
  expect(furthest(ratio(next.workers, base.workers), change.workers)).toBeLessThan(1e-12)
  expect(Math.abs(next.realIncome / base.realIncome / change.realIncome - 1)).toBeLessThan(1e-12)
})

describe('what does not fit is refused', () => {
  const levels = { ...three, tradeCost: before }
  it.each([
    ['σ(1 − α) ≤ 1', { substitution: 4 }, /several equilibria; got 1/],
    ['goods share of 1', { goodsShare: 1 }, /goodsShare: expected a number above 0 and below 1, got 1/],
    ['land of zero', { land: vector(100, 0, 120) }, /land\[1\]: expected a number above 0, got 0/],
    ['a productivity that is not a number', { productivity: vector(1, 1, Number.NaN) }, /productivity\[2\].*NaN/],
    ['cost below 1', { tradeCost: before.map((cost, i) => (i === 5 ? 0.9 : cost)) }, /tradeCost\[1\]\[2\].*0\.9/],
    ['a matrix that is not square', { tradeCost: vector(1, 2) }, /tradeCost: expected 9 values, got 2/],
    ['no zones', { land: vector(), productivity: vector(), tradeCost: vector() }, /land: expected at least one zone/],
    ['no workers', { workers: 0 }, /workers: expected a number above 0, got 0/],
    ['no fixed labour', { fixedLabour: 0 }, /fixedLabour/],
  ])('%s', (_, part, message) => {
    expect(() => spatialEquilibrium({ ...levels, ...part })).toThrow(RangeError)
    expect(() => spatialEquilibrium({ ...levels, ...part })).toThrow(message)
  })

  it('a base whose trade does not balance', () => {
    const base = spatialEquilibrium(levels)
    const tradeCostChange = new Float64Array(9).fill(1)
    expect(() => spatialEquilibriumChange({ ...three, ...base, wages: vector(1, 1, 2), tradeCostChange })).toThrow(
      /sales equal to income in each zone/,
    )
    expect(() => spatialEquilibriumChange({ ...three, ...base, tradeCostChange: tradeCostChange.fill(0) })).toThrow(
      /tradeCostChange\[0\]\[0\]: expected a number above 0/,
    )
  })

  it('no zones to change', () => {
    const none = { workers: vector(), wages: vector(), tradeShares: vector(), tradeCostChange: vector() }
    expect(() => spatialEquilibriumChange({ ...three, ...none })).toThrow(RangeError)
    expect(() => spatialEquilibriumChange({ ...three, ...none })).toThrow(
      'workers: expected at least one zone, got none; give the zones.',
    )
  })

  it.each([0, -1, 0.5, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('%d iterations', (maximumIterations) => {
    expect(() => spatialEquilibrium(levels, { maximumIterations })).toThrow(RangeError)
    expect(() => spatialEquilibrium(levels, { maximumIterations })).toThrow(
      `maximumIterations: expected a whole number of at least 1, got ${maximumIterations}`,
    )
  })

  it('too few iterations, with the residual', () => {
    const run = () => spatialEquilibrium(levels, { maximumIterations: 3 })
    expect(run).toThrow(ConvergenceError)
    try {
      run()
    } catch (error) {
      const { residual, iterations, code } = error as ConvergenceError
      expect([code, iterations]).toEqual(['notConverged', 3])
      expect(residual).toBeGreaterThan(1e-13)
      expect(residual).toBeLessThan(1)
    }
  })
})
