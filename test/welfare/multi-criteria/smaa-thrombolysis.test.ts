import { describe, expect, it } from 'vitest'
import { smaa } from '../../../src/welfare/multi-criteria/smaa.js'
import { thrombolysis } from './thrombolysis.js'

/*
 * C10 [V]: what R smaa prints for its thrombolysis example (tests/Examples/smaa-Ex.Rout.save of gertvv/rsmaa), of 10,000
 * draws. Here of 100,000 others from the same distributions: what is printed may be as far off as five standard errors of
 * those draws and of these.
 */
const [printedDraws, draws] = [10_000, 100_000]
const table = thrombolysis(draws, 1)
const input = { table, normalisation: { kind: 'asGiven' }, weights: {}, draws, seed: 2026 } as const
const found = smaa(input)

const margin = (variance: number, of = printedDraws, here = draws): number =>
  5 * Math.sqrt(variance / of + variance / here)
const within = (value: number | undefined, printed: number, far: number): void =>
  expect(Math.abs((value ?? Number.NaN) - printed)).toBeLessThan(far)
const shareWithin = (value: number | undefined, printed: number): void =>
  within(value, printed, margin(printed * (1 - printed)))

describe('C10 [V] R smaa, thrombolysis: uncertain scores and nothing known of weights', () => {
  it('values have the means that are printed', () => {
    const means = table.scores.map((row) => row.flat().reduce((sum, value) => sum + value, 0) / 3 / draws)
    // Quartiles 0.4879 and 0.6950, and 0.5974 and 0.7309, a distance of 1.349 standard deviations.
    for (const [a, [mean, quartiles]] of (
      [
        [0.5895, 0.695 - 0.4879],
        [0.6584, 0.7309 - 0.5974],
      ] as const
    ).entries())
      within(means[a], mean, margin((quartiles / 1.349) ** 2))
  })

  it('rank acceptabilities .3504 and .6496, entropy .9344', () => {
    const [heparin, enoxaparin] = found.alternatives
    shareWithin(heparin?.ranks[0], 0.3504)
    shareWithin(enoxaparin?.ranks[0], 0.6496)
    // dH/dp = log₂((1 − p) / p).
    within(found.entropy, 0.9344248, margin(0.3504 * 0.6496) * Math.log2(0.6496 / 0.3504))
  })

  it('central weights (.1865, .2772, .5363) and (.4073, .3641, .2285)', () => {
    const printed = [
      [0.1865097, 0.2772205, 0.5362698],
      [0.40731, 0.3641477, 0.2285423],
    ]
    for (const [a, row] of printed.entries()) {
      const first = [0.3504, 0.6496][a]!
      // No weights of these regions vary more than those of the whole simplex, 1/18.
      for (const [k, weight] of row.entries())
        within(
          found.alternatives[a]?.centralWeights.value?.[k],
          weight,
          margin(1 / 18, printedDraws * first, draws * first),
        )
    }
  })

  it('confidence .6682 and .8956 at the central weights of these draws', () => {
    shareWithin(found.alternatives[0]?.confidence.value ?? undefined, 0.6682)
    shareWithin(found.alternatives[1]?.confidence.value ?? undefined, 0.8956)
  })

  /** How often each is first under known weights: two criteria that both hold the weighted value, whatever is drawn. */
  const firstUnder = (weights: readonly number[]): readonly (number | undefined)[] => {
    const weighed = table.scores.map((row) =>
      row[0]!.map((_, draw) => weights.reduce((sum, weight, k) => sum + weight * row[k]![draw]!, 0)),
    )
    const twice = { ...table, criteria: table.criteria.slice(1), scores: weighed.map((values) => [values, values]) }
    return smaa({ ...input, table: twice }).alternatives.map(({ ranks }) => ranks[0])
  }

  it('with known weights (.5, .2, .3): .1279 and .8721', () => {
    const [heparin, enoxaparin] = firstUnder([0.5, 0.2, 0.3])
    shareWithin(heparin, 0.1279)
    shareWithin(enoxaparin, 0.8721)
  })

  it('confidence .6682 and .8956 at the central weights that are printed', () => {
    shareWithin(firstUnder([0.1865097, 0.2772205, 0.5362698])[0], 0.6682)
    shareWithin(firstUnder([0.40731, 0.3641477, 0.2285423])[1], 0.8956)
  })
})
