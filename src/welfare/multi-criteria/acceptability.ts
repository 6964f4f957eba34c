import { log } from '../../quantity/binary64.js'
import { type Outcome, undefinedBecause } from '../outcome.js'
import { numberProblems, refuse, share } from '../problems.js'
import { list } from '../shape.js'
import { total } from '../total.js'

/** What stochastic multi-criteria acceptability analysis says of one alternative. */
export interface Acceptability {
  readonly id: string
  /** The share of weights that give it each rank, the first rank first; adds up to 1. */
  readonly ranks: readonly number[]
  /** The mean of the weights that put it first, in the order of the criteria; null when none do. */
  readonly centralWeights: Outcome<readonly number[]>
  /** The chance that it is first at its central weights; null without these. */
  readonly confidence: Outcome<number>
}

export const neverFirst = (sampled: boolean): { readonly value: null; readonly why: { en: string; nl: string } } =>
  sampled
    ? undefinedBecause('It is first in no draw.', 'Het staat in geen enkele trekking bovenaan.')
    : undefinedBecause('It is first for no weights.', 'Het staat bij geen enkel gewicht bovenaan.')

/**
 * Entropy of the choice (keuze-entropie), in bits: −Σ p log₂ p over the shares p of weights that put each alternative
 * first. 0 when one is always first; log₂ n when n are first equally often. Shares of 0 count as 0.
 *
 * @throws RangeError for shares that are not numbers from 0 to 1.
 *
 * Source: Shannon (1948); van Valkenhoef & Tervonen, Entropy-optimal weight constraint elicitation, Omega 64
 * (2016).
 */
export const choiceEntropy = (firstRanks: readonly number[]): number => {
  refuse(list()('shares', firstRanks))
  refuse(
    firstRanks.flatMap((each, i) =>
      numberProblems({ en: `share at position ${i}`, nl: `aandeel op plaats ${i}` }, each, share),
    ),
  )
  return total(firstRanks.map((each) => (each === 0 ? 0 : -each * (log(each) / Math.LN2)))) + 0
}
