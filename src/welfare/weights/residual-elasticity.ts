import type { Valuation } from '../../appraisal/flows.js'
import { subtract } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import { problemInWords, refuse } from '../problems.js'

/**
 * The elasticity that is left for weighting (resterende elasticiteit), the guard against weighting twice: η − ε for
 * effects valued at national standard values, η for cash and for the own willingness to pay of a group.
 *
 * A standard value in the place of a willingness to pay that rises with income as y^ε has already been weighted by
 * (y_ref / y)^ε. Pure number; below 0 where ε exceeds η: the standard value then weighs more than η asks for.
 * Source: Van der Pol, Bos & Romijn, CPB Discussion Paper 364 (2017); Acland & Greenberg, Distributional Weighting and
 * Welfare/Equity Tradeoffs (2023), on utility weights as the correction of willingness to pay.
 *
 * @throws RangeError for a standard value without the income elasticity of willingness to pay.
 */
export const residualElasticity = (elasticity: Quantity<never>, valuation: Valuation): Quantity<never> => {
  if (valuation.kind !== 'standardValue') return elasticity
  const { incomeElasticity } = valuation
  if (incomeElasticity !== null)
    return subtract(elasticity, incomeElasticity, {
      en: 'elasticity left after national standard values',
      nl: 'elasticiteit die na landelijke kengetallen resteert',
    })
  refuse([
    problemInWords(
      { en: 'Income elasticity of a standard value', nl: 'Inkomenselasticiteit van een standaardwaarde' },
      { en: 'how willingness to pay rises with income', nl: 'hoe betalingsbereidheid met inkomen stijgt' },
      { en: 'none', nl: 'geen' },
      { en: 'Give 0 when it does not.', nl: 'Geef 0 als zij dat niet doet.' },
    ),
  ])
  return elasticity
}
