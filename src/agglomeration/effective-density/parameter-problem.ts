import type { Problem } from '../../appraisal/input/problem.js'
import type { Text } from '../../quantity/text.js'

/** Makes a problem of a parameter of the model; `got` is what was found, for those that read no sentences. */
export type ParameterProblem = (
  code: string,
  field: string,
  message: Text,
  expected: Text,
  mend: Text,
  got?: string,
) => Problem

/** Problems of the parameters of a model; whoever runs it puts the id of the variant in the place of the model's. */
export const parameterProblem =
  (model: string): ParameterProblem =>
  (code, field, message, expected, mend, got) => ({
    code,
    path: ['agglomeration', model, 'parameters', field],
    place: null,
    message,
    expected,
    got: got ?? null,
    mend,
  })
