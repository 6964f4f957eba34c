import { type Axis, axisNamed, memberIndex } from '../quantity/axis.js'
import { formulaOf, nameOf } from '../quantity/node.js'
import type { DecimalText, Node, Quantity } from '../quantity/quantity.js'
import type { Source } from '../quantity/source.js'
import type { Text } from '../quantity/text.js'
import { unitText } from '../quantity/unit.js'
import { type DecimalReading, decimalReading, decimalTextOf } from './decimal.js'

/** A member of each axis: which cell is meant. */
export type Cell = Readonly<Record<string, string>>

/** One cell of one quantity with what it was made of; its parts are worked out when they are asked for. */
export interface Explanation {
  readonly label: Text
  /** The formula over the labels of the parts; of an assumption its name, of given data nothing. */
  readonly formula: Text
  readonly kind: 'given' | 'assumption' | 'calculated'
  readonly cell: Cell
  readonly unit: string
  readonly value: DecimalText
  readonly sources: readonly Source[]
  readonly parts: () => readonly Explanation[]
}

const onAxes = (cell: Cell, axes: readonly Axis[]): Cell =>
  Object.fromEntries(axes.flatMap(({ name }) => (cell[name] === undefined ? [] : [[name, cell[name]]])))

/** The members of a year axis up to and with the one of the cell. */
const yearsUntil = (axes: readonly Axis[], cell: Cell): readonly string[] => {
  const years = axisNamed(axes, 'year') as Axis
  return years.members.slice(0, memberIndex(years, cell.year as string) + 1)
}

const everyCell = (axes: readonly Axis[]): readonly Cell[] =>
  axes.reduce<readonly Cell[]>(
    (cells, { name, members }) => cells.flatMap((cell) => members.map((member) => ({ ...cell, [name]: member }))),
    [{}],
  )

/** Which cells of which inputs make a cell of a node. */
const partsOf = ({ operation, inputs, axes }: Node, cell: Cell): readonly (readonly [Node, Cell])[] => {
  const [first, second, third] = inputs as [Node, Node, Node]
  switch (operation.kind) {
    case 'given':
    case 'assumption':
      return []
    case 'sum':
      return (axisNamed(first.axes, operation.over) as Axis).members.map((member) => [
        first,
        { ...cell, [operation.over]: member },
      ])
    case 'stack': {
      const item = inputs[memberIndex(operation.along, cell[operation.along.name] as string)] as Node
      return [[item, cell]]
    }
    case 'pick':
      return [
        [
          first,
          { ...cell, [operation.from]: axisNamed(first.axes, operation.from)?.members[operation.index] as string },
        ],
      ]
    case 'rename':
      return [[first, { ...cell, [operation.from]: cell[operation.to] as string }]]
    case 'aggregate': {
      const goal = memberIndex(operation.to, cell[operation.to.name] as string)
      const members = (axisNamed(first.axes, operation.from) as Axis).members.filter(
        (_, i) => operation.target[i] === goal,
      )
      return members.map((member) => [first, { ...cell, [operation.from]: member }])
    }
    case 'shift': {
      const years = axisNamed(axes, 'year') as Axis
      const from = years.members[memberIndex(years, cell.year as string) - operation.by]
      return from === undefined ? [] : [[first, { ...cell, year: from }]]
    }
    case 'runningSum':
    case 'runningProduct':
      return yearsUntil(axes, cell).map((year) => [first, { ...cell, year }])
    case 'accessibility': {
      const to = (axisNamed(first.axes, operation.over) as Axis).members
      return [
        ...to.flatMap((member): (readonly [Node, Cell])[] => [
          [first, { [operation.over]: member }],
          [second, { ...cell, [operation.over]: member }],
        ]),
        [third, {}],
      ]
    }
    case 'external':
      return inputs.flatMap((input) => everyCell(input.axes).map((each): readonly [Node, Cell] => [input, each]))
    default:
      return inputs.map((input) => [input, cell])
  }
}

const kindOf = ({ operation }: Node): Explanation['kind'] =>
  operation.kind === 'given' || operation.kind === 'assumption' ? operation.kind : 'calculated'

const positionOf = (axes: readonly Axis[], cell: Cell): number =>
  axes.reduce((position, each) => {
    const member = cell[each.name]
    if (member === undefined) {
      throw new RangeError(`Say which “${each.name}” to explain: one of ${each.members.slice(0, 8).join(', ')}.`)
    }
    return position * each.members.length + memberIndex(each, member)
  }, 0)

const explainNode = (reading: DecimalReading, node: Node, at: Cell): Explanation => {
  const cell = onAxes(at, node.axes)
  const value = reading.cells(node)[positionOf(node.axes, cell)]
  return {
    label: node.label ?? { en: nameOf(node, 'en'), nl: nameOf(node, 'nl') },
    formula:
      node.operation.kind === 'given' ? { en: '', nl: '' } : { en: formulaOf(node, 'en'), nl: formulaOf(node, 'nl') },
    kind: kindOf(node),
    cell,
    unit: unitText(node.unit),
    value: value ? decimalTextOf(value) : '',
    sources: node.sources,
    parts: () => partsOf(node, cell).map(([part, where]) => explainNode(reading, part, where)),
  }
}

/**
 * The explained reading: where one cell of a quantity comes from, down to given data and assumptions, as a lazy tree.
 * It reads the graph as it was written, so rewriting never changes an explanation.
 *
 * @throws RangeError when the cell does not name a member of each axis.
 */
export const explainedReading = (): {
  readonly explain: <Axes extends string>(
    quantity: Quantity<Axes>,
    cell?: Readonly<Record<Axes, string>>,
  ) => Explanation
} => {
  const reading = decimalReading({ fold: false })
  return { explain: (quantity, cell) => explainNode(reading, quantity, cell ?? {}) }
}

/** The assumptions that an explanation reaches, each once, in the order in which they are met. */
export const assumptionsReached = (quantity: Node): readonly string[] => {
  const names = new Set<string>()
  const seen = new Set<Node>()
  const waiting: Node[] = [quantity]
  while (waiting.length > 0) {
    const node = waiting.shift() as Node
    if (seen.has(node)) continue
    seen.add(node)
    if (node.operation.kind === 'assumption') names.add(node.operation.name)
    waiting.push(...node.inputs)
  }
  return [...names]
}
