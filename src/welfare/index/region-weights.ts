import type { Text } from '../../quantity/text.js'
import { fault } from '../problems.js'
import { list } from '../shape.js'
import { weightProblems } from './aggregate-scores.js'

/** Weights over the indicators: one list for all regions, or one for each region, which may hold goals of its own. */
export type RegionWeights = readonly number[] | readonly (readonly number[])[]

const isByRegion = (weights: RegionWeights): weights is readonly (readonly number[])[] => Array.isArray(weights[0])

/** The weights of each region. */
export const weightsByRegion = (weights: RegionWeights, regions: readonly string[]): readonly (readonly number[])[] =>
  isByRegion(weights) ? weights : regions.map(() => weights)

/** The problems of weights: each list has a share for every indicator, which add up to 1. */
export const regionWeightProblems = (
  weights: RegionWeights,
  regions: readonly string[],
  indicators: readonly string[],
): readonly Text[] => {
  const what = { en: 'weights', nl: 'gewichten' }
  if (!isByRegion(weights)) return weightProblems('weights', weights, indicators)
  const shape = list(list())(what, weights)
  if (shape.length > 0) return shape
  if (weights.length !== regions.length)
    return [
      fault(
        what,
        { en: `${regions.length} lists, one a region`, nl: `${regions.length} lijsten, één per regio` },
        weights.length,
        { en: 'Give one for every region.', nl: 'Geef er een voor elke regio.' },
      ),
    ]
  return regions.flatMap((region, at) =>
    weightProblems({ en: `weights of “${region}”`, nl: `gewichten van “${region}”` }, weights[at]!, indicators),
  )
}
