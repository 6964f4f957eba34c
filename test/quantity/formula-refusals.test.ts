import { describe, expect, it } from 'vitest'
import { FormulaError, type FormulaProblem } from '../../src/quantity/formula.js'
import { readFormula } from '../../src/quantity/formula-text/index.js'

const problemsOf = (text: string): readonly FormulaProblem[] => {
  try {
    readFormula(text)
  } catch (error) {
    if (error instanceof FormulaError) return error.problems
    throw error
  }
  return []
}

/** Each text with all its problems: code and offset. */
const refusals: [text: string, ...problems: [code: string, at: number][]][] = [
  // Nothing, and remarks.
  ['', ['formulaEmpty', 0]],
  [' \n\t', ['formulaEmpty', 0]],
  ['# x', ['formulaComment', 0]],
  ['a # x\n+ b', ['formulaComment', 2]],
  // Percentages and remainders.
  ['a * 18.2%', ['formulaPercent', 8]],
  ['a % b', ['formulaPercent', 2]],
  ['a mod b', ['formulaOperator', 2]],
  // Comparisons, conditions and logic.
  ['a < b', ['formulaComparison', 2]],
  ['a >= b', ['formulaComparison', 2]],
  ['a == b', ['formulaComparison', 2]],
  ['a != b', ['formulaComparison', 2]],
  ['a <> b', ['formulaComparison', 2]],
  ['a ≤ b', ['formulaComparison', 2]],
  ['a < b < c', ['formulaComparison', 2], ['formulaComparison', 6]],
  ['a ? b : c', ['formulaCondition', 2]],
  ['if(a, b, c)', ['formulaCondition', 0]],
  ['b + if(a > b, 1, 2)', ['formulaCondition', 4], ['formulaComparison', 9]],
  ['a and b', ['formulaOperator', 2]],
  ['not a', ['formulaOperator', 0]],
  ['a xor (b)', ['formulaOperator', 2]],
  ['a & b | c', ['formulaLogic', 2], ['formulaLogic', 6]],
  ['a ^| ~b', ['formulaLogic', 2], ['formulaLogic', 5]],
  ['a << 2 >>> 1', ['formulaLogic', 2], ['formulaLogic', 7]],
  // Assignments and definitions.
  ['a = 1', ['formulaAssignment', 2]],
  ['f(x) = x^2', ['formulaUnknownFunction', 0], ['formulaAssignment', 5]],
  ['a += 1', ['formulaAssignment', 3]],
  // Ranges, lists, objects, text, parts.
  ['1:3', ['formulaRange', 1]],
  ['a ? b : c:d', ['formulaCondition', 2], ['formulaRange', 9]],
  ['[a]', ['formulaList', 0], ['formulaList', 2]],
  ['a[1]', ['formulaList', 1], ['formulaList', 3]],
  ['{a}', ['formulaObject', 0], ['formulaObject', 2]],
  ['"a" + 1', ['formulaQuotation', 0]],
  ["a'", ['formulaQuotation', 1]],
  ["a' + b'", ['formulaQuotation', 1]],
  ['`cost-north`', ['formulaQuotation', 0], ['formulaQuotation', 11]],
  ['a.b', ['formulaAccess', 1]],
  ['a?.b', ['formulaAccess', 1]],
  ['a; b', ['formulaSeveral', 1]],
  ['a!', ['formulaFactorial', 1]],
  // Other operators.
  ['a ** 2', ['formulaOperator', 2]],
  ['a // 2', ['formulaOperator', 2]],
  ['a .* b', ['formulaOperator', 2]],
  ['a.^b', ['formulaOperator', 1]],
  ['a ?? b', ['formulaOperator', 2]],
  ['+a', ['formulaOperator', 0]],
  ['a * +b', ['formulaOperator', 4]],
  // Values side by side.
  ['2 a', ['formulaMissingOperator', 2]],
  ['2a', ['formulaMissingOperator', 1]],
  ['5 cm', ['formulaMissingOperator', 2]],
  ['3(4)', ['formulaMissingOperator', 1]],
  ['(a)(b)', ['formulaMissingOperator', 3]],
  ['(a) b', ['formulaMissingOperator', 4]],
  ['a\nb', ['formulaMissingOperator', 2]],
  ['1 000', ['formulaMissingOperator', 2]],
  ['a .5', ['formulaMissingOperator', 2]],
  // Numbers and names.
  ['1..2', ['formulaNumber', 0]],
  ['1.000.000', ['formulaNumber', 0]],
  ['1e400', ['formulaNumber', 0]],
  ['a + 1e9999', ['formulaNumber', 4]],
  ['0x1F', ['formulaNumber', 0]],
  ['0b11 + 0o7', ['formulaNumber', 0], ['formulaNumber', 7]],
  ['a_b', ['formulaName', 0]],
  ['1 + prijs_é', ['formulaName', 4]],
  ['$a', ['formulaName', 0]],
  ['__proto__', ['formulaName', 0]],
  ['β', ['formulaName', 0]],
  // Parentheses, commas and missing values.
  ['(a', ['formulaParenthesis', 0]],
  ['((a)', ['formulaParenthesis', 0]],
  ['(a * (b + (c)', ['formulaParenthesis', 0], ['formulaParenthesis', 5]],
  ['a)', ['formulaParenthesis', 1]],
  [')', ['formulaParenthesis', 0]],
  ['(', ['formulaParenthesis', 0]],
  ['()', ['formulaMissingValue', 0]],
  ['a +', ['formulaMissingValue', 2]],
  ['a -', ['formulaMissingValue', 2]],
  ['-', ['formulaMissingValue', 0]],
  ['* a', ['formulaMissingValue', 0]],
  ['a * / b', ['formulaMissingValue', 4]],
  ['(a + ) * b', ['formulaMissingValue', 3]],
  ['(* a)', ['formulaMissingValue', 1]],
  ['min(a, )', ['formulaMissingValue', 5]],
  ['min(a,, b)', ['formulaMissingValue', 5]],
  [',', ['formulaMissingValue', 0], ['formulaComma', 0], ['formulaMissingValue', 0]],
  ['a * 0,5', ['formulaComma', 5]],
  ['min((a, b), c)', ['formulaComma', 6]],
  // Functions and their arguments.
  ['sin(a)', ['formulaUnknownFunction', 0]],
  ['a * sqrt (b)', ['formulaUnknownFunction', 4]],
  ['toString(1)', ['formulaUnknownFunction', 0]],
  ['not(a)', ['formulaUnknownFunction', 0]],
  ['min()', ['formulaArguments', 0]],
  ['1 + min(a)', ['formulaArguments', 4]],
  ['log(a, 10)', ['formulaArguments', 0]],
  ['exp()', ['formulaArguments', 0]],
  ['sum(a)', ['formulaArguments', 0]],
  ['sum(a, 1)', ['formulaArguments', 7]],
  ['sum(a, b + c)', ['formulaArguments', 7]],
  ['sum(a, (year))', ['formulaArguments', 7]],
  ['sum(a, "year")', ['formulaQuotation', 7]],
  ['shift(a, b)', ['formulaArguments', 9]],
  ['shift(a, 1.5)', ['formulaArguments', 9]],
  ['shift(a, - -1)', ['formulaArguments', 9]],
  ['shift(a, 1 + 1)', ['formulaArguments', 9]],
  ['runningSum(a, year)', ['formulaArguments', 0]],
  // Characters of other keyboards; an offset counts UTF-16 code units.
  ['a − b', ['formulaCharacter', 2]],
  ['a – b', ['formulaCharacter', 2]],
  ['a × b ÷ c', ['formulaCharacter', 2], ['formulaCharacter', 6]],
  ['a²', ['formulaCharacter', 1]],
  ['５ + 1', ['formulaCharacter', 0]],
  ['1 + ａ', ['formulaName', 4]],
  ['€ 5', ['formulaCharacter', 0]],
  ['“a”', ['formulaCharacter', 0], ['formulaCharacter', 2]],
  ['😀 + a % 2', ['formulaCharacter', 0], ['formulaPercent', 7]],
  ['a + \ud83d', ['formulaCharacter', 4]],
  ['a\u200b+ b', ['formulaCharacter', 1]],
  ['a \\ b', ['formulaCharacter', 2]],
  ['a @ b', ['formulaCharacter', 2]],
  // Attacks.
  [
    'cos.constructor("return 1")()',
    ['formulaAccess', 3],
    ['formulaUnknownFunction', 4],
    ['formulaQuotation', 16],
    ['formulaMissingOperator', 27],
    ['formulaMissingValue', 27],
  ],
  ['import(a)', ['formulaUnknownFunction', 0]],
  ['createUnit("a")', ['formulaUnknownFunction', 0], ['formulaQuotation', 11]],
  // Everything at once, over several lines.
  [
    'a = 2 x\n  + (50% ;\n  foo(1, )',
    ['formulaAssignment', 2],
    ['formulaMissingOperator', 6],
    ['formulaParenthesis', 12],
    ['formulaPercent', 15],
    ['formulaSeveral', 17],
    ['formulaUnknownFunction', 21],
    ['formulaMissingValue', 26],
  ],
]

