import { type Axis, axisNamed, memberIndex } from './axis.js'
import { BuildError } from './build-error.js'
import { nameOf, node, typed } from './node.js'
import type { Quantity } from './quantity.js'
import { requireAxis, requirePure, requireSameUnit, type Single, single, unionOfAxes } from './requirements.js'
import type { Label } from './text.js'
import { isMoneyAtItsYear, one, timesYear } from './unit.js'

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
export const stack = <Name extends string, A extends string>(
  along: Axis<Name>,
  items: readonly Quantity<A>[],
  label?: Label,
): Quantity<A | Name> => {
  const [first] = items
  if (!first) throw new BuildError('nothingToStack', `Nothing to stack along “${along.name}”.`)
  if (items.length !== along.members.length) {
    throw new BuildError(
      'wrongShape',
      `Axis “${along.name}” has ${along.members.length} members, but ${items.length} quantities are stacked along it.`,
    )
  }
  for (const item of items) requireSameUnit(first, item, 'stack')
  const axes = unionOfAxes(items)
  if (axisNamed(axes, along.name)) {
    throw new BuildError('axisAlreadyThere', `“${nameOf(first)}” already has an axis “${along.name}”.`)
  }
  return typed(
    node({
      operation: { kind: 'stack', along },
      inputs: items,
      axes: [along, ...axes],
      unit: first.unit,
      label,
      sources: [],
    }),
  )
}

/** The cells of one member of an axis, which disappears. @throws BuildError when the axis has no such member. */
export const pick = <A extends string, Name extends A>(
  of: Quantity<A>,
  from: Single<Name>,
  member: string,
  label?: Label,
): Quantity<Exclude<A, Name>> => {
  const index = memberIndex(requireAxis(of, from, 'pick'), member)
  return single(
    { kind: 'pick', from, index },
    of,
    of.unit,
    of.axes.filter((each) => each.name !== from),
    label,
  )
}

/** The same values under another axis name, with the same members: a `region` that becomes an `origin`. */
export const rename = <A extends string, Name extends A, To extends string>(
  of: Quantity<A>,
  from: Single<Name>,
  to: To,
  label?: Label,
): Quantity<Exclude<A, Name> | To> => {
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
    if (goal === undefined)
      throw new BuildError('badMap', `The map from “${from}” to “${to.name}” says nothing of “${member}”.`)
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
