import { total } from '../total.js'

/** People at one place in an order, with what they have. */
export interface Block {
  /** Share of the population. */
  readonly share: number
  /** Σ p · value over the people of the block. */
  readonly amount: number
}

/**
 * People put in order, the lowest first. Those at the same place form one block: what they have is shared among them, so
 * that the order in which they are given does not matter.
 */
export const orderedBlocks = (
  values: readonly number[],
  shares: readonly number[],
  orderedBy: readonly number[],
): readonly Block[] => {
  const order = Array.from(orderedBy.keys()).sort((a, b) => orderedBy[a]! - orderedBy[b]!)
  const ties: number[][] = []
  for (const i of order) {
    const last = ties.at(-1)
    if (last && orderedBy[last[0]!] === orderedBy[i]) last.push(i)
    else ties.push([i])
  }
  return ties.map((members) => ({
    share: total(members.map((i) => shares[i]!)),
    amount: total(members.map((i) => shares[i]! * values[i]!)),
  }))
}