describe('every refusal says what and where', () => {
  it.each(refusals)('%j', (text, ...expected) => {
    const problems = problemsOf(text)
    expect(problems.map(({ code, at }) => [code, at])).toEqual(expected)
    for (const { message, expected: due, mend } of problems) {
      for (const words of [message, due, mend]) expect(words.en && words.nl).toBeTruthy()
    }
  })

  it('a hundred thousand parentheses are too long, and said once', () => {
    expect(problemsOf('('.repeat(100_000))).toMatchObject([{ code: 'formulaTooLong', at: 10_000 }])
    const nested = problemsOf(`${'('.repeat(5000)}a${')'.repeat(5000 - 1)}`)
    expect(nested.map(({ code, at }) => [code, at])).toEqual([
      ['formulaParenthesis', 0],
      ['formulaTooDeep', 100],
    ])
  })
})

describe('every refusal says how to mend it', () => {
  it.each([
    ['18.2%', 'write 0.182', 'schrijf 0.182'],
    ['a * 2.25 %', 'write 0.0225', 'schrijf 0.0225'],
    ['a − b', 'write -', 'schrijf -'],
    ['a ** 2', 'write ^ for a power', 'schrijf ^ voor een macht'],
    ['sqrt(a)', 'write x ^ 0.5', 'schrijf x ^ 0.5'],
    ['ln(a)', 'write log(x)', 'schrijf log(x)'],
    ['abs(a)', 'write max(x, -x)', 'schrijf max(x, -x)'],
    ['3(4)', 'write 3 * (…) to multiply', 'schrijf 3 * (…) om te vermenigvuldigen'],
    ['trips(1 + a)', 'if “trips” is a name, write trips * (…)', 'als “trips” een naam is, schrijf trips * (…)'],
    ['5 cm', 'make an assumption with that unit', 'maak dan een aanname met die eenheid'],
    ['a > b', 'max(0, min(1, (year - opening) / ramp))', 'max(0, min(1, (jaar - opening) / ingroei))'],
    ['min(a)', 'write min(a, b, …)', 'schrijf min(a, b, …)'],
    ['0,5', 'as in 0.5', 'zoals in 0.5'],
  ])('%s', (text, en, nl) => {
    const { mend } = problemsOf(text)[0] as FormulaProblem
    expect(mend.en).toContain(en)
    expect(mend.nl).toContain(nl)
  })

  it('the error itself reads as a list', () => {
    expect(() => readFormula('a = 5%')).toThrow(
      /^at 2: a formula assigns .* \(expected .*; got =\)\. Mend: .*\nat 5: .* \(expected a fraction; got 5%\)\. Mend: write 0\.05$/,
    )
  })
})
