import { Exact, zero } from '../../../quantity/decimal.js'
import { numberText, type Text } from '../../../quantity/text.js'
import type { CriterionInput, WeightSetInput } from '../assessment-input.js'
import type { Path, Problem } from '../problem.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { ProblemMaker } from '../schema-problems.js'
import { coefficientProblems } from './choice-coefficients.js'
import { pairwiseProblems } from './pairwise-weights.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const byOrder = (kind: WeightSetInput['kind']): boolean => kind === 'rankOrderCentroid' || kind === 'rankSum'

const withoutEffect = (path: Path, why: Text, make: ProblemMaker): Problem =>
  make(
    'keyWithoutEffect',
    path,
    t(`this says nothing: ${why.en}`, `dit zegt niets: ${why.nl}`),
    t('only what has an effect', 'alleen wat iets uitmaakt'),
    t('remove it, or choose another kind', 'verwijder het, of kies een andere kind'),
    { atKey: true, got: null },
  )

type Part = 'values' | 'order' | 'comparisons'

const neededParts: Readonly<Record<Part, Text>> = {
  values: t('values: a figure for each criterion', 'values: een getal voor elk criterium'),
  order: t('order: all criteria, the most important first', 'order: alle criteria, het belangrijkste eerst'),
  comparisons: t(
    'comparisons: { criterion: { other: how many times as important } }',
    'comparisons: { criterium: { ander: hoeveel maal zo belangrijk } }',
  ),
}

/** What each kind reads only that part of; values may have an order beside them. */
const onlyReads = (kind: WeightSetInput['kind']): readonly Part[] => {
  if (kind === 'pairwise') return ['comparisons']
  if (kind === 'discreteChoice') return ['values']
  return byOrder(kind) ? ['order'] : ['values', 'order']
}

const partWords: Readonly<Record<Part, Text>> = {
  values: t('the values', 'de values'),
  order: t('the order', 'de volgorde'),
  comparisons: t('the comparisons', 'de vergelijkingen'),
}

/** Which part a kind needs, and what would be ignored. */
const partProblems = (set: WeightSetInput, path: Path, make: ProblemMaker) => {
  const { id, kind, normalise } = set
  const reads = onlyReads(kind)
  const needed = reads[0] ?? 'values'
  const words = partWords[needed]
  const ignored = (['values', 'order', 'comparisons'] as const).filter(
    (part) => set[part] !== undefined && !reads.includes(part),
  )
  return [
    ...(set[needed] === undefined
      ? [
          make(
            'missing',
            path,
            t(`“${id}” of kind ${kind} has no ${needed}`, `“${id}” van soort ${kind} heeft geen ${needed}`),
            neededParts[needed],
            t('add it', 'voeg het toe'),
            { got: null },
          ),
        ]
      : []),
    ...ignored.map((part) =>
      withoutEffect([...path, part], t(`${kind} reads ${words.en} only`, `${kind} leest alleen ${words.nl}`), make),
    ),
    ...(kind !== 'fixed' && normalise !== undefined
      ? [
          withoutEffect(
            [...path, 'normalise'],
            t(`weights of kind ${kind} always add up to 1`, `gewichten van soort ${kind} tellen altijd op tot 1`),
            make,
          ),
        ]
      : []),
  ]
}

const valueProblems = (set: WeightSetInput, inputs: readonly CriterionInput[], path: Path, make: ProblemMaker) => {
  const { id, kind, values, normalise = false } = set
  if (values === undefined || !onlyReads(kind).includes('values')) return []
  const at = [...path, 'values']
  const lacking = inputs
    .map((criterion) => criterion.id)
    .filter((criterion) => !Object.hasOwn(values, criterion))
    .map((criterion) =>
      make(
        'missing',
        at,
        t(`“${id}” has no weight for “${criterion}”`, `“${id}” heeft geen gewicht voor “${criterion}”`),
        t('a figure for every criterion', 'een getal voor elk criterium'),
        t('add it; 0 if it does not count', 'voeg het toe; 0 als het niet telt'),
        { got: null },
      ),
    )
  if (kind === 'discreteChoice') return lacking.length > 0 ? lacking : coefficientProblems(set, inputs, at, make)
  const negative = Object.keys(values)
    .filter((criterion) => new Exact(values[criterion] ?? 0).lt(0))
    .map((criterion) =>
      make(
        'negativeWeight',
        [...at, criterion],
        t(`“${id}” weighs “${criterion}” negatively`, `“${id}” weegt “${criterion}” negatief`),
        t('0 or more', '0 of meer'),
        t('say with the criterion which scores are better', 'zeg bij het criterium welke scores beter zijn'),
      ),
    )
  if (lacking.length + negative.length > 0) return [...lacking, ...negative]
  const sum = Object.values(values).reduce((all, value) => all.plus(value), zero)
  const divided = kind === 'swing' || normalise
  if (divided ? sum.gt(0) : sum.eq(1)) return []
  return [
    make(
      'sharesNotOne',
      at,
      t(
        `the weights of “${id}” add up to ${numberText(sum).en}`,
        `de gewichten van “${id}” tellen op tot ${numberText(sum).nl}`,
      ),
      divided ? t('a sum above 0', 'een som boven 0') : t('exactly 1', 'precies 1'),
      divided
        ? t('give a criterion weight', 'geef een criterium gewicht')
        : t(
            `${sum.eq(100) ? 'divide each by 100' : 'correct them'}, or divide by their sum with normalise: true`,
            `${sum.eq(100) ? 'deel ze elk door 100' : 'verbeter ze'}, of deel door hun som met normalise: true`,
          ),
      { got: sum.toString() },
    ),
  ]
}

