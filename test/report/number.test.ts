import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/quantity/text.js'
import {
  formatDecimal,
  formatMillions,
  formatPercent,
  formatRatio,
  formatSigned,
  roundToTotal,
} from '../../src/report/number.js'

/** A number written out as a whole number of units and a number of decimals, as plain text. */
const plainText = (units: bigint, places: number): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0')
  const cut = digits.length - places
  return `${units < 0n ? '-' : ''}${digits.slice(0, cut)}${places > 0 ? `.${digits.slice(cut)}` : ''}`
}

const unitsOf = (plain: string): bigint => BigInt(plain.replace('.', ''))

/** Half-even rounding written independently of the library, on whole numbers. */
const halfEven = (units: bigint, step: bigint): bigint => {
  const size = units < 0n ? -units : units
  const below = size / step
  const twice = (size - below * step) * 2n
  const up = twice > step || (twice === step && below % 2n !== 0n)
  const result = up ? below + 1n : below
  return units < 0n ? -result : result
}

const readBack = (text: string, language: Language): string =>
  language === 'nl' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '')

const language = fc.constantFrom<Language>('nl', 'en')
const units = fc.bigInt({ min: -(10n ** 80n), max: 10n ** 80n })
const smallUnits = fc.bigInt({ min: -2000n, max: 2000n })

describe('formatDecimal', () => {
  it.each([
    ['-1234.5', 2, '-1.234,50', '-1,234.50'],
    ['-8234567890.123456', 2, '-8.234.567.890,12', '-8,234,567,890.12'],
    ['-8234567890.123456', 0, '-8.234.567.890', '-8,234,567,890'],
    ['0', 0, '0', '0'],
    ['0', 2, '0,00', '0.00'],
    ['999', 0, '999', '999'],
    ['1000', 0, '1.000', '1,000'],
    ['999.995', 2, '1.000,00', '1,000.00'],
    ['100000', 1, '100.000,0', '100,000.0'],
    ['1.2e9', 0, '1.200.000.000', '1,200,000,000'],
    ['1.25E-3', 4, '0,0012', '0.0012'],
    ['+12', 0, '12', '12'],
    ['.5', 1, '0,5', '0.5'],
    ['007', 0, '7', '7'],
    ['0.123456', 6, '0,123456', '0.123456'],
  ])('writes %s with %i decimals', (value, digits, dutch, english) => {
    expect(formatDecimal(value, digits, 'nl')).toBe(dutch)
    expect(formatDecimal(value, digits, 'en')).toBe(english)
  })

  it.each([
    ['0.5', 0, '0'],
    ['1.5', 0, '2'],
    ['2.5', 0, '2'],
    ['2.50000000000000000000000000000000000000000000000000000000000000000000001', 0, '3'],
    ['-2.5', 0, '-2'],
    ['-3.5', 0, '-4'],
    ['1.005', 2, '1.00'],
    ['1.015', 2, '1.02'],
    ['2.675', 2, '2.68'],
    ['9007199254740993', 0, '9,007,199,254,740,993'],
  ])('rounds %s with %i decimals half-even on the text', (value, digits, expected) => {
    expect(formatDecimal(value, digits, 'en')).toBe(expected)
  })

  it.each([
    ['-0', 0, '0'],
    ['-0.4', 0, '0'],
    ['-0.5', 0, '0'],
    ['-0.004', 2, '0.00'],
    ['-1e-900', 3, '0.000'],
  ])('writes no sign for %s with %i decimals', (value, digits, expected) => {
    expect(formatDecimal(value, digits, 'en')).toBe(expected)
  })

  it('reads back as the rounded value, however many digits it has', () => {
    fc.assert(
      fc.property(units, fc.nat(20), fc.nat(20), language, (value, places, digits, lang) => {
        const text = readBack(formatDecimal(plainText(value, places), digits, lang), lang)
        const fine = value * 10n ** 20n
        expect(text).toBe(plainText(halfEven(fine, 10n ** BigInt(places + 20 - digits)), digits))
      }),
    )
  })

  it('changes nothing when it rounds again', () => {
    fc.assert(
      fc.property(units, fc.nat(12), fc.nat(6), language, (value, places, digits, lang) => {
        const once = formatDecimal(plainText(value, places), digits, lang)
        expect(formatDecimal(readBack(once, lang), digits, lang)).toBe(once)
      }),
    )
  })

  it('does not depend on the notation', () => {
    fc.assert(
      fc.property(units, fc.nat(12), fc.nat(6), (value, places, digits) => {
        expect(formatDecimal(`${value}e-${places}`, digits, 'nl')).toBe(
          formatDecimal(plainText(value, places), digits, 'nl'),
        )
      }),
    )
  })
})

