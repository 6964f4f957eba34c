import type { Text } from '../../quantity/text.js'

/** A place in a file: line and column count from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Keys and list positions from the root of an input to the value that is meant. */
export type Path = readonly (string | number)[]

/** One thing that is wrong in an input: what, where, what was expected and how to mend it. */
export interface Problem {
  /** From the closed list in `problem-codes.ts`; `docs/problems.md` explains each. */
  readonly code: string
  readonly path: Path
  readonly place: Place | null
  readonly message: Text
  readonly expected: Text
  readonly got: string | null
  readonly mend: Text
}

const pathText = (path: Path): string =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('')

/** One problem as a line for people: `file:line:column path: message (expected …, got …). Mend: … [code]`. */
export const problemText = (problem: Problem, language: keyof Text = 'en'): string => {
  const { code, place, path, message, expected, got, mend } = problem
  const where = place ? `${place.file}:${place.line}:${place.column} ` : ''
  const at = path.length > 0 ? `${pathText(path)}: ` : ''
  const words =
    language === 'nl'
      ? { expected: 'verwacht', got: 'gevonden', mend: 'Herstel' }
      : { expected: 'expected', got: 'got', mend: 'Mend' }
  const found = got === null ? '' : `; ${words.got} ${got}`
  return `${where}${at}${message[language]} (${words.expected} ${expected[language]}${found}). ${words.mend}: ${mend[language]} [${code}]`
}

/** Thrown once for an input, with everything that is wrong in it. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map((problem) => problemText(problem)).join('\n'), options)
    this.problems = problems
  }
}
