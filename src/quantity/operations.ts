import { type Axis, axisNamed, memberIndex, sameAxis } from './axis.js'
import { BuildError } from './build-error.js'
import { nameOf, node, typed } from './node.js'
import type { DecayForm, Node, Operation, Quantity, Solver } from './quantity.js'
import type { Source } from './source.js'
import type { Label } from './text.js'
import { divideUnits, isMoneyAtItsYear, multiplyUnits, one, sameUnit, timesYear, type Unit } from './unit.js'

type IsUnion<Name, Whole = Name> = Name extends unknown ? ([Whole] extends [Name] ? false : true) : never
/** `Name` when it is one axis name, `never` when it is a union of several. */
export type Single<Name extends string> = true extends IsUnion<Name> ? never : Name

const named = (quantity: Node) => ({ unit: quantity.unit, name: nameOf(quantity) })

const unionOfAxes = (quantities: readonly Node[]): readonly Axis[] => {
  const union: Axis[] = []
  for (const quantity of quantities) {
    for (const each of quantity.axes) {
      const known = axisNamed(union, each.name)
      if (!known) union.push(each)
      else if (!sameAxis(known, each)) {
        const names = quantities.map((one) => `“${nameOf(one)}”`).join(' and ')
        throw new BuildError('axisMismatch', `Axis “${each.name}” has other members in ${names}; use one shared axis, or aggregate one to the other.`)
      }
    }
  }
  return union
}

const requireAxis = (quantity: Node, name: string, verb: string): Axis => {
  const found = axisNamed(quantity.axes, name)
  if (found) return found
  const has = quantity.axes.map((each) => each.name).join(', ') || 'none'
  throw new BuildError('axisMissing', `Cannot ${verb} over “${name}”: “${nameOf(quantity)}” has the axes ${has}.`)
}

const requireSameUnit = (a: Node, b: Node, verb: string): Unit => {
  if (sameUnit(a.unit, b.unit)) return a.unit
  throw new BuildError('unitMismatch', `Cannot ${verb} “${nameOf(a)}” (${a.unit.key}) and “${nameOf(b)}” (${b.unit.key}): the units differ.`)
}

const requirePure = (quantity: Node, what: string): void => {
  if (!sameUnit(quantity.unit, one)) {
    throw new BuildError('unitMismatch', `${what} of “${nameOf(quantity)}” needs a pure number; its unit is ${quantity.unit.key}.`)
  }
}

const pair = (kind: 'add' | 'subtract' | 'multiply' | 'divide' | 'power' | 'min' | 'max', a: Node, b: Node, unit: Unit, label?: Label) =>
  node({ operation: { kind }, inputs: [a, b], axes: unionOfAxes([a, b]), unit, label, sources: [] })

/** a + b, cell by cell, broadcast by axis name. @throws BuildError when the units differ. */
export const add = <A extends string, B extends string>(a: Quantity<A>, b: Quantity<B>, label?: Label): Quantity<A | B> =>
  typed(pair('add', a, b, requireSameUnit(a, b, 'add'), label))

/** a − b, cell by cell. @throws BuildError when the units differ. */
export const subtract = <A extends string, B extends string>(a: Quantity<A>, b: Quantity<B>, label?: Label): Quantity<A | B> =>
  typed(pair('subtract', a, b, requireSameUnit(a, b, 'subtract'), label))

/** a × b, cell by cell; money at its year times a discount factor is a present value. @throws BuildError when prices do not match. */
export const multiply = <A extends string, B extends string>(a: Quantity<A>, b: Quantity<B>, label?: Label): Quantity<A | B> =>
  typed(pair('multiply', a, b, multiplyUnits(named(a), named(b)), label))

/** a / b, cell by cell. A reading of a cell where b is zero is an error. @throws BuildError when prices do not match. */
export const divide = <A extends string, B extends string>(a: Quantity<A>, b: Quantity<B>, label?: Label): Quantity<A | B> =>
  typed(pair('divide', a, b, divideUnits(named(a), named(b)), label))

/** a to the power b, both pure numbers. @throws BuildError otherwise. */
export const power = <A extends string, B extends string>(a: Quantity<A>, b: Quantity<B>, label?: Label): Quantity<A | B> => {
  requirePure(a, 'A power')
  requirePure(b, 'A power')
  return typed(pair('power', a, b, one, label))
}

