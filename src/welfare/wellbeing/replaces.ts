import type { Text } from '../../quantity/text.js'
import { choiceProblems, nameProblems, refuse } from '../problems.js'
import { bothLanguages, inputProblems, list, object, orNull, type Shape, text, trueOrFalse } from '../shape.js'

/** A value of wellbeing that enters a study: of life satisfaction, or of health. */
export interface WellbeingValue {
  readonly id: string
  readonly label: Text
  readonly kind: 'wellby' | 'qaly'
  /** Ids of the effects that it stands for and that therefore leave the balance. */
  readonly replaces: readonly string[]
  /** What shows that the project causes the change; null when nothing does. */
  readonly causalEvidence: string | null
}

/** An effect of the study. */
export interface EffectView {
  readonly id: string
  readonly label: Text
  readonly kind: string
}

/** Kinds of effects that a wellbeing value contains (bevat), so that both would count twice. */
export const containedKinds: Readonly<Record<WellbeingValue['kind'], readonly string[]>> = Object.freeze({
  wellby: Object.freeze([
    'comfort',
    'constructionNuisance',
    'nature',
    'noise',
    'reliability',
    'safety',
    'userBenefit',
    'userBenefitMatrix',
  ]),
  qaly: Object.freeze(['noise', 'safety']),
})

export type WellbeingProblemCode =
  | 'replacedStillCounted'
  | 'componentCountedTwice'
  | 'qalyInsideWellby'
  | 'unknownReplaced'
  | 'noCausalEvidence'
  | 'incomeWeightOnWellby'

/** What is wrong with wellbeing values beside the effects and weights of a study. */
export interface WellbeingProblem {
  readonly code: WellbeingProblemCode
  readonly severity: 'error' | 'warning'
  /** Id of the wellbeing value. */
  readonly value: string
  /** Id of the effect or other value concerned, if there is one. */
  readonly other: string | null
  readonly message: Text
}

const found = (
  code: WellbeingProblemCode,
  value: WellbeingValue,
  other: string | null,
  en: string,
  nl: string,
): WellbeingProblem => ({
  code,
  severity: code === 'componentCountedTwice' || code === 'noCausalEvidence' ? 'warning' : 'error',
  value: value.id,
  other,
  message: { en, nl },
})

const withEffects = (value: WellbeingValue, effects: readonly EffectView[]): readonly WellbeingProblem[] =>
  effects.flatMap(({ id, label, kind }) => {
    if (value.replaces.includes(id))
      return found(
        'replacedStillCounted',
        value,
        id,
        `“${value.label.en}” replaces “${label.en}”, which is still in the balance. Take one of them out.`,
        `“${value.label.nl}” vervangt “${label.nl}”, die nog in het saldo zit. Haal er één uit.`,
      )
    if (!containedKinds[value.kind].includes(kind)) return []
    return found(
      'componentCountedTwice',
      value,
      id,
      `“${value.label.en}” probably contains “${label.en}”. Name it in replaces and take it out, or show that it is another group or another effect.`,
      `“${value.label.nl}” bevat waarschijnlijk “${label.nl}”. Noem het in replaces en haal het uit het saldo, of toon aan dat het om anderen of iets anders gaat.`,
    )
  })

