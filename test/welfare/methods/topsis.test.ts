import { describe, expect, it } from 'vitest'
import { topsis } from '../../../src/welfare/methods/topsis.js'
import { welfareContract } from '../../contract/welfare.js'
import { golden } from '../../golden/golden.js'
import { expectPrinted } from '../printed.js'
import { assessCriteria, contractParts, criteriaOf, fixed, valuesOf } from './criteria-study.js'

welfareContract(topsis, { normalisation: 'vector' }, contractParts)

const closeness = (
  rows: readonly (readonly number[])[],
  better: string,
  weights: readonly number[],
  normalisation: string,
) =>
  assessCriteria({
    method: 'topsis',
    parameters: { normalisation },
    alternatives: rows.length,
    criteria: criteriaOf(rows, better),
    weightSets: [fixed('set', weights)],
  })

describe('through a scenario file', () => {
  it('C1 [P] pymcdm: min–max, the first better when low', async () => {
    const found = await closeness(
      [
        [1, 3000],
        [2, 3750],
        [5, 4500],
      ],
      '-+',
      [0.5, 0.5],
      'minMax',
    )
    expectPrinted(valuesOf(found, 'score.set.set'), '0.500000 0.617218 0.500000')
    expect(valuesOf(found, 'rank.set.set')).toEqual([2, 1, 2])
  })

  it('C2 [P] R MCDA: vector, the price better when low', async () => {
    const found = await closeness(
      [
        [5490, 51.4, 8.5, 285],
        [6500, 70.6, 7, 288],
        [6489, 54.3, 7.5, 290],
      ],
      '-+++',
      [0.35, 0.25, 0.25, 0.15],
      'vector',
    )
    expectPrinted(valuesOf(found, 'score.set.set'), '0.481685 0.518208 0.177955')
  })

  const { source, inputs, expectClose } = golden<{
    readonly matrix: readonly (readonly number[])[]
    readonly weights: readonly number[]
  }>('mca-01-topsis-tzeng-huang')

  it(`${source}: closeness and ranks, with distances that make it`, async () => {
    const found = await closeness(inputs.matrix, '+++', inputs.weights, 'vector')
    expectClose(valuesOf(found, 'score.set.set'), 'closeness')
    expectClose(valuesOf(found, 'rank.set.set'), 'rank')
    const [near, far] = ['toIdeal', 'toAntiIdeal'].map((id) => valuesOf(found, `${id}.set.set`))
    expectClose(
      near?.map((distance, a) => (far?.[a] ?? 0) / ((far?.[a] ?? 0) + (distance ?? 0))),
      'closeness',
    )
  })

  it('alternatives that are alike have no closeness, and the reason is said', async () => {
    const found = await closeness(
      [
        [1, 2],
        [1, 2],
      ],
      '++',
      [0.5, 0.5],
      'vector',
    )
    expect(found.figures.find(({ id }) => id === 'score.set.set')).toMatchObject({
      value: null,
      why: { en: 'No alternative differs from another on a criterion with weight.' },
    })
  })

  it('warns that the alternatives at hand decide', async () => {
    const { warnings } = await closeness([[1], [2]], '+', [1], 'vector')
    expect(warnings.filter(({ en }) => en.includes('one alternative more or less'))).toHaveLength(1)
  })
})
