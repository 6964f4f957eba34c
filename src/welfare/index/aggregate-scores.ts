import { exp, log, power } from '../../quantity/binary64.js'
import type { Label, Text } from '../../quantity/text.js'
import {
  choiceProblems,
  fault,
  finite,
  listProblems,
  type NumberRule,
  namedNumberProblems,
  notNegative,
  numberProblems,
  positive,
  problemInWords,
  refuse,
  share,
  within,
} from '../problems.js'
import { anything, inputProblems, list, object, type Shape } from '../shape.js'
import { total } from '../total.js'

/**
 * What happens to a score of 0 or near it, which a geometric mean and a mean with an exponent below 0 cannot have: it is
 * refused, or raised to a stated floor above 0 and listed.
 */
export type Floor = 'refuse' | { readonly raiseTo: number }

/** How scores become one: how far a high score on one indicator makes up for a low one on another. */
export type Aggregation =
  | { readonly kind: 'arithmetic' }
  | { readonly kind: 'geometric'; readonly floor: Floor }
  /** `exponent` r ≤ 1: 1 is arithmetic, 0 geometric, and the lower the nearer to the minimum. */
  | { readonly kind: 'ces'; readonly exponent: number; readonly floor: Floor }
  | { readonly kind: 'minimum' }

export interface Aggregated {
  readonly value: number
  /** Positions of the scores that were raised to the floor. */
  readonly raised: readonly number[]
}

/** How far a sum may be from 1: the rounding of typed fractions, no more. */
const unitSum = 1e-12

/** The problem of checked weights that do not add up to 1. */
const sumProblems = (what: Label, weights: readonly number[]): readonly Text[] => {
  const sum = total(weights)
  return Math.abs(sum - 1) > unitSum
    ? [
        fault(what, { en: 'a sum of 1', nl: 'een som van 1' }, sum, {
          en: 'Divide each by their sum, if that is what they mean.',
          nl: 'Deel elk door hun som, als dat is wat ze betekenen.',
        }),
      ]
    : []
}

/** The problems of weights, one for each name: shares that add up to 1. */
export const weightProblems = (what: Label, weights: readonly number[], names: readonly string[]): readonly Text[] => {
  const wrong = namedNumberProblems(what, weights, names, share)
  return wrong.length > 0 ? wrong : sumProblems(what, weights)
}

const mendScore: Text = { en: 'Correct it.', nl: 'Verbeter het.' }
const mendWeight: Text = {
  en: 'Correct it, one for each score in the same order.',
  nl: 'Verbeter het, een voor elke score in dezelfde volgorde.',
}

/** The problems of scores and their weights, which have no names, by position. */
const listsProblems = (scores: readonly number[], weights: readonly number[], rule: NumberRule): readonly Text[] => {
  const { length } = scores
  const wrong = listProblems('weights', weights, { length, rule: share, mend: mendWeight })
  return [
    ...listProblems('scores', scores, { length, rule, mend: mendScore }),
    ...(wrong.length > 0 ? wrong : sumProblems('weights', weights)),
  ]
}

const floorOf = (how: Aggregation): Floor | null => (how.kind === 'geometric' || how.kind === 'ces' ? how.floor : null)

const atMostOne: NumberRule = {
  fits: (value) => value <= 1,
  expected: { en: 'a finite number of at most 1', nl: 'een eindig getal van hoogstens 1' },
}

const floorProblems = (floor: unknown): readonly Text[] => {
  if (floor === 'refuse') return []
  if (typeof floor !== 'object' || floor === null || !('raiseTo' in floor))
    return [
      fault({ en: 'floor', nl: 'ondergrens' }, { en: 'refuse, or { raiseTo }', nl: 'refuse, of { raiseTo }' }, floor, {
        en: 'Say what happens to scores of 0; there is no default.',
        nl: 'Zeg wat er met scores van 0 gebeurt; er is geen standaard.',
      }),
    ]
  return numberProblems({ en: 'floor', nl: 'ondergrens' }, floor.raiseTo, positive)
}

const aggregations: readonly Aggregation['kind'][] = ['arithmetic', 'geometric', 'ces', 'minimum']

/** The problems of an aggregation. */
export const aggregationProblems = (
  how: Aggregation,
  kinds: readonly Aggregation['kind'][] = aggregations,
): readonly Text[] => [
  ...choiceProblems({ en: 'aggregation', nl: 'aggregatie' }, how.kind, kinds),
  ...(how.kind === 'ces' ? numberProblems('exponent', how.exponent, atMostOne) : []),
  ...(how.kind === 'geometric' || how.kind === 'ces' ? floorProblems(how.floor) : []),
]

