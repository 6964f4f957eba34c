import { describe, expect, it } from 'vitest'
import { maxMinRatio } from '../../../src/welfare/inequality/max-min-ratio.js'
import { expectPrinted } from '../printed.js'
import { corop } from './data.js'

describe('ratio of the highest to the lowest level', () => {
  it('R1 [C]: 40 COROP regions', () => {
    expectPrinted([maxMinRatio(corop).value], '3.391144')
  })

  it('is 1 when all are equal, null with a reason when someone has nothing', () => {
    expect(maxMinRatio([3, 3])).toEqual({ value: 1, why: null })
    expect(maxMinRatio([0, 3])).toEqual({
      value: null,
      why: {
        en: 'The lowest level is 0, so nothing can be divided by it.',
        nl: 'Het laagste niveau is 0, dus er valt niets door te delen.',
      },
    })
  })

  it('refuses what it cannot take', () => {
    expect(() => maxMinRatio([-1, 2])).toThrow(
      'Levels at position 0: expected a finite number of 0 and more, got -1. Give levels of 0 and more.',
    )
    expect(() => maxMinRatio([1e-300, 1e300])).toThrow('Ratio of highest to lowest: expected a result that fits')
  })
})
