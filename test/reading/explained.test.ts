import { expect, it } from 'vitest'
import { axis, yearAxis } from '../../src/quantity/axis.js'
import { assumption, constant, given } from '../../src/quantity/leaf.js'
import { aggregate, multiply, pick, rename, runningSum, shift, stack, sum } from '../../src/quantity/operations.js'
import type { Quantity } from '../../src/quantity/quantity.js'
import { one, perYear } from '../../src/quantity/unit.js'
import { assumptionsReached, explainedReading } from '../../src/reading/explained.js'

const years = yearAxis(2025, 2027)
const regions = axis('region', ['north', 'south'])
const source = { id: 'S1', mark: 'quoted', place: 'table 2' } as const
const trips = given({
  label: { en: 'trips', nl: 'reizen' },
  axes: [years, regions],
  values: [1, 2, 3, 4, 5, 6],
  unit: one,
  sources: [source],
})
const value = assumption({ name: 'valueOfTime', label: 'value of time', value: '10', unit: one, sources: [source] })
const { explain } = explainedReading()
const parts = (quantity: Quantity<string> | Quantity<never>, cell: Record<string, string> = {}) =>
  explain(quantity as Quantity<string>, cell)
    .parts()
    .map((part) => `${part.label.en} ${Object.values(part.cell).join(' ')} ${part.value}`)

it('gives label, formula, unit, value and sources, down to given data and assumptions', () => {
  const benefit = explain(multiply(trips, value, { en: 'benefit', nl: 'baat' }), { year: '2026', region: 'south' })
  expect(benefit).toMatchObject({
    label: { en: 'benefit', nl: 'baat' },
    formula: { en: 'trips × value of time', nl: 'reizen × value of time' },
    kind: 'calculated',
    value: '40',
    unit: '1',
  })
  const [left, right] = benefit.parts()
  expect(left).toMatchObject({ kind: 'given', value: '4', sources: [source], cell: { year: '2026', region: 'south' } })
  expect(right).toMatchObject({ kind: 'assumption', value: '10', sources: [source], cell: {} })
  expect(right?.parts()).toEqual([])
})

it('every operation says which cells made a cell', () => {
  const cell = { year: '2026', region: 'south' }
  expect(parts(sum(trips, 'region') as never, { year: '2026' })).toEqual(['trips 2026 north 3', 'trips 2026 south 4'])
  expect(parts(pick(trips, 'region', 'north') as never, { year: '2027' })).toEqual(['trips 2027 north 5'])
  expect(parts(rename(trips, 'region', 'origin') as never, { year: '2027', origin: 'south' })).toEqual([
    'trips 2027 south 6',
  ])
  expect(parts(shift(trips, 1) as never, cell)).toEqual(['trips 2025 south 2'])
  expect(parts(shift(trips, 1) as never, { ...cell, year: '2025' })).toEqual([])
  expect(parts(runningSum(multiply(trips, constant(1, perYear))) as never, cell).map((each) => each.slice(-1))).toEqual(
    ['2', '4'],
  )
  expect(
    parts(aggregate(trips, 'region', axis('part', ['all']), { north: 'all', south: 'all' }) as never, {
      year: '2025',
      part: 'all',
    }),
  ).toEqual(['trips 2025 north 1', 'trips 2025 south 2'])
  expect(parts(stack(axis('item', ['x', 'y']), [value, constant(3)]) as never, { item: 'y' })).toEqual(['3  3'])
})

it('wants to know which cell', () => {
  expect(() => explain(trips, { year: '2025' } as never)).toThrow(/which “region” to explain: one of north, south/)
  expect(() => explain(trips, { year: '2025', region: 'east' })).toThrow(/no member “east”/)
})

it('lists the assumptions that a quantity reaches', () => {
  expect(assumptionsReached(sum(multiply(trips, value), 'region'))).toEqual(['valueOfTime'])
})
