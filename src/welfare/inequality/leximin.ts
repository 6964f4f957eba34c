import { Exact } from '../../quantity/decimal.js'
import { finite, refuse } from '../problems.js'
import { anything, object } from '../shape.js'
import { distributionsOf, type LevelDistribution, type Situation } from './population.js'

/** Which of two situations is better. */
export type BetterSituation = 'first' | 'second' | 'equal'

const situation = object({ levels: anything })
const demand = {
  rule: finite,
  mend: { en: 'Give a level for each person or group.', nl: 'Geef een niveau voor elke persoon of groep.' },
}

const both = (first: Situation, second: Situation): readonly [LevelDistribution, LevelDistribution] => {
  refuse([
    ...situation({ en: 'First situation', nl: 'Eerste situatie' }, first),
    ...situation({ en: 'Second situation', nl: 'Tweede situatie' }, second),
  ])
  const [one, other] = distributionsOf([
    { ...first, demand: { ...demand, name: { en: 'Levels of the first', nl: 'Niveaus van de eerste' } } },
    { ...second, demand: { ...demand, name: { en: 'Levels of the second', nl: 'Niveaus van de tweede' } } },
  ])
  return [one!, other!]
}

/** Enough digits for any sum of numbers, and for the product of two such sums, to be exact. */
const Wide = Exact.clone({ precision: 1400 })

interface Step {
  readonly level: number
  /** People at this step and below. */
  readonly upTo: Exact
}

const stepsOf = ({ levels, population }: Situation): readonly Step[] => {
  const order = Array.from(levels.keys()).sort((a, b) => levels[a]! - levels[b]!)
  let upTo = new Wide(0)
  return order.map((i) => {
    upTo = upTo.plus(population?.[i] ?? 1)
    return { level: levels[i]!, upTo }
  })
}

const preferred = (first: number, second: number): BetterSituation =>
  first > second ? 'first' : first < second ? 'second' : 'equal'

/** Walks both from the worst off up, by share of the population, until the levels differ. */
const walk = (one: readonly Step[], other: readonly Step[]): BetterSituation => {
  const [all, others] = [one.at(-1)!.upTo, other.at(-1)!.upTo]
  let [i, j] = [0, 0]
  while (i < one.length && j < other.length) {
    const [mine, theirs] = [one[i]!, other[j]!]
    if (mine.level !== theirs.level) return preferred(mine.level, theirs.level)
    const ends = mine.upTo.times(others).comparedTo(theirs.upTo.times(all))
    if (ends <= 0) i++
    if (ends >= 0) j++
  }
  return 'equal'
}

/**
 * Compares two situations by the worst off alone (maximin): the one whose lowest level is higher is better, whatever
 * happens to all others.
 *
 * Levels of any sign, in one unit, more being better. Equal only when the lowest levels are the same number.
 * Source: Rawls, A Theory of Justice (1971).
 *
 * @throws RangeError with all problems: no levels; a level or number of people that does not fit
 */
export const compareMaximin = (first: Situation, second: Situation): BetterSituation => {
  const [one, other] = both(first, second)
  return preferred(one.lowest, other.lowest)
}

/**
 * Compares two situations from the bottom up (leximin): first by the worst off; where these are as well off, by the next,
 * and so on.
 *
 * One level for each person, or each group with its `population`. People are compared by their place as a share of the
 * population, so that situations with other numbers of people can be compared; places and levels are compared exactly, so
 * round levels first if small differences should not decide. Levels of any sign, in one unit, more being better. `equal`
 * when both have the same levels at all places.
 *
 * Source: Sen, Collective Choice and Social Welfare (1970), on the lexicographic form of Rawls' principle.
 *
 * @throws RangeError with all problems: no levels; a level or number of people that does not fit
 */
export const compareLeximin = (first: Situation, second: Situation): BetterSituation => {
  both(first, second)
  return walk(stepsOf(first), stepsOf(second))
}
