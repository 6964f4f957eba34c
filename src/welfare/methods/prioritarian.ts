import * as z from 'zod'
import { choiceParameter, numberParameter } from '../../appraisal/parameter.js'
import type { Parameters, Unfit } from '../../appraisal/plug-in.js'
import { constant } from '../../quantity/leaf.js'
import { numberText } from '../../quantity/text.js'
import type { CentralValues, WeightsContext, WeightsMethod } from '../method.js'
import { prioritarianWeights } from '../weights/prioritarian.js'
import { chosenElasticity, elasticityParameters } from './weights-parts/elasticity.js'
import {
  incomeLevelParameters,
  levelShares,
  levelUnused,
  meanOver,
  normalisationOf,
  normalisationText,
  numberUnfit,
  referenceOf,
  referenceUnfit,
} from './weights-parts/level.js'
import { doubleWeightingWarnings, incomeWarnings, spreadWarnings } from './weights-parts/warnings.js'

const parameters = z.object({
  priority: numberParameter({
    label: { en: 'priority to the worse-off', nl: 'voorrang voor wie slechter af is' },
    unit: '1',
    default: '1',
    source: {
      id: 'Adler & Norheim (eds), Prioritarianism in Practice (2022)',
      title: 'chosen within the 0.5 to 3 that is in use',
      mark: 'assumed',
    },
    min: 0,
    max: 10,
    covers: [0, 3],
  }),
  zeroIncome: numberParameter({
    label: { en: 'income at which utility is zero', nl: 'inkomen waarbij het nut nul is' },
    unit: 'EUR/person/year',
    anyPriceLevel: true,
    default: null,
    source: { id: 'the study', title: 'the weights depend on it, so every study states its own', mark: 'assumed' },
    min: 0,
  }),
  utility: choiceParameter({
    label: { en: 'utility of income', nl: 'nut van inkomen' },
    options: ['logarithmic', 'isoElastic'],
    default: 'logarithmic',
  }),
  ...elasticityParameters,
  ...incomeLevelParameters,
})

const isLogarithmic = (given: Parameters): boolean => given.word('utility') === 'logarithmic'

/** Income at or below that of zero utility, where utility has no priority weight. */
const zeroUnfit = (context: WeightsContext, read: CentralValues): readonly Unfit[] => {
  const { parameters: given, cellColumn, regions, groups } = context
  const income = cellColumn(given.word('income'))
  const unfit = numberUnfit(context, 'zeroIncome', income, read)
  if (unfit.length > 0) return unfit
  const [zero = 0] = read(given.number('zeroIncome'))
  const names = regions.members.flatMap((region) =>
    groups.members.map((group) => (groups.members.length > 1 ? `${region}, ${group}` : region)),
  )
  const low = read(income).flatMap((value, i) => (value > zero ? [] : [{ name: names[i], value: numberText(value) }]))
  if (low.length === 0) return []
  const list = (language: 'en' | 'nl') => low.map(({ name, value }) => `${name} ${value[language]}`).join('; ')
  const is = numberText(zero)
  return [
    {
      parameter: 'zeroIncome',
      message: {
        en: `utility is zero at ${is.en}, and some have no more: ${list('en')}`,
        nl: `het nut is nul bij ${is.nl}, en sommige hebben niet meer: ${list('nl')}`,
      },
      expected: { en: 'an income below that of everyone', nl: 'een inkomen onder dat van ieder' },
      mend: { en: 'choose a lower income of zero utility', nl: 'kies een lager inkomen met nut nul' },
    },
  ]
}

/** A reference that is a number must have utility too. */
const referenceBelowZero = ({ parameters: given }: WeightsContext, read: CentralValues): readonly Unfit[] => {
  if (given.word('reference') !== 'number') return []
  const [reference = 0, zero = 0] = [given.number('referenceIncome'), given.number('zeroIncome')].flatMap(read)
  if (reference > zero) return []
  return [
    {
      parameter: 'referenceIncome',
      message: { en: 'the reference income has no utility', nl: 'het referentie-inkomen heeft geen nut' },
      expected: { en: `more than zeroIncome, ${zero}`, nl: `meer dan zeroIncome, ${numberText(zero).nl}` },
      mend: { en: 'raise it, or lower zeroIncome', nl: 'verhoog het, of verlaag zeroIncome' },
    },
  ]
}

