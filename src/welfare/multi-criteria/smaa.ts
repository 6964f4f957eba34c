import { defined, type Outcome } from '../outcome.js'
import { atOnce, type Pace, paced, type Work } from '../paced.js'
import { type Acceptability, choiceEntropy, neverFirst } from './acceptability.js'
import { type DrawnValues, drawnValues } from './drawn-values.js'
import { type RankTally, rankTally } from './rank-tally.js'
import { checkSmaa, type SmaaInput } from './smaa-input.js'
import { weightDraws } from './weight-draws.js'
import { narrowed, placed } from './weight-space.js'

/** Sampled acceptabilities, in the order of the table, and how they were drawn. */
export interface Smaa {
  readonly alternatives: readonly Acceptability[]
  /** In bits: see `choiceEntropy`. */
  readonly entropy: number
  readonly seed: number
  readonly draws: number
  /** Weights drawn, those outside the bounds included. */
  readonly tried: number
  /** draws / tried. */
  readonly acceptance: number
  /** The largest standard error √(p(1 − p) / draws) of any share in `ranks`. */
  readonly largestStandardError: number
}

/** Draws between two chances to report progress. */
const inOneStep = 2000

/** Σ_k w_k v_ak for all alternatives. */
const fillScores = (scores: Float64Array, values: Float64Array, weights: Float64Array): void => {
  const width = weights.length
  for (let a = 0; a < scores.length; a++) {
    let score = 0
    for (let k = 0, at = a * width; k < width; k++, at++) score += weights[k]! * values[at]!
    scores[a] = score
  }
}

/** The share of one draw in which an alternative is first: less than 1 where it ties. */
const shareFirst = (scores: Float64Array, a: number): number => {
  let equal = 0
  for (const score of scores) {
    if (score > scores[a]!) return 0
    if (score === scores[a]) equal++
  }
  return 1 / equal
}

const centralWeightsOf = (
  { ranks, weightSums }: RankTally,
  a: number,
  alternatives: number,
  criteria: number,
): Outcome<readonly number[]> => {
  const first = ranks[a * alternatives]!
  if (first === 0) return neverFirst(true)
  return defined(Array.from({ length: criteria }, (_, k) => weightSums[a * criteria + k]! / first))
}

/** How often each alternative is first at its own central weights, over the draws of scores. */
function* confidences(
  drawn: DrawnValues,
  central: readonly Outcome<readonly number[]>[],
  draws: number,
): Generator<number, readonly Outcome<number>[]> {
  const scores = new Float64Array(central.length)
  const own = central.map(({ value }) => (value ? Float64Array.from(value) : null))
  const sums = new Float64Array(central.length)
  // Where scores are known, every draw would be the same.
  const needed = drawn.uncertain ? draws : 1
  for (let draw = 0; draw < needed; draw++) {
    drawn.toDraw(draw)
    for (const [a, weights] of own.entries()) {
      if (!weights) continue
      fillScores(scores, drawn.values, weights)
      sums[a]! += shareFirst(scores, a)
    }
    if ((draw + 1) % inOneStep === 0) yield draw + 1
  }
  return own.map((weights, a) => (weights ? defined(sums[a]! / needed) : neverFirst(true)))
}

/** Does the work, saying from time to time how many draws are done. */
function* working(input: SmaaInput): Work<Smaa> {
  const { table, normalisation, draws, seed } = input
  const [alternatives, criteria] = [table.alternatives.length, table.criteria.length]
  const drawn = drawnValues(table, normalisation)
  const source = weightDraws(narrowed(placed(input.weights, table.criteria)), seed)
  const tally = rankTally(alternatives, criteria)
  const [weights, scores] = [new Float64Array(criteria), new Float64Array(alternatives)]
  for (let draw = 0; draw < draws; draw++) {
    source.next(weights)
    drawn.toDraw(draw)
    fillScores(scores, drawn.values, weights)
    tally.count(scores, weights)
    if ((draw + 1) % inOneStep === 0) yield draw + 1
  }
  const central = table.alternatives.map((_, a) => centralWeightsOf(tally, a, alternatives, criteria))
  const checking = confidences(drawn, central, draws)
  let step = checking.next()
  for (; !step.done; step = checking.next()) yield draws + step.value
  const confidence = step.value
  const found = table.alternatives.map((id, a) => ({
    id,
    ranks: Array.from(tally.ranks.subarray(a * alternatives, (a + 1) * alternatives), (count) => count / draws),
    centralWeights: central[a]!,
    confidence: confidence[a]!,
  }))
  const shares = found.flatMap(({ ranks }) => ranks)
  return {
    alternatives: found,
    // Thirds of ties may add up to a rounding more than 1.
    entropy: choiceEntropy(found.map(({ ranks }) => Math.min(ranks[0]!, 1))),
    seed,
    draws,
    tried: source.tried(),
    acceptance: draws / source.tried(),
    largestStandardError: Math.max(...shares.map((p) => Math.sqrt(Math.max(p * (1 - p), 0) / draws))),
  }
}

/**
 * Stochastic multi-criteria acceptability analysis (SMAA-2, stochastische multicriteria-acceptatieanalyse): the share of
 * weights that give each alternative each rank in the weighted sum V_a = Σ_k w_k v_k(x_ak), all weights that agree with
 * what is known being equally likely: b_a^r = P(rank of a = r), central weights E[w | a is first], confidence
 * P(a is first at its central weights).
 *
 * Weights are uniform on the simplex, within an order of importance and bounds where these are given; scores may be
 * uncertain, given as draws, each used once with one draw of weights. Pure numbers. Rows and columns of ranks add up to
 * 1; those that tie share their places. The same seed gives the same result to the last bit. For two criteria and known
 * scores `smaaTwoCriteria` is exact.
 *
 * @throws RangeError with all problems of table, normalisation, weights, draws and seed; TooFewAccepted, a RangeError,
 * where less than one in 1,000 of the weights drawn is within the bounds.
 *
 * Sources: Lahdelma & Salminen, SMAA-2, Operations Research 49 (2001); Tervonen & Lahdelma, European Journal of
 * Operational Research 178 (2007).
 */
export const smaa = (input: SmaaInput): Smaa => {
  checkSmaa(input)
  return atOnce(working(input))
}

/**
 * {@link smaa} with progress and cancellable (met voortgang): after every 2,000 draws the pace is awaited, that
 * `paceOver` made for the number of draws there are; scores that are uncertain are gone through a second time. The result
 * is that of `smaa` to the last bit.
 *
 * @throws RangeError as `smaa` does, and whatever the pace rejects with.
 */
export const smaaPaced = async (input: SmaaInput, paceOver: (of: number) => Pace): Promise<Smaa> => {
  checkSmaa(input)
  const uncertain = input.table.scores.some((row) => row.some((score) => typeof score === 'object'))
  return paced(working(input), uncertain ? input.draws * 2 : input.draws, paceOver)
}
