import type { Text } from '../../quantity/text.js'
import { fault, finite, numberProblems, refuse } from '../problems.js'
import { anything, list, object, text } from '../shape.js'

/** An alternative in the plane of efficiency and equity, for instance from `welfareChange`. */
export interface EfficiencyAndEquity {
  readonly id: string
  readonly efficiency: number
  readonly equity: number
}

export interface EfficiencyEquityPlace extends EfficiencyAndEquity {
  /** Alternatives at least as good on both and better on one, in the order given; none when it lies on the frontier. */
  readonly dominatedBy: readonly string[]
}

export interface EfficiencyEquityFrontier {
  /** Those that no other dominates, from the most efficient down. */
  readonly frontier: readonly string[]
  /** All alternatives in the order given. */
  readonly alternatives: readonly EfficiencyEquityPlace[]
}

const problemsOf = (alternatives: readonly EfficiencyAndEquity[]): readonly Text[] => {
  if (!Array.isArray(alternatives) || alternatives.length === 0)
    return [
      fault(
        { en: 'Alternatives', nl: 'Alternatieven' },
        { en: 'a list of at least one', nl: 'een lijst van ten minste één' },
        alternatives,
        { en: 'Give [{ id, efficiency, equity }].', nl: 'Geef [{ id, efficiency, equity }].' },
      ),
    ]
  const ids = new Set<string>()
  const unshaped = list(object({ id: text, efficiency: anything, equity: anything }))('Alternatives', alternatives)
  if (unshaped.length > 0) return unshaped
  return alternatives.flatMap(({ id, efficiency, equity }) => {
    const twice = ids.has(id)
      ? [
          fault('Id', { en: 'an id of its own for each alternative', nl: 'een eigen id voor elk alternatief' }, id, {
            en: 'Rename one.',
            nl: 'Hernoem er een.',
          }),
        ]
      : []
    ids.add(id)
    const mend = { en: 'Give the gain per person.', nl: 'Geef de winst per persoon.' }
    return [
      ...twice,
      ...numberProblems({ en: `Efficiency of “${id}”`, nl: `Doelmatigheid van “${id}”` }, efficiency, finite, mend),
      ...numberProblems({ en: `Equity of “${id}”`, nl: `Gelijkheid van “${id}”` }, equity, finite, mend),
    ]
  })
}

const dominates = (a: EfficiencyAndEquity, b: EfficiencyAndEquity): boolean =>
  a.efficiency >= b.efficiency && a.equity >= b.equity && (a.efficiency > b.efficiency || a.equity > b.equity)

/**
 * Frontier of alternatives between efficiency and equity (efficiënte grens van doelmatigheid en verdeling): those that no
 * other alternative beats on one of the two without losing on the other.
 *
 * Both in one unit of gain per person, more being better; compared exactly, so that alternatives at the same place are
 * both on the frontier. Of the others it says which dominate them.
 *
 * Source: Pareto dominance, as in Feldman & Serrano, Welfare Economics and Social Choice Theory (2006).
 *
 * @throws RangeError with all problems: no alternatives; an id twice; a figure that is not finite
 */
export const efficiencyEquityFrontier = (alternatives: readonly EfficiencyAndEquity[]): EfficiencyEquityFrontier => {
  refuse(problemsOf(alternatives))
  const places = alternatives.map(({ id, efficiency, equity }) => {
    const place = { id, efficiency, equity }
    return { ...place, dominatedBy: alternatives.filter((other) => dominates(other, place)).map((other) => other.id) }
  })
  const best = places.filter(({ dominatedBy }) => dominatedBy.length === 0)
  return { frontier: best.toSorted((a, b) => b.efficiency - a.efficiency).map(({ id }) => id), alternatives: places }
}
