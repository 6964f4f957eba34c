import type { Text } from '../../../quantity/text.js'
import type { AssessmentContext, Figure } from '../../method.js'
import type { Outcome } from '../../outcome.js'
import { cumulativeAccess } from '../../service-access/cumulative-access.js'
import { gravityAccess } from '../../service-access/gravity-access.js'
import { minimumStandard } from '../../service-access/minimum-standard.js'
import { nearestService } from '../../service-access/nearest-service.js'
import { overallAccess, regionAccess } from '../../service-access/region-access.js'
import type { ServiceData, Situation } from './service-input.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Levels of access of one kind by zone; null where a zone reaches no service. */
export interface ZoneAccess {
  readonly id: string
  readonly label: Text
  readonly unit: string
  readonly levels: readonly (number | null)[]
}

/** The unit of access by gravity. */
const gravityUnit = ({ decay, opportunityUnit, costUnit }: ServiceData): string =>
  decay?.kind === 'power' ? `${opportunityUnit} × (${costUnit})^−${decay.exponent}` : opportunityUnit

/** What is reached within the limit, or counted with decay, by the name of the service. */
export const reachedWords = {
  cumulative: ({ label }: ServiceData): Text => t(`${label.en} within the limit`, `${label.nl} binnen de grens`),
  gravity: ({ label }: ServiceData): Text => t(`${label.en} with decay`, `${label.nl} met afstandsverval`),
}

/** Access of every kind that the file gives data for, by zone. */
export const zoneAccess = (service: ServiceData, { travel }: Situation): readonly ZoneAccess[] => {
  const { opportunities, limit, decay, opportunityUnit, costUnit } = service
  const nearest = nearestService({ travel, services: opportunities }).map(({ value }) => value?.cost ?? null)
  return [
    { id: 'nearest', label: t('to the nearest', 'naar de dichtstbijzijnde'), unit: costUnit, levels: nearest },
    ...(limit === null
      ? []
      : [
          {
            id: 'cumulative',
            label: reachedWords.cumulative(service),
            unit: opportunityUnit,
            levels: cumulativeAccess({ travel, opportunities, within: limit }),
          },
        ]),
    ...(decay === null
      ? []
      : [
          {
            id: 'gravity',
            label: reachedWords.gravity(service),
            unit: gravityUnit(service),
            levels: gravityAccess({ travel, opportunities, decay }),
          },
        ]),
  ]
}

type Place = Pick<Figure, 'part' | 'alternative' | 'region'>

const figureOf = (id: string, label: Text, unit: string, place: Place, { value, why }: Outcome): Figure =>
  value === null ? { id, label, unit, ...place, value, why } : { id, label, unit, ...place, value }

const noZones = t('no zone lies in this region', 'in deze regio ligt geen zone')

/** The share of people within the norm, and how far the others are from it. */
const standardFigures = (
  service: ServiceData,
  nearest: readonly (number | null)[],
  where: readonly number[],
  place: Place,
  zones: readonly string[],
): readonly Figure[] => {
  const { id, limit, people, costUnit } = service
  if (limit === null) return []
  const result = minimumStandard({
    zones: where.map((i) => zones[i]!),
    levels: where.map((i) => nearest[i]!),
    people: where.map((i) => people[i]!),
    standard: { norm: limit, meets: 'atMost' },
  })
  const within = t('share of people within the norm', 'aandeel mensen binnen de norm')
  const gap = t('mean gap of the others', 'gemiddeld tekort van de anderen')
  // The mean of the others can rise when those who were nearly there get there; over everyone it cannot.
  const overAll = t('gap over all people', 'tekort over alle mensen')
  const { totalGap, people: count } = result
  const perPerson: Outcome =
    totalGap.value === null || result.shareWithin.value === null
      ? { value: null, why: totalGap.why ?? result.shareWithin.why ?? noZones }
      : { value: totalGap.value / count, why: null }
  return [
    figureOf(`${id}.withinNorm`, within, '1', place, result.shareWithin),
    figureOf(`${id}.gap`, gap, costUnit, place, result.meanGap),
    figureOf(`${id}.gapPerPerson`, overAll, costUnit, place, perPerson),
  ]
}

/** Access to a service by region and for all together, in one situation. */
export const regionFigures = (
  context: AssessmentContext,
  service: ServiceData,
  situation: Situation,
): readonly Figure[] => {
  const { zones, regionOfZone, regions } = context
  const { people, id, label: part } = service
  const access = zoneAccess(service, situation)
  const nearest = access[0]!.levels
  const alternative = situation.alternative === undefined ? {} : { alternative: situation.alternative }
  const names = regionOfZone.map((at) => regions.members[at]!)
  const where = { zones, people, regionOfZone: names }
  const all = zones.map((_, i) => i)
  const ofAll = { part, ...alternative }
  const figures = regions.members.flatMap((region, r): readonly Figure[] => {
    const place = { ...ofAll, region }
    const own = all.filter((i) => regionOfZone[i] === r)
    const levels = access.map(({ id: kind, label, unit, levels: list }) => {
      const found = regionAccess({ ...where, levels: list }).find((each) => each.region === region)
      return figureOf(`${id}.${kind}`, label, unit, place, found?.level ?? { value: null, why: noZones })
    })
    return [...levels, ...(own.length === 0 ? [] : standardFigures(service, nearest, own, place, zones))]
  })
  const overall = access.map(({ id: kind, label, unit, levels }) =>
    figureOf(`${id}.${kind}`, label, unit, ofAll, overallAccess({ ...where, levels })),
  )
  return [...figures, ...overall, ...standardFigures(service, nearest, all, ofAll, zones)]
}
