import type { DecisionTable } from '../../src/welfare/multi-criteria/decision-table.js'
import { smaa } from '../../src/welfare/multi-criteria/smaa.js'
import { against, type Measured, medianOf } from './measure.js'

/*
 * Acceptability analysis with 8 alternatives, 12 criteria and 100,000 draws, side by side with the same written down
 * straight: lists of numbers, Math.log and Math.random, a sort per draw.
 */

const [alternatives, criteria, draws] = [8, 12, 100_000]

const value = (a: number, k: number): number => ((a * 37 + k * 101 + a * k * 13) % 97) / 96

const table: DecisionTable = {
  alternatives: Array.from({ length: alternatives }, (_, a) => `alternative ${a}`),
  criteria: Array.from({ length: criteria }, (_, k) => ({ id: `criterion ${k}`, better: 'high', range: [0, 1] })),
  scores: Array.from({ length: alternatives }, (_, a) => Array.from({ length: criteria }, (__, k) => value(a, k))),
}

/** Rank acceptabilities and central weights only: no checks, no seed, no confidence. */
const straight = (): unknown => {
  const ranks = table.scores.map(() => Array<number>(alternatives).fill(0))
  const sums = table.scores.map(() => Array<number>(criteria).fill(0))
  for (let draw = 0; draw < draws; draw++) {
    const exponentials = table.criteria.map(() => -Math.log(1 - Math.random()))
    const all = exponentials.reduce((sum, each) => sum + each, 0)
    const weights = exponentials.map((each) => each / all)
    const scores = table.scores.map((row) => row.reduce((sum, each, k) => sum + each * weights[k]!, 0))
    const order = scores.map((_, a) => a).sort((a, b) => scores[b]! - scores[a]!)
    for (const [rank, a] of order.entries()) ranks[a]![rank]! += 1 / draws
    for (const [k, weight] of weights.entries()) sums[order[0]!]![k]! += weight
  }
  return { ranks, sums }
}

const name = `smaa, ${alternatives} alternatives × ${criteria} criteria × ${draws} draws`

export const smaaCases = (): readonly Measured[] => {
  const rival = medianOf(5, straight)
  const input = { table, normalisation: { kind: 'statedRange' }, draws, seed: 1 } as const
  const order = table.criteria.map(({ id }) => id)
  const bounds = table.criteria.map(() => [0.02, 0.3] as const)
  return [
    against(
      `${name} (rival: written down straight)`,
      medianOf(5, () => smaa({ ...input, weights: {} })),
      rival,
    ),
    against(
      `${name}, in order of importance (rival: the same without)`,
      medianOf(5, () => smaa({ ...input, weights: { order } })),
      rival,
    ),
    against(
      `${name}, within bounds (rival: the same without)`,
      medianOf(5, () => smaa({ ...input, weights: { bounds } })),
      rival,
    ),
  ]
}
