import { describe, expect, it } from 'vitest'
import { breakEvenWeight } from '../../../src/welfare/what-it-would-take/break-even-weight.js'
import {
  costThroughTaxesUnitedStates,
  inverseOptimum,
} from '../../../src/welfare/what-it-would-take/inverse-optimum.js'
import { example, net } from './example.js'

const test = (weight: number) => inverseOptimum(weight, costThroughTaxesUnitedStates)

describe('the inverse-optimum test', () => {
  it('§ 6.1 (cap of 1.5 to 2, Hendren 2020): the example at 2.47 buys redistribution dearer than taxes', () => {
    const { benefits, costsByPlace, one, north } = example
    const { value } = breakEvenWeight({ netBenefits: net(benefits, costsByPlace), weights: one, favoured: north })
    expect(test(value!)).toEqual({
      verdict: 'dearerThanTaxes',
      text: {
        en: 'Each euro that the favoured groups gain through the project costs others 2.47 euro; through taxes 1.5 to 2 euro: the same redistribution through taxes costs less.',
        nl: 'Elke euro die de bevoordeelde groepen door het project winnen kost anderen 2,47 euro, via belastingen 1,5 tot 2 euro: dezelfde herverdeling kost via belastingen minder.',
      },
    })
  })

  it('bounds belong to the side that favours the project', () => {
    expect([1, 1.5, 1.51, 2, 2.01].map((weight) => test(weight).verdict)).toEqual([
      'cheaperThanTaxes',
      'cheaperThanTaxes',
      'withinTheRange',
      'withinTheRange',
      'dearerThanTaxes',
    ])
    expect(test(1).text.nl).toContain('niet duurder dan belastingen')
    expect(test(1.6).text.en).toContain('lies within the uncertainty')
  })

  it('there is nothing to compare when nobody loses', () => {
    expect(test(0).verdict).toBe('noLoss')
    expect(test(-2).text.en).toContain('others lose nothing')
    expect(test(-2).text.nl).toContain('anderen verliezen niets')
  })

  it('names the source of the figures', () => {
    expect(costThroughTaxesUnitedStates.source.title).toContain('Hendren')
    expect(costThroughTaxesUnitedStates.source.note).toContain('No Dutch figures')
  })

  it('refuses what is not a number, and bounds that are not above 0 or in order', () => {
    const { source } = costThroughTaxesUnitedStates
    expect(() => inverseOptimum(Number.NaN, { low: 0, high: Number.NaN, source })).toThrow(
      new RangeError(
        [
          'Break-even weight: expected a finite number, got NaN. Give the weight on net benefits.',
          'Lowest cost through taxes: expected a finite number above 0, got 0. Give euros for each euro that arrives.',
          'Highest cost through taxes: expected a finite number above 0, got NaN. Give euros for each euro that arrives.',
        ].join('\n'),
      ),
    )
    expect(() => inverseOptimum(1, { low: 2, high: 1, source })).toThrow(
      new RangeError('Cost through taxes: expected a lowest of at most the highest, got 2 to 1. Swap the two.'),
    )
  })
})
