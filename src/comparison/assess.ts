import type { AssessmentInput } from '../appraisal/input/assessment-input.js'
import { InputError, type Problem } from '../appraisal/input/problem.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import { outsideSource } from '../appraisal/plug-in.js'
import type { Study } from '../appraisal/study.js'
import { axisNamed } from '../quantity/axis.js'
import { sum } from '../quantity/operations.js'
import type { Node, Quantity } from '../quantity/quantity.js'
import { type Label, type Text, textOf } from '../quantity/text.js'
import { ReadingError } from '../reading/reading-error.js'
import { pacer, type RunOptions } from '../reading/run-options.js'
import {
  type AlternativeView,
  type AssessmentContext,
  type BesideMethod,
  type Figure,
  isGridMethod,
} from '../welfare/method.js'
import { Appraiser } from './appraise.js'
import { type ChoiceLabels, choiceLabels } from './choice-labels.js'
import { requireGrid } from './compare.js'
import { conventionsOf } from './conventions.js'
import { financingWords } from './financing-words.js'
import { incidenceOf } from './incidence.js'
import { located } from './located.js'
import { callingReader, together } from './method-faults.js'
import { requireFinding } from './method-findings.js'
import { nothingByRegion, totalOf } from './row-graph.js'
import { type PlugIns, Workshop } from './workshop.js'
import { choiceProblem, distinctProblems, unknownChoice } from './workshop-parts.js'

/** What one method outside the grid found. */
export interface Assessment {
  readonly id: string
  readonly label: Text
  readonly note: Text | null
  readonly method: string
  readonly kind: BesideMethod['kind']
  readonly claim: Text
  readonly figures: readonly Figure[]
  readonly notes: readonly Text[]
  readonly warnings: readonly Text[]
}

/** The assessments of a study under one choice, with the names that figures use. */
export interface Assessments {
  readonly title: Text
  readonly status: Text | null
  readonly conventions: readonly Text[]
  /** The welfare variant is the one whose financing says who pays. */
  readonly choice: Omit<Choice, 'alternative'>
  /** What the members of the choice are called. */
  readonly labels: Omit<ChoiceLabels, 'alternative'>
  readonly alternatives: Readonly<Record<string, Text>>
  readonly regions: Readonly<Record<string, Text>>
  readonly assessments: readonly Assessment[]
}

/** Which to run, and on what; left out, all of the study on its reference choice. */
export interface AssessOptions extends RunOptions {
  readonly assessments?: readonly string[]
  readonly choice?: Partial<Omit<Choice, 'alternative'>>
}

const inputsOf = (
  { input }: Study,
  plugIns: PlugIns,
  wanted: readonly string[] | undefined,
): readonly AssessmentInput[] => {
  const listed = input.assessments ?? []
  if (!wanted) return listed
  return wanted.map((id) => {
    const named = listed.find((each) => each.id === id)
    if (named) return named
    const method = plugIns.methods.find((each) => each.id === id)
    if (method) return { id, label: method.label, method: id }
    const known = [...listed, ...plugIns.methods.filter((each) => !isGridMethod(each))].map((each) => each.id)
    throw new InputError([unknownChoice('assessment', id, known)])
  })
}

const besideOf = (workshop: Workshop, { id, method: name }: AssessmentInput): BesideMethod => {
  const method = workshop.method({ id, label: id, method: name })
  if (!isGridMethod(method)) return method
  const at = workshop.study.input.assessments?.findIndex((each) => each.id === id) ?? -1
  throw new InputError([
    choiceProblem(
      'notBeside',
      at < 0 ? ['assessments', id] : ['assessments', at, 'method'],
      {
        en: `“${name}” weighs the balance and forms rows`,
        nl: `“${name}” weegt het saldo en vormt rijen`,
      },
      { en: 'a method with results of its own', nl: 'een methode met eigen uitkomsten' },
      { en: 'list it under welfare', nl: 'zet haar onder welfare' },
    ),
  ])
}

