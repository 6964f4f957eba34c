import { defined, type Outcome, undefinedBecause } from '../outcome.js'
import { finite, listProblems, refuse, within } from '../problems.js'
import { anything, inputProblems } from '../shape.js'
import { total } from '../total.js'
import { favouredProblems, noOthers } from './break-even-weight.js'

/**
 * Price of equity (prijs van gelijkheid): what the country as a whole loses for each euro that favoured groups gain net,
 * −NPV / NB_R with NPV = Σ NB_r.
 *
 * Lists hold one number for each region or group; net benefits are present values in one unit of money. Euro per euro;
 * 0 and below when the project costs the country nothing. It is the break-even weight with unweighted others, less 1.
 * There is none (null, with the reason) when the favoured groups gain nothing, or when they are all groups.
 *
 * @throws RangeError that lists every figure that is missing or not finite, and a result too large for a number.
 */
export const priceOfEquity = (input: {
  readonly netBenefits: readonly number[]
  readonly favoured: readonly boolean[]
}): Outcome => {
  refuse(inputProblems(input, { netBenefits: anything, favoured: anything }))
  const { netBenefits, favoured } = input
  const length = Array.isArray(netBenefits) ? netBenefits.length : 0
  const mend = {
    en: 'Give the present value for each group, 0 where there is none.',
    nl: 'Geef de contante waarde voor elke groep, 0 waar er geen is.',
  }
  refuse([
    ...listProblems({ en: 'Net benefits', nl: 'Netto baten' }, netBenefits, { length, rule: finite, mend }),
    ...favouredProblems(favoured, length),
  ])
  const inside = within(total(netBenefits.filter((_, i) => favoured[i])), {
    en: 'Net benefit of the favoured groups',
    nl: 'Netto baat van de bevoordeelde groepen',
  })
  if (!favoured.includes(false)) return noOthers
  if (inside <= 0)
    return undefinedBecause(
      'The favoured groups have no net benefit, so nothing is bought.',
      'De bevoordeelde groepen hebben geen netto baat; er wordt niets gekocht.',
    )
  return defined(within(-total(netBenefits) / inside, { en: 'Price of equity', nl: 'Prijs van gelijkheid' }))
}
