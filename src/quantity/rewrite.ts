import { type Axis, axisNamed } from './axis.js'
import { contraction } from './contraction.js'
import { inOrder, type Plan, PlanStore } from './plan.js'
import type { Node } from './quantity.js'

/** What a reading wants of the rewriting. */
export interface RewriteOptions {
  /** Whether a leaf differs from draw to draw. */
  readonly isRandom: (leaf: Node) => boolean
  /** Booked amounts stay a barrier (decimal), or booking is the identity (sampled). */
  readonly keepBooks: boolean
  /** False leaves every product and sum as it was written: slow, for checking that folding changes nothing. */
  readonly fold: boolean
}

const without = (axes: readonly Axis[], name: string): readonly Axis[] => axes.filter((each) => each.name !== name)

/**
 * Rewrites graphs of quantities into plans: sums are pushed into products, sums and stacks, and what does not depend on
 * draws is contracted first, so that no reading makes a product that is only summed. All graphs given to one rewriter
 * share their plans.
 */
export class Rewriter {
  readonly #store = new PlanStore()
  readonly #plans = new Map<Node, Plan>()
  readonly #sums = new Map<string, Plan>()
  readonly #options: RewriteOptions

  constructor(options: RewriteOptions) {
    this.#options = options
  }

  plan(root: Node): Plan {
    for (const each of inOrder([root], (node) => this.#plans.has(node))) this.#plans.set(each, this.#convert(each))
    return this.#plans.get(root) as Plan
  }

  /** For a sum of products of two: these products as a node of their own, where something else asks for them. */
  productOf({ operation, inputs: [a, b, ...more] }: Plan): Plan | undefined {
    if (operation.kind !== 'contract' || operation.over.length === 0 || !a || !b || more.length > 0) return undefined
    const [wide, narrow] = a.axes.length < b.axes.length ? [b, a] : [a, b]
    return narrow.axes.every(({ name }) => axisNamed(wide.axes, name))
      ? this.#store.productOf(a, b, wide.axes)
      : undefined
  }

  #convert(node: Node): Plan {
    const { operation, axes } = node
    const inputs = node.inputs.map((input) => this.#plans.get(input) as Plan)
    const [first, second] = inputs as [Plan, Plan]
    switch (operation.kind) {
      case 'given':
      case 'assumption':
        return this.#store.make({ kind: 'leaf', node }, [], axes, node, this.#options.isRandom(node))
      case 'multiply':
        return this.#store.make({ kind: 'contract', over: [] }, [first, second], axes, node)
      case 'add':
      case 'subtract':
        return this.#store.make(
          { kind: 'combine', weights: [1, operation.kind === 'add' ? 1 : -1] },
          inputs,
          axes,
          node,
        )
      case 'sum':
        return this.#summed(first, axisNamed(first.axes, operation.over) as Axis, node)
      case 'pick':
        return this.#picked(first, operation, axes, node)
      case 'book':
        return this.#options.keepBooks ? this.#store.make(operation, inputs, axes, node) : first
      default:
        return this.#store.make(operation as Plan['operation'], inputs, axes, node)
    }
  }

  /** A pick goes into products and weighted sums, so that they are made for one member only. */
  #picked(
    of: Plan,
    operation: Extract<Node['operation'], { kind: 'pick' }>,
    axes: readonly Axis[],
    origin: Node,
  ): Plan {
    const { operation: inner, inputs } = of
    const open =
      this.#options.fold && (inner.kind === 'combine' || (inner.kind === 'contract' && inner.over.length === 0))
    if (!open) return this.#store.make(operation, [of], axes, origin)
    const chosen = inputs.map((input) =>
      axisNamed(input.axes, operation.from)
        ? this.#picked(input, operation, without(input.axes, operation.from), origin)
        : input,
    )
    return this.#store.make(inner, chosen, axes, origin)
  }

  #summed(of: Plan, over: Axis, origin: Node): Plan {
    const key = `${of.id} ${over.name}`
    const known = this.#sums.get(key)
    if (known) return known
    const made = this.#options.fold
      ? this.#fold(of, over, origin)
      : this.#store.make({ kind: 'contract', over: [over] }, [of], without(of.axes, over.name), origin)
    this.#sums.set(key, made)
    return made
  }

  /** The sum of what may lack the axis: then as many times the value as the axis has members. */
  #sumOrTimes(of: Plan, over: Axis, origin: Node): Plan {
    return axisNamed(of.axes, over.name)
      ? this.#summed(of, over, origin)
      : this.#store.make({ kind: 'combine', weights: [over.members.length] }, [of], of.axes, origin)
  }

  #fold(of: Plan, over: Axis, origin: Node): Plan {
    const { operation, inputs } = of
    const axes = without(of.axes, over.name)
    const [first, second] = inputs as [Plan, Plan]
    const commuted = () => this.#store.make(operation, [this.#summed(first, over, origin)], axes, origin)
    switch (operation.kind) {
      case 'combine':
        return this.#store.make(
          operation,
          inputs.map((input) => this.#sumOrTimes(input, over, origin)),
          axes,
          origin,
        )
      case 'stack':
        return operation.along.name === over.name
          ? this.#store.make({ kind: 'combine', weights: inputs.map(() => 1) }, inputs, axes, origin)
          : this.#store.make(
              operation,
              inputs.map((input) => this.#sumOrTimes(input, over, origin)),
              axes,
              origin,
            )
      case 'rename':
        return operation.to === over.name
          ? this.#summed(first, { name: operation.from, members: over.members }, origin)
          : commuted()
      case 'aggregate':
        return operation.to.name === over.name
          ? this.#summed(first, axisNamed(first.axes, operation.from) as Axis, origin)
          : commuted()
      case 'shift':
      case 'runningSum':
        return over.name === 'year' ? this.#contract([of], [over], axes, origin) : commuted()
      case 'divide':
        if (axisNamed(second.axes, over.name)) {
          const inverse = this.#store.make({ kind: 'reciprocal' }, [second], second.axes, of.origin)
          return this.#contract([first, inverse], [over], axes, origin)
        }
        return this.#store.make(operation, [this.#summed(first, over, origin), second], axes, of.origin)
      case 'contract':
        return this.#contract(inputs, [...operation.over, over], axes, origin)
      default:
        return this.#contract([of], [over], axes, origin)
    }
  }

  #contract(factors: readonly Plan[], over: readonly Axis[], axes: readonly Axis[], origin: Node): Plan {
    return contraction(this.#store, factors, over, axes, origin)
  }
}
