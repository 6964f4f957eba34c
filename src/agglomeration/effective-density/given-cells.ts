import type { Node } from '../../quantity/quantity.js'

/** The cells of given data, also put in another order; null for what is made of others, which is judged when computed. */
export const givenCells = ({ operation, inputs, axes }: Node): Float64Array | null => {
  if (operation.kind === 'aggregate') {
    const cells = inputs[0] ? givenCells(inputs[0]) : null
    if (!cells || axes.length !== 1) return null
    const sums = new Float64Array(operation.to.members.length)
    cells.forEach((value, at) => {
      const target = operation.target[at] as number
      sums[target] = (sums[target] as number) + value
    })
    return sums
  }
  if (operation.kind !== 'given') return null
  const { values } = operation
  return values instanceof Float64Array ? values : Float64Array.from(values, Number)
}
