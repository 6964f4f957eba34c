import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  fileSizeProblem,
  type InputDocument,
  maximumAliases,
  maximumBytes,
  maximumDepth,
  parseDocument,
} from '../../../src/appraisal/input/document.js'
import { InputError, type Problem } from '../../../src/appraisal/input/problem.js'

const parse = (text: string): InputDocument => parseDocument(text, 'project.yaml')

const problemsOf = (text: string): readonly Problem[] => {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

/** Problems as `code line:column`. */
const summary = (text: string): string[] =>
  problemsOf(text).map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)

describe('data of a document', () => {
  test('numbers keep their source text', () => {
    const { data } = parse('a: 13800000000.10\nb: 1e9\nc: -0.0\nd: 0x10\ne: 0o17\nf: 1_000\ng: .5\nh: +3\ni: 007')
    expect(data).toEqual({
      a: '13800000000.10',
      b: '1e9',
      c: '-0.0',
      d: '0x10',
      e: '0o17',
      f: '1_000',
      g: '.5',
      h: '+3',
      i: '007',
    })
  })

  test('booleans and null follow the core schema; yes, no and dates are text', () => {
    const { data } = parse('a: true\nb: false\nc: yes\nd: no\ne: ~\nf:\ng: null\nh: 2032-01-01\ni: "true"\nj: "null"')
    expect(data).toEqual({
      a: true,
      b: false,
      c: 'yes',
      d: 'no',
      e: null,
      f: null,
      g: null,
      h: '2032-01-01',
      i: 'true',
      j: 'null',
    })
  })

  test('a directive for YAML 1.1 changes nothing', () => {
    expect(parse('%YAML 1.1\n---\na: yes\nb: 0777\n<<: {c: 1}').data).toEqual({ a: 'yes', b: '0777', '<<': { c: '1' } })
  })

  test('keys are text as written', () => {
    expect(parse('2032: a\n2.50: b\ntrue: c\n.nan: d\n~: e').data).toEqual({
      2032: 'a',
      '2.50': 'b',
      true: 'c',
      '.nan': 'd',
      '~': 'e',
    })
  })

  test('an alias is what its anchor stands for, the nearest one before it', () => {
    const { data } = parse('a: &x {b: 1.0}\nc: *x\nd: &x [2]\ne: *x\n&k key: *k')
    expect(data).toEqual({ a: { b: '1.0' }, c: { b: '1.0' }, d: ['2'], e: ['2'], key: 'key' })
  })

  test('tags of the core schema are allowed', () => {
    expect(parse('a: !!str 1.50\nb: !!int "3"\nc: ! 4\nd: !!map {e: !!str NaN}').data).toEqual({
      a: '1.50',
      b: '3',
      c: '4',
      d: { e: 'NaN' },
    })
  })

  test('quoted NaN is text, and so is a name that only begins like it', () => {
    expect(parse('a: "NaN"\nb: Infinity pool\nc: nano').data).toEqual({ a: 'NaN', b: 'Infinity pool', c: 'nano' })
  })

  test('JSON, a byte order mark, Windows line ends and document marks are read', () => {
    expect(parse('\uFEFF{\r\n\t"a": [1.0, {"b": "\\u00e9\\ud83d\\ude00"}]\r\n}\r\n').data).toEqual({
      a: ['1.0', { b: 'é😀' }],
    })
    expect(parse('# c\n---\na: 1\n...\n# end\n').data).toEqual({ a: '1' })
  })

  test('names of inherited properties are keys like any other', () => {
    const data = parse('toString: 1\nvalueOf: 2').data as object
    expect(Object.entries(data)).toEqual([
      ['toString', '1'],
      ['valueOf', '2'],
    ])
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype)
  })
})

