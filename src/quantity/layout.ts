import { type Axis, cellCount } from './axis.js'

/** How far apart in memory two neighbours along each axis are, when the last axis runs fastest. */
const strides = (axes: readonly Axis[]): Map<string, number> => {
  const result = new Map<string, number>()
  let stride = 1
  for (let i = axes.length - 1; i >= 0; i--) {
    const each = axes[i] as Axis
    result.set(each.name, stride)
    stride *= each.members.length
  }
  return result
}

/**
 * For every cell of a loop over `loop`, where a value with axes `of` keeps its cell. An axis of the loop that the value
 * lacks does not move it (broadcasting); an axis of the value that the loop lacks stays at its first member.
 */
export const offsets = (loop: readonly Axis[], of: readonly Axis[]): Int32Array => {
  const known = strides(of)
  let result = Int32Array.of(0)
  for (const each of loop) {
    const stride = known.get(each.name) ?? 0
    const size = each.members.length
    const next = new Int32Array(result.length * size)
    for (let outer = 0; outer < result.length; outer++) {
      const start = result[outer] as number
      for (let i = 0; i < size; i++) next[outer * size + i] = start + i * stride
    }
    result = next
  }
  return result
}

/** The axis lengths before, on and after one axis: cell (before, i, after) stands at (before × size + i) × after + rest. */
export const around = (axes: readonly Axis[], name: string): { before: number; size: number; after: number } => {
  const at = axes.findIndex((each) => each.name === name)
  return {
    before: cellCount(axes.slice(0, at)),
    size: axes[at]?.members.length ?? 1,
    after: cellCount(axes.slice(at + 1)),
  }
}
