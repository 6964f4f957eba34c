import { log, power } from '../../quantity/binary64.js'
import { finite, notNegative, numberProblems, positive, within } from '../problems.js'
import { checkedOptions } from '../shape.js'
import { total } from '../total.js'
import { halfMeanDifference } from './gini.js'
import { distributionOf, type LevelDemand, type PopulationOption } from './population.js'

export interface PrioritarianOptions extends PopulationOption {
  /** γ, how much the worse off count more, 0 and more; 0.5–3 in use. */
  readonly gamma: number
}

const anyLevel: LevelDemand = {
  rule: finite,
  mend: { en: 'Give a level for each person or group.', nl: 'Geef een niveau voor elke persoon of groep.' },
}

/**
 * Utilitarian welfare per person (utilitaire welvaart): the mean μ = Σ p x, with p the shares of the population; who has
 * the levels plays no part.
 *
 * One level for each person, or each group with its `population`; in the unit of the levels, which can be of any sign.
 * Source: Sen, On Economic Inequality (1973).
 *
 * @throws RangeError with all problems: no levels; a level or number of people that does not fit
 */
export const utilitarianWelfare = (levels: readonly number[], options: PopulationOption = {}): number =>
  distributionOf(levels, checkedOptions(options, 'population').population, anyLevel).mean

/**
 * Prioritarian welfare per person (prioritaire welvaart): W = Σ p u^(1 − γ) / (1 − γ), and Σ p ln u at γ = 1, with u the
 * utility of each and p the shares of the population: a gain counts for more, the less utility one has.
 *
 * Utilities above 0, one for each person or each group with its `population`. For comparing situations at one γ only: the
 * level has no unit of its own, and is below 0 for γ > 1.
 *
 * Source: Adler, Well-Being and Fair Distribution (2012).
 *
 * @throws RangeError with all problems: no utilities; a utility of 0 or less; a number of people that does not fit; a γ
 * below 0; a result too large for a number
 */
export const prioritarianWelfare = (utilities: readonly number[], options: PrioritarianOptions): number => {
  const { gamma, population } = checkedOptions(options, 'gamma')
  const problems = numberProblems('Gamma', gamma, notNegative, {
    en: 'Give 0 for no priority to the worse off.',
    nl: 'Geef 0 voor geen voorrang aan wie het slechter heeft.',
  })
  const demand = {
    name: { en: 'Utilities', nl: 'Nut' },
    rule: positive,
    mend: { en: 'Measure utility from a point below everyone.', nl: 'Meet nut vanaf een punt onder iedereen.' },
  }
  const { shares } = distributionOf(utilities, population, demand, problems)
  const exponent = 1 - gamma
  const worth = (utility: number): number => (exponent === 0 ? log(utility) : power(utility, exponent) / exponent)
  return within(total(utilities.map((utility, i) => shares[i]! * worth(utility))), {
    en: 'Prioritarian welfare',
    nl: 'Prioritaire welvaart',
  })
}

/**
 * Welfare function of Sen (welvaartsfunctie van Sen): W = μ (1 − G), the mean less what the Gini coefficient takes off.
 *
 * One level for each person, or each group with its `population`; levels of 0 and more, the result in their unit and at
 * most the mean; 0 when all have nothing.
 *
 * Source: Sen, Real national income, Review of Economic Studies 43 (1976).
 *
 * @throws RangeError with all problems: no levels; a level below 0; a number of people that does not fit
 */
export const senWelfare = (levels: readonly number[], options: PopulationOption = {}): number => {
  const { population } = checkedOptions(options, 'population')
  const distribution = distributionOf(levels, population, {
    rule: notNegative,
    mend: { en: 'Give levels of 0 and more.', nl: 'Geef niveaus van 0 of meer.' },
  })
  return within(distribution.mean - halfMeanDifference(distribution), { en: 'Welfare', nl: 'Welvaart' })
}

/**
 * Maximin welfare of Rawls (maximin): the level of the worst off, min x, in the unit of the levels, of any sign. Numbers
 * of people play no part. To compare two situations, ties included, see `compareLeximin`.
 *
 * Source: Rawls, A Theory of Justice (1971).
 *
 * @throws RangeError with all problems: no levels; a level that is not finite
 */
export const maximinWelfare = (levels: readonly number[]): number => distributionOf(levels, undefined, anyLevel).lowest
