/** Quantities: labelled values with units and named axes. The subpath `mkba/quantity`. */
export { type Axis, axis, yearAxis } from './axis.js'
export { exp as exp64, log as log64, normalQuantile, power as power64 } from './binary64.js'
export { BuildError, type BuildErrorCode } from './build-error.js'
export type { Distribution } from './distribution.js'
export { assumption, constant, given, isDecimalText, yearNumber } from './leaf.js'
export {
  accessibility,
  add,
  aggregate,
  book,
  divide,
  exp,
  expectAxes,
  external,
  labelled,
  log,
  max,
  min,
  multiply,
  pick,
  power,
  rename,
  runningProduct,
  runningSum,
  shift,
  stack,
  subtract,
  sum,
} from './operations.js'
export type { DecayForm, DecimalText, Node, Operation, Quantity, Solver } from './quantity.js'
export { type Mark, marks, type Source } from './source.js'
export type { Label, Language, Text } from './text.js'
export {
  type Carrier,
  calendarYear,
  carrying,
  type Dimension,
  dimensions,
  discountingTo,
  type Money,
  one,
  type PriceUnit,
  parseUnit,
  perYear,
  type Unit,
  unitText,
} from './unit.js'
