import { exp, log, power } from '../../quantity/binary64.js'
import type { Text } from '../../quantity/text.js'
import { notNegative, numberProblems, positive, within } from '../problems.js'
import { checkedOptions } from '../shape.js'
import { total } from '../total.js'
import { weightsThatFit } from '../weights/weights-that-fit.js'
import { entropyOf } from './generalised-entropy.js'
import { logOfQuotient } from './log-of-quotient.js'
import { expMinusOne, logOnePlus } from './near-zero.js'
import { distributionOf, type LevelDistribution, type PopulationOption } from './population.js'

export interface AtkinsonOptions extends PopulationOption {
  /** ε, aversion to inequality (ongelijkheidsaversie): 0 is none; 0.25–2.5 in use for income, 10 and more for health. */
  readonly aversion: number
}

/** Powers beyond e to this are counted from the lowest level instead, so that they fit in a number. */
const largestExponent = 600

const checked = (levels: readonly number[], options: AtkinsonOptions): LevelDistribution => {
  const { aversion, population } = checkedOptions(options, 'aversion')
  return distributionOf(
    levels,
    population,
    {
      rule: positive,
      mend: {
        en: 'Give levels above 0, or use the Kolm–Pollak equivalent, which takes any level.',
        nl: 'Geef niveaus boven 0, of gebruik het equivalent van Kolm en Pollak, dat elk niveau aankan.',
      },
    },
    numberProblems({ en: 'Aversion', nl: 'Aversie' }, aversion, notNegative, {
      en: 'Give 0 for no aversion to inequality.',
      nl: 'Geef 0 voor geen aversie tegen ongelijkheid.',
    }),
  )
}

/** ln(EDE / μ), at most 0, by (EDE / μ)^α = 1 + α (α − 1) GE(α) with α = 1 − ε. */
const logOfRatio = (distribution: LevelDistribution, aversion: number): number => {
  const { levels, shares, lowest, mean } = distribution
  const alpha = 1 - aversion
  const fromLowest = logOfQuotient(lowest, mean)
  if (alpha * fromLowest > largestExponent) {
    const powers = levels.map((level, i) => shares[i]! * exp(alpha * logOfQuotient(level, lowest)))
    return fromLowest + log(total(powers)) / alpha
  }
  const entropy = entropyOf(distribution, alpha)
  return alpha === 0 ? -entropy : logOnePlus(alpha * (alpha - 1) * entropy) / alpha
}

/** Beyond this a quotient of that logarithm does not fit in a number. */
const largestLogarithm = 700

/** Below this an exponential loses digits, and is taken in two halves. */
const smallestExponent = -700

const equivalentOf = (distribution: LevelDistribution, aversion: number): number => {
  const ratio = logOfRatio(distribution, aversion)
  const half = exp(ratio / 2)
  const { mean } = distribution
  return within(ratio < smallestExponent ? mean * half * half : mean * exp(ratio), {
    en: 'Equally-distributed equivalent',
    nl: 'Gelijkverdeeld equivalent',
  })
}

/**
 * Equally-distributed equivalent of Atkinson (gelijkverdeeld equivalent): the level that, were it everyone's, would be as
 * good as the levels that there are; EDE = (Σ p x^(1 − ε))^(1 / (1 − ε)), and exp(Σ p ln x) at ε = 1, with p the shares
 * of the population.
 *
 * One level for each person, or each group with its `population`. Levels above 0, more being better; the result in their
 * unit, at most the mean, which it is at ε = 0; it tends to the lowest level when ε grows.
 *
 * Source: Atkinson, On the measurement of inequality, Journal of Economic Theory 2 (1970).
 *
 * @throws RangeError with all problems: no levels; a level of 0 or less; a number of people that does not fit; an
 * aversion below 0
 */
export const atkinsonEquivalent = (levels: readonly number[], options: AtkinsonOptions): number =>
  equivalentOf(checked(levels, options), options.aversion)

/**
 * Atkinson index (Atkinson-index): the fraction of the mean that could be given up if levels were made equal,
 * A = 1 − EDE / μ. A pure number from 0 to 1. The rest as {@link atkinsonEquivalent}.
 *
 * @throws RangeError as {@link atkinsonEquivalent} does
 */
export const atkinsonIndex = (levels: readonly number[], options: AtkinsonOptions): number =>
  within(-expMinusOne(logOfRatio(checked(levels, options), options.aversion)), {
    en: 'Atkinson index',
    nl: 'Atkinson-index',
  })

/** (level / equivalent)^(−ε), also where that quotient does not fit in a number. */
const marginalWeight = (level: number, equivalent: number, aversion: number): number => {
  const logarithm = logOfQuotient(level, equivalent)
  return Math.abs(logarithm) > largestLogarithm ? exp(-aversion * logarithm) : power(level / equivalent, -aversion)
}

const lessExtreme: Text = {
  en: 'Give a smaller aversion, or levels that lie less far apart.',
  nl: 'Geef een kleinere aversie, of niveaus die minder ver uiteenliggen.',
}

/**
 * Marginal weights of the equivalent of Atkinson (marginale verdelingsgewichten): what a unit more for everyone at a
 * level adds to the equivalent, by share of the population there; w = (x / EDE)^(−ε), so that ∂EDE / ∂x_i = p_i w_i.
 *
 * In the order of the levels, pure numbers, 1 for all at ε = 0. They are iso-elastic weights with elasticity ε and the
 * equivalent as reference level: right for small changes, for large ones take the difference between two equivalents.
 * Σ p w x = EDE.
 *
 * Source: Atkinson, On the measurement of inequality, Journal of Economic Theory 2 (1970), by differentiation.
 *
 * @throws RangeError as {@link atkinsonEquivalent} does; a weight too large or too near 0 for a number
 */
export const atkinsonMarginalWeights = (levels: readonly number[], options: AtkinsonOptions): readonly number[] => {
  const equivalent = equivalentOf(checked(levels, options), options.aversion)
  return weightsThatFit(
    levels.map((level) => marginalWeight(level, equivalent, options.aversion)),
    lessExtreme,
  )
}
