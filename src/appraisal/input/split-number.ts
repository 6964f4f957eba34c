import { isDecimalText } from '../../quantity/leaf.js'

/** What the cells of a column are in the rows that have every cell; null when they differ, or there are no such rows. */
type ColumnKind = 'number' | 'text' | null

/** The kind of each column, from the rows that have a cell for each of them. */
const kindsOf = (rows: readonly (readonly string[])[], columns: number): readonly ColumnKind[] => {
  const whole = rows.filter((cells) => cells.length === columns)
  return Array.from({ length: columns }, (_, column) => {
    const kinds = new Set(whole.map((cells) => isDecimalText(cells[column] ?? '')))
    if (kinds.size !== 1) return null
    return kinds.has(true) ? 'number' : 'text'
  })
}

// A number with a decimal comma is a share, a cost or a time more often than a count of thousands.
const short = /^[-+]?\d{1,3}$/
const zero = /^[-+]?0$/
const digits = /^\d+$/

/** Whether every cell stands in a column of its kind when the pair at a position is one number. */
const fits = (cells: readonly string[], at: number, kinds: readonly ColumnKind[]): boolean =>
  kinds.every((kind, column) => {
    if (kind === null) return true
    if (column === at) return kind === 'number'
    return isDecimalText(cells[column < at ? column : column + 1] ?? '') === (kind === 'number')
  })

/**
 * Two cells side by side that are one number with a decimal comma without quotes, as `0,78`, in a row with one or more
 * cells too many: the pair with a short first cell after which the later cells stand in columns of their kind. Of several
 * such pairs the one that begins with 0; `null` when that does not tell either.
 *
 * @param row the row that has too many cells
 * @param rows all rows, for what the columns hold
 * @param columns how many columns there are
 */
export const splitNumber = (
  row: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number,
): string | null => {
  const excess = row.length - columns
  if (excess < 1) return null
  const kinds = kindsOf(rows, columns)
  const pairs = row.flatMap((cell, at) => {
    const next = row[at + 1] ?? ''
    if (!short.test(cell) || !digits.test(next)) return []
    // With more than one cell too many the columns of later cells are not known.
    return excess > 1 || fits(row, at, kinds) ? [{ cell, next }] : []
  })
  const fromZero = pairs.filter(({ cell }) => zero.test(cell))
  const [first] = [pairs, fromZero].find(({ length }) => length === excess) ?? []
  return first ? `${first.cell},${first.next}` : null
}
