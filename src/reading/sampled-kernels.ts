import { type Axis, cellCount } from '../quantity/axis.js'
import { exp, log, power } from '../quantity/binary64.js'
import { around, offsets } from '../quantity/layout.js'
import { nameOf } from '../quantity/node.js'
import type { Plan } from '../quantity/plan.js'
import type { Node } from '../quantity/quantity.js'
import type { Kernel } from './kernel.js'
import { accessibilityKernel, runSolver } from './matrix-kernels.js'
import { ReadingError } from './reading-error.js'
import { contractKernel } from './sampled-contract.js'

/** The values of a leaf in binary64. */
export const leafFloats = ({ operation }: Node): Float64Array =>
  operation.kind === 'given'
    ? Float64Array.from(operation.values as Iterable<string | number>, Number)
    : Float64Array.of(operation.kind === 'assumption' ? Number(operation.value) : Number.NaN)

/** Adds weight × one input to every cell; an input that is the same for all draws is added as one number. */
const addWeighted = (
  values: Float64Array,
  places: Int32Array,
  weight: number,
  isWide: boolean,
  width: number,
  out: Float64Array,
): void => {
  for (let cell = 0; cell < places.length; cell++) {
    const from = places[cell]!
    const start = cell * width
    if (isWide) for (let b = 0, at = from * width; b < width; b++) out[start + b]! += weight * values[at + b]!
    else {
      const value = weight * values[from]!
      for (let b = 0; b < width; b++) out[start + b]! += value
    }
  }
}

const combineKernel = (plan: Plan, weights: readonly number[], widths: readonly number[], width: number): Kernel => {
  const at = plan.inputs.map((input) => offsets(plan.axes, input.axes))
  return (inputs, out) => {
    out.fill(0)
    for (let k = 0; k < inputs.length; k++)
      addWeighted(inputs[k]!, at[k]!, weights[k]!, widths[k] === width, width, out)
  }
}

const pairKernel = (
  plan: Plan,
  widths: readonly number[],
  width: number,
  apply: (a: number, b: number) => number,
): Kernel => {
  const [left, right] = plan.inputs.map((input) => offsets(plan.axes, input.axes)) as [Int32Array, Int32Array]
  const cells = cellCount(plan.axes)
  const [wideA, wideB] = widths.map((each) => each === width)
  return ([a, b], out) => {
    for (let cell = 0; cell < cells; cell++) {
      const fromA = left[cell] as number
      const fromB = right[cell] as number
      for (let i = 0; i < width; i++) {
        out[cell * width + i] = apply(a![wideA ? fromA * width + i : fromA]!, b![wideB ? fromB * width + i : fromB]!)
      }
    }
  }
}

const mapKernel =
  (apply: (value: number) => number): Kernel =>
  ([values], out) => {
    for (let i = 0; i < out.length; i++) out[i] = apply(values![i]!)
  }

const runningKernel = (plan: Plan, width: number, isProduct: boolean): Kernel => {
  const { before, size, after } = around(plan.axes, 'year')
  const row = after * width
  return ([values], out) => {
    out.set(values!)
    for (let outer = 0; outer < before; outer++) {
      for (let i = outer * size * row + row; i < (outer + 1) * size * row; i++) {
        if (isProduct) out[i]! *= out[i - row]!
        else out[i]! += out[i - row]!
      }
    }
  }
}

const shiftKernel = (plan: Plan, by: number, width: number): Kernel => {
  const { size, after } = around(plan.axes, 'year')
  const row = after * width
  return ([values], out) => {
    for (let i = 0; i < out.length; i++) {
      const year = (Math.floor(i / row) % size) - by
      out[i] = year >= 0 && year < size ? values![i - by * row]! : 0
    }
  }
}

/** Copies cells, each as wide as a draw block, from the places of the one input that `source` names. */
const copyKernel =
  (
    source: readonly { readonly input: number; readonly at: number }[],
    widths: readonly number[],
    width: number,
  ): Kernel =>
  (inputs, out) => {
    source.forEach(({ input, at }, cell) => {
      const values = inputs[input]!
      for (let b = 0; b < width; b++) out[cell * width + b] = values[widths[input] === width ? at * width + b : at]!
    })
  }

