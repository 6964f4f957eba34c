import * as z from 'zod'
import type { Valuation } from '../../appraisal/flows.js'
import { choiceParameter } from '../../appraisal/parameter.js'
import type { Parameters } from '../../appraisal/plug-in.js'
import type { Quantity } from '../../quantity/quantity.js'
import type {
  ByElasticity,
  ByGroup,
  Incidence,
  IncidenceLine,
  Warning,
  Weights,
  WeightsContext,
  WeightsMethod,
} from '../method.js'
import { isoElasticWeights } from '../weights/iso-elastic.js'
import { levelOver, normalised } from '../weights/normalisation.js'
import { referenceLevel } from '../weights/reference-level.js'
import { residualElasticity } from '../weights/residual-elasticity.js'
import { spreadWeights } from '../weights/within-region-spread.js'
import { chosenElasticity, elasticityParameters } from './weights-parts/elasticity.js'
import {
  incomeLevelParameters,
  levelShares,
  levelUnused,
  meanOver,
  normalisationOf,
  normalisationText,
  referenceOf,
  referenceUnfit,
} from './weights-parts/level.js'
import {
  hasSpread,
  notWithSpread,
  spreadOf,
  spreadParameters,
  spreadUnfit,
  spreadUnused,
} from './weights-parts/spread.js'
import { requireValuations } from './weights-parts/valuations.js'
import {
  byLineWarning,
  doubleWeightingWarnings,
  incomeWarnings,
  namesOfLines,
  spreadWarnings,
} from './weights-parts/warnings.js'

const parameters = z.object({
  ...elasticityParameters,
  ...incomeLevelParameters,
  ...spreadParameters,
  residual: choiceParameter({
    label: {
      en: 'what is left of the elasticity for effects at national standard values',
      nl: 'wat er van de elasticiteit overblijft bij effecten tegen landelijke kengetallen',
    },
    options: ['ignore', 'stated'],
    default: 'ignore',
  }),
})

const isStated = (parameters: Parameters): boolean => parameters.word('residual') === 'stated'

/** The incomes that are weighed, against which reference. */
const byElasticityOf = (context: WeightsContext): ByElasticity => {
  const { parameters: given, cellColumn } = context
  const income = cellColumn(given.word('income'))
  return {
    income,
    reference: referenceLevel(income, referenceOf(context, 'referenceIncome')),
    levelOver: levelOver(normalisationOf(context)),
    residual: isStated(given) ? 'stated' : 'ignore',
    notSought: hasSpread(given) ? notWithSpread : null,
  }
}

/** Weights before normalisation, as a function of the elasticity that is left. */
const formulaOf = (context: WeightsContext): ((elasticity: Quantity<never>) => ByGroup) => {
  const { income, reference } = byElasticityOf(context)
  const input = { income, reference: { kind: 'number', value: reference }, normalisation: { kind: 'none' } } as const
  const spread = spreadOf(context)
  return (elasticity) =>
    spread ? spreadWeights({ ...input, elasticity, ...spread }) : isoElasticWeights({ ...input, elasticity })
}

const atStandardValues = ({ valuation }: IncidenceLine): boolean => valuation?.kind === 'standardValue'

const warningsOf = (
  context: WeightsContext,
  lines: readonly IncidenceLine[],
  standard: readonly IncidenceLine[],
  elasticity: Quantity<never>,
): readonly Warning[] => {
  const { parameters: given, incomeIn } = context
  const column = given.word('income')
  return [
    ...(hasSpread(given) ? [] : spreadWarnings(context)),
    ...incomeWarnings(column, incomeIn(column)),
    ...(isStated(given) ? [] : doubleWeightingWarnings(lines, elasticity)),
    ...(standard.length > 0
      ? [
          byLineWarning(
            `Weighted with what their national standard values leave of the elasticity, and not with the weight of their region and group: ${namesOfLines(standard, 'en')}.`,
            `Gewogen met wat landelijke kengetallen van de elasticiteit overlaten, en niet met het gewicht van hun regio en groep: ${namesOfLines(standard, 'nl')}.`,
          ),
        ]
      : []),
  ]
}

const atElasticity = (context: WeightsContext, { lines }: Incidence, elasticity: Quantity<never>): Weights => {
  const { parameters: given } = context
  if (isStated(given)) requireValuations(lines)
  const normalisation = normalisationOf(context)
  const formula = formulaOf(context)
  const ofCash = formula(elasticity)
  const made = new Map<Valuation['incomeElasticity'], ByGroup>()
  // One level for all lines: normalisation must change no proportion between them.
  const left = (valuation: Valuation): ByGroup => {
    const key = valuation.incomeElasticity
    const known = made.get(key) ?? normalised(formula(residualElasticity(elasticity, valuation)), normalisation, ofCash)
    made.set(key, known)
    return known
  }
  const weights = normalised(ofCash, normalisation)
  const standard = isStated(given) ? lines.filter(atStandardValues) : []
  return {
    weights,
    normalisation: normalisationText(given),
    byElasticity: byElasticityOf(context),
    warnings: warningsOf(context, lines, standard, elasticity),
    ...(standard.length === 0
      ? meanOver(normalisation)
      : { ofLine: (line) => (line.valuation && atStandardValues(line) ? left(line.valuation) : weights) }),
  }
}

