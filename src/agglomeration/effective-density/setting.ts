import { InputError, type Problem } from '../../appraisal/input/problem.js'
import { type Axis, axis } from '../../quantity/axis.js'
import { multiply } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import type { Text } from '../../quantity/text.js'
import { shortUnitText } from '../../quantity/unit.js'
import type { AgglomerationContext } from '../model.js'
import { ZoneColumns } from './columns.js'
import type { Diagonal } from './kernel.js'
import { connectedPairs, type DensityMode, densityModesOf, givenCells, type ParameterProblem } from './matrices.js'
import type { ModelSector } from './parameters.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** What density is made of, without or with the project. */
export interface DensityCase {
  readonly mass: Quantity<'zone'>
  readonly modes: readonly DensityMode[]
}

/** What of a study the model reads, by zone. */
export interface DensitySetting {
  readonly zones: Axis<'zone'>
  readonly without: DensityCase
  readonly with: DensityCase
  /** Output of each sector at the jobs that gain, in the order of the sectors; EUR/year. */
  readonly outputs: readonly Quantity<'zone'>[]
  readonly diagonal: Diagonal
  /** The region of each zone. */
  readonly toRegion: Readonly<Record<string, string>>
  /** 1 in the years of operation, times growth where the file names a path. */
  readonly ramp: Quantity<'year'>
}

const problemOf =
  (model: string): ParameterProblem =>
  (code, field, message, expected, mend) => ({
    code,
    path: ['agglomeration', model, field],
    place: null,
    message,
    expected,
    got: null,
    mend,
  })

/** Zones that are there, and at least one in every region: a region without one would silently have no effect. */
const zoneProblems = (model: string, context: AgglomerationContext, problem: ParameterProblem): readonly Problem[] => {
  const { zones = [], regionOfZone = [], regions } = context
  if (zones.length === 0 || !context.matrix || !context.operating)
    return [
      problem(
        'missingNeed',
        'zones',
        t(`“${model}” needs zones and matrices of cost`, `“${model}” heeft zones en matrices met kosten nodig`),
        t('a section zones, and matrices', 'een onderdeel zones, en matrices'),
        t('add them to the scenario file', 'voeg ze toe aan het scenariobestand'),
      ),
    ]
  const empty = regions.members.filter((_, region) => !regionOfZone.includes(region))
  if (empty.length === 0) return []
  return [
    problem(
      'regionWithoutZone',
      'zones',
      t(`there is no zone in ${empty.join(', ')}`, `er is geen zone in ${empty.join(', ')}`),
      t('at least one zone in every region', 'ten minste één zone in elke regio'),
      t('add zones, or merge the regions', 'voeg zones toe, of voeg de regio’s samen'),
    ),
  ]
}

/** Zones that reach no jobs, so that they have no density. */
const densityProblems = (
  field: string,
  { mass, modes }: DensityCase,
  diagonal: Diagonal,
  problem: ParameterProblem,
): readonly Problem[] => {
  const cells = givenCells(mass)
  if (!cells) return []
  const zones = mass.axes[0]?.members ?? []
  const connected = modes.map(connectedPairs)
  const lost = zones.filter(
    (_, i) =>
      !cells.some(
        (jobs, j) =>
          jobs > 0 &&
          !(i === j && diagonal === 'dropped') &&
          connected.some((pairs) => pairs === null || pairs[i * zones.length + j] === 1),
      ),
  )
  if (lost.length === 0) return []
  const list = [...lost.slice(0, 5), ...(lost.length > 5 ? ['…'] : [])].join(', ')
  return [
    problem(
      'zoneWithoutDensity',
      field,
      t(
        `zones that reach no jobs (${lost.length}): ${list}`,
        `zones die geen banen bereiken (${lost.length}): ${list}`,
      ),
      t('jobs within reach of every zone', 'banen binnen bereik van elke zone'),
      t('leave these zones out, or connect them', 'laat deze zones weg, of verbind ze'),
    ),
  ]
}

