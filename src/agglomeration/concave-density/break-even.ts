import { exp, log } from '../../quantity/binary64.js'
import { constant } from '../../quantity/leaf.js'
import { divide, max, multiply, subtract, sum } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import type { Text } from '../../quantity/text.js'
import type { AgglomerationContext } from '../model.js'
import { type ConcaveShape, localElasticity } from './profile.js'

/** The ratio of local elasticities, origin to destination, as it is and where the net effect turns. */
export interface ElasticityRatio {
  /** As it is: Σ ε y m over the origins by Σ y m, divided by the same of the destinations. */
  readonly actual: Quantity<never>
  /** The local elasticity at the destinations, weighted by y · m: `actual` cannot be read where it is zero. */
  readonly destination: Quantity<never>
  /** Where the net turns, to first order: output per worker of the destinations over that of the origins. */
  readonly breakEven: Quantity<never>
}

/**
 * The break-even of an inverted U as a ratio of local elasticities, origin to destination (omslagverhouding).
 *
 * Net to first order = Σ ε(D_r) · y_r · ΔE_r, so it is above zero while ε_from / ε_to < y_to / y_from (both elasticities
 * above zero). Weighted by y · |ΔE| where several regions lose or gain. Pure numbers. A reading fails (division by zero) when
 * nobody moves, or when the elasticity at the destinations is zero. Source: derived from the formula.
 *
 * @returns null when the study has no relocation
 */
export const concaveElasticityRatio = (
  { column, relocation }: Pick<AgglomerationContext, 'column' | 'relocation'>,
  shape: ConcaveShape,
): ElasticityRatio | null => {
  if (!relocation) return null
  const [jobs, output] = [column('jobs'), column('output')]
  const elasticity = localElasticity(divide(jobs, column('land')), shape)
  const perWorker = divide(output, jobs)
  const nobody = multiply(relocation.jobsChange, constant(0))
  const to = max(relocation.jobsChange, nobody)
  const from = subtract(to, relocation.jobsChange)
  const outputOf = (movers: Quantity<'region'>) => sum(multiply(perWorker, movers), 'region')
  const elasticityOf = (movers: Quantity<'region'>) =>
    divide(sum(multiply(multiply(elasticity, perWorker), movers), 'region'), outputOf(movers))
  const destination = elasticityOf(to)
  return {
    destination,
    actual: divide(elasticityOf(from), destination, {
      en: 'local elasticity at the origin over that at the destination',
      nl: 'lokale elasticiteit op de herkomst gedeeld door die op de bestemming',
    }),
    breakEven: divide(divide(outputOf(to), sum(to, 'region')), divide(outputOf(from), sum(from, 'region')), {
      en: 'output per worker at the destination over that at the origin',
      nl: 'productie per werkende op de bestemming gedeeld door die op de herkomst',
    }),
  }
}

/** What the peak is looked for with: plain numbers, one of each per region. */
export interface ConcaveRegion {
  readonly jobs: number
  /** Jobs gained or lost. */
  readonly change: number
  /** In euro a year. */
  readonly output: number
  /** In km2. */
  readonly land: number
}

/** The peaks at which the net effect is zero; none is an answer too, with its reason. */
export interface BreakEvenPeaks {
  /** Jobs per km2, rising. */
  readonly peaks: readonly number[]
  /** The densities between which was looked, jobs per km2. */
  readonly from: number
  readonly to: number
  /** Why there is none; null when there is. */
  readonly reason: Text | null
}

/** Σ Y_r · [A(D_r') / A(D_r) − 1] at a peak, in euro a year. */
const netAt = (regions: readonly ConcaveRegion[], elasticity: number, reference: number, peak: number): number => {
  const width = log(peak / reference)
  return regions.reduce((net, { jobs, change, output, land }) => {
    const [before, after] = [log(jobs / land / reference), log((jobs + change) / land / reference)]
    return net + output * (exp(elasticity * (after - before) * (1 - (before + after) / (2 * width))) - 1)
  }, 0)
}

