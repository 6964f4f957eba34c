import { InputError, type Path, type Problem } from '../appraisal/input/problem.js'
import type { Study } from '../appraisal/study.js'

/** A path with ids of list members as the positions that the file has them in; null for what is not in the file. */
const inFile = (input: object, path: Path): Path | null => {
  if (path.length === 0 || !Object.hasOwn(input, String(path[0]))) return null
  let at: unknown = input
  return path.map((key) => {
    const list = Array.isArray(at) && typeof key === 'string' ? at : null
    const position = list?.findIndex((member: { readonly id?: unknown }) => member?.id === key) ?? -1
    const own = position >= 0 ? position : key
    at = typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[own] : undefined
    return own
  })
}

/** Problems with the place in the file that their path has, where they have none of their own. */
export const placed = (study: Study, problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => {
    const path = problem.place === null ? inFile(study.input, problem.path) : null
    return path === null ? problem : { ...problem, place: study.locate(path) }
  })

/** Runs a part of a comparison, and gives problems of the input that only then come out their place in the file. */
export const located = async <Result>(study: Study, run: () => Promise<Result>): Promise<Result> => {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(placed(study, error.problems))
  }
}
