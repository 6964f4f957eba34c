import { type Axis, axisNamed } from '../quantity/axis.js'
import type { Node } from '../quantity/quantity.js'

/** Cells of a node: on each of its axes the positions of the members that are meant. */
export type Cells = Readonly<Record<string, ReadonlySet<number>>>

const everyMember = new WeakMap<Axis, ReadonlySet<number>>()

/** All positions on an axis, made once. */
const all = (axis: Axis): ReadonlySet<number> => {
  const known = everyMember.get(axis) ?? new Set(axis.members.keys())
  everyMember.set(axis, known)
  return known
}

const upTo = (positions: ReadonlySet<number>): ReadonlySet<number> =>
  new Set(Array.from({ length: Math.max(...positions) + 1 }, (_, i) => i))

/** The cells of an input: what is said of its axes, and every member of an axis of which nothing is said. */
const onAxesOf = (input: Node, said: Cells): Cells =>
  Object.fromEntries(input.axes.map((axis) => [axis.name, said[axis.name] ?? all(axis)]))

const saidOf = (node: Node, cells: Cells): readonly (readonly [Node, Cells])[] => {
  const { operation, inputs } = node
  const first = inputs[0] as Node
  const on = (name: string) => cells[name] ?? new Set<number>()
  switch (operation.kind) {
    case 'sum': {
      const { [operation.over]: _, ...rest } = cells
      return [[first, rest]]
    }
    case 'stack':
      return [...on(operation.along.name)].map((i) => [inputs[i] as Node, cells])
    case 'pick':
      return [[first, { ...cells, [operation.from]: new Set([operation.index]) }]]
    case 'rename':
      return [[first, { ...cells, [operation.from]: on(operation.to) }]]
    case 'aggregate': {
      const goals = on(operation.to.name)
      const from = axisNamed(first.axes, operation.from) as Axis
      const members = [...all(from)].filter((i) => goals.has(operation.target[i] as number))
      return [[first, { ...cells, [operation.from]: new Set(members) }]]
    }
    case 'shift': {
      const years = axisNamed(node.axes, 'year') as Axis
      const from = [...on('year')].map((year) => year - operation.by)
      return [[first, { ...cells, year: new Set(from.filter((year) => year >= 0 && year < years.members.length)) }]]
    }
    case 'runningSum':
    case 'runningProduct':
      return [[first, { ...cells, year: upTo(on('year')) }]]
    case 'accessibility': {
      const { [operation.over]: _, ...rest } = cells
      return [
        [first, {}],
        [inputs[1] as Node, rest],
        [inputs[2] as Node, {}],
      ]
    }
    case 'external':
      return inputs.map((input) => [input, {}])
    default:
      return inputs.map((input) => [input, cells])
  }
}

/** Which cells of which inputs make cells of a node, in the order of its inputs; an input without any is left out. */
export const cellsRead = (node: Node, cells: Cells): readonly (readonly [Node, Cells])[] =>
  saidOf(node, cells).flatMap(([input, said]): readonly (readonly [Node, Cells])[] => {
    const read = onAxesOf(input, said)
    return Object.values(read).every(({ size }) => size > 0) ? [[input, read]] : []
  })
