import { AssumptionGraph, type DistributionMaker } from '../../assumption-graph.js'
import { type PlugIn, readParameters, requireNeeds, requireRanges } from '../../plug-in.js'
import type { Study } from '../../study.js'
import { type Variant, VariantMaker } from '../../variant.js'
import type { InputDocument } from '../document.js'
import { InputError, type Path, type Problem } from '../problem.js'
import { valueAt } from '../schema-problems.js'
import { byVariantId, variantOf } from '../variant-paths.js'

/** The central value of what the file gives as such; what is made of others is looked at when it is computed. */
const given = ({ operation }: { readonly operation: { readonly kind: string; readonly value?: string } }): number =>
  operation.kind === 'assumption' ? Number(operation.value) : Number.NaN

interface Used {
  readonly plugIn: PlugIn
  readonly parameters: Readonly<Record<string, unknown>>
  readonly where: Path
}

const problemsOf = ({ plugIn, parameters, where }: Used, variant: Variant, hasNeeds: boolean): readonly Problem[] => {
  const found: Problem[] = []
  const read = (): void =>
    requireRanges(plugIn, readParameters(plugIn, parameters, variant, where, new Map()), where, given)
  for (const check of [...(hasNeeds ? [() => requireNeeds(plugIn, variant, where)] : []), read]) {
    try {
      check()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      found.push(...error.problems)
    }
  }
  return found
}

/**
 * The models and methods that the variants of a file use, where they exist. Of a method that is listed under `welfare` and
 * belongs under `assessments`, or the other way round, that is the mistake, and not which parameters it has.
 */
const usedIn = (
  { agglomeration, welfare, assessments = [] }: Study['input'],
  { models, methods, gridMethods }: PlugInLists,
): readonly Used[] => {
  const used = (list: string, among: readonly PlugIn[], id: string, parameters: Used['parameters'] = {}, i: number) => {
    const plugIn = among.find((each) => each.id === id)
    return plugIn ? [{ plugIn, parameters, where: [list, i, 'parameters'] }] : []
  }
  const isGrid = ({ id }: PlugIn): boolean => gridMethods === undefined || gridMethods.includes(id)
  const isBeside = ({ id }: PlugIn): boolean => gridMethods === undefined || !gridMethods.includes(id)
  const [ofRows, beside] = [methods.filter(isGrid), methods.filter(isBeside)]
  return [
    ...agglomeration.flatMap(({ model, parameters }, i) => used('agglomeration', models, model, parameters, i)),
    ...welfare.flatMap(({ method, parameters }, i) => used('welfare', ofRows, method, parameters, i)),
    ...assessments.flatMap(({ method, parameters }, i) => used('assessments', beside, method, parameters, i)),
  ]
}

interface PlugInLists {
  readonly models: readonly PlugIn[]
  readonly methods: readonly PlugIn[]
  /** Which of the methods form rows, where that is known. */
  readonly gridMethods?: readonly string[] | undefined
}

/** What is known to be wrong with the file already. */
interface AlreadyTold {
  readonly told: readonly Problem[]
  /** Names whose own entry could not be read. */
  readonly broken: ReadonlySet<string>
}

/** A part of the file that could not be read is not missing. */
const isUnread = (need: string, { input }: Study, { data }: InputDocument): boolean =>
  valueAt(data, [need]) !== undefined && !(need in input)

/**
 * Parameters and data that the models and methods of the file need, with their places, before anything is computed: of
 * each variant that has no problem of its own yet.
 */
export const plugInProblems = (
  study: Study,
  document: InputDocument,
  distribution: DistributionMaker,
  plugIns: PlugInLists,
  { told, broken }: AlreadyTold,
): readonly Problem[] => {
  const { input } = study
  const maker = new VariantMaker(study, new AssumptionGraph(input, study.changes, distribution))
  const variant = maker.variant(input.scenarios[0]?.id ?? '', input.alternatives[0]?.id ?? '')
  const wrong = new Set(told.map(variantOf))
  return usedIn(input, plugIns)
    .filter(({ where: [list, i] }) => {
      const [at] = byVariantId(document.data, [String(list), Number(i)]).slice(1)
      return !wrong.has(`${list} ${at}`)
    })
    .flatMap((used) =>
      problemsOf(used, variant, !used.plugIn.needs.some((need) => isUnread(need, study, document))).filter(
        ({ path }) => !broken.has(String(used.parameters[String(path.at(-1))])),
      ),
    )
    .map((problem) => ({ ...problem, place: document.locate(problem.path) }))
}
