import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/built-in.js'
import { appraise } from '../../../src/comparison/appraise-study.js'
import { building, effect, figure, scenario } from '../../comparison/scenario.js'
import { problemsIn } from '../methods/index-study.js'

type Json = Readonly<Record<string, unknown>>

const assumptions = {
  cost: figure(50e6, 'EUR'),
  yearly: figure(1e6, 'EUR/year'),
  exposed: figure(1000, 'person'),
  decibels: figure(-1, 'dB'),
  value: figure(40, 'EUR/person/dB/year'),
  share: figure(0, '1'),
  elasticity: figure(1.3, '1'),
}
const noise = effect('noise', 'noise', { label: 'less noise', exposed: 'exposed', change: 'decibels', value: 'value' })
const unpricedNoise = { kind: 'unpriced', id: 'noise', label: 'less noise', sign: '+', note: 'in life satisfaction' }
const wellby = (more: Json = {}) =>
  effect('recurring', 'satisfaction', {
    label: { en: 'life satisfaction', nl: 'levenstevredenheid' },
    amount: 'yearly',
    wellbeing: 'wellby',
    sources: ['test'],
    ...more,
  })
const qaly = (more: Json = {}) =>
  effect('recurring', 'health', {
    label: { en: 'health', nl: 'gezondheid' },
    amount: 'yearly',
    wellbeing: 'qaly',
    sources: ['test'],
    ...more,
  })

const study = (effects: readonly Json[]) =>
  scenario({
    assumptions,
    effects: [building('cost', 2026, 2027), ...effects],
    more: {
      welfare: [
        { id: 'unweighted', label: 'unweighted', method: 'unweighted' },
        { id: 'weighted', label: 'weighted', method: 'isoElastic', parameters: { normalisation: 'populationMean' } },
      ],
    },
  })
const problems = (...effects: readonly Json[]) => problemsIn(async () => study(effects))

/** The notes of this file beside a result. */
const notes = async (effects: readonly Json[], welfare = 'unweighted'): Promise<readonly string[]> => {
  const codes = ['componentCountedTwice', 'noCausalEvidence', 'incomeWeightOnWellby']
  const { diagnostics } = await appraise(study(effects), builtIn, { welfare })
  return diagnostics.flatMap(({ code }) => (codes.includes(code) ? [code] : []))
}

describe('what a value of wellbeing replaces, when a file is read', () => {
  it('is refused while it is still in the balance, with both names and its place', async () => {
    expect(await problems(noise, wellby({ replaces: ['noise'] }))).toMatchObject([
      {
        code: 'replacedStillCounted',
        path: ['effects', 2, 'replaces', 0],
        place: { file: 'test.json' },
        message: {
          en: '“life satisfaction” replaces “less noise”, which is still in the balance. Take one of them out.',
          nl: '“levenstevredenheid” vervangt “less noise”, die nog in het saldo zit. Haal er één uit.',
        },
      },
    ])
  })

  it('is fine when it is listed without a price', async () => {
    expect(await notes([unpricedNoise, wellby({ replaces: ['noise'] })])).toEqual([])
  })

  it('must be another effect of the study', async () => {
    expect(await problems(wellby({ replaces: ['nosie', 'satisfaction'] }))).toMatchObject([
      { code: 'unknownReplaced', path: ['effects', 1, 'replaces', 0] },
      {
        code: 'unknownReplaced',
        path: ['effects', 1, 'replaces', 1],
        message: { nl: expect.stringContaining('zichzelf') },
      },
    ])
  })

  it('health is in life satisfaction already; replaced, it must go', async () => {
    expect(await problems(wellby(), qaly())).toMatchObject([
      {
        code: 'qalyInsideWellby',
        path: ['effects', 1, 'wellbeing'],
        message: { en: expect.stringContaining('“health”') },
      },
    ])
    expect((await problems(wellby({ replaces: ['health'] }), qaly())).map(({ code }) => code)).toEqual([
      'replacedStillCounted',
    ])
  })

  it('says nothing without wellbeing beside it, and only knows its two kinds', async () => {
    const { wellbeing: _, ...plain } = wellby({ replaces: ['building'] }) as Json & { wellbeing?: unknown }
    expect(await problems(plain)).toMatchObject([{ code: 'keyWithoutEffect', path: ['effects', 1, 'replaces'] }])
    expect(await problems(wellby({ wellbeing: 'happiness' }))).toMatchObject([
      { code: 'wrongValue', expected: { en: 'one of wellby, qaly' } },
    ])
  })

  it('leaves an id that stands twice to the check of ids', async () => {
    expect((await problems(wellby(), wellby({ replaces: ['nosie'] }))).map(({ code }) => code)).toEqual(['duplicateId'])
  })
})

describe('what is only likely stands beside the result', () => {
  it('an effect that it probably contains, unless an overlap is stated by one of the two', async () => {
    expect(await notes([noise, wellby()])).toEqual(['componentCountedTwice'])
    const overlap = (id: string) => ({ overlaps: { [id]: { share: 'share', why: 'other people' } } })
    expect(await notes([noise, wellby(overlap('noise'))])).toEqual([])
    expect(await notes([{ ...noise, ...overlap('satisfaction') }, wellby()])).toEqual([])
  })

  it('no source of evidence that the project is the cause', async () => {
    const { sources: _, ...without } = wellby() as Json & { sources?: unknown }
    expect(await notes([without])).toEqual(['noCausalEvidence'])
  })

  it('a weight by income on top, unless a stated elasticity leaves nothing but the rest', async () => {
    expect(await notes([wellby()])).toEqual([])
    expect(await notes([wellby()], 'weighted')).toEqual(['incomeWeightOnWellby'])
    const valuation = { kind: 'standardValue', incomeElasticity: 'elasticity' }
    expect(await notes([wellby({ valuation })], 'weighted')).toEqual([])
  })
})