/** The smaller of a and b, cell by cell. @throws BuildError when the units differ. */
export const min = <A extends string, B extends string>(a: Quantity<A>, b: Quantity<B>, label?: Label): Quantity<A | B> =>
  typed(pair('min', a, b, requireSameUnit(a, b, 'compare'), label))

/** The larger of a and b, cell by cell. @throws BuildError when the units differ. */
export const max = <A extends string, B extends string>(a: Quantity<A>, b: Quantity<B>, label?: Label): Quantity<A | B> =>
  typed(pair('max', a, b, requireSameUnit(a, b, 'compare'), label))

const single = <A extends string>(operation: Operation, of: Node, unit: Unit, axes = of.axes, label?: Label): Quantity<A> =>
  typed(node({ operation, inputs: [of], axes, unit, label, sources: [] }))

/** e to the power of a pure number. */
export const exp = <A extends string>(of: Quantity<A>, label?: Label): Quantity<A> => {
  requirePure(of, 'The exponential')
  return single({ kind: 'exp' }, of, one, of.axes, label)
}

/** The natural logarithm of a positive pure number. */
export const log = <A extends string>(of: Quantity<A>, label?: Label): Quantity<A> => {
  requirePure(of, 'The logarithm')
  return single({ kind: 'log' }, of, one, of.axes, label)
}

/**
 * Σ over one axis. Over years it adds a year's worth of each flow, so EUR/year becomes EUR.
 *
 * @throws BuildError `undiscountedSum` for money at its own year summed over years, unless `{ undiscounted: true }`.
 */
export const sum = <A extends string, Name extends A>(
  of: Quantity<A>,
  over: Single<Name>,
  label?: Label,
  options: { readonly undiscounted?: boolean } = {},
): Quantity<Exclude<A, Name>> => {
  requireAxis(of, over, 'sum')
  if (over === 'year' && isMoneyAtItsYear(of.unit) && !options.undiscounted) {
    throw new BuildError(
      'undiscountedSum',
      `“${label ? (typeof label === 'string' ? label : label.en) : 'sum over year'}” would add “${nameOf(of)}” (${of.unit.key}) over years without discounting; multiply by a discount factor first, or ask for { undiscounted: true }.`,
    )
  }
  const axes = of.axes.filter((each) => each.name !== over)
  return single({ kind: 'sum', over }, of, over === 'year' ? timesYear(of.unit) : of.unit, axes, label)
}

/** Puts quantities of one unit side by side along a new axis, one per member. @throws BuildError on other units, counts or an axis that is there. */
export const stack = <Name extends string, A extends string>(along: Axis<Name>, items: readonly Quantity<A>[], label?: Label): Quantity<A | Name> => {
  const [first] = items
  if (!first) throw new BuildError('nothingToStack', `Nothing to stack along “${along.name}”.`)
  if (items.length !== along.members.length) {
    throw new BuildError('wrongShape', `Axis “${along.name}” has ${along.members.length} members, but ${items.length} quantities are stacked along it.`)
  }
  for (const item of items) requireSameUnit(first, item, 'stack')
  const axes = unionOfAxes(items)
  if (axisNamed(axes, along.name)) {
    throw new BuildError('axisAlreadyThere', `“${nameOf(first)}” already has an axis “${along.name}”.`)
  }
  return typed(node({ operation: { kind: 'stack', along }, inputs: items, axes: [along, ...axes], unit: first.unit, label, sources: [] }))
}

/** The cells of one member of an axis, which disappears. @throws BuildError when the axis has no such member. */
export const pick = <A extends string, Name extends A>(of: Quantity<A>, from: Single<Name>, member: string, label?: Label): Quantity<Exclude<A, Name>> => {
  const index = memberIndex(requireAxis(of, from, 'pick'), member)
  return single({ kind: 'pick', from, index }, of, of.unit, of.axes.filter((each) => each.name !== from), label)
}

/** The same values under another axis name, with the same members: a `region` that becomes an `origin`. */
export const rename = <A extends string, Name extends A, To extends string>(of: Quantity<A>, from: Single<Name>, to: To, label?: Label): Quantity<Exclude<A, Name> | To> => {
  const old = requireAxis(of, from, 'rename')
  if (axisNamed(of.axes, to)) throw new BuildError('axisAlreadyThere', `“${nameOf(of)}” already has an axis “${to}”.`)
  const axes = of.axes.map((each) => (each === old ? { name: to, members: old.members } : each))
  return single({ kind: 'rename', from, to }, of, of.unit, axes, label)
}

