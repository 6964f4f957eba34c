import type { Text } from '../../quantity/text.js'
import { defined, type Outcome, undefinedBecause } from '../outcome.js'
import {
  finite,
  namedNumberOrNullProblems,
  namedNumberProblems,
  nameProblems,
  notNegative,
  problemInWords,
  refuse,
  within,
} from '../problems.js'
import { inputProblems, list, text } from '../shape.js'
import { total } from '../total.js'

/** Levels of access by zone, who lives there, and in which region. */
export interface ZoneLevels {
  readonly zones: readonly string[]
  /** Null where there is none, as in a zone that reaches no service. */
  readonly levels: readonly (number | null)[]
  readonly people: readonly number[]
  readonly regionOfZone: readonly string[]
}

export interface RegionAccess {
  readonly region: string
  readonly people: number
  readonly level: Outcome
}

/** What says where zones are and who lives there, before it is checked. */
export const zonesShape = { zones: list(text), people: list(), regionOfZone: list(text) }

/** The problems of levels by zone. */
export const zoneLevelProblems = ({ zones, levels, people, regionOfZone }: ZoneLevels): readonly Text[] => {
  const [what, count] = ['regionOfZone', String(regionOfZone.length)]
  return [
    ...nameProblems('zones', zones),
    ...namedNumberOrNullProblems({ en: 'levels', nl: 'niveaus' }, levels, zones, finite),
    ...namedNumberProblems({ en: 'people', nl: 'mensen' }, people, zones, notNegative),
    ...(regionOfZone.length === zones.length
      ? []
      : [
          problemInWords(
            what,
            { en: `${zones.length} regions, one a zone`, nl: `${zones.length} regio’s, één per zone` },
            count,
            { en: 'Give one for every zone.', nl: 'Geef er een voor elke zone.' },
          ),
        ]),
    ...(regionOfZone.includes('')
      ? [
          problemInWords(
            what,
            { en: 'names that are not empty', nl: 'namen die niet leeg zijn' },
            { en: 'an empty one', nl: 'een lege' },
            { en: 'Give its name.', nl: 'Geef de naam.' },
          ),
        ]
      : []),
  ]
}

const check = (input: ZoneLevels): void => {
  refuse(inputProblems(input, { ...zonesShape, levels: list() }))
  refuse(zoneLevelProblems(input))
}

/** Σ n level / Σ n over zones with people, or null with the reason. */
const meanOf = (name: string, where: readonly number[], { zones, levels, people }: ZoneLevels): RegionAccess => {
  const lived = where.filter((at) => (people[at] as number) > 0)
  const count = within(total(lived.map((at) => people[at] as number)), { en: 'people', nl: 'mensen' })
  const without = lived.filter((at) => levels[at] === null).map((at) => zones[at] as string)
  if (lived.length === 0)
    return {
      region: name,
      people: 0,
      level: undefinedBecause(`“${name}” has no people.`, `“${name}” heeft geen inwoners.`),
    }
  if (without.length > 0)
    return {
      region: name,
      people: count,
      level: undefinedBecause(
        `In “${name}” people of ${without.join(', ')} have no level, so there is no mean.`,
        `In “${name}” hebben inwoners van ${without.join(', ')} geen niveau, dus er is geen gemiddelde.`,
      ),
    }
  const share = (at: number): number => ((people[at] as number) / count) * (levels[at] as number)
  return {
    region: name,
    people: count,
    level: defined(within(total(lived.map(share)), { en: 'mean level', nl: 'gemiddeld niveau' })),
  }
}

/**
 * Access by region (bereikbaarheid per regio): the mean over zones, each weighted by its people, Σ n_i A_i / Σ n_i.
 *
 * Axes: `levels`, `people` and `regionOfZone` run over `zones`; the result over regions in the order in which they first
 * appear. Unit: that of the levels. Zones without people play no part. A region without people, or with people in a zone
 * without level, is null with the reason. A mean hides the spread within the region.
 *
 * @throws RangeError that lists every problem: names twice, lists of another length, levels that are not finite, people
 * below 0.
 *
 * Source: Geurs and van Wee, Accessibility evaluation of land-use and transport strategies (2004).
 */
export const regionAccess = (input: ZoneLevels): readonly RegionAccess[] => {
  check(input)
  const where = new Map<string, number[]>()
  for (const [at, region] of input.regionOfZone.entries()) {
    const list = where.get(region)
    if (list) list.push(at)
    else where.set(region, [at])
  }
  return [...where].map(([region, list]) => meanOf(region, list, input))
}

/** The mean over all zones, weighted by people. @throws RangeError as `regionAccess` does. */
export const overallAccess = (input: ZoneLevels): Outcome => {
  check(input)
  return meanOf(
    'all zones',
    input.zones.map((_, at) => at),
    input,
  ).level
}
