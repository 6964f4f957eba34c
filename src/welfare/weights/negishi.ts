import { divide, power } from '../../quantity/operations.js'
import type { ByGroup } from './by-group.js'
import type { IncomeWeightsInput } from './iso-elastic.js'
import { normalised } from './normalisation.js'
import { referenceLevel } from './reference-level.js'

/**
 * Negishi weights (Negishi-gewichten): w = (y / y_ref)^η, the inverse of marginal utility.
 *
 * A diagnosis, no plea: weight times marginal utility is the same for everyone, so that these weights leave the existing
 * distribution as it is and have no motive to redistribute. Axes region × group; incomes above 0 in one unit; pure numbers.
 * Source: Negishi, Welfare Economics and Existence of an Equilibrium (1960); Nordhaus & Yang, RICE (1996).
 *
 * @throws BuildError when income and reference have other units.
 */
export const negishiWeights = ({ income, reference, elasticity, normalisation }: IncomeWeightsInput): ByGroup => {
  const ratio = divide(income, referenceLevel(income, reference), {
    en: 'income / reference income',
    nl: 'inkomen / referentie-inkomen',
  })
  const weights = power(ratio, elasticity, { en: 'weight before normalisation', nl: 'gewicht voor normalisatie' })
  return normalised(weights, normalisation)
}
