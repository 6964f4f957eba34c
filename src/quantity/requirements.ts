import { type Axis, axisNamed, sameAxis } from './axis.js'
import { BuildError } from './build-error.js'
import { nameOf, node, typed } from './node.js'
import type { Node, Operation, Quantity } from './quantity.js'
import type { Label } from './text.js'
import { one, sameUnit, type Unit } from './unit.js'

/*
 * What operations require of the quantities that they combine, and refuse with both labels named.
 */

type IsUnion<Name, Whole = Name> = Name extends unknown ? ([Whole] extends [Name] ? false : true) : never
/** `Name` when it is one axis name, `never` when it is a union of several. */
export type Single<Name extends string> = true extends IsUnion<Name> ? never : Name

/** A unit with the name of what has it, which is only made for a message. */
export const named = (quantity: Node): { readonly unit: Unit; readonly name: string } => ({
  unit: quantity.unit,
  get name() {
    return nameOf(quantity)
  },
})

export const unionOfAxes = (quantities: readonly Node[]): readonly Axis[] => {
  const union: Axis[] = []
  for (const quantity of quantities) {
    for (const each of quantity.axes) {
      const known = axisNamed(union, each.name)
      if (!known) union.push(each)
      else if (!sameAxis(known, each)) {
        const names = quantities.map((one) => `“${nameOf(one)}”`).join(' and ')
        throw new BuildError(
          'axisMismatch',
          `Axis “${each.name}” has other members in ${names}; use one shared axis, or aggregate one to the other.`,
        )
      }
    }
  }
  return union
}

export const requireAxis = (quantity: Node, name: string, verb: string): Axis => {
  const found = axisNamed(quantity.axes, name)
  if (found) return found
  const has = quantity.axes.map((each) => each.name).join(', ') || 'none'
  throw new BuildError('axisMissing', `Cannot ${verb} over “${name}”: “${nameOf(quantity)}” has the axes ${has}.`)
}

/** Data with one axis twice, a matrix of regions by regions for instance, needs two names: origin and destination. */
export const requireDistinct = (axes: readonly Axis[], label: Label): void => {
  const twice = axes.find((each, i) => axisNamed(axes.slice(0, i), each.name))
  if (!twice) return
  const name = typeof label === 'string' ? label : label.en
  throw new BuildError('axisAlreadyThere', `“${name}” has the axis “${twice.name}” twice; rename one of the two.`)
}

export const requireSameUnit = (a: Node, b: Node, verb: string): Unit => {
  if (sameUnit(a.unit, b.unit)) return a.unit
  throw new BuildError(
    'unitMismatch',
    `Cannot ${verb} “${nameOf(a)}” (${a.unit.key}) and “${nameOf(b)}” (${b.unit.key}): the units differ.`,
  )
}

export const requirePure = (quantity: Node, what: string): void => {
  if (!sameUnit(quantity.unit, one)) {
    throw new BuildError(
      'unitMismatch',
      `${what} of “${nameOf(quantity)}” needs a pure number; its unit is ${quantity.unit.key}.`,
    )
  }
}

/** A node that is made of one other. */
export const single = <A extends string>(
  operation: Operation,
  of: Node,
  unit: Unit,
  axes = of.axes,
  label?: Label,
): Quantity<A> => typed(node({ operation, inputs: [of], axes, unit, label, sources: [] }))
