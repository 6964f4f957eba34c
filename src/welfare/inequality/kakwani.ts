import type { Text } from '../../quantity/text.js'
import { fault, finite, within } from '../problems.js'
import { checkedOptions } from '../shape.js'
import { absoluteConcentration } from './concentration.js'
import { giniDemand, giniOf } from './gini.js'
import { distributionsOf, type PopulationOption } from './population.js'

export interface KakwaniOptions extends PopulationOption {
  /** Income per person behind each burden, in any one unit. */
  readonly incomes: readonly number[]
}

const countProblems = (burdens: unknown, incomes: unknown): readonly Text[] =>
  Array.isArray(burdens) && Array.isArray(incomes) && burdens.length !== incomes.length
    ? [
        fault(
          { en: 'Incomes', nl: 'Inkomens' },
          { en: `a list of ${burdens.length} numbers`, nl: `een lijst van ${burdens.length} getallen` },
          incomes,
          { en: 'Give an income for each burden.', nl: 'Geef een inkomen voor elke last.' },
        ),
      ]
    : []

/**
 * Kakwani index (Kakwani-index): how much more unequally than income a burden is divided, C − G, with C the concentration
 * index of the burden in order of income and G the Gini coefficient of income.
 *
 * Burden and income per person, one of each for each person, or each group with its `population`; equal incomes are one
 * place in the order. A pure number: above 0 the burden is progressive, below 0 regressive, 0 when it is proportional to
 * income. For a benefit the signs mean the opposite.
 *
 * Source: Kakwani, Measurement of tax progressivity: an international comparison, Economic Journal 87 (1977).
 *
 * @throws RangeError with all problems: no burdens; a burden, income or number of people that does not fit; a mean burden
 * or mean income of 0 or less
 */
export const kakwaniIndex = (burdens: readonly number[], options: KakwaniOptions): number => {
  const { incomes, population } = checkedOptions(options, 'incomes')
  const demand = {
    name: { en: 'Burdens', nl: 'Lasten' },
    rule: finite,
    mend: { en: 'Give a burden for each person or group.', nl: 'Geef een last voor elke persoon of groep.' },
    positiveMean: true,
  }
  const asked = [
    { levels: burdens, population, demand },
    { levels: incomes, population, demand: { ...giniDemand, name: { en: 'Incomes', nl: 'Inkomens' } } },
  ]
  const [borne, earned] = distributionsOf(asked, countProblems(burdens, incomes))
  return within(absoluteConcentration(borne!, incomes) / borne!.mean - giniOf(earned!), {
    en: 'Kakwani index',
    nl: 'Kakwani-index',
  })
}
