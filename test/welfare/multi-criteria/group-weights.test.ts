import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type GroupRankingsInput,
  groupRankings,
  pooledWeights,
} from '../../../src/welfare/multi-criteria/group-weights.js'
import { messageOf, orderOf, tableOf } from './tables.js'

const sets = [
  [0.5, 0.3, 0.2],
  [0.2, 0.3, 0.5],
  [0.6, 0.3, 0.1],
]
const shares = [0.5, 0.3, 0.2]
const fixed = (weights: readonly number[]) => ({ kind: 'fixed', weights }) as const

const input: GroupRankingsInput = {
  table: tableOf(
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    '+++',
  ),
  normalisation: { kind: 'asGiven' },
  groups: sets.map((weights, g) => ({ id: `g${g}`, size: shares[g]! * 1000, weights: fixed(weights) })),
  pooling: 'arithmetic',
}

describe('weights of groups', () => {
  it('C11 [C]: arithmetic and geometric pooling', () => {
    const arithmetic = [0.43, 0.3, 0.27]
    const geometric = [0.426738, 0.324981, 0.248281]
    for (const k of [0, 1, 2]) {
      expect(pooledWeights('arithmetic', shares, sets).value?.[k]).toBeCloseTo(arithmetic[k]!, 12)
      expect(pooledWeights('geometric', shares, sets).value?.[k]).toBeCloseTo(geometric[k]!, 6)
    }
  })

  it('each group has its own ranking beside the pooled one', () => {
    const { groups, pooled } = groupRankings({
      ...input,
      groups: input.groups.map((group) => ({ ...group, respondents: 40 })),
    })
    expect(groups.map(({ share }) => share)).toEqual([0.5, 0.3, 0.2])
    expect(groups.map(({ ranking }) => orderOf(ranking).join())).toEqual(['A,B,C', 'C,B,A', 'A,B,C'])
    expect(groups.map(({ respondents }) => respondents)).toEqual([40, 40, 40])
    expect(pooled.value && orderOf(pooled.value.ranking)).toEqual(['A', 'B', 'C'])
    expect(groupRankings(input).groups[0]?.respondents).toBeNull()
  })

  it('pooled weights add up to 1; with one opinion pooling changes nothing', () => {
    const part = fc.integer({ min: 1, max: 100 })
    const set = fc
      .tuple(part, part, part)
      .map((points) => points.map((each) => each / points.reduce((sum, one) => sum + one, 0)))
    fc.assert(
      fc.property(
        set,
        set,
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom('arithmetic', 'geometric'),
        (one, other, share, pooling) => {
          const by = [share / 100, 1 - share / 100]
          const mixed = pooledWeights(pooling, by, [one, other]).value ?? []
          expect(mixed.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12)
          const same = pooledWeights(pooling, by, [one, one]).value ?? []
          for (const [k, weight] of one.entries()) expect(same[k]).toBeCloseTo(weight, 12)
        },
      ),
    )
  })

  it('a criterion that one group gives no weight has none in the geometric mean; without any there is no pooled ranking', () => {
    expect(
      pooledWeights(
        'geometric',
        [0.5, 0.5],
        [
          [0.5, 0.5],
          [1, 0],
        ],
      ).value,
    ).toEqual([1, 0])
    const two = {
      ...input,
      table: tableOf(
        [
          [1, 0],
          [0, 1],
        ],
        '++',
      ),
      pooling: 'geometric',
    } as const
    const apart = groupRankings({
      ...two,
      groups: [
        { id: 'g', size: 1, weights: fixed([1, 0]) },
        { id: 'h', size: 1, weights: fixed([0, 1]) },
      ],
    })
    expect(apart.pooled).toEqual({
      value: null,
      why: {
        en: 'Every criterion has no weight in some group.',
        nl: 'Elk criterium heeft in een of andere groep geen gewicht.',
      },
    })
    expect(apart.groups.map(({ ranking }) => orderOf(ranking)[0])).toEqual(['A', 'B'])
  })

  it('lists all problems', () => {
    const [first] = input.groups
    const groups = [
      { ...first!, size: 0, respondents: 0.5 },
      { ...first!, weights: fixed([1, 1, 1]) },
    ]
    const bad = { ...input, groups, pooling: 'harmonic' } as unknown as GroupRankingsInput
    expect(messageOf(() => groupRankings(bad)).split('\n')).toEqual([
      'groups: expected each name once, got “g0” twice. Rename or remove one.',
      'size of group “g0”: expected a finite number above 0, got 0. Correct the size.',
      'respondents of group “g0”: expected a whole number of 1 and more, got 0.5. Correct it, or leave it out.',
      'group “g0”, weights: expected a sum of 1, got 3. Correct them, or ask for division by their sum with normalise: true.',
      'pooling: expected one of arithmetic, geometric, got the text “harmonic”. Choose one; there is no default.',
    ])
  })
})
