import { describe, expect, it } from 'vitest'
import { type CriteriaStudy, criteriaOf, fixed, problemsOf, shortly } from '../../welfare/methods/criteria-study.js'

const stated = { source: 'test', mark: 'illustrative' } as const
const rows = [
  [1, 2],
  [3, 4],
]
const study = (more: Partial<CriteriaStudy>): CriteriaStudy => ({
  method: 'weightedSum',
  parameters: { normalisation: 'asGiven' },
  alternatives: 2,
  criteria: criteriaOf(rows, '++'),
  weightSets: [fixed('set', [0.5, 0.5])],
  ...more,
})
const found = async (more: Partial<CriteriaStudy>) => shortly(await problemsOf(study(more)))
const oneCriterion = (more: object, weights: readonly number[] = [1]) =>
  found({
    criteria: [{ id: 'c1', label: 'c1', better: 'high', unit: '1', ...more }],
    weightSets: [fixed('set', weights)],
  })

describe('what a criterion says of itself, when a file is read', () => {
  it('reads one thing', async () => {
    expect(await oneCriterion({})).toEqual([
      'criterionOneWay criteria.0: “c1” does not say what it reads (one of outcome, effect, scores)',
    ])
    expect(await oneCriterion({ unit: 'EUR', outcome: 'gdp', effect: 'gain' })).toEqual([
      'criterionOneWay criteria.0: “c1” reads several things: outcome, effect (one of outcome, effect, scores)',
    ])
  })

  it('has a score for every alternative, with source and mark', async () => {
    expect(await oneCriterion({ scores: { a: 1 } })).toEqual([
      'missing criteria.0.scores: “c1” has no score for alternative “b” (a score for every alternative)',
      'missing criteria.0: the scores of “c1” have no source (a source and a mark of the scores)',
      'missing criteria.0: the scores of “c1” have no mark (a source and a mark of the scores)',
    ])
  })

  it('is in euro where it reads a present value, and reads no effect without a price', async () => {
    expect(await oneCriterion({ unit: 'million EUR', effect: 'gain' })).toEqual([
      'wrongUnit criteria.0.unit: “c1” reads a present value (EUR)',
    ])
    expect(await oneCriterion({ unit: 'EUR', effect: 'view' })).toEqual([
      'unknownReference criteria.0.effect: there is no effect “view” (one of building, gain)',
    ])
  })

  it('has a range with the lowest number first, and scores within it', async () => {
    const scores = { scores: { a: 1, b: 5 }, ...stated }
    expect(await oneCriterion({ ...scores, range: { low: 5, high: 1 } })).toEqual([
      'rangeReversed criteria.0.range: the range of “c1” is empty (a low below its high)',
    ])
    const [reversed] = await problemsOf(
      study({
        criteria: [{ id: 'c1', label: 'c1', better: 'high', unit: '1', ...scores, range: { low: 5, high: 1 } }],
        weightSets: [fixed('set', [1])],
      }),
    )
    expect(reversed?.got).toBe('{ low: 5, high: 1 }')
    expect(await oneCriterion({ ...scores, range: { low: 2, high: 4 } })).toEqual([
      'scoreOutsideRange criteria.0.scores.a: “c1” scores “a” outside its range (2 to 4)',
      'scoreOutsideRange criteria.0.scores.b: “c1” scores “b” outside its range (2 to 4)',
    ])
  })

  const withPreference = (preference: object) => oneCriterion({ scores: { a: 1, b: 2 }, ...stated, preference })
  const at = 'criteria.0.preference'
  const threshold = 'a threshold in the unit of the criterion'

  it.each([
    [{ kind: 'uShape' }, [`missing ${at}: preference uShape has no indifference (${threshold})`]],
    [{ kind: 'gaussian' }, [`missing ${at}: preference gaussian has no deviation (${threshold})`]],
    [
      { kind: 'usual', strict: 1 },
      [`keyWithoutEffect ${at}.strict: this says nothing: preference usual has no strict (only what has an effect)`],
    ],
    [
      { kind: 'linear', indifference: 3, strict: 3 },
      [`wrongThreshold ${at}.strict: strict of preference linear is too low (more than 3)`],
    ],
    [
      { kind: 'level', indifference: -1, strict: 3 },
      [`wrongThreshold ${at}.indifference: indifference of preference level is too low (0 or more)`],
    ],
    [
      { kind: 'vShape', strict: 0 },
      [`wrongThreshold ${at}.strict: strict of preference vShape is too low (more than 0)`],
    ],
    [
      { kind: 'gaussian', deviation: 0 },
      [`wrongThreshold ${at}.deviation: deviation of preference gaussian is too low (more than 0)`],
    ],
  ])('has the thresholds of its preference: %o', async (preference, problems) => {
    expect(await withPreference(preference)).toEqual(problems)
  })
})

