import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/built-in.js'
import { Workshop } from '../../../src/comparison/workshop.js'
import { sum } from '../../../src/quantity/operations.js'
import { building, effect, figure, scenario } from '../../comparison/scenario.js'

/** The yearly flows of one effect, 2028 to 2034, in euro; operation runs from 2030 for 4 years. */
const flows = (
  one: Readonly<Record<string, unknown>>,
  assumptions: Readonly<Record<string, unknown>> = {},
): readonly number[] => {
  const study = scenario({
    years: [2028, 2034],
    discountTo: 2028,
    assumptions: {
      operation: figure(4, 'year'),
      cost: figure(0, 'EUR'),
      amount: figure(100, 'EUR/year'),
      trips: figure(10, 'trip/year'),
      value: figure(3, 'EUR/trip'),
      running: figure(25, 'EUR/year'),
      half: figure('0.5', '1'),
      twice: figure(2, '1'),
      two: figure(2, 'year'),
      growth: figure('0.1', '1/year'),
      ...assumptions,
    },
    effects: [building('cost', 2028, 2029), one],
    more: { growthPaths: { path: { label: 'path', base: 2030, periods: [{ through: 2032, rate: 'growth' }] } } },
  })
  const workshop = new Workshop(study, builtIn)
  const line = workshop.flows('laag', 'project').at(-1)
  if (!line) throw new Error('There is a line.')
  return workshop.reading
    .table(sum(line.welfare, 'region'))
    .values.map((value) => Math.round(Number(value) * 1e9) / 1e9)
}

describe('profiles over years, worked by hand', () => {
  it('spending evenly, and by stated shares', () => {
    const spent = (spending: unknown) =>
      flows(effect('investment', 'spent', { side: 'cost', amount: 'big', spending }), { big: figure(90, 'EUR') })
    expect(spent({ from: 2029, through: 2031 })).toEqual([0, -30, -30, -30, 0, 0, 0])
    expect(spent({ shares: { 2028: '0.2', 2033: '0.8' } })).toEqual([-18, 0, 0, 0, 0, -72, 0])
    expect(spent({ from: 'opening', through: 'opening' })).toEqual([0, 0, -90, 0, 0, 0, 0])
  })

  it('a recurring cost in the years of operation, in phases, with growth', () => {
    const cost = (more: object) => flows(effect('recurring', 'upkeep', { side: 'cost', amount: 'amount', ...more }))
    expect(cost({})).toEqual([0, 0, -100, -100, -100, -100, 0])
    const phases = [
      { from: 'opening', through: 2031, factor: 'half' },
      { from: 2032, through: 2034, factor: 'twice' },
    ]
    expect(cost({ phases })).toEqual([0, 0, -50, -50, -200, -200, -200])
    expect(cost({ growth: 'path' })).toEqual([0, 0, -100, -110, -121, -121, 0])
  })

  it('ramp-up that starts at zero in the opening year, or at its first step', () => {
    const benefit = (openingYear: string) =>
      flows(effect('recurring', 'gain', { amount: 'amount', rampUp: { years: 'two', openingYear } }))
    expect(benefit('zero')).toEqual([0, 0, 0, 50, 100, 100, 0])
    expect(benefit('firstStep')).toEqual([0, 0, 50, 100, 100, 100, 0])
  })

  it("the operator's result: fares of new travellers minus running cost", () => {
    expect(
      flows(effect('operatorResult', 'operation', { newTravellers: 'trips', fare: 'value', runningCost: 'running' })),
    ).toEqual([0, 0, 5, 5, 5, 5, 0])
    expect(
      flows(
        effect('operatorResult', 'operation', {
          newTravellers: 'trips',
          fare: 'value',
          runningCost: 'running',
          volumeGrowth: 'path',
        }),
      ),
    ).toEqual([0, 0, 5, 8, 11.3, 11.3, 0])
  })

  it('a quantity times its unit value, as a gain or a loss', () => {
    expect(flows(effect('unitValue', 'external', { sign: 'loss', quantity: 'trips', value: 'value' }))).toEqual([
      0, 0, -30, -30, -30, -30, 0,
    ])
    expect(
      flows(
        effect('unitValue', 'external', {
          sign: 'gain',
          quantity: 'trips',
          value: 'value',
          quantityGrowth: 'path',
          valueGrowth: 'path',
        }),
      ),
    ).toEqual([0, 0, 30, 36.3, 43.923, 43.923, 0])
  })
})
