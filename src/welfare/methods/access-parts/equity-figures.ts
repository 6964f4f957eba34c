import type { Text } from '../../../quantity/text.js'
import { gini } from '../../inequality/gini.js'
import { palma } from '../../inequality/palma.js'
import { fosterGreerThorbecke } from '../../inequality/poverty.js'
import type { AssessmentContext, Figure } from '../../method.js'
import { defined, type Outcome } from '../../outcome.js'
import { accessChange } from '../../service-access/access-change.js'
import { overallAccess } from '../../service-access/region-access.js'
import { reachedWords, type ZoneAccess, zoneAccess } from './region-figures.js'
import type { ServiceData } from './service-input.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const nothing: Outcome = {
  value: null,
  why: t('nobody reaches anything, so there is nothing to spread', 'niemand bereikt iets, dus er is niets te verdelen'),
}

/** The kind of access that is spread over people: with decay where there is one, else within the limit. */
const spreadKind = ({ decay, limit }: ServiceData): 'gravity' | 'cumulative' | null =>
  decay !== null ? 'gravity' : limit !== null ? 'cumulative' : null

interface Measure {
  readonly id: string
  readonly label: Text
  readonly of: (levels: readonly number[], population: readonly number[], line: number) => Outcome
}

const measures: readonly Measure[] = [
  {
    id: 'gini',
    label: t('Gini', 'Gini'),
    of: (levels, population) =>
      levels.every((level) => level === 0) ? nothing : defined(gini(levels, { population })),
  },
  {
    id: 'palma',
    label: t('Palma (mean of the best 10 % / worst 40 %)', 'Palma (gemiddelde van de beste 10 % / slechtste 40 %)'),
    of: (levels, population) => palma(levels, { population, convention: 'groupMeans' }),
  },
  ...([0, 1, 2] as const).map((alpha) => ({
    id: (['shortfallShare', 'shortfallGap', 'shortfallSeverity'] as const)[alpha],
    label: (
      [
        t('share of people with too little', 'aandeel mensen met te weinig'),
        t('shortfall (FGT 1)', 'tekort (FGT 1)'),
        t('severity of the shortfall (FGT 2)', 'ernst van het tekort (FGT 2)'),
      ] as const
    )[alpha],
    of: (levels: readonly number[], population: readonly number[], line: number) =>
      line > 0 ? defined(fosterGreerThorbecke(levels, { population, line, alpha })) : nothing,
  })),
]

/**
 * How evenly access is spread over people, without the project and in each alternative, with the people who get more and
 * less. Too little is less than `enough` times the mean access without the project, one line for all situations.
 */
export const equityFigures = (context: AssessmentContext, service: ServiceData, enough: number): readonly Figure[] => {
  const { zones, regionOfZone, regions } = context
  const { people, id } = service
  const kind = spreadKind(service)
  if (kind === null) return []
  const levelsOf = (list: readonly ZoneAccess[]) => list.find((each) => each.id === kind)!.levels
  const situations = service.situations.map((each) => ({ ...each, levels: levelsOf(zoneAccess(service, each)) }))
  const before = situations[0]!.levels
  const where = { zones, people, regionOfZone: regionOfZone.map((at) => regions.members[at]!) }
  const mean = overallAccess({ ...where, levels: before }).value ?? 0
  const lived = people.flatMap((count, i) => (count > 0 ? [i] : []))
  const population = lived.map((i) => people[i]!)
  const reached = reachedWords[kind](service)
  const part = { part: t(`${reached.en}, spread over people`, `${reached.nl}, spreiding over mensen`) }
  return situations.flatMap(({ alternative, levels }): readonly Figure[] => {
    const place = alternative === undefined ? part : { ...part, alternative }
    const values = lived.map((i) => levels[i] ?? 0)
    const spread = measures.map(({ id: measure, label, of }) => {
      const { value, why } = of(values, population, enough * mean)
      const figure = { id: `${id}.${measure}`, label, unit: '1', ...place }
      return value === null ? { ...figure, value, why } : { ...figure, value }
    })
    if (alternative === undefined) return spread
    const change = accessChange({ ...where, before, after: levels, better: 'high' })
    const persons = { unit: 'person', ...place }
    return [
      ...spread,
      {
        id: `${id}.more`,
        label: t('people who reach more', 'mensen die meer bereiken'),
        ...persons,
        value: change.peopleBetter,
      },
      {
        id: `${id}.less`,
        label: t('people who reach less', 'mensen die minder bereiken'),
        ...persons,
        value: change.peopleWorse,
      },
    ]
  })
}
