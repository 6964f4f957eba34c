import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ValueRange } from '../../../src/welfare/wellbeing/point-value.js'
import { wellbyValue } from '../../../src/welfare/wellbeing/wellby.js'
import { golden } from '../../golden/golden.js'
import { messageOf } from '../index/indicators.js'

const range: ValueRange = { low: 10_000, central: 13_000, high: 16_000 }
const flat = (value: number, years: number): readonly number[] => Array<number>(years).fill(value)
const change = (people: number, points: number, years: number, id = 'residents') => ({
  id,
  people: flat(people, years),
  points: flat(points, years),
})
const worthOf = (people: number, points: number, years: number, discountRate = 0) =>
  wellbyValue({
    changes: [change(people, points, years)],
    values: Array<ValueRange>(years).fill(range),
    discountRate,
    firstTime: 0,
  })

describe('worked numbers (computed for the collection from the value of HM Treasury 2021)', () => {
  it('M1: half a point for 200 people over 3 years', () => {
    expect(worthOf(200, 0.5, 3).value.central).toBe(3_900_000)
  })

  it('M2: 0.2 points for 2 years, undiscounted and at 2.25 %', () => {
    expect(worthOf(1, 0.2, 2).value.central).toBe(5200)
    expect(worthOf(1, 0.2, 2, 0.0225).value.central.toFixed(6)).toBe('5142.787286')
  })

  it('M5: the range of values on M1', () => {
    expect(worthOf(200, 0.5, 3).value).toEqual({ low: 3_000_000, central: 3_900_000, high: 4_800_000 })
  })
})

describe('golden dst-03', () => {
  interface Case {
    readonly people: number
    readonly points: number
    readonly years: number
  }
  const { inputs, expectClose, source } = golden<{
    readonly value: number
    readonly a: Case & { readonly cost: number }
    readonly b: Case
    readonly hmt: Omit<Case, 'people'>
  }>('dst-03-wellby')
  const ofCase = ({ people, points, years }: Case) =>
    wellbyValue({
      changes: [change(people, points, years)],
      values: Array<ValueRange>(years).fill({ low: inputs.value, central: inputs.value, high: inputs.value }),
      discountRate: 0,
      firstTime: 0,
    })

  it(source, () => {
    const [a, b] = [ofCase(inputs.a), ofCase(inputs.b)]
    expectClose(a.wellbys, 'a')
    expectClose(a.value.central, 'a_value')
    expectClose(a.value.central / inputs.a.cost, 'a_ratio')
    expectClose(b.wellbys, 'b')
    expectClose(b.value.central, 'b_value')
    expectClose(ofCase({ people: 1, ...inputs.hmt }).value.central, 'hmt')
  })
})

describe('wellbyValue', () => {
  it('adds groups up, each with its own path, and keeps fading and value by year apart', () => {
    const result = wellbyValue({
      changes: [
        { id: 'near', people: [10, 10], points: [1, 0.5] },
        { id: 'far', people: [100, 0], points: [-0.1, 9] },
      ],
      values: [
        { low: 1, central: 2, high: 3 },
        { low: 2, central: 4, high: 8 },
      ],
      discountRate: 0.25,
      firstTime: 1,
    })
    // near: 10 · v / 1.25 + 5 · v / 1.5625; far: −10 · v / 1.25.
    expect(result.wellbys).toBe(5)
    expect(result.byGroup.map(({ wellbys }) => wellbys)).toEqual([15, -10])
    expect(result.byGroup[0]?.value.central).toBeCloseTo(28.8, 12)
    expect(result.byGroup[1]?.value).toEqual({ low: -8, central: -16, high: -24 })
    expect(result.value.high).toBeCloseTo((5 * 8) / 1.5625, 12)
  })

  it('is the same for every person: twice the people or twice the points', () => {
    const amount = fc.double({ min: 0.01, max: 4, noNaN: true })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        amount,
        fc.integer({ min: 1, max: 30 }),
        (people, points, years) => {
          expect(worthOf(2 * people, points, years, 0.03)).toEqual(
            wellbyValue({
              changes: [change(people, 2 * points, years)],
              values: Array<ValueRange>(years).fill(range),
              discountRate: 0.03,
              firstTime: 0,
            }),
          )
        },
      ),
    )
  })

  it('lists every problem at once', () => {
    const call = () =>
      wellbyValue({
        changes: [
          { id: 'a', people: [-1], points: [11] },
          { id: 'a', people: [1, 1], points: [0] },
        ],
        values: [{ low: 2, central: 1, high: Number.NaN }],
        discountRate: 2.25,
        firstTime: 2 as 1,
      })
    expect(messageOf(call).split('\n')).toEqual([
      'changes: expected each name once, got “a” twice. Rename or remove one.',
      'value at position 0, high: expected a finite amount of 0 or more, got NaN. Correct it.',
      'value at position 0: expected low ≤ central ≤ high, got 2, 1, NaN. Put them in order.',
      'people in “a” at position 0: expected a finite number of 0 and more, got -1. Correct it, one for each year that has a value of a point.',
      'points in “a” at position 0: expected a change from −10 to 10 on the scale from 0 to 10, got 11. Correct it, one for each year that has a value of a point.',
      'people in “a”: expected a list of 1 numbers, got a list of 2. Correct it, one for each year that has a value of a point.',
      'discount rate: expected a fraction above −1 and at most 0.5 (2.25 % is 0.0225), got 2.25. Correct it.',
      'firstTime: expected 0 or 1, got 2. Correct it.',
    ])
    expect(messageOf(() => wellbyValue({ changes: [], values: [], discountRate: 0, firstTime: 0 }))).toBe(
      'changes: expected at least 1, got 0. Add what is missing.\n' +
        'values: expected at least one year, got none. Give the value of a point in each year.',
    )
  })

  it('refuses what does not fit in a number', () => {
    const changes = [{ id: 'a', people: [1e308], points: [10] }]
    const values = [{ low: 1, central: 1, high: 1 }]
    expect(messageOf(() => wellbyValue({ changes, values, discountRate: 0, firstTime: 0 }))).toMatch(
      /expected a result that fits in a number/,
    )
  })
})
