import type { Text } from '../../../quantity/text.js'
import type { Figure } from '../../method.js'
import type { Outcome } from '../../outcome.js'
import type { LevelSituation } from './situations.js'

/** One measure of a situation. */
export interface Measure {
  readonly id: string
  readonly label: Text
  readonly unit: string
  readonly of: (situation: LevelSituation) => number | Outcome
}

const resultOf = (outcome: number | Outcome): Pick<Figure, 'value' | 'why'> => {
  if (typeof outcome === 'number') return { value: outcome }
  return outcome.value === null ? { value: null, why: outcome.why } : { value: outcome.value }
}

/** The figure of one measure, or the reason why there is none. */
export const measured = ({ id, label, unit, of }: Measure, situation: LevelSituation): Figure => ({
  id,
  label,
  unit,
  ...(situation.alternative === null ? {} : { alternative: situation.alternative }),
  ...resultOf(of(situation)),
})

/** Every measure of every situation, situation by situation. */
export const measuredAll = (measures: readonly Measure[], situations: readonly LevelSituation[]): readonly Figure[] =>
  situations.flatMap((situation) => measures.map((measure) => measured(measure, situation)))
