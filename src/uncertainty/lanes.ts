import type { Node } from '../quantity/quantity.js'
import { type DrawSource, drawsPerBlock, sampledReading } from '../reading/sampled.js'

/** One assumption at another value than its central one. */
export interface Change {
  readonly name: string
  readonly value: number
}

/** Reads quantities once per lane: in each, one assumption is changed, or none where the lane is null. */
export type LaneReader = (lanes: readonly (Change | null)[]) => readonly Float64Array[]

/**
 * Reads scalar quantities many times over, each time with one assumption changed (één aanname tegelijk), on the sampled
 * reading: as many lanes as a block has draws are computed together, and what no assumption in `names` touches only once.
 *
 * @param names the assumptions that lanes may change; fewer make it quicker
 * @returns per quantity one value a lane, in binary64; NaN or infinite where it cannot be computed
 * @throws ReadingError when a solver is not meant to run per draw; RangeError for a change of an assumption not in `names`.
 */
export const laneReader = (quantities: readonly Node[], names: ReadonlySet<string>): LaneReader => {
  let lanes: readonly (Change | null)[] = []
  const drawsOf: DrawSource = ({ operation }, _, into) => {
    if (operation.kind !== 'assumption') return
    into.fill(Number(operation.value))
    for (const [lane, change] of lanes.entries()) if (change?.name === operation.name) into[lane] = change.value
  }
  const blocks = sampledReading(quantities, {
    draws: Infinity,
    drawsOf,
    varies: ({ operation }) => operation.kind === 'assumption' && names.has(operation.name),
    keepNotFinite: true,
  })
  return (all) => {
    const stranger = all.find((change) => change && !names.has(change.name))
    if (stranger)
      throw new RangeError(
        `Expected changes of ${[...names].join(', ')}, got one of “${stranger.name}”; name it before.`,
      )
    const read = quantities.map(() => new Float64Array(all.length))
    for (let first = 0; first < all.length; first += drawsPerBlock) {
      lanes = all.slice(first, first + drawsPerBlock)
      const { value: block } = blocks.next()
      if (block) for (const [k, cells] of read.entries()) cells.set(block.values[k]!.subarray(0, lanes.length), first)
    }
    return read
  }
}
