import * as z from 'zod'
import { choiceParameter, nameParameter, numberParameter, optionalNameParameter } from '../../appraisal/parameter.js'
import type { Text } from '../../quantity/text.js'
import { investmentFairness as fairnessOf } from '../investment-fairness.js'
import type { AssessmentContext, Figure, MeasureMethod } from '../method.js'
import { orInputError } from './input-problem.js'
import { investmentFigures } from './level-parts/investment-figures.js'
import { investmentsOf, type ProjectInvestment } from './level-parts/project-investment.js'
import { returnLed } from './level-parts/return-led.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const pictures = (
  context: AssessmentContext,
  { existing, inhabitants, output, projects }: ReturnType<typeof investmentsOf>,
): readonly Figure[] => {
  const of = (project: ProjectInvestment | null) =>
    fairnessOf(
      context.regions.members.map((id, i) => ({
        id,
        inhabitants: inhabitants[i] ?? Number.NaN,
        output: output[i] ?? Number.NaN,
        investment: existing[i] ?? Number.NaN,
        project: project === null ? 0 : (project.byRegion[i] ?? Number.NaN),
      })),
    )
  return [
    ...investmentFigures(of(null).before, null),
    ...projects.flatMap((project) => investmentFigures(of(project).after, project.alternative)),
  ]
}

const comparable = t(
  'Existing investment is as the column has it, the project’s a present value: what they cover, and over which years, is for the study to make comparable.',
  'De bestaande investering is zoals de kolom haar geeft, die van het project een contante waarde: wat zij omvatten, en over welke jaren, moet de studie vergelijkbaar maken.',
)
const whoPays = t(
  'The project’s investment stands where the incidence of its cost lines puts it. That says who pays, not where is built: name a column of shares under place.',
  'De investering van het project staat waar de verdeling van de kostenposten haar legt. Dat zegt wie betaalt, niet waar wordt gebouwd: noem een kolom met aandelen onder place.',
)

/**
 * How public investment is spread over regions (verdeling van publieke investeringen), without the project and in each
 * alternative: per inhabitant and per euro of regional product, against the national average and what an equal amount per
 * head or per euro of output would give; beside it, if there is a budget, the allocation in which the highest return leads.
 *
 * Reads by region the columns `population` (person), `output` (EUR/year) and that of existing investment (EUR, over the
 * period that is compared). The project's investment is the present value of the cost lines of the bearers that are named,
 * where `place` puts it: shares that add up to 1, or figures of any unit with `placeShares: normalise`. Formulas stand with the plain functions `investmentFairness` and `returnLedAllocation`, in which
 * alternatives compete as projects of their own.
 *
 * Errors: `missingNeed`, `wrongUnit`, `mixedPriceLevels`, `levelDoesNotFit`, `unknownReference` for a bearer of
 * no costs, `sharesNotOne` and `nothingToDivideBy` for a place, `keyWithoutEffect` for `placeShares` without one, `groupsNotSaid`, `methodRefused`.
 */
export const investmentFairness: MeasureMethod = {
  id: 'investmentFairness',
  kind: 'measure',
  label: t('public investment by region', 'publieke investeringen per regio'),
  claim: t(
    'A fair share of public investment is a question of its own, apart from return: what a region gets per inhabitant and per euro it produces should be seen beside the national average.',
    'Een eerlijk aandeel in publieke investeringen is een eigen vraag, los van rendement: wat een regio krijgt per inwoner en per euro die zij produceert, moet naast het landelijk gemiddelde worden gezien.',
  ),
  evidence: {
    for: [
      {
        text: t(
          'Advice from the regions asks for an end to the allocation in which the highest return leads, because investment then goes where people and production already are.',
          'Advies uit de regio vraagt een einde aan de verdeling waarin het hoogste rendement leidt, omdat investeringen dan gaan naar waar mensen en productie al zijn.',
        ),
        source: 'Rli, ROB & RVS, Elke regio telt! (2023); SER Noord-Nederland (2024)',
      },
    ],
    against: [
      {
        text: t(
          'Where money is spent says nothing of who benefits or pays, and an equal amount per head is not an equal need: a thinly peopled region has more road per inhabitant.',
          'Waar geld wordt uitgegeven zegt niets over wie ervan profiteert of betaalt, en een gelijk bedrag per hoofd is geen gelijke behoefte: een dunbevolkte regio heeft meer weg per inwoner.',
        ),
        source: 'own remark',
      },
      {
        text: t(
          'A review of British appraisal found no conclusive bias against regions, and chose business cases by place rather than weights.',
          'Een doorlichting van de Britse praktijk vond geen overtuigende achterstelling van regio’s, en koos plannen per gebied in plaats van gewichten.',
        ),
        source: 'HM Treasury, Green Book Review 2025',
      },
    ],
  },
  needs: ['population', 'output'],
  parameters: z.object({
    investment: nameParameter({
      label: t(
        'column with existing public investment over the period, in EUR',
        'kolom met bestaande publieke investeringen over de periode, in EUR',
      ),
      default: null,
    }),
    bearers: nameParameter({
      label: t(
        'bearers whose costs are the project’s investment, divided by commas',
        'dragers van wie de kosten de investering van het project zijn, gescheiden door komma’s',
      ),
      default: null,
    }),
    place: optionalNameParameter({
      label: t(
        'column with shares of where the project is built',
        'kolom met aandelen van waar het project wordt gebouwd',
      ),
    }),
    placeShares: choiceParameter({
      label: t(
        'whether the figures of place are shares that add up to 1, or are divided by their sum',
        'of de cijfers van place aandelen zijn die optellen tot 1, of door hun som worden gedeeld',
      ),
      options: ['asStated', 'normalise'],
      default: 'asStated',
    }),
    budget: numberParameter({
      label: t(
        'budget for which alternatives compete; 0 for no such allocation',
        'budget waarom alternatieven wedijveren; 0 voor geen zulke verdeling',
      ),
      unit: 'EUR',
      default: '0',
      source: { id: 'choice', title: 'choice of the study', mark: 'assumed' },
      min: 0,
    }),
    division: choiceParameter({
      label: t(
        'whether the last project of a budget may be carried out in part',
        'of het laatste project van een budget voor een deel mag worden uitgevoerd',
      ),
      options: ['fractional', 'whole'],
      default: 'fractional',
    }),
  }),
  assess: (context) => {
    const investments = investmentsOf(context)
    return orInputError(context.path, () => {
      const led = returnLed(context, investments)
      return {
        figures: [...pictures(context, investments), ...led.figures],
        notes: [comparable, ...led.notes],
        warnings: [...(context.parameters.word('place') === '' ? [whoPays] : []), ...investments.warnings],
      }
    })
  },
}
