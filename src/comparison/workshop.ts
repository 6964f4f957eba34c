import type { AgglomerationLine, AgglomerationModel, Amount } from '../agglomeration/model.js'
import { AssumptionGraph } from '../appraisal/assumption-graph.js'
import type { DiscountRegime, RegimeRates } from '../appraisal/discounting/regime.js'
import { type FlowLine, FlowMaker } from '../appraisal/flows.js'
import { InputError } from '../appraisal/input/problem.js'
import type { AgglomerationInput, WelfareInput } from '../appraisal/input/scenario-schema.js'
import { outsideSource, type Parameters, readParameters, requireNeeds, requireRanges } from '../appraisal/plug-in.js'
import { relocationOf } from '../appraisal/relocation.js'
import type { Study } from '../appraisal/study.js'
import { type Variant, VariantMaker } from '../appraisal/variant.js'
import { multiply } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import { type DecimalReading, decimalReading } from '../reading/decimal.js'
import { preparedBinary64 } from '../reading/sampled.js'
import { distributionFrom } from '../uncertainty/distributions.js'
import type { WelfareMethod } from '../welfare/method.js'
import { type DiscountedLine, StudyRates } from './study-rates.js'
import { choiceProblem as problem, remembered, unknownChoice } from './workshop-parts.js'

/** The models, methods and regimes that a study may choose from. */
export interface PlugIns {
  readonly models: readonly AgglomerationModel[]
  readonly methods: readonly WelfareMethod[]
  readonly regimes: readonly DiscountRegime[]
}

/** What an agglomeration variant gives for one scenario and alternative. */
export interface AgglomerationResult {
  readonly variant: AgglomerationInput
  readonly model: AgglomerationModel
  readonly lines: readonly AgglomerationLine[]
  readonly warning: Text | null
  /** Its numbers that lie outside what their source covers. */
  readonly outsideSource: readonly Text[]
}

/** A quantity by year and region, whichever way a model gave it. */
export const yearly = (amount: Amount): Quantity<'year' | 'region'> =>
  amount.kind === 'yearly' ? amount.flow : multiply(amount.perYear, amount.ramp)

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

  /** A welfare variant of the file, or a method by its own id with the defaults of its parameters. */
  welfareInput(id: string): WelfareInput {
    const named = this.study.input.welfare.find((each) => each.id === id)
    if (named) return named
    const method = this.plugIns.methods.find((each) => each.id === id)
    if (method) return { id, label: method.label, method: id }
    throw new InputError([
      unknownChoice('welfare', id, [
        ...this.study.input.welfare.map((each) => each.id),
        ...this.plugIns.methods.map((each) => each.id),
      ]),
    ])
  }

  method(input: WelfareInput): WelfareMethod {
    return this.plugIns.methods.find(({ id }) => id === input.method) as WelfareMethod
  }

  parameters(
    plugIn: AgglomerationModel | WelfareMethod,
    given: Readonly<Record<string, unknown>>,
    variant: Variant,
    list: 'agglomeration' | 'welfare',
    id: string,
  ): Parameters {
    const at = this.study.input[list].findIndex((each) => each.id === id)
    const where = at < 0 ? [list, id] : [list, at, 'parameters']
    requireNeeds(plugIn, variant, where)
    const parameters = readParameters(plugIn, given, variant, where, this.#defaults)
    requireRanges(plugIn, parameters, where, (quantity) => Number(this.reading.value(quantity)))
    return parameters
  }

  agglomeration(scenario: string, alternative: string, id: string): AgglomerationResult {
    return remembered(this.#agglomeration, `${scenario} ${alternative} ${id}`, () =>
      this.#model(this.agglomerationInput(id), scenario, alternative),
    )
  }

  #model(input: AgglomerationInput, scenario: string, alternative: string): AgglomerationResult {
    const model = this.plugIns.models.find((each) => each.id === input.model) as AgglomerationModel
    const variant = this.variant(scenario, alternative)
    const effects = this.flows(scenario, alternative)
    const parameters = this.parameters(model, input.parameters ?? {}, variant, 'agglomeration', input.id)
    this.#guard(input, model, effects)
    const { years, regions } = this.study
    const lines = model.lines({
      years,
      regions,
      column: variant.column,
      relocation: relocationOf(variant),
      effects,
      parameters,
      zones: this.study.zones.ids,
      regionOfZone: variant.regionOfZone,
      operating: variant.operating,
      zoneColumn: variant.zoneColumn,
      path: (name) => {
        const known = Object.keys(this.study.input.growthPaths ?? {})
        if (known.includes(name)) return variant.path(name)
        throw new InputError([{ ...unknownChoice('growth path', name, known), path: ['agglomeration', input.id] }])
      },
      matrix: (name) => {
        const known = Object.keys(this.study.matrices)
        if (!known.includes(name))
          throw new InputError([{ ...unknownChoice('matrix', name, known), path: ['agglomeration', input.id] }])
        return variant.matrix(name)
      },
    })
    return {
      variant: input,
      model,
      lines,
      warning: model.warning?.(parameters) ?? null,
      outsideSource: outsideSource(model, parameters, (quantity) => Number(this.reading.value(quantity))),
    }
  }

  /** Refuses to add what contains the user benefits, or what re-expresses an effect that the study already has. */
  #guard(input: AgglomerationInput, model: AgglomerationModel, effects: readonly FlowLine[]): void {
    if (input.enters !== 'balance') return
    const where = ['agglomeration', input.id, 'enters']
    const twice = effects.find(({ stream }) => model.claims.includes(stream))
    if (model.role === 'beside') {
      throw new InputError([
        problem(
          'besideOnly',
          where,
          {
            en: `“${model.id}” contains the user benefits and cannot be added to them`,
            nl: `“${model.id}” bevat de reizigersbaten al en kan er niet bij worden opgeteld`,
          },
          { en: 'enters: ownLine', nl: 'enters: ownLine' },
          { en: 'show it as a line of its own', nl: 'toon het als eigen regel' },
        ),
      ])
    }
    if (twice) {
      throw new InputError([
        problem(
          'doubleCounting',
          where,
          {
            en: `“${model.id}” re-expresses effect “${twice.id}” (stream ${twice.stream})`,
            nl: `“${model.id}” drukt effect “${twice.id}” (stroom ${twice.stream}) opnieuw uit`,
          },
          { en: 'one of the two in the balance', nl: 'één van beide in het saldo' },
          { en: 'remove the effect, or set enters: ownLine', nl: 'verwijder het effect, of zet enters: ownLine' },
        ),
      ])
    }
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
