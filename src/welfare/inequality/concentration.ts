import { runningTotals } from '../../appraisal/indicators/running-totals.js'
import type { Text } from '../../quantity/text.js'
import { fault, finite, listProblems, numberProblems, within } from '../problems.js'
import { checkedOptions } from '../shape.js'
import { total } from '../total.js'
import { orderedBlocks } from './ordered-blocks.js'
import { distributionOf, type LevelDistribution, type PopulationOption } from './population.js'

export interface ConcentrationOptions extends PopulationOption {
  /** What puts people in order, income for instance, one number for each level; equal numbers are one place. */
  readonly orderedBy: readonly number[]
}

export interface ErreygersOptions extends ConcentrationOptions {
  /** The least and the most that a level can be. */
  readonly bounds: { readonly lowest: number; readonly highest: number }
}

const orderProblems = (orderedBy: unknown, levels: unknown): readonly Text[] =>
  listProblems({ en: 'Order', nl: 'Volgorde' }, orderedBy, {
    length: Array.isArray(levels) ? levels.length : 0,
    rule: finite,
    mend: {
      en: 'Give what puts each level in order, income for instance.',
      nl: 'Geef wat de niveaus ordent, inkomen bijvoorbeeld.',
    },
  })

/** Σ p x (2 R − 1), with R the share of people below plus half of those at the same place: 2 R − 1 is below less above. 0 exactly when all are equal. */
export const absoluteConcentration = (distribution: LevelDistribution, orderedBy: readonly number[]): number => {
  const { levels, shares, mean } = distribution
  // Deviations from the mean give the same, because the mean of R is one half.
  const blocks = orderedBlocks(
    levels.map((level) => level - mean),
    shares,
    orderedBy,
  )
  const places = blocks.map(({ share }) => share)
  const below = [0, ...runningTotals(places)]
  // Added from the top: 1 − R would lose the digits of a small share.
  const above = [0, ...runningTotals([...places].reverse())].reverse()
  return total(blocks.map(({ amount }, i) => amount * (below[i]! - above[i + 1]!)))
}

/**
 * Concentration index (concentratie-index): how much a level gathers with those high in another order; as the Gini
 * coefficient, but ordered by that other variable: C = Σ p (x / μ) (2 R − 1), with p the shares of the population, μ the
 * mean of x and R the share of people lower in the order plus half of those at the same place.
 *
 * One level for each person, or each group with its `population`. People at the same place in the order share what they
 * have, so their order among themselves does not matter. A pure number: above 0 when those high in the order have more,
 * below 0 when those low in it do, between −1 and 1 when no level is negative; ordered by the levels themselves it is
 * the Gini coefficient.
 *
 * Source: Kakwani, Wagstaff & van Doorslaer, Socioeconomic inequalities in health, Journal of Econometrics 77 (1997).
 *
 * @throws RangeError with all problems: no levels; a level or number of people that does not fit; a mean of 0 or less; an
 * order that is not one finite number for each level
 */
export const concentrationIndex = (levels: readonly number[], options: ConcentrationOptions): number => {
  const { orderedBy, population } = checkedOptions(options, 'orderedBy')
  const demand = {
    rule: finite,
    mend: { en: 'Give a level for each person or group.', nl: 'Geef een niveau voor elke persoon of groep.' },
    positiveMean: true,
  }
  const distribution = distributionOf(levels, population, demand, orderProblems(orderedBy, levels))
  return within(absoluteConcentration(distribution, orderedBy) / distribution.mean, {
    en: 'Concentration index',
    nl: 'Concentratie-index',
  })
}

const boundsProblems = (bounds: ErreygersOptions['bounds'] | undefined): readonly Text[] => {
  const mend = {
    en: 'Give the least and the most that a level can be.',
    nl: 'Geef het minste en het meeste dat een niveau kan zijn.',
  }
  const [lowest, highest] = [bounds?.lowest, bounds?.highest]
  const each = [
    ...numberProblems({ en: 'Lowest bound', nl: 'Ondergrens' }, lowest, finite, mend),
    ...numberProblems({ en: 'Highest bound', nl: 'Bovengrens' }, highest, finite, mend),
  ]
  if (each.length > 0 || Number(highest) > Number(lowest)) return each
  return [
    fault(
      { en: 'Highest bound', nl: 'Bovengrens' },
      { en: `a number above the lowest bound, ${lowest}`, nl: `een getal boven de ondergrens, ${lowest}` },
      Number(highest),
      mend,
    ),
  ]
}

/**
 * Concentration index corrected by Erreygers (gecorrigeerde concentratie-index) for a variable between bounds, a score or
 * a share for instance: E = 4 μ C / (b − a), with C the {@link concentrationIndex} and a and b the bounds. The same
 * whether what people have or what they lack is measured, but for its sign. A pure number from −1 to 1.
 *
 * Source: Erreygers, Correcting the concentration index, Journal of Health Economics 28 (2009).
 *
 * @throws RangeError with all problems: no levels; a level outside the bounds; bounds that do not rise; the rest as
 * {@link concentrationIndex}, but the mean may be 0 or less
 */
export const erreygersIndex = (levels: readonly number[], options: ErreygersOptions): number => {
  const { orderedBy, bounds, population } = checkedOptions(options, 'orderedBy', 'bounds')
  const problems = boundsProblems(bounds)
  const inside = {
    fits: (level: number) => problems.length > 0 || (level >= bounds.lowest && level <= bounds.highest),
    expected:
      problems.length > 0
        ? { en: 'a finite number', nl: 'een eindig getal' }
        : {
            en: `a number from ${bounds.lowest} to ${bounds.highest}`,
            nl: `een getal van ${bounds.lowest} tot ${bounds.highest}`,
          },
  }
  const demand = {
    rule: inside,
    mend: {
      en: 'Give levels within the bounds, or wider bounds.',
      nl: 'Geef niveaus binnen de grenzen, of ruimere grenzen.',
    },
  }
  const distribution = distributionOf(levels, population, demand, [...orderProblems(orderedBy, levels), ...problems])
  const range = bounds.highest - bounds.lowest
  return within((4 * absoluteConcentration(distribution, orderedBy)) / range, {
    en: 'Erreygers index',
    nl: 'Erreygers-index',
  })
}
