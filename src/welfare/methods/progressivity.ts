import * as z from 'zod'
import { InputError, type Problem } from '../../appraisal/input/problem.js'
import type { Text } from '../../quantity/text.js'
import { concentrationIndex } from '../inequality/concentration.js'
import { gini } from '../inequality/gini.js'
import { kakwaniIndex } from '../inequality/kakwani.js'
import { suitsIndex } from '../inequality/suits.js'
import type { AlternativeView, AssessmentContext, Figure, MeasureMethod } from '../method.js'
import { defined, type Outcome, undefinedBecause } from '../outcome.js'
import { positive } from '../problems.js'
import { total } from '../total.js'
import { orInputError } from './input-problem.js'
import { aboveZero, attempted } from './level-parts/cell-columns.js'
import { levelColumns } from './level-parts/level-parameters.js'
import { dataWarnings, levelColumnsOf } from './level-parts/situations.js'

const t = (en: string, nl: string): Text => ({ en, nl })

interface People {
  readonly incomes: readonly number[]
  readonly population: readonly number[]
}

/** Amounts of one kind by region and group, with what the kind is called. */
interface Amounts {
  readonly id: string
  readonly label: Text
  readonly values: readonly number[]
}

const nothing = (): Outcome =>
  undefinedBecause(
    'the sum is 0 or less, so there are no shares of it',
    'de som is 0 of minder, dus er zijn geen aandelen in',
  )
const someNegative = (): Outcome =>
  undefinedBecause(
    'a region or group has less than 0, and shares on a curve cannot fall',
    'een regio of groep heeft minder dan 0, en aandelen op een curve kunnen niet dalen',
  )

const hasSum = ({ values }: Amounts): boolean => total(values) > 0

const perPerson = ({ values }: Amounts, { population }: People): readonly number[] =>
  values.map((value, i) => value / (population[i] ?? Number.NaN))

const concentration = (amounts: Amounts, people: People): Outcome =>
  hasSum(amounts)
    ? defined(
        concentrationIndex(perPerson(amounts, people), { orderedBy: people.incomes, population: people.population }),
      )
    : nothing()

const kakwani = (amounts: Amounts, people: People): Outcome =>
  hasSum(amounts) ? defined(kakwaniIndex(perPerson(amounts, people), people)) : nothing()

const suits = (amounts: Amounts, people: People): Outcome => {
  if (!hasSum(amounts)) return nothing()
  if (amounts.values.some((value) => value < 0)) return someNegative()
  return defined(suitsIndex(perPerson(amounts, people), people))
}

const indices = [
  { id: 'Concentration', label: t('concentration', 'concentratie'), of: concentration },
  { id: 'Kakwani', label: t('Kakwani index', 'Kakwani-index'), of: kakwani },
  { id: 'Suits', label: t('Suits index', 'Suits-index'), of: suits },
] as const

const figuresOf = (alternative: string, amounts: Amounts, people: People): readonly Figure[] =>
  indices.map(({ id, label, of }): Figure => {
    const { value, why } = of(amounts, people)
    return {
      id: `${amounts.id}${id}`,
      label: t(`${label.en} of ${amounts.label.en}`, `${label.nl} van ${amounts.label.nl}`),
      unit: '1',
      alternative,
      value,
      ...(why === null ? {} : { why }),
    }
  })

const amountsOf = (context: AssessmentContext, { incidence }: AlternativeView): readonly Amounts[] => {
  const { benefits, costs } = incidence()
  return [
    { id: 'costs', label: t('costs', 'kosten'), values: context.numbers(costs) },
    { id: 'benefits', label: t('benefits', 'baten'), values: context.numbers(benefits) },
  ]
}

