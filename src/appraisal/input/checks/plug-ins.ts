import { AssumptionGraph, type DistributionMaker } from '../../assumption-graph.js'
import { type PlugIn, readParameters, requireNeeds, requireRanges } from '../../plug-in.js'
import type { Study } from '../../study.js'
import { type Variant, VariantMaker } from '../../variant.js'
import type { InputDocument } from '../document.js'
import { InputError, type Path, type Problem } from '../problem.js'

/** The central value of what the file gives as such; what is made of others is looked at when it is computed. */
const given = ({ operation }: { readonly operation: { readonly kind: string; readonly value?: string } }): number =>
  operation.kind === 'assumption' ? Number(operation.value) : Number.NaN

const problemsOf = (plugIn: PlugIn, input: Readonly<Record<string, unknown>>, variant: Variant, where: Path) => {
  const found: Problem[] = []
  for (const check of [
    () => requireNeeds(plugIn, variant, where),
    () => {
      const parameters = readParameters(plugIn, input, variant, where, new Map())
      requireRanges(plugIn, parameters, where, given)
    },
  ]) {
    try {
      check()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      found.push(...error.problems)
    }
  }
  return found
}

/** Parameters and data that the models and methods of the file need, with their places, before anything is computed. */
export const plugInProblems = (
  study: Study,
  document: InputDocument,
  distribution: DistributionMaker,
  plugIns: { readonly models: readonly PlugIn[]; readonly methods: readonly PlugIn[] },
): readonly Problem[] => {
  const { input } = study
  const maker = new VariantMaker(study, new AssumptionGraph(input, study.changes, distribution))
  const variant = maker.variant(input.scenarios[0]?.id ?? '', input.alternatives[0]?.id ?? '')
  const used = [
    ...input.agglomeration.map(({ model, parameters }, i) => ({
      plugIn: plugIns.models.find(({ id }) => id === model),
      parameters,
      where: ['agglomeration', i, 'parameters'],
    })),
    ...input.welfare.map(({ method, parameters }, i) => ({
      plugIn: plugIns.methods.find(({ id }) => id === method),
      parameters,
      where: ['welfare', i, 'parameters'],
    })),
    ...(input.assessments ?? []).map(({ method, parameters }, i) => ({
      plugIn: plugIns.methods.find(({ id }) => id === method),
      parameters,
      where: ['assessments', i, 'parameters'],
    })),
  ]
  return used
    .flatMap(({ plugIn, parameters = {}, where }) => (plugIn ? problemsOf(plugIn, parameters, variant, where) : []))
    .map((problem) => ({ ...problem, place: document.locate(problem.path) }))
}
