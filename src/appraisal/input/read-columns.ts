import { isDecimalText } from '../../quantity/leaf.js'
import type { DecimalText } from '../../quantity/quantity.js'
import type { Text } from '../../quantity/text.js'
import { asInputTable, type ColumnTable } from './column-table.js'
import type { InputDocument } from './document.js'
import { maximumProblems } from './document-limits.js'
import { InputError, type Problem } from './problem.js'
import { problemMaker } from './schema-problems.js'
import { type InputTable, parseTable, type TableFormat } from './table.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** The figures of each column, in the order of the members. */
export type Columns = Record<string, DecimalText[]>

/** A part of a scenario file that has members and figures for each of them: regions or zones. */
export interface ColumnSection {
  readonly name: 'regions' | 'zones'
  /** What a member is called, which is also the column of a table that names it. */
  readonly member: 'region' | 'zone'
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

const dutchOf = { region: 'regio', zone: 'zone' } as const
const several = {
  region: { en: 'regions', nl: 'regio’s' },
  zone: { en: 'zones', nl: 'zones' },
} as const

class ColumnReader {
  readonly #section: ColumnSection
  readonly #make: ReturnType<typeof problemMaker>
  readonly #problems: Problem[]

  constructor(section: ColumnSection, document: InputDocument, problems: Problem[]) {
    this.#section = section
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

  #missing(id: string, column: string): void {
    const { name, member, file = `${name}.rows` } = this.#section
    this.#add(
      this.#make(
        'missing',
        [name, 'columns', column],
        t(
          `${member} “${id}” has no figure for “${column}”`,
          `${dutchOf[member]} “${id}” heeft geen cijfer voor “${column}”`,
        ),
        t(`a figure for every ${member} and column`, `een cijfer voor elke ${dutchOf[member]} en kolom`),
        t(`add it to ${file}`, `voeg het toe aan ${file}`),
        { got: null },
      ),
    )
  }

  #fromRows(): Columns {
    const { columns, ids, rows } = this.#section
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
    const { name, member, file = '', ids, columns } = this.#section
    if (!table.columns.includes(member)) {
      this.#add(
        this.#make(
          'missing',
          [name, 'file'],
          t(`${table.name} has no column “${member}”`, `${table.name} heeft geen kolom “${member}”`),
          t(
            `a column “${member}” with the ids of the ${several[member].en}`,
            `een kolom “${member}” met de id’s van de ${several[member].nl}`,
          ),
          t('add it to the header', 'voeg hem toe aan de kop'),
          { got: null },
        ),
      )
      return {}
    }
    const first = new Map<string, number>()
    table.rows.forEach((row, at) => {
      const id = row[member] ?? ''
      if (!first.has(id)) first.set(id, at)
    })
    const read = Object.fromEntries(
      columns.map((column) => [
        column,
        ids.map((id) => {
          const row = first.get(id)
          const value = row === undefined ? undefined : table.rows[row]?.[column]
          if (value === undefined) this.#missing(id, column)
          else if (!isDecimalText(value))
            this.#add({
              code: 'wrongValue',
              path: [file, id, column],
              place: table.place(row ?? 0, column),
              message: t('this is not a number', 'dit is geen getal'),
              expected: t('a finite decimal number', 'een eindig decimaal getal'),
              got: value,
              mend: t(
                'write it like 1767582 or 84.4; a decimal comma needs decimalMark: ","',
                'schrijf 1767582 of 84.4; een decimale komma vraagt decimalMark: ","',
              ),
            })
          return value ?? '0'
        }),
      ]),
    )
    this.#strangeRows(table, first)
    return read
  }

  /** Rows of members that the study does not have, or that stand twice. */
  #strangeRows(table: InputTable, first: ReadonlyMap<string, number>): void {
    const { member, file = '', ids } = this.#section
    const known = new Set(ids)
    const list = ids.length > 12 ? [...ids.slice(0, 12), '…'].join(', ') : ids.join(', ')
    table.rows.forEach((row, at) => {
      const id = row[member] ?? ''
      const twice = first.get(id) !== at
      if (known.has(id) && !twice) return
      this.#add({
        code: twice ? 'duplicateId' : 'unknownReference',
        path: [file, at],
        place: table.place(at, member),
        message: twice
          ? t(`${member} “${id}” stands twice`, `${dutchOf[member]} “${id}” staat er tweemaal`)
          : t(`there is no ${member} “${id}”`, `er is geen ${dutchOf[member]} “${id}”`),
        expected: t(`each of ${list} once`, `${list}, elk eenmaal`),
        got: id,
        mend: t('correct the name, or remove the row', 'verbeter de naam, of verwijder de rij'),
      })
    })
  }
}

/** Reads the columns of regions or zones, from a table or from the file itself; what is wrong is added to `problems`. */
export const readColumns = (
  section: ColumnSection,
  document: InputDocument,
  sources: TableSources,
  problems: Problem[],
): Columns => new ColumnReader(section, document, problems).read(sources)
