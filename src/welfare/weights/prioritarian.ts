import { constant } from '../../quantity/leaf.js'
import { divide, exp, log, multiply, power, subtract } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import type { ByGroup } from './by-group.js'
import { type Normalisation, normalised } from './normalisation.js'
import { type ReferenceLevel, referenceLevel } from './reference-level.js'

export interface PrioritarianInput {
  /** Standardised disposable income, above the income of zero utility. */
  readonly income: ByGroup
  readonly reference: ReferenceLevel
  /** Priority to the worse-off γ: 0 is utilitarian, in practice 0.5 to 3. */
  readonly priority: Quantity<never>
  /** Income at which utility is zero, y_0. It must be chosen: the weights depend on it. */
  readonly zeroIncome: Quantity<never>
  /** Logarithmic, or with a constant elasticity η other than 1. */
  readonly utility: 'log' | { readonly elasticity: Quantity<never> }
  readonly normalisation: Normalisation
}

type Utility = PrioritarianInput['utility']

/** u of x = y / y_0: ln x, or (x^(1 − η) − 1) / (1 − η), which is the difference in iso-elastic utility but for a scale. */
const utilityOf = <A extends string>(x: Quantity<A>, utility: Utility): Quantity<A> => {
  const label = { en: 'utility above the zero point', nl: 'nut boven het nulpunt' }
  if (utility === 'log') return log(x, label)
  const less = subtract(constant(1), utility.elasticity)
  return divide(subtract(power(x, less), constant(1)), less, label)
}

const marginalUtilityOf = <A extends string>(x: Quantity<A>, utility: Utility): Quantity<A> => {
  const elasticity = utility === 'log' ? constant(1) : utility.elasticity
  return power(x, subtract(constant(0), elasticity), { en: 'marginal utility', nl: 'marginaal nut' })
}

/** u^(−γ) u'. The power is taken by way of the logarithm, so that utility of 0 and less is an error at any γ. */
const worth = <A extends string>(x: Quantity<A>, { priority, utility }: PrioritarianInput): Quantity<A> => {
  const towards = exp(multiply(subtract(constant(0), priority), log(utilityOf(x, utility))), {
    en: 'priority to the worse-off',
    nl: 'voorrang voor wie slechter af is',
  })
  return multiply(towards, marginalUtilityOf(x, utility), {
    en: 'worth of a euro to society',
    nl: 'waarde van een euro voor de samenleving',
  })
}

/**
 * Prioritarian weights (prioritaire gewichten): w = v(y) / v(y_ref), v = u^(−γ) · u', with u = ln(y / y_0), or
 * u = (x^(1−η) − 1) / (1 − η), x = y / y_0. γ = 0 leaves marginal utility, iso-elastic weights.
 *
 * Axes region × group; incomes, reference and zero point in one unit; weights pure numbers, 1 at the reference. A reading
 * fails on an income or reference at or below y_0, and on an elasticity of exactly 1 (use `log`).
 * Source: Adler, Measuring Social Welfare (2019); Adler & Norheim (eds), Prioritarianism in Practice (2022).
 *
 * @throws BuildError when units differ.
 */
export const prioritarianWeights = (input: PrioritarianInput): ByGroup => {
  const { income, reference, zeroIncome, normalisation } = input
  const own = divide(income, zeroIncome, { en: 'income / income of zero utility', nl: 'inkomen / inkomen met nut nul' })
  const level = divide(referenceLevel(income, reference), zeroIncome, {
    en: 'reference income / income of zero utility',
    nl: 'referentie-inkomen / inkomen met nut nul',
  })
  const weights = divide(worth(own, input), worth(level, input), {
    en: 'weight before normalisation',
    nl: 'gewicht voor normalisatie',
  })
  return normalised(weights, normalisation)
}
