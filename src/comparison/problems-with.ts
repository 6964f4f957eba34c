import { variantProblems } from '../appraisal/input/checks/variants.js'
import type { Problem } from '../appraisal/input/problem.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import type { ProblemMaker } from '../appraisal/input/schema-problems.js'
import type { Study } from '../appraisal/study.js'
import type { DecimalText } from '../quantity/quantity.js'

const withoutPlace: ProblemMaker = (code, path, message, expected, mend) => ({
  code,
  path,
  place: null,
  message,
  expected,
  got: null,
  mend,
})

/**
 * The problems that a scenario file with other values would have: the same checks as on reading.
 *
 * @param values assumptions by name; they win from what a scenario or alternative sets
 * @param choices only under their scenarios and alternatives; left out, under all of the file
 */
export const problemsWith = (
  { input, columns, changes }: Study,
  values: Readonly<Record<string, DecimalText>>,
  choices?: readonly Pick<Choice, 'scenario' | 'alternative'>[],
): readonly Problem[] => {
  const chosen = choices
    ? {
        ...input,
        scenarios: input.scenarios.filter(({ id }) => choices.some(({ scenario }) => scenario === id)),
        alternatives: input.alternatives.filter(({ id }) => choices.some(({ alternative }) => alternative === id)),
      }
    : input
  return variantProblems(chosen, { ...changes, ...values }, columns, withoutPlace)
}
