import { finite, within } from '../problems.js'
import { checkedOptions } from '../shape.js'
import { total } from '../total.js'
import { distributionOf, type PopulationOption } from './population.js'

/**
 * Hoover index, Robin Hood index (Hoover-index): the fraction of the total that would have to move to make all equal,
 * H = Σ p |x − μ| / (2 μ), with p the shares of the population and μ the mean.
 *
 * One level for each person, or each group with its `population`. Levels in any one unit, also below 0; H is a pure
 * number, 0 when all are equal and below 1 when no level is negative.
 *
 * Source: Hoover, The measurement of industrial localization, Review of Economics and Statistics 18 (1936).
 *
 * @throws RangeError with all problems: no levels; a level or number of people that does not fit; a mean of 0 or less
 */
export const hoover = (levels: readonly number[], options: PopulationOption = {}): number => {
  const { population } = checkedOptions(options, 'population')
  const { shares, mean } = distributionOf(levels, population, {
    rule: finite,
    mend: { en: 'Give a level for each person or group.', nl: 'Geef een niveau voor elke persoon of groep.' },
    positiveMean: true,
  })
  return within(total(levels.map((level, i) => shares[i]! * Math.abs(level - mean))) / mean / 2, {
    en: 'Hoover index',
    nl: 'Hoover-index',
  })
}
