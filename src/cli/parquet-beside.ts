import { isAbsolute, join, normalize } from 'node:path'
import type { ColumnTable } from '../appraisal/input/column-table.js'
import { parseDocument } from '../appraisal/input/document.js'
import { InputError } from '../appraisal/input/problem.js'
import { isParquet } from '../appraisal/input/read-columns.js'
import { readParquet } from './parquet.js'

type Json = Readonly<Record<string, unknown>>

const keysOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : []

/** The Parquet files that a scenario names, with the columns of each that it needs. */
const filesIn = (data: Json): ReadonlyMap<string, ReadonlySet<string>> => {
  const files = new Map<string, Set<string>>()
  const need = (part: unknown, columns: (part: Json) => readonly string[]): void => {
    const { file } = (part ?? {}) as Json
    if (typeof file !== 'string' || !isParquet(file)) return
    files.set(file, new Set([...(files.get(file) ?? []), ...columns(part as Json)]))
  }
  need(data.regions, ({ columns }) => ['region', ...keysOf(columns)])
  need(data.zones, ({ columns }) => ['zone', ...keysOf(columns)])
  for (const matrix of Object.values((data.matrices ?? {}) as Json))
    need(matrix, () => ['origin', 'destination', 'value'])
  return files
}

/**
 * Reads the Parquet files that a scenario names, beside it and never outside its folder. What is wrong with one is thrown
 * when the scenario asks for it, so that it is reported with everything else.
 */
export const parquetBeside = async (
  folder: string,
  text: string,
  name: string,
): Promise<((file: string) => ColumnTable | null) | undefined> => {
  if (!/\.parquet/i.test(text)) return undefined
  const tables = new Map<string, ColumnTable | InputError | null>()
  for (const [file, columns] of filesIn(parseDocument(text, name).data as Json)) {
    const outside = isAbsolute(file) || normalize(file).startsWith('..')
    const read = outside ? null : readParquet(join(folder, file), file, [...columns])
    tables.set(
      file,
      await Promise.resolve(read).catch((error: unknown) => {
        if (error instanceof InputError) return error
        throw error
      }),
    )
  }
  return (file) => {
    const table = tables.get(file) ?? null
    if (table instanceof InputError) throw table
    return table
  }
}
