import { describe, expect, it } from 'vitest'
import { effectKinds } from '../../../src/appraisal/effects/kinds.js'
import { containedKinds, type WellbeingValue, wellbeingProblems } from '../../../src/welfare/wellbeing/replaces.js'
import { messageOf } from '../index/indicators.js'

const noise = { id: 'noise', label: { en: 'less noise', nl: 'minder geluid' }, kind: 'noise' }
const build = { id: 'build', label: { en: 'construction', nl: 'aanleg' }, kind: 'investment' }
const wellby: WellbeingValue = {
  id: 'satisfaction',
  label: { en: 'life satisfaction', nl: 'levenstevredenheid' },
  kind: 'wellby',
  replaces: ['noise'],
  causalEvidence: 'a panel study of residents',
}
const qaly: WellbeingValue = {
  ...wellby,
  id: 'health',
  label: { en: 'health', nl: 'gezondheid' },
  kind: 'qaly',
  replaces: [],
}

const check = (values: readonly WellbeingValue[], effects = [build], excluded = [noise], incomeWeighted = false) =>
  wellbeingProblems({ values, effects, excluded, incomeWeighted })

describe('wellbeingProblems', () => {
  it('finds nothing when the replaced effect has left the balance', () => {
    expect(check([wellby])).toEqual([])
  })

  it('names a replaced effect that is still in the balance', () => {
    expect(check([wellby], [build, noise], [])).toEqual([
      {
        code: 'replacedStillCounted',
        severity: 'error',
        value: 'satisfaction',
        other: 'noise',
        message: {
          en: '“life satisfaction” replaces “less noise”, which is still in the balance. Take one of them out.',
          nl: '“levenstevredenheid” vervangt “minder geluid”, die nog in het saldo zit. Haal er één uit.',
        },
      },
    ])
  })

  it('warns of an effect that it probably contains', () => {
    expect(check([{ ...wellby, replaces: [] }], [build, noise], [])).toMatchObject([
      { code: 'componentCountedTwice', severity: 'warning', value: 'satisfaction', other: 'noise' },
    ])
  })

  it('wants the names of what it replaces to be known, and evidence of cause', () => {
    expect(check([{ ...wellby, replaces: ['nosie'], causalEvidence: ' ' }])).toMatchObject([
      { code: 'unknownReplaced', severity: 'error', other: 'nosie' },
      { code: 'noCausalEvidence', severity: 'warning', other: null },
    ])
    expect(check([{ ...wellby, causalEvidence: null }])).toMatchObject([{ code: 'noCausalEvidence' }])
  })

  it('allows no income weight on top of a value per head, and none of health inside life satisfaction', () => {
    expect(check([wellby], [build], [noise], true)).toMatchObject([
      { code: 'incomeWeightOnWellby', severity: 'error', value: 'satisfaction' },
    ])
    expect(check([qaly], [build], [noise], true)).toEqual([])
    expect(check([wellby, qaly])).toMatchObject([
      { code: 'qalyInsideWellby', severity: 'error', value: 'satisfaction', other: 'health' },
    ])
  })

  it('says everything in both languages', () => {
    const all = check([{ ...wellby, replaces: ['x'], causalEvidence: null }, qaly], [noise, build], [], true)
    expect(all.map(({ code, value }) => `${value}: ${code}`)).toEqual([
      'satisfaction: componentCountedTwice',
      'satisfaction: unknownReplaced',
      'satisfaction: noCausalEvidence',
      'satisfaction: incomeWeightOnWellby',
      'health: componentCountedTwice',
      'satisfaction: qalyInsideWellby',
    ])
    for (const { message } of all) {
      expect(message.en).toMatch(/life satisfaction|health/)
      expect(message.nl).toMatch(/levenstevredenheid|gezondheid/)
    }
  })

  it('refuses ids that are there twice', () => {
    expect(messageOf(() => check([wellby, wellby]))).toBe(
      'values and effects: expected each name once, got “satisfaction” twice. Rename or remove one.',
    )
    expect(messageOf(() => check([wellby], [noise], [noise]))).toBe(
      'values and effects: expected each name once, got “noise” twice. Rename or remove one.',
    )
  })

  it('knows the kinds of effects that it names', () => {
    const kinds = new Set<string>(effectKinds.map(({ kind }) => kind))
    for (const kind of Object.values(containedKinds).flat()) expect(kinds).toContain(kind)
  })
})
