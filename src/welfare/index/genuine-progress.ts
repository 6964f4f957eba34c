import type { Text } from '../../quantity/text.js'
import {
  finite,
  namedNumberProblems,
  nameProblems,
  notNegative,
  numberProblems,
  problemInWords,
  refuse,
  within,
} from '../problems.js'
import { anything, bothLanguages, inputProblems, list, object, text } from '../shape.js'
import { total } from '../total.js'

/** Consumption, and how unequal it is compared with a base year. */
export interface ConsumptionAndInequality {
  /** Household consumption in a year, in any one unit of money. */
  readonly consumption: number
  /** Gini coefficient of income in that year and in the base year, both as a fraction or both times 100. */
  readonly gini: number
  readonly baseGini: number
}

const percent = {
  fits: (value: number) => value > 0 && value <= 100,
  expected: { en: 'a number above 0, at most 100', nl: 'een getal boven 0, hoogstens 100' },
}

const problemsOf = ({ consumption, gini, baseGini }: ConsumptionAndInequality): readonly Text[] => {
  const coefficients = [...numberProblems('gini', gini, percent), ...numberProblems('baseGini', baseGini, percent)]
  const mixed = coefficients.length === 0 && gini > 1 !== baseGini > 1
  const [what, found] = [
    { en: 'gini and baseGini', nl: 'gini en baseGini' },
    { en: `${gini} and ${baseGini}`, nl: `${gini} en ${baseGini}` },
  ]
  return [
    ...numberProblems({ en: 'consumption', nl: 'consumptie' }, consumption, notNegative),
    ...coefficients,
    ...(mixed
      ? [
          problemInWords(
            what,
            { en: 'both a fraction or both times 100', nl: 'allebei een fractie of allebei maal 100' },
            found,
            { en: 'Write both in one way.', nl: 'Schrijf beide op één manier.' },
          ),
        ]
      : []),
  ]
}

/**
 * Consumption corrected for inequality (consumptie gecorrigeerd voor ongelijkheid): C · 100 / IDI, where the index of
 * income distribution IDI = 100 · Gini / base Gini.
 *
 * Unit: that of consumption. More inequality than in the base year lowers it; the base year itself leaves it as it is.
 *
 * @throws RangeError that lists every problem: consumption below 0, Gini coefficients of 0 or less, above 100, or one as a
 * fraction and the other times 100.
 *
 * Source: Talberth, Cobb and Slattery, The Genuine Progress Indicator 2006 (Redefining Progress, 2007).
 */
export const distributionAdjustedConsumption = (input: ConsumptionAndInequality): number => {
  refuse(inputProblems(input, { consumption: anything, gini: anything, baseGini: anything }))
  refuse(problemsOf(input))
  const { consumption, gini, baseGini } = input
  return within((consumption * baseGini) / gini, { en: 'corrected consumption', nl: 'gecorrigeerde consumptie' })
}

/** What the account adds (care, volunteering) or takes off (pollution, loss of nature): with its sign. */
export interface ProgressItem {
  readonly id: string
  readonly label: Text
  readonly amount: number
}

export interface GenuineProgress {
  readonly adjustedConsumption: number
  readonly items: readonly ProgressItem[]
  readonly value: number
}

/**
 * Genuine Progress Indicator (indicator van werkelijke vooruitgang): consumption corrected for inequality plus a list of
 * amounts with their sign.
 *
 * Unit: one unit of money throughout, of one year and one price level. Which items are in it is a choice of who makes the
 * account: all of them are printed with the result.
 *
 * @throws RangeError that lists every problem: as `distributionAdjustedConsumption`, items twice, amounts that are not
 * finite.
 *
 * Source: Talberth, Cobb and Slattery, The Genuine Progress Indicator 2006 (Redefining Progress, 2007).
 */
export const genuineProgress = (
  input: ConsumptionAndInequality & { readonly items: readonly ProgressItem[] },
): GenuineProgress => {
  refuse(inputProblems(input, { items: list(object({ id: text, label: bothLanguages, amount: anything })) }))
  const { items } = input
  const ids = items.map(({ id }) => id)
  const amounts = items.map(({ amount }) => amount)
  refuse([
    ...problemsOf(input),
    ...nameProblems({ en: 'items', nl: 'posten' }, ids, 0),
    ...namedNumberProblems({ en: 'amount', nl: 'bedrag' }, amounts, ids, finite),
  ])
  const adjustedConsumption = distributionAdjustedConsumption(input)
  const value = total([adjustedConsumption, ...amounts])
  return { adjustedConsumption, items, value: within(value, { en: 'genuine progress', nl: 'echte vooruitgang' }) }
}
