import {
  choiceParameter,
  nameParameter,
  numberParameter,
  type Unfit,
  type WeightsContext,
  type WeightsMethod,
} from 'mkba'
import { divide, multiply, power, type Quantity, subtract, sum, type Text } from 'mkba/quantity'
import * as z from 'zod'

const t = (en: string, nl: string): Text => ({ en, nl })

const parameters = z.object({
  elasticity: numberParameter({
    label: t('elasticity of marginal utility', 'elasticiteit van het marginale nut'),
    unit: '1',
    default: '1.3',
    source: {
      id: 'HM Treasury, The Green Book (2022)',
      title: 'Annex A3, of income; taken over here for equivalent income',
      mark: 'quoted',
    },
    min: 0,
    max: 10,
    covers: [0, 2.5],
  }),
  worth: numberParameter({
    label: t('worth of a day in good health', 'waarde van een dag in goede gezondheid'),
    unit: 'EUR/day',
    default: null,
    source: { id: 'the study', title: 'disputed, so every study states its own', mark: 'assumed' },
    min: 0,
  }),
  days: nameParameter({
    label: t('column with days in bad health', 'kolom met dagen in slechte gezondheid'),
    default: null,
  }),
  normalisation: choiceParameter({
    label: t('what fixes the level of the weights', 'wat de hoogte van de gewichten vastlegt'),
    options: ['populationMean', 'reference'],
    default: 'populationMean',
  }),
})

/** Figures by region and income group; one group, everyone, in a study without them. */
type Cells = Quantity<'region' | 'group'>

/** y* = y − worth · days. */
const equivalentOf = ({ cellColumn, parameters: chosen }: WeightsContext): Cells => {
  const lost = multiply(
    cellColumn(chosen.word('days')),
    chosen.number('worth'),
    t('worth of bad health', 'waarde van slechte gezondheid'),
  )
  return subtract(cellColumn('income'), lost, t('equivalent income', 'equivalent inkomen'))
}

/** Shares of the population, which add up to 1 over regions and groups. */
const sharesOf = ({ cellColumn }: WeightsContext): Cells => {
  const people = cellColumn('population')
  return divide(people, sum(sum(people, 'group'), 'region'), t('share of the population', 'aandeel in de bevolking'))
}

const meanOf = (shares: Cells, of: Cells, label: Text): Quantity<never> =>
  sum(sum(multiply(shares, of), 'group'), 'region', label)

const weights: WeightsMethod['weights'] = (context) => {
  const [own, shares] = [equivalentOf(context), sharesOf(context)]
  const reference = meanOf(shares, own, t('mean equivalent income', 'gemiddeld equivalent inkomen'))
  const ratio = divide(reference, own, t('mean / own equivalent income', 'gemiddeld / eigen equivalent inkomen'))
  const raw = power(
    ratio,
    context.parameters.number('elasticity'),
    t('weight at the mean', 'gewicht bij het gemiddelde'),
  )
  const warnings = [
    t(
      'Days in bad health are an average of those who live there.',
      'Dagen in slechte gezondheid zijn een gemiddelde van wie er wonen.',
    ),
  ]
  if (context.parameters.word('normalisation') === 'reference')
    return { weights: raw, normalisation: t('weight 1 at the mean', 'gewicht 1 bij het gemiddelde'), warnings }
  const level = meanOf(shares, raw, t('mean weight', 'gemiddeld gewicht'))
  return {
    weights: divide(raw, level, t('weight', 'gewicht')),
    normalisation: t('mean weight over inhabitants 1', 'gemiddeld gewicht over inwoners 1'),
    meanOver: shares,
    warnings,
  }
}

/** Where bad health is worth more than all income there is no equivalent income to weigh. */
const unfit: WeightsMethod['unfit'] = (context, read): readonly Unfit[] => {
  const { regions, groups } = context
  const names = regions.members.flatMap((region) => groups.members.map((group) => `${region} (${group})`))
  const below = read(equivalentOf(context)).flatMap((value, i) => (value > 0 ? [] : [names[i]]))
  if (below.length === 0) return []
  return [
    {
      parameter: 'worth',
      message: t(
        `no equivalent income is left in ${below.join(', ')}`,
        `er blijft geen equivalent inkomen over in ${below.join(', ')}`,
      ),
      expected: t(
        'bad health that costs less than all income',
        'slechte gezondheid die minder kost dan het hele inkomen',
      ),
      mend: t('lower the worth of a day, or correct the column', 'verlaag de waarde van een dag, of verbeter de kolom'),
    },
  ]
}

/**
 * Equivalent-income weights (gewichten naar equivalent inkomen): w = (ȳ* / y*)^η, y* income less what bad health is worth.
 *
 * Units: income EUR/person/year, days day/person/year, their worth EUR/day; weights pure numbers.
 * Source: Fleurbaey & Blanchet, Beyond GDP (2013), for the concept.
 */
export const equivalentIncome: WeightsMethod = {
  id: 'equivalentIncome',
  kind: 'weights',
  label: t('equivalent-income weights', 'gewichten naar equivalent inkomen'),
  claim: t(
    'Who is ill has less than an income says: take off what that is worth to them, and weigh what is left as income.',
    'Wie ziek is heeft minder dan het inkomen zegt: trek af wat dat hem waard is, en weeg wat overblijft als inkomen.',
  ),
  evidence: {
    for: [
      {
        text: t(
          'Counts what matters beside income in people’s own valuation, and stays in euros.',
          'Telt mee wat naast inkomen van belang is, in de waardering van mensen zelf, en blijft in euro’s.',
        ),
        source: 'Fleurbaey & Blanchet 2013',
      },
    ],
    against: [
      {
        text: t(
          'What a day of health is worth to whom is seldom measured, and one value for all removes part of the idea.',
          'Wat een dag gezondheid wie waard is wordt zelden gemeten, en één waarde voor allen neemt een deel van het idee weg.',
        ),
        source: 'reasoning of this example',
      },
      {
        text: t(
          'No guideline has weights like these; national guidance is asked for first.',
          'Geen leidraad kent zulke gewichten; eerst is een landelijke leidraad nodig.',
        ),
        source: 'Van der Pol, Bos & Romijn 2017',
      },
    ],
  },
  needs: [],
  parameters,
  positive: () => ['income'],
  shares: () => ['population'],
  unfit,
  weights,
}
