import { power } from '../../quantity/binary64.js'
import { requireFits } from './checks.js'
import { modeCosts, requireCosts } from './costs.js'
import { Faults } from './faults.js'
import type { DensitySector, EffectiveDensityInput } from './input.js'
import { type Diagonal, effectiveDensityKernel } from './kernel.js'

/** Gross gains, gross losses (0 or less) and their sum. */
export interface GainsAndLosses {
  readonly gains: number
  readonly losses: number
  readonly net: number
}

export interface SectorResult extends GainsAndLosses {
  readonly id: string
  readonly density: { readonly without: readonly number[]; readonly with: readonly number[] }
  /** The change of output by zone, in the order of `zones`. */
  readonly byZone: readonly number[]
}

export interface EffectiveDensityResult extends GainsAndLosses {
  readonly sectors: readonly SectorResult[]
  readonly byZone: readonly number[]
  /** By region in the order in which they first stand in `regionOfZone`; empty without it. */
  readonly byRegion: readonly ({ readonly region: string } & GainsAndLosses)[]
}

/** Adds with compensation (Neumaier). */
const total = (values: readonly number[]): number => {
  let [sum, lost] = [0, 0]
  for (const value of values) {
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  return sum + lost
}

const gainsAndLosses = (values: readonly number[]): GainsAndLosses => ({
  gains: total(values.filter((value) => value > 0)),
  losses: total(values.filter((value) => value < 0)),
  net: total(values),
})

/** What one sector gains in every zone. */
const sectorResult = (
  { zones, form }: EffectiveDensityInput,
  sector: DensitySector,
  jobs: Float64Array,
  before: Float64Array,
  after: Float64Array,
  faults: Faults,
): SectorResult => {
  const { id, elasticity, outputPerJob } = sector
  const byZone = zones.map((zone, i) => {
    const [d0, d1] = [before[i] as number, after[i] as number]
    if (!(d0 > 0 && d0 < Infinity && d1 > 0 && d1 < Infinity))
      faults.add(
        `density of zone “${zone}”, sector “${id}”`,
        'a finite number above 0',
        `${d0} without, ${d1} with`,
        'A zone that reaches no jobs has no density: leave it out or connect it.',
      )
    const ratio = d1 / d0
    const change = form === 'power' ? power(ratio, elasticity) - 1 : elasticity * (ratio - 1)
    const gain =
      change * (typeof outputPerJob === 'number' ? outputPerJob : (outputPerJob[i] as number)) * (jobs[i] as number) + 0
    if (d0 > 0 && d1 < Infinity && !Number.isFinite(gain))
      faults.add(
        `gain of zone “${zone}”, sector “${id}”`,
        'a finite number',
        String(gain),
        'Use a larger unit of money.',
      )
    return gain
  })
  return { id, density: { without: [...before], with: [...after] }, byZone, ...gainsAndLosses(byZone) }
}

/** The matrices that densities are made of, without or with the project. */
export interface DensityCase {
  /** Jobs of all sectors by zone. */
  readonly mass: Float64Array
  /** Cost by mode, row-major. */
  readonly costs: readonly Float64Array[]
}

/** An input that is checked: what densities are needed, and what they then answer. */
export interface DensityQuestion {
  readonly decays: readonly number[]
  readonly diagonal: Diagonal
  readonly without: DensityCase
  readonly with: DensityCase
  /** From the densities by decay and zone, without and with the project. @throws RangeError for a zone without any density */
  readonly answer: (before: readonly Float64Array[], after: readonly Float64Array[]) => EffectiveDensityResult
}

/**
 * Checks an input.
 *
 * @param more what is wrong besides the input
 * @throws RangeError; see `effectiveDensity`.
 */
export const densityQuestion = (input: EffectiveDensityInput, more?: Faults): DensityQuestion => {
  requireFits(input, more)
  const { zones, sectors, diagonal, regionOfZone = [] } = input
  const costs = modeCosts(input)
  const jobs = sectors.map((sector) => Float64Array.from(sector.jobsWith ?? sector.jobs))
  const decays = [...new Set(sectors.map(({ decay }) => decay))]
  return {
    decays,
    diagonal,
    without: { mass: Float64Array.from(input.mass), costs: costs.without },
    with: { mass: Float64Array.from(input.massWith ?? input.mass), costs: costs.with },
    answer: (before, after) => {
      if ([...before, ...after].some((density) => density.some((value) => !Number.isFinite(value)))) requireCosts(input)
      const faults = new Faults()
      const results = sectors.map((sector, k) => {
        const at = decays.indexOf(sector.decay)
        const [d0, d1] = [before[at], after[at]] as [Float64Array, Float64Array]
        return sectorResult(input, sector, jobs[k] as Float64Array, d0, d1, faults)
      })
      faults.refuse()
      return {
        sectors: results,
        byZone: zones.map((_, i) => total(results.map(({ byZone }) => byZone[i] as number))),
        byRegion: [...new Set(regionOfZone)].map((region) => ({
          region,
          ...gainsAndLosses(results.flatMap(({ byZone }) => byZone.filter((_, i) => regionOfZone[i] === region))),
        })),
        ...gainsAndLosses(results.flatMap(({ byZone }) => byZone)),
      }
    },
  }
}

/**
 * Agglomeration by effective density (agglomeratie via effectieve dichtheid): what output per worker gains when travel
 * costs bring zones closer together.
 *
 * d_i = Σ_modes Σ_j mass_j / cost_ij^decay; cost = Σ_p trips · cost / Σ_p trips over the segments of a mode.
 * gain_i = [(d_i with / d_i without)^elasticity − 1] × output per job_i × jobs_i (`power`), or elasticity × (d_i with /
 * d_i without − 1) × the same (`linear`); by sector, of its own decay and elasticity.
 *
 * Units: cost in one unit throughout, any; output per job in money a year, and so the result, of one year, undiscounted.
 * Binary64 with compensated sums. With `massWith` and `jobsWith` land use responds (dynamic clustering); jobs are then those
 * with the project. Infinity is no connection. The whole effect on output: what of it is already in user benefits is not judged.
 *
 * @throws RangeError, a line for each problem, for options not chosen, keys that are not known, matrices that are not
 * square, costs of 0 or less, figures missing, no number, negative or not finite, pairs without trips, zones without any
 * density.
 * Source: TAG A2.4; TII PAG Unit 6.9.
 */
export const effectiveDensity = (input: EffectiveDensityInput): EffectiveDensityResult => {
  const { decays, diagonal, without, with: project, answer } = densityQuestion(input)
  const densities = ({ mass, costs }: DensityCase) => effectiveDensityKernel(mass, costs, decays, diagonal)
  return answer(densities(without), densities(project))
}
