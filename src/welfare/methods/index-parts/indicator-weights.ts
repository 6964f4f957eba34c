import type { Path, Problem } from '../../../appraisal/input/problem.js'
import { numberText, type Text } from '../../../quantity/text.js'
import type { IndexWeights } from '../../index/broad-welfare-index.js'
import { userWeights, userWeightsByRegion } from '../../index/user-weights.js'
import type { AssessmentContext } from '../../method.js'
import { total } from '../../total.js'
import { orInputError, problem, refuseAll } from '../input-problem.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** How far a sum of typed fractions may be from 1. */
const unitSum = 1e-12

/** What the numbers of `weight` and `weightColumn` are: shares that add up to 1, or importance from 0 to 10. */
export type WeightMeaning = 'shares' | 'scores'

export interface IndicatorWeights {
  readonly weights: IndexWeights
  readonly note: Text
}

type Field = 'weight' | 'weightColumn'

/** Weights that only some indicators have, or that are given in two ways. */
const fieldProblems = ({ indicators }: AssessmentContext): readonly Problem[] => {
  const having = (field: Field) => indicators.filter((each) => each[field] !== undefined).length
  const [common, byRegion] = [having('weight'), having('weightColumn')]
  if (common > 0 && byRegion > 0)
    return [
      problem(
        'oneWay',
        ['indicators'],
        t(
          'some indicators have a weight and some a column of weights',
          'sommige indicatoren hebben een gewicht en sommige een kolom met gewichten',
        ),
        t('weight, or weightColumn, or neither', 'weight, of weightColumn, of geen van beide'),
        t('give all indicators their weights in one way', 'geef alle indicatoren op één manier hun gewicht'),
      ),
    ]
  const field: Field = common > 0 ? 'weight' : 'weightColumn'
  if (common + byRegion === 0) return []
  return indicators.flatMap((each, i) =>
    each[field] === undefined
      ? [
          problem(
            'missing',
            ['indicators', i],
            t(`“${each.id}” has no ${field}`, `“${each.id}” heeft geen ${field}`),
            t('a weight for all indicators or for none', 'een gewicht voor alle indicatoren of voor geen'),
            t(`add ${field}`, `voeg ${field} toe`),
          ),
        ]
      : [],
  )
}

const outsideProblem = (path: Path, whose: Text, value: number, meaning: WeightMeaning): readonly Problem[] => {
  const most = meaning === 'shares' ? 1 : 10
  if (value >= 0 && value <= most) return []
  const is = numberText(value)
  return [
    problem(
      'valueOutOfRange',
      path,
      t(`the weight of ${whose.en} is ${is.en}`, `het gewicht van ${whose.nl} is ${is.nl}`),
      t(`a number from 0 to ${most}`, `een getal van 0 tot ${most}`),
      t('correct it, or choose weightsAre: shares or scores', 'verbeter het, of kies weightsAre: shares of scores'),
    ),
  ]
}

const sumProblem = (
  path: Path,
  whose: Text,
  weights: readonly number[],
  meaning: WeightMeaning,
): readonly Problem[] => {
  const sum = total(weights)
  if (meaning === 'scores' ? sum > 0 : Math.abs(sum - 1) <= unitSum) return []
  const is = numberText(sum)
  return [
    problem(
      'sharesNotOne',
      path,
      t(`the weights${whose.en} add up to ${is.en}`, `de gewichten${whose.nl} tellen op tot ${is.nl}`),
      meaning === 'scores' ? t('more than 0', 'meer dan 0') : t('exactly 1', 'precies 1'),
      t(
        'correct them, or choose weightsAre: scores to have them divided by their sum',
        'verbeter ze, of kies weightsAre: scores om ze door hun som te delen',
      ),
    ),
  ]
}

const equalWeights = ({ indicators }: AssessmentContext): IndicatorWeights => ({
  weights: { kind: 'common', weights: indicators.map(() => 1 / indicators.length) },
  note: t(
    'No indicator has a weight, so all weigh the same, which is a choice too.',
    'Geen indicator heeft een gewicht, dus alle wegen even zwaar; ook dat is een keuze.',
  ),
})

const commonWeights = ({ indicators }: AssessmentContext, meaning: WeightMeaning): IndicatorWeights => {
  const given = indicators.map(({ weight }) => Number(weight))
  const outside = indicators.flatMap(({ id }, i) =>
    outsideProblem(['indicators', i, 'weight'], t(`“${id}”`, `“${id}”`), given[i]!, meaning),
  )
  refuseAll(outside.length > 0 ? outside : sumProblem(['indicators'], t('', ''), given, meaning))
  const ids = indicators.map(({ id }) => id)
  const weights = meaning === 'shares' ? given : userWeights({ indicators: ids, scores: given })
  return {
    weights: { kind: 'common', weights },
    note: t('Weights are the same in all regions.', 'De gewichten zijn in alle regio’s gelijk.'),
  }
}

const weightsByRegion = (context: AssessmentContext, meaning: WeightMeaning): IndicatorWeights => {
  const { indicators, regions, column, numbers } = context
  const columns = indicators.map(({ weightColumn }) => column(weightColumn ?? ''))
  const units = columns.flatMap(({ unit }, i) =>
    unit.key === '1'
      ? []
      : [
          problem(
            'wrongUnit',
            ['indicators', i, 'weightColumn'],
            t(
              `“${indicators[i]?.weightColumn}” is in ${unit.key}`,
              `“${indicators[i]?.weightColumn}” is in ${unit.key}`,
            ),
            t('a column with unit 1', 'een kolom met eenheid 1'),
            t('correct its unit, or name another column', 'verbeter de eenheid, of noem een andere kolom'),
          ),
        ],
  )
  const byIndicator = columns.map((each) => numbers(each))
  // Where the figures stand, not where they are named.
  const cell = (name = '', region: string): Path => ['regions', 'columns', name, region]
  const outside = indicators.flatMap(({ id }, i) =>
    regions.members.flatMap((region, at) =>
      outsideProblem(
        cell(indicators[i]?.weightColumn, region),
        t(`“${id}” in “${region}”`, `“${id}” in “${region}”`),
        byIndicator[i]![at]!,
        meaning,
      ),
    ),
  )
  const given = regions.members.map((_, at) => byIndicator.map((values) => values[at]!))
  const sums = regions.members.flatMap((region, at) =>
    sumProblem(
      cell(indicators[0]?.weightColumn, region),
      t(` of “${region}”`, ` van “${region}”`),
      given[at]!,
      meaning,
    ),
  )
  refuseAll([...units, ...(outside.length > 0 ? outside : sums)])
  const ids = indicators.map(({ id }) => id)
  const weights =
    meaning === 'shares' ? given : userWeightsByRegion({ regions: regions.members, indicators: ids, scores: given })
  return {
    weights: { kind: 'byRegion', weights },
    note: t('Each region has weights of its own.', 'Elke regio heeft eigen gewichten.'),
  }
}

/** The weights of the indicators: equal, the same in all regions, or by region. @throws InputError with all problems */
export const indicatorWeights = (context: AssessmentContext, meaning: WeightMeaning): IndicatorWeights => {
  refuseAll(fieldProblems(context))
  return orInputError(['indicators'], () => {
    if (context.indicators.some(({ weightColumn }) => weightColumn !== undefined))
      return weightsByRegion(context, meaning)
    if (context.indicators.some(({ weight }) => weight !== undefined)) return commonWeights(context, meaning)
    return equalWeights(context)
  })
}
