import type { DecisionTable, UncertainScore } from './decision-table.js'
import { type Normalisation, partialValue, usable } from './normalisation.js'

/** Values of all alternatives on all criteria, one draw at a time. */
export interface DrawnValues {
  /** Row-major, alternatives by criteria: filled for the draw last asked for. */
  readonly values: Float64Array
  /** Fills the values of a draw; those of scores that are known stay as they are. */
  readonly toDraw: (draw: number) => void
  readonly uncertain: boolean
}

const knownScores = (table: DecisionTable<UncertainScore>, k: number): readonly number[] =>
  table.scores.flatMap((row) => (typeof row[k] === 'number' ? [row[k]] : []))

/** The values of a table without problems; uncertain scores have values that depend on their own score only. */
export const drawnValues = (table: DecisionTable<UncertainScore>, normalisation: Normalisation): DrawnValues => {
  const width = table.criteria.length
  const functions = table.criteria.map((criterion, k) =>
    partialValue(normalisation, criterion, k, knownScores(table, k)),
  )
  const cells = table.scores.flatMap((row, a) =>
    row.map((score, k) => ({ score, value: functions[k]!, at: a * width + k })),
  )
  const values = Float64Array.from(cells, ({ score, value }) => (typeof score === 'number' ? value(score) : 0))
  const drawn = cells.flatMap(({ score, value, at }) => (typeof score === 'number' ? [] : [{ score, value, at }]))
  const toDraw = (draw: number): void => {
    for (const { score, value, at } of drawn) values[at] = value(score[draw]!)
  }
  return { values, toDraw, uncertain: drawn.length > 0 }
}

/** The first score of a cell whose value cannot be used, if there is one. */
export const unusableScore = (score: UncertainScore, value: (score: number) => number): number | undefined =>
  typeof score === 'number' ? (usable(value(score)) ? undefined : score) : score.find((one) => !usable(value(one)))
