import type { Path, Problem } from '../../../appraisal/input/problem.js'
import type { Text } from '../../../quantity/text.js'
import type { Money, Unit } from '../../../quantity/unit.js'
import type { AssessmentContext } from '../../method.js'
import { problem } from '../input-problem.js'

const said = ({ priceLevel, priceUnit }: Money): Text => ({
  en: `prices of ${priceLevel}, ${priceUnit === 'marketPrices' ? 'market prices' : 'factor costs'}`,
  nl: `prijzen van ${priceLevel}, ${priceUnit === 'marketPrices' ? 'marktprijzen' : 'factorkosten'}`,
})

/**
 * The problem of money in other prices than the amounts of the study, which would be added to it or set against it. The
 * year that it is valued at may differ: what a project does is spread over years, or shown beside it.
 */
export const priceProblems = (
  { alternatives }: AssessmentContext,
  path: Path,
  name: string,
  { money }: Unit,
): readonly Problem[] => {
  const amounts = alternatives[0]?.netPresentValue.unit.money
  if (!money || !amounts || (money.priceLevel === amounts.priceLevel && money.priceUnit === amounts.priceUnit))
    return []
  const is = said(money)
  return [
    problem(
      'mixedPriceLevels',
      path,
      {
        en: `“${name}” is in ${is.en}, and amounts of the project are set beside it`,
        nl: `“${name}” is in ${is.nl}, en bedragen van het project komen ernaast`,
      },
      said(amounts),
      { en: 'convert it to the prices of the study', nl: 'reken het om naar de prijzen van de studie' },
    ),
  ]
}
