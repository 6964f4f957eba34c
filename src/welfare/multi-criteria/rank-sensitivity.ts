import { defined, type Outcome, undefinedBecause } from '../outcome.js'
import { total } from '../total.js'
import { type MultiCriteriaInput, standardised } from './multi-criteria-input.js'
import { stretchesOf } from './stretches.js'

/** Weights of one criterion over which the same alternatives come first. */
export interface FirstOver {
  readonly from: number
  readonly to: number
  /** The first alternative, or several that tie all along. */
  readonly first: readonly string[]
}

/** What the weight of one criterion does to who comes first. */
export interface RankSensitivity {
  readonly criterion: string
  /** Its weight as it stands. */
  readonly weight: number
  /** From weight 0 to weight 1; null where the other weights have no proportions. */
  readonly stretches: Outcome<readonly FirstOver[]>
  /** The nearest weight below and above at which the first changes, its own where it stands there; null where there is none. */
  readonly nextBelow: number | null
  readonly nextAbove: number | null
}

const joined = (stretches: readonly FirstOver[]): readonly FirstOver[] => {
  const key = ({ first }: FirstOver): string => first.join('\n')
  const starts = stretches.filter((stretch, i) => i === 0 || key(stretch) !== key(stretches[i - 1]!))
  return starts.map((stretch, i) => ({ ...stretch, to: starts[i + 1]?.from ?? 1 }))
}

/**
 * For what weight of each criterion, the others in their proportions, another alternative comes first in the weighted sum
 * (gevoeligheid van de rangorde). The score V_a(t) = t v_ak + (1 − t) Σ_{j≠k} w_j v_aj / Σ_{j≠k} w_j is a straight line
 * in the weight t of criterion k, so changes are where lines cross: exact but for rounding, and no search.
 *
 * Weights are pure numbers from 0 to 1. At a change itself both alternatives tie. Changes within 1e-12 of each other, of 0
 * or of 1 are not told apart.
 *
 * @throws RangeError with all problems of table, normalisation and weights.
 *
 * Source: Triantaphyllou & Sánchez, A sensitivity analysis approach for some deterministic multi-criteria decision-making
 * methods, Decision Sciences 28 (1997).
 */
export const rankSensitivity = (input: MultiCriteriaInput): readonly RankSensitivity[] => {
  const { values, weights } = standardised(input)
  const { alternatives, criteria } = input.table
  return criteria.map(({ id }, k) => {
    const weight = weights.weights[k]!
    const others = weights.weights.map((other, j) => (j === k ? 0 : other))
    const rest = total(others)
    if (rest === 0) {
      const stretches = undefinedBecause(
        'No other criterion has weight, so the others have no proportions.',
        'Geen ander criterium heeft gewicht, dus de andere hebben geen verhouding.',
      )
      return { criterion: id, weight, stretches, nextBelow: null, nextAbove: null }
    }
    const lines = values.map((row) => ({
      atZero: total(row.map((value, j) => others[j]! * value)) / rest,
      atOne: row[k]!,
    }))
    const stretches = joined(
      stretchesOf(lines, 0, 1).map(({ from, to, order }) => ({
        from,
        to,
        first: order[0]!.map((a) => alternatives[a]!),
      })),
    )
    const changes = stretches.slice(1).map(({ from }) => from)
    return {
      criterion: id,
      weight,
      stretches: defined(stretches),
      nextBelow: changes.filter((change) => change <= weight).at(-1) ?? null,
      nextAbove: changes.find((change) => change >= weight) ?? null,
    }
  })
}
