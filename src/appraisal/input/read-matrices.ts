import { isDecimalText } from '../../quantity/leaf.js'
import type { Text } from '../../quantity/text.js'
import { fillFromColumns } from './column-pairs.js'
import { placeIn } from './column-table.js'
import { type WrittenCell, withComma } from './comma-cells.js'
import { commaMend } from './decimal-comma.js'
import type { InputDocument } from './document.js'
import { maximumProblems } from './document-limits.js'
import { absentWords, emptyFilling, type Filling } from './filling.js'
import { arrayFault } from './matrix-array.js'
import { unknownName } from './nearest-names.js'
import { InputError, type Problem } from './problem.js'
import { fileNotFound, isParquet, type TableSources } from './read-columns.js'
import type { ScenarioInput } from './scenario-schema.js'
import { type ProblemMaker, problemMaker } from './schema-problems.js'
import { type InputTable, parseTable } from './table.js'
import type { MatrixInput } from './zones.js'

const t = (en: string, nl: string): Text => ({ en, nl })
const pairColumns = ['origin', 'destination', 'value'] as const

/** Where matrices may come from besides the file itself. */
export interface MatrixSources extends TableSources {
  /** Matrices of the caller: row-major, origins by destinations in the order of the zones. */
  readonly matrices?: Readonly<Record<string, Float64Array>> | undefined
}

/** A cell of a table, or of its header when the row is −1. */
interface Cell {
  readonly table: Pick<InputTable, 'name' | 'place'>
  readonly row: number
  readonly column: string
}

class MatrixReader {
  readonly #input: ScenarioInput
  readonly #zones: readonly string[]
  readonly #positions: ReadonlyMap<string, number>
  readonly #make: ProblemMaker
  readonly #problems: Problem[]
  readonly #sources: MatrixSources
  readonly #commas: WrittenCell[] = []

  constructor(input: ScenarioInput, document: InputDocument, sources: MatrixSources, problems: Problem[]) {
    this.#input = input
    this.#zones = input.zones?.members.map(({ id }) => id) ?? []
    this.#positions = new Map(this.#zones.map((id, i) => [id, i]))
    this.#make = problemMaker(document)
    this.#sources = sources
    this.#problems = problems
  }

