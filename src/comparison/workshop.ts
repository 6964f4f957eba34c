import type { AgglomerationModel } from '../agglomeration/model.js'
import { AssumptionGraph } from '../appraisal/assumption-graph.js'
import type { DiscountRegime, RegimeRates } from '../appraisal/discounting/regime.js'
import { type FlowLine, FlowMaker } from '../appraisal/flows.js'
import { InputError, type Path } from '../appraisal/input/problem.js'
import type { AgglomerationInput, WelfareInput } from '../appraisal/input/scenario-schema.js'
import { type Parameters, readParameters, requireNeeds, requireRanges } from '../appraisal/plug-in.js'
import { requirePlugIns } from '../appraisal/require-plug-ins.js'
import type { Study } from '../appraisal/study.js'
import { type Variant, VariantMaker } from '../appraisal/variant.js'
import type { Quantity } from '../quantity/quantity.js'
import { type DecimalReading, decimalReading } from '../reading/decimal.js'
import { preparedBinary64 } from '../reading/sampled.js'
import { distributionFrom } from '../uncertainty/distributions.js'
import { isGridMethod, type WelfareMethod } from '../welfare/method.js'
import { type AgglomerationResult, agglomerationOf } from './agglomeration.js'
import { type DiscountedLine, StudyRates } from './study-rates.js'
import { remembered, requireOneEach, unknownChoice } from './workshop-parts.js'

/** The models, methods and regimes that a study may choose from. */
export interface PlugIns {
  readonly models: readonly AgglomerationModel[]
  readonly methods: readonly WelfareMethod[]
  readonly regimes: readonly DiscountRegime[]
}

/**
 * What all rows of a study share: leaves, flows, factors and one decimal reading, each made once. `appraise.ts` puts the
 * stages together from it.
 */
export class Workshop {
  readonly study: Study
  readonly plugIns: PlugIns
  readonly reading: DecimalReading = decimalReading()
  readonly #variants: VariantMaker
  readonly #flows = new FlowMaker()
  readonly #flowsOf = new Map<string, readonly FlowLine[]>()
  readonly #variantOf = new Map<string, Variant>()
  readonly #agglomeration = new Map<string, AgglomerationResult>()
  readonly #rates: StudyRates
  readonly #defaults = new Map<string, Quantity<never>>()
  #firstFlow: number | null = null

