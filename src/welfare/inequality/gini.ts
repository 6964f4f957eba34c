import { runningTotals } from '../../appraisal/indicators/running-totals.js'
import { finite, within } from '../problems.js'
import { checkedOptions } from '../shape.js'
import { total } from '../total.js'
import { distributionOf, type LevelDemand, type LevelDistribution, type PopulationOption } from './population.js'

/** What the Gini coefficient asks of incomes or other levels. */
export const giniDemand: LevelDemand = {
  rule: finite,
  mend: { en: 'Give a level for each person or group.', nl: 'Geef een niveau voor elke persoon of groep.' },
  positiveMean: true,
}

/**
 * Half the mean difference between two people: ½ Σ Σ p_i p_j |x_i − x_j|, in the unit of the levels. Sorted, it is the
 * sum of the gaps between neighbours, each times the shares of people below and above it.
 */
export const halfMeanDifference = ({ levels, shares }: LevelDistribution): number => {
  const order = Array.from(levels.keys()).sort((a, b) => levels[a]! - levels[b]!)
  const inOrder = order.map((i) => shares[i]!)
  const below = runningTotals(inOrder)
  // Added from the top: 1 − below would lose the digits of a small share.
  const above = runningTotals(inOrder.slice(1).reverse()).reverse()
  const gap = (k: number): number => levels[order[k + 1]!]! - levels[order[k]!]!
  return total(order.slice(1).map((_, k) => gap(k) * below[k]! * above[k]!))
}

/** The Gini coefficient of a checked distribution. */
export const giniOf = (distribution: LevelDistribution): number =>
  within(halfMeanDifference(distribution) / distribution.mean, { en: 'Gini coefficient', nl: 'Gini-coëfficiënt' })

/**
 * Gini coefficient (Gini-coëfficiënt): half the mean difference between two people as a fraction of the mean,
 * G = Σ_i Σ_j p_i p_j |x_i − x_j| / (2 μ), with p the shares of the population and μ the mean.
 *
 * One level for each person, or each group with its `population`; differences within a group count as none. Levels in
 * any one unit, also below 0; G is a pure number, 0 when all are equal, below 1 when no level is negative, and above 1
 * possible when some are. It is the population formula, without the factor n / (n − 1) for samples. Order n log n.
 *
 * Source: Gini, Variabilità e mutabilità (1912); Cowell, Measuring Inequality (3rd ed., 2011).
 *
 * @throws RangeError with all problems: no levels; a level or number of people that does not fit; a mean of 0 or less
 */
export const gini = (levels: readonly number[], options: PopulationOption = {}): number =>
  giniOf(distributionOf(levels, checkedOptions(options, 'population').population, giniDemand))
