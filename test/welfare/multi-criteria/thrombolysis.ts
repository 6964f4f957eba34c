import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { DecisionTable } from '../../../src/welfare/multi-criteria/decision-table.js'

/*
 * The thrombolysis example of the R package smaa: heparin against enoxaparin, shares of patients with proximal or distal
 * deep vein thrombosis or a major bleeding. The package has draws of values only; what they were drawn from is in the
 * example “Thrombolytics – single study B/R analysis” of drugis/mcda-elicitation-web (examples/thrombolytics.json):
 * events and patients, Beta(events, patients − events), and linear values over a range that falls.
 */

/** The range of each criterion: the value of its highest share is 0, of its lowest 1, and beyond it goes on. */
const ranges = { proximal: [0, 0.25], distal: [0.15, 0.4], bleeding: [0, 0.1] } as const

/** Events of proximal, distal and bleeding, of how many patients. */
const trials = [
  { id: 'heparin', patients: 136, events: [20, 40, 1] },
  { id: 'enoxaparin', patients: 129, events: [8, 32, 5] },
]

/** Beta(a, b) for whole a and b: of as many draws from the gamma distribution as −ln of products of uniform ones. */
const betaDraws = (a: number, b: number, count: number, uniform: () => number): readonly number[] => {
  const gamma = (shape: number): number => {
    let [sum, product] = [0, 1]
    for (let i = 1; i <= shape; i++) {
      product *= 1 - uniform()
      // Before the product would be 0.
      if (i % 8 === 0 || i === shape) [sum, product] = [sum - Math.log(product), 1]
    }
    return sum
  }
  return Array.from({ length: count }, () => {
    const first = gamma(a)
    return first / (first + gamma(b))
  })
}

/** Values, the higher the better, as draws. */
export const thrombolysis = (draws: number, seed: number): DecisionTable<readonly number[]> => {
  const generator = xoroshiro128plus(seed)
  const uniform = () => uniformFloat64(generator)
  return {
    alternatives: trials.map(({ id }) => id),
    criteria: Object.keys(ranges).map((id) => ({ id, better: 'high' })),
    scores: trials.map(({ patients, events }) =>
      Object.values(ranges).map(([low, high], k) => {
        const shares = betaDraws(events[k]!, patients - events[k]!, draws, uniform)
        return shares.map((share) => (high - share) / (high - low))
      }),
    ),
  }
}
