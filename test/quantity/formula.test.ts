import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { axis, yearAxis } from '../../src/quantity/axis.js'
import { FormulaError, type FormulaProblem } from '../../src/quantity/formula.js'
import { readFormula } from '../../src/quantity/formula-text/index.js'
import { assumption, constant, given, yearNumber } from '../../src/quantity/leaf.js'
import { multiply } from '../../src/quantity/operations.js'
import type { Node } from '../../src/quantity/quantity.js'
import { calendarYear, discountingTo, one, parseUnit, type Unit } from '../../src/quantity/unit.js'
import { decimalReading } from '../../src/reading/decimal.js'

const money = { priceLevel: 2025, priceUnit: 'marketPrices', terms: 'real', valuation: 'atItsYear' } as const
const years = yearAxis(2025, 2028)
const regions = axis('region', ['north', 'south'])
const scalar = (value: string, unit: Unit = one) =>
  assumption({ name: 'scalar', label: 'a scalar', value, unit, sources: [{ id: 'test', mark: 'illustrative' }] })

const known = new Map<string, Node>([
  ['a', scalar('7')],
  ['b', scalar('3')],
  ['c', scalar('2')],
  ['d4', scalar('0.5')],
  ['hours', scalar('2', parseUnit('hour', null))],
  ['valueOfTime', scalar('10', parseUnit('EUR/hour', money))],
  ['oldPrice', scalar('1', parseUnit('EUR', { ...money, priceLevel: 2020 }))],
  ['newPrice', scalar('1', parseUnit('EUR', money))],
  ['opening', scalar('2026', calendarYear)],
  ['ramp', scalar('2', calendarYear)],
  ['cost-north', scalar('1')],
  ['cost-north-2', scalar('1')],
  ['year', yearNumber(years, calendarYear)],
  ['growth', given({ label: 'growth', axes: [years], values: ['1', '1.1', '1.1', '1.2'], unit: one })],
  ['flow', given({ label: 'flow', axes: [years], values: [1, 2, 3, 4], unit: parseUnit('EUR/year', money) })],
  ['shares', given({ label: 'shares', axes: [regions], values: ['0.25', '0.75'], unit: one })],
  ['elsewhere', given({ label: 'elsewhere', axes: [axis('region', ['east', 'west'])], values: [1, 2], unit: one })],
  ['factor', multiply(constant('0.9'), constant(1, discountingTo(2025)), 'discount factor')],
])
const lookup = (name: string) => known.get(name)

const cells = (text: string): readonly string[] =>
  decimalReading()
    .cells(readFormula(text).build(lookup))
    .map((value) => value.toFixed())

const problemsOf = (text: string): readonly FormulaProblem[] => {
  try {
    readFormula(text).build(lookup)
  } catch (error) {
    if (error instanceof FormulaError) return error.problems
    throw error
  }
  throw new Error('Nothing was refused.')
}

describe('a formula has the value of the arithmetic that it writes', () => {
  it.each([
    ['a - b - c', '2', '(7 − 3) − 2, not 7 − (3 − 2)'],
    ['a - (b - c)', '6', '7 − 1'],
    ['a / b * 3', '6.999999999999999999999999999999999', '(7/3) rounded to 34 digits, times 3'],
    ['12 / b / c', '2', '(12/3)/2, not 12/(3/2) = 8'],
    ['a + b * c', '13', '7 + 6'],
    ['(a + b) * c', '20', '10 × 2'],
    ['-a^2', '-49', '−(7²), not (−7)²'],
    ['(-a)^2', '49', '(−7)²'],
    ['-a * b', '-21', '(−7) × 3'],
    ['a * -b', '-21', '7 × (−3)'],
    ['a - -b', '10', '7 + 3'],
    ['-(-3)', '3', 'minus minus three'],
    ['c^b^c', '512', '2^(3²), not (2³)² = 64'],
    ['(c^b)^c', '64', '(2³)²'],
    ['c^-b', '0.125', '1/2³'],
    ['-c^-c', '-0.25', '−(1/2²)'],
    ['16 ^ d4', '4', 'the square root of 16'],
    ['a^1', '7', 'the first power'],
    ['a^0', '1', 'the power nought'],
    ['c^10', '1024', 'a whole power above 9'],
    ['max(a, b, c)', '7', 'the largest'],
    ['min(a, b, c)', '2', 'the smallest'],
    ['max(min(a, b), c) - 1', '2', 'max(3, 2) − 1'],
    ['log(exp(c))', '2', 'each undoes the other'],
    ['exp(0) + log(1)', '1', '1 + 0'],
    ['1e3 + .5 + 2. + 1E-2', '1002.51', '1000 + 0.5 + 2 + 0.01'],
    ['  a\r\n\t+ b\n', '10', 'white space says nothing'],
  ])('%s = %s', (text, value) => {
    expect(cells(text)).toEqual([value])
  })

  it('every digit of a number is kept, also beyond 34', () => {
    const long = '12345678901234567890123456789012345678901234.0000000000000000000000000000000000000001'
    expect(readFormula(long).build(lookup).operation).toMatchObject({ values: [long] })
    expect(readFormula(`-${long}`).build(lookup).operation).toMatchObject({ values: [`-${long}`] })
    expect(cells('0.1234567890123456789012345678901234')).toEqual(['0.1234567890123456789012345678901234'])
    // A power that only a rounded number would call whole.
    expect(readFormula('a^2.00000000000000000000000001').build(lookup).operation.kind).toBe('power')
  })

  it('works over axes: a time profile from the year number, sums, shifts and running sums', () => {
    // (year − 2026) / 2 in 2025 … 2028 is −0.5, 0, 0.5, 1; cut to 0 … 1.
    expect(cells('max(0, min(1, (year - opening) / ramp))')).toEqual(['0', '0', '0.5', '1'])
    expect(cells('sum(shares * a, region)')).toEqual(['7'])
    expect(cells('shift(growth, 1)')).toEqual(['0', '1', '1.1', '1.1'])
    expect(cells('shift(growth, -2)')).toEqual(['1.1', '1.2', '0', '0'])
    expect(cells('runningSum(growth)')).toEqual(['1', '2.1', '3.2', '4.4'])
    expect(cells('runningProduct(growth)')).toEqual(['1', '1.1', '1.21', '1.452'])
    expect(cells('sum(flow * factor, year)')).toEqual(['9'])
  })

  it('carries units, and lets a quantity with a unit have whole powers', () => {
    const unit = (text: string) => readFormula(text).build(lookup).unit.key
    expect(unit('hours * valueOfTime')).toBe('EUR; prices 2025, market prices, real, at its year')
    expect(unit('hours^2')).toBe('hour^2')
    expect(unit('hours^(3) / hours')).toBe('hour^2')
    expect(unit('-hours')).toBe('hour')
    expect(cells('hours^3')).toEqual(['8'])
  })

  it('a formula that is a name is that quantity itself, and equal parts are one node', () => {
    expect(readFormula('growth').build(lookup)).toBe(known.get('growth'))
    const [left, right] = readFormula('(a * b) + (a * b)').build(lookup).inputs
    expect(left).toBe(right)
  })
})

