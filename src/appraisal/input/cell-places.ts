import type { InputDocument } from './document.js'
import type { Path, Place } from './problem.js'

/** Where the figure of a column stands that is of these members: a region, a zone, or a region and an income group. */
export type CellPlace = (column: string, members: Path) => Place | null

/** Of each section with columns, where its figures stand. */
export type CellPlaces = Map<string, CellPlace>

/**
 * A document that also locates single figures of columns, at `[section, 'columns', column, …members]`: in the table beside the
 * file, or in the rows of the file itself. A figure that stands nowhere is located as its column.
 */
export const withCellPlaces = (document: InputDocument, cells: CellPlaces): InputDocument => ({
  ...document,
  locate: (path) => {
    const [section, columns, column, ...members] = path
    const isCell = columns === 'columns' && members.length > 0
    const place = isCell ? cells.get(String(section))?.(String(column), members) : null
    return place ?? document.locate(isCell ? path.slice(0, 3) : path)
  },
})
