import type { WelfareInput } from '../appraisal/input/scenario-schema.js'
import type { Variant } from '../appraisal/variant.js'
import { book, divide, labelled, multiply, sum } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import type { ByGroup } from '../welfare/method.js'
import { balanceByRegion, nothingByRegion, type RowGraph, type RowLine } from './row-graph.js'
import type { Workshop } from './workshop.js'

/** Who pays what some bearers pay, and gains what they gain (financieringssleutel). */
export type Financing = NonNullable<WelfareInput['financing']>

/** How a column divides over regions, and over the groups of each. */
interface Key {
  readonly regions: Quantity<'region'>
  readonly groups: ByGroup
}

const keyOf = (by: string, { cellColumn }: Pick<Variant, 'cellColumn'>): Key => {
  const column = cellColumn(by)
  const ofRegion = sum(column, 'group')
  return {
    regions: divide(ofRegion, sum(ofRegion, 'region'), {
      en: `share of regions by ${by}`,
      nl: `aandeel van regio’s naar ${by}`,
    }),
    groups: divide(column, ofRegion, { en: `share of groups by ${by}`, nl: `aandeel van groepen naar ${by}` }),
  }
}

/** A line whose flows and present values fall by the key; what it comes to in all stays. */
const moved = (line: RowLine, { regions, groups }: Key): RowLine => {
  const { flow, cells, presentValue } = line
  const byRegion = book(multiply(sum(presentValue, 'region'), regions), 'region')
  const label = presentValue.label
  return {
    ...line,
    flow: multiply(sum(flow, 'region'), regions),
    presentValue: label ? labelled(byRegion, label) : byRegion,
    cells: cells && book(multiply(byRegion, groups), 'group'),
  }
}

/**
 * A row in which what some bearers pay and gain is divided over regions and groups by a column, instead of as its effects
 * say (financiering): regions, groups, incidence and weighted results follow it, national amounts are the same quantities.
 */
export const financedGraph = (workshop: Workshop, graph: RowGraph, { bearers, by }: Financing): RowGraph => {
  const key = keyOf(by, workshop.variant(graph.scenario, graph.alternative))
  const lines = graph.lines.map((line) => (bearers.includes(line.bearer) ? moved(line, key) : line))
  return { ...graph, lines, ...balanceByRegion(lines, nothingByRegion(workshop)) }
}
