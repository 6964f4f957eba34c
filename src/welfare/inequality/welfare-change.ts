import type { Text } from '../../quantity/text.js'
import { choiceProblems, fault, finite, notNegative, numberProblems, positive, within } from '../problems.js'
import { checkedOptions } from '../shape.js'
import { atkinsonEquivalent } from './atkinson.js'
import { kolmPollakEquivalent } from './kolm-pollak.js'
import { distributionsOf, type LevelDemand, type PopulationOption } from './population.js'

/** Which equally-distributed equivalent measures welfare: with ε for Atkinson, κ for Kolm and Pollak. */
export type EquivalentFamily =
  | { readonly family: 'atkinson'; readonly aversion: number }
  | { readonly family: 'kolmPollak'; readonly kappa: number }

/**
 * Where a project lies in the plane of efficiency and equity: both better, both worse, the mean better at the cost of
 * equality or equality at the cost of the mean (a trade-off either way), or one of the two unchanged.
 */
export type EfficiencyEquityQuadrant = 'winWin' | 'tradeOffForEfficiency' | 'tradeOffForEquity' | 'loseLose' | 'onAxis'

/** The same figure before and after, and the difference. */
export interface BeforeAndAfter {
  readonly before: number
  readonly after: number
  readonly change: number
}

export interface WelfareChange {
  readonly mean: BeforeAndAfter
  /** The equally-distributed equivalent. */
  readonly equivalent: BeforeAndAfter
  /** Gain in welfare: efficiency plus equity. */
  readonly total: number
  /** Gain by a better mean. */
  readonly efficiency: number
  /** Gain by more equality: above 0 when the project narrows gaps. */
  readonly equity: number
  readonly quadrant: EfficiencyEquityQuadrant
}

/** A gain of at most this part of the largest level counts as none in the quadrant: rounding can make it. */
const smallestPart = 1e-12

const quadrantOf = (efficiency: number, equity: number, size: number): EfficiencyEquityQuadrant => {
  const signOf = (gain: number): number => (Math.abs(gain) <= smallestPart * size ? 0 : Math.sign(gain))
  const [mean, equality] = [signOf(efficiency), signOf(equity)]
  if (mean === 0 || equality === 0) return 'onAxis'
  if (mean === equality) return mean > 0 ? 'winWin' : 'loseLose'
  return mean > 0 ? 'tradeOffForEfficiency' : 'tradeOffForEquity'
}

const familyProblems = (options: EquivalentFamily): readonly Text[] => {
  switch (options.family) {
    case 'atkinson':
      return numberProblems({ en: 'Aversion', nl: 'Aversie' }, options.aversion, notNegative, {
        en: 'Give 0 for no aversion to inequality.',
        nl: 'Geef 0 voor geen aversie tegen ongelijkheid.',
      })
    case 'kolmPollak': {
      const rule = {
        fits: (kappa: number) => kappa !== 0,
        expected: { en: 'a finite number other than 0', nl: 'een eindig getal anders dan 0' },
      }
      const mend = {
        en: 'Give a number above 0 for goods, below 0 for bads; 0 does not say which.',
        nl: 'Geef een getal boven 0 voor wat goed is, onder 0 voor wat slecht is; 0 zegt niet welk van de twee.',
      }
      return numberProblems('Kappa', options.kappa, rule, mend)
    }
    default: {
      const { family }: { readonly family: unknown } = options
      return choiceProblems({ en: 'Family', nl: 'Familie' }, family, ['atkinson', 'kolmPollak'])
    }
  }
}

const equivalentOf = (levels: readonly number[], options: EquivalentFamily & PopulationOption): number =>
  options.family === 'atkinson' ? atkinsonEquivalent(levels, options) : kolmPollakEquivalent(levels, options)

const changeOf = (before: number, after: number): BeforeAndAfter => ({
  before,
  after,
  change: within(after - before, { en: 'Change', nl: 'Verandering' }),
})

const sameNumber = (before: unknown, after: unknown): readonly Text[] =>
  Array.isArray(before) && Array.isArray(after) && before.length !== after.length
    ? [
        fault(
          { en: 'Levels after', nl: 'Niveaus erna' },
          { en: `a list of ${before.length} numbers`, nl: `een lijst van ${before.length} getallen` },
          after,
          { en: 'Give the same groups in the same order.', nl: 'Geef dezelfde groepen in dezelfde volgorde.' },
        ),
      ]
    : []

/**
 * Change in welfare by a project, split in efficiency and equity (welvaartsverandering: doelmatigheid en verdeling):
 * ΔEDE = Δμ + (ΔEDE − Δμ), with μ the mean and EDE the equally-distributed equivalent, both per person.
 *
 * Levels before and after of the same persons, or groups with one `population` for both, in the same order and unit. Gains
 * are above 0, in the unit of the levels. For goods they are the changes themselves; for bads (`kappa` below 0, less is
 * better) `total`, `efficiency` and `equity` have the opposite sign of the changes. The same ε or κ serves both; take κ
 * from the situation before (`kolmPollakKappa`). In the quadrant a gain below 1e-12 of the largest level counts as none.
 *
 * Source: Atkinson, On the measurement of inequality, Journal of Economic Theory 2 (1970); Kolm, Unequal inequalities,
 * Journal of Economic Theory 12 (1976).
 *
 * @throws RangeError with all problems: no levels; levels after that are not of the same number; a level that the family
 * does not take; a number of people that does not fit; no family, or an ε or κ that does not fit (κ of 0 too)
 */
export const welfareChange = (
  before: readonly number[],
  after: readonly number[],
  options: EquivalentFamily & PopulationOption,
): WelfareChange => {
  const { population } = checkedOptions(options, 'family')
  const demand: LevelDemand =
    options.family === 'atkinson'
      ? {
          rule: positive,
          mend: {
            en: 'Give levels above 0, or use the family of Kolm and Pollak, which takes any level.',
            nl: 'Geef niveaus boven 0, of gebruik de familie van Kolm en Pollak, die elk niveau aankan.',
          },
        }
      : {
          rule: finite,
          mend: { en: 'Give a level for each person or group.', nl: 'Geef een niveau voor elke persoon of groep.' },
        }
  const [first, second] = distributionsOf(
    [
      { levels: before, population, demand: { ...demand, name: { en: 'Levels before', nl: 'Niveaus ervoor' } } },
      { levels: after, population, demand: { ...demand, name: { en: 'Levels after', nl: 'Niveaus erna' } } },
    ],
    [...sameNumber(before, after), ...familyProblems(options)],
  )
  const mean = changeOf(first!.mean, second!.mean)
  const equivalent = changeOf(equivalentOf(before, options), equivalentOf(after, options))
  const sign = options.family === 'kolmPollak' && options.kappa < 0 ? -1 : 1
  const efficiency = sign * mean.change + 0
  const equity = within(sign * (equivalent.change - mean.change), { en: 'Equity', nl: 'Gelijkheid' })
  const size = [first!, second!].reduce((most, { lowest, highest }) => Math.max(most, -lowest, highest), 0)
  const quadrant = quadrantOf(efficiency, equity, size)
  return { mean, equivalent, total: sign * equivalent.change + 0, efficiency, equity, quadrant }
}
