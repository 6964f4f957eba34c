import { describe, expect, it } from 'vitest'
import { doubleDouble } from '../../../src/quantity/double-double.js'
import {
  coefficientsOf,
  exponentialSum,
  fineMomentAt,
  signAt,
  valueAt,
} from '../../../src/welfare/what-it-would-take/exponential-sum.js'
import { decimalOf, Fine } from '../../quantity/exact-of.js'

describe('the balance as a sum of exponentials', () => {
  it('puts amounts of one income together, from high to low, and leaves out what cancels', () => {
    const { terms, amounts } = exponentialSum([0.1, 5, 0.2, -3, -0.3], [7, 2, 7, 9, 7])
    expect(terms.map(({ income }) => income)).toEqual([9, 2])
    expect([...amounts]).toEqual([-3, 5])
  })

  it('decays are logarithms of incomes over the lowest', () => {
    const { decays } = exponentialSum([1, -1, 2], [8, 2, 1])
    expect([...decays]).toEqual([new Fine(8).ln().toNumber(), new Fine(2).ln().toNumber(), 0])
  })

  it.each([0, -300, -20, 20, 290])('amounts count as they print, to 30 digits, also of size 10^%i', (size) => {
    const { terms } = exponentialSum([Number(`1.1e${size}`), Number(`-0.3e${size}`)], [2, 1])
    const [first, second] = terms.map(({ amount }) => decimalOf(amount))
    // As decimals −11/3; as binary64 numbers the ratio is another one from the 17th digit on.
    expect(first!.div(second!).plus(new Fine(11).div(3)).abs().lt('1e-30')).toBe(true)
  })

  it('incomes count as they print, to 30 digits', () => {
    const { terms } = exponentialSum([1, -1], [28.3, 0.7])
    expect(decimalOf(terms[0]!.decay).minus(new Fine(283).div(7).ln()).abs().lt('1e-29')).toBe(true)
  })

  it('moments are those of the formula: 3 · 2^−η − 1 at 1 is 0.5, its first moment 1.5 ln 2', () => {
    const sum = exponentialSum([3, -1], [2, 1])
    const at = (order: number) => fineMomentAt(sum, doubleDouble(1), order).value.high
    expect(at(0)).toBe(0.5)
    expect(at(1)).toBe(new Fine(2).ln().times('1.5').toNumber())
    expect(valueAt(sum.amounts, sum, 1)).toBeCloseTo(0.5, 15)
    expect(valueAt(coefficientsOf(sum, 1), sum, 1)).toBeCloseTo(1.5 * Math.LN2, 15)
  })

  it('a sign is that of thirty digits where terms cancel, and 0 within rounding', () => {
    const sum = exponentialSum([4, -1], [1, 0.5])
    expect([1, 2, 3].map((at) => signAt(sum, at, 0))).toEqual([1, 0, -1])
    // 4 less 4 (1 + 1e-12 ln 2): far above rounding at thirty digits, and below what binary64 is trusted with.
    expect(signAt(sum, 2 + 1e-14, 0)).toBe(-1)
    expect(signAt(sum, 2 - 1e-14, 0)).toBe(1)
  })
})
