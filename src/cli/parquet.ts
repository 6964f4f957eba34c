import { stat } from 'node:fs/promises'
import type { AsyncBuffer, DecodedArray, FileMetaData } from 'hyparquet'
import type { ColumnTable, TableColumn } from '../appraisal/input/column-table.js'
import { InputError, type Problem } from '../appraisal/input/problem.js'
import type { Text } from '../quantity/text.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Largest Parquet file, in bytes: enough for a matrix of 7,000 zones. */
export const maximumParquetBytes = 1024 ** 3
/** Most rows: the pairs of 10,000 zones. */
export const maximumParquetRows = 1e8
/** Most odd cells that are listed of one column. */
const mostProblems = 100

const problem = (
  code: string,
  file: string,
  message: Text,
  expected: Text,
  mend: Text,
  at: { readonly row?: number; readonly column?: string; readonly got?: string | null } = {},
): Problem => ({
  code,
  path: [file, ...(at.row === undefined ? [] : [at.row]), ...(at.column === undefined ? [] : [at.column])],
  place: { file, line: (at.row ?? 0) + 1, column: 1 },
  message,
  expected,
  got: at.got ?? null,
  mend,
})

/** Collects a column from pieces in any order: numbers, or texts with a list of the different ones. */
class ColumnBuilder {
  readonly problems: Problem[] = []
  readonly #file: string
  readonly #name: string
  readonly #rows: number
  readonly #codes = new Map<string, number>()
  #numbers: Float64Array | null = null
  #texts: Int32Array | null = null
  #seen = 0
  #isOther = false

  constructor(file: string, name: string, rows: number) {
    this.#file = file
    this.#name = name
    this.#rows = rows
  }

  add(values: DecodedArray, start: number): void {
    for (let at = 0; at < values.length; at++) this.#put(values[at], start + at)
    this.#seen += values.length
  }

