import { type Axis, axisNamed } from './axis.js'
import { BuildError } from './build-error.js'
import { nameOf, node, typed } from './node.js'
import type { DecayForm, Node, Operation, Quantity, Solver } from './quantity.js'
import { requireAxis, requireDistinct, single, unionOfAxes } from './requirements.js'
import type { Source } from './source.js'
import type { Label } from './text.js'
import type { Unit } from './unit.js'

export { aggregate, pick, rename, runningProduct, runningSum, shift, stack, sum } from './along-axes.js'
export { add, divide, exp, log, max, min, multiply, power, subtract } from './arithmetic.js'

/**
 * Books euro amounts (boeken): rounds each to 1e-12 euro, half to even; over an axis, such that the parts add up to the
 * rounded total, by largest remainder. Whatever is added up afterwards adds up exactly, in any order.
 * The identity in the sampled reading.
 */
export const book = <A extends string>(of: Quantity<A>, over: A | null = null, label?: Label): Quantity<A> => {
  if (of.unit.money === null)
    throw new BuildError('notMoney', `Only money is booked; “${nameOf(of)}” is in ${of.unit.key}.`)
  if (over !== null) requireAxis(of, over, 'book')
  return single({ kind: 'book', over }, of, of.unit, of.axes, label)
}

/**
 * Accessibility (bereikbaarheid): Σ_j mass_j · f(cost_ij), f = cost^(−decay) or exp(−decay · cost).
 * Computed in binary64 with compensated sums in every reading.
 *
 * @param mass along the destination axis
 * @param cost along the origin and the destination axis; the destination axis is the one that `mass` has
 * @throws BuildError when the axes do not fit.
 */
export const accessibility = <From extends string, To extends string>(
  mass: Quantity<To>,
  cost: Quantity<From | To>,
  form: DecayForm,
  decay: Quantity<never>,
  label?: Label,
): Quantity<From> => {
  const [destinations] = mass.axes
  const origins = cost.axes.find((each) => each.name !== destinations?.name)
  const fits =
    destinations && mass.axes.length === 1 && cost.axes.length === 2 && axisNamed(cost.axes, destinations.name)
  if (!fits || !origins) {
    throw new BuildError('wrongShape', `“${nameOf(mass)}” needs one axis and “${nameOf(cost)}” that one and another.`)
  }
  unionOfAxes([mass, cost])
  const operation: Operation = { kind: 'accessibility', form, over: destinations.name }
  return typed(node({ operation, inputs: [mass, cost, decay], axes: [origins], unit: mass.unit, label, sources: [] }))
}

/** The one door for numeric solvers: binary64 in, binary64 out, with declared axes and unit. */
export const external = <const List extends readonly Axis[]>(options: {
  readonly solver: Solver
  readonly inputs: readonly Node[]
  readonly axes: List
  readonly unit: Unit
  readonly label: Label
  readonly sources?: readonly Source[]
}): Quantity<List[number]['name']> => {
  const { solver, inputs, axes, unit, label, sources = [] } = options
  requireDistinct(axes, label)
  return typed(node({ operation: { kind: 'external', solver }, inputs, axes, unit, label, sources }))
}

/**
 * Lets a quantity from a file or a plug-in into typed code, after checking that it has exactly these axes.
 *
 * @throws BuildError `axisMismatch`, naming both sets.
 */
export const expectAxes = <const Names extends readonly string[]>(
  quantity: Node,
  ...names: Names
): Quantity<Names[number]> => {
  const has = quantity.axes.map((each) => each.name)
  if (has.length === names.length && has.every((name) => names.includes(name))) return typed(quantity)
  throw new BuildError(
    'axisMismatch',
    `“${nameOf(quantity)}” should have the axes ${names.join(', ') || 'none'}; it has ${has.join(', ') || 'none'}.`,
  )
}

/** The same quantity with a label or sources of its own. */
export const labelled = <A extends string>(
  quantity: Quantity<A>,
  label: Label,
  sources: readonly Source[] = quantity.sources,
): Quantity<A> => {
  const { operation, inputs, axes, unit } = quantity
  return typed(node({ operation, inputs, axes, unit, label, sources }))
}