describe('what a set of weights says, when a file is read', () => {
  const set = (more: object) => found({ weightSets: [{ id: 'set', label: 'set', ...stated, ...more }] })
  const at = 'weightSets.0'

  it('has the values or the order that its kind needs', async () => {
    expect(await set({ kind: 'fixed' })).toEqual([
      `missing ${at}: “set” of kind fixed has no values (values: a figure for each criterion)`,
    ])
    expect(await set({ kind: 'rankSum' })).toEqual([
      `missing ${at}: “set” of kind rankSum has no order (order: all criteria, the most important first)`,
    ])
  })

  it('says nothing that would be ignored', async () => {
    expect(await set({ kind: 'rankSum', order: ['c1', 'c2'], values: { c1: 1 }, normalise: true })).toEqual([
      `keyWithoutEffect ${at}.values: this says nothing: rankSum reads the order only (only what has an effect)`,
      `keyWithoutEffect ${at}.normalise: this says nothing: weights of kind rankSum always add up to 1 (only what has an effect)`,
    ])
  })

  it('compares every pair of criteria once, in one direction, with a figure above 0', async () => {
    const pairs = async (comparisons?: object, more: object = {}) =>
      set({ kind: 'pairwise', ...(comparisons ? { comparisons } : {}), ...more })
    const once = '(each pair of criteria once)'
    expect(await pairs()).toEqual([
      `missing ${at}: “set” of kind pairwise has no comparisons (comparisons: { criterion: { other: how many times as important } })`,
    ])
    expect(await pairs({})).toEqual([`missing ${at}.comparisons: “set” does not compare “c1” with “c2” ${once}`])
    expect(await pairs({ c1: { c2: 3, c1: 1 }, c2: { c1: 0.3 } })).toEqual([
      `keyWithoutEffect ${at}.comparisons.c1.c1: this says nothing: “c1” is as important as itself ${once}`,
      `keyWithoutEffect ${at}.comparisons.c2.c1: this says nothing: “c1” and “c2” are compared already ${once}`,
    ])
    expect(await pairs({ c1: { c2: 0 } })).toEqual([
      `wrongValue ${at}.comparisons.c1.c2: “c1” is said to be so many times as important as “c2” (a figure above 0, 1 when they are equal)`,
    ])
    expect(await pairs({ c1: { c2: 3, c9: 2 } })).toEqual([
      `unknownReference ${at}.comparisons.c1.c9: there is no criterion “c9” (one of c1, c2)`,
    ])
    expect(await pairs({ c1: { c2: 3 } }, { values: { c1: 1 }, order: ['c1', 'c2'], normalise: true })).toEqual([
      `keyWithoutEffect ${at}.values: this says nothing: pairwise reads the comparisons only (only what has an effect)`,
      `keyWithoutEffect ${at}.order: this says nothing: pairwise reads the comparisons only (only what has an effect)`,
      `keyWithoutEffect ${at}.normalise: this says nothing: weights of kind pairwise always add up to 1 (only what has an effect)`,
    ])
    expect(await set({ kind: 'fixed', values: { c1: 0.5, c2: 0.5 }, comparisons: { c1: { c2: 1 } } })).toEqual([
      `keyWithoutEffect ${at}.comparisons: this says nothing: fixed reads the values only (only what has an effect)`,
    ])
  })

  it('has a weight of 0 or more for every criterion', async () => {
    expect(await set({ kind: 'fixed', values: { c1: -1 } })).toEqual([
      `missing ${at}.values: “set” has no weight for “c2” (a figure for every criterion)`,
      `negativeWeight ${at}.values.c1: “set” weighs “c1” negatively (0 or more)`,
    ])
  })

  it('adds up to exactly 1, or to more than 0 where it is divided', async () => {
    expect(await set({ kind: 'fixed', values: { c1: 0.5, c2: 0.4 } })).toEqual([
      `sharesNotOne ${at}.values: the weights of “set” add up to 0.9 (exactly 1)`,
    ])
    expect(await set({ kind: 'fixed', values: { c1: 0, c2: 0 }, normalise: true })).toEqual([
      `sharesNotOne ${at}.values: the weights of “set” add up to 0 (a sum above 0)`,
    ])
  })

  it('has an order with each criterion once, that does not go against its values', async () => {
    const expected = '(criteria, each once, the most important first)'
    expect(await set({ kind: 'rankOrderCentroid', order: ['c1', 'c1'] })).toEqual([
      `wrongOrder ${at}.order: the order of “set” has “c1” twice ${expected}`,
      `wrongOrder ${at}.order: the order of “set” lacks “c2” ${expected}`,
    ])
    const values = { c1: 0.3, c2: 0.7 }
    expect(await set({ kind: 'fixed', values, order: ['c1', 'c2'] })).toEqual([
      `wrongOrder ${at}.order: the order of “set” goes against its values at “c2” ${expected}`,
    ])
    expect(await set({ kind: 'fixed', values, order: ['c2'] })).toEqual([
      `wrongOrder ${at}.order: the order of “set” has one criterion only ${expected}`,
    ])
  })

  it('swing weights are about ranges, and respondents are people', async () => {
    expect(await set({ kind: 'swing', values: { c1: 1, c2: 1 }, respondents: 1.5 })).toEqual([
      'missing criteria.0: “c1” has no range, and the weights of “set” (swing) are about ranges (range: { low, high })',
      'missing criteria.1: “c2” has no range, and the weights of “set” (swing) are about ranges (range: { low, high })',
      `wrongValue ${at}.respondents: “set” stands for so many people (a whole number of 1 or more)`,
    ])
  })
})

