import type { InternalRatesOfReturn } from '../appraisal/indicators/internal-rates-of-return.js'
import type { Payback } from '../appraisal/indicators/payback.js'
import type { DecimalText } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import type { Outcome } from '../welfare/outcome.js'
import type { ElasticityPreset } from '../welfare/weights/presets.js'
import type { BreakEvenElasticities } from '../welfare/what-it-would-take/break-even-elasticity.js'
import type { InverseOptimum } from '../welfare/what-it-would-take/inverse-optimum.js'
import type { LeakyBucket } from '../welfare/what-it-would-take/leaky-bucket.js'
import type { Financing } from './financing-words.js'

/** An amount for use and the same as exact decimal text. Euro, present value of the year that the study discounts to. */
export interface Amount {
  readonly value: number
  readonly exact: DecimalText
}

/** An amount by region, in the order of the regions of the study. */
export interface RegionAmount extends Amount {
  readonly id: string
  readonly label: Text
}

export interface EffectResult {
  readonly id: string
  readonly label: Text
  readonly side: 'cost' | 'benefit'
  readonly stream: string
  /** The category of discount rates that the stream took, and how sure that assignment is. */
  readonly category: string
  readonly bearer: string
  /** What it is in the named ratios. */
  readonly role: string
  /** Contribution to welfare: a gain when positive. */
  readonly presentValue: Amount
  /** Contribution to gross domestic product (bijdrage aan het bbp). */
  readonly gdp: Amount
  readonly regions: readonly RegionAmount[]
}

/** An amount by bearer or income group. */
export interface NamedAmount extends Amount {
  readonly id: string
  readonly label: Text
}

/** Net present value by income group (inkomensgroep), of the effects that say how they fall over the groups. */
export interface GroupResult {
  readonly members: readonly NamedAmount[]
  /** What falls on effects that do not say it: with the members it adds up to the net present value. */
  readonly unassigned: Amount
  readonly unassignedEffects: readonly string[]
}

/** A ratio, or null with the reason why there is none. */
export type Ratio =
  | { readonly value: number; readonly exact: DecimalText; readonly why: null }
  | { readonly value: null; readonly exact: null; readonly why: Text }

/** A benefit-cost ratio by name, with what it counts. */
export type NamedRatio = Ratio & {
  readonly name: string
  readonly label: Text
  readonly counts: Text
  readonly numerator: Amount
  readonly denominator: Amount
}

/** What one unit of an effect costs (kosteneffectiviteit), EUR per unit; units are not discounted. */
export type CostPerUnit = Ratio & {
  readonly id: string
  readonly label: Text
  readonly unit: string
  readonly units: Amount
}

/** Indicators beside the balance. */
export interface Indicators {
  readonly ratios: readonly NamedRatio[]
  /** Net present value per euro of the scarce budget. */
  readonly perBudgetEuro: Ratio
  /** The same amount in each year of operation with this net present value, EUR a year, at the standard rate. */
  readonly equivalentAnnualValue: Ratio
  /** Modified internal rate of return; finance and reinvestment at the first standard rate of the regime, given here. */
  readonly modifiedReturn: Ratio & { readonly rate: DecimalText }
  /** From the first flow, each stream discounted at its own rate. */
  readonly discountedPayback: Payback
  readonly costPerUnit: readonly CostPerUnit[]
}

/** An effect without a price, which stands in every table. */
export interface UnpricedResult {
  readonly id: string
  readonly label: Text
  readonly sign: '+' | '-' | '0' | '?'
  readonly note: Text
}

/** What the agglomeration model gives in full, whether or not it enters the balance. */
export interface AgglomerationAccount {
  readonly model: string
  readonly enters: 'balance' | 'ownLine'
  /** Why it is in the balance, or only shown. */
  readonly why: Text
  readonly grossGains: Amount
  readonly grossLosses: Amount
  readonly inDirectBenefits: Amount
  /** Gains that other regions lose: the smaller of what regions gain and lose once each has added up its own. */
  readonly redistributed: Amount
  readonly additional: Amount
  /** What the model says beside money. */
  readonly notes: readonly Text[]
  readonly lines: readonly {
    readonly id: string
    readonly label: Text
    readonly part: string
    readonly presentValue: Amount
    readonly regions: readonly RegionAmount[]
  }[]
}

export interface Diagnostic {
  readonly code: string
  readonly text: Text
  /** What guidance the check comes from, if it is one of method. */
  readonly source?: string
}

/** Which ratio of incomes the break-even weight would need, and which there is. */
export interface IncomeTest {
  readonly elasticity: number
  /** Mean income over that of the favoured, so that iso-elastic weights give the break-even weight. */
  readonly requiredRatio: Outcome
  readonly actualRatio: number
}

/** How much of a euro from others may be lost before it reaches the favoured, and how much is (lekkende emmer). */
export interface LeakTest {
  /** Mean income of the others over that of the favoured. */
  readonly incomeRatio: number
  /** What the favoured gain net of each euro that the others lose net. */
  readonly arrivingShare: Outcome
  /** At the elasticity of the study, or at those that are published where it states none. */
  readonly bounds: readonly ({ readonly elasticity: number } & LeakyBucket)[]
}