const signs: Text = t(
  'Below 0 the concentration index says that low incomes have more of it per person, above 0 high incomes. Of costs, Kakwani and Suits above 0 are progressive: high incomes bear more than their share of income. Of benefits the signs mean the opposite: below 0 favours low incomes.',
  'Onder 0 zegt de concentratie-index dat lage inkomens er per persoon meer van hebben, boven 0 hoge inkomens. Van kosten zijn Kakwani en Suits boven 0 progressief: hoge inkomens dragen meer dan hun aandeel in het inkomen. Van baten betekenen de tekens het omgekeerde: onder 0 is gunstig voor lage inkomens.',
)

/**
 * Progressivity of costs and benefits (progressiviteit): whether they fall on high or low incomes, for each alternative,
 * by the concentration index C, the Kakwani index C − G with G the Gini coefficient of income, and the Suits index.
 *
 * Reads a column with income, EUR/person/year, and one with inhabitants, by region and income group where a study has
 * groups; costs and benefits are present values as they fall. Pure numbers. There is no index of a sum of 0 or less, and
 * no Suits index where some have less than 0: null, with the reason. Formulas and sources stand with the plain functions
 * `concentrationIndex`, `kakwaniIndex` and `suitsIndex`.
 *
 * Errors: `missingNeed`, `wrongUnit`, `groupsNotSaid`, `levelDoesNotFit` for incomes of 0 and less.
 */
export const progressivity: MeasureMethod = {
  id: 'progressivity',
  kind: 'measure',
  label: t('progressivity of costs and benefits', 'progressiviteit van kosten en baten'),
  claim: t(
    'Who pays and who gains should be seen beside income: a project can take more from low incomes than their share, or give them more than that, whatever its balance.',
    'Wie betaalt en wie wint moet naast het inkomen worden gezien: een project kan van lage inkomens meer vragen dan hun aandeel, of hun meer geven dan dat, wat het saldo ook is.',
  ),
  evidence: {
    for: [
      {
        text: t(
          'The index of a tax or charge shows in one number, between −1 and 1, which incomes bear it; taxes and charges can be compared by it.',
          'De index van een belasting of heffing toont in één getal, tussen −1 en 1, welke inkomens haar dragen; belastingen en heffingen zijn er onderling mee te vergelijken.',
        ),
        source: 'Suits, American Economic Review 67 (1977)',
      },
      {
        text: t(
          'The departure from proportionality is measured apart from how large the amount is.',
          'De afwijking van evenredigheid wordt gemeten los van hoe groot het bedrag is.',
        ),
        source: 'Kakwani, Economic Journal 87 (1977)',
      },
    ],
    against: [
      {
        text: t(
          'One number can hide a burden that is progressive at low and regressive at high incomes; the curves must be looked at too.',
          'Eén getal kan een last verbergen die bij lage inkomens progressief is en bij hoge regressief; kijk ook naar de curven.',
        ),
        source: 'Suits, American Economic Review 67 (1977) (recalled)',
      },
      {
        text: t(
          'A progressive project can still harm the poor, and a regressive one help them: the index is about shares and not about gains.',
          'Een progressief project kan armen toch schaden, en een regressief project kan hen helpen: de index gaat over aandelen en niet over winst.',
        ),
        source: 'own remark',
      },
    ],
  },
  needs: [],
  parameters: z.object(levelColumns),
  assess: (context) => {
    const problems: Problem[] = []
    const columns = attempted(problems, () => levelColumnsOf(context, { rule: positive, expected: aboveZero }))
    const amounts = attempted(problems, () =>
      context.alternatives.map((each) => ({ id: each.id, amounts: amountsOf(context, each) })),
    )
    if (!columns || !amounts) throw new InputError(problems)
    const { levels, people } = columns
    const persons = { incomes: levels.values, population: people.values }
    return orInputError(context.path, () => ({
      figures: [
        {
          id: 'gini',
          label: t('Gini coefficient of income', 'Gini-coëfficiënt van inkomen'),
          unit: '1',
          value: gini(levels.values, persons),
        },
        ...amounts.flatMap((each) => each.amounts.flatMap((one) => figuresOf(each.id, one, persons))),
      ],
      notes: [signs],
      warnings: dataWarnings(context, [levels, people]),
    }))
  },
}
