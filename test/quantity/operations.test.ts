import { describe, expect, it } from 'vitest'
import { axis, memberIndex, yearAxis } from '../../src/quantity/axis.js'
import { BuildError } from '../../src/quantity/build-error.js'
import { assumption, constant, given } from '../../src/quantity/leaf.js'
import {
  accessibility,
  add,
  aggregate,
  book,
  divide,
  exp,
  expectAxes,
  external,
  labelled,
  multiply,
  pick,
  rename,
  runningProduct,
  runningSum,
  shift,
  stack,
  subtract,
  sum,
} from '../../src/quantity/operations.js'
import type { Node, Quantity } from '../../src/quantity/quantity.js'
import { calendarYear, carrying, discountingTo, one, parseUnit } from '../../src/quantity/unit.js'
import { decimalReading } from '../../src/reading/decimal.js'

const money = { priceLevel: 2025, priceUnit: 'marketPrices', terms: 'real', valuation: 'atItsYear' } as const
const years = yearAxis(2025, 2028)
const regions = axis('region', ['north', 'south'])
const flow = given({ label: 'flow', axes: [years], values: [1, 2, 3, 4], unit: parseUnit('EUR/year', money) })
const shares = given({ label: 'shares', axes: [regions], values: ['0.25', '0.75'], unit: one })
const values = (quantity: Node) =>
  decimalReading()
    .cells(quantity)
    .map((value) => value.toFixed())

/** The code and message of what goes wrong while a graph is built. */
const refusal = (build: () => unknown): { code: string; message: string } => {
  try {
    build()
  } catch (error) {
    if (error instanceof BuildError) return { code: error.code, message: error.message }
    throw error
  }
  throw new Error('Nothing was refused.')
}

describe('what is refused names the labels of all that is involved', () => {
  const other = given({
    label: 'other prices',
    axes: [years],
    values: [1, 1, 1, 1],
    unit: parseUnit('EUR/year', { ...money, priceLevel: 2020 }),
  })
  const factor = multiply(constant('0.9'), constant(1, discountingTo(2025)), 'discount factor')

  it.each([
    ['unitMismatch', () => add(flow, shares), ['flow', 'shares']],
    ['unitMismatch', () => add(flow, other), ['flow', 'other prices', '2020', '2025']],
    ['unitMismatch', () => divide(flow, other), ['flow', 'other prices']],
    ['unitMismatch', () => exp(flow), ['flow']],
    ['undiscountedSum', () => sum(flow, 'year', 'total of the flow'), ['flow', 'total of the flow', 'undiscounted']],
    [
      'discountedTwice',
      () => multiply(multiply(flow, factor), constant(1, discountingTo(2025))),
      ['flow × discount factor'],
    ],
    ['discountedTwice', () => multiply(factor, constant(1, discountingTo(2030))), ['discount factor']],
    [
      'axisMismatch',
      () =>
        add(shares, given({ label: 'elsewhere', axes: [axis('region', ['east', 'west'])], values: [1, 1], unit: one })),
      ['shares', 'elsewhere', 'region'],
    ],
    ['axisMismatch', () => expectAxes(shares, 'year'), ['shares', 'year', 'region']],
    ['axisMissing', () => sum(shares as never as Quantity<'year'>, 'year'), ['shares', 'year', 'region']],
    ['axisAlreadyThere', () => stack(regions, [shares, shares]), ['shares', 'region']],
    ['unknownMember', () => memberIndex(regions, 'east'), ['region', 'east', 'north, south']],
    ['wrongShape', () => given({ label: 'short', axes: [regions], values: [1], unit: one }), ['short', '1', '2']],
    [
      'notANumber',
      () => given({ label: 'odd', axes: [regions], values: ['1', '1.000,5'], unit: one }),
      ['odd', '1.000,5'],
    ],
    [
      'notANumber',
      () => given({ label: 'endless', axes: [regions], values: Float64Array.of(1, Number.NaN), unit: one }),
      ['endless'],
    ],
    ['nothingToStack', () => stack(regions, []), ['region']],
    ['badMap', () => aggregate(shares, 'region', axis('part', ['all']), { north: 'all' }), ['south', 'part']],
    ['notMoney', () => book(shares), ['shares']],
    ['unknownUnit', () => parseUnit('% per year', null), ['fractions']],
    ['unknownUnit', () => parseUnit('EUR/hour', null), ['price level']],
  ])('%s', (code, build, words) => {
    const { code: found, message } = refusal(build)
    expect(found).toBe(code)
    for (const word of words) expect(message).toContain(word)
  })
})

