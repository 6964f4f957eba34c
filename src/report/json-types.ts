import type { Choice } from '../appraisal/input/scenario-schema.js'
import type { IncrementalResult } from '../comparison/incremental.js'
import type { Distribution, Indicators, WeightedResult } from '../comparison/result.js'
import type { InLanguage } from './in-language.js'

/** A ratio by name: null comes with a field `…Why` beside it. */
export type RatioField<Name extends string> = { readonly [Key in Name]: number | null } & {
  readonly [Key in `${Name}Why`]?: string
}

/** An amount by region under a name of its own. */
export type RegionField<Name extends string> = { readonly id: string; readonly label: string } & {
  readonly [Key in Name]: number
}

/** The weighted result at one published elasticity. */
export type AtElasticityJson = RatioField<'benefitCostRatio'> & {
  readonly elasticity: number
  readonly usedBy: readonly string[]
  readonly sources: readonly string[]
  readonly netPresentValue: number | null
  readonly netPresentValueWhy?: string
}

export type WeightedJson = RatioField<'benefitCostRatio'> & {
  readonly netPresentValue: number
  readonly normalisation: string
  readonly costsAre: WeightedResult['costsAre']
  readonly equityContribution: InLanguage<WeightedResult['equityContribution']>
  readonly weights: WeightedResult['weights']
  readonly range: WeightedResult['range']
  readonly atElasticities: readonly AtElasticityJson[] | null
}

/** The same figures as exact decimal text. */
export interface ExactJson {
  readonly netPresentValue: string
  readonly benefitCostRatio: string | null
  readonly weighted: { readonly netPresentValue: string; readonly benefitCostRatio: string | null } | null
  readonly regions: readonly { readonly id: string; readonly netPresentValue: string }[]
  readonly benefits: string
  readonly costs: string
  readonly gdp: string
}

export interface EffectJson {
  readonly id: string
  readonly label: string
  readonly side: 'cost' | 'benefit'
  readonly stream: string
  readonly category: string
  readonly bearer: string
  readonly role: string
  readonly presentValue: number
  readonly gdp: number
  readonly regions: readonly RegionField<'presentValue'>[]
}

export interface UnpricedJson {
  readonly id: string
  readonly label: string
  readonly sign: '+' | '-' | '0' | '?'
  readonly note: string
}

export interface AccountJson {
  readonly model: string
  readonly enters: 'balance' | 'ownLine'
  readonly why: string
  readonly grossGains: number
  readonly grossLosses: number
  readonly inDirectBenefits: number
  readonly redistributed: number
  readonly additional: number
  readonly notes: readonly string[]
  readonly lines: readonly {
    readonly id: string
    readonly label: string
    readonly part: string
    readonly presentValue: number
    readonly regions: readonly RegionField<'presentValue'>[]
  }[]
}

/** No, one or several internal rates of return; `why` says why there is none, or what several mean. */
export interface RatesJson {
  readonly kind: 'none' | 'unique' | 'several'
  readonly rates: readonly number[]
  readonly why?: string
}

export interface PaybackJson {
  readonly kind: 'reached' | 'never' | 'noInvestment'
  readonly years: number | null
  readonly why?: string
}

export type SensitivityJson = RatioField<'benefitCostRatio'> & {
  readonly discounting: string
  readonly label: string
  readonly netPresentValue: number
}

export interface ChangeJson {
  readonly switch: keyof Choice
  readonly from: string
  readonly to: string
  readonly netPresentValue: number
  readonly benefits: number
  readonly costs: number
  readonly weightedNetPresentValue: number
  readonly effects: readonly { readonly id: string; readonly label: string; readonly difference: number }[]
  readonly regions: readonly RegionField<'difference'>[]
}

/** One row as plain data: the plain figures are unweighted, in euro; weighted ones stand under `weighted`. */
export type RowJson = Choice &
  RatioField<'benefitCostRatio'> &
  RatioField<'grossBenefitCostRatio'> &
  RatioField<'firstYearReturn'> & {
    readonly name: string | null
    readonly note: string | null
    readonly netPresentValue: number
    readonly weighted: WeightedJson | null
    readonly regions: readonly RegionField<'netPresentValue'>[]
    readonly exact: ExactJson
    readonly benefits: number
    readonly costs: number
    readonly gdp: number
    readonly internalRatesOfReturn: RatesJson
    readonly payback: PaybackJson
    readonly effects: readonly EffectJson[]
    readonly unpriced: readonly UnpricedJson[]
    readonly agglomerationAccount: AccountJson | null
    readonly sensitivities: readonly SensitivityJson[]
    readonly changes: readonly ChangeJson[]
    readonly diagnostics: readonly { readonly code: string; readonly text: string; readonly source?: string }[]
    /** Net present value by who gains or pays. */
    readonly bearers: readonly { readonly id: string; readonly netPresentValue: number }[]
    readonly groups: {
      readonly members: readonly { readonly id: string; readonly label: string; readonly netPresentValue: number }[]
      readonly unassigned: number
      readonly unassignedEffects: readonly string[]
    } | null
    readonly indicators: InLanguage<Indicators>
    /** Who gains and pays, and what it would take for the balance to turn. */
    readonly distribution: InLanguage<Distribution>
  }

/** What rows have in common. */
export interface StudyJson {
  readonly title: string
  readonly status: string | null
  readonly conventions: readonly string[]
  readonly reference: Choice
  readonly labels: Readonly<Record<keyof Choice, Readonly<Record<string, string>>>>
}

export interface ComparisonJson extends StudyJson {
  readonly rows: readonly RowJson[]
  readonly incremental: InLanguage<readonly IncrementalResult[]>
}

export type AppraisalJson = StudyJson & RowJson & { readonly byYear: ByYearJson }

/** Present values by year, in the order of `years`; exact decimal text, because they add up exactly. */
export interface ByYearJson {
  readonly years: readonly number[]
  readonly effects: readonly { readonly id: string; readonly presentValues: readonly string[] }[]
  readonly regions: readonly { readonly id: string; readonly presentValues: readonly string[] }[]
  readonly total: readonly string[]
}
