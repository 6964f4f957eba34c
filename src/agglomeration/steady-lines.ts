import { constant } from '../quantity/leaf.js'
import { max, min, multiply } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import type { AgglomerationLine, Amount } from './model.js'

const zeroShare = constant(0)

/** An effect by region once all of it is there, and the ramp towards it. */
export interface SteadyItem {
  readonly id: string
  readonly label: Text
  readonly part: AgglomerationLine['part']
  readonly perYear: Quantity<'region'>
  readonly ramp: Quantity<'year'>
  /** The share of it that enters the balance; null when nothing does. */
  readonly share: Quantity<never> | null
  readonly inGdp?: boolean
}

/** The line of an item: its output along the ramp, and the share of it that is additional. */
export const steadyLine = ({ id, label, part, perYear, ramp, share, inGdp = true }: SteadyItem): AgglomerationLine => {
  const output: Amount = { kind: 'steady', perYear, ramp }
  const additional: Amount | null = share === null ? null : { kind: 'steady', perYear: multiply(perYear, share), ramp }
  return { id, label, stream: 'agglomeration', part, output, inGdp, inDirect: null, additional }
}

/** One side of an effect: what its line is called, and the share of it that enters the balance. */
type Side = Pick<SteadyItem, 'id' | 'label' | 'part' | 'share'>

/** An effect as two lines (winst en verlies): what is above zero, and what is below it. */
export const steadySides = (
  effect: Pick<SteadyItem, 'perYear' | 'ramp' | 'inGdp'>,
  above: Side,
  below: Side,
): readonly AgglomerationLine[] => {
  const nothing = multiply(effect.perYear, zeroShare)
  return [
    steadyLine({ ...effect, ...above, perYear: max(effect.perYear, nothing) }),
    steadyLine({ ...effect, ...below, perYear: min(effect.perYear, nothing) }),
  ]
}
