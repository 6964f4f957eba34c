import { isDecimalText } from '../../quantity/leaf.js'
import type { DecimalText } from '../../quantity/quantity.js'
import type { Text } from '../../quantity/text.js'
import { absentColumn } from './absent-column.js'
import type { CellPlaces } from './cell-places.js'
import { asInputTable, type ColumnTable } from './column-table.js'
import { notANumber, type WrittenCell, withComma } from './comma-cells.js'
import { commaMend } from './decimal-comma.js'
import type { InputDocument } from './document.js'
import { maximumProblems } from './document-limits.js'
import { InputError, type Problem } from './problem.js'
import { problemMaker } from './schema-problems.js'
import { type InputTable, parseTable, type TableFormat } from './table.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** The figures of each column, in the order of the members. */
export type Columns = Record<string, DecimalText[]>

/** What a row of figures is about, which is also the column of a table that names it. */
type Key = keyof typeof words

const words = {
  region: { en: 'region', nl: 'regio', several: { en: 'regions', nl: 'regio’s' } },
  zone: { en: 'zone', nl: 'zone', several: { en: 'zones', nl: 'zones' } },
  group: { en: 'group', nl: 'groep', several: { en: 'income groups', nl: 'inkomensgroepen' } },
} as const

/** What a row is about in words, and the ids of it in one: “north, low” of a region and a group. */
const named = (keys: readonly Key[], language: 'en' | 'nl'): string =>
  keys.map((key) => words[key][language]).join(', ')
export const joined = (ids: readonly string[]): string => ids.join(', ')

/** A part of a scenario file that has members and figures for each of them: regions, zones, or groups in regions. */
export interface ColumnSection {
  readonly name: 'regions' | 'zones' | 'groups'
  readonly keys: readonly Key[]
  /** Of each row its members, joined when there are several keys. */
  readonly ids: readonly string[]
  readonly columns: readonly string[]
  readonly file?: string | undefined
  readonly delimiter?: TableFormat['delimiter'] | undefined
  readonly decimalMark?: TableFormat['decimalMark'] | undefined
  readonly rows?: Readonly<Record<string, Readonly<Record<string, string | number>>>> | undefined
}

/** Where the tables of a scenario come from. */
export interface TableSources {
  /** The text of a file beside the scenario file, or null when there is none. */
  readonly fileBeside: (name: string) => string | null
  /** A table beside it that came in as columns, or null when there is none. */
  readonly tableBeside?: ((name: string) => ColumnTable | null) | undefined
}

/** Whether a file is in Parquet, which is read before the scenario is. */
export const isParquet = (file: string): boolean => /\.parquet$/i.test(file)

/** The problem of a file that is not there. */
export const fileNotFound = (
  make: ReturnType<typeof problemMaker>,
  path: readonly (string | number)[],
  file: string,
): Problem =>
  make(
    'fileNotFound',
    path,
    t(`there is no file “${file}” beside the scenario file`, `er is geen bestand “${file}” naast het scenariobestand`),
    t('a file in the same folder', 'een bestand in dezelfde map'),
    t('add the file, or correct its name', 'voeg het bestand toe, of verbeter de naam'),
    { got: null },
  )

/** What reading columns finds beside their figures and problems. */
export interface Findings {
  /** Where figures stand. */
  readonly places?: CellPlaces
  /** Columns of which a figure could not be read, and counts as 0 until that is mended. */
  readonly unread?: Set<string>
}

class ColumnReader {
  readonly #section: ColumnSection
  readonly #make: ReturnType<typeof problemMaker>
  readonly #document: InputDocument
  readonly #problems: Problem[]
  readonly #places: CellPlaces
  readonly #unread: Set<string>

  constructor(
    section: ColumnSection,
    document: InputDocument,
    problems: Problem[],
    { places, unread }: Required<Findings>,
  ) {
    this.#section = section
    this.#document = document
    this.#places = places
    this.#unread = unread
    this.#make = problemMaker(document)
    this.#problems = problems
  }

  read({ fileBeside, tableBeside }: TableSources): Columns {
    const { file, delimiter = ',', decimalMark = '.' } = this.#section
    if (file === undefined) return this.#fromRows()
    try {
      if (isParquet(file)) {
        const table = tableBeside?.(file) ?? null
        return table ? this.#fromTable(asInputTable(table)) : this.#notFound(file)
      }
      const text = fileBeside(file)
      return text === null ? this.#notFound(file) : this.#fromTable(parseTable(text, file, { delimiter, decimalMark }))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      this.#problems.push(...error.problems)
      return {}
    }
  }

  #add(problem: Problem): void {
    if (this.#problems.length < maximumProblems) this.#problems.push(problem)
  }