describe('places in a document', () => {
  const text =
    'project:\n  name: "A"\n  years: [2030, 2031]\n  empty:\neffects:\n  - kind: x\n    base: &b\n      p: 1\n  - *b\n'
  const document = parse(text)
  const at = (place: ReturnType<InputDocument['locate']>): string => `${place?.file} ${place?.line}:${place?.column}`

  test.each([
    [[], '1:1'],
    [['project'], '2:3'],
    [['project', 'name'], '2:9'],
    [['project', 'years', 1], '3:17'],
    [['project', 'empty'], '4:9'],
    [['effects', 0], '6:5'],
    [['effects', '0', 'kind'], '6:11'],
    [['effects', 0, 'base', 'p'], '8:10'],
    [['effects', 1], '9:5'],
    [['effects', 1, 'p'], '8:10'],
  ])('the value at %j', (path, place) => {
    expect(at(document.locate(path))).toBe(`project.yaml ${place}`)
  })

  test.each([
    [['horizon'], '1:1'],
    [['project', 'horizon'], '1:1'],
    [['project', 'name', 'first', 'second'], '2:3'],
    [['effects', 7], '5:1'],
    [['effects', 0, 'unit'], '6:5'],
    [['effects', 1, 'q'], '9:5'],
    [['toString'], '1:1'],
  ])('without a value at %j the deepest ancestor', (path, place) => {
    expect(at(document.locate(path))).toBe(`project.yaml ${place}`)
  })

  test('keys', () => {
    expect(at(document.locateKey(['project', 'years']))).toBe('project.yaml 3:3')
    expect(at(document.locateKey(['effects', 1, 'p']))).toBe('project.yaml 8:7')
    for (const path of [[], ['effects', 0], ['project', 'horizon'], ['a', 'b']]) {
      expect(document.locateKey(path)).toBeNull()
    }
  })

  test('places in JSON and with Windows line ends', () => {
    const json = parse('\uFEFF{\r\n  "a": {"b":\r\n    7}}')
    expect(json.locate(['a', 'b'])).toEqual({ file: 'project.yaml', line: 3, column: 5 })
    expect(json.locateKey(['a', 'b'])).toEqual({ file: 'project.yaml', line: 2, column: 9 })
  })
})

describe('problems of a document', () => {
  test.each([
    ['', ['emptyFile 1:1']],
    [' \n# only a remark\n', ['emptyFile 1:1']],
    ['---\n...\n', ['emptyFile 1:1']],
    ['null\n', ['emptyFile 1:1']],
    ['a:\n  b: 1\n  c: 2\n  b: 3\n  b: 4\n', ['duplicateKey 4:3', 'duplicateKey 5:3']],
    ['2032: 1\n"2032": 2', ['duplicateKey 2:1']],
    ['{"a": 1,\n "a": 2}', ['duplicateKey 2:2']],
    [
      '__proto__: {x: 1}\na: {constructor: 1}\nb:\n  - prototype: 1',
      ['forbiddenKey 1:1', 'forbiddenKey 2:5', 'forbiddenKey 4:5'],
    ],
    ['a: .nan\nb: [-.inf, +.INF, NaN]\nc: -Infinity', 'nonFiniteNumber 1:4|2:5|2:12|2:19|3:4'],
    ['a: !!float ".nan"', ['nonFiniteNumber 1:12']],
    ['a: 1\n---\nb: 2\n---\nc: 3', ['notOneDocument 2:1']],
    ['---\n---\na: 1', ['notOneDocument 2:1']],
    ['a: !foo 1\nb: !!js/function "x"\nc: !!set {d}\ne: !!int x', 'unsupportedTag 1:4|2:4|3:4|4:4'],
    ['# list\n- a\n- b', ['notAMapping 2:1']],
    ['[1, 2]', ['notAMapping 1:1']],
    ['just text', ['notAMapping 1:1']],
    ['a: *b\nc: &d [*d]', 'syntax 1:4|2:8'],
  ])('%j', (text, expected) => {
    const [code, places] = typeof expected === 'string' ? expected.split(' ') : []
    expect(summary(text)).toEqual(places ? places.split('|').map((place) => `${code} ${place}`) : expected)
  })

  test.each([
    ['a: 1\nb: "x\nc: 2\n', '2:4', 'a text in quotes is not closed'],
    ["a: 'it''", '1:4', 'a text in quotes is not closed'],
    ['a: "b\\"', '1:4', 'a text in quotes is not closed'],
    ['a: "', '1:4', 'a text in quotes is not closed'],
    ['{"a": [1, 2}', '1:12', 'a bracket is not closed'],
    ['a: 1\nb\n', '2:1', 'a key has no value'],
    ['{"a": "b",\n "c": "d"\n "e": 1}', '3:2', 'a comma is missing'],
    ['{"a": 1 "c": 1}', '1:7', 'a comma is missing'],
    ['{"a": 1,,}', '1:9', 'there is a comma too many'],
    ['a: {b: 1}}', '1:10', 'there is a closing bracket too many'],
    ['a: "b" c', '1:8', 'something follows after the end of a value'],
    ['a:\n\tb: 1', '2:1', 'a tab is used as indentation'],
    ['a: b: c', '1:4', 'there is a key inside a value'],
    ['a:\n    b: 1\n  c: 2', '3:1', 'the indentation does not fit'],
    ['a: @b', '1:4', 'a character has a special meaning here'],
    ['a: "\\q"', '1:5', 'a character has a special meaning here'],
    ['[a]: 1', '1:1', 'a key is not a plain text'],
    ['a: |x\n  b', '1:5', 'the text is not valid YAML'],
  ])('syntax of %j', (text, place, message) => {
    const [problem] = problemsOf(text)
    expect(problem?.code).toBe('syntax')
    expect(`${problem?.place?.line}:${problem?.place?.column}`).toBe(place)
    expect(problem?.message.en).toBe(message)
  })

  test('all problems are listed, in the order of the file', () => {
    expect(summary('a: .inf\nb: "\\q"\nb: !x 1\nc\n')).toEqual([
      'nonFiniteNumber 1:4',
      'syntax 2:5',
      'duplicateKey 3:1',
      'unsupportedTag 3:4',
      'syntax 4:1',
    ])
  })

  test('a problem says in both languages what, where, what was expected and got, and how to mend it', () => {
    const [problem] = problemsOf('effects:\n  - cost: 1\n    cost: 2')
    expect(problem).toEqual({
      code: 'duplicateKey',
      path: ['effects', 0, 'cost'],
      place: { file: 'project.yaml', line: 3, column: 5 },
      message: {
        en: 'the key occurs more than once in the same mapping, first on line 2',
        nl: 'de sleutel komt meer dan eens voor op dezelfde plaats, eerst op regel 2',
      },
      expected: { en: 'every key once', nl: 'elke sleutel één keer' },
      got: 'cost',
      mend: { en: 'keep one of them, or rename one', nl: 'houd er één over, of hernoem er één' },
    })
  })
})

