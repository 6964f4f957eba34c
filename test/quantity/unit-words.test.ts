import { describe, expect, it } from 'vitest'
import { groupedNumberText, numberText } from '../../src/quantity/text.js'
import { unitWords } from '../../src/quantity/unit-words.js'

describe('units in the language of a report', () => {
  it.each([
    ['EUR/person/year', 'EUR/persoon/jaar'],
    ['trip/year', 'reis/jaar'],
    ['tonne/year', 'ton/jaar'],
    ['job·km2/hour^2', 'baan·km2/uur^2'],
    ['1 × (minute)^−1', '1 × (minuut)^−1'],
    ['1/vehicle/day', '1/voertuig/dag'],
    ['home', 'woning'],
    ['kWh', 'kWh'],
    ['bit', 'bit'],
  ])('%s', (unit, dutch) => {
    expect([unitWords(unit, 'en'), unitWords(unit, 'nl')]).toEqual([unit, dutch])
  })
})

describe('numbers in a sentence', () => {
  it('have no noise of binary arithmetic', () => {
    // 0.1 + 0.2 is 0.30000000000000004 in binary64, and 1.1 + 0.2 is 1.3000000000000000444.
    expect([0.1 + 0.2, 1.2999999999999998, 1e-7].map((value) => numberText(value))).toEqual([
      { en: '0.3', nl: '0,3' },
      { en: '1.3', nl: '1,3' },
      { en: '1e-7', nl: '1e-7' },
    ])
  })

  it('have a mark between thousands when they are amounts or counts', () => {
    expect([17000, 999, -1234567.25, 0.4].map(groupedNumberText)).toEqual([
      { en: '17,000', nl: '17.000' },
      { en: '999', nl: '999' },
      { en: '-1,234,567.25', nl: '-1.234.567,25' },
      { en: '0.4', nl: '0,4' },
    ])
  })
})
