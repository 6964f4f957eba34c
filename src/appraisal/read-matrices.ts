import { isDecimalText } from '../quantity/leaf.js'
import type { Text } from '../quantity/text.js'
import type { InputDocument } from './document.js'
import { InputError, type Problem } from './problem.js'
import type { ScenarioInput } from './scenario-schema.js'
import { type ProblemMaker, problemMaker } from './schema-problems.js'
import { type InputTable, parseTable } from './table.js'
import type { MatrixInput } from './zones.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Where matrices may come from besides the file itself. */
export interface MatrixSources {
  readonly fileBeside: (name: string) => string | null
  /** Matrices of the caller: row-major, origins by destinations in the order of the zones. */
  readonly matrices?: Readonly<Record<string, Float64Array>> | undefined
}

type Cells = Readonly<Record<string, Readonly<Record<string, string | number>>>>

class MatrixReader {
  readonly #input: ScenarioInput
  readonly #zones: readonly string[]
  readonly #make: ProblemMaker
  readonly #problems: Problem[]
  readonly #sources: MatrixSources

  constructor(input: ScenarioInput, document: InputDocument, sources: MatrixSources, problems: Problem[]) {
    this.#input = input
    this.#zones = input.zones?.members.map(({ id }) => id) ?? []
    this.#make = problemMaker(document)
    this.#sources = sources
    this.#problems = problems
  }

  all(): Readonly<Record<string, Float64Array>> {
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
    if (matrix.rows) return this.#fromCells(name, matrix.rows, 'refuse')
    return this.#fromFile(name, matrix)
  }

