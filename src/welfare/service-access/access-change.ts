import { defined, type Outcome } from '../outcome.js'
import { choiceProblems, finite, namedNumberOrNullProblems, refuse, within } from '../problems.js'
import { inputProblems, list } from '../shape.js'
import { total } from '../total.js'
import {
  overallAccess,
  type RegionAccess,
  regionAccess,
  type ZoneLevels,
  zoneLevelProblems,
  zonesShape,
} from './region-access.js'

export interface AccessChangeInput extends Omit<ZoneLevels, 'levels'> {
  readonly before: readonly (number | null)[]
  readonly after: readonly (number | null)[]
  /** `high` for opportunities that can be reached, `low` for the cost of reaching a service. */
  readonly better: 'high' | 'low'
}

export interface RegionAccessChange {
  readonly region: string
  readonly people: number
  readonly before: Outcome
  readonly after: Outcome
  /** After less before; null with the reason where one of the two is. */
  readonly change: Outcome
}

export interface AccessChange {
  /** After less before in each zone; null where there is no level in one of the two. */
  readonly byZone: readonly (number | null)[]
  readonly byRegion: readonly RegionAccessChange[]
  readonly overall: Omit<RegionAccessChange, 'region' | 'people'>
  /** People whose zone gets better, worse, or stays as it is; reaching a first service is better, losing the last worse. */
  readonly peopleBetter: number
  readonly peopleWorse: number
  readonly peopleSame: number
}

const changeOf = (before: Outcome, after: Outcome): Outcome => {
  if (before.value === null) return before
  return after.value === null ? after : defined(within(after.value - before.value, { en: 'change', nl: 'verandering' }))
}

/** 1 for better, −1 for worse, 0 for the same. */
const direction = (before: number | null, after: number | null, better: 'high' | 'low'): number => {
  if (before === null || after === null) return before === after ? 0 : before === null ? 1 : -1
  const sign = Math.sign(after - before)
  return better === 'high' ? sign : -sign
}

const compared = ({ region, people, level }: RegionAccess, after: RegionAccess): RegionAccessChange => ({
  region,
  people,
  before: level,
  after: after.level,
  change: changeOf(level, after.level),
})

/**
 * Change in access (verandering in bereikbaarheid) between two situations, by zone and by region, with the people who gain
 * and lose.
 *
 * Axes: `before`, `after`, `people` and `regionOfZone` run over `zones`. Units: that of the levels; persons. People are the
 * same in both situations, so a change is one of access and not of where people live.
 *
 * @throws RangeError that lists every problem, as `regionAccess` does for either situation.
 *
 * Source: Lucas, van Wee and Maat, A method to evaluate equitable accessibility (2015).
 */
export const accessChange = (input: AccessChangeInput): AccessChange => {
  refuse(inputProblems(input, { ...zonesShape, before: list(), after: list() }))
  const { before, after, better, ...where } = input
  refuse([
    ...choiceProblems('better', better, ['high', 'low']),
    ...zoneLevelProblems({ ...where, levels: before }),
    ...namedNumberOrNullProblems({ en: 'levels after', nl: 'niveaus erna' }, after, where.zones, finite),
  ])
  const [earlier, later] = [
    { ...where, levels: before },
    { ...where, levels: after },
  ]
  const ends = regionAccess(later)
  const [mean, meanAfter] = [overallAccess(earlier), overallAccess(later)]
  const directions = where.zones.map((_, at) => direction(before[at] ?? null, after[at] ?? null, better))
  const peopleWith = (sign: number): number => total(where.people.filter((_, at) => directions[at] === sign))
  return {
    byZone: where.zones.map((_, at) => {
      const [from, to] = [before[at] ?? null, after[at] ?? null]
      return from === null || to === null ? null : within(to - from, { en: 'change', nl: 'verandering' })
    }),
    byRegion: regionAccess(earlier).map((each, at) => compared(each, ends[at] as RegionAccess)),
    overall: { before: mean, after: meanAfter, change: changeOf(mean, meanAfter) },
    peopleBetter: peopleWith(1),
    peopleWorse: peopleWith(-1),
    peopleSame: peopleWith(0),
  }
}
