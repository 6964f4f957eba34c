import type { InputTable } from './table.js'

/** One column: numbers, or texts as codes into a list of the different ones. */
export type TableColumn =
  | { readonly kind: 'numbers'; readonly values: Float64Array }
  | { readonly kind: 'texts'; readonly texts: readonly string[]; readonly codes: Int32Array }

/** A table that comes in as columns and not as text: a Parquet file, which must be read before the scenario is. */
export interface ColumnTable {
  /** File name, for messages. */
  readonly name: string
  readonly rows: number
  readonly columns: Readonly<Record<string, TableColumn>>
}

/** A cell as text; a number is written with as many digits as it needs to be read back. */
export const cellText = (column: TableColumn, row: number): string =>
  column.kind === 'numbers' ? String(column.values[row]) : (column.texts[column.codes[row] as number] as string)

/** The place of a cell: the number of its row, and of its column among those that were read, both from 1. */
export const placeIn = ({ name, columns }: ColumnTable, row: number, column: string) => ({
  file: name,
  line: Math.max(row, 0) + 1,
  column: Math.max(Object.keys(columns).indexOf(column), 0) + 1,
})

/** The same as rows of text, as a small CSV file would give them. */
export const asInputTable = (table: ColumnTable): InputTable => {
  const columns = Object.entries(table.columns)
  return {
    name: table.name,
    columns: columns.map(([name]) => name),
    rows: Array.from({ length: table.rows }, (_, row) =>
      Object.fromEntries(columns.map(([name, column]) => [name, cellText(column, row)])),
    ),
    place: (row, column) => placeIn(table, row, column),
  }
}