  #fromArray(name: string, values: Float64Array): Float64Array | null {
    const cells = this.#zones.length ** 2
    const wrong = values.findIndex((value) => !Number.isFinite(value))
    if (values.length === cells && wrong < 0) return values
    return this.#problem(
      'matrixShape',
      name,
      wrong < 0
        ? t(`array “${name}” has ${values.length} cells`, `array “${name}” heeft ${values.length} cellen`)
        : t(`cell ${wrong} of array “${name}” is not finite`, `cel ${wrong} van array “${name}” is niet eindig`),
      t(
        `${this.#zones.length} × ${this.#zones.length} finite numbers`,
        `${this.#zones.length} × ${this.#zones.length} eindige getallen`,
      ),
      t('give origins by destinations, row by row', 'geef herkomsten maal bestemmingen, rij voor rij'),
    )
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
    const text = this.#sources.fileBeside(file)
    if (text === null)
      return this.#problem(
        'fileNotFound',
        name,
        t(
          `there is no file “${file}” beside the scenario file`,
          `er is geen bestand “${file}” naast het scenariobestand`,
        ),
        t('a CSV file in the same folder', 'een CSV-bestand in dezelfde map'),
        t('add the file, or correct its name', 'voeg het bestand toe, of verbeter de naam'),
      )
    try {
      const table = parseTable(text, file, { delimiter, decimalMark })
      return layout === 'pairs' ? this.#fromPairs(name, table, missing) : this.#fromSquare(name, table)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      this.#problems.push(...error.problems)
      return null
    }
  }

  #atCell(code: string, table: InputTable, row: number, column: string, message: Text, got: string | null): void {
    this.#problems.push({
      code,
      path: [table.name, row],
      place: table.place(row, column),
      message,
      expected: t('each pair of zones once, with a finite number', 'elk paar zones eenmaal, met een eindig getal'),
      got,
      mend: t('correct the file, or the zones of the study', 'verbeter het bestand, of de zones van de studie'),
    })
  }

  /** A file that is laid out in another way is one problem, not one for each cell. */
  #hasColumns(name: string, { columns, name: file }: InputTable, needed: readonly string[]): boolean {
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
    const cells: Record<string, Record<string, string>> = {}
    const before = this.#problems.length
    if (!this.#hasColumns(name, table, ['origin', 'destination', 'value'])) return null
    table.rows.forEach((row, i) => {
      const { origin = '', destination = '', value } = row
      for (const [column, zone] of [
        ['origin', origin],
        ['destination', destination],
      ] as const)
        if (!this.#zones.includes(zone))
          this.#atCell(
            'unknownReference',
            table,
            i,
            column,
            t(`there is no zone “${zone}”`, `er is geen zone “${zone}”`),
            zone,
          )
      cells[origin] ??= {}
      if (cells[origin][destination] !== undefined)
        this.#atCell(
          'duplicateId',
          table,
          i,
          'destination',
          t('this pair stands twice', 'dit paar staat er tweemaal'),
          null,
        )
      if (value === undefined || !isDecimalText(value))
        this.#atCell('wrongValue', table, i, 'value', t('this is not a number', 'dit is geen getal'), value ?? null)
      cells[origin][destination] = value ?? '0'
    })
    return this.#problems.length > before ? null : this.#fromCells(name, cells, missing)
  }

  #fromSquare(name: string, table: InputTable): Float64Array | null {
    const before = this.#problems.length
    if (!this.#hasColumns(name, table, ['zone'])) return null
    const cells: Record<string, Record<string, string>> = {}
    const extra = table.columns.filter((column) => column !== 'zone' && !this.#zones.includes(column))
    for (const column of extra)
      this.#atCell(
        'unknownReference',
        table,
        -1,
        column,
        t(`there is no zone “${column}”`, `er is geen zone “${column}”`),
        column,
      )
    table.rows.forEach((row, i) => {
      const { zone = '', ...values } = row
      if (!this.#zones.includes(zone))
        this.#atCell(
          'unknownReference',
          table,
          i,
          'zone',
          t(`there is no zone “${zone}”`, `er is geen zone “${zone}”`),
          zone,
        )
      if (cells[zone])
        this.#atCell(
          'duplicateId',
          table,
          i,
          'zone',
          t(`zone “${zone}” stands twice`, `zone “${zone}” staat er tweemaal`),
          zone,
        )
      for (const [column, value] of Object.entries(values))
        if (!isDecimalText(value))
          this.#atCell('wrongValue', table, i, column, t('this is not a number', 'dit is geen getal'), value)
      cells[zone] = values
    })
    return this.#problems.length > before ? null : this.#fromCells(name, cells, 'refuse')
  }

  #fromCells(name: string, cells: Cells, missing: 'refuse' | 'zero'): Float64Array | null {
    const zones = this.#zones
    const values = new Float64Array(zones.length ** 2)
    const absent: string[] = []
    const strange = Object.entries(cells).flatMap(([origin, row]) =>
      [origin, ...Object.keys(row)].filter((zone) => !zones.includes(zone)),
    )
    zones.forEach((origin, i) => {
      zones.forEach((destination, j) => {
        const value = cells[origin]?.[destination]
        if (value === undefined) absent.push(`${origin} → ${destination}`)
        else values[i * zones.length + j] = Number(value)
      })
    })
    if (strange.length > 0)
      return this.#problem(
        'unknownReference',
        name,
        t(`there is no zone “${strange[0]}”`, `er is geen zone “${strange[0]}”`),
        t(`one of ${zones.slice(0, 12).join(', ')}`, `één van ${zones.slice(0, 12).join(', ')}`),
        t('correct the name', 'verbeter de naam'),
      )
    if (absent.length === 0 || missing === 'zero') return values
    return this.#problem(
      'missing',
      name,
      t(
        `matrix “${name}” lacks pairs (${absent.length}): ${absent.slice(0, 5).join(', ')}`,
        `matrix “${name}” mist paren (${absent.length}): ${absent.slice(0, 5).join(', ')}`,
      ),
      t('a value for every pair of zones', 'een waarde voor elk paar zones'),
      t(
        'add them, or state missing: zero for a file of pairs',
        'voeg ze toe, of zeg missing: zero bij een bestand met paren',
      ),
    )
  }
}

/** Reads all matrices of a study in the order of its zones, row-major; what is wrong is added to `problems`. */
export const readMatrices = (
  input: ScenarioInput,
  document: InputDocument,
  sources: MatrixSources,
  problems: Problem[],
): Readonly<Record<string, Float64Array>> => new MatrixReader(input, document, sources, problems).all()