  all(): Readonly<Record<string, Float64Array>> {
    for (const name of Object.keys(this.#sources.matrices ?? {}))
      if (!Object.hasOwn(this.#input.matrices ?? {}, name))
        this.#problem(
          'unknownReference',
          name,
          t(`the study has no matrix “${name}”`, `de studie heeft geen matrix “${name}”`),
          t('a matrix that the file names', 'een matrix die het bestand noemt'),
          t('add it to matrices, with unit and source', 'voeg hem toe aan matrices, met eenheid en bron'),
        )
    return Object.fromEntries(
      Object.entries(this.#input.matrices ?? {}).flatMap(([name, matrix]) => {
        const values = this.#read(name, matrix)
        return values ? [[name, values]] : []
      }),
    )
  }

  #problem(code: string, name: string, message: Text, expected: Text, mend: Text): null {
    this.#problems.push(this.#make(code, ['matrices', name], message, expected, mend, { got: null }))
    return null
  }

  #read(name: string, matrix: MatrixInput): Float64Array | null {
    const own = this.#sources.matrices?.[name]
    const ways = [own, matrix.file, matrix.rows].filter((way) => way !== undefined).length
    if (ways !== 1)
      return this.#problem(
        'matrixOneWay',
        name,
        t(`matrix “${name}” is given in ${ways} ways`, `matrix “${name}” is op ${ways} manieren gegeven`),
        t('a file, rows, or an array of the caller', 'een bestand, rijen, of een array van de aanroeper'),
        t('keep one of them', 'houd er één over'),
      )
    if (own) return this.#fromArray(name, own)
    if (matrix.rows) return this.#fromRows(name, matrix.rows)
    return this.#fromFile(name, matrix)
  }

  #fromArray(name: string, values: Float64Array): Float64Array | null {
    const fault = arrayFault(name, values, this.#zones.length)
    return fault ? this.#problem('matrixShape', name, fault.message, fault.expected, fault.mend) : values
  }

  #fromFile(name: string, { file = '', layout, missing = 'refuse', delimiter = ',', decimalMark = '.' }: MatrixInput) {
    if (layout === undefined)
      return this.#problem(
        'matrixShape',
        name,
        t(`the file of “${name}” has no layout`, `het bestand van “${name}” heeft geen layout`),
        t('layout: pairs or square', 'layout: pairs of square'),
        t('say how the file is laid out', 'zeg hoe het bestand is ingedeeld'),
      )
    try {
      if (isParquet(file)) return this.#fromColumns(name, file, layout, missing)
      const text = this.#sources.fileBeside(file)
      if (text === null) return this.#notFound(name, file)
      const table = parseTable(text, file, { delimiter, decimalMark })
      return layout === 'pairs' ? this.#fromPairs(name, table, missing) : this.#fromSquare(name, table)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      this.#problems.push(...error.problems)
      return null
    }
  }

  #notFound(name: string, file: string): null {
    this.#problems.push(fileNotFound(this.#make, ['matrices', name], file))
    return null
  }

  #fromColumns(name: string, file: string, layout: 'pairs' | 'square', missing: 'refuse' | 'zero') {
    const table = this.#sources.tableBeside?.(file) ?? null
    if (!table) return this.#notFound(name, file)
    if (layout === 'square')
      return this.#problem(
        'matrixShape',
        name,
        t(`“${file}” is a Parquet file in a square`, `“${file}” is een Parquet-bestand in een vierkant`),
        t('layout: pairs', 'layout: pairs'),
        t('write origin, destination and value', 'schrijf origin, destination en value'),
      )
    if (!this.#hasColumns(name, { name: file, columns: Object.keys(table.columns) }, pairColumns)) return null
    const filling = emptyFilling(this.#zones.length)
    const before = this.#problems.length
    const place = (row: number, column: string) => placeIn(table, row, column)
    fillFromColumns(table, this.#positions, filling, (code, row, column, message, got) =>
      this.#atCell(code, { table: { name: file, place }, row, column }, message, got),
    )
    return this.#problems.length > before ? null : this.#complete(name, filling, missing)
  }

  #atCell(code: string, { table, row, column }: Cell, message: Text, got: string | null): void {
    if (this.#problems.length >= maximumProblems) return
    this.#problems.push({
      code,
      path: row < 0 ? [table.name, column] : [table.name, row, column],
      place: table.place(row, column),
      message,
      expected: t('each pair of zones once, with a finite number', 'elk paar zones eenmaal, met een eindig getal'),
      got,
      mend: t('correct the file, or the zones of the study', 'verbeter het bestand, of de zones van de studie'),
    })
  }

  /** A file that is laid out in another way is one problem, not one for each cell. */
  #hasColumns(
    name: string,
    { columns, name: file }: Pick<InputTable, 'name' | 'columns'>,
    needed: readonly string[],
  ): boolean {
    const absent = needed.filter((column) => !columns.includes(column))
    if (absent.length === 0) return true
    const list = absent.slice(0, 5).join(', ')
    this.#problem(
      'matrixShape',
      name,
      t(`“${file}” has no column ${list}`, `“${file}” heeft geen kolom ${list}`),
      t(`the columns ${needed.slice(0, 6).join(', ')}`, `de kolommen ${needed.slice(0, 6).join(', ')}`),
      t('correct the header, or the layout', 'verbeter de kop, of de layout'),
    )
    return false
  }

  #fromPairs(name: string, table: InputTable, missing: 'refuse' | 'zero'): Float64Array | null {
    if (!this.#hasColumns(name, table, pairColumns)) return null
    const filling = emptyFilling(this.#zones.length)
    const before = this.#problems.length
    table.rows.forEach(({ origin = '', destination = '', value = '' }, row) => {
      const at = (column: string) => ({ table, row, column })
      const cell = this.#cell(this.#position(origin, at('origin')), this.#position(destination, at('destination')))
      this.#fill(filling, cell, value, at('value'), at('destination'))
    })
    return this.#isRead(before) ? this.#complete(name, filling, missing) : null
  }

  #fromSquare(name: string, table: InputTable): Float64Array | null {
    if (!this.#hasColumns(name, table, ['zone'])) return null
    const filling = emptyFilling(this.#zones.length)
    const before = this.#problems.length
    const columns = table.columns
      .filter((column) => column !== 'zone')
      .map((column) => ({ column, position: this.#position(column, { table, row: -1, column }) }))
    const seen = new Set<string>()
    table.rows.forEach((cells, row) => {
      const { zone = '' } = cells
      const origin = this.#position(zone, { table, row, column: 'zone' })
      if (seen.has(zone))
        this.#atCell(
          'duplicateId',
          { table, row, column: 'zone' },
          t(`zone “${zone}” stands twice`, `zone “${zone}” staat er tweemaal`),
          zone,
        )
      else
        for (const { column, position } of columns) {
          const at = { table, row, column }
          this.#fill(filling, this.#cell(origin, position), cells[column] ?? '', at, at)
        }
      seen.add(zone)
    })
    return this.#isRead(before) ? this.#complete(name, filling, 'refuse') : null
  }

  #fromRows(name: string, rows: NonNullable<MatrixInput['rows']>): Float64Array | null {
    const filling = emptyFilling(this.#zones.length)
    const strange: string[] = []
    for (const [origin, row] of Object.entries(rows)) {
      if (!this.#positions.has(origin)) strange.push(origin)
      for (const [destination, value] of Object.entries(row)) {
        const cell = this.#cell(this.#positions.get(origin), this.#positions.get(destination))
        if (!this.#positions.has(destination)) strange.push(destination)
        if (cell === null) continue
        filling.values[cell] = Number(value)
        filling.given[cell] = 1
      }
    }
    const [first] = strange
    if (first === undefined) return this.#complete(name, filling, 'refuse')
    const said = unknownName(first, this.#zones, t('correct the name', 'verbeter de naam'))
    return this.#problem(
      'unknownReference',
      name,
      t(`there is no zone “${first}”`, `er is geen zone “${first}”`),
      said.expected,
      said.mend,
    )
  }

  #cell(origin: number | undefined | null, destination: number | undefined | null): number | null {
    return origin == null || destination == null ? null : origin * this.#zones.length + destination
  }

  #position(zone: string, at: Cell): number | null {
    const position = this.#positions.get(zone)
    if (position !== undefined) return position
    this.#atCell('unknownReference', at, t(`there is no zone “${zone}”`, `er is geen zone “${zone}”`), zone)
    return null
  }

  #fill({ values, given }: Filling, cell: number | null, value: string, at: Cell, pairAt: Cell): void {
    if (!isDecimalText(value)) this.#notANumber(at, value)
    if (cell === null) return
    if (given[cell])
      this.#atCell('duplicateId', pairAt, t('this pair stands twice', 'dit paar staat er tweemaal'), null)
    given[cell] = 1
    values[cell] = Number(value)
  }

  #notANumber(at: Cell, value: string): void {
    const { table, row, column } = at
    if (commaMend(value) === null) this.#atCell('wrongValue', at, t('this is not a number', 'dit is geen getal'), value)
    else this.#commas.push({ path: [table.name, row, column], place: table.place(row, column), value })
  }

  /** Whether a table has no new problems; figures with a decimal comma are one problem, not one for each cell. */
  #isRead(before: number): boolean {
    const [first] = this.#commas
    if (first) this.#problems.push(withComma(first, this.#commas.length))
    this.#commas.length = 0
    return this.#problems.length === before
  }

  #complete(name: string, filling: Filling, missing: 'refuse' | 'zero'): Float64Array | null {
    if (missing === 'zero' || filling.given.every((mark) => mark === 1)) return filling.values
    const { message, expected, mend } = absentWords(name, filling, this.#zones)
    return this.#problem('missing', name, message, expected, mend)
  }
}

/** Reads all matrices of a study in the order of its zones, row-major; what is wrong is added to `problems`. */
export const readMatrices = (
  input: ScenarioInput,
  document: InputDocument,
  sources: MatrixSources,
  problems: Problem[],
): Readonly<Record<string, Float64Array>> => new MatrixReader(input, document, sources, problems).all()