describe('a set of weights from a choice model, when a file is read', () => {
  const ranges = [{ range: { low: 0, high: 10 } }, { range: { low: 0, high: 20 } }]
  const set = (values: object, { better = '+-', more = {}, own = ranges as readonly object[] } = {}) =>
    problemsOf(
      study({
        parameters: { normalisation: 'statedRange' },
        criteria: criteriaOf(rows, better, own as never),
        weightSets: [{ id: 'set', label: 'set', kind: 'discreteChoice', values, ...stated, ...more }],
      }),
    )
  const at = 'weightSets.0'

  it('has a coefficient for every criterion, whose sign agrees with which scores are better', async () => {
    expect(shortly(await set({ c1: 1 }))).toEqual([
      `missing ${at}.values: “set” has no weight for “c2” (a figure for every criterion)`,
    ])
    const signs = await set({ c1: -0.5, c2: 2 })
    expect(shortly(signs)).toEqual([
      `negativeWeight ${at}.values.c1: the coefficient of “c1” is -0.5, and high is better (0 or more)`,
      `negativeWeight ${at}.values.c2: the coefficient of “c2” is 2, and low is better (0 or less)`,
    ])
    expect(signs.map(({ message }) => message.nl)).toEqual([
      'de coëfficiënt van “c1” is -0,5, en hoog is beter',
      'de coëfficiënt van “c2” is 2, en laag is beter',
    ])
    expect(shortly(await set({ c1: 0, c2: 0 }))).toEqual([
      `sharesNotOne ${at}.values: the coefficients of “set” are all 0 (a coefficient other than 0)`,
    ])
  })

  it('is about ranges, and reads nothing else', async () => {
    const noRange = (id: string) =>
      `“${id}” has no range, and the weights of “set” (discreteChoice) are about ranges (range: { low, high })`
    expect(shortly(await set({ c1: 1, c2: -1 }, { own: [] }))).toEqual([
      `missing criteria.0: ${noRange('c1')}`,
      `missing criteria.1: ${noRange('c2')}`,
    ])
    expect(shortly(await set({ c1: 1, c2: -1 }, { more: { order: ['c1', 'c2'], normalise: true } }))).toEqual([
      `keyWithoutEffect ${at}.order: this says nothing: discreteChoice reads the values only (only what has an effect)`,
      `keyWithoutEffect ${at}.normalise: this says nothing: weights of kind discreteChoice always add up to 1 (only what has an effect)`,
    ])
  })
})

it('a ranking without criteria or weights says which part is missing', async () => {
  const data = await problemsOf({ ...study({}), more: { criteria: undefined, weightSets: undefined } })
  expect(data.map(({ code, expected }) => `${code}: ${expected.en}`)).toEqual([
    'missingNeed: a section criteria',
    'missingNeed: a section weightSets',
  ])
})
