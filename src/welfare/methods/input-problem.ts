import { InputError, type Path, type Problem } from '../../appraisal/input/problem.js'
import type { Text } from '../../quantity/text.js'

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

/**
 * Runs a plain function on the data of a file.
 *
 * @throws InputError instead of a RangeError, one problem for each of its lines
 */
export const orInputError = <Result>(path: Path, run: () => Result): Result => {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new InputError(
      error.message
        .split('\n')
        .map((line) =>
          problem(
            'methodRefused',
            path,
            { en: `the method cannot do with this: ${line}`, nl: `de methode kan hier niet mee rekenen: ${line}` },
            { en: 'data that fit the method', nl: 'gegevens die bij de methode passen' },
            { en: 'correct the data or the parameters', nl: 'verbeter de gegevens of de parameters' },
          ),
        ),
    )
  }
}
