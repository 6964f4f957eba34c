import { describe, expect, it } from 'vitest'
import { smaa } from '../../../src/welfare/multi-criteria/smaa.js'
import { inputOf, ranksOf, three } from './smaa-inputs.js'
import { messageOf, tableOf } from './tables.js'

describe('acceptability with uncertain scores', () => {
  it('with one criterion that decides, ranks are those of the draws, each used once', () => {
    // c2 is 0 for both, so weights do not matter: A is first in the draws where it scores more, half in the tie.
    const found = smaa(
      inputOf(
        [
          [[1, 2, 3, 4], 0],
          [[2, 1, 3, 0], 0],
        ],
        { draws: 4 },
      ),
    )
    expect(ranksOf(found)).toEqual([
      [0.625, 0.375],
      [0.375, 0.625],
    ])
    expect(found.alternatives.map(({ confidence }) => confidence.value)).toEqual([0.625, 0.375])
  })

  it('draws that are all equal give the result of scores that are known', () => {
    const drawn = three.map((row) => row.map((score) => Array<number>(1000).fill(score)))
    expect(smaa(inputOf(drawn))).toEqual(smaa(inputOf(three)))
  })

  it('values run over stated ranges', () => {
    const table = tableOf<number | readonly number[]>(
      [
        [[10, 20], 3],
        [15, 1],
      ],
      '-+',
      [
        [0, 40],
        [0, 4],
      ],
    )
    const found = smaa({
      table,
      normalisation: { kind: 'statedRange' },
      weights: {
        bounds: [
          [0.99, 1],
          [0, 0.01],
        ],
      },
      draws: 2,
      seed: 3,
    })
    // Nearly all weight is on the first criterion, where low is better: A is first with 10 and not with 20.
    expect(ranksOf(found)).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ])
  })

  it('refuses normalisations that depend on the other alternatives, and values that are too large', () => {
    expect(
      messageOf(() =>
        smaa(
          inputOf(
            [
              [[1, 2], 1],
              [1, 2],
            ],
            { draws: 2, normalisation: { kind: 'minMax' } },
          ),
        ),
      ),
    ).toBe(
      'normalisation: expected one of statedRange, valueFunctions, asGiven, as scores are uncertain, got the text “minMax”. Choose one, so that a value does not depend on the draws of other alternatives.',
    )
    expect(messageOf(() => smaa(inputOf([[[1, 1e120], 1]], { draws: 2 })))).toBe(
      'value of “A” on “c1”: expected a number below 1e100 in size, got 1e+120. Give scores in a larger unit.',
    )
  })
})
