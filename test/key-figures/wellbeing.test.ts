import { describe, expect, it } from 'vitest'
import { findKeyFigure, keyFigureUnit, keyFigureValue } from '../../src/appraisal/key-figure.js'
import { keyFigureFaults } from '../../src/key-figures/key-figure-faults.js'
import { keyFigures } from '../../src/key-figures/key-figures.js'
import { dutchWellbeing, zinBurdenBands } from '../../src/key-figures/wellbeing.js'
import { britishWellbeing } from '../../src/key-figures/wellbeing-british.js'
import { shortUnitText } from '../../src/quantity/unit.js'

const all = [...dutchWellbeing, ...britishWellbeing]

describe.each(all.map((figure) => [figure.id, figure] as const))('key figure %s', (_, figure) => {
  it('fits together and has both languages, an edition, a source and a place in it', () => {
    expect(keyFigureFaults(figure)).toEqual([])
    const { label, note, prices, edition, source, place } = figure
    for (const text of [label, note, prices?.note ?? null]) if (text) expect(text.en && text.nl).toBeTruthy()
    expect(edition && source.id && source.title && place).toBeTruthy()
  })

  it('is never official, as none was read in the source, and illustrative when recalled', () => {
    expect(figure.status).not.toBe('official')
    if (figure.mark === 'recalled')
      expect([figure.status, figure.note?.en]).toEqual(['illustrative', expect.stringMatching(/Recalled/)])
  })
})

describe('values of wellbeing', () => {
  const of = (id: string) => Number(keyFigureValue(findKeyFigure(all, id)))

  it('HM Treasury 2021: £13,000, from £10,000 to £16,000, prices of 2019 (read in documents that quote it)', () => {
    expect(['low', 'central', 'high'].map((end) => of(`gb.wellby.hmt2021.${end}`))).toEqual([10_000, 13_000, 16_000])
    expect(findKeyFigure(all, 'gb.wellby.hmt2021.central').prices).toMatchObject({ currency: 'GBP', level: 2019 })
    expect(of('gb.wellby.hmt2021.points-per-qaly')).toBe(7)
  })

  it('Dutch values (read in PMC10722785, table 3)', () => {
    expect(zinBurdenBands.map(({ figure }) => Number(keyFigureValue(figure)))).toEqual([20_000, 50_000, 80_000])
    expect([of('nl.qaly.seo2015.low'), of('nl.qaly.seo2015.high')]).toEqual([50_000, 100_000])
    expect([of('nl.qaly.ce-delft.central'), of('nl.voly.ce-delft.2015'), of('nl.voly.ce-delft.2019')]).toEqual([
      70_000, 70_000, 74_244,
    ])
    expect([of('nl.voly.per-qaly'), of('nl.vsl.years'), of('nl.vsl.oeei')]).toEqual([0.92, 30.894, 1_500_000])
  })

  it('the Dutch analogue of a point is derived and says that it is unofficial', () => {
    const figure = findKeyFigure(all, 'nl.wellby.analogue2015.low')
    expect(figure).toMatchObject({ mark: 'derived', status: 'derived' })
    expect(figure.note?.en).toMatch(/No official Dutch value/)
  })

  it('every id and every source is there once, also beside the other key figures', () => {
    const ids = [...keyFigures.filter((figure) => !all.includes(figure)), ...all].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const sources = new Map(all.map(({ source }) => [source.id, source]))
    for (const { source } of all) expect(source).toEqual(sources.get(source.id))
  })

  it('is money per person and year', () => {
    expect(shortUnitText(keyFigureUnit(findKeyFigure(all, 'nl.voly.ce-delft.2019')))).toMatch(/EUR.*person.*year/)
  })

  it('cannot be changed', () => {
    for (const list of [dutchWellbeing, britishWellbeing, zinBurdenBands]) expect(Object.isFrozen(list)).toBe(true)
    for (const figure of all)
      for (const part of [figure, figure.values, figure.prices, figure.source]) expect(Object.isFrozen(part)).toBe(true)
  })
})
