import type { Relocation } from '../appraisal/relocation.js'
import { add, divide } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import type { AgglomerationContext } from './model.js'

/** What the size of a region can follow: the residents who move, or the jobs (homes then follow jobs in proportion). */
export const sizeFollows = ['residents', 'jobs'] as const

/**
 * Size after relocation over size before (verhouding van omvang na en voor verplaatsing), by region. Areas are fixed, so
 * this is the ratio of densities as well.
 *
 * (population + change in residents) / population, or (jobs + change in jobs) / jobs. A pure number.
 */
export const sizeRatio = (
  context: AgglomerationContext,
  relocation: Relocation,
  follows: string,
): Quantity<'region'> => {
  const [before, change, label] =
    follows === 'jobs'
      ? ([
          context.column('jobs'),
          relocation.jobsChange,
          { en: 'jobs after relocation over before', nl: 'banen na verplaatsing ten opzichte van ervoor' },
        ] as const)
      : ([
          context.column('population'),
          relocation.residentsChange,
          { en: 'residents after relocation over before', nl: 'inwoners na verplaatsing ten opzichte van ervoor' },
        ] as const)
  return divide(add(before, change), before, label)
}
