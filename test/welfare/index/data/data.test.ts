import { describe, expect, it } from 'vitest'
import {
  gdpPerInhabitant2021,
  gdpPerInhabitant2021Source,
} from '../../../../src/welfare/index/data/gdp-per-inhabitant-2021.js'
import { quarterCounts2023, quarterCounts2023Source } from '../../../../src/welfare/index/data/quarter-counts-2023.js'
import {
  regionalMonitorIndicators,
  regionalMonitorSource,
} from '../../../../src/welfare/index/data/regional-monitor.js'

describe('gross domestic product per inhabitant 2021 (CBS, Regionale brede welvaart 2022, ch. 3)', () => {
  const values = gdpPerInhabitant2021.map((each) => each.thousandEuroPerInhabitant)
  const of = (region: string) => gdpPerInhabitant2021.find((each) => each.region === region)?.thousandEuroPerInhabitant
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length

  it('R1 (computed from the quoted figures): mean of 40 regions, highest over lowest', () => {
    expect(values).toHaveLength(40)
    expect(mean(values).toFixed(4)).toBe('42.9475')
    expect((Math.max(...values) / Math.min(...values)).toFixed(6)).toBe('3.391144')
  })

  it('R2 (computed): means of the North, the first nine, and of the others', () => {
    expect(mean(values.slice(0, 9)).toFixed(4)).toBe('35.9111')
    expect(mean(values.slice(9)).toFixed(4)).toBe('44.9903')
  })

  it('R3 (computed): income weights at an elasticity of 1.3 against the mean', () => {
    const weight = (region: string) => ((42.9475 / (of(region) as number)) ** 1.3).toFixed(4)
    expect(weight('Oost-Groningen')).toBe('1.8195')
    expect(weight('Zuidwest-Friesland')).toBe('1.5806')
    expect(weight('Zuidoost-Drenthe')).toBe('1.5025')
    expect(weight('Kop van Noord-Holland')).toBe('1.4140')
    expect(weight('Groot-Amsterdam')).toBe('0.3720')
  })
})

describe('quarter counts 2023 (CBS, De regionale economie 2023, ch. 5, quoted)', () => {
  it.each([
    ['Groningen', -17],
    ['Fryslân', 5],
    ['Drenthe', 1],
    ['Overijssel', 11],
    ['Flevoland', -4],
    ['Gelderland', 1],
    ['Utrecht', 13],
    ['Noord-Holland', -6],
    ['Zuid-Holland', -6],
    ['Zeeland', -3],
    ['Noord-Brabant', 7],
    ['Limburg', -13],
  ])('%s: the best less the worst is %d', (province, net) => {
    const found = quarterCounts2023.find((each) => each.province === province)
    expect((found?.top ?? 0) - (found?.bottom ?? 0)).toBe(net)
  })

  it('has the twelve provinces', () => {
    expect(new Set(quarterCounts2023.map(({ province }) => province)).size).toBe(12)
  })
})

describe('indicators of the regional monitor (transcribed)', () => {
  it('has more than 40, each id once, in both languages with a unit', () => {
    expect(regionalMonitorIndicators.length).toBeGreaterThan(40)
    expect(new Set(regionalMonitorIndicators.map(({ id }) => id)).size).toBe(regionalMonitorIndicators.length)
    for (const { label, unit } of regionalMonitorIndicators) expect(label.en && label.nl && unit).toBeTruthy()
  })

  it('says why where the direction is not known, and that codes are to be checked', () => {
    const open = regionalMonitorIndicators.filter(({ better }) => better === null)
    expect(open.map(({ id }) => id)).toEqual(['inland-bathing-water', 'coastal-bathing-water'])
    for (const { note } of open) expect(note?.en).toMatch(/does not say/)
    expect(regionalMonitorSource).toMatchObject({ mark: 'transcribed' })
    expect(regionalMonitorSource.note).toMatch(/Check codes/)
  })

  it('has eight themes of here and now and four of later', () => {
    const themes = (dimension: string) =>
      new Set(regionalMonitorIndicators.filter((each) => each.dimension === dimension).map(({ theme }) => theme)).size
    expect([themes('hereAndNow'), themes('later')]).toEqual([8, 4])
  })

  it('cannot be changed, and figures are marked with where they were read', () => {
    for (const list of [regionalMonitorIndicators, quarterCounts2023, gdpPerInhabitant2021])
      for (const part of [list, ...list]) expect(Object.isFrozen(part)).toBe(true)
    for (const source of [gdpPerInhabitant2021Source, quarterCounts2023Source])
      expect(source).toMatchObject({ mark: 'quoted', url: expect.stringMatching(/^https:\/\/www\.cbs\.nl/) })
  })
})