describe('text that is not a number', () => {
  it.each(['', ' 1', '1 ', '1.', '1,5', '1_000', '0x10', 'NaN', 'Infinity', '-', '1e', '--1', '1\n'])(
    'refuses %j',
    (value) => {
      const message = `expected decimal text such as '-1234.5' or '1.2e9', got ${JSON.stringify(value)}`
      for (const format of [
        () => formatDecimal(value, 2, 'nl'),
        () => formatSigned(value, 2, 'nl'),
        () => formatMillions(value, 'nl'),
        () => formatPercent(value, 2, 'nl'),
        () => formatRatio(value, 'nl'),
        () => roundToTotal(['1', value], 0),
      ]) {
        expect(format).toThrow(new RangeError(message))
      }
    },
  )

  it.each(['1e1001', '1e-1001', '0e99999999999999999999'])('refuses the exponent of %s', (value) => {
    const message = `expected decimal text with an exponent between -1000 and 1000, got "${value}"`
    expect(() => formatDecimal(value, 2, 'nl')).toThrow(new RangeError(message))
  })

  it.each([-1, 1.5, 101, Number.NaN])('refuses %d decimals', (digits) => {
    const error = new RangeError(`expected a whole number of decimals between 0 and 100, got ${digits}`)
    expect(() => formatDecimal('1', digits, 'nl')).toThrow(error)
    expect(() => roundToTotal([], digits)).toThrow(error)
  })
})

describe('formatMillions', () => {
  it.each([
    ['-8234567890.123456', 0, '-8.235', '-8,235'],
    ['-8234567890.123456', 1, '-8.234,6', '-8,234.6'],
    ['2500000', 0, '2', '2'],
    ['3500000', 0, '4', '4'],
    ['-499999.99', 0, '0', '0'],
    ['1.2e9', 0, '1.200', '1,200'],
    ['123456.789', 12, '0,123456789000', '0.123456789000'],
  ])('writes %s euro with %i decimals', (euro, digits, dutch, english) => {
    expect(formatMillions(euro, 'nl', digits)).toBe(dutch)
    expect(formatMillions(euro, 'en', digits)).toBe(english)
  })

  it('writes whole millions when no decimals are asked for', () => {
    expect(formatMillions('13400000000', 'nl')).toBe('13.400')
  })
})

describe('formatPercent', () => {
  it.each([
    ['0.0225', 2, '2,25%', '2.25%'],
    ['0.0225', 1, '2,2%', '2.2%'],
    ['0.0235', 1, '2,4%', '2.4%'],
    ['-0.01', 0, '-1%', '-1%'],
    ['-0.001', 0, '0%', '0%'],
    ['12.345', 1, '1.234,5%', '1,234.5%'],
    ['2.25e-2', 2, '2,25%', '2.25%'],
  ])('writes %s with %i decimals', (fraction, digits, dutch, english) => {
    expect(formatPercent(fraction, digits, 'nl')).toBe(dutch)
    expect(formatPercent(fraction, digits, 'en')).toBe(english)
  })
})

describe('formatRatio', () => {
  it.each([
    ['0.845', '0,84', '0.84'],
    ['-1.2', '-1,20', '-1.20'],
    ['1234', '1.234,00', '1,234.00'],
    [null, '–', '–'],
  ])('writes %s', (value, dutch, english) => {
    expect(formatRatio(value, 'nl')).toBe(dutch)
    expect(formatRatio(value, 'en')).toBe(english)
  })
})

