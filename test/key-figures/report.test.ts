import { describe, expect, it } from 'vitest'
import { checkKeyFigures } from '../../src/key-figures/check-key-figures.js'
import { keyFigures } from '../../src/key-figures/key-figures.js'
import { keyFigureCheckJson, keyFigureCheckText, keyFiguresJson, keyFiguresText } from '../../src/report/key-figures.js'
import { madeUp } from './figures.js'

const wide = { width: 1000 }
const textOf = (id: string, language: 'en' | 'nl' = 'en'): string =>
  keyFiguresText(
    keyFigures.filter((figure) => figure.id === id),
    { language, ...wide },
  )

describe('key figures as text', () => {
  it('says value, unit, prices, kind, edition, years of use, status, mark, source and place', () => {
    const text = textOf('nl.carbon.wlo2015.two-degree-low')
    for (const said of [
      '2030: 100; 2050: 200 EUR/tonne',
      'at a constant growth rate between the years',
      'EUR 2013, factor costs, VAT excluded (quoted)',
      'resource cost; edition WLO 2015; used from 2016',
      'status: official; mark: quoted',
      '[NL-S19] WLO-klimaatscenario’s',
      'price level 2013',
      'multiply by 1.182',
    ])
      expect(text).toContain(said)
  })

  it('is in Dutch too, with a decimal comma and every digit of the source', () => {
    const text = textOf('nl.value-of-time.kim2013.train.business', 'nl')
    expect(text).toContain('2010: 19,75 EUR/hour per persoon')
    expect(text).toContain('gebruikt vanaf 2013, tot en met 2023')
    expect(textOf('nl.value-of-time.kim2013.car.mean', 'nl')).toContain('9,00 EUR/hour')
    expect(textOf('nl.value-of-time.kim2013.car.mean', 'nl')).toContain(
      'vervangen door nl.value-of-time.kim2023.car.mean',
    )
  })

  it('an illustrative figure says so, in its head and its status; another does not', () => {
    const recalled = keyFigures.filter(({ mark }) => mark === 'recalled')
    for (const figure of recalled) {
      const text = keyFiguresText([figure], { language: 'en', ...wide })
      expect(text.startsWith('!! ')).toBe(true)
      expect(text).toContain('ILLUSTRATIVE')
      expect(text).toContain('mark: recalled')
    }
    expect(textOf('nl.prices.market-price-mark-up')).not.toMatch(/!!|ILLUSTRATIVE/)
  })

  it('writes any decimal text that a file may have', () => {
    const values = ['1e3', '.5', '5.', '+2.50', '-0.05'].map((value) =>
      keyFiguresText([madeUp({ values: { kind: 'single', value } })], { language: 'en', ...wide })
        .split('\n')[1]
        ?.trim(),
    )
    expect(values).toEqual(['1,000', '0.5', '5', '2.50', '-0.05'].map((value) => `values: ${value}`))
  })

  it('keeps to the width, but for a word that is longer', () => {
    const lines = keyFiguresText(keyFigures, { language: 'en', width: 80 }).split('\n')
    for (const line of lines) if (line.length > 80) expect(line.trim()).not.toMatch(/\S \S/)
  })

  it('says that there are none', () => {
    expect(keyFiguresText([], { language: 'nl', width: 80 })).toBe('Geen kengetallen.')
  })
})

describe('key figures as JSON', () => {
  it('are plain data in the form of a file', () => {
    const json = keyFiguresJson(keyFigures)
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
    expect(json.keyFigures).toBe(1)
  })
})

describe('a check as text and as JSON', () => {
  const check = checkKeyFigures(keyFigures, { year: 2026 })

  it('names every finding and every gap', () => {
    for (const language of ['en', 'nl'] as const) {
      const text = keyFigureCheckText(check, { language, ...wide })
      for (const { id, message } of check.findings) {
        expect(text).toContain(id)
        expect(text).toContain(message[language])
      }
      for (const { subject, label } of check.gaps) expect(text).toContain(`${subject}: ${label[language]}`)
      expect(text).toContain('2026')
    }
  })

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(keyFigureCheckJson(check)))).toEqual(check)
  })
})
