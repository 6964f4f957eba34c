import { describe, expect, it } from 'vitest'
import { findKeyFigure, keyFigureMark, keyFigureValue } from '../../src/appraisal/key-figure.js'
import { keyFigures } from '../../src/key-figures/key-figures.js'
import { dutchWellbeing } from '../../src/key-figures/wellbeing.js'
import type { Mark } from '../../src/quantity/source.js'

/*
 * The figures as the project's dossier on Dutch guidance has them (state of 24 November 2026), written out again by hand:
 * euro, millions of euro or euro per kg as the source states them. Marks: Q read in the source, Q2 in a transcription,
 * D derived, R recalled. Places are those of the sources: SEE is the Steunpunt Economische Expertise.
 */

const figureOf = (id: string, year?: number): number => Number(keyFigureValue(findKeyFigure(keyFigures, id), year))
const million = 1e6
const perKilogram = 1000

describe('values of time', () => {
  // SEE, page “bereikbaarheid”, prognosis values road, WLO Laag, € per hour, prices of 2010 (Q; business 2050 D).
  it.each([
    ['freight', [45.16, 46.54, 49.66, 53.44, 57.27]],
    ['commute', [9.25, 9.53, 10.17, 10.95, 11.73]],
    ['business', [28.49, 29.36, 31.33, 33.71, 36.13]],
  ])('SEE, WLO Laag, %s', (purpose, values) => {
    const id = `nl.value-of-time.see.wlo-laag.${purpose}`
    expect([2010, 2020, 2030, 2040, 2050].map((year) => figureOf(id, year))).toEqual(values)
    expect(findKeyFigure(keyFigures, id)).toMatchObject({ mark: 'quoted', status: 'official', prices: { level: 2010 } })
  })

  it('business 2050 was cut off in the source and says that it is derived', () => {
    const business = findKeyFigure(keyFigures, 'nl.value-of-time.see.wlo-laag.business')
    expect(keyFigureMark(business, 2040)).toBe('quoted')
    expect(keyFigureMark(business, 2050)).toBe('derived')
    // By the common index: 28.49 × 11.73 / 9.25.
    expect(figureOf(business.id, 2050)).toBeCloseTo((28.49 * 11.73) / 9.25, 2)
  })

  // KiM 2013, prices of 2010, including VAT (R, but for car commuting).
  it.each([
    ['car', [9.25, 26.25, 7.5, 9.0]],
    ['train', [11.5, 19.75, 7.0, 9.25]],
    ['bus-tram-metro', [7.75, 19.0, 6.0, 6.75]],
  ])('KiM 2013, %s', (mode, values) => {
    const ids = ['commute', 'business', 'other', 'mean'].map((purpose) => `nl.value-of-time.kim2013.${mode}.${purpose}`)
    expect(ids.map((id) => figureOf(id, 2010))).toEqual(values)
    for (const id of ids) expect(findKeyFigure(keyFigures, id)).toMatchObject({ per: 'person', validThrough: 2023 })
  })

  // KiM 2023, means over purposes, base year 2022, official from 1 January 2024 (Q2).
  it.each([
    ['car', 10.42],
    ['bicycle', 10.39],
    ['bus-tram-metro', 7.12],
    ['all', 10.76],
  ])('KiM 2023, %s', (mode, value) => {
    const id = `nl.value-of-time.kim2023.${mode}.mean`
    expect(figureOf(id, 2022)).toBe(value)
    expect(findKeyFigure(keyFigures, id)).toMatchObject({ mark: 'transcribed', status: 'transcribed', validFrom: 2024 })
  })

  it('freight at factor costs: 45.16 / 1.182 = 38.21', () => {
    expect(figureOf('nl.value-of-time.see.freight.factor-costs', 2010)).toBe(38.21)
    const market = figureOf('nl.value-of-time.see.wlo-laag.freight', 2010)
    expect(market / (1 + figureOf('nl.prices.market-price-mark-up'))).toBeCloseTo(38.21, 2)
  })

  it('business on the SEE page is 1.085 times the recalled value of KiM 2013', () => {
    const ratio =
      figureOf('nl.value-of-time.see.wlo-laag.business', 2010) / figureOf('nl.value-of-time.kim2013.car.business', 2010)
    expect(ratio).toBeCloseTo(1.085, 3)
  })
})

