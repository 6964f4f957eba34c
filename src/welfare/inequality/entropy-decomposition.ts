import { exp, log } from '../../quantity/binary64.js'
import type { Text } from '../../quantity/text.js'
import { defined, type Outcome, undefinedBecause } from '../outcome.js'
import { fault, within } from '../problems.js'
import { checkedOptions } from '../shape.js'
import { total } from '../total.js'
import { alphaProblems, type EntropyOptions, entropyDemand, entropyOf } from './generalised-entropy.js'
import { distributionOf, type LevelDistribution } from './population.js'

export interface DecompositionOptions extends EntropyOptions {
  /** The group (region for instance) of each level: every level is in exactly one. */
  readonly groups: readonly string[]
}

/** One group of the partition. */
export interface EntropyGroup {
  readonly id: string
  /** Share of the population. */
  readonly populationShare: number
  /** Share of the sum of all levels over people, s. */
  readonly levelShare: number
  readonly mean: number
  /** Generalised entropy within the group; none when all its levels are 0. */
  readonly entropy: Outcome
  /** What it adds to `within`: population share · (μ_g / μ)^α · entropy. */
  readonly contribution: number
}

export interface EntropyDecomposition {
  /** Generalised entropy of all levels, computed by itself: `between` + `within` up to rounding. */
  readonly total: number
  /** That of the means of the groups: what remains when everyone has the mean of the group. */
  readonly between: number
  readonly within: number
  /** In the order in which they first appear. */
  readonly groups: readonly EntropyGroup[]
}

const groupProblems = (groups: unknown, count: number): readonly Text[] => {
  const mend = { en: 'Give the name of the group of each level.', nl: 'Geef de naam van de groep van elk niveau.' }
  if (!Array.isArray(groups))
    return [
      fault(
        { en: 'Groups', nl: 'Groepen' },
        { en: `a list of ${count} names`, nl: `een lijst van ${count} namen` },
        groups,
        mend,
      ),
    ]
  const length =
    groups.length === count
      ? []
      : [
          fault(
            { en: 'Groups', nl: 'Groepen' },
            { en: `a list of ${count} names`, nl: `een lijst van ${count} namen` },
            groups,
            mend,
          ),
        ]
  const names = Array.from(groups, (group: unknown, i) => (typeof group === 'string' && group !== '' ? -1 : i))
  return [
    ...length,
    ...names
      .filter((i) => i >= 0)
      .map((i) =>
        fault(
          { en: `Groups at position ${i}`, nl: `Groepen op plaats ${i}` },
          { en: 'a name', nl: 'een naam' },
          groups[i],
          mend,
        ),
      ),
  ]
}

/** The positions of the members of each group. */
const membersOf = (groups: readonly string[]): ReadonlyMap<string, readonly number[]> => {
  const members = new Map<string, number[]>()
  groups.forEach((group, i) => {
    const known = members.get(group)
    if (known) known.push(i)
    else members.set(group, [i])
  })
  return members
}

const noLevels = (): Outcome =>
  undefinedBecause(
    'All levels of the group are 0, so there is no mean to compare them with.',
    'Alle niveaus van de groep zijn 0, dus er is geen gemiddelde om ze mee te vergelijken.',
  )

interface Whole extends LevelDistribution {
  readonly population: readonly number[]
  readonly alpha: number
}

const groupOf = (id: string, members: readonly number[], whole: Whole): EntropyGroup => {
  const { levels, shares, population, alpha } = whole
  const populationShare = total(members.map((i) => shares[i]!))
  const part = distributionOf(
    members.map((i) => levels[i]!),
    members.map((i) => population[i]!),
    { ...entropyDemand(alpha), positiveMean: false },
  )
  const ratio = part.mean / whole.mean
  const shared = { id, populationShare, levelShare: populationShare * ratio, mean: part.mean }
  if (part.mean === 0) return { ...shared, entropy: noLevels(), contribution: 0 }
  const value = within(entropyOf(part, alpha), {
    en: `Generalised entropy within “${id}”`,
    nl: `Gegeneraliseerde entropie binnen “${id}”`,
  })
  return { ...shared, entropy: defined(value), contribution: populationShare * exp(alpha * log(ratio)) * value }
}

/**
 * Generalised entropy split in inequality between and within groups (decompositie tussen en binnen groepen), for any
 * partition: GE(α) = GE(α) of the group means + Σ_g p_g (μ_g / μ)^α GE_g(α), with p_g the share of the population.
 *
 * At α = 1 (Theil) the weights within are shares of the total, s_g = p_g μ_g / μ; at α = 0 (mean log deviation) they are
 * shares of the population; for other α they do not add up to 1. One level for each person, or each group of persons
 * with its `population`, and the name of the group of each. Levels as in `generalisedEntropy`; results pure numbers.
 *
 * Source: Shorrocks, The class of additively decomposable inequality measures, Econometrica 48 (1980).
 *
 * @throws RangeError with all problems: as `generalisedEntropy` does; groups that are not one name for each level
 */
export const decomposeEntropy = (levels: readonly number[], options: DecompositionOptions): EntropyDecomposition => {
  const { alpha, groups, population } = checkedOptions(options, 'alpha', 'groups')
  const count = Array.isArray(levels) ? levels.length : 0
  const problems = [...alphaProblems(alpha), ...groupProblems(groups, count)]
  const whole = distributionOf(levels, population, entropyDemand(alpha), problems)
  const people = population ?? levels.map(() => 1)
  const parts = [...membersOf(groups)].map(([id, members]) =>
    groupOf(id, members, { ...whole, population: people, alpha }),
  )
  const means = {
    ...whole,
    levels: parts.map(({ mean }) => mean),
    shares: parts.map(({ populationShare }) => populationShare),
  }
  return {
    total: within(entropyOf(whole, alpha), { en: 'Generalised entropy', nl: 'Gegeneraliseerde entropie' }),
    between: within(entropyOf(means, alpha), {
      en: 'Generalised entropy between groups',
      nl: 'Gegeneraliseerde entropie tussen groepen',
    }),
    within: within(total(parts.map(({ contribution }) => contribution)), {
      en: 'Generalised entropy within groups',
      nl: 'Gegeneraliseerde entropie binnen groepen',
    }),
    groups: parts,
  }
}
