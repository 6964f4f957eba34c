import { InputError, type Problem } from '../appraisal/input/problem.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import type { Appraiser } from './appraise.js'

/** Each problem once: what says the same of the same place is one. */
const distinct = (problems: readonly Problem[]): readonly Problem[] => {
  const seen = new Set<string>()
  return problems.filter(({ code, path, message, got }) => {
    const key = JSON.stringify([code, path, message.en, got])
    return seen.has(key) ? false : seen.add(key)
  })
}

/**
 * Why choices cannot be appraised: builds what each needs, without reading it, and collects the problems of all of them.
 * What went wrong once is not tried again, and what was built is there for the appraisal.
 */
export const problemsOfChoices = async (
  appraiser: Appraiser,
  choices: readonly Choice[],
  pace: (done: number) => Promise<void> = () => Promise.resolve(),
): Promise<readonly Problem[]> => {
  const { workshop } = appraiser
  const problems: Problem[] = []
  const tried = new Map<string, boolean>()
  const works = (key: readonly string[], build: () => unknown): boolean => {
    const name = key.join(' ')
    const known = tried.get(name)
    if (known !== undefined) return known
    tried.set(name, true)
    try {
      build()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      problems.push(...error.problems)
      tried.set(name, false)
    }
    return tried.get(name) === true
  }
  for (const choice of choices) {
    await pace(0)
    const { scenario, alternative, discounting, agglomeration, welfare } = choice
    const isBuilt = works(['agglomeration', scenario, alternative, agglomeration], () =>
      workshop.agglomeration(scenario, alternative, agglomeration),
    )
    works(['welfare', scenario, alternative, welfare], () => {
      const input = workshop.welfareInput(welfare)
      const variant = workshop.variant(scenario, alternative)
      return workshop.parameters(workshop.method(input), input.parameters ?? {}, variant, 'welfare', input.id)
    })
    if (isBuilt) works(['discounting', scenario, alternative, discounting], () => appraiser.graph(choice))
  }
  return distinct(problems)
}
