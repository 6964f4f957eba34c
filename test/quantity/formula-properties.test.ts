import fc from 'fast-check'
import { expect, it } from 'vitest'
import { yearAxis } from '../../src/quantity/axis.js'
import { FormulaError } from '../../src/quantity/formula.js'
import { readFormula } from '../../src/quantity/formula-text/index.js'
import { assumption, constant, given } from '../../src/quantity/leaf.js'
import { typed } from '../../src/quantity/node.js'
import { add, divide, exp, max, min, multiply, power, shift, subtract } from '../../src/quantity/operations.js'
import type { Quantity } from '../../src/quantity/quantity.js'
import { one } from '../../src/quantity/unit.js'
import { decimalReading } from '../../src/reading/decimal.js'
import { ReadingError } from '../../src/reading/reading-error.js'

type Any = Quantity<string>

const years = yearAxis(2025, 2027)
const source = { id: 'test', mark: 'illustrative' } as const
const series: Any = typed(given({ label: 'series', axes: [years], values: ['-1.5', '0.25', '2'], unit: one }))
const scalarOf = (name: string, value: string): Any =>
  typed(assumption({ name, label: name, value, unit: one, sources: [source] }))
const known: ReadonlyMap<string, Any> = new Map([
  ['x', scalarOf('x', '1.7')],
  ['y2', scalarOf('y2', '-0.3')],
  ['exp', scalarOf('exp', '3')],
  ['costNorth', series],
])

/** An expression as the test thinks of it: what it should be, how it is written, and how tightly it binds. */
interface Expression {
  readonly node: Any
  readonly words: readonly string[]
  /** 1 for + and −, 2 for × and /, 3 for a sign, 4 for a power, 5 for what needs no parentheses. */
  readonly binds: number
  readonly names: readonly string[]
}

const atLeast = (binds: number, { words, ...of }: Expression): readonly string[] =>
  of.binds >= binds ? words : ['(', ...words, ')']

const infix =
  (sign: string, binds: number, left: number, right: number, apply: (a: Any, b: Any) => Any) =>
  ([a, b]: readonly [Expression, Expression]): Expression => ({
    node: apply(a.node, b.node),
    words: [...atLeast(left, a), sign, ...atLeast(right, b)],
    binds,
    names: [...a.names, ...b.names],
  })

const call = (name: string, inputs: readonly Expression[], node: Any, last: readonly string[] = []): Expression => ({
  node,
  words: [
    name,
    '(',
    ...inputs.flatMap(({ words }, i) => (i === 0 ? words : [',', ...words])),
    ...(last.length > 0 ? [',', ...last] : []),
    ')',
  ],
  binds: 5,
  names: inputs.flatMap(({ names }) => names),
})

const plain = (text: string): Any => typed(constant(text))

const number = fc
  .constantFrom('0', '1', '2', '0.5', '.25', '3.', '1e-2', '12.34567890123456789012345678901234')
  .map((text): Expression => ({ node: plain(text), words: [text], binds: 5, names: [] }))
const name = fc
  .constantFrom(...known.keys())
  .map((text): Expression => ({ node: known.get(text) as Any, words: [text], binds: 5, names: [text] }))

const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
  const two = fc.tuple(tie('expression'), tie('expression'))
  return {
    expression: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'formula' },
      number,
      name,
      two.map(infix('+', 1, 1, 2, add)),
      two.map(infix('-', 1, 1, 2, subtract)),
      two.map(infix('*', 2, 2, 3, multiply)),
      two.map(infix('/', 2, 2, 3, divide)),
      // A power of a power, and of a negative number, is left to the examples: most have no real value.
      fc.tuple(tie('expression'), fc.integer({ min: 2, max: 4 })).map(([of, times]): Expression => {
        const factors = Array.from({ length: times - 1 })
        return {
          node: factors.reduce<Any>((product) => multiply(product, of.node), of.node),
          words: [...atLeast(5, of), '^', String(times)],
          binds: 4,
          names: of.names,
        }
      }),
      tie('expression').map((of): Expression => {
        const base = max(plain('0.1'), min(of.node, plain('9')))
        const bounded = call(
          'max',
          [{ node: base, words: ['0.1', ',', 'min', '(', ...of.words, ',', '9', ')'], binds: 0, names: of.names }],
          base,
        )
        return { ...bounded, node: power(base, plain('-1.5')), words: [...bounded.words, '^', '-', '1.5'], binds: 4 }
      }),
      tie('expression').map(
        (of): Expression => ({
          node: multiply(plain('-1'), of.node),
          words: ['-', ...atLeast(3, of)],
          binds: 3,
          names: of.names,
        }),
      ),
      two.map(([a, b]) => call('min', [a, b], min(a.node, b.node))),
      fc
        .tuple(tie('expression'), tie('expression'), tie('expression'))
        .map(([a, b, c]) => call('max', [a, b, c], max(max(a.node, b.node), c.node))),
      tie('expression').map((of) => {
        const small = min(of.node, plain('2'))
        return call(
          'exp',
          [call('min', [of, { node: plain('2'), words: ['2'], binds: 5, names: [] }], small)],
          exp(small),
        )
      }),
      tie('expression').map((of) =>
        of.node.axes.length > 0 ? call('shift', [of], shift(of.node, -1), ['-', '1']) : of,
      ),
      tie('expression').map((of): Expression => ({ ...of, words: ['(', ...of.words, ')'], binds: 5 })),
    ),
  }
})

