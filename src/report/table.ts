import CliTable from 'cli-table3'
import type { Column } from './column.js'
import { columnBlocks, fitWidths, gap, wrapText } from './fit-columns.js'

/** A table of formatted cells, independent of the way it is written out. Every row has a cell for every column. */
export interface Table {
  title?: string
  columns: Column[]
  rows: string[][]
  notes?: string[]
}

/** Nothing but a rule under the header. */
const lightChars = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '─',
  'mid-mid': '──',
  right: '',
  'right-mid': '',
  middle: gap,
}

const checkRows = ({ columns, rows }: Table): void => {
  rows.forEach((row, index) => {
    if (row.length !== columns.length) {
      throw new RangeError(`expected ${columns.length} cells in row ${index + 1} of the table, got ${row.length}`)
    }
  })
}

/** Line breaks stay; a tab becomes a space; other control characters could steer a terminal and are left out. */
const printable = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')

/** Without rows the table ends right after its header, and the rule is its bottom. */
const draw = (columns: readonly Column[], [head = [], ...body]: readonly string[][]): string => {
  const ruled = body.length === 0 ? { bottom: '─', 'bottom-mid': '──' } : {}
  const table = new CliTable({
    chars: { ...lightChars, ...ruled },
    head,
    colAligns: columns.map(({ align }) => align),
    rowAligns: ['bottom'],
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
  })
  for (const row of body) table.push(row)
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

const printableGrid = ({ columns, rows }: Table): string[][] =>
  [columns.map(({ header }) => header), ...rows].map((row) => row.map(printable))

/** The columns as they are or, when a width is given, in blocks that fit it. */
const drawnWithin = (table: Table, width: number | undefined): readonly string[] => {
  const { columns } = table
  const grid = printableGrid(table)
  if (width === undefined) return [draw(columns, grid)]
  return columnBlocks(columns, grid, width).map(({ columns: part, least }) => {
    const cells = grid.map((row) => part.map((index) => row[index]!))
    const widths = fitWidths(cells, least, width)
    return draw(
      part.map((index) => columns[index]!),
      cells.map((row) => row.map((cell, index) => wrapText(cell, widths[index]!))),
    )
  })
}

/** Whether all columns of a table can stand beside each other on this width. */
export const fitsBeside = (table: Table, width: number): boolean =>
  columnBlocks(table.columns, printableGrid(table), width).length === 1

/**
 * Writes a table for a terminal: a title, a thin rule under the header, the rows and the notes, without colours and
 * without a line break at the end. When a width is given, left columns, title and notes are wrapped between words to
 * fit, and columns that still do not fit stand in blocks under each other, each with the columns that name its rows.
 * Nothing is ever cut off: a word or number that takes more room than the width is wider.
 */
export const renderText = (table: Table, options: { width?: number } = {}): string => {
  checkRows(table)
  const { width } = options
  if (width !== undefined && (!Number.isInteger(width) || width < 1)) {
    throw new RangeError(`expected a table width of a whole number of characters, at least 1, got ${width}`)
  }
  const fold = (text: string): string => (width === undefined ? printable(text) : wrapText(printable(text), width))
  const blocks = [fold(table.title ?? ''), ...drawnWithin(table, width), (table.notes ?? []).map(fold).join('\n')]
  return blocks.filter((block) => block !== '').join('\n\n')
}

/** Text that Markdown would take for a tag, as what it says. */
export const plainWords = (text: string): string => text.replace(/<(?=[a-z/!?])/gi, '&lt;')

const markdownCell = (text: string): string =>
  plainWords(text)
    // Spaces at the start of a cell do not show in Markdown, so an indent would be lost.
    .replace(/^ +/, (indent) => '&ensp;'.repeat(indent.length / 2))
    .replace(/\\/g, '\\\\')
    .replace(/[|`]/g, '\\$&')
    .replace(/\r\n?|\n/g, '<br>')

export const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ')

/** Writes a table in Markdown: the title in bold, the table, every note a paragraph. No line break at the end. */
export const renderMarkdown = (table: Table): string => {
  checkRows(table)
  const { columns, rows, title = '', notes = [] } = table
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const lines = [
    line(columns.map(({ header }) => markdownCell(header))),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(markdownCell))),
  ]
  const blocks = [title === '' ? '' : `**${oneLine(title)}**`, columns.length === 0 ? '' : lines.join('\n')]
  return [...blocks, ...notes.map(oneLine)].filter((block) => block !== '').join('\n\n')
}

/** A number in either language, with or without exponent or percent sign. */
const numberPattern = /^[+-]?\d[\d.,]*(?:e[+-]?\d+)?%?$/i

/** What a spreadsheet would take for a formula. A dash on its own is none. */
const formulaPattern = /^(?:[=+@\t\r]|-.)/s

const csvCell = (text: string, delimiter: string): string => {
  const safe = formulaPattern.test(text) && !numberPattern.test(text) ? `'${text}` : text
  return safe.includes(delimiter) || /["\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/**
 * Writes header and rows as comma-separated values after RFC 4180, every record ending in CRLF; title and notes are no
 * part of it. A cell that a spreadsheet would take for a formula, and that is no number, gets an apostrophe in front.
 */
export const renderCsv = (table: Table, delimiter: string): string => {
  checkRows(table)
  if (delimiter.length !== 1 || /["'\r\n\w.+-]/.test(delimiter)) {
    throw new RangeError(
      `expected a delimiter of one character such as ',' or ';' or a tab, got ${JSON.stringify(delimiter)}`,
    )
  }
  const records = [table.columns.map(({ header }) => header), ...table.rows]
  return records.map((cells) => `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`).join('')
}
