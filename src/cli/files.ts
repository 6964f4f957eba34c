import { readFileSync, statSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, normalize } from 'node:path'
import { fileSizeProblem } from '../appraisal/document.js'
import { InputError, type Problem } from '../appraisal/problem.js'
import type { Study } from '../appraisal/study.js'
import { type ReadScenarioOptions, readScenario } from '../read-scenario.js'

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

/**
 * Reads a scenario file from disk, with the data files beside it.
 *
 * @throws InputError with all problems, each with line and column; also when the file is missing or over 10 MB, which is
 * checked before it is read.
 */
export const readScenarioFile = async (
  path: string,
  options: Omit<ReadScenarioOptions, 'fileBeside' | 'name'> = {},
): Promise<Study> => {
  const name = basename(path)
  let text: string
  try {
    const { size } = await stat(path)
    const tooLarge = fileSizeProblem(size, name)
    if (tooLarge) throw new InputError([tooLarge])
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError([notReadable(name, (error as NodeJS.ErrnoException).code ?? 'unknown')])
  }
  return readScenario(text, { ...options, name, fileBeside: besideOf(dirname(path)) })
}
