import { isDecimalText } from '../../quantity/leaf.js'
import type { Text } from '../../quantity/text.js'
import { type ColumnTable, cellText, type TableColumn } from './column-table.js'
import type { Filling } from './filling.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Takes one odd cell: its row, its column, what is wrong and what stands there. */
export type ReportCell = (code: string, row: number, column: string, message: Text, got: string | null) => void

/** The position of the zone in every row, −1 for a zone that is not there; each different name is looked up once. */
const positionsIn = (column: TableColumn, rows: number, zones: ReadonlyMap<string, number>): Int32Array => {
  const found = new Int32Array(rows)
  if (column.kind === 'texts') {
    const known = Int32Array.from(column.texts, (text) => zones.get(text) ?? -1)
    for (let row = 0; row < rows; row++) found[row] = known[column.codes[row] as number] as number
    return found
  }
  const known = new Map<number, number>()
  for (let row = 0; row < rows; row++) {
    const zone = column.values[row] as number
    let at = known.get(zone)
    if (at === undefined) {
      at = zones.get(String(zone)) ?? -1
      known.set(zone, at)
    }
    found[row] = at
  }
  return found
}

const numberIn = (column: TableColumn, row: number): number => {
  if (column.kind === 'numbers') return column.values[row] as number
  const text = cellText(column, row)
  return isDecimalText(text) ? Number(text) : Number.NaN
}

/** Fills a matrix from the columns origin, destination and value; what is odd is reported by cell. */
export const fillFromColumns = (
  table: ColumnTable,
  zones: ReadonlyMap<string, number>,
  { values, given }: Filling,
  report: ReportCell,
): void => {
  const { rows, columns } = table
  const [origin, destination, value] = [columns.origin, columns.destination, columns.value] as [
    TableColumn,
    TableColumn,
    TableColumn,
  ]
  const [from, to] = [positionsIn(origin, rows, zones), positionsIn(destination, rows, zones)]
  const unknown = (row: number, name: string, column: TableColumn): void => {
    const zone = cellText(column, row)
    report('unknownReference', row, name, t(`there is no zone “${zone}”`, `er is geen zone “${zone}”`), zone)
  }
  for (let row = 0; row < rows; row++) {
    const [i, j, figure] = [from[row] as number, to[row] as number, numberIn(value, row)]
    if (i < 0) unknown(row, 'origin', origin)
    if (j < 0) unknown(row, 'destination', destination)
    if (!Number.isFinite(figure))
      report('wrongValue', row, 'value', t('this is not a number', 'dit is geen getal'), cellText(value, row))
    if (i < 0 || j < 0) continue
    const cell = i * zones.size + j
    if (given[cell])
      report('duplicateId', row, 'destination', t('this pair stands twice', 'dit paar staat er tweemaal'), null)
    given[cell] = 1
    values[cell] = figure
  }
}
