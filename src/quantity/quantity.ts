import type { Axis } from './axis.js'
import type { Distribution } from './distribution.js'
import type { Source } from './source.js'
import type { Text } from './text.js'
import type { Unit } from './unit.js'

/** A figure as decimal text, so that no digit is lost between a file and a result. */
export type DecimalText = string

/** How the elements of an accessibility measure fall with cost. */
export type DecayForm = 'power' | 'exponential'

/** A numeric solver behind a typed door; see `external` in `operations.ts`. */
export interface Solver {
  readonly id: string
  /** Whether it is quick and steady enough to run once per draw of a sampled reading. */
  readonly perDraw: boolean
  /** Cells of each input in the order of its axes → cells of the output. Must be a pure function. */
  readonly solve: (inputs: readonly Float64Array[]) => Float64Array
}

/** What a quantity is made by. */
export type Operation =
  | { readonly kind: 'given'; readonly values: readonly DecimalText[] | Float64Array }
  | {
      readonly kind: 'assumption'
      readonly name: string
      readonly value: DecimalText
      readonly distribution: Distribution | null
    }
  | { readonly kind: 'add' | 'subtract' | 'multiply' | 'divide' | 'power' | 'min' | 'max' }
  | { readonly kind: 'exp' | 'log' }
  | { readonly kind: 'sum'; readonly over: string }
  | { readonly kind: 'stack'; readonly along: Axis }
  | { readonly kind: 'pick'; readonly from: string; readonly index: number }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'aggregate'; readonly from: string; readonly to: Axis; readonly target: readonly number[] }
  | { readonly kind: 'shift'; readonly by: number }
  | { readonly kind: 'runningSum' | 'runningProduct' }
  | { readonly kind: 'book'; readonly over: string | null }
  | { readonly kind: 'accessibility'; readonly form: DecayForm; readonly over: string }
  | { readonly kind: 'external'; readonly solver: Solver }

/** A quantity without its axes in the type: what readings, rewriting and explanations work on. */
export interface Node {
  /** Counts up as nodes are made: an input always has a lower one. */
  readonly id: number
  readonly operation: Operation
  readonly inputs: readonly Node[]
  readonly axes: readonly Axis[]
  readonly unit: Unit
  /** Null when nobody gave one; `nameOf` then makes one from the formula. */
  readonly label: Text | null
  readonly sources: readonly Source[]
}

declare const axesOf: unique symbol

/**
 * An immutable, labelled value with a unit and named axes (grootheid), made from other quantities by the operations in
 * `operations.ts`. It holds no result: a reading gives one.
 *
 * The axes stand in the type and are invariant: `Quantity<'year'>` is not a `Quantity<'year' | 'region'>`, nor the other
 * way round. A scalar is a `Quantity<never>`.
 */
export interface Quantity<in out Axes extends string> extends Node {
  readonly [axesOf]: (axes: Axes) => Axes
}
