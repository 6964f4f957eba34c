import { describe, expect, it } from 'vitest'
import type { KeyFigure } from '../../src/appraisal/key-figure.js'
import { checkKeyFigures } from '../../src/key-figures/check-key-figures.js'
import { keyFigureGaps } from '../../src/key-figures/gaps.js'
import { keyFigures } from '../../src/key-figures/key-figures.js'
import { madeUp, yearly } from './figures.js'

const sound: Partial<KeyFigure> = { mark: 'quoted', status: 'official' }
const codes = (changes: Partial<KeyFigure>, year = 2026): readonly string[] =>
  checkKeyFigures([madeUp({ ...sound, ...changes })], { year }).findings.map(({ code }) => code)

describe('a check of key figures', () => {
  it('finds nothing in a figure that is in use, quoted and complete', () => {
    expect(codes({})).toEqual([])
    expect(codes({ validThrough: 2026 })).toEqual([])
  })

  it.each<readonly [string, Partial<KeyFigure>]>([
    ['keyFigureExpired', { validThrough: 2025 }],
    ['keyFigureNotYetValid', { validFrom: 2027 }],
    ['keyFigureSuperseded', { supersededBy: 'test.other' }],
    ['keyFigureValidityUnknown', { validFrom: null }],
    ['keyFigureIllustrative', { mark: 'recalled', status: 'illustrative' }],
    ['keyFigureSourceIncomplete', { source: { id: 'test', title: 'made up', url: null } }],
    ['keyFigureYearsEnded', { values: yearly({ 2022: '1' }) }],
    [
      'keyFigurePricesAssumed',
      {
        unit: 'EUR',
        prices: { currency: 'EUR', level: 2020, unit: 'marketPrices', vat: 'included', mark: 'assumed', note: null },
      },
    ],
  ])('%s', (code, changes) => {
    expect(codes(changes)).toEqual([code])
  })

  it('values that go on, or a figure out of use, have no year without value', () => {
    expect(codes({ values: yearly({ 2022: '1' }, { after: 'constant' }) })).toEqual([])
    expect(codes({ values: yearly({ 2022: '1' }), validThrough: 2023 })).toEqual(['keyFigureExpired'])
  })

  it('the year decides: the set of KiM 2013 expires in 2024, that of 2023 comes into use then', () => {
    const expired = (year: number) =>
      checkKeyFigures(keyFigures, { year })
        .findings.filter(({ code }) => code === 'keyFigureExpired')
        .map(({ id }) => id)
    expect(expired(2023)).not.toContain('nl.value-of-time.kim2013.car.mean')
    expect(expired(2024)).toContain('nl.value-of-time.kim2013.car.mean')
    const early = checkKeyFigures(keyFigures, { year: 2023 }).findings
    expect(early).toContainEqual(
      expect.objectContaining({ code: 'keyFigureNotYetValid', id: 'nl.value-of-time.kim2023.car.mean' }),
    )
  })

  it('reports the gaps, and every recalled figure', () => {
    const { gaps, findings, checked } = checkKeyFigures(keyFigures, { year: 2026 })
    expect(gaps).toBe(keyFigureGaps)
    expect(checked).toBe(keyFigures.length)
    const illustrative = findings.filter(({ code }) => code === 'keyFigureIllustrative').map(({ id }) => id)
    expect(illustrative).toEqual(keyFigures.filter(({ mark }) => mark === 'recalled').map(({ id }) => id))
    for (const { message } of findings) expect(message.en && message.nl).toBeTruthy()
  })

  it('needs a year', () => {
    expect(() => checkKeyFigures(keyFigures, { year: Number.NaN })).toThrow(RangeError)
  })
})
