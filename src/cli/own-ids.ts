import { InputError } from '../appraisal/input/problem.js'
import type { Study } from '../appraisal/study.js'

/** Methods that were asked for by their own id, while the file has them, with their parameters, under another. */
export const withOwnIds = (
  error: unknown,
  { input: { assessments = [] } }: Study,
  asked: readonly string[],
): unknown => {
  if (!(error instanceof InputError)) return error
  const ownOf = (id: unknown): string | undefined =>
    assessments.some((each) => each.id === id) ? undefined : assessments.find(({ method }) => method === id)?.id
  return new InputError(
    error.problems.map((problem) => {
      const [list, id] = problem.path
      const own = list === 'assessments' && asked.some((each) => each === id) ? ownOf(id) : undefined
      if (own === undefined) return problem
      const { en, nl } = problem.mend
      const mend = {
        en: `the file has it as “${own}”: write --assessment ${own}; or ${en}`,
        nl: `het bestand heeft haar als “${own}”: schrijf --assessment ${own}; of ${nl}`,
      }
      return { ...problem, mend }
    }),
  )
}
