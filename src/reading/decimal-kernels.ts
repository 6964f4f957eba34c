import { type Axis, cellCount } from '../quantity/axis.js'
import { Exact, unity, zero } from '../quantity/decimal.js'
import { product, quotient as quotientOf } from '../quantity/decimal-arithmetic.js'
import { exactExp, exactLog, exactPower } from '../quantity/decimal-functions.js'
import { ExactSum, exactTotal } from '../quantity/exact-sum.js'
import { around, offsets } from '../quantity/layout.js'
import { nameOf } from '../quantity/node.js'
import type { Plan } from '../quantity/plan.js'
import type { Node } from '../quantity/quantity.js'
import { numberText } from '../quantity/text.js'
import { bookCells } from './booking.js'
import { accessibilityKernel, runSolver } from './matrix-kernels.js'
import { cellWords, notFinite, ReadingError } from './reading-error.js'

type Cells = readonly Exact[]
/** What two numbers make in one cell. */
type Two = (a: Exact, b: Exact, cell: number) => Exact

const leafValues = new WeakMap<Node, Cells>()

const leaf = (node: Node): Cells => {
  const known = leafValues.get(node)
  if (known) return known
  const { operation } = node
  const texts: Iterable<string | number> =
    operation.kind === 'given' ? operation.values : operation.kind === 'assumption' ? [operation.value] : []
  const values = Array.from(texts, (text) => new Exact(text))
  leafValues.set(node, values)
  return values
}

/** What `make` gives for every cell: a loop, as this is done for millions of them. */
const cellsOf = ({ axes }: Plan, make: (cell: number) => Exact): Cells => {
  const count = cellCount(axes)
  const cells = new Array<Exact>(count)
  for (let cell = 0; cell < count; cell++) cells[cell] = make(cell)
  return cells
}

const contract = (plan: Plan, over: readonly Axis[], inputs: readonly Cells[]): Cells => {
  const outer = plan.inputs.map((input) => offsets(plan.axes, input.axes))
  const inner = plan.inputs.map((input) => offsets(over, input.axes))
  const terms = cellCount(over)
  const sum = new ExactSum()
  const last = inputs.length - 1
  const factor = (k: number, cell: number, term: number): Exact => inputs[k]![outer[k]![cell]! + inner[k]![term]!]!
  return cellsOf(plan, (cell) => {
    for (let term = 0; term < terms; term++) {
      let made = factor(0, cell, term)
      for (let k = 1; k < last && !made.isZero(); k++) made = product(made, factor(k, cell, term))
      if (last > 0) sum.addProduct(made, factor(last, cell, term))
      else sum.add(made)
    }
    return sum.take()
  })
}

const combine = (plan: Plan, weights: readonly number[], inputs: readonly Cells[]): Cells => {
  const at = plan.inputs.map((input) => offsets(plan.axes, input.axes))
  const exact = weights.map((weight) => new Exact(weight))
  const sum = new ExactSum()
  return cellsOf(plan, (cell) => {
    for (let k = 0; k < inputs.length; k++) {
      const value = inputs[k]![at[k]![cell]!] as Exact
      const weight = weights[k]
      if (weight === 1 || weight === -1) sum.add(value, weight)
      else sum.addProduct(value, exact[k] as Exact)
    }
    return sum.take()
  })
}

const pairwise = (plan: Plan, inputs: readonly Cells[], apply: Two): Cells => {
  const [left, right] = plan.inputs.map((input) => offsets(plan.axes, input.axes)) as [Int32Array, Int32Array]
  const [a, b] = inputs as [Cells, Cells]
  return cellsOf(plan, (cell) => apply(a[left[cell]!]!, b[right[cell]!]!, cell))
}

const quotient =
  (plan: Plan): Two =>
  (a, b, at) => {
    if (!b.isZero()) return quotientOf(a, b)
    const cell = cellWords(plan.axes, at)
    throw new ReadingError('divisionByZero', {
      en: `“${nameOf(plan.origin)}”${cell} divides by zero.`,
      nl: `“${nameOf(plan.origin, 'nl')}”${cell} deelt door nul.`,
    })
  }

const reciprocals = (plan: Plan, cells: Cells): Cells => {
  const over = quotient(plan)
  return cells.map((value, cell) => over(unity, value, cell))
}

const logarithm = (plan: Plan, value: Exact, at: number): Exact => {
  if (value.gt(0)) return exactLog(value)
  const cell = cellWords(plan.axes, at)
  throw new ReadingError('notFinite', {
    en: `“${nameOf(plan.origin)}”${cell} takes the logarithm of ${value.toString()}; it must be above zero.`,
    nl: `“${nameOf(plan.origin, 'nl')}”${cell} neemt de logaritme van ${numberText(value).nl}; die moet boven nul zijn.`,
  })
}