describe('limits of a document', () => {
  test('bytes', () => {
    expect(fileSizeProblem(maximumBytes, 'a.yaml')).toBeNull()
    expect(fileSizeProblem(maximumBytes + 1, 'a.yaml')).toMatchObject({ code: 'fileTooLarge', got: '10485761 bytes' })
    const text = `a: ${'é'.repeat((maximumBytes - 4) / 2)}`
    expect(problemsOf(`${text}b`)).toEqual([])
    expect(summary(`${text}bc`)).toEqual(['fileTooLarge 1:1'])
  })

  test('values: a file within the size that would take gigabytes to read', { timeout: 60_000 }, () => {
    expect(summary(`a: 1${'\n'.repeat(4_000_000)}`)).toEqual(['fileTooLarge 3999994:1'])
  })

  test('aliases', () => {
    const aliases = (count: number): string => `a: &a 1\nb: [${Array(count).fill('*a').join(', ')}]`
    expect(problemsOf(aliases(maximumAliases))).toEqual([])
    expect(summary(aliases(maximumAliases + 2))).toEqual([`tooManyAliases 2:${5 + 4 * maximumAliases}`])
  })

  test('aliases of aliases', () => {
    const level = (name: string, of: string): string => `${name}: &${name} [${Array(10).fill(`*${of}`).join(', ')}]\n`
    const bomb = `a: &a [1, 2]\n${['b a', 'c b', 'd c', 'e d', 'f e'].map((pair) => level(...(pair.split(' ') as [string, string]))).join('')}`
    expect(summary(bomb)).toEqual(['tooManyAliases 6:16'])
  })

  test('depth', () => {
    const lists = (depth: number): string => `a: ${'['.repeat(depth)}${']'.repeat(depth)}`
    expect(problemsOf(lists(maximumDepth - 1))).toEqual([])
    expect(summary(lists(maximumDepth))).toEqual(['tooDeep 1:67'])
    expect(summary(`a: &a ${lists(40).slice(3)}\nb: ${'['.repeat(30)}*a${']'.repeat(30)}`)).toEqual(['tooDeep 2:34'])
    expect(summary(`x: ${'[a: '.repeat(32)}1${']'.repeat(32)}`)).toEqual(['tooDeep 1:129'])
  })

  test.each([
    ['[', 'tooDeep 1:65'],
    ['{"a":', 'tooDeep 1:321'],
    ['- ', 'tooDeep 1:129'],
    ['? ', 'tooDeep 1:129'],
  ])('100,000 times %j does not overflow the stack', (opening, expected) => {
    expect(summary(opening.repeat(100_000))).toEqual([expected])
  })

  test('a file full of mistakes', () => {
    const problems = problemsOf(`a: [${','.repeat(100_000)}`)
    expect(problems.length).toBe(1000)
    expect(problemsOf(`${'k'.repeat(300)}: [${'NaN,'.repeat(2000)}]`).length).toBe(1000)
    expect(problemsOf(`${'k'.repeat(300)}: [NaN]`)[0]?.path).toEqual([`${'k'.repeat(200)}…`, 0])
  })
})

