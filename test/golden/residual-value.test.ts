import { describe, expect, it } from 'vitest'
import { effect, figure, flowsOf, linesOf } from '../appraisal/effects/flows.js'
import { golden } from './golden.js'

describe('residual value and renewal, against published numbers', () => {
  const disc16 = golden<{ rate: number; analysis_years: readonly number[]; expected_life: readonly number[] }>(
    'disc-16-residual-value-mndot-2013',
  )

  it(`${disc16.source}, table A.2: the annuity method at 2.2 %; two printed cells are one unit low`, () => {
    const { rate, analysis_years, expected_life } = disc16.inputs
    for (const used of analysis_years)
      for (const life of expected_life) {
        // An asset of 1,000,000 in use from 2034 − used, valued in 2034, the last year of the fixture.
        const one = effect('residualValue', 'rest', {
          side: 'cost',
          at: 2034,
          method: { kind: 'annuity', amount: 'amount', life: 'life', from: 'start', rate: 'rate' },
        })
        const value = flowsOf(one, {
          amount: figure(1e6, 'EUR'),
          life: figure(life, 'year'),
          start: figure(2034 - used, 'year'),
          rate: figure(rate, '1/year'),
        })[6] as number
        disc16.expectClose(value / 1e6, `factor/${used}/${life}`)
      }
  })

  // Numbers of peers.md § 4.7 (RA2CE, README and tests): 2.5 % a year, t = 0 … 19, the first year not discounted.
  const present = (flows: readonly number[]) => flows.reduce((sum, flow, t) => sum - flow / 1.025 ** t, 0)
  const ra2ce = (amount: number, interval: number, small: number, between: number, clock: string): number => {
    const first = effect('investment', 'first', {
      side: 'cost',
      amount: 'amount',
      spending: { from: 2028, through: 2028 },
    })
    const again = effect('renewal', 'again', {
      side: 'cost',
      amount: 'amount',
      interval: 'interval',
      from: 2028,
      through: 2047,
      between: { amount: 'small', interval: 'between', clock },
    })
    const lines = linesOf(
      [first, again],
      {
        amount: figure(amount, 'EUR'),
        interval: figure(interval, 'year'),
        small: figure(small, 'EUR'),
        between: figure(between, 'year'),
      },
      { horizon: { firstYear: 2028, lastYear: 2047, opening: 'opening', yearsOfOperation: 'operation' } },
    )
    return Object.values(lines).reduce((sum, flows) => sum + present(flows), 0)
  }

  it.each([
    ['1000 every 10 years and 200 every 3, the clock restarting', 1000, 10, 200, 3, 'restarts', 2704.4379345727],
    ['the same, the clock running on', 1000, 10, 200, 3, 'runsOn', 2714.5607997006],
    ['1000 every 8 years and 100 every 2, the clock restarting', 1000, 8, 100, 2, 'restarts', 3053.742434197],
  ] as const)('RA2CE: %s', (_, amount, interval, small, between, clock, expected) => {
    expect(ra2ce(amount, interval, small, between, clock)).toBeCloseTo(expected, 6)
  })

  it('NIST E3: an asset of 156 with 5 of 10 years left is worth 78', () => {
    const one = effect('residualValue', 'rest', {
      side: 'cost',
      at: 2034,
      method: { kind: 'linear', amount: 'amount', life: 'life', from: 2029 },
    })
    expect(flowsOf(one, { amount: figure(156, 'EUR'), life: figure(10, 'year') })[6]).toBe(78)
  })
})
