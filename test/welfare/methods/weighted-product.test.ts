import { describe, expect, it } from 'vitest'
import { weightedProduct } from '../../../src/welfare/methods/weighted-product.js'
import { welfareContract } from '../../contract/welfare.js'
import { expectPrinted } from '../printed.js'
import { assessCriteria, contractParts, criteriaOf, fixed, problemsOf, shortly, valuesOf } from './criteria-study.js'

welfareContract(weightedProduct, { normalisation: 'statedRange' }, contractParts)

describe('through a scenario file', () => {
  it('C6 [P] pymcdm: its weights add up to 2, so that the square of a product is what is printed', async () => {
    const found = await assessCriteria({
      method: 'weightedProduct',
      parameters: { normalisation: 'sum' },
      alternatives: 5,
      criteria: criteriaOf(
        [
          [96, 83, 75, 7],
          [63, 5, 56, 9],
          [72, 30, 32, 48],
          [11, 4, 27, 9],
          [77, 21, 17, 11],
        ],
        '++--',
      ),
      weightSets: [fixed('printed', [8, 5, 6, 7], { normalise: true })],
    })
    expectPrinted(
      valuesOf(found, 'score.set.printed').map((score) => (score ?? Number.NaN) ** 2),
      '0.064624 0.016917 0.019232 0.007428 0.051726',
    )
    const factors = ['c1', 'c2', 'c3', 'c4'].map((id) => valuesOf(found, `contribution.${id}.set.printed`))
    valuesOf(found, 'score.set.printed').forEach((score, a) => {
      expect(factors.reduce((product, values) => product * (values[a] ?? Number.NaN), 1)).toBeCloseTo(
        score ?? Number.NaN,
        12,
      )
    })
  })

  it('a value of 0 makes the product 0, and it is said for which alternative and why', async () => {
    const found = await assessCriteria({
      method: 'weightedProduct',
      parameters: { normalisation: 'minMax' },
      alternatives: 3,
      criteria: criteriaOf(
        [
          [0, 9],
          [5, 5],
          [9, 3],
        ],
        '++',
      ),
      weightSets: [fixed('half', [0.5, 0.5])],
    })
    // Values 0, 5/9, 1 and 1, 1/3, 0: the middle one is √(5/27).
    expect(valuesOf(found, 'score.set.half')).toEqual([0, expect.closeTo(Math.sqrt(5 / 27), 12), 0])
    expect(valuesOf(found, 'rank.set.half')).toEqual([2, 1, 2])
    expect(found.warnings.map(({ en }) => en)).toContain(
      '“a” has a value of 0 on “criterion 1”: that alone makes its product 0.',
    )
  })

  it.each([
    ['asGiven', '+'],
    ['vector', '+'],
  ])('%s keeps scores below 0, which have no product', async (normalisation, sign) => {
    const problems = await problemsOf({
      method: 'weightedProduct',
      parameters: { normalisation },
      alternatives: 2,
      criteria: criteriaOf(
        [
          [-1, 1],
          [2, 2],
        ],
        `${sign}+`,
      ),
      weightSets: [fixed('half', [0.5, 0.5])],
    })
    expect(shortly(problems)).toEqual([
      'scoresDoNotFit criteria.0: “c1” is below 0 for a, in a product (values of 0 or more)',
    ])
  })
})
