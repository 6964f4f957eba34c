import type { NormalisationKind } from './normalisation.js'

interface Common {
  /** The level that weighs 1 before normalisation: the mean over inhabitants, the median group, or a level of its own. */
  readonly reference: 'mean' | 'median' | number
  readonly normalisation: NormalisationKind
}

/**
 * A way to make weights, with its parameters. y is income, y_ref the reference, all in one unit.
 *
 * - `isoElastic`: (y_ref / y)^η, η `elasticity`; reads `income`
 * - `isoElasticWithSpread`: the same times exp(η (1 + η − 2ε) σ² / 2) where `incomeIs` is mean, exp(η (η − 2ε) σ² / 2) where
 *   it is median, ε `benefitElasticity`; reads `income` and `spread` σ, the standard deviation of log income in the group
 * - `prioritarian`: v(y) / v(y_ref), v = u^(−γ) · u', γ `priority`, u = ln(y / y_0) with `utility: 'log'`, else
 *   ((y / y_0)^(1 − η) − 1) / (1 − η), y_0 `zeroIncome`; reads `income`
 * - `negishi`: (y / y_ref)^η, the weights on utility that an unweighted balance implies; reads `income`
 * - `need`: (S_ref / S)^φ with `form: 'ratio'`, 1 + φ · max(0, (S_ref − S) / S_ref) with `'gap'`, φ `strength`, S_ref the
 *   reference; reads `score` S, higher is better, above 0, with `'gap'` also 0
 * - `explicit`: `weights` as they are stated, one for each group
 *
 * `reference`: `'mean'` and `'median'` read `population`. `normalisation`: `'none'` and `'reference'` leave weights as the
 * formula gives them; `'populationMean'` reads `population`, `'taxpayer'` reads `taxes`, `'poorest'` and `'richest'` read
 * `income`.
 */
export type WeightScheme =
  | (Common & { readonly kind: 'isoElastic'; readonly elasticity: number })
  | (Common & { readonly kind: 'negishi'; readonly elasticity: number })
  | (Common & {
      readonly kind: 'isoElasticWithSpread'
      readonly elasticity: number
      readonly incomeIs: 'mean' | 'median'
      readonly benefitElasticity: number
    })
  | (Common & {
      readonly kind: 'prioritarian'
      readonly priority: number
      readonly zeroIncome: number
      readonly utility: 'log' | { readonly elasticity: number }
    })
  | (Common & { readonly kind: 'need'; readonly form: 'ratio' | 'gap'; readonly strength: number })
  | { readonly kind: 'explicit'; readonly weights: readonly number[]; readonly normalisation: NormalisationKind }

/** Data of groups, one number for each; those that a scheme, reference or normalisation does not read can be left out. */
export interface GroupColumns {
  /** Above 0, in one unit. */
  readonly income?: readonly number[]
  /** Inhabitants, or shares of them. */
  readonly population?: readonly number[]
  /** What each pays in taxes, or shares of it. */
  readonly taxes?: readonly number[]
  /** The standard deviation of log income within each. */
  readonly spread?: readonly number[]
  /** A score of broad welfare above 0, higher is better. */
  readonly score?: readonly number[]
}

/** The name of a column of data of groups. */
export type GroupColumn = keyof GroupColumns
