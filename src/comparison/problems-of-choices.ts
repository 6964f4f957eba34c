import { InputError, type Problem } from '../appraisal/input/problem.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import { isGridMethod } from '../welfare/method.js'
import type { Appraiser } from './appraise.js'
import { weightedBy } from './weigh.js'
import { distinctProblems } from './workshop-parts.js'

type Variants = Pick<Choice, 'scenario' | 'alternative' | 'welfare'>

/** Builds the weights of a welfare variant; where there is nothing to weigh, only its parameters. */
const requireWeights = (appraiser: Appraiser, choice: Variants, on: Choice | undefined): void => {
  const { workshop } = appraiser
  const input = workshop.welfareInput(choice.welfare)
  const method = workshop.method(input)
  if (on && isGridMethod(method)) {
    const whole = { ...on, welfare: choice.welfare }
    weightedBy(workshop, whole, appraiser.graph(whole))
  } else {
    const variant = workshop.variant(choice.scenario, choice.alternative)
    workshop.parameters(method, input.parameters ?? {}, variant, 'welfare', input.id)
  }
}

/**
 * Why choices cannot be appraised: builds what each needs, without reading it, and collects the problems of all of them.
 * What went wrong once is not tried again, and what was built is there for the appraisal.
 *
 * @param told variants that have problems already, `agglomeration density` for instance: they are left alone
 */
export const problemsOfChoices = async (
  appraiser: Appraiser,
  choices: readonly Choice[],
  pace: (done: number) => Promise<void> = () => Promise.resolve(),
  told: ReadonlySet<string | null> = new Set(),
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
  const built = new Map<string, Choice>()
  for (const [done, choice] of choices.entries()) {
    await pace(done)
    const { scenario, alternative, discounting, agglomeration } = choice
    const isTold = told.has(`agglomeration ${agglomeration}`)
    const isBuilt =
      !isTold &&
      works(['agglomeration', scenario, alternative, agglomeration], () =>
        workshop.agglomeration(scenario, alternative, agglomeration),
      )
    const isWhole =
      isBuilt && works(['discounting', scenario, alternative, discounting], () => appraiser.asEffectsSay(choice))
    if (isWhole) built.set(`${scenario} ${alternative}`, choice)
  }
  // Weights are tried on what could be built, whichever model and regime that has.
  for (const { scenario, alternative, welfare } of choices) {
    if (told.has(`welfare ${welfare}`)) continue
    const on = built.get(`${scenario} ${alternative}`)
    works(['welfare', scenario, alternative, welfare], () =>
      requireWeights(appraiser, { scenario, alternative, welfare }, on),
    )
  }
  return distinctProblems(problems)
}