/** The values of a matrix that is given: they never become exact numbers. */
const cellsOf = ({ operation }: Node): Float64Array | null =>
  operation.kind === 'given' ? Float64Array.from(operation.values, Number) : null

/** What methods read, for one choice on all dimensions but alternative. */
class Contexts {
  readonly #workshop: Workshop
  readonly #appraiser: Appraiser
  readonly #choice: Assessments['choice']
  readonly #running: RunOptions

  constructor(workshop: Workshop, choice: Assessments['choice'], running: RunOptions) {
    this.#workshop = workshop
    this.#running = running
    this.#appraiser = new Appraiser(workshop)
    this.#choice = choice
  }

  /** @param onIncidence is told when a method asks what falls where */
  of(input: AssessmentInput, method: BesideMethod, onIncidence: () => void): AssessmentContext {
    const { study } = this.#workshop
    const variant = this.#workshop.variant(this.#choice.scenario, study.input.alternatives[0]?.id ?? '')
    const { criteria = [], weightSets = [], indicators = [], services = [] } = study.input
    return {
      path: ['assessments', input.id],
      incomeIn: (name) => (study.input.groups?.columns ?? study.input.regions.columns)[name]?.income ?? null,
      regions: study.regions,
      groups: study.cells.groups,
      column: variant.column,
      cellColumn: variant.cellColumn,
      zoneColumn: variant.zoneColumn,
      assumption: variant.assumption,
      parameters: this.#workshop.parameters(method, input.parameters ?? {}, variant, 'assessments', input.id),
      zones: study.zones.ids,
      regionOfZone: study.zones.regionOf,
      criteria,
      labelOf: (kind, id) => {
        const { regions, groups, alternatives, effects } = study.input
        const lists = {
          region: regions.members,
          group: groups?.members ?? [],
          alternative: alternatives,
          effect: effects,
        }
        return textOf(lists[kind].find((each) => each.id === id)?.label ?? id)
      },
      sideOf: (id) => {
        const effect = study.input.effects.find((each) => each.id === id)
        return effect === undefined || effect.kind === 'unpriced' ? null : effect.side
      },
      weightSets,
      indicators,
      services,
      alternatives: study.input.alternatives.map(({ id, label }) => this.#alternative(id, textOf(label), onIncidence)),
      matrix: this.#workshop.withoutProject(this.#choice.scenario).matrix,
      numbers: (quantity) => this.#numbers(quantity),
      pace: (of) => pacer(this.#running, of, input.id),
      cells: (matrix) => cellsOf(matrix) ?? Float64Array.from(this.#numbers(matrix)),
    }
  }

  #alternative(id: string, label: Text, onIncidence: () => void): AlternativeView {
    const choice = { ...this.#choice, alternative: id }
    const graph = this.#appraiser.graph(choice)
    const { netPresentValue, benefits, costs, gdp } = graph.national
    return {
      id,
      label,
      incidence: () => {
        onIncidence()
        return incidenceOf(this.#workshop, graph, 'assessment')
      },
      netPresentValue,
      benefits,
      costs,
      gdp,
      effect: (name) => {
        const own = graph.lines.filter((line) => line.id === name || line.id.startsWith(`${name}.`))
        return totalOf(
          own.map(({ id: line, presentValue }) => ({ id: line, national: sum(presentValue, 'region') })),
          ({ national }) => national,
          sum(nothingByRegion(this.#workshop), 'region'),
          { en: name, nl: name },
        )
      },
      matrix: this.#workshop.variant(choice.scenario, id).matrix,
    }
  }

  /** Who pays, in words. */
  financing(): Text {
    return financingWords(this.#workshop, this.#choice.welfare)
  }

  /** Region by region where there are regions and groups. */
  #numbers(quantity: Node): readonly number[] {
    const values = this.#workshop.reading.cells(quantity).map(Number)
    const [first, second] = quantity.axes
    if (first?.name !== 'group' || !second || !axisNamed(quantity.axes, 'region')) return values
    return second.members.flatMap((_, r) => first.members.map((__, g) => values[g * second.members.length + r] ?? 0))
  }
}

/** Runs assessments on one choice: what each found, and each problem of all of them once. */
export const runAssessments = async (
  workshop: Workshop,
  choice: Assessments['choice'],
  inputs: readonly AssessmentInput[],
  running: RunOptions,
): Promise<{ readonly assessments: readonly Assessment[]; readonly problems: readonly Problem[] }> => {
  const contexts = new Contexts(workshop, choice, running)
  const pace = pacer(running, inputs.length, 'assessments')
  const problems: Problem[] = []
  const assessments: Assessment[] = []
  for (const [done, input] of inputs.entries()) {
    await pace(done)
    try {
      assessments.push(await found(input, besideOf(workshop, input), contexts))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      problems.push(...error.problems)
    }
  }
  if (problems.length === 0) await pace(inputs.length)
  return { assessments, problems: distinctProblems(problems) }
}

/**
 * Runs the methods of a study that have results of their own (toetsen): measures, indices, rankings and access to
 * services, on all alternatives at once. What falls where is under the financing of the welfare variant of the choice, the
 * reference unless said otherwise, and each that reads it says so.
 *
 * @throws InputError with all problems of all of them; ReadingError when cancelled.
 */
export const assess = (study: Study, plugIns: PlugIns, options: AssessOptions = {}): Promise<Assessments> =>
  located(study, async () => {
    const workshop = new Workshop(study, plugIns)
    const full: Choice = { ...study.input.comparison.reference, ...options.choice }
    // The variant says who pays, as in a row.
    requireGrid(workshop, full.welfare)
    const { alternative: _, ...choice } = full
    const inputs = inputsOf(study, plugIns, options.assessments)
    const { assessments, problems } = await runAssessments(workshop, choice, inputs, options)
    if (problems.length > 0) throw together(problems)
    const { title, status, alternatives, regions } = study.input
    const { alternative: __, ...labels } = choiceLabels(workshop, [full])
    const named = (list: readonly { readonly id: string; readonly label: Label }[]) =>
      Object.fromEntries(list.map(({ id, label }) => [id, textOf(label)]))
    return {
      title: textOf(title),
      status: status === undefined ? null : textOf(status),
      conventions: conventionsOf(workshop),
      choice,
      labels,
      alternatives: named(alternatives),
      regions: named(regions.members),
      assessments,
    }
  })

const found = async (input: AssessmentInput, method: BesideMethod, contexts: Contexts): Promise<Assessment> => {
  let isByIncidence = false
  const context = contexts.of(input, method, () => {
    isByIncidence = true
  })
  const origin = { id: method.id, path: context.path }
  const {
    figures,
    notes = [],
    warnings = [],
  } = requireFinding(origin, await callingReader(origin, 'assess', () => method.assess(context)), {
    alternatives: context.alternatives.map(({ id }) => id),
    regions: context.regions.members,
  })
  const central = (quantity: Quantity<never>): number => context.numbers(quantity)[0] ?? Number.NaN
  const broken = figures.find(({ value }) => value !== null && !Number.isFinite(value))
  if (broken)
    throw new ReadingError('notFinite', {
      en: `“${broken.label.en}” of “${textOf(input.label).en}” is not finite.`,
      nl: `“${broken.label.nl}” van “${textOf(input.label).nl}” is niet eindig.`,
    })
  return {
    id: input.id,
    label: textOf(input.label),
    note: input.note === undefined ? null : textOf(input.note),
    method: method.id,
    kind: method.kind,
    claim: method.claim,
    figures,
    notes: [...notes, ...(isByIncidence ? [contexts.financing()] : [])],
    warnings: [...warnings, ...outsideSource(method, context.parameters, central)],
  }
}
