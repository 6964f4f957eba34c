import { describe, expect, it } from 'vitest'
import { smaa } from '../../../src/welfare/methods/smaa.js'
import { figure } from '../../comparison/scenario.js'
import { welfareContract } from '../../contract/welfare.js'
import { golden } from '../../golden/golden.js'
import { expectPrinted } from '../printed.js'
import {
  assessCriteria,
  type CriteriaStudy,
  contractParts,
  criteriaOf,
  fixed,
  problemsOf,
  shortly,
  valuesOf,
} from './criteria-study.js'

welfareContract(smaa, { normalisation: 'statedRange' }, contractParts)

const under = (rows: readonly (readonly number[])[], more: Partial<CriteriaStudy> = {}): CriteriaStudy => ({
  method: 'smaa',
  alternatives: rows.length,
  criteria: criteriaOf(rows, '+'.repeat(rows[0]?.length ?? 0)),
  ...more,
  parameters: { normalisation: 'asGiven', ...more.parameters },
})

const three = [
  [0.8, 0.3, 0.4],
  [0.5, 0.6, 0.5],
  [0.2, 0.7, 0.9],
]

describe('two criteria, exactly', () => {
  it('C8 [C] closed form', async () => {
    const found = await assessCriteria(
      under([
        [1, 0],
        [0.4, 0.8],
      ]),
    )
    expect(valuesOf(found, 'acceptability.1')).toEqual([expect.closeTo(3 / 7, 12), expect.closeTo(4 / 7, 12)])
    expect(valuesOf(found, 'centralWeight.c1')).toEqual([expect.closeTo(11 / 14, 12), expect.closeTo(2 / 7, 12)])
    expect(valuesOf(found, 'centralWeight.c2')).toEqual([expect.closeTo(3 / 14, 12), expect.closeTo(5 / 7, 12)])
    expect(valuesOf(found, 'confidence')).toEqual([1, 1])
    expect(found.notes.map(({ en }) => en)).toContain('Exact, as there are two criteria; nothing is drawn.')
    expect(found.figures.some(({ id }) => id === 'standardError')).toBe(false)
  })

  const { source, inputs, expectClose } = golden<{ readonly values: Readonly<Record<string, readonly number[]>> }>(
    'mca-06-smaa-two-alternatives-exact',
  )

  it(`${source}`, async () => {
    const found = await assessCriteria(under([inputs.values.a ?? [], inputs.values.b ?? []]))
    for (const [i, id] of ['a', 'b'].entries()) {
      expectClose(valuesOf(found, 'acceptability.1')[i], `acceptability/${id}`)
      expectClose(valuesOf(found, 'centralWeight.c1')[i], `central_weight_1/${id}`)
    }
  })

  it('an order of importance leaves half of the weights: those with the first above a half', async () => {
    const found = await assessCriteria({
      ...under(
        [
          [1, 0],
          [0.4, 0.8],
        ],
        {
          parameters: { order: 'people' },
          weightSets: [
            { id: 'people', label: 'people', kind: 'rankSum', order: ['c1', 'c2'], source: 'test', mark: 'quoted' },
          ],
        },
      ),
    })
    // a is first above 4/7: of 1/2 to 1 that is (3/7) / (1/2).
    expect(valuesOf(found, 'acceptability.1')).toEqual([expect.closeTo(6 / 7, 12), expect.closeTo(1 / 7, 12)])
    expect(found.notes.map(({ en }) => en)).toContain('All weights in the order of “people” are equally likely.')
  })
})

describe('more criteria, by draws', () => {
  it('C9 [C] Monte Carlo: shares within 0.006 at 100,000 draws, rows and columns of ranks adding up to 1', async () => {
    const found = await assessCriteria(under(three))
    const published = [
      [0.3046, 0.0576, 0.6378],
      [0.094, 0.831, 0.0751],
      [0.6014, 0.1115, 0.2871],
    ]
    for (const [r, shares] of published.entries()) {
      const values = valuesOf(found, `acceptability.${r + 1}`)
      shares.forEach((share, a) => {
        expect(Math.abs((values[a] ?? Number.NaN) - share)).toBeLessThanOrEqual(0.006)
      })
      expect(values.reduce<number>((sum, value) => sum + (value ?? Number.NaN), 0)).toBeCloseTo(1, 12)
    }
    expect(found.notes.map(({ en, nl }) => `${en} ${nl}`)).toContain(
      '100,000 sets of weights drawn, seed 1. 100.000 sets gewichten getrokken, startwaarde 1.',
    )
    // √(p (1 − p) / 100,000) of the share nearest to a half.
    const error = found.figures.find(({ id }) => id === 'standardError')?.value ?? Number.NaN
    expectPrinted([error], '0.0015')
  })

  it('draws and seed are parameters: the same seed gives the same figures, another one does not', async () => {
    const drawn = (seed: number) =>
      assessCriteria(
        under(three, {
          parameters: { draws: 'draws', seed: 'seed' },
          assumptions: { draws: figure(2000, '1'), seed: figure(seed, '1') },
        }),
      )
    const [one, again, other] = [await drawn(7), await drawn(7), await drawn(8)]
    expect(again.figures).toEqual(one.figures)
    expect(other.figures).not.toEqual(one.figures)
  })

  it('an alternative that is never first has no central weights, and says why', async () => {
    const { figures } = await assessCriteria(
      under([
        [1, 1, 1],
        [0, 0, 0],
      ]),
    )
    for (const id of ['centralWeight.c1', 'confidence'])
      expect(figures.find((each) => each.id === id && each.alternative === 'b')).toMatchObject({
        value: null,
        why: { en: 'It is first in no draw.' },
      })
  })
})

describe('what it refuses', () => {
  it('one criterion, draws that are not whole, and an order that nobody has, at once', async () => {
    const problems = await problemsOf(
      under([[1], [2]], {
        parameters: { order: 'people', draws: 'half', seed: 'half' },
        assumptions: { half: figure('1.5', '1') },
        weightSets: [fixed('people', [1])],
      }),
    )
    expect(shortly(problems)).toEqual([
      'unknownReference assessments.ranking.parameters.order: “people” has no order of importance (a set with an order: –)',
      'nothingToRank criteria: there is one criterion only, so no weights to vary (two or more criteria)',
      'wrongParameter assessments.ranking.parameters.draws: “draws” is 1.5 (a whole number)',
      'wrongParameter assessments.ranking.parameters.seed: “seed” is 1.5 (a whole number)',
    ])
  })

  it('an order of a set that is not there', async () => {
    expect(shortly(await problemsOf(under(three, { parameters: { order: 'nobody' } })))).toEqual([
      'unknownReference assessments.ranking.parameters.order: there is no set of weights “nobody” (a set with an order: –)',
    ])
  })
})
