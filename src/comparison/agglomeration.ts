import type { AgglomerationContext, AgglomerationLine, AgglomerationModel, Amount } from '../agglomeration/model.js'
import type { FlowLine } from '../appraisal/flows.js'
import { InputError, type Problem } from '../appraisal/input/problem.js'
import type { AgglomerationInput } from '../appraisal/input/scenario-schema.js'
import { outsideSource, type Parameters } from '../appraisal/plug-in.js'
import { relocationOf } from '../appraisal/relocation.js'
import { moneyOf, type Study } from '../appraisal/study.js'
import type { Variant } from '../appraisal/variant.js'
import { BuildError } from '../quantity/build-error.js'
import { multiply } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import type { DecimalReading } from '../reading/decimal.js'
import { notPositive } from './column-figures.js'
import { requireLines, wrongFormula } from './model-lines.js'
import { choiceProblem as problem, unknownChoice } from './workshop-parts.js'

/** What an agglomeration variant gives for one scenario and alternative. */
export interface AgglomerationResult {
  readonly variant: AgglomerationInput
  readonly model: AgglomerationModel
  readonly lines: readonly AgglomerationLine[]
  readonly warning: Text | null
  /** Its numbers that lie outside what their source covers. */
  readonly outsideSource: readonly Text[]
  /** What the model says beside money: read when asked for. */
  readonly notes: () => readonly Text[]
}

/** A quantity by year and region, whichever way a model gave it. */
export const yearly = (amount: Amount): Quantity<'year' | 'region'> =>
  amount.kind === 'yearly' ? amount.flow : multiply(amount.perYear, amount.ramp)

/** What of the workshop this stage takes. */
interface Bench {
  readonly study: Study
  readonly reading: DecimalReading
  readonly variant: (scenario: string, alternative: string) => Variant
  readonly flows: (scenario: string, alternative: string) => readonly FlowLine[]
  readonly model: (input: AgglomerationInput) => AgglomerationModel
  readonly parameters: (
    model: AgglomerationModel,
    given: Readonly<Record<string, unknown>>,
    variant: Variant,
    list: 'agglomeration',
    id: string,
  ) => Parameters
}

/** What a model can read of a study under one scenario and alternative. */
const contextOf = (
  workshop: Bench,
  input: AgglomerationInput,
  scenario: string,
  alternative: string,
): AgglomerationContext => {
  const { study } = workshop
  const variant = workshop.variant(scenario, alternative)
  const known = (what: string, name: string, among: readonly string[]): void => {
    if (!among.includes(name))
      throw new InputError([{ ...unknownChoice(what, name, among), path: ['agglomeration', input.id, 'parameters'] }])
  }
  return {
    years: study.years,
    regions: study.regions,
    column: variant.column,
    relocation: relocationOf(variant),
    effects: workshop.flows(scenario, alternative),
    parameters: workshop.parameters(workshop.model(input), input.parameters ?? {}, variant, 'agglomeration', input.id),
    zones: study.zones.ids,
    regionOfZone: variant.regionOfZone,
    operating: variant.operating,
    zoneColumn: variant.zoneColumn,
    path: (name) => {
      known('growth path', name, Object.keys(study.input.growthPaths ?? {}))
      return variant.path(name)
    },
    matrix: (name) => {
      known('matrix', name, Object.keys(study.matrices))
      return variant.matrix(name)
    },
  }
}

/** Refuses numbers that do not go together. */
const requireFit = (
  workshop: Bench,
  { id }: AgglomerationInput,
  model: AgglomerationModel,
  context: AgglomerationContext,
) => {
  const value = (name: string) => Number(workshop.reading.value(context.parameters.number(name)))
  const found = model.unfit?.(value) ?? []
  if (found.length === 0) return
  throw new InputError(
    found.map(({ parameter, message, expected, mend }) =>
      problem('parametersDoNotFit', ['agglomeration', id, 'parameters', parameter], message, expected, mend),
    ),
  )
}

/** Every cell of zero or less in the columns that the model divides by; of one that is not there the model itself says so. */
const notPositiveIn = (
  workshop: Bench,
  model: AgglomerationModel,
  context: AgglomerationContext,
): readonly Problem[] => {
  const names = [...new Set(model.positive?.(context.parameters) ?? [])]
  const about = context.regions.members
  return names.flatMap((name) => {
    try {
      const values = workshop.reading.cells(context.column(name))
      return notPositive({ name, section: 'regions', about, values }, model.id)
    } catch (error) {
      if (error instanceof InputError) return []
      throw error
    }
  })
}

/** The lines of a model. @throws InputError with what it divides by and what else it says of its data, all at once */
const linesOf = (
  workshop: Bench,
  model: AgglomerationModel,
  context: AgglomerationContext,
): readonly AgglomerationLine[] => {
  const found = notPositiveIn(workshop, model, context)
  try {
    const lines = requireLines(model, model.lines(context), moneyOf(workshop.study.input))
    if (found.length === 0) return lines
  } catch (error) {
    if (error instanceof BuildError) throw wrongFormula(model, error)
    if (!(error instanceof InputError)) throw error
    throw new InputError([...found, ...error.problems])
  }
  throw new InputError(found)
}

/** Refuses to add what contains the user benefits, or what re-expresses an effect that the study already has. */
const guard = (input: AgglomerationInput, model: AgglomerationModel, effects: readonly FlowLine[]): void => {
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

/** A model does not know in which variant it is: what it says of its parameters is said of those of the variant. */
const inVariant = ({ id, model }: AgglomerationInput, { path, ...said }: Problem): Problem => {
  const [list, first, ...rest] = path
  if (list !== 'agglomeration' || first === id || typeof first === 'number') return { ...said, path }
  const field = [first, ...rest].flatMap((key) =>
    key === undefined || key === model || key === 'parameters' ? [] : [key],
  )
  return { ...said, path: [list, id, 'parameters', ...field] }
}

/**
 * The agglomeration stage for one variant, scenario and alternative.
 *
 * @throws InputError for parameters that do not fit, needs that the study does not meet, or what would be counted twice.
 */
export const agglomerationOf = (
  workshop: Bench,
  input: AgglomerationInput,
  scenario: string,
  alternative: string,
): AgglomerationResult => {
  try {
    return build(workshop, input, scenario, alternative)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(error.problems.map((problem) => inVariant(input, problem)))
  }
}

const build = (
  workshop: Bench,
  input: AgglomerationInput,
  scenario: string,
  alternative: string,
): AgglomerationResult => {
  const model = workshop.model(input)
  const context = contextOf(workshop, input, scenario, alternative)
  guard(input, model, context.effects)
  requireFit(workshop, input, model, context)
  const { parameters } = context
  const read = (quantity: Quantity<'region'> | Quantity<never>): readonly number[] =>
    workshop.reading.cells(quantity).map(Number)
  return {
    variant: input,
    model,
    lines: linesOf(workshop, model, context),
    warning: model.warning?.(parameters) ?? null,
    outsideSource: outsideSource(model, parameters, (quantity) => Number(workshop.reading.value(quantity))),
    notes: () => model.notes?.(context, read) ?? [],
  }
}
