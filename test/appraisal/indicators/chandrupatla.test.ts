import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chandrupatla } from '../../../src/appraisal/indicators/chandrupatla.js'

it('finds the one root between two places to the last digits, however flat the function', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 3 }), (thousandths, flatness) => {
      const root = thousandths / 1000
      const found = chandrupatla((x) => (x - root) ** (2 * flatness + 1), 0, 1)
      expect(Math.abs(found - root)).toBeLessThanOrEqual(4 * Number.EPSILON)
    }),
  )
})

it('takes an end that is a root', () => {
  expect(chandrupatla((x) => x - 2, 2, 3)).toBe(2)
  expect(chandrupatla((x) => x - 3, 2, 3)).toBe(3)
})
