import { constant } from '../../quantity/leaf.js'
import { add, exp, multiply, power, subtract } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import type { ByGroup } from './by-group.js'
import { type IncomeWeightsInput, referenceRatio } from './iso-elastic.js'
import { normalised } from './normalisation.js'

/** How incomes are spread within a group, and how its benefit is spread over them. */
export interface SpreadInput {
  /** Standard deviation of the logarithm of income within the group; 0.4 to 0.6 within a Dutch region. */
  readonly spread: ByGroup
  /** Which income of the group is given. */
  readonly incomeIs: 'mean' | 'median'
  /** Income elasticity of the benefit ε: 0 when it is the same for everyone, 1 when in proportion to income. */
  readonly benefitElasticity: Quantity<never>
}

/**
 * What spread within a group does to its weight (spreiding binnen een regio): exp(η (1 + η − 2ε) σ² / 2) on weights from
 * mean incomes, exp(η (η − 2ε) σ² / 2) on weights from median incomes, for lognormal incomes.
 *
 * Axes region × group, a pure number that multiplies (y_ref / y)^η. Derived: the mean of (y_ref / y)^η over persons who
 * each have a benefit in proportion to y^ε, y lognormal. Source of the moments: Aitchison & Brown, The Lognormal
 * Distribution (1957).
 */
export const spreadMultiplier = (
  elasticity: Quantity<never>,
  { spread, incomeIs, benefitElasticity }: SpreadInput,
): ByGroup => {
  const left = subtract(elasticity, multiply(constant(2), benefitElasticity))
  const factor = multiply(elasticity, incomeIs === 'mean' ? add(constant(1), left) : left)
  const halfVariance = multiply(multiply(spread, spread), constant('0.5'), {
    en: 'half the variance of log income',
    nl: 'halve variantie van log inkomen',
  })
  return exp(multiply(factor, halfVariance), {
    en: 'multiplier for spread within the group',
    nl: 'factor voor spreiding binnen de groep',
  })
}

/**
 * Iso-elastic weights of groups with spread within them (inkomensgewichten met spreiding binnen de regio):
 * w = (y_ref / y)^η × {@link spreadMultiplier}.
 *
 * Axes region × group; 1 for a household without spread at the reference income, which normalisation `reference` keeps.
 * With spread 0 they are those of `isoElasticWeights`. Errors as there.
 */
export const spreadWeights = ({
  income,
  reference,
  elasticity,
  normalisation,
  ...spread
}: IncomeWeightsInput & SpreadInput): ByGroup => {
  const between = power(referenceRatio(income, reference), elasticity, {
    en: 'weight of the income between groups',
    nl: 'gewicht van het inkomen tussen groepen',
  })
  const weights = multiply(between, spreadMultiplier(elasticity, spread), {
    en: 'weight before normalisation',
    nl: 'gewicht voor normalisatie',
  })
  return normalised(weights, normalisation)
}
