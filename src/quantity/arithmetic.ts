import { node, typed } from './node.js'
import type { Node, Quantity } from './quantity.js'
import { named, requirePure, requireSameUnit, single, unionOfAxes } from './requirements.js'
import type { Label } from './text.js'
import { divideUnits, multiplyUnits, one, type Unit } from './unit.js'

const pair = (
  kind: 'add' | 'subtract' | 'multiply' | 'divide' | 'power' | 'min' | 'max',
  a: Node,
  b: Node,
  unit: Unit,
  label?: Label,
) => node({ operation: { kind }, inputs: [a, b], axes: unionOfAxes([a, b]), unit, label, sources: [] })

/** a + b, cell by cell, broadcast by axis name. @throws BuildError when the units differ. */
export const add = <A extends string, B extends string>(
  a: Quantity<A>,
  b: Quantity<B>,
  label?: Label,
): Quantity<A | B> => typed(pair('add', a, b, requireSameUnit(a, b, 'add'), label))

/** a − b, cell by cell. @throws BuildError when the units differ. */
export const subtract = <A extends string, B extends string>(
  a: Quantity<A>,
  b: Quantity<B>,
  label?: Label,
): Quantity<A | B> => typed(pair('subtract', a, b, requireSameUnit(a, b, 'subtract'), label))

/** a × b, cell by cell; money at its year times a discount factor is a present value. @throws BuildError when prices do not match. */
export const multiply = <A extends string, B extends string>(
  a: Quantity<A>,
  b: Quantity<B>,
  label?: Label,
): Quantity<A | B> => typed(pair('multiply', a, b, multiplyUnits(named(a), named(b)), label))

/** a / b, cell by cell. A reading of a cell where b is zero is an error. @throws BuildError when prices do not match. */
export const divide = <A extends string, B extends string>(
  a: Quantity<A>,
  b: Quantity<B>,
  label?: Label,
): Quantity<A | B> => typed(pair('divide', a, b, divideUnits(named(a), named(b)), label))

/** a to the power b, both pure numbers. @throws BuildError otherwise. */
export const power = <A extends string, B extends string>(
  a: Quantity<A>,
  b: Quantity<B>,
  label?: Label,
): Quantity<A | B> => {
  requirePure(a, 'A power')
  requirePure(b, 'A power')
  return typed(pair('power', a, b, one, label))
}

/** The smaller of a and b, cell by cell. @throws BuildError when the units differ. */
export const min = <A extends string, B extends string>(
  a: Quantity<A>,
  b: Quantity<B>,
  label?: Label,
): Quantity<A | B> => typed(pair('min', a, b, requireSameUnit(a, b, 'compare'), label))

/** The larger of a and b, cell by cell. @throws BuildError when the units differ. */
export const max = <A extends string, B extends string>(
  a: Quantity<A>,
  b: Quantity<B>,
  label?: Label,
): Quantity<A | B> => typed(pair('max', a, b, requireSameUnit(a, b, 'compare'), label))

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
