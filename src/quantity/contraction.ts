import { type Axis, axisNamed, cellCount } from './axis.js'
import type { Plan, PlanStore } from './plan.js'
import type { Node } from './quantity.js'

/** A product is not distributed over a sum when that would make more terms than this. */
const mostTerms = 64

const has = (plan: Plan, axis: Axis): boolean => axisNamed(plan.axes, axis.name) !== undefined
const within = (a: Plan, b: Plan): boolean => a.axes.every((axis) => has(b, axis))
const isMixed = (inputs: readonly Plan[]): boolean =>
  inputs.some((each) => each.random) && !inputs.every((each) => each.random)
const isOuter = (plan: Plan): boolean => plan.inputs.every((input) => input.axes.length < plan.axes.length)

const union = (plans: readonly Plan[]): readonly Axis[] => {
  const axes: Axis[] = []
  for (const plan of plans) for (const axis of plan.axes) if (!axisNamed(axes, axis.name)) axes.push(axis)
  return axes
}

const except = (axes: readonly Axis[], gone: readonly Axis[]): readonly Axis[] =>
  axes.filter((axis) => !axisNamed(gone, axis.name))

/** Axes in the order in which the result wants them, so that the same contraction is always the same node. */
const ordered = (axes: readonly Axis[]): readonly Axis[] => [...axes].sort((a, b) => (a.name < b.name ? -1 : 1))

interface Term {
  readonly factors: readonly Plan[]
  readonly over: readonly Axis[]
}

/**
 * Takes products apart into their factors where that saves work: a product with more axes than any factor, or one that
 * mixes what differs by draw with what does not. A sum inside is opened when its axis means nothing to the others.
 */
const opened = ({ factors, over }: Term): Term => {
  const result: Plan[] = []
  const axes = [...over]
  const waiting = [...factors]
  while (waiting.length > 0) {
    const factor = waiting.shift() as Plan
    const { operation, inputs } = factor
    if (operation.kind !== 'contract' || !(isMixed(inputs) || (operation.over.length === 0 && isOuter(factor)))) {
      result.push(factor)
      continue
    }
    const others = [...result, ...waiting]
    const clash = operation.over.some((axis) => axisNamed(axes, axis.name) || others.some((other) => has(other, axis)))
    if (clash) result.push(factor)
    else {
      waiting.unshift(...inputs)
      axes.push(...operation.over)
    }
  }
  return { factors: result, over: axes }
}

/** Multiplies small factors together before they meet the large one, never making anything larger than a factor already is. */
const merged = (store: PlanStore, factors: readonly Plan[], origin: Node): readonly Plan[] => {
  const left = [...factors]
  while (left.length > 2) {
    const pairs = left.flatMap((a) =>
      left.filter((b) => a !== b && a.random === b.random && within(a, b)).map((b) => ({ a, b })),
    )
    const best = pairs.sort((x, y) => cellCount(x.b.axes) - cellCount(y.b.axes) || x.a.id - y.a.id)[0]
    if (!best) break
    left.splice(left.indexOf(best.a), 1)
    left[left.indexOf(best.b)] = product(store, [best.a, best.b], best.b.axes, origin)
  }
  return left
}

const byId = (plans: readonly Plan[]): readonly Plan[] => [...plans].sort((a, b) => a.id - b.id)

const product = (store: PlanStore, factors: readonly Plan[], axes: readonly Axis[], origin: Node): Plan =>
  store.make({ kind: 'contract', over: [] }, byId(factors), axes, origin)

/** Sums away one axis after the other, the cheapest first and what does not depend on draws before what does. */
const eliminated = (store: PlanStore, { factors, over }: Term, origin: Node): readonly Plan[] => {
  let left = factors
  let pending = over
  while (pending.length > 0) {
    const choices = pending.map((axis) => {
      const involved = left.filter((factor) => has(factor, axis))
      return { axis, involved, random: involved.some((each) => each.random), cost: cellCount(union(involved)) }
    })
    choices.sort((a, b) => Number(a.random) - Number(b.random) || a.cost - b.cost)
    const { involved } = choices[0] as (typeof choices)[number]
    const gone = pending.filter((axis) => left.every((factor) => !has(factor, axis) || involved.includes(factor)))
    const axes = ordered(except(union(involved), gone))
    const step = store.make(
      { kind: 'contract', over: ordered(gone) },
      byId(merged(store, involved, origin)),
      axes,
      origin,
    )
    left = [...left.filter((factor) => !involved.includes(factor)), step]
    pending = except(pending, gone)
  }
  return left
}

/** Where a factor stands that is a sum and is to be distributed: its terms are smaller than it, or only some differ by draw. */
const distributable = (factors: readonly Plan[]): number =>
  factors.findIndex(
    ({ operation, inputs, axes }) =>
      operation.kind === 'combine' &&
      inputs.length > 1 &&
      inputs.length <= mostTerms &&
      (isMixed(inputs) || inputs.every((input) => input.axes.length < axes.length)),
  )

/**
 * The plan for Σ over `over` of the product of `factors`, with the result's `axes`.
 */
export const contraction = (
  store: PlanStore,
  factors: readonly Plan[],
  over: readonly Axis[],
  axes: readonly Axis[],
  origin: Node,
  terms = 1,
): Plan => {
  const open = opened({ factors, over })
  const at = terms <= mostTerms ? distributable(open.factors) : -1
  const sum = open.factors[at]
  if (sum?.operation.kind === 'combine') {
    const others = open.factors.filter((_, i) => i !== at)
    const count = terms * sum.inputs.length
    const parts = sum.inputs.map((input) => {
      const wanted = axes.filter((axis) => [...others, input].some((factor) => has(factor, axis)))
      return contraction(store, [...others, input], open.over, wanted, origin, count)
    })
    return store.make({ kind: 'combine', weights: sum.operation.weights }, parts, axes, origin)
  }
  const absent = open.over.filter((axis) => !open.factors.some((factor) => has(factor, axis)))
  const times = cellCount(absent)
  const left = eliminated(store, { factors: open.factors, over: except(open.over, absent) }, origin)
  const [only] = left
  const same = left.length === 1 && only !== undefined && only.axes.every((axis, i) => axis.name === axes[i]?.name)
  const whole = same ? only : product(store, merged(store, left, origin), axes, origin)
  return times === 1 ? whole : store.make({ kind: 'combine', weights: [times] }, [whole], axes, origin)
}
