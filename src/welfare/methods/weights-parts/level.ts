import { choiceParameter, nameParameter, optionalNumberParameter } from '../../../appraisal/parameter.js'
import type { Parameters, Unfit } from '../../../appraisal/plug-in.js'
import { numberText, type Text } from '../../../quantity/text.js'
import type { ByGroup, CentralValues, Weights, WeightsContext } from '../../method.js'
import { sharesOf } from '../../weights/by-group.js'
import { type Normalisation, type NormalisationKind, normalisationTexts } from '../../weights/normalisation.js'
import type { ReferenceLevel } from '../../weights/reference-level.js'

/** The columns that fix the level of weights (normalisatie). */
export const levelColumns = {
  population: nameParameter({
    label: { en: 'column with inhabitants', nl: 'kolom met inwoners' },
    default: 'population',
  }),
  taxes: nameParameter({
    label: { en: 'column with taxes paid, or shares of taxes', nl: 'kolom met betaalde belasting, of aandelen ervan' },
    default: 'taxShare',
  }),
}

/** Without a default where weights follow from a formula: no level is neutral, so that the study must choose. */
export const normalisationParameter = <const Kinds extends readonly [NormalisationKind, ...NormalisationKind[]]>(
  options: Kinds,
  byDefault: Kinds[number] | null = null,
) =>
  choiceParameter({
    label: { en: 'what fixes the level of the weights', nl: 'wat de hoogte van de gewichten vastlegt' },
    options,
    default: byDefault,
  })

const referenceParameter = choiceParameter({
  label: { en: 'the level that groups are weighed against', nl: 'het niveau waartegen groepen worden gewogen' },
  options: ['mean', 'median', 'number'],
  default: 'mean',
})

/** Parameters of weights from incomes, beside those of the formula. */
export const incomeLevelParameters = {
  income: nameParameter({
    label: {
      en: 'column with income per inhabitant: standardised disposable income, preferably the median',
      nl: 'kolom met inkomen per inwoner: gestandaardiseerd besteedbaar inkomen, bij voorkeur de mediaan',
    },
    default: 'income',
  }),
  ...levelColumns,
  reference: referenceParameter,
  referenceIncome: optionalNumberParameter({
    label: { en: 'the reference income, with reference: number', nl: 'het referentie-inkomen, bij reference: number' },
    unit: 'EUR/person/year',
    anyPriceLevel: true,
    source: { id: 'the study', title: 'the income of a taxpayer, or of the nation, for instance', mark: 'assumed' },
    min: 0,
  }),
  normalisation: normalisationParameter(['populationMean', 'reference', 'taxpayer', 'poorest', 'richest', 'none']),
}

/** Parameters of weights from a score, beside those of the formula. */
export const scoreLevelParameters = {
  ...levelColumns,
  reference: referenceParameter,
  referenceScore: optionalNumberParameter({
    label: { en: 'the reference score, with reference: number', nl: 'de referentiescore, bij reference: number' },
    unit: '1',
    source: { id: 'the study', title: 'a score that is aimed at, for instance', mark: 'assumed' },
    min: 0,
  }),
  normalisation: normalisationParameter(['populationMean', 'reference', 'taxpayer']),
}

type ReferenceNumber = 'referenceIncome' | 'referenceScore'

const normalisationKind = (parameters: Parameters): NormalisationKind =>
  parameters.word('normalisation') as NormalisationKind

/** The level against which groups are weighed, as the parameters say it. */
export const referenceOf = ({ parameters, cellColumn }: WeightsContext, number: ReferenceNumber): ReferenceLevel =>
  parameters.word('reference') === 'number'
    ? { kind: 'number', value: parameters.number(number) }
    : { kind: parameters.word('reference') as 'mean' | 'median', population: cellColumn(parameters.word('population')) }

/** What fixes the level of the weights, as the parameters say it. */
export const normalisationOf = ({ parameters, cellColumn }: WeightsContext): Normalisation => {
  const kind = normalisationKind(parameters)
  switch (kind) {
    case 'none':
    case 'reference':
      return { kind }
    case 'populationMean':
      return { kind, population: cellColumn(parameters.word('population')) }
    case 'taxpayer':
      return { kind, taxes: cellColumn(parameters.word('taxes')) }
    case 'poorest':
    case 'richest':
      return { kind, income: cellColumn(parameters.word('income')) }
  }
}