/** An order names criteria once, all of them where weights are made of it, and does not go against values. */
const orderProblems = (set: WeightSetInput, criteria: readonly string[], path: Path, make: ProblemMaker) => {
  const { id, kind, values, order } = set
  if (order === undefined || !onlyReads(kind).includes('order')) return []
  const at = [...path, 'order']
  const twice = order.filter((criterion, i) => order.indexOf(criterion) !== i)
  const lacking = byOrder(kind) ? criteria.filter((criterion) => !order.includes(criterion)) : []
  const against = values
    ? order.filter((criterion, i) => {
        const [before, own] = [values[order[i - 1] ?? ''], values[criterion]]
        return before !== undefined && own !== undefined && new Exact(own).gt(before)
      })
    : []
  const said = (message: Text) =>
    make(
      'wrongOrder',
      at,
      message,
      t('criteria, each once, the most important first', 'criteria, elk één keer, het belangrijkste eerst'),
      t('correct the order', 'verbeter de volgorde'),
      { got: order.join(', ') },
    )
  return [
    ...twice.map((each) =>
      said(t(`the order of “${id}” has “${each}” twice`, `de volgorde van “${id}” heeft “${each}” twee keer`)),
    ),
    ...lacking.map((each) =>
      said(t(`the order of “${id}” lacks “${each}”`, `in de volgorde van “${id}” ontbreekt “${each}”`)),
    ),
    ...against.map((each) =>
      said(
        t(
          `the order of “${id}” goes against its values at “${each}”`,
          `de volgorde van “${id}” strijdt bij “${each}” met de values`,
        ),
      ),
    ),
    ...(order.length === 1 && !byOrder(kind)
      ? [said(t(`the order of “${id}” has one criterion only`, `de volgorde van “${id}” heeft maar één criterium`))]
      : []),
  ]
}

/** Swings and the worth of a choice model run over stated ranges. */
const rangeProblems = ({ id, kind }: WeightSetInput, criteria: readonly CriterionInput[], make: ProblemMaker) =>
  kind === 'swing' || kind === 'discreteChoice'
    ? criteria.flatMap((criterion, k) =>
        criterion.range
          ? []
          : [
              make(
                'missing',
                ['criteria', k],
                t(
                  `“${criterion.id}” has no range, and the weights of “${id}” (${kind}) are about ranges`,
                  `“${criterion.id}” heeft geen bereik, en de gewichten van “${id}” (${kind}) gaan over bereiken`,
                ),
                t('range: { low, high }', 'range: { low, high }'),
                t('state the range that people were asked about', 'geef het bereik waarover de mensen zijn bevraagd'),
                { got: null },
              ),
            ],
      )
    : []

const respondentProblems = ({ id, respondents }: WeightSetInput, path: Path, make: ProblemMaker) => {
  if (respondents === undefined) return []
  const count = new Exact(respondents)
  return count.isInteger() && count.gte(1)
    ? []
    : [
        make(
          'wrongValue',
          [...path, 'respondents'],
          t(`“${id}” stands for so many people`, `“${id}” staat voor zoveel mensen`),
          t('a whole number of 1 or more', 'een geheel getal van 1 of meer'),
          t('correct it, or leave it out', 'verbeter het, of laat het weg'),
        ),
      ]
}

/** What sets of weights say of themselves and of the criteria (gewichtensets). */
export const weightSetProblems = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] => {
  const { criteria = [], weightSets = [] } = input
  const ids = criteria.map(({ id }) => id)
  return weightSets.flatMap((set, i) => {
    const path = ['weightSets', i]
    return [
      ...partProblems(set, path, make),
      ...valueProblems(set, criteria, path, make),
      ...orderProblems(set, ids, path, make),
      ...pairwiseProblems(set, ids, path, make),
      ...rangeProblems(set, criteria, make),
      ...respondentProblems(set, path, make),
    ]
  })
}
