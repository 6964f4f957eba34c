import type { FlowLine } from '../appraisal/flows.js'
import type { Parameters, PlugIn, Unfit } from '../appraisal/plug-in.js'
import type { Relocation } from '../appraisal/relocation.js'
import type { Axis } from '../quantity/axis.js'
import type { Quantity } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'

/** What an agglomeration model can read. */
export interface AgglomerationContext {
  readonly years: Axis<'year'>
  readonly regions: Axis<'region'>
  /** A column of regional data: `jobs` (job), `output` (EUR/year), `land` (km2), `population` (person). */
  readonly column: (name: string) => Quantity<'region'>
  readonly relocation: Relocation | null
  /** The direct effects, for models that take a share of them or re-express them. */
  readonly effects: readonly FlowLine[]
  readonly parameters: Parameters
  /** The zones of the traffic model, in the order of the matrices; empty when the study has none. */
  readonly zones: readonly string[]
  /** The position of the region of each zone. */
  readonly regionOfZone: readonly number[]
  /** A matrix of zones by zones under the scenario and alternative. @throws InputError when the study does not have it. */
  readonly matrix: (name: string) => Quantity<'origin' | 'destination'>
  /** A column of data by zone, in the order of `zones`. @throws InputError when the study does not have it. */
  readonly zoneColumn: (name: string) => Quantity<'zone'>
  /** The index of a growth path of the study. @throws InputError when the study does not have it. */
  readonly path: (name: string) => Quantity<'year'>
  /** 1 in the years of operation, 0 in others. */
  readonly operating: Quantity<'year'>
}

/** A flow by year and region, or what it is once all has happened, with the ramp towards it. */
export type Amount =
  | { readonly kind: 'yearly'; readonly flow: Quantity<'year' | 'region'> }
  | { readonly kind: 'steady'; readonly perYear: Quantity<'region'>; readonly ramp: Quantity<'year'> }

/** One line that a model gives. */
export interface AgglomerationLine {
  readonly id: string
  readonly label: Text
  readonly stream: string
  /**
   * What it is in the account:
   * `gain` and `loss` are gross effects on others, `ownProductivity` the movers' own change, `shown` is never added.
   */
  readonly part: 'gain' | 'loss' | 'ownProductivity' | 'shown'
  /** The whole effect, and what gross domestic product shows of it. */
  readonly output: Amount
  /** False for what is no output: congestion, environment, cost of living. Left out, it is in gross domestic product. */
  readonly inGdp?: boolean
  /** The part of it that is already in the direct benefits; null for none. */
  readonly inDirect: Amount | null
  /** What enters the balance if the model does: additional, and not redistributed. Null when nothing does. */
  readonly additional: Amount | null
}

/**
 * A model of agglomeration effects (agglomeratie-effecten). A plain object; see `plug-in.ts` for what it says of itself.
 *
 * `role` says whether its additional part may be added to the balance, or whether it contains the user benefits and can
 * only stand beside it. `claims` names the effects that it re-expresses, by their stream: the guard against counting
 * twice.
 */
export interface AgglomerationModel extends PlugIn {
  readonly role: 'additional' | 'beside'
  readonly claims: readonly string[]
  /** What of its numbers, at their central values, does not go together. */
  readonly unfit?: (value: (parameter: string) => number) => readonly Unfit[]
  /** The columns of regional data that it divides by, or takes a power or logarithm of: above 0 in every region. */
  readonly positive?: (parameters: Parameters) => readonly string[]
  /** Set when the model, with these parameters, is a sensitivity and not a theory. */
  readonly warning?: (parameters: Parameters) => Text | null
  /** What it shows beside money, in sentences: a break-even, a residual. `read` gives the central values of a quantity. */
  readonly notes?: (
    context: AgglomerationContext,
    read: (quantity: Quantity<'region'> | Quantity<never>) => readonly number[],
  ) => readonly Text[]
  /** All lines it gives. @throws BuildError when units do not fit. */
  readonly lines: (context: AgglomerationContext) => readonly AgglomerationLine[]
}