describe('formatSigned', () => {
  it.each([
    ['1234.5', 2, '+1.234,50', '+1,234.50'],
    ['-1234.5', 2, '-1.234,50', '-1,234.50'],
    ['0', 0, '0', '0'],
    ['0.4', 0, '0', '0'],
    ['-0.4', 0, '0', '0'],
    ['+0.6', 0, '+1', '+1'],
  ])('writes %s with %i decimals', (value, digits, dutch, english) => {
    expect(formatSigned(value, digits, 'nl')).toBe(dutch)
    expect(formatSigned(value, digits, 'en')).toBe(english)
  })
})

describe('roundToTotal', () => {
  it.each([
    [[], 0, []],
    [['1.5'], 0, ['2']],
    [['2.5'], 0, ['2']],
    [['33.333', '33.333', '33.334'], 0, ['33', '33', '34']],
    [['0.4', '0.4', '0.4'], 0, ['1', '0', '0']],
    [['0.5', '0.5'], 0, ['1', '0']],
    [['0.5', '1.5'], 0, ['1', '1']],
    [['-0.5', '-1.5'], 0, ['-1', '-1']],
    [['0.9', '-0.9'], 0, ['1', '-1']],
    [['0.5', '-0.5'], 0, ['1', '-1']],
    [['-0.5', '0.5'], 0, ['-1', '1']],
    [['10.6', '-3.3', '-2.4'], 0, ['11', '-3', '-3']],
    [['1.005', '2.005', '3'], 2, ['1.01', '2.00', '3.00']],
    [['1e3', '2.5e-1'], 1, ['1000.0', '0.2']],
    [['12', '-7'], 2, ['12.00', '-7.00']],
    [['-0.001', '0'], 1, ['0.0', '0.0']],
  ])('rounds %j with %i decimals', (parts, digits, expected) => {
    expect(roundToTotal(parts, digits)).toEqual(expected)
  })

  it('is exact where parts differ by more digits than any fixed precision holds', () => {
    expect(roundToTotal(['1e80', '1e-80', '0.5'], 0)).toEqual([`1${'0'.repeat(80)}`, '0', '1'])
  })

  const parts = fc.array(fc.oneof(units, smallUnits), { maxLength: 8 })

  it('adds up to the rounded total, no part moving a whole step', () => {
    fc.assert(
      fc.property(parts, fc.nat(6), (values, digits) => {
        const result = roundToTotal(
          values.map((value) => plainText(value, 6)),
          digits,
        )
        const step = 10n ** BigInt(6 - digits)
        const total = values.reduce((a, b) => a + b, 0n)
        expect(result.map(unitsOf).reduce((a, b) => a + b, 0n)).toBe(halfEven(total, step))
        values.forEach((value, index) => {
          const moved = unitsOf(result[index]!) * step - value
          expect(moved < step && moved > -step).toBe(true)
        })
      }),
    )
  })

  it('writes what it rounded as plain text without a negative zero, and rounds it to itself', () => {
    fc.assert(
      fc.property(parts, fc.nat(6), (values, digits) => {
        const once = roundToTotal(
          values.map((value) => plainText(value, 6)),
          digits,
        )
        expect(once).toEqual(once.map((text) => plainText(unitsOf(text), digits)))
        expect(roundToTotal(once, digits)).toEqual(once)
      }),
    )
  })

  it('treats the opposite parts as a mirror image', () => {
    fc.assert(
      fc.property(fc.array(smallUnits, { maxLength: 8 }), fc.nat(3), (values, digits) => {
        const there = roundToTotal(
          values.map((value) => plainText(value, 3)),
          digits,
        )
        const back = roundToTotal(
          values.map((value) => plainText(-value, 3)),
          digits,
        )
        expect(back.map(unitsOf)).toEqual(there.map((text) => -unitsOf(text)))
      }),
    )
  })
})
