import fc from 'fast-check'

/** Levels above 0 with people behind them, in whole numbers so that changes by a factor or a term are exact. */
export interface People {
  readonly levels: readonly number[]
  readonly population: readonly number[]
}

const peopleFrom = (levels: fc.Arbitrary<number>, least: number): fc.Arbitrary<People> =>
  fc
    .array(fc.tuple(levels, fc.integer({ min: 1, max: 1000 })), { minLength: least, maxLength: 30 })
    .map((pairs) => ({ levels: pairs.map(([level]) => level), population: pairs.map(([, people]) => people) }))

export const people = peopleFrom(fc.integer({ min: 1, max: 100_000 }), 1)
export const twoOrMore = peopleFrom(fc.integer({ min: 1, max: 100_000 }), 2)
/** Levels of any sign. */
export const anyPeople = peopleFrom(fc.integer({ min: -100_000, max: 100_000 }), 1)

/** The same people one by one, `times` over. */
export const replicated = ({ levels, population }: People, times = 1): readonly number[] =>
  levels.flatMap((level, i) => Array<number>(population[i]! * times).fill(level))

/** Few people behind each level, so that they can be written out one by one. */
export const fewPeople = people.map(({ levels, population }) => ({
  levels,
  population: population.map((n) => (n % 5) + 1),
}))

/**
 * A transfer from someone richer to someone poorer that leaves the order of the two (Pigou–Dalton): levels before and
 * after of people one by one, the transfer above 0.
 */
export const transfers = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 10_000 }), { maxLength: 12 }),
    fc.integer({ min: 1, max: 10_000 }),
    fc.integer({ min: 1, max: 5_000 }),
    fc.integer({ min: 0, max: 5_000 }),
  )
  .map(([others, poorer, transfer, rest]) => {
    const richer = poorer + 2 * transfer + rest
    return {
      before: [...others, poorer, richer],
      after: [...others, poorer + transfer, richer - transfer],
    }
  })
