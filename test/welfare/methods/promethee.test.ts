import { describe, expect, it } from 'vitest'
import { promethee } from '../../../src/welfare/methods/promethee.js'
import { welfareContract } from '../../contract/welfare.js'
import { expectPrinted } from '../printed.js'
import { assessCriteria, contractParts, criteriaOf, fixed, problemsOf, shortly, valuesOf } from './criteria-study.js'

welfareContract(promethee, {}, contractParts)

const usual = { preference: { kind: 'usual' } }

describe('through a scenario file', () => {
  it('C3 [P] pymcdm: usual preferences', async () => {
    const found = await assessCriteria({
      method: 'promethee',
      alternatives: 3,
      criteria: criteriaOf(
        [
          [4, 3, 2],
          [3, 2, 4],
          [5, 1, 3],
        ],
        '+++',
        [usual, usual, usual],
      ),
      weightSets: [fixed('set', [0.5, 0.3, 0.2])],
    })
    expectPrinted(valuesOf(found, 'score.set.set'), '0.1 -0.3 0.2')
    expect(valuesOf(found, 'rank.set.set')).toEqual([2, 3, 1])
  })

  it('C4, data R MCDA, flows [C]: Gaussian, level and V-shape with indifference', async () => {
    const found = await assessCriteria({
      method: 'promethee',
      alternatives: 5,
      criteria: criteriaOf(
        [
          [1, 10, 1],
          [4, 20, 2],
          [2, 20, 0],
          [6, 40, 0],
          [30, 30, 3],
        ],
        '--+',
        [
          { preference: { kind: 'gaussian', deviation: 4 } },
          { preference: { kind: 'level', indifference: 11, strict: 15 } },
          { preference: { kind: 'linear', indifference: 1, strict: 3 } },
        ],
      ),
      weightSets: [fixed('set', [0.2, 0.3, 0.5])],
    })
    expectPrinted(valuesOf(found, 'score.set.set'), '0.178405 0.237742 -0.038490 -0.415157 0.037500')
    const flows = (id: string) => valuesOf(found, `${id}.set.set`)
    const parts = ['c1', 'c2', 'c3'].map((id) => flows(`contribution.${id}`))
    flows('score').forEach((net, a) => {
      expect((flows('leaving')[a] ?? 0) - (flows('entering')[a] ?? 0)).toBeCloseTo(net ?? Number.NaN, 12)
      expect(parts.reduce((sum, values) => sum + (values[a] ?? Number.NaN), 0)).toBeCloseTo(net ?? Number.NaN, 12)
    })
  })

  it('U-shape and V-shape: thresholds in the unit of the criterion', async () => {
    const found = await assessCriteria({
      method: 'promethee',
      alternatives: 2,
      criteria: criteriaOf(
        [
          [10, 4],
          [5, 6],
        ],
        '++',
        [{ preference: { kind: 'uShape', indifference: 5 } }, { preference: { kind: 'vShape', strict: 8 } }],
      ),
      weightSets: [fixed('set', [0.5, 0.5])],
    })
    // A difference of 5 is not above 5; one of 2 is a quarter of 8, and half of that is its weight.
    expect(valuesOf(found, 'score.set.set')).toEqual([-0.125, 0.125])
  })

  it('needs two alternatives, and a preference function for every criterion', async () => {
    const problems = await problemsOf({
      method: 'promethee',
      alternatives: 1,
      criteria: criteriaOf([[1, 2]], '++', [usual]),
      weightSets: [fixed('set', [0.5, 0.5])],
    })
    expect(shortly(problems)).toEqual([
      'nothingToRank alternatives: there is one alternative only (two or more, to compare with each other)',
      'missing criteria.1: “c2” does not say how a difference becomes a preference (preference: { kind, … })',
    ])
  })
})
