import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/appraisal/input/problem.js'
import { keyFigureUnit, keyFigureYears } from '../../src/appraisal/key-figure.js'
import { keyFigureGaps } from '../../src/key-figures/gaps.js'
import { keyFigureFaults } from '../../src/key-figures/key-figure-faults.js'
import { britishKeyFigures, dutchKeyFigures, keyFigures } from '../../src/key-figures/key-figures.js'
import { unofficialMarks } from '../../src/quantity/source.js'
import { parseUnit, shortUnitText } from '../../src/quantity/unit.js'

const byId = new Map(keyFigures.map((figure) => [figure.id, figure]))

describe.each(keyFigures.map((figure) => [figure.id, figure] as const))('key figure %s', (_, figure) => {
  it('fits together: unit and prices, values and rule, status and mark', () => {
    expect(keyFigureFaults(figure)).toEqual([])
  })

  it('has both languages, an edition, a source and a place in it', () => {
    const { label, note, prices, edition, source, place } = figure
    for (const text of [label, note, prices?.note ?? null]) if (text) expect(text.en && text.nl).toBeTruthy()
    expect(edition && source.id && source.title && place).toBeTruthy()
    if (source.url !== null) expect(source.url).toMatch(/^https:\/\/[\w.-]+\/?[\w./-]*$/)
  })

  it('is illustrative when it is recalled, and only what was read in the source is official', () => {
    if (unofficialMarks.includes(figure.mark)) expect(figure.status).toBe('illustrative')
    if (figure.status === 'official') expect(figure.mark).toBe('quoted')
    if (figure.mark === 'recalled') expect(figure.note?.en).toMatch(/Recalled/)
  })

  it('has finite numbers as text', () => {
    const values = figure.values.kind === 'single' ? [figure.values.value] : Object.values(figure.values.values)
    for (const value of values) expect(value).toMatch(/^-?\d+(\.\d+)?$/)
  })

  it('is replaced by an existing figure in the same unit that came into use later', () => {
    if (figure.supersededBy === null) return
    const next = byId.get(figure.supersededBy)
    expect(next?.unit).toBe(figure.unit)
    expect(next?.per).toBe(figure.per)
    expect(next?.validFrom).toBeGreaterThan(figure.validThrough as number)
  })
})

describe('the catalogue', () => {
  it('has every id once', () => {
    expect(byId.size).toBe(keyFigures.length)
    expect(keyFigures.length).toBe(dutchKeyFigures.length + britishKeyFigures.length)
  })

  it('has one source for every id of a source', () => {
    const sources = new Map(keyFigures.map(({ source }) => [source.id, source]))
    for (const { source } of keyFigures) expect(source).toEqual(sources.get(source.id))
  })

  it('cannot be changed', () => {
    expect(Object.isFrozen(keyFigures)).toBe(true)
    for (const figure of keyFigures)
      for (const part of [figure, figure.values, figure.prices, figure.source, figure.label, figure.note])
        expect(Object.isFrozen(part)).toBe(true)
  })

  it('names every gap once, in both languages, and no gap that a figure fills', () => {
    expect(new Set(keyFigureGaps.map(({ subject }) => subject)).size).toBe(keyFigureGaps.length)
    for (const { subject, label, why, sourceHint } of keyFigureGaps) {
      expect(label.en && label.nl && why.en && why.nl && sourceHint).toBeTruthy()
      expect(byId.has(subject)).toBe(false)
    }
  })

  it('gives units in euro, with price level and price unit', () => {
    const unit = keyFigureUnit(byId.get('nl.carbon.wlo2015.two-degree-low')!)
    expect(shortUnitText(unit)).toBe('EUR/tonne')
    expect(unit.money).toEqual({ priceLevel: 2013, priceUnit: 'factorCosts', terms: 'real', valuation: 'atItsYear' })
    expect(keyFigureUnit(byId.get('nl.prices.market-price-mark-up')!).key).toBe(parseUnit('1', null).key)
  })

  it('refuses pounds as the unit of a quantity', () => {
    const ask = () => keyFigureUnit(byId.get('gb.carbon.desnz2023.central')!)
    expect(ask).toThrow(InputError)
    expect(ask).toThrow(/not in euro/)
  })

  it('keeps values by year in the order of the years', () => {
    for (const figure of keyFigures) {
      const years = keyFigureYears(figure)
      expect(years).toEqual([...years].sort((a, b) => a - b))
    }
  })
})