describe('growth of the value of time, WLO Laag', () => {
  const years = [2010, 2020, 2030, 2040, 2050]
  const commute = [9.25, 9.53, 10.17, 10.95, 11.73]

  it('the index is commuting divided by its value of 2010', () => {
    expect(years.map((year) => figureOf('nl.value-of-time.index.wlo-laag', year))).toEqual([
      1.0, 1.0303, 1.0995, 1.1838, 1.2681,
    ])
    for (const [i, year] of years.entries())
      expect(figureOf('nl.value-of-time.index.wlo-laag', year)).toBeCloseTo((commute[i] as number) / 9.25, 4)
  })

  it.each([
    [2010, 2020, 0.003],
    [2020, 2030, 0.0065],
    [2030, 2040, 0.0074],
    [2040, 2050, 0.0069],
  ])('from %i to %i', (from, to, rate) => {
    expect(figureOf(`nl.value-of-time.growth.wlo-laag.${from}-${to}`)).toBe(rate)
    const [first, last] = [commute[(from - 2010) / 10] as number, commute[(to - 2010) / 10] as number]
    expect((last / first) ** (1 / 10) - 1).toBeCloseTo(rate, 4)
  })
})

type Row = readonly [id: string, value: number, mark: Mark, place: string, year?: number]

describe('other figures, each with its mark', () => {
  const rows: readonly Row[] = [
    ['nl.value-of-time.kim2013.road-freight', 38, 'recalled', 'KiM 2013', 2010],
    ['nl.value-of-time.income-elasticity', 0.5, 'recalled', 'rule of growth with income'],
    ['nl.reliability.kim2013.ratio.commute', 0.4, 'recalled', 'KiM 2013'],
    ['nl.reliability.kim2013.ratio.business', 1.1, 'recalled', 'KiM 2013'],
    ['nl.reliability.kim2013.ratio.other', 0.6, 'recalled', 'KiM 2013'],
    ['nl.reliability.kim2013.car.commute', 3.75, 'recalled', 'KiM 2013', 2010],
    ['nl.reliability.kim2013.car.business', 30, 'recalled', 'KiM 2013', 2010],
    ['nl.reliability.kim2013.car.other', 4.75, 'recalled', 'KiM 2013', 2010],
    ['nl.reliability.kim2013.car.mean', 5.75, 'recalled', 'KiM 2013', 2010],
    ['nl.reliability.kim2013.road-freight', 15, 'recalled', 'KiM 2013, about', 2010],
    ['nl.reliability.share-of-time-gain', 0.25, 'recalled', 'rule before 2017'],
    ['nl.comfort.kim2023.bicycle.road-50-among-cars', 0.23, 'quoted', 'KiM 2023, cycling'],
    ['nl.comfort.kim2023.bicycle.attractive-route', -0.05, 'quoted', 'KiM 2023, cycling'],
    ['nl.accidents.2009.fatality', 2.612 * million, 'quoted', 'SEE, page “verkeersveiligheid”'],
    ['nl.accidents.2009.serious-injury', 0.281 * million, 'quoted', 'SEE, page “verkeersveiligheid”'],
    ['nl.accidents.2009.slight-injury', 0.0086 * million, 'quoted', 'SEE, page “verkeersveiligheid”'],
    ['nl.accidents.2009.other-injury', 0.0049 * million, 'quoted', 'SEE, page “verkeersveiligheid”'],
    ['nl.accidents.2009.damage-only', 0.0035 * million, 'quoted', 'SEE, page “verkeersveiligheid”'],
    ['nl.accidents.2018.fatality', 2.8 * million, 'quoted', 'SWOV factsheet, about'],
    ['nl.accidents.2018.serious-injury', 0.3 * million, 'quoted', 'SWOV factsheet, over'],
    ['nl.accidents.2020.fatality', 6.5 * million, 'quoted', 'SWOV factsheet'],
    ['nl.accidents.2020.serious-injury', 0.7 * million, 'quoted', 'SWOV factsheet'],
    ['nl.accidents.2022.fatality', 7.2 * million, 'quoted', 'SWOV factsheet'],
    ['nl.accidents.2022.serious-injury', 1.2 * million, 'quoted', 'SWOV factsheet'],
    ['nl.carbon.wlo2015.laag', 12, 'recalled', 'WLO 2015', 2015],
    ['nl.carbon.wlo2015.laag', 20, 'recalled', 'WLO 2015', 2030],
    ['nl.carbon.wlo2015.laag', 40, 'recalled', 'WLO 2015', 2050],
    ['nl.carbon.wlo2015.hoog', 48, 'recalled', 'WLO 2015', 2015],
    ['nl.carbon.wlo2015.hoog', 80, 'recalled', 'WLO 2015', 2030],
    ['nl.carbon.wlo2015.hoog', 160, 'recalled', 'WLO 2015', 2050],
    ['nl.carbon.wlo2015.two-degree-low-2015', 60, 'recalled', 'WLO 2015', 2015],
    ['nl.carbon.wlo2015.two-degree-high-2015', 300, 'recalled', 'WLO 2015', 2015],
    ['nl.carbon.wlo2015.two-degree-low', 100, 'quoted', 'CPB/PBL, WLO page', 2030],
    ['nl.carbon.wlo2015.two-degree-low', 200, 'quoted', 'CPB/PBL, WLO page', 2050],
    ['nl.carbon.wlo2015.two-degree-high', 500, 'quoted', 'CPB/PBL, WLO page', 2030],
    ['nl.carbon.wlo2015.two-degree-high', 1000, 'quoted', 'CPB/PBL, WLO page', 2050],
    ['nl.carbon.milieuprijzen2023.low', 0.05 * perKilogram, 'transcribed', 'Milieuprijzen 2023, tables 1–2'],
    ['nl.carbon.milieuprijzen2023.central', 0.13 * perKilogram, 'transcribed', 'Milieuprijzen 2023, tables 1–2'],
    ['nl.carbon.milieuprijzen2023.high', 0.16 * perKilogram, 'transcribed', 'Milieuprijzen 2023, tables 1–2'],
    ['nl.air.milieuprijzen2023.pm2-5.central', 121 * perKilogram, 'recalled', 'Milieuprijzen 2023'],
    ['nl.air.milieuprijzen2023.pm10.central', 69 * perKilogram, 'recalled', 'Milieuprijzen 2023'],
    ['nl.air.milieuprijzen2023.nox.central', 30 * perKilogram, 'recalled', 'Milieuprijzen 2023'],
    ['nl.air.milieuprijzen2023.so2.central', 57 * perKilogram, 'recalled', 'Milieuprijzen 2023'],
    ['nl.air.milieuprijzen2023.nh3.central', 49 * perKilogram, 'recalled', 'Milieuprijzen 2023'],
    ['nl.prices.market-price-mark-up', 0.182, 'quoted', 'SEE, page “leefomgeving”'],
    ['nl.prices.relative-price-nature', 0.01, 'quoted', 'Werkgroep discontovoet 2015'],
    ['nl.scenarios.wlo2015.hoog.gdp-growth', 0.02, 'recalled', 'WLO 2015, about'],
    ['nl.scenarios.wlo2015.laag.gdp-growth', 0.01, 'recalled', 'WLO 2015, about'],
    ['nl.scenarios.wlo2015.hoog.population', 19.2 * million, 'recalled', 'WLO 2015, about', 2050],
    ['nl.scenarios.wlo2015.laag.population', 16.4 * million, 'recalled', 'WLO 2015, about', 2050],
    ['nl.scenarios.ruimtelijke-verkenning2023.meer.inhabitants', 3.4 * million, 'transcribed', 'RSopen wiki', 2050],
    ['nl.scenarios.ruimtelijke-verkenning2023.meer.jobs', 1.5 * million, 'transcribed', 'RSopen wiki', 2050],
    ['nl.scenarios.ruimtelijke-verkenning2023.minder.inhabitants', 0.6 * million, 'transcribed', 'RSopen wiki', 2050],
    ['nl.scenarios.ruimtelijke-verkenning2023.minder.jobs', -0.2 * million, 'transcribed', 'RSopen wiki', 2050],
    ['nl.conventions.horizon', 100, 'quoted', 'SEE FAQ 2021'],
    ['nl.conventions.traffic-growth-through', 2040, 'quoted', 'SEE, Notitie Groeicijfers 2018'],
    ['nl.indirect-effects.rule-of-thumb.low', 0, 'quoted', 'SEE, page “indirecte effecten”'],
    ['nl.indirect-effects.rule-of-thumb.high', 0.3, 'quoted', 'SEE, page “indirecte effecten”'],
    ['nl.agglomeration.density-elasticity.low', 0.02, 'recalled', 'order of magnitude'],
    ['nl.agglomeration.density-elasticity.high', 0.05, 'recalled', 'order of magnitude'],
    ['nl.agglomeration.density-elasticity.corrected-for-sorting', 0.02, 'recalled', 'order of magnitude'],
  ]

  for (const [id, value, mark, place, year] of rows)
    it(`${id} is ${value}${year ? ` in ${year}` : ''} (${mark}, ${place})`, () => {
      expect(figureOf(id, year) - value).toBeCloseTo(0, 6)
      expect(keyFigureMark(findKeyFigure(keyFigures, id), year)).toBe(mark)
    })

  it('no figure of the catalogue is left out of this file', () => {
    const elsewhere = /^(gb\.|nl\.value-of-time\.(see|index|growth|kim2013\.(car|train|bus)|kim2023))/
    const ofWellbeing = dutchWellbeing.map(({ id }) => id) // in wellbeing.test.ts
    const listed = new Set([...rows.map(([id]) => id), ...ofWellbeing])
    expect(keyFigures.map(({ id }) => id).filter((id) => !listed.has(id) && !elsewhere.test(id))).toEqual([])
  })
})

describe('CO2', () => {
  it('test A7 of the dossier: a price in an appraisal at market prices is multiplied by 1.182', () => {
    const factor = 1 + figureOf('nl.prices.market-price-mark-up')
    expect(factor).toBeCloseTo(1.182, 12)
    // 100 €/t in 2030, two-degree target, low.
    expect(figureOf('nl.carbon.wlo2015.two-degree-low', 2030) * factor).toBeCloseTo(118.2, 9)
    const { prices } = findKeyFigure(keyFigures, 'nl.carbon.wlo2015.two-degree-low')
    expect(prices).toMatchObject({ unit: 'factorCosts', vat: 'excluded' })
  })

  it('efficient prices grow 3.46 % and then 3.53 % a year', () => {
    for (const id of ['nl.carbon.wlo2015.laag', 'nl.carbon.wlo2015.hoog']) {
      expect(figureOf(id, 2016) / figureOf(id, 2015) - 1).toBeCloseTo((20 / 12) ** (1 / 15) - 1, 12)
      expect(figureOf(id, 2016) / figureOf(id, 2015) - 1).toBeCloseTo(0.0346, 4)
      expect(figureOf(id, 2031) / figureOf(id, 2030) - 1).toBeCloseTo(0.0353, 4)
    }
  })
})
