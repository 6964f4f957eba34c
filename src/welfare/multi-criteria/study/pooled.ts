import type { WeightSetInput } from '../../../appraisal/input/assessment-input.js'
import { type Outcome, undefinedBecause } from '../../outcome.js'
import { total } from '../../total.js'
import { type Pooling, pooledWeights } from '../group-weights.js'

/** Weights of all respondents together; null where a set does not say for how many people it stands. */
export const pooledSets = (
  sets: readonly WeightSetInput[],
  weights: readonly (readonly number[])[],
  pooling: Pooling,
): Outcome<readonly number[]> => {
  const silent = sets.filter(({ respondents }) => respondents === undefined).map(({ id }) => id)
  if (silent.length > 0)
    return undefinedBecause(
      `Without respondents of ${silent.join(', ')} sets cannot be pooled.`,
      `Zonder respondents van ${silent.join(', ')} zijn gewichtensets niet samen te voegen.`,
    )
  const people = sets.map(({ respondents }) => Number(respondents))
  const all = total(people)
  return pooledWeights(
    pooling,
    people.map((count) => count / all),
    weights,
  )
}
