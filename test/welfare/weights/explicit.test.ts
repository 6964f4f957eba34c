import { describe, expect, it } from 'vitest'
import { distributionalWeights } from '../../../src/functions/distributional-weights.js'
import { axis } from '../../../src/quantity/axis.js'
import { multiply } from '../../../src/quantity/operations.js'
import { overGroups, overRegions } from '../../../src/welfare/weights/by-group.js'
import { explicitWeights } from '../../../src/welfare/weights/explicit.js'
import { expectPrinted } from '../printed.js'
import { read } from './leaves.js'

const regions = axis('region', ['north', 'west'])
const groups = axis('group', ['low', 'high'])
const sources = [{ id: 'test', mark: 'illustrative' }] as const

describe('explicit weights', () => {
  it('W3 (computed from published weights): a transfer of 100 to participants with 2.4 or 2.5 against taxpayers with 1', () => {
    const gain = [2.4, 2.5].map((weight) => {
      const [participants, taxpayers] = distributionalWeights(
        { kind: 'explicit', weights: [weight, 1], normalisation: 'none' },
        {},
      )
      return participants! * 100 - taxpayers! * 100
    })
    expectPrinted(gain, '140 150')
  })

  it('stand by region, group or any other axis, with their source', () => {
    const stakeholders = axis('stakeholder', ['users', 'state'])
    const weights = explicitWeights({ axis: stakeholders, weights: { state: 1, users: 1.2 }, label: 'weight', sources })
    expect(read(weights)).toEqual([1.2, 1])
    expect(weights.sources).toEqual(sources)
  })

  it('by region and by group can be crossed', () => {
    const byRegion = explicitWeights({ axis: regions, weights: { north: 2, west: 1 }, label: 'region', sources })
    const byGroup = explicitWeights({ axis: groups, weights: { low: 3, high: 1 }, label: 'group', sources })
    expect(read(multiply(overGroups(byRegion, groups), overRegions(byGroup, regions)))).toEqual([6, 2, 3, 1])
  })

  it('are refused when a member lacks one, has a wrong one, or is none', () => {
    const wrong = { north: -1, east: 1 }
    expect(() => explicitWeights({ axis: regions, weights: wrong, label: 'weight', sources })).toThrow(
      new RangeError(
        [
          'Weight of region “north”: expected a finite number of 0 and more, got -1. Give each member a weight; 1 is neutral.',
          'Weight of region “west”: expected a finite number of 0 and more, got undefined. Give each member a weight; 1 is neutral.',
          'Weight of region “east”: expected a member of north, west, got “east”. Correct its name, or remove it.',
        ].join('\n'),
      ),
    )
  })
})
