import * as z from 'zod'
import { optionalNameParameter } from '../../appraisal/parameter.js'
import type { Parameters, Unfit } from '../../appraisal/plug-in.js'
import { given as data } from '../../quantity/leaf.js'
import { multiply } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import { numberText, type Text } from '../../quantity/text.js'
import { one, sameUnit } from '../../quantity/unit.js'
import type { ByGroup, CentralValues, WeightsContext, WeightsMethod } from '../method.js'
import { overGroups } from '../weights/by-group.js'
import { type Normalisation, normalisationTexts, normalised } from '../weights/normalisation.js'
import { type BearerWeights, bearerWeights, readableBearers } from './weights-parts/bearers.js'
import { levelColumns, meanOver, normalisationOf, normalisationParameter } from './weights-parts/level.js'
import { byLineWarning } from './weights-parts/warnings.js'

const parameters = z.object({
  regionColumn: optionalNameParameter({
    label: { en: 'column with a weight for each region', nl: 'kolom met een gewicht voor elke regio' },
  }),
  groupColumn: optionalNameParameter({
    label: {
      en: 'column with a weight for each income group in each region',
      nl: 'kolom met een gewicht voor elke inkomensgroep in elke regio',
    },
  }),
  bearers: optionalNameParameter({
    label: {
      en: 'weights by bearer: names of assumptions, as in “travellers equity; government one”',
      nl: 'gewichten per drager: namen van aannames, zoals in “travellers equity; government one”',
    },
  }),
  ...levelColumns,
  normalisation: normalisationParameter(['none', 'populationMean', 'taxpayer'], 'none'),
})

const sets = ['regionColumn', 'groupColumn', 'bearers'] as const

const byCell = (given: Parameters): boolean => given.word('regionColumn') !== '' || given.word('groupColumn') !== ''

/** The weights that columns state; crossed when there are two, 1 when there are none. */
const statedByCell = ({ parameters: given, column, cellColumn, regions, groups }: WeightsContext): ByGroup => {
  const [regional, ofGroups] = [given.word('regionColumn'), given.word('groupColumn')]
  const found = [
    ...(regional === '' ? [] : [overGroups(column(regional), groups)]),
    ...(ofGroups === '' ? [] : [cellColumn(ofGroups)]),
  ]
  const [first, second] = found
  const label: Text = { en: 'stated weight', nl: 'opgegeven gewicht' }
  if (first && second) return multiply(first, second, label)
  if (first) return first
  return data({
    label: '1',
    axes: [regions, groups],
    values: regions.members.flatMap(() => groups.members.map(() => '1')),
    unit: one,
  })
}

const normalisationText = ({ kind }: Normalisation): Text =>
  kind === 'none'
    ? { en: 'weights as they are stated', nl: 'gewichten zoals ze zijn opgegeven' }
    : normalisationTexts[kind].condition

const mend: Text = { en: 'correct it', nl: 'verbeter het' }

/** A column of weights that is in a unit, or has weights below 0 or none above it. */
const columnUnfit = (
  parameter: string,
  name: string,
  weights: Quantity<'region'> | ByGroup,
  read: CentralValues,
): readonly Unfit[] => {
  const unfit = (message: Text, expected: Text): Unfit => ({ parameter, message, expected, mend })
  const numbers = { en: 'pure numbers of 0 and more, not all 0', nl: 'zuivere getallen van 0 of meer, niet alle 0' }
  const unit = weights.unit.key
  if (!sameUnit(weights.unit, one))
    return [unfit({ en: `“${name}” is in ${unit}`, nl: `“${name}” is in ${unit}` }, numbers)]
  const values = read(weights)
  const below = values.find((value) => value < 0)
  if (below === undefined && values.some((value) => value > 0)) return []
  const is = numberText(below ?? 0)
  return [unfit({ en: `a weight in “${name}” is ${is.en}`, nl: `een gewicht in “${name}” is ${is.nl}` }, numbers)]
}

/** Weights of bearers below 0, or none above it. */
const bearersUnfit = (context: WeightsContext, read: CentralValues): readonly Unfit[] => {
  const say = (message: Text): Unfit => ({
    parameter: 'bearers',
    message,
    expected: { en: 'numbers of 0 and more, not all 0', nl: 'getallen van 0 of meer, niet alle 0' },
    mend,
  })
  const values = [...readableBearers(context)].map(([bearer, weight]) => ({ bearer, value: read(weight)[0] ?? 0 }))
  if (values.length > 0 && values.every(({ value }) => value === 0))
    return [say({ en: 'all weights are 0', nl: 'alle gewichten zijn 0' })]
  return values
    .filter(({ value }) => value < 0)
    .map(({ bearer, value }) => {
      const is = numberText(value)
      return say({ en: `the weight of “${bearer}” is ${is.en}`, nl: `het gewicht van “${bearer}” is ${is.nl}` })
    })
}

const unfit = (context: WeightsContext, read: CentralValues): readonly Unfit[] => {
  const { parameters: given, column, cellColumn, groups } = context
  const [regional, ofGroups] = [given.word('regionColumn'), given.word('groupColumn')]
  const say = (parameter: string, message: Text, expected: Text): Unfit => ({ parameter, message, expected, mend })
  if (sets.every((name) => given.word(name) === ''))
    return [
      say(
        'regionColumn',
        { en: 'no weights are stated', nl: 'er zijn geen gewichten opgegeven' },
        { en: `one or more of ${sets.join(', ')}`, nl: `één of meer van ${sets.join(', ')}` },
      ),
    ]
  return [
    ...(regional === '' ? [] : columnUnfit('regionColumn', regional, column(regional), read)),
    ...(ofGroups === '' ? [] : columnUnfit('groupColumn', ofGroups, cellColumn(ofGroups), read)),
    ...(ofGroups !== '' && groups.members.length === 1
      ? [
          say(
            'groupColumn',
            { en: 'there are no income groups to tell apart', nl: 'er zijn geen inkomensgroepen te onderscheiden' },
            { en: 'several income groups, or regionColumn', nl: 'meer inkomensgroepen, of regionColumn' },
          ),
        ]
      : []),
    ...bearersUnfit(context, read),
  ]
}

