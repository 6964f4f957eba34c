import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Exact } from '../../src/quantity/decimal.js'
import { fromWhole, wholeOf } from '../../src/quantity/decimal-words.js'
import { runs, same } from './exact-numbers.js'

it('a whole number times a power of ten is what decimal.js makes of their text, and its words one whole number', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 34n }), fc.integer({ min: -40, max: 40 }), (whole, exponent) => {
      same(fromWhole(whole, exponent), new Exact(`${whole}e${exponent}`).toString())
      const value = new Exact(`${whole}e${exponent}`)
      const ofLastWord = 7 * (Math.floor(value.e / 7) - value.d.length + 1)
      expect(value.eq(`${wholeOf(value)}e${ofLastWord}`)).toBe(true)
    }),
    runs,
  )
})
