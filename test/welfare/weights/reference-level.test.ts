import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { referenceLevel } from '../../../src/welfare/weights/reference-level.js'
import { columnOf, number, read } from './leaves.js'

const level = (kind: 'mean' | 'median', income: readonly number[], people: readonly number[]): number | undefined =>
  read(referenceLevel(columnOf('income', income), { kind, population: columnOf('people', people) }))[0]

describe('the reference level', () => {
  it('is the mean over inhabitants: (2 · 24 + 5 · 30 + 3 · 36) / 10 = 30.6', () => {
    expect(level('mean', [24, 30, 36], [2, 5, 3])).toBe(30.6)
  })

  it('is the group in the middle: of 2, 5 and 3 people at 36, 24 and 30 the fifth of ten has 24', () => {
    expect(level('median', [36, 24, 30], [2, 5, 3])).toBe(24)
    expect(level('median', [36, 24, 30], [2, 4, 4])).toBe(30)
  })

  it('passes over groups without people', () => {
    expect(level('median', [1, 2, 3], [0, 0, 7])).toBe(3)
  })

  it('is a level of its own', () => {
    expect(read(referenceLevel(columnOf('income', [1, 2]), { kind: 'number', value: number(33.5) }))).toEqual([33.5])
  })

  it('does not exist without people', () => {
    expect(() => level('median', [1, 2], [0, 0])).toThrow('Expected people in some group, got 0. Give their numbers.')
    expect(() => level('mean', [1, 2], [0, 0])).toThrow()
  })

  it('the median has half of the people at or below it, and half at or above it', () => {
    const groups = fc.array(fc.record({ y: fc.integer({ min: 1, max: 99 }), n: fc.integer({ min: 0, max: 9 }) }), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(groups, (list) => {
        const people = list.reduce((sum, { n }) => sum + n, 0)
        fc.pre(people > 0)
        const median = level(
          'median',
          list.map(({ y }) => y),
          list.map(({ n }) => n),
        )!
        const count = (keep: (y: number) => boolean): number =>
          list.reduce((sum, { y, n }) => sum + (keep(y) ? n : 0), 0)
        expect(count((y) => y <= median) * 2).toBeGreaterThanOrEqual(people)
        expect(count((y) => y >= median) * 2).toBeGreaterThanOrEqual(people)
      }),
    )
  })
})
