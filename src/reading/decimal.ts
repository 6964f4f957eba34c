import type { Axis } from '../quantity/axis.js'
import type { Exact } from '../quantity/decimal.js'
import { nameOf } from '../quantity/node.js'
import { inOrder, type Plan } from '../quantity/plan.js'
import type { DecimalText, Node, Quantity } from '../quantity/quantity.js'
import { Rewriter } from '../quantity/rewrite.js'
import { evaluate, matrixOf, readsFloats } from './decimal-kernels.js'
import { cellWords, notFinite } from './reading-error.js'

/** The cells of a quantity as a reading gives them: values in row-major order of the axes. */
export interface Table<Value> {
  readonly axes: readonly Axis[]
  readonly values: readonly Value[]
}

/** Reads quantities at 34 digits, assumptions at their central value; all that it reads shares one memo. */
export interface DecimalReading {
  /** Every cell as exact decimal text. @throws ReadingError for a division by zero or a value that is not finite. */
  readonly table: <Axes extends string>(quantity: Quantity<Axes>) => Table<DecimalText>
  /** The one cell of a scalar, as decimal text. */
  readonly value: (scalar: Quantity<never>) => DecimalText
  /** For the house itself: the cells as exact numbers. */
  readonly cells: (node: Node) => readonly Exact[]
  /** For the house itself: the same in binary64. */
  readonly numbers: (node: Node) => readonly number[]
}

export interface DecimalReadingOptions {
  /** False reads the graph as it was written, without rewriting. Slow; for checks. */
  readonly fold?: boolean
}

/** Exact decimal text in plain notation. */
export const decimalTextOf = (value: Exact): DecimalText => (value.isZero() ? '0' : value.toFixed())

/**
 * The decimal reading: numbers of decimal.js at 34 digits, half to even; a sum is rounded once, a running sum each year. Every
 * deterministic result that is printed comes from it.
 *
 * @example
 * const reading = decimalReading()
 * reading.value(netPresentValue) // '-5714285714.285714285714'
 */
export const decimalReading = ({ fold = true }: DecimalReadingOptions = {}): DecimalReading => {
  const rewriter = new Rewriter({ isRandom: () => false, keepBooks: true, fold })
  const memo = new Map<Plan, readonly Exact[]>()
  /** A sum of products, as the sum of the products themselves where these have been read. */
  const shortest = (plan: Plan): Plan => {
    const product = rewriter.productOf(plan)
    return product && memo.has(product) ? { ...plan, inputs: [product] } : plan
  }
  const cells = (node: Node): readonly Exact[] => {
    const root = rewriter.plan(node)
    // A matrix that only solvers read never becomes exact numbers: those of 1,000 zones alone take half a gigabyte.
    const passed = (each: Plan): boolean => memo.has(each) || (each !== root && matrixOf(each) !== null)
    const inputOf = (plan: Plan, input: Plan): readonly Exact[] =>
      memo.get(input) ?? (readsFloats(plan) ? [] : evaluate(input, []))
    for (const plan of inOrder([root], passed)) {
      const short = shortest(plan)
      const values = evaluate(
        short,
        short.inputs.map((input) => inputOf(short, input)),
      )
      const broken = values.findIndex((value) => !value.isFinite())
      if (broken >= 0) {
        throw notFinite((language) => nameOf(plan.origin, language), cellWords(short.axes, broken))
      }
      memo.set(plan, values)
    }
    return memo.get(root) as readonly Exact[]
  }
  // Making a number of 34 digits costs as much as a product, and many readers want the same ones.
  const made = new WeakMap<readonly Exact[], readonly number[]>()
  const numbers = (node: Node): readonly number[] => {
    const exact = cells(node)
    const known = made.get(exact) ?? exact.map((value) => value.toNumber())
    made.set(exact, known)
    return known
  }
  return {
    cells,
    numbers,
    table: (quantity) => ({ axes: quantity.axes, values: cells(quantity).map(decimalTextOf) }),
    value: (scalar) => decimalTextOf(cells(scalar)[0] as Exact),
  }
}
