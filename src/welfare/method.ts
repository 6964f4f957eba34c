import type { Valuation } from '../appraisal/flows.js'
import type {
  CriterionInput,
  IndicatorInput,
  ServiceInput,
  WeightSetInput,
} from '../appraisal/input/assessment-input.js'
import type { Path } from '../appraisal/input/problem.js'
import type { IncomeInput } from '../appraisal/input/schema-parts.js'
import type { Parameters, PlugIn, Unfit } from '../appraisal/plug-in.js'
import type { Axis } from '../quantity/axis.js'
import type { Quantity } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import type { Pace } from './paced.js'

/** Figures by region and income group; one group, everyone, in a study that does not tell groups apart. */
export type ByGroup = Quantity<'region' | 'group'>

/** Data and parameters, which every method can read. */
export interface MethodContext {
  readonly regions: Axis<'region'>
  readonly groups: Axis<'group'>
  readonly column: (name: string) => Quantity<'region'>
  /** Data by region and income group; by region in a study without groups. */
  readonly cellColumn: (name: string) => ByGroup
  readonly parameters: Parameters
}

/** What falls where of one line of the overview: a gain when positive, also of a cost. */
export interface IncidenceLine {
  readonly id: string
  readonly label: Text
  readonly side: 'cost' | 'benefit'
  readonly stream: string
  readonly bearer: string
  /** At whose values it is priced, or null when the study does not say. */
  readonly valuation: Valuation | null
  readonly cells: ByGroup
}

/** Present values of one alternative by region and income group: what falls where (verdeling). Costs are positive. */
export interface Incidence {
  readonly benefits: ByGroup
  readonly costs: ByGroup
  readonly lines: readonly IncidenceLine[]
}

/** Something to know of a weighted result, under a code of `docs/problems.md`; `welfareWarning` when it has none. */
export interface Warning extends Text {
  readonly code?: string
}

/** What a method makes of an incidence. It can only stand beside the unweighted result: see `Appraised` in `comparison/`. */
export interface Weighted {
  readonly benefits: Quantity<never>
  readonly costs: Quantity<never>
  /** The convention that fixes the level of the weights, always printed. */
  readonly normalisation: Text
  readonly warnings: readonly Warning[]
}

/** What methods with weights read. */
export interface WeightsContext extends MethodContext {
  /** Where the variant stands in the file, for problems of its parameters: `[...path, 'parameters', name]`. */
  readonly path: Path
  /** An assumption of the study by its name. @throws InputError `unknownReference` */
  readonly assumption: (name: string) => Quantity<never>
  /** Which income a column of data holds; null when it does not say. */
  readonly incomeIn: (column: string) => IncomeInput | null
}

/** How weights follow from incomes by one elasticity of marginal utility η, (y_ref / y)^η, up to their level. */
export interface ByElasticity {
  readonly income: ByGroup
  /** y_ref, in the unit of the incomes. */
  readonly reference: Quantity<never>
  /**
   * Over which shares the mean weight is 1, by region and group: those of a population, or all of it on one group. Null
   * where weights are these powers themselves, 1 at the reference.
   */
  readonly levelOver: ByGroup | null
  /** Whether lines at national standard values have what these leave of it, η less their income elasticity. */
  readonly residual: 'ignore' | 'stated'
  /** Why the elasticity at which the balance is zero is not sought: the weights are no such powers; null when they are. */
  readonly notSought: Text | null
}

/** Distributional weights, and the convention that fixes their level. */
export interface Weights {
  /** By region, or by region and income group. */
  readonly weights: Quantity<'region'> | ByGroup
  /** The weight of one line, where it differs from one to another; `weights` when left out. */
  readonly ofLine?: (line: IncidenceLine) => ByGroup
  readonly normalisation: Text
  /** Over which shares the mean weight is 1, by region and group; only then does weighted less unweighted mean anything. */
  readonly meanOver?: ByGroup
  /** With it the break-even elasticity beside the row is that of these weights; else of income weights for all effects alike. */
  readonly byElasticity?: ByElasticity
  readonly warnings: readonly Warning[]
}

/** The central values of a quantity: one, or region by region with the groups of each. */
export type CentralValues = (quantity: Quantity<never> | Quantity<'region'> | ByGroup) => readonly number[]

/**
 * Weights (verdelingsgewichten): the weighted result is Σ weight × incidence. Null leaves everything as it is.
 * What its parameters and data must keep to is checked before anything is weighed, and all problems are said at once.
 */
export interface WeightsMethod extends PlugIn {
  readonly kind: 'weights'
  /** The columns that it divides by, or takes a power or logarithm of: above 0 in every region and group. */
  readonly positive?: (parameters: Parameters) => readonly string[]
  /** The columns that it takes shares of: nowhere below 0, and not 0 everywhere. */
  readonly shares?: (parameters: Parameters) => readonly string[]
  /** The parameters that others leave without effect: to state one of them is refused. */
  readonly unused?: (parameters: Parameters) => readonly string[]
  /** What of its parameters and data, at their central values, does not go together. */
  readonly unfit?: (context: WeightsContext, read: CentralValues) => readonly Unfit[]
  /** @throws InputError for data that are not there */
  readonly weights: (context: WeightsContext, incidence: Incidence) => Weights | null
  /**
   * The same weights at another elasticity of marginal utility of income, a pure number; with it the weighted result is
   * shown at each of `standardElasticities`.
   */
  readonly atElasticity?: (context: WeightsContext, incidence: Incidence, elasticity: Quantity<never>) => Weights
}