const elasticityUnfit = (context: WeightsContext, read: CentralValues): readonly Unfit[] => {
  if (isLogarithmic(context.parameters) || read(chosenElasticity(context))[0] !== 1) return []
  return [
    {
      parameter: 'utility',
      message: {
        en: 'iso-elastic utility with an elasticity of 1 is logarithmic',
        nl: 'iso-elastisch nut met elasticiteit 1 is logaritmisch',
      },
      expected: { en: 'utility: logarithmic', nl: 'utility: logarithmic' },
      mend: { en: 'choose it, or another elasticity', nl: 'kies dat, of een andere elasticiteit' },
    },
  ]
}

/**
 * Prioritarian weights (prioritaire gewichten): w = v(y) / v(y_ref), v = u^(−γ) · u', u utility above that of y_0.
 *
 * u = ln(y / y_0), or (x^(1−η) − 1) / (1 − η), x = y / y_0, whose parameter is then η. γ = 0 leaves iso-elastic weights.
 * Region × group, or region; incomes in EUR/person/year, above y_0; weights pure numbers, one set for all lines.
 *
 * @throws InputError `columnNotPositive`, `missingNeed`, `oneWay`, `keyWithoutEffect`, and `parametersDoNotFit` for
 * incomes at or below y_0. Source: Adler, Measuring Social Welfare (2019); Adler & Norheim (eds), Prioritarianism in
 * Practice (2022).
 */
export const prioritarian: WeightsMethod = {
  id: 'prioritarian',
  kind: 'weights',
  label: { en: 'prioritarian weights', nl: 'prioritaire gewichten' },
  claim: {
    en: 'A gain in utility matters more the worse off someone is, beyond the fact that a euro gives them more utility.',
    nl: 'Een toename van nut telt zwaarder naarmate iemand slechter af is, nog los van het feit dat een euro hem meer nut geeft.',
  },
  evidence: {
    for: [
      {
        text: {
          en: 'Separates what a euro does for someone from what we owe to the worse-off, and holds for everyone alike.',
          nl: 'Scheidt wat een euro voor iemand doet van wat wij aan wie slechter af is verschuldigd zijn, en geldt voor ieder gelijk.',
        },
        source: 'Adler 2019 (recalled); Adler & Norheim 2022',
      },
    ],
    against: [
      {
        text: {
          en: 'These are equity weights: a moral choice for those who decide, while an appraisal can show what they would cost.',
          nl: 'Dit zijn rechtvaardigheidsgewichten: een morele keuze van wie beslist; een afweging kan tonen wat ze kosten.',
        },
        source: 'Acland & Greenberg 2023',
      },
      {
        text: {
          en: 'Weights depend on the income of zero utility, for which there is no measurement.',
          nl: 'Gewichten hangen af van het inkomen met nut nul, en dat is niet te meten.',
        },
        source: 'own remark',
      },
      {
        text: {
          en: 'There is no official Dutch value; national guidance is asked for first.',
          nl: 'Er is geen officiële Nederlandse waarde; eerst is een landelijke leidraad nodig.',
        },
        source: 'Van der Pol, Bos & Romijn 2017',
      },
    ],
  },
  needs: [],
  parameters,
  positive: (given) => [given.word('income')],
  shares: levelShares,
  unused: (given) => [
    ...levelUnused(given, 'referenceIncome', true),
    ...(isLogarithmic(given) ? ['elasticity', 'elasticityPreset'] : []),
  ],
  unfit: (context, read) => [
    ...zeroUnfit(context, read),
    ...referenceUnfit(context, 'referenceIncome', context.cellColumn(context.parameters.word('income')), read),
    ...referenceBelowZero(context, read),
    ...elasticityUnfit(context, read),
  ],
  weights: (context, { lines }) => {
    const { parameters: given, cellColumn } = context
    const [column, normalisation] = [given.word('income'), normalisationOf(context)]
    const elasticity = isLogarithmic(given) ? constant(1) : chosenElasticity(context)
    return {
      weights: prioritarianWeights({
        income: cellColumn(column),
        reference: referenceOf(context, 'referenceIncome'),
        priority: given.number('priority'),
        zeroIncome: given.number('zeroIncome'),
        utility: isLogarithmic(given) ? 'log' : { elasticity },
        normalisation,
      }),
      normalisation: normalisationText(given),
      ...meanOver(normalisation),
      warnings: [
        ...spreadWarnings(context),
        ...incomeWarnings(column, context.incomeIn(column)),
        ...doubleWeightingWarnings(lines, elasticity),
      ],
    }
  },
}
