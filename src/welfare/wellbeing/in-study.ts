import type { EffectInput, PricedEffect } from '../../appraisal/effects/kinds.js'
import type { Path, Problem } from '../../appraisal/input/problem.js'
import type { ScenarioInput } from '../../appraisal/input/scenario-schema.js'
import type { ProblemMaker } from '../../appraisal/input/schema-problems.js'
import { type Text, textOf } from '../../quantity/text.js'
import { type EffectView, type WellbeingProblem, type WellbeingValue, wellbeingProblems } from './replaces.js'

const t = (en: string, nl: string): Text => ({ en, nl })

type Effects = ScenarioInput['effects']

const isPriced = (effect: EffectInput): effect is PricedEffect => effect.kind !== 'unpriced'

const viewOf = ({ id, label, kind }: EffectInput): EffectView => ({ id, label: textOf(label), kind })

const valuesOf = (effects: Effects): readonly WellbeingValue[] =>
  effects
    .filter(isPriced)
    .flatMap(({ id, label, wellbeing, replaces = [], sources }) =>
      wellbeing === undefined
        ? []
        : [{ id, label: textOf(label), kind: wellbeing, replaces, causalEvidence: sources?.join(', ') ?? null }],
    )

/** Whether one of two effects says which share of it is already counted with the other. */
const isStated = (effects: Effects, a: string, b: string | null): boolean => {
  const states = (one: string, other: string): boolean =>
    effects.some((effect) => isPriced(effect) && effect.id === one && effect.overlaps?.[other] !== undefined)
  return b !== null && (states(a, b) || states(b, a))
}

/**
 * What is wrong with the wellbeing values of a study (welzijnswaarden): effects with `wellbeing` beside the others. Effects
 * without a price are those left out of the balance; a stated overlap settles what one value may contain of another effect.
 */
export const wellbeingProblemsIn = (
  { effects }: Pick<ScenarioInput, 'effects'>,
  incomeWeighted: boolean,
): readonly WellbeingProblem[] => {
  const values = valuesOf(effects)
  const once = new Set(effects.map(({ id }) => id)).size === effects.length
  // An id that stands twice is a problem of its own.
  if (values.length === 0 || !once) return []
  const others = effects.filter((effect) => !isPriced(effect) || effect.wellbeing === undefined)
  return wellbeingProblems({
    values,
    effects: others.filter(isPriced).map(viewOf),
    excluded: others.filter((effect) => !isPriced(effect)).map(viewOf),
    incomeWeighted,
  }).filter(({ code, value, other }) => code !== 'componentCountedTwice' || !isStated(effects, value, other))
}

const words: Readonly<Record<string, { readonly expected: Text; readonly mend: Text }>> = {
  replacedStillCounted: {
    expected: t('one of the two in the balance', 'één van de twee in het saldo'),
    mend: t(
      'make the other an effect of kind unpriced, or take this one out',
      'maak van het andere een effect met kind unpriced, of haal dit eruit',
    ),
  },
  qalyInsideWellby: {
    expected: t('one value of wellbeing for the same people', 'één welzijnswaarde voor dezelfde mensen'),
    mend: t('keep one of them', 'houd er één over'),
  },
  unknownReplaced: {
    expected: t('the id of another effect', 'het id van een ander effect'),
    mend: t(
      'correct the name, or list the effect with kind unpriced',
      'verbeter de naam, of neem het effect op met kind unpriced',
    ),
  },
}

const pathOf = (effects: Effects, { code, value, other }: WellbeingProblem): Path => {
  const i = effects.findIndex(({ id }) => id === value)
  const effect = effects[i]
  const replaces = effect && isPriced(effect) ? (effect.replaces ?? []) : []
  const j = code === 'qalyInsideWellby' || other === null ? -1 : replaces.indexOf(other)
  return j < 0 ? ['effects', i, 'wellbeing'] : ['effects', i, 'replaces', j]
}

/** Effects that count twice with a value of wellbeing, each with its place; what is only likely is said beside results. */
export const wellbeingInputProblems = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] => [
  ...input.effects.flatMap((effect, i) =>
    isPriced(effect) && effect.replaces !== undefined && effect.wellbeing === undefined
      ? [
          make(
            'keyWithoutEffect',
            ['effects', i, 'replaces'],
            t('replaces belongs to a value of wellbeing', 'replaces hoort bij een welzijnswaarde'),
            t('wellbeing: wellby or qaly beside it', 'wellbeing: wellby of qaly ernaast'),
            t('add wellbeing, or remove replaces', 'voeg wellbeing toe, of verwijder replaces'),
            { got: null },
          ),
        ]
      : [],
  ),
  ...wellbeingProblemsIn(input, false).flatMap((each) => {
    const said = words[each.code]
    return each.severity === 'warning' || said === undefined
      ? []
      : [make(each.code, pathOf(input.effects, each), each.message, said.expected, said.mend, { got: null })]
  }),
]
