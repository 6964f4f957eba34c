import type { Label, Text } from '../../quantity/text.js'
import { choiceProblems, fault, finite, listProblems, notNegative, refuse } from '../problems.js'
import { total } from '../total.js'
import { type Criterion, criteriaProblems } from './decision-table.js'
import type { Normalisation } from './normalisation.js'
import { criteriaShape, weightsShape } from './shapes.js'

/**
 * Where weights (gewichten) come from; lists are in the order of the criteria.
 *
 * - `fixed`: as given; they must add up to 1, unless it is asked to divide them by their sum (`normalise: true`).
 * - `swing`: points for the swing of each criterion from the lowest to the highest score of its range: w = points / Σ.
 *   Like `discreteChoice` about stated ranges, so it goes with the normalisation `statedRange` only.
 * - `rankOrderCentroid`, `rankSum`: from the order of importance alone, all criteria by id, the most important first:
 *   w of place k of n = (1/n) Σ_{j≥k} 1/j, or 2(n + 1 − k) / (n(n + 1)).
 * - `discreteChoice`: coefficients of a choice model, utility per unit of score: w = |β| · range / Σ |β| · range.
 */
export type WeightChoice =
  | { readonly kind: 'fixed'; readonly weights: readonly number[]; readonly normalise?: boolean }
  | { readonly kind: 'swing'; readonly points: readonly number[] }
  | { readonly kind: 'rankOrderCentroid' | 'rankSum'; readonly order: readonly string[] }
  | { readonly kind: 'discreteChoice'; readonly coefficients: readonly number[] }

/** Weights that add up to 1, in the order of the criteria. */
export interface CriterionWeights {
  readonly kind: WeightChoice['kind']
  readonly weights: readonly number[]
  /** The sum that the given figures were divided by; null where they were not divided. */
  readonly dividedBy: number | null
}

const kinds: readonly WeightChoice['kind'][] = ['fixed', 'swing', 'rankOrderCentroid', 'rankSum', 'discreteChoice']
const correct = { en: 'Correct the weights.', nl: 'Verbeter de gewichten.' }

/** Weights written with ten decimals or more add up to 1 within this. */
const nearOne = 1e-9

const sumProblems = (what: Label, figures: readonly number[]): readonly Text[] => {
  const sum = total(figures)
  return sum > 0 && Number.isFinite(sum)
    ? []
    : [fault(what, { en: 'a finite sum above 0', nl: 'een eindige som boven 0' }, sum, correct)]
}

const fixedProblems = (choice: Extract<WeightChoice, { kind: 'fixed' }>, length: number): readonly Text[] => {
  const { weights, normalise = false } = choice
  const wrong = listProblems({ en: 'weights', nl: 'gewichten' }, weights, { length, rule: notNegative, mend: correct })
  if (wrong.length > 0) return wrong
  if (normalise) return sumProblems('weights', weights)
  const sum = total(weights)
  return Math.abs(sum - 1) <= nearOne
    ? []
    : [
        fault({ en: 'weights', nl: 'gewichten' }, { en: 'a sum of 1', nl: 'een som van 1' }, sum, {
          en: 'Correct them, or ask for division by their sum with normalise: true.',
          nl: 'Verbeter ze, of vraag om deling door hun som met normalise: true.',
        }),
      ]
}

const orderProblems = (order: readonly string[] | undefined, criteria: readonly Criterion[]): readonly Text[] => {
  const ids = criteria.map(({ id }) => id)
  const complete = order !== undefined && order.length === ids.length && ids.every((id) => order.includes(id))
  return complete
    ? []
    : [
        fault(
          { en: 'order of importance', nl: 'volgorde van belang' },
          { en: `each of ${ids.join(', ')} once`, nl: `elk van ${ids.join(', ')} één keer` },
          order?.join(', '),
          { en: 'Name all criteria, the most important first.', nl: 'Noem alle criteria, het belangrijkste eerst.' },
        ),
      ]
}

const rangesMissing = (kind: string, criteria: readonly Criterion[]): readonly Text[] =>
  criteria.flatMap(({ id, range }) =>
    range
      ? []
      : [
          fault(
            { en: `range of “${id}”`, nl: `bereik van “${id}”` },
            {
              en: `the lowest and highest score, as weights of kind ${kind} are about it`,
              nl: `de laagste en hoogste score, want gewichten van soort ${kind} gaan daarover`,
            },
            range,
            { en: 'State the range.', nl: 'Geef het bereik.' },
          ),
        ],
  )

const coefficientProblems = (coefficients: readonly number[], criteria: readonly Criterion[]): readonly Text[] => {
  const wrong = listProblems({ en: 'coefficients', nl: 'coëfficiënten' }, coefficients, {
    length: criteria.length,
    rule: finite,
    mend: { en: 'Correct the coefficients.', nl: 'Verbeter de coëfficiënten.' },
  })
  if (wrong.length > 0) return wrong
  return criteria.flatMap(({ id, better }, k) => {
    const agrees = better === 'high' ? coefficients[k]! >= 0 : coefficients[k]! <= 0
    return agrees
      ? []
      : [
          fault(
            { en: `coefficient of “${id}”`, nl: `coëfficiënt van “${id}”` },
            better === 'high'
              ? { en: 'one of 0 and more, as high is better', nl: 'een van 0 of meer, want hoog is beter' }
              : { en: 'one of 0 and less, as low is better', nl: 'een van 0 of minder, want laag is beter' },
            coefficients[k],
            {
              en: 'Correct the coefficient, or which scores are better.',
              nl: 'Verbeter de coëfficiënt, of welke scores beter zijn.',
            },
          ),
        ]
  })
}