  constructor(study: Study, plugIns: PlugIns) {
    this.study = study
    requirePlugIns(plugIns)
    requireOneEach('models', plugIns.models)
    requireOneEach('methods', plugIns.methods)
    this.plugIns = plugIns
    this.#rates = new StudyRates({
      study,
      regimes: plugIns.regimes,
      reading: this.reading,
      origin: () => this.origin(),
      assumption: (name) =>
        this.variant(study.input.scenarios[0]?.id ?? '', study.input.alternatives[0]?.id ?? '').assumption(name),
    })
    this.#variants = new VariantMaker(study, new AssumptionGraph(study.input, study.changes, distributionFrom))
  }

  /** @throws InputError for a scenario or alternative that the study does not have */
  variant(scenario: string, alternative: string): Variant {
    return remembered(this.#variantOf, `${scenario} ${alternative}`, () => {
      const { scenarios, alternatives } = this.study.input
      for (const [what, id, among] of [
        ['scenario', scenario, scenarios],
        ['alternative', alternative, alternatives],
      ] as const) {
        const known = among.map((each) => each.id)
        if (!known.includes(id)) throw new InputError([unknownChoice(what, id, known)])
      }
      return this.#variants.variant(scenario, alternative)
    })
  }

  /** What a scenario says without any alternative (nulalternatief). */
  withoutProject(scenario: string): Variant {
    return remembered(this.#variantOf, `${scenario} `, () => this.#variants.variant(scenario, ''))
  }

  flows(scenario: string, alternative: string): readonly FlowLine[] {
    return remembered(this.#flowsOf, `${scenario} ${alternative}`, () =>
      this.#flows.flows(this.variant(scenario, alternative)),
    )
  }

  /** An agglomeration variant of the file, or a model by its own id with the defaults of its parameters. */
  agglomerationInput(id: string): AgglomerationInput {
    const named = this.study.input.agglomeration.find((each) => each.id === id)
    if (named) return named
    const model = this.plugIns.models.find((each) => each.id === id)
    if (model) return { id, label: model.label, model: id, enters: model.role === 'beside' ? 'ownLine' : 'balance' }
    throw new InputError([
      unknownChoice('agglomeration', id, [
        ...this.study.input.agglomeration.map((each) => each.id),
        ...this.plugIns.models.map((each) => each.id),
      ]),
    ])
  }

  /** A welfare variant of the file, or a method by its own id with the defaults of its parameters: of those that form rows. */
  welfareInput(id: string): WelfareInput {
    const named = this.study.input.welfare.find((each) => each.id === id)
    if (named) return named
    const method = this.plugIns.methods.find((each) => each.id === id)
    if (method) return { id, label: method.label, method: id }
    throw new InputError([
      unknownChoice('welfare', id, [
        ...this.study.input.welfare.map((each) => each.id),
        ...this.plugIns.methods.filter(isGridMethod).map((each) => each.id),
      ]),
    ])
  }

  /** @throws InputError when the study was read with a model that is not among the plug-ins now */
  model(input: AgglomerationInput): AgglomerationModel {
    return this.#plugIn('model', this.plugIns.models, input.model, ['agglomeration', input.id, 'model'])
  }

  /** @throws InputError when the study was read with a method that is not among the plug-ins now */
  method(input: WelfareInput): WelfareMethod {
    return this.#plugIn('method', this.plugIns.methods, input.method, ['welfare', input.id, 'method'])
  }

  #plugIn<Kind extends { readonly id: string }>(what: string, kinds: readonly Kind[], id: string, path: Path): Kind {
    const found = kinds.find((each) => each.id === id)
    if (found) return found
    throw new InputError([
      {
        ...unknownChoice(
          what,
          id,
          kinds.map((each) => each.id),
        ),
        path,
      },
    ])
  }

  parameters(
    plugIn: AgglomerationModel | WelfareMethod,
    given: Readonly<Record<string, unknown>>,
    variant: Variant,
    list: 'agglomeration' | 'welfare' | 'assessments',
    id: string,
  ): Parameters {
    const where = [list, id, 'parameters']
    requireNeeds(plugIn, variant, where)
    const parameters = readParameters(plugIn, given, variant, where, this.#defaults)
    requireRanges(plugIn, parameters, where, (quantity) => Number(this.reading.value(quantity)))
    return parameters
  }

  agglomeration(scenario: string, alternative: string, id: string): AgglomerationResult {
    return remembered(this.#agglomeration, `${scenario} ${alternative} ${id}`, () =>
      agglomerationOf(this, this.agglomerationInput(id), scenario, alternative),
    )
  }

  regime(id: string): RegimeRates {
    return this.#rates.regime(id)
  }

  factors(id: string): Readonly<Record<string, Quantity<'year'>>> {
    return this.#rates.factors(id)
  }

  /** The discount factors of a line; see `StudyRates`. */
  factorOf(discounting: string, line: DiscountedLine): Quantity<'year'> {
    return this.#rates.factorOf(discounting, line)
  }

  /** The year from which a term structure counts its years, once for the whole study. */
  origin(): number {
    const { input } = this.study
    return input.termStructureFrom === 'discountTo' ? Number(input.discountTo) : this.firstFlow()
  }

  /** The first year with a flow, over all scenarios and alternatives of the study. */
  firstFlow(): number {
    this.#firstFlow ??= this.#findFirstFlow()
    return this.#firstFlow
  }

  /** Looked for in binary64, and confirmed in decimal, where what cancels out is zero exactly. */
  #findFirstFlow(): number {
    const { input, years } = this.study
    const flows = input.scenarios.flatMap((scenario) =>
      input.alternatives.flatMap((alternative) =>
        this.flows(scenario.id, alternative.id).map(({ national }) => national),
      ),
    )
    const firstOf = (cells: readonly number[] | Float64Array): number => {
      const at = cells.findIndex((value) => value !== 0)
      return at < 0 ? years.members.length - 1 : at
    }
    const found = preparedBinary64(flows)
      .read()
      .map((cells, i) => ({ at: firstOf(cells), flow: flows[i] as Quantity<'year'>, confirmed: false }))
    for (;;) {
      const [first] = [...found].sort((a, b) => a.at - b.at)
      if (!first || first.confirmed) return Number(years.members[first?.at ?? years.members.length - 1])
      first.at = firstOf(this.reading.cells(first.flow).map((value) => (value.isZero() ? 0 : 1)))
      first.confirmed = true
    }
  }
}
