import { numberText, type Text } from '../../quantity/text.js'
import { fault, problemInWords, refuse } from '../problems.js'
import { total } from '../total.js'
import { type Criterion, column, type DecisionTable } from './decision-table.js'
import { euclideanLength } from './euclidean-length.js'
import { type PiecewiseLinear, piecewiseLinear, reachOf, valueFunctionProblems } from './value-functions.js'

/**
 * How scores become values, the higher the better (standaardisatie). A required choice: it can turn a ranking round.
 *
 * - `statedRange`: (x − lo) / (hi − lo) over the range of the criterion, turned round where low is better.
 * - `minMax`: the same over the lowest and highest score of the alternatives at hand. An alternative more or less changes
 *   all values, and so what a weight means.
 * - `sum`: x / Σx; where low is better (1/x) / Σ(1/x).
 * - `vector`: x / √Σx²; where low is better 1 − x / √Σx².
 * - `valueFunctions`: a piecewise linear value function for each criterion, in their order.
 * - `asGiven`: scores are values already; all criteria are better when high.
 */
export type Normalisation =
  | { readonly kind: 'statedRange' | 'minMax' | 'sum' | 'vector' | 'asGiven' }
  | { readonly kind: 'valueFunctions'; readonly functions: readonly PiecewiseLinear[] }

/** The normalisations in which a value depends on its own score only, not on the other alternatives. */
export const ownScoreOnly: readonly Normalisation['kind'][] = ['statedRange', 'valueFunctions', 'asGiven']

const kinds: readonly Normalisation['kind'][] = [...ownScoreOnly, 'minMax', 'sum', 'vector']

/** The problems that need no scores. */
export const normalisationProblems = (
  normalisation: Normalisation,
  criteria: readonly Criterion[],
): readonly Text[] => {
  const { kind } = normalisation
  if (!kinds.includes(kind))
    return [
      fault(
        { en: 'normalisation', nl: 'normalisatie' },
        { en: `one of ${kinds.join(', ')}`, nl: `een van ${kinds.join(', ')}` },
        kind,
        { en: 'Choose one; there is no default.', nl: 'Kies er een; er is geen standaard.' },
      ),
    ]
  if (kind === 'statedRange')
    return criteria.flatMap(({ id, range }) =>
      range
        ? []
        : [
            fault(
              { en: `range of “${id}”`, nl: `bereik van “${id}”` },
              { en: 'the lowest and highest score', nl: 'de laagste en hoogste score' },
              range,
              {
                en: 'State the range or choose another normalisation.',
                nl: 'Geef het bereik of kies een andere normalisatie.',
              },
            ),
          ],
    )
  if (kind === 'asGiven')
    return criteria.flatMap(({ id, better }) =>
      better === 'low'
        ? [
            fault(
              { en: `better of “${id}”`, nl: `beter van “${id}”` },
              { en: 'high, as scores are values already', nl: 'high, want scores zijn al waarden' },
              better,
              {
                en: 'Turn the scores round or choose another normalisation.',
                nl: 'Keer de scores om of kies een andere normalisatie.',
              },
            ),
          ]
        : [],
    )
  if (kind !== 'valueFunctions') return []
  const { functions = [] } = normalisation
  return functions.length === criteria.length
    ? criteria.flatMap((criterion, k) => valueFunctionProblems(criterion, functions[k]!))
    : [
        fault(
          { en: 'value functions', nl: 'waardefuncties' },
          { en: `one for each of ${criteria.length} criteria`, nl: `één voor elk van ${criteria.length} criteria` },
          functions,
          { en: 'Give them in the order of the criteria.', nl: 'Geef ze in de volgorde van de criteria.' },
        ),
      ]
}

const reachProblems = (criterion: Criterion, scores: readonly number[], points: PiecewiseLinear): readonly Text[] => {
  const [lowest, highest] = reachOf(points)
  const stray = scores.find((score) => score < lowest || score > highest)
  return stray === undefined
    ? []
    : [
        fault(
          { en: `score on “${criterion.id}”`, nl: `score op “${criterion.id}”` },
          {
            en: `a score that its value function reaches, ${lowest} to ${highest}`,
            nl: `een score die haar waardefunctie bereikt, ${numberText(lowest).nl} tot ${numberText(highest).nl}`,
          },
          stray,
          {
            en: 'Add points to the function; nothing is extrapolated.',
            nl: 'Voeg punten aan de functie toe; er wordt niets geëxtrapoleerd.',
          },
        ),
      ]
}

