import { expect, it } from 'vitest'
import { axis, yearAxis } from '../../src/quantity/axis.js'
import { assumption, constant, given } from '../../src/quantity/leaf.js'
import {
  aggregate,
  external,
  multiply,
  pick,
  rename,
  runningProduct,
  runningSum,
  shift,
  stack,
  sum,
} from '../../src/quantity/operations.js'
import type { Quantity } from '../../src/quantity/quantity.js'
import { one, perYear } from '../../src/quantity/unit.js'
import { type Explanation, explainedReading } from '../../src/reading/explained.js'

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

/** Every assumption of a tree, found cell by cell. */
const byCell = (explanation: Explanation): readonly string[] => {
  const found = new Set<string>()
  const walk = (each: Explanation): void => {
    if (each.kind === 'assumption') found.add(each.formula.en)
    each.parts().forEach(walk)
  }
  walk(explanation)
  return [...found].sort()
}

const namesOf = (explanation: Explanation): readonly string[] =>
  explanation
    .assumptions()
    .map(({ formula }) => formula.en)
    .sort()

it('the assumptions of a cell are those of its whole tree, and no others', () => {
  const named = (name: string) =>
    assumption({ name, label: name, value: '2', unit: one, sources: [source] }) as Quantity<never>
  const byRegion = stack(regions, [named('ofNorth'), named('ofSouth')])
  const byYear = stack(years, [named('in2025'), named('in2026'), named('in2027')])
  const growth = runningProduct(byYear)
  const later = shift(multiply(byYear, byRegion), 1)
  const part = axis('part', ['all', 'none'])
  const merged = aggregate(byRegion, 'region', part, { north: 'all', south: 'none' })
  const all = multiply(multiply(later, growth), multiply(merged, pick(byRegion, 'region', 'south')))
  const cells = years.members.flatMap((year) =>
    regions.members.flatMap((region) => part.members.map((each) => ({ year, region, part: each }))),
  )
  for (const cell of cells) {
    const explanation = explain(all, cell)
    expect(namesOf(explanation)).toEqual(byCell(explanation))
  }
  const total = explain(sum(all, 'region'), { year: '2026', part: 'all' })
  expect(namesOf(total)).toEqual(byCell(total))
})

it('lists what is under a solver over large matrices without looking at each of their cells', () => {
  const zones = Array.from({ length: 1000 }, (_, i) => `z${i}`)
  const [from, to] = [axis('origin', zones), axis('destination', zones)]
  const minutes = given({ label: 'minutes', axes: [from, to], values: new Float64Array(1e6).fill(3), unit: one })
  const solver = { id: 'solver', perDraw: false, solve: () => new Float64Array([7]) }
  const result = external({ solver, inputs: [minutes, value], axes: [], unit: one, label: 'result' })
  const started = performance.now()
  const explanation = explain(result)
  expect(explanation.assumptions().map(({ value: found, unit }) => `${found} ${unit}`)).toEqual(['10 1'])
  expect(performance.now() - started).toBeLessThan(1000)
})
