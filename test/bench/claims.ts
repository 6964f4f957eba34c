import { appraiseCombinations } from '../../examples/lelylijn/claims/appraised.js'
import { claims } from '../../examples/lelylijn/claims/claims.js'
import { readCombinations } from '../../examples/lelylijn/claims/combinations.js'
import { verdictsOf } from '../../examples/lelylijn/claims/verdict.js'
import { builtIn } from '../../src/built-in.js'
import { appraiseMany } from '../../src/comparison/appraise-many.js'
import { appraise } from '../../src/comparison/appraise-study.js'
import { against, type Measured, medianOfAsync } from './measure.js'

/** So many points are also appraised one by one, on the decimal reading, and scaled up. */
const oneByOne = 12

/** The claims of the Lelylijn on all combinations, and a point of them against a decimal appraisal of it. */
export const claimsCases = async (): Promise<readonly Measured[]> => {
  const combinations = await readCombinations()
  const { study } = combinations
  const choice = { ...study.input.comparison.reference, agglomeration: 'densityRelocation' }
  const points = Array.from({ length: 672 }, (_, i) => ({ investment: 5e9 + 1e7 * i, travellersPerDay: 17000 + i }))
  const many = await medianOfAsync(3, () => appraiseMany(study, builtIn, { choices: [choice], points }))
  const single = await medianOfAsync(1, async () => {
    for (let i = 0; i < oneByOne; i++) await appraise(study, builtIn, choice)
  })
  return [
    {
      case: `the claims of the Lelylijn on ${combinations.count} combinations`,
      ms: await medianOfAsync(1, async () => verdictsOf(await appraiseCombinations(combinations), claims)),
    },
    against(
      `${points.length} points of one choice (rival: as many appraisals, from ${oneByOne} of them)`,
      many,
      (single * points.length) / oneByOne,
    ),
  ]
}
