import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { InputError, type Problem } from '../../src/appraisal/input/problem.js'
import { keyFigureValue } from '../../src/appraisal/key-figure.js'
import { keyFiguresJsonSchema } from '../../src/key-figures/key-figure-schema.js'
import { keyFigures } from '../../src/key-figures/key-figures.js'
import { readKeyFigures } from '../../src/key-figures/read-key-figures.js'
import { keyFiguresJson } from '../../src/report/key-figures.js'

const problemsOf = (text: string): readonly Problem[] => {
  try {
    readKeyFigures(text, { name: 'own.yaml' })
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

/** Problems as `code line:column`. */
const summary = (text: string): string[] =>
  problemsOf(text).map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)

const good = `keyFigures: 1
figures:
  - id: own.noise
    label: { en: Noise, nl: Geluid }
    unit: EUR/person/year
    per: person
    values: { kind: single, value: 25.50 }
    prices: { level: 2024, unit: marketPrices, vat: included, mark: assumed }
    kind: willingnessToPay
    validFrom: 2025
    edition: "2025"
    source: { id: own, title: Own study }
    place: table 3
    mark: quoted
    status: research
`

describe('a file of key figures', () => {
  it('is read, with every digit and with null for what is left out', () => {
    expect(readKeyFigures(good)).toEqual([
      {
        id: 'own.noise',
        label: { en: 'Noise', nl: 'Geluid' },
        unit: 'EUR/person/year',
        per: 'person',
        values: { kind: 'single', value: '25.50' },
        prices: { currency: 'EUR', level: 2024, unit: 'marketPrices', vat: 'included', mark: 'assumed', note: null },
        kind: 'willingnessToPay',
        validFrom: 2025,
        validThrough: null,
        edition: '2025',
        supersededBy: null,
        source: { id: 'own', title: 'Own study', url: null },
        place: 'table 3',
        mark: 'quoted',
        status: 'research',
        note: null,
      },
    ])
  })

  it('the catalogue as JSON is such a file: read back, nothing has changed', () => {
    const text = JSON.stringify(keyFiguresJson(keyFigures))
    expect(readKeyFigures(text, { catalogue: [] })).toEqual(keyFigures)
  })

  it('the file in docs/key-figures.md is read', () => {
    const text = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/key-figures.md', 'utf8'))?.[1] ?? ''
    const figures = readKeyFigures(text)
    expect(figures.map(({ id }) => id)).toEqual(['own.noise.annoyance', 'own.price-index.consumer'])
    // 1.2 over four years: √1.2 after two.
    expect(Number(keyFigureValue(figures[1]!, 2022))).toBeCloseTo(Math.sqrt(1.2), 15)
  })

  it('has a JSON Schema', () => {
    expect(keyFiguresJsonSchema()).toMatchObject({ type: 'object', required: ['keyFigures', 'figures'] })
  })
})

describe('what is wrong in a file is said all at once, with line and column', () => {
  it('several problems in several figures, in the order of the file', () => {
    const text = `keyFigures: 1
figures:
  - id: nl.value-of-time.kim2013.car.mean
    label: { en: Car, nl: Auto }
    unit: EUR/hour
    values: { kind: single, value: 9 }
    kind: willingnessToPay
    validFrom: 2023
    validThrough: 2013
    edition: own
    supersededBy: own.nothing
    source: { id: own, title: Own study }
    place: table 3
    mark: recalled
    status: official
  - id: Wrong
    label: Wrong
    unit: EUR/furlong
    values:
      kind: byYear
      values: { 2020: 1, 20x0: 2, 2030: -1 }
      marks: { 2021: quoted }
      between: geometric
      before: refuse
      after: refuse
    prices: { level: 2024, unit: marketPrices, vat: included, mark: quoted }
    kind: parameter
    edition: "1"
    source: { id: own, title: Own study }
    place: table 3
    mark: quoted
    status: research
    colour: blue
  - id: own.third
    label: Third
    unit: "1"
    values: { kind: single, value: ten }
    kind: opinion
    edition: "1"
    source: { id: own, title: Own study }
    mark: quoted
    status: research
`
    expect(summary(text)).toEqual([
      'pricesNotStated 3:5',
      'duplicateId 3:9',
      'yearsReversed 9:19',
      'unknownReference 11:19',
      'statusAndMark 15:13',
      'wrongName 16:9',
      'wrongUnit 18:11',
      'missing 19:5',
      'wrongValue 21:26',
      'wrongValue 21:41',
      'unknownReference 22:16',
      'unknownKey 33:5',
      'missing 34:5',
      'wrongValue 37:36',
      'wrongValue 38:11',
    ])
  })

  const changed = (from: string, to: string): string => good.replace(from, to)

  it.each([
    ['a recalled figure that calls itself research', 'mark: quoted\n', 'mark: recalled\n', 'statusAndMark 15:13'],
    [
      'a transcribed figure that calls itself official',
      'mark: quoted\n    status: research',
      'mark: transcribed\n    status: official',
      'statusAndMark 15:13',
    ],
    ['another currency in the unit than in the prices', 'EUR/person/year', 'GBP/person/year', 'wrongUnit 5:11'],
    ['prices of what is no money', 'EUR/person/year', 'hour', 'wrongUnit 5:11'],
    ['nothing at all for a value', 'value: 25.50', 'value: ', 'wrongValue 7:37'],
    ['a version that does not exist', 'keyFigures: 1', 'keyFigures: 2', 'wrongValue 1:13'],
    ['NaN', '25.50', '.nan', 'nonFiniteNumber 7:36'],
    ['a figure that replaces itself', 'validFrom: 2025', 'supersededBy: own.noise', 'unknownReference 10:19'],
    ['the id of a source of the catalogue', '{ id: own,', '{ id: NL-S18,', 'duplicateId 12:19'],
    ['a mark that does not exist', 'mark: quoted', 'mark: certain', 'wrongValue 14:11'],
  ])('%s', (_, from, to, problem) => {
    expect(summary(changed(from, to))).toEqual([problem])
  })

  it('an id that stands twice', () => {
    const [, figure] = good.split('figures:\n')
    expect(summary(`${good}${figure}`)).toEqual(['duplicateId 16:9'])
  })

  it('a file without figures, or that is no list', () => {
    expect(summary('keyFigures: 1\nfigures: []\n')).toEqual(['wrongValue 2:10'])
    expect(summary('keyFigures: 1\n')).toEqual(['missing 1:1'])
    expect(summary('keyFigures: 1\nfigures: [1, null]\n')).toEqual(['wrongValue 2:11', 'wrongValue 2:14'])
  })

  it('every problem is said in both languages, with how to mend it', () => {
    for (const { message, expected, mend } of problemsOf(changed('mark: quoted\n', 'mark: recalled\n')))
      for (const text of [message, expected, mend]) expect(text.en && text.nl && text.en !== text.nl).toBeTruthy()
  })
})
