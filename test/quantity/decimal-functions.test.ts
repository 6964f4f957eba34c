import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Exact } from '../../src/quantity/decimal.js'
import { exactExp, exactLog, exactPower } from '../../src/quantity/decimal-functions.js'

/** Decimals of up to 34 digits, of any size and sign that is asked. */
const decimals = ({ least, most, negative = false }: { least: number; most: number; negative?: boolean }) =>
  fc
    .tuple(
      fc.bigInt({ min: 1n, max: 10n ** 34n - 1n }),
      fc.integer({ min: least, max: most }),
      negative ? fc.boolean() : fc.constant(false),
    )
    .map(([digits, exponent, isNegative]) => {
      const size = new Exact(`${digits}e${exponent - String(digits).length + 1}`)
      return isNegative ? size.neg() : size
    })

const same = (actual: Exact, wanted: Exact): void => {
  expect(actual.toString()).toBe(wanted.toString())
}
const runs = { numRuns: 400 }

describe('eˣ, ln x and xʸ are those of decimal.js to the last of 34 digits', () => {
  it('for ordinary arguments', () => {
    fc.assert(
      fc.property(decimals({ least: -6, most: 2, negative: true }), (x) => same(exactExp(x), x.exp())),
      runs,
    )
    fc.assert(
      fc.property(decimals({ least: -30, most: 30 }), (x) => same(exactLog(x), x.ln())),
      runs,
    )
    fc.assert(
      fc.property(decimals({ least: -12, most: 12 }), decimals({ least: -4, most: 1, negative: true }), (x, y) =>
        same(exactPower(x, y), x.pow(y)),
      ),
      runs,
    )
  })

  it('for roots as near to halfway between two numbers of 34 digits as 10⁻⁶ to 10⁻¹⁴ of the last', () => {
    const Wide = Exact.clone({ precision: 600, defaults: true })
    const digits = fc.bigInt({ min: 10n ** 33n, max: 10n ** 34n - 1n })
    const off = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 6, max: 14 }), fc.boolean())
    fc.assert(
      fc.property(digits, off, fc.constantFrom(2, 4, 5, 8), (whole, [size, places, isBelow], k) => {
        const halfway = new Wide(`${whole}.5`)
        const root = (isBelow ? halfway.minus(`${size}e-${places}`) : halfway.plus(`${size}e-${places}`)).times('1e-33')
        // The power is written out in full, so that its root is this one.
        const found = exactPower(new Exact(root.pow(k).toString()), new Exact(1).div(k))
        same(found, new Exact(root.toSignificantDigits(34, Exact.ROUND_HALF_EVEN).toString()))
      }),
      runs,
    )
  })

  it('for arguments as they occur: ratios of incomes to elasticities, growth and rates', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5000, max: 90_000 }),
        fc.integer({ min: 5000, max: 90_000 }),
        fc.integer({ min: 0, max: 400 }),
        (y, reference, hundredths) =>
          same(
            exactPower(new Exact(reference).div(y), new Exact(hundredths).div(100)),
            new Exact(reference).div(y).pow(new Exact(hundredths).div(100)),
          ),
      ),
      runs,
    )
    fc.assert(
      fc.property(decimals({ least: -24, most: -1, negative: true }), (near) =>
        same(exactLog(near.plus(1)), near.plus(1).ln()),
      ),
      runs,
    )
  })

  it.each([
    ['0', '0.5'],
    ['1', '0.5'],
    ['4', '0.5'],
    ['2', '3'],
    ['2', '-3'],
    ['-2', '3'],
    ['10', '0.1'],
    ['1000', '-0.5'],
    ['1e4000', '0.5'],
    ['1e-4200', '0.5'],
    ['2', '1e7'],
    ['2', '123456.5'],
    ['7', '0'],
    ['0.5', '-1e-8'],
  ])('for %s to the power %s', (x, y) => {
    same(exactPower(new Exact(x), new Exact(y)), new Exact(x).pow(y))
  })

  it.each(['0', '1', '-1', '1e-30', '-1e-12', '2.302585092994045684017991454684364', '9000', '-9500', '12345.678'])(
    'for e to the power %s',
    (x) => {
      same(exactExp(new Exact(x)), new Exact(x).exp())
    },
  )

  it.each(['1', '10', '0.1', '2', '1e-4500', '1e4500', '1.0000000000000000000000001', '0.99999999999999999999999'])(
    'for the logarithm of %s',
    (x) => {
      same(exactLog(new Exact(x)), new Exact(x).ln())
    },
  )

  it('halfway between two numbers of 34 digits, to even', () => {
    // 35 digits that end in 5, squared: the root is halfway, and its last but one digit decides.
    for (const root of ['1.2345678901234567890123456789012345', '1.2345678901234567890123456789012355']) {
      const Wide = Exact.clone({ precision: 80 })
      const square = new Exact(new Wide(root).pow(2))
      expect(exactPower(square, new Exact('0.5')).toString()).toBe(new Exact(root).toSignificantDigits(34).toString())
    }
  })
})
