import type { Choice } from '../appraisal/input/scenario-schema.js'
import { constant } from '../quantity/leaf.js'
import { expectAxes, multiply, stack, sum } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import type {
  ByGroup,
  Incidence,
  IncidenceLine,
  MethodContext,
  Weighted,
  Weights,
  WelfareMethod,
} from '../welfare/method.js'
import { incidenceOf } from './incidence.js'
import { type RowGraph, totalOf } from './row-graph.js'
import type { Workshop } from './workshop.js'

/** What a method makes of a row: its totals, and of weights where they fall. */
export interface Weighing extends Weighted {
  readonly method: WelfareMethod
  readonly incidence: Incidence
  readonly costsAre: 'weighted' | 'unweighted'
  /** Null of a welfare function, which has no weights. */
  readonly cells: {
    readonly weights: ByGroup
    readonly benefits: ByGroup
    readonly costs: ByGroup
    /** Null when the mean weight is 1 over nothing. */
    readonly meanOver: ByGroup | null
  } | null
}

const minusOne = constant(-1)

/** Figures by region that hold for every group of it. */
const everyGroup = (context: MethodContext, weights: Weights['weights']): ByGroup =>
  weights.axes.some(({ name }) => name === 'group')
    ? expectAxes(weights, 'region', 'group')
    : stack(
        context.groups,
        context.groups.members.map(() => expectAxes(weights, 'region')),
      )

const national = (cells: ByGroup, label: Text): Quantity<never> => sum(sum(cells, 'group'), 'region', label)

const labels = {
  benefits: { en: 'weighted benefits', nl: 'gewogen baten' },
  costs: { en: 'weighted costs', nl: 'gewogen kosten' },
} as const

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
      (line) => multiply(ofLine(line), line.cells),
      nothing,
      label,
    )
  return {
    benefits: of('benefit', benefits, labels.benefits),
    costs: multiply(of('cost', costs, labels.costs), minusOne, labels.costs),
  }
}

/** The welfare stage: what a method makes of who gains and pays, or null when it leaves it as it is. */
export const weightedBy = (workshop: Workshop, choice: Choice, graph: RowGraph): Weighing | null => {
  const input = workshop.welfareInput(choice.welfare)
  const method: WelfareMethod = workshop.method(input)
  const variant = workshop.variant(choice.scenario, choice.alternative)
  const parameters = workshop.parameters(method, input.parameters ?? {}, variant, 'welfare', input.id)
  const { regions, cells } = workshop.study
  const context: MethodContext = {
    regions,
    groups: cells.groups,
    column: variant.column,
    cellColumn: variant.cellColumn,
    parameters,
  }
  const costsAre = input.costs ?? 'weighted'
  if (method.id === 'unweighted') return null
  const incidence = incidenceOf(workshop, choice, graph, input.financing)
  if (method.kind === 'welfareFunction')
    return { method, incidence, costsAre, cells: null, ...method.weigh(context, incidence) }
  if (method.kind !== 'weights')
    throw new TypeError(
      `Welfare method “${method.id}” is a ${method.kind}: it has results of its own and forms no rows.`,
    )
  const found = method.weights(context, incidence)
  if (found === null) return null
  const weights = everyGroup(context, found.weights)
  const weighted = weightedCells(incidence, weights, found.ofLine)
  const costs = costsAre === 'weighted' ? weighted.costs : incidence.costs
  return {
    method,
    incidence,
    costsAre,
    benefits: national(weighted.benefits, labels.benefits),
    costs: national(costs, labels.costs),
    normalisation: found.normalisation,
    warnings: found.warnings,
    cells: { weights, benefits: weighted.benefits, costs, meanOver: found.meanOver ?? null },
  }
}