/** The root between two peaks of which the net has other signs, by halving in the logarithm to the last bits. */
const halve = (net: (peak: number) => number, low: number, high: number): number => {
  const below = net(low) < 0
  let [left, right] = [log(low), log(high)]
  for (let step = 0; step < 80; step++) {
    const middle = (left + right) / 2
    if (net(exp(middle)) < 0 === below) left = middle
    else right = middle
  }
  return exp((left + right) / 2)
}

const requirePositive = (name: string, value: number): void => {
  if (!(value > 0 && Number.isFinite(value)))
    throw new RangeError(`${name}: expected a number above 0, got ${value}; correct it at the source.`)
}

const steps = 1000

/**
 * The break-even of an inverted U as a density of peak productivity (omslagpiek): where the net of all regions is zero,
 * found on the whole formula, and looked for only where the data lie: from the lowest density of a region (or just above
 * the reference) to the highest.
 *
 * The range is cut into 1,000 equal steps of ln D_peak; two peaks within one step are not seen. Units: jobs, EUR/year, km2;
 * densities in jobs per km2. Source: derived from the formula of the model.
 *
 * @param within other densities to look between, outside the data too
 * @throws RangeError for figures that are not above zero, jobs that fall to zero, or a range that is none
 */
export const concaveBreakEvenPeaks = (
  regions: readonly ConcaveRegion[],
  {
    elasticity,
    reference,
    within,
  }: {
    readonly elasticity: number
    readonly reference: number
    readonly within?: readonly [number, number]
  },
): BreakEvenPeaks => {
  if (regions.length === 0) throw new RangeError('regions: expected at least one, got none; give the regions.')
  if (!Number.isFinite(elasticity))
    throw new RangeError(`elasticity: expected a number, got ${elasticity}; correct it.`)
  requirePositive('reference', reference)
  regions.forEach(({ jobs, change, output, land }, i) => {
    requirePositive(`regions[${i}].jobs`, jobs)
    requirePositive(`regions[${i}].land`, land)
    requirePositive(`regions[${i}].jobs + change`, jobs + change)
    requirePositive(`regions[${i}].output`, output)
  })
  const densities = regions.map(({ jobs, land }) => jobs / land)
  const [lowest, to] = within ?? [Math.min(...densities), Math.max(...densities)]
  requirePositive('within', lowest)
  const from = Math.max(lowest, reference * 1.01)
  const none = (reason: Text): BreakEvenPeaks => ({ peaks: [], from, to, reason })
  if (within && !(to >= lowest && Number.isFinite(to)))
    throw new RangeError(`within: expected two rising densities, got ${lowest} and ${to}; swap them.`)
  if (elasticity === 0 || regions.every(({ change }) => change === 0))
    return none({
      en: 'nothing changes: nobody moves, or the elasticity is zero',
      nl: 'er verandert niets: niemand verhuist, of de elasticiteit is nul',
    })
  if (to <= from)
    return none({
      en: 'no region is denser than the reference, above which the peak must lie',
      nl: 'geen regio is dichter dan de referentie, waarboven de piek moet liggen',
    })
  const net = (peak: number): number => netAt(regions, elasticity, reference, peak)
  const [start, width] = [log(from), log(to / from)]
  const grid = Array.from({ length: steps + 1 }, (_, i) => exp(start + (width * i) / steps))
  const values = grid.map(net)
  const peaks = grid.flatMap((peak, i) => {
    if (values[i] === 0) return [peak]
    const next = values[i + 1]
    return next === undefined || next === 0 || next < 0 === (values[i] as number) < 0
      ? []
      : [halve(net, peak, grid[i + 1] as number)]
  })
  if (peaks.length > 0) return { peaks, from, to, reason: null }
  return none({
    en: 'the net effect has the same sign at every peak between these densities',
    nl: 'het saldo heeft bij elke piek tussen deze dichtheden hetzelfde teken',
  })
}