/**
 * Adds members of one axis into the members of a coarser one, provinces into parts of the country for instance.
 *
 * @param map for every member of the old axis, the member of the new one that it goes to
 * @throws BuildError when a member has no target, or the target does not exist.
 */
export const aggregate = <A extends string, Name extends A, To extends string>(
  of: Quantity<A>,
  from: Single<Name>,
  to: Axis<To>,
  map: Readonly<Record<string, string>>,
  label?: Label,
): Quantity<Exclude<A, Name> | To> => {
  const old = requireAxis(of, from, 'aggregate')
  const target = old.members.map((member) => {
    const goal = map[member]
    if (goal === undefined) throw new BuildError('badMap', `The map from “${from}” to “${to.name}” says nothing of “${member}”.`)
    return memberIndex(to, goal)
  })
  if ((to.name as string) !== from && axisNamed(of.axes, to.name)) {
    throw new BuildError('axisAlreadyThere', `“${nameOf(of)}” already has an axis “${to.name}”.`)
  }
  const axes = of.axes.map((each) => (each === old ? to : each))
  return single({ kind: 'aggregate', from, to, target }, of, of.unit, axes, label)
}

/** The value of `by` years earlier in each year (later when negative); zero where the axis has no such year. */
export const shift = <A extends string>(of: Quantity<A>, by: number, label?: Label): Quantity<A> => {
  requireAxis(of, 'year', 'shift')
  if (!Number.isInteger(by)) throw new BuildError('notANumber', `A shift is a whole number of years; got ${by}.`)
  return single({ kind: 'shift', by }, of, of.unit, of.axes, label)
}

/** The sum of all years up to and with each year; of a flow per year, the stock. */
export const runningSum = <A extends string>(of: Quantity<A>, label?: Label): Quantity<A> => {
  requireAxis(of, 'year', 'accumulate')
  return single({ kind: 'runningSum' }, of, timesYear(of.unit), of.axes, label)
}

/** The product of all years up to and with each year, of a pure number such as 1 + growth. */
export const runningProduct = <A extends string>(of: Quantity<A>, label?: Label): Quantity<A> => {
  requireAxis(of, 'year', 'accumulate')
  requirePure(of, 'The running product')
  return single({ kind: 'runningProduct' }, of, one, of.axes, label)
}

/**
 * Books euro amounts (boeken): rounds each to 1e-12 euro, half to even; over an axis, such that the parts add up to the
 * rounded total, by largest remainder. Whatever is added up afterwards adds up exactly, in any order.
 * The identity in the sampled reading.
 */
export const book = <A extends string>(of: Quantity<A>, over: A | null = null, label?: Label): Quantity<A> => {
  if (of.unit.money === null) throw new BuildError('notMoney', `Only money is booked; “${nameOf(of)}” is in ${of.unit.key}.`)
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
  if (!destinations || mass.axes.length !== 1 || cost.axes.length !== 2 || !origins) {
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
  return typed(node({ operation: { kind: 'external', solver }, inputs, axes, unit, label, sources }))
}

/**
 * Lets a quantity from a file or a plug-in into typed code, after checking that it has exactly these axes.
 *
 * @throws BuildError `axisMismatch`, naming both sets.
 */
export const expectAxes = <const Names extends readonly string[]>(quantity: Node, ...names: Names): Quantity<Names[number]> => {
  const has = quantity.axes.map((each) => each.name)
  if (has.length === names.length && names.every((name) => has.includes(name))) return typed(quantity)
  throw new BuildError('axisMismatch', `“${nameOf(quantity)}” should have the axes ${names.join(', ') || 'none'}; it has ${has.join(', ') || 'none'}.`)
}

/** The same quantity with a label or sources of its own. */
export const labelled = <A extends string>(quantity: Quantity<A>, label: Label, sources: readonly Source[] = quantity.sources): Quantity<A> => {
  const { operation, inputs, axes, unit } = quantity
  return typed(node({ operation, inputs, axes, unit, label, sources }))
}
