import { describe, expect, it } from 'vitest'
import { keyFigures } from '../../src/key-figures/key-figures.js'
import { searchKeyFigures } from '../../src/key-figures/search-key-figures.js'
import { madeUp } from './figures.js'

const found = (words: string | readonly string[]) => searchKeyFigures(keyFigures, words).map(({ id }) => id)

describe('searching key figures', () => {
  it('finds by id, by label in either language, by source and by edition', () => {
    expect(found('two-degree-low')).toContain('nl.carbon.wlo2015.two-degree-low')
    expect(found('fatality 2022')).toEqual(['nl.accidents.2022.fatality'])
    expect(found('dode 2022')).toEqual(['nl.accidents.2022.fatality'])
    expect(found('SWOV')).toHaveLength(6)
    expect(found('Kim 2023 fiets gemiddeld')).toEqual(['nl.value-of-time.kim2023.bicycle.mean'])
  })

  it('every word must occur; a text in a list keeps its spaces', () => {
    expect(found('fatality carbon')).toEqual([])
    expect(found(['editie 2009', 'dode'])).toEqual(['nl.accidents.2009.fatality'])
  })

  it('case and accents do not matter', () => {
    const figure = madeUp({ label: { en: 'Efficient', nl: 'Efficiënt café' } })
    expect(searchKeyFigures([figure], 'EFFICIENT cafe')).toEqual([figure])
  })

  it('without words all are found, in their order', () => {
    for (const nothing of ['', '  ', []]) expect(searchKeyFigures(keyFigures, nothing)).toEqual(keyFigures)
  })
})
