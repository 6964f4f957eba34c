// The browser variant of the parser: the plain one needs Node's Buffer. This one brings its own and also runs in Node.
import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import {
  inOrder,
  maximumProblems,
  problemAt,
  type Source,
  sourceOf,
  textSizeProblem,
  type Words,
} from './document-limits.js'
import { InputError, type Path, type Place, type Problem } from './problem.js'
import { delimiterWords, raggedWords, tableWords as words } from './table-words.js'

/** A CSV file as rows of text, with the place of every cell. */
export interface InputTable {
  /** File name, for messages. */
  readonly name: string
  readonly columns: readonly string[]
  /** Cells by column. Spaces around a cell are removed. A number is text, with a point as its decimal mark. */
  readonly rows: readonly Readonly<Record<string, string>>[]
  /** Place of a cell; `row` is the position in `rows`, from 0. Of the row, or the header, when there is no such cell. */
  place(row: number, column: string): Place
}

/** How a CSV file is written. It is never guessed, neither per file nor per cell. */
export interface TableFormat {
  readonly delimiter: ',' | ';'
  readonly decimalMark: '.' | ','
}

/** A line of the table, which may run over several lines of the file, and the offset at which it starts. */
interface Line {
  readonly offset: number
  readonly cells: readonly string[]
}

const forbiddenColumns: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const numberWithComma = /^[-+]?\d*,\d+(?:[eE][-+]?\d+)?$/
const numberWithPoint = /^[-+]?(?:\d+\.\d*|\.\d+)(?:[eE][-+]?\d+)?$/

/** The problem of a first line that has the other delimiter, outside quotes, and not the one of the format. */
const delimiterProblem = (source: Source, delimiter: string): Problem | null => {
  const start = source.text.search(/\S/)
  const header = /.*/.exec(source.text.slice(start))?.[0] ?? ''
  // Quoted names are blanked, not removed, so that the offsets in the line remain.
  const unquoted = header.replace(/"[^"]*"/g, (name) => ' '.repeat(name.length))
  const other = delimiter === ',' ? ';' : ','
  const offset = unquoted.indexOf(other)
  if (offset < 0 || unquoted.includes(delimiter)) return null
  return problemAt(source, start + offset, 'wrongDelimiter', delimiterWords(delimiter, other), `'${other}'`)
}

