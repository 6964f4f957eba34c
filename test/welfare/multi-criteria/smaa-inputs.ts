import type { Smaa } from '../../../src/welfare/multi-criteria/smaa.js'
import type { SmaaInput } from '../../../src/welfare/multi-criteria/smaa-input.js'
import { tableOf } from './tables.js'

/** The table of C9. */
export const three = [
  [0.8, 0.3, 0.4],
  [0.5, 0.6, 0.5],
  [0.2, 0.7, 0.9],
]

export const inputOf = (
  scores: readonly (readonly (number | readonly number[])[])[],
  more: Partial<SmaaInput> = {},
): SmaaInput => ({
  table: tableOf(scores, '+'.repeat(scores[0]!.length)),
  normalisation: { kind: 'asGiven' },
  weights: {},
  draws: 1000,
  seed: 1,
  ...more,
})

export const ranksOf = ({ alternatives }: Smaa) => alternatives.map(({ ranks }) => ranks)
