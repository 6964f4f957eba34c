import type { Text } from '../../quantity/text.js'
import { finite, notNegative, numberProblems, positive, within } from '../problems.js'
import { checkedOptions } from '../shape.js'
import { total } from '../total.js'
import { boxCox, boxCoxOfExp } from './box-cox.js'
import { logOfQuotient } from './log-of-quotient.js'
import { distributionOf, type LevelDemand, type LevelDistribution, type PopulationOption } from './population.js'

export interface EntropyOptions extends PopulationOption {
  /** α, how much differences at the top count: −1 to 2.5 in use, any finite number accepted. */
  readonly alpha: number
}

/** What generalised entropy asks of levels: for α ≤ 0 a level of 0 makes it infinite. */
export const entropyDemand = (alpha: number): LevelDemand =>
  alpha > 0
    ? {
        rule: notNegative,
        mend: {
          en: 'Give levels of 0 and more, or use the Kolm–Pollak index.',
          nl: 'Geef niveaus van 0 of meer, of gebruik de Kolm-Pollak-index.',
        },
        positiveMean: true,
      }
    : {
        rule: positive,
        mend: {
          en: 'Give levels above 0, or an alpha above 0, which takes a level of 0.',
          nl: 'Geef niveaus boven 0, of een alfa boven 0, die een niveau van 0 aankan.',
        },
        positiveMean: true,
      }

export const alphaProblems = (alpha: unknown): readonly Text[] =>
  numberProblems({ en: 'Alpha', nl: 'Alfa' }, alpha, finite, {
    en: 'Give 0 for the mean log deviation, 1 for the Theil index.',
    nl: 'Geef 0 voor de gemiddelde logaritmische afwijking, 1 voor de Theil-index.',
  })

/**
 * What one person at a level, r times the mean, adds: (r^α − 1) / (α (α − 1)) plus a multiple of r − 1 that makes it smallest
 * and 0 at r = 1. Those multiples add up to nothing, and so no digits are lost when all are nearly equal or α is nearly 0
 * or 1. Never below 0 but by rounding.
 */
const divergence = (level: number, mean: number, alpha: number): number => {
  const ratio = level / mean
  if (alpha >= 0.5) return Math.max(0, (ratio === 0 ? 0 : ratio * boxCox(ratio, alpha - 1)) - (ratio - 1)) / alpha
  return Math.max(0, ratio - 1 - boxCoxOfExp(logOfQuotient(level, mean), alpha)) / (1 - alpha)
}

/** Generalised entropy of a checked distribution; not finite where it does not fit in a number. */
export const entropyOf = ({ levels, shares, mean }: LevelDistribution, alpha: number): number =>
  total(levels.map((level, i) => shares[i]! * divergence(level, mean, alpha)))

/**
 * Generalised entropy (gegeneraliseerde entropie): GE(α) = [Σ p (x / μ)^α − 1] / (α (α − 1)), with p the shares of the
 * population and μ the mean; at α = 1 the Theil index Σ p (x / μ) ln(x / μ), at α = 0 the mean log deviation
 * Σ p ln(μ / x), at α = 2 half the squared coefficient of variation.
 *
 * One level for each person, or each group with its `population`. Levels in any one unit, above 0; for α > 0 also 0.
 * The result is a pure number, 0 when all are equal.
 *
 * Source: Shorrocks, The class of additively decomposable inequality measures, Econometrica 48 (1980).
 *
 * @throws RangeError with all problems: no levels; a level or number of people that does not fit; a mean of 0; an α that
 * is not finite; a result too large for a number
 */
export const generalisedEntropy = (levels: readonly number[], options: EntropyOptions): number => {
  const { alpha, population } = checkedOptions(options, 'alpha')
  const distribution = distributionOf(levels, population, entropyDemand(alpha), alphaProblems(alpha))
  return within(entropyOf(distribution, alpha), { en: 'Generalised entropy', nl: 'Gegeneraliseerde entropie' })
}

/**
 * Theil index T (Theil-index): T = Σ p (x / μ) ln(x / μ), generalised entropy at α = 1; a level of 0 counts as
 * 0 · ln 0 = 0. A pure number from 0 to ln n.
 *
 * Source: Theil, Economics and Information Theory (1967).
 *
 * @throws RangeError as {@link generalisedEntropy} does
 */
export const theil = (levels: readonly number[], options: PopulationOption = {}): number =>
  generalisedEntropy(levels, { alpha: 1, population: checkedOptions(options, 'population').population })

/**
 * Mean log deviation, Theil's L (gemiddelde logaritmische afwijking): MLD = Σ p ln(μ / x), generalised entropy at α = 0.
 * A pure number of 0 and more; levels above 0.
 *
 * Source: Theil, Economics and Information Theory (1967).
 *
 * @throws RangeError as {@link generalisedEntropy} does
 */
export const meanLogDeviation = (levels: readonly number[], options: PopulationOption = {}): number =>
  generalisedEntropy(levels, { alpha: 0, population: checkedOptions(options, 'population').population })
