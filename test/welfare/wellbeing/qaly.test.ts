import { describe, expect, it } from 'vitest'
import { keyFigureValue } from '../../../src/appraisal/key-figure.js'
import { zinBurdenBands } from '../../../src/key-figures/wellbeing.js'
import type { Refusal } from '../../../src/welfare/problems.js'
import {
  lifeYearFromQaly,
  pointValueFromQaly,
  qalyValueByBurden,
  statisticalLifeFromLifeYear,
} from '../../../src/welfare/wellbeing/qaly.js'
import { messageOf } from '../index/indicators.js'

const bands = zinBurdenBands.map(({ from, to, figure }) => ({ from, to, value: Number(keyFigureValue(figure)) }))

describe('qalyValueByBurden', () => {
  // Reference values of Zorginstituut Nederland, 2015 (read in PMC10722785, table 3): 20, 50 and 80 thousand euro.
  it.each([
    [0.1, 20_000],
    [0.4, 20_000],
    [0.41, 50_000],
    [0.7, 50_000],
    [0.71, 80_000],
    [1, 80_000],
  ])('a burden of %d: %d euro', (burden, value) => {
    expect(qalyValueByBurden(burden, bands)).toEqual({ value, why: null })
  })

  it('is null with the reason below the first band', () => {
    expect(qalyValueByBurden(0.05, bands)).toEqual({
      value: null,
      why: {
        en: 'There is no reference value for a burden of disease below 0.1.',
        nl: 'Er is geen referentiewaarde voor een ziektelast onder 0,1.',
      },
    })
  })

  it('is null with the reason above the last band', () => {
    expect(qalyValueByBurden(0.95, bands.slice(0, 2))).toEqual({
      value: null,
      why: {
        en: 'There is no reference value for a burden of disease above 0.7.',
        nl: 'Er is geen referentiewaarde voor een ziektelast boven 0,7.',
      },
    })
  })

  it('refuses a burden between two bands, in both languages', () => {
    const problemsOf = () => {
      try {
        return qalyValueByBurden(0.405, bands)
      } catch (error) {
        return (error as Refusal).problems
      }
    }
    expect(problemsOf()).toEqual([
      {
        en: 'burden: expected a burden within one of the bands: at most 0.4, or at least 0.41, got 0.405. Round it to the decimals of the bands.',
        nl: 'burden: verwacht een ziektelast binnen een van de klassen: hoogstens 0,4, of ten minste 0,41, gevonden 0,405. Rond haar af op de decimalen van de klassen.',
      },
    ])
  })

  it('lists every problem at once', () => {
    const odd = [
      { from: 0.4, to: 0.1, value: -1 },
      { from: 0.1, to: 2, value: 1 },
    ]
    expect(messageOf(() => qalyValueByBurden(1.1, odd)).split('\n')).toEqual([
      'burden: expected a share from 0 to 1, got 1.1. Correct it.',
      'bands[0].value: expected a finite number of 0 and more, got -1. Correct it.',
      'bands[0]: expected from at most to, got 0.4 and 0.1. Swap them.',
      'bands[1].to: expected a share from 0 to 1, got 2. Correct it.',
      'bands[1]: expected a start above 0.1, got 0.1. Put the bands in order, without overlap.',
    ])
    expect(messageOf(() => qalyValueByBurden(0.5, []))).toBe(
      'bands: expected at least one, got none. Give the bands of the reference values.',
    )
  })
})

describe('conversions', () => {
  it('of a Dutch study (read in PMC10722785, table 3): VOLY = .92 QALY, VSL = 30.894 VOLY', () => {
    expect(lifeYearFromQaly(100_000, 0.92)).toBe(92_000)
    expect(statisticalLifeFromLifeYear(100_000, 30.894)).toBeCloseTo(3_089_400, 6)
  })

  it('of HM Treasury (quoted): a QALY of £70,000 over 7 points is £10,000; Dutch analogue 7,143 to 14,286 (computed)', () => {
    expect(pointValueFromQaly(70_000, 7)).toBe(10_000)
    expect(Math.round(pointValueFromQaly(50_000, 7))).toBe(7143)
    expect(Math.round(pointValueFromQaly(100_000, 7))).toBe(14_286)
  })

  it('list every problem at once', () => {
    expect(messageOf(() => lifeYearFromQaly(-1, Number.NaN))).toBe(
      'value of a QALY: expected a finite number of 0 and more, got -1. Correct it.\n' +
        'ratio: expected a finite number of 0 and more, got NaN. Correct it.',
    )
    expect(messageOf(() => statisticalLifeFromLifeYear(1e308, 1e10))).toBe(
      'value of a statistical life: expected a result that fits in a number, got Infinity. Give amounts in a larger unit, or less extreme figures.',
    )
    expect(messageOf(() => pointValueFromQaly(-1, 0))).toBe(
      'value of a QALY: expected a finite number of 0 and more, got -1. Correct it.\n' +
        'points: expected a finite number above 0, got 0. Correct it.',
    )
  })
})