/** The weights of bearers in words. */
const inWords = (weights: BearerWeights): Text => {
  const list = (language: keyof Text) =>
    [...weights].map(([bearer, { label }]) => `${bearer} × ${label?.[language] ?? ''}`).join('; ')
  return { en: list('en'), nl: list('nl') }
}

/**
 * Explicit weights (opgegeven gewichten): w = w_region · w_group · w_bearer, as columns and assumptions state them, by
 * region, by income group, by who gains or pays, or crossed.
 *
 * Pure numbers of 0 and more, 1 neutral. Normalisation brings the weights of regions and groups to a mean of 1, and
 * leaves those of bearers as they are: the weight of a line is the product.
 *
 * @throws InputError `missingNeed`, `parametersDoNotFit`, `keyWithoutEffect`; of the list of bearers `wrongParameter`,
 * `duplicateId`, `unknownReference`, `missing`, `wrongUnit`. Source: Mouter, Koster & Dekker, Contrasting the
 * recommendations of participatory value evaluation and cost-benefit analysis (2021), for weights that citizens state.
 */
export const explicitWeights: WeightsMethod = {
  id: 'explicitWeights',
  kind: 'weights',
  label: { en: 'explicit weights', nl: 'opgegeven gewichten' },
  claim: {
    en: 'Those who decide, or citizens who were asked, state what a gain counts for by region, income group or bearer.',
    nl: 'Wie beslist, of burgers aan wie het is gevraagd, zeggen waarvoor een baat telt per regio, inkomensgroep of drager.',
  },
  evidence: {
    for: [
      {
        text: {
          en: 'Moral weights are for those who decide: stated, they can be debated and varied, and an appraisal shows what they cost.',
          nl: 'Morele gewichten zijn aan wie beslist: opgegeven zijn ze bespreekbaar en te variëren, en de afweging toont wat ze kosten.',
        },
        source: 'Acland & Greenberg 2023',
      },
      {
        text: {
          en: 'Citizens who choose projects within a budget rank safety and cycling higher than cost-benefit analysis does; a large majority wants travel times spread fairly.',
          nl: 'Burgers die binnen een budget projecten kiezen zetten veiligheid en fiets hoger dan een kosten-batenanalyse; een ruime meerderheid wil reistijden eerlijk gespreid.',
        },
        source: 'Mouter, Koster & Dekker 2021; Mouter, Van Cranenburgh & Van Wee 2017',
      },
    ],
    against: [
      {
        text: {
          en: 'No guideline prescribes a weight for a region as such; the British review of 2025 chose business cases by place instead.',
          nl: 'Geen leidraad schrijft een gewicht voor een regio als zodanig voor; de Britse evaluatie van 2025 koos voor businesscases per plaats.',
        },
        source: 'HM Treasury 2025; Romijn & Renes 2013 (recalled)',
      },
      {
        text: {
          en: 'Without national guidance a weight can be chosen for the result that it gives.',
          nl: 'Zonder landelijke leidraad kan een gewicht worden gekozen om de uitkomst die het geeft.',
        },
        source: 'Van der Pol, Bos & Romijn 2017',
      },
      {
        text: {
          en: 'Weights that voting reveals need not favour the poor: middle incomes weigh most in Dutch election programmes.',
          nl: 'Gewichten die uit verkiezingen blijken hoeven armen niet te bevoordelen: middeninkomens wegen in Nederlandse verkiezingsprogramma’s het zwaarst.',
        },
        source: 'Jacobs, Jongen & Zoutman 2017',
      },
    ],
  },
  needs: [],
  parameters,
  shares: (given) => {
    if (!byCell(given)) return []
    const kind = given.word('normalisation')
    return [
      ...(kind === 'populationMean' ? [given.word('population')] : []),
      ...(kind === 'taxpayer' ? [given.word('taxes')] : []),
    ]
  },
  unused: (given) => {
    const kind = byCell(given) ? given.word('normalisation') : 'none'
    return [
      ...(byCell(given) ? [] : ['normalisation']),
      ...(kind === 'populationMean' ? [] : ['population']),
      ...(kind === 'taxpayer' ? [] : ['taxes']),
    ]
  },
  unfit,
  weights: (context, { lines }) => {
    const normalisation = normalisationOf(context)
    const weights = normalised(statedByCell(context), normalisation)
    const ofBearers = bearerWeights(context, lines)
    const common = { weights, normalisation: normalisationText(normalisation) }
    if (ofBearers.size === 0) return { ...common, ...meanOver(normalisation), warnings: [] }
    const { en, nl } = inWords(ofBearers)
    return {
      ...common,
      ofLine: ({ bearer }) => {
        const weight = ofBearers.get(bearer)
        return weight ? multiply(weights, weight, { en: 'weight of the line', nl: 'gewicht van de post' }) : weights
      },
      warnings: [
        byLineWarning(
          `Each line counts for the weight shown times that of its bearer: ${en}.`,
          `Elke post telt voor het getoonde gewicht maal dat van de drager: ${nl}.`,
        ),
      ],
    }
  },
}
