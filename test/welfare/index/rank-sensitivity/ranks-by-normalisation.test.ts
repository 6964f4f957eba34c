import { describe, expect, it } from 'vitest'
import { ranksByNormalisation } from '../../../../src/welfare/index/rank-sensitivity/ranks-by-normalisation.js'
import { indicator, messageOf } from '../indicators.js'

const regions = ['A', 'B', 'C', 'D']
const measured = [
  { indicator: indicator('wide', 0, 100), values: [90, 10, 50, 40] },
  { indicator: indicator('narrow', 0, 1000), values: [1, 4, 2, 3] },
]
const weights = [0.5, 0.5]
const normalisations = [
  { kind: 'goalposts', outside: 'refuse' },
  { kind: 'zScore', deviation: 'population' },
  { kind: 'quarters', ties: 'out' },
] as const

describe('ranksByNormalisation', () => {
  it('shows that the outcome hangs on the normalisation', () => {
    const { each, ranges } = ranksByNormalisation({ regions, measured, weights, normalisations })
    // Between goalposts the second indicator hardly differs: .4505, .052, .251, .2015.
    expect(each[0]?.outcome.value?.ranks).toEqual([1, 4, 2, 3])
    // Standard scores: mean 47.5, deviation 28.6; mean 2.5, deviation 1.118: .072, .015, −.180, .093.
    expect(each[1]?.outcome.value?.ranks).toEqual([2, 3, 4, 1])
    // Quarters of four: +1 and −1 for A, −1 and +1 for B, nothing for C and D: all the same.
    expect(each[2]?.outcome.value?.ranks).toEqual([1, 1, 1, 1])
    expect(ranges).toEqual([
      { region: 'A', best: 1, worst: 2 },
      { region: 'B', best: 1, worst: 4 },
      { region: 'C', best: 1, worst: 4 },
      { region: 'D', best: 1, worst: 3 },
    ])
  })

  it('is null with the reason where an indicator has no spread', () => {
    const flat = [{ indicator: indicator('flat', 0, 1), values: [1, 1, 1, 1] }]
    const { each, ranges } = ranksByNormalisation({
      regions,
      measured: flat,
      weights: [1],
      normalisations: normalisations.slice(1, 2),
    })
    expect(each[0]?.outcome).toEqual({
      value: null,
      why: {
        en: '“flat” is the same in all regions and has no standard score.',
        nl: '“flat” is in alle regio’s gelijk en heeft geen z-score.',
      },
    })
    expect(ranges[0]).toEqual({ region: 'A', best: null, worst: null })
  })

  it('lists every problem at once', () => {
    const odd = [
      { kind: 'zScore', deviation: 'none' as 'sample' },
      { kind: 'quarters', ties: 'some' as 'in' },
      { kind: 'rank' as 'goalposts', outside: 'cap' },
    ] as const
    const one = [{ indicator: indicator('one', 0, 1), values: [1] }]
    const call = () => ranksByNormalisation({ regions: ['A'], measured: one, weights: [0.5], normalisations: odd })
    expect(messageOf(call).split('\n')).toEqual([
      'weights: expected a sum of 1, got 0.5. Divide each by their sum, if that is what they mean.',
      'deviation: expected one of population, sample, got the text “none”. Choose one; there is no default.',
      'regions: expected at least two, to have a spread, got 1. Add regions.',
      'ties: expected one of in, out, got the text “some”. Choose one; there is no default.',
      'regions: expected at least four, to have quarters, got 1. Add regions.',
      'normalisation: expected one of goalposts, zScore, quarters, got the text “rank”. Choose one; there is no default.',
    ])
    expect(messageOf(() => ranksByNormalisation({ regions, measured, weights, normalisations: [] }))).toBe(
      'normalisations: expected at least one, got none. Name those to compare.',
    )
  })
})