describe('names and places', () => {
  it('lists every name with its offset, and neither functions nor axes', () => {
    const text = 'sum(shares * a,\n\tregion) + max(a, growth)'
    expect(readFormula(text).names).toEqual([
      { name: 'shares', at: 4 },
      { name: 'a', at: 13 },
      { name: 'a', at: 31 },
      { name: 'growth', at: 34 },
    ])
  })

  it('asks for each name once', () => {
    const asked: string[] = []
    readFormula('a + a * b - a').build((name) => {
      asked.push(name)
      return known.get(name)
    })
    expect(asked).toEqual(['a', 'b'])
  })

  it('a name may be that of a function or an operator in words', () => {
    const formula = readFormula('min * to + min(in, e)')
    expect(formula.names.map(({ name }) => name)).toEqual(['min', 'to', 'in', 'e'])
    expect(
      decimalReading()
        .cells(formula.build(() => scalar('2')))[0]
        ?.toFixed(),
    ).toBe('6')
  })

  it.each([
    ['hours + a', 'unitMismatch', 6, ['“hours” (hour)', '“a” (1)']],
    ['a *\n  (b +\n   hours)', 'unitMismatch', 9, ['“b” (1)', '“hours” (hour)']],
    ['((a) * (b)) - (hours * (c))', 'unitMismatch', 12, ['(1)', '(hour)']],
    ['a + b - b - hours', 'unitMismatch', 10, ['“a + b - b” (1)', '“hours” (hour)']],
    ['max(a, b, hours)', 'unitMismatch', 0, ['“a, b” (1)', '“hours” (hour)']],
    ['a + min(a, hours)', 'unitMismatch', 4, ['“a” (1)', '“hours” (hour)']],
    ['oldPrice + newPrice', 'unitMismatch', 9, ['oldPrice', 'newPrice', '2020', '2025']],
    ['newPrice / oldPrice', 'unitMismatch', 9, ['oldPrice', 'newPrice', '2020', '2025']],
    ['hours ^ -2', 'unitMismatch', 6, ['“hours” (hour)', '“-2” (1)']],
    ['hours ^ 0.5', 'unitMismatch', 6, ['“hours” (hour)']],
    ['1 + exp(hours)', 'unitMismatch', 4, ['“hours” (hour)']],
    ['log(hours)', 'unitMismatch', 0, ['“hours” (hour)']],
    ['runningProduct(flow)', 'unitMismatch', 0, ['“flow”']],
    ['1 * sum(flow, year)', 'undiscountedSum', 4, ['“flow”', 'EUR/year']],
    ['flow * factor * factor', 'discountedTwice', 14, ['“flow * factor”', '“factor”']],
    ['factor^2', 'discountedTwice', 6, ['“factor”']],
    ['shares + elsewhere', 'axisMismatch', 7, ['“shares” (axes: region)', '“elsewhere” (axes: region)']],
    ['sum(shares, year)', 'axisMissing', 0, ['over “year”', '“shares” (axes: region)']],
    ['shift(a, 1)', 'axisMissing', 0, ['over “year”', '“a” (axes: none)']],
  ])('%j: %s at %d, with all that is involved', (text, code, at, parts) => {
    const problems = problemsOf(text)
    expect(problems.map((each) => [each.code, each.at])).toEqual([[code, at]])
    for (const part of parts) expect(problems[0]?.message.en).toContain(part)
    expect(problems[0]?.message.nl).not.toBe(problems[0]?.message.en)
  })

  it('says all names that are unknown and all units that do not fit, in the order of the text', () => {
    expect(
      problemsOf('nothing * (hours + a) -\nnowhere * nothing + max(b, hours)').map(({ code, at }) => [code, at]),
    ).toEqual([
      ['formulaUnknownName', 0],
      ['unitMismatch', 17],
      ['formulaUnknownName', 24],
      ['unitMismatch', 44],
    ])
  })

  it('knows no constants, and says how they are written', () => {
    expect(problemsOf('e + pi + i').map(({ code, at }) => [code, at])).toEqual([
      ['formulaUnknownName', 0],
      ['formulaUnknownName', 4],
      ['formulaUnknownName', 9],
    ])
    expect(problemsOf('e')[0]?.mend.en).toBe('write exp(1)')
  })

  it('a name with a hyphen is told from a difference, never silently taken for one', () => {
    const [only, ...others] = problemsOf('a * cost-north')
    expect(others).toEqual([])
    expect(only).toMatchObject({ code: 'formulaHyphen', at: 4, got: 'cost-north' })
    expect(only?.mend.en).toContain('costNorth')
    expect(only?.mend.en).toContain('cost - north')
    expect(problemsOf('cost-north-2').map(({ code, got }) => [code, got])).toEqual([['formulaHyphen', 'cost-north-2']])
    const overlapping = (name: string) => (['north-2', '2-a'].includes(name) ? scalar('1') : lookup(name))
    expect(() => readFormula('cost-north-2').build(overlapping)).toThrow(/^at 0: “cost-north-2” is a name[^\n]*$/)
    // Also when both parts are names themselves.
    const all = (name: string) => (['cost', 'north'].includes(name) ? scalar('1') : lookup(name))
    expect(() => readFormula('cost-north').build(all)).toThrow(FormulaError)
    expect(decimalReading().cells(readFormula('cost - north').build(all))[0]?.toFixed()).toBe('0')
    expect(cells('a-b')).toEqual(['4'])
  })

  it('errors of the lookup itself pass through', () => {
    const broken = () => {
      throw new RangeError('circle')
    }
    expect(() => readFormula('a').build(broken)).toThrow(RangeError)
  })
})

