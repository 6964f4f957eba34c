import { InputError, type Path, type Problem } from '../appraisal/input/problem.js'
import type { Study } from '../appraisal/study.js'
import { ReadingError } from '../reading/reading-error.js'

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

/** Figures at which results cannot be computed, as a problem of the input: what cannot is named by the reading. */
const notComputable = ({ text }: ReadingError): Problem => ({
  code: 'notComputable',
  path: [],
  place: null,
  message: {
    en: `the study cannot be computed with these figures: ${text.en}`,
    nl: `de studie is met deze cijfers niet te berekenen: ${text.nl}`,
  },
  expected: { en: 'results that fit in a number', nl: 'uitkomsten die in een getal passen' },
  got: null,
  mend: {
    en: 'correct the assumptions and data that it is made from: none so small or large, and none that is divided by 0',
    nl: 'verbeter de aannames en gegevens waarvan het is gemaakt: geen zo klein of groot, en geen waarbij door 0 wordt gedeeld',
  },
})

const asInputError = (error: unknown): unknown =>
  error instanceof ReadingError && (error.code === 'notFinite' || error.code === 'divisionByZero')
    ? new InputError([notComputable(error)])
    : error

/** Runs a part of a comparison, and gives problems of the input that only then come out their place in the file. */
export const located = async <Result>(study: Study, run: () => Promise<Result>): Promise<Result> => {
  try {
    return await run()
  } catch (reason) {
    const error = asInputError(reason)
    if (!(error instanceof InputError)) throw error
    const { problems, cause } = error
    throw new InputError(placed(study, problems), cause === undefined ? {} : { cause })
  }
}
