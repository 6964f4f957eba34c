import type { Axis } from '../quantity/axis.js'
import { cellCount } from '../quantity/axis.js'
import { nameOf } from '../quantity/node.js'
import { inOrder, type Plan } from '../quantity/plan.js'
import type { Node, Quantity } from '../quantity/quantity.js'
import { Rewriter } from '../quantity/rewrite.js'
import type { Table } from './decimal.js'
import type { Kernel } from './kernel.js'
import { notFinite } from './reading-error.js'
import { kernelOf, leafFloats } from './sampled-kernels.js'

/** Draws that are computed together. Fixed, so that results do not depend on how many draws are asked for. */
export const drawsPerBlock = 64

/** Fills `into` with the draws of an assumption in one block: a pure function of its name and the block's number. */
export type DrawSource = (leaf: Node, block: number, into: Float64Array) => void

/** One block of draws: per quantity its cells, each `drawsPerBlock` wide; of the last block only `count` draws count. */
export interface SampledBlock {
  readonly first: number
  readonly count: number
  readonly values: readonly Float64Array[]
}

export interface SampledReadingOptions {
  readonly draws: number
  readonly drawsOf: DrawSource
  /** Which assumptions differ from draw to draw; left out, those that have a distribution. */
  readonly varies?: (leaf: Node) => boolean
  /** Lets through what is not finite in some draw, for a caller that looks at each; otherwise it is an error. */
  readonly keepNotFinite?: boolean
  /** False reads the graph as it was written, without rewriting. Slow; for checks. */
  readonly fold?: boolean
}

interface Step {
  readonly plan: Plan
  readonly kernel: Kernel
  readonly inputs: readonly Float64Array[]
  readonly out: Float64Array
}

const isRandomLeaf = (leaf: Node): boolean =>
  leaf.operation.kind === 'assumption' && leaf.operation.distribution !== null

const widthOf = (plan: Plan): number => (plan.random ? drawsPerBlock : 1)

/** Gives buffers out again once nothing later needs what they hold. */
class Buffers {
  readonly #free = new Map<number, Float64Array[]>()

  take(length: number): Float64Array {
    return this.#free.get(length)?.pop() ?? new Float64Array(length)
  }

  give(buffer: Float64Array): void {
    const free = this.#free.get(buffer.length) ?? []
    this.#free.set(buffer.length, free)
    free.push(buffer)
  }
}

/** The steps that are run once, and those that are run for every block, in order, sharing as few buffers as they can. */
const schedule = (
  roots: readonly Plan[],
): {
  readonly once: readonly Step[]
  readonly perBlock: readonly Step[]
  readonly at: ReadonlyMap<Plan, Float64Array>
} => {
  const order = inOrder(roots)
  const lastUse = new Map<Plan, number>()
  order.forEach((plan, i) => {
    for (const input of plan.inputs) lastUse.set(input, i)
  })
  for (const root of roots) lastUse.set(root, order.length)
  const buffers = new Buffers()
  const at = new Map<Plan, Float64Array>()
  const steps = order.map((plan, i): Step => {
    const out = plan.random
      ? buffers.take(cellCount(plan.axes) * drawsPerBlock)
      : new Float64Array(cellCount(plan.axes))
    at.set(plan, out)
    const inputs = plan.inputs.map((input) => at.get(input) as Float64Array)
    const kernel = kernelOf(plan, plan.inputs.map(widthOf), widthOf(plan))
    for (const input of new Set(plan.inputs)) {
      if (input.random && lastUse.get(input) === i) buffers.give(at.get(input) as Float64Array)
    }
    return { plan, kernel, inputs, out }
  })
  return { once: steps.filter(({ plan }) => !plan.random), perBlock: steps.filter(({ plan }) => plan.random), at }
}

const run = ({ plan, kernel, inputs, out }: Step, block: number, drawsOf: DrawSource): void => {
  if (plan.operation.kind !== 'leaf') kernel(inputs, out)
  else if (plan.random) drawsOf(plan.operation.node, block, out)
  else out.set(leafFloats(plan.operation.node))
}

/**
 * The sampled reading: binary64, in blocks of draws. What does not depend on draws is computed once; memory does not
 * grow with the number of draws. The blocks' arrays are used again: take out of them what you need before the next.
 *
 * @throws ReadingError when a quantity is not finite in some draw and `keepNotFinite` is not set, or a solver is not meant to be run per draw.
 */
export function* sampledReading(
  quantities: readonly Node[],
  options: SampledReadingOptions,
): Generator<SampledBlock, void> {
  const { draws, drawsOf, varies = isRandomLeaf, keepNotFinite = false, fold = true } = options
  const rewriter = new Rewriter({ isRandom: varies, keepBooks: false, fold })
  const roots = quantities.map((quantity) => rewriter.plan(quantity))
  const { once, perBlock, at } = schedule(roots)
  for (const step of once) run(step, 0, drawsOf)
  const values = roots.map((root) => {
    const own = at.get(root) as Float64Array
    return root.random
      ? own
      : Float64Array.from(
          { length: own.length * drawsPerBlock },
          (_, i) => own[Math.floor(i / drawsPerBlock)] as number,
        )
  })
  for (let block = 0; block * drawsPerBlock < draws; block++) {
    for (const step of perBlock) run(step, block, drawsOf)
    const first = block * drawsPerBlock
    const count = Math.min(drawsPerBlock, draws - first)
    if (!keepNotFinite) for (const [k, cells] of values.entries()) requireFinite(cells, quantities[k] as Node, count)
    yield { first, count, values }
  }
}

/** Draws of a block from `count` on do not count. */
const requireFinite = (cells: Float64Array, node: Node, count = drawsPerBlock): void => {
  if (!cells.every((value, i) => Number.isFinite(value) || i % drawsPerBlock >= count))
    throw notFinite((language) => nameOf(node, language))
}

/** Quantities that were planned once and can be read in binary64 again and again. */
export interface PreparedReading {
  /** The cells of each quantity, in the order of its own axes. Every call computes anew, into the same arrays. */
  readonly read: () => readonly Float64Array[]
}

/**
 * Plans quantities for reading in binary64 with every assumption at its central value, all with one memo.
 *
 * @throws ReadingError when a value is not finite, on reading.
 */
export const preparedBinary64 = (quantities: readonly Node[], fold = true): PreparedReading => {
  const rewriter = new Rewriter({ isRandom: () => false, keepBooks: false, fold })
  const roots = quantities.map((quantity) => rewriter.plan(quantity))
  const { once, at } = schedule(roots)
  const values = roots.map((root) => at.get(root) as Float64Array)
  return {
    read: () => {
      for (const step of once) run(step, 0, () => undefined)
      for (const [i, cells] of values.entries()) requireFinite(cells, quantities[i] as Node)
      return values
    },
  }
}

/** Reads a quantity in binary64 with every assumption at its central value: quick, for solvers and cross-checks. */
export const binary64Reading = ({
  fold = true,
}: {
  readonly fold?: boolean
} = {}): { readonly table: <Axes extends string>(quantity: Quantity<Axes>) => Table<number> } => ({
  table: (quantity) => {
    const [cells] = preparedBinary64([quantity], fold).read()
    return { axes: quantity.axes as readonly Axis[], values: Array.from(cells as Float64Array) }
  },
})