describe('what a formula may cost', () => {
  it('a sum of 5,000 terms is built and read', () => {
    const text = Array.from({ length: 5000 }, () => 'a').join('+')
    expect(text.length).toBe(9999)
    expect(cells(text)).toEqual(['35000'])
  })

  it.each([
    ['parentheses', (n: number) => `${'('.repeat(n)}a${')'.repeat(n)}`, 100],
    ['minus signs', (n: number) => `${'-'.repeat(n)}a`, 100],
    ['powers', (n: number) => Array.from({ length: n + 1 }, () => '1').join('^'), 201],
    ['calls', (n: number) => `${'exp('.repeat(n)}a${')'.repeat(n)}`, 403],
    ['both', (n: number) => `${'-('.repeat(n / 2)}a${n % 2 ? '' : ')'.repeat(n / 2)}`, 100],
  ])('100 levels of %s are read, 101 refused where they are too deep', (_, nested, at) => {
    expect(readFormula(nested(100)).text).toBe(nested(100))
    const more = nested(_ === 'both' ? 102 : 101)
    expect(problemsOf(more).map((each) => [each.code, each.at])).toContainEqual(['formulaTooDeep', at])
  })

  it('is at most 10,000 characters and 10,000 steps', () => {
    expect(problemsOf(' '.repeat(10_001))).toMatchObject([{ code: 'formulaTooLong', at: 10_000, got: '10001' }])
    // Each a^9 counts as ten steps, and with the sign before it as eleven: 9,998 after 909 of them (4 characters each).
    const powers = Array.from({ length: 1500 }, () => 'a^9').join('+')
    expect(problemsOf(powers)).toMatchObject([{ code: 'formulaTooManySteps', at: 909 * 4 + 1 }])
    expect(readFormula(powers.slice(0, 909 * 4 - 1)).names).toHaveLength(909)
  })
})

describe('the parser stays in its place', () => {
  it('only one file imports mathjs, and nothing evaluates', () => {
    const folder = 'src/quantity/formula-text'
    const texts = readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const)
    expect(texts.filter(([, text]) => text.includes("from 'mathjs")).map(([name]) => name)).toEqual(['parser.ts'])
    for (const [, text] of texts) expect(text).not.toMatch(/\.(evaluate|compile|eval)\(|\beval\(|new Function/)
    expect(readFileSync('src/quantity/formula.ts', 'utf8')).not.toContain("from 'mathjs")
  })
})
