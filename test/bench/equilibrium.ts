import {
  type CommutingBase,
  commutingEquilibriumChange,
} from '../../src/agglomeration/equilibrium/solvers/commuting-equilibrium.js'
import { spatialEquilibrium } from '../../src/agglomeration/equilibrium/solvers/spatial-equilibrium.js'
import { type Measured, medianOf } from './measure.js'

/** Distances between the cells of a square grid. */
const grid = (side: number, of: (distance: number, from: number, to: number) => number): Float64Array =>
  Float64Array.from({ length: side ** 4 }, (_, at) => {
    const [from, to] = [Math.floor(at / side ** 2), at % side ** 2]
    const [rows, columns] = [Math.floor(from / side) - Math.floor(to / side), (from % side) - (to % side)]
    return of(Math.hypot(rows, columns), from, to)
  })

/** Spread evenly between 0 and 1 by the golden ratio: no randomness. */
const spread = (zones: number): Float64Array => Float64Array.from({ length: zones }, (_, n) => (n * 0.618034) % 1)

const spatial = (): Measured => {
  const levels = {
    substitution: 5,
    goodsShare: 0.75,
    productivity: spread(900).map((value) => Math.exp(value - 0.5)),
    land: new Float64Array(900).fill(100),
    workers: 153_889,
    tradeCost: grid(30, (distance) => (distance === 0 ? 1 : 2 * distance ** 0.33)),
  }
  return {
    case: 'spatial equilibrium, 900 regions, contraction form',
    ms: medianOf(3, () => spatialEquilibrium(levels)),
  }
}

const commuting = (): Measured => {
  const size = spread(400).map((value) => Math.exp(3 * value))
  const flows = grid(20, (distance, n, i) => (size[n] as number) * (size[i] as number) * Math.exp(-1.5 * distance))
  const all = flows.reduce((sum, value) => sum + value, 0)
  const base: CommutingBase = {
    goodsShare: 0.7,
    tasteElasticity: 4.6,
    housingSupply: 0.38,
    substitution: 4,
    scaleElasticity: 0.05,
    commuting: flows.map((value) => value / all),
    wages: size.map((value) => 1 + value / 40),
    tradeCost: grid(20, (distance) => Math.max(1, 20 * distance) ** 0.42),
  }
  const commutingCost = grid(20, (distance, n) => (distance > 0 && n % 20 < 10 ? 0.85 : 1))
  return {
    case: 'commuting equilibrium, 400 regions, inversion and change',
    ms: medianOf(3, () => commutingEquilibriumChange(base, { commutingCost })),
  }
}

export const equilibriumCases = (): readonly Measured[] => [spatial(), commuting()]