const blanks = fc.infiniteStream(fc.constantFrom('', ' ', '  ', '\n', '\t', '\r\n'))

const cellsOf = (of: Any): readonly string[] | string => {
  try {
    return decimalReading({ fold: false })
      .cells(of)
      .map((value) => value.toFixed())
  } catch (error) {
    if (error instanceof ReadingError) return error.code
    throw error
  }
}

it('an expression that is written down and read back has the same value, and its names stand where it says', () => {
  fc.assert(
    fc.property(expression, blanks, ({ node, words, names }, blank) => {
      const text = words.map((word) => word + blank.next().value).join('')
      fc.pre(text.length <= 10_000)
      const formula = readFormula(text)
      expect(formula.names.map((each) => each.name)).toEqual(names)
      for (const each of formula.names) expect(text.startsWith(each.name, each.at)).toBe(true)
      expect(cellsOf(formula.build((id) => known.get(id)) as Any)).toEqual(cellsOf(node))
    }),
    { numRuns: 500 },
  )
})

/** A formula, or all problems of the text in order, each inside it; and nothing that only mathjs refuses. */
const isReadOrRefused = (text: string): boolean => {
  const problems = (act: () => unknown) => {
    try {
      act()
      return []
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error
      return error.problems
    }
  }
  const found = problems(() => readFormula(text))
  expect(found.filter(({ code }) => code === 'formulaNotRead')).toEqual([])
  if (found.length === 0) problems(() => readFormula(text).build((id) => known.get(id)))
  for (const [i, { at }] of found.entries()) {
    expect(at >= (found[i - 1]?.at ?? 0) && at <= text.length).toBe(true)
  }
  return found.length === 0
}

it('any text gives a formula or a FormulaError', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void isReadOrRefused(text)),
    { numRuns: 2000 },
  )
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => void isReadOrRefused(text)),
    { numRuns: 2000 },
  )
})

it('any row of words and signs gives a formula or a FormulaError', () => {
  const signs = ['+', '-', '-', '*', '/', '^', '(', ')', '(', ')', ',']
  const words = [
    'x',
    'y2',
    '1',
    '2',
    '0.5',
    'min',
    'max(',
    'sum(',
    'shift(',
    'year',
    'exp(',
    'in',
    'to',
    'mod',
    'not',
    'true',
    'end',
    'null',
    'NaN',
    'i',
  ]
  const others = [
    '%',
    '=',
    '==',
    '!',
    "'",
    '"',
    ':',
    ';',
    '?',
    '[',
    ']',
    '{',
    '}',
    '.',
    '#',
    '<',
    '&',
    '|',
    '~',
    '−',
    '５',
  ]
  const some = (parts: readonly string[]) =>
    fc.array(fc.constantFrom(...parts), { maxLength: 14 }).map((list) => list.join(' '))
  let read = 0
  const counted = (text: string) => {
    if (isReadOrRefused(text)) read++
  }
  fc.assert(fc.property(some([...signs, ...words]), counted), { numRuns: 5000 })
  fc.assert(fc.property(some([...signs, ...words, ...others]), counted), { numRuns: 5000 })
  // The property would say little if everything were refused.
  expect(read).toBeGreaterThan(20)
})
