import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributionalWeights } from '../../../src/functions/distributional-weights.js'
import { needWeightsNote } from '../../../src/welfare/weights/need.js'
import type { NormalisationKind } from '../../../src/welfare/weights/normalisation.js'
import { expectPrinted } from '../printed.js'

const score = [0.5, 0.6, 0.7]
const population = [0.2, 0.5, 0.3]
const at = (
  form: 'ratio' | 'gap',
  strength: number,
  normalisation: NormalisationKind = 'reference',
): readonly number[] =>
  distributionalWeights({ kind: 'need', form, strength, reference: 'mean', normalisation }, { score, population })

describe('need weights, a design of this library', () => {
  it('B5 (computed): scores .5, .6, .7, shares .2, .5, .3, mean .61, (S̄ / S)^φ', () => {
    expectPrinted(at('ratio', 1), '1.22 1.016667 .871429')
    expectPrinted(at('ratio', 1, 'populationMean'), '1.203438 1.002865 .859599')
    expectPrinted(at('ratio', 2), '1.4884 1.033611 .759388')
    expectPrinted(at('ratio', 2, 'populationMean'), '1.427993 .991662 .728568')
  })

  it('B6 (computed): 1 + λ · max(0, (S̄ − S) / S̄), λ = 1', () => {
    expectPrinted(at('gap', 1), '1.180328 1.016393 1')
    expect(at('gap', 1)[2]).toBe(1)
  })

  it('a gap never divides by a score: one of 0 lies the whole reference below it, 1 + λ', () => {
    const scheme = { kind: 'need', form: 'gap', strength: 2, reference: 'mean', normalisation: 'reference' } as const
    expect(distributionalWeights(scheme, { score: [0, 0.5], population: [1, 1] })).toEqual([3, 1])
    const aim = { ...scheme, reference: 0.5 }
    expect(distributionalWeights(aim, { score: [0, 0] })).toEqual([3, 3])
  })

  it('strength 0 weighs everyone 1; more strength never lowers the weight of a group below the mean', () => {
    fc.assert(
      fc.property(fc.constantFrom('ratio', 'gap'), fc.double({ min: 0, max: 5, noNaN: true }), (form, strength) => {
        expect(at(form, 0)).toEqual([1, 1, 1])
        expect(at(form, strength + 0.1)[0]).toBeGreaterThan(at(form, strength)[0]!)
        expect(at(form, strength)[2]).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('says in both languages that it is no published method', () => {
    expect(needWeightsNote.en).toContain('not a published method')
    expect(needWeightsNote.nl).toContain('geen gepubliceerde methode')
  })
})
