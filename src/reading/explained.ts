import { type Axis, memberIndex } from '../quantity/axis.js'
import { formulaOf, nameOf } from '../quantity/node.js'
import type { DecimalText, Node, Quantity } from '../quantity/quantity.js'
import type { Source } from '../quantity/source.js'
import type { Text } from '../quantity/text.js'
import { unitText } from '../quantity/unit.js'
import { assumptionNodes } from './assumption-nodes.js'
import { type Cells, cellsRead } from './cells-read.js'
import { decimalReading, decimalTextOf } from './decimal.js'

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
  /** Every assumption that it rests on, however deep, each once, in the order of the tree; quick, also over matrices. */
  readonly assumptions: () => readonly Explanation[]
}

/** A place in a node: the position on each of its axes, in their order. */
type Place = readonly number[]

/** Places of an input, the last axis varying fastest. */
const placesOf = (node: Node, cells: Cells): readonly Place[] =>
  node.axes.reduce<readonly Place[]>(
    (places, { name }) => places.flatMap((place) => Array.from(cells[name] ?? [], (i) => [...place, i])),
    [[]],
  )

const cellsAt = (node: Node, place: Place): Cells =>
  Object.fromEntries(node.axes.map(({ name }, i) => [name, new Set([place[i] as number])]))

const kindOf = ({ operation }: Node): Explanation['kind'] =>
  operation.kind === 'given' || operation.kind === 'assumption' ? operation.kind : 'calculated'

const placeOf = (axes: readonly Axis[], cell: Cell): Place =>
  axes.map((each) => {
    const member = cell[each.name]
    if (member === undefined) {
      throw new RangeError(`Say which “${each.name}” to explain: one of ${each.members.slice(0, 8).join(', ')}.`)
    }
    return memberIndex(each, member)
  })

/** What is the same for all cells of a node, made once: a matrix has many. */
const aboutNode = (node: Node) => ({
  label: node.label ?? { en: nameOf(node, 'en'), nl: nameOf(node, 'nl') },
  formula:
    node.operation.kind === 'given' ? { en: '', nl: '' } : { en: formulaOf(node, 'en'), nl: formulaOf(node, 'nl') },
  kind: kindOf(node),
  unit: unitText(node.unit),
  sources: node.sources,
})

/** Explains cells of one graph: what it says of a node is said once. */
class Explainer {
  readonly #reading = decimalReading({ fold: false })
  readonly #about = new Map<Node, ReturnType<typeof aboutNode>>()

  explain(node: Node, place: Place): Explanation {
    const about = this.#about.get(node) ?? aboutNode(node)
    this.#about.set(node, about)
    const { axes } = node
    const position = axes.reduce((sum, { members }, i) => sum * members.length + (place[i] as number), 0)
    const read = () => this.#valueOf(node, position)
    return {
      ...about,
      cell: Object.fromEntries(axes.map(({ name, members }, i) => [name, members[place[i] as number] as string])),
      // Read when asked for: nobody looks at each of the many cells of a matrix.
      get value() {
        return read()
      },
      parts: () =>
        cellsRead(node, cellsAt(node, place)).flatMap(([input, cells]) =>
          placesOf(input, cells).map((each) => this.explain(input, each)),
        ),
      assumptions: () => assumptionNodes(node, cellsAt(node, place)).map((each) => this.explain(each, [])),
    }
  }

  #valueOf(node: Node, position: number): DecimalText {
    const value = this.#reading.cells(node)[position]
    return value ? decimalTextOf(value) : ''
  }

  /** Explains a cell by the names of members. Reads it at once, so that what cannot be read is said here. */
  start(node: Node, cell: Cell): Explanation {
    const explanation = this.explain(node, placeOf(node.axes, cell))
    void explanation.value
    return explanation
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
  const explainer = new Explainer()
  return { explain: (quantity, cell) => explainer.start(quantity, cell ?? {}) }
}