  #notFound(file: string): Columns {
    this.#add(fileNotFound(this.#make, [this.#section.name, 'file'], file))
    return {}
  }

  #who(): readonly [en: string, nl: string] {
    const { keys } = this.#section
    return [named(keys, 'en'), named(keys, 'nl')]
  }

  #missing(id: string, column: string): void {
    const { name, file = `${name}.rows` } = this.#section
    const [en, nl] = this.#who()
    this.#unread.add(column)
    this.#add(
      this.#make(
        'missing',
        [name, 'columns', column],
        t(`${en} “${id}” has no figure for “${column}”`, `${nl} “${id}” heeft geen cijfer voor “${column}”`),
        t(`a figure for every ${en} and column`, `een cijfer voor elke ${nl} en kolom`),
        t(`add it to ${file}`, `voeg het toe aan ${file}`),
        { got: null },
      ),
    )
  }

  #fromRows(): Columns {
    const { name, columns, ids, rows } = this.#section
    this.#places.set(name, (column, members) => this.#document.locate([name, 'rows', ...members, column]))
    return Object.fromEntries(
      columns.map((column) => [
        column,
        ids.map((id) => {
          const value = rows?.[id]?.[column]
          if (value === undefined) this.#missing(id, column)
          return String(value ?? 0)
        }),
      ]),
    )
  }

  #fromTable(table: InputTable): Columns {
    const { name, keys, file = '', ids, columns } = this.#section
    const others = [...keys, ...columns]
    const absent = keys.filter((key) => !table.columns.includes(key))
    for (const key of absent) {
      const { en, nl } = words[key].several
      const expected = t(`a column “${key}” with the ids of the ${en}`, `een kolom “${key}” met de id’s van de ${nl}`)
      this.#add(absentColumn(this.#make, table, { path: [name, 'file'], column: key, expected, others }))
    }
    if (absent.length > 0) return {}
    const lacking = new Set(columns.filter((column) => !table.columns.includes(column)))
    for (const column of lacking) {
      this.#unread.add(column)
      const expected = t('a column for each of `columns`', 'een kolom voor elk van `columns`')
      this.#add(absentColumn(this.#make, table, { path: [name, 'columns', column], column, expected, others }))
    }
    this.#places.set(name, (column, members) => {
      const row = first.get(joined(members.map(String)))
      return row === undefined || !table.columns.includes(column) ? null : table.place(row, column)
    })
    const commas: WrittenCell[] = []
    const first = new Map<string, number>()
    table.rows.forEach((row, at) => {
      const id = this.#idOf(row)
      if (!first.has(id)) first.set(id, at)
    })
    const read = Object.fromEntries(
      columns.map((column) => [
        column,
        ids.map((id) => {
          const row = first.get(id)
          const value = row === undefined ? undefined : table.rows[row]?.[column]
          if (value === undefined) {
            if (!lacking.has(column)) this.#missing(id, column)
          } else if (!isDecimalText(value)) {
            this.#unread.add(column)
            const cell = { place: table.place(row ?? 0, column), path: [file, id, column], value }
            if (commaMend(value) === null) this.#add(notANumber(cell))
            else commas.push(cell)
          }
          return value ?? '0'
        }),
      ]),
    )
    if (commas[0]) this.#add(withComma(commas[0], commas.length))
    this.#strangeRows(table, first)
    return read
  }

  #idOf(row: InputTable['rows'][number]): string {
    return joined(this.#section.keys.map((key) => row[key] ?? ''))
  }

  /** Rows of members that the study does not have, or that stand twice. */
  #strangeRows(table: InputTable, first: ReadonlyMap<string, number>): void {
    const { keys, file = '', ids } = this.#section
    const [en, nl] = this.#who()
    const known = new Set(ids)
    const divider = keys.length > 1 ? '; ' : ', '
    const list = ids.length > 12 ? [...ids.slice(0, 12), '…'].join(divider) : ids.join(divider)
    table.rows.forEach((row, at) => {
      const id = this.#idOf(row)
      const twice = first.get(id) !== at
      if (known.has(id) && !twice) return
      this.#add({
        code: twice ? 'duplicateId' : 'unknownReference',
        path: [file, at],
        place: table.place(at, keys[0] ?? ''),
        message: twice
          ? t(`${en} “${id}” stands twice`, `${nl} “${id}” staat er tweemaal`)
          : t(`there is no ${en} “${id}”`, `er is geen ${nl} “${id}”`),
        expected: t(`each of ${list} once`, `${list}, elk eenmaal`),
        got: id,
        mend: t('correct the name, or remove the row', 'verbeter de naam, of verwijder de rij'),
      })
    })
  }
}

/** Reads the columns of regions, zones or groups, from a table or from the file itself; what is wrong is added to `problems`, and what else it finds to `findings`. */
export const readColumns = (
  section: ColumnSection,
  document: InputDocument,
  sources: TableSources,
  problems: Problem[],
  { places = new Map(), unread = new Set() }: Findings = {},
): Columns => new ColumnReader(section, document, problems, { places, unread }).read(sources)
