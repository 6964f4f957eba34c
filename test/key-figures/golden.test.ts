import { describe, expect, it } from 'vitest'
import { findKeyFigure, keyFigureValue } from '../../src/appraisal/key-figure.js'
import { britishKeyFigures } from '../../src/key-figures/key-figures.js'
import { golden } from '../golden/golden.js'

const figureOf = (id: string, year?: number): number =>
  Number(keyFigureValue(findKeyFigure(britishKeyFigures, id), year))

// HM Treasury, Green Book supplementary guidance: optimism bias (2013), table 1, upper bounds.
describe('British optimism bias', () => {
  const { source, inputs, expectClose } = golden<{
    readonly upper_bound_percent: Readonly<Record<string, number>>
    readonly capital: number
    readonly examples: readonly { readonly upper: number; readonly mitigated: number }[]
  }>('prm-02-optimism-bias-mitigation')

  it(`upper bounds of ${source}`, () => {
    for (const [name, percent] of Object.entries(inputs.upper_bound_percent))
      expect(figureOf(`gb.optimism-bias.upper-bound.${name.replaceAll('_', '-')}`)).toBeCloseTo(percent / 100, 12)
  })

  it('capital × (1 + bound × (1 − mitigated share)), with the catalogue where it has the bound', () => {
    const bounds = [
      figureOf('gb.optimism-bias.upper-bound.non-standard-buildings'),
      0.5,
      figureOf('gb.optimism-bias.upper-bound.non-standard-civil'),
    ]
    const adjusted = inputs.examples.map(
      ({ mitigated }, i) => inputs.capital * (1 + (bounds[i] as number) * (1 - mitigated)),
    )
    expectClose(adjusted, 'adjusted')
  })
})

// DESNZ, carbon values of November 2023, data table 3, prices of 2022.
describe('British carbon values', () => {
  const { source, inputs, expectClose } =
    golden<Readonly<Record<string, Readonly<Record<string, number>>>>>('prm-03-desnz-carbon-values')

  it(`values of ${source}`, () => {
    for (const series of ['central', 'low', 'high'])
      for (const [year, value] of Object.entries(inputs[series]!))
        expect(figureOf(`gb.carbon.desnz2023.${series}`, Number(year))).toBe(value)
  })

  it('low and high are half below and above, and the path grows 1.5 % a year', () => {
    const at = (series: string, year: number) => figureOf(`gb.carbon.desnz2023.${series}`, year)
    expectClose(at('low', 2020) / at('central', 2020), 'low_over_central_2020')
    expectClose(at('high', 2020) / at('central', 2020), 'high_over_central_2020')
    expectClose(at('low', 2050) / at('central', 2050), 'low_over_central_2050')
    // Between stated years the rule is a constant growth rate: any two years in a row show it.
    expectClose(at('central', 2041) / at('central', 2040) - 1, 'growth_2030_2050')
  })
})
