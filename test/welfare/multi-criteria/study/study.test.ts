import { describe, expect, it } from 'vitest'
import {
  assessCriteria,
  type CriteriaStudy,
  criteriaOf,
  fixed,
  problemsOf,
  shortly,
} from '../../methods/criteria-study.js'

const rows = [
  [1, 2],
  [3, 4],
]
const study = (normalisation: string, more: Partial<CriteriaStudy> = {}): CriteriaStudy => ({
  method: 'weightedSum',
  alternatives: 2,
  criteria: criteriaOf(rows, '++'),
  weightSets: [fixed('set', [0.5, 0.5])],
  ...more,
  parameters: { normalisation, ...more.parameters },
})
const problems = async (normalisation: string, more: Partial<CriteriaStudy>) =>
  shortly(await problemsOf(study(normalisation, more)))

describe('scores that do not fit the normalisation', () => {
  it('all problems at once', async () => {
    expect(await problems('statedRange', { parameters: { weightSets: 'nobody' } })).toEqual([
      'unknownReference assessments.ranking.parameters.weightSets: there is no set of weights “nobody” (one of set)',
      'missing criteria.0: “c1” has no range, which statedRange needs (range: { low, high })',
      'missing criteria.1: “c2” has no range, which statedRange needs (range: { low, high })',
    ])
  })

  it.each([' , ', 'set,'])('an empty name among sets of weights, “%s”, does not stand for all', async (weightSets) => {
    expect(await problems('minMax', { parameters: { weightSets } })).toEqual([
      'unknownReference assessments.ranking.parameters.weightSets: the name of a set of weights is empty (one of set)',
    ])
  })

  const misfit = (normalisation: string, id: string) =>
    `scoresDoNotFit criteria.0: normalisation ${normalisation} cannot do with these scores of “${id}”`

  it.each([
    ['minMax', [1, 1], '++', `${misfit('minMax', 'c1')} (scores that differ)`],
    ['vector', [0, 0], '++', `${misfit('vector', 'c1')} (a score that is not 0)`],
    ['sum', [0, 1], '-+', `${misfit('sum', 'c1')} (scores above 0, as low is better)`],
    ['sum', [-1, 1], '++', `${misfit('sum', 'c1')} (scores of 0 or more, not all 0)`],
    ['sum', [0, 0], '++', `${misfit('sum', 'c1')} (scores of 0 or more, not all 0)`],
    [
      'asGiven',
      [1, 2],
      '-+',
      'scoresDoNotFit criteria.0.better: scores of “c1” are no values: low is better (better: high, with asGiven)',
    ],
  ])('%s with %o', async (normalisation, [a, b], better, problem) => {
    const scores = [
      [a ?? 0, 2],
      [b ?? 0, 4],
    ]
    expect(await problems(normalisation, { criteria: criteriaOf(scores, better) })).toEqual([problem])
  })

  it('a present value outside its range: the balance is 50', async () => {
    const balance = { id: 'c1', label: 'c1', better: 'high', unit: 'EUR', outcome: 'netPresentValue' }
    const found = await problemsOf(
      study('asGiven', { criteria: [{ ...balance, range: { low: 60.5, high: 70 } }], weightSets: [fixed('set', [1])] }),
    )
    expect(shortly(found)).toEqual([
      'scoreOutsideRange criteria.0.range: “c1” is 50 for “a”, outside its range (60.5 to 70)',
      'scoreOutsideRange criteria.0.range: “c1” is 50 for “b”, outside its range (60.5 to 70)',
    ])
    expect(found[0]?.expected.nl).toBe('60,5 tot 70')
  })

  it('weights about ranges beside values that do not run over them', async () => {
    const ranged = criteriaOf(rows, '++', Array(2).fill({ range: { low: 0, high: 9 } }))
    const swing = { id: 'set', label: 'set', kind: 'swing', values: { c1: 1, c2: 1 }, source: 'test', mark: 'quoted' }
    for (const kind of ['swing', 'discreteChoice'])
      expect(await problems('minMax', { criteria: ranged, weightSets: [{ ...swing, kind }] })).toEqual([
        `parametersDoNotFit assessments.ranking.parameters.normalisation: “set” has weights of kind ${kind}, which are about stated ranges (normalisation: statedRange)`,
      ])
  })

  it('what only the plain function sees is a problem of the file too', async () => {
    const huge = criteriaOf([[1e200], [1e201]], '+')
    const found = await problemsOf(study('asGiven', { criteria: huge, weightSets: [fixed('set', [1])] }))
    // At the criteria and not at the assessment, so that several assessments of them say it once.
    expect(found.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(Array(2).fill('methodRefused criteria'))
    expect(found[0]?.message.en).toContain('value of “a” on “c1”: expected a number below 1e100 in size, got 1e+200')
    expect(found[0]?.message.nl).toBe(
      'de methode kan hier niet mee rekenen: waarde van “a” op “c1”: verwacht een getal kleiner dan 1e100, gevonden 1e+200. Geef scores in een grotere eenheid.',
    )
  })

  it('a normalisation must be chosen', async () => {
    const found = await problemsOf({ ...study('asGiven'), parameters: {} })
    expect(found.map(({ code, path, place }) => `${code} ${path.at(-1)} ${place?.file}`)).toEqual([
      'wrongParameter normalisation test.json',
    ])
  })
})

describe('what to know of a ranking', () => {
  const money = (id: string, more: object) => ({ id, label: id, better: 'high', unit: 'EUR', ...more })
  const warningsOf = async (criteria: readonly object[], normalisation = 'asGiven') => {
    const weights = criteria.map((_, k) => (k === 0 ? 1 : 0))
    const set = fixed('set', [])
    const values = Object.fromEntries(criteria.map((each, k) => [(each as { id: string }).id, weights[k] ?? 0]))
    const { warnings } = await assessCriteria(
      study(normalisation, {
        criteria: criteria as CriteriaStudy['criteria'],
        weightSets: [{ ...set, values }],
      }),
    )
    return warnings.map(({ en }) => en)
  }

  it('it has no zero, and scores or weights may be illustrative', async () => {
    const { warnings } = await assessCriteria(study('asGiven'))
    expect(warnings.map(({ en }) => en)).toEqual([
      'A multi-criteria analysis has no zero: the first rank does not say that an alternative is worth its cost. See the balance for that.',
      'Recalled, assumed or illustrative: criterion 1; criterion 2; set.',
    ])
  })

  it.each([
    ['an effect beside the balance', { outcome: 'netPresentValue' }, { effect: 'gain' }, 'whole'],
    ['the costs beside the balance', { outcome: 'netPresentValue' }, { outcome: 'costs' }, 'whole'],
    ['a benefit beside the benefits', { outcome: 'benefits' }, { effect: 'gain' }, 'whole'],
    ['output beside the benefits', { outcome: 'benefits' }, { outcome: 'gdp' }, 'whole'],
    ['a cost beside the costs', { outcome: 'costs', better: 'high' }, { effect: 'building' }, 'whole'],
    ['an effect twice', { effect: 'gain' }, { effect: 'gain' }, 'whole'],
  ])('double counting: %s', async (_, whole, part, id) => {
    const warnings = await warningsOf([money(id, whole), money('part', part)])
    expect(warnings.filter((text) => text.startsWith('Double counting'))).toEqual([
      'Double counting: “whole” also holds what “part” reads.',
    ])
  })

  it('no double counting: a benefit beside the costs', async () => {
    const warnings = await warningsOf([money('one', { outcome: 'costs' }), money('two', { effect: 'gain' })])
    expect(warnings.filter((text) => text.startsWith('Double counting'))).toEqual([])
  })

  it('a direction that goes against the sign', async () => {
    const ranged = { range: { low: 0, high: 200 }, better: 'low' }
    expect(await warningsOf([money('gains', { effect: 'gain', ...ranged })], 'statedRange')).toContain(
      '“gains”: a gain is positive, and low is said to be better.',
    )
    expect(await warningsOf([money('spent', { outcome: 'costs' })])).toContain(
      '“spent”: costs are positive, and high is said to be better.',
    )
  })

  it('the alternatives at hand decide', async () => {
    const { warnings } = await assessCriteria(study('sum'))
    expect(warnings.map(({ en }) => en)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('one alternative more or less'),
        expect.stringContaining('here the alternatives set that range'),
      ]),
    )
  })
})
