import { log, power } from '../../quantity/binary64.js'
import type { Text } from '../../quantity/text.js'
import { type NumberRule, notNegative, numberProblems, positive, within } from '../problems.js'
import { checkedOptions } from '../shape.js'
import { total } from '../total.js'
import { distributionOf, type LevelDistribution, type PopulationOption } from './population.js'

export interface PovertyOptions extends PopulationOption {
  /** z, the least that is enough (armoedegrens, ondergrens), in the unit of the levels, above 0. */
  readonly line: number
}

export interface FosterGreerThorbeckeOptions extends PovertyOptions {
  /** α, how much depth counts, 0 and more: 0 head count, 1 mean gap, 2 severity. */
  readonly alpha: number
}

const checked = (
  levels: readonly number[],
  { line, population }: PovertyOptions,
  rule: NumberRule,
  problems: readonly Text[] = [],
): LevelDistribution =>
  distributionOf(
    levels,
    population,
    {
      rule,
      mend: { en: 'Give levels that the measure of poverty takes.', nl: 'Geef niveaus die de armoedemaat aankan.' },
    },
    [
      ...numberProblems({ en: 'Line', nl: 'Drempel' }, line, positive, {
        en: 'Give the least that is enough, in the unit of the levels.',
        nl: 'Geef het minste dat genoeg is, in de eenheid van de niveaus.',
      }),
      ...problems,
    ],
  )

/** Σ p · depth over those below the line. */
const belowLine = ({ levels, shares }: LevelDistribution, line: number, depth: (level: number) => number): number =>
  total(levels.map((level, i) => (level < line ? shares[i]! * depth(level) : 0)))

/**
 * Poverty measure of Foster, Greer and Thorbecke (armoedemaat): P_α = Σ p ((z − x) / z)^α over those with x < z, with p
 * the shares of the population; α = 0 the head count, α = 1 the mean gap, α = 2 its severity.
 *
 * One level for each person, or each group with its `population`; levels of 0 and more, someone at the line is not poor.
 * A pure number from 0 to 1. Its opposite, −P_α, is the sufficientarian welfare function: only who has too little counts.
 *
 * Source: Foster, Greer & Thorbecke, A class of decomposable poverty measures, Econometrica 52 (1984).
 *
 * @throws RangeError with all problems: no levels; a level below 0; a number of people that does not fit; a line of 0 or
 * less; an α below 0
 */
export const fosterGreerThorbecke = (levels: readonly number[], options: FosterGreerThorbeckeOptions): number => {
  const { line, alpha, population } = checkedOptions(options, 'line', 'alpha')
  const problems = numberProblems({ en: 'Alpha', nl: 'Alfa' }, alpha, notNegative, {
    en: 'Give 0 for the head count, 1 for the gap.',
    nl: 'Geef 0 voor het aantal eronder, 1 voor het tekort.',
  })
  const distribution = checked(levels, { line, population }, notNegative, problems)
  return within(
    belowLine(distribution, line, (level) => power((line - level) / line, alpha)),
    { en: 'Poverty measure', nl: 'Armoedemaat' },
  )
}

/**
 * Watts index of poverty (Watts-index): Σ p ln(z / x) over those with x < z, with p the shares of the population.
 *
 * One level for each person, or each group with its `population`; levels above 0, someone at the line is not poor. A pure
 * number of 0 and more.
 *
 * Source: Watts, An economic definition of poverty (1968), in Moynihan (ed.), On Understanding Poverty.
 *
 * @throws RangeError with all problems: no levels; a level of 0 or less; a number of people that does not fit; a line of 0
 * or less
 */
export const watts = (levels: readonly number[], options: PovertyOptions): number => {
  const { line, population } = checkedOptions(options, 'line')
  const distribution = checked(levels, { line, population }, positive)
  return within(
    belowLine(distribution, line, (level) => log(line) - log(level)),
    { en: 'Watts index', nl: 'Watts-index' },
  )
}
