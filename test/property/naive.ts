import type { Axis } from '../../src/quantity/axis.js'
import type { Node } from '../../src/quantity/quantity.js'

/** A value and its magnitude: the same graph read with absolute values, which is what rounding errors are relative to. */
export interface Sized {
  readonly value: number
  readonly size: number
}
type Cell = Readonly<Record<string, string>>

const members = (axes: readonly Axis[], name: string): readonly string[] =>
  axes.find((axis) => axis.name === name)?.members ?? []

const position = (axes: readonly Axis[], cell: Cell): number =>
  axes.reduce((at, axis) => at * axis.members.length + axis.members.indexOf(cell[axis.name] as string), 0)

const total = (parts: readonly Sized[]): Sized => ({
  value: parts.reduce((sum, part) => sum + part.value, 0),
  size: parts.reduce((sum, part) => sum + part.size, 0),
})
const product = (parts: readonly Sized[]): Sized => ({
  value: parts.reduce((result, part) => result * part.value, 1),
  size: parts.reduce((result, part) => result * part.size, 1),
})

const pairs: Record<string, (a: Sized, b: Sized) => Sized> = {
  add: (a, b) => total([a, b]),
  subtract: (a, b) => ({ value: a.value - b.value, size: a.size + b.size }),
  multiply: (a, b) => product([a, b]),
  // An error of size ε in b moves a / b by ε · a / b², so that is the magnitude of a quotient.
  divide: (a, b) => ({ value: a.value / b.value, size: (a.size * b.size) / (b.value * b.value) }),
  min: (a, b) => ({ value: Math.min(a.value, b.value), size: Math.max(a.size, b.size) }),
  max: (a, b) => ({ value: Math.max(a.value, b.value), size: Math.max(a.size, b.size) }),
}

/**
 * A second, plain implementation of the operations for tests: one cell at a time, by the definition of each operation,
 * sharing nothing with the readings.
 */
export const naive = (): ((node: Node, cell: Cell) => Sized) => {
  const memo = new Map<string, Sized>()
  const read = (node: Node, wide: Cell): Sized => {
    const cell = Object.fromEntries(node.axes.map(({ name }) => [name, wide[name] as string]))
    const key = `${node.id} ${JSON.stringify(cell)}`
    const known = memo.get(key)
    if (known) return known
    const made = compute(node, cell)
    memo.set(key, made)
    return made
  }
  const compute = (node: Node, cell: Cell): Sized => {
    const { operation, inputs, axes } = node
    const [first] = inputs as [Node]
    const until = () => members(axes, 'year').slice(0, members(axes, 'year').indexOf(cell.year as string) + 1)
    const years = () => until().map((year) => read(first, { ...cell, year }))
    switch (operation.kind) {
      case 'given':
      case 'assumption': {
        const value = Number(operation.kind === 'given' ? operation.values[position(axes, cell)] : operation.value)
        return { value, size: Math.abs(value) }
      }
      case 'exp': {
        const { value, size } = read(first, cell)
        return { value: Math.exp(value), size: Math.exp(value) * (1 + size) }
      }
      case 'sum':
        return total(
          members(first.axes, operation.over).map((member) => read(first, { ...cell, [operation.over]: member })),
        )
      case 'stack':
        return read(inputs[operation.along.members.indexOf(cell[operation.along.name] as string)] as Node, cell)
      case 'pick':
        return read(first, {
          ...cell,
          [operation.from]: members(first.axes, operation.from)[operation.index] as string,
        })
      case 'rename':
        return read(first, { ...cell, [operation.from]: cell[operation.to] as string })
      case 'aggregate': {
        const goal = operation.to.members.indexOf(cell[operation.to.name] as string)
        const sources = members(first.axes, operation.from).filter((_, i) => operation.target[i] === goal)
        return total(sources.map((member) => read(first, { ...cell, [operation.from]: member })))
      }
      case 'shift': {
        const year = members(axes, 'year')[members(axes, 'year').indexOf(cell.year as string) - operation.by]
        return year === undefined ? { value: 0, size: 0 } : read(first, { ...cell, year })
      }
      case 'runningSum':
        return total(years())
      case 'runningProduct':
        return product(years())
      case 'book':
        return read(first, cell)
      default: {
        const apply = pairs[operation.kind]
        if (!apply) throw new Error(`The plain reading does not know ${operation.kind}.`)
        return apply(read(inputs[0] as Node, cell), read(inputs[1] as Node, cell))
      }
    }
  }
  return read
}