const stackKernel = (plan: Plan, widths: readonly number[], width: number): Kernel => {
  const rest = plan.axes.slice(1)
  const source = plan.inputs.flatMap((each, input) => Array.from(offsets(rest, each.axes), (at) => ({ input, at })))
  return copyKernel(source, widths, width)
}

const pickKernel = (plan: Plan, from: string, index: number, widths: readonly number[], width: number): Kernel => {
  const axes = plan.inputs[0]?.axes ?? []
  const { size, after } = around(axes, from)
  const source = Array.from({ length: cellCount(axes) }, (_, at) => ({ input: 0, at })).filter(
    ({ at }) => Math.floor(at / after) % size === index,
  )
  return copyKernel(source, widths, width)
}

const aggregateKernel = (plan: Plan, from: string, target: readonly number[], width: number): Kernel => {
  const axes = plan.inputs[0]?.axes ?? []
  const { before, size, after } = around(axes, from)
  const wide = cellCount(plan.axes) / (before * after)
  return ([values], out) => {
    out.fill(0)
    for (let at = 0; at < cellCount(axes); at++) {
      const block = Math.floor(at / (size * after))
      const to = (block * wide + (target[Math.floor(at / after) % size] as number)) * after + (at % after)
      for (let b = 0; b < width; b++) out[to * width + b]! += values![at * width + b]!
    }
  }
}

/** Runs something that takes plain cells once per draw. */
const perDrawKernel =
  (widths: readonly number[], width: number, solve: (inputs: readonly Float64Array[]) => Float64Array): Kernel =>
  (inputs, out) => {
    for (let b = 0; b < width; b++) {
      const columns = inputs.map((values, k) =>
        widths[k] === 1
          ? values
          : Float64Array.from({ length: values.length / width }, (_, at) => values[at * width + b]!),
      )
      solve(columns).forEach((value, cell) => {
        out[cell * width + b] = value
      })
    }
  }

const accessibilityOf = (plan: Plan, form: 'power' | 'exponential', over: string) => {
  const last = plan.inputs[1]?.axes.at(-1)?.name === over
  return ([mass, cost, decay]: readonly Float64Array[]) => accessibilityKernel(mass!, cost!, form, decay![0]!, last)
}

const refuseSolver = (plan: Plan, id: string): never => {
  throw new ReadingError(
    'notPerDraw',
    `“${nameOf(plan.origin)}”: solver “${id}” is not meant to run per draw, and what it reads differs by draw.`,
  )
}

const pairs = {
  divide: (a: number, b: number) => a / b,
  power,
  min: (a: number, b: number) => (b < a ? b : a),
  max: (a: number, b: number) => (b > a ? b : a),
}

/** The kernel of a plan node; `widths` and `width` say how many draws wide its inputs and its result are. */
export const kernelOf = (plan: Plan, widths: readonly number[], width: number): Kernel => {
  const { operation } = plan
  switch (operation.kind) {
    case 'leaf':
      return () => undefined
    case 'contract':
      return contractKernel(plan, operation.over as readonly Axis[], widths, width)
    case 'combine':
      return combineKernel(plan, operation.weights, widths, width)
    case 'divide':
    case 'power':
    case 'min':
    case 'max':
      return pairKernel(plan, widths, width, pairs[operation.kind])
    case 'reciprocal':
      return mapKernel((value) => 1 / value)
    case 'exp':
      return mapKernel(exp)
    case 'log':
      return mapKernel(log)
    case 'stack':
      return stackKernel(plan, widths, width)
    case 'pick':
      return pickKernel(plan, operation.from, operation.index, widths, width)
    case 'rename':
    case 'book':
      return ([values], out) => out.set(values!)
    case 'aggregate':
      return aggregateKernel(plan, operation.from, operation.target, width)
    case 'shift':
      return shiftKernel(plan, operation.by, width)
    case 'runningSum':
    case 'runningProduct':
      return runningKernel(plan, width, operation.kind === 'runningProduct')
    case 'accessibility':
      return perDrawKernel(widths, width, accessibilityOf(plan, operation.form, operation.over))
    case 'external': {
      const { solver } = operation
      if (width > 1 && !solver.perDraw) return refuseSolver(plan, solver.id)
      return perDrawKernel(widths, width, (inputs) => runSolver(solver, inputs, cellCount(plan.axes)))
    }
  }
}
