import { inOrder } from '../quantity/plan.js'
import type { Node } from '../quantity/quantity.js'
import { type Cells, cellsRead } from './cells-read.js'

const union = (a: Cells | undefined, b: Cells): Cells =>
  a === undefined
    ? b
    : Object.fromEntries(
        Object.entries(b).map(([axis, positions]) => {
          const known = a[axis]
          return [axis, known === undefined || known === positions ? positions : new Set([...known, ...positions])]
        }),
      )

/**
 * The assumptions that cells of a node are made of, each once, in the order in which a reader of the whole tree meets them.
 * Nodes are walked, not cells: of a node that is read in several places all cells between those are taken as read.
 */
export const assumptionNodes = (root: Node, cells: Cells): readonly Node[] => {
  const wanted = new Map<Node, Cells>([[root, cells]])
  // What is made of a node has a higher id: all that is wanted of it is known when it is met.
  for (const node of inOrder([root]).reverse()) {
    const own = wanted.get(node)
    if (own) for (const [input, read] of cellsRead(node, own)) wanted.set(input, union(wanted.get(input), read))
  }
  const seen = new Set<Node>()
  const waiting = [root]
  while (waiting.length > 0) {
    const node = waiting.pop() as Node
    if (seen.has(node)) continue
    seen.add(node)
    const inputs = cellsRead(node, wanted.get(node) as Cells).map(([input]) => input)
    waiting.push(...inputs.reverse())
  }
  return [...seen].filter(({ operation }) => operation.kind === 'assumption')
}
