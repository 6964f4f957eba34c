import type { Choice } from '../appraisal/input/scenario-schema.js'
import { Exact, zero } from '../quantity/decimal.js'
import type { Text } from '../quantity/text.js'
import { amountOf } from './amounts.js'
import type { Amount, Appraised, RegionAmount } from './result.js'

/** The dimensions of the grid, in the order in which switches are made one at a time. */
export const dimensions = ['scenario', 'alternative', 'discounting', 'agglomeration', 'welfare'] as const
export type GridDimension = (typeof dimensions)[number]

/** What one switch does to the net present value: exact, by effect and by region, each adding up to the difference. */
export interface Change {
  readonly switch: GridDimension
  readonly from: string
  readonly to: string
  readonly netPresentValue: Amount
  /** How the ratio moves: its numerator and its denominator. */
  readonly benefits: Amount
  readonly costs: Amount
  /** The difference in the weighted net present value; an unweighted row counts with its plain one. */
  readonly weightedNetPresentValue: Amount
  readonly effects: readonly { readonly id: string; readonly label: Text; readonly difference: Amount }[]
  readonly regions: readonly RegionAmount[]
}

const difference = (a: Amount | undefined, b: Amount | undefined): Exact =>
  new Exact(b?.exact ?? 0).minus(a?.exact ?? 0)

/** The choices on the way from one to another, one switch at a time; the last is the goal. */
export const path = (
  from: Choice,
  to: Choice,
): readonly { readonly dimension: GridDimension; readonly before: Choice; readonly after: Choice }[] => {
  let before = from
  return dimensions
    .filter((dimension) => from[dimension] !== to[dimension])
    .map((dimension) => {
      const step = { dimension, before, after: { ...before, [dimension]: to[dimension] } }
      before = step.after
      return step
    })
}

/** What changed between two appraisals, exactly. */
export const change = (
  dimension: GridDimension,
  from: string,
  to: string,
  before: Appraised,
  after: Appraised,
): Change => {
  const ids = [...new Set([...before.effects, ...after.effects].map(({ id }) => id))]
  const effects = ids.flatMap((id) => {
    const [old, now] = [before, after].map(({ effects: list }) => list.find((each) => each.id === id))
    const moved = difference(old?.presentValue, now?.presentValue)
    return moved.eq(zero) ? [] : [{ id, label: (now ?? old)?.label as Text, difference: amountOf(moved) }]
  })
  const weighted = (each: Appraised) => each.weighted?.netPresentValue ?? each.netPresentValue
  return {
    switch: dimension,
    from,
    to,
    netPresentValue: amountOf(difference(before.netPresentValue, after.netPresentValue)),
    benefits: amountOf(difference(before.benefits, after.benefits)),
    costs: amountOf(difference(before.costs, after.costs)),
    weightedNetPresentValue: amountOf(difference(weighted(before), weighted(after))),
    effects,
    regions: after.regions.map(({ id, label }, i) => ({
      id,
      label,
      ...amountOf(difference(before.regions[i], after.regions[i])),
    })),
  }
}