/** A welfare function (welvaartsfunctie) over the incidence as a whole. */
export interface WelfareFunctionMethod extends PlugIn {
  readonly kind: 'welfareFunction'
  readonly weigh: (context: MethodContext, incidence: Incidence) => Weighted
}

/** One alternative as methods outside the grid see it. */
export interface AlternativeView {
  readonly id: string
  readonly label: Text
  /** What falls where. @throws InputError `groupsNotSaid` */
  readonly incidence: () => Incidence
  readonly netPresentValue: Quantity<never>
  readonly benefits: Quantity<never>
  readonly costs: Quantity<never>
  readonly gdp: Quantity<never>
  /** Present value of an effect, all its lines together. */
  readonly effect: (id: string) => Quantity<never>
  /** A matrix of zones by zones, as this alternative has it. */
  readonly matrix: (name: string) => Quantity<'origin' | 'destination'>
}

/** What methods outside the grid read: all alternatives at once, and the parts of the study that are made for them. */
export interface AssessmentContext extends MethodContext {
  /** Where the assessment stands in the file, for problems of its parameters: `[...path, 'parameters', name]`. */
  readonly path: Path
  /** Which income a column of data holds; null when it does not say. */
  readonly incomeIn: (column: string) => IncomeInput | null
  readonly alternatives: readonly AlternativeView[]
  readonly criteria: readonly CriterionInput[]
  /** What a study calls a member: its id where it has no label. */
  readonly labelOf: (kind: 'region' | 'group' | 'alternative' | 'effect', id: string) => Text
  /** On which side of the balance an effect stands; null for one without a price. */
  readonly sideOf: (effect: string) => 'cost' | 'benefit' | null
  readonly weightSets: readonly WeightSetInput[]
  readonly indicators: readonly IndicatorInput[]
  readonly services: readonly ServiceInput[]
  readonly zones: readonly string[]
  /** The position of the region of each zone. */
  readonly regionOfZone: readonly number[]
  readonly zoneColumn: (name: string) => Quantity<'zone'>
  readonly assumption: (name: string) => Quantity<never>
  /** A matrix as it is without the project. */
  readonly matrix: (name: string) => Quantity<'origin' | 'destination'>
  /** The values of a quantity, in the order of its axes: of regions, or region by region with the groups of each. */
  readonly numbers: (quantity: Quantity<never> | Quantity<'region'> | Quantity<'zone'> | ByGroup) => readonly number[]
  /** For long work: shows how much of it is done and is rejected when the caller cancels; await it now and then. */
  readonly pace: (of: number) => Pace
  /** The values of a matrix, row by row. */
  readonly cells: (matrix: Quantity<'origin' | 'destination'>) => Float64Array
}

/** One figure of a method outside the grid: of the whole, of an alternative, of a region, or of a region in an alternative. */
export interface Figure {
  /** What it is; figures with one id stand in one row or column. */
  readonly id: string
  readonly label: Text
  readonly unit: string
  /** What it is a part of, a service for instance: figures of one part stand in a table of their own. */
  readonly part?: Text
  readonly alternative?: string
  readonly region?: string
  /** Null with the reason when there is none. */
  readonly value: number | null
  readonly why?: Text
}

/** What a method outside the grid finds. */
export interface Finding {
  readonly figures: readonly Figure[]
  /** What it says beside numbers. */
  readonly notes?: readonly Text[]
  readonly warnings?: readonly Text[]
}

interface Beside<Kind extends string> extends PlugIn {
  readonly kind: Kind
  /** A promise of long work, which awaits `context.pace` now and then. @throws InputError for data that do not fit */
  readonly assess: (context: AssessmentContext) => Finding | Promise<Finding>
}

/** A measure of the situation, inequality for instance, without the project and in each alternative (maatstaf). */
export type MeasureMethod = Beside<'measure'>
/** A score of each region from indicators (index). */
export type IndexMethod = Beside<'index'>
/** A score of each alternative, the highest first (rangschikking). */
export type RankingMethod = Beside<'ranking'>
/** How much each region can reach without the project and in each alternative (bereikbaarheid). */
export type AccessibilityMethod = Beside<'accessibility'>

/** The methods that form rows of the comparison. */
export type GridMethod = WeightsMethod | WelfareFunctionMethod
/** The methods that have results of their own beside it. */
export type BesideMethod = MeasureMethod | IndexMethod | RankingMethod | AccessibilityMethod
/** A welfare method (welvaartsmethode) of whatever kind. */
export type WelfareMethod = GridMethod | BesideMethod

export const isGridMethod = (method: WelfareMethod): method is GridMethod =>
  method.kind === 'weights' || method.kind === 'welfareFunction'
