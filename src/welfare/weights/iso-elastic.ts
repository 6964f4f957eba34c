import { divide, power } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import type { ByGroup } from './by-group.js'
import { type Normalisation, normalised } from './normalisation.js'
import { type ReferenceLevel, referenceLevel } from './reference-level.js'

/** What weights from incomes are made of. */
export interface IncomeWeightsInput {
  /** Standardised disposable income, preferably the median of the group. */
  readonly income: ByGroup
  readonly reference: ReferenceLevel
  /** Elasticity of marginal utility of income η, sign dropped: 0 and more, in practice 0.5 to 2.5. */
  readonly elasticity: Quantity<never>
  readonly normalisation: Normalisation
}

/** reference / income, above 1 for those with less. */
export const referenceRatio = (income: ByGroup, reference: ReferenceLevel): ByGroup =>
  divide(referenceLevel(income, reference), income, {
    en: 'reference income / income',
    nl: 'referentie-inkomen / inkomen',
  })

/**
 * Iso-elastic distributional weights (inkomensgewichten): w = (y_ref / y)^η, the marginal utility of income y^(−η) of a
 * group relative to that at the reference income.
 *
 * Axes region × group; income in any one unit, the reference in the same, both above 0; weights pure numbers. For
 * effects that are valued at national standard values give the elasticity that `residualElasticity` leaves.
 * Source: HM Treasury, The Green Book (2022), Annex A3; European Commission, Guide to Cost-Benefit Analysis (2008), Annex E.
 *
 * @throws BuildError when income and reference have other units or the elasticity is not a pure number.
 */
export const isoElasticWeights = ({ income, reference, elasticity, normalisation }: IncomeWeightsInput): ByGroup => {
  const weights = power(referenceRatio(income, reference), elasticity, {
    en: 'weight before normalisation',
    nl: 'gewicht voor normalisatie',
  })
  return normalised(weights, normalisation)
}
