import type { Problem } from '../../appraisal/input/problem.js'
import type { Quantity } from '../../quantity/quantity.js'
import type { Text } from '../../quantity/text.js'
import { shortUnitText } from '../../quantity/unit.js'
import { times, transposedTimes } from './solvers/trade.js'

const t = (en: string, nl: string): Text => ({ en, nl })

type Commuters = Quantity<'origin' | 'destination'>

/** A working person has one job: either counts the same. */
const units = ['person', 'job']

/** Zones where nobody who works lives, or where nobody works: without people there is no wage to begin from. */
const emptyZones = (path: Problem['path'], commuters: Commuters): readonly Problem[] => {
  const { operation, axes } = commuters
  if (operation.kind !== 'given') return []
  const zones = axes.find(({ name }) => name === 'origin')?.members ?? []
  const cells = Float64Array.from(operation.values, Number)
  const each = new Float64Array(zones.length).fill(1)
  const empty = (people: Float64Array, message: (zone: string) => Text): readonly Problem[] =>
    zones.flatMap((zone, at): readonly Problem[] =>
      (people[at] as number) > 0
        ? []
        : [
            {
              code: 'zoneWithoutCommuters',
              path,
              place: null,
              message: message(zone),
              expected: t('commuters from and to every zone', 'pendelaars van en naar elke zone'),
              got: '0',
              mend: t('correct the matrix, or leave the zone out', 'verbeter de matrix, of laat de zone weg'),
            },
          ],
    )
  return [
    ...empty(times(cells, each), (zone) => t(`no commuter lives in “${zone}”`, `geen pendelaar woont in “${zone}”`)),
    ...empty(transposedTimes(cells, each), (zone) =>
      t(`no commuter works in “${zone}”`, `geen pendelaar werkt in “${zone}”`),
    ),
  ]
}

/**
 * What is wrong with a matrix of commuters from home to work (pendelaars): `wrongUnit` when it counts neither people nor
 * jobs, `zoneWithoutCommuters` for each zone from which or to which nobody travels.
 */
export const commuterProblems = (model: string, commuters: Commuters): readonly Problem[] => {
  const path = ['agglomeration', model, 'commuters']
  const unit = shortUnitText(commuters.unit)
  const wrongUnit: Problem = {
    code: 'wrongUnit',
    path,
    place: null,
    message: t(`the commuters are in ${unit}`, `de pendelaars zijn in ${unit}`),
    expected: t(units.join(' or '), units.join(' of ')),
    got: unit,
    mend: t('give people or jobs by home and work', 'geef personen of banen naar woning en werk'),
  }
  return [...(units.includes(unit) ? [] : [wrongUnit]), ...emptyZones(path, commuters)]
}
