import type { Column } from './column.js'

/** What stands between two columns. */
export const gap = '  '

/** Header and rows. */
type Grid = readonly (readonly string[])[]

/** Characters on the line, where an accent written as a character of its own takes no room. */
const widthOf = (line: string): number => Array.from(line.replace(/\p{M}/gu, '')).length

const widest = (lines: readonly string[]): number => lines.reduce((most, line) => Math.max(most, widthOf(line)), 0)

const indentOf = (line: string): string => /^ */.exec(line)?.[0] ?? ''

const wordsOf = (line: string): string[] => line.split(' ').filter((word) => word !== '')

/** Breaks a line between words, keeping its indent. A word that does not fit keeps a line of its own. */
const wrapLine = (line: string, width: number): string[] => {
  if (widthOf(line) <= width) return [line]
  const indent = indentOf(line)
  const lines: string[] = []
  let current = ''
  for (const word of wordsOf(line)) {
    const longer = current === '' ? indent + word : `${current} ${word}`
    if (current !== '' && widthOf(longer) > width) {
      lines.push(current)
      current = indent + word
    } else {
      current = longer
    }
  }
  return current === '' ? lines : [...lines, current]
}

/** Breaks every line of a text between words to the width. */
export const wrapText = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => wrapLine(line, width))
    .join('\n')

/** The narrowest a column can be without breaking a word. */
const narrowest = (lines: readonly string[]): number =>
  lines.reduce((most, line) => Math.max(most, indentOf(line).length + widest(wordsOf(line))), 0)

const linesOf = (grid: Grid, index: number): readonly string[] => grid.flatMap((row) => row[index]!.split('\n'))

/** The narrowest a column can be: a number is never broken. */
const leastWidth = (align: Column['align'], grid: Grid, index: number): number => {
  if (align === 'left') return narrowest(linesOf(grid, index))
  const [header = '', ...numbers] = grid.map((row) => row[index]!.split('\n'))
  return Math.max(narrowest([...header]), widest(numbers.flat()))
}

const widthTogether = (widths: readonly number[]): number =>
  widths.reduce((total, each) => total + each, 0) + gap.length * Math.max(0, widths.length - 1)

/**
 * Takes room from the widest column, one character at a time, until the table fits or no column can give way: text is broken
 * between words, and so is what stands above numbers, but a number never is.
 */
export const fitWidths = (grid: Grid, least: readonly number[], width: number): readonly number[] => {
  const widths = least.map((_, index) => widest(linesOf(grid, index)))
  let excess = widthTogether(widths) - width
  for (; excess > 0; excess--) {
    let chosen = -1
    widths.forEach((each, index) => {
      if (each > least[index]! && (chosen < 0 || each > widths[chosen]!)) chosen = index
    })
    if (chosen < 0) break
    widths[chosen] = widths[chosen]! - 1
  }
  return widths
}

/** Columns that say what a row is about: those on the left before the first number, and one at least. */
const namingColumns = (columns: readonly Column[]): number => {
  const first = columns.findIndex(({ align }) => align === 'right')
  return Math.max(1, first)
}

/** Columns that stand beside each other: which of the table, and the narrowest that each can be. */
export interface ColumnBlock {
  readonly columns: readonly number[]
  readonly least: readonly number[]
}

/**
 * Columns of a table in blocks that fit the width, in their order; each block begins with the columns that say what its rows
 * are about. A table that fits, or of which no column can go to another block, is one block.
 */
export const columnBlocks = (columns: readonly Column[], grid: Grid, width: number): readonly ColumnBlock[] => {
  const all = columns.map((_, index) => index)
  const least = columns.map(({ align }, index) => leastWidth(align, grid, index))
  const whole = [{ columns: all, least }]
  if (widthTogether(least) <= width) return whole
  const naming = all.slice(0, namingColumns(columns))
  // Names keep half of the line where they need it, so that they are not broken after every word.
  const share = Math.floor(width / 2 / naming.length)
  const kept = naming.map((index) => Math.max(least[index]!, Math.min(widest(linesOf(grid, index)), share)))
  const widthOfBlock = (block: readonly number[]) => widthTogether([...kept, ...block.map((index) => least[index]!)])
  const blocks: number[][] = []
  for (const index of all.slice(naming.length)) {
    const block = blocks.at(-1)
    if (block && widthOfBlock([...block, index]) <= width) block.push(index)
    else blocks.push([index])
  }
  if (blocks.length < 2) return whole
  return blocks.map((block) => ({
    columns: [...naming, ...block],
    least: [...kept, ...block.map((index) => least[index]!)],
  }))
}
