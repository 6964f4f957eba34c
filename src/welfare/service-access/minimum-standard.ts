import type { Text } from '../../quantity/text.js'
import { defined, type Outcome, undefinedBecause } from '../outcome.js'
import {
  choiceProblems,
  namedNumberOrNullProblems,
  namedNumberProblems,
  nameProblems,
  notNegative,
  numberProblems,
  problemInWords,
  refuse,
  within,
} from '../problems.js'
import { anything, inputProblems, list, object, text } from '../shape.js'
import { total } from '../total.js'

/** A norm for everybody: a cost of at most so much, or at least so many opportunities. */
export interface Standard {
  readonly norm: number
  readonly meets: 'atMost' | 'atLeast'
}

export interface StandardResult {
  readonly people: number
  readonly peopleBelow: number
  /** Share of people who meet the norm; null without people. */
  readonly shareWithin: Outcome
  /** Zones whose people do not meet the norm, in order. */
  readonly zonesBelow: readonly string[]
  /** Mean distance to the norm of those who do not meet it; 0 when all do, null when some have no level. */
  readonly meanGap: Outcome
  /** Distance to the norm added up over people; null when some have no level. */
  readonly totalGap: Outcome
}

const noLevel = (zones: readonly string[]): Outcome =>
  undefinedBecause(
    `People in ${zones.join(', ')} reach no service: they count as below the norm, at no known distance from it.`,
    `Inwoners van ${zones.join(', ')} bereiken geen voorziening: ze tellen als onder de norm, op onbekende afstand ervan.`,
  )

interface StandardInput {
  readonly zones: readonly string[]
  readonly levels: readonly (number | null)[]
  readonly people: readonly number[]
  readonly standard: Standard
}

const problemsOf = ({ zones, levels, people, standard: { norm, meets } }: StandardInput): readonly Text[] => {
  const unsaid = meets === 'atLeast' && levels.includes(null)
  const [asked, mend] = [
    { en: 'a number of opportunities in every zone', nl: 'een aantal bereikbare voorzieningen in elke zone' },
    { en: 'Write 0 where nothing can be reached.', nl: 'Schrijf 0 waar niets te bereiken is.' },
  ]
  return [
    ...nameProblems('zones', zones),
    ...namedNumberProblems({ en: 'people', nl: 'mensen' }, people, zones, notNegative),
    ...numberProblems('norm', norm, notNegative),
    ...choiceProblems('meets', meets, ['atMost', 'atLeast']),
    ...namedNumberOrNullProblems({ en: 'levels', nl: 'niveaus' }, levels, zones, notNegative),
    ...(unsaid ? [problemInWords({ en: 'levels', nl: 'niveaus' }, asked, { en: 'none', nl: 'geen' }, mend)] : []),
  ]
}

/**
 * Minimum standard (minimumnorm): the share of people whose zone meets a norm, Σ n_i · 1[zone i meets it] / Σ n_i, and how
 * far the others are from it, |level − norm|.
 *
 * Axes: `levels` and `people` run over `zones`; a level of null is a zone that reaches no service, which does not meet the
 * norm. A level equal to the norm meets it. Units: levels and norm in one unit, gaps in that unit, or that times persons.
 * All people of a zone count as having its level. What the norm should be is a political choice, not a result.
 *
 * @throws RangeError that lists every problem: names twice, lists of another length, levels, people or a norm below 0 or
 * not finite, no level where opportunities are asked (that is 0).
 *
 * Source: van der Veen et al., Operationalizing an indicator of sufficient accessibility (2020); Foster, Greer and
 * Thorbecke, A class of decomposable poverty measures (1984) for the share and the gap.
 */
export const minimumStandard = (input: StandardInput): StandardResult => {
  refuse(
    inputProblems(input, {
      zones: list(text),
      levels: list(),
      people: list(),
      standard: object({ norm: anything, meets: anything }),
    }),
  )
  refuse(problemsOf(input))
  const { zones, levels, people, standard } = input
  const { norm, meets } = standard
  const below = zones.flatMap((zone, at) => {
    const level = levels[at] as number | null
    const fits = level !== null && (meets === 'atMost' ? level <= norm : level >= norm)
    return fits || people[at] === 0 ? [] : [{ zone, people: people[at] as number, level }]
  })
  const [all, under] = [total(people), total(below.map((each) => each.people))]
  const unreached = below.filter(({ level }) => level === null).map(({ zone }) => zone)
  const gaps = total(below.map(({ people: count, level }) => (level === null ? 0 : count * Math.abs(level - norm))))
  const gap = (value: number): Outcome =>
    unreached.length > 0 ? noLevel(unreached) : defined(within(value, { en: 'gap', nl: 'tekort' }))
  return {
    people: within(all, { en: 'people', nl: 'mensen' }),
    peopleBelow: within(under, { en: 'people below the norm', nl: 'mensen onder de norm' }),
    shareWithin:
      all === 0
        ? undefinedBecause('There are no people in these zones.', 'Er wonen geen mensen in deze zones.')
        : defined((all - under) / all),
    zonesBelow: below.map(({ zone }) => zone),
    meanGap: gap(under === 0 ? 0 : gaps / under),
    totalGap: gap(gaps),
  }
}