/** The problems that scores on one criterion make. */
export const columnProblems = (
  normalisation: Normalisation,
  criterion: Criterion,
  k: number,
  scores: readonly number[],
): readonly Text[] => {
  const what = { en: `scores on “${criterion.id}”`, nl: `scores op “${criterion.id}”` }
  const got = { en: scores.join(', '), nl: scores.map((score) => numberText(score).nl).join('; ') }
  const refused = (expected: Text, mend: Text) => [problemInWords(what, expected, got, mend)]
  if (normalisation.kind === 'valueFunctions') return reachProblems(criterion, scores, normalisation.functions[k]!)
  if (normalisation.kind === 'minMax' && new Set(scores).size < 2)
    return refused(
      { en: 'scores that differ, for min-max', nl: 'scores die verschillen, voor min-max' },
      { en: 'Leave the criterion out, or state its range.', nl: 'Laat het criterium weg, of geef zijn bereik.' },
    )
  if (normalisation.kind === 'minMax' && !Number.isFinite(Math.max(...scores) - Math.min(...scores)))
    return refused(
      { en: 'scores with a difference that fits in a number', nl: 'scores met een verschil dat in een getal past' },
      { en: 'Give them in a larger unit.', nl: 'Geef ze in een grotere eenheid.' },
    )
  if (normalisation.kind === 'vector' && scores.every((score) => score === 0))
    return refused(
      { en: 'a score that is not 0, for vector normalisation', nl: 'een score die niet 0 is, voor vectornormalisatie' },
      { en: 'Leave the criterion out.', nl: 'Laat het criterium weg.' },
    )
  if (normalisation.kind === 'sum' && criterion.better === 'low' && scores.some((score) => score <= 0))
    return refused(
      {
        en: 'scores above 0, for sum normalisation where low is better',
        nl: 'scores boven 0, voor somnormalisatie waar laag beter is',
      },
      { en: 'Choose another normalisation.', nl: 'Kies een andere normalisatie.' },
    )
  if (normalisation.kind === 'sum' && (scores.some((score) => score < 0) || scores.every((score) => score === 0)))
    return refused(
      {
        en: 'scores of 0 and more, not all 0, for sum normalisation',
        nl: 'scores van 0 of meer, niet alle 0, voor somnormalisatie',
      },
      { en: 'Choose another normalisation.', nl: 'Kies een andere normalisatie.' },
    )
  return []
}

const over =
  ([lowest, highest]: readonly [number, number], better: Criterion['better']) =>
  (score: number) =>
    (better === 'high' ? score - lowest : highest - score) / (highest - lowest)

/** Relative to the largest, so that the sum does not overflow. */
const bySum = (better: Criterion['better'], scores: readonly number[]) => {
  const worth = (score: number): number => (better === 'high' ? score : 1 / score)
  const largest = Math.max(...scores.map(worth))
  const all = total(scores.map((score) => worth(score) / largest))
  return (score: number) => worth(score) / largest / all
}

const byVector = (better: Criterion['better'], scores: readonly number[]) => {
  const length = euclideanLength(scores)
  return (score: number) => (better === 'high' ? score / length : 1 - score / length)
}

/** Values of this size and more are refused, so that no method runs out of numbers. */
const largestValue = 1e100

/** Whether a value can be used. */
export const usable = (value: number): boolean => Math.abs(value) < largestValue

/** The value of a score on one criterion, given the scores of all alternatives on it. */
export const partialValue = (
  normalisation: Normalisation,
  { better, range }: Criterion,
  k: number,
  scores: readonly number[],
): ((score: number) => number) => {
  switch (normalisation.kind) {
    case 'asGiven':
      return (score) => score
    case 'statedRange':
      return over(range!, better)
    case 'minMax':
      return over([Math.min(...scores), Math.max(...scores)], better)
    case 'sum':
      return bySum(better, scores)
    case 'vector':
      return byVector(better, scores)
    case 'valueFunctions':
      return piecewiseLinear(normalisation.functions[k]!)
  }
}

/** Values by alternative and criterion of a table without problems. @throws RangeError for scores that cannot be normalised. */
export const valuesOf = (table: DecisionTable, normalisation: Normalisation): readonly (readonly number[])[] => {
  refuse(table.criteria.flatMap((criterion, k) => columnProblems(normalisation, criterion, k, column(table, k))))
  const functions = table.criteria.map((criterion, k) => partialValue(normalisation, criterion, k, column(table, k)))
  const values = table.scores.map((row) => row.map((score, k) => functions[k]!(score) + 0))
  refuse(
    values.flatMap((row, a) =>
      row.flatMap((value, k) =>
        usable(value)
          ? []
          : [
              fault(
                {
                  en: `value of “${table.alternatives[a]}” on “${table.criteria[k]!.id}”`,
                  nl: `waarde van “${table.alternatives[a]}” op “${table.criteria[k]!.id}”`,
                },
                { en: 'a number below 1e100 in size', nl: 'een getal kleiner dan 1e100' },
                value,
                { en: 'Give scores in a larger unit.', nl: 'Geef scores in een grotere eenheid.' },
              ),
            ],
      ),
    ),
  )
  return values
}