  /** Null when a piece is missing, so that nothing that was not read can pass for a zero. */
  column(): TableColumn | null {
    if (this.#seen !== this.#rows) return null
    if (this.#texts) return { kind: 'texts', texts: [...this.#codes.keys()], codes: this.#texts }
    return { kind: 'numbers', values: this.#numbers ?? new Float64Array(this.#rows) }
  }

  #put(value: unknown, row: number): void {
    if (typeof value === 'number' && !this.#texts) {
      this.#numbers ??= new Float64Array(this.#rows)
      this.#numbers[row] = value
    } else if (typeof value === 'bigint' && !this.#texts) {
      if (!Number.isSafeInteger(Number(value)))
        this.#refuse(
          'wrongValue',
          row,
          t('this whole number does not fit in 53 bits', 'dit gehele getal past niet in 53 bits'),
          String(value),
        )
      this.#numbers ??= new Float64Array(this.#rows)
      this.#numbers[row] = Number(value)
    } else if (typeof value === 'string' && !this.#numbers) {
      const code = this.#codes.get(value) ?? this.#codes.size
      this.#codes.set(value, code)
      this.#texts ??= new Int32Array(this.#rows)
      this.#texts[row] = code
    } else if (value === null || value === undefined)
      this.#refuse('emptyCell', row, t('the cell is empty', 'de cel is leeg'), null)
    else {
      // A column of another kind is one problem, not one for each row.
      if (!this.#isOther)
        this.#refuse(
          'wrongValue',
          row,
          t(
            `the column “${this.#name}” holds neither numbers nor texts`,
            `de kolom “${this.#name}” bevat geen getallen en geen teksten`,
          ),
          typeof value,
        )
      this.#isOther = true
    }
  }

  #refuse(code: string, row: number, message: Text, got: string | null): void {
    if (this.problems.length >= mostProblems) return
    this.problems.push(
      problem(
        code,
        this.#file,
        message,
        t('a number or a text in every row', 'een getal of een tekst in elke rij'),
        t('correct the column in what wrote the file', 'verbeter de kolom in wat het bestand schreef'),
        { row, column: this.#name, got },
      ),
    )
  }
}

type Library = typeof import('hyparquet')

/** What can be said of a file from its metadata, before anything of it is read. */
const metadataProblems = (
  { parquetSchema }: Library,
  metadata: FileMetaData,
  file: string,
  wanted: readonly string[],
): readonly Problem[] => {
  const rows = Number(metadata.num_rows)
  if (rows > maximumParquetRows)
    return [
      problem(
        'fileTooLarge',
        file,
        t(`the table has ${rows} rows`, `de tabel heeft ${rows} rijen`),
        t(`at most ${maximumParquetRows} rows`, `hoogstens ${maximumParquetRows} rijen`),
        t('leave out what the appraisal does not use', 'laat weg wat de studie niet gebruikt'),
      ),
    ]
  if (rows === 0)
    return [
      problem(
        'emptyFile',
        file,
        t('the table has no rows', 'de tabel heeft geen rijen'),
        t('at least one row', 'ten minste één rij'),
        t('fill the table, or give the file that was meant', 'vul de tabel, of geef het bestand op dat bedoeld was'),
      ),
    ]
  const columns = parquetSchema(metadata).children
  const names = columns.map(({ element }) => element.name)
  return wanted.flatMap((name): readonly Problem[] => {
    const found = columns.filter(({ element }) => element.name === name)
    if (found.length > 1)
      return [
        problem(
          'duplicateColumn',
          file,
          t(`the column “${name}” occurs more than once`, `de kolom “${name}” komt meer dan eens voor`),
          t('every column name once', 'elke kolomnaam één keer'),
          t('rename or remove one of the columns', 'hernoem of verwijder één van de kolommen'),
        ),
      ]
    if (found.some(({ children, element }) => children.length > 0 || element.repetition_type === 'REPEATED'))
      return [
        problem(
          'wrongValue',
          file,
          t(`the column “${name}” has lists or parts`, `de kolom “${name}” heeft lijsten of delen`),
          t('a number or a text in every row', 'een getal of een tekst in elke rij'),
          t('write it as a plain column', 'schrijf hem als gewone kolom'),
        ),
      ]
    const codecs = metadata.row_groups.flatMap((group) =>
      group.columns.flatMap(({ meta_data: data }) => (data?.path_in_schema[0] === name ? [data.codec] : [])),
    )
    const other = codecs.find((codec) => codec !== 'SNAPPY' && codec !== 'UNCOMPRESSED')
    if (other === undefined || !names.includes(name)) return []
    return [
      problem(
        'parquetCodec',
        file,
        t(`the column “${name}” is compressed with ${other}`, `de kolom “${name}” is gecomprimeerd met ${other}`),
        t('Snappy, or no compression', 'Snappy, of geen compressie'),
        t('write the file with compression snappy', 'schrijf het bestand met compressie snappy'),
        { got: other },
      ),
    ]
  })
}

const readColumns = async (
  library: Library,
  buffer: AsyncBuffer,
  file: string,
  wanted: readonly string[],
): Promise<ColumnTable> => {
  const metadata = await library.parquetMetadataAsync(buffer)
  const refused = metadataProblems(library, metadata, file, wanted)
  if (refused.length > 0) throw new InputError(refused)
  const rows = Number(metadata.num_rows)
  const there = library.parquetSchema(metadata).children.map(({ element }) => element.name)
  const builders = new Map(
    wanted.filter((name) => there.includes(name)).map((name) => [name, new ColumnBuilder(file, name, rows)]),
  )
  // One row group at a time, so that no more than one is in memory beside what is kept of it.
  let start = 0
  for (const { num_rows: count } of metadata.row_groups) {
    const end = start + Number(count)
    await library.parquetRead({
      file: buffer,
      metadata,
      columns: [...builders.keys()],
      rowStart: start,
      rowEnd: end,
      onChunk: ({ columnName, columnData, rowStart }) => builders.get(columnName)?.add(columnData, rowStart),
    })
    start = end
  }
  const problems = [...builders.values()].flatMap((builder) => builder.problems)
  if (problems.length > 0) throw new InputError(problems)
  const columns = [...builders].map(([name, builder]) => {
    const column = builder.column()
    if (!column) throw new RangeError(`column ${name} has other rows than the file says`)
    return [name, column] as const
  })
  return { name: file, rows, columns: Object.fromEntries(columns) }
}

/**
 * Reads columns of a Parquet file; those that it does not have are left out. Snappy or no compression, numbers or texts, no
 * empty cells; 64-bit whole numbers up to 2^53.
 *
 * @throws InputError `fileTooLarge`, `emptyFile`, `parquetUnreadable`, `parquetCodec`, `duplicateColumn`, `emptyCell`,
 * `wrongValue`; null when there is no such file
 */
export const readParquet = async (
  path: string,
  file: string,
  wanted: readonly string[],
): Promise<ColumnTable | null> => {
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  )
  if (size === null) return null
  if (size > maximumParquetBytes)
    throw new InputError([
      problem(
        'fileTooLarge',
        file,
        t(`the file has ${size} bytes`, `het bestand heeft ${size} bytes`),
        t('at most 1 GiB', 'hoogstens 1 GiB'),
        t('leave out what the appraisal does not use', 'laat weg wat de studie niet gebruikt'),
      ),
    ])
  const library = await import('hyparquet')
  try {
    return await readColumns(library, await library.asyncBufferFromFile(path), file, wanted)
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError([
      problem(
        'parquetUnreadable',
        file,
        t('this is not a Parquet file that can be read', 'dit is geen leesbaar Parquet-bestand'),
        t('a whole Parquet file', 'een heel Parquet-bestand'),
        t('write it again, or give a CSV file', 'schrijf het opnieuw, of geef een CSV-bestand'),
        { got: error instanceof Error ? error.message : String(error) },
      ),
    ])
  }
}