/** An aggregation before it is checked. */
export const aggregationShape: Shape = object({ kind: anything })

/** The lowest score that the aggregation can have: with or without itself, or none. */
const needs = (how: Aggregation): NumberRule => {
  if (floorOf(how) !== 'refuse') return finite
  return how.kind === 'ces' && how.exponent > 0
    ? {
        ...notNegative,
        expected: {
          en: 'a score of 0 or more, as it is raised to a power',
          nl: 'een score van 0 of meer, want zij wordt tot een macht verheven',
        },
      }
    : {
        ...positive,
        expected: {
          en: 'a score above 0, or a floor to raise it to',
          nl: 'een score boven 0, of een ondergrens om haar naar op te tillen',
        },
      }
}

/** (Σ w s^r)^(1/r), anchored so that no power overflows, and by cumulants of ln s where r is near 0. */
const powerMean = (scores: readonly number[], weights: readonly number[], r: number): number => {
  const used = scores.flatMap((score, at) =>
    (weights[at] as number) > 0 ? [{ score, weight: weights[at] as number }] : [],
  )
  const [least, most] = [Math.min(...used.map(({ score }) => score)), Math.max(...used.map(({ score }) => score))]
  if (least === most) return least
  if (least > 0 && Math.abs(r) * (log(most) - log(least)) < 1e-4) {
    const moment = (f: (ln: number) => number): number => total(used.map(({ score, weight }) => weight * f(log(score))))
    const mean = moment((ln) => ln)
    const variance = moment((ln) => (ln - mean) ** 2)
    const third = moment((ln) => (ln - mean) ** 3)
    return exp(mean + (r * variance) / 2 + (r * r * third) / 6)
  }
  const anchor = r < 0 ? least : most
  const sum = total(used.map(({ score, weight }) => weight * power(score / anchor, r)))
  return anchor * power(sum, 1 / r)
}

const combined = (scores: readonly number[], weights: readonly number[], how: Aggregation): number => {
  if (how.kind === 'minimum') return Math.min(...scores.filter((_, at) => (weights[at] as number) > 0))
  if (how.kind === 'arithmetic' || (how.kind === 'ces' && how.exponent === 1))
    return total(scores.map((score, at) => (weights[at] as number) * score))
  return powerMean(scores, weights, how.kind === 'geometric' ? 0 : how.exponent)
}

/**
 * One score from several (samengestelde score): arithmetic Σ w s, geometric Π s^w, constant elasticity (Σ w s^r)^(1/r) with
 * r ≤ 1, or the minimum of the scores that have a weight above 0.
 *
 * Axes: `scores` and `weights` run over the indicators. Weights add up to 1; they are not normalised here. Unit: that of
 * the scores. In the arithmetic mean a high score makes up in full for a low one, in the geometric one partly, in the
 * minimum not at all. Geometric and constant elasticity need scores above 0 (0 too for 0 < r ≤ 1): `floor` says what to do
 * with others, and there is no default; what was raised is listed. A score without weight plays no part, but is checked.
 *
 * @throws RangeError that lists every problem: lists of unequal length, weights outside 0 to 1 or with another sum,
 * an exponent above 1, scores that are not finite or too low.
 *
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators (2008), § 6; Hardy, Littlewood and
 * Pólya, Inequalities (1934), for the mean of order r.
 */
export const aggregateScores = (input: {
  readonly scores: readonly number[]
  readonly weights: readonly number[]
  readonly how: Aggregation
}): Aggregated => {
  refuse(inputProblems(input, { scores: list(), weights: list(), how: aggregationShape }))
  const { scores, weights, how } = input
  refuse([
    ...(scores.length === 0
      ? [
          problemInWords(
            'scores',
            { en: 'at least one', nl: 'ten minste één' },
            { en: 'none', nl: 'geen' },
            { en: 'Give the scores to combine.', nl: 'Geef de scores om samen te nemen.' },
          ),
        ]
      : []),
    ...aggregationProblems(how),
    ...listsProblems(scores, weights, needs(how)),
  ])
  const floor = floorOf(how)
  const lowest = floor === null || floor === 'refuse' ? Number.NEGATIVE_INFINITY : floor.raiseTo
  const raised = scores.flatMap((score, at) => (score < lowest ? [at] : []))
  const used = scores.map((score) => Math.max(score, lowest))
  return { value: within(combined(used, weights, how), { en: 'aggregate', nl: 'samengestelde score' }), raised }
}