/** Along the year axis, from the first year on, what `step` makes of the running value and each year's. */
const running = (plan: Plan, cells: Cells, start: Exact, step: (a: Exact, b: Exact) => Exact): Cells => {
  const { before, size, after } = around(plan.axes, 'year')
  const result = [...cells]
  for (let outer = 0; outer < before; outer++) {
    for (let rest = 0; rest < after; rest++) {
      let value = start
      for (let i = 0; i < size; i++) {
        const at = (outer * size + i) * after + rest
        value = step(value, cells[at] as Exact)
        result[at] = value
      }
    }
  }
  return result
}

const shifted = (plan: Plan, cells: Cells, by: number): Cells => {
  const { size, after } = around(plan.axes, 'year')
  return cells.map((_, at) => {
    const year = Math.floor(at / after) % size
    return year - by >= 0 && year - by < size ? (cells[at - by * after] as Exact) : zero
  })
}

const stacked = (plan: Plan, inputs: readonly Cells[]): Cells => {
  const rest = plan.axes.slice(1)
  return plan.inputs.flatMap((input, k) => Array.from(offsets(rest, input.axes), (at) => inputs[k]?.[at] as Exact))
}

const aggregated = (plan: Plan, cells: Cells, from: string, target: readonly number[]): Cells => {
  const { size, after } = around(plan.inputs[0]?.axes ?? [], from)
  const wide = cellCount(plan.axes) / (cells.length / size)
  const parts = Array.from({ length: cellCount(plan.axes) }, (): Exact[] => [])
  cells.forEach((value, at) => {
    const block = Math.floor(at / (size * after))
    const member = Math.floor(at / after) % size
    parts[(block * wide + (target[member] as number)) * after + (at % after)]?.push(value)
  })
  return parts.map(exactTotal)
}

/** The numbers of a large matrix that is given data, or null. Solvers take them as they are. */
export const matrixOf = ({ operation }: Plan): Float64Array | null => {
  const given = operation.kind === 'leaf' ? operation.node.operation : null
  return given?.kind === 'given' && given.values instanceof Float64Array ? given.values : null
}

/** Whether a node reads its inputs as binary64, so that no exact number need be made of the cells of a matrix. */
export const readsFloats = ({ operation }: Plan): boolean =>
  operation.kind === 'external' || operation.kind === 'accessibility'

const floats = (cells: Cells, input: Plan | undefined): Float64Array =>
  (input ? matrixOf(input) : null) ?? Float64Array.from(cells, (value) => value.toNumber())
const exacts = (values: Float64Array, plan: Plan): Cells =>
  Array.from(values, (value, cell) => {
    if (Number.isFinite(value)) return new Exact(value)
    throw notFinite((language) => nameOf(plan.origin, language), cellWords(plan.axes, cell))
  })

/** The cells of one plan node from those of its inputs. */
export const evaluate = (plan: Plan, inputs: readonly Cells[]): Cells => {
  const { operation } = plan
  const [first = [], second = [], third = []] = inputs
  switch (operation.kind) {
    case 'leaf':
      return leaf(operation.node)
    case 'contract':
      return contract(plan, operation.over, inputs)
    case 'combine':
      return combine(plan, operation.weights, inputs)
    case 'divide':
      return pairwise(plan, inputs, quotient(plan))
    case 'reciprocal':
      return reciprocals(plan, first)
    case 'power':
      return pairwise(plan, inputs, exactPower)
    case 'min':
      return pairwise(plan, inputs, (a, b) => (b.lt(a) ? b : a))
    case 'max':
      return pairwise(plan, inputs, (a, b) => (b.gt(a) ? b : a))
    case 'exp':
      return first.map(exactExp)
    case 'log':
      return first.map((value, cell) => logarithm(plan, value, cell))
    case 'stack':
      return stacked(plan, inputs)
    case 'pick': {
      const { size, after } = around(plan.inputs[0]?.axes ?? [], operation.from)
      return first.filter((_, at) => Math.floor(at / after) % size === operation.index)
    }
    case 'rename':
      return first
    case 'aggregate':
      return aggregated(plan, first, operation.from, operation.target)
    case 'shift':
      return shifted(plan, first, operation.by)
    case 'runningSum':
      return running(plan, first, zero, (total, value) => exactTotal([total, value]))
    case 'runningProduct':
      return running(plan, first, unity, product)
    case 'book':
      return bookCells(plan.axes, first, operation.over)
    case 'accessibility': {
      const last = plan.inputs[1]?.axes.at(-1)?.name === operation.over
      const [mass, cost] = [floats(first, plan.inputs[0]), floats(second, plan.inputs[1])]
      const kernel = accessibilityKernel(mass, cost, operation.form, third[0]?.toNumber() ?? 0, last)
      return exacts(kernel, plan)
    }
    case 'external': {
      const numbers = inputs.map((cells, i) => floats(cells, plan.inputs[i]))
      return exacts(runSolver(operation.solver, numbers, cellCount(plan.axes)), plan)
    }
  }
}
