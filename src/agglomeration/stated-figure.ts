import { inOrder } from '../quantity/plan.js'
import type { Node, Operation } from '../quantity/quantity.js'

type Arithmetic = (a: number, b: number) => number

const arithmetic: Partial<Record<Operation['kind'], Arithmetic>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
}

const figureOf = ({ operation, inputs, axes }: Node, known: ReadonlyMap<Node, number | null>): number | null => {
  if (axes.length > 0) return null
  if (operation.kind === 'assumption') return Number(operation.value)
  if (operation.kind === 'given') return Number(operation.values[0])
  const of = arithmetic[operation.kind]
  const [a, b] = inputs.map((input) => known.get(input) ?? null)
  if (!of || a === null || a === undefined || b === null || b === undefined) return null
  const value = of(a, b)
  return Number.isFinite(value) ? value : null
}

/**
 * The central value of a parameter (centrale waarde), to compare with what its source covers before anything is read.
 *
 * Knows assumptions, given figures and their sums, differences, products and quotients, in binary64; null for all else.
 * For warnings only: what is computed and printed comes from a reading.
 */
export const statedFigure = (parameter: Node): number | null => {
  const known = new Map<Node, number | null>()
  for (const node of inOrder<Node>([parameter])) known.set(node, figureOf(node, known))
  return known.get(parameter) ?? null
}
