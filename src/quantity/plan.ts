import type { Axis } from './axis.js'
import { operationKey } from './operation-key.js'
import type { Node, Operation } from './quantity.js'

type Kept = Exclude<
  Operation,
  {
    readonly kind: 'add' | 'subtract' | 'multiply' | 'sum' | 'given' | 'assumption' | 'min' | 'max' | 'divide' | 'power'
  }
>

/** What a rewritten graph is made of: sums of products and weighted sums in the place of add, subtract, multiply and sum. */
export type PlanOperation =
  | { readonly kind: 'leaf'; readonly node: Node }
  /** Σ over the axes `over` of the product of the inputs; with no axes, the product. */
  | { readonly kind: 'contract'; readonly over: readonly Axis[] }
  /** Σ of weight × input, broadcast over the union of their axes. */
  | { readonly kind: 'combine'; readonly weights: readonly number[] }
  | { readonly kind: 'divide' | 'power' | 'min' | 'max' | 'reciprocal' }
  | Kept

/** A node of a rewritten graph. Inputs always have a lower id. */
export interface Plan {
  readonly id: number
  readonly operation: PlanOperation
  readonly inputs: readonly Plan[]
  readonly axes: readonly Axis[]
  /** Whether it differs from draw to draw. */
  readonly random: boolean
  /** The node that it was first made for, to name it in an error. */
  readonly origin: Node
}

const operationOf = (operation: PlanOperation): string => {
  switch (operation.kind) {
    case 'leaf':
      return `leaf ${operation.node.id}`
    case 'contract':
      return `contract ${operation.over.map((each) => each.name).join()}`
    case 'combine':
      return `combine ${operation.weights.join()}`
    case 'divide':
    case 'power':
    case 'min':
    case 'max':
    case 'reciprocal':
      return operation.kind
    default:
      return operationKey(operation)
  }
}

const keyOf = (operation: string, inputs: readonly Plan[], axes: readonly Axis[]): string =>
  `${operation};${inputs.map((each) => each.id).join()};${axes.map((each) => each.name).join()}`

/** Makes plan nodes; the same operation on the same inputs gives the same node, whatever its label. */
export class PlanStore {
  readonly #known = new Map<string, Plan>()
  #made = 0

  make(
    operation: PlanOperation,
    inputs: readonly Plan[],
    axes: readonly Axis[],
    origin: Node,
    random = inputs.some((each) => each.random),
  ): Plan {
    const own = operation.kind === 'external' ? `external ${origin.id}` : operationOf(operation)
    const key = keyOf(own, inputs, axes)
    const known = this.#known.get(key)
    if (known) return known
    const made: Plan = { id: this.#made++, operation, inputs, axes, random, origin }
    this.#known.set(key, made)
    return made
  }

  /** The product of two nodes, in either order, where it has been made. */
  productOf(a: Plan, b: Plan, axes: readonly Axis[]): Plan | undefined {
    const own = operationOf({ kind: 'contract', over: [] })
    return this.#known.get(keyOf(own, [a, b], axes)) ?? this.#known.get(keyOf(own, [b, a], axes))
  }
}

/** All nodes that the roots need, inputs before what is made of them. */
export const inOrder = <Each extends { readonly id: number; readonly inputs: readonly Each[] }>(
  roots: readonly Each[],
  done: (each: Each) => boolean = () => false,
): Each[] => {
  const seen = new Set<Each>()
  const waiting = roots.filter((root) => !done(root))
  while (waiting.length > 0) {
    const each = waiting.pop() as Each
    if (seen.has(each)) continue
    seen.add(each)
    for (const input of each.inputs) if (!seen.has(input) && !done(input)) waiting.push(input)
  }
  return [...seen].sort((a, b) => a.id - b.id)
}
