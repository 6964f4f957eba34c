import type { NormalisationKind } from './normalisation.js'

interface Common {
  readonly reference: 'mean' | 'median' | number
  readonly normalisation: NormalisationKind
}

/** A way to make weights, with its parameters; see the functions of the same names on quantities. */
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
  readonly income?: readonly number[]
  readonly population?: readonly number[]
  readonly taxes?: readonly number[]
  readonly spread?: readonly number[]
  readonly score?: readonly number[]
}

/** The name of a column of data of groups. */
export type GroupColumn = keyof GroupColumns
