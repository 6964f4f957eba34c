import type { Text } from '../../../quantity/text.js'
import type { AssessmentContext, Figure } from '../../method.js'
import { returnLedAllocation } from '../../return-led-allocation.js'
import { total } from '../../total.js'
import type { Investments, ProjectInvestment } from './project-investment.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const part = t('If the highest return led', 'Als het hoogste rendement leidde')

/** All candidates lie in one place here: regions get their part of what is spent on each. */
const nation = 'nation'

const takesNothing = ({ label }: ProjectInvestment): Text =>
  t(
    `“${label.en}” takes nothing of the budget, so it does not compete for it.`,
    `“${label.nl}” vraagt niets van het budget en wedijvert er dus niet om.`,
  )

/**
 * The allocation in which the highest return leads, with the alternatives as projects that compete for a budget; nothing
 * at a budget of 0. What a project is worth to the budget is its net present value and what it takes of the budget.
 *
 * @throws RangeError for amounts that do not fit
 */
export const returnLed = (
  { regions, parameters, numbers }: AssessmentContext,
  { projects }: Investments,
): { readonly figures: readonly Figure[]; readonly notes: readonly Text[] } => {
  const budget = numbers(parameters.number('budget'))[0] ?? Number.NaN
  if (budget === 0) return { figures: [], notes: [] }
  const competing = projects.filter(({ investment }) => investment > 0)
  const allocation = returnLedAllocation({
    projects: competing.map(({ alternative, investment, netPresentValue }) => ({
      id: alternative,
      region: nation,
      cost: investment,
      benefit: netPresentValue + investment,
    })),
    regions: [nation],
    budget,
    division: parameters.word('division') === 'whole' ? 'whole' : 'fractional',
  })
  const fractionOf = (id: string): number => allocation.projects.find((each) => each.id === id)?.fraction ?? 0
  return {
    figures: [
      ...allocation.projects.flatMap(({ id, benefitPerEuro, fraction, spent }): readonly Figure[] => [
        {
          id: 'benefitPerEuro',
          label: t('benefit per euro of budget', 'baat per euro budget'),
          unit: '1',
          part,
          alternative: id,
          value: benefitPerEuro,
        },
        {
          id: 'fraction',
          label: t('part carried out', 'deel dat wordt uitgevoerd'),
          unit: '1',
          part,
          alternative: id,
          value: fraction,
        },
        { id: 'spent', label: t('spent', 'besteed'), unit: 'EUR', part, alternative: id, value: spent },
      ]),
      ...regions.members.map(
        (region, r): Figure => ({
          id: 'returnLed',
          label: t('what the region would get', 'wat de regio zou krijgen'),
          unit: 'EUR',
          part,
          region,
          value: total(competing.map(({ alternative, byRegion }) => fractionOf(alternative) * (byRegion[r] ?? 0))),
        }),
      ),
      { id: 'budget', label: t('budget', 'budget'), unit: 'EUR', part, value: budget },
      { id: 'left', label: t('left of the budget', 'over van het budget'), unit: 'EUR', part, value: allocation.left },
    ],
    notes: [
      t(
        'In the allocation in which the highest return leads, alternatives compete for the budget as projects of their own; those that cost more than they are worth are not carried out.',
        'In de verdeling waarin het hoogste rendement leidt wedijveren alternatieven als eigen projecten om het budget; die meer kosten dan ze waard zijn worden niet uitgevoerd.',
      ),
      ...projects.filter(({ investment }) => investment <= 0).map(takesNothing),
    ],
  }
}