describe('units', () => {
  const named = (quantity: Quantity<never>) => quantity.unit.key

  it('multiply and cancel: trips a year × hours a trip × euro an hour is euro a year', () => {
    const trips = constant(10, parseUnit('trip/year', null))
    const hours = constant('0.5', parseUnit('hour/trip', null))
    const value = constant(8, parseUnit('EUR/hour', money))
    expect(named(multiply(multiply(trips, hours), value))).toBe(parseUnit('EUR/year', money).key)
  })

  it('a discount factor makes a present value, a sum over years of EUR/year makes EUR', () => {
    const present = sum(multiply(flow, constant(1, discountingTo(2030))), 'year')
    expect(present.unit.key).toBe('EUR; prices 2025, market prices, real, present value of 2030')
    expect(sum(flow, 'year', undefined, { undiscounted: true }).unit.key).toBe(
      'EUR; prices 2025, market prices, real, at its year',
    )
  })

  it('a price index and a tax mark-up carry money to other prices', () => {
    const rebased = multiply(flow, constant('1.1', carrying({ field: 'priceLevel', from: 2025, to: 2026 })))
    expect(rebased.unit.money?.priceLevel).toBe(2026)
    const costs = given({
      label: 'costs',
      axes: [years],
      values: [1, 1, 1, 1],
      unit: parseUnit('EUR/year', { ...money, priceUnit: 'factorCosts' }),
    })
    expect(
      multiply(costs, constant('1.182', carrying({ field: 'priceUnit', from: 'factorCosts', to: 'marketPrices' }))).unit
        .money?.priceUnit,
    ).toBe('marketPrices')
    expect(
      refusal(() =>
        multiply(flow, constant('1.182', carrying({ field: 'priceUnit', from: 'factorCosts', to: 'marketPrices' }))),
      ).code,
    ).toBe('unitMismatch')
  })
})

describe('interning', () => {
  it('the same operation, inputs, label, unit and sources is the same node; another label or source is not', () => {
    expect(multiply(flow, shares)).toBe(multiply(flow, shares))
    expect(multiply(flow, shares, 'x')).toBe(multiply(flow, shares, 'x'))
    expect(multiply(flow, shares, 'x')).not.toBe(multiply(flow, shares, 'y'))
    expect(multiply(flow, shares, 'x')).not.toBe(multiply(flow, shares))
    const source = { id: 'S1', mark: 'quoted' } as const
    expect(labelled(multiply(flow, shares), 'x', [source])).not.toBe(
      labelled(multiply(flow, shares), 'x', [{ ...source, id: 'S2' }]),
    )
    expect(subtract(flow, shift(flow, 1))).not.toBe(subtract(flow, shift(flow, 2)))
  })

  it('leaves are never the same, nor what a solver makes', () => {
    expect(constant(1)).not.toBe(constant(1))
    const leaf = () => assumption({ name: 'a', label: 'a', value: 1, unit: one, sources: [] })
    expect(leaf()).not.toBe(leaf())
    const solver = {
      id: 'twice',
      perDraw: true,
      solve: ([cells]: readonly Float64Array[]) => (cells as Float64Array).map((value) => 2 * value),
    }
    const solved = () => external({ solver, inputs: [shares], axes: [regions], unit: one, label: 'twice' })
    expect(solved()).not.toBe(solved())
    expect(values(solved())).toEqual(['0.5', '1.5'])
  })
})

describe('what the operations do, worked by hand', () => {
  const pure = multiply(flow, divide(constant(1), constant(1, parseUnit('EUR/year', money))))

  it('along years', () => {
    expect(values(shift(pure, 1))).toEqual(['0', '1', '2', '3'])
    expect(values(shift(pure, -2))).toEqual(['3', '4', '0', '0'])
    expect(values(runningSum(pure))).toEqual(['1', '3', '6', '10'])
    expect(runningSum(pure).unit.key).toBe(calendarYear.key)
    expect(values(runningProduct(pure))).toEqual(['1', '2', '6', '24'])
  })

  it('sum, stack, pick, rename, aggregate', () => {
    const cube = multiply(pure, shares)
    expect(values(sum(cube, 'region'))).toEqual(['1', '2', '3', '4'])
    expect(values(pick(cube, 'region', 'south'))).toEqual(['0.75', '1.5', '2.25', '3'])
    expect(
      values(stack<'item', never>(axis('item', ['a', 'b']), [pick(shares, 'region', 'south'), constant(2)])),
    ).toEqual(['0.75', '2'])
    expect(rename(shares, 'region', 'origin').axes[0]?.name).toBe('origin')
    const three = given({ label: 'three', axes: [axis('province', ['a', 'b', 'c'])], values: [1, 2, 4], unit: one })
    expect(values(aggregate(three, 'province', regions, { a: 'south', b: 'north', c: 'south' }))).toEqual(['2', '5'])
  })

  it('accessibility: 100 / 2 + 50 / 5 and 100 / 4 + 50 / 1 with decay 1; with exp(−0) everything is there', () => {
    const mass = given({
      label: 'jobs',
      axes: [axis('to', ['x', 'y'])],
      values: [100, 50],
      unit: parseUnit('job', null),
    })
    const cost = given({
      label: 'cost',
      axes: [axis('from', ['a', 'b']), axis('to', ['x', 'y'])],
      values: [2, 5, 4, 1],
      unit: one,
    })
    expect(values(accessibility(mass, cost, 'power', constant(1)))).toEqual(['60', '75'])
    expect(values(accessibility(mass, cost, 'exponential', constant(0)))).toEqual(['150', '150'])
  })
})