/**
 * Iso-elastic distributional weights (inkomensgewichten): w = (y_ref / y)^η, y income of the region or group.
 *
 * With `spread` × exp(η (1 + η − 2ε) σ² / 2) for mean incomes, exp(η (η − 2ε) σ² / 2) for medians, incomes lognormal
 * within the region. With `residual: stated` lines at national standard values are weighed with η − ε, ε the income
 * elasticity of their value, at the level that the weights of cash have. Region × group, or region; income in any one
 * unit, EUR/person/year as a rule; weights pure numbers; costs are weighted unless the variant says otherwise.
 *
 * @throws InputError `columnNotPositive`, `missingNeed`, `oneWay`, `valuationNotSaid` with `residual: stated`,
 * `parametersDoNotFit`, `keyWithoutEffect`. Source: HM Treasury, The Green Book (2022), Annex A3; European Commission,
 * Guide to Cost-Benefit Analysis (2008), Annex E; Van der Pol, Bos & Romijn, CPB Discussion Paper 364 (2017).
 */
export const isoElastic: WeightsMethod = {
  id: 'isoElastic',
  kind: 'weights',
  label: { en: 'income weights (iso-elastic)', nl: 'inkomensgewichten (iso-elastisch)' },
  claim: {
    en: 'An extra euro is worth more to those with less income, with a constant elasticity of marginal utility.',
    nl: 'Een extra euro is meer waard voor wie minder inkomen heeft, met een constante elasticiteit van het marginale nut.',
  },
  evidence: {
    for: [
      {
        text: {
          en: 'Permitted beside the unweighted result by the UK Green Book (elasticity 1.3), with switching values.',
          nl: 'Toegestaan naast het ongewogen resultaat in het Britse Green Book (elasticiteit 1,3), met omslagwaarden.',
        },
        source: 'HM Treasury 2022',
      },
      {
        text: {
          en: 'Willingness to pay is larger for those with more income; utility weights take that out, and so belong in an appraisal.',
          nl: 'De betalingsbereidheid is groter bij wie meer inkomen heeft; nutsgewichten halen dat eruit, en horen daarom in een afweging.',
        },
        source: 'Acland & Greenberg 2023',
      },
      {
        text: {
          en: 'For the four countries of the United Kingdom regional weights with an elasticity of 1.6 were worked out.',
          nl: 'Voor de vier landen van het Verenigd Koninkrijk zijn regionale gewichten met een elasticiteit van 1,6 uitgewerkt.',
        },
        source: 'Evans, Kula & Sezer 2005',
      },
    ],
    against: [
      {
        text: {
          en: 'There is no official Dutch value; national guidance is asked for first.',
          nl: 'Er is geen officiële Nederlandse waarde; eerst is een landelijke leidraad nodig.',
        },
        source: 'Van der Pol, Bos & Romijn 2017',
      },
      {
        text: {
          en: 'Differences within a region are larger than between regions; weighting regions is coarse.',
          nl: 'Verschillen binnen een regio zijn groter dan die ertussen; regio’s wegen is grof.',
        },
        source: 'own remark',
      },
      {
        text: {
          en: 'High weights accept that much of each euro is lost on the way; redistribution belongs in taxes.',
          nl: 'Hoge gewichten aanvaarden dat van elke euro veel verloren gaat; herverdeling hoort bij de belastingen.',
        },
        source: 'Harberger 1978 (recalled)',
      },
      {
        text: {
          en: 'Taxes set a bound: what they deliver to the poor costs about 1.5 to 2 times what it costs to deliver to the rich.',
          nl: 'Belastingen stellen een grens: wat zij bij armen brengen kost ongeveer 1,5 tot 2 maal wat het kost om bij rijken te brengen.',
        },
        source: 'Hendren 2020',
      },
    ],
  },
  needs: [],
  parameters,
  positive: (given) => [given.word('income')],
  shares: levelShares,
  unused: (given) => [...levelUnused(given, 'referenceIncome', !isStated(given)), ...spreadUnused(given)],
  unfit: (context, read) => [
    ...referenceUnfit(context, 'referenceIncome', context.cellColumn(context.parameters.word('income')), read),
    ...spreadUnfit(context, read),
  ],
  weights: (context, incidence) => atElasticity(context, incidence, chosenElasticity(context)),
  atElasticity,
}
