import { InputError, type Path, type Problem } from '../../appraisal/input/problem.js'
import type { Text } from '../../quantity/text.js'
import { Refusal } from '../problems.js'

/** A problem of the input of a method; its place in the file follows from the path. */
export const problem = (
  code: string,
  path: Path,
  message: Text,
  expected: Text,
  mend: Text,
  got: string | null = null,
): Problem => ({ code, path, place: null, message, expected, got, mend })

/** @throws InputError with all problems, if there is any */
export const refuseAll = (problems: readonly Problem[]): void => {
  if (problems.length > 0) throw new InputError(problems)
}

/** What a function refuses, as problems of the input; any other error as it is. */
const refusedBy = (path: Path, error: unknown): unknown =>
  error instanceof Refusal
    ? new InputError(
        error.problems.map(({ en, nl }) =>
          problem(
            'methodRefused',
            path,
            { en: `the method cannot do with this: ${en}`, nl: `de methode kan hier niet mee rekenen: ${nl}` },
            { en: 'data that fit the method', nl: 'gegevens die bij de methode passen' },
            { en: 'correct the data or the parameters', nl: 'verbeter de gegevens of de parameters' },
          ),
        ),
      )
    : error

/**
 * Runs a plain function on the data of a file.
 *
 * @throws InputError instead of what the function refuses, one problem for each of its own
 */
export const orInputError = <Result>(path: Path, run: () => Result): Result => {
  try {
    return run()
  } catch (error) {
    throw refusedBy(path, error)
  }
}

/** The same of long work. */
export const orInputErrorOf = async <Result>(path: Path, run: () => Promise<Result>): Promise<Result> => {
  try {
    return await run()
  } catch (error) {
    throw refusedBy(path, error)
  }
}
