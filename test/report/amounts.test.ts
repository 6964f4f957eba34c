import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountsOf } from '../../src/report/amounts.js'
import { roundToTotal } from '../../src/report/number.js'

const euro = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }).map((cents) => `${cents}e-2`)
const list = fc.array(euro, { maxLength: 8 })
/** What a reader adds up from an English column without decimals. */
const added = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Number(text.replaceAll(',', '')), 0)

describe('rounding under a total that is rounded already', () => {
  test('the parts add up to the given total, rounded up or down', () => {
    expect(roundToTotal(['0.5', '0.5', '0.4'], 0)).toEqual(['1', '0', '0'])
    expect(roundToTotal(['0.5', '0.5', '0.4'], 0, '2')).toEqual(['1', '1', '0'])
    expect(roundToTotal(['-0.5', '-0.5', '-0.4'], 0, '-2')).toEqual(['-1', '-1', '0'])
  })

  test('a total that is not the rounded total is refused', () => {
    expect(() => roundToTotal(['0.5', '0.5', '0.4'], 0, '3')).toThrow(RangeError)
    expect(() => roundToTotal(['1', '1'], 0, '3')).toThrow(RangeError)
  })
})

describe('amounts in millions', () => {
  test('two groups add up to their subtotals, and these to the total, as printed', () => {
    fc.assert(
      fc.property(list, list, (first, second) => {
        const column = amountsOf(1e12, 'en').groups(first, second)
        expect(added(column.first)).toBe(added([column.subtotals[0]]))
        expect(added(column.second)).toBe(added([column.subtotals[1]]))
        expect(added(column.subtotals)).toBe(added([column.total]))
      }),
    )
  })

  test('small studies get decimals, large ones none', () => {
    const shown = [21617947144.77, 216179471.4, 21617947.1, 2161794.7].map((value) =>
      amountsOf(value, 'nl').one(String(value)),
    )
    expect(shown).toEqual(['21.618', '216,2', '21,62', '2,162'])
  })
})