describe('any document', () => {
  /** The value with its numbers as JSON writes them. */
  const withTextNumbers = (value: unknown): unknown => {
    if (typeof value === 'number') return JSON.stringify(value)
    if (Array.isArray(value)) return value.map(withTextNumbers)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTextNumbers(item)]))
  }
  const json = fc.oneof(
    fc.jsonValue({ stringUnit: 'binary' }),
    fc.jsonValue({ stringUnit: 'grapheme-ascii', maxDepth: 6 }),
  )

  test('JSON survives', () => {
    fc.assert(
      fc.property(json, fc.constantFrom('', '  ', '\t'), (value, indentation) => {
        const text = JSON.stringify({ value }, null, indentation)
        fc.pre(!/"(__proto__|constructor|prototype)"\s*:/.test(text))
        expect(parse(text).data).toEqual({ value: withTextNumbers(JSON.parse(text).value) })
      }),
      { numRuns: 500 },
    )
  })

  test('every value of JSON is located at its first character', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.integer()), (record) => {
        const text = JSON.stringify(record, null, 1)
        fc.pre(!/"(__proto__|constructor|prototype)":/.test(text))
        const document = parse(text)
        const lines = text.split('\n')
        for (const [key, value] of Object.entries(record)) {
          const place = document.locate([key])
          const line = lines[(place?.line ?? 0) - 1] ?? ''
          expect(line.slice((place?.column ?? 0) - 1).replace(/,$/, '')).toBe(String(value))
          expect(document.locateKey([key])).toEqual({ file: 'project.yaml', line: place?.line, column: 2 })
        }
      }),
    )
  })

  const pieces = fc.constantFrom(
    ...[
      'a',
      'b: ',
      '1',
      '- ',
      '? ',
      ': ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '\\',
      '\n',
      '\n  ',
      '\r\n',
      '\r',
      '\t',
      ' ',
      '#',
    ],
    ...[
      '&a ',
      '*a',
      '!',
      '!!',
      '!x ',
      '|',
      '>-',
      '---\n',
      '...\n',
      '%YAML 1.1\n',
      '<<: ',
      '.nan',
      '~',
      '@',
      '`',
      '\uFEFF',
    ],
    ...['\u0000', '\u0002', '\u0018', '\u001f', '\ud800', '"a": ', '\n---', '!<', '%TAG ! x\n', '__proto__: '],
  )
  const garbage = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  )

  test('garbage gives an InputError or a mapping, and never anything else', () => {
    fc.assert(
      fc.property(garbage, (text) => {
        for (const { place, message, expected, mend } of problemsOf(text)) {
          expect(place?.line).toBeGreaterThan(0)
          expect(place?.column).toBeGreaterThan(0)
          for (const { en, nl } of [message, expected, mend]) expect(en && nl).toBeTruthy()
        }
        if (problemsOf(text).length === 0) expect(parse(text).data).toBeTypeOf('object')
      }),
      { numRuns: 3000 },
    )
  })
})
