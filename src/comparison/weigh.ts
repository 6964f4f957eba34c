import { InputError, type Problem } from '../appraisal/input/problem.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import { outsideSource } from '../appraisal/plug-in.js'
import { constant } from '../quantity/leaf.js'
import { expectAxes, multiply, stack, sum } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import type {
  ByElasticity,
  ByGroup,
  Incidence,
  IncidenceLine,
  MethodContext,
  Weighted,
  Weights,
  WeightsContext,
  WeightsMethod,
  WelfareMethod,
} from '../welfare/method.js'
import { incidenceOf } from './incidence.js'
import { calling } from './method-faults.js'
import { checkedTotals, checkedValues, requireLineWeights, requireWeighted, requireWeights } from './method-results.js'
import { type RowGraph, totalOf } from './row-graph.js'
import { centralValuesOf, costsWithoutEffect, weightsContextOf, weightsProblems } from './weights-checks.js'
import type { Workshop } from './workshop.js'
import { distinctProblems } from './workshop-parts.js'

/** What a method makes of a row: its totals, and of weights where they fall. */
export interface Weighing extends Weighted {
  readonly method: WelfareMethod
  readonly incidence: Incidence
  readonly costsAre: 'weighted' | 'unweighted'
  /** Its numbers that lie outside what their source covers. */
  readonly outsideSource: readonly Text[]
  /** Null of a welfare function, which has no weights. */
  readonly cells: {
    readonly weights: ByGroup
    /** The weights of lines, where those differ from one to another. */
    readonly ofLines: readonly ByGroup[]
    readonly benefits: ByGroup
    readonly costs: ByGroup
    /** Null when the mean weight is 1 over nothing. */
    readonly meanOver: ByGroup | null
    /** Null where weights do not follow from incomes by an elasticity. */
    readonly byElasticity: ByElasticity | null
  } | null
  /** Weighted benefits and costs of an incidence at another elasticity; null of a method without one. */
  readonly atElasticity: ((incidence: Incidence, elasticity: Quantity<never>) => WeightedTotals) | null
}

/** Costs positive. */
export type WeightedTotals = Pick<Weighted, 'benefits' | 'costs'>

const minusOne = constant(-1)

/** Figures by region that hold for every group of it. */
const everyGroup = (context: MethodContext, weights: Weights['weights']): ByGroup =>
  weights.axes.some(({ name }) => name === 'group')
    ? expectAxes(weights, 'region', 'group')
    : stack(
        context.groups,
        context.groups.members.map(() => expectAxes(weights, 'region')),
        weights.label ?? undefined,
      )

const national = (cells: ByGroup, label: Text): Quantity<never> => sum(sum(cells, 'group'), 'region', label)

const labels = {
  benefits: { en: 'weighted benefits', nl: 'gewogen baten' },
  costs: { en: 'weighted costs', nl: 'gewogen kosten' },
} as const

const weightedLabel = ({ label }: IncidenceLine): Text => ({ en: `weighted ${label.en}`, nl: `gewogen ${label.nl}` })

/** Weighted benefits and costs by region and group, costs positive. */
const weightedCells = (
  { benefits, costs, lines }: Incidence,
  weights: ByGroup,
  ofLine: ((line: IncidenceLine) => ByGroup) | undefined,
): { readonly benefits: ByGroup; readonly costs: ByGroup } => {
  if (!ofLine)
    return { benefits: multiply(weights, benefits, labels.benefits), costs: multiply(weights, costs, labels.costs) }
  const of = (side: 'cost' | 'benefit', nothing: ByGroup, label: Text) =>
    totalOf(
      lines.filter((line) => line.side === side),
      (line) => multiply(ofLine(line), line.cells, weightedLabel(line)),
      nothing,
      label,
    )
  return {
    benefits: of('benefit', benefits, labels.benefits),
    costs: multiply(of('cost', costs, labels.costs), minusOne, labels.costs),
  }
}

type Cells = Record<'weights' | 'benefits' | 'costs', ByGroup>

/** What weights make of each cell; costs may be left as they are. */
const cellsOf = (
  context: MethodContext,
  found: Weights,
  incidence: Incidence,
  costsAre: Weighing['costsAre'],
): Readonly<Cells> => {
  const weights = everyGroup(context, found.weights)
  const { benefits, costs } = weightedCells(incidence, weights, found.ofLine)
  return { weights, benefits, costs: costsAre === 'weighted' ? costs : incidence.costs }
}

