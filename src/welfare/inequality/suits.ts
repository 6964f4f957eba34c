import type { Text } from '../../quantity/text.js'
import { fault, listProblems, notNegative, within } from '../problems.js'
import { checkedOptions } from '../shape.js'
import { total } from '../total.js'
import { orderedBlocks } from './ordered-blocks.js'
import { distributionOf, type PopulationOption } from './population.js'

export interface BurdenOptions extends PopulationOption {
  /** Income per person behind each burden, in any one unit. */
  readonly incomes: readonly number[]
}

const incomeProblems = (incomes: unknown, count: number): readonly Text[] => {
  const mend = {
    en: 'Give an income of 0 and more for each burden.',
    nl: 'Geef een inkomen van 0 of meer voor elke last.',
  }
  const problems = listProblems({ en: 'Incomes', nl: 'Inkomens' }, incomes, { length: count, rule: notNegative, mend })
  if (problems.length > 0 || !Array.isArray(incomes) || incomes.some((income) => income > 0)) return problems
  return [fault({ en: 'Incomes', nl: 'Inkomens' }, { en: 'some income above 0', nl: 'enig inkomen boven 0' }, 0, mend)]
}

/**
 * Suits index (Suits-index): whether a burden weighs more on high or on low incomes, S = 1 − Σ (A_k − A_(k−1))
 * (B_k + B_(k−1)), with A the cumulative share of income and B that of the burden, from the lowest income up.
 *
 * Burden and income per person, one of each for each person, or each group with its `population`; groups with the same
 * income are taken together. A pure number from −1 to 1: above 0 the burden is progressive (the rich bear more than their
 * share of income), below 0 regressive, 0 when it is proportional to income. For a benefit the signs mean the opposite:
 * below 0 favours low incomes.
 *
 * Source: Suits, Measurement of tax progressivity, American Economic Review 67 (1977).
 *
 * @throws RangeError with all problems: no burdens; a burden or income below 0, or all of them 0; a number of people that
 * does not fit
 */
export const suitsIndex = (burdens: readonly number[], options: BurdenOptions): number => {
  const { incomes, population } = checkedOptions(options, 'incomes')
  const demand = {
    name: { en: 'Burdens', nl: 'Lasten' },
    rule: notNegative,
    mend: { en: 'Give burdens of 0 and more.', nl: 'Geef lasten van 0 of meer.' },
    positiveMean: true,
  }
  const problems = incomeProblems(incomes, Array.isArray(burdens) ? burdens.length : 0)
  const { shares, mean } = distributionOf(burdens, population, demand, problems)
  const income = orderedBlocks(incomes, shares, incomes)
  const allIncome = total(income.map(({ amount }) => amount))
  let borne = 0
  const areas = orderedBlocks(burdens, shares, incomes).map(({ amount }, k) => {
    const before = borne
    borne += amount / mean
    return (income[k]!.amount / allIncome) * (before + borne)
  })
  return within(1 - total(areas), { en: 'Suits index', nl: 'Suits-index' })
}
