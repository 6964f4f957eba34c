import { readFileSync, statSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, normalize } from 'node:path'
import { fileSizeProblem } from '../appraisal/input/document.js'
import { InputError, type Problem } from '../appraisal/input/problem.js'
import type { ReadResult } from '../appraisal/input/read-study.js'
import type { KeyFigure } from '../appraisal/key-figure.js'
import type { Study } from '../appraisal/study.js'
import { keyFigures } from '../key-figures/key-figures.js'
import { readKeyFigures } from '../key-figures/read-key-figures.js'
import type { FormulaReader } from '../quantity/formula.js'
import { type ReadScenarioOptions, readScenario, tryReadScenario } from '../read-scenario.js'
import { parquetBeside } from './parquet-beside.js'

const notReadable = (name: string, why: string): Problem => ({
  code: 'fileNotFound',
  path: [],
  place: { file: name, line: 1, column: 1 },
  message: { en: `this file cannot be read (${why})`, nl: `dit bestand kan niet worden gelezen (${why})` },
  expected: { en: 'a scenario file in YAML or JSON', nl: 'een scenariobestand in YAML of JSON' },
  got: null,
  mend: { en: 'check the path', nl: 'controleer het pad' },
})

/** A file beside the scenario file: never outside its folder, never larger than the limit. */
const besideOf =
  (folder: string) =>
  (name: string): string | null => {
    if (isAbsolute(name) || normalize(name).startsWith('..')) return null
    try {
      const size = fileSizeProblem(statSync(join(folder, name)).size, name)
      if (size) throw new InputError([size])
      return readFileSync(join(folder, name), 'utf8')
    } catch (error) {
      if (error instanceof InputError) throw error
      return null
    }
  }

/** The reader of formulas, which is only loaded when a file has one. */
const formulaReaderFor = async (text: string): Promise<FormulaReader | undefined> =>
  text.includes('formula') ? (await import('../quantity/formula-text/index.js')).readFormula : undefined

/** The text of a file, whose size is checked before it is read. @throws InputError when it cannot be read */
const textOf = async (path: string): Promise<string> => {
  const name = basename(path)
  try {
    const { size } = await stat(path)
    const tooLarge = fileSizeProblem(size, name)
    if (tooLarge) throw new InputError([tooLarge])
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError([notReadable(name, (error as NodeJS.ErrnoException).code ?? 'unknown')])
  }
}

/**
 * Reads a file of key figures from disk; see docs/key-figures.md.
 *
 * @throws InputError with all problems, each with line and column; also for an id that the library has already.
 */
export const readKeyFiguresFile = async (path: string): Promise<readonly KeyFigure[]> =>
  readKeyFigures(await textOf(path), { name: basename(path), catalogue: keyFigures })

type FileOptions = Omit<ReadScenarioOptions, 'fileBeside' | 'tableBeside' | 'name'>

/** A scenario file, and all that reading it needs. */
const opened = async (path: string, options: FileOptions): Promise<readonly [string, ReadScenarioOptions]> => {
  const name = basename(path)
  const text = await textOf(path)
  const formulaReader = options.formulaReader ?? (await formulaReaderFor(text))
  const folder = dirname(path)
  const tableBeside = await parquetBeside(folder, text, name)
  const beside = { fileBeside: besideOf(folder), ...(tableBeside ? { tableBeside } : {}) }
  return [text, { ...options, name, ...beside, formulaReader }]
}

/**
 * Reads a scenario file from disk, with the data files beside it.
 *
 * @throws InputError with all problems, each with line and column; also when the file is missing or over 10 MB, which is
 * checked before it is read.
 */
export const readScenarioFile = async (path: string, options: FileOptions = {}): Promise<Study> =>
  readScenario(...(await opened(path, options)))

/** As `readScenarioFile`, with the problems as a result; see `tryReadScenario`. */
export const tryReadScenarioFile = async (path: string, options: FileOptions = {}): Promise<ReadResult> =>
  tryReadScenario(...(await opened(path, options)))