const totalsOf = ({ benefits, costs }: Readonly<Cells>): WeightedTotals => ({
  benefits: national(benefits, labels.benefits),
  costs: national(costs, labels.costs),
})

const refuse = (problems: readonly Problem[]): void => {
  if (problems.length > 0) throw new InputError(problems)
}

/** Makes what may find more problems. @throws InputError with all of them together */
const orAllProblems = <Made>(problems: readonly Problem[], make: () => Made): Made => {
  try {
    const made = make()
    refuse(problems)
    return made
  } catch (error) {
    // What is wrong already may be why units do not fit either, and why a method throws.
    const isThrown = error instanceof InputError && error.cause !== undefined && problems.length > 0
    const more = error instanceof InputError && !isThrown ? error.problems : []
    if (more.length + problems.length === 0) throw error
    throw new InputError(distinctProblems([...problems, ...more]))
  }
}

/** What a method with weights makes of a row, or null when it leaves it as it is. */
const weighed = (
  workshop: Workshop,
  method: WeightsMethod,
  context: WeightsContext,
  costsAre: Weighing['costsAre'],
  makeIncidence: () => Incidence,
): Omit<Weighing, 'method' | 'outsideSource'> | null => {
  const origin = { id: method.id, path: context.path }
  const { found, incidence } = orAllProblems(weightsProblems(workshop, method, context), () => {
    const made = makeIncidence()
    return { incidence: made, found: calling(origin, 'weights', () => method.weights(context, made)) }
  })
  if (found === null) return null
  const weights = requireWeights(origin, found)
  const { ofLine, normalisation, warnings, meanOver = null, byElasticity = null } = weights
  const ofLines = ofLine ? [...new Set(calling(origin, 'ofLine', () => incidence.lines.map(ofLine)))] : []
  requireLineWeights(origin, ofLines)
  const cells = cellsOf(context, weights, incidence, costsAre)
  const ofValues = checkedValues(origin, { weights: cells.weights, ofLines, meanOver }, centralValuesOf(workshop))
  const { atElasticity } = method
  return {
    incidence,
    costsAre,
    ...totalsOf(cells),
    normalisation,
    warnings: [...warnings, ...ofValues],
    cells: { ...cells, ofLines, meanOver, byElasticity },
    atElasticity: atElasticity
      ? (other, elasticity) => {
          const made = calling(origin, 'atElasticity', () => atElasticity(context, other, elasticity))
          const there = requireWeights(origin, made)
          return totalsOf(cellsOf(context, there, other, costsAre))
        }
      : null,
  }
}

/** The welfare stage: what a method makes of who gains and pays, or null when it leaves it as it is. */
export const weightedBy = (workshop: Workshop, choice: Choice, graph: RowGraph): Weighing | null => {
  const input = workshop.welfareInput(choice.welfare)
  const method: WelfareMethod = workshop.method(input)
  const variant = workshop.variant(choice.scenario, choice.alternative)
  const parameters = workshop.parameters(method, input.parameters ?? {}, variant, 'welfare', input.id)
  if (method.id === 'unweighted') {
    refuse(costsWithoutEffect(input, method))
    return null
  }
  const context = weightsContextOf(workshop, input, variant, parameters)
  const makeIncidence = () => incidenceOf(workshop, graph, 'method')
  const outside = outsideSource(method, parameters, (quantity) => Number(workshop.reading.value(quantity)))
  if (method.kind === 'weights') {
    const made = weighed(workshop, method, context, input.costs ?? 'weighted', makeIncidence)
    if (made) return { ...made, method, outsideSource: outside }
    refuse(costsWithoutEffect(input, method))
    return null
  }
  refuse(costsWithoutEffect(input, method))
  if (method.kind !== 'welfareFunction')
    throw new TypeError(
      `Welfare method “${method.id}” is a ${method.kind}: it has results of its own and forms no rows.`,
    )
  const incidence = makeIncidence()
  const origin = { id: method.id, path: context.path }
  const found = calling(origin, 'weigh', () => method.weigh(context, incidence))
  const whole = requireWeighted(origin, found, incidence)
  checkedTotals(origin, whole, centralValuesOf(workshop))
  return { method, incidence, costsAre: 'weighted', outsideSource: outside, cells: null, atElasticity: null, ...whole }
}