/** Offsets at which the lines of the table start, the first given; a line break within quotes does not end a line. */
const lineOffsets = (text: string, start: number): number[] => {
  const offsets = [start]
  let quoted = false
  for (const { 0: mark, index } of text.slice(start).matchAll(/"|\r\n?|\n/g)) {
    if (mark === '"') quoted = !quoted
    else if (!quoted) offsets.push(start + index + mark.length)
  }
  return offsets
}

/** Offset of a cell of a line, past the spaces before it. */
const cellOffset = (text: string, line: number, cell: number, delimiter: string): number => {
  let offset = line
  let quoted = false
  for (let passed = 0; passed < cell && offset < text.length; offset += 1) {
    if (text[offset] === '"') quoted = !quoted
    else if (text[offset] === delimiter && !quoted) passed += 1
  }
  while (text[offset] === ' ' || text[offset] === '\t') offset += 1
  return offset
}

/** Thrown to stop the parser at a file of which nearly every row is wrong: it takes long over each of them. */
const enough = new Error('enough problems')

/** The lines of the table, past empty ones at its start and end, and the problem of quotes that stopped the reading. */
const readLines = (source: Source, delimiter: string): { lines: readonly Line[]; problem: Problem | null } => {
  const { text } = source
  const first = text.search(/\S/)
  if (first < 0) return { lines: [], problem: null }
  const start = Math.max(text.lastIndexOf('\n', first), text.lastIndexOf('\r', first)) + 1
  const offsets = lineOffsets(text, start)
  const lines: Line[] = []
  let ragged = 0
  let problem: Problem | null = null
  try {
    parse(text.slice(start).trimEnd(), {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'], // by default the first line break decides for the whole file
      trim: true,
      relax_column_count: true, // counted here, to report every row
      on_record: (cells) => {
        lines.push({ offset: offsets[lines.length] ?? 0, cells: cells.map((cell) => cell.trim()) })
        if (cells.length !== lines[0]?.cells.length) ragged += 1
        if (ragged > maximumProblems) throw enough
        return null
      },
    })
  } catch (error) {
    if (error instanceof CsvError) {
      const offset = cellOffset(text, offsets[lines.length] ?? 0, Number(error.column ?? 0), delimiter)
      problem = problemAt(source, offset, 'syntax', words.syntax)
    } else if (error !== enough) throw error
  }
  return { lines, problem }
}

type Report = (line: Line, cell: number, code: string, texts: Words, got: string | null, path: Path) => void

const checkHeader = (header: Line, report: Report): void => {
  const seen = new Set<string>()
  header.cells.forEach((name, index) => {
    if (name === '') report(header, index, 'emptyCell', words.emptyCell, null, [])
    else if (seen.has(name)) report(header, index, 'duplicateColumn', words.duplicateColumn, name, [])
    if (forbiddenColumns.has(name)) report(header, index, 'forbiddenKey', words.forbiddenKey, name, [])
    seen.add(name)
  })
}

/** A row as cells by column, with the decimal mark of every number a point. */
const readRow = (
  line: Line,
  row: number,
  columns: readonly string[],
  decimalMark: TableFormat['decimalMark'],
  report: Report,
): Record<string, string> => {
  if (line.cells.length !== columns.length) return {} // told once for all such rows
  const cells = columns.map((column, index): [string, string] => {
    const cell = line.cells[index] ?? ''
    if (cell === '') report(line, index, 'emptyCell', words.emptyCell, null, [row, column])
    if (decimalMark === '.') return [column, cell]
    if (numberWithPoint.test(cell)) report(line, index, 'wrongDecimalMark', words.wrongDecimalMark, cell, [row, column])
    return [column, numberWithComma.test(cell) ? cell.replace(',', '.') : cell]
  })
  return Object.fromEntries(cells)
}

/** Rows with another number of cells than the header: the first, and how many there are. */
const checkLengths = (header: Line, body: readonly Line[], delimiter: string, report: Report): void => {
  const ragged = body.flatMap((line, row) => (line.cells.length === header.cells.length ? [] : [{ line, row }]))
  const [first] = ragged
  if (!first) return
  const count = ragged.length
  // Of a file with more of them the rest is not read.
  const least = count > maximumProblems ? { en: 'at least ', nl: 'ten minste ' } : { en: '', nl: '' }
  const rows =
    count === 1
      ? { en: '', nl: '' }
      : { en: `, the first of ${least.en}${count} such rows`, nl: `, de eerste van ${least.nl}${count} zulke rijen` }
  const { cells } = first.line
  const all = body.map((line) => line.cells)
  const texts = raggedWords(cells, all, header.cells.length, delimiter, rows)
  report(first.line, 0, 'raggedRow', texts, String(cells.length), [first.row])
}

/**
 * Reads the text of a CSV file: a line of column names and rows below it. Cells may be in double quotes. With a decimal
 * comma a cell that is a number, such as `1234,5`, becomes `1234.5`, and a number with a point is refused, because
 * `1.234` could be read as either; with a decimal point cells stay as they are, so that the schema refuses `1,5`.
 * A thousands separator is never removed. Empty lines before and after the table are passed over.
 *
 * @param name file name for messages
 * @param format how the file is written: by default with a comma between cells and a decimal point
 * @throws InputError with all problems: `emptyFile`, `fileTooLarge`, `syntax`, `wrongDelimiter`, `duplicateColumn`,
 * `forbiddenKey`, `raggedRow` (the first, with their number), `emptyCell` and `wrongDecimalMark`; at most 1000 are given
 */
export const parseTable = (
  text: string,
  name: string,
  format: TableFormat = { delimiter: ',', decimalMark: '.' },
): InputTable => {
  const source = sourceOf(text, name)
  const { delimiter, decimalMark } = format
  const unreadable = textSizeProblem(text, name) ?? delimiterProblem(source, delimiter)
  if (unreadable) throw new InputError([unreadable])
  const { lines, problem } = readLines(source, delimiter)
  const problems: Problem[] = problem ? [problem] : []
  const offsetOf = (line: Line, cell: number): number => cellOffset(source.text, line.offset, cell, delimiter)
  const report: Report = (line, cell, code, texts, got, path) => {
    if (problems.length >= maximumProblems) return
    problems.push(problemAt(source, offsetOf(line, cell), code, texts, got, path))
  }
  const [header, ...body] = lines
  const columns = header?.cells ?? []
  if (body.length === 0 && !problem) {
    problems.push(problemAt(source, header?.offset ?? 0, 'emptyFile', words.emptyFile, null))
  }
  if (header) checkHeader(header, report)
  if (header) checkLengths(header, body, delimiter, report)
  const rows = body.map((line, row) => readRow(line, row, columns, decimalMark, report))
  if (!header || problems.length > 0) throw new InputError(inOrder(problems))
  return {
    name,
    columns,
    rows,
    place: (row, column) => source.place(offsetOf(body[row] ?? header, Math.max(columns.indexOf(column), 0))),
  }
}
