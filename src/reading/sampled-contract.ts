import { type Axis, cellCount } from '../quantity/axis.js'
import { offsets } from '../quantity/layout.js'
import type { Plan } from '../quantity/plan.js'
import type { Kernel } from './kernel.js'

interface Factor {
  readonly k: number
  /** Where the factor keeps the value of each cell of the result, and how far each summed term moves it. */
  readonly outer: Int32Array
  readonly inner: Int32Array
}

const coefficient = (fixed: readonly Factor[], inputs: readonly Float64Array[], cell: number, term: number): number => {
  let value = 1
  for (const { k, outer, inner } of fixed) value *= inputs[k]![outer[cell]! + inner[term]!]!
  return value
}

/** Nothing differs by draw: one number per cell. */
const fixedKernel =
  (factors: readonly Factor[], cells: number, terms: number): Kernel =>
  (inputs, out) => {
    for (let cell = 0; cell < cells; cell++) {
      let total = 0
      for (let term = 0; term < terms; term++) total += coefficient(factors, inputs, cell, term)
      out[cell] = total
    }
  }

/** Adds weight × the product of the random factors to `width` draws of a cell. */
const addTerm = (
  out: Float64Array,
  base: number,
  width: number,
  weight: number,
  columns: readonly Float64Array[],
  places: Int32Array,
): void => {
  const a = columns[0]!
  const fromA = places[0]!
  if (columns.length === 1) {
    for (let b = 0; b < width; b++) out[base + b]! += weight * a[fromA + b]!
  } else if (columns.length === 2) {
    const c = columns[1]!
    const fromC = places[1]!
    for (let b = 0; b < width; b++) out[base + b]! += weight * a[fromA + b]! * c[fromC + b]!
  } else {
    for (let b = 0; b < width; b++) {
      let value = weight
      for (let k = 0; k < columns.length; k++) value *= columns[k]![places[k]! + b]!
      out[base + b]! += value
    }
  }
}

/** Σ over axes of a product, where some factors differ by draw: those run innermost, draw by draw. */
export const contractKernel = (plan: Plan, over: readonly Axis[], widths: readonly number[], width: number): Kernel => {
  const factors = plan.inputs.map(
    (input, k): Factor => ({ k, outer: offsets(plan.axes, input.axes), inner: offsets(over, input.axes) }),
  )
  const cells = cellCount(plan.axes)
  const terms = cellCount(over)
  if (width === 1) return fixedKernel(factors, cells, terms)
  const fixed = factors.filter(({ k }) => widths[k] === 1)
  const random = factors.filter(({ k }) => widths[k] !== 1)
  const places = new Int32Array(random.length)
  return (inputs, out) => {
    const columns = random.map(({ k }) => inputs[k]!)
    out.fill(0)
    for (let cell = 0; cell < cells; cell++) {
      for (let term = 0; term < terms; term++) {
        const weight = coefficient(fixed, inputs, cell, term)
        if (weight === 0) continue
        for (let r = 0; r < random.length; r++) places[r] = (random[r]!.outer[cell]! + random[r]!.inner[term]!) * width
        addTerm(out, cell * width, width, weight, columns, places)
      }
    }
  }
}