/** Zones where sectors have more jobs than there are. */
const sumProblems = (
  field: string,
  mass: Quantity<'zone'>,
  jobs: readonly Quantity<'zone'>[],
  problem: ParameterProblem,
): readonly Problem[] => {
  const all = givenCells(mass)
  const bySector = jobs.map(givenCells)
  if (!all || bySector.some((cells) => cells === null)) return []
  const together = (zone: number) => bySector.reduce((sum, cells) => sum + (cells?.[zone] as number), 0)
  const at = all.findIndex((value, zone) => together(zone) > value * (1 + 1e-9))
  if (at < 0) return []
  const zone = mass.axes[0]?.members[at]
  return [
    problem(
      'sectorsAboveAllJobs',
      field,
      t(
        `the sectors of zone “${zone}” have ${together(at)} jobs`,
        `de sectoren van zone “${zone}” hebben ${together(at)} banen`,
      ),
      t(`at most all jobs of the zone, ${all[at]}`, `hoogstens alle banen van de zone, ${all[at]}`),
      t(
        'correct the jobs; the column of all jobs also has those outside the sectors',
        'verbeter de banen; de kolom met alle banen heeft ook die buiten de sectoren',
      ),
    ),
  ]
}

/**
 * Reads zones, columns by zone and matrices of a study for the model.
 *
 * @throws InputError with all of `missingNeed`, `regionWithoutZone`, `wrongParameter`, `unknownReference`, `wrongUnit`,
 * `costNotPositive`, `negativeMatrix`, `negativeFigure`, `pairWithoutTrips`, `zoneWithoutDensity`, `sectorsAboveAllJobs`.
 */
export const densitySettingOf = (
  model: string,
  sectors: readonly ModelSector[],
  context: AgglomerationContext,
): DensitySetting => {
  const problem = problemOf(model)
  const refused = zoneProblems(model, context, problem)
  if (refused.length > 0) throw new InputError(refused)
  const { parameters, regions, zones: ids = [], regionOfZone = [] } = context
  const { word } = parameters
  const zones = axis('zone', ids)
  const diagonal = word('diagonal') as Diagonal
  const dynamic = word('landUse') === 'dynamic'
  const columns = new ZoneColumns(context, zones)
  const mass = columns.read(word('mass'), ['job'])
  const massWith = dynamic ? columns.read(word('massWith'), ['job']) : mass
  const bySector = sectors.map(({ suffix }) => {
    const output = columns.read(word(`output${suffix}`), dynamic ? ['EUR/job/year'] : ['EUR/job/year', 'EUR/year'])
    // Output of all jobs of today says what they make, so their number is needed with output per job only.
    const isTotal = output !== null && shortUnitText(output.unit) === 'EUR/year'
    const jobs = isTotal ? null : columns.read(word(`jobs${suffix}`), ['job'])
    return { output, isTotal, jobs, later: dynamic ? columns.read(word(`jobsWith${suffix}`), ['job']) : jobs }
  })
  const { modes, problems } = densityModesOf(context, ids, problem)
  const found = [...columns.problems, ...problems]
  if (found.length > 0 || !mass || !massWith) throw new InputError(found)
  const [without, project]: readonly DensityCase[] = [
    { mass, modes: modes.without },
    { mass: massWith, modes: modes.with },
  ] as const
  const jobsOf = (list: readonly (Quantity<'zone'> | null)[]) => list.flatMap((each) => (each ? [each] : []))
  const further = [
    ...densityProblems('costWithout', without as DensityCase, diagonal, problem),
    ...densityProblems('costWith', project as DensityCase, diagonal, problem),
    ...sumProblems('mass', mass, jobsOf(bySector.map(({ jobs }) => jobs)), problem),
    ...(dynamic ? sumProblems('massWith', massWith, jobsOf(bySector.map(({ later }) => later)), problem) : []),
  ]
  if (further.length > 0) throw new InputError(further)
  const operating = context.operating as Quantity<'year'>
  const growth = word('growth')
  if (growth !== '' && !context.path) throw new TypeError(`“${model}” needs path in its context.`)
  return {
    zones,
    without: without as DensityCase,
    with: project as DensityCase,
    outputs: bySector.map(({ output, isTotal, later }) =>
      isTotal
        ? (output as Quantity<'zone'>)
        : multiply(output as Quantity<'zone'>, later as Quantity<'zone'>, t('output', 'productie')),
    ),
    diagonal,
    toRegion: Object.fromEntries(
      ids.map((zone, i) => [zone, regions.members[regionOfZone[i] as number] as string] as const),
    ),
    ramp:
      growth === '' || !context.path
        ? operating
        : multiply(operating, context.path(growth), t('in operation, with growth', 'in exploitatie, met groei')),
  }
}
