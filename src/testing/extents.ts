import type { Row } from '../comparison/compare.js'
import { isInYears, type VariedAssumption } from '../comparison/varied.js'
import { numberText, type Text } from '../quantity/text.js'
import { gridOf, wholeNumbers } from '../uncertainty/switching-value.js'
import type { Figure } from './assumptions.js'
import { choiceOf } from './choice.js'
import { type Extremes, extremesOf } from './extremes.js'
import { notComputable, requireMeaning, requireMovedFigure, valueIn } from './meaning.js'
import { movedBy } from './movable.js'
import { requireOutcome } from './own-figure.js'
import { misuse, requireRange } from './problems.js'
import { requireYears } from './years.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Every value of one assumption between two, both included, all else as it is. */
export interface AssumptionRange {
  /** The name that the assumption has in the scenario file, or in the report of `mkba sensitivity`. */
  readonly for: string
  /** The lowest and the highest value, in its unit. */
  readonly between: readonly [number, number]
}

/** The lowest and highest that a figure gets under one choice; without a range, what it is. */
export interface Extent extends Extremes {
  readonly row: Row
  /** What is moved; null without a range, and under a choice that does not depend on it. */
  readonly assumption: VariedAssumption | null
}

const points = 255

const gridFor = ({ name, quantityKind, base }: VariedAssumption, range: readonly [number, number], matcher: string) => {
  if (!isInYears(quantityKind)) return gridOf(range[0], range[1], points, base)
  requireYears(name, range, matcher)
  return wholeNumbers(...range)
}

/** The figure at values of an assumption, each of which must have one. */
const evaluator = (figure: Figure, row: Row, { name }: VariedAssumption, matcher: string) => {
  const along = requireMovedFigure(figure, row, matcher)
  const probe = figure.of.probe(choiceOf(row))
  const read = probe.reader([name])
  const said = (value: number): Text => t(`with ${name} at ${value}`, `met ${name} op ${numberText(value).nl}`)
  return {
    requireAllowed: (values: readonly number[]): void => {
      for (const value of values) {
        const why = probe.refusal({ name, value })
        if (why) throw notComputable(why, matcher, said(value))
      }
    },
    evaluate: (at: readonly number[]): readonly number[] =>
      read(at.map((value) => ({ name, value }))).map((outcome, i) => {
        const { value, why } = requireOutcome(along(outcome), figure.kind, matcher, 'along')
        if (value === null) throw notComputable(why, matcher, said(at[i] as number))
        return value
      }),
  }
}

const alongRange = (
  figure: Figure,
  row: Row,
  assumption: VariedAssumption,
  range: readonly [number, number],
  matcher: string,
): Extent => {
  const { requireAllowed, evaluate } = evaluator(figure, row, assumption, matcher)
  const grid = gridFor(assumption, range, matcher)
  // The checks of the input let a whole range through when they do at both ends; years are few, so each is tried.
  requireAllowed(isInYears(assumption.quantityKind) ? grid : range)
  return { row, assumption, ...extremesOf(evaluate, grid, !isInYears(assumption.quantityKind)) }
}

/**
 * How low and how high a figure gets under each choice (uitersten), over every value of an assumption between two if asked.
 *
 * @throws InputError for a range that is none, an assumption that does not exist, that nothing here depends on or that is
 * not moved itself, and for a figure that cannot be computed somewhere.
 */
export const extentsOf = async (
  figure: Figure,
  matcher: string,
  range?: AssumptionRange,
): Promise<readonly Extent[]> => {
  const { of } = figure
  requireMeaning(of, figure.kind, matcher)
  const between = range ? requireRange(range.between, [matcher, 'between']) : null
  const { rows } = await of.comparison()
  const still = (row: Row): Extent => {
    const point = { at: 0, value: valueIn(figure, row, matcher) }
    return { row, assumption: null, lowest: point, highest: point }
  }
  if (!range || !between) return rows.map(still)
  const moved = [...movedBy(of, range.for, matcher).values()]
  if (moved.every((each) => each === null))
    throw misuse(
      'assumptionWithoutEffect',
      [matcher, 'for'],
      t(`nothing here depends on “${range.for}”`, `niets hangt hier af van “${range.for}”`),
      t('an assumption that the figure depends on', 'een aanname waar de uitkomst van afhangt'),
      t('leave the range out, or claim `.not.toDependOn`', 'laat het bereik weg, of beweer `.not.toDependOn`'),
      range.for,
    )
  return rows.map((row, i) => {
    const assumption = moved[i]
    return assumption ? alongRange(figure, row, assumption, between, matcher) : still(row)
  })
}