/** The columns of which shares are taken. */
export const levelShares = (parameters: Parameters): readonly string[] => {
  const kind = normalisationKind(parameters)
  const mean = parameters.word('reference') !== 'number'
  return [
    ...(mean || kind === 'populationMean' ? [parameters.word('population')] : []),
    ...(kind === 'taxpayer' ? [parameters.word('taxes')] : []),
  ]
}

/**
 * The parameters of the level that have no effect.
 *
 * @param isRelative whether all weights are in proportion to the reference, so that a mean of 1 takes it out again
 */
export const levelUnused = (
  parameters: Parameters,
  number: ReferenceNumber,
  isRelative: boolean,
): readonly string[] => {
  const kind = normalisationKind(parameters)
  const isOut = isRelative && kind !== 'reference' && kind !== 'none'
  const shares = levelShares(parameters)
  return [
    ...(isOut ? ['reference'] : []),
    ...(isOut || parameters.word('reference') !== 'number' ? [number] : []),
    ...(shares.includes(parameters.word('population')) ? [] : ['population']),
    ...(kind === 'taxpayer' ? [] : ['taxes']),
  ]
}

const referenceWords: Readonly<Record<string, Text>> = {
  mean: { en: 'the mean over inhabitants', nl: 'het gemiddelde over inwoners' },
  median: { en: 'the median group', nl: 'de middelste groep' },
  number: { en: 'a number of the study', nl: 'een getal van de studie' },
}

/** The convention that fixes the level, with the reference where it shows. */
export const normalisationText = (parameters: Parameters): Text => {
  const kind = normalisationKind(parameters)
  const { condition } = normalisationTexts[kind]
  const reference = referenceWords[parameters.word('reference')]
  if (kind !== 'reference' && kind !== 'none') return condition
  return { en: `${condition.en}: ${reference?.en}`, nl: `${condition.nl}: ${reference?.nl}` }
}

/** Over which shares the mean weight is 1, where it is over any. */
export const meanOver = (normalisation: Normalisation): Pick<Weights, 'meanOver'> => {
  const label = { en: 'share over which the mean weight is 1', nl: 'aandeel waarover het gemiddelde gewicht 1 is' }
  if (normalisation.kind === 'populationMean') return { meanOver: sharesOf(normalisation.population, label) }
  return normalisation.kind === 'taxpayer' ? { meanOver: sharesOf(normalisation.taxes, label) } : {}
}

/** What of a number in the unit of a column does not fit it: another unit, or nothing to divide by. */
export const numberUnfit = (
  { parameters }: WeightsContext,
  name: string,
  column: ByGroup,
  read: CentralValues,
): readonly Unfit[] => {
  const number = parameters.number(name)
  const [unit, own] = [number.unit.key, column.unit.key]
  if (unit !== own)
    return [
      {
        parameter: name,
        message: {
          en: `“${name}” is in ${unit}, the column in ${own}`,
          nl: `“${name}” is in ${unit}, de kolom in ${own}`,
        },
        expected: { en: `a number in ${own}`, nl: `een getal in ${own}` },
        mend: { en: 'bring both to one unit and price level', nl: 'breng beide in één eenheid en prijspeil' },
      },
    ]
  const [value = 0] = read(number)
  if (value > 0) return []
  const is = numberText(value)
  return [
    {
      parameter: name,
      message: { en: `“${name}” is ${is.en}`, nl: `“${name}” is ${is.nl}` },
      expected: { en: 'a number above 0', nl: 'een getal boven 0' },
      mend: { en: 'correct the assumption', nl: 'verbeter de aanname' },
    },
  ]
}

/** What of a reference that is a number does not fit the column. */
export const referenceUnfit = (
  context: WeightsContext,
  number: ReferenceNumber,
  column: ByGroup,
  read: CentralValues,
): readonly Unfit[] =>
  context.parameters.word('reference') === 'number' ? numberUnfit(context, number, column, read) : []
