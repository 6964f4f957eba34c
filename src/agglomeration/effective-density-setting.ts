import { InputError, type Problem } from '../appraisal/input/problem.js'
import type { Axis } from '../quantity/axis.js'
import { BuildError } from '../quantity/build-error.js'
import type { Quantity } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import type { Diagonal } from './effective-density-kernel.js'
import type { AgglomerationContext } from './model.js'

const id = 'effectiveDensity'
const t = (en: string, nl: string): Text => ({ en, nl })

/** Generalised cost between zones. */
export type Costs = Quantity<'origin' | 'destination'>

/** What of a study this model needs and a column cannot tell. */
export interface DensitySetting {
  readonly without: Costs
  readonly with: Costs
  readonly origins: Axis<'origin'>
  readonly destinations: Axis<'destination'>
  readonly operating: Quantity<'year'>
  /** The region of each zone, and the zone of each region. */
  readonly toRegion: Readonly<Record<string, string>>
  readonly toZone: Readonly<Record<string, string>>
  readonly diagonal: Diagonal
}

const problem = (code: string, field: string, message: Text, expected: Text, mend: Text): Problem => ({
  code,
  path: ['agglomeration', id, field],
  place: null,
  message,
  expected,
  got: null,
  mend,
})

/** One zone for each region, so that regional jobs and output are those of the zones. */
const requireZonesAreRegions = ({ zones = [], regionOfZone = [], regions }: AgglomerationContext): void => {
  const counts = regions.members.map((_, region) => regionOfZone.filter((each) => each === region).length)
  if (zones.length > 0 && counts.every((count) => count === 1)) return
  throw new InputError([
    zones.length === 0
      ? problem(
          'missingNeed',
          'zones',
          t(`“${id}” needs zones and matrices of cost`, `“${id}” heeft zones en matrices met kosten nodig`),
          t('a section zones, and matrices', 'een onderdeel zones, en matrices'),
          t('add them to the scenario file', 'voeg ze toe aan het scenariobestand'),
        )
      : problem(
          'zonesAreNotRegions',
          'zones',
          t(
            `${zones.length} zones for ${counts.length} regions: jobs are known by region only`,
            `${zones.length} zones voor ${counts.length} regio’s: banen zijn alleen per regio bekend`,
          ),
          t('one zone in each region', 'één zone in elke regio'),
          t(
            'make every zone a region, or use the function effectiveDensity with jobs by zone',
            'maak van elke zone een regio, of gebruik de functie effectiveDensity met banen per zone',
          ),
        ),
  ])
}

/** Refuses given costs that no density can be made of. */
const costProblems = (field: string, costs: Costs, treatment: Diagonal): readonly Problem[] => {
  if (costs.operation.kind !== 'given') return []
  const [origins, destinations] = costs.axes as unknown as readonly [Axis, Axis]
  const count = destinations.members.length
  const at = costs.operation.values.findIndex(
    (value, pair) => !(Number(value) > 0) && !(treatment === 'dropped' && Math.floor(pair / count) === pair % count),
  )
  if (at < 0) return []
  const pair = `${origins.members[Math.floor(at / count)]} → ${destinations.members[at % count]}`
  return [
    problem(
      'costNotPositive',
      field,
      t(`the cost ${pair} is ${costs.operation.values[at]}`, `de kosten ${pair} zijn ${costs.operation.values[at]}`),
      t('a cost above 0', 'kosten boven 0'),
      t(
        'correct the matrix, or set diagonal: dropped when it is the cost within a zone',
        'verbeter de matrix, of zet diagonal: dropped als het de kosten binnen een zone zijn',
      ),
    ),
  ]
}

/**
 * Reads zones and costs of a study for the model.
 *
 * @throws InputError `missingNeed`, `zonesAreNotRegions`, `costNotPositive`, `wrongUnit`.
 */
export const densitySettingOf = (context: AgglomerationContext): DensitySetting => {
  requireZonesAreRegions(context)
  const { parameters, regions, zones = [], regionOfZone = [], matrix, operating } = context
  if (!matrix || !operating) throw new TypeError(`“${id}” needs matrix and operating in its context.`)
  const [without, project] = [matrix(parameters.word('costWithout')), matrix(parameters.word('costWith'))]
  const treatment = parameters.word('diagonal') as Diagonal
  const [origins, destinations] = without.axes
  if (origins?.name !== 'origin' || destinations?.name !== 'destination')
    throw new BuildError('wrongShape', `Costs have the axes origin and destination, in that order.`)
  const problems = [
    ...costProblems('costWithout', without, treatment),
    ...costProblems('costWith', project, treatment),
    ...(without.unit.key === project.unit.key
      ? []
      : [
          problem(
            'wrongUnit',
            'costWith',
            t(
              `the cost with the project is in ${project.unit.key}`,
              `de kosten met project zijn in ${project.unit.key}`,
            ),
            t(without.unit.key, without.unit.key),
            t('use one unit without and with the project', 'gebruik één eenheid zonder en met project'),
          ),
        ]),
  ]
  if (problems.length > 0) throw new InputError(problems)
  const pairs = zones.map((zone, i) => [zone, regions.members[regionOfZone[i] as number] as string] as const)
  return {
    without,
    with: project,
    origins: origins as Axis<'origin'>,
    destinations: destinations as Axis<'destination'>,
    operating,
    toRegion: Object.fromEntries(pairs),
    toZone: Object.fromEntries(pairs.map(([zone, region]) => [region, zone])),
    diagonal: treatment,
  }
}
