import type { CriterionInput, WeightSetInput } from '../../../appraisal/input/assessment-input.js'
import { type Mark, unofficialMarks } from '../../../quantity/source.js'
import { type Text, textOf } from '../../../quantity/text.js'
import type { AssessmentContext } from '../../method.js'
import type { Scale } from './scale-checks.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** A multi-criteria analysis only orders (geen nulpunt). */
export const noZero: Text = t(
  'A multi-criteria analysis has no zero: the first rank does not say that an alternative is worth its cost. See the balance for that.',
  'Een multicriteria-analyse heeft geen nulpunt: een eerste plaats zegt niet dat een alternatief zijn kosten waard is. Zie daarvoor het saldo.',
)

/** Where values come from the alternatives at hand. */
export const dependsOnAlternatives: Text = t(
  'Scores are set against those of the other alternatives: one alternative more or less can turn the ranking round.',
  'Scores worden afgezet tegen die van de andere alternatieven: een alternatief meer of minder kan de rangorde omkeren.',
)

const byAlternatives: readonly Scale[] = ['minMax', 'sum', 'vector']

/** What an outcome of the appraisal holds of another. */
const contains = (whole: CriterionInput['outcome'], part: CriterionInput, context: AssessmentContext): boolean => {
  const { outcome, effect } = part
  const side = effect === undefined ? null : context.sideOf(effect)
  if (whole === 'netPresentValue') return side !== null || (outcome !== undefined && outcome !== whole)
  if (whole === 'benefits') return side === 'benefit' || outcome === 'gdp'
  return whole === 'costs' && side === 'cost'
}

const same = (one: CriterionInput, other: CriterionInput): boolean =>
  (one.outcome !== undefined && one.outcome === other.outcome) ||
  (one.effect !== undefined && one.effect === other.effect)

/** Criteria that hold what another one holds too (dubbeltelling). */
const doubleCounting = (context: AssessmentContext): readonly Text[] =>
  context.criteria.flatMap((whole, i) =>
    context.criteria.flatMap((part, j) => {
      if (i === j || !(contains(whole.outcome, part, context) || (i < j && same(whole, part)))) return []
      const [first, second] = [textOf(whole.label), textOf(part.label)]
      return [
        t(
          `Double counting: “${first.en}” also holds what “${second.en}” reads.`,
          `Dubbeltelling: “${first.nl}” bevat ook wat “${second.nl}” leest.`,
        ),
      ]
    }),
  )

/** A present value is a gain when positive, and only total costs are positive when money is spent. */
const againstSigns = (criteria: readonly CriterionInput[]): readonly Text[] =>
  criteria
    .filter(({ outcome, effect, better }) => {
      if (outcome === undefined && effect === undefined) return false
      return better === (outcome === 'costs' ? 'high' : 'low')
    })
    .map(({ label, outcome, better }) => {
      const { en, nl } = textOf(label)
      const [positive, positief] =
        outcome === 'costs'
          ? ['costs are positive', 'kosten zijn positief']
          : ['a gain is positive', 'winst is positief']
      return t(
        `“${en}”: ${positive}, and ${better} is said to be better.`,
        `“${nl}”: ${positief}, en ${better === 'high' ? 'hoog' : 'laag'} zou beter zijn.`,
      )
    })

/** Scores and weights that are recalled, assumed or illustrative. */
const unofficial = (criteria: readonly CriterionInput[], sets: readonly WeightSetInput[]): readonly Text[] => {
  const isUnofficial = (mark: Mark | undefined) => mark !== undefined && unofficialMarks.includes(mark)
  const labels = [
    ...criteria.filter(({ scores, mark }) => scores !== undefined && isUnofficial(mark)),
    ...sets.filter(({ mark }) => isUnofficial(mark)),
  ].map(({ label }) => textOf(label))
  if (labels.length === 0) return []
  const listed = (language: keyof Text) => labels.map((label) => label[language]).join('; ')
  return [
    t(
      `Recalled, assumed or illustrative: ${listed('en')}.`,
      `Uit het geheugen, aangenomen of illustratief: ${listed('nl')}.`,
    ),
  ]
}

/** What to know of every ranking of a study by criteria, whatever the method. */
export const criteriaWarnings = (
  context: AssessmentContext,
  sets: readonly WeightSetInput[],
  scale: Scale,
): readonly Text[] => [
  noZero,
  ...doubleCounting(context),
  ...againstSigns(context.criteria),
  ...(byAlternatives.includes(scale) ? [dependsOnAlternatives] : []),
  ...(byAlternatives.includes(scale) && sets.length > 0
    ? [
        t(
          'Weights mean something only beside the range that scores run over, and here the alternatives set that range.',
          'Gewichten betekenen alleen iets naast het bereik van de scores, en dat bepalen hier de alternatieven.',
        ),
      ]
    : []),
  ...unofficial(context.criteria, sets),
]