/** |β| · range by criterion; needs ranges. */
const worthOfRanges = (coefficients: readonly number[], criteria: readonly Criterion[]): readonly number[] =>
  criteria.map(({ range }, k) => (range ? Math.abs(coefficients[k]!) * (range[1] - range[0]) : Number.NaN))

/** The problems of a choice of weights. */
export const weightProblems = (choice: WeightChoice, criteria: readonly Criterion[]): readonly Text[] => {
  switch (choice.kind) {
    case 'fixed':
      return fixedProblems(choice, criteria.length)
    case 'swing': {
      const wrong = listProblems({ en: 'points', nl: 'punten' }, choice.points, {
        length: criteria.length,
        rule: notNegative,
        mend: correct,
      })
      return [...rangesMissing('swing', criteria), ...(wrong.length > 0 ? wrong : sumProblems('points', choice.points))]
    }
    case 'rankOrderCentroid':
    case 'rankSum':
      return orderProblems(choice.order, criteria)
    case 'discreteChoice': {
      const wrong = [
        ...rangesMissing('discreteChoice', criteria),
        ...coefficientProblems(choice.coefficients, criteria),
      ]
      return wrong.length > 0
        ? wrong
        : sumProblems(
            { en: 'coefficients times ranges', nl: 'coëfficiënten maal bereiken' },
            worthOfRanges(choice.coefficients, criteria),
          )
    }
    default:
      return choiceProblems({ en: 'weights', nl: 'gewichten' }, (choice as WeightChoice).kind, kinds)
  }
}

/** Weights about ranges are refused beside values that do not run over these. */
export const scaleProblems = (choice: WeightChoice, { kind }: Normalisation): readonly Text[] =>
  (choice.kind === 'swing' || choice.kind === 'discreteChoice') && kind !== 'statedRange'
    ? [
        fault(
          { en: 'normalisation', nl: 'normalisatie' },
          {
            en: `statedRange, as weights of kind ${choice.kind} are about the stated ranges`,
            nl: `statedRange, want gewichten van soort ${choice.kind} gaan over de gegeven bereiken`,
          },
          kind,
          { en: 'Choose it, or other weights.', nl: 'Kies die, of andere gewichten.' },
        ),
      ]
    : []

const divided = (kind: WeightChoice['kind'], figures: readonly number[]): CriterionWeights => {
  const sum = total(figures)
  return { kind, weights: figures.map((figure) => figure / sum), dividedBy: sum }
}

const centroid = (place: number, n: number): number =>
  total(Array.from({ length: n - place }, (_, j) => 1 / (place + 1 + j))) / n

/** The weights of a choice without problems. */
export const weightsOf = (choice: WeightChoice, criteria: readonly Criterion[]): CriterionWeights => {
  const n = criteria.length
  switch (choice.kind) {
    case 'fixed':
      return choice.normalise
        ? divided('fixed', choice.weights)
        : { kind: 'fixed', weights: [...choice.weights], dividedBy: null }
    case 'swing':
      return divided('swing', choice.points)
    case 'discreteChoice':
      return divided('discreteChoice', worthOfRanges(choice.coefficients, criteria))
    default: {
      const places = criteria.map(({ id }) => choice.order.indexOf(id))
      const weight =
        choice.kind === 'rankSum'
          ? (place: number) => (2 * (n - place)) / (n * (n + 1))
          : (place: number) => centroid(place, n)
      return { kind: choice.kind, weights: places.map(weight), dividedBy: null }
    }
  }
}

/**
 * The weights (gewichten) of criteria from a stated source: see {@link WeightChoice} for the formulas. Pure numbers, in
 * the order of the criteria; 0 is allowed. Fixed weights are used as given when their sum is 1 within 1e-9.
 *
 * @throws RangeError with all problems: criteria that stand twice or do not say which scores are better, figures that are
 * negative or not finite, a sum that is not 1, an incomplete order, a missing range, a coefficient with the sign of the other direction.
 *
 * Sources: Keeney & Raiffa, Decisions with Multiple Objectives (1976), swing; Barron & Barrett, Management Science 42
 * (1996), rank-order centroid; Stillwell, Seaver & Edwards (1981), rank sum; Train, Discrete Choice Methods (2009).
 */
export const criterionWeights = (choice: WeightChoice, criteria: readonly Criterion[]): CriterionWeights => {
  refuse([...weightsShape('weights', choice), ...criteriaShape('criteria', criteria)])
  refuse([...criteriaProblems(criteria), ...weightProblems(choice, criteria)])
  return weightsOf(choice, criteria)
}
