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

const words = {
  emptyFile: {
    message: { en: 'the table has no rows', nl: 'de tabel heeft geen rijen' },
    expected: {
      en: 'a line of column names and at least one row',
      nl: 'een regel met kolomnamen en ten minste één rij',
    },
    mend: {
      en: 'fill the table, or give the file that was meant',
      nl: 'vul de tabel, of geef het bestand op dat bedoeld was',
    },
  },
  syntax: {
    message: { en: 'the quotes in this cell are not right', nl: 'de aanhalingstekens in deze cel kloppen niet' },
    expected: {
      en: 'quotes around a whole cell, and doubled within it',
      nl: 'aanhalingstekens om een hele cel, en verdubbeld daarbinnen',
    },
    mend: { en: 'close the quotes, or remove them', nl: 'sluit de aanhalingstekens, of verwijder ze' },
  },
  duplicateColumn: {
    message: { en: 'the column name occurs more than once', nl: 'de kolomnaam komt meer dan eens voor' },
    expected: { en: 'every column name once', nl: 'elke kolomnaam één keer' },
    mend: { en: 'rename or remove one of the columns', nl: 'hernoem of verwijder één van de kolommen' },
  },
  forbiddenKey: {
    message: { en: 'the column name is reserved by JavaScript', nl: 'de kolomnaam is gereserveerd door JavaScript' },
    expected: {
      en: 'a name other than __proto__, constructor or prototype',
      nl: 'een andere naam dan __proto__, constructor of prototype',
    },
    mend: { en: 'choose another name', nl: 'kies een andere naam' },
  },
  emptyCell: {
    message: { en: 'the cell is empty', nl: 'de cel is leeg' },
    expected: { en: 'a value in every cell', nl: 'een waarde in elke cel' },
    mend: {
      en: 'fill in the value, write 0 if it is zero, or leave out the row',
      nl: 'vul de waarde in, schrijf 0 als die nul is, of laat de rij weg',
    },
  },
  wrongDecimalMark: {
    message: { en: 'the number has a decimal point', nl: 'het getal heeft een decimale punt' },
    expected: {
      en: 'a decimal comma, as the format of the table says',
      nl: 'een decimale komma, zoals het formaat van de tabel zegt',
    },
    mend: {
      en: "write a comma, remove the point if it separates thousands, or set decimalMark to '.'",
      nl: "schrijf een komma, verwijder de punt als die duizendtallen scheidt, of zet decimalMark op '.'",
    },
  },
} as const satisfies Record<string, Words>

const raggedWords = (cells: number): Words => ({
  message: { en: 'the row does not have a cell for every column', nl: 'de rij heeft niet één cel voor elke kolom' },
  expected: { en: `${cells} cells`, nl: `${cells} cellen` },
  mend: {
    en: 'add or remove cells, and put cells that hold the delimiter in quotes',
    nl: 'voeg cellen toe of verwijder ze, en zet cellen met het scheidingsteken tussen aanhalingstekens',
  },
})

const delimiterWords = (delimiter: string, other: string): Words => ({
  message: { en: 'the columns are separated by another mark', nl: 'de kolommen zijn door een ander teken gescheiden' },
  expected: { en: `columns separated by '${delimiter}'`, nl: `kolommen gescheiden door '${delimiter}'` },
  mend: {
    en: `set the delimiter of the table to '${other}', or save the file with '${delimiter}'`,
    nl: `zet het scheidingsteken (delimiter) van de tabel op '${other}', of bewaar het bestand met '${delimiter}'`,
  },
})

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
  if (line.cells.length !== columns.length) {
    report(line, 0, 'raggedRow', raggedWords(columns.length), String(line.cells.length), [row])
    return {}
  }
  const cells = columns.map((column, index): [string, string] => {
    const cell = line.cells[index] ?? ''
    if (cell === '') report(line, index, 'emptyCell', words.emptyCell, null, [row, column])
    if (decimalMark === '.') return [column, cell]
    if (numberWithPoint.test(cell)) report(line, index, 'wrongDecimalMark', words.wrongDecimalMark, cell, [row, column])
    return [column, numberWithComma.test(cell) ? cell.replace(',', '.') : cell]
  })
  return Object.fromEntries(cells)
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
 * `forbiddenKey`, `raggedRow`, `emptyCell` and `wrongDecimalMark`; at most 1000 are given
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
  const rows = body.map((line, row) => readRow(line, row, columns, decimalMark, report))
  if (!header || problems.length > 0) throw new InputError(inOrder(problems))
  return {
    name,
    columns,
    rows,
    place: (row, column) => source.place(offsetOf(body[row] ?? header, Math.max(columns.indexOf(column), 0))),
  }
}
