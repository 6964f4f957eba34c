import { fault } from '../problems.js'
import { total } from '../total.js'
import type { Criterion } from './decision-table.js'

/**
 * What is known of weights (gewichtenruimte): nothing but that they are not negative and add up to 1, or also an order of
 * importance and bounds. All weights that agree with it are equally likely.
 */
export interface WeightSpace {
  /** Criteria by id, the most important first; those not named may have any place. */
  readonly order?: readonly string[]
  /** The lowest and highest weight of each criterion, in their order. */
  readonly bounds?: readonly (readonly [number, number])[]
}

/** The same by place: the criteria that are in order, and bounds of all. */
export interface PlacedSpace {
  readonly chain: readonly number[]
  readonly lowest: readonly number[]
  readonly highest: readonly number[]
}

export const placed = ({ order = [], bounds }: WeightSpace, criteria: readonly Criterion[]): PlacedSpace => ({
  chain: order.map((id) => criteria.findIndex((criterion) => criterion.id === id)),
  lowest: criteria.map((_, k) => bounds?.[k]?.[0] ?? 0),
  highest: criteria.map((_, k) => bounds?.[k]?.[1] ?? 1),
})

/** Bounds narrowed by the order: none is lower than what is less important, nor higher than what is more. */
export const narrowed = ({ chain, lowest, highest }: PlacedSpace): PlacedSpace => {
  const [low, high] = [[...lowest], [...highest]]
  for (const [i, k] of chain.entries()) if (i > 0) high[k] = Math.min(high[k]!, high[chain[i - 1]!]!)
  for (const [i, k] of [...chain].reverse().entries()) if (i > 0) low[k] = Math.max(low[k]!, low[chain.at(-i)!]!)
  return { chain, lowest: low, highest: high }
}

const orderProblems = (order: readonly string[], criteria: readonly Criterion[]): readonly string[] => {
  const ids = criteria.map(({ id }) => id)
  const fits = order.every((id, i) => ids.includes(id) && order.indexOf(id) === i)
  return fits && order.length !== 1
    ? []
    : [
        fault(
          'order of importance',
          `two or more of ${ids.join(', ')}, each once`,
          order.join(', '),
          'Correct the order, or leave it out.',
        ),
      ]
}

const boundProblems = (
  bounds: readonly (readonly [number, number])[],
  criteria: readonly Criterion[],
): readonly string[] => {
  if (bounds.length !== criteria.length)
    return [
      fault(
        'bounds',
        `a pair for each of ${criteria.length} criteria`,
        bounds,
        'Give them in the order of the criteria.',
      ),
    ]
  return criteria.flatMap(({ id }, k) => {
    const [low, high] = bounds[k]!
    return Number.isFinite(low) && Number.isFinite(high) && low >= 0 && low < high && high <= 1
      ? []
      : [
          fault(
            `bounds of “${id}”`,
            'two numbers from 0 to 1, the lower first',
            `${low} to ${high}`,
            'Correct them; for weights that are known use a weighted sum.',
          ),
        ]
  })
}

/** Exact: weights that agree with an order and bounds exist, and not only one of them, when these sums allow it. */
const emptyProblems = (space: PlacedSpace, criteria: readonly Criterion[]): readonly string[] => {
  const { lowest, highest } = narrowed(space)
  const crossed = criteria.filter((_, k) => !(lowest[k]! < highest[k]!)).map(({ id }) => id)
  if (crossed.length > 0)
    return [
      fault(
        'bounds with the order of importance',
        'weights that agree with both',
        `none for ${crossed.join(', ')}`,
        'Widen the bounds or drop the order.',
      ),
    ]
  const [least, most] = [total(lowest), total(highest)]
  return least < 1 && most > 1
    ? []
    : [
        fault(
          'bounds',
          'lowest weights that add up to less than 1 and highest to more',
          `${least} and ${most}`,
          'Widen the bounds.',
        ),
      ]
}

/** The problems of what is said of weights. */
export const weightSpaceProblems = (space: WeightSpace, criteria: readonly Criterion[]): readonly string[] => {
  const wrong = [
    ...(space.order ? orderProblems(space.order, criteria) : []),
    ...(space.bounds ? boundProblems(space.bounds, criteria) : []),
  ]
  if (wrong.length > 0 || criteria.length < 2) return wrong
  return emptyProblems(placed(space, criteria), criteria)
}
