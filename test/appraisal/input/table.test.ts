import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError, type Problem } from '../../../src/appraisal/input/problem.js'
import { type InputTable, parseTable, type TableFormat } from '../../../src/appraisal/input/table.js'

const dutch: TableFormat = { delimiter: ';', decimalMark: ',' }

const parse = (text: string, format?: TableFormat): InputTable => parseTable(text, 'traffic.csv', format)

const problemsOf = (text: string, format?: TableFormat): readonly Problem[] => {
  try {
    parse(text, format)
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

/** Problems as `code line:column`. */
const summary = (text: string, format?: TableFormat): string[] =>
  problemsOf(text, format).map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)

describe('data of a table', () => {
  test('rows are cells by column, as text without spaces around it', () => {
    const table = parse('year, value ,note\n2030,1234.50, "a, ""b"""\n2031,1e3,yes\n')
    expect(table.name).toBe('traffic.csv')
    expect(table.columns).toEqual(['year', 'value', 'note'])
    expect(table.rows).toEqual([
      { year: '2030', value: '1234.50', note: 'a, "b"' },
      { year: '2031', value: '1e3', note: 'yes' },
    ])
  })

  test('a byte order mark, all line ends and empty lines around the table are accepted', () => {
    expect(parse('\uFEFF\r\na,b\r\n1,2\n3,4\r5,6\n\n  \r\n').rows).toEqual([
      { a: '1', b: '2' },
      { a: '3', b: '4' },
      { a: '5', b: '6' },
    ])
  })

  test('a decimal comma becomes a point, when the format says so and the cell is a number', () => {
    const text = 'a;b;c;d\n1234,5;-0,10;,5;1,5e3\n1.234,5;1,2,3;12 m, rond;7\n'
    expect(parse(text, dutch).rows).toEqual([
      { a: '1234.5', b: '-0.10', c: '.5', d: '1.5e3' },
      { a: '1.234,5', b: '1,2,3', c: '12 m, rond', d: '7' },
    ])
  })

  test('with a decimal point every cell stays as it is', () => {
    expect(parse('a;b\n1234,5;1.234,5\n', { delimiter: ';', decimalMark: '.' }).rows).toEqual([
      { a: '1234,5', b: '1.234,5' },
    ])
    expect(parse('a,b\n"1,5",1.5\n').rows).toEqual([{ a: '1,5', b: '1.5' }])
  })

  test('names of inherited properties are columns like any other', () => {
    expect(Object.entries(parse('toString,valueOf\n1,2').rows[0] ?? {})).toEqual([
      ['toString', '1'],
      ['valueOf', '2'],
    ])
  })

  test('a column name may hold the other delimiter in quotes', () => {
    expect(parse('"a;b"\n1').columns).toEqual(['a;b'])
    expect(parse('a;b,c\n1,2').columns).toEqual(['a;b', 'c'])
  })
})

test('places of cells', () => {
  const table = parse('\uFEFF\nyear,note,value\n2030,"two\r\nlines, ""and""",  1\n2031,"é😀",2\n')
  const at = (row: number, column: string): string => {
    const { file, line, column: character } = table.place(row, column)
    return `${file} ${line}:${character}`
  }
  expect(at(0, 'year')).toBe('traffic.csv 3:1')
  expect(at(0, 'note')).toBe('traffic.csv 3:6')
  expect(at(0, 'value')).toBe('traffic.csv 4:19')
  expect(at(1, 'value')).toBe('traffic.csv 5:12')
  expect(at(1, 'no such column')).toBe('traffic.csv 5:1')
  expect(at(2, 'note')).toBe('traffic.csv 2:6')
})

describe('problems of a table', () => {
  test.each([
    ['', ['emptyFile 1:1']],
    [' \r\n\n', ['emptyFile 1:1']],
    ['\na,b\n', ['emptyFile 2:1']],
    ['a;b\n1;2\n', ['wrongDelimiter 1:2']],
    ['\n"a";"b"\n1;2\n', ['wrongDelimiter 2:4']],
    ['a,b,a,b\n1,2,3,4', ['duplicateColumn 1:5', 'duplicateColumn 1:7']],
    ['a,__proto__\n1,2', ['forbiddenKey 1:3']],
    ['a,b\n1\n2,3,4\n5,6\n\n7,8', ['raggedRow 2:1']],
    ['a,,c\n1, ,""\n,2,3', ['emptyCell 1:3', 'emptyCell 2:4', 'emptyCell 2:5', 'emptyCell 3:1']],
    ['a\n1\n\n2\n ""\n', ['emptyCell 3:1', 'emptyCell 5:2']],
    ['\n  \n""\n1', ['emptyCell 3:1']],
    ['a,b\n1,\n2, "x\n3,4\n', ['emptyCell 2:3', 'syntax 3:4']],
    ['a,b\n1,x"y"\n', ['syntax 2:3']],
    ['a,b\n"x" y,2\n', ['syntax 2:1']],
    ['a,b\n"1\n2",3\n4', ['raggedRow 4:1']],
  ])('%j', (text, expected) => {
    expect(summary(text)).toEqual(expected)
  })

  test('with a decimal comma a number with a point could be a thousand times too small', () => {
    expect(summary('a;b\n1.234;1,5\n7;-.5', dutch)).toEqual(['wrongDecimalMark 2:1', 'wrongDecimalMark 3:3'])
    expect(summary('a,b\n1,2', dutch)).toEqual(['wrongDelimiter 1:2'])
  })

  test('rows with another number of cells are one problem, with how many there are', () => {
    const [{ message, got, path }, ...others] = problemsOf('a,b\n1,2\n3\n4,5,x\n6') as [Problem, ...Problem[]]
    expect(others).toEqual([])
    expect(message).toEqual({
      en: 'the row does not have a cell for every column, the first of 3 such rows',
      nl: 'de rij heeft niet één cel voor elke kolom, de eerste van 3 zulke rijen',
    })
    expect([got, path]).toEqual(['1', [1]])
  })

  test('a decimal comma may be why a row has too many cells', () => {
    const mendOf = (text: string, format?: TableFormat) => problemsOf(text, format)[0]?.mend
    expect(mendOf('zone,share\na,0,76')?.en).toContain('is 0,76 a number with a decimal comma? write 0.76')
    expect(mendOf('zone,share\na,0,76')?.nl).toContain('is 0,76 een getal met een decimale komma? schrijf 0.76')
    expect(mendOf('zone,share\na,0')).toBeUndefined()
    // Too few cells, no digits side by side, and cells apart by semicolons say nothing of commas.
    for (const [text, format] of [['a,b,c\n1,2'], ['a,b\n1,x,2'], ['a;b\n1;2;3', dutch]] as const)
      expect(mendOf(text, format)?.en).toContain('add or remove cells')
  })

  test('bytes', () => {
    expect(summary(`a\n${'é'.repeat(5 * 1024 * 1024)}`)).toEqual(['fileTooLarge 1:1'])
  })

  test('at most 1000 problems are listed', () => {
    expect(problemsOf(`a,b\n${',\n'.repeat(2000)}`).length).toBe(1000)
    // The parser is slow over rows with another number of cells: without a stop this takes a minute.
    const [ragged, ...more] = problemsOf(`a,b\n${'1\n'.repeat(2_000_000)}`)
    expect([ragged?.message.en, more]).toEqual([expect.stringContaining('the first of at least 1001 such rows'), []])
    const rows = '1,2\n'.repeat(2000)
    const gap = ' \n'.repeat(2000)
    expect(parse(`${gap}a,b\n${rows}${gap}`).rows.length).toBe(2000)
    expect(summary(`a,b\n${gap}${rows}${gap}`)).toEqual(['raggedRow 2:2'])
  })

  test('a problem says in both languages what, where, what was expected and got, and how to mend it', () => {
    expect(problemsOf('a;b\n1;2')).toEqual([
      {
        code: 'wrongDelimiter',
        path: [],
        place: { file: 'traffic.csv', line: 1, column: 2 },
        message: {
          en: 'the columns are separated by another mark',
          nl: 'de kolommen zijn door een ander teken gescheiden',
        },
        expected: { en: "columns separated by ','", nl: "kolommen gescheiden door ','" },
        got: "';'",
        mend: {
          en: "set the delimiter of the table to ';', or save the file with ','",
          nl: "zet het scheidingsteken (delimiter) van de tabel op ';', of bewaar het bestand met ','",
        },
      },
    ])
    expect(problemsOf('a,b\n1,2\n3,')[0]?.path).toEqual([1, 'b'])
    expect(problemsOf('a,b\n1,2\n3')[0]).toMatchObject({
      path: [1],
      got: '1',
      expected: { en: '2 cells', nl: '2 cellen' },
    })
  })
})

describe('any table', () => {
  const cell = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '')
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`
  const rowsOf = (width: number) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 })

  test('cells in quotes survive, and are located at their first quote', () => {
    const cases = fc.integer({ min: 1, max: 5 }).chain(rowsOf)
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom<';' | ','>(';', ','),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, end) => {
          const columns = (rows[0] ?? []).map((_, index) => `c${index}`)
          const text = [columns, ...rows].map((row) => row.map(quote).join(delimiter)).join(end)
          const table = parse(text, { delimiter, decimalMark: '.' })
          expect(table.rows.map((row) => columns.map((column) => row[column]))).toEqual(
            rows.map((row) => row.map((text) => text.trim())),
          )
          const lines = text.split(/\r\n?|\n/)
          rows.forEach((row, index) => {
            row.forEach((value, position) => {
              const place = table.place(index, `c${position}`)
              const found = lines[place.line - 1]?.slice(place.column - 1) ?? ''
              expect(quote(value).startsWith(found) || found.startsWith(quote(value).split(/\r\n?|\n/)[0] ?? '')).toBe(
                true,
              )
            })
          })
        },
      ),
    )
  })

  const pieces = fc.constantFrom(
    'a',
    '1,5',
    '1.5',
    '"',
    '""',
    ',',
    ';',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '\t',
    '\uFEFF',
    '\u0000',
    '\ud800',
    '__proto__',
  )
  const garbage = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  )

  test('garbage gives an InputError or a full table, and never anything else', () => {
    fc.assert(
      fc.property(garbage, fc.constantFrom(undefined, dutch), (text, format) => {
        const problems = problemsOf(text, format)
        for (const { place, message, expected, mend } of problems) {
          expect(place?.line).toBeGreaterThan(0)
          expect(place?.column).toBeGreaterThan(0)
          for (const { en, nl } of [message, expected, mend]) expect(en && nl).toBeTruthy()
        }
        if (problems.length > 0) return
        const { rows, columns } = parse(text, format)
        expect(rows.length).toBeGreaterThan(0)
        for (const row of rows) expect(columns.every((column) => row[column] !== '' && column in row)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})
