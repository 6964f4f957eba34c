import { describe, expect, it } from 'vitest'
import { assessCriteria, criteriaOf } from '../../methods/criteria-study.js'

const set = (comparisons: object) => ({
  id: 'experts',
  label: { en: 'experts', nl: 'deskundigen' },
  kind: 'pairwise',
  comparisons,
  source: 'test',
  mark: 'illustrative',
})

const ranked = (comparisons: object, rows: readonly (readonly number[])[]) =>
  assessCriteria({
    method: 'weightedSum',
    parameters: { normalisation: 'asGiven' },
    alternatives: 2,
    criteria: criteriaOf(rows, '+'.repeat(rows[0]?.length ?? 0)),
    weightSets: [set(comparisons)],
  })

type Found = Awaited<ReturnType<typeof ranked>>

const weightsOf = ({ figures }: Found) =>
  figures.filter(({ id }) => id.startsWith('weight.')).map(({ value }) => value ?? Number.NaN)
const consistencyOf = ({ figures }: Found) => figures.find(({ id }) => id === 'consistency.set.experts')
const contradiction = 'The pairwise comparisons of “experts” contradict each other'

const three = [
  [1, 0, 0],
  [0, 1, 1],
]

describe('weights by pairwise comparisons in a study (AHP)', () => {
  // Weights of 0.6, 0.3 and 0.1 compare as 2, 6 and 3: no contradiction, whichever way round a pair is given.
  it.each([
    ['one way', { c1: { c2: 2, c3: 6 }, c2: { c3: 3 } }],
    ['the other way round', { c2: { c1: 0.5, c3: 3 }, c1: { c3: 6 } }],
  ])('comparisons that agree give back the weights they come from, %s', async (_, comparisons) => {
    const found = await ranked(comparisons, three)
    for (const [k, wanted] of [0.6, 0.3, 0.1].entries()) expect(weightsOf(found)[k]).toBeCloseTo(wanted, 12)
    expect(found.figures.find(({ id }) => id === 'score.set.experts')?.value).toBeCloseTo(0.6, 12)
    expect(consistencyOf(found)?.value).toBeCloseTo(0, 12)
    expect(found.warnings.filter(({ en }) => en.startsWith(contradiction))).toEqual([])
  })

  // 1 over 2 over 3 over 1 in a circle, each 2 times: all are equal, and the largest eigenvalue is 1 + 2 + 1/2 = 3.5, so
  // that the index is 0.5 / 2 = 0.25 and the ratio 0.25 / 0.58.
  it('says so where they contradict each other', async () => {
    const found = await ranked({ c1: { c2: 2 }, c2: { c3: 2 }, c3: { c1: 2 } }, three)
    for (const weight of weightsOf(found)) expect(weight).toBeCloseTo(1 / 3, 12)
    expect(consistencyOf(found)).toMatchObject({ value: expect.closeTo(0.25 / 0.58, 12), unit: '1' })
    expect(found.warnings).toContainEqual({
      en: `${contradiction}: their consistency ratio is above 0.1, at which they are usually asked anew.`,
      nl: 'De paarsgewijze vergelijkingen van “deskundigen” spreken elkaar tegen: hun consistentieratio ligt boven 0,1, en dan worden ze gewoonlijk opnieuw gevraagd.',
    })
  })

  it('two cannot contradict each other', async () => {
    const found = await ranked({ c1: { c2: 3 } }, [
      [1, 0],
      [0, 1],
    ])
    expect(weightsOf(found)).toEqual([expect.closeTo(0.75, 12), expect.closeTo(0.25, 12)])
    expect(consistencyOf(found)).toMatchObject({
      value: null,
      why: {
        en: 'Fewer than three cannot contradict each other.',
        nl: 'Minder dan drie kunnen elkaar niet tegenspreken.',
      },
    })
  })
})