const ofItself = (
  value: WellbeingValue,
  known: ReadonlySet<string>,
  weighted: boolean,
): readonly WellbeingProblem[] => [
  ...value.replaces
    .filter((id) => !known.has(id))
    .map((id) =>
      id === value.id
        ? found(
            'unknownReplaced',
            value,
            id,
            `“${value.label.en}” replaces itself. Name the effects that it stands for.`,
            `“${value.label.nl}” vervangt zichzelf. Noem de effecten waar het voor staat.`,
          )
        : found(
            'unknownReplaced',
            value,
            id,
            `“${value.label.en}” replaces “${id}”, which the study does not know. Correct the name.`,
            `“${value.label.nl}” vervangt “${id}”, die de studie niet kent. Verbeter de naam.`,
          ),
    ),
  ...(value.causalEvidence === null || value.causalEvidence.trim() === ''
    ? [
        found(
          'noCausalEvidence',
          value,
          null,
          `“${value.label.en}” has no evidence that the project causes the change. Name the study that shows it.`,
          `“${value.label.nl}” heeft geen bewijs dat het project de verandering veroorzaakt. Noem het onderzoek dat dit laat zien.`,
        ),
      ]
    : []),
  ...(weighted && value.kind === 'wellby'
    ? [
        found(
          'incomeWeightOnWellby',
          value,
          null,
          `“${value.label.en}” counts each point the same for all people, which is a weighting by income already. Put no income weight on top.`,
          `“${value.label.nl}” telt elk punt voor iedereen gelijk, wat al een weging naar inkomen is. Zet er geen inkomensgewicht bovenop.`,
        ),
      ]
    : []),
]

/** Another value that this one replaces and that is still there. */
const withValues = (value: WellbeingValue, values: readonly WellbeingValue[]): readonly WellbeingProblem[] =>
  withEffects(
    value,
    values.filter(({ id }) => id !== value.id && value.replaces.includes(id)),
  )

const healthInside = (values: readonly WellbeingValue[]): readonly WellbeingProblem[] => {
  const health = values.filter(({ kind }) => kind === 'qaly')
  return values
    .filter(({ kind }) => kind === 'wellby')
    .flatMap((value) =>
      health
        .filter(({ id }) => !value.replaces.includes(id))
        .map((other) =>
          found(
            'qalyInsideWellby',
            value,
            other.id,
            `“${value.label.en}” contains health, and so “${other.label.en}”. Keep one of them.`,
            `“${value.label.nl}” bevat gezondheid, en dus “${other.label.nl}”. Houd er één over.`,
          ),
        ),
    )
}

/** A wellbeing value before it is checked. */
const valueShape: Shape = object({
  id: text,
  label: bothLanguages,
  kind: (what, kind) => choiceProblems(what, kind, ['wellby', 'qaly']),
  replaces: list(text),
  causalEvidence: orNull(text),
})

/**
 * Checks wellbeing values beside a study (controle op dubbeltelling van welzijn): a value replaces the effects it contains,
 * never adds to them; it needs evidence of cause; and no income weight comes on top of a value per head.
 *
 * `effects` are those in the balance, `excluded` those that the study describes and left out of it. Problems come as data,
 * in the order of values: errors for what is certain, warnings for what is likely by the kind of effect (`containedKinds`,
 * a judgement of this library).
 *
 * @throws RangeError that lists ids that are there twice, among values and effects together.
 *
 * Source: HM Treasury, Wellbeing guidance for appraisal (2021), on double counting and evidence.
 */
export const wellbeingProblems = (input: {
  readonly values: readonly WellbeingValue[]
  readonly effects: readonly EffectView[]
  readonly excluded: readonly EffectView[]
  /** Whether the result in which the values enter has weights by income. */
  readonly incomeWeighted: boolean
}): readonly WellbeingProblem[] => {
  const effect = object({ id: text, label: bothLanguages, kind: text })
  refuse(
    inputProblems(input, {
      values: list(valueShape),
      effects: list(effect),
      excluded: list(effect),
      incomeWeighted: trueOrFalse,
    }),
  )
  const { values, effects, excluded, incomeWeighted } = input
  const ids = [...values, ...effects, ...excluded].map(({ id }) => id)
  refuse(nameProblems({ en: 'values and effects', nl: 'waarden en effecten' }, ids, 0))
  const others = (value: WellbeingValue) => values.filter(({ id }) => id !== value.id)
  const known = (value: WellbeingValue) => new Set([...effects, ...excluded, ...others(value)].map(({ id }) => id))
  return [
    ...values.flatMap((value) => [
      ...withEffects(value, effects),
      ...withValues(value, values),
      ...ofItself(value, known(value), incomeWeighted),
    ]),
    ...healthInside(values),
  ]
}
