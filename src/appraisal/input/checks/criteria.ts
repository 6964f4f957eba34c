import { Exact } from '../../../quantity/decimal.js'
import { numberText, type Text } from '../../../quantity/text.js'
import type { CriterionInput } from '../assessment-input.js'
import type { Path, Problem } from '../problem.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { ProblemMaker } from '../schema-problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const ways = ['outcome', 'effect', 'scores'] as const

/** A criterion reads one thing. */
const oneWay = (criterion: CriterionInput, path: Path, make: ProblemMaker): readonly Problem[] => {
  const given = ways.filter((way) => criterion[way] !== undefined)
  if (given.length === 1) return []
  const list = given.join(', ')
  return [
    make(
      'criterionOneWay',
      path,
      given.length === 0
        ? t(`“${criterion.id}” does not say what it reads`, `“${criterion.id}” zegt niet wat het leest`)
        : t(`“${criterion.id}” reads several things: ${list}`, `“${criterion.id}” leest meer dan één ding: ${list}`),
      t('one of outcome, effect, scores', 'één van outcome, effect, scores'),
      t('keep one; make two criteria of two', 'houd er één; maak er anders twee criteria van'),
      { got: null },
    ),
  ]
}

/** Scores state where they are from, and there is one for every alternative. */
const statedScores = (
  { id, scores, source, mark }: CriterionInput,
  path: Path,
  alternatives: readonly string[],
  make: ProblemMaker,
): readonly Problem[] => {
  if (scores === undefined) return []
  const lacking = [
    ...alternatives
      .filter((alternative) => !Object.hasOwn(scores, alternative))
      .map((alternative) => ({
        at: [...path, 'scores'],
        message: t(
          `“${id}” has no score for alternative “${alternative}”`,
          `“${id}” heeft geen score voor alternatief “${alternative}”`,
        ),
        expected: t('a score for every alternative', 'een score voor elk alternatief'),
        mend: t('add it: a missing score is never a zero', 'voeg haar toe: een ontbrekende score is nooit een nul'),
      })),
    ...(['source', 'mark'] as const)
      .filter((key) => (key === 'source' ? source : mark) === undefined)
      .map((key) => ({
        at: path,
        message: t(`the scores of “${id}” have no ${key}`, `de scores van “${id}” hebben geen ${key}`),
        expected: t('a source and a mark of the scores', 'een source en een mark bij de scores'),
        mend: t(`add ${key}`, `voeg ${key} toe`),
      })),
  ]
  return lacking.map(({ at, message, expected, mend }) => make('missing', at, message, expected, mend, { got: null }))
}

/** What is in money is in euro, so that range and thresholds are too. */
const readsMoney = (
  { id, unit, outcome, effect }: CriterionInput,
  path: Path,
  { currency }: ScenarioInput,
  make: ProblemMaker,
): readonly Problem[] =>
  (outcome === undefined && effect === undefined) || unit === currency
    ? []
    : [
        make(
          'wrongUnit',
          [...path, 'unit'],
          t(`“${id}” reads a present value`, `“${id}” leest een contante waarde`),
          t(currency, currency),
          t('write that unit, and range and thresholds in it', 'schrijf die eenheid, met bereik en drempels daarin'),
        ),
      ]

const rangeProblems = ({ id, range }: CriterionInput, path: Path, make: ProblemMaker): readonly Problem[] =>
  range === undefined || new Exact(range.low).lt(range.high)
    ? []
    : [
        make(
          'rangeReversed',
          [...path, 'range'],
          t(`the range of “${id}” is empty`, `het bereik van “${id}” is leeg`),
          t('a low below its high', 'een low onder de high'),
          t('low is the lowest number, also where low is better', 'low is het laagste getal, ook waar laag beter is'),
        ),
      ]

const rangeText = (range: CriterionInput['range']): Text => {
  const [low, high] = [numberText(range?.low ?? ''), numberText(range?.high ?? '')]
  return t(`${low.en} to ${high.en}`, `${low.nl} tot ${high.nl}`)
}

const scoresInRange = ({ id, range, scores = {} }: CriterionInput, path: Path, make: ProblemMaker) =>
  Object.entries(scores)
    .filter(([, score]) => range && (new Exact(score).lt(range.low) || new Exact(score).gt(range.high)))
    .map(([alternative]) =>
      make(
        'scoreOutsideRange',
        [...path, 'scores', alternative],
        t(`“${id}” scores “${alternative}” outside its range`, `“${id}” scoort “${alternative}” buiten zijn bereik`),
        rangeText(range),
        t('widen the range or correct the score', 'verruim het bereik of verbeter de score'),
      ),
    )

const thresholds = ['indifference', 'strict', 'deviation'] as const
type Threshold = (typeof thresholds)[number]
type Preference = NonNullable<CriterionInput['preference']>

/** Which thresholds each preference function has. */
const thresholdsOf: Readonly<Record<Preference['kind'], readonly Threshold[]>> = {
  usual: [],
  uShape: ['indifference'],
  vShape: ['strict'],
  level: ['indifference', 'strict'],
  linear: ['indifference', 'strict'],
  gaussian: ['deviation'],
}

const thresholdProblems = (preference: Preference, key: Threshold, path: Path, make: ProblemMaker) => {
  const at = [...path, key]
  const [value, needed] = [preference[key], thresholdsOf[preference.kind].includes(key)]
  const is = t(`preference ${preference.kind} has no ${key}`, `voorkeur ${preference.kind} heeft geen ${key}`)
  const withIt = t('a threshold in the unit of the criterion', 'een drempel in de eenheid van het criterium')
  if (needed && value === undefined)
    return [make('missing', path, is, withIt, t(`add ${key}`, `voeg ${key} toe`), { got: null })]
  if (value === undefined) return []
  if (!needed)
    return [
      make(
        'keyWithoutEffect',
        at,
        t(`this says nothing: ${is.en}`, `dit zegt niets: ${is.nl}`),
        t('only what has an effect', 'alleen wat iets uitmaakt'),
        t('remove it, or choose another kind', 'verwijder het, of kies een andere kind'),
        { atKey: true, got: null },
      ),
    ]
  const { indifference } = preference
  const least = key === 'strict' && needed && preference.kind !== 'vShape' ? (indifference ?? 0) : 0
  const fits = key === 'indifference' ? new Exact(value).gte(0) : new Exact(value).gt(least)
  return fits
    ? []
    : [
        make(
          'wrongThreshold',
          at,
          t(`${key} of preference ${preference.kind} is too low`, `${key} van voorkeur ${preference.kind} is te laag`),
          key === 'indifference'
            ? t('0 or more', '0 of meer')
            : t(`more than ${numberText(least).en}`, `meer dan ${numberText(least).nl}`),
          t('correct the threshold', 'verbeter de drempel'),
        ),
      ]
}

/** What criteria of a multi-criteria analysis say of themselves (criteria). */
export const criterionProblems = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] => {
  const alternatives = input.alternatives.map(({ id }) => id)
  return (input.criteria ?? []).flatMap((criterion, i) => {
    const path = ['criteria', i]
    const { preference } = criterion
    const ranges = rangeProblems(criterion, path, make)
    return [
      ...oneWay(criterion, path, make),
      ...statedScores(criterion, path, alternatives, make),
      ...readsMoney(criterion, path, input, make),
      ...(ranges.length > 0 ? ranges : scoresInRange(criterion, path, make)),
      ...(preference
        ? thresholds.flatMap((key) => thresholdProblems(preference, key, [...path, 'preference'], make))
        : []),
    ]
  })
}
