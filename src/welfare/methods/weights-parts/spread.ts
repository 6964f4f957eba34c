import { choiceParameter, optionalNameParameter, optionalNumberParameter } from '../../../appraisal/parameter.js'
import type { Parameters, Unfit } from '../../../appraisal/plug-in.js'
import type { Text } from '../../../quantity/text.js'
import { one, sameUnit } from '../../../quantity/unit.js'
import type { CentralValues, WeightsContext } from '../../method.js'
import type { SpreadInput } from '../../weights/within-region-spread.js'

/** How incomes are spread within regions or groups, and benefits over them (spreiding binnen de regio). */
export const spreadParameters = {
  spread: optionalNameParameter({
    label: {
      en: 'column with the standard deviation of log income within each region or group',
      nl: 'kolom met de standaardafwijking van log inkomen binnen elke regio of groep',
    },
  }),
  incomeIs: choiceParameter({
    label: { en: 'which income the column has, with spread', nl: 'welk inkomen de kolom heeft, bij spread' },
    options: ['mean', 'median'],
    default: 'mean',
  }),
  benefitElasticity: optionalNumberParameter({
    label: {
      en: 'how benefits rise with income within a region or group, with spread: 0 the same for all, 1 in proportion',
      nl: 'hoe baten binnen een regio of groep met inkomen stijgen, bij spread: 0 voor ieder gelijk, 1 evenredig',
    },
    unit: '1',
    source: {
      id: 'the study',
      title: 'how the benefits of this project fall, which each study states',
      mark: 'assumed',
    },
    min: -5,
    max: 5,
  }),
}

export const hasSpread = (given: Parameters): boolean => given.word('spread') !== ''

/** Why no elasticity is sought at which the balance is zero. */
export const notWithSpread: Text = {
  en: 'With spread within regions the weights are no powers of income, so that not all elasticities at which the balance is zero can be found; a row without spread has them.',
  nl: 'Met spreiding binnen regio’s zijn de gewichten geen machten van het inkomen, zodat niet alle elasticiteiten te vinden zijn waarbij het saldo nul is; een rij zonder spreiding heeft ze.',
}

/** The parameters that only spread reads. */
export const spreadUnused = (given: Parameters): readonly string[] =>
  hasSpread(given) ? [] : ['incomeIs', 'benefitElasticity']

/** The spread that the parameters state, or null for none. */
export const spreadOf = ({ parameters: given, cellColumn }: WeightsContext): SpreadInput | null =>
  hasSpread(given)
    ? {
        spread: cellColumn(given.word('spread')),
        incomeIs: given.word('incomeIs') === 'median' ? 'median' : 'mean',
        benefitElasticity: given.number('benefitElasticity'),
      }
    : null

const columnUnfit = ({ parameters: given, cellColumn }: WeightsContext, read: CentralValues): readonly Unfit[] => {
  const name = given.word('spread')
  const spread = cellColumn(name)
  if (sameUnit(spread.unit, one) && read(spread).every((value) => value >= 0)) return []
  const unit = spread.unit.key
  return [
    {
      parameter: 'spread',
      message: {
        en: `“${name}” is no standard deviation of log income: it is in ${unit}, or below 0 somewhere`,
        nl: `“${name}” is geen standaardafwijking van log inkomen: het is in ${unit}, of ergens onder 0`,
      },
      expected: { en: 'pure numbers of 0 and more', nl: 'zuivere getallen van 0 of meer' },
      mend: { en: 'correct the column', nl: 'verbeter de kolom' },
    },
  ]
}

/** What the column of incomes says of itself against what the parameter says. */
const statisticUnfit = ({ parameters: given, incomeIn }: WeightsContext): readonly Unfit[] => {
  const [column, incomeIs] = [given.word('income'), given.word('incomeIs')]
  const statistic = incomeIn(column)?.statistic ?? incomeIs
  if (statistic === incomeIs) return []
  return [
    {
      parameter: 'incomeIs',
      message: {
        en: `“${column}” says that it is the ${statistic}, the parameter that it is the ${incomeIs}`,
        nl: `“${column}” zegt ${statistic} te zijn, de parameter zegt ${incomeIs}`,
      },
      expected: { en: `incomeIs: ${statistic}`, nl: `incomeIs: ${statistic}` },
      mend: { en: 'correct one of them', nl: 'verbeter één van beide' },
    },
  ]
}

const extremes: Readonly<Record<string, Text>> = {
  poorest: { en: 'lowest', nl: 'laagste' },
  richest: { en: 'highest', nl: 'hoogste' },
}

/** Those who share the lowest or highest income, of whom one weight is asked, with another spread each. */
const sharedUnfit = ({ parameters: given, cellColumn }: WeightsContext, read: CentralValues): readonly Unfit[] => {
  const kind = given.word('normalisation')
  const extreme = extremes[kind]
  if (!extreme) return []
  const [incomes, spreads] = [read(cellColumn(given.word('income'))), read(cellColumn(given.word('spread')))]
  const income = kind === 'poorest' ? Math.min(...incomes) : Math.max(...incomes)
  const own = new Set(spreads.filter((_, i) => incomes[i] === income))
  if (own.size === 1) return []
  return [
    {
      parameter: 'normalisation',
      message: {
        en: `several have the ${extreme.en} income with another spread each, so that no one weight is theirs`,
        nl: `verschillende hebben het ${extreme.nl} inkomen met elk een andere spreiding, zodat er geen één gewicht is`,
      },
      expected: { en: 'another normalisation', nl: 'een andere normalisatie' },
      mend: { en: 'choose populationMean, for instance', nl: 'kies bijvoorbeeld populationMean' },
    },
  ]
}

/** What of the spread does not go together with the data or the other parameters. */
export const spreadUnfit = (context: WeightsContext, read: CentralValues): readonly Unfit[] =>
  hasSpread(context.parameters)
    ? [...columnUnfit(context, read), ...statisticUnfit(context), ...sharedUnfit(context, read)]
    : []
