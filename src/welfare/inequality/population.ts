import type { Label, Text } from '../../quantity/text.js'
import { fault, listProblems, type NumberRule, positive, refuse, within } from '../problems.js'
import { total } from '../total.js'

/** How many people are behind each level. */
export interface PopulationOption {
  /** People behind each level (bevolking), in any one unit, above 0. Without it each level is of one person. */
  readonly population?: readonly number[] | undefined
}

/** Levels of one situation, with the people behind each. */
export interface Situation extends PopulationOption {
  /** One for each person or group, in one unit. */
  readonly levels: readonly number[]
}

/** Levels with the share of the population at each. */
export interface LevelDistribution {
  readonly levels: readonly number[]
  /** p = n / Σ n. */
  readonly shares: readonly number[]
  readonly lowest: number
  readonly highest: number
  /** μ = Σ p x. */
  readonly mean: number
}

/** What a measure asks of the levels. */
export interface LevelDemand {
  /** What the levels are called in problems. */
  readonly name?: Label
  readonly rule: NumberRule
  /** How to mend a level that does not fit. */
  readonly mend: Text
  /** Whether the mean must be above 0, because the measure is a fraction of it. */
  readonly positiveMean?: boolean
}

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0)

const levelProblems = (
  levels: unknown,
  { name = { en: 'Levels', nl: 'Niveaus' }, rule, mend }: LevelDemand,
): readonly Text[] =>
  lengthOf(levels) === 0
    ? [
        fault(name, { en: 'a list of at least one number', nl: 'een lijst van ten minste één getal' }, levels, {
          en: 'Give a level for each person or group.',
          nl: 'Geef een niveau voor elke persoon of groep.',
        }),
      ]
    : listProblems(name, levels, { length: lengthOf(levels), rule, mend })

const populationProblems = (population: unknown, length: number): readonly Text[] => {
  if (population === undefined) return []
  const mend = {
    en: 'Give the people behind each level, and leave out levels of nobody.',
    nl: 'Geef de mensen achter elk niveau, en laat niveaus van niemand weg.',
  }
  const problems = listProblems({ en: 'Population', nl: 'Bevolking' }, population, { length, rule: positive, mend })
  if (problems.length > 0 || !Array.isArray(population)) return problems
  return Number.isFinite(total(population))
    ? []
    : [
        fault(
          { en: 'Population', nl: 'Bevolking' },
          { en: 'a total that fits in a number', nl: 'een totaal dat in een getal past' },
          Number.POSITIVE_INFINITY,
          { en: 'Count people in a larger unit.', nl: 'Tel mensen in een grotere eenheid.' },
        ),
      ]
}

/** The mean is counted from the lowest level, so that it is exactly the level that all have. */
const meanOf = (levels: readonly number[], shares: readonly number[], lowest: number): number =>
  within(lowest + total(levels.map((level, i) => shares[i]! * (level - lowest))), {
    en: 'Mean of the levels',
    nl: 'Gemiddelde van de niveaus',
  })

const distributed = (levels: readonly number[], population: readonly number[] | undefined): LevelDistribution => {
  const people = population === undefined ? levels.length : total(population)
  const shares = levels.map((_, i) => (population?.[i] ?? 1) / people)
  const lowest = levels.reduce((a, b) => (b < a ? b : a))
  const highest = levels.reduce((a, b) => (b > a ? b : a))
  return { levels, shares, lowest, highest, mean: meanOf(levels, shares, lowest) }
}

const meanProblems = (
  { mean }: LevelDistribution,
  { name = { en: 'Levels', nl: 'Niveaus' }, positiveMean }: LevelDemand,
): readonly Text[] =>
  positiveMean && mean <= 0
    ? [
        fault(name, { en: 'a mean above 0', nl: 'een gemiddelde boven 0' }, mean, {
          en: 'The measure is a fraction of the mean; use an absolute one.',
          nl: 'De maat is een fractie van het gemiddelde; gebruik een absolute.',
        }),
      ]
    : []

/** One list of levels to check, with what is asked of it. */
export interface AskedSituation extends Situation {
  readonly demand: LevelDemand
}

/**
 * Several lists of levels and people as shares (verdelingen), all checked in one go.
 *
 * @param problems other problems of the same call, reported in the same error
 * @throws RangeError with all problems
 */
export const distributionsOf = (
  asked: readonly AskedSituation[],
  problems: readonly Text[] = [],
): readonly LevelDistribution[] => {
  const found = asked.map(({ levels, population, demand }) => [
    ...levelProblems(levels, demand),
    ...populationProblems(population, lengthOf(levels)),
  ])
  refuse(found.flat().length > 0 ? [...found.flat(), ...problems] : [])
  const distributions = asked.map(({ levels, population }) => distributed(levels, population))
  refuse([...distributions.flatMap((each, i) => meanProblems(each, asked[i]!.demand)), ...problems])
  return distributions
}

/** One list of levels, as {@link distributionsOf} does several. @throws RangeError with all problems */
export const distributionOf = (
  levels: readonly number[],
  population: readonly number[] | undefined,
  demand: LevelDemand,
  problems: readonly Text[] = [],
): LevelDistribution => distributionsOf([{ levels, population, demand }], problems)[0]!