/** What it would take for a set of regions and groups to turn the balance (wat daarvoor nodig is). */
export interface Favoured {
  readonly id: string
  readonly label: Text
  /** Their net benefit, and that of all others: together the net present value. */
  readonly netBenefit: Amount
  readonly others: Amount
  /** The weight on their net benefits at which the balance is zero, everyone else at 1 (omslaggewicht). */
  readonly weight: Outcome
  /** The same on their benefits alone. */
  readonly weightOnBenefits: Outcome
  /** The same on their net benefits with the others at the weights of the method; null in an unweighted row. */
  readonly weightBesideOthersWeighted: Outcome | null
  /** What the country loses for each euro that they gain net. */
  readonly priceOfEquity: Outcome
  /** What the same redistribution costs through taxes; null when no weight turns the balance. */
  readonly throughTaxes: InverseOptimum | null
  /** Null without incomes, inhabitants and an elasticity in the study. */
  readonly income: IncomeTest | null
  /** Null without incomes and inhabitants, of the favoured or of others. */
  readonly leaks: LeakTest | null
}

/** Of weights that are no powers of income: why no break-even elasticity is sought. */
export interface NoElasticitySought {
  readonly kind: 'none'
  readonly roots: readonly []
  readonly why: 'notSought'
  readonly explanation: Text
}

/** Who gains and pays, and what it would take for the balance to turn: beside every row, weighted or not. */
export interface Distribution {
  /** Who pays what some bearers pay, here and in the tables of regions and groups, when not as the effects say. */
  readonly financing: Financing | null
  /** The sets that the study asks about; each region by itself when it asks about none. */
  readonly favoured: readonly Favoured[]
  /**
   * All elasticities of marginal utility at which the balance is zero, of the weights of a method that has one and else of
   * income weights that are the same for all effects; null without incomes.
   */
  readonly breakEvenElasticity: BreakEvenElasticities | NoElasticitySought | null
  /** The elasticities among which it was looked for, both ends counted in. */
  readonly searchedElasticities: { readonly low: number; readonly high: number }
  /** Whether effects at national standard values weigh with what these leave of that elasticity. */
  readonly residual: 'ignore' | 'stated'
  /** Whether costs weigh by that elasticity as benefits do. */
  readonly costsAre: 'weighted' | 'unweighted'
}

/** The weighted result at one published elasticity of marginal utility of income, all else as in the row. */
export interface AtElasticity {
  readonly elasticity: DecimalText
  /** Who used it, with sources; none is official for the Netherlands. Nobody did where 0 is not the unweighted result. */
  readonly usedBy: readonly ElasticityPreset[]
  /** In binary64: euro, and a pure number. */
  readonly netPresentValue: Outcome
  readonly benefitCostRatio: Outcome
}

/** A weighted result (gewogen uitkomst). It is only ever a part of a row, whose plain figures are unweighted. */
export interface WeightedResult {
  readonly netPresentValue: Amount
  readonly benefitCostRatio: Ratio
  readonly normalisation: Text
  /** Whether costs are weighted as benefits are. */
  readonly costsAre: 'weighted' | 'unweighted'
  /** Weighted less unweighted: what weighting adds, where the level of weights lets that mean anything. */
  readonly equityContribution: Outcome
  /** The weight of each region and income group; null of a welfare function. */
  readonly weights: readonly CellWeight[] | null
  /** The lowest and highest weight that any effect has in any region and group; null of a welfare function. */
  readonly range: { readonly low: number; readonly high: number } | null
  /**
   * The same at each of `standardElasticities` (gevoeligheidsreeks), computed when it is first asked for; null of a method
   * without an elasticity of marginal utility.
   */
  readonly atElasticities: readonly AtElasticity[] | null
}

export interface CellWeight {
  readonly region: string
  /** Null in a study that does not tell groups apart. */
  readonly group: string | null
  readonly weight: number
}

/** The unweighted result, without which no weighted one can be made: see `withWeights`. */
export interface Unweighted {
  readonly netPresentValue: Amount
  readonly benefits: Amount
  readonly costs: Amount
  readonly benefitCostRatio: Ratio
  /** Losses counted as costs instead of negative benefits: Σ gains / Σ losses. */
  readonly grossBenefitCostRatio: Ratio
  readonly gdp: Amount
  readonly regions: readonly RegionAmount[]
  /** Net present value by who gains or pays; adds up to the net present value. */
  readonly bearers: readonly NamedAmount[]
  /** Null when the study has no income groups. */
  readonly groups: GroupResult | null
  readonly effects: readonly EffectResult[]
  readonly unpriced: readonly UnpricedResult[]
  readonly agglomerationAccount: AgglomerationAccount | null
  readonly internalRatesOfReturn: InternalRatesOfReturn
  readonly payback: Payback
  readonly firstYearReturn: Ratio
  readonly indicators: Indicators
}

/** The plain figures are always unweighted; weighted ones can only stand beside them. */
export interface Appraised extends Unweighted {
  readonly weighted: WeightedResult | null
  readonly distribution: Distribution
  readonly diagnostics: readonly Diagnostic[]
}
