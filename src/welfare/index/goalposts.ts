import { log } from '../../quantity/binary64.js'
import { numberText, type Text } from '../../quantity/text.js'
import { choiceProblems, problemInWords, refuse } from '../problems.js'
import { inputProblems, list, text } from '../shape.js'
import {
  type Goalposts,
  goalpostProblems,
  type Indicator,
  type Measured,
  measuredBetweenGoalpostsShape,
  measuredProblems,
} from './indicator.js'

/** What happens to a value beyond the goalposts: it is refused, or scored as the goalpost and listed. */
export type Outside = 'refuse' | 'cap'

/** A value beyond the goalposts that was scored as the nearest of them. */
export interface Capped {
  readonly indicator: string
  readonly region: string
  readonly value: number
  readonly to: number
}

export interface GoalpostScores {
  /** One list for each indicator, in the order of the regions; 0 is the worse goalpost, 1 the better one. */
  readonly scores: readonly (readonly number[])[]
  readonly capped: readonly Capped[]
}

const between = (value: number, { lo, hi }: Goalposts): number => Math.min(Math.max(value, lo), hi)

const along = (value: number, { lo, hi, scale }: Goalposts): number => {
  // Halved first where the distance itself would not fit in a number.
  if (scale === 'linear')
    return hi - lo === Number.POSITIVE_INFINITY ? (value / 2 - lo / 2) / (hi / 2 - lo / 2) : (value - lo) / (hi - lo)
  if (value === lo || value === hi) return value === lo ? 0 : 1
  // Neighbouring goalposts may have the same logarithm in binary64.
  const share = (log(value) - log(lo)) / (log(hi) - log(lo))
  return Number.isFinite(share) ? share : (value - lo) / (hi - lo)
}

const scoreOf = ({ better, goalposts }: Indicator, value: number): number => {
  const share = along(between(value, goalposts), goalposts)
  return better === 'high' ? share : 1 - share
}

const cappedIn = ({ indicator, values }: Measured<Indicator>, regions: readonly string[]): readonly Capped[] =>
  values.flatMap((value, at) => {
    const to = between(value, indicator.goalposts)
    return to === value ? [] : [{ indicator: indicator.id, region: regions[at] as string, value, to }]
  })

const beyondProblem = ({ indicator, region, value, to }: Capped): Text =>
  problemInWords(
    { en: `“${indicator}” of “${region}”`, nl: `“${indicator}” van “${region}”` },
    { en: 'a value between the goalposts', nl: 'een waarde tussen de streefwaarden' },
    { en: `${value}, beyond ${to}`, nl: `${numberText(value).nl}, voorbij ${numberText(to).nl}` },
    {
      en: 'Correct it, widen the goalposts, or cap it with outside: cap.',
      nl: 'Verbeter haar, verruim de streefwaarden, of kap af met outside: cap.',
    },
  )

/**
 * Scores of indicators between fixed goalposts (min-max-normalisatie met vaste streefwaarden): s = (x − lo) / (hi − lo), in
 * logarithms on a logarithmic scale, and 1 − s where a low value is better.
 *
 * Axes: `values` of each indicator and each list of `scores` run over `regions`. Unit: a score is a pure number from 0 to 1.
 * A value beyond its goalposts is refused or, with `outside: 'cap'`, scored as the goalpost and listed in `capped`; there
 * is no default.
 *
 * @throws RangeError that lists every problem: names that are missing or twice there, lists of another length, figures
 * that are not finite, goalposts that are equal, reversed or without a logarithm, and values beyond them when refused.
 *
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators (2008), § 5; UNDP, Human Development Report,
 * technical notes.
 */
export const goalpostScores = (input: {
  readonly regions: readonly string[]
  readonly measured: readonly Measured<Indicator>[]
  readonly outside: Outside
}): GoalpostScores => {
  refuse(inputProblems(input, { regions: list(text), measured: measuredBetweenGoalpostsShape }))
  const { regions, measured, outside } = input
  refuse([
    ...measuredProblems(regions, measured),
    ...choiceProblems('outside', outside, ['refuse', 'cap']),
    ...measured.flatMap(({ indicator }) => goalpostProblems(indicator)),
  ])
  const capped = measured.flatMap((each) => cappedIn(each, regions))
  if (outside === 'refuse') refuse(capped.map(beyondProblem))
  return {
    scores: measured.map(({ indicator, values }) => values.map((value) => scoreOf(indicator, value))),
    capped,
  }
}
