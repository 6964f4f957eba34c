import { exp, log } from '../../quantity/binary64.js'
import { finite, numberProblems, within } from '../problems.js'
import { checkedOptions } from '../shape.js'
import { total } from '../total.js'
import { expMinusOne, logOnePlus } from './near-zero.js'
import { distributionOf, type LevelDemand, type LevelDistribution, type PopulationOption } from './population.js'

export interface KolmPollakOptions extends PopulationOption {
  /**
   * κ, aversion to inequality per unit of the levels: above 0 for goods (more is better), below 0 for bads such as
   * distance or noise (less is better), 0 for none.
   */
  readonly kappa: number
}

export interface KappaOptions extends PopulationOption {
  /** ε, aversion to inequality: above 0 for goods, below 0 for bads; 0.5–2 in use, −0.5 to −2 for bads. */
  readonly aversion: number
}

const demand: LevelDemand = {
  rule: finite,
  mend: { en: 'Give a level for each person or group.', nl: 'Geef een niveau voor elke persoon of groep.' },
}

/** Powers beyond e to this are counted from the worst level instead, so that they fit in a number. */
const largestExponent = 600

const checked = (levels: readonly number[], options: KolmPollakOptions): LevelDistribution => {
  const { kappa, population } = checkedOptions(options, 'kappa')
  const problems = numberProblems('Kappa', kappa, finite, {
    en: 'Give a number above 0 for goods, below 0 for bads.',
    nl: 'Geef een getal boven 0 voor wat goed is, onder 0 voor wat slecht is.',
  })
  return distributionOf(levels, population, demand, problems)
}

/** ln Σ p e^(−κ (x − μ)), at least 0. The exponents have mean 0, so taking them off loses nothing but rounding. */
const logOfMean = ({ levels, shares, mean }: LevelDistribution, kappa: number): number => {
  const exponents = levels.map((level) => -kappa * (level - mean))
  const worst = exponents.reduce((a, b) => (b > a ? b : a))
  if (worst > largestExponent) return worst + log(total(exponents.map((each, i) => shares[i]! * exp(each - worst))))
  return logOnePlus(total(exponents.map((each, i) => shares[i]! * Math.max(0, expMinusOne(each) - each))))
}

const equivalentOf = (distribution: LevelDistribution, kappa: number): number =>
  within(distribution.mean - (kappa === 0 ? 0 : logOfMean(distribution, kappa) / kappa), {
    en: 'Equally-distributed equivalent',
    nl: 'Gelijkverdeeld equivalent',
  })

/**
 * Kolm–Pollak parameter κ from an aversion ε (ongelijkheidsaversie) for levels of this size: κ = ε Σ n x / Σ n x².
 *
 * κ is per unit of the levels and has the sign of ε: above 0 for goods, below 0 for bads. Take it from one situation and
 * keep it for all that are compared. The mean of the levels must be above 0, else the sign would turn: then choose κ itself.
 *
 * Source: Logan et al., Measuring inequalities in urban systems: an approach for evaluating the distribution of amenities
 * and burdens, Computers, Environment and Urban Systems 86 (2021).
 *
 * @throws RangeError with all problems: no levels; a level or number of people that does not fit; a mean of 0 or less; an
 * aversion that is not finite
 */
export const kolmPollakKappa = (levels: readonly number[], options: KappaOptions): number => {
  const { aversion, population } = checkedOptions(options, 'aversion')
  const problems = numberProblems({ en: 'Aversion', nl: 'Aversie' }, aversion, finite, {
    en: 'Give a number above 0 for goods, below 0 for bads.',
    nl: 'Geef een getal boven 0 voor wat goed is, onder 0 voor wat slecht is.',
  })
  const { shares, mean, lowest, highest } = distributionOf(
    levels,
    population,
    { ...demand, positiveMean: true },
    problems,
  )
  // Squares are taken of fractions of the largest level, so that they fit.
  const largest = Math.max(highest, -lowest)
  const squares = total(levels.map((level, i) => shares[i]! * (level / largest) * (level / largest)))
  return within((aversion * (mean / largest)) / squares / largest, 'Kappa')
}

/**
 * Equally-distributed equivalent of Kolm and Pollak (gelijkverdeeld equivalent): the level that, were it everyone's, would
 * be as good as the levels that there are; EDE = −(1 / κ) ln Σ p e^(−κ x), with p the shares of the population.
 *
 * One level for each person, or each group with its `population`; levels of any sign. The result in their unit: at most
 * the mean for goods (κ > 0), at least the mean for bads (κ < 0), the mean at κ = 0. Adding the same to all levels adds
 * it to the result.
 *
 * Source: Kolm, Unequal inequalities, Journal of Economic Theory 12 (1976); Pollak, Additive utility functions and linear
 * Engel curves, Review of Economic Studies 38 (1971).
 *
 * @throws RangeError with all problems: no levels; a level, number of people or κ that is not finite
 */
export const kolmPollakEquivalent = (levels: readonly number[], options: KolmPollakOptions): number =>
  equivalentOf(checked(levels, options), options.kappa)

/**
 * Kolm–Pollak index (Kolm-Pollak-index): what inequality costs per person, in the unit of the levels; μ − EDE for goods
 * (κ > 0) and EDE − μ for bads (κ < 0), so never below 0. Some software gives EDE − μ for goods too, with the other sign.
 * The rest as {@link kolmPollakEquivalent}.
 *
 * @throws RangeError as {@link kolmPollakEquivalent} does
 */
export const kolmPollakIndex = (levels: readonly number[], options: KolmPollakOptions): number => {
  const distribution = checked(levels, options)
  const { kappa } = options
  return within(kappa === 0 ? 0 : logOfMean(distribution, kappa) / Math.abs(kappa), {
    en: 'Kolm–Pollak index',
    nl: 'Kolm-Pollak-index',
  })
}

/**
 * Marginal weights of the equivalent of Kolm and Pollak (marginale verdelingsgewichten): w = e^(−κ (x − EDE)), so that
 * ∂EDE / ∂x_i = p_i w_i. In the order of the levels, pure numbers with Σ p w = 1; 1 for all at κ = 0.
 *
 * Source: Kolm, Unequal inequalities, Journal of Economic Theory 12 (1976), by differentiation.
 *
 * @throws RangeError as {@link kolmPollakEquivalent} does; a weight too large for a number
 */
export const kolmPollakMarginalWeights = (levels: readonly number[], options: KolmPollakOptions): readonly number[] => {
  const equivalent = equivalentOf(checked(levels, options), options.kappa)
  return levels.map((level, i) =>
    within(exp(-options.kappa * (level - equivalent)), { en: `Weight at position ${i}`, nl: `Gewicht op plaats ${i}` }),
  )
}
